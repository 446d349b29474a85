"""A PDF taken apart for rules: its structure tree, what is drawn on its pages, and the letters of each piece."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


@dataclass
class Piece:
    """An element of the structure tree."""

    kind: str
    object: pikepdf.Object
    parent: Piece | None
    content: list[Piece | tuple[int, int]] = field(default_factory=list)
    """Elements, and page and number of each piece of text or picture, in reading order."""
    annotations: list[pikepdf.Object] = field(default_factory=list)

    @property
    def kids(self) -> list[Piece]:
        """The elements right inside this one."""
        return [one for one in self.content if isinstance(one, Piece)]

    @property
    def words(self) -> list[tuple[int, int]]:
        """The texts and pictures right inside this one."""
        return [one for one in self.content if not isinstance(one, Piece)]

    @property
    def attributes(self) -> list[Any]:
        """What is said of this element: scopes, spans, a place."""
        found: Any = self.object.get("/A")
        if found is None:
            return []
        return list(found) if isinstance(found, pikepdf.Array) else [found]

    def all(self) -> Iterator[Piece]:
        """Yield this element and all that it holds, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.all()


@dataclass
class Content:
    """A piece of content between marks on a page."""

    page: int
    number: int | None
    is_artefact: bool


class Report:
    """A brochure taken apart, once for all rules."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        root = self.pdf.Root.get("/StructTreeRoot")
        self.document = None if root is None else self._read(root.K[0], None)
        self.pieces = [] if self.document is None else list(self.document.all())
        self.contents: list[Content] = []
        self.unmarked: list[str] = []
        self.nested: list[int] = []
        for index, page in enumerate(self.pdf.pages):
            self._read_content(index, page)
        self.texts = read_texts(data)

    def _read(self, element: pikepdf.Object, parent: Piece | None) -> Piece:
        piece = Piece(str(element.S), element, parent)
        page = self.pages.get(element.Pg.objgen) if "/Pg" in element else None
        kids: Any = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                assert page is not None
                piece.content.append((page, int(kid)))
            elif kid.get("/Type") == "/MCR":
                piece.content.append((self.pages[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                piece.annotations.append(kid.Obj)
            else:
                piece.content.append(self._read(kid, piece))
        return piece

    def _read_content(self, index: int, page: pikepdf.Page) -> None:
        marks: list[Content] = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in {"BDC", "BMC"}:
                is_artefact = str(instruction.operands[0]) == "/Artifact"
                properties: Any = instruction.operands[1] if operator == "BDC" else {}
                number = int(properties["/MCID"]) if "/MCID" in properties else None
                if marks and (is_artefact or number is not None):
                    self.nested.append(index)
                marks.append(Content(index, number, is_artefact))
                self.contents.append(marks[-1])
            elif operator == "EMC":
                marks.pop()
            elif (
                operator in {"TJ", "Tj", "'", '"', "Do", "f", "f*", "S", "s", "B", "B*", "b", "sh"}
                and not marks
            ):
                self.unmarked.append(f"page {index + 1}: {operator}")
        assert not marks

    def text(self, piece: Piece) -> str:
        """Return what an element says."""
        return "".join(
            self.text(one) if isinstance(one, Piece) else self.texts.get(one, "") for one in piece.content
        )


def read_texts(data: bytes) -> dict[tuple[int, int], str]:
    """Return the letters of every piece of content, by page and number, as a screen reader gets them."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(data)
    for index in range(len(document)):
        page = document[index]
        text_page = page.get_textpage()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1):
            number = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
            size = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
            buffer = ctypes.create_string_buffer(size)
            target = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
            pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, target, size)
            if number >= 0:
                found[index, number] = found.get((index, number), "") + buffer.raw.decode("utf-16-le").rstrip(
                    "\0"
                )
        text_page.close()
        page.close()
    document.close()
    return found


def plain(text: str) -> str:
    """Return a text without spaces, hyphens (U+0002 at the end of a line) and capitals, to compare what was set with what was meant."""
    return re.sub(r"[\s\u00ad\x02-]", "", text).casefold()
