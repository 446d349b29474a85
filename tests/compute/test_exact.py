"""Decimals that lose nothing on the way, and are rounded once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhi_publish.compute import exact

LARGE = st.integers(-(10**60), 10**60).map(lambda number: Decimal(number).scaleb(-8))


@given(first=LARGE, second=LARGE)
def test_product_sum_and_difference_are_exact(first: Decimal, second: Decimal) -> None:
    """Far beyond the 28 digits at which Python rounds of itself."""
    one, other = first.as_integer_ratio(), second.as_integer_ratio()

    def equals(value: Decimal, numerator: int, denominator: int) -> bool:
        top, bottom = value.as_integer_ratio()
        return top * denominator == numerator * bottom

    assert equals(exact.product((first, second)), one[0] * other[0], one[1] * other[1])
    assert equals(exact.total((first, second)), one[0] * other[1] + other[0] * one[1], one[1] * other[1])
    assert equals(exact.difference(first, second), one[0] * other[1] - other[0] * one[1], one[1] * other[1])


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        ("2.665", "2.67"),
        ("2.675", "2.68"),
        ("-2.665", "-2.67"),
        ("0.004", "0.00"),
        ("-0.004", "0.00"),
        ("1E+3", "1000.00"),
    ],
)
def test_half_a_cent_goes_away_from_zero(amount: str, cents: str) -> None:
    """Python's own rounding would make 2,66 of 2,665."""
    assert str(exact.to_cents(Decimal(amount))) == cents


def test_empty_sum_and_empty_product() -> None:
    """Nothing adds up to zero, and multiplies to one."""
    assert exact.total([]) == 0
    assert exact.product([]) == 1


@pytest.mark.parametrize(
    ("numerator", "denominator"), [(None, "1"), ("1", None), ("1", "0"), (None, None), ("0", "0")]
)
def test_ratio_that_does_not_exist(numerator: str | None, denominator: str | None) -> None:
    """No costs, no ROI."""
    top = None if numerator is None else Decimal(numerator)
    bottom = None if denominator is None else Decimal(denominator)

    assert exact.ratio(top, bottom) is None


def test_quotient_has_no_answer_for_zero() -> None:
    """The caller decides what no denominator means."""
    with pytest.raises(ZeroDivisionError):
        exact.quotient(Decimal(1), Decimal(0))


@pytest.mark.parametrize(
    ("amount", "shares", "parts"),
    [
        ("100.00", ["1"], ["100.00"]),
        ("0.01", ["0.5", "0.5"], ["0.01", "0.00"]),
        ("0.01", ["0", "0.5", "0.5"], ["0.00", "0.01", "0.00"]),
        ("100.00", ["0.3333", "0.3333", "0.3334"], ["33.33", "33.33", "33.34"]),
        ("-0.05", ["0.3", "0.3", "0.4"], ["-0.02", "-0.01", "-0.02"]),
        ("0.00", ["0.5", "0.5"], ["0.00", "0.00"]),
        ("0.00", [], []),
    ],
)
def test_split(amount: str, shares: list[str], parts: list[str]) -> None:
    """Left-over cents go to the largest remainder, the first of equals first."""
    assert [
        str(part) for part in exact.split_cents(Decimal(amount), [Decimal(share) for share in shares])
    ] == parts
