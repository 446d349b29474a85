"""The first and the last sheet: what is where, and where the numbers come from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from zhi_publish.model.benefit import Source
from zhi_publish.present.workbook.cells import YEAR, Cell, Role, Sheet, SheetMaker, is_amount, text, total_of
from zhi_publish.present.workbook.material import Material
from zhi_publish.present.workbook.outcome import Outcome
from zhi_publish.present.workbook.texts import Text

_DIGITS = 15
"""As many as a spreadsheet keeps of a number."""


def guide_sheet(material: Material, outcome: Outcome, sheets: Sequence[Sheet]) -> SheetMaker:
    """Return the sheet that is read first: the headline, what is where, what may be changed."""
    say, words = material.say, material.words
    sheet = SheetMaker(say(Text.GUIDE_SHEET), (34, 22, 22, 22, 50), is_one_page=True)
    sheet.title(material.result.analysis.title.text, f"{material.publisher} · {material.as_of_words}")
    sheet.columns(say(Text.RESULT_NAME), say(Text.AS_PUBLISHED), say(Text.NOW), say(Text.DIFFERENCE))
    for shown in outcome.results:
        row = sheet.next_row + 1
        published = Cell("" if shown.value is None else shown.value, None, shown.number)
        now = Cell(published.value, shown.place.there, shown.number)
        formula = f'IF(OR(B{row}="",C{row}=""),"",ROUND(C{row}-B{row},8))'
        apart = Cell("" if shown.value is None else Decimal(0), formula, shown.number)
        sheet.add(*total_of([text(shown.label), published, now, apart]))
    sheet.note(say(Text.DIFFERENCE_NOTE))
    if _is_large(sheets):
        sheet.note(say(Text.LARGE_NOTE))
    sheet.heading(say(Text.WHAT_IS_WHERE))
    purposes = {
        say(name): say(purpose)
        for name, purpose in (
            (Text.INPUT_SHEET, Text.INPUT_PURPOSE),
            (Text.LINES_SHEET, Text.LINES_PURPOSE),
            (Text.OUTCOME_SHEET, Text.OUTCOME_PURPOSE),
            (Text.PAYERS_SHEET, Text.PAYERS_PURPOSE),
            (Text.SHARES_SHEET, Text.SHARES_PURPOSE),
            (Text.YEARS_SHEET, Text.YEARS_PURPOSE),
            (Text.BOUNDS_SHEET, Text.BOUNDS_PURPOSE),
            (Text.SOURCES_SHEET, Text.SOURCES_PURPOSE),
        )
    }
    for one in sheets:
        sheet.add(Cell(one.name, role=Role.LINK), text(purposes[one.name]))
    sheet.heading(say(Text.COLOURS))
    sheet.add(Cell(Decimal("12.5"), role=Role.INPUT), text(say(Text.COLOUR_INPUT)))
    sheet.add(Cell(Decimal("12.5")), text(say(Text.COLOUR_VALUE)))
    sheet.add(Cell(Decimal("12.5"), role=Role.TOTAL), text(say(Text.COLOUR_TOTAL)))
    sheet.heading(say(Text.HOW_RECKONED))
    for how in (
        Text.HOW_LINE, Text.HOW_ROUNDED, Text.HOW_TOTAL, Text.HOW_ROI, Text.HOW_PAYERS, Text.HOW_CHANGE, Text.HOW_NAMES,
    ):  # fmt: skip
        sheet.add(text(say(how)))
    sheet.heading(words.unquantified)
    sheet.add(text(words.unquantified_note))
    return sheet


def _is_large(sheets: Sequence[Sheet]) -> bool:
    """Whether any amount in cents has more digits than a spreadsheet keeps."""
    most = Decimal(10) ** (_DIGITS - 2)
    return any(
        isinstance(cell.value, Decimal) and is_amount(cell) and cell.value.copy_abs() >= most
        for sheet in sheets
        for row in sheet.rows
        for cell in row
        if cell is not None
    )


def sources_sheet(material: Material) -> SheetMaker:
    """Return the sheet of sources, each once, with the benefits that lean on it."""
    say = material.say
    sheet = SheetMaker(say(Text.SOURCES_SHEET), (6, 60, 8, 36, 60, 60))
    sheet.title(say(Text.SOURCES_SHEET), say(Text.SOURCES_NOTE))
    headings = (Text.NUMBER, Text.SOURCE, Text.YEAR, Text.LOCATOR, Text.ADDRESS, Text.USED_FOR)
    sheet.columns(*(say(one) for one in headings), is_header=True)
    users: dict[tuple[str, int | None, str, str], dict[str, None]] = {}
    for line in material.result.weighted_lines:
        source = line.result.line.terms.source
        if source is not None:
            users.setdefault(_key(source), {})[line.result.line.title.text] = None
    index = material.price_index
    if index is not None and index.source is not None:
        users.setdefault(_key(index.source), {})[index.title.text] = None
    for number, ((title, year, locator, url), used_for) in enumerate(users.items(), start=1):
        sheet.add(
            Cell(number, None, YEAR),
            text(title, Role.WRAPPED),
            None if year is None else Cell(year, None, YEAR),
            text(locator, Role.WRAPPED),
            text(url, Role.WRAPPED),
            text("; ".join(used_for), Role.WRAPPED),
        )
    if not users:
        sheet.note(say(Text.NO_SOURCES))
    return sheet


def _key(source: Source) -> tuple[str, int | None, str, str]:
    locator = "" if source.locator is None else source.locator.text
    return (source.title.text, source.year, locator, source.url or "")
