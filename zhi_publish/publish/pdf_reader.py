"""What stands in a printed brochure, read back from its PDF; the only module that knows pypdf's reader.

Nothing is taken from how the brochure was made: letters come from the drawing instructions of each page by the table
of the typeface, in the order in which a screen reader gets them.
"""

from __future__ import annotations

import io
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zhi_publish.publish.printed_amounts import PrintedAmount, amounts_in

_MOST_DEPTH = 200
_MOST_ELEMENTS = 500_000
_MOST_DRAWINGS = 8
"""Inside each other."""


class UnreadableError(Exception):
    """A file that is no PDF, or one that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBrochure:
    """What a reader finds in a brochure."""

    pages: int
    identifier: str
    """Which brochure of which content it says it is; empty when it says nothing."""
    is_tagged: bool
    """Whether it says in which order it is read."""
    amounts: tuple[PrintedAmount, ...]
    files: Mapping[str, bytes]
    """What travels inside, by name."""

    def data(self) -> dict[str, Any] | None:
        """Return the attached results; None when there are none that can be read."""
        for name, content in self.files.items():
            if name.endswith(".json"):
                try:
                    read = json.loads(content)
                except (ValueError, RecursionError):
                    continue
                if isinstance(read, dict) and str(read.get("format", "")).startswith("zhi-publish/brochure/"):
                    return read
        return None


def read_brochure(data: bytes) -> ReadBrochure:
    """Return what stands in a PDF; raises UnreadableError."""
    import pypdf

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [_PageReader(reader, page) for page in reader.pages]
        segments = list(_in_reading_order(reader, pages))
        return ReadBrochure(
            pages=len(pages),
            identifier=identifier_in(reader),
            is_tagged="/StructTreeRoot" in _root(reader),
            amounts=tuple(_amounts(segments)),
            files={name: bytes(contents[0]) for name, contents in reader.attachments.items() if contents},
        )
    except Exception as error:  # whatever is wrong with somebody's file, it cannot be read
        raise UnreadableError(str(error)) from error


def _amounts(segments: list[tuple[int, str]]) -> Iterator[PrintedAmount]:
    """Yield the amounts; no amount runs over from one page to the next."""
    starts, text = [], ""
    pieces: list[str] = []
    length = 0
    for _, piece in segments:
        starts.append(length)
        pieces.append(piece + " ")
        length += len(piece) + 1
    text = "".join(pieces)
    for position, amount, words in amounts_in(text):
        page = segments[bisect_right(starts, position) - 1][0]
        yield PrintedAmount(text=amount, words=words, page=page + 1)


def _in_reading_order(reader: Any, pages: list[_PageReader]) -> Iterator[tuple[int, str]]:
    """Yield page and letters of each piece: by the structure tree, or page by page where there is none."""
    root = _root(reader).get("/StructTreeRoot")
    if root is None:
        for index, page in enumerate(pages):
            yield index, page.everything
        return
    numbers = {page.page.indirect_reference.idnum: index for index, page in enumerate(pages)}
    seen = 0
    waiting: list[tuple[Any, int | None, int]] = [(root.get_object().get("/K"), None, 0)]
    while waiting:
        found, page_index, depth = waiting.pop()
        seen += 1
        if seen > _MOST_ELEMENTS or depth > _MOST_DEPTH:
            raise UnreadableError("too intricate")
        thing: Any = None if found is None else found.get_object()
        if isinstance(thing, list):
            waiting.extend((one, page_index, depth + 1) for one in reversed(thing))
        elif isinstance(thing, int):
            if page_index is not None and int(thing) in pages[page_index].pieces:
                yield page_index, pages[page_index].pieces[int(thing)]
        elif isinstance(thing, dict):
            reference = dict.get(thing, "/Pg")  # the reference itself, not the page behind it
            here = page_index if reference is None else numbers.get(reference.idnum)
            kids = thing.get("/MCID") if thing.get("/Type") == "/MCR" else thing.get("/K")
            waiting.append((kids, here, depth + 1))


class _PageReader:
    """The letters of a page, by the number of the piece they belong to."""

    def __init__(self, reader: Any, page: Any) -> None:
        self.page = page
        self.pieces: dict[int, str] = {}
        self._all: list[str] = []
        self._reader = reader
        self._faces: dict[int, _Face] = {}
        contents = page.get("/Contents")
        if contents is not None:
            self._read(contents.get_object(), page["/Resources"], None, 0)

    @property
    def everything(self) -> str:
        """All letters in the order in which they are drawn."""
        return "".join(self._all)

    def _read(self, stream: Any, resources: Any, number: int | None, depth: int) -> None:
        from pypdf.generic import ContentStream

        if depth > _MOST_DRAWINGS:
            raise UnreadableError("too intricate")
        fonts = resources.get_object().get("/Font", {})
        pen = _Pen()
        marks: list[int | None] = [number]
        for operands, operator in ContentStream(stream, self._reader, "bytes").operations:
            if operator in {b"BDC", b"BMC"}:
                marks.append(_number(operands, marks[-1]))
            elif operator == b"EMC" and len(marks) > 1:
                marks.pop()
            elif operator == b"Tf":
                pen.take(self._face(fonts.get_object()[operands[0]]), float(operands[1]))
            elif operator == b"Do":
                drawn = resources.get_object()["/XObject"].get_object()[operands[0]].get_object()
                if drawn.get("/Subtype") == "/Form":
                    self._read(drawn, drawn.get("/Resources", resources), marks[-1], depth + 1)
            else:
                self._add(pen.follow(operator, operands), marks[-1])

    def _add(self, text: str, number: int | None) -> None:
        self._all.append(text)
        if number is not None:
            self.pieces[number] = self.pieces.get(number, "") + text

    def _face(self, font: Any) -> _Face:
        """Return which letters belong to the codes of a typeface."""
        font = font.get_object()
        if id(font) not in self._faces:
            self._faces[id(font)] = _read_face(font)
        return self._faces[id(font)]


@dataclass(frozen=True, slots=True)
class _Face:
    """A typeface: letter and width (in thousandths of its size) of each code of two bytes."""

    letters: Mapping[bytes, str]
    widths: Mapping[int, float]
    usual_width: float


_NO_FACE = _Face({}, {}, 1000.0)


class _Pen:
    """Follows where the next letter would come, since some drawings place every letter by itself."""

    def __init__(self) -> None:
        self._face, self._size = _NO_FACE, 0.0
        self._scale, self._x, self._y = 0.0, 0.0, 0.0

    def take(self, face: _Face, size: float) -> None:
        """Go on in another typeface."""
        self._face, self._size = face, size

    def follow(self, operator: bytes, operands: Any) -> str:
        """Follow an instruction; return the letters that it writes, or a space where it begins elsewhere."""
        match operator:
            case b"Tm":
                return "" if self._goes_on_at([float(one) for one in operands]) else " "
            case b"Td" | b"TD" | b"T*":
                self._scale = 0.0
                return " "
            case b"TJ":
                return "".join(map(self._write, operands[0]))
            case b"Tj" | b"'" | b'"':
                return "".join(map(self._write, operands[-1:]))
        return ""

    def _goes_on_at(self, matrix: list[float]) -> bool:
        """Go to a new place; whether that is right where the last letter ended."""
        scale, x, y = matrix[0], matrix[4], matrix[5]
        near = 0.2 * abs(self._size * scale)
        goes_on = self._scale == scale != 0.0 and abs(self._y - y) < near and abs(self._x - x) < near
        self._scale, self._x, self._y = scale, x, y
        return goes_on

    def _write(self, shown: Any) -> str:
        """Write letters, or move as far as a number says; returns the letters."""
        if not isinstance(shown, bytes):
            self._x -= float(shown) / 1000 * self._size * self._scale
            return ""
        codes = [shown[at : at + 2] for at in range(0, len(shown), 2)]
        widths, usual = self._face.widths, self._face.usual_width
        width = sum(widths.get(int.from_bytes(code, "big"), usual) for code in codes)
        self._x += width / 1000 * self._size * self._scale
        return "".join(self._face.letters.get(code, "") for code in codes)


def _read_face(font: Any) -> _Face:
    table = font.get("/ToUnicode")
    letters = {} if table is None else _read_table(table.get_object().get_data())
    widths: dict[int, float] = {}
    usual = 1000.0
    for one in font.get("/DescendantFonts", []):
        found = one.get_object()
        usual = float(found.get("/DW", 1000))
        first: int | None = None
        for entry in found.get("/W", []):
            thing = entry.get_object()
            if isinstance(thing, list) and first is not None:
                widths |= {first + step: float(width) for step, width in enumerate(thing)}
                first = None
            elif first is None:
                first = int(thing)
    return _Face(letters, widths, usual)


def _number(operands: Any, around: int | None) -> int | None:
    properties = operands[1] if len(operands) > 1 else {}
    number = properties.get("/MCID") if isinstance(properties, dict) else None
    return around if number is None else int(number)


def _read_table(data: bytes) -> Mapping[bytes, str]:
    """Return the letters of each code of two bytes."""
    found: dict[bytes, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, text in re.findall(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>", block):
            found[bytes.fromhex(code.decode())] = _text(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        pattern = rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>"
        for first, last, text in re.findall(pattern, block):
            for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                start = _text(text)
                found[code.to_bytes(2, "big")] = start[:-1] + chr(ord(start[-1]) + step)
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _root(reader: Any) -> Any:
    return reader.trailer["/Root"].get_object()


def identifier_in(reader: Any) -> str:
    """Return which brochure of which content a PDF says it is; empty when it says nothing."""
    metadata = _root(reader).get("/Metadata")
    if metadata is None:  # sheets of a booklet say it in a plainer place
        return str((reader.metadata or {}).get("/Identifier", ""))
    found = re.search(
        rb"<dc:identifier>([^<]{1,300})</dc:identifier>", metadata.get_object().get_data()[:100_000]
    )
    return "" if found is None else found[1].decode("utf-8", "replace")
