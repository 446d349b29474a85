"""Accountability per year on the site: figures with definitions, stories, duties, and the years side by side."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.accountability import (
    IRREGULAR,
    REGULAR,
    AccountabilityResult,
    AccountabilityYears,
    FigureResult,
    FigureYears,
    ShownBreakdown,
)
from zhi_publish.model.accountability import Division, DutyState, Indicator, Mention
from zhi_publish.model.kinds import Kind
from zhi_publish.model.rules_accountability import IRREGULAR_NAMES, REGULAR_NAMES, changed_definitions
from zhi_publish.model.text import AuthorText
from zhi_publish.present.accountability_views import (
    AccountabilityView,
    BreakdownView,
    CountedView,
    DutyView,
    IncidentsView,
    MentionView,
    PartView,
    StoriesView,
    YearCellView,
    YearRowView,
    YearsView,
)
from zhi_publish.present.charts_accountability import YearColumn, year_columns
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.views import LinkView
from zhi_publish.present.words_accountability import AccountabilityWords, accountability_words
from zhi_publish.slug import slug

if TYPE_CHECKING:
    from zhi_publish.present.context import Context

HIGHLIGHTS = (Indicator.VISITORS, Indicator.VISITS, Indicator.HOURS, Indicator.VOLUNTEERS)
"""What stands in large letters at the head of a year."""


def section(context: Context) -> MethodSection | None:
    """Return the years of this publication; None when it accounts for none."""
    all_years = context.results.every(AccountabilityYears)
    if not all_years:
        return None
    words = accountability_words(context.project.settings.language)
    pages: list[MethodPage] = []
    side_by_side: list[YearsView] = []
    for years in all_years.values():
        builder = _Builder(years, context, words)
        beside = builder.years()
        if beside is not None:
            side_by_side.append(beside)
        pages += (builder.page(result, beside) for result in reversed(years.results))
    return MethodSection(
        kind=Kind.ACCOUNTABILITY,
        title=words.title,
        about=words.about,
        words=words,
        pages=tuple(pages),
        overview="accountability_years.html",
        shown={"side_by_side": tuple(side_by_side)},
    )


class _Builder:
    """Makes the views of one location."""

    def __init__(self, years: AccountabilityYears, context: Context, words: AccountabilityWords) -> None:
        self._years, self._context, self._words = years, context, words
        self._number = context.formatter.number

    # --- one year ------------------------------------------------------------------------------------------

    def page(self, result: AccountabilityResult, beside: YearsView | None) -> MethodPage:
        """Return the page of a year."""
        view, item, text = self.view(result, beside), result.item, self._context.text
        facts = [view.sentence] if view.sentence else []
        if view.stories is not None:
            facts.append(view.stories.sentence)
        return MethodPage(
            address=self._address(result),
            title=text(item.title),
            summary=text(item.summary) or view.sentence,
            template="accountability.html",
            item=view,
            facts=tuple([*facts, view.duties_sentence] if view.duties_sentence else facts),
        )

    def view(self, result: AccountabilityResult, beside: YearsView | None) -> AccountabilityView:
        """Return everything that a year shows."""
        item, text, words = result.item, self._context.text, self._words
        figures = tuple(self._counted(one, result) for one in result.figures)
        by_id = {one.id: one for one in figures}
        hides = any(one.hides_any for figure in result.figures for one in figure.breakdowns)
        met = sum(one.state is DutyState.YES for one in item.duties)
        budget_id, analysis_id = self._money(result)
        return AccountabilityView(
            id=item.id,
            year=str(item.year),
            venue_id=item.venue_id,
            location=self._location(),
            sentence=self._sentence(result),
            highlights=tuple(
                by_id[one.value] for one in HIGHLIGHTS if one.value in by_id and by_id[one.value].number
            ),
            figures=figures,
            protection=words.protection.format(threshold=item.threshold) if hides else "",
            years=beside,
            stories=self._stories(result),
            partners=tuple(self._mention(one) for one in item.partners),
            training=tuple(self._mention(one) for one in item.training),
            incidents=self._incidents(result),
            trends=tuple(text(trend) for trend in item.trends),
            duties=tuple(self._duties(result)),
            duties_sentence=words.quality_sentence.format(all=len(item.duties), met=met)
            if item.duties
            else "",
            explanation=self._context.body(item.body),
            analysis=None if analysis_id is None else self._context.analysis_link(analysis_id),
            budget=None if budget_id is None else self._budget_link(budget_id),
            analysis_id=analysis_id,
            budget_id=budget_id,
        )

    def _address(self, result: AccountabilityResult) -> str:
        return self._context.addresses.of(Kind.ACCOUNTABILITY, result.item.id)

    def _location(self) -> LinkView | None:
        venue = self._years.venue
        if venue is None:
            return None
        return LinkView(
            text=self._context.text(venue.title), address=self._context.addresses.of(Kind.VENUE, venue.id)
        )

    def _money(self, result: AccountabilityResult) -> tuple[str | None, str | None]:
        """Return the ids of the budget and of the analysis of the same year and location."""
        project, key = self._context.project, (result.item.year, result.item.venue_id)
        budgets = (one for one, budget in project.budgets.items() if (budget.year, budget.venue_id) == key)
        analyses = (
            one
            for one, analysis in project.analyses.items()
            if one in self._context.results.analyses and (analysis.year, analysis.venue_id) == key
        )
        return next(budgets, None), next(analyses, None)

    def _budget_link(self, budget_id: str) -> LinkView:
        title = self._context.text(self._context.project.budgets[budget_id].title)
        return LinkView(text=title, address=self._context.addresses.of(Kind.BUDGET, budget_id))

    def _name(self, figure_id: str, name: AuthorText | None) -> str:
        return self._words.indicators[Indicator(figure_id)] if name is None else self._context.text(name)

    def _counted(self, figure: FigureResult, result: AccountabilityResult) -> CountedView:
        words, text, typed = self._words, self._context.text, figure.figure
        name = self._name(figure.id, None if typed is None else typed.name)
        return CountedView(
            id=figure.id,
            name=name,
            number="" if figure.count is None else self._number(figure.count),
            unit="" if typed is None else text(typed.unit),
            definition=text(figure.definition),
            note="" if typed is None else text(typed.note),
            origin=""
            if figure.taken_from is None
            else words.taken[figure.taken_from].format(year=result.item.year),
            breakdowns=tuple(self._breakdown(one, name) for one in figure.breakdowns),
        )

    def _breakdown(self, shown: ShownBreakdown, indicator: str) -> BreakdownView:
        words = self._words
        known = {one.value: one for one in Division}
        name = words.divisions[known[shown.id]] if shown.id in known else self._context.text(shown.name)
        own_names = {REGULAR: words.regular, IRREGULAR: words.irregular}
        is_split = shown.id == Division.REGULAR
        return BreakdownView(
            name=name,
            caption=words.by.format(indicator=indicator, division=name),
            parts=tuple(
                PartView(
                    name=own_names[part.name.text]
                    if is_split and part.name.text in own_names
                    else self._context.text(part.name),
                    count=words.few if part.count is None else self._number(part.count),
                    share="" if part.share is None else self._context.formatter.percent(part.share, 0),
                )
                for part in shown.parts
            ),
            note=words.nothing_shown if not shown.parts else words.overlap if shown.has_overlap else "",
        )

    def _sentence(self, result: AccountabilityResult) -> str:
        words, by_id = self._words, {one.id: one for one in result.figures}
        visitors, visits = by_id.get(Indicator.VISITORS), by_id.get(Indicator.VISITS)
        if visitors is None or visits is None or visitors.count is None or visits.count is None:
            return ""
        told = words.sentence_visitors.format(
            visitors=self._number(visitors.count), visits=self._number(visits.count), year=result.item.year
        )
        split = next((one for one in visitors.breakdowns if one.id == Division.REGULAR), None)
        parts = () if split is None else split.parts
        regular, irregular = (
            next((part.count for part in parts if slug(part.name.text) in names), None)
            for names in (REGULAR_NAMES, IRREGULAR_NAMES)
        )
        if regular is None or irregular is None:
            return told
        more = words.sentence_split.format(regular=self._number(regular), irregular=self._number(irregular))
        return f"{told} {more}"

    def _stories(self, result: AccountabilityResult) -> StoriesView | None:
        stories = result.item.stories
        if stories is None:
            return None
        words, delivered = self._words, len(stories.delivered)
        return StoriesView(
            sentence=words.stories_delivered.format(delivered=delivered)
            if stories.agreed is None
            else words.stories_sentence.format(agreed=stories.agreed, delivered=delivered),
            personas=tuple(
                self._context.persona_link(one.persona_id)
                for one in stories.delivered
                if one.persona_id is not None
            ),
            titles=tuple(self._context.text(one.title) for one in stories.delivered if one.title is not None),
            note=self._context.text(stories.note),
        )

    def _mention(self, mention: Mention) -> MentionView:
        words, count = self._words, mention.count
        told = words.one_person if count == 1 else words.people.format(number=self._number(count or 0))
        return MentionView(
            name=self._context.text(mention.name),
            count="" if count is None else told,
            note=self._context.text(mention.note),
        )

    def _incidents(self, result: AccountabilityResult) -> IncidentsView | None:
        incidents, words = result.item.incidents, self._words
        if incidents is None:
            return None
        sentence = {0: words.incidents_none, 1: words.incidents_one}.get(
            incidents.count, words.incidents_sentence
        )
        return IncidentsView(
            sentence=sentence.format(year=result.item.year, number=self._number(incidents.count)),
            handling=self._context.text(incidents.handling),
            note=self._context.text(incidents.note),
        )

    def _duties(self, result: AccountabilityResult) -> Iterator[DutyView]:
        for one in result.item.duties:
            yield DutyView(
                name=self._words.duties[one.duty],
                state=one.state.value,
                label=self._words.states[one.state],
                when="" if one.day is None else self._context.formatter.date(one.day),
                note=self._context.text(one.note),
            )

    # --- the years side by side ----------------------------------------------------------------------------

    def years(self) -> YearsView | None:
        """Return all years side by side; None for a single one."""
        results, words = self._years.results, self._words
        if len(results) < 2:
            return None
        location = self._location()
        rows = tuple(self._row(row) for row in self._years.rows)
        return YearsView(
            location=words.whole if location is None else location.text,
            years=tuple(LinkView(text=str(one.item.year), address=self._address(one)) for one in results),
            rows=rows,
            sentence=self._trend(),
            caption=words.years_caption,
            warnings=tuple(self._warnings()),
        )

    def _row(self, row: FigureYears) -> YearRowView:
        words, name = self._words, self._name(row.id, row.name)
        columns = [
            YearColumn(
                year=str(result.item.year),
                count=one.count,
                text=words.unknown if one.count is None else self._number(one.count),
            )
            for result, one in zip(self._years.results, row.years, strict=True)
        ]
        said = "; ".join(f"{one.year}: {one.text}" for one in columns)
        has_chart = sum(one.count is not None for one in columns) > 1
        return YearRowView(
            name=name,
            cells=tuple(
                YearCellView(
                    number=words.unknown if one.count is None else self._number(one.count),
                    change="" if one.difference is None else self._change(one.difference, one.ratio),
                    is_defined_differently=one.is_defined_differently,
                )
                for one in row.years
            ),
            chart=year_columns(name, columns, label=words.years_chart.format(indicator=name, years=said))
            if has_chart
            else Markup(),
        )

    def _change(self, difference: int, share: Decimal | None) -> str:
        if not difference:
            return self._words.same
        sign = "+" if difference > 0 else ""
        told = f"{sign}{self._number(difference)}"
        if share is None:
            return told
        return f"{told} ({sign}{self._context.formatter.percent(share, 0)})"

    def _trend(self) -> str:
        """Return how the visitors changed from the first year to the last."""
        row = next((one for one in self._years.rows if one.id == Indicator.VISITORS), None)
        if row is None or row.years[0].count is None or row.years[-1].count is None:
            return ""
        return self._words.years_sentence.format(
            indicator=self._name(row.id, None),
            before=self._number(row.years[0].count),
            after=self._number(row.years[-1].count),
            from_year=self._years.results[0].item.year,
            to_year=self._years.results[-1].item.year,
        )

    def _warnings(self) -> Iterator[str]:
        """Yield where a definition changed, for only then a difference may be nothing but words."""
        text = self._context.text
        for result in self._years.results:
            for now, before in (
                () if result.before is None else changed_definitions(result.before, result.item)
            ):
                yield self._words.changed_sentence.format(
                    indicator=self._name(now.id, now.name),
                    year=result.item.year,
                    before=text(before.definition).rstrip("."),
                    after=text(now.definition),
                )
