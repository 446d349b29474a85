"""Budgets: what a year costs, in groups, and who pays for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from zhi_publish.diagnostics import Location
from zhi_publish.model.control import Control
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.text import AuthorText, Body


class CostGroup(StrEnum):
    """The groups in which the sector orders its costs."""

    STAFF = "personeel"
    HOUSING = "huisvesting"
    VOLUNTEERS = "vrijwilligers"
    ACTIVITIES = "activiteiten"
    ICT = "ict"
    ORGANISATION = "organisatie"
    OTHER = "overig"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostItem:
    """One cost of a year, in euros."""

    title: AuthorText
    amount: Decimal
    group: CostGroup = CostGroup.OTHER
    note: AuthorText | None = None
    where: Location


class NextYear(StrEnum):
    """What is known of an income in the year after its budget."""

    CERTAIN = "zeker"
    LIKELY = "waarschijnlijk"
    UNCERTAIN = "onzeker"
    ENDS = "stopt"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeItem:
    """One stream of money in a year, in euros."""

    title: AuthorText
    amount: Decimal
    stream: AuthorText | None = None
    form: AuthorText | None = None
    payer: str | None = None
    starts: date | None = None
    until: date | None = None
    """The last day of the agreement; None for one without an end, or where nothing is said."""
    next_year: NextYear | None = None
    """As the author says; None leaves it to the last day."""
    note: AuthorText | None = None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Costs and income of one year."""

    id: str
    year: int
    venue_id: str | None = None
    """The location that it is about; None for the initiative as a whole."""
    title: AuthorText | None = None
    summary: AuthorText | None = None
    items: tuple[CostItem, ...]
    margin: Uncertain = field(default_factory=lambda: Uncertain.exactly(0))
    """A share on top of the costs, for what cannot be foreseen."""
    income: tuple[IncomeItem, ...] = ()
    controls: tuple[Control, ...] = ()
    body: Body
    where: Location
