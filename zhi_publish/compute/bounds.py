"""How low and how high a result can be, given the bounds that the author states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import LineResult, Status, line_result
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import ONE, product, to_cents, total
from zhi_publish.compute.outcome import Outcome
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.compute.scenarios import Side, end_of_product, is_uncertain, line_at
from zhi_publish.compute.years import Sums, Weights, cost_factors, discounted, sums, yearly_costs
from zhi_publish.model.analysis import Horizon
from zhi_publish.model.quantity import Uncertain


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The lowest and the highest that something can be, in euros and whole cents."""

    low: Decimal
    high: Decimal

    @property
    def is_wide(self) -> bool:
        """Whether there is anything between the two."""
        return self.low != self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtremeResult(Outcome):
    """An analysis with every uncertain input at the same time at its worst, or at its best."""

    present: Sums
    """Over the whole horizon, as it weighs at the beginning of year 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundsResult:
    """An analysis at its lowest and at its highest."""

    low: ExtremeResult
    high: ExtremeResult
    is_uncertain: bool
    """Whether the author stated any bounds that matter here; without them low and high are the result itself."""


def persona_range(result: PersonaResult) -> Range:
    """Return how little and how much one visitor like a persona can be worth a year."""
    low, high = (
        total(line.in_first_year for line in _lines_at(result.lines, side)) for side in (Side.LOW, Side.HIGH)
    )
    return Range(low=low, high=high)


def line_range(result: LineResult) -> Range | None:
    """Return how little and how much a counted line can be worth a year; None when it is not counted."""
    if result.counted is None or result.status is not Status.COUNTED:
        return None
    low, high = (_line_at(result, side).counted or Decimal(0) for side in (Side.LOW, Side.HIGH))
    return Range(low=low, high=high)


def bounds_result(result: AnalysisResult) -> BoundsResult:
    """Return an analysis with every uncertain input at its worst at once, and at its best.

    The worst of a number of visitors is the fewest, or the most when the persona costs money. Of a discount rate
    with bounds the one is taken that gives the lowest (highest) net present value.
    """
    low = _extreme(result, Side.LOW)
    high = _extreme(result, Side.HIGH) if has_bounds(result) else low
    return BoundsResult(low=low, high=high, is_uncertain=low != high)


def has_bounds(result: AnalysisResult) -> bool:
    """Whether any number of an analysis has bounds, whether they matter or not: much cheaper than the bounds."""
    budget = result.budget
    return (
        any(line.persona.is_uncertain or line.visitors.visitors.is_uncertain for line in result.persona_lines)
        or any(is_uncertain(line.line) for line in result.own_lines)
        or result.analysis.horizon.discount_rate.is_uncertain
        or (budget is not None and budget.budget.margin.is_uncertain)
    )


def costs_at(budget: BudgetResult, margin: Decimal) -> Decimal:
    """Return the costs of a budget with another margin, in whole cents."""
    return total((budget.items_total, to_cents(product((budget.items_total, margin)))))


def _extreme(result: AnalysisResult, side: Side) -> ExtremeResult:
    costs = result.costs
    if result.budget is not None and result.budget.budget.margin.is_uncertain:
        margin, posts = result.budget.budget.margin, result.budget.items_total
        # high costs are the worst; a margin on costs below zero works the other way
        is_high = (side is Side.LOW) is (posts >= 0)
        costs = costs_at(result.budget, margin.most if is_high else margin.least)
    groups: list[tuple[Sequence[LineResult], Uncertain]] = [
        (_lines_at(result.own_lines, side), Uncertain.exactly(1))
    ]
    groups += [
        (
            _lines_at(persona.persona.lines, side) if persona.persona.is_uncertain else persona.persona.lines,
            persona.visitors.visitors,
        )
        for persona in result.persona_lines
    ]
    benefits = total(
        end_of_product(number, total(line.in_first_year for line in lines), side) for lines, number in groups
    )
    return ExtremeResult(
        benefits=benefits, costs=costs, present=_present(result.analysis.horizon, groups, costs, side)
    )


def _present(
    horizon: Horizon,
    groups: Sequence[tuple[Sequence[LineResult], Uncertain]],
    costs: Decimal | None,
    side: Side,
) -> Sums:
    yearly_cost = yearly_costs(costs, horizon)
    rate = horizon.discount_rate
    outcomes = []
    for one in dict.fromkeys((rate.value, rate.least, rate.most)):
        weights = Weights(horizon, one)
        benefits = [
            end_of_product(number, weights.total([(line, ONE) for line in lines]), side)
            for lines, number in groups
        ]
        present_costs = None if yearly_cost is None else discounted(yearly_cost, cost_factors(horizon, one))
        outcomes.append(sums(benefits, present_costs))

    def worth_of(outcome: Sums) -> Decimal:
        return outcome.benefits if outcome.net is None else outcome.net

    return min(outcomes, key=worth_of) if side is Side.LOW else max(outcomes, key=worth_of)


def _lines_at(lines: Sequence[LineResult], side: Side) -> Sequence[LineResult]:
    return [_line_at(line, side) for line in lines]


def _line_at(line: LineResult, side: Side) -> LineResult:
    return line_result(line_at(line.line, side)) if is_uncertain(line.line) else line
