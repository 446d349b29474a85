"""Rows of a table that a file names, each cell at the place where its author sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from zhi_publish.diagnostics import Code, Location
from zhi_publish.load.nodes import Scalar

MOST_ROWS = 50_000
"""A network of hundreds of places over some years has half of it; more is an export of something else."""
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
LONGEST_CELL = 5_000
"""Characters in one cell."""


def column_letter(column: int) -> str:
    """Return how a spreadsheet names a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class TableProblem(Exception):
    """Why a table cannot be read; becomes a finding where the file is known."""

    code: Code
    details: dict[str, str] = field(default_factory=dict)
    row: int | None = None
    """As a spreadsheet shows it; None for the file as a whole."""
    column: int | None = None
    where: Location | None = None
    """In a file of text, where a line is no row."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell, as text."""

    text: str
    """Without spaces around it. A number has no ``.0``, a date is ``2025-03-01``."""
    row: int
    """Counted from 1, empty rows included: what a spreadsheet shows at the left."""
    column: int
    """Counted from 1."""
    where: Location

    @property
    def letter(self) -> str:
        """What a spreadsheet shows above the column."""
        return column_letter(self.column)

    @property
    def node(self) -> Scalar:
        """The cell for the decoders, as if it had been typed behind a key."""
        return Scalar(self.text, self.where)

    @property
    def place(self) -> dict[str, str]:
        """Row and column, for the sentence of a finding."""
        return {"row": str(self.row), "column": self.letter}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; cells are made when asked for, since a table has very many."""

    file: str
    number: int
    texts: tuple[str, ...]
    line: int
    """In the file; a spreadsheet has no lines, so there it is the number of the row."""
    is_text: bool
    """Whether the file is text, in which a place is a character rather than a column."""

    def cell(self, column: int) -> TableCell:
        """Return a cell, counted from 1; one behind the last is empty."""
        text = self.texts[column - 1] if column <= len(self.texts) else ""
        character = column
        if self.is_text:
            # exact unless a cell before it stands between quotes, in which case the line is near enough
            character = column + sum(map(len, self.texts[: column - 1]))
        where = Location(self.file, self.line, character, max(1, len(text)))
        return TableCell(text.strip(), self.number, column, where)

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(text.strip() for text in self.texts)

    def __iter__(self) -> Iterator[TableCell]:
        return (self.cell(column) for column in range(1, len(self.texts) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with the names of its columns."""

    file: str
    """Path relative to the publication."""
    header: TableRow
    rows: tuple[TableRow, ...]
    """Without the header and without empty rows."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """All rows that hold something, and how they were read where that is not plain."""

    rows: list[TableRow]
    encoding: str | None = None
    """An encoding other than UTF-8; worth a note."""
    formulas: int = 0
    first_formula: tuple[int, int] | None = None
