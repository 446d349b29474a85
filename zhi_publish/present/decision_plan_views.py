"""What the page and the print of a decision plan show, ready to be poured into templates."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from zhi_publish.present.views import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSourceView:
    """Where an answer comes from; it has no number, since the list of sources is about amounts."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentsView:
    """A group of residents."""

    who: str
    count: str
    note: str
    source: PlanSourceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStepView:
    """One step, answered or not."""

    number: int
    anchor: str
    name: str
    question: str
    is_answered: bool
    answer: str
    sources: tuple[PlanSourceView, ...]
    reached: tuple[ResidentsView, ...]
    not_yet: tuple[ResidentsView, ...]
    questions: tuple[str, ...]
    think_of: tuple[str, ...]
    """For a step that is still open; empty otherwise."""
    find_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningRow:
    """One group in the sum of who is reached."""

    who: str
    step: int
    count: str
    overlap: str
    """Empty where nobody was counted before."""
    added: str
    source: PlanSourceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFigure:
    """A number of residents with what it says."""

    text: str
    bounds: str
    """Empty for a number that is certain."""
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioCell:
    """What one scenario says in one row: words, links or points."""

    text: str = ""
    links: tuple[LinkView, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioRow:
    """One question to all scenarios."""

    label: str
    cells: tuple[ScenarioCell, ...]
    is_figure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPlanView:
    """Everything that the page of a plan shows."""

    id: str
    title: str
    municipality: str
    meeting: str
    year: str
    question: str
    progress: str
    figures: tuple[PlanFigure, ...]
    sentence: str
    figures_note: str
    target_note: str
    target_source: PlanSourceView | None
    rows: tuple[ReckoningRow, ...]
    total: str
    less: str
    """The subtraction, as it is done by hand; empty without a target group."""
    steps: tuple[PlanStepView, ...]
    scenarios: tuple[str, ...]
    """Their names, in the order typed."""
    scenario_rows: tuple[ScenarioRow, ...]
    scenario_notes: tuple[tuple[str, str], ...]
    """Name and note of each scenario that has one."""
    verdict: str
    proposal: str
    frame: tuple[str, ...]
    decision_note: str
    explanation: Markup
