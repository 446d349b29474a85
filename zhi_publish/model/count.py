"""Counts: how many visitors resemble each persona, per year and location."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.analysis import PersonaCount, Visitors
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import AuthorText

TallyKey = tuple[int, str | None]
"""A year, and the id of a location; None for the initiative as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted in one year at one location."""

    year: int
    venue_id: str | None
    """None for the initiative as a whole: that is never added to what its locations counted."""
    persona_counts: tuple[PersonaCount, ...]
    left_out: tuple[PersonaCount, ...] = ()
    """Personas that are drafts: their visitors were counted all the same."""
    visitors: Visitors | None = None
    visits: int | None = None
    where: Location

    @property
    def key(self) -> TallyKey:
        """Its year and location."""
        return (self.year, self.venue_id)

    @property
    def unique(self) -> int | None:
        """The visitors as unique people, where that was counted."""
        return None if self.visitors is None else self.visitors.unique

    @property
    def captured(self) -> int:
        """How many visitors resemble a persona; whoever resembles one that is a draft is among them."""
        return sum(one.count for one in (*self.persona_counts, *self.left_out))


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(MethodItem):
    """One file of counts: a single year at a single location, or a table of many."""

    kind: ClassVar[Kind] = Kind.COUNT

    definition: AuthorText | None = None
    """When somebody is a visitor here: comparisons fail on it."""
    tallies: tuple[Tally, ...]
    is_table: bool = False

    @property
    def date(self) -> date | None:
        """The first day of its newest year."""
        return max((date(tally.year, 1, 1) for tally in self.tallies), default=None)


def tallies_by_key(counts: Iterable[Count]) -> Mapping[TallyKey, Tally]:
    """Return every tally by year and location; of two for the same the first one read."""
    found: dict[TallyKey, Tally] = {}
    for count in counts:
        for tally in count.tallies:
            found.setdefault(tally.key, tally)
    return found
