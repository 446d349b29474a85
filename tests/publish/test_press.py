from __future__ import annotations

import io
import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from tests.building import zhi, zhi_process
from tests.makers import write_project
from tests.publish.press_rules import PRESS_RULES, broken_press_rules
from tests.publish.test_brochure_pdf import make_document
from tests.publish.test_proof import FILES, FOREWORD, documents, saved
from zhi_publish.model.brochure import Ink
from zhi_publish.model.look import luminance
from zhi_publish.publish import press_inks
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.press_inks import Inks, picture_in_inks, press_profile
from zhi_publish.publish.print_document import BrochureError

pytestmark = pytest.mark.print

TEXT = "#16242c"


def picture(mode: str = "RGB", colour: object = (200, 30, 30)) -> bytes:
    """Return a picture of one colour."""
    made = io.BytesIO()
    Image.new(mode, (40, 30), colour).save(made, "PNG")  # type: ignore[arg-type]
    return made.getvalue()


@cache
def sound() -> bytes:
    """Return a brochure for a print shop that obeys every rule."""
    body = (
        '<h1>Soep</h1><p><a href="https://voorbeeld.nl">Er is soep.</a></p><img src="zhi:soep.png" alt="Soep">'
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>Vlak</title>'
        '<rect width="20" height="20" fill="#0f6b5c" stroke="#c4471f"/></svg>'
    )
    css = f"@page{{size:A5;background:#edf2f3}}body{{color:{TEXT}}}a{{text-decoration:underline;border:1px solid #0b5c6e}}"
    document = make_document(body, css=css, resources={"soep.png": picture()})
    return render_pdf(replace(document, ink=Ink.PRESS, text_colours=(TEXT,), date="2025-03-01"))


def colours(data: bytes) -> set[tuple[float, ...]]:
    """Return the inks that are chosen to fill with."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            tuple(float(one) for one in instruction.operands)
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "k"
        }


def test_sound_brochure_breaks_no_rule() -> None:
    """Boxes, inks, marks, fonts; text in black alone."""
    assert broken_press_rules(sound()) == {}
    assert (0, 0, 0, 1) in colours(sound())


def test_same_document_gives_same_bytes() -> None:
    """The standard wants a date: it is that of the content."""
    first = sound()
    sound.cache_clear()

    assert first == sound()
    with pikepdf.open(io.BytesIO(first)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20250301000000Z"


def parts_of(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue, from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def draw(pdf: pikepdf.Pdf, instructions: bytes) -> None:
    """Draw something more at the end of the first page."""
    page: Any = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + instructions)


def put(holder: Any, key: str, value: Any) -> None:
    """Say something else."""
    holder[key] = value


def font_of(pdf: pikepdf.Pdf) -> Any:
    """Return the description of a typeface."""
    found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    return next(one for one in found if one.get("/Type") == "/FontDescriptor")


def without_file(pdf: pikepdf.Pdf) -> None:
    """Take the typeface itself away."""
    font = font_of(pdf)
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in font:
            del font[key]


DAMAGE: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "says_for_which_press": lambda pdf: put(
        pdf.Root.OutputIntents[0], "/DestOutputProfile", pdf.make_stream(b"")
    ),
    "nests_boxes": lambda pdf: put(pdf.pages[0], "/BleedBox", pdf.pages[0].MediaBox),
    "uses_four_inks": lambda pdf: draw(pdf, b"1 0 0 rg"),
    "prints_text_in_one_ink": lambda pdf: draw(pdf, b"0.05 0 0 1 k"),
    "embeds_every_font": without_file,
    "is_solid": lambda pdf: put(pdf.Root, "/State", pdf.make_indirect(pikepdf.Dictionary(ca=0.5))),
    "holds_only_print": lambda pdf: put(pdf.pages[0], "/Annots", pikepdf.Array()),
    "marks_its_corners": lambda pdf: draw(pdf, b"1 1 1 1 K"),
}


@pytest.mark.parametrize("rule", [rule.__name__ for rule in PRESS_RULES])
def test_damage_breaks_its_rule(rule: str) -> None:
    """A rule that nothing can break checks nothing."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound())) as pdf:
        DAMAGE[rule](pdf)
        pdf.save(made)

    assert rule in broken_press_rules(made.getvalue())


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#808080", "#edf2f3", TEXT, "#4a5a63"])
def test_text_and_grey_are_black_alone(colour: str) -> None:
    """One plate, so no coloured edges; and as light on paper as on a screen."""
    cyan, magenta, yellow, black = Inks((TEXT, "#4a5a63")).of(*parts_of(colour))

    assert (cyan, magenta, yellow) == (0, 0, 0)
    wanted = 1 if colour in {"#000000", TEXT} else 1 - math.sqrt(luminance(colour))
    assert black == pytest.approx(wanted, abs=0.2)
    assert (black == 0) is (colour == "#ffffff")


def test_darker_grey_never_gets_less_ink() -> None:
    """Two shades that a reader can tell apart on a screen do not trade places on paper."""
    greys = [Inks((TEXT,)).of(step / 255, step / 255, step / 255)[3] for step in range(256)]

    assert greys == sorted(greys, reverse=True)
    assert len(set(greys)) > 150


@pytest.mark.parametrize(
    ("colour", "strong", "weak"),
    [("#ff0000", (1, 2), (0, 3)), ("#0000ff", (0, 1), (2, 3)), ("#ffff00", (2,), (0, 1, 3)), ("#00a0e0", (0,), (2, 3))],
)  # fmt: skip
def test_colour_gets_the_inks_that_printers_know(
    colour: str, strong: tuple[int, ...], weak: tuple[int, ...]
) -> None:
    """Red is magenta and yellow, blue is cyan and magenta."""
    inks = Inks((TEXT,)).of(*parts_of(colour))

    assert all(inks[place] > 0.65 for place in strong)
    assert all(inks[place] < 0.1 for place in weak)


@given(st.integers(0, 0xFFFFFF))
def test_never_too_much_ink_and_the_way_back_is_near(number: int) -> None:
    """At most 300%; and what a press cannot show is not turned into another colour."""
    colour = f"#{number:06x}"

    inks = Inks(()).of(*parts_of(colour))

    assert sum(inks) <= 3.0001
    assert all(0 <= ink <= 1 for ink in inks)
    cyan, magenta, yellow, black = (round(255 * ink) for ink in inks)
    paper = Image.new("CMYK", (1, 1), (cyan, magenta, yellow, black))
    profile = ImageCms.ImageCmsProfile(io.BytesIO(press_profile()))
    seen: Any = ImageCms.profileToProfile(paper, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    back = "#{:02x}{:02x}{:02x}".format(*seen.getpixel((0, 0)))
    assert abs(math.sqrt(luminance(back)) - math.sqrt(luminance(colour))) < 0.25


def test_look_names_its_own_inks() -> None:
    """They go before everything, text too."""
    own = {TEXT: (0.6, 0.4, 0.4, 1.0), "#C4471F": (0.0, 0.8, 0.9, 0.0)}

    assert Inks((TEXT,), own).of(*parts_of(TEXT)) == (0.6, 0.4, 0.4, 1.0)
    assert Inks((TEXT,), own).of(*parts_of("#c4471f")) == (0.0, 0.8, 0.9, 0.0)


def test_profile_is_small_and_says_what_it_is() -> None:
    """Version 2, for a printer with four inks; its licence lies beside it."""
    data = press_profile()

    assert len(data) == int.from_bytes(data[:4]) < 200_000
    assert (data[8], data[12:20], data[20:24]) == (2, b"prtrCMYK", b"Lab ")
    licence = Path(press_inks.__file__).parent / "inks" / "LICENCE.txt"
    assert "Zlib" in licence.read_text() or "zlib" in licence.read_text()


@pytest.mark.parametrize(
    ("mode", "colour", "inks"),
    [
        ("RGB", (255, 0, 0), (0, 244, 246, 0)),
        ("RGBA", (255, 0, 0, 0), (0, 0, 0, 0)),
        ("L", 0, (0, 0, 0, 255)),
        ("L", 255, (0, 0, 0, 0)),
    ],
)
def test_picture_is_put_in_inks(mode: str, colour: object, inks: tuple[int, ...]) -> None:
    """What is see-through lies on white paper; what has no colour is black alone."""
    with Image.open(io.BytesIO(picture_in_inks(picture(mode, colour)))) as made:
        assert made.mode == "CMYK"
        found = made.getpixel((20, 15))

    assert isinstance(found, tuple)
    assert all(abs(one - wanted) <= 3 for one, wanted in zip(found, inks, strict=True))


def test_what_is_no_picture_stays_as_it_is() -> None:
    """A typeface, a drawing."""
    assert picture_in_inks(b"<svg/>") == b"<svg/>"


@pytest.mark.parametrize(
    "css", ["p{opacity:.5}", "p{color:rgba(0,0,0,.5)}", "p{background:linear-gradient(red,blue)}"]
)
def test_what_is_see_through_is_refused(css: str) -> None:
    """It would print differently from what the screen shows."""
    document = replace(make_document("<p>Soep.</p>", css=css), ink=Ink.PRESS)

    with pytest.raises(BrochureError, match="volle kleuren"):
        render_pdf(document)


def test_brochure_of_a_publication_is_ready_for_the_press(tmp_path: Path) -> None:
    """Its own look obeys the rules too; its amounts are compared with the content of today."""
    files = FILES | {"brochures/proef.md": f"---\ntitel: Proef\ninkt: drukkerij\n---\n\n{FOREWORD}"}
    root = write_project(tmp_path / "p", files)
    document = documents(root)["proef"]

    data = render_pdf(document)

    assert broken_press_rules(data) == {}
    assert document.attachments == ()
    assert "als bijlage" not in document.html
    result = zhi("verify", saved(tmp_path, data), root)
    assert result.exit_code == 0, result.output
    assert "geen uitkomsten" in result.output
    assert "De inhoud van nu: alle bedragen kloppen." in result.output


@pytest.mark.parametrize(("width", "is_coarse"), [(280, True), (2400, False)])
def test_coarse_picture_is_named_with_the_size_that_it_needs(
    width: int, *, is_coarse: bool, tmp_path: Path
) -> None:
    """Every time that it is built, also when the brochure comes from the cache; the full picture is printed."""
    made = io.BytesIO()
    Image.new("RGB", (width, width // 2), (120, 30, 30)).save(made, "JPEG")
    foreword = "Hier is de kade.\n\n![De kade](../kade.jpg)\n"
    files: dict[str, str | bytes] = {
        "brochures/proef.md": f"---\ntitel: Proef\ninkt: drukkerij\n---\n\n{foreword}",
        "kade.jpg": made.getvalue(),
    }
    root = write_project(tmp_path / "p", files)

    for _ in range(2):
        done = zhi_process("build", cwd=root)
        assert done.returncode == 0, done.stderr
        assert ("content/kade.jpg is te grof" in done.stderr) is is_coarse
        if is_coarse:
            needed = re.search(r"(\d+) dpi.* (\d+) bij (\d+) punten", done.stderr)
            assert needed is not None
            assert int(needed[1]) < 300
            assert width < int(needed[2])
            assert abs(int(needed[2]) - 2 * int(needed[3])) <= 2
    data = (root / "site/downloads/proef.pdf").read_bytes()
    assert broken_press_rules(data) == {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pictures = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        assert [int(str(one.Width)) for one in pictures] == [width]
