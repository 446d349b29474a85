"""Columns are even and lines are kept, and neither changes what stands on a page."""

from __future__ import annotations

import io
from contextlib import nullcontext
from pathlib import Path

import pypdfium2
import pytest

from zhi_publish.publish import brochure_pdf
from zhi_publish.publish.brochure_columns import Piece, least_height
from zhi_publish.publish.print_document import PrintDocument

STYLE = """@page { size: 100mm 120mm; margin: 10mm } html { font: 10px/12px serif; hyphens: manual }
.deel { columns: 2; column-gap: 8mm } p, h2 { margin: 0; font-size: 10px } h2 { break-after: avoid }
p { orphans: 2; widows: 2 }"""
WORDS = "De Kade is elke dag open en wie wil komt binnen voor koffie en een praatje. "


def _document(*paragraphs: str) -> PrintDocument:
    text = "".join(f"<h2>Kop {place}</h2><p>{words}</p>" for place, words in enumerate(paragraphs))
    html = f'<!DOCTYPE html><html lang="nl"><head><title>T</title></head><body><div class="deel">{text}</div><p>Einde.</p></body></html>'
    return PrintDocument(html=html, stylesheets=(STYLE,), resources={}, title="T", language="nl", author="")


def _pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]


@pytest.mark.parametrize("lengths", [(1,), (2, 3), (1, 1, 4), (9, 14, 7), (30, 2), (40, 40, 40)])
def test_pages_are_those_of_the_engine(lengths: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands on which page, and in which order, is what the engine would make of it."""
    document = _document(*(WORDS * length for length in lengths))

    ours = _pages(brochure_pdf.render_pdf(document))
    monkeypatch.setattr(brochure_pdf, "even_columns", nullcontext)
    monkeypatch.setattr(brochure_pdf, "remembered_lines", nullcontext)
    engines = _pages(brochure_pdf.render_pdf(document))

    assert ours == engines


def test_lines_are_divided_evenly() -> None:
    """Seven lines of ten in two columns need the height of four."""
    assert least_height([Piece(y, y + 10) for y in range(0, 70, 10)], 2) == pytest.approx(40, abs=0.1)


def test_a_heading_stays_with_its_text() -> None:
    """The second line may not be the last of a column, so the third comes along."""
    pieces = [Piece(0, 10), Piece(10, 20, stays=True), Piece(20, 30), Piece(30, 40)]

    assert least_height(pieces, 2) == pytest.approx(30, abs=0.1)


def test_the_engine_gets_its_functions_back() -> None:
    """Who uses the engine beside us meets it as it was."""
    from weasyprint.layout import block, column, inline
    from weasyprint.text import line_break

    brochure_pdf.render_pdf(_document(WORDS))

    assert block.columns_layout is column.columns_layout
    assert inline.split_first_line is line_break.split_first_line


def test_no_rule_looks_at_all_that_follows() -> None:
    """``:has`` makes the engine walk through the siblings of every element: the time grows with the square of a text."""
    looks = Path(__file__).parents[2] / "themes"
    sheets = [sheet for sheet in looks.glob("*/print/*.css") if ":has(" in sheet.read_text(encoding="utf-8")]

    assert sheets == []
