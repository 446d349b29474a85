"""Why later years are worth what they are: drop-off, discounting and the month in which costs are earned back."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.exact import (
    ONE,
    ZERO,
    power,
    quotient,
    rounded_difference,
    rounded_product,
    rounded_total,
    square_root,
    to_cents,
)
from zhi_publish.compute.explanation import (
    Explanation,
    Key,
    Measure,
    Name,
    Operation,
    Origin,
    Rounding,
    left_of,
)
from zhi_publish.compute.years import MONTHS, Payback, YearAmounts
from zhi_publish.diagnostics import Location
from zhi_publish.model.analysis import DiscountAt, Horizon
from zhi_publish.model.quantity import Uncertain

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedExplanation:
    """A line that may count in later years, explained, with its result and its number of visitors."""

    line: Explanation
    result: LineResult
    own_drop_off: Uncertain | None
    """As typed, where the result is that of a line at its bounds."""
    visitors: Explanation | None
    """None for a line that counts once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsExplainer:
    """Explains the years of one horizon, at one discount rate."""

    key: Key
    """Of the analysis, or of its result at a bound."""
    horizon: Horizon
    rate: Decimal
    where: Location

    # -- one year --------------------------------------------------------------------------------------------

    def benefits_of_year(
        self, key: Key, lines: Sequence[WeightedExplanation], year: int, cents: Decimal | None = None
    ) -> Explanation:
        """Return what a year brings; ``cents`` is that amount in a column that adds up, else it stays exact."""
        terms = tuple(
            made
            for number, line in enumerate(lines, start=1)
            if (made := self._line_in_year((*key, str(number)), line, year)) is not None
        )
        exact = rounded_total(term.number for term in terms)
        return Explanation(
            key=key, name=Name.YEAR_BENEFITS, operation=Operation.SUM, value=exact if cents is None else cents,
            terms=terms, detail=str(year), decimals=None if cents is None else 2,
            rounding=None if cents is None else Rounding.APPORTIONED,
        )  # fmt: skip

    def _line_in_year(self, key: Key, weighted: WeightedExplanation, year: int) -> Explanation | None:
        result = weighted.result
        if result.status is not Status.COUNTED or not result.counted:
            return None
        if weighted.visitors is not None and not weighted.visitors.number:
            return None
        life = self._life((*key, Name.LIFE.value), weighted, year)
        if life is None or not life.number:
            return None
        terms = [weighted.line]
        if weighted.visitors is not None:
            terms.insert(0, weighted.visitors)
        if life.number != 1:
            terms.append(life)
        if len(terms) == 1:
            return weighted.line
        return dataclasses.replace(
            weighted.line,
            key=key,
            name=Name.IN_YEAR,
            operation=Operation.PRODUCT,
            value=rounded_product(term.number for term in terms),
            terms=tuple(terms),
            divisor=None,
            decimals=None,
            rounding=None,
            detail=str(year),
        )

    def _life(self, key: Key, weighted: WeightedExplanation, year: int) -> Explanation | None:
        """Return how many times its first yearly amount a line is worth in a year; None for not at all."""
        line = weighted.result.line
        duration = int(line.terms.duration or ONE)
        first = line.starts_in_year
        youngest = 0 if self.horizon.has_new_cohort_yearly else year - first
        ages = [age for age in range(youngest, year - first + 1) if age < duration]
        if not ages or year < first:
            return None
        drop_off, own = line.terms.drop_off, weighted.own_drop_off
        powers = tuple(self._kept(key, drop_off, own, age) for age in ages)
        if len(powers) == 1:
            return powers[0]
        return Explanation(
            key=key, name=Name.LIFE, operation=Operation.SUM,
            value=rounded_total(term.number for term in powers), measure=Measure.FACTOR, terms=powers,
        )  # fmt: skip

    def _kept(self, key: Key, drop_off: Uncertain | None, own: Uncertain | None, age: int) -> Explanation:
        if drop_off is None or not drop_off.value or age == 0:
            return Explanation(
                key=key, name=Name.LIFE, operation=Operation.RULE, value=ONE, measure=Measure.FACTOR
            )
        central = own.value if own is not None and own.value != drop_off.value else None
        share = Explanation(
            key=(*key, Name.DROP_OFF.value), name=Name.DROP_OFF,
            operation=Operation.TYPED if central is None else Operation.BOUND, value=drop_off.value,
            central=central, measure=Measure.SHARE, origin=Origin(where=self.where),
        )  # fmt: skip
        kept = left_of(share)
        if age == 1:
            return kept
        return Explanation(
            key=(*key, str(age)), name=Name.KEPT, operation=Operation.POWER, value=power(kept.number, age),
            measure=Measure.FACTOR, terms=(kept, _rule((*key, Name.EXPONENT.value), Name.EXPONENT, Decimal(age))),
        )  # fmt: skip

    def costs_of_year(self, key: Key, costs: Explanation, year: int) -> Explanation:
        """Return what a year costs: nothing after the first one, unless new visitors come every year."""
        is_made = year == 1 or self.horizon.has_new_cohort_yearly
        terms = (costs,) if is_made else ()
        value = costs.number if is_made else ZERO
        return Explanation(
            key=key, name=Name.YEAR_COSTS, operation=Operation.SUM, value=value, terms=terms, detail=str(year)
        )

    # -- what a year weighs today ----------------------------------------------------------------------------

    def present(
        self, key: Key, name: Name, amount: Explanation, year: int, cents: Decimal | None = None
    ) -> Explanation:
        """Return what an amount of a year weighs at the beginning of year 1."""
        at = DiscountAt.BEGIN if name is Name.PRESENT_COSTS else self.horizon.discount_at
        factor = self._factor((*key, Name.FACTOR.value), year, at)
        terms = (amount,) if factor.number == 1 else (amount, factor)
        exact = amount.number if factor.number == 1 else quotient(amount.number, factor.number)
        return Explanation(
            key=key,
            name=name,
            operation=Operation.SUM if len(terms) == 1 else Operation.DISCOUNTING,
            value=exact if cents is None else cents,
            terms=terms,
            detail=str(year),
            decimals=None if cents is None else 2,
            rounding=None if cents is None else Rounding.APPORTIONED,
        )

    def _factor(self, key: Key, year: int, at: DiscountAt) -> Explanation:
        exponent = Decimal(year - 1) + {DiscountAt.MIDDLE: HALF, DiscountAt.END: ONE}.get(at, ZERO)
        stated = self.horizon.discount_rate
        rate = Explanation(
            key=(*key, Name.DISCOUNT_RATE.value), name=Name.DISCOUNT_RATE,
            operation=Operation.TYPED if self.rate == stated.value else Operation.BOUND, value=self.rate,
            central=None if self.rate == stated.value else stated.value, measure=Measure.SHARE,
            origin=Origin(where=self.where),
        )  # fmt: skip
        whole = dataclasses.replace(_rule((*key, Name.WHOLE.value), Name.WHOLE, ONE), measure=Measure.SHARE)
        growth = Explanation(
            key=(*key, Name.GROWTH.value), name=Name.GROWTH, operation=Operation.SUM,
            value=ONE + self.rate, measure=Measure.SHARE, terms=(whole, rate),
        )  # fmt: skip
        value = power(growth.number, int(exponent))
        if exponent != int(exponent):
            value = rounded_product((value, square_root(growth.number)))
        return Explanation(
            key=key, name=Name.FACTOR, operation=Operation.POWER, value=value, measure=Measure.FACTOR,
            terms=(growth, _rule((*key, Name.EXPONENT.value), Name.EXPONENT, exponent)), detail=str(year),
        )  # fmt: skip

    # -- over all years --------------------------------------------------------------------------------------

    def by_year(
        self, years: Sequence[YearAmounts], lines: Sequence[WeightedExplanation], costs: Explanation | None
    ) -> tuple[YearExplanations, ...]:
        """Return every year of a horizon, in cents that add up to the sums over all years."""
        return tuple(self._year(year, lines, costs) for year in years)

    def _year(
        self, year: YearAmounts, lines: Sequence[WeightedExplanation], costs: Explanation | None
    ) -> YearExplanations:
        key, number = (*self.key, "jaren", str(year.number)), year.number
        exact = self.benefits_of_year((*key, Name.YEAR_BENEFITS.value), lines, number)
        benefits_key, present_key = (*key, "baten"), (*key, Name.PRESENT_BENEFITS.value)
        spent = None if costs is None else self.costs_of_year((*key, "kosten"), costs, number)
        costs_key = (*key, Name.PRESENT_COSTS.value)
        return YearExplanations(
            benefits=self.benefits_of_year(benefits_key, lines, number, year.benefits),
            costs=spent,
            present_benefits=self.present(
                present_key, Name.PRESENT_BENEFITS, exact, number, year.present_benefits
            ),
            present_costs=None
            if spent is None
            else self.present(costs_key, Name.PRESENT_COSTS, spent, number, year.present_costs),
        )

    def payback(
        self, key: Key, found: Payback, years: Sequence[YearExplanations], *, is_present: bool
    ) -> Explanation:
        """Return the month in which what was spent is first earned back."""
        exact = [one.exact_present_benefits if is_present else one.exact_benefits for one in years]
        costs = [one.exact_present_costs if is_present else one.costs for one in years]
        spent = _total((*key, Name.SPENT.value), Name.SPENT, [one for one in costs[: found.year] if one])
        earned = _total((*key, Name.EARNED.value), Name.EARNED, exact[: found.year - 1])
        still = spent
        if found.year > 1:
            still = Explanation(
                key=(*key, Name.STILL.value), name=Name.STILL, operation=Operation.DIFFERENCE,
                value=rounded_difference(spent.number, earned.number), terms=(spent, earned),
            )  # fmt: skip
        return Explanation(
            key=key,
            name=Name.PAYBACK,
            operation=Operation.PAYBACK,
            value=Decimal(found.month),
            measure=Measure.NUMBER,
            terms=(still, _rule((*key, Name.MONTHS.value), Name.MONTHS, MONTHS), exact[found.year - 1]),
            divisor=2,
            decimals=0,
            rounding=Rounding.UP,
            detail=str(found.year),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class YearExplanations:
    """One year of a horizon, each amount explained."""

    benefits: Explanation
    costs: Explanation | None
    present_benefits: Explanation
    present_costs: Explanation | None

    @property
    def exact_benefits(self) -> Explanation:
        """What the year brings, before it was rounded to cents that add up."""
        return self.present_benefits.terms[0]

    @property
    def exact_present_benefits(self) -> Explanation:
        """What that weighs today, likewise."""
        return _unrounded(self.present_benefits)

    @property
    def exact_present_costs(self) -> Explanation | None:
        """What the costs of the year weigh today, likewise."""
        return None if self.present_costs is None else _unrounded(self.present_costs)


def _unrounded(amount: Explanation) -> Explanation:
    """Return an amount of a year before it was rounded to cents that add up."""
    first = amount.terms[0].number
    value = first if len(amount.terms) == 1 else quotient(first, amount.terms[1].number)
    return dataclasses.replace(amount, value=value, decimals=None, rounding=None)


def over_years(key: Key, name: Name, years: Sequence[Explanation]) -> Explanation:
    """Return the sum over all years, in whole cents."""
    exact = rounded_total(year.number for year in years)
    return Explanation(
        key=key, name=name, operation=Operation.SUM, value=to_cents(exact), terms=tuple(years), decimals=2,
        rounding=Rounding.HALF_UP,
    )  # fmt: skip


def _total(key: Key, name: Name, terms: Sequence[Explanation]) -> Explanation:
    value = rounded_total(term.number for term in terms)
    return Explanation(key=key, name=name, operation=Operation.SUM, value=value, terms=tuple(terms))


def _rule(key: Key, name: Name, value: Decimal) -> Explanation:
    return Explanation(key=key, name=name, operation=Operation.RULE, value=value, measure=Measure.NUMBER)
