"""Budgets: what a year costs, in groups, and who pays for it."""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeItem:
    """One stream of money in a year, in euros."""

    title: AuthorText
    amount: Decimal
    stream: AuthorText | None = None
    form: AuthorText | None = None
    payer: str | None = None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Costs and income of one year."""

    id: str
    year: int
    title: AuthorText | None = None
    summary: AuthorText | None = None
    items: tuple[CostItem, ...]
    margin: Uncertain = field(default_factory=lambda: Uncertain.exactly(0))
    """A share on top of the costs, for what cannot be foreseen."""
    income: tuple[IncomeItem, ...] = ()
    controls: tuple[Control, ...] = ()
    body: Body
    where: Location
