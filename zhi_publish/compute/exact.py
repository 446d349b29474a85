"""Exact decimals: multiply without loss, divide last, round once and by name."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import (
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Context,
    Decimal,
    Inexact,
    InvalidOperation,
    Overflow,
)

CENT = Decimal("0.01")
ONE = Decimal(1)
ZERO = Decimal(0)

# The longest product of the reckoning (a quantity, a tariff, a calendar, five shares) stays far below 400 digits,
# so a product or a sum that had to be rounded is a mistake of ours. Python's own context would round at 28 digits.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP, traps=[Inexact, InvalidOperation, Overflow])
_QUOTIENT = Context(prec=400, rounding=ROUND_HALF_UP, traps=[InvalidOperation, Overflow])


_SETTLED = ONE.scaleb(-300)


def product(factors: Iterable[Decimal]) -> Decimal:
    """Return the exact product; raises decimal.Inexact rather than lose a digit."""
    result = ONE
    for factor in factors:
        result = _EXACT.multiply(result, factor)
    return result


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the exact sum; zero for no amounts."""
    result = ZERO
    for amount in amounts:
        result = _EXACT.add(result, amount)
    return result


def difference(amount: Decimal, less: Decimal) -> Decimal:
    """Return the exact difference."""
    return _EXACT.subtract(amount, less)


def rounded_difference(amount: Decimal, less: Decimal) -> Decimal:
    """Return a difference to 400 digits, for amounts that are no longer exact themselves."""
    return _QUOTIENT.subtract(amount, less)


def quotient(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Return a quotient to 400 digits; raises ZeroDivisionError for a denominator of zero."""
    if denominator == 0:
        msg = "the caller decides what no denominator means"
        raise ZeroDivisionError(msg)
    return _QUOTIENT.divide(numerator, denominator)


def power(base: Decimal, exponent: int) -> Decimal:
    """Return a power to 400 digits; anything to the power of nothing is one, zero too."""
    return ONE if exponent == 0 else _QUOTIENT.power(base, exponent)


def square_root(number: Decimal) -> Decimal:
    """Return a square root to 400 digits."""
    return _QUOTIENT.sqrt(number)


def rounded_product(factors: Iterable[Decimal]) -> Decimal:
    """Return a product to 400 digits, for factors that are no longer exact themselves, such as a power."""
    result = ONE
    for factor in factors:
        result = _QUOTIENT.multiply(result, factor)
    return result


def rounded_total(amounts: Iterable[Decimal]) -> Decimal:
    """Return a sum to 400 digits, for amounts that are no longer exact themselves, such as a quotient."""
    result = ZERO
    for amount in amounts:
        result = _QUOTIENT.add(result, amount)
    return result


def settled(number: Decimal) -> Decimal:
    """Return a number without what stands beyond its three hundredth decimal.

    Each division and power may leave its last digit one off. Half a cent that is a sum of such numbers is exactly half
    a cent again, and twelve months are twelve.
    """
    return number.quantize(_SETTLED, rounding=ROUND_HALF_UP, context=_QUOTIENT)


def to_cents(amount: Decimal) -> Decimal:
    """Return an amount in whole cents, half a cent away from zero; nothing less than nothing is just nothing."""
    cents = settled(amount).quantize(CENT, rounding=ROUND_HALF_UP, context=_QUOTIENT)
    return cents.copy_abs() if cents.is_zero() else cents


def to_decimals(amount: Decimal, decimals: int) -> Decimal:
    """Return a number with so many decimals, half away from zero."""
    return amount.quantize(ONE.scaleb(-decimals), rounding=ROUND_HALF_UP, context=_QUOTIENT)


def trimmed(number: Decimal) -> Decimal:
    """Return the same number without zeros at its end; a large one may come out in powers of ten."""
    return number.normalize(_QUOTIENT)


def shifted(number: Decimal, places: int) -> Decimal:
    """Return a number with its decimal point moved to the right by so many places; to the left below zero."""
    return number.scaleb(places, context=_QUOTIENT)


def is_whole(number: Decimal) -> bool:
    """Whether a number has nothing behind its decimal point."""
    return number == number.to_integral_value(context=_QUOTIENT)


def ratio(numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
    """Return a quotient, or None when one of the two is absent or the denominator is zero."""
    if numerator is None or denominator is None or denominator == 0:
        return None
    return quotient(numerator, denominator)


def cents_that_add_up(amounts: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Return amounts in whole cents that add up to their own sum in whole cents (largest remainder).

    An amount that is whole cents already stays what it is; every other one moves by less than a cent.
    """
    amounts = tuple(amounts)
    whole = to_cents(rounded_total(amounts))
    amounts = tuple(settled(amount) for amount in amounts)
    parts = [amount.quantize(CENT, rounding=ROUND_FLOOR, context=_QUOTIENT) for amount in amounts]
    left = int(quotient(rounded_difference(whole, rounded_total(parts)), CENT))
    by_remainder = sorted(
        range(len(parts)), key=lambda index: (_QUOTIENT.subtract(parts[index], amounts[index]), index)
    )
    for index in by_remainder[:left]:
        parts[index] = total((parts[index], CENT))
    return tuple(part.copy_abs() if part.is_zero() else part for part in parts)


def split_cents(amount: Decimal, shares: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Divide whole cents over shares that add up to 1, so that the parts add up to the amount.

    Cents that are left over go to the largest remainders, the first of equals first.
    """
    shares = tuple(shares)
    if shares == (ONE,):
        return (amount,)
    whole = amount.copy_abs()
    exact = [product((whole, share)) for share in shares]
    parts = [part.quantize(CENT, rounding=ROUND_DOWN, context=_QUOTIENT) for part in exact]
    left = int(quotient(difference(whole, total(parts)), CENT))
    by_remainder = sorted(
        range(len(parts)), key=lambda index: (difference(parts[index], exact[index]), index)
    )
    for index in by_remainder[:left]:
        parts[index] = total((parts[index], CENT))
    return tuple(part.copy_negate() if amount < 0 and part else part for part in parts)
