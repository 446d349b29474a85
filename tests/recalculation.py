"""LibreOffice as a referee: it reckons a spreadsheet from its formulas alone, and every cell is compared."""

from __future__ import annotations

import io
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from zhi_publish.present.workbook.cells import Place, Workbook

MOST_EXACT = Decimal(10**13)
"""Euros from which an amount in cents has more digits than a spreadsheet keeps."""

Values = dict[str, list[tuple[Any, ...]]]
"""Of one spreadsheet: the values of each sheet, row by row."""


def recalculated(
    files: Mapping[str, bytes], changes: Mapping[str, Mapping[str, object]] | None = None
) -> dict[str, Values]:
    """Return the values that LibreOffice finds in spreadsheets, by name; all go through one start of it.

    The stored values are thrown away first: openpyxl keeps formulas only. A change puts another value in a cell,
    named as ``'Invoer'!$D$5`` or by its name.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "bare"), Path(folder, "reckoned")
        source.mkdir()
        for name, data in files.items():
            book = openpyxl.load_workbook(io.BytesIO(data))
            for where, value in (changes or {}).get(name, {}).items():
                _change(book, where, value)
            book.save(source / f"{name}.xlsx")
        convert(sorted(source.glob("*.xlsx")), target, "xlsx", Path(folder, "profile"))
        return {name: _values(target / f"{name}.xlsx") for name in files}


def convert(files: list[Path], target: Path, kind: str, profile: Path) -> None:
    """Have LibreOffice write files as another kind; without LibreOffice the test fails."""
    done = subprocess.run(
        [
            "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
            "--convert-to", kind, "--outdir", str(target), *map(str, files),
        ],
        capture_output=True, encoding="utf-8", check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    made = {path.stem for path in target.iterdir()}
    assert made == {path.stem for path in files}, done.stderr


def _change(book: Any, where: str, value: object) -> None:
    if "!" not in where:
        where = book.defined_names[where].attr_text
    sheet, cell = where.rsplit("!", 1)
    book[sheet.strip("'").replace("''", "'")][cell.replace("$", "")] = value


def _values(path: Path) -> Values:
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def value_at(values: Values, place: Place) -> Any:
    """Return what stands at a place; nothing beyond the last cell."""
    rows = values[place.sheet]
    row = rows[place.row] if place.row < len(rows) else ()
    return row[place.column] if place.column < len(row) else None


def formulas(workbook: Workbook) -> Iterator[tuple[Place, Decimal | int | str | None, str]]:
    """Yield every cell with a formula: where, our own value, and the formula."""
    for sheet in workbook.sheets:
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if cell is not None and cell.formula is not None:
                    yield Place(sheet.name, row, column), cell.value, cell.formula


def differences(workbook: Workbook, values: Values) -> tuple[int, list[str]]:
    """Return how many formulas were compared, and each that gives something else than our reckoning.

    A binary fraction holds fifteen digits. A formula that rounds to cents has to give the very cent, up to ten
    million million euros; beyond, the first sheet says that the last digits may differ. What is not rounded may
    differ in the fifteenth digit of the largest number that went into it.
    """
    found, count = [], 0
    for place, ours, formula in formulas(workbook):
        count += 1
        theirs = value_at(values, place)
        if not _is_same(ours, theirs, formula):
            found.append(f"{place.there} ={formula}: {ours} / {theirs}")
    return count, found


def _is_same(ours: Decimal | int | str | None, theirs: Any, formula: str) -> bool:
    if isinstance(ours, str) or ours is None:
        return (theirs or "") == (ours or "")
    if isinstance(theirs, bool) or not isinstance(theirs, int | float):
        return False
    apart = abs(Decimal(theirs) - ours)
    room = Decimal("1e-9") + abs(Decimal(ours)) * Decimal("1e-14")
    if formula.startswith(("ROUND(", "SIGN(")) and abs(Decimal(ours)) < MOST_EXACT:
        room = min(room, Decimal("0.001"))
    return apart <= room
