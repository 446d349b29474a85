"""Building blocks of a region."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, decode_text, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_building_blocks import BUILDING_BLOCKS, OFFER, OWN_BLOCK
from zhi_publish.load.method_kind import ItemSource, MethodKind
from zhi_publish.load.nodes import Mapping, Node
from zhi_publish.load.registry import report_unknown
from zhi_publish.model.building_blocks import (
    BUILT_IN_BLOCKS,
    BlockGroup,
    BuildingBlocks,
    Offer,
    OfferState,
    OwnBlock,
)
from zhi_publish.model.kinds import Kind
from zhi_publish.model.text import AuthorText
from zhi_publish.slug import slug

GROUPS = {group.value.casefold(): group for group in BlockGroup}
STATES = {
    "aanwezig": OfferState.PRESENT, "present": OfferState.PRESENT,
    "deels": OfferState.PARTLY, "partly": OfferState.PARTLY,
    "gepland": OfferState.PLANNED, "planned": OfferState.PLANNED,
    "gestopt": OfferState.STOPPED, "stopped": OfferState.STOPPED,
}  # fmt: skip
_BUILT_IN = [block_id for ids in BUILT_IN_BLOCKS.values() for block_id in ids]


def load_building_blocks(source: ItemSource) -> BuildingBlocks | None:
    """Return the building blocks of a region, or None with findings."""
    fields, reading = source.fields(BUILDING_BLOCKS), source.reading
    title, region = fields.text("titel"), fields.text("regio")
    summary, year = fields.text("samenvatting"), fields.year("jaar")
    places = [decode_text(node, reading) for node in fields.items("plaatsen") or ()]
    own = [_load_own(node, reading) for node in fields.items("eigen") or ()]
    blocks: dict[str, OwnBlock] = {}
    for block in own:
        if block is None:
            continue
        if block.id in blocks or block.id in _BUILT_IN:
            first = blocks[block.id].where.line if block.id in blocks else fields.where.line
            reading.report.add(
                Code.DUPLICATE_KEY, block.where, key=block.id, first=first, second=block.where.line
            )
            fields.is_sound = False
        blocks[block.id] = block
    # a block that could not be read is known: naming it is no second fault
    offers = [
        _load_offer(node, blocks, reading, is_any_known=None in own) for node in fields.items("aanbod") or ()
    ]
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound or title is None or region is None or None in (*places, *own, *offers):
        return None
    return BuildingBlocks(
        id=source.id,
        title=title,
        summary=summary,
        region=region,
        year=year,
        places=_once(places),
        own_blocks=tuple(blocks.values()),
        offers=tuple(offer for offer in offers if offer is not None),
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _once(places: list[AuthorText | None]) -> tuple[AuthorText, ...]:
    """Return each place once, by its name in any case."""
    found: dict[str, AuthorText] = {}
    for place in places:
        if place is not None:
            found.setdefault(slug(place.text), place)
    return tuple(found.values())


def _load_own(node: Node, reading: Reading) -> OwnBlock | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "eigen")
        return None
    fields = Fields(node, OWN_BLOCK, reading)
    name, typed_id, group = fields.text("naam"), fields.text("id"), fields.choice("groep", GROUPS)
    definition = fields.text("omschrijving")
    if not fields.is_sound or name is None or group is None:
        return None
    block_id = slug((typed_id or name).text)
    if not block_id:
        reading.report.add(Code.EMPTY_VALUE, fields.where_of("naam"))
        return None
    return OwnBlock(id=block_id, name=name, group=group, definition=definition, where=node.where)


def _load_offer(
    node: Node, own: MappingOf[str, OwnBlock], reading: Reading, *, is_any_known: bool
) -> Offer | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "aanbod")
        return None
    fields = Fields(node, OFFER, reading)
    block, provider = fields.reference("bouwsteen"), fields.text("wie")
    place, state = fields.text("waar"), fields.choice("stand", STATES)
    note = fields.text("toelichting")
    known = [*_BUILT_IN, *own]
    if block is not None and block.id not in known and not is_any_known:
        report_unknown("bouwsteen", block, known, reading)
        return None
    if not fields.is_sound or block is None or provider is None:
        return None
    return Offer(
        block_id=block.id,
        provider=provider,
        place=place,
        state=state or OfferState.PRESENT,
        note=note,
        where=node.where,
    )


KIND = MethodKind(kind=Kind.BUILDING_BLOCKS, family=BuildingBlocks, load=load_building_blocks)
