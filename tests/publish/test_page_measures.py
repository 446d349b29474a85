"""Each measure for pages finds what it is for, in a small document made to fail it, and nothing in one that is fine."""

from __future__ import annotations

from functools import cache

import pytest

from tests.publish.page_measures import Frame, Measured, used, what_jars
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.print_document import PrintDocument

pytestmark = pytest.mark.print

FRAME = Frame(top=20, outside=20, bottom=20, inside=20)
SHEET = """@page { size: 120mm 120mm; margin: 20mm; @bottom-right { content: counter(page) } }
html { font: 10pt/14pt sans-serif; orphans: 1; widows: 1 } p, h1, h2, table { margin: 0 } h1, h2 { font-size: 10pt; break-after: auto }
table { border-collapse: collapse } .hoog { height: 190pt }"""
"""Sixteen lines of fourteen points stand on a page."""


def measured(body: str, style: str = "") -> Measured:
    """Return the measures of a small document."""
    data = render_pdf(
        PrintDocument(
            html=f'<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body><h1>Proef</h1>{body}</body></html>',
            stylesheets=(SHEET + style,),
            resources={},
            title="Proef",
            language="nl",
            author="De Kade",
        )
    )
    return Measured(data, FRAME)


FULL = "<p>Soep is er altijd, ook voor wie te laat komt.</p>" * 7
ROWS = "".join(f'<tr><th scope="row">bord {number}</th><td>{number}</td></tr>' for number in range(24))
HEAD = "<tr><th>Wat</th><th>Hoeveel</th></tr>"
BROKEN: dict[str, tuple[str, str]] = {
    "leaves_margins": (f"{FULL}<p style='margin-left:60mm;white-space:nowrap'>Dit woord loopt het blad af.</p>", ""),
    "overlaps_text": (f"{FULL}<p>Onder.</p><p style='margin-top:-14pt'>Boven.</p>", ""),
    "clips_text": (f"{FULL}<p style='overflow:hidden;width:20mm;white-space:nowrap'>Het einde ziet niemand.</p>", ""),
    "leaves_headings": (f'<p class="hoog">Soep.</p><h2>Alleen</h2>{FULL}', ""),
    "splits_paragraphs": ('<p class="hoog">Soep.</p><p>Een<br>twee<br>drie.</p><p>Daarna.</p>' + FULL, ""),
    "splits_tables": (f"<table><tbody>{HEAD}{ROWS}</tbody></table>", ""),
    "hyphenates_in_a_row": (
        f"{FULL}<p>achter-<br>volgens vele-<br>malen lange-<br>woorden af-<br>breken.</p>", ""
    ),
    "runs_rivers": (
        f"{FULL}<p style='width:60mm;word-spacing:12pt'>{'soep is warm hier<br>' * 5}</p>", ""
    ),
    "leaves_pages_empty": (f'{FULL}<p style="break-before:page">Soep.</p>', ""),
}  # fmt: skip


@cache
def found_in(body: str, style: str) -> dict[str, list[str]]:
    """Return what jars in a small document."""
    return what_jars(measured(body, style))


@pytest.mark.parametrize("name", BROKEN)
def test_detector_finds_what_it_is_for(name: str) -> None:
    """The document that fails a detector is found by that one, and by no other."""
    assert list(found_in(*BROKEN[name])) == [name]


def test_fine_document_has_nothing_that_jars() -> None:
    """Text over three pages, a heading and a table with its header repeated: nothing is found."""
    body = f"{FULL}<h2>Soep</h2><p>Warm.</p><p>En brood.</p><table><thead>{HEAD}</thead><tbody>{ROWS}</tbody></table>{FULL}{FULL}"
    assert found_in(body, "h2 { break-after: avoid } p { orphans: 2; widows: 2 }") == {}


def test_heading_with_one_line_below_it_is_found() -> None:
    """A heading and one line at a foot look as lost as a heading alone."""
    body = f'<p style="height:170pt">Soep.</p><h2>Bijna alleen</h2><p>Regel.</p><p style="break-before:page">Verder.</p>{FULL}'
    assert "leaves_headings" in found_in(body, "")


def test_torn_row_is_found() -> None:
    """A row of a table that stands on two pages is found, though the header stands on both."""
    tall = f'<tr><th scope="row">lang</th><td>{"<p>regel van een cel</p>" * 30}</td></tr>'
    found = found_in(f"{FULL}<table><thead>{HEAD}</thead><tbody>{tall}</tbody></table>", "")
    assert any("torn" in place for place in found["splits_tables"])


def test_share_used_follows_the_height_of_what_is_there() -> None:
    """A page with text on half of its height is half used."""
    shares = used(measured('<p style="break-before:page">' + "Soep.<br>" * 8 + "</p>"))
    assert 0.4 < shares[1] < 0.6
