"""Our words for the rows below an analysis in a terminal and in a table for a spreadsheet, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWords:
    """Names of rows; ``{what}`` is filled in."""

    low: str
    high: str
    present_benefits: str
    present_costs: str


DUTCH = SummaryWords(
    low="{what}, laag",
    high="{what}, hoog",
    present_benefits="Baten in waarde van nu",
    present_costs="Kosten in waarde van nu",
)
ENGLISH = SummaryWords(
    low="{what}, low",
    high="{what}, high",
    present_benefits="Benefits in present value",
    present_costs="Costs in present value",
)
