"""A control that does not hold, in words: the difference, and what may explain it.

Apart from the check itself, since most controls hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import Status
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.clues import Clue, ClueKind, line_clues, typed_clues
from zhi_publish.compute.exact import difference, ratio, to_decimals, total
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.compute.sums import (
    COSTS,
    MARGIN,
    Change,
    Part,
    benefit_parts,
    changes,
    cost_parts,
    group_parts,
    income_parts,
    negative,
    persona_parts,
)
from zhi_publish.diagnostics import Code, Report
from zhi_publish.load.keys import CONTROL_OF_ANALYSIS, CONTROL_OF_BUDGET, LINE, KeyTable
from zhi_publish.load.nodes import shorten
from zhi_publish.messages.controls import CONTROL_WORDS, ControlWords
from zhi_publish.model.budget import CostGroup
from zhi_publish.model.control import Control, ControlledFigure
from zhi_publish.model.project import Project
from zhi_publish.model.published import PublishedAnalysis, PublishedLine, PublishedResults, PublishedSum
from zhi_publish.model.quantity import Period
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.wording import words_for

MOST_LINES = 40
"""Of a sum that nothing explains."""

_MONEY_DECIMALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    """What may explain a figure that is controlled."""

    parts: tuple[Part, ...] = ()
    """The lines of today, as an author typed them."""
    published_parts: tuple[Part, ...] = ()
    """The lines of today, as they are published; they may be taken together there."""
    personas: tuple[tuple[PersonaResult, int], ...] = ()
    ratio_of: tuple[Decimal, Decimal] | None = None
    """Benefits and costs, of a ROI."""
    then: tuple[Decimal | None, tuple[PublishedLine, ...]] = (None, ())
    """The figure as last published, with its lines."""


def _report(code: Code, control: Control, report: Report, **details: Callable[[Language], str]) -> None:
    """Report with each detail in both languages: what is told depends on the reader, and so do its figures."""
    words = {
        name: tell(language)
        for name_of, language in (("{}", Language.DUTCH), ("{}_en", Language.ENGLISH))
        for name, tell in ((name_of.format(name), tell) for name, tell in details.items())
    }
    tables = (CONTROL_OF_ANALYSIS, CONTROL_OF_BUDGET)
    report.add(
        code,
        control.where,
        figure=control.figure.value,
        figure_en=next(filter(None, (_english(table, control.figure) for table in tables))),
        **words,
    )


def _english(table: KeyTable, name: str) -> str:
    return next((key.english for key in table.keys if key.name == name), "")


def report_absent(control: Control, report: Report) -> None:
    """Report a control of a figure that cannot be reckoned."""
    _report(Code.CONTROL_ABSENT, control, report)


def report_difference(
    control: Control,
    computed: Decimal,
    result: PersonaResult | BudgetResult | AnalysisResult,
    before: PublishedResults | None,
    project: Project,
    report: Report,
) -> None:
    """Report that a figure is not what its author expects, with what may explain the difference.

    Args:
        control: What was expected, and of which figure.
        computed: What came out instead.
        result: The persona, budget or analysis that the figure belongs to.
        before: The reckoning that was last published.
        project: The publication.
        report: Where the finding goes.

    """
    found = _sum_of(result, control.figure, before)

    def reaches(change: Decimal) -> bool:
        return to_decimals(total((computed, change)), control.decimals) == control.expected

    then_total, then_lines = found.then
    changed: tuple[Change, ...] = ()
    if then_total is not None and to_decimals(then_total, control.decimals) == control.expected:
        changed = changes(then_lines, found.published_parts)
    clues: tuple[Clue, ...] = ()
    if not changed:
        clues = tuple(typed_clues(control.expected, control.decimals, computed))
        if found.ratio_of is None:
            # a ratio has too few digits: many a line would explain it by chance
            gap = difference(control.expected, computed)
            clues += line_clues(found.parts, found.personas, gap, reaches, project.benefits)
    teller = partial(
        _Teller,
        control=control,
        computed=computed,
        found=found,
        changed=changed,
        clues=clues,
        project=project,
    )
    _report(
        Code.CONTROL_DIFFERS,
        control,
        report,
        expected=lambda language: teller(language).figure(control.expected),
        computed=lambda language: teller(language).figure(computed),
        reasons=lambda language: teller(language).reasons(),
    )


# --- which sum is meant ---------------------------------------------------------------------------


def _sum_of(
    result: PersonaResult | BudgetResult | AnalysisResult,
    figure: ControlledFigure,
    before: PublishedResults | None,
) -> _Sum:
    if isinstance(result, PersonaResult):
        return _persona_sum(result, before)
    return (
        _budget_sum(result, figure, before)
        if isinstance(result, BudgetResult)
        else _analysis_sum(result, figure, before)
    )


def _persona_sum(result: PersonaResult, before: PublishedResults | None) -> _Sum:
    old = None if before is None else before.personas.get(result.persona.id)
    parts = persona_parts(result)
    return _Sum(
        parts=parts,
        published_parts=parts,
        then=(None, ()) if old is None else (old.total, old.lines),
    )


def _budget_sum(result: BudgetResult, figure: ControlledFigure, before: PublishedResults | None) -> _Sum:
    old = None if before is None else before.budgets.get(result.budget.id)
    if figure is ControlledFigure.INCOME:
        # the published income has no lines
        return _Sum(parts=income_parts(result))
    return _Sum(
        parts=cost_parts(result),
        published_parts=group_parts(result),
        then=(None, ()) if old is None else (old.total, old.lines),
    )


def _analysis_sum(result: AnalysisResult, figure: ControlledFigure, before: PublishedResults | None) -> _Sum:
    benefits, costs = benefit_parts(result), _costs_of(result, cost_parts)
    published_costs = _costs_of(result, group_parts)
    then_benefits: tuple[Decimal | None, tuple[PublishedLine, ...]] = (None, ())
    then_costs = then_benefits
    old = None if before is None else before.analyses.get(result.analysis.id)
    if before is not None and old is not None:
        then_benefits = (old.benefits, old.lines)
        then_costs = _costs_then(old, before.budgets.get(result.analysis.budget_id or ""), published_costs)
    personas = tuple((line.persona, line.count) for line in result.persona_lines)
    match figure:
        case ControlledFigure.COSTS:
            return _Sum(parts=costs, published_parts=published_costs, then=then_costs)
        case ControlledFigure.BALANCE | ControlledFigure.ROI:
            is_roi = figure is ControlledFigure.ROI
            pair = (
                None
                if old is None or old.costs is None or old.benefits is None
                else (old.benefits, old.costs)
            )
            then = None if pair is None else ratio(*pair) if is_roi else difference(*pair)
            return _Sum(
                parts=benefits + negative(costs),
                published_parts=benefits + negative(published_costs),
                personas=personas,
                ratio_of=(result.benefits, result.costs) if is_roi and result.costs is not None else None,
                then=(then, then_benefits[1] + _taken_off(then_costs[1])),
            )
        case _:
            return _Sum(
                parts=benefits,
                published_parts=benefits,
                personas=personas,
                then=then_benefits,
            )


def _costs_of(
    result: AnalysisResult, parts_of: Callable[[BudgetResult], tuple[Part, ...]]
) -> tuple[Part, ...]:
    if result.budget is not None:
        return parts_of(result.budget)
    return () if result.costs is None else (Part(key=COSTS, title="", amount=result.costs),)


def _costs_then(
    old: PublishedAnalysis, budget: PublishedSum | None, now: tuple[Part, ...]
) -> tuple[Decimal | None, tuple[PublishedLine, ...]]:
    """Return the costs as published; by group when they were those of the budget that is named now."""
    if old.costs is None:
        return None, ()
    if budget is not None and budget.total == old.costs and now and now[0].key != COSTS:
        return old.costs, budget.lines
    return old.costs, (PublishedLine(key=COSTS, title="", amount=old.costs),)


def _taken_off(lines: tuple[PublishedLine, ...]) -> tuple[PublishedLine, ...]:
    return tuple(
        PublishedLine(
            key=line.key, title=line.title, amount=difference(Decimal(0), line.amount), count=line.count
        )
        for line in lines
    )


# --- in words -------------------------------------------------------------------------------------


class _Teller:
    """Puts a difference into words, in one language."""

    def __init__(
        self,
        language: Language,
        *,
        control: Control,
        computed: Decimal,
        found: _Sum,
        changed: tuple[Change, ...],
        clues: tuple[Clue, ...],
        project: Project,
    ) -> None:
        self._language = language
        self._formatter = Formatter(language)
        self._words: ControlWords = CONTROL_WORDS[language]
        self._control, self._computed, self._found = control, computed, found
        self._changed, self._clues, self._project = changed, clues, project

    def figure(self, value: Decimal) -> str:
        """Return a figure as readers see it: euros, or a ratio with the decimals that were typed."""
        if self._control.figure is ControlledFigure.ROI:
            return self._formatter.number(value, max(_MONEY_DECIMALS, self._control.decimals))
        return self._formatter.euro(value)

    def reasons(self) -> str:
        """Return the difference, and below it what may explain it."""
        words = self._words
        # a ratio may go on for ever, and is told in a few decimals
        computed = to_decimals(self._computed, max(_MONEY_DECIMALS, self._control.decimals))
        gap = difference(computed, self._control.expected)
        sentence = words.more if gap > 0 else words.less
        lines = [sentence.format(difference=self.figure(gap.copy_abs()))]
        if self._found.ratio_of is not None:
            benefits, costs = (self._formatter.euro(amount) for amount in self._found.ratio_of)
            lines.append(words.roi.format(benefits=benefits, costs=costs))
        if self._changed:
            return self._listed([*lines, words.since], (self._change(change) for change in self._changed))
        if self._clues:
            return self._listed([*lines, words.explains], (self._clue(clue) for clue in self._clues))
        if self._found.ratio_of is None and self._found.parts:
            parts = (
                self._part(part)
                for part in self._found.parts
                if part.result is None or part.result.status is not Status.UNQUANTIFIED
            )
            return self._listed([*lines, words.unexplained], parts)
        return " ".join(lines)

    def _listed(self, before: list[str], rows: Iterator[str]) -> str:
        shown = list(rows)
        if len(shown) > MOST_LINES:
            rest = self._words.others.format(number=len(shown) - MOST_LINES + 1)
            shown = [*shown[: MOST_LINES - 1], rest]
        return "\n".join([" ".join(before), *(f"- {row}" for row in shown)])

    def _title(self, part: Part | PublishedLine | Change) -> str:
        words = words_for(self._language)
        title = shorten(part.title, 60)
        if not title:
            own = {MARGIN: words.margin, COSTS: words.costs}
            own |= {group.value: words.groups[group] for group in CostGroup}
            title = own.get(part.key, part.key)
        persona = part.persona if isinstance(part, Part) else ""
        sentence = self._words.line_of if persona else self._words.line
        return sentence.format(title=title, persona=persona)

    def _part(self, part: Part) -> str:
        return f"{self._title(part)}: {self._amount(part.amount, part.count)}"

    def _amount(self, amount: Decimal, count: int | None) -> str:
        shown = self._formatter.euro(amount)
        if not count:
            return shown
        each = ratio(amount, Decimal(count))
        return shown if each is None else f"{count} × {self._formatter.euro(each)} = {shown}"

    def _change(self, change: Change) -> str:
        words = self._words
        then = "" if change.before is None else self._amount(change.before, change.count_before)
        now = "" if change.after is None else self._amount(change.after, change.count_after)
        sentence = words.appeared if not then else words.changed if now else words.vanished
        return sentence.format(line=self._title(change), then=then, now=now)

    def _clue(self, clue: Clue) -> str:
        sentence = self._words.clues[clue.kind.name]
        if not clue.parts:
            return sentence.format(value=self._typed(clue.value))
        part, other = clue.parts[0], clue.parts[-1]
        amount = part.amount if clue.amount is None else clue.amount
        return sentence.format(
            line=self._title(part),
            amount=self._formatter.euro(amount),
            other=self._title(other),
            other_amount=self._formatter.euro(other.amount),
            count=part.count,
            key=clue.key if self._language is Language.DUTCH else _english(LINE, clue.key),
            value=self._value(clue),
        )

    def _typed(self, value: Decimal | Period | None) -> str:
        """Return what might be typed for the expected figure."""
        return self._formatter.number(value) if isinstance(value, Decimal) else ""

    def _value(self, clue: Clue) -> str:
        if isinstance(clue.value, Period):
            return words_for(self._language).periods[clue.value]
        if clue.value is None:
            return ""
        if clue.kind is ClueKind.WITH_KEY and clue.key == "deel":
            return self._formatter.percent(clue.value)
        return self._formatter.number(clue.value)
