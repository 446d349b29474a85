"""Each rule for a brochure is broken on purpose, in a document that obeys all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.publish.brochure_rules import RULES, broken_rules
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.print_document import Attached, PrintDocument

pytestmark = pytest.mark.print

BODY = """<h1 id="een">Soep</h1>
<ol role="doc-toc"><li><a href="#twee">Brood</a></li>
<li><a href="#twee"><bdi lang="en">Bread</bdi></a></li></ol>
<p>Er is soep, <span lang="en">soup</span>, zie <a href="https://voorbeeld.nl/">het recept</a>.</p>
<ol><li>snijden</li><li>koken</li></ol>
<h2 id="twee">Brood</h2>
<table><thead><tr><th>Wat</th><th>Prijs</th></tr></thead><tbody><tr><th scope="row">Meel</th><td>\u20ac 2</td></tr></tbody></table>
<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>Een groen vlak.</title>
<rect width="20" height="20" fill="#0f6b5c" opacity="0.5"/></svg>"""
ATTACHED = Attached(
    name="a.json", kind="application/json", role="Data", description="De uitkomsten", data=b"{}"
)


@cache
def sound() -> bytes:
    """Return a brochure that obeys every rule."""
    return render_pdf(
        PrintDocument(
            html=f'<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body>{BODY}</body></html>',
            stylesheets=("@page{@bottom-right{content:counter(page)}}",),
            resources={},
            title="Proef",
            language="nl",
            author="De Kade",
            identifier="proef",
            attachments=(ATTACHED,),
        )
    )


def test_sound_brochure_breaks_no_rule() -> None:
    """What is broken below is broken by the test."""
    assert broken_rules(sound()) == {}


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """Return the elements of the structure tree of a kind, in reading order."""

    def walk(element: Any) -> Iterator[Any]:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            for kid in element.get("/K", []):
                yield from walk(kid)

    return [one for one in walk(pdf.Root.StructTreeRoot.K[0]) if str(one.S) == kind]


def replace_metadata(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    """Change the metadata."""
    data = pdf.Root.Metadata.read_bytes()
    assert old.encode() in data
    pdf.Root.Metadata.write(data.replace(old.encode(), new.encode()))


def draw(pdf: pikepdf.Pdf, instructions: bytes) -> None:
    """Draw something more at the end of the first page."""
    page: Any = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + instructions)


def change(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    """Change the first such instruction of the first page."""
    page: Any = pdf.pages[0]
    data = page.Contents.read_bytes()
    assert old in data
    page.Contents = pdf.make_stream(data.replace(old, new, 1))


def delete(holder: Any, key: str) -> None:
    """Take something away."""
    del holder[key]


def put(holder: Any, key: str, value: Any) -> None:
    """Say something else."""
    holder[key] = value


Damage = Callable[[pikepdf.Pdf], None]
NAME = pikepdf.Name
DAMAGE: dict[str, Damage] = {
    "is_marked": lambda pdf: delete(pdf.Root, "/MarkInfo"),
    "has_language": lambda pdf: delete(pdf.Root, "/Lang"),
    "shows_title": lambda pdf: delete(pdf.Root, "/ViewerPreferences"),
    "claims_conformance": lambda pdf: replace_metadata(pdf, "pdfuaid:part>1", "pdfuaid:part>2"),
    "marks_all_content": lambda pdf: draw(pdf, b"0 0 5 5 re f"),
    "nests_no_artefacts": lambda pdf: draw(pdf, b"/Artifact BMC /Artifact BMC EMC EMC"),
    "ties_content_to_structure": lambda pdf: draw(pdf, b"/P << /MCID 99 >> BDC EMC"),
    "uses_standard_kinds": lambda pdf: put(elements(pdf, "/P")[0], "/S", NAME("/Alinea")),
    "nests_properly": lambda pdf: put(elements(pdf, "/LI")[0], "/S", NAME("/P")),
    "keeps_words_in_paragraphs": lambda pdf: put(elements(pdf, "/P")[0], "/S", NAME("/Sect")),
    "holds_nothing_empty": lambda pdf: put(elements(pdf, "/P")[0], "/K", pikepdf.Array()),
    "describes_figures": lambda pdf: delete(elements(pdf, "/Figure")[0], "/Alt"),
    "scopes_headers": lambda pdf: delete(elements(pdf, "/TH")[0], "/A"),
    "keeps_tables_regular": lambda pdf: elements(pdf, "/TR")[0].K.append(elements(pdf, "/TH")[0]),
    "orders_headings": lambda pdf: put(elements(pdf, "/H2")[0], "/S", NAME("/H4")),
    "bookmarks_headings": lambda pdf: put(pdf.Root.Outlines.First, "/Title", "Iets anders"),
    "embeds_fonts": lambda pdf: delete(_font(pdf), "/ToUnicode"),
    "explains_links": lambda pdf: delete(_links(pdf)[0], "/Contents"),
    "does_nothing": lambda pdf: put(
        pdf.Root, "/OpenAction", pdf.make_indirect(pikepdf.Dictionary(S=NAME("/JavaScript"), JS="1"))
    ),
    "has_no_clock": lambda pdf: put(pdf.docinfo, "/CreationDate", "D:2026"),
    "is_for_archives": lambda pdf: replace_metadata(pdf, "conformance>A", "conformance>B"),
    "says_the_same_twice": lambda pdf: put(pdf.docinfo, "/Title", "Iets anders"),
    "states_its_colours": lambda pdf: draw(pdf, b"/Artifact BMC 0 0 0 1 k EMC"),
    "tells_itself_apart": lambda pdf: replace_metadata(pdf, "<xmpMM:DocumentID>uuid:", "<xmpMM:DocumentID>"),
    "declares_its_files": lambda pdf: delete(pdf.Root.AF[0], "/AFRelationship"),
    "prints_every_annotation": lambda pdf: put(_links(pdf)[0], "/F", 2),
    "keeps_pictures_plain": lambda pdf: put(
        pdf.Root, "/Picture", pdf.make_stream(b"", Subtype=NAME("/Image"), Interpolate=True)
    ),
    "blends_plainly": lambda pdf: put(
        pdf.Root, "/State", pdf.make_indirect(pikepdf.Dictionary(Type=NAME("/ExtGState"), BM=NAME("/Hue")))
    ),
    "knows_every_letter": lambda pdf: draw(pdf, b"/Artifact BMC BT <0000> Tj ET EMC"),
    "hides_nothing": lambda pdf: draw(pdf, b"/Artifact BMC BT 3 Tr ET EMC"),
    "keeps_pages_in_bounds": lambda pdf: put(pdf.pages[0], "/TrimBox", pikepdf.Array([0, 0, 9999, 9])),
    "places_figures_on_the_page": lambda pdf: put(
        elements(pdf, "/Figure")[0].A[0], "/BBox", pikepdf.Array([5, 5, 1, 9])
    ),
    "numbers_its_lists": lambda pdf: delete(elements(pdf, "/L")[0], "/A"),
    "names_languages": lambda pdf: put(elements(pdf, "/Span")[0], "/Lang", "engels"),
    "leads_from_contents": lambda pdf: put(_link_of_contents(pdf), "/S", NAME("/Span")),
    "numbers_pages_once": lambda pdf: put(_links(pdf)[0], "/StructParent", 0),
}


def _links(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Annots


def _link_of_contents(pdf: pikepdf.Pdf) -> Any:
    return elements(pdf, "/Link")[0]


def _font(pdf: pikepdf.Pdf) -> Any:
    fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    return next(one for one in fonts if one.get("/Subtype") == "/Type0")


def test_every_rule_is_broken_once() -> None:
    """A rule that nothing can break checks nothing."""
    assert set(DAMAGE) == {rule.__name__ for rule in RULES}
    assert len(RULES) >= 30


@pytest.mark.parametrize("rule", DAMAGE)
def test_damage_breaks_its_rule(rule: str) -> None:
    """The rule sees what was damaged."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(sound())) as pdf:
        DAMAGE[rule](pdf)
        pdf.save(saved)

    assert rule in broken_rules(saved.getvalue())
