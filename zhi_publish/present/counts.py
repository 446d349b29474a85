"""Counts on the site: whom the visitors resemble, how many a persona captures, and how that moves over the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.counts import WHOLE_INITIATIVE, PersonaShare, TallyResult, VenueCounts, tally_result
from zhi_publish.compute.exact import quotient, to_decimals
from zhi_publish.model.analysis import PersonaCount
from zhi_publish.model.count import Count, Tally
from zhi_publish.model.kinds import Kind
from zhi_publish.model.venue import Venue
from zhi_publish.present import charts
from zhi_publish.present.charts_side_by_side import BarGroup, GroupBar, side_by_side
from zhi_publish.present.json_schema import (
    RATIO,
    WHOLE,
    Schema,
    by_id,
    list_of,
    object_of,
    or_null,
)
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.views import LinkView
from zhi_publish.present.words_counts import CountWords, count_words

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json

MOST_YEARS = 6
"""Years in one drawing, the newest; the table below it has all of them."""
MOST_ROWS = 24
"""Personas in one drawing; the table below it has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareView:
    """One persona among the visitors of a year."""

    persona: LinkView
    count: str
    share: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyView:
    """One year at one location."""

    year: str
    year_before: str
    sentences: tuple[str, ...]
    chart: Markup
    caption: str
    rows: tuple[ShareView, ...]
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRowView:
    """One year among others."""

    year: str
    unique: str
    captured: str
    coverage: str
    structural: str
    visits: str
    location: LinkView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueCountsView:
    """All that was counted at one location; the newest year in full."""

    newest: TallyView
    trend_sentence: str
    """Empty for a single year."""
    trend_chart: Markup
    years: tuple[YearRowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """Everything that the page of one file of counts shows."""

    explanation: Markup
    tally: TallyView | None
    """The count itself, when the file holds one only."""
    venue: LinkView | None
    rows: tuple[YearRowView, ...]
    """All counts of a table."""
    definition: str


def section(context: Context) -> MethodSection | None:
    """Return the counts of this publication; None when there are none."""
    counts = context.project.every(Count)
    if not counts:
        return None
    builder = CountBuilder(context)
    pages = []
    newest_first = sorted(counts.values(), key=lambda one: one.id)
    newest_first.sort(key=lambda one: max(tally.year for tally in one.tallies), reverse=True)
    for count in newest_first:
        view = builder.count(count)
        about = context.text(count.summary) or (
            view.tally.sentences[0]
            if view.tally is not None
            else builder.words.table_of.format(number=context.formatter.number(len(count.tallies)))
        )
        pages.append(
            MethodPage(
                address=context.addresses.of(Kind.COUNT, count.id),
                title=context.text(count.title),
                summary=about,
                template="count.html",
                item=view,
            )
        )
    words = builder.words
    return MethodSection(
        kind=Kind.COUNT, title=words.title, about=words.about, words=words, pages=tuple(pages)
    )


class CountBuilder:
    """Makes the views of counts."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.words: CountWords = count_words(context.project.settings.language)

    def count(self, count: Count) -> CountView:
        """Return what the page of one file shows."""
        context = self._context
        only = count.tallies[0] if len(count.tallies) == 1 else None
        tallies = sorted(count.tallies, key=lambda one: (one.venue_id or "", -one.year))
        return CountView(
            explanation=context.body(count.body),
            tally=None if only is None else self.tally(self._result(only, count)),
            venue=None if only is None else self.venue_link(only.venue_id),
            rows=() if only is not None else tuple(self._row(one, with_venue=True) for one in tallies),
            definition=context.text(count.definition),
        )

    def _result(self, tally: Tally, count: Count) -> TallyResult:
        """Return the result of a count; one that another file repeats is reckoned by itself."""
        known = self._context.results.every(VenueCounts).get(tally.venue_id or WHOLE_INITIATIVE)
        for one in () if known is None else known.tallies:
            if one.tally is tally or one.tally.key == tally.key:
                return one
        return tally_result(tally, None, count.definition)

    def venue_link(self, venue_id: str | None) -> LinkView | None:
        """Return a location with its address; None for the initiative as a whole."""
        if venue_id is None:
            return None
        title = self._context.text(self._context.project.every(Venue)[venue_id].title)
        return LinkView(text=title, address=self._context.addresses.of(Kind.VENUE, venue_id))

    def venue(self, counts: VenueCounts) -> VenueCountsView:
        """Return all years of one location."""
        words, number = self.words, self._context.formatter.number
        tallies = [one.tally for one in counts.tallies]
        first, last = tallies[0], tallies[-1]
        has_trend = len(tallies) > 1
        return VenueCountsView(
            newest=self.tally(counts.newest),
            trend_sentence=words.trend_sentence.format(
                first=number(first.captured),
                last=number(last.captured),
                from_year=first.year,
                to_year=last.year,
            )
            if has_trend
            else "",
            trend_chart=self._trend(tallies[-MOST_YEARS:]) if has_trend else Markup(),
            years=tuple(self._row(one) for one in reversed(tallies)) if has_trend else (),
        )

    def _trend(self, tallies: Sequence[Tally]) -> Markup:
        words, number = self.words, self._context.formatter.number
        groups, told = [], []
        for one in tallies:
            counted = [] if one.unique is None else [(words.unique, one.unique, True)]
            counted.append((words.captured, one.captured, False))
            bars = [
                GroupBar(name=name, value=Decimal(count), text=number(count), is_cost=is_grey)
                for name, count, is_grey in counted
            ]
            share = self.coverage(one)
            groups.append(BarGroup(name=str(one.year), beside=share, bars=bars))
            told.append(f"{one.year}: {', '.join(f'{bar.name.lower()} {bar.text}' for bar in bars)}")
        label = words.trend_chart.replace("{bars}", "; ".join(told))
        return side_by_side(groups, kind="zhi-jaren-naast", label=label)

    def _row(self, tally: Tally, *, with_venue: bool = False) -> YearRowView:
        number, unknown = self._context.formatter.number, self.words.unknown

        def told(figure: int | None) -> str:
            return unknown if figure is None else number(figure)

        visitors = tally.visitors
        venue = self.venue_link(tally.venue_id)
        if with_venue and venue is None:
            venue = LinkView(text=self.words.whole, address="")
        return YearRowView(
            year=str(tally.year),
            unique=told(tally.unique),
            captured=number(tally.captured),
            coverage=self.coverage(tally) or unknown,
            structural=told(None if visitors is None else visitors.structural),
            visits=told(tally.visits),
            location=venue if with_venue else None,
        )

    def coverage(self, tally: Tally) -> str:
        """Return the share of the visitors that a persona captures; empty where that is not known."""
        if not tally.unique:
            return ""
        share = quotient(Decimal(tally.captured), Decimal(tally.unique))
        return self._context.formatter.percent(share, 0)

    def tally(self, result: TallyResult) -> TallyView:
        """Return one year in full."""
        context, words, tally = self._context, self.words, result.tally
        number = context.formatter.number
        counted = [
            (context.text(context.project.personas[one.persona_id].name), one.count, number(one.count))
            for one in result.mix
            if one.count
        ]
        return TallyView(
            year=str(tally.year),
            year_before="" if result.before is None else str(result.before.year),
            sentences=tuple(self._sentences(result)),
            chart=charts.count_chart(counted, label=words.mix_chart.format(year=tally.year))
            if 0 < len(counted) <= MOST_ROWS
            else Markup(),
            caption=words.mix_caption.format(year=tally.year),
            rows=tuple(self._share(one, tally) for one in result.mix),
            definition=context.text(result.definition),
        )

    def _share(self, share: PersonaShare, tally: Tally) -> ShareView:
        formatter = self._context.formatter
        typed: PersonaCount | None = next(
            (one for one in tally.persona_counts if one.persona_id == share.persona_id), None
        )
        count = formatter.number(share.count)
        if typed is not None and typed.visitors.is_uncertain:
            least, most = formatter.number(typed.visitors.least), formatter.number(typed.visitors.most)
            count = f"{count} ({least}–{most})"
        return ShareView(
            persona=self._context.persona_link(share.persona_id),
            count=count,
            share="" if share.share is None else formatter.percent(share.share, 0),
            before="" if share.count_before is None else formatter.number(share.count_before),
        )

    def _sentences(self, result: TallyResult) -> list[str]:
        words, tally = self.words, result.tally
        number, percent = self._context.formatter.number, self._context.formatter.percent
        captured = number(tally.captured)
        if tally.unique:
            told = words.covered.format(
                captured=captured,
                unique=number(tally.unique),
                share=self.coverage(tally),
                year=tally.year,
            )
            before = "" if result.before is None else self.coverage(result.before)
            if result.before is not None and before:
                told += " " + words.covered_before.format(share=before, year=result.before.year)
            rest = tally.unique - tally.captured
            if rest > 0:
                told += " " + words.not_covered.format(number=number(rest))
            sentences = [told]
        else:
            sentences = [words.captured_only.format(captured=captured, year=tally.year)]
        largest = max(result.mix, key=lambda one: one.count, default=None)
        if largest is not None and largest.share:
            name = self._context.persona_link(largest.persona_id).text
            sentences.append(words.largest.format(name=name, share=percent(largest.share, 0)))
        visitors = tally.visitors
        told = ""
        if visitors is not None and visitors.structural is not None and visitors.incidental is not None:
            told = words.split.format(
                structural=number(visitors.structural), incidental=number(visitors.incidental)
            )
        if tally.visits is not None:
            each = quotient(Decimal(tally.visits), Decimal(tally.unique)) if tally.unique else None
            sentence = (
                words.visits.format(visits=number(tally.visits))
                if each is None
                else words.visits_each.format(visits=number(tally.visits), each=number(each, 0))
            )
            told = f"{told} {sentence}".strip()
        return [*sentences, told] if told else sentences


def data(results: Results) -> Json:
    """Return what was counted, by location (the whole initiative under ``all``) and year."""
    return {
        venue_id or "all": {
            "years": [
                {
                    "year": one.tally.year,
                    "personas": {share.persona_id: share.count for share in one.mix},
                    "captured": one.tally.captured,
                    "unique": one.tally.unique,
                    "coverage": None if one.coverage is None else str(to_decimals(one.coverage, 4)),
                    "visits": one.tally.visits,
                }
                for one in counts.tallies
            ]
        }
        for venue_id, counts in results.every(VenueCounts).items()
    }


SCHEMA: Schema = object_of(
    "What was counted at one location; the whole initiative is called all",
    {
        "years": list_of(
            object_of(
                "One year",
                {
                    "year": WHOLE,
                    "personas": by_id(WHOLE, "Visitors by the id of the persona"),
                    "captured": WHOLE,
                    "unique": or_null(WHOLE),
                    "coverage": or_null(RATIO),
                    "visits": or_null(WHOLE),
                },
            )
        )
    },
)
