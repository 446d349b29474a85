"""What belongs to locations, with a line for each: for a network whose overviews would otherwise list every page.

A publication with few analyses of locations lists them one by one, and has no such tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from zhi_publish.compute.exact import total
from zhi_publish.compute.network import network_years
from zhi_publish.model.kinds import Kind
from zhi_publish.model.venue import Venue
from zhi_publish.present.network import NetworkBuilder, choices, whole_amount, year_addresses
from zhi_publish.present.views import CountView, LinkView
from zhi_publish.present.words_by_venue import ByVenueWords, by_venue_words
from zhi_publish.present.words_counts import VenueWords, venue_words

if TYPE_CHECKING:
    from zhi_publish.model.project import Project
    from zhi_publish.present.context import Context

MOST_LISTED = 24
"""Analyses of locations that an overview still lists one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueCell:
    """A figure that leads to the page on which it is explained."""

    text: str
    address: str
    name: str
    """Title of that page: a figure alone tells who listens to links nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueLine:
    """One location."""

    venue: LinkView
    id: str
    town: str
    region: str
    initiative: str
    cells: tuple[tuple[VenueCell, ...], ...]
    """For each year what there is of it, mostly one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueTableView:
    """Every location with its figure of each year, in the order of the alphabet."""

    note: str
    caption: str
    years: tuple[str, ...]
    """The newest first."""
    rows: tuple[VenueLine, ...]
    together: tuple[LinkView, ...]
    """The same of all locations, with the page of all locations in that year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByVenueView:
    """The tables of a network, and what they stand in the place of."""

    words: ByVenueWords
    venue_words: VenueWords
    regions: tuple[str, ...]
    """To choose from; empty where there is nothing to choose."""
    initiatives: tuple[str, ...]
    columns: frozenset[str]
    """Those of town, region and initiative in which a row has something."""
    analyses: VenueTableView
    budgets: VenueTableView | None
    payers: Mapping[str, VenueTableView]
    """What each payer saves."""
    files: VenueTableView
    """The locations alone, to lead to what can be downloaded there."""
    counts: Mapping[str, tuple[CountView, ...]]
    """For each persona how many visitors like it all locations had, by year."""
    used_by: Mapping[str, LinkView]
    """For each benefit that analyses of locations use, how many locations those are."""
    addresses: frozenset[str]
    """The pages that belong to a location: analyses, the pages to reckon oneself, budgets."""


def listed_by_venue(project: Project) -> frozenset[str]:
    """Return the analyses that overviews leave to the page of their location; none in a small publication."""
    venues = project.every(Venue)
    found = frozenset(one.id for one in project.analyses.values() if one.venue_id in venues)
    return found if len(found) > MOST_LISTED else frozenset()


def by_venue_view(context: Context) -> ByVenueView | None:
    """Return the tables of a network; None where overviews can list everything."""
    analysis_ids = listed_by_venue(context.project)
    return _Builder(context, analysis_ids).view() if analysis_ids else None


class _Item(NamedTuple):
    """A figure of a location in a year."""

    venue_id: str | None
    year: int
    cell: VenueCell
    exact: Decimal


class _Builder:
    def __init__(self, context: Context, analysis_ids: frozenset[str]) -> None:
        self._context = context
        self._results = {
            analysis_id: result
            for analysis_id, result in context.results.analyses.items()
            if analysis_id in analysis_ids
        }
        self._venues = NetworkBuilder(context).in_order(context.project.every(Venue).values())
        language = context.project.settings.language
        self._words, self._venue_words = by_venue_words(language), venue_words(language)
        self._addresses = year_addresses(context)

    def view(self) -> ByVenueView:
        context, words = self._context, self._words
        analyses = self._analyses()
        rows = analyses.rows
        return ByVenueView(
            words=words,
            venue_words=self._venue_words,
            regions=choices(row.region for row in rows),
            initiatives=choices(row.initiative for row in rows),
            columns=frozenset(
                name for name in ("town", "region", "initiative") if any(getattr(row, name) for row in rows)
            ),
            analyses=analyses,
            budgets=self._budgets(),
            payers=dict(self._payers()),
            files=self._table(words.downloads_note, words.downloads_caption, (), None),
            counts=self._counts(),
            used_by=self._used_by(),
            addresses=frozenset(
                address
                for analysis_id in self._results
                for address in (
                    context.addresses.of(Kind.ANALYSIS, analysis_id),
                    context.addresses.of_reckoning(analysis_id),
                )
            )
            | {
                context.addresses.of(Kind.BUDGET, budget_id)
                for budget_id, result in context.results.budgets.items()
                if result.budget.venue_id is not None
            },
        )

    def _analyses(self) -> VenueTableView:
        context = self._context
        items = [
            _Item(
                result.analysis.venue_id,
                result.analysis.year,
                self._cell(
                    self._venue_words.unknown
                    if result.roi is None
                    else context.formatter.number(result.roi, 2),
                    context.analysis_link(analysis_id),
                ),
                Decimal(0),
            )
            for analysis_id, result in self._results.items()
        ]
        sums = {one.year: one.roi for one in network_years(self._results)}

        def told(year: int, _: Iterable[_Item]) -> str:
            roi = sums.get(year)
            return self._venue_words.unknown if roi is None else context.formatter.number(roi, 2)

        return self._table(self._words.analyses_note, self._words.analyses_caption, items, told)

    def _budgets(self) -> VenueTableView | None:
        context = self._context
        items = []
        for budget_id, result in context.results.budgets.items():
            budget = result.budget
            if budget.venue_id is not None:
                title = context.text(budget.title) or f"{context.words.budget} {budget.year}"
                link = LinkView(text=title, address=context.addresses.of(Kind.BUDGET, budget_id))
                items.append(
                    _Item(
                        budget.venue_id, budget.year, self._cell(self._euro(result.total), link), result.total
                    )
                )
        if not items:
            return None
        return self._table(self._words.budgets_note, self._words.budgets_caption, items, self._sum)

    def _payers(self) -> Iterable[tuple[str, VenueTableView]]:
        context, words = self._context, self._words
        items: dict[str, list[_Item]] = {}
        for analysis_id, result in self._results.items():
            link, analysis = context.analysis_link(analysis_id), result.analysis
            for payer_id, amount in result.by_payer.items():
                cell = self._cell(self._euro(amount), link)
                items.setdefault(payer_id, []).append(_Item(analysis.venue_id, analysis.year, cell, amount))
        for payer_id, found in items.items():
            name = context.payer_name(payer_id)
            note, caption = words.payer_note.format(name=name), words.payer_caption.format(name=name)
            yield payer_id, self._table(note, caption, found, self._sum)

    def _counts(self) -> dict[str, tuple[CountView, ...]]:
        context, words = self._context, self._context.words
        found: dict[str, dict[int, list[int]]] = {}
        for result in self._results.values():
            for line in result.persona_lines:
                if line.count:
                    years = found.setdefault(line.persona.persona.id, {})
                    years.setdefault(result.analysis.year, []).append(line.count)
        number = context.formatter.number
        return {
            persona_id: tuple(
                CountView(
                    analysis=self._year_link(year),
                    text=words.visitors_like.format(
                        count=number(sum(counts)),
                        name=context.text(context.project.personas[persona_id].name),
                    )
                    + " "
                    + self._words.across.format(number=number(len(counts))),
                )
                for year, counts in sorted(years.items(), reverse=True)
            )
            for persona_id, years in found.items()
        }

    def _used_by(self) -> dict[str, LinkView]:
        context, found = self._context, {}
        for benefit_id, analysis_ids in context.analyses_by_benefit.items():
            venues = {self._results[one].analysis.venue_id for one in analysis_ids if one in self._results}
            if venues:
                text = self._words.used_across.format(number=context.formatter.number(len(venues)))
                found[benefit_id] = LinkView(text=text, address=context.addresses.overview(Kind.ANALYSIS))
        return found

    # -- tables ------------------------------------------------------------------------------------------------

    def _table(
        self,
        note: str,
        caption: str,
        items: Sequence[_Item],
        told: Callable[[int, list[_Item]], str] | None,
    ) -> VenueTableView:
        context, text = self._context, self._context.text
        years = sorted({item.year for item in items}, reverse=True)
        found: dict[tuple[str | None, int], list[VenueCell]] = {}
        of_year: dict[int, list[_Item]] = {}
        for item in items:
            found.setdefault((item.venue_id, item.year), []).append(item.cell)
            of_year.setdefault(item.year, []).append(item)
        return VenueTableView(
            note=note,
            caption=caption,
            years=tuple(map(str, years)),
            rows=tuple(
                VenueLine(
                    venue=LinkView(
                        text=text(venue.title), address=context.addresses.of(Kind.VENUE, venue.id)
                    ),
                    id=venue.id,
                    town=text(venue.town),
                    region=text(venue.region),
                    initiative=text(venue.initiative),
                    cells=tuple(tuple(found.get((venue.id, year), ())) for year in years),
                )
                for venue in self._venues
            ),
            together=()
            if told is None
            else tuple(
                LinkView(text=told(year, of_year[year]), address=self._year_link(year).address)
                for year in years
            ),
        )

    def _cell(self, text: str, link: LinkView) -> VenueCell:
        return VenueCell(text=text, address=link.address, name=link.text)

    def _year_link(self, year: int) -> LinkView:
        overview = self._context.addresses.overview(Kind.VENUE)
        return LinkView(text=str(year), address=self._addresses.get(year, overview))

    def _euro(self, amount: Decimal) -> str:
        return self._context.formatter.euro(whole_amount(amount))

    def _sum(self, _: int, items: list[_Item]) -> str:
        return self._euro(total(item.exact for item in items))
