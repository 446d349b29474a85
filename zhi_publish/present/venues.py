"""A location on the site: what was counted there, what it costs and brings, and where a difference comes from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.counts import VenueCounts
from zhi_publish.compute.network import NetworkYear, beside, network_years, results_by_venue
from zhi_publish.model.budget import Budget
from zhi_publish.model.kinds import Kind
from zhi_publish.model.venue import Venue
from zhi_publish.present.comparison import Beside, ComparisonView, comparison_view
from zhi_publish.present.counts import CountBuilder, VenueCountsView
from zhi_publish.present.json_schema import MONEY, RATIO, TEXT, Schema, list_of, object_of, or_null
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.network import NetworkBuilder, PricesView
from zhi_publish.present.views import Figure, LinkView
from zhi_publish.present.words_by_venue import ByVenueWords, by_venue_words
from zhi_publish.present.words_counts import CountWords, VenueWords, count_words, venue_words

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json
    from zhi_publish.present.words_comparison import ComparisonWords


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueYearView:
    """What one year cost and brought at a location."""

    analysis: LinkView
    year: str
    costs: Figure | None
    per_visitor: Figure | None
    benefits: Figure
    balance: Figure | None
    roi: Figure | None
    budget: str | None
    """Address of the budget in which the costs stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueView:
    """Everything that the page of a location shows."""

    id: str
    facts: tuple[tuple[str, str], ...]
    explanation: Markup
    counts: VenueCountsView | None
    count_words: CountWords
    years: tuple[VenueYearView, ...]
    years_caption: str
    budgets: tuple[LinkView, ...]
    """Those that no year above has."""
    by_venue_words: ByVenueWords
    prices: PricesView | None
    comparisons: tuple[ComparisonView, ...]
    beside_words: ComparisonWords


def section(context: Context) -> MethodSection | None:
    """Return the locations of this publication; None when it has none."""
    venues = context.project.every(Venue)
    if not venues:
        return None
    builder = VenueBuilder(context)
    network = NetworkBuilder(context)
    words = builder.words
    ordered = network.in_order(venues.values())
    pages = tuple(
        MethodPage(
            address=context.addresses.of(Kind.VENUE, venue.id),
            title=context.text(venue.title),
            summary=context.text(venue.summary),
            template="venue.html",
            item=builder.venue(venue),
        )
        for venue in ordered
    )
    views = network.views(ordered)
    details = tuple(
        MethodPage(
            address=view.address,
            title=words.in_year.format(year=view.year),
            summary=view.sentences[0] if view.sentences else words.about,
            template="venues_year.html",
            item=view,
        )
        for view in views[1:]
    )
    return MethodSection(
        kind=Kind.VENUE,
        title=words.title,
        about=words.about,
        words=words,
        pages=pages,
        details=details,
        overview="venues.html",
        shown={"network": views[0]},
    )


class VenueBuilder:
    """Makes the views of locations."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._language = context.project.settings.language
        self.words: VenueWords = venue_words(self._language)
        self._counts = CountBuilder(context)
        self._network = NetworkBuilder(context)
        self._results: Mapping[str, Mapping[int, AnalysisResult]] = results_by_venue(context.results.analyses)
        self._budgets_by_venue: dict[str, list[Budget]] = {}
        for found in context.results.budgets.values():
            if found.budget.venue_id is not None:
                self._budgets_by_venue.setdefault(found.budget.venue_id, []).append(found.budget)
        self._beside_words = dataclasses.replace(
            context.words.comparison,
            title=self.words.beside,
            visitors_detail=self.words.beside_before,
            order=self.words.beside_order,
            personas_caption=self.words.beside_personas,
            visitors_then_now=self.words.beside_visitors,
        )

    def venue(self, venue: Venue) -> VenueView:
        """Return everything that the page of a location shows."""
        context = self._context
        counts = context.results.every(VenueCounts).get(venue.id)
        results = self._results.get(venue.id, {})
        newest = next(iter(results.values()), None)
        own = tuple(self._year(one) for one in results.values())
        return VenueView(
            id=venue.id,
            facts=tuple(self._facts(venue)),
            explanation=context.body(venue.body),
            counts=None if counts is None else self._counts.venue(counts),
            count_words=count_words(self._language),
            years=own,
            budgets=tuple(self._other_budgets(venue, {one.budget for one in own})),
            by_venue_words=by_venue_words(self._language),
            years_caption=self.words.years_caption.format(name=context.text(venue.title)),
            prices=None if newest is None else self._network.own_price(newest, context.text(venue.title)),
            comparisons=tuple(self._comparisons(venue)),
            beside_words=self._beside_words,
        )

    def _facts(self, venue: Venue) -> Iterator[tuple[str, str]]:
        text, names = self._context.text, self.words.facts
        address = ", ".join(told for told in (text(venue.address), text(venue.town)) if told)
        for key, told in (
            ("adres", address),
            ("open", text(venue.opening_hours)),
            ("initiatief", text(venue.initiative)),
            ("regio", text(venue.region)),
            (
                "inwoners",
                "" if venue.inhabitants is None else self._context.formatter.number(venue.inhabitants),
            ),
            ("sinds", "" if venue.since is None else str(venue.since)),
        ):
            if told:
                yield names[key], told

    def _year(self, result: AnalysisResult) -> VenueYearView:
        context, price = self._context, result.unit_costs.unique_visitor
        return VenueYearView(
            analysis=context.analysis_link(result.analysis.id),
            year=str(result.analysis.year),
            costs=None if result.costs is None else context.euro(result.costs),
            per_visitor=None if price is None else context.euro(price),
            benefits=context.euro(result.benefits),
            balance=None if result.balance is None else context.euro(result.balance),
            roi=None if result.roi is None else Figure(context.formatter.number(result.roi, 2), result.roi),
            budget=None
            if result.budget is None
            else context.addresses.of(Kind.BUDGET, result.budget.budget.id),
        )

    def _other_budgets(self, venue: Venue, told: set[str | None]) -> Iterator[LinkView]:
        context = self._context
        for budget in self._budgets_by_venue.get(venue.id, ()):
            address = context.addresses.of(Kind.BUDGET, budget.id)
            if address not in told:
                title = context.text(budget.title) or f"{context.words.budget} {budget.year}"
                yield LinkView(text=title, address=address)

    def _comparisons(self, venue: Venue) -> Iterator[ComparisonView]:
        context, words = self._context, self.words
        venues = context.project.every(Venue)
        own_name = context.text(venue.title)
        for other_id in venue.compare_with_ids:
            if other_id not in venues:
                continue  # a draft that is left out
            found = beside(self._results.get(venue.id, {}), self._results.get(other_id, {}))
            if found is None:
                continue
            other, year = context.text(venues[other_id].title), found.after.analysis.year
            yield comparison_view(
                found,
                context,
                Beside(
                    words=self._beside_words,
                    before=other,
                    after=own_name,
                    where=words.beside_year.format(other=other, year=year),
                ),
            )


def data(results: Results) -> Json:
    """Return what all locations of a year cost and brought, by year."""
    return {str(year.year): _year_data(year) for year in network_years(results.analyses)}


def _year_data(year: NetworkYear) -> Json:
    from zhi_publish.present.results_json import money, ratio_text  # it asks us for these data

    spreads: dict[str, Json] = {}
    for name, spread, told in (
        ("cost_per_visitor", year.cost_price_spread, money),
        ("roi", year.roi_spread, ratio_text),
    ):
        spreads[name] = (
            None
            if spread is None
            else [told(one) for one in (spread.least, spread.lower, spread.median, spread.upper, spread.most)]
        )
    return {
        "locations": [one.analysis.venue_id for one in year.results],
        "without_costs": [one.analysis.venue_id for one in year.without_costs],
        "costs": money(year.costs),
        "benefits": money(year.benefits),
        "balance": money(year.balance),
        "roi": ratio_text(year.roi),
        "spread": spreads,
    }


def _five(schema: Schema) -> Schema:
    return or_null(list_of(schema) | {"minItems": 5, "maxItems": 5})


SCHEMA: Schema = object_of(
    "All locations of one year together",
    {
        "locations": list_of(TEXT),
        "without_costs": list_of(TEXT),
        "costs": MONEY,
        "benefits": MONEY,
        "balance": MONEY,
        "roi": or_null(RATIO),
        "spread": object_of(
            "Lowest, first quartile, median, third quartile, highest of the locations",
            {"cost_per_visitor": _five(MONEY), "roi": _five(RATIO)},
        ),
    },
)
