"""How new the content is, by the dates that it names: the clock is never asked."""

from __future__ import annotations

from datetime import date

from zhi_publish.model.project import Project


def newest_date(project: Project) -> date | None:
    """Return the newest date that the content names: of a review, or the first day of a year that has figures."""
    reviews = [persona.reviewed for persona in project.personas.values() if persona.reviewed is not None]
    years = [analysis.year for analysis in project.analyses.values()]
    years += [budget.year for budget in project.budgets.values()]
    named = [item.date for item in project.method_items() if item.date is not None]
    return max([*reviews, *named, *(date(year, 1, 1) for year in years)], default=None)
