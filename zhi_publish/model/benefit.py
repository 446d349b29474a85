"""Benefits: what a change is worth to somebody, and how it applies to a persona or an analysis."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from zhi_publish.diagnostics import Location
from zhi_publish.model.payer import UNKNOWN_PAYER
from zhi_publish.model.quantity import Calendar, Period, Uncertain
from zhi_publish.model.text import AuthorText, Body


class Cashable(StrEnum):
    """Whether a payer really keeps the money, or only frees room."""

    YES = "ja"
    NO = "nee"
    PARTLY = "deels"


class PriceKind(StrEnum):
    """The way in which a benefit is priced."""

    TARIFF = "tarief"
    """So much for each unit."""
    AMOUNT = "bedrag"
    """So much for each time."""
    UNQUANTIFIED = "pm"
    """Nobody has priced it; it is shown and adds nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one unit, or one time, is worth."""

    kind: PriceKind
    amount: Uncertain | None
    """In euros; None for a benefit that nobody has priced."""
    original: Uncertain | None = None
    """The amount as its source states it, where :attr:`amount` was brought to another price year."""
    where: Location | None = dataclasses.field(default=None, compare=False)
    """Where the amount was typed; the same price typed elsewhere is the same price."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a tariff comes from."""

    title: AuthorText
    url: str | None = None
    year: int | None = None
    locator: AuthorText | None = None
    """Page, paragraph or table in the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """The most that a payer pays for."""

    units: Decimal
    per: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitTerms:
    """All that can be said of a benefit, on the item itself or on a line that uses it; None is unsaid."""

    title: AuthorText | None = None
    price: Price | None = None
    unit: AuthorText | None = None
    source: Source | None = None
    price_year: int | None = None
    payers: tuple[tuple[str, Decimal], ...] | None = None
    """Payer ids with their shares, which add up to 1."""
    is_estimate: bool | None = None
    cashable: Cashable | None = None
    domain: AuthorText | None = None
    cap: Cap | None = None
    per: Period | None = None
    weeks: Decimal | None = None
    days: Decimal | None = None
    deadweight: Uncertain | None = None
    displacement: Uncertain | None = None
    own_share: Uncertain | None = None
    optimism_bias: Uncertain | None = None
    duration: Decimal | None = None
    drop_off: Uncertain | None = None
    starts_in_year: int | None = None

    def overridden_by(self, other: BenefitTerms) -> BenefitTerms:
        """Return these terms with everything that the other states put in their place."""
        stated: dict[str, Any] = {
            name: value for name in _TERMS if (value := getattr(other, name)) is not None
        }
        if not stated:
            return self
        return BenefitTerms(**({name: getattr(self, name) for name in _TERMS} | stated))


_TERMS = tuple(field.name for field in dataclasses.fields(BenefitTerms))


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """A benefit item: one change that is worth something to a payer, priced or not."""

    id: str
    terms: BenefitTerms
    body: Body
    where: Location

    @property
    def title(self) -> AuthorText:
        """The name of the benefit; required, so always there."""
        if self.terms.title is None:  # pragma: no cover - the loader refuses such an item
            msg = f"benefit {self.id} without a title"
            raise AssertionError(msg)
        return self.terms.title


@dataclass(frozen=True, kw_only=True)
class BenefitLine:
    """A benefit as it applies to one persona or analysis: how many, how often, how much of it is counted.

    The terms are the effective ones: those of the item, with what the line itself states in their place.
    """

    benefit_id: str | None
    """None when the line describes its benefit in place."""
    terms: BenefitTerms
    quantity: Uncertain = dataclasses.field(default_factory=lambda: Uncertain.exactly(1))
    spread_over_years: Decimal = Decimal(1)
    fraction: Uncertain = dataclasses.field(default_factory=lambda: Uncertain.exactly(1))
    is_counted: bool = True
    reason: AuthorText | None = None
    """Why a line is described and not counted."""
    note: AuthorText | None = None
    where: Location

    @property
    def title(self) -> AuthorText:
        """What the line is called."""
        return self.terms.title or AuthorText(text=self.benefit_id or "", where=self.where)

    @property
    def per(self) -> Period:
        """How often the quantity occurs."""
        return self.terms.per or Period.YEAR

    @cached_property
    def calendar(self) -> Calendar:
        """How many weeks and days of a year count on this line."""
        standard = Calendar()
        return Calendar(weeks=self.terms.weeks or standard.weeks, days=self.terms.days or standard.days)

    @property
    def payers(self) -> tuple[tuple[str, Decimal], ...]:
        """Who saves which share; a line without a payer counts under the unknown one."""
        return self.terms.payers or ((UNKNOWN_PAYER, Decimal(1)),)

    @property
    def is_unquantified(self) -> bool:
        """Whether nobody has priced this benefit."""
        return self.terms.price is None or self.terms.price.amount is None

    @property
    def is_estimate(self) -> bool:
        """Whether the author marked the figure as an estimate."""
        return bool(self.terms.is_estimate)

    @property
    def starts_in_year(self) -> int:
        """The year of the horizon in which the benefit begins, counted from 1."""
        return self.terms.starts_in_year or 1
