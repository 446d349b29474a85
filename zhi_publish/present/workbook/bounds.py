"""The sheet of bounds: the lowest and the highest result, with every uncertain input at its worst, or best, at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.analysis import PersonaLineResult, WeightedLine
from zhi_publish.compute.benefits import LineResult, line_result
from zhi_publish.compute.bounds import ExtremeResult
from zhi_publish.compute.exact import product, to_cents, total
from zhi_publish.compute.inputs import InputKey, InputKind
from zhi_publish.compute.scenarios import Side, end_of_product, is_uncertain, line_at
from zhi_publish.present.workbook.cells import (
    GENERAL,
    RATIO,
    WHOLE,
    Cell,
    Names,
    Role,
    SheetMaker,
    column_letters,
    euro,
    text,
    total_of,
)
from zhi_publish.present.workbook.inputs import Inputs
from zhi_publish.present.workbook.lines import (
    CAP,
    CAP_TIMES,
    COUNTED,
    FIRST_YEAR,
    QUANTITY,
    SHARE_COLUMNS,
    STARTS,
    TARIFF,
    TIMES,
    YEARS,
    Lines,
    capped,
    number_of,
    rounded,
)
from zhi_publish.present.workbook.material import Material, line_key
from zhi_publish.present.workbook.outcome import Outcome
from zhi_publish.present.workbook.texts import INPUT_KINDS, Text

_CENTRAL = 3
_LOWERING = frozenset({"deadweight", "displacement", "optimism_bias"})
_SHARES = tuple(SHARE_COLUMNS)
_BLOCK = 4 + len(_SHARES)
"""Columns for one side of a line: tariff, quantity, units, the shares, and what counts."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A row with a low, a central and a high amount, by the letters of its cells."""

    low: str
    central: str
    high: str


def bounds_sheet(
    material: Material, inputs: Inputs, lines: Lines, outcome: Outcome, names: Names
) -> SheetMaker | None:
    """Return the sheet of bounds, or None when nothing is uncertain."""
    if not material.appraisal.bounds.is_uncertain:
        return None
    return _BoundsMaker(material, inputs, lines, outcome, names).sheet


class _BoundsMaker:
    def __init__(
        self, material: Material, inputs: Inputs, lines: Lines, outcome: Outcome, names: Names
    ) -> None:
        self._material, self._inputs, self._lines, self._outcome = material, inputs, lines, outcome
        self._say, self._names = material.say, names
        # amounts stand in the first columns, here and in the tables below
        side = (13, 10, 10, 8, 9, 11, 9, 11, 14)
        widths = (36, 32, 11, 15, *[14.0] * 6, *side[6:], *side)
        self.sheet = SheetMaker(self._say(Text.BOUNDS_SHEET), widths)
        self.sheet.title(self._say(Text.BOUNDS_TITLE), self._say(Text.BOUNDS_NOTE))
        headline = self.sheet.next_row
        for _ in range(6):
            self.sheet.blank()
        listed = self._details()
        self._headline(headline, listed)
        self._present()
        self._tornado()

    # --- the result ---------------------------------------------------------------------------

    def _headline(self, row: int, listed: list[_Listed]) -> None:
        """Fill in the rows that were kept free: the certain part plus the uncertain one, low and high."""
        say, words, rows = self._say, self._material.words, self.sheet.rows
        bounds, result = self._material.appraisal.bounds, self._material.result
        sides = (bounds.low, None, bounds.high)
        rows[row] = [
            Cell(one, role=Role.COLUMN)
            for one in (say(Text.WHAT), "", "", say(Text.LOW), say(Text.CENTRAL), say(Text.HIGH))
        ]
        central = self._outcome.benefits.there
        certain = "".join(f"-{one.central}" for one in listed)
        benefits = []
        for side, name in zip(sides, ("low", "central", "high"), strict=True):
            if side is None:
                benefits.append(Cell(result.benefits, central, euro(), Role.TOTAL))
                continue
            more = "".join(f"+{getattr(one, name)}" for one in listed)
            benefits.append(Cell(side.benefits, f"ROUND({central}{certain}{more},2)", euro(), Role.TOTAL))
        start: list[Cell | None] = [Cell(words.benefits, role=Role.TOTAL), *[Cell("", role=Role.TOTAL)] * 2]
        rows[row + 1] = [*start, *benefits]
        for end, column in ((Text.NAME_LOW, _CENTRAL), (Text.NAME_HIGH, _CENTRAL + 2)):
            name = f"{say(Text.NAME_BENEFITS)}_{say(end)}"
            self._names.give(say(Text.RESULT_NAME), name, self.sheet.place(row + 1, column))
        if self._outcome.costs is None or result.costs is None:
            return
        costs = self._costs(sides)
        rows[row + 2] = [Cell(words.costs, role=Role.TEXT), None, None, *costs]
        balances: list[Cell | None] = []
        ratios: list[Cell | None] = []
        for side, letter in zip(sides, "DEF", strict=True):
            brings, takes = f"{letter}{row + 2}", f"{letter}{row + 3}"
            balance = result.balance if side is None else side.balance
            roi = result.roi if side is None else side.roi
            balances.append(Cell(balance, f"ROUND({brings}-{takes},2)", euro()))
            ratios.append(Cell("" if roi is None else roi, f'IF({takes}=0,"",{brings}/{takes})', RATIO))
        rows[row + 3] = [Cell(words.balance, role=Role.TEXT), None, None, *balances]
        rows[row + 4] = total_of([text(words.roi), Cell(""), Cell(""), *ratios])

    def _costs(self, sides: tuple[ExtremeResult | None, ...]) -> list[Cell | None]:
        """Return the costs that belong to the lowest result (the highest), the central and the highest one."""
        result, central = self._material.result, self._outcome.costs
        ends = self._inputs.costs_range
        cells: list[Cell | None] = []
        for side, is_low in zip(sides, (True, False, False), strict=True):
            value = result.costs if side is None else side.costs
            formula = "" if central is None else central.there
            if ends is not None and side is not None:
                least, most = (place.there for place in ends)
                formula = f"MAX({least},{most})" if is_low else f"MIN({least},{most})"
            cells.append(Cell(value, formula, euro()))
        return cells

    # --- the lines and the personas that are uncertain ----------------------------------------

    def _details(self) -> list[_Listed]:
        result, listed = self._material.result, []
        uncertain: dict[str, list[WeightedLine]] = {}
        for line in result.weighted_lines:
            if line.result.tariff is not None and is_uncertain(line.result.line):
                uncertain.setdefault(line_key(line)[0], []).append(line)
        rows: dict[str, tuple[int, int]] = {}
        if uncertain:
            self._line_headings()
        for persona_id, lines in uncertain.items():
            first = self.sheet.next_row + 1
            for line in lines:
                self._line(line)
            rows[persona_id] = (first, self.sheet.next_row)
        low, high = column_letters(_CENTRAL + _BLOCK), column_letters(_CENTRAL + 2 * _BLOCK)
        if "" in rows:
            first, last = rows.pop("")
            listed.append(_Listed(*(f"SUM({column}{first}:{column}{last})" for column in (low, "D", high))))
        shown = [
            one
            for one in result.persona_lines
            if one.persona.persona.id in rows or one.visitors.visitors.is_uncertain
        ]
        if shown:
            listed.append(self._personas(shown, rows, low, high))
        return listed

    def _line_headings(self) -> None:
        say, sheet = self._say, self.sheet
        sheet.heading(say(Text.UNCERTAIN_LINES))
        sheet.note(say(Text.UNCERTAIN_LINES_NOTE))
        headings = [say(one) for one in (Text.PERSONA, Text.BENEFIT, Text.COUNTS, Text.CENTRAL)]
        parts = (
            Text.TARIFF, Text.QUANTITY, Text.UNITS, Text.FRACTION, Text.DEADWEIGHT, Text.DISPLACEMENT, Text.OWN_SHARE,
            Text.OPTIMISM, Text.FIRST_YEAR,
        )  # fmt: skip
        for side in (Text.LOW, Text.HIGH):
            headings += [f"{say(side)}: {say(one)}" for one in parts]
        sheet.columns(*headings)

    def _line(self, line: WeightedLine) -> None:
        own, key = line.result.line, line_key(line)
        persona = line.persona
        name = self._say(Text.BESIDE_PERSONAS) if persona is None else persona.persona.persona.name.text
        row = self.sheet.next_row + 1
        answer = self._material.words.yes if own.is_counted else self._material.words.no
        cells: list[Cell | str | None] = [
            text(name, Role.WRAPPED),
            text(own.title.text, Role.WRAPPED),
            Cell(answer, self._lines.place(key, COUNTED).there),
            Cell(line.result.in_first_year, self._lines.place(key, FIRST_YEAR).there, euro()),
        ]
        cells += self._side(line, Side.LOW, _CENTRAL + 1, row)
        cells += self._side(line, Side.HIGH, _CENTRAL + 1 + _BLOCK, row)
        self.sheet.add(*cells)

    def _side(self, line: WeightedLine, side: Side, first: int, row: int) -> list[Cell]:
        """Return the reckoning of a line with its inputs at their worst or best: of a loss, more is worse."""
        key, worst = line_key(line), line_result(line_at(line.result.line, side))
        bounded = self._inputs.by_line[key]
        is_low = side is Side.LOW

        def at(column: int) -> str:
            return f"{column_letters(first + column)}{row}"

        def there(column: int) -> str:
            return self._lines.place(key, column).there

        def end(field: str, column: int) -> str:
            """Return a number at the bound that this side wants, given whether the line is a gain."""
            value, least, most = number_of(bounded.get(field), self._lines.place(key, column))
            if least == most:
                return value
            gain, loss = (most, least) if is_low is (field in _LOWERING) else (least, most)
            return f"IF({at(0)}>=0,{gain},{loss})"

        tariff = number_of(bounded.get("price"), self._lines.place(key, TARIFF))[1 if is_low else 2]
        units = capped(f"{at(1)}*{there(TIMES)}", there(CAP), there(CAP_TIMES))
        names = dict(zip(_SHARES, range(3, 3 + len(_SHARES)), strict=True))
        factors = "*".join(
            f"(1-{at(column)})" if name in _LOWERING else at(column) for name, column in names.items()
        )
        exact = f"{at(2)}*{at(0)}/{there(YEARS)}*{factors}"
        counts = f'AND({there(COUNTED)}="{self._material.words.yes}",{there(STARTS)}=1)'
        shares = [
            Cell(value, end(name, SHARE_COLUMNS[name]), "0.0%")
            for name, value in zip(_SHARES, _shares_of(worst), strict=True)
        ]
        return [
            Cell(worst.tariff, tariff, euro()),
            Cell(worst.line.quantity.value, end("quantity", QUANTITY), GENERAL),
            Cell(worst.units, units, GENERAL),
            *shares,
            Cell(worst.in_first_year, f"IF({counts},{rounded(exact)},0)", euro()),
        ]

    def _personas(
        self, shown: list[PersonaLineResult], rows: dict[str, tuple[int, int]], low: str, high: str
    ) -> _Listed:
        say, sheet = self._say, self.sheet
        sheet.heading(say(Text.UNCERTAIN_PERSONAS))
        headings = [say(Text.PERSONA)]
        for what in (Text.COUNT, Text.EACH, Text.TOGETHER):
            headings += [f"{say(what)}: {say(side)}" for side in (Text.LOW, Text.CENTRAL, Text.HIGH)]
        sheet.columns(*headings)
        first = sheet.next_row + 1
        for persona in shown:
            self._persona(persona, rows.get(persona.persona.persona.id), low, high)
        last = sheet.next_row
        return _Listed(*(f"SUM({column}{first}:{column}{last})" for column in "HIJ"))

    def _persona(self, persona: PersonaLineResult, rows: tuple[int, int] | None, low: str, high: str) -> None:
        persona_id, number = persona.persona.persona.id, persona.visitors.visitors
        where = self._inputs.visitors[persona_id]
        row = self.sheet.next_row + 1
        each: dict[Side, Decimal] = {
            side: total(line_result(line_at(line.line, side)).in_first_year for line in persona.persona.lines)
            for side in Side
        }

        def changed(column: str) -> str:
            if rows is None:
                return f"F{row}"
            first, last = rows
            return f"ROUND(F{row}+SUM({column}{first}:{column}{last})-SUM(D{first}:D{last}),2)"

        self.sheet.add(
            text(persona.persona.persona.name.text),
            Cell(number.least, where.low.there, WHOLE),
            Cell(number.value, where.value.there, WHOLE),
            Cell(number.most, where.high.there, WHOLE),
            Cell(each[Side.LOW], changed(low), euro()),
            Cell(persona.each, self._lines.totals[persona_id].there, euro()),
            Cell(each[Side.HIGH], changed(high), euro()),
            Cell(to_cents(end_of_product(number, each[Side.LOW], Side.LOW)),
                 f"ROUND(IF(E{row}>=0,B{row},D{row})*E{row},2)", euro()),
            Cell(product((number.value, persona.each)), f"ROUND(C{row}*F{row},2)", euro()),
            Cell(to_cents(end_of_product(number, each[Side.HIGH], Side.HIGH)),
                 f"ROUND(IF(G{row}>=0,D{row},B{row})*G{row},2)", euro()),
        )  # fmt: skip

    # --- what the program reckons, and the sheet only shows -----------------------------------

    def _present(self) -> None:
        if not self._material.result.analysis.horizon.is_stated:
            return
        say, sheet, words = self._say, self.sheet, self._material.words
        bounds, horizon = self._material.appraisal.bounds, self._material.appraisal.horizon
        sheet.heading(say(Text.PRESENT_BOUNDS))
        sheet.note(say(Text.BY_PROGRAM))
        sheet.columns(say(Text.WHAT), "", "", say(Text.LOW), say(Text.CENTRAL), say(Text.HIGH))
        sums = (bounds.low.present, horizon.present, bounds.high.present)
        for label, values, shown in (
            (words.benefits, [one.benefits for one in sums], euro()),
            (words.costs, [one.costs for one in sums], euro()),
            (say(Text.NET), [one.net for one in sums], euro()),
            (say(Text.RATIO), [one.ratio for one in sums], RATIO),
        ):
            if None not in values:
                sheet.add(label, None, None, *(Cell(value, None, shown) for value in values))

    def _tornado(self) -> None:
        swings = self._material.appraisal.tornado
        if not swings:
            return
        say, sheet, words = self._say, self.sheet, self._material.words
        sheet.heading(say(Text.TORNADO))
        sheet.note(say(Text.BY_PROGRAM))
        sheet.columns(
            *(say(one) for one in (Text.WHAT, Text.KIND)), "", say(Text.LOW), say(Text.HIGH),
            f"{words.benefits}: {say(Text.LOW)}", f"{words.benefits}: {say(Text.HIGH)}",
            f"{words.roi}: {say(Text.LOW)}", f"{words.roi}: {say(Text.HIGH)}",
        )  # fmt: skip
        label = _labels(self._material)
        for swing in swings:
            kind = swing.input.kind
            shown = "0.0%" if kind.is_share else euro() if kind.is_money else GENERAL
            rois = (swing.at_low.roi, swing.at_high.roi)
            sheet.add(
                text(label(swing.input.key), Role.WRAPPED),
                text(say(INPUT_KINDS[kind])),
                None,
                Cell(swing.at_low.value, None, shown),
                Cell(swing.at_high.value, None, shown),
                Cell(swing.at_low.benefits, None, euro()),
                Cell(swing.at_high.benefits, None, euro()),
                *(None if roi is None else Cell(roi, None, RATIO) for roi in rois),
            )


def _shares_of(result: LineResult) -> list[Decimal]:
    terms = result.line.terms
    shares = (
        result.line.fraction, terms.deadweight, terms.displacement, terms.own_share, terms.optimism_bias,
    )  # fmt: skip
    otherwise = (1, 0, 0, 1, 0)
    return [
        Decimal(default) if one is None else one.value for one, default in zip(shares, otherwise, strict=True)
    ]


def _labels(material: Material) -> Callable[[InputKey], str]:
    """Return what says whose number an input is."""
    titles: dict[str, str] = {}
    for line in material.result.weighted_lines:
        persona_id, position = line_key(line)
        owner = f"persona:{persona_id}" if persona_id else f"analyse:{material.result.analysis.id}"
        title = line.result.line.title.text
        if line.persona is not None:
            name = line.persona.persona.persona.name.text
            titles[f"{owner}:-1"] = name
            title = f"{name}: {title}"
        titles[f"{owner}:{position}"] = title
    for item_id, item in material.appraisal.benefits.items():
        titles[f"baat:{item_id}:-1"] = item.title.text

    def label(key: InputKey) -> str:
        if key.kind in {InputKind.MARGIN, InputKind.COSTS, InputKind.DISCOUNT_RATE}:
            return (
                material.words.costs
                if key.kind is not InputKind.DISCOUNT_RATE
                else material.say(Text.LATER_YEARS)
            )
        return titles.get(f"{key.owner}:{key.position}", key.owner)

    return label
