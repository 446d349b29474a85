"""What one benefit is worth a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zhi_publish.compute.exact import ONE, ZERO, difference, product, quotient, split_cents, to_cents
from zhi_publish.model.benefit import BenefitLine


class Status(StrEnum):
    """What a line does to the total above it."""

    COUNTED = "counted"
    EXCLUDED = "excluded"
    """Described and never added; the author says why."""
    UNQUANTIFIED = "unquantified"
    """Nobody has priced it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineResult:
    """A line with everything between its quantity and what is counted; amounts in euros.

    All but :attr:`counted` and :attr:`by_payer` are unrounded. The amounts of an unquantified line are None.
    """

    line: BenefitLine
    status: Status
    times_a_year: Decimal
    units: Decimal
    """A year, after the cap."""
    is_capped: bool
    tariff: Decimal | None
    """Per unit, or per time where the author gave an amount."""
    gross: Decimal | None
    annual: Decimal | None
    """Gross, spread over years."""
    counted: Decimal | None
    """In whole cents; zero for a line that is excluded."""
    unrounded: Decimal = ZERO
    """:attr:`counted` before it was rounded, to 400 digits; for asking what if, never for a sum that is shown."""
    by_payer: tuple[tuple[str, Decimal], ...]
    """What each payer saves, in whole cents; the parts add up to :attr:`counted`. Empty when nothing is counted."""

    @property
    def in_first_year(self) -> Decimal:
        """What this line adds to a total of one year: nothing when it begins later."""
        if self.counted is None or self.line.starts_in_year != 1:
            return ZERO
        return self.counted

    @property
    def by_payer_in_first_year(self) -> tuple[tuple[str, Decimal], ...]:
        """The same, by payer."""
        return self.by_payer if self.line.starts_in_year == 1 else ()


def line_result(line: BenefitLine) -> LineResult:
    """Return what a line is worth a year.

    ``counted = units x tariff / years x fraction x (1 - deadweight) x (1 - displacement) x own share x
    (1 - optimism bias)``, rounded half-up to cents at the very end (contract, section 3).
    """
    times = line.calendar.times_a_year(line.per)
    units, is_capped = units_of(line, line.quantity.value)
    price = line.terms.price
    amount = None if price is None else price.amount
    if amount is None:
        return LineResult(
            line=line,
            status=Status.UNQUANTIFIED,
            times_a_year=times,
            units=units,
            is_capped=is_capped,
            tariff=None,
            gross=None,
            annual=None,
            counted=None,
            by_payer=(),
        )
    gross = product((units, amount.value))
    years = line.spread_over_years
    unrounded = _unrounded(line, gross, adjustment_factors(line)) if line.is_counted else ZERO
    counted = to_cents(unrounded)
    payers = line.payers if line.is_counted else ()
    parts = split_cents(counted, [share for _, share in payers])
    return LineResult(
        line=line,
        status=Status.COUNTED if line.is_counted else Status.EXCLUDED,
        times_a_year=times,
        units=units,
        is_capped=is_capped,
        tariff=amount.value,
        gross=gross,
        annual=quotient(gross, years),
        counted=counted,
        unrounded=unrounded,
        by_payer=tuple((payer, part) for (payer, _), part in zip(payers, parts, strict=True)),
    )


def units_of(line: BenefitLine, quantity: Decimal) -> tuple[Decimal, bool]:
    """Return the units a year of a quantity, and whether the cap of the line holds them down."""
    units = product((quantity, line.calendar.times_a_year(line.per)))
    cap = line.terms.cap
    if cap is None:
        return units, False
    most = product((cap.units, line.calendar.times_a_year(cap.per)))
    return min(units, most), units > most


def amount_with(line: BenefitLine, field: str, value: Decimal, *, is_capped: bool = True) -> Decimal:
    """Return what a counted line would add a year with another value of one number, unrounded.

    The same as the line with that number in it, reckoned anew, but much faster: an analysis may rest on thousands
    of numbers. Fields are ``price``, ``quantity`` and :data:`ADJUSTMENTS`; a drop-off changes later years only.
    """
    price = line.terms.price
    if price is None or price.amount is None:
        return ZERO
    quantity = value if field == "quantity" else line.quantity.value
    if is_capped:
        units, _ = units_of(line, quantity)
    else:
        units = product((quantity, line.calendar.times_a_year(line.per)))
    factors = list(adjustment_factors(line))
    if field in ADJUSTMENTS:
        factors[ADJUSTMENTS.index(field)] = difference(ONE, value) if field in LOWERING else value
    return _unrounded(line, product((units, value if field == "price" else price.amount.value)), factors)


def _unrounded(line: BenefitLine, gross: Decimal, factors: Iterable[Decimal]) -> Decimal:
    return quotient(product((gross, *factors)), line.spread_over_years)


ADJUSTMENTS = ("fraction", "deadweight", "displacement", "own_share", "optimism_bias")
"""The shares by which a yearly amount is multiplied, in the order of the contract."""
LOWERING = ("deadweight", "displacement", "optimism_bias")
"""Those that take away."""


def adjustment_factors(line: BenefitLine) -> tuple[Decimal, ...]:
    """Return what a yearly amount is multiplied by, in the order of :data:`ADJUSTMENTS`."""
    terms = line.terms
    return (
        line.fraction.value,
        ONE - (terms.deadweight.value if terms.deadweight else ZERO),
        ONE - (terms.displacement.value if terms.displacement else ZERO),
        terms.own_share.value if terms.own_share else ONE,
        ONE - (terms.optimism_bias.value if terms.optimism_bias else ZERO),
    )
