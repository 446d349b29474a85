"""The sheet of personas: every line with its whole reckoning, from how many to what counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from zhi_publish.compute.analysis import WeightedLine
from zhi_publish.compute.benefits import LineResult, Status, adjustment_factors
from zhi_publish.compute.exact import ONE, ZERO, product, quotient, total
from zhi_publish.model.quantity import Uncertain
from zhi_publish.present.workbook.cells import (
    GENERAL,
    YEAR,
    Cell,
    Place,
    Role,
    SheetMaker,
    column_letters,
    euro,
    percent,
    text,
    total_of,
)
from zhi_publish.present.workbook.inputs import Bounded, Inputs
from zhi_publish.present.workbook.material import Material, line_key
from zhi_publish.present.workbook.texts import Text

(
    PERSONA, TITLE, COUNTED, QUANTITY, PER, TIMES, CAP, CAP_TIMES, UNITS, TARIFF, GROSS, YEARS, ANNUAL, FRACTION,
    DEADWEIGHT, DISPLACEMENT, OWN_SHARE, OPTIMISM, UNROUNDED, AMOUNT, STARTS, FIRST_YEAR, NOTE,
) = range(23)  # fmt: skip
"""The columns, in their order."""

_L = tuple(column_letters(column) for column in range(NOTE + 1))
SHARE_COLUMNS = {
    "fraction": FRACTION,
    "deadweight": DEADWEIGHT,
    "displacement": DISPLACEMENT,
    "own_share": OWN_SHARE,
    "optimism_bias": OPTIMISM,
}
"""Where each share stands, by the name of its field."""

_HEADINGS = (
    Text.PERSONA, Text.BENEFIT, Text.COUNTS, Text.QUANTITY, Text.PER, Text.TIMES, Text.AT_MOST, Text.TIMES,
    Text.UNITS, Text.TARIFF, Text.GROSS, Text.OVER_YEARS, Text.ANNUAL, Text.FRACTION, Text.DEADWEIGHT,
    Text.DISPLACEMENT, Text.OWN_SHARE, Text.OPTIMISM, Text.UNROUNDED, Text.AMOUNT, Text.STARTS, Text.FIRST_YEAR,
    Text.NOTE,
)  # fmt: skip


@dataclass(slots=True)
class Lines:
    """Where the lines and the totals of personas stand."""

    sheet: str
    rows: dict[tuple[str, int], int] = field(default_factory=dict)
    """The row of each line."""
    totals: dict[str, Place] = field(default_factory=dict)
    """What one visitor like a persona is worth in the first year, by the id of the persona."""
    own_total: Place | None = None
    """The sum of the lines beside the personas."""

    def place(self, key: tuple[str, int], column: int) -> Place:
        """Return a cell of a line."""
        return Place(self.sheet, self.rows[key], column)


def rounded(amount: str) -> str:
    """Return the formula that rounds an amount to whole cents, half a cent away from zero.

    A spreadsheet reckons in binary fractions, in which half a cent may come out a hair below half a cent. The
    first rounding, to 8 decimals, takes that hair away (decision 025).
    """
    return f"ROUND(ROUND({amount},8),2)"


def lines_sheet(material: Material, inputs: Inputs) -> tuple[SheetMaker, Lines]:
    """Return the sheet of personas, and where everything on it stands."""
    say = material.say
    widths = (17, 34, 6, 8, 9, 6, 8, 6, 10, 12, 14, 6, 14, 9, 9, 11, 9, 11, 16, 14, 6, 14, 46)
    sheet = SheetMaker(say(Text.LINES_SHEET), widths, frozen=(0, 2))
    sheet.title(say(Text.LINES_TITLE), say(Text.LINES_NOTE))
    sheet.columns(*(say(one) for one in _HEADINGS), is_header=True)
    lines = Lines(sheet.name)
    result = material.result
    groups: list[tuple[str, str, list[WeightedLine], Decimal]] = [
        (line.persona.persona.id, line.persona.persona.name.text, [], line.each)
        for line in result.persona_lines
    ]
    of_group = {persona_id: found for persona_id, _, found, _ in groups}
    own: list[WeightedLine] = []
    for line in result.weighted_lines:
        (own if line.persona is None else of_group[line.persona.persona.persona.id]).append(line)
    for persona_id, name, found, each in groups:
        lines.totals[persona_id] = _group(sheet, lines, found, name, each, material, inputs)
        sheet.blank()
    if own:
        worth = total(line.result.in_first_year for line in own)
        name = say(Text.BESIDE_PERSONAS)
        lines.own_total = _group(sheet, lines, own, name, worth, material, inputs)
    return sheet, lines


def _group(
    sheet: SheetMaker,
    lines: Lines,
    group: list[WeightedLine],
    name: str,
    worth: Decimal,
    material: Material,
    inputs: Inputs,
) -> Place:
    first = sheet.next_row
    for line in group:
        row = sheet.next_row
        lines.rows[line_key(line)] = row
        sheet.rows.append(_line(line, name, row, material, inputs))
    column = _L[FIRST_YEAR]
    formula = f"ROUND(SUM({column}{first + 1}:{column}{sheet.next_row}),2)" if group else None
    cells = [text(name), text(material.say(Text.TOTAL_YEAR)), *[Cell("")] * (FIRST_YEAR - 2)]
    row = sheet.add(*total_of([*cells, Cell(worth, formula, euro())]))
    return sheet.place(row, FIRST_YEAR)


def _line(line: WeightedLine, name: str, row: int, material: Material, inputs: Inputs) -> list[Cell | None]:
    result, number = line.result, row + 1
    own, terms = result.line, result.line.terms
    words = material.words
    note = own.note if own.is_counted or own.reason is None else own.reason
    start = [text(name, Role.WRAPPED), text(own.title.text, Role.WRAPPED)]
    end = text("" if note is None else note.text, Role.WRAPPED)
    if result.status is Status.UNQUANTIFIED or result.tariff is None:
        return [*start, text(material.say(Text.PM)), *[None] * (NOTE - COUNTED - 1), end]
    bounded = inputs.by_line[line_key(line)]
    cap = terms.cap
    exact = _exact(result)

    def cell(field_name: str, value: Decimal, shown: str) -> Cell:
        where = bounded.get(field_name)
        if where is None:
            return Cell(value, None, shown, Role.INPUT)
        return Cell(value, where.value.there, where.shown)

    def share(field_name: str, own_share: Uncertain | None, otherwise: Decimal) -> Cell:
        value = otherwise if own_share is None else own_share.value
        return cell(field_name, value, percent(value))

    d, f, g, h = (f"{_L[column]}{number}" for column in (QUANTITY, TIMES, CAP, CAP_TIMES))
    i, j, k, l_ = (f"{_L[column]}{number}" for column in (UNITS, TARIFF, GROSS, YEARS))
    product_of_shares = shares_product(lambda column: f"{_L[column]}{number}")
    counted, amount = f"{_L[COUNTED]}{number}", f"{_L[AMOUNT]}{number}"
    return [
        *start,
        Cell(words.yes if own.is_counted else words.no, role=Role.CHOICE),
        cell("quantity", own.quantity.value, GENERAL),
        text(words.periods[own.per]),
        Cell(result.times_a_year, None, GENERAL, Role.INPUT),
        Cell(None if cap is None else cap.units, None, GENERAL, Role.INPUT),
        Cell(None if cap is None else own.calendar.times_a_year(cap.per), None, GENERAL, Role.INPUT),
        Cell(result.units, capped(f"{d}*{f}", g, h), GENERAL),
        cell("price", result.tariff, euro()),
        Cell(result.gross, f"{i}*{j}", euro()),
        Cell(own.spread_over_years, None, GENERAL, Role.INPUT),
        Cell(result.annual, f"{k}/{l_}", euro()),
        share("fraction", own.fraction, ONE),
        share("deadweight", terms.deadweight, ZERO),
        share("displacement", terms.displacement, ZERO),
        share("own_share", terms.own_share, ONE),
        share("optimism_bias", terms.optimism_bias, ZERO),
        Cell(exact, f"{_L[ANNUAL]}{number}*{product_of_shares}", euro(4)),
        Cell(
            result.counted,
            f'IF({counted}="{words.yes}",{rounded(f"{_L[UNROUNDED]}{number}")},0)',
            euro(),
        ),
        Cell(own.starts_in_year, None, YEAR, Role.INPUT),
        Cell(result.in_first_year, f"IF({_L[STARTS]}{number}=1,{amount},0)", euro()),
        end,
    ]


def capped(units: str, cap: str, times: str) -> str:
    """Return the formula of units after the cap; an empty cap is none."""
    return f'IF({cap}="",{units},MIN({units},{cap}*{times}))'


def shares_product(at: Callable[[int], str]) -> str:
    """Return the product of all shares, given how a column is named."""
    return f"{at(FRACTION)}*(1-{at(DEADWEIGHT)})*(1-{at(DISPLACEMENT)})*{at(OWN_SHARE)}*(1-{at(OPTIMISM)})"


def _exact(result: LineResult) -> Decimal:
    """Return what a line would count before it is rounded, also one that is not counted."""
    if result.gross is None:  # pragma: no cover - asked of priced lines only
        return ZERO
    factors = adjustment_factors(result.line)
    return quotient(product((result.gross, *factors)), result.line.spread_over_years)


def number_of(bounded: Bounded | None, otherwise: Place) -> tuple[str, str, str]:
    """Return a number and its bounds as formulas elsewhere name them; the number three times when it is certain."""
    if bounded is None:
        return (otherwise.there,) * 3
    return bounded.value.there, bounded.low.there, bounded.high.there
