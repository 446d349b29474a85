"""How many visitors there are, and how many resemble each persona: said by analyses and by counts alike."""

from __future__ import annotations

from zhi_publish.load.decode import decode_bounded_whole, reference_of
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import VISITORS
from zhi_publish.load.registry import Registry
from zhi_publish.model.analysis import PersonaCount, Visitors
from zhi_publish.model.project import Kind

MOST_VISITORS = 100_000_000

Counts = tuple[PersonaCount, ...]


def load_persona_counts(fields: Fields, registry: Registry) -> tuple[Counts, Counts]:
    """Return the counts of personas that can be used, and of those that cannot."""
    counts: list[PersonaCount] = []
    left_out: list[PersonaCount] = []
    for key, node in fields.entries("personas") or ():
        reference = reference_of(key)
        count = decode_bounded_whole(node, fields.reading, most=MOST_VISITORS)
        persona_id = registry.resolve(Kind.PERSONA, reference, fields.reading)
        if count is None:
            fields.is_sound = False
            continue
        (left_out if persona_id is None else counts).append(
            PersonaCount(
                persona_id=reference.id,
                count=int(count.value),
                low=None if count.low is None else int(count.low),
                high=None if count.high is None else int(count.high),
                where=key.where,
            )
        )
    return tuple(counts), tuple(left_out)


def load_visitors(fields: Fields) -> Visitors | None:
    """Return how many visitors there are in a year; None where nothing is said of them."""
    inner = fields.mapping("bezoekers", VISITORS)
    if inner is None:
        return None
    visitors = Visitors(
        unique=inner.whole("uniek", most=MOST_VISITORS),
        structural=inner.whole("structureel", most=MOST_VISITORS),
        incidental=inner.whole("incidenteel", most=MOST_VISITORS),
        where=inner.where,
        unique_where=inner.where_of("uniek"),
        structural_where=inner.where_of("structureel"),
    )
    fields.is_sound = fields.is_sound and inner.is_sound
    return visitors


def load_venue(fields: Fields, registry: Registry) -> str | None:
    """Return the location that something is about; None where none is named."""
    reference = fields.reference("locatie")
    if reference is None:
        return None
    venue_id = registry.resolve(Kind.VENUE, reference, fields.reading)
    if venue_id is None:
        fields.is_sound = False
    return venue_id
