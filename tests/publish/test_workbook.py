"""A controller's spreadsheet: LibreOffice reckons it anew from its formulas, and finds what we found."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.building import PROJECTS, REPOSITORY
from tests.makers import load, write_project
from tests.properties.random_publications import as_files, random_publication
from tests.recalculation import MOST_EXACT, Values, differences, formulas, recalculated, value_at
from zhi_publish.compute.results import reckon
from zhi_publish.diagnostics import Diagnostic, Severity
from zhi_publish.present.prose import with_facts_filled_in
from zhi_publish.present.workbook.build import analysis_workbook
from zhi_publish.present.workbook.cells import EURO, Cell, Place, Role, Sheet, Workbook, is_amount
from zhi_publish.present.workbook.lines import rounded
from zhi_publish.present.workbook.texts import Text
from zhi_publish.publish.workbook_xlsx import write_workbook

RANDOM = int(os.environ.get("ZHI_WORKBOOKS", "12"))
"""How many random publications are reckoned anew; ``ZHI_WORKBOOKS=200`` for a night without hurry."""
FIRST_SEED = 500


def workbooks(folder: Path) -> dict[str, Workbook]:
    """Return the spreadsheets of a publication, by the id of the analysis."""
    assert not errors_of(folder)
    project, _ = load(folder)
    project, results = with_facts_filled_in(project, reckon(project))
    return {analysis_id: analysis_workbook(project, results, analysis_id) for analysis_id in results.analyses}


def random_folders(parent: Path) -> Iterator[tuple[int, Path]]:
    """Yield random publications without errors; now and then one asks for costs beyond any purse."""
    seeds = itertools.count(FIRST_SEED)
    folders = (
        (seed, write_project(parent / str(seed), as_files(random_publication(seed)))) for seed in seeds
    )
    sound = ((seed, folder) for seed, folder in folders if not errors_of(folder))
    yield from itertools.islice(sound, RANDOM)


def errors_of(folder: Path) -> list[Diagnostic]:
    """Return what keeps a publication from being built."""
    return [one for one in load(folder)[1] if one.severity is Severity.ERROR]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """Return the spreadsheets of the demonstration, of the projects for tests and of random publications."""
    found: dict[str, Workbook] = {}
    for name, folder in (
        ("demo", REPOSITORY),
        ("volledig", PROJECTS / "volledig"),
        ("engels", PROJECTS / "engels"),
    ):
        found |= {f"{name}-{analysis_id}": book for analysis_id, book in workbooks(folder).items()}
    for seed, folder in random_folders(tmp_path_factory.mktemp("publications")):
        found[f"seed-{seed}"] = workbooks(folder)["jaar"]
    return found


def test_amounts_beyond_fifteen_digits_are_warned_of(books: Mapping[str, Workbook]) -> None:
    """The first sheet says so, and only then."""
    for name, book in books.items():
        guide = {cell.value for row in book.sheets[0].rows for cell in row if cell is not None}
        cells = [cell for sheet in book.sheets for row in sheet.rows for cell in row if cell is not None]
        amounts = [abs(cell.value) for cell in cells if is_amount(cell) and isinstance(cell.value, Decimal)]
        is_warned = bool(guide & set(Text.LARGE_NOTE.value))
        assert is_warned == (max(amounts) >= MOST_EXACT), name


@pytest.fixture(scope="module")
def reckoned_anew(books: Mapping[str, Workbook]) -> dict[str, Values]:
    """Return what LibreOffice makes of them, without the values that we stored."""
    return recalculated({name: write_workbook(book) for name, book in books.items()})


def test_libreoffice_finds_every_value(
    books: Mapping[str, Workbook], reckoned_anew: Mapping[str, Values]
) -> None:
    """Not one formula of not one sheet differs; amounts agree to the cent, helpers to the fifteenth digit."""
    wrong = {name: differences(book, reckoned_anew[name]) for name, book in books.items()}

    assert {name: found for name, (_, found) in wrong.items() if found} == {}
    assert sum(count for count, _ in wrong.values()) > 300 * len(books)


def test_what_is_reckoned_anew_is_rich_enough(books: Mapping[str, Workbook]) -> None:
    """What is never there is never compared: every sheet, and each kind of formula, occurs."""
    sheets = {sheet.name for book in books.values() for sheet in book.sheets}
    everything = " ".join(formula for book in books.values() for _, _, formula in formulas(book))

    assert sheets >= {
        "Leeswijzer", "Invoer", "Persona's", "Analyse", "Betalers", "Verdeling", "Jaren", "Grenzen", "Bronnen",
        "Guide", "Inputs", "Personas", "Analysis", "Payers", "Division", "Bounds", "Sources",
    }  # fmt: skip
    for part in ("SUMIFS(", "COUNTIF(", "MOD(", "^(", "ROUNDUP(", "INDEX(", "MIN(", "SIGN("):
        assert part in everything, part
    values = [value for book in books.values() for _, value, _ in formulas(book)]
    assert any(isinstance(value, Decimal) and value < 0 for value in values)


CONTROLLER = {
    "baten/hulp.md": (
        "---\ntitel: Hulp\ntarief: {tarief}\neenheid: uur\nlaag: 60\nhoog: 99,95\nbron: {{titel: Lijst, jaar: 2025}}\n"
        'betaler: {{uwv: "33,33%", zorgverzekeraar: "66,67%"}}\n---\n'
    ),
    "personas/els.md": (
        "---\nnaam: Els\nwaarde: groei\nbaten:\n  - baat: hulp\n    aantal: {aantal}\n    over_jaren: 3\n"
        "    deel: {deel}\n    duur: 3\n    afname: 25%\n  - titel: Rust\n    bedrag: 300\n    meetellen: {rust}\n"
        "    reden: Telt elders\n---\n"
    ),
    "begrotingen/jaar.md": (
        '---\njaar: 2025\nposten:\n  - {{titel: Alles, bedrag: "{kosten}"}}\nmarge: 2% (1%-4%)\n'
        "inkomsten:\n  - {{titel: Subsidie, bedrag: 9000, betaler: uwv}}\n---\n"
    ),
    "analyses/jaar.md": (
        "---\ntitel: Proef\njaar: 2025\nbegroting: jaar\npersonas:\n  els: {els}\nbezoekers:\n  uniek: 40\n"
        "looptijd: 3\ndiscontovoet: {voet}\ndisconteer: midden\n---\n"
    ),
}
BEFORE = {
    "tarief": "80", "aantal": "78", "deel": "50%", "rust": "nee", "kosten": "10000", "els": "12 (10-15)", "voet": "3%",
}  # fmt: skip
AFTER = {
    "tarief": "85,35", "aantal": "61", "deel": "37,5%", "rust": "ja", "kosten": "12345,67", "els": "17 (10-20)",
    "voet": "4,5%",
}  # fmt: skip


def test_a_controller_changes_numbers(tmp_path: Path) -> None:
    """Typing other numbers in the sheet gives in every cell what building the changed publication gives."""

    def book(name: str, numbers: Mapping[str, str]) -> Workbook:
        files = {path: text.format(**numbers) for path, text in CONTROLLER.items()}
        return workbooks(write_project(tmp_path / name, files))["jaar"]

    before, after = book("before", BEFORE), book("after", AFTER)
    line = _row_of(before, "Persona's", "Hulp")
    changes: dict[str, object] = {
        "Invoer_baat_hulp_tarief": 85.35,
        f"'Persona''s'!D{line}": 61,
        f"'Persona''s'!N{line}": 0.375,
        f"'Persona''s'!C{line + 1}": "ja",
        _cell_of(before, "Invoer", "Alles", 3): 12345.67,
        "Invoer_persona_els_bezoekers": 17,
        _cell_of(before, "Invoer", "Els", 5): 20,
        "Invoer_analyse_jaar_discontovoet": 0.045,
    }
    data = write_workbook(before)

    values = recalculated({"as_built": data, "changed": data}, {"changed": changes})

    assert differences(before, values["as_built"])[1] == []
    # the first sheet keeps what was published; what the program alone reckons does not change along
    found = [one for one in differences(after, values["changed"])[1] if not one.startswith("'Leeswijzer'!$D")]
    assert found == []
    published, now = Place("Leeswijzer", 4, 1), Place("Leeswijzer", 4, 2)
    assert value_at(values["changed"], published) != value_at(values["changed"], now)


def _row_of(book: Workbook, sheet: str, text: str) -> int:
    """Return the number of the first row with a text, as formulas count rows."""
    rows = next(one for one in book.sheets if one.name == sheet).rows
    return next(
        number
        for number, row in enumerate(rows, start=1)
        if any(cell is not None and cell.value == text for cell in row)
    )


def _cell_of(book: Workbook, sheet: str, text: str, column: int) -> str:
    return Place(sheet, _row_of(book, sheet, text) - 1, column).there


def test_half_a_cent_is_rounded_as_we_round() -> None:
    """Two thousand products that end on exactly half a cent, and their neighbours, through both reckonings.

    In binary fractions such a product comes out a hair too low about as often as not; plain ``ROUND`` then
    depends on how clever a program is, and so the sheet rounds twice (decision 025).
    """
    rows: list[tuple[Cell | None, ...]] = []
    for number in range(2_000):
        tariff = Decimal(number * 37 % 99_991 + 1) / 100
        share = (Decimal("0.5"), Decimal("0.125"), Decimal("0.05"), Decimal("0.025"))[number % 4]
        nudge = (Decimal(0), Decimal("0.0001"), Decimal("-0.0001"))[number % 3]
        units = Decimal(number % 17 + 1)
        exact = units * (tariff + nudge) * share * (1 - Decimal("0.9")) * (1 if number % 2 else -1)
        wanted = exact.quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
        row, sign = number + 1, "" if number % 2 else "-"
        formula = rounded(f"{sign}A{row}*B{row}*C{row}*(1-D{row})")
        cells = [
            Cell(value, None, role=Role.INPUT) for value in (units, tariff + nudge, share, Decimal("0.9"))
        ]
        rows.append((*cells, Cell(wanted, formula, EURO)))
    sheet = Sheet(name="Half", rows=tuple(rows), widths=(9.0,) * 5, frozen=(0, 0), repeated=None, heights={})
    book = Workbook(
        title="Half", author="", subject="", language="nl", as_of=date(2025, 1, 1), as_of_words="", sheets=(sheet,),
        names=(), yes_no=("ja", "nee"),
    )  # fmt: skip

    values = recalculated({"half": write_workbook(book)})

    count, found = differences(book, values["half"])
    assert (count, found) == (2_000, [])
