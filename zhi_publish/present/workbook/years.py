"""The sheet of more years: what each line is worth later, and what that weighs today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from zhi_publish.compute.analysis import WeightedLine
from zhi_publish.compute.exact import (
    ONE,
    ZERO,
    cents_that_add_up,
    difference,
    product,
    quotient,
    rounded_product,
    rounded_total,
    to_cents,
    to_decimals,
)
from zhi_publish.compute.years import (
    Payback,
    benefit_factors,
    cost_factors,
    discounted,
    life,
    yearly_benefits,
    yearly_costs,
)
from zhi_publish.model.analysis import Horizon
from zhi_publish.present.workbook.cells import (
    GENERAL,
    RATIO,
    WHOLE,
    YEAR,
    Cell,
    Names,
    Place,
    Role,
    SheetMaker,
    column_letters,
    euro,
    percent,
    text,
)
from zhi_publish.present.workbook.inputs import Inputs
from zhi_publish.present.workbook.lines import AMOUNT, STARTS, Lines
from zhi_publish.present.workbook.material import Material, line_key
from zhi_publish.present.workbook.outcome import Outcome
from zhi_publish.present.workbook.texts import Text

_TOTAL, _FIRST = 6, 7
"""The columns of the sum and of year 1."""
_SUM = column_letters(_TOTAL)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of amounts per year, unrounded."""

    number: int
    """As a formula names it."""
    amounts: list[Decimal]


def years_sheet(
    material: Material, inputs: Inputs, lines: Lines, outcome: Outcome, names: Names
) -> SheetMaker | None:
    """Return the sheet of more years, or None when the analysis looks at one only."""
    if not material.result.analysis.horizon.is_stated:
        return None
    return _YearsMaker(material, inputs, lines, outcome, names).sheet


class _YearsMaker:
    def __init__(
        self, material: Material, inputs: Inputs, lines: Lines, outcome: Outcome, names: Names
    ) -> None:
        if inputs.discount_rate is None or inputs.discount_shift is None or inputs.new_every_year is None:
            msg = "the sheet of inputs says how later years are weighed"
            raise AssertionError(msg)
        self._material, self._inputs, self._lines, self._outcome = material, inputs, lines, outcome
        self._say, self._names = material.say, names
        self._horizon: Horizon = material.result.analysis.horizon
        self._columns = [column_letters(_FIRST + year) for year in range(self._horizon.years)]
        self._rate, self._shift = inputs.discount_rate.there, inputs.discount_shift.there
        self._has_new = f'{inputs.new_every_year.there}="{material.words.yes}"'
        self.sheet = SheetMaker(
            self._say(Text.YEARS_SHEET),
            (54, 8, 15, 6, 9, 7, 17, *[15.0] * self._horizon.years),
            frozen=(0, 1),
        )
        self.sheet.title(self._say(Text.YEARS_TITLE), self._say(Text.YEARS_NOTE))
        self._fill()

    def _fill(self) -> None:
        say, sheet, result = self._say, self.sheet, self._material.result
        headings = (Text.WHAT, Text.COUNT, Text.AMOUNT, Text.DURATION, Text.DROP_OFF, Text.STARTS)
        cells = [Cell(say(one), role=Role.COLUMN) for one in headings]
        cells.append(Cell(self._material.words.total, role=Role.COLUMN))
        shown = f'"{say(Text.YEAR)} "0'
        cells += [Cell(year + 1, None, shown, Role.COLUMN) for year in range(self._horizon.years)]
        header = sheet.add(*cells)
        sheet.frozen, sheet.repeated = (header + 1, 1), (header, header)
        self._header = header + 1
        benefits = self._benefits()
        rate = self._horizon.discount_rate.value
        growth = f"(1+{self._rate})"
        factors = [f"{growth}^({column}${self._header}-1+{self._shift})" for column in self._columns]
        weights = self._factors(say(Text.WEIGHT_BENEFITS), factors, benefit_factors(self._horizon, rate))
        present = self._present(say(Text.PRESENT_BENEFITS), benefits, weights)
        costs = present_costs = None
        if self._outcome.costs is not None and result.costs is not None:
            costs = self._costs(self._outcome.costs)
            factors = [f"{growth}^({column}${self._header}-1)" for column in self._columns]
            weights = self._factors(say(Text.WEIGHT_COSTS), factors, cost_factors(self._horizon, rate))
            present_costs = self._present(say(Text.PRESENT_COSTS), costs, weights)
        sheet.heading(say(Text.IN_SUM))
        self._sums(benefits, costs, present, present_costs)
        sheet.heading(say(Text.YEARS_IN_CENTS))
        sheet.note(say(Text.YEARS_IN_CENTS_NOTE))
        for label, row in (
            (self._material.words.benefits, benefits),
            (self._material.words.costs, costs),
            (say(Text.PRESENT_BENEFITS), present),
            (say(Text.PRESENT_COSTS), present_costs),
        ):
            if row is not None:
                self._in_cents(label, row)
        if costs is not None and present_costs is not None:
            sheet.heading(say(Text.PAYBACK))
            sheet.note(say(Text.PAYBACK_NOTE))
            horizon = self._material.appraisal.horizon
            self._payback(say(Text.UNDISCOUNTED), benefits, costs, horizon.payback)
            self._payback(say(Text.DISCOUNTED), present, present_costs, horizon.present_payback)

    # --- the rows of years --------------------------------------------------------------------

    def _benefits(self) -> _Row:
        """Add the lines that last, fade or begin later one by one, all others together, and their sum."""
        result, sheet = self._material.result, self.sheet
        listed = [line for line in result.weighted_lines if _has_life(line)]
        first = sheet.next_row + 1
        for line in listed:
            self._line(line)
        others = rounded_total([result.benefits, *(-line.amount for line in listed)])
        row = sheet.next_row + 1
        own = self._columns[0]
        formula = self._outcome.benefits.there
        if listed:
            formula = f"ROUND({formula}-SUM({own}{first}:{own}{row - 1}),2)"
        amounts = [
            others,
            *[others if self._horizon.has_new_cohort_yearly else ZERO] * (self._horizon.years - 1),
        ]
        cells = [Cell(others, formula, euro())]
        cells += [Cell(amount, f"IF({self._has_new},${own}{row},0)", euro()) for amount in amounts[1:]]
        self._add(text(self._say(Text.OTHER_LINES)), [None] * 5, amounts, cells)
        yearly = yearly_benefits(
            [(line.result, Decimal(line.weight)) for line in result.weighted_lines], self._horizon
        )
        cells = [
            Cell(amount, f"SUM({column}{first}:{column}{row})", euro(), Role.TOTAL)
            for column, amount in zip(self._columns, yearly, strict=True)
        ]
        label = text(self._material.words.benefits, Role.TOTAL)
        return self._add(label, [Cell("", role=Role.TOTAL)] * 5, yearly, cells, role=Role.TOTAL)

    def _line(self, line: WeightedLine) -> None:
        own, key, row = line.result.line, line_key(line), self.sheet.next_row + 1
        persona = line.persona
        label = (
            own.title.text if persona is None else f"{persona.persona.persona.name.text}: {own.title.text}"
        )
        count = Cell(1, None, WHOLE)
        if persona is not None:
            count = Cell(line.weight, self._inputs.visitors[key[0]].value.there, WHOLE)
        counted = line.result.counted or ZERO
        worth = product((counted, Decimal(line.weight)))
        fades = own.terms.drop_off
        drop_off = Cell(ZERO if fades is None else fades.value, None, percent(ZERO), Role.INPUT)
        where = self._inputs.by_line[key].get("drop_off")
        if where is not None and fades is not None:
            drop_off = Cell(fades.value, where.value.there, where.shown)
        elif fades is not None:
            drop_off = Cell(fades.value, None, percent(fades.value), Role.INPUT)
        before: list[Cell | None] = [
            count,
            Cell(worth, f"{self._lines.place(key, AMOUNT).there}*B{row}", euro()),
            Cell(own.terms.duration or ONE, None, YEAR, Role.INPUT),
            drop_off,
            Cell(own.starts_in_year, self._lines.place(key, STARTS).there, YEAR),
        ]
        shares = life(line.result, self._horizon)
        amounts = [rounded_product((worth, share)) for share in shares]
        cells = []
        for index, (column, amount) in enumerate(zip(self._columns, amounts, strict=True)):
            year = f"{column}${self._header}"
            # nothing to the power of nothing is an error in a spreadsheet: the first year stands apart
            formula = (
                f"IF({year}=$F{row},$C{row},IF(AND({year}>$F{row},{year}<$F{row}+$D{row}),"
                f"$C{row}*(1-$E{row})^({year}-$F{row}),0))"
            )
            if index:
                formula += f"+IF({self._has_new},{self._columns[index - 1]}{row},0)"
            cells.append(Cell(amount, formula, euro()))
        self._add(text(label), before, amounts, cells)

    def _costs(self, costs: Place) -> _Row:
        row, own = self.sheet.next_row + 1, self._columns[0]
        amounts = yearly_costs(self._material.result.costs, self._horizon) or []
        cells = [Cell(amounts[0], costs.there, euro(), Role.TOTAL)]
        cells += [
            Cell(amount, f"IF({self._has_new},${own}{row},0)", euro(), Role.TOTAL) for amount in amounts[1:]
        ]
        label = text(self._material.words.costs, Role.TOTAL)
        return self._add(label, [Cell("", role=Role.TOTAL)] * 5, amounts, cells, role=Role.TOTAL)

    def _factors(self, label: str, formulas: Sequence[str], values: Sequence[Decimal]) -> int:
        cells = [Cell(value, formula, "0.000000") for value, formula in zip(values, formulas, strict=True)]
        return self.sheet.add(text(label), *[None] * (_FIRST - 1), *cells) + 1

    def _present(self, label: str, row: _Row, factors: int) -> _Row:
        values = [self.sheet.rows[factors - 1][_FIRST + year] for year in range(self._horizon.years)]
        weights = [cell.value for cell in values if cell is not None and isinstance(cell.value, Decimal)]
        amounts = discounted(row.amounts, weights)
        cells = [
            Cell(amount, f"{column}{row.number}/{column}{factors}", euro(), Role.TOTAL)
            for column, amount in zip(self._columns, amounts, strict=True)
        ]
        before: list[Cell | None] = [Cell("", role=Role.TOTAL)] * 5
        return self._add(text(label, Role.TOTAL), before, amounts, cells, role=Role.TOTAL)

    def _add(
        self,
        label: Cell,
        before: list[Cell | None],
        amounts: list[Decimal],
        cells: list[Cell],
        role: Role = Role.VALUE,
    ) -> _Row:
        number = self.sheet.next_row + 1
        formula = f"ROUND(ROUND(SUM({self._columns[0]}{number}:{self._columns[-1]}{number}),8),2)"
        whole = Cell(to_cents(rounded_total(amounts)), formula, euro(), role)
        self.sheet.add(label, *before, whole, *cells)
        return _Row(number, list(amounts))

    # --- what follows from them ---------------------------------------------------------------

    def _sums(self, benefits: _Row, costs: _Row | None, present: _Row, present_costs: _Row | None) -> None:
        horizon, say, words, sheet = (
            self._material.appraisal.horizon,
            self._say,
            self._material.words,
            self.sheet,
        )
        undiscounted, today = horizon.undiscounted, horizon.present
        kinds = (
            (Text.UNDISCOUNTED, undiscounted, benefits, costs, Text.NAME_TOTAL),
            (Text.DISCOUNTED, today, present, present_costs, Text.NAME_PRESENT),
        )
        for label, sums, own, against, name in kinds:
            sheet.columns(say(label), *[""] * (_TOTAL - 1), words.total)

            def add(what: str, cell: Cell) -> Place:
                row = sheet.add(text(what), *[None] * (_TOTAL - 1), cell)
                return sheet.place(row, _TOTAL)

            first = add(words.benefits, Cell(sums.benefits, f"{_SUM}{own.number}", euro()))
            self._names.give(say(Text.RESULT_NAME), f"{say(name)}_{say(Text.NAME_BENEFITS)}", first)
            if against is None or sums.costs is None:
                continue
            second = add(words.costs, Cell(sums.costs, f"{_SUM}{against.number}", euro()))
            net = add(
                say(Text.NET), Cell(sums.net, f"ROUND({first.here}-{second.here},2)", euro(), Role.TOTAL)
            )
            self._names.give(say(Text.RESULT_NAME), f"{say(name)}_{say(Text.NAME_NET)}", net)
            ratio = "" if sums.ratio is None else sums.ratio
            formula = f'IF({second.here}=0,"",{first.here}/{second.here})'
            add(say(Text.RATIO), Cell(ratio, formula, RATIO, Role.TOTAL))

    def _in_cents(self, label: str, row: _Row) -> None:
        """Bring a row to whole cents that add up to its sum, by largest remainder."""
        sheet, first, last = self.sheet, self._columns[0], self._columns[-1]
        top = sheet.next_row + 1
        exact = [rounded_product((amount, Decimal(100))) for amount in row.amounts]
        # as fine as fifteen digits allow, of which a power and a quotient spoil the last two
        size = max(one.copy_abs() for one in exact)
        places = max(0, min(6, 12 - max(0, size.adjusted()))) if size else 6
        grain = 10**places
        cents = [to_decimals(one, places) for one in exact]
        floors = [one.to_integral_value(rounding=ROUND_FLOOR) for one in cents]
        rests = [
            to_decimals(product((difference(one, floor), Decimal(grain))), 0)
            for one, floor in zip(cents, floors, strict=True)
        ]
        ranks = [
            1 + sum(rest > own or (rest == own and other < index) for other, rest in enumerate(rests))
            for index, own in enumerate(rests)
        ]
        result = cents_that_add_up(row.amounts)
        left = f"ROUND(${_SUM}{row.number}*100,0)-SUM(${first}{top + 1}:${last}{top + 1})"
        blank: list[Cell | None] = [None] * (_FIRST - 1)
        in_cents, whole, rest_cells, order, parts = [], [], [], [], []
        for index, column in enumerate(self._columns):
            in_cents.append(Cell(cents[index], f"ROUND({column}{row.number}*100,{places})", GENERAL))
            whole.append(Cell(floors[index], f"INT({column}{top})", WHOLE))
            rest_cells.append(
                Cell(rests[index], f"ROUND(({column}{top}-{column}{top + 1})*{grain},0)", WHOLE)
            )
            at = f"{column}{top + 2}"
            before = f"+COUNTIF(${first}{top + 2}:{self._columns[index - 1]}{top + 2},{at})" if index else ""
            order.append(
                Cell(ranks[index], f'1+COUNTIF(${first}{top + 2}:${last}{top + 2},">"&{at}){before}', WHOLE)
            )
            part = f"({column}{top + 1}+IF({column}{top + 3}<={left},1,0))/100"
            parts.append(Cell(result[index], part, euro(), Role.TOTAL))
        say = self._say
        for what, cells in (
            (Text.IN_CENTS, in_cents), (Text.WHOLE_CENTS, whole), (Text.REMAINDER, rest_cells), (Text.ORDER, order),
        ):  # fmt: skip
            sheet.add(text(f"{label}: {say(what)}", Role.NOTE), *blank, *cells)
        whole_sum = Cell(
            to_cents(rounded_total(row.amounts)),
            f"ROUND(SUM({first}{top + 4}:{last}{top + 4}),2)",
            euro(),
            Role.TOTAL,
        )
        sheet.add(text(label, Role.TOTAL), *[Cell("", role=Role.TOTAL)] * 5, whole_sum, *parts)

    def _payback(self, label: str, benefits: _Row, costs: _Row, expected: Payback | None) -> None:
        """Add what is still to be earned back each year, and the first month in which nothing is."""
        sheet, say = self.sheet, self._say
        top = sheet.next_row + 1
        still, months = [], []
        open_amount = ZERO
        for index, column in enumerate(self._columns):
            open_amount = rounded_total((open_amount, costs.amounts[index]))
            formula = f"{column}{costs.number}"
            if index:
                before = self._columns[index - 1]
                formula += f"+{before}{top}-{before}{benefits.number}"
            still.append(Cell(open_amount, formula, euro()))
            benefit = benefits.amounts[index]
            value: Decimal | str = ""
            if benefit > 0 and benefit >= open_amount:
                months_exact = (
                    to_decimals(quotient(rounded_product((open_amount, Decimal(12))), benefit), 8)
                    if open_amount > 0
                    else ZERO
                )
                value = max(ONE, months_exact.to_integral_value(rounding=ROUND_CEILING))
            needed = f"{column}{top}"
            earned = f"{column}{benefits.number}"
            enough = f"AND({earned}>0,ROUND({earned}-{needed},8)>=0)"
            months.append(
                Cell(value, f'IF({enough},MAX(1,ROUNDUP(ROUND({needed}*12/{earned},8),0)),"")', WHOLE)
            )
            open_amount = rounded_total((open_amount, -benefit))
        sheet.add(text(f"{label}: {say(Text.STILL_OPEN)}"), *[None] * (_FIRST - 1), *still)
        sheet.add(text(f"{label}: {say(Text.MONTH_REACHED)}"), *[None] * (_FIRST - 1), *months)
        first, last = self._columns[0], self._columns[-1]
        years = [
            Cell(
                index + 1 if months[index].value != "" else "",
                f'IF({column}{top + 1}="","",{column}${self._header})',
                WHOLE,
            )
            for index, column in enumerate(self._columns)
        ]
        row = sheet.add(text(f"{label}: {say(Text.YEAR_REACHED)}"), *[None] * (_FIRST - 1), *years) + 1
        found = f"OR({first}{top}<=0,COUNT({first}{row}:{last}{row})=0)"
        year = Cell(
            "" if expected is None else expected.year,
            f'IF({found},"",MIN({first}{row}:{last}{row}))',
            WHOLE,
            Role.TOTAL,
        )
        sheet.add(
            text(f"{label}: {say(Text.PAYBACK_YEAR)}", Role.TOTAL), *[Cell("", role=Role.TOTAL)] * 5, year
        )
        month = Cell(
            "" if expected is None else expected.month,
            f'IF({_SUM}{row + 1}="","",INDEX({first}{top + 1}:{last}{top + 1},{_SUM}{row + 1}))',
            WHOLE,
            Role.TOTAL,
        )
        sheet.add(
            text(f"{label}: {say(Text.PAYBACK_MONTH)}", Role.TOTAL), *[Cell("", role=Role.TOTAL)] * 5, month
        )


def _has_life(line: WeightedLine) -> bool:
    """Whether a line says anything of later years."""
    terms = line.result.line.terms
    return line.result.tariff is not None and (
        (terms.duration or ONE) != 1 or terms.drop_off is not None or line.result.line.starts_in_year != 1
    )
