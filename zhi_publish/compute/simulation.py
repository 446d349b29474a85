"""Many draws of all uncertain inputs at once: how likely is it that the benefits exceed the costs.

The one module that reckons in binary floating point, since a draw is an estimate and not an amount: nothing of it
ever enters a sum, and what is told of it is rounded to whole euros.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.analysis import AnalysisResult, WeightedLine
from zhi_publish.compute.benefits import Status
from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.inputs import Input, InputKind
from zhi_publish.model.analysis import DiscountAt
from zhi_publish.model.quantity import Uncertain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

PERCENTILES = (5, 10, 25, 50, 75, 90, 95)
BINS = 24
PERT_WEIGHT = 4
"""How much the most likely value weighs against each bound, in the usual PERT distribution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """One bar of a histogram: from (included) one result to (not included) another."""

    start: Decimal
    end: Decimal
    draws: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How the draws of one result lie; amounts in whole euros."""

    mean: Decimal
    percentiles: tuple[tuple[int, Decimal], ...]
    """Below the second lies the first, in percents of the draws."""
    bins: tuple[Bin, ...]

    def percentile(self, percent: int) -> Decimal:
        """Return the value below which so many percent of the draws lie."""
        return dict(self.percentiles)[percent]


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationResult:
    """What came of all the draws."""

    draws: int
    seed: int
    uncertain_inputs: int
    benefits: Spread
    roi_percentiles: tuple[tuple[int, Decimal], ...]
    """With two decimals; empty without costs."""
    chance: Decimal | None
    """Part of the draws in which benefits exceed costs, 0 to 1 with four decimals; None without costs."""
    net_present: Spread | None
    """Of the net present value, where the author follows visitors for more years."""
    present_chance: Decimal | None
    """Part of the draws with a net present value above zero."""


def simulation_result(result: AnalysisResult, inputs: Iterable[Input]) -> SimulationResult | None:
    """Draw every uncertain input many times; None when nothing is uncertain.

    Each input follows a PERT distribution between its bounds with its value as the most likely one, and is drawn
    once per draw however many lines use it. Its draws depend on the seed and on its own name only, so that
    neither the order of files nor another input changes them.
    """
    inputs = tuple(inputs)
    uncertain = [one for one in inputs if one.number.is_uncertain]
    if not uncertain:
        return None
    return _Simulation(result, uncertain).result()


class _Simulation:
    """All draws of one analysis; a number without bounds stays a single one."""

    def __init__(self, result: AnalysisResult, uncertain: list[Input]) -> None:
        import numpy as np  # takes longer to load than most commands take

        self._np = np
        self._result = result
        self._uncertain = uncertain
        self._fields: dict[tuple[str, int, str], Draws] = {}
        self._visitors: dict[str, Draws] = {}
        self._elsewhere: dict[InputKind, Draws] = {}
        for one in uncertain:
            draws = self._draw(str(one.key), one.number)
            if one.kind is InputKind.VISITORS:
                self._visitors[_owner(one.usages[0].line)] = draws
            elif one.usages:
                for usage in one.usages:
                    self._fields[_owner(usage.line), usage.line.position, usage.field] = draws
            else:
                self._elsewhere[one.kind] = draws

    def _draw(self, name: str, number: Uncertain) -> Draws:
        np, settings = self._np, self._result.analysis.simulation
        low, value, high = float(number.least), float(number.value), float(number.most)
        stream = np.random.SeedSequence([settings.seed, zlib.crc32(name.encode())])
        generator = np.random.Generator(np.random.PCG64(stream))
        span = high - low
        alpha = 1 + PERT_WEIGHT * (value - low) / span
        beta = 1 + PERT_WEIGHT * (high - value) / span
        drawn: Draws = low + span * generator.beta(alpha, beta, settings.draws)
        return drawn

    def result(self) -> SimulationResult:
        """Return the percentiles, the histograms and the chances."""
        result = self._result
        settings, horizon = result.analysis.simulation, result.analysis.horizon
        costs = self._costs()
        benefits = self._all_draws(self._benefits(None))
        net: Draws | None = None
        if costs is not None and horizon.is_stated:
            net = self._all_draws(self._benefits(self._weights()) - costs * self._weight_of_costs())
        return SimulationResult(
            draws=settings.draws,
            seed=settings.seed,
            uncertain_inputs=len(self._uncertain),
            benefits=self._spread(benefits),
            roi_percentiles=()
            if costs is None or not result.costs
            else self._percentiles(benefits / costs, 2),
            chance=None if costs is None else self._part(benefits > costs),
            net_present=None if net is None else self._spread(net),
            present_chance=None if net is None else self._part(net > 0),
        )

    def _all_draws(self, values: Draws | float) -> Draws:
        drawn: Draws = self._np.broadcast_to(
            self._np.asarray(values, dtype=float), self._result.analysis.simulation.draws
        )
        return drawn

    def _costs(self) -> Draws | float | None:
        if self._result.costs is None:
            return None
        margin = self._elsewhere.get(InputKind.MARGIN)
        if margin is None or self._result.budget is None:
            return float(self._result.costs)
        return float(self._result.budget.items_total) * (1 + margin)

    def _benefits(self, weights: _Weights | None) -> Draws | float:
        """Return the benefits of the first year, or what those of all years weigh."""
        own = self._lines([line for line in self._result.weighted_lines if line.persona is None], weights)
        together = own
        for persona in self._result.persona_lines:
            lines = [line for line in self._result.weighted_lines if line.persona is persona]
            number = self._visitors.get(persona.persona.persona.id, float(persona.count))
            together = together + number * self._lines(lines, weights)
        return together

    def _lines(self, lines: Iterable[WeightedLine], weights: _Weights | None) -> Draws | float:
        together: Draws | float = 0.0
        for line in lines:
            if line.result.status is not Status.COUNTED:
                continue
            if weights is not None:
                together = together + self._amount(line) * weights.of(line, self._number(line, "drop_off"))
            elif line.result.line.starts_in_year == 1:
                together = together + self._amount(line)
        return together

    def _amount(self, line: WeightedLine) -> Draws | float:
        """Return what a line adds for one visitor in the first year of its life, as the contract reckons it."""
        own = line.result.line
        units = self._number(line, "quantity") * float(own.calendar.times_a_year(own.per))
        cap = own.terms.cap
        if cap is not None:
            units = self._np.minimum(units, float(cap.units * own.calendar.times_a_year(cap.per)))
        return (
            units
            * self._number(line, "price")
            * self._number(line, "fraction")
            * (1 - self._number(line, "deadweight"))
            * (1 - self._number(line, "displacement"))
            * self._number(line, "own_share")
            * (1 - self._number(line, "optimism_bias"))
            / float(own.spread_over_years)
        )

    def _number(self, line: WeightedLine, field: str) -> Draws | float:
        drawn = self._fields.get((_owner(line), line.position, field))
        if drawn is not None:
            return drawn
        own = line.result.line
        if field in {"quantity", "fraction"}:
            return float(getattr(own, field).value)
        if field == "price":
            price = own.terms.price
            return 0.0 if price is None or price.amount is None else float(price.amount.value)
        share: Uncertain | None = getattr(own.terms, field)
        return (1.0 if field == "own_share" else 0.0) if share is None else float(share.value)

    def _weights(self) -> _Weights:
        horizon = self._result.analysis.horizon
        rate = self._elsewhere.get(InputKind.DISCOUNT_RATE, float(horizon.discount_rate.value))
        later = {DiscountAt.BEGIN: 0.0, DiscountAt.MIDDLE: 0.5, DiscountAt.END: 1.0}[horizon.discount_at]
        return _Weights(
            inverse=[(1 + rate) ** -(year + later) for year in range(horizon.years)],
            cohorts=horizon.years if horizon.has_new_cohort_yearly else 1,
        )

    def _weight_of_costs(self) -> Draws | float:
        horizon = self._result.analysis.horizon
        rate = self._elsewhere.get(InputKind.DISCOUNT_RATE, float(horizon.discount_rate.value))
        years = range(horizon.years if horizon.has_new_cohort_yearly else 1)
        return sum(((1 + rate) ** -float(year) for year in years), start=0.0)

    def _spread(self, values: Draws) -> Spread:
        np = self._np
        least, most = float(values.min()), float(values.max())
        heights, edges = np.histogram(values, bins=BINS, range=(least, most if most > least else least + 1))
        ends = [_decimal(edge, 0) for edge in edges.tolist()]
        return Spread(
            mean=_decimal(float(values.mean()), 0),
            percentiles=self._percentiles(values, 0),
            bins=tuple(
                Bin(start=start, end=end, draws=int(height))
                for start, end, height in zip(ends, ends[1:], heights.tolist(), strict=False)
            ),
        )

    def _percentiles(self, values: Draws, decimals: int) -> tuple[tuple[int, Decimal], ...]:
        found = self._np.percentile(values, PERCENTILES).tolist()
        return tuple(
            (percent, _decimal(value, decimals)) for percent, value in zip(PERCENTILES, found, strict=True)
        )

    def _part(self, draws: NDArray[np.bool_]) -> Decimal:
        return to_decimals(Decimal(int(draws.sum())) / Decimal(self._result.analysis.simulation.draws), 4)


class _Weights:
    """What a line's first yearly amount is to be multiplied by to weigh all its years at once."""

    def __init__(self, *, inverse: list[Draws | float], cohorts: int) -> None:
        self._inverse = inverse
        self._cohorts = cohorts
        self._by_age: dict[tuple[int, int], list[Draws | float]] = {}

    def of(self, line: WeightedLine, drop_off: Draws | float) -> Draws | float:
        """Return the weight of a line, whose yearly decline may be drawn."""
        own = line.result.line
        first, duration = own.starts_in_year, int(own.terms.duration or 1)
        if (first, duration) not in self._by_age:
            ages = range(min(duration, len(self._inverse) - first + 1))
            self._by_age[first, duration] = [self._of_age(first - 1 + age) for age in ages]
        weight: Draws | float = 0.0
        for factor in reversed(self._by_age[first, duration]):
            weight = weight * (1 - drop_off) + factor
        return weight

    def _of_age(self, year: int) -> Draws | float:
        """Return what an amount weighs that each group receives in a year of its own, counted from 0."""
        last = min(self._cohorts, len(self._inverse) - year)
        return sum((self._inverse[year + group] for group in range(last)), start=0.0)


def _owner(line: WeightedLine) -> str:
    return "" if line.persona is None else line.persona.persona.persona.id


def _decimal(value: float, decimals: int) -> Decimal:
    return to_decimals(Decimal(repr(value)), decimals)
