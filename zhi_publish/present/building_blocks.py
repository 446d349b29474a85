"""The page of a region's building blocks: a matrix, what is missing, what is there twice, and each block by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.building_blocks import BlockCell, BlockRow, BuildingBlocksResult, Coverage
from zhi_publish.model.building_blocks import BlockGroup, Offer
from zhi_publish.model.kinds import Kind
from zhi_publish.present.json_schema import ID, TEXT, WHOLE, YES_NO, Schema, object_of, or_null
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.words_building_blocks import BuildingBlockWords, building_block_words

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCellView:
    """One block in one place."""

    coverage: str
    """A word for style sheets: ``present``, ``partly``, ``planned`` or ``missing``."""
    label: str
    providers: str
    is_double: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferView:
    """Who offers a block."""

    provider: str
    place: str
    state: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """One block: a row of the matrix, and a piece of its own below it."""

    address: str
    name: str
    definition: str
    cells: tuple[BlockCellView, ...]
    offers: tuple[OfferView, ...]
    gap: str
    """What is lacking, in a sentence; empty where nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockGroupView:
    """The blocks of one group."""

    name: str
    note: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockPageView:
    """One block of one region, on a page of its own."""

    block: BlockView
    group: BlockGroupView
    region: str
    region_address: str
    region_title: str
    places: tuple[str, ...]
    previous: BlockView | None
    following: BlockView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingBlocksView:
    """Everything that the page of a region shows."""

    region: str
    year: str
    sentence: str
    places: tuple[str, ...]
    groups: tuple[BlockGroupView, ...]
    gaps: tuple[str, ...]
    doubles: tuple[str, ...]
    explanation: Markup


def section(context: Context) -> MethodSection | None:
    """Return the regions of this publication; None when it describes none."""
    results = context.results.every(BuildingBlocksResult)
    if not results:
        return None
    words = building_block_words(context.project.settings.language)
    pages: list[MethodPage] = []
    details: list[MethodPage] = []
    for item_id, result in results.items():
        view = _Builder(result, context, words).view()
        details += _block_pages(
            view,
            pages_address := context.addresses.of(Kind.BUILDING_BLOCKS, item_id),
            context.text(result.item.title),
        )
        pages.append(
            MethodPage(
                address=pages_address,
                title=context.text(result.item.title),
                summary=context.text(result.item.summary) or view.sentence,
                template="building_blocks.html",
                item=view,
                facts=view.gaps[:3],
            )
        )
    return MethodSection(
        kind=Kind.BUILDING_BLOCKS,
        title=words.title,
        about=words.about,
        words=words,
        pages=tuple(pages),
        details=tuple(details),
    )


def _block_pages(view: BuildingBlocksView, address: str, title: str) -> Iterator[MethodPage]:
    """Yield a page for each block of a region, each with the one before it and the one after it."""
    blocks = [(block, group) for group in view.groups for block in group.blocks]
    for place, (block, group) in enumerate(blocks):
        shown = BlockPageView(
            block=block,
            group=group,
            region=view.region,
            region_address=address,
            region_title=title,
            places=view.places,
            previous=blocks[place - 1][0] if place else None,
            following=blocks[place + 1][0] if place + 1 < len(blocks) else None,
        )
        yield MethodPage(
            address=block.address,
            title=block.name,
            summary=block.definition,
            template="building_block.html",
            item=shown,
        )


class _Builder:
    """Makes the view of one region."""

    def __init__(self, result: BuildingBlocksResult, context: Context, words: BuildingBlockWords) -> None:
        self._result, self._context, self._words = result, context, words
        self._own = {block.id: block for block in result.item.own_blocks}

    def view(self) -> BuildingBlocksView:
        """Return everything that the page shows."""
        result, words, text = self._result, self._words, self._context.text
        region = text(result.item.region)
        there = sum(any(cell.coverage is not Coverage.MISSING for cell in row.cells) for row in result.rows)
        return BuildingBlocksView(
            region=region,
            year="" if result.item.year is None else str(result.item.year),
            sentence=words.summary.format(there=there, all=len(result.rows), region=region),
            places=tuple(words.whole_region if place is None else place for place in result.places),
            groups=tuple(
                BlockGroupView(
                    name=words.groups[group],
                    note=words.group_notes[group],
                    blocks=tuple(self._block(row) for row in result.rows if row.group is group),
                )
                for group in BlockGroup
            ),
            gaps=tuple(self._gap(row) for row in result.rows if row.is_gap),
            doubles=tuple(
                words.doubled.format(
                    block=self._name(row.block_id),
                    place=words.whole_region if cell.place is None else cell.place,
                    providers=self._providers(cell),
                )
                for row in result.rows
                for cell in row.cells
                if cell.is_double
            ),
            explanation=self._context.body(result.item.body),
        )

    def _name(self, block_id: str) -> str:
        own = self._own.get(block_id)
        return self._words.blocks[block_id][0] if own is None else self._context.text(own.name)

    def _block(self, row: BlockRow) -> BlockView:
        own = self._own.get(row.block_id)
        definition = (
            self._words.blocks[row.block_id][1] if own is None else self._context.text(own.definition)
        )
        return BlockView(
            address=f"{self._context.addresses.of(Kind.BUILDING_BLOCKS, self._result.item.id)}/{row.block_id}",
            name=self._name(row.block_id),
            definition=definition,
            cells=tuple(self._cell(cell) for cell in row.cells),
            offers=tuple(
                self._offer(one) for one in self._result.item.offers if one.block_id == row.block_id
            ),
            gap=self._gap(row) if row.is_gap else "",
        )

    def _cell(self, cell: BlockCell) -> BlockCellView:
        return BlockCellView(
            coverage=cell.coverage.value,
            label=self._words.coverage[cell.coverage],
            providers=self._providers(cell),
            is_double=cell.is_double,
        )

    def _providers(self, cell: BlockCell) -> str:
        # a name that stands there twice, for two states, is one organisation
        names = dict.fromkeys(self._context.text(one.provider) for one in cell.offers)
        return self._context.formatter.listed(tuple(names))

    def _gap(self, row: BlockRow) -> str:
        places = [place for place in row.missing_places if place is not None]
        if len(row.missing_places) == len(row.cells) or not places:
            return self._words.gap_region.format(block=self._name(row.block_id))
        return self._words.gap.format(
            block=self._name(row.block_id), places=self._context.formatter.listed(places)
        )

    def _offer(self, offer: Offer) -> OfferView:
        text = self._context.text
        return OfferView(
            provider=text(offer.provider),
            place=text(offer.place) or self._words.whole_region,
            state=self._words.states[offer.state],
            note=text(offer.note),
        )


def data(results: Results) -> Json:
    """Return which blocks are where, per region."""
    return {
        item_id: {
            "region": result.item.region.text,
            "year": result.item.year,
            "blocks": {
                row.block_id: {
                    "group": row.group.value,
                    "places": {cell.place or "": cell.coverage.value for cell in row.cells},
                    "is_gap": row.is_gap,
                }
                for row in result.rows
            },
        }
        for item_id, result in results.every(BuildingBlocksResult).items()
    }


SCHEMA: Schema = object_of(
    "Which building blocks are where in a region",
    {
        "region": TEXT,
        "year": or_null(WHOLE),
        "blocks": {
            "type": "object",
            "description": "By the id of the block",
            "propertyNames": ID,
            "additionalProperties": object_of(
                "One block",
                {
                    "group": {"enum": [group.value for group in BlockGroup]},
                    "places": {
                        "type": "object",
                        "description": "By the place as typed; the empty name is the region as a whole",
                        "additionalProperties": {"enum": [one.value for one in Coverage]},
                    },
                    "is_gap": YES_NO,
                },
            ),
        },
    },
)
