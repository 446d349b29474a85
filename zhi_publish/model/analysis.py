"""Cost-benefit analyses: personas and how many there are of each, beside the costs of a year."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from zhi_publish.diagnostics import Location
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.control import Control
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.text import AuthorText, Body


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaCount:
    """How many visitors resemble a persona."""

    persona_id: str
    count: int
    low: int | None = None
    """At least so many, where the author says so."""
    high: int | None = None
    where: Location

    @property
    def visitors(self) -> Uncertain:
        """The number with its bounds."""
        return Uncertain(
            value=Decimal(self.count),
            low=None if self.low is None else Decimal(self.low),
            high=None if self.high is None else Decimal(self.high),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitors:
    """Whom the initiative reaches in a year."""

    unique: int | None = None
    structural: int | None = None
    incidental: int | None = None
    where: Location
    unique_where: Location | None = None
    """The place of that figure, where it was typed."""
    structural_where: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How much the initiative is open in a year."""

    dayparts: Decimal | None = None
    days: Decimal | None = None
    visits: Decimal | None = None
    hours: Decimal | None = None


class DiscountAt(StrEnum):
    """The moment in a year at which its benefits are thought to fall."""

    BEGIN = "begin"
    MIDDLE = "midden"
    END = "eind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """How long the visitors of a year are followed, and what later years weigh."""

    years: int = 1
    discount_rate: Uncertain
    discount_at: DiscountAt = DiscountAt.BEGIN
    has_new_cohort_yearly: bool = False
    is_stated: bool = False
    """Whether the author said anything about later years: only then they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationSettings:
    """How a simulation is drawn; the same seed gives the same draws."""

    draws: int = 10_000
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What a year costs and what it brings."""

    id: str
    title: AuthorText
    year: int
    summary: AuthorText | None = None
    venue_id: str | None = None
    """The location that it is about; None for the initiative as a whole."""
    count_id: str | None = None
    """The count that its numbers were taken from; None when it states them itself."""
    budget_id: str | None = None
    costs: Decimal | None = None
    """Stated costs in euros, where no budget is named."""
    persona_counts: tuple[PersonaCount, ...]
    left_out: tuple[PersonaCount, ...] = ()
    """Personas that are named and not counted: drafts, and those that do not exist or could not be read."""
    is_complete: bool = True
    """Whether every persona that is named can be used, but for drafts; one that is not complete is never reckoned."""
    lines: tuple[BenefitLine, ...] = ()
    unquantified: tuple[AuthorText, ...] = ()
    controls: tuple[Control, ...] = ()
    visitors: Visitors | None = None
    opening: Opening
    inhabitants: int | None = None
    price_year: int | None = None
    price_index_id: str | None = None
    """The index that brings all amounts to the price year; None leaves them as their sources state them."""
    horizon: Horizon
    simulation: SimulationSettings = field(default_factory=SimulationSettings)
    compare_with_id: str | None = None
    """The analysis that this one is set beside; None for that of the nearest earlier year."""
    body: Body
    where: Location
