"""Amounts of one year in the prices of another."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from zhi_publish.compute.exact import product, quotient, to_decimals
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.quantity import Uncertain


def at_price_year(line: BenefitLine, index: PriceIndex, to_year: int) -> BenefitLine:
    """Return a line with its tariff in the prices of another year; what it was stays beside it.

    ``tariff x figure of that year / figure of its own year``, rounded half-up to cents, or to as many decimals
    as its source gives when those are more, so that whoever multiplies what is printed finds what is printed. A
    line without a price year, or of a year that the index does not know, stays as it is.
    """
    price, year = line.terms.price, line.terms.price_year
    if price is None or price.amount is None or year is None or year == to_year:
        return line
    if not {year, to_year} <= index.figures.keys():
        return line
    numerator, denominator = index.figures[to_year], index.figures[year]

    def moved(amount: Decimal) -> Decimal:
        exponent = amount.as_tuple().exponent
        decimals = max(2, -exponent) if isinstance(exponent, int) else 2
        return to_decimals(quotient(product((amount, numerator)), denominator), decimals)

    amount = price.amount
    terms = dataclasses.replace(
        line.terms,
        price=dataclasses.replace(
            price,
            amount=Uncertain(
                value=moved(amount.value),
                low=None if amount.low is None else moved(amount.low),
                high=None if amount.high is None else moved(amount.high),
            ),
            original=amount,
        ),
    )
    return dataclasses.replace(line, terms=terms)
