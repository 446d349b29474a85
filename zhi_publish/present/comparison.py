"""Analyses side by side: what explains the difference, and all of them in one table."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from zhi_publish.compute.comparison import Cause, ComparisonResult, PersonaChange, Step
from zhi_publish.model.project import Kind
from zhi_publish.present.by_venue import listed_by_venue
from zhi_publish.present.charts_comparison import Stage, waterfall
from zhi_publish.present.charts_then_now import MOST_ROWS, ThenNow, then_and_now
from zhi_publish.present.context import Context
from zhi_publish.present.views import Figure, LinkView
from zhi_publish.present.words_comparison import ComparisonWords

_MOST_TOLD = 8
"""Personas that the title of a drawing tells; of more it tells the greatest change."""
_MOST_LEADERS = 3
_Counted = tuple[str, int | None, int | None]
"""A persona's name, and how many visitors it counted then and now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One cause with what it does to the outcome."""

    cause: str
    because: str
    amount: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaChangeView:
    """One persona, then and now; a dash where an analysis does not count it."""

    persona: LinkView
    before: str
    after: str
    change: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """An analysis beside another one."""

    title: str
    other: LinkView
    sentence: str
    start: Figure
    start_name: str
    end: Figure
    end_name: str
    steps: tuple[StepView, ...]
    difference: Figure
    steps_caption: str
    order: str
    chart: Markup | None
    """None when nothing differs."""
    personas: tuple[PersonaChangeView, ...]
    personas_chart: Markup
    """Empty where no number of visitors changed, or there are too many."""
    personas_message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRowView:
    """One analysis among the others; None for what is not known."""

    analysis: LinkView
    costs: Figure | None
    benefits: Figure
    balance: Figure | None
    roi: Figure | None
    visitors: str
    per_visitor: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """How two analyses are told of that are not an earlier and a later one: two locations in one year."""

    words: ComparisonWords
    before: str
    """What the other one is called."""
    after: str
    where: str
    """How a sentence names the other one."""


def comparison_view(
    result: ComparisonResult, context: Context, beside: Beside | None = None
) -> ComparisonView:
    """Return what explains the difference with the other analysis."""
    words = context.words.comparison if beside is None else beside.words
    other = context.analysis_link(result.before.analysis.id)
    own = context.analysis_link(result.after.analysis.id)
    measure = context.words.balance if result.has_costs else context.words.benefits
    names = [
        f"{measure} {_name(result.before.analysis.year, other.text) if beside is None else beside.before}",
        f"{measure} {_name(result.after.analysis.year, own.text) if beside is None else beside.after}",
    ]
    start, end = context.euro(result.start), context.euro(result.start + result.difference)
    steps = tuple(_step(step, result, context, words) for step in result.steps)
    stages = [
        Stage(name=names[0], amount=start.exact, text=start.text, is_end=True),
        *(Stage(name=step.cause, amount=step.amount.exact, text=step.amount.text) for step in steps),
        Stage(name=names[1], amount=end.exact, text=end.text, is_end=True),
    ]
    in_words = "; ".join(f"{step.cause}: {step.amount.text}" for step in steps)
    ends = [f"{name} {figure.text}" for name, figure in zip(names, (start, end), strict=True)]
    called = (
        str(result.before.analysis.year) if beside is None else beside.before,
        str(result.after.analysis.year) if beside is None else beside.after,
    )
    chart, message = _visitors_then_and_now(result, called, context, words)
    return ComparisonView(
        personas_chart=chart,
        personas_message=message,
        title=words.title.format(
            other=_name(result.before.analysis.year, other.text) if beside is None else beside.before
        ),
        other=other,
        sentence=_sentence(
            result, context, _where(result, other.text, words) if beside is None else beside.where
        ),
        start=start,
        start_name=names[0],
        end=end,
        end_name=names[1],
        steps=steps,
        difference=_signed(context.euro(result.difference)),
        steps_caption=words.steps_caption.format(start=names[0], end=names[1]),
        order=words.order,
        chart=waterfall(stages, label=words.chart.format(start=ends[0], end=ends[1], steps=in_words))
        if steps
        else None,
        personas=tuple(_persona(change, context) for change in result.personas if _has_changed(change)),
    )


def _visitors_then_and_now(
    result: ComparisonResult, names: tuple[str, str], context: Context, words: ComparisonWords
) -> tuple[Markup, str]:
    """Return the visitors per persona as a drawing, and whose number changed most; both empty where none did."""
    counted = [
        (context.persona_link(one.persona_id).text, one.count_before, one.count_after)
        for one in result.personas
    ]
    most = max((_moved(one) for one in counted), default=0)
    if not most or len(counted) > MOST_ROWS:
        return Markup(), ""
    leaders = [one for one in counted if _moved(one) == most]
    number = context.formatter.number

    def told(one: _Counted) -> str:
        return words.personas_row.format(name=one[0], before=number(one[1] or 0), after=number(one[2] or 0))

    rows = [
        ThenNow(
            name=name,
            before=before,
            after=after,
            text=f"{_count(before, context)} → {_count(after, context)}",
        )
        for name, before, after in counted
    ]
    shown = counted if len(counted) <= _MOST_TOLD else leaders[:_MOST_TOLD]
    label = words.personas_chart.format(before=names[0], after=names[1], rows="; ".join(map(told, shown)))
    message = (
        words.personas_message.format(rows=context.formatter.listed([told(one) for one in leaders]))
        if len(leaders) <= _MOST_LEADERS
        else ""
    )
    return then_and_now(rows, names, label=label), message


def _moved(one: _Counted) -> int:
    return abs((one[2] or 0) - (one[1] or 0))


def _count(number: int | None, context: Context) -> str:
    return "–" if number is None else context.formatter.number(number)


def _name(year: int, title: str) -> str:
    return str(year) if str(year) in title else title


def _where(result: ComparisonResult, title: str, words: ComparisonWords) -> str:
    name = _name(result.before.analysis.year, title)
    return words.in_analysis.format(title=title) if name == title else words.in_year.format(year=name)


def _sentence(result: ComparisonResult, context: Context, other: str) -> str:
    words = context.words.comparison
    higher, lower, equal = (
        (words.higher, words.lower, words.equal)
        if result.has_costs
        else (words.benefits_higher, words.benefits_lower, words.benefits_equal)
    )
    sentence = equal if not result.difference else higher if result.difference > 0 else lower
    return sentence.format(amount=context.formatter.euro(abs(result.difference)), other=other)


def _step(step: Step, result: ComparisonResult, context: Context, words: ComparisonWords) -> StepView:
    because = words.because[step.cause]
    if step.cause is Cause.VISITORS:
        before = sum(change.count_before or 0 for change in result.personas)
        after = sum(change.count_after or 0 for change in result.personas)
        counts = words.visitors_detail.format(
            before=context.formatter.number(before), after=context.formatter.number(after)
        )
        because = f"{counts}; {because}"
    return StepView(
        cause=words.causes[step.cause], because=because, amount=_signed(context.euro(step.amount))
    )


def _signed(figure: Figure) -> Figure:
    """Return a difference with its sign, also when it is a gain."""
    return Figure(f"+{figure.text}", figure.exact) if figure.exact > 0 else figure


def _has_changed(change: PersonaChange) -> bool:
    return change.count_before != change.count_after or bool(change.benefits_change)


def _persona(change: PersonaChange, context: Context) -> PersonaChangeView:
    return PersonaChangeView(
        persona=context.persona_link(change.persona_id),
        before=_count(change.count_before, context),
        after=_count(change.count_after, context),
        change=_signed(context.euro(change.benefits_change)),
    )


def overview_rows(context: Context) -> tuple[OverviewRowView, ...]:
    """Return all analyses, the newest year first; nothing when there is only one to show.

    Those of many locations have a table of their own.
    """
    apart = listed_by_venue(context.project)
    analyses = sorted(
        (one for one in context.results.analyses.values() if one.analysis.id not in apart),
        key=lambda one: (-one.analysis.year, one.analysis.id),
    )
    if len(analyses) < 2:
        return ()
    rows = []
    for one in analyses:
        visitors, per_visitor = one.analysis.visitors, one.unit_costs.unique_visitor
        unique = None if visitors is None else visitors.unique
        rows.append(
            OverviewRowView(
                analysis=LinkView(
                    text=context.text(one.analysis.title, f"{Kind.ANALYSIS}:{one.analysis.id}"),
                    address=context.addresses.of(Kind.ANALYSIS, one.analysis.id),
                ),
                costs=None if one.costs is None else context.euro(one.costs),
                benefits=context.euro(one.benefits),
                balance=None if one.balance is None else context.euro(one.balance),
                roi=None if one.roi is None else Figure(context.formatter.number(one.roi, 2), one.roi),
                visitors="" if unique is None else context.formatter.number(unique),
                per_visitor=None if per_visitor is None else context.euro(per_visitor),
            )
        )
    return tuple(rows)
