"""Control totals: the reckoning held against what the author expects, with what may explain a difference.

A control that does not hold is an error, not a warning. Nobody has to type one; whoever does, asks to be stopped
when the sum is not what it should be. A warning could be overlooked, and the wrong sum would be published with the
right one standing beside it in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Report
from zhi_publish.model.control import Control, ControlledFigure
from zhi_publish.model.project import Project

if TYPE_CHECKING:
    from zhi_publish.model.published import PublishedResults

Published = Callable[[], "PublishedResults | None"]


def check_controls(project: Project, results: Results, published: Published, report: Report) -> None:
    """Report every figure that is not what its author expects.

    Args:
        project: The publication; what could not be read is not in it, so that it brings no second finding.
        results: Its reckoning.
        published: Gives the reckoning that was last published; only asked when a control does not hold.
        report: Where the findings go.

    """
    for persona_id, persona in project.personas.items():
        if persona.controls:
            _check(persona.controls, results.personas[persona_id], project, published, report)
    for budget_id, budget in project.budgets.items():
        if budget.controls:
            _check(budget.controls, results.budgets[budget_id], project, published, report)
    for analysis_id, analysis in project.analyses.items():
        # drafts come along only when somebody asks to see them; the control is about what is published
        has_drafts = any(project.personas[count.persona_id].is_draft for count in analysis.persona_counts)
        if analysis.controls and not has_drafts:
            _check(analysis.controls, results.analyses[analysis_id], project, published, report)


def _check(
    controls: Sequence[Control],
    result: PersonaResult | BudgetResult | AnalysisResult,
    project: Project,
    published: Published,
    report: Report,
) -> None:
    for control in controls:
        computed = _figure(result, control.figure)
        if computed is not None and to_decimals(computed, control.decimals) == control.expected:
            continue
        from zhi_publish.present import controls_told  # most controls hold

        if computed is None:
            controls_told.report_absent(control, report)
        else:
            controls_told.report_difference(control, computed, result, published(), project, report)


def _figure(
    result: PersonaResult | BudgetResult | AnalysisResult, figure: ControlledFigure
) -> Decimal | None:
    """Return a figure as it was reckoned, unrounded."""
    if isinstance(result, PersonaResult):
        return result.total
    if isinstance(result, BudgetResult):
        return result.income if figure is ControlledFigure.INCOME else result.total
    match figure:
        case ControlledFigure.COSTS:
            return result.costs
        case ControlledFigure.BALANCE:
            return result.balance
        case ControlledFigure.ROI:
            return result.roi
        case _:
            return result.benefits
