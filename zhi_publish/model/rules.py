"""Rules between files: what each file says may be fine, and together they may still not be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.analysis import Analysis
from zhi_publish.model.benefit import BenefitLine, BenefitTerms, Source
from zhi_publish.model.brochure import BrochurePart
from zhi_publish.model.budget import Budget, NextYear
from zhi_publish.model.dates import newest_date
from zhi_publish.model.persona import Persona
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.rules_counts import check_counts
from zhi_publish.model.rules_visitors import check_visitors_add_up
from zhi_publish.model.text import AuthorText

OLDEST_SOURCE_YEARS = 5
"""A source that is older than this, seen from the newest analysis, gets a warning.

Without an analysis it is seen from the newest date that the content names; without any date nothing is old.
"""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def check_project(project: Project, report: Report) -> None:
    """Report everything that readers would ask about."""
    analyses = (*project.analyses.values(), *project.incomplete_analyses.values())
    newest = max((analysis.year for analysis in analyses), default=None)
    if newest is None and (day := newest_date(project)) is not None:
        newest = day.year
    check_counts(project, report)
    _check_accountability(project, report)
    for benefit in project.benefits.values():
        _check_source(benefit.terms, benefit.where, newest, report)
    for persona in project.personas.values():
        if not persona.lines:
            report.add(Code.PERSONA_WITHOUT_BENEFITS, persona.where, name=persona.name)
        _check_lines(persona.lines, project, newest, report)
    for analysis in analyses:
        _check_lines(analysis.lines, project, newest, report)
        _check_visitors(analysis, report)
        _check_filled_in(analysis, report)
        _check_small_counts(analysis, project, report)
        _check_counted_twice(analysis, project, report)
        _check_price_years(analysis, project, report)
    for budget in project.budgets.values():
        if sum(item.amount for item in budget.items) < 0:
            report.add(Code.COSTS_BELOW_ZERO, budget.where)
        _check_agreements(budget, report)
    for brochure in project.brochures.values():
        asks_for_figures = brochure.parts != tuple(BrochurePart) and BrochurePart.ANALYSIS in brochure.parts
        if asks_for_figures and not project.analyses and not project.broken.get(Kind.ANALYSIS):
            report.add(Code.ANALYSIS_AMBIGUOUS, brochure.where)


def _check_accountability(project: Project, report: Report) -> None:
    if project.method:
        from zhi_publish.model.rules_accountability import check_accountability  # seldom there

        check_accountability(project, report)


def _check_lines(
    lines: tuple[BenefitLine, ...], project: Project, newest: int | None, report: Report
) -> None:
    for line in lines:
        item = None if line.benefit_id is None else project.benefits.get(line.benefit_id)
        if item is None or item.terms.source != line.terms.source:
            _check_source(line.terms, line.where, newest, report)
    _check_twice(lines, report)


def _check_twice(lines: tuple[BenefitLine, ...], report: Report) -> None:
    """Ask about a line that is there twice without a word about the difference: often copied and forgotten."""
    first: dict[tuple[str | None, str, str, bool], BenefitLine] = {}
    for line in lines:
        note = "" if line.note is None else line.note.text
        one = first.setdefault((line.benefit_id, line.title.text.casefold(), note, line.is_counted), line)
        if one is not line:
            report.add(
                Code.LINE_TWICE,
                line.where,
                title=line.title,
                first=one.where.line,
                second=line.where.line,
            )


def _check_source(terms: BenefitTerms, where: Location, newest: int | None, report: Report) -> None:
    """Ask for a source: without one a tariff convinces nobody; an unpriced value or an estimate may go without."""
    title = terms.title or ""
    if terms.source is None:
        if terms.price is not None and terms.price.amount is not None and not terms.is_estimate:
            report.add(Code.SOURCE_MISSING, where, title=title)
        return
    year = terms.source.year
    if year is None and not terms.is_estimate and not _says_how_old(terms, terms.source):
        report.add(Code.SOURCE_WITHOUT_YEAR, terms.source.title.where, title=title)
    if year is not None and newest is not None and newest - year > OLDEST_SOURCE_YEARS:
        report.add(
            Code.SOURCE_OLD,
            terms.source.title.where,
            title=title,
            year=year,
            newest=newest,
            most=OLDEST_SOURCE_YEARS,
        )


def _says_how_old(terms: BenefitTerms, source: Source) -> bool:
    """Whether a reader can see of which year an amount is although its source has none: by its price year, or in words."""
    if terms.price is None or terms.price.amount is None:
        return True  # there is no amount that could be old
    words = f"{source.title} {source.locator or ''}"
    return terms.price_year is not None or _YEAR.search(words) is not None


def _check_visitors(analysis: Analysis, report: Report) -> None:
    visitors = analysis.visitors
    if visitors is None:
        return
    # a persona that is left out has a finding of its own: its visitors were counted all the same
    counts = (*analysis.persona_counts, *analysis.left_out)
    counted = sum(count.count for count in counts)
    if visitors.structural is not None and counts and counted != visitors.structural:
        report.add(
            Code.COUNTS_NOT_STRUCTURAL,
            visitors.structural_where or visitors.where,
            counted=counted,
            structural=visitors.structural,
        )
    check_visitors_add_up(visitors, report)


def _check_small_counts(analysis: Analysis, project: Project, report: Report) -> None:
    for count in analysis.persona_counts:
        if 0 < count.count < project.settings.small_count:
            name = project.personas[count.persona_id].name
            report.add(Code.SMALL_COUNT, count.where, count=count.count, name=name)


def _check_counted_twice(analysis: Analysis, project: Project, report: Report) -> None:
    """Ask about a saving that is counted in a persona and again as a separate line."""
    if not analysis.lines:
        return
    inside: dict[str, str] = {}
    for count in analysis.persona_counts:
        persona = project.personas[count.persona_id]
        if count.count:
            for name in _counted_names(persona.lines):
                inside.setdefault(name, str(persona.name))
    for line in analysis.lines:
        for name in _counted_names((line,)):
            if name in inside:
                report.add(Code.COUNTED_TWICE, line.where, title=line.title, persona=inside[name])
                break


def _check_filled_in(analysis: Analysis, report: Report) -> None:
    """Report an analysis whose costs are nothing, and that nobody came for: begun, and not filled in."""
    has_visitors = any(line.count for line in (*analysis.persona_counts, *analysis.left_out))
    if analysis.costs == 0 and not has_visitors and not analysis.lines:
        report.add(Code.ANALYSIS_EMPTY, analysis.where, title=analysis.title)


def _check_agreements(budget: Budget, report: Report) -> None:
    """Ask about money whose agreement has ended, and about certainty that its last day contradicts."""
    for item in budget.income:
        if item.until is None:
            continue
        until = item.until.isoformat()
        if item.until < date(budget.year, 1, 1):
            report.add(Code.INCOME_ENDED, item.where, title=item.title, until=until, year=budget.year)
        elif item.next_year in _HOPEFUL and item.until < date(budget.year + 1, 1, 1):
            report.add(
                Code.INCOME_NOT_CERTAIN,
                item.where,
                title=item.title,
                known=item.next_year.name.lower(),
                until=until,
                year=budget.year + 1,
            )


_HOPEFUL = (NextYear.CERTAIN, NextYear.LIKELY)


def _check_price_years(analysis: Analysis, project: Project, report: Report) -> None:
    """Ask for an index where amounts of several years stand in one sum, and for the years that an index lacks."""
    titles: dict[int, AuthorText] = {}
    lines = [
        line
        for count in analysis.persona_counts
        if count.count
        for line in project.personas[count.persona_id].lines
    ]
    for line in (*lines, *analysis.lines):
        if line.is_counted and not line.is_unquantified and line.terms.price_year is not None:
            titles.setdefault(line.terms.price_year, line.title)
    years = sorted({*titles, *(() if analysis.price_year is None else (analysis.price_year,))})
    if len(years) < 2:
        return
    if analysis.price_index_id is None:
        year, title = next((year, title) for year, title in titles.items() if year != analysis.price_year)
        report.add(
            Code.PRICE_YEARS_MIXED,
            analysis.where,
            years=", ".join(map(str, years)),
            title=title,
            year=year,
        )
        return
    index = project.price_indexes[analysis.price_index_id]
    missing = [year for year in years if year not in index.figures]
    if missing:
        report.add(
            Code.PRICE_INDEX_YEAR_MISSING,
            index.where,
            years=", ".join(map(str, missing)),
            analysis=analysis.title,
        )


def _counted_names(lines: tuple[BenefitLine, ...]) -> Iterator[str]:
    for line in lines:
        if line.is_counted and not line.is_unquantified:
            if line.benefit_id is not None:
                yield f"baat:{line.benefit_id}"
            yield f"titel:{line.title.text.casefold()}"


def benefit_users(
    items: Mapping[str, Persona] | Mapping[str, Analysis],
) -> dict[str, tuple[str, ...]]:
    """Return for each benefit item the ids of the personas, or of the analyses, that use it.

    One walk for all benefit items together: a walk for each would take quadratic time.
    """
    users: dict[str, dict[str, None]] = {}
    for item_id, item in items.items():
        for line in item.lines:
            if line.benefit_id is not None:
                users.setdefault(line.benefit_id, {})[item_id] = None
    return {benefit_id: tuple(ids) for benefit_id, ids in users.items()}
