"""The reckoning as it was last published: what a later difference is explained from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedLine:
    """One line of a sum, in euros."""

    key: str
    """What the line is about, the same in every version: a benefit, a persona, a cost group."""
    title: str
    amount: Decimal
    """What it adds to the sum; zero for a line that is only described."""
    count: int | None = None
    """How many visitors, for a line of a persona."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedSum:
    """A total of a persona or a budget with its lines."""

    total: Decimal
    lines: tuple[PublishedLine, ...]
    income: Decimal | None = None
    """Of a budget."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedAnalysis:
    """Benefits with their lines, and the costs."""

    benefits: Decimal
    costs: Decimal | None
    lines: tuple[PublishedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedResults:
    """Every total, by id."""

    personas: Mapping[str, PublishedSum] = field(default_factory=dict)
    budgets: Mapping[str, PublishedSum] = field(default_factory=dict)
    analyses: Mapping[str, PublishedAnalysis] = field(default_factory=dict)
