from __future__ import annotations

import io
from itertools import chain
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.building import zhi_process
from tests.makers import write_project
from tests.publish.test_brochure_pdf import make_document
from zhi_publish.model.brochure import PaperSize
from zhi_publish.publish.booklet import booklet, cutting_sheets, sheet_for, sides_of
from zhi_publish.publish.brochure_pdf import render_pdf

pytestmark = pytest.mark.print


def folded(sides: tuple[tuple[int | None, int | None], ...]) -> list[int | None]:
    """Return the pages in the order in which a reader turns them: sheets inside each other, folded in the middle."""
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    first = [
        page for (_, front), (back, _) in ((sheet[0], sheet[1]) for sheet in sheets) for page in (front, back)
    ]
    last = [
        page
        for (front, _), (_, back) in ((sheet[0], sheet[1]) for sheet in reversed(sheets))
        for page in (back, front)
    ]
    return [*first, *last]


@pytest.mark.parametrize("pages", range(1, 41))
def test_folded_sheets_are_read_in_order(pages: int) -> None:
    """Every page once, in its order; blank pages only before the last one, which is the back."""
    sides = sides_of(pages)

    read = folded(sides)
    assert [page for page in read if page is not None] == list(range(pages))
    assert len(read) % 4 == 0
    assert read.count(None) < 4
    if pages > 1:
        assert read[-1] == pages - 1
        assert None not in read[: pages - 1]
    assert len(sides) == 2 * ((pages + 3) // 4)


def pages_of(count: int, paper: str = "A6") -> bytes:
    """Return a brochure in which each page tells its number."""
    body = "".join(f"<p style='break-before:page'>Blad {number}.</p>" for number in range(1, count))
    css = f"@page{{size:{paper};margin:10mm}}"
    return render_pdf(make_document(f"<h1>Blad 0.</h1>{body}", css=css))


@pytest.mark.parametrize("count", [1, 2, 5, 8])
def test_each_page_stands_on_its_half_at_full_size(count: int) -> None:
    """Left and right of the fold, as large as it was, with its letters where they stood."""
    brochure = pages_of(count)
    before, after = pypdfium2.PdfDocument(brochure), pypdfium2.PdfDocument(booklet(brochure, "Proef"))
    try:
        width, height = before[0].get_size()
        sides = sides_of(count)
        assert len(after) == len(sides)
        for page, side in zip(after, sides, strict=True):
            assert page.get_size() == pytest.approx((2 * width, height), abs=0.01)
            for half, number in enumerate(side):
                edges = (half * width, 0, (half + 1) * width, height)
                text = page.get_textpage().get_text_bounded(*edges).strip()
                assert text == ("" if number is None else f"Blad {number}.")
                if number is not None:
                    box, original = (one.get_textpage().get_charbox(0) for one in (page, before[number]))
                    if half == 0 or side[0] is None:
                        moved = tuple(
                            edge + (half * width if at in {0, 2} else 0) for at, edge in enumerate(original)
                        )
                        assert box == pytest.approx(moved, abs=0.05)
    finally:
        before.close()
        after.close()


def test_booklet_asks_for_both_sides_and_holds_nothing_else() -> None:
    """Turned over the short edge, at full size; no clock, no links, no files."""
    brochure = pages_of(5)

    made = booklet(brochure, "Proef")

    assert made == booklet(brochure, "Proef")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        preferences = pdf.Root.ViewerPreferences
        assert (str(preferences.Duplex), str(preferences.PrintScaling)) == ("/DuplexFlipShortEdge", "/None")
        assert str(pdf.docinfo["/Title"]) == "Proef"
        assert "/CreationDate" not in pdf.docinfo
        assert not list(pdf.attachments)
        assert not list(chain.from_iterable(page.get("/Annots", []) for page in pdf.pages))


def test_sheet_is_one_size_larger() -> None:
    """A5 comes on A4."""
    assert [sheet_for(paper) for paper in (PaperSize.A5, PaperSize.A4)] == ["A4", "A3"]


def test_build_makes_booklets_that_are_asked_for(tmp_path: Path) -> None:
    """Beside the brochure, with a line of its own on the page of downloads."""
    files = {
        "brochures/klein.md": "---\ntitel: Klein\nformaat: A5\nboekje: ja\n---\n\nDag.\n",
        "brochures/groot.md": "---\ntitel: Groot\n---\n\nDag.\n",
    }
    root = write_project(tmp_path / "p", files)

    done = zhi_process("build", cwd=root)

    assert done.returncode == 0, done.stderr
    assert {path.name for path in (root / "site/downloads").glob("*.pdf")} == {
        "klein.pdf",
        "klein-boekje.pdf",
        "groot.pdf",
    }
    page = (root / "site/downloads/index.html").read_text(encoding="utf-8")
    assert "Klein: als boekje" in page
    assert "PDF op A4" in page


def test_brochure_with_the_name_of_a_booklet_is_refused(tmp_path: Path) -> None:
    """Two files would become one."""
    files = {
        "brochures/klein.md": "---\ntitel: Klein\nboekje: ja\n---\n\nDag.\n",
        "brochures/klein-boekje.md": "---\ntitel: Ook\n---\n\nDag.\n",
    }

    done = zhi_process("check", cwd=write_project(tmp_path / "p", files))

    assert done.returncode == 1
    assert "downloads/klein-boekje.pdf" in done.stdout


def test_cards_stand_two_by_two_with_a_line_to_cut_along() -> None:
    """Three cards: two on the first sheet, one on the second, each on its own half; printed on one side."""
    cards = pages_of(3)
    made = cutting_sheets(cards, "Kaarten")

    halves = []
    for page in pypdfium2.PdfDocument(made):
        middle, text = page.get_width() / 2, page.get_textpage()
        halves.append([text.get_text_bounded(left=left, right=left + middle).strip() for left in (0, middle)])
    assert halves == [["Blad 0.", "Blad 1."], ["Blad 2.", ""]]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"
        assert all(b"[4 4] 0 d" in page.Contents.read_bytes() for page in pdf.pages)
    assert cutting_sheets(cards, "Kaarten") == made
