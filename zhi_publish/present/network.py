"""Several locations on one page: their sums, how far they lie apart, and a list in the order of the alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.counts import VenueCounts
from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.network import NetworkYear, Quartiles, network_years
from zhi_publish.model.count import Tally
from zhi_publish.model.kinds import Kind
from zhi_publish.model.published_ranges import COST_PER_VISITOR, PublishedRange
from zhi_publish.model.venue import Venue
from zhi_publish.present.charts_ranges import RangeBar, ranges_chart
from zhi_publish.present.counts import CountBuilder
from zhi_publish.present.views import Figure, LinkView
from zhi_publish.present.words_counts import VenueWords, venue_words

if TYPE_CHECKING:
    from zhi_publish.present.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeView:
    """From a lowest to a highest amount."""

    name: str
    low: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PricesView:
    """Costs per visitor beside what others published."""

    sentence: str
    chart: Markup
    rows: tuple[RangeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadView:
    """How far a figure of the locations lies apart."""

    name: str
    figures: tuple[str, ...]
    """Lowest, first quarter, middle, third quarter, highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueRowView:
    """One location in a list; empty for what is not known."""

    venue: LinkView
    town: str
    region: str
    initiative: str
    visitors: str
    coverage: str
    costs: str
    per_visitor: str
    benefits: str
    roi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """All locations in one year."""

    address: str
    year: str
    """Empty where nothing was counted or reckoned yet."""
    years: tuple[LinkView, ...]
    """Pages of all years, the newest first; empty for a single one."""
    sentences: tuple[str, ...]
    figures: tuple[tuple[str, Figure], ...]
    spread: tuple[SpreadView, ...]
    spread_sentence: str
    prices: PricesView | None
    rows: tuple[VenueRowView, ...]
    regions: tuple[str, ...]
    """To choose from; empty where there is nothing to choose."""
    initiatives: tuple[str, ...]
    columns: frozenset[str]
    """The columns in which a row has something."""


class NetworkBuilder:
    """Makes the views of all locations together."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.words: VenueWords = venue_words(context.project.settings.language)
        self._counts = CountBuilder(context)

    def in_order(self, venues: Iterable[Venue]) -> list[Venue]:
        """Return locations by name; accents and capitals do not count, and house 2 comes before house 10."""
        return sorted(venues, key=lambda one: (_counted(_plain(self._context.text(one.title))), one.id))

    def views(self, venues: Sequence[Venue]) -> tuple[NetworkView, ...]:
        """Return the view of each year, the newest first; one without a year where nothing was counted."""
        tallies = _tallies(self._context)
        sums = {one.year: one for one in network_years(self._context.results.analyses)}
        addresses = year_addresses(self._context)
        years, overview = list(addresses), self._context.addresses.overview(Kind.VENUE)
        links = tuple(LinkView(text=str(year), address=addresses.get(year, overview)) for year in years)
        return tuple(
            self._view(
                venues,
                year,
                sums.get(year),
                tallies.get(year, {}),
                address=addresses.get(year, overview),
                links=links if len(links) > 1 else (),
            )
            for year in years
        ) or (self._view(venues, None, None, {}, address=overview, links=()),)

    def _view(
        self,
        venues: Sequence[Venue],
        year: int | None,
        sums: NetworkYear | None,
        tallies: dict[str, Tally],
        *,
        address: str,
        links: tuple[LinkView, ...],
    ) -> NetworkView:
        context = self._context
        results = {
            one.analysis.venue_id: one
            for one in (() if sums is None else (*sums.results, *sums.without_costs))
        }
        rows = tuple(self._row(venue, results.get(venue.id), tallies.get(venue.id)) for venue in venues)
        has_sums = sums is not None and len(sums.results) > 1
        figures: tuple[tuple[str, Figure], ...] = ()
        if sums is not None and has_sums:
            figures = (
                (context.words.benefits, context.euro(sums.benefits)),
                (context.words.costs, context.euro(sums.costs)),
                (context.words.balance, context.euro(sums.balance)),
            )
            if sums.roi is not None:
                roi = Figure(context.formatter.number(sums.roi, 2), sums.roi)
                figures = ((context.words.roi, roi), *figures)
        return NetworkView(
            address=address,
            year="" if year is None else str(year),
            years=links,
            sentences=() if sums is None else tuple(self._sentences(sums, len(venues))),
            figures=figures,
            spread=self._spread(sums) if sums is not None and has_sums else (),
            spread_sentence=self._spread_sentence(sums) if sums is not None and has_sums else "",
            prices=None if sums is None else self._prices(sums),
            rows=rows,
            regions=choices(row.region for row in rows),
            initiatives=choices(row.initiative for row in rows),
            columns=frozenset(name for name in _COLUMNS if any(getattr(row, name) for row in rows)),
        )

    def _row(self, venue: Venue, result: AnalysisResult | None, tally: Tally | None) -> VenueRowView:
        context, text = self._context, self._context.text
        visitors = tally.unique if tally is not None else None
        if visitors is None and result is not None and result.analysis.visitors is not None:
            visitors = result.analysis.visitors.unique

        def euro(amount: Decimal | None) -> str:
            return "" if amount is None else context.formatter.euro(whole_amount(amount))

        return VenueRowView(
            venue=LinkView(text=text(venue.title), address=context.addresses.of(Kind.VENUE, venue.id)),
            town=text(venue.town),
            region=text(venue.region),
            initiative=text(venue.initiative),
            visitors="" if visitors is None else context.formatter.number(visitors),
            coverage="" if tally is None else self._counts.coverage(tally),
            costs="" if result is None else euro(result.costs),
            per_visitor="" if result is None else euro(result.unit_costs.unique_visitor),
            benefits="" if result is None else euro(result.benefits),
            roi="" if result is None or result.roi is None else context.formatter.number(result.roi, 2),
        )

    def _sentences(self, sums: NetworkYear, number_of_venues: int) -> list[str]:
        context, words = self._context, self.words
        number = context.formatter.number
        told = words.together.format(
            number=number(len(sums.results)), all=number(number_of_venues), year=sums.year
        )
        if sums.roi is not None and len(sums.results) > 1:
            told += " " + words.together_money.format(
                costs=context.formatter.euro(sums.costs),
                benefits=context.formatter.euro(sums.benefits),
                roi=number(sums.roi, 2),
            )
        sentences = [told]
        if sums.unique is not None and len(sums.results) > 1:
            sentences.append(words.together_visitors.format(visitors=number(sums.unique)))
        if sums.without_costs:
            venues = context.project.every(Venue)
            names = sorted(
                context.text(venues[one.analysis.venue_id or ""].title)
                for one in sums.without_costs
                if one.analysis.venue_id in venues
            )
            sentences.append(words.left_out.format(names=", ".join(names)))
        return sentences

    def _spread(self, sums: NetworkYear) -> tuple[SpreadView, ...]:
        formatter, names = self._context.formatter, self.words.spread_rows

        def row(name: str, spread: Quartiles | None, told: Callable[[Decimal], str]) -> SpreadView | None:
            if spread is None:
                return None
            five = (spread.least, spread.lower, spread.median, spread.upper, spread.most)
            return SpreadView(name=names[name], figures=tuple(told(one) for one in five))

        made = (
            row("price", sums.cost_price_spread, lambda one: formatter.euro(whole_amount(one))),
            row("roi", sums.roi_spread, lambda one: formatter.number(one, 2)),
        )
        return tuple(one for one in made if one is not None)

    def _spread_sentence(self, sums: NetworkYear) -> str:
        spread, euro = sums.cost_price_spread, self._context.formatter.euro
        if spread is None or spread.number < 4:
            return ""
        return self.words.spread_sentence.format(
            lower=euro(whole_amount(spread.lower)),
            upper=euro(whole_amount(spread.upper)),
            median=euro(whole_amount(spread.median)),
        )

    # -- cost prices beside those of others ---------------------------------------------------------------------

    def own_price(self, result: AnalysisResult, name: str) -> PricesView | None:
        """Return the cost price of one location beside what others published; None where it is not known."""
        price = result.unit_costs.unique_visitor
        if price is None:
            return None
        euro = self._context.formatter.euro
        own = RangeBar(
            name=name,
            low=whole_amount(price),
            high=whole_amount(price),
            text=euro(whole_amount(price)),
            is_own=True,
        )
        sentence = self.words.price_own.format(price=euro(whole_amount(price)), year=result.analysis.year)
        return self._prices_view(own, sentence)

    def _prices(self, sums: NetworkYear) -> PricesView | None:
        spread = sums.cost_price_spread
        if spread is None:
            return None
        name = self.words.range_of_these.format(number=self._context.formatter.number(spread.number))
        return self._prices_view(self._bar(name, spread.least, spread.most, is_own=True), "")

    def _prices_view(self, own: RangeBar, sentence: str) -> PricesView:
        bars = [own, *(self._published(one) for one in COST_PER_VISITOR)]
        euro = self._context.formatter.euro
        return PricesView(
            sentence=sentence,
            chart=ranges_chart(bars, label=f"{self.words.ranges_caption}. {{bars}}."),
            rows=tuple(RangeView(name=bar.name, low=euro(bar.low), high=euro(bar.high)) for bar in bars),
        )

    def _published(self, one: PublishedRange) -> RangeBar:
        return self._bar(self.words.ranges[one.id], one.low, one.high)

    def _bar(self, name: str, low: Decimal, high: Decimal, *, is_own: bool = False) -> RangeBar:
        euro = self._context.formatter.euro
        low, high = whole_amount(low), whole_amount(high)
        text = f"{euro(low)} – {euro(high)}" if low != high else euro(low)
        return RangeBar(name=name, low=low, high=high, text=text, is_own=is_own)


def year_addresses(context: Context) -> dict[int, str]:
    """Return the page of all locations in each year for which something is known, the newest first: the overview."""
    years = {*_tallies(context), *(one.year for one in network_years(context.results.analyses))}
    overview = context.addresses.overview(Kind.VENUE)
    # a year page lies in a folder of its own, where no location can stand
    folder = "year" if context.words.language_code == "en" else "jaar"
    newest = max(years, default=None)
    return {
        year: overview if year == newest else f"{overview}/{folder}/{year}"
        for year in sorted(years, reverse=True)
    }


def _tallies(context: Context) -> dict[int, dict[str, Tally]]:
    """Return what was counted in each year at each location."""
    tallies: dict[int, dict[str, Tally]] = {}
    for venue_id, counts in context.results.every(VenueCounts).items():
        for one in counts.tallies if venue_id else ():
            tallies.setdefault(one.tally.year, {})[venue_id] = one.tally
    return tallies


_COLUMNS = (
    "town",
    "region",
    "initiative",
    "visitors",
    "coverage",
    "costs",
    "per_visitor",
    "benefits",
    "roi",
)


def whole_amount(amount: Decimal) -> Decimal:
    """Return an amount in whole euros: cents say nothing where places stand side by side."""
    return to_decimals(amount, 0)


def choices(names: Iterable[str]) -> tuple[str, ...]:
    """Return what a reader can choose from, in alphabetical order; nothing where all is the same."""
    found = sorted({name for name in names if name}, key=_plain)
    return tuple(found) if len(found) > 1 else ()


def _counted(text: str) -> str:
    """Return a text as it is put in order where numbers count as numbers."""
    return _NUMBER.sub(lambda number: number[0].zfill(_LONGEST_NUMBER), text)


_NUMBER = re.compile(r"[0-9]+")
_LONGEST_NUMBER = 12


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
