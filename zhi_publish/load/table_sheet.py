"""Tables from a spreadsheet (XLSX): the first sheet that is shown, cell by cell.

Read with the XML and ZIP readers of Python. What is asked of a sheet is little (text, numbers, dates, which cells
are formulas), and a general reader makes room for every cell between the first and the last: two cells far apart
were enough to end the program.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import TypeAlias
from xml.parsers import expat

from zhi_publish.diagnostics import Code
from zhi_publish.load.table_rows import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    ReadTable,
    TableProblem,
    TableRow,
)
from zhi_publish.model.settings import Language

MOST_UNFOLDED = 100_000_000
"""Bytes of all parts of a spreadsheet together, unpacked."""

_DATE_FORMATS = frozenset({*range(14, 23), *range(45, 48)})
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Attributes: TypeAlias = dict[str, str]
Start: TypeAlias = Callable[[str, Attributes], None]
End: TypeAlias = Callable[[str, str], None]
"""Called with the name of an element and the text directly in it."""


def read_sheet(data: bytes, file: str, language: Language) -> ReadTable:
    """Return the rows of the first sheet that is shown.

    A formula gives the value that the spreadsheet kept of it. Numbers are spelled as in this language.

    Raises:
        TableProblem: for other kinds of spreadsheet, for one with a password, for a formula without a value, and
            for one that is too large once it is unpacked.

    """
    if data.startswith(_OLD):
        raise TableProblem(Code.TABLE_FORMAT, {"trouble": "password" if _ENCRYPTED in data else "xls"})
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Book(archive, file, language).read()
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, RuntimeError) as error:
        raise TableProblem(Code.TABLE_FORMAT, {"trouble": "broken"}) from error
    except (expat.ExpatError, NotImplementedError, RecursionError, OverflowError) as error:
        raise TableProblem(Code.TABLE_FORMAT, {"trouble": "broken"}) from error


class _Book:
    """One spreadsheet file."""

    def __init__(self, archive: zipfile.ZipFile, file: str, language: Language) -> None:
        self._archive, self._file, self._language = archive, file, language
        self._names = {name.casefold().lstrip("/"): name for name in archive.namelist()}
        # what a part says of its own size is what it is allowed to be: the reader stops there
        if sum(one.file_size for one in archive.infolist()) > MOST_UNFOLDED:
            raise TableProblem(
                Code.TABLE_TOO_LARGE, {"trouble": "unfolded", "most": str(MOST_UNFOLDED // 1_000_000)}
            )
        self._starts_1904 = False

    def read(self) -> ReadTable:
        """Return the rows of the first sheet that is shown."""
        if "mimetype" in self._names and b"opendocument" in self._archive.read(self._names["mimetype"])[:200]:
            raise TableProblem(Code.TABLE_FORMAT, {"trouble": "ods"})
        if "xl/workbook.xml" not in self._names:
            problem = "xlsb" if "xl/workbook.bin" in self._names else "broken"
            raise TableProblem(Code.TABLE_FORMAT, {"trouble": problem})
        sheet = self._first_sheet()
        sheet_reader = _Sheet(
            self._file, self._language, self._texts(), self._date_styles(), starts_1904=self._starts_1904
        )
        _parse(self._part(sheet), sheet_reader.start, sheet_reader.end)
        return sheet_reader.table()

    def _part(self, name: str) -> bytes:
        return self._archive.read(self._names[name.casefold()])

    def _first_sheet(self) -> str:
        targets: dict[str, str] = {}
        sheets: list[tuple[str, bool]] = []

        def relation(name: str, attributes: Attributes) -> None:
            if name == "Relationship":
                targets[attributes["Id"]] = attributes["Target"]

        def sheet(name: str, attributes: Attributes) -> None:
            if name == "sheet":
                sheets.append((attributes["id"], attributes.get("state", "visible") == "visible"))
            elif name == "workbookPr":
                self._starts_1904 = attributes.get("date1904") in {"1", "true"}

        _parse(self._part("xl/_rels/workbook.xml.rels"), relation)
        _parse(self._part("xl/workbook.xml"), sheet)
        chosen = next((key for key, is_shown in sheets if is_shown), sheets[0][0] if sheets else "")
        target = targets[chosen]
        return target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    def _texts(self) -> list[str]:
        if "xl/sharedstrings.xml" not in self._names:
            return []
        texts: list[str] = []
        pieces: list[str] = []
        phonetic = 0

        def start(name: str, _attributes: Attributes) -> None:
            nonlocal phonetic
            if name == "si":
                pieces.clear()
            elif name == "rPh":
                phonetic += 1

        def end(name: str, text: str) -> None:
            nonlocal phonetic
            if name == "t" and not phonetic:
                pieces.append(text)
            elif name == "rPh":
                phonetic -= 1
            elif name == "si":
                texts.append("".join(pieces))

        _parse(self._part("xl/sharedStrings.xml"), start, end)
        return texts

    def _date_styles(self) -> frozenset[int]:
        """Return the numbers of the styles that show a number as a date."""
        if "xl/styles.xml" not in self._names:
            return frozenset()
        own: set[str] = set()
        styles: list[str] = []
        is_inside = False

        def start(name: str, attributes: Attributes) -> None:
            nonlocal is_inside
            if name == "numFmt":
                plain = _LITERAL.sub("", attributes.get("formatCode", "")).casefold()
                if any(letter in plain for letter in "ymdhj"):
                    own.add(attributes.get("numFmtId", ""))
            elif name == "cellXfs":
                is_inside = True
            elif name == "xf" and is_inside:
                styles.append(attributes.get("numFmtId", "0"))

        def end(name: str, _text: str) -> None:
            nonlocal is_inside
            is_inside = is_inside and name != "cellXfs"

        _parse(self._part("xl/styles.xml"), start, end)
        return frozenset(
            index
            for index, number in enumerate(styles)
            if number in own or (number.isdecimal() and int(number) in _DATE_FORMATS)
        )


class _Sheet:
    """Collects the cells of one sheet."""

    def __init__(
        self, file: str, language: Language, texts: list[str], dates: frozenset[int], *, starts_1904: bool
    ) -> None:
        self._file, self._language, self._texts, self._dates = file, language, texts, dates
        self._epoch = datetime(1904, 1, 1) if starts_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet has no zone
        self._rows: dict[int, dict[int, str]] = {}
        self._row = self._column = self._cells = 0
        self._type, self._style = "n", 0
        self._value: str | None = None
        self._pieces: list[str] = []
        self._is_formula = False
        self._formulas = 0
        self._first_formula: tuple[int, int] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a row, a cell or a part of one."""
        if name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
        elif name == "c":
            place = _REFERENCE.fullmatch(attributes.get("r", ""))
            self._column += 1
            if place is not None:
                self._row, self._column = int(place[2]), _column_number(place[1])
            self._type, self._value, self._is_formula = attributes.get("t", "n"), None, False
            self._style = int(attributes.get("s", "0"))
            self._pieces.clear()
        elif name == "f":
            self._is_formula = True

    def end(self, name: str, text: str) -> None:
        """Take the value of a cell, and the cell itself."""
        if name == "v":
            self._value = text
        elif name == "t":
            self._pieces.append(text)
        elif name == "c":
            self._take()

    def _take(self) -> None:
        row, column = self._row, self._column
        text = self._text().strip()
        if self._is_formula:
            if not self._value and self._type != "str":
                raise TableProblem(Code.TABLE_CELL, {"trouble": "formula"}, row, column)
            self._formulas += 1
            self._first_formula = self._first_formula or (row, column)
        if not text:
            return
        self._cells += 1
        if len(text) > LONGEST_CELL:
            raise TableProblem(Code.TABLE_CELL, {"trouble": "long"}, row, column)
        if column > MOST_COLUMNS:
            raise TableProblem(Code.TABLE_TOO_LARGE, {"trouble": "columns", "most": str(MOST_COLUMNS)}, row)
        cells = self._rows.setdefault(row, {})
        cells[column] = text
        if len(self._rows) > MOST_ROWS + 1:
            raise TableProblem(Code.TABLE_TOO_LARGE, {"trouble": "rows", "most": str(MOST_ROWS)})
        if self._cells > MOST_CELLS:
            raise TableProblem(Code.TABLE_TOO_LARGE, {"trouble": "cells", "most": str(MOST_CELLS)})

    def _text(self) -> str:
        value = self._value or ""
        if self._type == "s":
            return self._texts[int(value)] if value else ""
        if self._type == "inlineStr":
            return "".join(self._pieces)
        if self._type == "b":
            words = ("nee", "ja") if self._language is Language.DUTCH else ("no", "yes")
            return words[value == "1"]
        if self._type != "n" or not value:
            return value
        return self._number(value)

    def _number(self, typed: str) -> str:
        try:
            # a spreadsheet keeps 0,1 as 0.10000000000000001; the shortest text that gives the same is what was typed
            number = Decimal(repr(float(typed)))
        except (ValueError, InvalidOperation):
            return typed
        if not number.is_finite():
            return typed
        if self._style in self._dates and 0 <= number < 3_000_000:
            moment = self._epoch + timedelta(days=float(number))
            moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
            return f"{moment:%Y-%m-%d}" if number == int(number) else f"{moment:%Y-%m-%d %H:%M}"
        # without groups: 2025 may be a year
        plain = f"{number:f}".removesuffix(".0")
        return plain.replace(".", ",") if self._language is Language.DUTCH else plain

    def table(self) -> ReadTable:
        """Return the rows that hold something."""
        rows = [
            TableRow(
                self._file,
                number,
                tuple(cells.get(column, "") for column in range(1, max(cells) + 1)),
                number,
                is_text=False,
            )
            for number, cells in sorted(self._rows.items())
        ]
        return ReadTable(rows, None, self._formulas, self._first_formula)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _nothing(_name: str, _text: str) -> None:
    """Do nothing at the end of an element."""


def _parse(data: bytes, start: Start, end: End = _nothing) -> None:
    """Walk through a part; names come without their namespace."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    texts: list[str] = []

    def refuse(*_told: object) -> None:
        # a spreadsheet program writes none; entities that unfold begin with it
        raise TableProblem(Code.TABLE_FORMAT, {"trouble": "broken"})

    def on_start(name: str, attributes: Attributes) -> None:
        texts.clear()
        start(name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def on_end(name: str) -> None:
        end(name.rpartition(" ")[2], "".join(texts))
        texts.clear()

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.CharacterDataHandler = texts.append
    parser.Parse(data, True)
