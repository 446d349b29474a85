"""The whole reckoning of a publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from zhi_publish.compute.analysis import AnalysisResult, analysis_result
from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.budget import BudgetResult, budget_result
from zhi_publish.compute.comparison import ComparisonResult, comparisons
from zhi_publish.compute.personas import PersonaResult, persona_result
from zhi_publish.model.project import Project

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Every total of a publication, by id."""

    personas: Mapping[str, PersonaResult]
    budgets: Mapping[str, BudgetResult]
    analyses: Mapping[str, AnalysisResult]
    appraisals: Mapping[str, Appraisal]
    """Bounds, more years, payers and what-ifs of each analysis."""
    comparisons: Mapping[str, ComparisonResult]
    """Of each analysis that stands beside another one."""
    method: Mapping[type, Mapping[str, Any]] = field(default_factory=dict)
    """Of the other parts of the method, by the class of the result and id; ask :meth:`every` for one class."""

    def every(self, family: type[Result]) -> Mapping[str, Result]:
        """Return all results of one part of the method, by id."""
        return cast("Mapping[str, Result]", self.method.get(family, {}))


def reckon(project: Project) -> Results:
    """Return the reckoning of everything that could be read."""
    personas = {item_id: persona_result(persona) for item_id, persona in project.personas.items()}
    budgets = {item_id: budget_result(budget) for item_id, budget in project.budgets.items()}
    analyses = {
        item_id: analysis_result(
            analysis,
            personas,
            budgets,
            None if analysis.price_index_id is None else project.price_indexes[analysis.price_index_id],
        )
        for item_id, analysis in project.analyses.items()
    }
    return Results(
        personas=personas,
        budgets=budgets,
        analyses=analyses,
        appraisals={
            item_id: Appraisal(result=result, benefits=project.benefits, payer_ids=project.payer_ids)
            for item_id, result in analyses.items()
        },
        comparisons=comparisons(analyses),
        method=_method(project) if project.method else {},
    )


def _method(project: Project) -> Mapping[type, Mapping[str, Any]]:
    from zhi_publish.compute.method import METHOD_RECKONINGS  # many a publication has none of these parts

    return {family: made for family, reckon_all in METHOD_RECKONINGS.items() if (made := reckon_all(project))}
