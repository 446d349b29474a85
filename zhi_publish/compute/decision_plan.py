"""How many residents are reached and how many are not yet, and what each scenario costs for those it adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.budget import budget_result
from zhi_publish.compute.exact import ZERO, difference, product, quotient, to_cents, total
from zhi_publish.model.decision_plan import DecisionPlan, PlanScenario, PlanStep, ResidentGroup, Verdict
from zhi_publish.model.project import Project
from zhi_publish.model.quantity import Uncertain


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupResult:
    """Residents who are reached, and how many of them nobody counted before."""

    group: ResidentGroup
    step: PlanStep
    added: Uncertain
    """Their number less the overlap, never below zero."""
    counted_before: Decimal
    """What the groups above it add up to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScenarioResult:
    """What a scenario costs and brings."""

    scenario: PlanScenario
    costs: Decimal | None
    """A year."""
    per_resident: Uncertain | None
    """Costs a year for each resident whom it adds, unrounded; None without costs or without residents."""
    left: Uncertain | None
    """Residents who are not reached then either; None where nobody knows how many there are now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPlanResult:
    """A plan with its figures."""

    plan: DecisionPlan
    groups: tuple[GroupResult, ...]
    """Those that were counted, in the order of the steps."""
    reached: Uncertain | None
    """Everybody once; None where nobody was counted."""
    not_yet: Uncertain | None
    """The target group less those who are reached, never below zero; without a target group the sum of the groups that
    are named as not reached."""
    is_from_target: bool
    """Whether ``not_yet`` comes from the target group."""
    answered: frozenset[PlanStep]
    scenarios: tuple[PlanScenarioResult, ...]

    @property
    def frame_total(self) -> Decimal | None:
        """The amount of the frame over all of its years; None where amount or years are not known."""
        decision = self.plan.decision
        if (
            decision is None
            or decision.amount is None
            or decision.first_year is None
            or decision.last_year is None
        ):
            return None
        years = decision.last_year - decision.first_year + 1
        return product((to_cents(decision.amount), Decimal(years)))


def decision_plan_result(plan: DecisionPlan, budget_totals: Mapping[str, Decimal]) -> DecisionPlanResult:
    """Return the figures of a plan.

    Bounds are taken as wide as they can be: the least that is reached has every count at its least and every overlap
    at its most.
    """
    groups = tuple(_groups(plan))
    reached = _sum(one.added for one in groups)
    not_yet = None
    if plan.target is not None:
        not_yet = _less(plan.target.count, reached or Uncertain.exactly(0))
    else:
        named = [
            group.count for answer in plan.answers for group in answer.not_yet if group.count is not None
        ]
        not_yet = _sum(named)
    return DecisionPlanResult(
        plan=plan,
        groups=groups,
        reached=reached,
        not_yet=not_yet,
        is_from_target=plan.target is not None,
        answered=frozenset(_answered(plan)),
        scenarios=tuple(_scenario(one, not_yet, budget_totals) for one in plan.scenarios),
    )


def _groups(plan: DecisionPlan) -> Iterator[GroupResult]:
    before = ZERO
    for answer in plan.answers:
        for group in answer.reached:
            if group.count is None:
                continue
            added = group.count if group.overlap is None else _less(group.count, group.overlap)
            yield GroupResult(group=group, step=answer.step, added=added, counted_before=before)
            before = total((before, added.value))


def _answered(plan: DecisionPlan) -> Iterator[PlanStep]:
    """Yield the steps that say something; a question that is open is no answer."""
    yield from (one.step for one in plan.answers if one.answer is not None or one.reached or one.not_yet)
    if plan.decision is not None and plan.decision.verdict in {Verdict.YES, Verdict.NO}:
        yield PlanStep.DECISION
    if plan.scenarios:
        yield PlanStep.SCENARIOS


def _scenario(
    scenario: PlanScenario, not_yet: Uncertain | None, budget_totals: Mapping[str, Decimal]
) -> PlanScenarioResult:
    costs = scenario.costs if scenario.budget_id is None else budget_totals[scenario.budget_id]
    costs = None if costs is None else to_cents(costs)
    extra = scenario.extra_reached
    per_resident = None
    if costs is not None and extra is not None and extra.value:
        # few residents make each of them dear: the bounds trade places
        high = quotient(costs, extra.least) if extra.is_uncertain and extra.least else None
        low = quotient(costs, extra.most) if extra.is_uncertain else None
        per_resident = Uncertain(value=quotient(costs, extra.value), low=low, high=high)
    left = None if not_yet is None or extra is None else _less(not_yet, extra)
    return PlanScenarioResult(scenario=scenario, costs=costs, per_resident=per_resident, left=left)


def _sum(counts: Iterable[Uncertain]) -> Uncertain | None:
    found = list(counts)
    if not found:
        return None
    value = total(one.value for one in found)
    if not any(one.is_uncertain for one in found):
        return Uncertain(value=value)
    return Uncertain(
        value=value, low=total(one.least for one in found), high=total(one.most for one in found)
    )


def _less(count: Uncertain, taken: Uncertain) -> Uncertain:
    value = max(ZERO, difference(count.value, taken.value))
    if not (count.is_uncertain or taken.is_uncertain):
        return Uncertain(value=value)
    low, high = difference(count.least, taken.most), difference(count.most, taken.least)
    return Uncertain(value=value, low=max(ZERO, low), high=max(ZERO, high))


def decision_plan_results(project: Project) -> Mapping[str, DecisionPlanResult]:
    """Return the figures of every plan."""
    plans = project.every(DecisionPlan)
    named = {one.budget_id for plan in plans.values() for one in plan.scenarios if one.budget_id is not None}
    totals = {budget_id: budget_result(project.budgets[budget_id]).total for budget_id in sorted(named)}
    return {plan_id: decision_plan_result(plan, totals) for plan_id, plan in plans.items()}
