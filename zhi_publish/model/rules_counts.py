"""Rules between counts, locations, budgets and analyses."""

from __future__ import annotations

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.analysis import Analysis
from zhi_publish.model.count import Count, Tally, TallyKey, tallies_by_key
from zhi_publish.model.project import Project
from zhi_publish.model.rules_visitors import check_visitors_add_up
from zhi_publish.model.venue import Venue

MOST_SMALL = 50
"""Small counts of one file that get a finding; a table of hundreds of locations has thousands of them."""


def check_counts(project: Project, report: Report) -> None:
    """Report what does not fit between counts, and between counts and analyses."""
    first: dict[TallyKey, Tally] = {}
    for count in project.every(Count).values():
        small = 0
        for tally in count.tallies:
            other = first.setdefault(tally.key, tally)
            if other is not tally:
                report.add(
                    Code.COUNT_YEAR_TWICE,
                    tally.where,
                    year=tally.year,
                    location=name_of(project, tally.venue_id),
                    file=other.where.file,
                    line=other.where.line,
                )
            _check_visitors(tally, project, report)
            if small < MOST_SMALL:
                small += _check_small(tally, project, report)
    analyses = (*project.analyses.values(), *project.incomplete_analyses.values())
    tallies = tallies_by_key(project.every(Count).values())
    seen: dict[TallyKey, Analysis] = {}
    for analysis in analyses:
        _check_against(analysis, tallies.get((analysis.year, analysis.venue_id)), project, report)
        _check_budget(analysis, project, report)
        if analysis.venue_id is not None:
            twin = seen.setdefault((analysis.year, analysis.venue_id), analysis)
            if twin is not analysis:
                report.add(
                    Code.VENUE_YEAR_TWICE,
                    analysis.where,
                    year=analysis.year,
                    location=name_of(project, analysis.venue_id),
                    other=twin.title,
                )


def name_of(project: Project, venue_id: str | None) -> str:
    """Return what a location is called; empty for the initiative as a whole."""
    venue = None if venue_id is None else project.every(Venue).get(venue_id)
    return venue_id or "" if venue is None else str(venue.title)


def _check_visitors(tally: Tally, project: Project, report: Report) -> None:
    visitors = tally.visitors
    if visitors is None:
        return
    if visitors.unique is not None and tally.captured > visitors.unique:
        report.add(
            Code.COUNT_ABOVE_VISITORS,
            visitors.unique_where or tally.where,
            counted=tally.captured,
            unique=visitors.unique,
            year=tally.year,
            location=name_of(project, tally.venue_id),
        )
    check_visitors_add_up(visitors, report)


def _check_small(tally: Tally, project: Project, report: Report) -> int:
    """Report numbers by which somebody might be recognised; return how many there are."""
    found = 0
    for one in tally.persona_counts:
        if 0 < one.count < project.settings.small_count:
            found += 1
            report.add(
                Code.SMALL_COUNT, one.where, count=one.count, name=project.personas[one.persona_id].name
            )
    return found


def _check_against(analysis: Analysis, tally: Tally | None, project: Project, report: Report) -> None:
    """Ask about each number of an analysis that differs from what was counted for its year and location."""
    if tally is None or analysis.count_id is not None:
        return
    counted = {one.persona_id: one.count for one in (*tally.persona_counts, *tally.left_out)}
    stated = {one.persona_id: one for one in (*analysis.persona_counts, *analysis.left_out)}
    for persona_id in dict.fromkeys((*stated, *counted)):
        own, other = stated.get(persona_id), counted.get(persona_id, 0)
        if (0 if own is None else own.count) != other:
            persona = project.personas.get(persona_id)
            _report_difference(
                persona_id if persona is None else str(persona.name),
                0 if own is None else own.count,
                other,
                analysis.where if own is None else own.where,
                tally,
                report,
            )
    if analysis.visitors is not None and None not in (analysis.visitors.unique, tally.unique):
        visitors = analysis.visitors
        if visitors.unique != tally.unique:
            where = visitors.unique_where or visitors.where
            _report_difference("", visitors.unique or 0, tally.unique or 0, where, tally, report)


def _report_difference(
    name: str, stated: int, counted: int, where: Location, tally: Tally, report: Report
) -> None:
    report.add(
        Code.COUNT_DIFFERS,
        where,
        name=name,
        stated=stated,
        counted=counted,
        file=tally.where.file,
        year=tally.year,
    )


def _check_budget(analysis: Analysis, project: Project, report: Report) -> None:
    """Ask for the costs of a location, and about costs of another one."""
    budget = None if analysis.budget_id is None else project.budgets.get(analysis.budget_id)
    if analysis.venue_id is not None and analysis.budget_id is None and analysis.costs is None:
        report.add(
            Code.VENUE_WITHOUT_BUDGET,
            analysis.where,
            year=analysis.year,
            location=name_of(project, analysis.venue_id),
            id=analysis.venue_id,
        )
    if budget is not None and budget.venue_id is not None and budget.venue_id != analysis.venue_id:
        report.add(
            Code.VENUE_OF_BUDGET,
            analysis.where,
            budget=name_of(project, budget.venue_id),
            location=name_of(project, analysis.venue_id),
        )
