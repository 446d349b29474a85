"""Numbers as authors state them: a value, perhaps with bounds, and how often a year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """A number with, where the author gave them, its least and its greatest plausible value."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def least(self) -> Decimal:
        """The low bound; the number itself where the author gave none."""
        return self.value if self.low is None else self.low

    @property
    def most(self) -> Decimal:
        """The high bound; the number itself where the author gave none."""
        return self.value if self.high is None else self.high

    @property
    def is_uncertain(self) -> bool:
        """Whether the bounds leave any room."""
        return self.least != self.most

    @classmethod
    def exactly(cls, value: Decimal | int | str) -> Uncertain:
        """Return a number without bounds."""
        return cls(value=Decimal(value))


class Period(StrEnum):
    """How often something happens."""

    YEAR = "jaar"
    QUARTER = "kwartaal"
    MONTH = "maand"
    WEEK = "week"
    DAY = "dag"
    ONCE = "eenmalig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How many weeks and days of a year count."""

    weeks: Decimal = Decimal(52)
    days: Decimal = Decimal(365)

    def times_a_year(self, period: Period) -> Decimal:
        """Return how many of a period fall in a year; something that happens once counts as one."""
        match period:
            case Period.YEAR | Period.ONCE:
                return Decimal(1)
            case Period.QUARTER:
                return Decimal(4)
            case Period.MONTH:
                return Decimal(12)
            case Period.WEEK:
                return self.weeks
            case Period.DAY:
                return self.days
