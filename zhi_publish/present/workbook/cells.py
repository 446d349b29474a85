"""Sheets, cells and references: what a spreadsheet is made of, before any library writes it."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple

LONGEST_TEXT = 32_767
"""The most characters that a cell can hold."""
LONGEST_NAME = 255
_LINE = 13.0
"""Points of one line of text."""

GENERAL = "General"
WHOLE = "#,##0"
YEAR = "0"
RATIO = "0.00"
EURO = '"€" #,##0.00;[Red]"€" -#,##0.00'


class Role(Enum):
    """What a cell is for; the writer gives each role its look."""

    TITLE = "title"
    HEADING = "heading"
    COLUMN = "column"
    """The heading of a column."""
    NUMBERS = "numbers"
    """The heading of a column of numbers, which stand to the right."""
    TEXT = "text"
    WRAPPED = "wrapped"
    """Text over more lines."""
    NOTE = "note"
    INPUT = "input"
    """A number that a reader may change."""
    CHOICE = "choice"
    """Yes or no, likewise."""
    VALUE = "value"
    TOTAL = "total"
    LINK = "link"
    """A text that leads to another sheet of the workbook."""


_HEIGHTS = {Role.TITLE: 26.0, Role.HEADING: 20.0}
_ROOM = {Role.COLUMN: 0.92, Role.NUMBERS: 0.92, Role.WRAPPED: 1.1}
"""Letters that fit in a unit of width, where texts may take more lines; with air for another typeface."""


class Cell(NamedTuple):
    """One cell. With a formula, its value is what our own reckoning makes of it, exactly."""

    value: Decimal | int | str | None
    formula: str | None = None
    """In English, without the equals sign, with commas between arguments."""
    number: str = GENERAL
    """How a number is shown."""
    role: Role = Role.VALUE


class Place(NamedTuple):
    """Where a cell stands; rows and columns from 0."""

    sheet: str
    row: int
    column: int

    @property
    def here(self) -> str:
        """The cell as a formula on its own sheet names it."""
        return f"{column_letters(self.column)}{self.row + 1}"

    @property
    def fixed(self) -> str:
        """The same, for a formula that is meant to be copied."""
        return f"${column_letters(self.column)}${self.row + 1}"

    @property
    def there(self) -> str:
        """The cell as a formula on another sheet names it."""
        return f"{quoted(self.sheet)}!{self.fixed}"


@cache
def column_letters(column: int) -> str:
    """Return ``A`` for column 0, ``AA`` for column 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def quoted(sheet: str) -> str:
    """Return a sheet's name as formulas spell it."""
    return "'" + sheet.replace("'", "''") + "'"


def span(first: Place, last: Place) -> str:
    """Return a range on another sheet, such as ``'Invoer'!$D$5:$D$9``."""
    return f"{first.there}:{last.fixed}"


def euro(decimals: int = 2) -> str:
    """Return the format of an amount with so many decimals."""
    return EURO if decimals == 2 else EURO.replace("0.00", "0." + "0" * decimals)


def is_amount(cell: Cell) -> bool:
    """Whether a cell shows euros."""
    return cell.number.startswith('"€"')


def percent(share: Decimal) -> str:
    """Return the format of a share that shows all of its decimals, and at least one."""
    exponent = share.normalize().as_tuple().exponent
    decimals = max(1, -exponent - 2) if isinstance(exponent, int) else 1
    return "0." + "0" * decimals + "%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet."""

    name: str
    rows: tuple[tuple[Cell | None, ...], ...]
    widths: tuple[float, ...]
    """Of the columns, in characters."""
    frozen: tuple[int, int]
    """How many rows and columns stay in sight."""
    repeated: tuple[int, int] | None
    """The first and last row that are printed on every sheet of paper."""
    heights: Mapping[int, float]
    """Of the rows that are higher than one line, in points."""
    is_one_page: bool = False
    """Whether it is printed on a single sheet of paper; otherwise it is as long as it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A whole spreadsheet."""

    title: str
    author: str
    subject: str
    language: str
    as_of: date
    as_of_words: str
    sheets: tuple[Sheet, ...]
    names: tuple[tuple[str, Place], ...]
    """Cells with a name, which formulas may use in its place."""
    yes_no: tuple[str, str]
    """What may stand in a cell of yes or no."""


@dataclass
class SheetMaker:
    """A sheet that is being filled, row by row."""

    name: str
    widths: tuple[float, ...]
    rows: list[list[Cell | None]] = field(default_factory=list)
    frozen: tuple[int, int] = (0, 0)
    repeated: tuple[int, int] | None = None
    is_one_page: bool = False

    @property
    def next_row(self) -> int:
        """The number of the row that comes next."""
        return len(self.rows)

    def add(self, *cells: Cell | str | None) -> int:
        """Add a row and return its number; a bare text is a cell of text."""
        self.rows.append([text(one) if isinstance(one, str) else one for one in cells])
        return len(self.rows) - 1

    def blank(self) -> None:
        """Leave a row empty."""
        self.rows.append([])

    def title(self, words: str, note: str = "") -> None:
        """Begin the sheet with its title and a sentence, and a row of air."""
        self.add(Cell(words, role=Role.TITLE))
        if note:
            self.add(Cell(note, role=Role.NOTE))
        self.blank()

    def heading(self, words: str) -> None:
        """Begin a part of the sheet."""
        if self.rows and self.rows[-1]:
            self.blank()
        self.add(Cell(words, role=Role.HEADING))

    def note(self, words: str) -> None:
        """Add a sentence of explanation."""
        self.add(Cell(words, role=Role.NOTE))

    def columns(self, *words: str, is_header: bool = False) -> int:
        """Add headings of columns; a header stays in sight and is repeated on every sheet of paper."""
        row = self.add(*(Cell(one, role=Role.COLUMN) for one in words))
        if is_header:
            self.frozen = (row + 1, self.frozen[1])
            self.repeated = (row, row)
        return row

    def place(self, row: int, column: int) -> Place:
        """Return the place of a cell of this sheet."""
        return Place(self.name, row, column)

    def finished(self) -> Sheet:
        """Return the sheet as it is now."""
        for number, row in enumerate(self.rows):
            if any(cell is not None and cell.role is Role.COLUMN for cell in row):
                self._align(number)
        heights = {number: height for number, row in enumerate(self.rows) if (height := self._height(row))}
        return Sheet(
            name=self.name,
            heights=heights,
            is_one_page=self.is_one_page,
            rows=tuple(tuple(row) for row in self.rows),
            widths=self.widths,
            frozen=self.frozen,
            repeated=self.repeated,
        )

    def _align(self, number: int) -> None:
        """Put headings above what they belong to: those of numbers to the right."""
        below = list(itertools.takewhile(bool, self.rows[number + 1 : number + 9]))
        for column, heading in enumerate(self.rows[number]):
            under = (row[column] for row in below if column < len(row) and row[column] is not None)
            first = next((cell for cell in under if cell is not None and cell.value != ""), None)
            if (
                heading is not None
                and heading.role is Role.COLUMN
                and first is not None
                and _is_number(first)
            ):
                self.rows[number][column] = heading._replace(role=Role.NUMBERS)

    def _height(self, row: list[Cell | None]) -> float:
        """Return how high a row is; nothing for one of a single line, which needs no saying."""
        most = 1
        for cell, width in zip(row, self.widths, strict=False):
            if cell is None or not isinstance(cell.value, str):
                continue
            if cell.role in {Role.TITLE, Role.HEADING}:
                return _HEIGHTS[cell.role]
            room = _ROOM.get(cell.role)
            if room is not None and len(cell.value) > width * room:
                most = max(most, len(textwrap.wrap(cell.value, max(4, int(width * room)))))
        return 0 if most == 1 else 3 + _LINE * most


def text(words: str, role: Role = Role.TEXT) -> Cell:
    """Return a cell of text; one that is longer than a cell can hold ends in an ellipsis."""
    if 2 * len(words) > LONGEST_TEXT:  # a cell counts letters beyond the first 65,536 as two
        units = words.encode("utf-16-le", "surrogatepass")
        if len(units) > 2 * LONGEST_TEXT:
            words = units[: 2 * LONGEST_TEXT - 2].decode("utf-16-le", "ignore") + "…"
    return Cell(words, role=role)


def total_of(cells: Iterable[Cell | None]) -> list[Cell | None]:
    """Return cells as a row of totals."""
    return [None if cell is None else cell._replace(role=Role.TOTAL) for cell in cells]


def _is_number(cell: Cell) -> bool:
    return cell.formula is not None or (cell.value is not None and not isinstance(cell.value, str))


class Names:
    """The names of cells: legal in every spreadsheet, and each given once."""

    def __init__(self) -> None:
        self._places: dict[str, Place] = {}
        self._taken: set[str] = set()

    def give(self, prefix: str, key: str, place: Place) -> str:
        """Name a cell and return its name; ids hold nothing but small letters, digits and hyphens."""
        wanted = f"{prefix}_{key.replace('-', '_').replace(':', '_')}"[: LONGEST_NAME - 6]
        name, number = wanted, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{wanted}_{number}"
        self._taken.add(name.casefold())
        self._places[name] = place
        return name

    def all(self) -> tuple[tuple[str, Place], ...]:
        """Return every name with its cell."""
        return tuple(self._places.items())
