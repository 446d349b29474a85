"""A decision plan of a municipality: nine steps from what there is to what is decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.benefit import Source
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.text import AuthorText


class PlanStep(IntEnum):
    """The steps, by their number."""

    OFFER = 1
    REACH = 2
    GET_AND_BRING = 3
    NOT_REACHED = 4
    ADDITION = 5
    VIEW = 6
    TEST = 7
    DECISION = 8
    SCENARIOS = 9


LAST_STEP_OF_PICTURE = PlanStep.TEST
"""The step that ends in how many residents are reached; what follows is about what to do."""


class Verdict(StrEnum):
    """What is decided in step 8."""

    YES = "ja"
    NO = "nee"
    NOT_YET = "nog-niet"


class Direction(StrEnum):
    """What a scenario does to what exists."""

    ENRICH = "verrijken"
    ADD = "toevoegen"
    TOGETHER = "samen"
    OWN = "eigen"
    """Something that its author describes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentGroup:
    """Residents who are reached, or not yet."""

    who: AuthorText
    count: Uncertain | None = None
    """None for people whom nobody has counted."""
    overlap: Uncertain | None = None
    """How many of them an earlier group counted already."""
    source: Source | None = None
    note: AuthorText | None = None
    where: Location
    count_where: Location
    overlap_where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetGroup:
    """The residents whom it is about."""

    count: Uncertain
    definition: AuthorText | None = None
    source: Source | None = None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswer:
    """What is known about one step."""

    step: PlanStep
    answer: AuthorText | None = None
    sources: tuple[Source, ...] = ()
    reached: tuple[ResidentGroup, ...] = ()
    not_yet: tuple[ResidentGroup, ...] = ()
    questions: tuple[AuthorText, ...] = ()
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is proposed, and what it may cost."""

    verdict: Verdict | None = None
    proposal: AuthorText | None = None
    amount: Decimal | None = None
    """A year."""
    paid_from: AuthorText | None = None
    first_year: int | None = None
    last_year: int | None = None
    note: AuthorText | None = None
    where: Location
    verdict_where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScenario:
    """One way to reach more residents."""

    title: AuthorText
    direction: Direction
    partner: AuthorText | None = None
    """The neighbouring municipality."""
    costs: Decimal | None = None
    """A year; None where a budget says them, or nothing does."""
    budget_id: str | None = None
    extra_reached: Uncertain | None = None
    arguments_for: tuple[AuthorText, ...] = ()
    arguments_against: tuple[AuthorText, ...] = ()
    block_ids: tuple[str, ...] = ()
    persona_ids: tuple[str, ...] = ()
    analysis_id: str | None = None
    note: AuthorText | None = None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPlan(MethodItem):
    """The whole plan."""

    kind: ClassVar[Kind] = Kind.DECISION_PLAN

    municipality: AuthorText
    year: int | None = None
    inhabitants: int | None = None
    question: AuthorText | None = None
    target: TargetGroup | None = None
    meeting: date | None = None
    answers: tuple[StepAnswer, ...] = ()
    """In the order of the steps, each step once at most."""
    decision: Decision | None = None
    scenarios: tuple[PlanScenario, ...] = ()

    @property
    def date(self) -> date | None:
        """The first day of its year: the meeting may lie ahead."""
        return None if self.year is None else date(self.year, 1, 1)

    def answer(self, step: PlanStep) -> StepAnswer | None:
        """Return what is known about a step; None where nothing was typed."""
        return next((one for one in self.answers if one.step is step), None)
