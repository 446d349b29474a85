"""Which inputs matter: what each does on its own (a tornado), and where it would tip the result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import amount_with, units_of
from zhi_publish.compute.bounds import costs_at
from zhi_publish.compute.exact import (
    ONE,
    ZERO,
    difference,
    product,
    quotient,
    ratio,
    rounded_difference,
    rounded_product,
    rounded_total,
    settled,
    to_cents,
    total,
)
from zhi_publish.compute.inputs import Input, InputKind, Usage
from zhi_publish.compute.outcome import Outcome
from zhi_publish.compute.years import Weights, cost_factors, discounted, yearly_costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(Outcome):
    """The result with one input at another value, and all others as they are; amounts in whole cents."""

    value: Decimal
    """Of the input."""
    net_present: Decimal | None
    """The net present value over the horizon; None without costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """One bar of a tornado: the result with an input at its low and at its high bound."""

    input: Input
    at_low: Effect
    at_high: Effect

    @property
    def width(self) -> Decimal:
        """How far the two results are apart, in euros of the first year."""
        apart = difference(self.at_high.benefits, self.at_low.benefits)
        if self.at_high.costs is not None and self.at_low.costs is not None:
            apart = difference(apart, difference(self.at_high.costs, self.at_low.costs))
        return apart.copy_abs()

    @property
    def present_width(self) -> Decimal:
        """How far the two net present values are apart."""
        if self.at_high.net_present is None or self.at_low.net_present is None:
            return ZERO
        return difference(self.at_high.net_present, self.at_low.net_present).copy_abs()


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchingValue:
    """The value of one input at which the costs are just earned back (ROI 1), all others as they are."""

    input: Input
    value: Decimal | None
    """Unrounded; None when no possible value of this input does it alone.

    A share stays from 0 to 1, a quantity at zero or more and below its cap, and a gain does not become a loss.
    """

    @property
    def change(self) -> Decimal | None:
        """How far that is from the present value, as a part of it; None when there is no telling."""
        if self.value is None:
            return None
        stated = self.input.number.value
        return ratio(rounded_difference(self.value, stated), stated.copy_abs())

    @property
    def one_in(self) -> int | None:
        """Read as "1 in so many"; None where that does not read better.

        Rounded down, so that the result is earned back at that number. Only of shares and of things that happen
        less than once: at least 1 in 2.
        """
        if not (self.input.kind.is_share or self.input.kind is InputKind.QUANTITY):
            return None
        if self.value is None or not 0 < self.value <= Decimal("0.5"):
            return None
        return int(quotient(ONE, self.value).to_integral_value(rounding=ROUND_FLOOR))


def tornado(result: AnalysisResult, inputs: Iterable[Input]) -> tuple[Swing, ...]:
    """Return for each uncertain input what its bounds do to the result, the widest first.

    Inputs that change only later years come last, by what they do to the net present value. Those that change
    nothing are left out.
    """
    study = _Study(result)
    swings = [
        Swing(
            input=one,
            at_low=study.effect(one, one.number.least),
            at_high=study.effect(one, one.number.most),
        )
        for one in inputs
        if one.number.is_uncertain
    ]
    swings = [swing for swing in swings if swing.width or swing.present_width]
    by_name = sorted(swings, key=lambda swing: swing.input.name)
    return tuple(sorted(by_name, key=lambda swing: (swing.width, swing.present_width), reverse=True))


def switching_values(result: AnalysisResult, inputs: Iterable[Input]) -> tuple[SwitchingValue, ...]:
    """Return for each input the value at which benefits equal costs, the smallest change first.

    Inputs of later years (drop-off, discount rate) are left out, and so is every input when there are no costs, or costs of zero: a ROI does not exist then.
    """
    if not result.costs:
        return ()
    study = _Study(result)
    found = [
        # one line is enough to name an input and its unit; with all of them, a thousand analyses fill the memory
        SwitchingValue(input=replace(one, usages=one.usages[:1]), value=study.switching_value(one))
        for one in inputs
        if one.kind not in {InputKind.DISCOUNT_RATE, InputKind.DROP_OFF}
    ]

    def nearest_first(one: SwitchingValue) -> tuple[bool, bool, Decimal, str]:
        change = one.change
        far = ZERO if change is None else change.copy_abs()
        return (one.value is None, change is None, far, one.input.name)

    return tuple(sorted(found, key=nearest_first))


class _Study:
    """One analysis, of which single inputs are changed."""

    def __init__(self, result: AnalysisResult) -> None:
        self._result = result
        self._horizon = result.analysis.horizon
        self._weights = Weights(self._horizon, self._horizon.discount_rate.value)
        self._lines = [(usage.result, Decimal(usage.weight)) for usage in result.weighted_lines]
        self._present_benefits = self._weights.total(self._lines)

    def _present_of_costs(self, costs: Decimal | None, rate: Decimal) -> Decimal | None:
        yearly = yearly_costs(costs, self._horizon)
        if yearly is None:
            return None
        return to_cents(rounded_total(discounted(yearly, cost_factors(self._horizon, rate))))

    def effect(self, one: Input, value: Decimal) -> Effect:
        """Return the result with an input at another value."""
        result, rate = self._result, self._horizon.discount_rate.value
        costs, benefits, present_benefits = result.costs, result.benefits, self._present_benefits
        match one.kind:
            case InputKind.COSTS:
                costs = to_cents(value)
            case InputKind.MARGIN if result.budget is not None:
                costs = costs_at(result.budget, value)
            case InputKind.DISCOUNT_RATE:
                rate = value
                present_benefits = Weights(self._horizon, value).total(self._lines)
            case InputKind.VISITORS:
                first = one.usages[0].line
                persona = first.persona
                more = difference(value, Decimal(first.weight))
                if persona is not None:
                    benefits = total((benefits, product((persona.each, more))))
                later = [(usage.line.result, more) for usage in one.usages]
                present_benefits = rounded_total((present_benefits, self._weights.total(later)))
            case _:
                more_now, more_later = self._more(one, value)
                benefits = total((benefits, more_now))
                present_benefits = rounded_total((present_benefits, more_later))
        present_costs = self._present_of_costs(costs, rate)
        net = None if present_costs is None else difference(to_cents(present_benefits), present_costs)
        return Effect(value=value, benefits=benefits, costs=costs, net_present=net)

    def _more(self, one: Input, value: Decimal) -> tuple[Decimal, Decimal]:
        """Return what an input at another value adds to the first year, and to what all years weigh."""
        now, later = [], []
        for usage in one.usages:
            result, weight = usage.line.result, Decimal(usage.line.weight)
            was = is_now = result.counted or ZERO
            weighs = would_weigh = self._weights.of(result)
            if one.kind is InputKind.DROP_OFF:
                would_weigh = self._weights.of(result, drop_off=value)
            else:
                is_now = to_cents(amount_with(result.line, usage.field, value))
            if result.line.starts_in_year == 1:
                now.append(product((difference(is_now, was), weight)))
            later.append(
                rounded_product(
                    (
                        weight,
                        rounded_difference(
                            rounded_product((is_now, would_weigh)), rounded_product((was, weighs))
                        ),
                    )
                )
            )
        return total(now), rounded_total(later)

    def switching_value(self, one: Input) -> Decimal | None:
        """Return the value of an input for which benefits equal costs; None where none does.

        Benefits are linear in every input (in a quantity: up to its cap), so two unrounded values tell where.
        """
        result = self._result
        if result.costs is None:
            return None
        match one.kind:
            case InputKind.COSTS:
                return result.benefits if result.benefits > 0 else None
            case InputKind.MARGIN:
                items = ZERO if result.budget is None else result.budget.items_total
                share = ratio(difference(result.benefits, items), items)
                return share if share is not None and 0 <= share <= 1 else None
            case InputKind.VISITORS:
                persona = one.usages[0].line.persona
                if persona is None or not persona.each:
                    return None
                missing = difference(result.costs, result.benefits)
                value = rounded_total((Decimal(persona.count), quotient(missing, persona.each)))
                return value if value >= 0 else None
            case _:
                return self._of_lines(one)

    def _of_lines(self, one: Input) -> Decimal | None:
        result = self._result
        usages = [usage for usage in one.usages if usage.line.result.line.starts_in_year == 1]
        at_nothing = rounded_total(_unrounded(usage, ZERO) for usage in usages)
        slope = rounded_difference(rounded_total(_unrounded(usage, ONE) for usage in usages), at_nothing)
        if not slope or result.costs is None:
            return None
        others = difference(result.benefits, total(usage.line.amount for usage in usages))
        value = quotient(rounded_difference(difference(result.costs, others), at_nothing), slope)
        if one.kind.is_share and not 0 <= value <= 1:
            return None
        stated = one.number.value
        if one.kind.is_money and (value < 0 < stated or stated < 0 < value):
            return None
        if one.kind is InputKind.QUANTITY and not (
            value >= 0 and not any(_is_capped(u, value) for u in usages)
        ):
            return None
        return value


def _unrounded(usage: Usage, value: Decimal) -> Decimal:
    """Return what a line would add with an input at another value: not rounded, and never capped for its quantity."""
    amount = amount_with(usage.line.result.line, usage.field, value, is_capped=usage.field != "quantity")
    return rounded_product((amount, Decimal(usage.line.weight)))


def _is_capped(usage: Usage, quantity: Decimal) -> bool:
    # a switching value may have 400 digits: those beyond any that matter are left off first
    return units_of(usage.line.result.line, settled(quantity))[1]
