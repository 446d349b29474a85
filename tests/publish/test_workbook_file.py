"""The file that a controller opens: texts stay texts, nothing runs, nothing leads elsewhere, same content same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.building import Build, zhi_process
from tests.makers import load, write_project
from zhi_publish.compute.results import reckon
from zhi_publish.present.prose import with_facts_filled_in
from zhi_publish.present.workbook.build import analysis_workbook
from zhi_publish.present.workbook.cells import (
    LONGEST_TEXT,
    Names,
    Place,
    Role,
    SheetMaker,
    Workbook,
    column_letters,
    text,
)
from zhi_publish.present.workbook.texts import Text
from zhi_publish.publish import workbooks
from zhi_publish.publish.workbook_xlsx import write_workbook

NASTY = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://example.org")', "<r><t>x</t></r>", "_x0041_", "a & b < c",
         "https://example.org", "{=1}", "🙂" * 20, "1234", "'quoted")  # fmt: skip


def of_texts(*texts: str, title: str = "Proef") -> Workbook:
    """Return a workbook of one sheet with a text in each row."""
    maker = SheetMaker("Teksten", (20.0,))
    for one in texts:
        maker.add(text(one))
    return Workbook(
        title=title, author="De Kade & zonen", subject="", language="nl", as_of=date(2025, 3, 1),
        as_of_words="1 maart 2025", sheets=(maker.finished(),), names=(), yes_no=("ja", "nee"),
    )  # fmt: skip


def opened(data: bytes) -> Any:
    """Return a spreadsheet with its formulas."""
    return openpyxl.load_workbook(io.BytesIO(data))


def test_texts_stay_texts() -> None:
    """Whatever a text begins with, it is neither a formula nor a link nor markup nor a number."""
    book = opened(write_workbook(of_texts(*NASTY)))

    cells = [book["Teksten"].cell(row, 1) for row in range(1, len(NASTY) + 1)]
    assert [cell.data_type for cell in cells] == ["s"] * len(NASTY)
    assert [str(cell.value).rstrip() for cell in cells] == list(NASTY)
    assert not any(cell.hyperlink for cell in cells)
    assert all(cell.quotePrefix == str(cell.value).startswith(tuple("=+-@'")) for cell in cells)


def test_what_xml_cannot_hold_does_not_break_the_file() -> None:
    """Control characters, halves of letters and signs that no letter has are shown as something else."""
    book = opened(write_workbook(of_texts("een\x01twee\ufffe", "half \ud83d")))

    assert book["Teksten"]["A2"].value == "half \N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("letter", ["a", "🙂"])
def test_a_text_that_no_cell_can_hold_is_cut(letter: str) -> None:
    """A cell counts some letters as two; what is cut ends in an ellipsis."""
    value = text(letter * 40_000).value

    assert isinstance(value, str)
    assert value.endswith(f"{letter}…")
    assert len(value.encode("utf-16-le")) // 2 <= LONGEST_TEXT


def test_the_same_workbook_gives_the_same_bytes() -> None:
    """The date inside comes from the content, not from the clock."""
    assert write_workbook(of_texts(*NASTY)) == write_workbook(of_texts(*NASTY))
    properties = opened(write_workbook(of_texts("a", title="Kosten & baten"))).properties

    assert (properties.title, properties.creator) == ("Kosten & baten", "De Kade & zonen")
    assert properties.created.date() == date(2025, 3, 1)


@pytest.mark.parametrize("project", ["demo", "volledig", "engels"])
def test_a_published_workbook_is_safe_and_ready_to_print(built: Build, project: str) -> None:
    """No macros, no addresses elsewhere, no protection; A4 on its side, as wide as the paper."""
    files = {name: data for name, data in built(project).files.items() if name.endswith(".xlsx")}

    assert files
    for data in files.values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            parts = {name: archive.read(name).decode() for name in names if name.endswith((".xml", ".rels"))}
        assert not [
            name for name in names if re.search(r"vba|macro|external|embed|media|ole", name, re.IGNORECASE)
        ]
        assert not any('TargetMode="External"' in part for part in parts.values())
        assert not any("sheetProtection" in part or "workbookProtection" in part for part in parts.values())
        book = opened(data)
        for sheet in book:
            assert re.fullmatch(r"[^\[\]:*?/\\]{1,31}", sheet.title)
            assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
            assert sheet.sheet_properties.pageSetUpPr.fitToPage
            assert sheet.page_setup.fitToWidth in {None, 1}
            assert "&P / &N" in (sheet.oddFooter.right.text or "") + str(sheet.HeaderFooter.oddFooter)
        assert book.defined_names


def test_names_are_legal_and_given_once() -> None:
    """A name begins with a letter, looks like no cell, and two never differ in capitals only."""
    names = Names()
    place = Place("Invoer", 0, 0)

    given = [
        names.give("Invoer", key, place)
        for key in ("baat:a-b:tarief", "baat:a:b:tarief", "BAAT:a-b:tarief", "x" * 400, "2025")
    ]

    assert given[:3] == ["Invoer_baat_a_b_tarief", "Invoer_baat_a_b_tarief_2", "Invoer_BAAT_a_b_tarief_3"]
    assert all(re.fullmatch(r"[A-Za-z]\w{1,254}", name) for name in given)
    assert len({name.casefold() for name in given}) == len(given)


def test_names_of_sheets_fit() -> None:
    """A spreadsheet refuses long names and seven signs, and an apostrophe at either end."""
    for member in (one for one in Text if one.name.endswith("_SHEET")):
        for name in member.value:
            assert re.fullmatch(r"[^\[\]:*?/\\']([^\[\]:*?/\\]{0,29}[^\[\]:*?/\\'])?", name), name
    assert [column_letters(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


LONG_TITLES = {
    "personas/els.md": '---\nnaam: "=Els"\nwaarde: groei\nbaten:\n  - titel: "@hulp {{ personas.els.totaal | euro }}"\n'
    '    bedrag: 12,345\n    toelichting: "+veel"\n---\n',
    "analyses/jaar.md": '---\ntitel: "A&B: kosten"\njaar: 2025\nkosten: 10\npersonas: {els: 3}\n---\n',
}  # fmt: skip


def test_texts_of_authors_reach_the_sheets_as_texts(tmp_path: Path) -> None:
    """Facts in them are filled in; signs that begin a formula do not make one."""
    project, _ = load(write_project(tmp_path, LONG_TITLES))
    book = opened(write_workbook(analysis_workbook(*with_facts_filled_in(project, reckon(project)), "jaar")))

    cells = {str(cell.value): cell for row in book["Persona's"] for cell in row if cell.value}
    for words in ("=Els", "@hulp € 12,35", "+veel"):
        found = next(cell for value, cell in cells.items() if value.replace("\u00a0", " ") == words)
        assert found.data_type == "s"
    assert "A&&B: kosten" in str(book["Analyse"].HeaderFooter.oddHeader.left.text).replace(
        "&B", "&&B"
    ).replace("&&&", "&&")


def test_large_publications_are_written_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes of their own write the same bytes as one does."""
    years = {f"analyses/{year}.md": LONG_TITLES["analyses/jaar.md"] for year in (2023, 2024, 2025)}
    project, _ = load(write_project(tmp_path, {"personas/els.md": LONG_TITLES["personas/els.md"], **years}))
    told = with_facts_filled_in(project, reckon(project))
    alone = workbooks.build_workbooks(*told, workers=1)
    monkeypatch.setattr(workbooks, "LARGE", 0)

    assert workbooks.build_workbooks(*told, workers=2) == alone
    assert list(alone) == ["2023", "2024", "2025"]


def test_analysis_and_downloads_lead_to_the_workbook(built: Build) -> None:
    """Each with what it is for and how large it is."""
    site = built("volledig")
    for address in ("downloads", "analyses/2025"):
        links = {
            link["href"].rsplit("/", 1)[-1]: link
            for link in site.article(address).all("a")
            if link.get("href")
        }
        assert "analyse-2025.xlsx" in links
        assert "analyse-2025.csv" in links
    page = site.article("downloads").text
    assert "Excel met formules" in page
    assert re.search(r"formules[^;]*; \d+ kB", page)
    assert "uitkomsten.schema.json" in site.html("downloads")


def test_building_does_not_need_the_engine_before_it_is_used(tmp_path: Path) -> None:
    """``check`` and ``calc`` load no spreadsheet library."""
    write_project(tmp_path, LONG_TITLES)

    done = zhi_process("calc", tmp_path, cwd=tmp_path, PYTHONPROFILEIMPORTTIME="1")

    assert done.returncode == 0
    assert "zhi_publish.compute" in done.stderr
    assert "xlsxwriter" not in done.stderr


def test_role_of_every_kind_has_a_look() -> None:
    """A cell without a look would stop a build."""
    from zhi_publish.publish.workbook_xlsx import _LOOKS

    assert set(_LOOKS) == set(Role)
