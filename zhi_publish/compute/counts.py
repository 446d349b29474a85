"""What the counts of a location say: how many visitors a persona captures, how they divide, and how that moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.exact import ratio
from zhi_publish.model.count import Count, Tally, tallies_by_key
from zhi_publish.model.project import Project
from zhi_publish.model.text import AuthorText
from zhi_publish.model.venue import Venue

WHOLE_INITIATIVE = ""
"""In the place of the id of a location: the initiative as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaShare:
    """One persona among the visitors of a year."""

    persona_id: str
    count: int
    share: Decimal | None
    """Of all visitors that resemble a persona; None when there are none."""
    count_before: int | None
    """In the year that was counted before; None when none was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyResult:
    """One year at one location."""

    tally: Tally
    before: Tally | None
    """What was counted there in the nearest earlier year."""
    mix: tuple[PersonaShare, ...]
    """In the order counted; personas that only the earlier year has come last."""
    definition: AuthorText | None
    """When somebody was a visitor, as the file says that holds it."""

    @property
    def coverage(self) -> Decimal | None:
        """The share of the unique visitors that a persona captures, unrounded; None where those were not counted."""
        unique = self.tally.unique
        return None if unique is None else ratio(Decimal(self.tally.captured), Decimal(unique))


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueCounts:
    """All that was counted at one location, the oldest year first."""

    venue: Venue | None
    """None for the initiative as a whole."""
    tallies: tuple[TallyResult, ...]

    @property
    def newest(self) -> TallyResult:
        """The last year that was counted."""
        return self.tallies[-1]


def tally_result(tally: Tally, before: Tally | None, definition: AuthorText | None = None) -> TallyResult:
    """Return how the visitors of one year divide over the personas, beside an earlier year."""
    earlier = {} if before is None else {one.persona_id: one.count for one in before.persona_counts}
    now = {one.persona_id: one.count for one in tally.persona_counts}
    together = Decimal(sum(now.values()))
    return TallyResult(
        tally=tally,
        before=before,
        mix=tuple(
            PersonaShare(
                persona_id=persona_id,
                count=now.get(persona_id, 0),
                share=ratio(Decimal(now.get(persona_id, 0)), together),
                count_before=None if before is None else earlier.get(persona_id, 0),
            )
            for persona_id in dict.fromkeys((*now, *earlier))
        ),
        definition=definition,
    )


def venue_counts(project: Project) -> Mapping[str, VenueCounts]:
    """Return the counts of each location by its id, those of the initiative as a whole under :data:`WHOLE_INITIATIVE`."""
    counts = project.every(Count).values()
    definitions = {id(tally): count.definition for count in counts for tally in count.tallies}
    by_venue: dict[str, list[Tally]] = {}
    for tally in tallies_by_key(counts).values():
        by_venue.setdefault(tally.venue_id or WHOLE_INITIATIVE, []).append(tally)
    venues = project.every(Venue)
    return {
        venue_id: VenueCounts(
            venue=venues.get(venue_id),
            tallies=_in_order(by_venue[venue_id], definitions),
        )
        for venue_id in sorted(by_venue)
    }


def _in_order(tallies: list[Tally], definitions: Mapping[int, AuthorText | None]) -> tuple[TallyResult, ...]:
    ordered = sorted(tallies, key=lambda one: one.year)
    return tuple(
        tally_result(tally, before, definitions[id(tally)])
        for before, tally in zip((None, *ordered), ordered, strict=False)
    )
