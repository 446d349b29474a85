"""Tables that a file names: read as people save them, refused where they would be published or never end."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.decode import Reading
from zhi_publish.load.tables import Table, TablePlace, find_column, load_table
from zhi_publish.messages import tell
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText

FILE = "content/gesprekken/lente.md"


def read(
    root: Path, named: str = "gegevens/t.csv", language: Language = Language.DUTCH
) -> tuple[Table | None, Report]:
    """Read a table that ``lente.md`` names."""
    report = Report()
    typed = AuthorText(text=named, where=Location(FILE, 3, 8))
    table = load_table(typed, TablePlace(root=root, content="content"), Reading(report, language))
    return table, report


def written(root: Path, data: bytes | str, name: str = "gegevens/t.csv") -> Path:
    """Write a table into a publication."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return root


def workbook(*rows: list[object]) -> bytes:
    """Return a spreadsheet with these rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def texts(table: Table | None) -> list[list[str]]:
    """Return the header and the rows as texts."""
    assert table is not None
    return [[cell.text for cell in row] for row in (table.header, *table.rows)]


def codes(report: Report) -> list[Code]:
    """Return what was found."""
    return [found.code for found in report]


PLAIN = [["Naam", "Groei"], ["Zoë", "x"], ["A, B", ""]]


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ('Naam;Groei\nZoë;x\n"A, B";\n', None),
        ('Naam,Groei\r\nZoë,x\r\n"A, B",\r\n', None),
        ("Naam\tGroei\nZoë\tx\nA, B\t\n", None),
        ('sep=;\r\nNaam;Groei\r\nZoë;x\r\n"A, B";\r\n', None),
        ('"sep=,"\nNaam,Groei\nZoë,x\n"A, B",\n', None),
        ("\ufeffNaam;Groei\n\nZoë;x\n;\nA, B;\n", None),
        ("Naam;Groei\rZoë;x\rA, B;\r", None),
        ("Naam;Groei\nZoë;x\nA, B;\n".encode("cp1252"), "Windows-1252"),
        ("Naam;Groei\nZoë;x\nA, B;\n".encode("utf-16"), "UTF-16"),
        ("Naam;Groei\nZoë;x\nA, B;\n".encode("utf-16-le"), "UTF-16"),
        ("Naam;Groei\nZoë;x\nA, B;\n".encode("utf-16-be"), "UTF-16"),
    ],
)
def test_text_is_read_as_people_save_it(tmp_path: Path, data: bytes | str, note: str | None) -> None:
    """Every delimiter, line end and encoding gives the same cells; a guess is told of."""
    table, report = read(written(tmp_path, data))

    assert texts(table) == PLAIN
    assert codes(report) == ([] if note is None else [Code.TABLE_READ_AS])
    assert all(found.details["encoding"] == note for found in report)


def test_place_of_a_cell_is_the_one_that_its_author_sees(tmp_path: Path) -> None:
    """Empty rows count, the line with the separator does not, and a cell of two lines is one row."""
    table, _ = read(written(tmp_path, 'sep=;\nnaam;noot;groei\n\nEls;"een\ntwee";x\nBo;;x\n'))

    assert table is not None
    last = table.rows[-1].cell(3)
    assert (last.row, last.letter, last.text) == (4, "C", "x")
    assert last.where == Location("gegevens/t.csv", 6, 5, 1)


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    """Nothing in a table is reckoned."""
    table, report = read(written(tmp_path, "naam;groei\n=1+1;+x\n@a;-\n"))

    assert texts(table)[1:] == [["=1+1", "+x"], ["@a", "-"]]
    assert not codes(report)


def test_spreadsheet_gives_what_it_shows(tmp_path: Path) -> None:
    """Whole numbers without a point, dates as dates, a year without a dot between its thousands."""
    rows: list[list[object]] = [
        ["naam", "aantal", "deel", "jaar", "dag", "uur", "ja"],
        ["Zoë", 3.0, 0.1 + 0.2, 2025, date(2025, 3, 1), datetime(2025, 3, 1, 13, 30), True],  # noqa: DTZ001
        [],
        ["Bo", 1234.567, -2],
    ]
    root = written(tmp_path, workbook(*rows), "gegevens/t.xlsx")

    table, report = read(root, "gegevens/t.xlsx")
    english, _ = read(root, "gegevens/t.xlsx", Language.ENGLISH)

    assert texts(table)[1:] == [
        ["Zoë", "3", "0,3", "2025", "2025-03-01", "2025-03-01 13:30", "ja"],
        ["Bo", "1234,567", "-2"],
    ]
    assert table is not None
    assert [row.number for row in table.rows] == [2, 4]
    assert texts(english)[2] == ["Bo", "1234.567", "-2"]
    assert not codes(report)


def test_formula_in_a_spreadsheet_gives_its_value_or_its_place(tmp_path: Path) -> None:
    """A value that was kept is read, with a note; without one the cell is named."""
    import xlsxwriter

    path = tmp_path / "gegevens" / "t.xlsx"
    path.parent.mkdir()
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["naam", "aantal"])
        sheet.write(1, 0, "Els")
        sheet.write_formula(1, 1, "=2+3", None, 5)
    table, report = read(tmp_path, "gegevens/t.xlsx")
    assert texts(table)[1] == ["Els", "5"]
    assert [(found.code, found.details["row"], found.details["column"]) for found in report] == [
        (Code.TABLE_FORMULAS, "2", "B")
    ]

    path.write_bytes(workbook(["naam", "aantal"], ["Els", "=2+3"]))
    table, report = read(tmp_path, "gegevens/t.xlsx")
    assert table is None
    [found] = report
    assert (found.code, found.where.line, found.where.column) == (Code.TABLE_CELL, 2, 2)
    assert "Rij 2, kolom B" in tell(found, Language.DUTCH).headline


@pytest.mark.parametrize(
    ("name", "data", "trouble"),
    [
        ("t.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "xls"),
        ("t.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("t.ods", b"PK", "ods"),
        ("t.xlsx", b"naam;groei\n", "broken"),
        ("t.xlsx", b"PK\x03\x04 and no more", "broken"),
        ("t.csv", b"naam;groei\nEls;\x00\x01\n", "no-text"),
        ("t.pdf", b"%PDF", "other"),
        ("t.docx", b"PK", "other"),
    ],
)
def test_other_files_are_named_for_what_they_are(
    tmp_path: Path, name: str, data: bytes, trouble: str
) -> None:
    """Whoever saved the wrong kind hears which to choose."""
    table, report = read(written(tmp_path, data, f"gegevens/{name}"), f"gegevens/{name}")

    assert table is None
    wanted = "xls" if name == "t.xls" else trouble
    assert [(found.code, found.details["trouble"]) for found in report] == [(Code.TABLE_FORMAT, wanted)]


@pytest.mark.parametrize(
    ("data", "place", "trouble"),
    [
        ('naam;groei\nEls;x\nBo;"x\n', (3, 1), "quote"),
        ('naam;groei\nEls;x\n"Bo"b;x\n', (3, 1), "quote"),
        ("naam;groei\nEls;x\nBo;x;x\n", (3, 6), "beside"),
        (f"naam;groei\nEls;{'x' * 6000}\n", (2, 5), "long"),
    ],
)
def test_cell_that_cannot_be_read_is_named(
    tmp_path: Path, data: str, place: tuple[int, int], trouble: str
) -> None:
    """With its row and its column."""
    table, report = read(written(tmp_path, data))

    assert table is None
    [found] = report
    assert (found.code, found.details["trouble"]) == (Code.TABLE_CELL, trouble)
    assert (found.where.line, found.where.column) == place
    assert found.details["row"] == str(place[0])


@pytest.mark.parametrize("rows", [100_000, 49_000])
def test_very_many_rows_are_read_or_refused_at_once(tmp_path: Path, rows: int) -> None:
    """In seconds, and without taking the memory of the machine."""
    root = written(tmp_path, "naam;leeftijd;groei;netwerk\n" + "Iemand van Ergens;25-35;x;\n" * rows)
    tracemalloc.start()
    began = time.perf_counter()
    table, report = read(root)
    took = time.perf_counter() - began
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (table is None) == (rows > 50_000)
    assert codes(report) == ([Code.TABLE_TOO_LARGE] if rows > 50_000 else [])
    assert took < 5
    assert most < 100_000_000


def test_cells_far_apart_cost_no_more_than_two(tmp_path: Path) -> None:
    """A reader that makes room for every cell between them would end here."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "naam", "x"
    (tmp_path / "gegevens").mkdir()
    book.save(tmp_path / "gegevens" / "t.xlsx")

    table, report = read(tmp_path, "gegevens/t.xlsx")

    assert table is None
    assert [(found.code, found.details["trouble"]) for found in report] == [(Code.TABLE_TOO_LARGE, "columns")]


def _packed(**parts: bytes) -> bytes:
    """Return a spreadsheet whose parts were replaced."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["naam"], ["Els"]))) as source,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            key = name.rpartition("/")[2].partition(".")[0]
            target.writestr(name, parts.get(key, source.read(name)))
    return data.getvalue()


def test_spreadsheet_that_unfolds_without_end_is_refused(tmp_path: Path) -> None:
    """A few kilobytes on disk may be gigabytes in memory; entities may double themselves."""
    bomb = _packed(sheet1=b" " * 120_000_000)
    assert len(bomb) < 1_000_000
    table, report = read(written(tmp_path, bomb, "gegevens/t.xlsx"), "gegevens/t.xlsx")
    assert table is None
    assert [(found.code, found.details["trouble"]) for found in report] == [
        (Code.TABLE_TOO_LARGE, "unfolded")
    ]

    entities = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><worksheet>&d;</worksheet>'
    table, report = read(written(tmp_path, _packed(sheet1=entities), "gegevens/t.xlsx"), "gegevens/t.xlsx")
    assert table is None
    assert codes(report) == [Code.TABLE_FORMAT]


@pytest.mark.parametrize("part", ["sheet1", "workbook", "styles", "sharedStrings"])
@pytest.mark.parametrize(
    "text", [b"", b"<a", b"<sheets/>", b"<c r='A1' t='s' s='z'><v>999</v></c>", b"\xff\xfe\x00"]
)
def test_damaged_parts_are_told_of(tmp_path: Path, part: str, text: bytes) -> None:
    """Whatever is broken inside gives a finding or a table, and never stops the program."""
    data = _packed(**{part: text})

    table, report = read(written(tmp_path, data, "gegevens/t.xlsx"), "gegevens/t.xlsx")

    assert table is not None or report.has_errors


def test_table_lies_where_nothing_is_published(tmp_path: Path) -> None:
    """Beside the content or in a folder with an underscore, named from the root or from the file."""
    plain = "naam;groei\nEls;x\n"
    for name in ("gegevens/t.csv", "content/_privé/t.csv", "content/gesprekken/_t.csv", "t.csv"):
        written(tmp_path, plain, name)
    for named in (
        "gegevens/t.csv",
        "./gegevens/t.csv",
        "../../gegevens/t.csv",
        "gegevens\\t.csv",
        "_t.csv",
        "../_privé/t.csv",
        "t.csv",
    ):
        table, report = read(tmp_path, named)
        assert table is not None, named
        assert not codes(report)


def test_table_that_would_be_published_is_refused(tmp_path: Path) -> None:
    """In the content, in the output and in a look."""
    for name in ("content/gesprekken/t.csv", "site/t.csv", "themes/own/t.csv"):
        written(tmp_path, "naam;groei\nEls;x\n", name)
        table, report = read(tmp_path, name)
        assert table is None
        assert codes(report) == [Code.TABLE_PUBLISHED]


def test_table_outside_is_refused(tmp_path: Path) -> None:
    """Nothing is read that lies beside the publication, whatever leads there."""
    root = tmp_path / "p"
    written(root, "naam;groei\n", "gegevens/echt.csv")
    written(tmp_path, "naam;groei\n", "t.csv")
    (root / "gegevens" / "t.csv").symlink_to(tmp_path / "t.csv")
    (root / "elders").symlink_to(tmp_path)
    (root / "gegevens" / "twee.csv").symlink_to(root / "gegevens" / "echt.csv")
    (root / "gegevens" / "map.csv").mkdir()
    for named in ("../t.csv", "gegevens/t.csv", "elders/t.csv", "gegevens/twee.csv", "gegevens/map.csv", str(tmp_path / "t.csv"),
                  "C:\\t.csv", "https://example.org/t.csv", "~/t.csv"):  # fmt: skip
        table, report = read(root, named)
        assert table is None, named
        assert codes(report) == [Code.TABLE_OUTSIDE], named


def test_missing_table_gets_a_near_name(tmp_path: Path) -> None:
    """Another ending, or a typing error."""
    written(tmp_path, "naam;groei\n", "gegevens/gesprekken.csv")
    for named in ("gegevens/gespreken.csv", "gegevens/gesprekken.xlsx"):
        table, report = read(tmp_path, named)
        assert table is None
        [found] = report
        assert (found.code, found.suggestion) == (Code.TABLE_MISSING, "gegevens/gesprekken.csv")


def test_columns_are_found_by_name(tmp_path: Path) -> None:
    """In any case and with or without accents; one that is missing or there twice is told of."""
    table, report = read(written(tmp_path, "Tot je recht komen;LEEFTÍJD;Groei;groei\nx;;;\n"))
    assert table is not None
    reading = Reading(report, Language.DUTCH)

    assert find_column(table, ["tot-je-recht-komen"], reading, wanted="w") == 1
    assert find_column(table, ["age", "leeftijd"], reading, wanted="leeftijd") == 2
    assert find_column(table, ["noot"], reading, wanted="noot", is_required=False) is None
    assert not codes(report)
    assert find_column(table, ["groei"], reading, wanted="groei") is None
    assert find_column(table, ["leeftyd"], reading, wanted="leeftyd") is None
    found = {one.code: one for one in report}
    assert found[Code.TABLE_COLUMN_TWICE].details["second"] == "D"
    assert found[Code.TABLE_COLUMN_MISSING].suggestion == "LEEFTÍJD"
