"""What an eye would find on the pages of a brochure, found by measuring: text boxes, pages, the structure tree.

Each detector takes a :class:`Measured` and yields what jars, with its page. All measures are points from the lower
left corner of the sheet.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from tests.publish.pdf_report import Piece, Report

MM = 72 / 25.4
LEAST_USED = 0.15
"""A page of which less of the height holds something is nearly empty."""
MOST_HYPHENS = 2
"""Lines below each other that may end with a hyphen."""
LEAST_LINES = 2
"""Lines of a paragraph that stand together, and lines that stand below a heading."""
LEAST_RIVER = 4
"""Lines below each other through which a river of white runs."""
_WIDE = 1.0
"""Letters that a gap between two words is wide, for it to be part of a river; a usual space is half a letter."""
_SLACK = 1.0
"""Points that a letter may stick out, as the swash of an italic does."""
_OVERLAP = 1.5
_BAND = 7.0
"""Height of the bands in which a page is looked at for what is in them."""
_HEADING = re.compile(r"/H[1-6]$")


@dataclass(frozen=True)
class Box:
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float

    def sticks_out_of(self, other: Box) -> bool:
        """Whether some of it lies outside another."""
        return (
            self.left < other.left - _SLACK
            or self.right > other.right + _SLACK
            or self.bottom < other.bottom - _SLACK
            or self.top > other.top + _SLACK
        )

    def overlaps(self, other: Box) -> bool:
        """Whether two lie over each other by more than a hair."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > _OVERLAP and high > _OVERLAP


@dataclass(frozen=True)
class Shown:
    """Something drawn on a page: a run of letters, a picture, a line."""

    page: int
    mark: int
    """Number of the piece of content that it belongs to; -1 for decoration."""
    box: Box
    text: str | None = None
    clip: Box | None = None
    """Where it may show; None when everywhere."""


@dataclass
class Line:
    """A line of a paragraph."""

    page: int
    box: Box
    text: str


@dataclass
class Frame:
    """The margins of a right-hand page, in millimetres; on a left-hand page inside and outside change places."""

    top: float
    outside: float
    bottom: float
    inside: float

    def area(self, page: int, size: tuple[float, float]) -> Box:
        """Return where text belongs on a page."""
        left, right = (self.inside, self.outside) if page % 2 == 0 else (self.outside, self.inside)
        return Box(left * MM, self.bottom * MM, size[0] - right * MM, size[1] - self.top * MM)


_MARGINS = re.compile(r"@page\s*\{[^}]*?margin:\s*([\d.]+)mm\s+([\d.]+)mm\s+([\d.]+)mm\s+([\d.]+)mm")


def frame_of(stylesheet: str) -> Frame:
    """Return the margins that a style sheet for a paper gives its right-hand pages."""
    found = _MARGINS.search(stylesheet)
    assert found is not None
    top, outside, bottom, inside = map(float, found.groups())
    return Frame(top=top, outside=outside, bottom=bottom, inside=inside)


@dataclass
class Measured:
    """A brochure measured once, for all detectors."""

    data: bytes
    frame: Frame
    least_used: float = LEAST_USED
    report: Report = field(init=False)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the pages."""
        self.report = Report(self.data)
        document = pypdfium2.PdfDocument(self.data)
        for number in range(len(document)):
            page = document[number]
            self.sizes.append(page.get_size())
            text_page = page.get_textpage()
            for item in page.get_objects(max_depth=1):
                left, bottom, right, top = item.get_bounds()
                is_text = item.type == pdfium.FPDF_PAGEOBJ_TEXT
                self.shown.append(
                    Shown(
                        page=number,
                        mark=pdfium.FPDFPageObj_GetMarkedContentID(item.raw),
                        box=Box(left, bottom, right, top),
                        text=_letters(item, text_page) if is_text else None,
                        clip=_clip(item) if is_text else None,
                    )
                )
            text_page.close()
            page.close()
        document.close()

    @cached_property
    def texts(self) -> list[Shown]:
        """Every run of letters, decoration too."""
        return [one for one in self.shown if one.text and one.text.strip()]

    @cached_property
    def gaps(self) -> dict[int, list[Box]]:
        """The white between two words of a line, by page."""
        found: dict[int, list[Box]] = {}
        document = pypdfium2.PdfDocument(self.data)
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            letters = text_page.get_text_range()
            last: Box | None = None
            has_space = False
            for place in range(min(text_page.count_chars(), len(letters))):
                if letters[place].isspace():
                    has_space = True
                    continue
                box = Box(*text_page.get_charbox(place))
                is_beside = last is not None and abs(box.bottom - last.bottom) < 4 and box.left > last.right
                if has_space and last is not None and is_beside:
                    found.setdefault(number, []).append(Box(last.right, last.bottom, box.left, last.top))
                last, has_space = box, False
            text_page.close()
            page.close()
        document.close()
        return found

    @cached_property
    def by_mark(self) -> dict[tuple[int, int], list[Shown]]:
        """What is drawn for each piece of content."""
        found: dict[tuple[int, int], list[Shown]] = {}
        for one in self.shown:
            if one.mark >= 0 and (one.text is None or one.text.strip()):
                found.setdefault((one.page, one.mark), []).append(one)
        return found

    @cached_property
    def full_pages(self) -> set[int]:
        """Pages without decoration in their margins: covers, which are meant to be as they are."""
        numbered = {one.page for one in self.texts if one.mark < 0 and one.box.top < self.frame.bottom * MM}
        return set(range(len(self.sizes))) - numbered if numbered else set()

    def drawn(self, piece: Piece) -> list[Shown]:
        """Return what is drawn for an element and all in it, in reading order."""
        found: list[Shown] = []
        for part in piece.content:
            found += self.drawn(part) if isinstance(part, Piece) else self.by_mark.get(part, [])
        return found

    def lines(self, piece: Piece) -> list[Line]:
        """Return the lines of an element, in reading order."""
        found: list[Line] = []
        for one in self.drawn(piece):
            if one.text is None:
                continue
            last = found[-1] if found else None
            middle = (one.box.bottom + one.box.top) / 2
            if (
                last is not None
                and last.page == one.page
                and one.box.left >= last.box.right - _OVERLAP - 2
                and last.box.bottom - 4 < middle < last.box.top + 4
            ):
                last.text += one.text
                last.box = Box(
                    last.box.left,
                    min(last.box.bottom, one.box.bottom),
                    one.box.right,
                    max(last.box.top, one.box.top),
                )
            else:
                found.append(Line(one.page, one.box, one.text))
        return found


def _letters(item: pypdfium2.PdfObject, text_page: pypdfium2.PdfTextPage) -> str:
    size = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(
        item.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _clip(item: pypdfium2.PdfObject) -> Box | None:
    """Return the rectangle around where an object may show."""
    path = pdfium.FPDFPageObj_GetClipPath(item.raw)
    x, y = ctypes.c_float(), ctypes.c_float()
    box: Box | None = None
    for number in range(max(0, pdfium.FPDFClipPath_CountPaths(path))):
        points = []
        for place in range(max(0, pdfium.FPDFClipPath_CountPathSegments(path, number))):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, number, place)
            if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                points.append((x.value, y.value))
        if points:
            across, up = [point[0] for point in points], [point[1] for point in points]
            this = Box(min(across), min(up), max(across), max(up))
            box = this if box is None else Box(
                max(box.left, this.left), max(box.bottom, this.bottom), min(box.right, this.right), min(box.top, this.top)
            )  # fmt: skip
    return box


# -- the detectors ---------------------------------------------------------------------------------------------


def leaves_margins(measured: Measured) -> Iterator[str]:
    """Find text to be read in a margin, or off the sheet."""
    for one in measured.texts:
        size = measured.sizes[one.page]
        sheet = Box(0, 0, *size)
        area = measured.frame.area(one.page, size)
        is_margin = one.mark < 0 or one.page in measured.full_pages
        if one.box.sticks_out_of(sheet if is_margin else area):
            yield f"page {one.page + 1}: {one.text!r} outside"


def overlaps_text(measured: Measured) -> Iterator[str]:
    """Find two runs of letters that lie over each other."""
    for page, group in groupby(measured.texts, key=lambda one: one.page):
        ordered = sorted(group, key=lambda one: one.box.bottom)
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if other.box.bottom > one.box.top:
                    break
                if one.box.overlaps(other.box):
                    yield f"page {page + 1}: {one.text!r} over {other.text!r}"


def clips_text(measured: Measured) -> Iterator[str]:
    """Find letters cut off by the box around them."""
    for one in measured.texts:
        if one.clip is not None and one.box.sticks_out_of(one.clip):
            yield f"page {one.page + 1}: {one.text!r} cut off"


def leaves_headings(measured: Measured) -> Iterator[str]:
    """Find a heading at the foot of a page or column, with less than two lines below it."""
    pieces = measured.report.pieces
    for place, piece in enumerate(pieces):
        if not _HEADING.match(piece.kind) or not (heading := measured.lines(piece)):
            continue
        inside = set(map(id, piece.all()))
        parts = [
            part for after in pieces[place + 1 :] if id(after) not in inside for part in _own(measured, after)
        ]
        last = heading[-1]
        if not parts or not _is_below(parts[0], last):
            if parts:
                yield f"page {last.page + 1}: {last.text!r} alone at the foot"
            continue
        bottoms = {round(part.box.bottom / 4) for part in parts[:12] if _is_below(part, last)}
        rest = next((part for part in parts if not _is_below(part, last)), None)
        is_drawing = any(part.text is None for part in parts[:12] if _is_below(part, last))
        goes_on = rest is not None and not _starts_section(measured, pieces[place + 1 :], rest)
        if len(bottoms) < LEAST_LINES and not is_drawing and goes_on:
            yield f"page {last.page + 1}: {last.text!r} with one line below it"


def _own(measured: Measured, piece: Piece) -> list[Shown]:
    return [one for part in piece.words for one in measured.by_mark.get(part, [])]


def _is_below(part: Shown, line: Line) -> bool:
    """Whether something follows a line on its page: below it, or in the cell beside it."""
    is_beside = part.box.left > line.box.right and part.box.bottom < line.box.top
    return part.page == line.page and (part.box.top <= line.box.top + 2 or is_beside)


def _starts_section(measured: Measured, pieces: Sequence[Piece], part: Shown) -> bool:
    for piece in pieces:
        if any(one is part for one in measured.drawn(piece)):
            return any(
                _HEADING.match(one.kind) and part in measured.drawn(one) for one in (piece, *piece.all())
            )
    return False


def splits_paragraphs(measured: Measured) -> Iterator[str]:
    """Find a first or last line of a paragraph alone on a page, or at the foot or head of a column."""
    for piece in measured.report.pieces:
        if piece.kind not in {"/P", "/LBody"}:
            continue
        fragments: list[list[Line]] = []
        for line in measured.lines(piece):
            last = fragments[-1][-1] if fragments else None
            if last is None or line.page != last.page or line.box.bottom > last.box.top:
                fragments.append([])
            fragments[-1].append(line)
        if len(fragments) < 2:
            continue
        for lines in (fragments[0], fragments[-1]):
            if len(lines) < LEAST_LINES:
                yield f"page {lines[0].page + 1}: {lines[0].text!r} alone"


def splits_tables(measured: Measured) -> Iterator[str]:
    """Find a table that runs on over a page where its header does not stand again."""
    for table in measured.report.pieces:
        if table.kind != "/Table":
            continue
        heads = [piece for piece in table.all() if piece.kind == "/THead"]
        header = [_plain(one.text or "") for head in heads for one in measured.drawn(head)]
        rows = [measured.drawn(row) for row in table.all() if row.kind == "/TR"]
        pages = sorted({one.page for row in rows for one in row})
        for page in pages[1:]:
            repeated = [_plain(one.text or "") for one in measured.texts if one.page == page and one.mark < 0]
            told = [_plain(one.text or "") for row in rows for one in row if one.page == page]
            # in large print there is no header: every cell says what it is about
            is_told = not header and any(re.match(r"[^:€\d]+:", text) for text in told)
            if not is_told and (not header or any(word not in repeated for word in header)):
                yield f"page {page + 1}: a table goes on without its header"
        for row in rows:
            if len({one.page for one in row}) > 1:
                yield f"page {row[0].page + 1}: a row is torn: {row[0].text!r}"


def hyphenates_in_a_row(measured: Measured) -> Iterator[str]:
    """Find more than two lines below each other that end with a hyphen."""
    for piece in measured.report.pieces:
        if piece.kind not in {"/P", "/LBody"}:
            continue
        row = 0
        for line in measured.lines(piece)[:-1]:
            row = row + 1 if line.text.rstrip().endswith(("-", "\x02", "\u00ad")) else 0
            if row == MOST_HYPHENS + 1:
                yield f"page {line.page + 1}: {row} hyphens in a row, until {line.text!r}"


def runs_rivers(measured: Measured) -> Iterator[str]:
    """Find wide white between words that runs down through the lines of a paragraph."""
    for piece in measured.report.pieces:
        if piece.kind not in {"/P", "/LBody"} or len(lines := measured.lines(piece)) < LEAST_RIVER:
            continue
        running: list[tuple[Box, int]] = []
        for line in lines:
            here = [
                (gap, 1 + max((length for above, length in running if _meets(above, gap)), default=0))
                for gap in _wide_gaps(measured, line)
            ]
            if any(length == LEAST_RIVER for _, length in here):
                yield f"page {line.page + 1}: a river ends in {line.text!r}"
            running = here


def _wide_gaps(measured: Measured, line: Line) -> list[Box]:
    letter = (line.box.right - line.box.left) / max(len(line.text), 1)
    middle = (line.box.bottom + line.box.top) / 2
    return [
        gap
        for gap in measured.gaps.get(line.page, [])
        if line.box.left <= gap.left
        and gap.right <= line.box.right
        and gap.bottom - 4 < middle < gap.top + 4
        and gap.right - gap.left >= _WIDE * letter
    ]


def _meets(above: Box, below: Box) -> bool:
    return min(above.right, below.right) > max(above.left, below.left)


def leaves_pages_empty(measured: Measured) -> Iterator[str]:
    """Find a page that holds next to nothing."""
    for page, share in used(measured).items():
        if share < measured.least_used:
            yield f"page {page + 1}: {share:.0%} used"


def used(measured: Measured) -> dict[int, float]:
    """Return how much of the height of the text area of each page holds something; covers stay out of it."""
    bands: dict[int, set[int]] = {
        page: set() for page in range(len(measured.sizes)) if page not in measured.full_pages
    }
    for one in measured.shown:
        is_something = one.mark >= 0 if one.text is None else bool(one.text.strip()) and one.mark >= 0
        if is_something and one.page in bands:
            area = measured.frame.area(one.page, measured.sizes[one.page])
            low, high = max(one.box.bottom, area.bottom), min(one.box.top, area.top)
            bands[one.page] |= set(range(int(low // _BAND), int(high // _BAND) + 1))
    heights = {page: measured.frame.area(page, measured.sizes[page]) for page in bands}
    return {
        page: min(1.0, len(found) * _BAND / (heights[page].top - heights[page].bottom))
        for page, found in bands.items()
    }


def _plain(text: str) -> str:
    return re.sub(r"[\s\u00ad\x02-]", "", text).casefold()


DETECTORS: tuple[Callable[[Measured], Iterator[str]], ...] = (
    leaves_margins, overlaps_text, clips_text, leaves_headings, splits_paragraphs, splits_tables,
    hyphenates_in_a_row, runs_rivers, leaves_pages_empty,
)  # fmt: skip


def what_jars(measured: Measured) -> dict[str, list[str]]:
    """Return what the detectors find, by detector."""
    found = {detector.__name__: list(detector(measured)) for detector in DETECTORS}
    return {name: places for name, places in found.items() if places}
