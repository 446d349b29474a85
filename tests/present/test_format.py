"""Figures as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter

NL, EN = Formatter(Language.DUTCH), Formatter(Language.ENGLISH)


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("27040", "€\u00a027.040", "€\u00a027,040"),
        ("27040.00", "€\u00a027.040", "€\u00a027,040"),
        ("68.40", "€\u00a068,40", "€\u00a068.40"),
        ("0", "€\u00a00", "€\u00a00"),
        ("0.005", "€\u00a00,01", "€\u00a00.01"),
        ("2.665", "€\u00a02,67", "€\u00a02.67"),
        ("-2.665", "\u2212€\u00a02,67", "\u2212€\u00a02.67"),
        ("-40", "\u2212€\u00a040", "\u2212€\u00a040"),
        ("-0.004", "€\u00a00", "€\u00a00"),
        ("0.999", "€\u00a01", "€\u00a01"),
        ("999999999999.99", "€\u00a0999.999.999.999,99", "€\u00a0999,999,999,999.99"),
        (
            "99999999999999999999999999999999.99",
            "€\u00a099.999.999.999.999.999.999.999.999.999.999,99",
            "€\u00a099,999,999,999,999,999,999,999,999,999,999.99",
        ),
    ],
)
def test_euro(amount: str, dutch: str, english: str) -> None:
    """Whole euros without cents, and a no-break space behind the sign."""
    assert NL.euro(Decimal(amount)) == dutch
    assert EN.euro(Decimal(amount)) == english


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("27040", "€\u00a027.040,00"),
        ("68.4", "€\u00a068,40"),
        ("-1.005", "\u2212€\u00a01,01"),
        ("-0.001", "€\u00a00,00"),
    ],
)
def test_euro_with_cents_for_a_column(amount: str, expected: str) -> None:
    """Every amount in a column shows them; nothing is never negative."""
    assert NL.euro_cents(Decimal(amount)) == expected


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("1.58295", 2, "1,58"),
        ("1.585", 2, "1,59"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("1234567.5", None, "1.234.567,5"),
        ("100", None, "100"),
        ("100.00", None, "100"),
        ("1E+3", None, "1.000"),
        ("-0.001", 2, "0,00"),
        ("-0.25", None, "\u22120,25"),
    ],
)
def test_number(value: str, decimals: int | None, expected: str) -> None:
    """With so many decimals, or with all that it has."""
    assert NL.number(Decimal(value), decimals) == expected


@pytest.mark.parametrize(
    ("share", "expected"), [("0.5", "50%"), ("0.333", "33,3%"), ("0", "0%"), ("1", "100%")]
)
def test_percent(share: str, expected: str) -> None:
    """A share of the whole."""
    assert NL.percent(Decimal(share)) == expected


def test_percent_is_rounded_half_up() -> None:
    """Like every other figure."""
    assert NL.percent(Decimal("0.125"), 0) == "13%"


def test_date_in_words() -> None:
    """The day does not part from the month."""
    assert NL.date(date(2025, 3, 1)) == "1\u00a0maart 2025"
    assert EN.date(date(2025, 12, 31)) == "31\u00a0December 2025"
