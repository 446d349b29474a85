"""How sure a result is: its bounds, the numbers that matter most, and what became of many draws."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.exact import ONE, difference, quotient, to_decimals
from zhi_publish.compute.inputs import InputKind
from zhi_publish.compute.sensitivity import Effect, Swing, SwitchingValue
from zhi_publish.compute.simulation import SimulationResult
from zhi_publish.present.charts_uncertainty import (
    HistogramColumn,
    HistogramWords,
    TornadoBar,
    TornadoWords,
    histogram_chart,
    tornado_chart,
)
from zhi_publish.present.context import Context
from zhi_publish.present.input_words import input_names, value_text, value_with_unit

MOST_BARS = 10
MOST_SWITCHES = 8
FARTHEST_SWITCH = Decimal(10)
"""A number that has to become more times as large than this tips nothing in practice."""
_LOW, _HIGH = 5, 95
_SHOWN_PERCENTILES = (5, 25, 50, 75, 95)
_SIGNIFICANT = 3
_TWICE = Decimal(2)
_WHOLE_PERCENT = Decimal("0.01")
_LEAST_SHARE = Decimal("0.0005")
"""Below this a change reads as 0,0%."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SwingView:
    """What the bounds of one input do to the outcome."""

    name: str
    low: str
    """The lowest value of the input, the highest, and the one that is reckoned with."""
    high: str
    present: str
    at_low: str
    at_high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TornadoView:
    """The inputs that matter most."""

    message: str
    """What the longest bar says, as a sentence."""
    chart: Markup
    caption: str
    table: str
    """Caption of the table."""
    rows: tuple[SwingView, ...]
    more: str
    """What is not drawn, in words; empty when all is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationView:
    """The reckoning done over many times."""

    heading: str
    how: str
    chart: Markup
    caption: str
    rows: tuple[tuple[str, str, str], ...]
    """How often the outcome was lower, with the benefits and the ROI; the last is empty without costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchView:
    """The value of one input at which the ROI is 1."""

    name: str
    present: str
    """The value that is reckoned with, with its unit."""
    value: str
    one_in: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchesView:
    """Where the result would tip."""

    rows: tuple[SwitchView, ...]
    more: str
    """What cannot tip it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UncertaintyView:
    """How sure an analysis is; each part is None where there is nothing to say."""

    headline: str
    """One sentence for beside the result; empty where there are no margins."""
    meaning: str
    """What low and high mean, or that there are no margins."""
    has_roi: bool
    tornado: TornadoView | None
    simulation: SimulationView | None
    switches: SwitchesView | None


def uncertainty_view(appraisal: Appraisal, context: Context) -> UncertaintyView:
    """Return what an analysis' page says about how sure its result is."""
    result, words = appraisal.result, context.words.uncertainty
    has_roi = result.roi is not None
    bounds = appraisal.bounds
    changes_now = (bounds.low.benefits, bounds.low.costs) != (bounds.high.benefits, bounds.high.costs)
    if not bounds.is_uncertain:
        headline, meaning = "", words.no_margins
    elif not changes_now:
        headline, meaning = "", words.later_only
    else:
        headline, meaning = _headline(appraisal, context), _meaning(appraisal, context)
    simulation = appraisal.simulation if changes_now else None
    return UncertaintyView(
        headline=headline,
        meaning=meaning,
        has_roi=has_roi,
        tornado=_tornado(appraisal, context),
        simulation=None if simulation is None else _simulation(appraisal, simulation, context),
        switches=_switches(appraisal, context) if has_roi else None,
    )


def _outcome(effect: Effect, *, has_roi: bool) -> Decimal:
    return effect.roi if has_roi and effect.roi is not None else effect.benefits


def _outcome_text(outcome: Decimal, context: Context, *, has_roi: bool) -> str:
    return context.formatter.number(outcome, 2) if has_roi else context.formatter.euro(outcome)


def _low_and_high(appraisal: Appraisal, context: Context) -> tuple[str, str]:
    bounds = appraisal.bounds
    if bounds.low.roi is None or bounds.high.roi is None:
        return context.formatter.euro(bounds.low.benefits), context.formatter.euro(bounds.high.benefits)
    return context.formatter.number(bounds.low.roi, 2), context.formatter.number(bounds.high.roi, 2)


def _headline(appraisal: Appraisal, context: Context) -> str:
    words, simulation = context.words.uncertainty, appraisal.simulation
    has_roi = appraisal.result.roi is not None
    low, high = _low_and_high(appraisal, context)
    between, stays = (
        (words.roi_between, words.roi_stays) if has_roi else (words.benefits_between, words.benefits_stay)
    )
    sentence = stays.format(roi=low, benefits=low) if low == high else between.format(low=low, high=high)
    if has_roi and simulation is not None and simulation.chance is not None:
        sentence += "; " + words.chance.format(chance=words.how_often(simulation.chance))
    return sentence + "."


def _numbers(count: int, context: Context) -> str:
    words = context.words.uncertainty
    return words.number if count == 1 else words.numbers.format(count=context.formatter.number(count))


def _meaning(appraisal: Appraisal, context: Context) -> str:
    words = context.words.uncertainty
    low, high = _low_and_high(appraisal, context)
    count = sum(one.number.is_uncertain for one in appraisal.inputs)
    sentence = words.meaning_benefits if appraisal.result.roi is None else words.meaning_roi
    return sentence.format(numbers=_numbers(count, context), low=low, high=high)


def _tornado(appraisal: Appraisal, context: Context) -> TornadoView | None:
    words, result = context.words.uncertainty, appraisal.result
    has_roi = result.roi is not None
    now = [swing for swing in appraisal.tornado if swing.width]
    later = len(appraisal.tornado) - len(now)
    if not now:
        return None
    names = dict(
        zip((one.key for one in appraisal.inputs), input_names(appraisal.inputs, context), strict=True)
    )
    drawn = now[:MOST_BARS]
    rows = tuple(_swing(swing, names[swing.input.key], context, has_roi=has_roi) for swing in drawn)
    centre = result.benefits if result.roi is None else result.roi
    centre_text = _outcome_text(centre, context, has_roi=has_roi)
    name = context.words.roi if has_roi else context.words.benefits
    measure = words.the_roi if has_roi else words.the_benefits
    longest = rows[0]
    message = words.tornado_message.format(
        name=longest.name,
        low=longest.low,
        high=longest.high,
        at_low=longest.at_low,
        at_high=longest.at_high,
    )
    outcomes = [
        _outcome(effect, has_roi=has_roi) for swing in drawn for effect in (swing.at_low, swing.at_high)
    ]
    chart = tornado_chart(
        [
            TornadoBar(
                name=row.name,
                low=row.low,
                high=row.high,
                at_low=_outcome(swing.at_low, has_roi=has_roi),
                at_high=_outcome(swing.at_high, has_roi=has_roi),
            )
            for swing, row in zip(drawn, rows, strict=True)
        ],
        TornadoWords(
            centre=f"{name} {centre_text}",
            least=_outcome_text(min(outcomes), context, has_roi=has_roi),
            most=_outcome_text(max(outcomes), context, has_roi=has_roi),
            at_lowest=words.at_lowest,
            at_highest=words.at_highest,
        ),
        centre=centre,
        mark=ONE if has_roi else None,
        label=words.tornado_alt.format(measure=measure, centre=centre_text, message=message),
    )
    caption = (words.tornado_roi if has_roi else words.tornado_benefits).format(centre=centre_text)
    if has_roi and "zhi-grens" in chart:
        caption += " " + words.earned_back
    return TornadoView(
        message=message,
        chart=chart,
        caption=caption,
        table=words.tornado_table.format(measure=measure),
        rows=rows,
        more=_not_drawn(len(now) - len(drawn), later, context),
    )


def _not_drawn(fewer: int, later: int, context: Context) -> str:
    words = context.words.uncertainty
    sentences = []
    if fewer:
        more = words.tornado_one_more if fewer == 1 else words.tornado_more
        sentences.append(more.format(count=context.formatter.number(fewer)))
    if later:
        sentences.append(words.tornado_later.format(numbers=_numbers(later, context)))
    return " ".join(sentences)


def _swing(swing: Swing, name: str, context: Context, *, has_roi: bool) -> SwingView:
    one = swing.input
    return SwingView(
        name=name,
        low=value_text(one, swing.at_low.value, context),
        high=value_text(one, swing.at_high.value, context),
        present=value_text(one, one.number.value, context),
        at_low=_outcome_text(_outcome(swing.at_low, has_roi=has_roi), context, has_roi=has_roi),
        at_high=_outcome_text(_outcome(swing.at_high, has_roi=has_roi), context, has_roi=has_roi),
    )


def _simulation(appraisal: Appraisal, simulation: SimulationResult, context: Context) -> SimulationView:
    words, formatter = context.words.uncertainty, context.formatter
    costs = appraisal.result.costs if appraisal.result.roi is not None else None
    spread = simulation.benefits
    ends = spread.percentile(_LOW), spread.percentile(_HIGH)
    low, high = (formatter.euro(about(end)) for end in ends)
    draws = formatter.number(simulation.draws)
    chance = simulation.chance if costs is not None else None
    in_words = "" if chance is None else f"; {words.chance.format(chance=words.how_often(chance))}"
    rois = dict(simulation.roi_percentiles)
    return SimulationView(
        heading=words.simulation_heading.format(draws=draws),
        how=words.simulation_how.format(draws=draws),
        chart=histogram_chart(
            [HistogramColumn(start=one.start, end=one.end, draws=one.draws) for one in spread.bins],
            HistogramWords(
                below="" if chance is None else words.below_costs.format(part=words.how_many(ONE - chance)),
                above="" if chance is None else words.above_costs.format(part=words.how_many(chance)),
                costs="" if costs is None else words.costs_line.format(costs=formatter.euro(costs)),
                most=words.most_draws.format(low=low, high=high),
            ),
            costs=costs,
            most=ends,
            label=words.simulation_alt.format(draws=draws, low=low, high=high, chance=in_words),
        ),
        caption=words.simulation_caption.format(low=low, high=high),
        rows=tuple(
            (
                words.percentile.format(percent=percent),
                formatter.euro(about(spread.percentile(percent))),
                formatter.number(rois[percent], 2) if costs is not None and percent in rois else "",
            )
            for percent in _SHOWN_PERCENTILES
        ),
    )


def about(amount: Decimal) -> Decimal:
    """Return an estimate in whole euros of three significant figures, half away from zero: more would be a pretence."""
    return to_decimals(amount, min(_SIGNIFICANT - 1 - amount.adjusted(), 0)) if amount else amount


def _switches(appraisal: Appraisal, context: Context) -> SwitchesView:
    words = context.words.uncertainty
    found = appraisal.switching_values
    names = dict(
        zip((one.key for one in appraisal.inputs), input_names(appraisal.inputs, context), strict=True)
    )
    near = [one for one in found if _is_near(one)]
    sentences = []
    for count, of_one, of_many in (
        (len(near[MOST_SWITCHES:]), words.switching_one_farther, words.switching_farther),
        (len(found) - len(near), words.switching_not_one, words.switching_not),
    ):
        if count:
            sentences.append(
                (of_one if count == 1 else of_many).format(count=context.formatter.number(count))
            )
    return SwitchesView(
        rows=tuple(_switch(one, names[one.input.key], context) for one in near[:MOST_SWITCHES]),
        more=" ".join(sentences) if near else words.switching_none,
    )


def _is_near(one: SwitchingValue) -> bool:
    return one.value is not None and one.change is not None and abs(one.change) <= FARTHEST_SWITCH - ONE


def _switch(one: SwitchingValue, name: str, context: Context) -> SwitchView:
    words, present, value = context.words.uncertainty, one.input.number.value, one.value or Decimal(0)
    # a value that is close to the present one needs more decimals to be told apart
    finer = 2 if value_text(one.input, value, context) == value_text(one.input, present, context) else 0
    says_one_in = one.one_in is not None and one.input.kind is not InputKind.MARGIN
    return SwitchView(
        name=name,
        present=value_with_unit(one.input, present, context),
        value=value_text(one.input, value, context, finer=finer),
        one_in=words.one_in.format(number=context.formatter.number(one.one_in or 0)) if says_one_in else "",
        change=_change(present, value, context),
    )


def _change(present: Decimal, value: Decimal, context: Context) -> str:
    """Return how far a value is from the present one: ``30% hoger``, ``3,5 keer zo hoog``."""
    words, formatter = context.words.uncertainty, context.formatter
    is_loss = present < 0
    if value == present:
        return ""
    times = quotient(value, present)
    if times >= _TWICE:
        text = formatter.number(to_decimals(times, 1))
        return (words.times_as_large if is_loss else words.times_as_high).format(times=text)
    share = abs(difference(to_decimals(times, 4), ONE))
    higher, lower = (words.larger, words.smaller) if is_loss else (words.higher, words.lower)
    if share < _LEAST_SHARE:
        return words.hardly
    decimals = 0 if share >= _WHOLE_PERCENT else 1
    return (higher if times > 1 else lower).format(share=formatter.percent(share, decimals))
