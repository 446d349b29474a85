"""Rules for decision plans that need their reckoning."""

from __future__ import annotations

from decimal import Decimal

from zhi_publish.compute.decision_plan import DecisionPlanResult
from zhi_publish.compute.exact import total
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.decision_plan import Verdict


def check(results: Results, report: Report) -> None:
    """Report more residents than there are, an overlap with nobody, and a yes without an amount."""
    for result in results.every(DecisionPlanResult).values():
        plan = result.plan
        for one in result.groups:
            overlap = one.group.overlap
            if overlap is not None and overlap.value > one.counted_before:
                report.add(
                    Code.OVERLAP_TOO_LARGE,
                    one.group.overlap_where,
                    typed=f"{overlap.value:f}",
                    counted="" if one.group.count is None else f"{one.group.count.value:f}",
                )
        _check_reached(result, report)
        decision = plan.decision
        if decision is not None and decision.verdict is Verdict.YES and decision.amount is None:
            report.add(Code.YES_WITHOUT_FRAME, decision.verdict_where)


def _check_reached(result: DecisionPlanResult, report: Report) -> None:
    """Report at the group with which the sum becomes too large."""
    plan = result.plan
    most = [("inhabitants", None if plan.inhabitants is None else Decimal(plan.inhabitants))]
    most.insert(0, ("target", None if plan.target is None else plan.target.count.value))
    for of, limit in most:
        if limit is None or result.reached is None or result.reached.value <= limit:
            continue
        over = next(one for one in result.groups if total((one.counted_before, one.added.value)) > limit)
        reached = f"{result.reached.value:f}"
        report.add(Code.REACHED_ABOVE, over.group.count_where, reached=reached, most=f"{limit:f}", of=of)
        return
