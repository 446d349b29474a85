"""Counts of many locations and years in one table: a row for each persona, or for the visitors as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from zhi_publish.diagnostics import Code, Location
from zhi_publish.load.decode import Reading, decode_bounded_whole, decode_whole, decode_year, reference_of
from zhi_publish.load.registry import Registry
from zhi_publish.load.tables import Table, TableRow, find_column
from zhi_publish.load.visitors import MOST_VISITORS
from zhi_publish.model.analysis import PersonaCount, Visitors
from zhi_publish.model.count import Tally, TallyKey
from zhi_publish.model.kinds import Kind
from zhi_publish.model.quantity import Uncertain
from zhi_publish.slug import slug

PERSONA = ("persona", "portret")
VENUE = ("locatie", "location", "plek")
YEAR = ("jaar", "year")
NUMBER = ("aantal", "number", "bezoekers", "visitors")
TOTALS = {
    "uniek": "unique", "unique": "unique", "unieke-bezoekers": "unique", "unique-visitors": "unique",
    "structureel": "structural", "structural": "structural",
    "incidenteel": "incidental", "incidental": "incidental",
    "bezoeken": "visits", "visits": "visits",
}  # fmt: skip
"""What may stand in the column of personas instead of one: the visitors as a whole."""
MOST_MISTAKES = 50
"""Rows of one table that get a finding; whoever shifted a column needs no thousands of them."""


@dataclass(slots=True)
class _Gathered:
    """One year at one location while its rows are read."""

    where: Location
    counts: list[PersonaCount] = field(default_factory=list)
    left_out: list[PersonaCount] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    """The row in which each persona or total stands."""

    def tally(self, key: TallyKey) -> Tally:
        """Return it as it is kept."""
        visitors = None
        if {"unique", "structural", "incidental"} & self.totals.keys():
            visitors = Visitors(
                unique=self.totals.get("unique"),
                structural=self.totals.get("structural"),
                incidental=self.totals.get("incidental"),
                where=self.where,
                unique_where=self.places.get("unique"),
                structural_where=self.places.get("structural"),
            )
        return Tally(
            year=key[0],
            venue_id=key[1],
            persona_counts=tuple(self.counts),
            left_out=tuple(self.left_out),
            visitors=visitors,
            visits=self.totals.get("visits"),
            where=self.where,
        )


class CountTable:
    """Reads one table of counts."""

    def __init__(
        self, table: Table, registry: Registry, reading: Reading, year: int | None, venue_id: str | None
    ) -> None:
        """Take in a table; year and location are those of the file that names it, for columns that it lacks."""
        self._table, self._registry, self._reading = table, registry, reading
        self._year, self._venue_id = year, venue_id
        self._years: dict[str, int | None] = {}
        self._ids: dict[tuple[Kind, str], str | None] = {}
        self._slugs: dict[str, str] = {}
        self._mistakes = 0

    def tallies(self) -> tuple[Tally, ...] | None:
        """Return every count of the table, or None with findings."""
        reading, table = self._reading, self._table
        before = len(reading.report)
        persona = find_column(table, PERSONA, reading, wanted="persona")
        number = find_column(table, NUMBER, reading, wanted="aantal")
        venue = find_column(table, VENUE, reading, wanted="locatie", is_required=False)
        year = find_column(table, YEAR, reading, wanted="jaar", is_required=self._year is None)
        if persona is None or number is None or len(reading.report) > before:
            return None
        gathered: dict[TallyKey, _Gathered] = {}
        for row in table.rows:
            if self._mistakes >= MOST_MISTAKES:
                break
            key = self._key(row, year, venue)
            if key is None or not self._take(row, persona, number, key, gathered):
                self._mistakes += 1
        if self._mistakes:
            return None
        return tuple(one.tally(key) for key, one in gathered.items())

    def _key(self, row: TableRow, year: int | None, venue: int | None) -> TallyKey | None:
        """Return year and location of a row; texts and not cells, since a table has very many of them."""
        number, venue_id = self._year, self._venue_id
        if year is not None and (text := _text(row, year)):
            if text not in self._years:
                self._years[text] = decode_year(row.cell(year).node, self._reading)
            number = self._years[text]
        elif number is None:
            self._reading.report.add(Code.EMPTY_VALUE, row.cell(year or 1).where)
        if number is None:
            return None
        if venue is not None and _text(row, venue):
            venue_id = self._resolve(Kind.VENUE, row, venue)
            if venue_id is None:
                return None
        return number, venue_id

    def _take(
        self, row: TableRow, persona: int, number: int, key: TallyKey, gathered: dict[TallyKey, _Gathered]
    ) -> bool:
        """Add one row; whether that could be done."""
        typed = _text(row, number)
        if not typed:
            return True  # a row that was prepared, and not filled in
        name = row.cell(persona)
        if not name.text:
            self._reading.report.add(Code.EMPTY_VALUE, name.where)
            return False
        one = gathered.setdefault(key, _Gathered(name.where))
        if name.text not in self._slugs:
            self._slugs[name.text] = slug(name.text)
        called = self._slugs[name.text]
        if called in one.rows:
            self._reading.report.add(
                Code.DUPLICATE_KEY, name.where, key=name.text, first=one.rows[called], second=name.row
            )
            return False
        one.rows[called] = name.row
        if called in TOTALS:
            cell = row.cell(number)
            whole = decode_whole(cell.node, self._reading, most=MOST_VISITORS)
            if whole is None:
                return False
            one.totals[TOTALS[called]], one.places[TOTALS[called]] = whole, cell.where
            return True
        count = (
            Uncertain.exactly(int(typed))  # nearly every cell: a decoder for each takes its time
            if typed.isascii() and typed.isdigit() and len(typed) < 7
            else decode_bounded_whole(row.cell(number).node, self._reading, most=MOST_VISITORS)
        )
        persona_id = self._resolve(Kind.PERSONA, row, persona)
        is_draft = called in self._registry.drafts.get(Kind.PERSONA, ())
        if count is None or (persona_id is None and not is_draft):
            return False
        (one.left_out if persona_id is None else one.counts).append(
            PersonaCount(
                persona_id=persona_id or called,
                count=int(count.value),
                low=None if count.low is None else int(count.low),
                high=None if count.high is None else int(count.high),
                where=name.where,
            )
        )
        return True

    def _resolve(self, kind: Kind, row: TableRow, column: int) -> str | None:
        """Return an id; a name that stands in thousands of rows is looked up, and reported, once."""
        key = (kind, _text(row, column))
        if key not in self._ids:
            reference = reference_of(row.cell(column).node)
            self._ids[key] = self._registry.resolve(kind, reference, self._reading)
        return self._ids[key]


def _text(row: TableRow, column: int) -> str:
    """Return what stands in a cell, without the place that a cell knows."""
    return row.texts[column - 1].strip() if column <= len(row.texts) else ""
