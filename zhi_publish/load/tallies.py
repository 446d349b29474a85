"""Numbers that an analysis takes from a count instead of repeating them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import report_missing
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import ANALYSIS
from zhi_publish.load.nodes import Scalar
from zhi_publish.load.registry import Registry
from zhi_publish.model.count import Count, Tally, TallyKey
from zhi_publish.model.kinds import Kind

YES = frozenset({"ja", "yes", "true"})
NO = frozenset({"nee", "no", "false"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The count that an analysis takes its numbers from."""

    count_id: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Tallies:
    """Every count of a publication, by its year and location; of two for the same the first one read."""

    by_key: dict[TallyKey, Taken] = field(default_factory=dict)
    by_count: dict[tuple[str, TallyKey], Taken] = field(default_factory=dict)

    @classmethod
    def of(cls, counts: Mapping[str, Count]) -> Tallies:
        """Return the counts of these files."""
        tallies = cls()
        for count_id, count in counts.items():
            for tally in count.tallies:
                taken = Taken(count_id=count_id, tally=tally)
                tallies.by_key.setdefault(tally.key, taken)
                tallies.by_count.setdefault((count_id, tally.key), taken)
        return tallies


def taken_from_count(
    fields: Fields, year: int | None, venue_id: str | None, tallies: Tallies, registry: Registry
) -> Taken | None:
    """Return the count that an analysis names; None with a finding, or when it states its own numbers.

    ``ja`` means the count of the year and the location of the analysis, the id of a count that count for them.
    """
    node = fields.node("telling")
    typed = node.text.strip().casefold() if isinstance(node, Scalar) else None
    if node is None or typed in NO:
        if "personas" not in fields:
            report_missing(ANALYSIS.key("personas"), fields.where, fields.reading)
            fields.is_sound = False
        return None
    if "personas" in fields:
        fields.reading.report.add(Code.COUNT_AND_PERSONAS, fields.key_where("telling"))
        fields.is_sound = False
        return None
    count_id = None
    if typed not in YES:
        reference = fields.reference("telling")
        count_id = None if reference is None else registry.resolve(Kind.COUNT, reference, fields.reading)
        if count_id is None:
            fields.is_sound = False
            return None
    if year is None or not fields.is_sound:
        return None
    key = (year, venue_id)
    taken = tallies.by_key.get(key) if count_id is None else tallies.by_count.get((count_id, key))
    if taken is None:
        fields.is_sound = False
        # a count that cannot be read may be the one that is meant, and has a finding of its own
        if not registry.broken.get(Kind.COUNT):
            fields.reading.report.add(
                Code.COUNT_MISSING, fields.where_of("telling"), year=year, location=venue_id or ""
            )
    return taken
