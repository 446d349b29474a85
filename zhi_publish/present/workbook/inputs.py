"""The sheet of inputs: every tariff, number of visitors and cost, each in one cell that all formulas look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from zhi_publish.compute.analysis import WeightedLine
from zhi_publish.compute.bounds import costs_at
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import to_cents
from zhi_publish.compute.inputs import InputKey, InputKind, numbers_of_line
from zhi_publish.model.analysis import DiscountAt
from zhi_publish.model.benefit import Price
from zhi_publish.model.payer import UNKNOWN_PAYER
from zhi_publish.model.quantity import Uncertain
from zhi_publish.present.workbook.cells import (
    GENERAL,
    WHOLE,
    YEAR,
    Cell,
    Names,
    Place,
    Role,
    SheetMaker,
    euro,
    percent,
    text,
)
from zhi_publish.present.workbook.material import LineKey, Material, line_key
from zhi_publish.present.workbook.texts import INPUT_KINDS, Text

_VALUE, _LOW, _HIGH = 3, 4, 5
SHIFTS = {DiscountAt.BEGIN: Decimal(0), DiscountAt.MIDDLE: Decimal("0.5"), DiscountAt.END: Decimal(1)}
"""How much later than the beginning of its year a benefit is thought to fall."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """Where a number stands, with its bounds; both are the number itself when it is certain."""

    value: Place
    low: Place
    high: Place
    number: Uncertain
    shown: str = GENERAL

    @property
    def is_uncertain(self) -> bool:
        """Whether there is anything between the bounds."""
        return self.number.is_uncertain


@dataclass(slots=True)
class Inputs:
    """Where the other sheets find what they reckon with."""

    by_line: dict[LineKey, dict[str, Bounded]] = field(default_factory=dict)
    """For each line the numbers that stand on this sheet, by the field of the line; others stand on the line."""
    visitors: dict[str, Bounded] = field(default_factory=dict)
    costs: Place | None = None
    costs_range: tuple[Place, Place] | None = None
    """The lowest and the highest costs, where the margin has bounds."""
    income: tuple[Place, Place] | None = None
    """The first and last amount of the income; the ids of payers stand in the column before it."""
    counts: dict[str, tuple[Place, Decimal | int]] = field(default_factory=dict)
    """What costs are divided by, by the name of the unit cost."""
    discount_rate: Place | None = None
    discount_shift: Place | None = None
    new_every_year: Place | None = None


def inputs_sheet(material: Material, names: Names) -> tuple[SheetMaker, Inputs]:
    """Return the sheet of inputs, and where everything on it stands."""
    say = material.say
    indexed = () if material.price_index is None else (10, 10, 13, 13, 13)
    widths = (38, 22, 20, 14, 13, 13, 9, *indexed, 38, 7, 34, 10)
    sheet = SheetMaker(say(Text.INPUT_SHEET), widths)
    sheet.title(say(Text.INPUT_SHEET), say(Text.INPUT_NOTE))
    maker = _InputsMaker(material, names, sheet)
    maker.tariffs()
    maker.numbers()
    maker.visitors()
    maker.costs()
    maker.counts()
    maker.horizon()
    return sheet, maker.inputs


class _InputsMaker:
    def __init__(self, material: Material, names: Names, sheet: SheetMaker) -> None:
        self._material = material
        self._say = material.say
        self._names = names
        self._sheet = sheet
        self.inputs = Inputs()
        self._lines = [line for line in material.result.weighted_lines if line.result.tariff is not None]
        benefits = material.appraisal.benefits
        self._numbers = [(line, numbers_of_line(line, material.result, benefits)) for line in self._lines]
        for line in self._lines:
            self.inputs.by_line[line_key(line)] = {}

    def tariffs(self) -> None:
        """Add every tariff and amount, once for all lines that share it."""
        say, sheet, index = self._say, self._sheet, self._material.price_index
        sheet.heading(say(Text.TARIFFS))
        columns = [Text.WHAT, Text.UNIT, Text.KIND, Text.CENTRAL, Text.LOW, Text.HIGH, Text.PRICE_YEAR]
        if index is not None:
            columns += [Text.INDEX_OWN, Text.INDEX_TO, Text.IN_USE, Text.IN_USE_LOW, Text.IN_USE_HIGH]
        columns += [Text.SOURCE, Text.YEAR, Text.LOCATOR, Text.ESTIMATE]
        sheet.columns(*(say(one) for one in columns))
        known: dict[tuple[object, ...], Bounded] = {}
        for line, numbers in self._numbers:
            terms, price = line.result.line.terms, line.result.line.terms.price
            if price is None or price.amount is None:
                continue
            key, _, _ = next(one for one in numbers if one[2] == "price")
            same = (key, price.amount, price.original, terms.price_year)
            if same not in known:
                known[same] = self._tariff(line, key, price, price.amount)
            self.inputs.by_line[line_key(line)]["price"] = known[same]

    def _tariff(self, line: WeightedLine, key: InputKey, price: Price, amount: Uncertain) -> Bounded:
        material, sheet = self._material, self._sheet
        words = material.words
        terms = line.result.line.terms
        typed = price.original or amount
        unit = "" if terms.unit is None else f"{words.per} {terms.unit.text}"
        row = sheet.next_row
        shown = euro(max(_decimals(one) for one in (typed.value, typed.least, typed.most)))
        cells: list[Cell | str | None] = [
            text(self._owner(line, key)),
            text(unit),
            text(self._say(INPUT_KINDS[key.kind])),
            *self._bounded_cells(typed, row, shown),
            None if terms.price_year is None else Cell(terms.price_year, number=YEAR),
        ]
        places = [sheet.place(row, column) for column in (_VALUE, _LOW, _HIGH)]
        index = material.price_index
        if index is not None:
            cells, places = self._in_use(cells, price, row, terms.price_year)
        source = terms.source
        cells += [
            None if source is None else text(source.title.text, Role.WRAPPED),
            None if source is None or source.year is None else Cell(source.year, number=YEAR),
            None if source is None or source.locator is None else text(source.locator.text, Role.WRAPPED),
            text(words.yes if line.result.line.is_estimate else words.no),
        ]
        sheet.add(*cells)
        self._names.give(self._say(Text.INPUT_NAME), str(key), sheet.place(row, _VALUE))
        return self._bounded(places, amount, shown)

    def _in_use(
        self, cells: list[Cell | str | None], price: Price, row: int, price_year: int | None
    ) -> tuple[list[Cell | str | None], list[Place]]:
        """Add the amount in prices of the analysis: the typed one times an index, or that one itself."""
        index, sheet = self._material.price_index, self._sheet
        to_year = self._material.result.analysis.price_year
        amount = price.amount
        if index is None or amount is None:
            return cells, []
        is_moved = price.original is not None and price_year is not None and to_year is not None
        figures: list[Cell | None] = [None, None]
        if is_moved and price_year is not None and to_year is not None:
            figures = [Cell(index.figures[year], role=Role.INPUT) for year in (price_year, to_year)]
        cells += figures
        own, to = sheet.place(row, 7), sheet.place(row, 8)
        places = []
        for column, (value, typed_column) in enumerate(
            ((amount.value, _VALUE), (amount.least, _LOW), (amount.most, _HIGH)), start=9
        ):
            typed = sheet.place(row, typed_column)
            if typed_column != _VALUE and not amount.is_uncertain:
                cells.append(None)
            elif is_moved:
                decimals = _decimals(value)
                moved = f"ROUND(ROUND({typed.here}*{to.here}/{own.here},{decimals + 6}),{decimals})"
                cells.append(Cell(value, moved, euro(decimals)))
            else:
                cells.append(Cell(value, typed.here, euro(_decimals(value))))
            places.append(sheet.place(row, column))
        return cells, places

    def numbers(self) -> None:
        """Add the other numbers that have bounds, or that belong to more than one line."""
        say, sheet = self._say, self._sheet
        known: dict[tuple[InputKey, Uncertain], Bounded] = {}
        for line, numbers in self._numbers:
            for key, number, name in numbers:
                is_shared = key.owner.startswith("baat:")
                if name == "price" or not (number.is_uncertain or is_shared):
                    continue
                if not known:
                    sheet.heading(say(Text.SHARES))
                    headings = (Text.WHAT, Text.WHOSE, Text.KIND, Text.CENTRAL, Text.LOW, Text.HIGH)
                    sheet.columns(*(say(one) for one in headings))
                if (key, number) not in known:
                    known[key, number] = self._number(line, key, number)
                self.inputs.by_line[line_key(line)][name] = known[key, number]

    def _number(self, line: WeightedLine, key: InputKey, number: Uncertain) -> Bounded:
        persona = line.persona
        is_shared = key.owner.startswith("baat:")
        whose = self._say(Text.ALL_LINES) if is_shared else self._say(Text.BESIDE_PERSONAS)
        if persona is not None and not is_shared:
            whose = persona.persona.persona.name.text
        what = line.result.line.title.text
        if is_shared and line.result.line.benefit_id is not None:
            what = self._material.appraisal.benefits[line.result.line.benefit_id].title.text
        return self._add_number(what, whose, self._say(INPUT_KINDS[key.kind]), number, key)

    def _add_number(
        self, what: str, whose: str, kind: str, number: Uncertain, key: InputKey, shown: str | None = None
    ) -> Bounded:
        if shown is None:
            shown = (
                percent(min(number.value, number.least, number.most, key=_places_after_point))
                if key.kind.is_share
                else GENERAL
            )
        row = self._sheet.next_row
        self._sheet.add(what, whose, kind, *self._bounded_cells(number, row, shown))
        places = [self._sheet.place(row, column) for column in (_VALUE, _LOW, _HIGH)]
        self._names.give(self._say(Text.INPUT_NAME), str(key), places[0])
        return self._bounded(places, number, shown)

    def visitors(self) -> None:
        """Add how many visitors resemble each persona."""
        say, sheet = self._say, self._sheet
        if not self._material.result.persona_lines:
            return
        sheet.heading(say(Text.VISITORS))
        sheet.columns(
            *(say(one) for one in (Text.PERSONA, Text.WHOSE, Text.KIND, Text.CENTRAL, Text.LOW, Text.HIGH))
        )
        for line in self._material.result.persona_lines:
            persona = line.persona.persona
            key = InputKey(f"persona:{persona.id}", -1, InputKind.VISITORS)
            kind = say(INPUT_KINDS[InputKind.VISITORS])
            self.inputs.visitors[persona.id] = self._add_number(
                persona.name.text, "", kind, line.visitors.visitors, key, WHOLE
            )

    def costs(self) -> None:
        """Add what the year costs, and who pays for it."""
        result, sheet, say = self._material.result, self._sheet, self._say
        sheet.heading(say(Text.COSTS))
        if result.budget is not None:
            self._budget(result.budget)
        elif result.costs is not None:
            row = sheet.add(say(Text.COSTS_OF_YEAR), "", "", Cell(result.costs, None, euro(), Role.INPUT))
            self.inputs.costs = sheet.place(row, _VALUE)
            self._names.give(
                say(Text.INPUT_NAME), f"analyse:{result.analysis.id}:kosten", sheet.place(row, _VALUE)
            )
        else:
            sheet.note(self._material.words.no_costs)

    def _budget(self, budget: BudgetResult) -> None:
        sheet, say, words = self._sheet, self._say, self._material.words
        sheet.columns(*(say(one) for one in (Text.WHAT, Text.GROUP, Text.KIND, Text.CENTRAL)))
        first = sheet.next_row
        for item in budget.budget.items:
            amount = Cell(to_cents(item.amount), None, euro(), Role.INPUT)
            sheet.add(item.title.text, words.groups[item.group], "", amount)
        last = sheet.next_row - 1
        items = f"ROUND(SUM({sheet.place(first, _VALUE).here}:{sheet.place(last, _VALUE).here}),2)"
        items = items if last >= first else "0"
        row = sheet.add(say(Text.ITEMS_TOTAL), "", "", Cell(budget.items_total, items, euro()))
        posts = sheet.place(row, _VALUE)
        margin = budget.budget.margin
        key = InputKey(f"begroting:{budget.budget.id}", -1, InputKind.MARGIN)
        share = self._add_number(say(Text.MARGIN), "", say(INPUT_KINDS[InputKind.MARGIN]), margin, key)
        row = sheet.next_row
        cells: list[Cell | str | None] = [Cell(say(Text.COSTS_OF_YEAR), role=Role.TOTAL), None, None]
        ends = ((share.value, margin.value), (share.low, margin.least), (share.high, margin.most))
        for place, value in ends if margin.is_uncertain else ends[:1]:
            formula = f"ROUND({posts.here}+ROUND(ROUND({posts.here}*{place.here},8),2),2)"
            cells.append(Cell(costs_at(budget, value), formula, euro(), Role.TOTAL))
        sheet.add(*cells)
        self.inputs.costs = sheet.place(row, _VALUE)
        if margin.is_uncertain:
            self.inputs.costs_range = (sheet.place(row, _LOW), sheet.place(row, _HIGH))
        if budget.budget.income:
            self._income(budget)

    def _income(self, budget: BudgetResult) -> None:
        sheet, say = self._sheet, self._say
        sheet.heading(say(Text.INCOME))
        sheet.columns(*(say(one) for one in (Text.WHAT, Text.PAYER, Text.PAYER_ID, Text.CENTRAL)))
        first = sheet.next_row
        for item in budget.budget.income:
            payer = item.payer or UNKNOWN_PAYER
            amount = Cell(to_cents(item.amount), None, euro(), Role.INPUT)
            sheet.add(item.title.text, self._material.payer_names[payer], payer, amount)
        self.inputs.income = (sheet.place(first, _VALUE), sheet.place(sheet.next_row - 1, _VALUE))

    def counts(self) -> None:
        """Add what the costs are divided by."""
        analysis, sheet, say = self._material.result.analysis, self._sheet, self._say
        visitors, opening = analysis.visitors, analysis.opening
        found: dict[str, Decimal | int | None] = {
            "unique_visitor": None if visitors is None else visitors.unique,
            "structural_visitor": None if visitors is None else visitors.structural,
            "visit": opening.visits,
            "daypart": opening.dayparts,
            "day": opening.days,
            "hour": opening.hours,
            "inhabitant": analysis.inhabitants,
        }
        stated = {name: value for name, value in found.items() if value is not None}
        if not stated:
            return
        sheet.heading(say(Text.COUNTED))
        for name, value in stated.items():
            label = self._material.words.unit_cost_counts[name].format(number="").strip().capitalize()
            row = sheet.add(label, "", "", Cell(value, None, GENERAL, Role.INPUT))
            self.inputs.counts[name] = (sheet.place(row, _VALUE), value)
            self._names.give(say(Text.INPUT_NAME), name, sheet.place(row, _VALUE))

    def horizon(self) -> None:
        """Add how later years are weighed, where the analysis looks at more than one."""
        analysis, sheet, say = self._material.result.analysis, self._sheet, self._say
        horizon = analysis.horizon
        if not horizon.is_stated:
            return
        sheet.heading(say(Text.LATER_YEARS))
        sheet.add(say(Text.HORIZON), "", "", Cell(horizon.years, None, YEAR))
        key = InputKey(f"analyse:{analysis.id}", -1, InputKind.DISCOUNT_RATE)
        kind = say(INPUT_KINDS[InputKind.DISCOUNT_RATE])
        rate = self._add_number(say(Text.DISCOUNT_RATE), "", kind, horizon.discount_rate, key)
        self.inputs.discount_rate = rate.value
        shift = Cell(SHIFTS[horizon.discount_at], None, GENERAL, Role.INPUT)
        row = sheet.add(say(Text.DISCOUNT_SHIFT), "", "", shift)
        self.inputs.discount_shift = sheet.place(row, _VALUE)
        words = self._material.words
        answer = words.yes if horizon.has_new_cohort_yearly else words.no
        row = sheet.add(say(Text.NEW_EVERY_YEAR), "", "", Cell(answer, role=Role.CHOICE))
        self.inputs.new_every_year = sheet.place(row, _VALUE)

    def _owner(self, line: WeightedLine, key: InputKey) -> str:
        title = line.result.line.title.text
        item = line.result.line.benefit_id
        if key.owner.startswith("baat:") and item is not None:
            return self._material.appraisal.benefits[item].title.text
        persona = line.persona
        return title if persona is None else f"{persona.persona.persona.name.text}: {title}"

    def _bounded_cells(self, number: Uncertain, row: int, shown: str) -> list[Cell | None]:
        """Return a number with its bounds; one that is not stated follows the number."""
        cells: list[Cell | None] = [Cell(number.value, None, shown, Role.INPUT)]
        for bound in (number.low, number.high):
            if not number.is_uncertain:
                cells.append(None)
            elif bound is None:
                cells.append(Cell(number.value, self._sheet.place(row, _VALUE).here, shown))
            else:
                cells.append(Cell(bound, None, shown, Role.INPUT))
        return cells

    @staticmethod
    def _bounded(places: list[Place], number: Uncertain, shown: str) -> Bounded:
        value, low, high = places
        if not number.is_uncertain:
            low = high = value
        return Bounded(value, low, high, number, shown)


def _decimals(amount: Decimal) -> int:
    return max(2, _places_after_point(amount) * -1)


def _places_after_point(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
