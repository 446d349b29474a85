"""Cost-benefit analyses: personas and how many there are of each, beside the costs of a year."""

from __future__ import annotations

from dataclasses import dataclass
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
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitors:
    """Whom the initiative reaches in a year."""

    unique: int | None = None
    structural: int | None = None
    incidental: int | None = None
    where: Location


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What a year costs and what it brings."""

    id: str
    title: AuthorText
    year: int
    summary: AuthorText | None = None
    budget_id: str | None = None
    costs: Decimal | None = None
    """Stated costs in euros, where no budget is named."""
    persona_counts: tuple[PersonaCount, ...]
    lines: tuple[BenefitLine, ...] = ()
    unquantified: tuple[AuthorText, ...] = ()
    controls: tuple[Control, ...] = ()
    visitors: Visitors | None = None
    opening: Opening
    inhabitants: int | None = None
    price_year: int | None = None
    horizon: Horizon
    body: Body
    where: Location
