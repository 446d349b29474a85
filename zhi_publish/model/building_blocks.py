"""Building blocks of a region: which exist, by whom, and where one is missing or there twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import AuthorText


class BlockGroup(StrEnum):
    """For whom a block is meant, as the handbook of building blocks orders them."""

    EVERYWHERE = "A"
    """In every initiative."""
    REGION = "B"
    """In every region."""
    PROMISING = "C"
    """Where the circumstances are promising."""


BUILT_IN_BLOCKS = {
    BlockGroup.EVERYWHERE: (
        "sociale-participatie", "maatschappelijke-participatie", "ontwikkeling-en-zelfhulp",
    ),
    BlockGroup.REGION: (
        "informatie-en-advies", "individuele-ondersteuning", "kwaliteit-ervaringsdeskundigheid",
    ),
    BlockGroup.PROMISING: (
        "beleidsparticipatie", "kwartiermaken", "deskundigheidsbevordering", "naasten",
    ),
}  # fmt: skip
"""Ids of the blocks that every region may name; their words are those of the present stage."""


class OfferState(StrEnum):
    """Whether an offer is there already."""

    PRESENT = "aanwezig"
    PARTLY = "deels"
    PLANNED = "gepland"
    STOPPED = "gestopt"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnBlock:
    """A block that a region adds to the built-in ones."""

    id: str
    name: AuthorText
    group: BlockGroup
    definition: AuthorText | None = None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Who offers a block, and where."""

    block_id: str
    provider: AuthorText
    place: AuthorText | None = None
    """None: in the whole region."""
    state: OfferState = OfferState.PRESENT
    note: AuthorText | None = None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingBlocks(MethodItem):
    """The blocks of one region."""

    kind: ClassVar[Kind] = Kind.BUILDING_BLOCKS

    region: AuthorText
    year: int | None = None
    places: tuple[AuthorText, ...] = ()
    """Places that ought to have the blocks of group A; without any the region is looked at as a whole."""
    own_blocks: tuple[OwnBlock, ...] = ()
    offers: tuple[Offer, ...]

    @property
    def date(self) -> date | None:
        """The first day of its year."""
        return None if self.year is None else date(self.year, 1, 1)

    @property
    def block_ids(self) -> tuple[str, ...]:
        """Ids of all blocks, group by group, the built-in ones first."""
        return tuple(
            block_id
            for group in BlockGroup
            for block_id in (
                *BUILT_IN_BLOCKS[group],
                *(block.id for block in self.own_blocks if block.group is group),
            )
        )
