"""What a printed brochure must obey to be read aloud and searched: rules on the PDF itself.

``broken_rules`` looks at the bytes with other libraries than the one that made them. Each rule has a name, so that a
test can say which one a document breaks. What it must obey to be kept stands in ``archive_rules``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf

from tests.publish.archive_rules import ARCHIVE_RULES
from tests.publish.pdf_report import Piece, Report, plain, read_texts

__all__ = ["RULES", "Piece", "Report", "broken_rules", "plain", "read_texts"]

HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
STANDARD = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/P", "/L", "/LI",
    "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note",
    "/Reference", "/Code", "/Link", "/Figure", *HEADINGS,
}  # fmt: skip
INSIDE = {
    "/L": {"/LI", "/Caption", "/L"},
    "/LI": {"/Lbl", "/LBody"},
    "/TOC": {"/TOCI", "/TOC", "/Caption"},
    "/Table": {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TFoot": {"/TR"},
    "/TR": {"/TH", "/TD"},
}
NEVER_WORDS = {"/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/TOC", "/L", "/LI", *INSIDE}


# -- the rules --------------------------------------------------------------------------------------------------


def is_marked(report: Report) -> Iterator[str]:
    """Check that the document says it is tagged, and is."""
    marks: Any = report.pdf.Root.get("/MarkInfo", {})
    if not marks.get("/Marked") or report.document is None:
        yield "not marked"


def has_language(report: Report) -> Iterator[str]:
    """Check that the language is known."""
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", str(report.pdf.Root.get("/Lang", ""))):
        yield "no language"


def shows_title(report: Report) -> Iterator[str]:
    """Check that the window shows the title of the brochure, not the name of a file."""
    if not str(report.pdf.docinfo.get("/Title", "")).strip():
        yield "no title"
    preferences: Any = report.pdf.Root.get("/ViewerPreferences", {})
    if not preferences.get("/DisplayDocTitle"):
        yield "title not shown"


def claims_conformance(report: Report) -> Iterator[str]:
    """Check that the metadata say PDF/UA-1 and carry the title."""
    metadata = bytes(report.pdf.Root.Metadata.read_bytes()) if "/Metadata" in report.pdf.Root else b""
    if b"<pdfuaid:part>1</pdfuaid:part>" not in metadata:
        yield "no identifier"
    if b"dc:title" not in metadata:
        yield "no title in the metadata"


def marks_all_content(report: Report) -> Iterator[str]:
    """Whatever is drawn is either read out or an artefact."""
    yield from report.unmarked


def nests_no_artefacts(report: Report) -> Iterator[str]:
    """No artefact stands inside what is read out, nor the other way round."""
    yield from (f"page {index + 1}" for index in report.nested)


def ties_content_to_structure(report: Report) -> Iterator[str]:
    """Each piece of content belongs to exactly one element, and the tree knows the way back."""
    owned: dict[tuple[int, int], Piece] = {}
    for piece in report.pieces:
        for place in piece.words:
            if place in owned:
                yield f"{place} belongs to two"
            owned[place] = piece
    drawn = {(one.page, one.number) for one in report.contents if one.number is not None}
    yield from (f"{place} is drawn and not in the tree" for place in sorted(drawn - set(owned)))
    yield from (f"{place} is in the tree and not drawn" for place in sorted(set(owned) - drawn))
    numbers = report.pdf.Root.StructTreeRoot.ParentTree.Nums
    way_back = {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}
    for index, page in enumerate(report.pdf.pages):
        owners = way_back[int(page.StructParents)]
        for (where, number), piece in owned.items():
            if where == index and owners[number].objgen != piece.object.objgen:
                yield f"{(where, number)} leads back to another"


def uses_standard_kinds(report: Report) -> Iterator[str]:
    """Every element is of a kind that readers know."""
    yield from sorted({piece.kind for piece in report.pieces} - STANDARD)


def nests_properly(report: Report) -> Iterator[str]:
    """Check that lists hold items, items a body, tables rows, rows cells, and contents entries."""
    for piece in report.pieces:
        allowed = INSIDE.get(piece.kind)
        if allowed is not None:
            yield from (f"{kid.kind} in {piece.kind}" for kid in piece.kids if kid.kind not in allowed)
        if piece.kind in {"/TR", "/TH", "/TD", "/LI", "/LBody", "/TOCI"} and piece.parent is not None:
            wanted = {"/TR": "/Table/THead/TBody/TFoot", "/LI": "/L", "/LBody": "/LI", "/TOCI": "/TOC"}
            if piece.parent.kind not in wanted.get(piece.kind, "/TR"):
                yield f"{piece.kind} in {piece.parent.kind}"


def keeps_words_in_paragraphs(report: Report) -> Iterator[str]:
    """Elements that group others hold no words of their own."""
    yield from (
        f"words in {piece.kind}" for piece in report.pieces if piece.words and piece.kind in NEVER_WORDS
    )


def holds_nothing_empty(report: Report) -> Iterator[str]:
    """No element is empty, except a cell of a table."""
    for piece in report.pieces:
        if not (piece.kids or piece.words or piece.annotations) and piece.kind not in {"/TD", "/TH"}:
            yield f"empty {piece.kind}"


def describes_figures(report: Report) -> Iterator[str]:
    """Every picture has a description and a place."""
    for piece in report.pieces:
        if piece.kind == "/Figure":
            if not str(piece.object.get("/Alt", "")).strip():
                yield "figure without description"
            if not any("/BBox" in owner for owner in piece.attributes):
                yield "figure without place"


def scopes_headers(report: Report) -> Iterator[str]:
    """Every header cell says whether it heads a row or a column."""
    for piece in report.pieces:
        scopes = [str(owner["/Scope"]) for owner in piece.attributes if "/Scope" in owner]
        if piece.kind == "/TH" and scopes not in (["/Row"], ["/Column"]):
            yield f"header cell {report.text(piece)!r} without scope"


def keeps_tables_regular(report: Report) -> Iterator[str]:
    """All rows of a table are equally wide, and the table has header cells."""
    for table in report.pieces:
        if table.kind == "/Table":
            rows = [piece for piece in table.all() if piece.kind == "/TR"]
            widths = {sum(_span(cell) for cell in row.kids) for row in rows}
            if len(widths) != 1:
                yield f"rows of {sorted(widths)} cells"
            if not any(piece.kind == "/TH" for piece in table.all()):
                yield "table without header cells"


def orders_headings(report: Report) -> Iterator[str]:
    """Headings begin at the first level and skip none; none is empty."""
    level = 0
    for piece in report.pieces:
        if piece.kind in HEADINGS:
            found = HEADINGS.index(piece.kind) + 1
            if found > level + 1:
                yield f"{report.text(piece)!r}: from {level} to {found}"
            if not report.text(piece).strip():
                yield "heading without words"
            level = found


def bookmarks_headings(report: Report) -> Iterator[str]:
    """Bookmarks are the headings, all of them, in the same order and on the same levels."""
    headings = [
        (HEADINGS.index(piece.kind), plain(report.text(piece)))
        for piece in report.pieces
        if piece.kind in HEADINGS
    ]
    with report.pdf.open_outline() as outline:
        bookmarks = [(level, plain(item.title)) for level, item in _flat(outline.root, 0)]
    if headings != bookmarks:
        yield f"{[one for one in headings if one not in bookmarks]} against {[one for one in bookmarks if one not in headings]}"


def embeds_fonts(report: Report) -> Iterator[str]:
    """Every typeface is inside, with the letters that belong to its shapes."""
    for item in report.pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
            if item.get("/Subtype") == "/Type0" and "/ToUnicode" not in item:
                yield f"{item.get('/BaseFont')} without letters"
            descriptor = item.get("/FontDescriptor")
            is_real = item.get("/Subtype") in {"/TrueType", "/Type1", "/CIDFontType0", "/CIDFontType2"}
            if is_real and not any(
                key in (descriptor or {}) for key in ("/FontFile", "/FontFile2", "/FontFile3")
            ):
                yield f"{item.get('/BaseFont')} not inside"


def explains_links(report: Report) -> Iterator[str]:
    """Every link is part of what is read out, says where it goes, and leads somewhere."""
    in_tree = {one.objgen for piece in report.pieces if piece.kind == "/Link" for one in piece.annotations}
    names = _destinations(report)
    for index, page in enumerate(report.pdf.pages):
        for annotation in page.get("/Annots", []):
            if annotation.objgen not in in_tree:
                yield f"page {index + 1}: link outside the tree"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"page {index + 1}: link without description"
            if "/Dest" in annotation and str(annotation.Dest) not in names:
                yield f"page {index + 1}: link to {annotation.Dest}"
        if "/Annots" in page and page.get("/Tabs") != "/S":
            yield f"page {index + 1}: order of links"


def does_nothing(report: Report) -> Iterator[str]:
    """Nothing in it runs or opens a file."""
    for item in report.pdf.objects:
        if not isinstance(item, pikepdf.Dictionary):
            continue
        if item.get("/S") in {
            "/JavaScript",
            "/Launch",
            "/GoToR",
            "/GoToE",
            "/SubmitForm",
            "/ImportData",
            "/Movie",
        }:
            yield f"action {item.get('/S')}"
        actions: tuple[Any, ...] = (item, item.get("/A", {}))
        for action in actions:
            uri = str(action.get("/URI", "")) if isinstance(action, pikepdf.Dictionary) else ""
            if uri and not re.match(r"(https?|mailto|tel):", uri):
                yield f"address {uri}"
    if "/OpenAction" in report.pdf.Root or "/AA" in report.pdf.Root:
        yield "does something when opened"


def has_no_clock(report: Report) -> Iterator[str]:
    """Nothing in it tells when it was made."""
    if "/CreationDate" in report.pdf.docinfo or "/ModDate" in report.pdf.docinfo:
        yield "a date of making"
    if b"CreateDate" in bytes(report.pdf.Root.Metadata.read_bytes()):
        yield "a date of making in the metadata"


def _span(piece: Piece) -> int:
    return next((int(owner["/ColSpan"]) for owner in piece.attributes if "/ColSpan" in owner), 1)


def _flat(items: list[pikepdf.OutlineItem], level: int) -> Iterator[tuple[int, pikepdf.OutlineItem]]:
    for item in items:
        yield level, item
        yield from _flat(item.children, level + 1)


def _destinations(report: Report) -> set[str]:
    names: Any = report.pdf.Root.get("/Names", {})
    for key in ("/Dests", "/Names"):
        names = names.get(key, {})
    return {str(names[place]) for place in range(0, len(names), 2)}


RULES: tuple[Callable[[Report], Iterator[str]], ...] = (
    is_marked, has_language, shows_title, claims_conformance, marks_all_content, nests_no_artefacts,
    ties_content_to_structure, uses_standard_kinds, nests_properly, keeps_words_in_paragraphs, holds_nothing_empty,
    describes_figures, scopes_headers, keeps_tables_regular, orders_headings, bookmarks_headings, embeds_fonts,
    explains_links, does_nothing, has_no_clock, *ARCHIVE_RULES,
)  # fmt: skip


def broken_rules(data: bytes) -> dict[str, list[str]]:
    """Return the rules that a brochure breaks, each with where it does so."""
    report = Report(data)
    found = {rule.__name__: list(rule(report)) for rule in RULES}
    return {name: places for name, places in found.items() if places}
