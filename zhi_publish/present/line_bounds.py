"""How little and how much a line can be worth, and why."""

from __future__ import annotations

from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.bounds import Range, line_range
from zhi_publish.model.quantity import Uncertain
from zhi_publish.present.context import Context


def line_bounds(result: LineResult, context: Context) -> str:
    """Return ``tussen € 8.000 en € 32.000 (aantal van 2 tot 8)``; empty for a line without bounds.

    Bounds of shares stand in the steps of the reckoning already. A line that is not counted in the first year has
    no amount to give bounds of, so only those of its numbers are told.
    """
    words, formatter = context.words.uncertainty, context.formatter
    price = result.line.terms.price
    amount, quantity = None if price is None else price.amount, result.line.quantity
    is_counted = result.status is Status.COUNTED and result.line.starts_in_year == 1
    found = line_range(result) if is_counted else None
    because = []
    if amount is not None and amount.is_uncertain and not _is_all(amount, found):
        because.append(
            words.price_bounds.format(low=formatter.euro(amount.least), high=formatter.euro(amount.most))
        )
    if quantity.is_uncertain:
        low, high = formatter.number(quantity.least), formatter.number(quantity.most)
        because.append(words.quantity_bounds.format(low=low, high=high))
    if found is None or not found.is_wide:
        return ", ".join(because)
    between = words.line_between.format(low=formatter.euro(found.low), high=formatter.euro(found.high))
    return words.because.format(between=between, bounds=", ".join(because)) if because else between


def _is_all(amount: Uncertain, found: Range | None) -> bool:
    """Whether the bounds of a price are those of the whole line."""
    return found is not None and (found.low, found.high) == (amount.least, amount.most)
