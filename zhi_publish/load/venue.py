"""Locations."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import decode_reference
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_counts import VENUE
from zhi_publish.load.method_kind import ItemSource, MethodKind, Moment
from zhi_publish.load.visitors import MOST_VISITORS
from zhi_publish.model.kinds import Kind
from zhi_publish.model.venue import Venue


def load_venue_file(source: ItemSource) -> Venue | None:
    """Return a location, or None with findings."""
    fields = source.fields(VENUE)
    title, summary = fields.text("titel"), fields.text("samenvatting")
    town, address = fields.text("plaats"), fields.text("adres")
    opening_hours = fields.text("openingstijden")
    initiative, region = fields.text("initiatief"), fields.text("regio")
    inhabitants = fields.whole("inwoners", most=MOST_VISITORS)
    since = fields.year("sinds")
    others = _load_others(fields, source)
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound or title is None:
        return None
    return Venue(
        id=source.id,
        title=title,
        summary=summary,
        town=town,
        address=address,
        opening_hours=opening_hours,
        initiative=initiative,
        region=region,
        inhabitants=inhabitants,
        since=since,
        compare_with_ids=others,
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _load_others(fields: Fields, source: ItemSource) -> tuple[str, ...]:
    """Return the locations to set beside this one; they may be read later than this one."""
    ids: list[str] = []
    for node in fields.items("vergelijk_met") or ():
        reference = decode_reference(node, source.reading)
        found = None if reference is None else source.registry.resolve(Kind.VENUE, reference, source.reading)
        if reference is None or found is None:
            # one that is broken is told of where it is broken
            known = reference is not None and source.registry.is_broken(Kind.VENUE, reference.id)
            fields.is_sound = fields.is_sound and known
        elif found == source.id:
            source.reading.report.add(Code.VENUE_BESIDE_ITSELF, node.where)
            fields.is_sound = False
        elif found not in ids:
            ids.append(found)
    return tuple(ids)


KIND = MethodKind(kind=Kind.VENUE, family=Venue, load=load_venue_file, moment=Moment.FIRST)
