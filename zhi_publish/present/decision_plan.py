"""The page of a decision plan: what was found in nine steps, how many residents are reached, and the ways to go on."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.decision_plan import DecisionPlanResult, GroupResult, PlanScenarioResult
from zhi_publish.compute.exact import to_cents, to_decimals
from zhi_publish.model.benefit import Source
from zhi_publish.model.building_blocks import BuildingBlocks
from zhi_publish.model.decision_plan import (
    Decision,
    Direction,
    PlanScenario,
    PlanStep,
    ResidentGroup,
)
from zhi_publish.model.kinds import Kind
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.text import AuthorText
from zhi_publish.present.decision_plan_views import (
    DecisionPlanView,
    PlanFigure,
    PlanSourceView,
    PlanStepView,
    ReckoningRow,
    ResidentsView,
    ScenarioCell,
    ScenarioRow,
)
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.views import LinkView
from zhi_publish.present.words_building_blocks import building_block_words
from zhi_publish.present.words_decision_plan import DecisionPlanWords, decision_plan_words
from zhi_publish.slug import slug

if TYPE_CHECKING:
    from zhi_publish.present.context import Context


def section(context: Context) -> MethodSection | None:
    """Return the plans of this publication; None when it has none."""
    results = context.results.every(DecisionPlanResult)
    if not results:
        return None
    words = decision_plan_words(context.project.settings.language)
    pages = []
    for item_id, result in results.items():
        view = _Builder(item_id, result, context, words).view()
        pages.append(
            MethodPage(
                address=context.addresses.of(Kind.DECISION_PLAN, item_id),
                title=view.title,
                summary=context.text(result.plan.summary) or view.sentence,
                template="decision_plan.html",
                item=view,
                facts=tuple(fact for fact in (view.progress, view.meeting) if fact),
            )
        )
    return MethodSection(
        kind=Kind.DECISION_PLAN, title=words.title, about=words.about, words=words, pages=tuple(pages)
    )


class _Builder:
    """Makes the view of one plan."""

    def __init__(
        self, item_id: str, result: DecisionPlanResult, context: Context, words: DecisionPlanWords
    ) -> None:
        self._id, self._result, self._context, self._words = item_id, result, context, words
        self._plan = result.plan

    def view(self) -> DecisionPlanView:
        """Return everything that the page shows."""
        plan, result, words, text = self._plan, self._result, self._words, self._context.text
        municipality, number = text(plan.municipality), self._context.formatter.number
        place = municipality
        if plan.inhabitants is not None:
            place = words.municipality.format(municipality=municipality, inhabitants=number(plan.inhabitants))
        target, day = plan.target, plan.meeting
        return DecisionPlanView(
            id=self._id,
            title=text(plan.title),
            municipality=place,
            meeting="" if day is None else words.meeting.format(day=self._context.formatter.date(day)),
            year="" if plan.year is None else words.state_of.format(year=plan.year),
            question=text(plan.question) or words.default_question.format(municipality=municipality),
            progress=words.progress.format(answered=len(result.answered), all=len(PlanStep)),
            figures=tuple(self._figures()),
            sentence=self._sentence(municipality),
            figures_note="" if result.is_from_target or result.not_yet is None else words.from_groups,
            target_note="" if target is None else text(target.definition),
            target_source=None if target is None else self._source(target.source),
            rows=tuple(self._reckoning_row(one) for one in result.groups),
            total="" if result.reached is None else self._count(result.reached),
            less=self._less(),
            steps=tuple(self._step(step) for step in PlanStep),
            scenarios=tuple(text(one.scenario.title) for one in result.scenarios),
            scenario_rows=tuple(self._scenario_rows()),
            scenario_notes=tuple(
                (text(one.title), text(one.note)) for one in plan.scenarios if one.note is not None
            ),
            verdict=self._verdict(plan.decision),
            proposal="" if plan.decision is None else text(plan.decision.proposal),
            frame=() if plan.decision is None else tuple(self._frame(plan.decision)),
            decision_note="" if plan.decision is None else text(plan.decision.note),
            explanation=self._context.body(plan.body),
        )

    # -- how many residents -------------------------------------------------------------------------------------

    def _number(self, value: Decimal) -> str:
        return self._context.formatter.number(value)

    def _count(self, count: Uncertain) -> str:
        if not count.is_uncertain:
            return self._number(count.value)
        low, high = self._number(count.least), self._number(count.most)
        return f"{self._number(count.value)} ({low}–{high})"

    def _figures(self) -> list[PlanFigure]:
        result, words = self._result, self._words
        found = [
            (result.reached, words.reached),
            (result.not_yet, words.not_yet),
            (None if self._plan.target is None else self._plan.target.count, words.target),
        ]
        return [
            PlanFigure(
                text=self._number(count.value),
                bounds=f"{self._number(count.least)}–{self._number(count.most)}"
                if count.is_uncertain
                else "",
                label=label,
            )
            for count, label in found
            if count is not None
        ]

    def _said(self, count: Uncertain) -> str:
        """Return a number for a sentence."""
        low, high = self._number(count.least), self._number(count.most)
        spelled = self._number(count.value)
        return self._words.count.format(count=spelled, low=low, high=high) if count.is_uncertain else spelled

    def _sentence(self, municipality: str) -> str:
        result, words = self._result, self._words
        reached = "" if result.reached is None else self._said(result.reached)
        not_yet = "" if result.not_yet is None else self._said(result.not_yet)
        if result.reached is None:
            template = words.nothing_counted if result.not_yet is None else words.not_yet_only
        else:
            template = words.reached_only if result.not_yet is None else words.reached_sentence
        return template.format(municipality=municipality, reached=reached, not_yet=not_yet)

    def _less(self) -> str:
        result, target = self._result, self._plan.target
        if target is None or result.reached is None or result.not_yet is None:
            return ""
        return self._words.less.format(
            target=self._number(target.count.value),
            reached=self._number(result.reached.value),
            not_yet=self._number(result.not_yet.value),
        )

    def _reckoning_row(self, one: GroupResult) -> ReckoningRow:
        group = one.group
        return ReckoningRow(
            who=self._context.text(group.who),
            step=int(one.step),
            count="" if group.count is None else self._count(group.count),
            overlap="" if group.overlap is None else self._count(group.overlap),
            added=self._count(one.added),
            source=self._source(group.source),
        )

    # -- the steps ----------------------------------------------------------------------------------------------

    def _step(self, step: PlanStep) -> PlanStepView:
        words, answer = self._words.steps[step], self._plan.answer(step)
        is_answered = step in self._result.answered
        text = self._context.text
        return PlanStepView(
            number=int(step),
            anchor=f"stap-{int(step)}",
            name=words.name,
            question=words.question,
            is_answered=is_answered,
            answer="" if answer is None else text(answer.answer),
            sources=() if answer is None else tuple(self._sourced(one) for one in answer.sources),
            reached=() if answer is None else tuple(self._residents(one) for one in answer.reached),
            not_yet=() if answer is None else tuple(self._residents(one) for one in answer.not_yet),
            questions=() if answer is None else tuple(text(one) for one in answer.questions),
            think_of=() if is_answered else words.think_of,
            find_out=() if is_answered else words.find_out,
        )

    def _residents(self, group: ResidentGroup) -> ResidentsView:
        return ResidentsView(
            who=self._context.text(group.who),
            count=self._words.not_counted if group.count is None else self._count(group.count),
            note=self._context.text(group.note),
            source=self._source(group.source),
        )

    def _source(self, source: Source | None) -> PlanSourceView | None:
        return None if source is None else self._sourced(source)

    def _sourced(self, source: Source) -> PlanSourceView:
        text, locator = self._context.text(source.title), self._context.text(source.locator)
        text += (f" ({source.year})" if source.year else "") + (f", {locator}" if locator else "")
        return PlanSourceView(text=text, url=source.url or "")

    # -- scenarios and decision -----------------------------------------------------------------------------------

    def _scenario_rows(self) -> list[ScenarioRow]:
        """Return the questions that at least one scenario answers; costs and residents are always asked."""
        words = self._words
        asked: tuple[tuple[str, Callable[[PlanScenarioResult], ScenarioCell], bool, bool], ...] = (
            (words.kind, self._direction, False, True),
            (words.costs, self._costs, True, True),
            (words.extra, self._extra, True, True),
            (words.per_resident, self._per_resident, True, True),
            (words.left, self._left, True, False),
            (words.arguments_for, lambda one: self._points(one.scenario.arguments_for), False, False),
            (words.arguments_against, lambda one: self._points(one.scenario.arguments_against), False, False),
            (words.blocks, lambda one: self._blocks(one.scenario), False, False),
            (words.for_whom, lambda one: self._people(one.scenario), False, False),
            (words.compare_with, lambda one: self._compared(one.scenario), False, False),
        )
        rows = []
        for label, cell, is_figure, is_always in asked:
            cells = tuple(cell(one) for one in self._result.scenarios)
            if cells and (is_always or any(one != ScenarioCell() for one in cells)):
                rows.append(ScenarioRow(label=label, cells=cells, is_figure=is_figure))
        return rows

    def _direction(self, one: PlanScenarioResult) -> ScenarioCell:
        partner, direction = one.scenario.partner, one.scenario.direction
        if partner is None:
            return ScenarioCell(text=self._words.directions[direction])
        told = self._words.with_partner.format(partner=self._context.text(partner))
        if direction is Direction.TOGETHER:
            return ScenarioCell(text=told)
        return ScenarioCell(text=f"{self._words.directions[direction]}, {told}")

    def _costs(self, one: PlanScenarioResult) -> ScenarioCell:
        if one.costs is None:
            return ScenarioCell(text=self._words.no_amount)
        budget_id, spelled = one.scenario.budget_id, self._context.formatter.euro(one.costs)
        if budget_id is None:
            return ScenarioCell(text=spelled)
        return ScenarioCell(
            links=(LinkView(text=spelled, address=self._context.addresses.of(Kind.BUDGET, budget_id)),)
        )

    def _extra(self, one: PlanScenarioResult) -> ScenarioCell:
        extra = one.scenario.extra_reached
        return ScenarioCell(text=self._words.not_known if extra is None else self._count(extra))

    def _per_resident(self, one: PlanScenarioResult) -> ScenarioCell:
        each = one.per_resident
        if each is None:
            return ScenarioCell(text=self._words.not_known)
        spelled = self._euros(each.value)
        if not each.is_uncertain or each.low is None or each.high is None:
            return ScenarioCell(text=spelled)
        return ScenarioCell(text=f"{spelled} ({self._euros(each.low)}–{self._euros(each.high)})")

    def _euros(self, amount: Decimal) -> str:
        """Return whole euros: what is divided by an estimate is no matter of cents."""
        return self._context.formatter.euro(to_decimals(amount, 0))

    def _left(self, one: PlanScenarioResult) -> ScenarioCell:
        return ScenarioCell() if one.left is None else ScenarioCell(text=self._count(one.left))

    def _points(self, points: tuple[AuthorText, ...]) -> ScenarioCell:
        return ScenarioCell(points=tuple(self._context.text(one) for one in points))

    def _blocks(self, scenario: PlanScenario) -> ScenarioCell:
        return ScenarioCell(links=tuple(self._block(block_id) for block_id in scenario.block_ids))

    def _block(self, block_id: str) -> LinkView:
        """Return a block, with its page in the region to which the municipality belongs, or else in the first."""
        regions = [
            (item_id, region)
            for item_id, region in self._context.project.every(BuildingBlocks).items()
            if block_id in region.block_ids
        ]
        here = slug(self._plan.municipality.text)
        regions.sort(key=lambda one: here not in {slug(place.text) for place in one[1].places})
        address, name = "", ""
        if regions:
            item_id, region = regions[0]
            address = f"{self._context.addresses.of(Kind.BUILDING_BLOCKS, item_id)}/{block_id}"
            own = next((block for block in region.own_blocks if block.id == block_id), None)
            name = "" if own is None else self._context.text(own.name)
        if not name:
            name = building_block_words(self._context.project.settings.language).blocks[block_id][0]
        return LinkView(text=name, address=address)

    def _people(self, scenario: PlanScenario) -> ScenarioCell:
        return ScenarioCell(links=tuple(self._context.persona_link(one) for one in scenario.persona_ids))

    def _compared(self, scenario: PlanScenario) -> ScenarioCell:
        analysis_id = scenario.analysis_id
        return ScenarioCell(links=() if analysis_id is None else (self._context.analysis_link(analysis_id),))

    def _verdict(self, decision: Decision | None) -> str:
        if decision is None or decision.verdict is None:
            return self._words.no_verdict
        return self._words.verdict[decision.verdict]

    def _frame(self, decision: Decision) -> list[str]:
        words, euro = self._words, self._context.formatter.euro
        found = []
        if decision.amount is not None:
            found.append(words.frame_year.format(amount=euro(to_cents(decision.amount))))
        if decision.paid_from is not None:
            found.append(words.frame_from.format(source=self._context.text(decision.paid_from)))
        first, last = decision.first_year, decision.last_year
        if first is not None and last not in {None, first}:
            found.append(words.frame_years.format(first=first, last=last))
        elif first is not None:
            found.append(words.frame_one_year.format(first=first))
        whole = self._result.frame_total
        if whole is not None and last != first:
            found.append(words.frame_total.format(total=euro(whole)))
        return found
