"""Looks and their tokens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.look import built_in_folder, load_look
from zhi_publish.model.look import Look, contrast
from zhi_publish.model.settings import Settings
from zhi_publish.model.text import AuthorText


def settings(look: str = "palet", **tokens: str) -> Settings:
    """Return settings with a look and tokens; an underscore stands for a dash."""
    where = Location(file="mkdocs.yml", line=9)
    return Settings(
        site_name="Proef",
        look=look,
        look_where=AuthorText(text=look, where=where),
        tokens={key.replace("_", "-"): AuthorText(text=text, where=where) for key, text in tokens.items()},
    )


def load(root: Path, chosen: Settings) -> tuple[Look | None, list[Code]]:
    """Return the look and the codes of what was found."""
    report = Report()
    look = load_look(root, chosen, report)
    return look, [found.code for found in report]


def add_look(root: Path, name: str, tokens: str) -> Path:
    """Write a look into the publication."""
    folder = root / "themes" / name
    folder.mkdir(parents=True)
    (folder / "tokens.yml").write_text(tokens, encoding="utf-8")
    return folder


def test_built_in_look_is_sound(tmp_path: Path) -> None:
    """The look that comes with the program loads without a finding, with its fonts and its licences."""
    look, codes = load(tmp_path, settings())

    assert codes == []
    assert look is not None
    assert {font.family for font in look.fonts()} == {"Literata", "Atkinson Hyperlegible Next"}
    assert len(look.files("fonts", "-OFL.txt")) == 2
    assert look.logo is None


def test_second_look_has_letters_of_its_own(tmp_path: Path) -> None:
    """Krant brings its typefaces and their licences, keeps that of the drawings and drops what it does not use."""
    look, codes = load(tmp_path, settings("krant"))

    assert codes == []
    assert look is not None
    families = {font.family for font in look.fonts()}
    assert families == {"Newsreader", "Public Sans", "Atkinson Hyperlegible Next"}
    assert {path.name for path in look.files("fonts", "-OFL.txt")} > {
        "newsreader-OFL.txt", "public-sans-OFL.txt", "atkinson-hyperlegible-next-OFL.txt",
    }  # fmt: skip
    assert [path.parent.name for path in look.every("accent.css")] == ["krant"]


@pytest.mark.parametrize(
    ("token", "colour", "least"),
    [("kleur-link", "#7fb7c9", "4,5"), ("nacht-link", "#2a3941", "4,5"), ("kleur-baten", "#bfe3d8", "3")],
)
def test_colours_that_cannot_be_read_are_told(tmp_path: Path, token: str, colour: str, least: str) -> None:
    """A house colour that is too pale is told at its own place, as a warning: the look is still there."""
    report = Report()
    chosen = settings(**{token: colour})

    look = load_look(tmp_path, chosen, report)

    found = [one for one in report if one.code is Code.TOKEN_CONTRAST]
    assert look is not None
    assert found
    assert {one.where for one in found} == {chosen.tokens[token].where}
    assert {one.details["least"] for one in found} == {least}


@pytest.mark.parametrize("name", ["palet", "krant"])
def test_value_colours_carry_letters_on_every_paper(tmp_path: Path, name: str) -> None:
    """White letters read on each value colour, and each colour stands out from light and dark paper."""
    look, _ = load(tmp_path, settings(name))
    assert look is not None

    colours = {text for key, text in look.tokens.items() if key.startswith(("waarde-", "ring-"))}
    for colour in colours:
        assert contrast(colour, "#ffffff") >= 4.5, colour
        assert contrast(colour, look.tokens["kleur-papier"]) >= 3, colour
        assert contrast(colour, look.tokens["nacht-papier"]) >= 3, colour


@pytest.mark.parametrize("name", ["palet", "krant"])
@pytest.mark.parametrize("scheme", ["kleur", "nacht"])
def test_text_reads_on_its_ground(tmp_path: Path, name: str, scheme: str) -> None:
    """WCAG AA for every pair of letters and ground that the style sheets make."""
    look, _ = load(tmp_path, settings(name))
    assert look is not None
    tokens = look.tokens

    for ink in ("inkt", "inkt-zacht", "link", "min"):
        for ground in ("papier", "vlak"):
            assert contrast(tokens[f"{scheme}-{ink}"], tokens[f"{scheme}-{ground}"]) >= 4.5, (ink, ground)
    assert contrast(tokens[f"{scheme}-op-kop"], tokens[f"{scheme}-kop"]) >= 4.5
    for line in ("rand", "focus", "baten", "kosten"):
        assert contrast(tokens[f"{scheme}-{line}"], tokens[f"{scheme}-papier"]) >= 3, line


def test_publication_overrides_a_token(tmp_path: Path) -> None:
    """A token in mkdocs.yml wins from the look, in daylight and in the dark."""
    look, codes = load(tmp_path, settings(kleur_link="#123456", nacht_link="#abcdef"))

    assert codes == []
    assert look is not None
    css = look.css_variables()
    assert "--zhi-kleur-link:#123456" in css.split("@media")[0]
    assert "--zhi-kleur-link:#abcdef" in css.split("@media")[1]
    assert "@media" not in look.css_variables(with_dark=False)


def test_look_of_the_publication_builds_on_palet(tmp_path: Path) -> None:
    """A look with ``basis`` has its own files first and inherits the rest."""
    folder = add_look(tmp_path, "buurt", "basis: palet\nkleur-link: '#224466'\n")
    (folder / "site.css").write_text("/* eigen */", encoding="utf-8")

    look, codes = load(tmp_path, settings("buurt"))

    assert codes == []
    assert look is not None
    assert look.folders == (folder, built_in_folder() / "palet")
    assert look.file("site.css") == folder / "site.css"
    assert look.tokens["kleur-link"] == "#224466"
    assert look.tokens["ring-1"].startswith("#")
    assert len(look.fonts()) == 5


def test_look_may_carry_the_name_of_its_base(tmp_path: Path) -> None:
    """A publication may mend ``palet`` under the same name."""
    folder = add_look(tmp_path, "palet", "basis: palet\n")

    look, codes = load(tmp_path, settings())

    assert codes == []
    assert look is not None
    assert look.folders == (folder, built_in_folder() / "palet")


@pytest.mark.parametrize("name", ["pallet", "../palet", "", "/etc", "Palet", "palet/../palet"])
def test_unknown_look_is_told(tmp_path: Path, name: str) -> None:
    """A name that is no folder in themes is refused, whatever path it spells."""
    look, codes = load(tmp_path, settings(name))

    assert look is None
    assert codes == [Code.LOOK_UNKNOWN]


def test_look_that_builds_on_itself_is_told(tmp_path: Path) -> None:
    """A circle of looks ends in a finding, not in a hang."""
    add_look(tmp_path, "een", "basis: twee\n")
    add_look(tmp_path, "twee", "basis: een\n")

    look, codes = load(tmp_path, settings("een"))

    assert look is None
    assert codes == [Code.LOOK_UNKNOWN]


@pytest.mark.parametrize(
    ("letters", "is_told"),
    [
        ("Bestaat Niet", True),
        ("Bestaat Niet, Literata, serif", True),
        ("Georgia, serif", True),  # on one computer, not on the next
        ("serif", False),
        ("sans-serif", False),
        ("literata", False),
        ("Newsreader", True),  # comes with the other look
        ("Literata, Bestaat Niet, serif", False),
    ],
)
def test_typeface_without_a_file_is_told(tmp_path: Path, letters: str, *, is_told: bool) -> None:
    """What comes first in the list has to come along; what stands behind it is for want of it."""
    look, codes = load(tmp_path, settings(letter_lezen=letters))

    assert look is not None
    assert codes == [Code.TYPEFACE_WITHOUT_FILE] * is_told


def test_typeface_of_a_look_of_ones_own(tmp_path: Path) -> None:
    """A file in its folder makes it known, whatever the capitals; the finding names the line of the look."""
    folder = add_look(tmp_path, "buurt", "basis: palet\nletter-lezen: IBM Plex, serif\n")
    report = Report()
    load_look(tmp_path, settings("buurt"), report)
    (folder / "fonts").mkdir()
    (folder / "fonts" / "ibm-plex-400.woff2").write_bytes(b"")

    assert [(found.code, found.where.file, found.where.line) for found in report] == [
        (Code.TYPEFACE_WITHOUT_FILE, "themes/buurt/tokens.yml", 2)
    ]
    assert load(tmp_path, settings("buurt"))[1] == []


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("kleur-link", "red"),
        ("kleur-link", "#12345"),
        ("kleur-link", "#123456;}body{display:none"),
        ("kleur-link", "#123456\n"),
        ("letter-lezen", "Georgia; } @import url(//evil.nl)"),
        ("letter-lezen", 'url("x")'),
        ("letter-lezen", "</style><script>"),
        ("maat-tekst", "calc(1px)"),
        ("maat-tekst", "12"),
        ("maat-tekst", "-1rem"),
        ("gewicht-kop", "bold"),
        ("regel-tekst", "1,5"),
        ("logo", "../geheim.svg"),
        ("logo", "https://evil.nl/a.svg"),
        ("logo", "bestaat-niet.svg"),
        ("waarde-groei", "groen"),
        ("inkt-kleur-link", "#123456"),
        ("inkt-kleur-link", "cmyk(10% 20% 30%)"),
        ("inkt-kleur-link", "cmyk(10% 20% 30% 101%)"),
        ("inkt-kleur-link", "cmyk(0.1 0.2 0.3 0.4)"),
    ],
)
def test_token_that_does_not_suit_is_told(tmp_path: Path, key: str, text: str) -> None:
    """A value must be of the kind that its name asks for; nothing else reaches a style sheet."""
    look, codes = load(tmp_path, settings(**{key: text}))

    assert look is None
    assert codes == [Code.TOKEN_UNREADABLE]


@pytest.mark.parametrize(
    "key",
    [
        "kleur-linkje",
        "iets",
        "basis",
        "kleur-link;}",
        "waarde-",
        "titel",
        "inkt-kleur-linkje",
        "inkt-nacht-link",
        "inkt-maat-tekst",
    ],
)
def test_unknown_token_is_told(tmp_path: Path, key: str) -> None:
    """A misspelt token does not pass in silence."""
    look, codes = load(tmp_path, settings(**{key: "#123456"}))

    assert look is None
    assert codes == [Code.TOKEN_UNKNOWN]


def test_look_names_the_inks_of_a_colour(tmp_path: Path) -> None:
    """Of its own colours and of those of values; nothing of it goes into a style sheet."""
    typed = {
        "inkt-kleur-link": "cmyk(90% 35% 30% 10%)",
        "inkt-waarde-rust": "cmyk(0%, 80%, 90%, 0%)",
        "inkt-ring-3": "cmyk(0% 40% 100% 35%)",
    }

    look, codes = load(tmp_path, settings(**typed))

    assert codes == []
    assert look is not None
    wanted = {
        look.tokens["kleur-link"]: (0.9, 0.35, 0.3, 0.1),
        "#335577": (0, 0.8, 0.9, 0),
        look.tokens["ring-3"]: (0, 0.4, 1, 0.35),
    }
    assert wanted.items() <= dict(look.inks({"rust": "#335577"})).items()
    assert "cmyk" not in look.css_variables()


def test_too_much_ink_is_told(tmp_path: Path) -> None:
    """It would not dry."""
    look, codes = load(tmp_path, settings(**{"inkt-kleur-kop": "cmyk(100% 90% 80% 31%)"}))

    assert look is None
    assert codes == [Code.TOKEN_TOO_MUCH_INK]


def test_ink_of_a_colour_that_a_look_by_itself_lacks_is_told(tmp_path: Path) -> None:
    """Also where no look beneath says which colours exist."""
    add_look(tmp_path, "los", "kleur-link: '#224466'\ninkt-kleur-kop: cmyk(0% 0% 0% 50%)\n")

    _, codes = load(tmp_path, settings("los"))

    assert codes == [Code.TOKEN_UNKNOWN]


def test_own_model_may_give_its_values_a_colour(tmp_path: Path) -> None:
    """Any value of the model has a colour: its own token, else its place in the ring."""
    look, codes = load(tmp_path, settings(**{"waarde-rust": "#3a7ab0"}))

    assert codes == []
    assert look is not None
    assert look.value_colour("rust", 4) == "#3a7ab0"
    assert look.value_colour("lef", 1) == look.tokens["ring-2"]
    assert look.value_colour("lef", 13) == look.tokens["ring-2"]
    assert ".zhi-w-rust{--zhi-w:#3a7ab0;--zhi-op-w:#ffffff}" in look.css_variables()
    assert ".zhi-w-lef{--zhi-w:#ffee88;--zhi-op-w:#10191f}" in look.css_variables({"lef": "#ffee88"})


def test_logo_of_the_publication(tmp_path: Path) -> None:
    """A logo that the publication names is looked up in the publication."""
    (tmp_path / "beeld").mkdir()
    Image.new("RGB", (4, 3)).save(tmp_path / "beeld" / "logo.png")

    look, codes = load(tmp_path, settings(logo="beeld/logo.png"))

    assert codes == []
    assert look is not None
    assert look.logo == tmp_path / "beeld" / "logo.png"


def test_logo_with_a_script_is_refused(tmp_path: Path) -> None:
    """A logo is looked at like any picture: nothing in it may run."""
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', encoding="utf-8"
    )

    look, codes = load(tmp_path, settings(logo="logo.svg"))

    assert codes == [Code.IMAGE_UNSAFE]
    assert look is None


def test_broken_tokens_file_is_told(tmp_path: Path) -> None:
    """A file of tokens that cannot be read names its line."""
    add_look(tmp_path, "stuk", "basis: palet\nkleur-link: [1]\nkleur-link: '#000000'\n")

    report = Report()
    assert load_look(tmp_path, settings("stuk"), report) is None
    assert [(found.code, found.where.file, found.where.line) for found in report] == [
        (Code.WRONG_SHAPE, "themes/stuk/tokens.yml", 2)
    ]
