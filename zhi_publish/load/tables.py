"""Tables that a file names: people's own rows, which are counted and never published."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load.decode import Reading
from zhi_publish.load.files import spelled_on_disk
from zhi_publish.load.nodes import shorten
from zhi_publish.load.table_rows import ReadTable, Table, TableCell, TableProblem, TableRow, column_letter
from zhi_publish.model.text import AuthorText
from zhi_publish.slug import slug

MOST_BYTES = 20_000_000
TEXT_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
SHEET_ENDINGS = frozenset({".xlsx", ".xlsm"})
_OTHER_ENDINGS = {".xls": "xls", ".ods": "ods", ".xlsb": "xlsb", ".numbers": "other", ".pdf": "other"}
_PRIVATE = ("_", ".", "~")


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlace:
    """Where in a publication a table lies."""

    root: Path
    content: str
    """The content folder, relative to the root."""
    site: str = "site"
    """The folder of the output, relative to the root."""


def load_table(named: AuthorText, place: TablePlace, reading: Reading) -> Table | None:
    """Return the table that a file names, or None with findings.

    The path counts from the publication's root, or else from the file that names it. The table has to lie where
    nothing is published from.
    """
    path = _find(named, place, reading.report)
    if path is None:
        return None
    shown = path.as_posix()
    try:
        read = _read(place.root / path, shown, reading)
    except TableProblem as problem:
        _report(problem, shown, reading.report)
        return None
    except OSError as error:
        reading.report.add(Code.FILE_UNREADABLE, Location(file=shown), problem=error.strerror or "")
        return None
    if not read.rows:
        reading.report.add(Code.FILE_EMPTY, Location(file=shown))
        return None
    _note(read, shown, reading.report)
    header, *rows = read.rows
    table = Table(file=shown, header=header, rows=tuple(rows))
    return table if _fits(table, reading.report) else None


def _find(named: AuthorText, place: TablePlace, report: Report) -> PurePosixPath | None:
    """Return the path of the table, relative to the root, or None with a finding."""
    root, typed = place.root.resolve(), named.text.replace("\\", "/")
    own_folder = PurePosixPath(named.where.file).parent
    shown = shorten(named.text)
    if typed.startswith(("/", "~")) or "://" in typed or typed[1:2] == ":" or "\x00" in typed:
        report.add(Code.TABLE_OUTSIDE, named.where, typed=shown)
        return None
    is_outside = False
    for folder in (PurePosixPath(), own_folder):
        path = PurePosixPath(os.path.normpath(folder / typed))
        if path.parts[:1] == ("..",):
            is_outside = True
            continue
        path = PurePosixPath(spelled_on_disk(root, path.as_posix()))
        file = root / path
        try:
            if not os.path.lexists(file):
                continue
            if file.resolve() != file or not file.is_file():
                # a link may lead anywhere, inside the publication too
                is_outside = True
                continue
        except (OSError, RuntimeError, ValueError):
            continue
        if _is_published(path, place):
            report.add(
                Code.TABLE_PUBLISHED,
                named.where,
                typed=shown,
                suggestion=f"gegevens/{path.name}",
                name=path.name,
            )
            return None
        return path
    if is_outside:
        report.add(Code.TABLE_OUTSIDE, named.where, typed=shown)
        return None
    report.add(Code.TABLE_MISSING, named.where, typed=shown, suggestion=_near(typed, own_folder, root))
    return None


def _near(typed: str, own_folder: PurePosixPath, root: Path) -> str | None:
    """Return the path of a table with nearly this name, in the folder that was meant."""
    for folder in (PurePosixPath(), own_folder):
        meant = PurePosixPath(os.path.normpath(folder / typed))
        here = root / meant.parent
        if meant.parts[:1] == ("..",) or not here.is_dir():
            continue
        names = [one.name for one in here.iterdir() if one.suffix.casefold() in TEXT_ENDINGS | SHEET_ENDINGS]
        near = nearest(meant.name, sorted(names)) or next(
            (name for name in sorted(names) if Path(name).stem.casefold() == meant.stem.casefold()), None
        )
        if near is not None:
            return str(PurePosixPath(typed).parent / near)
    return None


def _is_published(path: PurePosixPath, place: TablePlace) -> bool:
    """Whether a file lies in a folder from which pages, pictures or attachments are taken."""
    open_folders = (place.content, place.site, "themes")
    is_open = any(path.is_relative_to(PurePosixPath(os.path.normpath(folder))) for folder in open_folders)
    return is_open and not any(part.startswith(_PRIVATE) for part in path.parts)


def _read(file: Path, shown: str, reading: Reading) -> ReadTable:
    # only a publication with tables pays for these
    from zhi_publish.load.table_sheet import read_sheet
    from zhi_publish.load.table_text import read_text_table

    ending = file.suffix.casefold()
    if ending not in TEXT_ENDINGS | SHEET_ENDINGS:
        raise TableProblem(Code.TABLE_FORMAT, {"trouble": _OTHER_ENDINGS.get(ending, "other")})
    size = file.stat().st_size
    if size > MOST_BYTES:
        raise TableProblem(Code.TABLE_TOO_LARGE, {"trouble": "bytes", "most": str(MOST_BYTES // 1_000_000)})
    data = file.read_bytes()
    # the name may be wrong, the first bytes are not
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or (ending in SHEET_ENDINGS and data):
        return read_sheet(data, shown, reading.language)
    return read_text_table(data, shown)


def _report(problem: TableProblem, file: str, report: Report) -> None:
    details = dict(problem.details)
    row = problem.row or 1
    if problem.code is Code.TABLE_CELL:
        details |= {"row": str(row), "column": column_letter(problem.column or 1)}
    where = problem.where or Location(file, row, problem.column or 1)
    report.add(problem.code, where, **details)


def _note(read: ReadTable, file: str, report: Report) -> None:
    if read.encoding is not None:
        report.add(Code.TABLE_READ_AS, Location(file=file), encoding=read.encoding)
    if read.first_formula is not None:
        row, column = read.first_formula
        report.add(
            Code.TABLE_FORMULAS,
            Location(file, row, column),
            number=read.formulas,
            row=row,
            column=column_letter(column),
        )


def _fits(table: Table, report: Report) -> bool:
    """Report the first cells that stand beside the columns: a sign that rows have shifted."""
    width = max((cell.column for cell in table.header if cell.text), default=0)
    found = 0
    for row in table.rows:
        for text_column in range(width + 1, len(row.texts) + 1):
            cell = row.cell(text_column)
            if cell.text:
                found += 1
                report.add(Code.TABLE_CELL, cell.where, trouble="beside", **cell.place)
                break
        if found == 10:
            break
    return not found


def find_column(
    table: Table, names: Sequence[str], reading: Reading, *, wanted: str, is_required: bool = True
) -> int | None:
    """Return the number of the column with one of these names, in any case and with or without accents.

    A name that stands above two columns is reported, and so is a required column that is not there; ``wanted`` says
    in the finding what was looked for.
    """
    slugs = {slug(name) for name in names} - {""}
    found = [cell for cell in table.header if cell.text and slug(cell.text) in slugs]
    if len(found) > 1:
        reading.report.add(
            Code.TABLE_COLUMN_TWICE, found[1].where, typed=shorten(found[1].text),
            first=found[0].letter, second=found[1].letter,
        )  # fmt: skip
        return None
    if found:
        return found[0].column
    if is_required:
        headers = {slug(cell.text): cell.text for cell in table.header if cell.text}
        near = next((headers[one] for name in slugs if (one := nearest(name, headers) or "")), None)
        reading.report.add(
            Code.TABLE_COLUMN_MISSING, table.header.cell(1).where, suggestion=near, wanted=wanted,
            row=table.header.number, known=shorten(", ".join(headers.values()), 200),
        )  # fmt: skip
    return None


__all__ = ["Table", "TableCell", "TablePlace", "TableRow", "find_column", "load_table"]
