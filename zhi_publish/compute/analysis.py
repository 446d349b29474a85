"""What a year costs and what it brings: total, balance, ROI and unit costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult, Status, line_result
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import product, ratio, to_cents, total
from zhi_publish.compute.outcome import Outcome
from zhi_publish.compute.payers import PayerAmounts, sum_by_payer, times
from zhi_publish.compute.personas import PersonaResult, persona_result
from zhi_publish.compute.price_years import at_price_year
from zhi_publish.model.analysis import Analysis, PersonaCount
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.price_index import PriceIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaLineResult:
    """So many visitors like one persona."""

    persona: PersonaResult
    visitors: PersonaCount
    each: Decimal
    counted: Decimal

    @property
    def count(self) -> int:
        """How many visitors."""
        return self.visitors.count


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedLine:
    """A line of a persona or of the analysis itself, with how many times it counts in the analysis."""

    result: LineResult
    weight: int
    """The number of visitors like the persona; 1 for a line of the analysis itself."""
    persona: PersonaLineResult | None
    """None for a line of the analysis itself."""
    position: int
    """Its place among the lines of its persona or analysis, from 0."""

    @property
    def owner(self) -> str:
        """The id of its persona; empty for a line of the analysis itself."""
        return "" if self.persona is None else self.persona.persona.persona.id

    @property
    def amount(self) -> Decimal:
        """What it adds to the benefits of the first year, in whole cents."""
        return product((self.result.in_first_year, Decimal(self.weight)))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCosts:
    """Costs by what they are spent on, in euros, unrounded; None where the number is not given or zero."""

    unique_visitor: Decimal | None
    structural_visitor: Decimal | None
    visit: Decimal | None
    daypart: Decimal | None
    day: Decimal | None
    hour: Decimal | None
    inhabitant: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisResult(Outcome):
    """The outcome of an analysis for one year, with the lines that it is the sum of; amounts in euros."""

    analysis: Analysis
    budget: BudgetResult | None
    persona_lines: tuple[PersonaLineResult, ...]
    own_lines: tuple[LineResult, ...]
    by_payer: PayerAmounts
    unit_costs: UnitCosts

    @property
    def break_even(self) -> Decimal | None:
        """The share of the benefits that has to be real for a ROI of 1; None without benefits."""
        return ratio(self.costs, self.benefits)

    @property
    def weighted_lines(self) -> Iterator[WeightedLine]:
        """Yield every line that the benefits are the sum of, also those that are not counted."""
        for persona in self.persona_lines:
            for position, line in enumerate(persona.persona.lines):
                yield WeightedLine(result=line, weight=persona.count, persona=persona, position=position)
        for position, line in enumerate(self.own_lines):
            yield WeightedLine(result=line, weight=1, persona=None, position=position)

    def with_status(self, status: Status) -> tuple[LineResult, ...]:
        """Return the own lines that are counted, excluded or unquantified."""
        return tuple(line for line in self.own_lines if line.status is status)


def analysis_result(
    analysis: Analysis,
    personas: Mapping[str, PersonaResult],
    budgets: Mapping[str, BudgetResult],
    price_index: PriceIndex | None = None,
) -> AnalysisResult:
    """Return the outcome of an analysis; its personas and its budget must have been reckoned.

    With a price index, all amounts are brought to the price year of the analysis first, those of its personas
    too: what a persona is worth here may then differ from the total on its own page.
    """
    budget = None if analysis.budget_id is None else budgets[analysis.budget_id]
    costs = analysis.costs if budget is None else budget.total
    costs = None if costs is None else to_cents(costs)
    own_lines = tuple(line_result(line) for line in _in_prices_of(analysis, analysis.lines, price_index))
    persona_lines = tuple(
        _persona_line(count, personas[count.persona_id], analysis, price_index)
        for count in analysis.persona_counts
    )
    parts = [part for line in persona_lines for part in times(line.persona.by_payer, line.count)]
    parts += [part for line in own_lines for part in line.by_payer_in_first_year]
    return AnalysisResult(
        analysis=analysis,
        budget=budget,
        costs=costs,
        persona_lines=persona_lines,
        own_lines=own_lines,
        benefits=total([line.counted for line in persona_lines] + [line.in_first_year for line in own_lines]),
        by_payer=sum_by_payer(parts),
        unit_costs=_unit_costs(analysis, costs),
    )


def _persona_line(
    count: PersonaCount, persona: PersonaResult, analysis: Analysis, price_index: PriceIndex | None
) -> PersonaLineResult:
    if price_index is not None:
        lines = _in_prices_of(analysis, persona.persona.lines, price_index)
        persona = persona_result(persona.persona, lines)
    return PersonaLineResult(
        persona=persona,
        visitors=count,
        each=persona.total,
        counted=product((persona.total, Decimal(count.count))),
    )


def _in_prices_of(
    analysis: Analysis, lines: tuple[BenefitLine, ...], price_index: PriceIndex | None
) -> tuple[BenefitLine, ...]:
    if price_index is None or analysis.price_year is None:
        return lines
    return tuple(at_price_year(line, price_index, analysis.price_year) for line in lines)


def _unit_costs(analysis: Analysis, costs: Decimal | None) -> UnitCosts:
    visitors, opening = analysis.visitors, analysis.opening
    unique = None if visitors is None else visitors.unique
    structural = None if visitors is None else visitors.structural

    def per(number: Decimal | int | None) -> Decimal | None:
        return ratio(costs, None if number is None else Decimal(number))

    return UnitCosts(
        unique_visitor=per(unique),
        structural_visitor=per(structural),
        visit=per(opening.visits),
        daypart=per(opening.dayparts),
        day=per(opening.days),
        hour=per(opening.hours),
        inhabitant=per(analysis.inhabitants),
    )
