"""The same money, by payer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from zhi_publish.compute.exact import ZERO, product, total

PayerAmounts = Mapping[str, Decimal]


def sum_by_payer(parts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """Return the sum for each payer, in the order in which payers first occur."""
    totals: dict[str, Decimal] = {}
    for payer, amount in parts:
        totals[payer] = total((totals.get(payer, ZERO), amount))
    return totals


def times(by_payer: PayerAmounts, count: int) -> list[tuple[str, Decimal]]:
    """Return what each payer saves for so many of the same."""
    return [(payer, product((amount, Decimal(count)))) for payer, amount in by_payer.items()]
