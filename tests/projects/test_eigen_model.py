"""A publication with a model of its own: four values with pictures, questions and colours; everything follows."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.building import PROJECTS, Build, Site, everything_readable, pdf_text, zhi
from tests.makers import codes, load, write_project
from tests.publish.brochure_rules import broken_rules
from tests.publish.test_editions import brochure, make_pdfs, model_of, page_count
from zhi_publish.present.words_nl import DUTCH

ROOT = PROJECTS / "eigen-model"
VALUES = {
    "aanmeren": "Aanmeren",
    "bemanning": "Bemanning",
    "koers": "Koers",
    "haven-uit": "Op eigen kracht de haven uit en ook weer terug",
}
SHEETS = ("waardekaarten", "poster", "interviewformulier")


@pytest.fixture(scope="module")
def site(built: Build) -> Site:
    """Return the built site."""
    return built("eigen-model")


def printed(site: Site, name: str) -> str:
    """Return the text of a print, with single spaces."""
    return " ".join(pdf_text(site.files[f"downloads/{name}.pdf"]).split())


def test_check_finds_nothing() -> None:
    """A model of one's own is as good as ours."""
    assert zhi("check", ROOT, "--strict").exit_code == 0


def test_nothing_says_participatiepalet_or_one_of_its_values(site: Site) -> None:
    """Neither a page, nor a print, nor a file to download; names are looked for as words, definitions as they stand."""
    words = [re.escape(name) for name, _ in DUTCH.core_value_words.values()]
    texts = [re.escape(definition) for _, definition in DUTCH.core_value_words.values()]
    own = re.compile(rf"\b(?:participatiepalet|{'|'.join(words)})\b|{'|'.join(texts)}", re.IGNORECASE)
    found = {}
    for name, data in everything_readable(site.files).items():
        if name.endswith((".html", ".pdf", ".json", ".csv", ".xml", ".svg")) and not name.startswith(
            "assets/"
        ):
            text = re.sub(
                r"<style.*?</style>|<script.*?</script>", " ", data.decode(errors="replace"), flags=re.DOTALL
            )
            if hit := own.search(text):
                found[name] = hit[0]

    assert found == {}


def test_pages_show_names_pictures_questions_and_definitions(site: Site) -> None:
    """The page of the model has its name, and each value its picture with a description."""
    page = site.article("model")

    assert page.one("h1").text == "De vier streken"
    assert [one.text.strip() for one in page.all("h2")][:4] == list(VALUES.values())
    shown = {picture["src"].rpartition("/")[2]: picture["alt"] for picture in page.all("img")}
    assert shown == {
        "beelden-aanmeren.svg": "Een boot met een touw aan een paal",
        "beelden-bemanning.svg": "Drie stippen naast elkaar in een boot",
        "beelden-koers.png": "Een kompas met een rode naald",
        "beelden-haven-uit.svg": "Een zeil voorbij twee pieren",
    }
    assert "Wie heb jij aan boord, en wie mis je?" in page.text
    assert "in de wetenschap dat er een kade is" in page.text
    for value in VALUES:
        assert f"--zhi-w-{value}" in site.html("model") or f"zhi-w-{value}" in site.html("model")


def test_personas_counts_and_interviews_speak_of_the_own_values(site: Site) -> None:
    """Each in the words of the model."""
    assert VALUES["haven-uit"] in site.article("personas/mila").text
    interviews = site.article("gesprekken/winter").text
    assert all(name in interviews for name in VALUES.values())
    assert "Mila" in site.article("tellingen/2025").text


@pytest.mark.print
def test_cards_poster_and_form_follow(site: Site) -> None:
    """Own questions where there are, ours for the value without; pictures are described for who cannot see them."""
    cards, poster, form = (printed(site, name) for name in SHEETS)

    for name in VALUES.values():
        assert name in cards
        assert name in poster
        assert name in form
    assert "Waar leg jij aan als het stormt?" in cards
    assert cards.count("Wanneer merkte je dit hier voor het laatst?") == 1
    assert "Wie heb jij aan boord, en wie mis je?" in form
    for sheet, pictures in (("poster", 4), ("waardekaarten", 4), ("interviewformulier", 0)):
        data = site.files[f"downloads/{sheet}.pdf"]
        assert broken_rules(data) == {}
        described = descriptions(data)
        assert ("Een kompas met een rode naald" in described) is (pictures > 0)
        assert (
            sum(one.startswith(("Een boot", "Drie stippen", "Een kompas", "Een zeil")) for one in described)
            == pictures
        )


def descriptions(data: bytes) -> list[str]:
    """Return what the figures of a PDF say they show."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(thing.Alt)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure" and "/Alt" in thing
        ]


def with_picture(picture: str, **files: bytes | str) -> dict[str, bytes | str]:
    """Return a publication with a model of two values, the first with a picture."""
    model = (
        "---\ntitel: Ons model\nwaarden:\n  - naam: Een\n    beeld:\n"
        f"      bestand: {picture}\n      alt: Iets\n  - naam: Twee\n---\n"
    )
    return {"model/ons.md": model, "index.md": "# Welkom\n"} | files


def a_picture(width: int = 40, height: int = 30) -> bytes:
    """Return a small picture."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(file, format="PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("picture", "files", "wanted"),
    [
        ("../beelden/weg.png", {}, ["ZHI092"]),
        ("../beelden/kapot.png", {"beelden/kapot.png": b"geen plaatje"}, None),
        ("../../geheim.png", {"/geheim.png": a_picture()}, None),
        ("../_prive/een.png", {"_prive/een.png": a_picture()}, None),
        ("../beelden/goed.png", {"beelden/goed.png": a_picture()}, []),
    ],
)
def test_pictures_are_checked_like_those_of_a_persona(
    picture: str, files: dict[str, bytes], wanted: list[str] | None, tmp_path: Path
) -> None:
    """Missing, broken, from outside or private: the finding is the one that a persona would get."""
    _, found = load(write_project(tmp_path / "model", with_picture(picture, **files)))
    persona = f"---\nnaam: Els\nwaarde: groei\nbeeld:\n  bestand: {picture}\n  alt: Iets\n---\nEls.\n"
    _, of_persona = load(write_project(tmp_path / "persona", {"personas/els.md": persona, **files}))

    assert codes(found) == [code for code in codes(of_persona) if code != "ZHI057"]
    if wanted is not None:
        assert codes(found) == wanted
    else:
        assert found


@pytest.mark.print
@pytest.mark.parametrize(("count", "paper", "sheets"), [(3, "A4", 1), (12, "A4", 3), (12, "A5", 6)])
def test_pictures_suit_any_number_of_values(count: int, paper: str, sheets: int, tmp_path: Path) -> None:
    """Three values or twelve, with pictures high and wide: still one poster, and cards of which nothing is cut off."""
    model = re.sub(
        r"(  - id: w(\d+)\n)", r"\1    beeld: {bestand: ../beelden/\2.png, alt: Beeld \2}\n", model_of(count)
    )
    sizes = {number: (900, 200) if number % 2 else (200, 900) for number in range(1, count + 1)}
    files = {f"beelden/{number}.png": a_picture(*size) for number, size in sizes.items()}
    editions = {f"brochures/{one}.md": brochure(uitvoering=one, formaat=paper) for one in SHEETS}
    made = make_pdfs(tmp_path, {"model/ons.md": model, **files, **editions})

    for name, data in made.items():
        assert broken_rules(data) == {}, name
        text = " ".join(pdf_text(data).split())
        assert all(f"Waarde met een lange naam {number}" in text for number in range(1, count + 1)), name
    assert page_count(made["poster"]) == 1
    assert page_count(made["waardekaarten"]) == sheets
    assert sum(one.startswith("Beeld") for one in descriptions(made["poster"])) == count
