"""More years than one: what the visitors of a year are worth later, and what that weighs today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.exact import (
    ONE,
    ZERO,
    cents_that_add_up,
    power,
    product,
    quotient,
    ratio,
    rounded_difference,
    rounded_product,
    rounded_total,
    settled,
    square_root,
    to_cents,
    total,
)
from zhi_publish.model.analysis import DiscountAt, Horizon

MONTHS = Decimal(12)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAmounts:
    """One year of the horizon; amounts in euros and whole cents, which add up to the sums over all years."""

    number: int
    """Counted from 1, the year of the analysis."""
    costs: Decimal | None
    benefits: Decimal
    present_costs: Decimal | None
    present_benefits: Decimal
    """The same as it weighs at the beginning of year 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Benefits against costs over the whole horizon, in euros and whole cents."""

    benefits: Decimal
    costs: Decimal | None

    @property
    def net(self) -> Decimal | None:
        """Benefits minus costs: the net present value, where both are present values."""
        return None if self.costs is None else rounded_difference(self.benefits, self.costs)

    @property
    def ratio(self) -> Decimal | None:
        """The benefit-cost ratio, unrounded; None without costs."""
        return ratio(self.benefits, self.costs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payback:
    """The first month at whose end the benefits so far cover the costs so far."""

    year: int
    month: int
    """1 to 12, within that year of the horizon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HorizonResult:
    """An analysis followed for more years; discounted and undiscounted side by side."""

    horizon: Horizon
    years: tuple[YearAmounts, ...]
    undiscounted: Sums
    present: Sums
    payback: Payback | None
    """None without costs, or when the benefits never cover them within the horizon."""
    present_payback: Payback | None
    """The same with the amounts as they weigh at the beginning of year 1."""


def horizon_result(result: AnalysisResult) -> HorizonResult:
    """Return an analysis over its whole horizon.

    A counted benefit is worth ``counted x (1 - drop-off)^(k-1)`` in the k-th year of its life, from the year in
    which it begins and never beyond the horizon; later years stay unrounded until the sums. The present value of
    a benefit of year t is divided by ``(1 + discount rate)^x`` with x = t-1, t-1/2 or t for the beginning, the
    middle or the end of the year; costs always as at the beginning (contract, section 3).
    """
    horizon = result.analysis.horizon
    lines = [(line.result, Decimal(line.weight)) for line in result.weighted_lines]
    benefits = yearly_benefits(lines, horizon)
    costs = yearly_costs(result.costs, horizon)
    rate = horizon.discount_rate.value
    present_benefits = discounted(benefits, benefit_factors(horizon, rate))
    present_costs = None if costs is None else discounted(costs, cost_factors(horizon, rate))
    columns = [
        [None] * horizon.years if column is None else cents_that_add_up(column)
        for column in (costs, benefits, present_costs, present_benefits)
    ]
    return HorizonResult(
        horizon=horizon,
        years=tuple(
            YearAmounts(
                number=number, costs=cost, benefits=benefit or ZERO,
                present_costs=present_cost, present_benefits=present_benefit or ZERO,
            )
            for number, (cost, benefit, present_cost, present_benefit) in enumerate(
                zip(*columns, strict=True), start=1
            )
        ),
        undiscounted=sums(benefits, costs),
        present=sums(present_benefits, present_costs),
        payback=payback(benefits, costs),
        present_payback=payback(present_benefits, present_costs),
    )  # fmt: skip


def sums(benefits: Iterable[Decimal], costs: Iterable[Decimal] | None) -> Sums:
    """Return the sums over all years, each rounded half-up to cents once."""
    return Sums(
        benefits=to_cents(rounded_total(benefits)),
        costs=None if costs is None else to_cents(rounded_total(costs)),
    )


def yearly_benefits(lines: Iterable[tuple[LineResult, Decimal]], horizon: Horizon) -> list[Decimal]:
    """Return the benefits of each year of the horizon, unrounded; lines come with their weights."""
    years = [ZERO] * horizon.years
    for first, amount in _by_life(lines).values():
        for year, share in enumerate(life(first, horizon)):
            if share:
                years[year] = rounded_total((years[year], rounded_product((amount, share))))
    return years


def _by_life(lines: Iterable[tuple[LineResult, Decimal]]) -> dict[_Life, tuple[LineResult, Decimal]]:
    """Return what lines with the same life are worth a year together, each with one of them.

    Thousands of lines share a handful of lives: their amounts are added up before anything is raised to a power.
    """
    found: dict[_Life, tuple[LineResult, Decimal]] = {}
    for line, weight in lines:
        if line.status is not Status.COUNTED or not line.counted or not weight:
            continue
        key, amount = _life_of(line), product((line.counted, weight))
        first, so_far = found.get(key, (line, ZERO))
        found[key] = first, total((so_far, amount))
    return found


_Life = tuple[Decimal, int, int]
"""Drop-off, first year and duration: what the worth of a line in later years depends on."""


def _life_of(line: LineResult) -> _Life:
    terms = line.line.terms
    drop_off = terms.drop_off.value if terms.drop_off else ZERO
    return drop_off, line.line.starts_in_year, int(terms.duration or ONE)


class Weights:
    """What benefits of all years of a horizon weigh together at the beginning of the first, at one discount rate."""

    def __init__(self, horizon: Horizon, rate: Decimal) -> None:
        self._horizon = horizon
        self._factors = benefit_factors(horizon, rate)
        self._known: dict[_Life, Decimal] = {}

    def of(self, line: LineResult, *, drop_off: Decimal | None = None) -> Decimal:
        """Return what one euro a year of a line weighs, to 400 digits; perhaps with another drop-off."""
        key = _life_of(line)
        if drop_off is not None:
            key = (drop_off, *key[1:])
        if key not in self._known:
            self._known[key] = rounded_total(discounted(_years_of(key, self._horizon), self._factors))
        return self._known[key]

    def total(self, lines: Iterable[tuple[LineResult, Decimal]]) -> Decimal:
        """Return what lines with their weights add up to, unrounded."""
        return rounded_total(
            rounded_product((amount, self.of(first))) for first, amount in _by_life(lines).values()
        )


def life(line: LineResult, horizon: Horizon) -> list[Decimal]:
    """Return how many times its first yearly amount a line is worth in each year of the horizon.

    With new visitors every year this is the sum over the groups that came so far.
    """
    return _years_of(_life_of(line), horizon)


def _years_of(life_of_line: _Life, horizon: Horizon) -> list[Decimal]:
    drop_off, first, duration = life_of_line
    one_group = [ZERO] * horizon.years
    kept = ONE
    for age in range(min(duration, horizon.years - first + 1)):
        one_group[first - 1 + age] = kept
        kept = rounded_product((kept, ONE - drop_off))
    if not horizon.has_new_cohort_yearly:
        return one_group
    return [rounded_total(one_group[: year + 1]) for year in range(horizon.years)]


def yearly_costs(costs: Decimal | None, horizon: Horizon) -> list[Decimal] | None:
    """Return the costs of each year: of the first one only, unless new visitors come every year."""
    if costs is None:
        return None
    later = costs if horizon.has_new_cohort_yearly else ZERO
    return [costs, *[later] * (horizon.years - 1)]


def benefit_factors(horizon: Horizon, rate: Decimal) -> list[Decimal]:
    """Return by what a benefit of each year is divided to know what it weighs today."""
    growth = ONE + rate
    match horizon.discount_at:
        case DiscountAt.BEGIN:
            return [power(growth, year) for year in range(horizon.years)]
        case DiscountAt.MIDDLE:
            root = square_root(growth)
            return [rounded_product((power(growth, year), root)) for year in range(horizon.years)]
        case DiscountAt.END:
            return [power(growth, year + 1) for year in range(horizon.years)]


def cost_factors(horizon: Horizon, rate: Decimal) -> list[Decimal]:
    """Return by what the costs of each year are divided: they are made at its beginning."""
    return [power(ONE + rate, year) for year in range(horizon.years)]


def discounted(amounts: Iterable[Decimal], factors: Iterable[Decimal]) -> list[Decimal]:
    """Return what the amounts of each year weigh at the beginning of the first."""
    return [quotient(amount, factor) for amount, factor in zip(amounts, factors, strict=True)]


def payback(benefits: Iterable[Decimal], costs: Iterable[Decimal] | None) -> Payback | None:
    """Return when the costs so far are first earned back; None for no costs or when that never happens.

    Costs fall at the beginning of their year, benefits come evenly over its twelve months.
    """
    if costs is None:
        return None
    still = ZERO
    for year, (benefit, cost) in enumerate(zip(benefits, costs, strict=True), start=1):
        still = rounded_total((still, cost))
        if year == 1 and still <= 0:
            return None
        left = rounded_difference(still, benefit)
        if benefit > 0 and settled(left) <= 0:
            months = settled(quotient(rounded_product((still, MONTHS)), benefit))
            return Payback(year=year, month=max(1, int(months.to_integral_value(rounding=ROUND_CEILING))))
        still = left
    return None
