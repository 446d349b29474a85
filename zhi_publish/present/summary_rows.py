"""The rows below the lines of an analysis: its outcome, how low and high that can be, and what later years add."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.present.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """One figure with its name."""

    label: str
    amount: Decimal | None = None
    """In euros, unless it is a ratio; None for what does not exist."""
    is_ratio: bool = False
    text: str = ""
    """In the place of a number: for what is told in words."""


def summary_rows(appraisal: Appraisal, words: Words) -> Iterator[SummaryRow]:
    """Yield the outcome of one year; bounds where the author states any, later years where a horizon is stated."""
    result = appraisal.result
    yield SummaryRow(label=words.benefits, amount=result.benefits)
    yield SummaryRow(label=words.costs, amount=result.costs)
    yield SummaryRow(label=words.balance, amount=result.balance)
    yield SummaryRow(label=words.roi, amount=result.roi, is_ratio=True)
    if appraisal.is_uncertain:
        yield from _bounds(appraisal, words)
    if result.analysis.horizon.is_stated:
        yield from _years(appraisal, words)


def _bounds(appraisal: Appraisal, words: Words) -> Iterator[SummaryRow]:
    low, high = appraisal.bounds.low, appraisal.bounds.high
    say = words.summary
    yield SummaryRow(label=say.low.format(what=words.benefits), amount=low.benefits)
    yield SummaryRow(label=say.high.format(what=words.benefits), amount=high.benefits)
    if appraisal.result.roi is not None:
        yield SummaryRow(label=say.low.format(what=words.roi), amount=low.roi, is_ratio=True)
        yield SummaryRow(label=say.high.format(what=words.roi), amount=high.roi, is_ratio=True)


def _years(appraisal: Appraisal, words: Words) -> Iterator[SummaryRow]:
    outcome, say = appraisal.horizon, words.years
    present = outcome.present
    yield SummaryRow(label=words.summary.present_benefits, amount=present.benefits)
    if present.costs is None:
        return
    yield SummaryRow(label=words.summary.present_costs, amount=present.costs)
    yield SummaryRow(label=say.net_present_value, amount=present.net)
    if appraisal.is_uncertain:
        for label, side in (
            (words.summary.low, appraisal.bounds.low),
            (words.summary.high, appraisal.bounds.high),
        ):
            yield SummaryRow(label=label.format(what=say.net_present_value), amount=side.present.net)
    yield SummaryRow(label=say.present_ratio, amount=present.ratio, is_ratio=True)
    yield SummaryRow(label=say.payback, text=say.earned_back(outcome.payback, outcome.horizon.years))
