"""A theory of value: what is put in, what is done with it, what comes out, and what changes in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import AuthorText


class Level(StrEnum):
    """The links of the chain, from what is aimed at back to what it takes; the name is the author's key."""

    IMPACT = "impact"
    OUTCOME = "uitkomsten"
    OUTPUT = "resultaten"
    ACTIVITY = "activiteiten"
    INPUT = "inzet"


NEXT_LEVEL: Mapping[Level, Level] = {
    Level.INPUT: Level.ACTIVITY,
    Level.ACTIVITY: Level.OUTPUT,
    Level.OUTPUT: Level.OUTCOME,
    Level.OUTCOME: Level.IMPACT,
}
"""What each level leads to; impact is where it ends."""


class Reach(StrEnum):
    """For whom an output is there."""

    INDIVIDUAL = "individueel"
    COLLECTIVE = "collectief"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainElement:
    """One thing on one level of the chain."""

    id: str
    """Unlike all others of its chain."""
    level: Level
    title: AuthorText
    note: AuthorText | None = None
    leads_to: tuple[str, ...] = ()
    """Ids of elements one level on."""
    reach: Reach | None = None
    """Of an output; None where it is not said."""
    persona_ids: tuple[str, ...] = ()
    """Personas that show this output."""
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChain(MethodItem):
    """One theory of value; each initiative makes its own."""

    kind: ClassVar[Kind] = Kind.VALUE_CHAIN

    elements: tuple[ChainElement, ...]
    """Level by level, impact first, in the order typed."""

    def at(self, level: Level) -> tuple[ChainElement, ...]:
        """Return the elements of one level."""
        return tuple(element for element in self.elements if element.level is level)
