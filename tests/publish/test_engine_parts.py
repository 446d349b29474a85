"""What stands in for parts of the print engine gives the same file, and steps aside for an engine that it does not know."""

from __future__ import annotations

import io
from contextlib import nullcontext
from typing import Any

import pypdfium2
import pytest

from zhi_publish.publish import brochure_pdf, engine_parts
from zhi_publish.publish.brochure_notes import mentions_notes, without_notes
from zhi_publish.publish.engine_parts import standing_in
from zhi_publish.publish.print_document import PrintDocument

STYLE = """@page { size: 100mm 60mm; margin: 10mm; @bottom-left { content: counter(page) " van " counter(pages) } }
html { font: 10px/12px serif; hyphens: manual } .deel { break-before: page } td { border: 1px solid #888 }
.verder::after { content: " (zie blz. " target-counter(attr(href), page) ")" }"""
OWN_COUNTER = '.verder::after { content: counter(page) ", " target-counter(attr(href), page) }'
BODY = """<p><a class="verder" href="#drie">Vooruit</a> en <a class="verder" href="#een">hier</a></p>
<h1 id="een">Een</h1><p>De eerste bladzijde, met <em>nadruk</em>.</p><ul><li>Een punt</li></ul>
<div class="deel"><h1 id="twee">Twee</h1><table><thead><tr><th>Wat</th></tr></thead><tbody><tr><td>Iets</td></tr>
</tbody></table></div>
<div class="deel"><h1 id="drie">Drie</h1><p><a class="verder" href="#een">Terug</a>
<a class="verder" href="#twee">naar twee</a></p></div>"""


def _document(style: str = STYLE) -> PrintDocument:
    html = f'<!DOCTYPE html><html lang="nl"><head><title>T</title></head><body>{BODY}</body></html>'
    return PrintDocument(html=html, stylesheets=(style,), resources={}, title="T", language="nl", author="")


def _pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]


@pytest.mark.parametrize("style", [STYLE, STYLE + OWN_COUNTER, STYLE + ".lead { float: footnote }"])
def test_the_file_is_that_of_the_engine_alone(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, whether or not others stand in for parts of the engine; columns have a test of their own."""
    monkeypatch.setattr(brochure_pdf, "even_columns", nullcontext)
    ours = brochure_pdf.render_pdf(_document(style))
    monkeypatch.setattr(engine_parts, "WRITTEN_FOR", "0")
    monkeypatch.setattr(brochure_pdf, "_loaded", [])

    assert brochure_pdf.render_pdf(_document(style)) == ours


def test_references_name_the_pages() -> None:
    """Forward and back; a page with references to later pages is set once more, all others once."""
    first, _, last = _pages(brochure_pdf.render_pdf(_document()))

    assert "Vooruit (zie blz. 3) en hier (zie blz. 1)" in first
    assert "Terug (zie blz. 1) naar twee (zie blz. 2)" in " ".join(last.split())


def test_pages_are_not_set_more_often_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine alone sets the first and the last page three times."""
    from weasyprint.layout import page

    made: list[int] = []
    own = page.remake_page

    def counted(index: int, *rest: Any) -> Any:
        made.append(index + 1)
        return own(index, *rest)

    monkeypatch.setattr(page, "remake_page", counted)
    brochure_pdf.render_pdf(_document())

    assert made == [1, 2, 3, 1]


def test_an_engine_that_is_not_known_keeps_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version may mean something else by the same names."""
    from weasyprint.layout import inline

    own = inline.strut
    with standing_in("weasyprint.layout.inline:strut", "style", lambda _own: None):
        assert inline.strut is None
    assert inline.strut is own
    with standing_in("weasyprint.layout.inline:strut", "style size", lambda _own: None):
        assert inline.strut is own
    with standing_in("weasyprint.layout.inline:gone", "style", lambda _own: None):
        assert not hasattr(inline, "gone")
    monkeypatch.setattr(engine_parts, "WRITTEN_FOR", "0")
    with standing_in("weasyprint.layout.inline:strut", "style", lambda _own: None):
        assert inline.strut is own


def test_each_part_is_the_one_that_was_written_for() -> None:
    """Where this fails after a new version of the engine, compare its functions with ours and note the new version."""
    import weasyprint

    assert weasyprint.__version__ == engine_parts.WRITTEN_FOR
    assert without_notes(weasyprint) is not weasyprint.HTML


def test_notes_are_prepared_for_who_makes_them() -> None:
    """Only a style sheet can make a note."""
    assert mentions_notes(["p {}", ".noot { float: footnote }"])
    assert not mentions_notes([".noot { color: #111 }"])
