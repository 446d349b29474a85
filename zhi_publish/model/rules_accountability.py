"""Rules for accountabilities: breakdowns that add up, numbers that agree, definitions that comparisons need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.accountability import (
    Accountability,
    Breakdown,
    CountedFigure,
    Division,
    Indicator,
)
from zhi_publish.model.known_numbers import KnownNumber, KnownNumbers, KnownSplit
from zhi_publish.model.project import Project
from zhi_publish.model.rules_counts import name_of
from zhi_publish.slug import slug

REGULAR_NAMES = frozenset({"vast", "vaste-bezoekers", "structureel", "regular", "structural"})
IRREGULAR_NAMES = frozenset({"incidenteel", "af-en-toe", "irregular", "incidental", "onregelmatig"})


def check_accountability(project: Project, report: Report) -> None:
    """Report what does not fit within accountabilities, between their years, and with what other files say."""
    items = project.every(Accountability)
    if not items:
        return
    known = KnownNumbers.of(project)
    first: dict[tuple[int, str | None], Accountability] = {}
    for item in items.values():
        other = first.setdefault((item.year, item.venue_id), item)
        if other is not item:
            report.add(
                Code.ACCOUNTABILITY_YEAR_TWICE,
                item.where,
                year=item.year,
                location=name_of(project, item.venue_id),
                file=other.where.file,
            )
        _check_one(item, known, report)
    for before, item in neighbours(first.values()):
        for figure, earlier in changed_definitions(before, item):
            report.add(
                Code.DEFINITION_CHANGED,
                figure.where if figure.definition is None else figure.definition.where,
                indicator=_name(figure),
                year=before.year,
                before="" if earlier.definition is None else earlier.definition,
            )


def neighbours(items: Iterable[Accountability]) -> Iterator[tuple[Accountability, Accountability]]:
    """Yield each accountability with the one of the nearest earlier year of the same location."""
    by_venue: dict[str | None, list[Accountability]] = {}
    for item in items:
        by_venue.setdefault(item.venue_id, []).append(item)
    for found in by_venue.values():
        ordered = sorted(found, key=lambda one: one.year)
        yield from pairwise(ordered)


def changed_definitions(
    before: Accountability, item: Accountability
) -> Iterator[tuple[CountedFigure, CountedFigure]]:
    """Yield the numbers that both years define, and define differently; case, spaces and signs do not matter."""
    earlier = {figure.id: figure for figure in before.figures}
    for figure in item.figures:
        other = earlier.get(figure.id)
        if other is None or figure.definition is None or other.definition is None:
            continue
        if slug(figure.definition.text) != slug(other.definition.text):
            yield figure, other


def _name(figure: CountedFigure) -> str:
    return figure.id if figure.name is None else figure.name.text


def _check_one(item: Accountability, all_known: KnownNumbers, report: Report) -> None:
    known = all_known.numbers(item)
    numbers = {figure.id: figure.count for figure in item.figures if figure.count is not None}
    for figure in item.figures:
        _check_known(figure, known.get(figure.id), report)
        number = known.get(figure.id)
        count = number.count if figure.count is None and number is not None else figure.count
        for breakdown in figure.breakdowns:
            _check_breakdown(figure, breakdown, count, report)
            _check_split(figure, breakdown, all_known.split(item), report)
    visits, visitors = (
        numbers.get(one.value, known[one.value].count if one.value in known else None)
        for one in (Indicator.VISITS, Indicator.VISITORS)
    )
    if visits is not None and visitors is not None and visitors > visits:
        where = next(
            (one.where for one in item.figures if one.id in {Indicator.VISITORS, Indicator.VISITS}),
            item.where,
        )
        report.add(
            Code.FIGURE_ABOVE,
            where,
            indicator=Indicator.VISITORS.value,
            count=visitors,
            other=Indicator.VISITS.value,
            most=visits,
        )
    undefined = [
        figure
        for figure in item.figures
        if figure.definition is None
        and not ((number := known.get(figure.id)) is not None and number.definition is not None)
    ]
    if undefined:
        report.add(
            Code.DEFINITION_MISSING,
            undefined[0].where,
            indicator=_name(undefined[0]),
            missing=len(undefined),
        )
    stories = item.stories
    if (
        stories is not None
        and stories.agreed is not None
        and stories.note is None
        and len(stories.delivered) < stories.agreed
    ):
        report.add(Code.STORIES_SHORT, stories.where, agreed=stories.agreed, delivered=len(stories.delivered))


def _check_known(figure: CountedFigure, known: KnownNumber | None, report: Report) -> None:
    """Ask about a number that another file says differently; report one that stands nowhere."""
    if figure.count is None and known is None:
        report.add(Code.FIGURE_NOWHERE, figure.where, indicator=_name(figure))
    elif figure.count is not None and known is not None and figure.count != known.count:
        report.add(
            Code.FIGURE_DIFFERS,
            figure.where,
            indicator=_name(figure),
            stated=figure.count,
            known=known.count,
            file=known.file,
        )


def _check_breakdown(figure: CountedFigure, breakdown: Breakdown, count: int | None, report: Report) -> None:
    if count is None:
        return
    if breakdown.has_overlap:
        for part in breakdown.parts:
            if part.count > count:
                report.add(
                    Code.FIGURE_ABOVE,
                    part.where,
                    indicator=part.name.text,
                    count=part.count,
                    other=_name(figure),
                    most=count,
                )
    elif breakdown.together != count:
        report.add(
            Code.BREAKDOWN_OFF,
            breakdown.where,
            division=breakdown.id if breakdown.id in set(Division) else breakdown.name,
            indicator=_name(figure),
            together=breakdown.together,
            count=count,
        )


def _check_split(
    figure: CountedFigure, breakdown: Breakdown, split: KnownSplit | None, report: Report
) -> None:
    """Ask about regular and irregular visitors that a count or an analysis numbers differently."""
    if split is None or figure.id != Indicator.VISITORS or breakdown.id != Division.REGULAR:
        return
    for part in breakdown.parts:
        name = slug(part.name.text)
        known = (
            split.regular
            if name in REGULAR_NAMES
            else split.irregular
            if name in IRREGULAR_NAMES
            else part.count
        )
        if part.count != known:
            report.add(
                Code.FIGURE_DIFFERS,
                part.where,
                indicator=part.name.text,
                stated=part.count,
                known=known,
                file=split.file,
            )
