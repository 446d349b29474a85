"""Figures that an author expects: the reckoning is held against them, and nothing is published with one that is off."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zhi_publish.diagnostics import Location


class ControlledFigure(StrEnum):
    """What may be controlled."""

    TOTAL = "totaal"
    """Of a persona its total, of an analysis its benefits, of a budget its costs with the margin."""
    BENEFITS = "baten"
    COSTS = "kosten"
    BALANCE = "saldo"
    ROI = "roi"
    INCOME = "inkomsten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A figure as its author expects it."""

    figure: ControlledFigure
    expected: Decimal
    """As typed, with the decimals that were typed: ``27040`` asks for whole euros, ``27040.00`` for cents."""
    where: Location
    """The place of the typed figure."""

    @property
    def decimals(self) -> int:
        """How many decimals were typed: the reckoning is compared after rounding to as many."""
        exponent = self.expected.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0
