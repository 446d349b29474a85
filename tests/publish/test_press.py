from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from tests.building import zhi, zhi_process
from tests.makers import write_project
from tests.publish.press_rules import PRESS_RULES, broken_press_rules
from tests.publish.test_brochure_pdf import make_document
from tests.publish.test_proof import FILES, FOREWORD, documents, saved
from zhi_publish.model.brochure import Ink
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.press import Inks, picture_in_inks
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
    "says_for_which_press": lambda pdf: put(pdf.docinfo, "/GTS_PDFXVersion", "PDF/X-3"),
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


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        ((0, 0, 0), (0, 0, 0, 1)),
        ((1, 1, 1), (0, 0, 0, 0)),
        ((0.5, 0.5, 0.5), (0, 0, 0, 0.5)),
        ((22 / 255, 36 / 255, 44 / 255), (0, 0, 0, 1)),
        ((1, 0, 0), (0, 1, 1, 0)),
        ((0.5, 0, 0), (0, 1, 1, 0.5)),
    ],
)
def test_colour_becomes_ink(colour: tuple[float, float, float], inks: tuple[float, ...]) -> None:
    """Grey and text are black alone; what three inks share is black."""
    assert Inks((TEXT,)).of(*colour) == pytest.approx(inks)


@pytest.mark.parametrize(
    ("mode", "colour", "inks"),
    [
        ("RGB", (255, 0, 0), (0, 255, 255, 0)),
        ("RGBA", (255, 0, 0, 0), (0, 0, 0, 0)),
        ("L", 0, (0, 0, 0, 255)),
        ("P", 0, (0, 0, 0, 255)),
    ],
)
def test_picture_is_put_in_inks(mode: str, colour: object, inks: tuple[int, ...]) -> None:
    """What is see-through lies on white paper."""
    with Image.open(io.BytesIO(picture_in_inks(picture(mode, colour)))) as made:
        assert made.mode == "CMYK"
        found = made.getpixel((20, 15))

    assert isinstance(found, tuple)
    assert all(abs(one - wanted) <= 2 for one, wanted in zip(found, inks, strict=True))


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
