"""The sheet of the analysis: benefits, costs, balance, ROI and unit costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from zhi_publish.compute.benefits import Status
from zhi_publish.present.workbook.cells import (
    GENERAL,
    RATIO,
    WHOLE,
    Cell,
    Names,
    Place,
    Role,
    SheetMaker,
    euro,
    text,
    total_of,
)
from zhi_publish.present.workbook.inputs import Inputs
from zhi_publish.present.workbook.lines import FIRST_YEAR, Lines
from zhi_publish.present.workbook.material import Material
from zhi_publish.present.workbook.texts import Text

_AMOUNT = 3


class Shown(NamedTuple):
    """A result as it is published."""

    label: str
    place: Place
    value: Decimal | None
    number: str


@dataclass(slots=True)
class Outcome:
    """Where the results stand."""

    benefits: Place
    costs: Place | None = None
    results: list[Shown] = field(default_factory=list)


def outcome_sheet(
    material: Material, inputs: Inputs, lines: Lines, names: Names
) -> tuple[SheetMaker, Outcome]:
    """Return the sheet of the analysis, and where its results stand."""
    say, result = material.say, material.result
    sheet = SheetMaker(say(Text.OUTCOME_SHEET), (54, 14, 16, 18, 60))
    sheet.title(result.analysis.title.text, say(Text.OUTCOME_NOTE))
    headings = (Text.WHAT, Text.COUNT, Text.EACH, Text.TOGETHER, Text.NOTE)
    sheet.columns(*(say(one) for one in headings), is_header=True)
    first = sheet.next_row
    for line in result.persona_lines:
        persona = line.persona.persona
        row = sheet.next_row + 1
        sheet.add(
            text(persona.name.text),
            Cell(line.count, inputs.visitors[persona.id].value.there, WHOLE),
            Cell(line.each, lines.totals[persona.id].there, euro()),
            Cell(line.counted, f"ROUND(B{row}*C{row},2)", euro()),
        )
    notes = {
        Status.COUNTED: "",
        Status.EXCLUDED: material.words.status_excluded,
        Status.UNQUANTIFIED: material.words.status_unquantified,
    }
    for position, own in enumerate(result.own_lines):
        amount = None
        if own.tariff is not None:
            amount = Cell(own.in_first_year, lines.place(("", position), FIRST_YEAR).there, euro())
        sheet.add(text(own.line.title.text), None, None, amount, text(notes[own.status]))
    column = f"D{first + 1}:D{sheet.next_row}"
    formula = f"ROUND(SUM({column}),2)" if sheet.next_row > first else None
    row = sheet.add(
        *total_of([text(material.words.benefits), Cell(""), Cell(""), Cell(result.benefits, formula, euro())])
    )
    outcome = Outcome(sheet.place(row, _AMOUNT))
    outcome.results.append(Shown(material.words.benefits, outcome.benefits, result.benefits, euro()))
    names.give(say(Text.RESULT_NAME), say(Text.NAME_BENEFITS), outcome.benefits)
    _results(sheet, outcome, material, inputs, names)
    _unit_costs(sheet, outcome, material, inputs)
    _unquantified(sheet, material)
    return sheet, outcome


def _results(sheet: SheetMaker, outcome: Outcome, material: Material, inputs: Inputs, names: Names) -> None:
    result, words, say = material.result, material.words, material.say
    if inputs.costs is None or result.costs is None:
        sheet.note(words.no_costs)
        return
    benefits, costs = outcome.benefits.here, sheet.place(sheet.next_row, _AMOUNT).here
    rows = (
        (words.costs, Cell(result.costs, inputs.costs.there, euro()), Text.NAME_COSTS, ""),
        (words.balance, Cell(result.balance, f"ROUND({benefits}-{costs},2)", euro()), Text.NAME_BALANCE, ""),
        (
            words.roi,
            Cell(_or_nothing(result.roi), f'IF({costs}=0,"",{benefits}/{costs})', RATIO),
            Text.NAME_ROI,
            say(Text.ROI_MEANS),
        ),
        (
            say(Text.BREAK_EVEN),
            Cell(_or_nothing(result.break_even), f'IF({benefits}=0,"",{costs}/{benefits})', "0.0%"),
            Text.NAME_BREAK_EVEN,
            say(Text.BREAK_EVEN_MEANS),
        ),
    )
    for label, cell, name, note in rows:
        row = sheet.add(*total_of([text(label), Cell(""), Cell(""), cell]), text(note, Role.NOTE))
        place = sheet.place(row, _AMOUNT)
        names.give(say(Text.RESULT_NAME), say(name), place)
        value = cell.value if isinstance(cell.value, Decimal) else None
        outcome.results.append(Shown(label, place, value, cell.number))
        if name is Text.NAME_COSTS:
            outcome.costs = place


def _or_nothing(value: Decimal | None) -> Decimal | str:
    return "" if value is None else value


def _unit_costs(sheet: SheetMaker, outcome: Outcome, material: Material, inputs: Inputs) -> None:
    if outcome.costs is None or not inputs.counts:
        return
    words = material.words
    sheet.heading(words.cost_price)
    sheet.columns(words.unit, material.say(Text.COUNT), "", words.costs)
    for name, (place, count) in inputs.counts.items():
        row = sheet.next_row + 1
        value: Decimal | None = getattr(material.result.unit_costs, name)
        sheet.add(
            words.unit_costs[name],
            Cell(count, place.there, GENERAL),
            None,
            Cell(_or_nothing(value), f'IF(B{row}=0,"",{outcome.costs.fixed}/B{row})', euro()),
        )


def _unquantified(sheet: SheetMaker, material: Material) -> None:
    texts = [one.text for one in material.result.analysis.unquantified]
    texts += [
        line.line.title.text
        for line in material.result.own_lines
        if line.status is Status.UNQUANTIFIED and line.line.title.text not in texts
    ]
    if texts:
        sheet.heading(material.words.unquantified)
        sheet.note(material.words.unquantified_note)
        for one in texts:
            sheet.add(text(one))
