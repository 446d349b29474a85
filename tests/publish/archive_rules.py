"""What a printed brochure must obey to be kept for decades: rules on the PDF itself, as PDF/A-3 asks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

from tests.publish.pdf_report import Report

_SHOWS = {"Tj", "TJ", "'", '"'}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP = {
    "/Title": "{http://purl.org/dc/elements/1.1/}title",
    "/Author": "{http://purl.org/dc/elements/1.1/}creator",
    "/Producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
    "/Creator": "{http://ns.adobe.com/xap/1.0/}CreatorTool",
}


def is_for_archives(report: Report) -> Iterator[str]:
    """Check that the metadata say PDF/A-3, level A, and explain the property of the other standard."""
    metadata = _metadata(report)
    if not all(
        f"<pdfaid:{claim}>" in metadata
        for claim in ("part>3</pdfaid:part", "conformance>A</pdfaid:conformance")
    ):
        yield "no identifier"
    if "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" not in metadata:
        yield "the property of PDF/UA is not explained"


def says_the_same_twice(report: Report) -> Iterator[str]:
    """Check that the metadata and the older list of information agree, and that the metadata can be read as they are."""
    try:
        read = ET.fromstring(re.sub(r"<\?xpacket.*?\?>", "", _metadata(report)))  # noqa: S314 - our own
    except ET.ParseError as error:
        yield str(error)
        return
    for key, value in report.pdf.docinfo.items():
        found = read.find(f".//{_XMP.get(str(key), 'unknown')}")
        if found is None or "".join(found.itertext()).strip() != str(value):
            yield f"{key}: {value}"
    if "/Filter" in report.pdf.Root.Metadata:
        yield "packed"


def states_its_colours(report: Report) -> Iterator[str]:
    """Check that a profile says which colours are meant, and that no other inks are used."""
    intents: Any = report.pdf.Root.get("/OutputIntents", [])
    fitting = [one for one in intents if one.get("/S") == "/GTS_PDFA1"]
    if len(fitting) != 1:
        yield "no output intent"
        return
    profile = fitting[0].get("/DestOutputProfile")
    if profile is None or profile.get("/N") != 3 or profile.read_bytes()[36:40] != b"acsp":
        yield "no profile of three colours"
    for place, operator, operands in _instructions(report):
        if operator in {"k", "K"} or (operator in {"cs", "CS"} and operands[0] == "/DeviceCMYK"):
            yield f"{place}: four inks"
    for item in report.pdf.objects:
        space = item.get("/ColorSpace") if isinstance(item, pikepdf.Stream) else None
        if space == "/DeviceCMYK":
            yield "picture in four inks"


def tells_itself_apart(report: Report) -> Iterator[str]:
    """Check that the document has an id that follows from its content, and is not locked."""
    if len(list(report.pdf.trailer.get("/ID", []))) != 2:
        yield "no id"
    if report.pdf.is_encrypted:
        yield "locked"
    if not re.search(r"<xmpMM:DocumentID>uuid:[0-9a-f-]{36}<", _metadata(report)):
        yield "no id in the metadata"


def declares_its_files(report: Report) -> Iterator[str]:
    """Every file inside has a name, a kind, a role, a description and the size it says; the document lists them all."""
    listed: Any = report.pdf.Root.get("/AF", [])
    names: Any = report.pdf.Root.get("/Names", {})
    for key in ("/EmbeddedFiles", "/Names"):
        names = names.get(key, {})
    in_tree = [str(names[place]) for place in range(0, len(names), 2)]
    found = [
        one
        for one in report.pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Filespec"
    ]
    if sorted(str(one.get("/UF")) for one in found) != in_tree:
        yield f"not in the list: {in_tree}"
    if {one.objgen for one in found} != {one.objgen for one in listed}:
        yield "not tied to the document"
    for one in found:
        yield from _badly_declared(one)
    if any(
        isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/FileAttachment"
        for one in report.pdf.objects
    ):
        yield "file on a page"


def _badly_declared(one: pikepdf.Dictionary) -> Iterator[str]:
    name = str(one.get("/UF", ""))
    if not name or one.get("/F") != one.get("/UF"):
        yield f"{name}: two names"
    if one.get("/AFRelationship") not in {"/Data", "/Source", "/Alternative", "/Supplement"}:
        yield f"{name}: no role"
    if not str(one.get("/Desc", "")).strip():
        yield f"{name}: no description"
    file: Any = one.EF.F
    if not re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(file.get("/Subtype", ""))):
        yield f"{name}: no kind"
    data = file.read_bytes()
    checksum = hashlib.md5(data, usedforsecurity=False).digest()
    if file.Params.Size != len(data) or bytes(file.Params.CheckSum) != checksum:
        yield f"{name}: other size or content"


def prints_every_annotation(report: Report) -> Iterator[str]:
    """Check that what can be clicked is seen and printed, and that nothing else lies over a page."""
    for index, page in enumerate(report.pdf.pages):
        for annotation in page.get("/Annots", []):
            flags = int(annotation.get("/F", 0))
            if not flags & 4 or flags & 0b100011:
                yield f"page {index + 1}: not printed"
            if annotation.get("/Subtype") != "/Link":
                yield f"page {index + 1}: {annotation.get('/Subtype')}"


def keeps_pictures_plain(report: Report) -> Iterator[str]:
    """No picture is smoothed by the reader, packed in a way that archives refuse, or stands in for another one."""
    for item in report.pdf.objects:
        if not isinstance(item, pikepdf.Stream):
            continue
        filters: Any = item.get("/Filter", [])
        names = {str(one) for one in (filters if isinstance(filters, pikepdf.Array) else [filters])}
        yield from sorted(names & {"/LZWDecode", "/Crypt", "/JBIG2Decode"})
        if item.get("/Subtype") == "/Image" and item.get("/Interpolate"):
            yield "smoothed"
        yield from (key for key in ("/Alternates", "/OPI", "/PS") if key in item)
        if item.get("/Subtype") == "/PS" or "/Ref" in item:
            yield "a program or another file in the place of a picture"


def blends_plainly(report: Report) -> Iterator[str]:
    """No state of drawing asks for curves or ways of mixing that are not in the standard."""
    for item in report.pdf.objects:
        if not isinstance(item, pikepdf.Dictionary):
            continue
        if "/ca" in item or "/CA" in item or item.get("/Type") == "/ExtGState":
            yield from (key for key in ("/TR", "/HTP", "/HTO") if key in item)
            if item.get("/BM", "/Normal") not in {
                "/Normal",
                "/Multiply",
                "/Screen",
                "/Overlay",
                "/Darken",
                "/Lighten",
            }:
                yield f"blends {item.get('/BM')}"
            if not 0 <= float(item.get("/ca", 1)) <= 1:
                yield f"opacity {item.get('/ca')}"


def knows_every_letter(report: Report) -> Iterator[str]:
    """Every letter that is drawn stands for a letter that exists, and has a shape."""
    for (page, number), text in sorted(report.texts.items()):
        strange = sorted({f"U+{ord(one):04X}" for one in text if _is_strange(one)})
        if strange:
            yield f"page {page + 1}, {number}: {', '.join(strange)}"
    for index, sheet in enumerate(report.pdf.pages):
        for operator, operands in (
            (str(one.operator), one.operands) for one in pikepdf.parse_content_stream(sheet)
        ):
            if operator in _SHOWS and any(b"\0\0" in _codes(one) for one in _strings(operands)):
                yield f"page {index + 1}: a letter without a shape"


def _is_strange(letter: str) -> bool:
    code = ord(letter)
    return code in {0, 0xFEFF, 0xFFFE, 0xFFFD} or 0xE000 <= code <= 0xF8FF


def _strings(operands: Any) -> list[bytes]:
    parts = list(operands[0]) if isinstance(operands[0], pikepdf.Array) else list(operands)
    return [bytes(one) for one in parts if isinstance(one, pikepdf.String)]


def _codes(text: bytes) -> list[bytes]:
    return [text[place : place + 2] for place in range(0, len(text), 2)]


def hides_nothing(report: Report) -> Iterator[str]:
    """There are no layers to switch off, no forms to fill in and no letters without ink."""
    if "/OCProperties" in report.pdf.Root:
        yield "layers"
    form: Any = report.pdf.Root.get("/AcroForm", {})
    if len(form.get("/Fields", [])) or "/XFA" in form:
        yield "form"
    yield from (
        f"{place}: letters without ink"
        for place, operator, operands in _instructions(report)
        if operator == "Tr" and int(operands[0]) == 3
    )


def keeps_pages_in_bounds(report: Report) -> Iterator[str]:
    """Every page has a size that can be printed, and its edge lies inside its sheet."""
    for index, page in enumerate(report.pdf.pages):
        left, bottom, right, top = (float(one) for one in page.mediabox)
        if not (3 <= right - left <= 14400 and 3 <= top - bottom <= 14400):
            yield f"page {index + 1}: {right - left} by {top - bottom}"
        for box in (page.trimbox, page.get("/BleedBox", page.trimbox)):
            inner = [float(one) for one in box]
            if (
                inner[0] < left - 0.01
                or inner[1] < bottom - 0.01
                or inner[2] > right + 0.01
                or inner[3] > top + 0.01
            ):
                yield f"page {index + 1}: edge outside the sheet"


def places_figures_on_the_page(report: Report) -> Iterator[str]:
    """Check that the place that a figure says it has lies on its page."""
    for piece in report.pieces:
        if piece.kind != "/Figure" or "/Pg" not in piece.object:
            continue
        page = report.pdf.pages[report.pages[piece.object.Pg.objgen]]
        left, bottom, right, top = (float(one) for one in page.mediabox)
        for owner in piece.attributes:
            box = [float(one) for one in owner.get("/BBox", [])]
            if box and not (
                box[0] < box[2]
                and box[1] < box[3]
                and box[0] < right
                and box[2] > left
                and box[1] < top
                and box[3] > bottom
            ):
                yield f"{box}"


def numbers_its_lists(report: Report) -> Iterator[str]:
    """Check that a list whose items begin with a number says so."""
    for piece in report.pieces:
        if piece.kind != "/L":
            continue
        labels = [report.text(label) for item in piece.kids for label in item.kids if label.kind == "/Lbl"]
        is_numbered = any(re.fullmatch(r"\s*\d+\.\s*", label) for label in labels)
        if is_numbered and not any(owner.get("/ListNumbering") == "/Decimal" for owner in piece.attributes):
            yield f"{labels[:2]}"


def names_languages(report: Report) -> Iterator[str]:
    """Check that whatever is said in another language names that language by its code."""
    for piece in report.pieces:
        language = str(piece.object.get("/Lang", "nl"))
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", language):
            yield f"{piece.kind}: {language!r}"


def leads_from_contents(report: Report) -> Iterator[str]:
    """Every entry of a list of contents can be clicked."""
    for piece in report.pieces:
        if piece.kind == "/TOCI" and not any(one.kind == "/Link" for one in piece.all()):
            yield report.text(piece)


def numbers_pages_once(report: Report) -> Iterator[str]:
    """Every page has a key of its own in the tree, and none is used twice."""
    keys = [page.get("/StructParents") for page in report.pdf.pages]
    keys += [one.get("/StructParent") for page in report.pdf.pages for one in page.get("/Annots", [])]
    if None in keys or len(set(keys)) != len(keys):
        yield f"{keys}"


def _metadata(report: Report) -> str:
    root = report.pdf.Root
    return bytes(root.Metadata.read_bytes()).decode() if "/Metadata" in root else ""


def _instructions(report: Report) -> Iterator[tuple[str, str, list[Any]]]:
    """Yield every drawing instruction of pages and of drawings inside them, with its place."""
    for index, page in enumerate(report.pdf.pages):
        for one in pikepdf.parse_content_stream(page):
            yield f"page {index + 1}", str(one.operator), list(one.operands)
    for item in report.pdf.objects:
        if isinstance(item, pikepdf.Stream) and (
            item.get("/Subtype") == "/Form" or item.get("/PatternType") == 1
        ):
            for one in pikepdf.parse_content_stream(item):
                yield "drawing", str(one.operator), list(one.operands)


ARCHIVE_RULES: tuple[Callable[[Report], Iterator[str]], ...] = (
    is_for_archives, says_the_same_twice, states_its_colours, tells_itself_apart, declares_its_files,
    prints_every_annotation, keeps_pictures_plain, blends_plainly, knows_every_letter, hides_nothing,
    keeps_pages_in_bounds, places_figures_on_the_page, numbers_its_lists, names_languages, leads_from_contents,
    numbers_pages_once,
)  # fmt: skip
