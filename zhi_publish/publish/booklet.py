"""A brochure laid out as a booklet: two pages beside each other on a sheet, to be printed on both sides, folded and stapled.

Every page keeps its size, so A5 comes on A4 and A4 on A3. That the inner sheets of a thick booklet stick out a
little (creep) is left alone.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from zhi_publish.model.brochure import PaperSize
from zhi_publish.publish.pdf_reader import identifier_in

PAGES_PER_SHEET = 4


def sheet_for(paper: PaperSize) -> str:
    """Return the name of the sheet on which two pages stand beside each other."""
    return f"A{int(paper.value[1:]) - 1}"


def sides_of(pages: int) -> tuple[tuple[int | None, int | None], ...]:
    """Return left and right page of each side of paper, in the order of printing; pages count from 0, None is blank.

    Blank pages come before the last one, so that what stands on the back of a brochure stands on the back of the
    booklet.
    """
    order = _filled(pages)
    sides: list[tuple[int | None, int | None]] = []
    for sheet in range(len(order) // PAGES_PER_SHEET):
        outer, inner = 2 * sheet, 2 * sheet + 1
        sides.append((order[-1 - outer], order[outer]))
        sides.append((order[inner], order[-1 - inner]))
    return tuple(sides)


def _filled(pages: int) -> list[int | None]:
    blanks: list[int | None] = [None] * (-pages % PAGES_PER_SHEET)
    last = pages - 1 if pages > 1 else pages
    return [*range(last), *blanks, *range(last, pages)]


def booklet(brochure: bytes, title: str) -> bytes:
    """Return the sheets of a booklet as a PDF; the same brochure always gives the same bytes.

    It is meant for a printer: it has no structure to be read aloud, no links and no attachments.
    """
    return _sheets(brochure, title, sides_of, duplex="/DuplexFlipShortEdge")


def cutting_sheets(cards: bytes, title: str) -> bytes:
    """Return cards two by two on sheets, with a dashed line between them along which to cut; printed on one side."""
    return _sheets(cards, title, _in_pairs, duplex="/Simplex", line=CUTTING_LINE)


def _in_pairs(pages: int) -> tuple[tuple[int | None, int | None], ...]:
    return tuple((page, page + 1 if page + 1 < pages else None) for page in range(0, pages, 2))


CUTTING_LINE = "q 0.4 w [4 4] 0 d 0.5 G {middle:.6f} 0 m {middle:.6f} {height:.6f} l S Q"


def _sheets(
    brochure: bytes,
    title: str,
    sides: Callable[[int], tuple[tuple[int | None, int | None], ...]],
    *,
    duplex: str,
    line: str = "",
) -> bytes:
    import pypdf
    from pypdf.generic import DictionaryObject, NameObject

    reader = pypdf.PdfReader(io.BytesIO(brochure))
    writer = pypdf.PdfWriter()
    drawings = [_drawing(page, writer) for page in reader.pages]
    width = max(float(page.trimbox.width) for page in reader.pages)
    height = max(float(page.trimbox.height) for page in reader.pages)
    between = line.format(middle=width, height=height)
    for side in sides(len(drawings)):
        _add_side(writer, [None if page is None else drawings[page] for page in side], width, height, between)
    writer.metadata = None
    told = {"/Title": title, "/Producer": f"pypdf {pypdf.__version__}", "/Creator": "zhi_publish"}
    if identifier := identifier_in(reader):
        told["/Identifier"] = identifier  # so that its amounts can be compared with the content, too
    writer.add_metadata(told)
    # the printer is asked for full size; a booklet for both sides, turned over along the short edge
    preferences = {"/Duplex": duplex, "/PrintScaling": "/None"}
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject(key): NameObject(value) for key, value in preferences.items()}
    )
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _drawing(page: Any, writer: Any) -> Any:
    """Return a page as a drawing that can be placed on another page, cut off at its edge."""
    from pypdf.generic import ArrayObject, FloatObject, NameObject, NumberObject, StreamObject

    drawing = StreamObject()
    contents = page.get_contents()
    drawing.set_data(b"" if contents is None else contents.get_data())
    box = page.trimbox
    edges = (box.left, box.bottom, box.right, box.top)
    drawing[NameObject("/Type")] = NameObject("/XObject")
    drawing[NameObject("/Subtype")] = NameObject("/Form")
    drawing[NameObject("/FormType")] = NumberObject(1)
    drawing[NameObject("/BBox")] = ArrayObject(FloatObject(edge) for edge in edges)
    resources: Any = dict.get(page, NameObject("/Resources"))
    drawing[NameObject("/Resources")] = resources.clone(writer)
    reference = writer._add_object(drawing.flate_encode())  # noqa: SLF001 - the way in that pypdf documents
    return reference, float(box.left), float(box.bottom)


def _add_side(writer: Any, drawings: list[Any], width: float, height: float, between: str) -> None:
    from pypdf.generic import DictionaryObject, NameObject, StreamObject

    page = writer.add_blank_page(width=2 * width, height=height)
    names: Any = DictionaryObject()
    steps: list[str] = []
    for number, (drawing, left) in enumerate(zip(drawings, (0.0, width), strict=True)):
        if drawing is not None:
            reference, from_left, from_bottom = drawing
            names[NameObject(f"/P{number}")] = reference
            steps.extend(_placed(f"/P{number}", left - from_left, -from_bottom))
    contents = StreamObject()
    contents.set_data(" ".join((*steps, between)).strip().encode())
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): names})
    page[NameObject("/Contents")] = writer._add_object(contents)  # noqa: SLF001 - idem


def _placed(name: str, right: float, up: float) -> Iterator[str]:
    yield f"q 1 0 0 1 {right:.6f} {up:.6f} cm {name} Do Q"
