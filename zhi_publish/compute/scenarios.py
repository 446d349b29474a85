"""What if: the same line, budget or count with its uncertain inputs at their bounds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Any

from zhi_publish.compute.exact import rounded_product
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.quantity import Uncertain


class Side(StrEnum):
    """The result of which the bounds are wanted."""

    LOW = "low"
    """Every uncertain input as unfavourable as its author thinks possible."""
    HIGH = "high"


# A share that lowers the benefit is at its worst when it is at its most.
_LOWERING = ("deadweight", "displacement", "optimism_bias", "drop_off")
SHARES = (*_LOWERING, "own_share")
"""The fields of a benefit that hold a share that may carry bounds."""


def line_at(line: BenefitLine, side: Side) -> BenefitLine:
    """Return a line with every uncertain input at the bound that gives the lowest or the highest amount.

    The tariff comes first: below zero (a loss), a greater quantity is the less favourable one.
    """
    if not is_uncertain(line):
        return line
    price = line.terms.price
    changed: dict[str, Any] = {}
    is_gain = True
    if price is not None and price.amount is not None:
        amount = _end(price.amount, greatest=side is Side.HIGH)
        is_gain = amount >= 0
        changed["price"] = dataclasses.replace(price, amount=Uncertain.exactly(amount))
    # of a gain the high result wants much, of a loss it wants little
    wants_much = (side is Side.HIGH) is is_gain
    for name in SHARES:
        share: Uncertain | None = getattr(line.terms, name)
        if share is not None:
            end = _end(share, greatest=wants_much is (name not in _LOWERING))
            changed[name] = Uncertain.exactly(end)
    return dataclasses.replace(
        line,
        terms=dataclasses.replace(line.terms, **changed),
        quantity=Uncertain.exactly(_end(line.quantity, greatest=wants_much)),
        fraction=Uncertain.exactly(_end(line.fraction, greatest=wants_much)),
    )


def is_uncertain(line: BenefitLine) -> bool:
    """Whether any input of a line has bounds that leave room."""
    return any(number.is_uncertain for number in _numbers(line))


def _numbers(line: BenefitLine) -> Iterable[Uncertain]:
    price = line.terms.price
    if price is not None and price.amount is not None:
        yield price.amount
    yield line.quantity
    yield line.fraction
    for name in SHARES:
        share: Uncertain | None = getattr(line.terms, name)
        if share is not None:
            yield share


def _end(number: Uncertain, *, greatest: bool) -> Decimal:
    return number.most if greatest else number.least


def end_of_product(number: Uncertain, amount: Decimal, side: Side) -> Decimal:
    """Return the lowest or highest product of an uncertain number of zero or more and an amount."""
    return rounded_product((_end(number, greatest=(side is Side.HIGH) is (amount >= 0)), amount))
