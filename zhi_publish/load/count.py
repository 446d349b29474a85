"""Counts of visitors per persona."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import report_missing
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_counts import COUNT
from zhi_publish.load.method_kind import ItemSource, MethodKind, Moment
from zhi_publish.load.visitors import MOST_VISITORS, load_persona_counts, load_venue, load_visitors
from zhi_publish.model.count import Count, Tally
from zhi_publish.model.kinds import Kind


def load_count(source: ItemSource) -> Count | None:
    """Return a count, or None with findings."""
    fields = source.fields(COUNT)
    title, summary = fields.text("titel"), fields.text("samenvatting")
    definition = fields.text("definitie")
    is_draft = bool(fields.yes_no("concept"))
    is_table = "tabel" in fields
    tallies = _load_table(fields, source) if is_table else _load_one(fields, source)
    if not fields.is_sound or title is None or not tallies:
        return None
    return Count(
        id=source.id,
        title=title,
        summary=summary,
        definition=definition,
        tallies=tallies,
        is_table=is_table,
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _load_one(fields: Fields, source: ItemSource) -> tuple[Tally, ...]:
    """Return the count that stands in the file itself."""
    for key in ("jaar", "personas"):
        if key not in fields:
            report_missing(COUNT.key(key), fields.where, source.reading)
            fields.is_sound = False
    year, venue_id = fields.year("jaar"), load_venue(fields, source.registry)
    counts, left_out = load_persona_counts(fields, source.registry)
    visitors, visits = load_visitors(fields), fields.whole("bezoeken", most=MOST_VISITORS)
    drafts = source.registry.drafts.get(Kind.PERSONA, ())
    # a persona that does not exist has a finding, and numbers without it are not the count that was meant
    if any(one.persona_id not in drafts for one in left_out):
        fields.is_sound = False
    if not fields.is_sound or year is None:
        return ()
    tally = Tally(
        year=year,
        venue_id=venue_id,
        persona_counts=counts,
        left_out=left_out,
        visitors=visitors,
        visits=visits,
        where=fields.key_where("personas"),
    )
    return (tally,)


def _load_table(fields: Fields, source: ItemSource) -> tuple[Tally, ...]:
    """Return the counts of the table that the file names; year and location of the file hold for all of its rows."""
    year, venue_id = fields.year("jaar"), load_venue(fields, source.registry)
    for key in ("personas", "bezoekers", "bezoeken"):
        if key in fields:
            first, second = fields.key_where("tabel").line, fields.key_where(key).line
            source.reading.report.add(
                Code.DUPLICATE_KEY, fields.key_where(key), key=key, first=first, second=second
            )
            fields.is_sound = False
    named = fields.text("tabel")
    if named is None or not fields.is_sound:
        return ()
    # only a publication with a table pays for the readers of tables
    from zhi_publish.load.count_table import CountTable
    from zhi_publish.load.tables import TablePlace, load_table

    table = load_table(named, TablePlace(root=source.root, content=source.content), source.reading)
    found = (
        None
        if table is None
        else CountTable(table, source.registry, source.reading, year, venue_id).tallies()
    )
    if found == ():
        source.reading.report.add(Code.EMPTY_VALUE, fields.where_of("tabel"))
    if not found:
        fields.is_sound = False
    return found or ()


KIND = MethodKind(kind=Kind.COUNT, family=Count, load=load_count, moment=Moment.WITH_PERSONAS)
