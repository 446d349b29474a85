"""Tables as text: what a spreadsheet program writes as CSV, in any of the ways in which it does so."""

from __future__ import annotations

import codecs
import csv
import io
import re

from zhi_publish.diagnostics import Code, Location
from zhi_publish.load.source import ODD_CHARACTER
from zhi_publish.load.table_rows import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    ReadTable,
    TableProblem,
    TableRow,
)

_SEPARATOR = re.compile(r"\"?sep=([;,\t|])\"?[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_DELIMITERS = ";\t,"
"""The likeliest first: a Dutch spreadsheet writes semicolons."""


def read_text_table(data: bytes, file: str) -> ReadTable:
    """Return the rows of a CSV file.

    Commas, semicolons and tabs are told apart by the first row, unless ``sep=;`` stands above it. That line is no
    row: a spreadsheet does not show it. A cell that begins with ``=`` is text like any other.

    Raises:
        TableProblem: for what is no text, for a quote that is not closed, and for too many rows.

    """
    text, encoding = _decode(data)
    start, line = 0, 0
    if (declared := _SEPARATOR.match(text)) is not None:
        start, line, delimiter = declared.end(), 1, declared[1]
    else:
        delimiter = _delimiter(text)
    lines = io.StringIO(text[start:], newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[TableRow] = []
    number, first_line = 0, 1
    try:
        for number, cells in enumerate(reader, start=1):
            row = TableRow(file, number, tuple(cells), line + first_line, is_text=True)
            first_line = reader.line_num + 1
            if row.is_blank:
                continue
            if len(rows) > MOST_ROWS:
                raise TableProblem(Code.TABLE_TOO_LARGE, {"trouble": "rows", "most": str(MOST_ROWS)})
            if len(cells) > MOST_COLUMNS:
                raise TableProblem(
                    Code.TABLE_TOO_LARGE, {"trouble": "columns", "most": str(MOST_COLUMNS)}, number
                )
            for column, cell in enumerate(cells, start=1):
                if len(cell) > LONGEST_CELL:
                    raise TableProblem(
                        Code.TABLE_CELL, {"trouble": "long"}, number, column, row.cell(column).where
                    )
            rows.append(row)
    except csv.Error as error:
        trouble = "long" if "field limit" in str(error) else "quote"
        where = Location(file, line + first_line)
        raise TableProblem(Code.TABLE_CELL, {"trouble": trouble}, number + 1, 1, where) from error
    return ReadTable(rows, encoding)


def _decode(data: bytes) -> tuple[str, str | None]:
    encoding = None
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text, encoding = data.decode("utf-16"), "UTF-16"
        elif (zeros := data[:200].count(0)) and zeros * 3 > len(data[:200]):
            # every other byte of plain letters is zero; which one tells the order
            order = "utf-16-be" if data[0] == 0 else "utf-16-le"
            text, encoding = data.decode(order), "UTF-16"
        else:
            text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        try:
            text, encoding = data.decode("cp1252"), "Windows-1252"
        except UnicodeDecodeError:
            raise TableProblem(Code.TABLE_FORMAT, {"trouble": "no-text"}) from error
    if ODD_CHARACTER.search(text):
        raise TableProblem(Code.TABLE_FORMAT, {"trouble": "no-text"})
    return text, encoding


def _delimiter(text: str) -> str:
    """Return what separates the names of the columns."""
    first = next((line for line in text[:100_000].splitlines() if line.strip()), "")
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=outside.count)
