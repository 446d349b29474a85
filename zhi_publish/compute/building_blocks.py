"""Where building blocks of a region are there, missing, or offered twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from zhi_publish.model.building_blocks import BUILT_IN_BLOCKS, BlockGroup, BuildingBlocks, Offer, OfferState
from zhi_publish.model.project import Project
from zhi_publish.slug import slug


class Coverage(StrEnum):
    """How far a block is there in one place."""

    PRESENT = "present"
    PARTLY = "partly"
    PLANNED = "planned"
    MISSING = "missing"


_STRONGEST = (
    (OfferState.PRESENT, Coverage.PRESENT),
    (OfferState.PARTLY, Coverage.PARTLY),
    (OfferState.PLANNED, Coverage.PLANNED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCell:
    """One block in one place."""

    place: str | None
    """As the region spells it; None for the region as a whole."""
    offers: tuple[Offer, ...]
    """Those of the place itself and those of the whole region."""

    @property
    def coverage(self) -> Coverage:
        """The best of what is offered; what was stopped is no longer there."""
        states = {offer.state for offer in self.offers}
        return next((coverage for state, coverage in _STRONGEST if state in states), Coverage.MISSING)

    @property
    def is_double(self) -> bool:
        """Whether more than one organisation offers it here, now."""
        providers = {slug(one.provider.text) for one in self.offers if one.state is OfferState.PRESENT}
        return len(providers) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRow:
    """One block in all places."""

    block_id: str
    group: BlockGroup
    cells: tuple[BlockCell, ...]

    @property
    def missing_places(self) -> tuple[str | None, ...]:
        """Places where it is not there, not even in part; a plan is no offer yet."""
        absent = {Coverage.MISSING, Coverage.PLANNED}
        return tuple(cell.place for cell in self.cells if cell.coverage in absent)

    @property
    def is_gap(self) -> bool:
        """Whether it is lacking where it ought to be: group A in any place, group B in the region, C never."""
        if self.group is BlockGroup.EVERYWHERE:
            return bool(self.missing_places)
        return self.group is BlockGroup.REGION and len(self.missing_places) == len(self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingBlocksResult:
    """All blocks of a region, group by group."""

    item: BuildingBlocks
    places: tuple[str | None, ...]
    rows: tuple[BlockRow, ...]


def building_blocks_result(item: BuildingBlocks) -> BuildingBlocksResult:
    """Return which blocks are where; the columns are the places named, or the region when none is."""
    names: dict[str, str] = {}
    for place in (*item.places, *(offer.place for offer in item.offers if offer.place is not None)):
        names.setdefault(slug(place.text), place.text)
    places: tuple[str | None, ...] = tuple(names.values()) or (None,)
    own = {block.id: block.group for block in item.own_blocks}
    rows = []
    for block_id, group in _groups(item, own):
        offers = [offer for offer in item.offers if offer.block_id == block_id]
        cells = tuple(
            BlockCell(place=place, offers=tuple(one for one in offers if _is_in(one, place)))
            for place in places
        )
        rows.append(BlockRow(block_id=block_id, group=group, cells=cells))
    return BuildingBlocksResult(item=item, places=places, rows=tuple(rows))


def _groups(item: BuildingBlocks, own: Mapping[str, BlockGroup]) -> list[tuple[str, BlockGroup]]:
    groups = {block_id: group for group, ids in BUILT_IN_BLOCKS.items() for block_id in ids} | dict(own)
    return [(block_id, groups[block_id]) for block_id in item.block_ids]


def _is_in(offer: Offer, place: str | None) -> bool:
    return offer.place is None or place is None or slug(offer.place.text) == slug(place)


def building_blocks_results(project: Project) -> Mapping[str, BuildingBlocksResult]:
    """Return the coverage of every region."""
    return {item_id: building_blocks_result(item) for item_id, item in project.every(BuildingBlocks).items()}
