"""Many draws of all uncertain inputs at once: how likely is it that the benefits exceed the costs.

The one module that reckons in binary floating point, since a draw is an estimate and not an amount: nothing of it
ever enters a sum, and what is told of it is rounded to whole euros.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.analysis import AnalysisResult, WeightedLine
from zhi_publish.compute.benefits import Status
from zhi_publish.compute.exact import product, to_decimals
from zhi_publish.compute.inputs import Input, InputKey, InputKind, line_names
from zhi_publish.compute.scenarios import SHARES
from zhi_publish.model.analysis import DiscountAt, Horizon
from zhi_publish.model.quantity import Uncertain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

PERCENTILES = (5, 10, 25, 50, 75, 90, 95)
BINS = 24
BLOCK = 10_000
"""Draws at a time: few enough to stay near the processor, whatever the number of draws."""
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
    """All draws of one analysis, a block at a time, so that memory does not grow with inputs times draws."""

    def __init__(self, result: AnalysisResult, uncertain: list[Input]) -> None:
        import numpy as np  # takes longer to load than most commands take

        self._np = np
        self._result = result
        seed = result.analysis.simulation.seed
        self._streams = {one.key: _Stream(one, seed) for one in uncertain}
        self._groups = _groups(result, uncertain)

    def result(self) -> SimulationResult:
        """Return the percentiles, the histograms and the chances."""
        result = self._result
        settings = result.analysis.simulation
        has_costs = result.costs is not None
        with_net = has_costs and result.analysis.horizon.is_stated
        benefits, costs, net = (self._np.empty(settings.draws) for _ in range(3))
        for start in range(0, settings.draws, BLOCK):
            end = min(start + BLOCK, settings.draws)
            block = _Block(result, self._streams, end - start)
            benefits[start:end], present = block.benefits(self._groups, with_present=with_net)
            costs[start:end] = block.costs()
            net[start:end] = present - block.present_costs()
        return SimulationResult(
            draws=settings.draws,
            seed=settings.seed,
            uncertain_inputs=len(self._streams),
            benefits=self._spread(benefits),
            roi_percentiles=self._percentiles(benefits / costs, 2) if result.costs else (),
            chance=self._part(benefits > costs) if has_costs else None,
            net_present=self._spread(net) if with_net else None,
            present_chance=self._part(net > 0) if with_net else None,
        )

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


class _Stream:
    """The draws of one input: they depend on the seed and on its name, and on nothing else."""

    def __init__(self, one: Input, seed: int) -> None:
        import numpy as np

        name = hashlib.blake2b(one.name.encode(), digest_size=16).digest()
        sequence = np.random.SeedSequence([seed, int.from_bytes(name, "big")])
        self._generator = np.random.Generator(np.random.PCG64(sequence))
        self._low, value, high = (float(end) for end in (one.number.least, one.number.value, one.number.most))
        self._span = high - self._low
        self._alpha = 1 + PERT_WEIGHT * (value - self._low) / self._span
        self._beta = 1 + PERT_WEIGHT * (high - value) / self._span
        self.is_shared = not one.usages or (len(one.usages) > 1 and one.kind is not InputKind.VISITORS)
        """Whether it is asked for more than once; the draws of any other need not be kept."""

    def draw(self, many: int) -> Draws:
        """Return the next draws."""
        drawn: Draws = self._generator.beta(self._alpha, self._beta, many)
        drawn *= self._span
        drawn += self._low
        return drawn


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that count for the same number of visitors, in an order that does not depend on how they were typed."""

    visitors: float
    key: InputKey | None
    """Of the number of visitors, where it is uncertain."""
    lines: tuple[_Line, ...]
    """Those with an uncertain number."""
    certain: float
    """What the others add in the first year."""
    later: tuple[tuple[tuple[int, int, float], float], ...]
    """What the others add by how long they last: first year, duration and drop-off, with the amount of one year."""


@dataclass(frozen=True, slots=True)
class _Line:
    """The numbers of a line: a float, or the key of an input that is drawn."""

    numbers: Mapping[str, float | InputKey]
    times: float
    most: float
    """Units, after the cap; infinite without one."""
    first: int
    duration: int


def _groups(result: AnalysisResult, uncertain: Iterable[Input]) -> tuple[_Group, ...]:
    drawn: dict[tuple[str, int], _Drawn] = {}
    visitors: dict[str, InputKey] = {}
    for one in uncertain:
        for usage in one.usages:
            if one.kind is InputKind.VISITORS:
                visitors[usage.line.owner] = one.key
            else:
                drawn.setdefault((usage.line.owner, usage.line.position), {})[usage.field] = one.key
    names = line_names(result)
    by_owner: dict[str, list[WeightedLine]] = {}
    for line in result.weighted_lines:
        if line.result.status is Status.COUNTED:
            by_owner.setdefault(line.owner, []).append(line)
    return tuple(
        _group(sorted(lines, key=lambda line: names[line.owner, line.position]), visitors.get(owner), drawn)
        for owner, lines in sorted(by_owner.items())
        if owner in visitors or lines[0].weight
    )


def _group(
    lines: Sequence[WeightedLine], visitors: InputKey | None, drawn: Mapping[tuple[str, int], _Drawn]
) -> _Group:
    moving: list[_Line] = []
    first_year: list[float] = []
    later: dict[tuple[int, int, float], list[float]] = {}
    for line in lines:
        moved = drawn.get((line.owner, line.position), {})
        numbers = _line(line, moved)
        if moved:
            moving.append(numbers)
            continue
        amount = float(line.result.unrounded)
        if numbers.first == 1:
            first_year.append(amount)
        life = (numbers.first, numbers.duration, _number(line, "drop_off"))
        later.setdefault(life, []).append(amount)
    return _Group(
        visitors=float(lines[0].weight),
        key=visitors,
        lines=tuple(moving),
        certain=math.fsum(first_year),
        later=tuple((life, math.fsum(amounts)) for life, amounts in sorted(later.items())),
    )


_Drawn = dict[str, InputKey]
"""The inputs that a line uses, by the field that holds each."""


def _line(line: WeightedLine, drawn: Mapping[str, InputKey]) -> _Line:
    own = line.result.line
    cap, calendar = own.terms.cap, own.calendar
    return _Line(
        numbers={field: drawn.get(field, _number(line, field)) for field in _FIELDS},
        times=float(calendar.times_a_year(own.per)) / float(own.spread_over_years),
        most=math.inf
        if cap is None
        else float(product((cap.units, calendar.times_a_year(cap.per)))) / float(own.spread_over_years),
        first=own.starts_in_year,
        duration=int(own.terms.duration or 1),
    )


_FIELDS = ("quantity", "price", "fraction", *SHARES)


def _number(line: WeightedLine, field: str) -> float:
    own = line.result.line
    if field in {"quantity", "fraction"}:
        return float(getattr(own, field).value)
    if field == "price":
        price = own.terms.price
        return 0.0 if price is None or price.amount is None else float(price.amount.value)
    share: Uncertain | None = getattr(own.terms, field)
    return (1.0 if field == "own_share" else 0.0) if share is None else float(share.value)


class _Block:
    """Some draws of everything that is uncertain; a number without bounds stays a single one."""

    def __init__(self, result: AnalysisResult, streams: Mapping[InputKey, _Stream], draws: int) -> None:
        import numpy as np

        self._np = np
        self._result = result
        self._streams = streams
        self._draws = draws
        self._shared = {key: stream.draw(draws) for key, stream in streams.items() if stream.is_shared}
        elsewhere = {key.kind: drawn for key, drawn in self._shared.items()}
        self._margin = elsewhere.get(InputKind.MARGIN)
        horizon = result.analysis.horizon
        rate = elsewhere.get(InputKind.DISCOUNT_RATE, float(horizon.discount_rate.value))
        self._weights = _Weights(horizon, rate)
        self._known_weights: dict[tuple[int, int, float | InputKey], Draws | float] = {}

    def costs(self) -> Draws | float:
        """Return the costs of one year; zero where nobody states them."""
        if self._margin is None or self._result.budget is None:
            return float(self._result.costs or 0)
        return float(self._result.budget.items_total) * (1 + self._margin)

    def present_costs(self) -> Draws | float:
        """Return what the costs of all years weigh."""
        return self.costs() * self._weights.of_costs()

    def benefits(
        self, groups: Iterable[_Group], *, with_present: bool
    ) -> tuple[Draws | float, Draws | float]:
        """Return the benefits of the first year, and what those of all years weigh (zero unless asked for)."""
        together: Draws | float = 0.0
        all_years: Draws | float = 0.0
        for group in groups:
            visitors = group.visitors if group.key is None else self._drawn(group.key)
            now: Draws | float = group.certain
            later: Draws | float = self._weights.of_certain(group) if with_present else 0.0
            for line in group.lines:
                amount = self._amount(line)
                if line.first == 1:
                    now = now + amount
                if with_present:
                    later = later + amount * self._weight(line)
            together = together + visitors * now
            all_years = all_years + visitors * later
        return together, all_years

    def _weight(self, line: _Line) -> Draws | float:
        """Return what all years of a line weigh; lines that decline alike weigh alike."""
        drop_off = line.numbers["drop_off"]
        if not isinstance(drop_off, float) and drop_off not in self._shared:
            return self._weights.reckoned(line.first, line.duration, self._drawn(drop_off))
        key = (line.first, line.duration, drop_off)
        if key not in self._known_weights:
            self._known_weights[key] = self._weights.reckoned(
                line.first, line.duration, self._number(line, "drop_off")
            )
        return self._known_weights[key]

    def _amount(self, line: _Line) -> Draws | float:
        """Return what a line adds for one visitor in the first year of its life, as the contract reckons it."""
        amount = self._number(line, "quantity") * line.times
        if line.most < math.inf:
            amount = self._np.minimum(amount, line.most)
        certain = 1.0
        for field in ("price", "fraction", "own_share"):
            number = self._number(line, field)
            if isinstance(number, float):
                certain *= number
            else:
                amount = amount * number
        for field in ("deadweight", "displacement", "optimism_bias"):
            number = self._number(line, field)
            if isinstance(number, float):
                certain *= 1 - number
            else:
                amount = amount * (1 - number)
        return amount * certain

    def _drawn(self, key: InputKey) -> Draws:
        """Return the draws of an input, which is asked for once unless it is shared."""
        shared = self._shared.get(key)
        return self._streams[key].draw(self._draws) if shared is None else shared

    def _number(self, line: _Line, field: str) -> Draws | float:
        number = line.numbers[field]
        return number if isinstance(number, float) else self._drawn(number)


class _Weights:
    """What a line's first yearly amount is to be multiplied by to weigh all its years at once."""

    def __init__(self, horizon: Horizon, rate: Draws | float) -> None:
        later = {DiscountAt.BEGIN: 0.0, DiscountAt.MIDDLE: 0.5, DiscountAt.END: 1.0}[horizon.discount_at]
        self._rate = rate
        self._cohorts = horizon.years if horizon.has_new_cohort_yearly else 1
        # of an amount in each year, and of one that every later group of visitors has in a year of its own
        self._by_year: list[Draws | float] = [(1 + rate) ** -(year + later) for year in range(horizon.years)]
        if horizon.has_new_cohort_yearly:
            for year in reversed(range(horizon.years - 1)):
                self._by_year[year] = self._by_year[year] + self._by_year[year + 1]
        self._known: dict[tuple[int, int, float], Draws | float] = {}

    def of_costs(self) -> Draws | float:
        """Return the same for the costs of one year."""
        return sum(((1 + self._rate) ** -float(year) for year in range(self._cohorts)), start=0.0)

    def of_certain(self, group: _Group) -> Draws | float:
        """Return what the lines of a group weigh of which nothing is uncertain."""
        together: Draws | float = 0.0
        for life, amount in group.later:
            if life not in self._known:
                self._known[life] = self.reckoned(*life)
            together = together + amount * self._known[life]
        return together

    def reckoned(self, first: int, duration: int, drop_off: Draws | float) -> Draws | float:
        """Return the weight of a line, whose yearly decline may be drawn."""
        weight: Draws | float = 0.0
        for factor in reversed(self._by_year[first - 1 : first - 1 + duration]):
            weight = weight * (1 - drop_off) + factor
        return weight


def _decimal(value: float, decimals: int) -> Decimal:
    return to_decimals(Decimal(repr(value)), decimals)
