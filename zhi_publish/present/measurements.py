"""The pages of questionnaires: what people answered, and how much may be read into it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.measurements import FEWEST_SHOWN, MeasurementResult, Strength, WaveResult
from zhi_publish.model.kinds import Kind
from zhi_publish.model.value_chain import ValueChain
from zhi_publish.present.charts_measurements import MeanRow, means_chart
from zhi_publish.present.json_schema import NUMBER, TEXT, WHOLE, Schema, list_of, object_of, or_null
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.views import LinkView, SourceView
from zhi_publish.present.words_value_chain import MeasurementWords, measurement_words

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveView:
    """A row of the table."""

    label: str
    day: str
    answers: str
    mean: str
    spread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementView:
    """Everything that a questionnaire's page shows."""

    instrument: str
    asks: str
    scale: str
    sentence: str
    """What may be read into it."""
    has_change: bool
    people: str
    """Whether the same people answered; empty where it was held once."""
    waves: tuple[WaveView, ...]
    has_spread: bool
    chart: Markup
    shows: tuple[LinkView, ...]
    source: SourceView | None
    note: str
    explanation: Markup


def section(context: Context) -> MethodSection | None:
    """Return the questionnaires of this publication; None when it has none."""
    results = context.results.every(MeasurementResult)
    if not results:
        return None
    words = measurement_words(context.project.settings.language)
    pages = []
    for item_id, result in results.items():
        view = measurement_view(result, context, words)
        pages.append(
            MethodPage(
                address=context.addresses.of(Kind.MEASUREMENT, item_id),
                title=context.text(result.measurement.title),
                summary=context.text(result.measurement.summary) or view.asks,
                template="measurement.html",
                item=view,
                facts=(view.sentence,),
            )
        )
    return MethodSection(
        kind=Kind.MEASUREMENT, title=words.title, about=words.about, words=words, pages=tuple(pages)
    )


def measurement_view(result: MeasurementResult, context: Context, words: MeasurementWords) -> MeasurementView:
    """Return everything that a questionnaire's page shows."""
    item, text, number = result.measurement, context.text, context.formatter.number
    low, high = number(item.scale.lowest), number(item.scale.highest)
    scale = words.scale_higher if item.scale.is_higher_better else words.scale_lower
    people = ""
    if len(item.waves) > 1:
        people = words.same_people if item.is_same_people else words.other_people
    return MeasurementView(
        instrument=text(item.instrument),
        asks=text(item.asks),
        scale=scale.format(low=low, high=high),
        sentence=_sentence(result, context, words),
        has_change=result.strength in {Strength.HINT, Strength.CLEAR, Strength.UNKNOWN},
        people=people,
        waves=tuple(_wave(wave, context, words) for wave in result.waves),
        has_spread=any(wave.wave.spread is not None and wave.mean is not None for wave in result.waves),
        chart=_chart(result, (low, high), context, words),
        shows=_shows(result, context),
        source=context.source(item.source),
        note=words.method_note.format(fewest=FEWEST_SHOWN),
        explanation=context.body(item.body),
    )


def _one(value: Decimal, context: Context) -> str:
    """Return a score; one decimal, or two where the scale is short."""
    return context.formatter.number(value, 2 if value.copy_abs() < 10 else 1)


def _sentence(result: MeasurementResult, context: Context, words: MeasurementWords) -> str:
    direction = ""
    if result.is_better is not None:
        direction = words.better if result.is_better else words.worse
    waves = result.measurement.waves
    return words.strength[result.strength].format(
        change="" if result.change is None else _one(result.change, context),
        margin="" if result.margin is None else _one(result.margin, context),
        direction=direction,
        people=min(waves[0].respondents, waves[-1].respondents),
        fewest=FEWEST_SHOWN,
    )


def _wave(result: WaveResult, context: Context, words: MeasurementWords) -> WaveView:
    wave = result.wave
    answers = context.formatter.number(wave.respondents)
    if wave.invited is not None and result.response is not None:
        answers = words.response.format(
            answers=answers,
            invited=context.formatter.number(wave.invited),
            share=context.formatter.percent(result.response, 0),
        )
    mean = words.hidden
    if result.mean is not None:
        mean = _one(result.mean, context)
        if result.margin is not None:
            mean += f" {words.margin.format(margin=_one(result.margin, context))}"
    return WaveView(
        label=context.text(wave.label),
        day="" if wave.day is None else context.formatter.date(wave.day),
        answers=answers,
        mean=mean,
        spread="" if wave.spread is None or result.mean is None else _one(wave.spread, context),
    )


def _chart(
    result: MeasurementResult, names: tuple[str, str], context: Context, words: MeasurementWords
) -> Markup:
    rows = [
        MeanRow(
            label=context.text(one.wave.label),
            mean=one.mean,
            margin=one.margin,
            shown=_one(one.mean, context),
        )
        for one in result.waves
        if one.mean is not None
    ]
    if not rows:
        return Markup("")
    told = "; ".join(words.alt_row.format(label=row.label, mean=row.shown) for row in rows)
    scale = result.measurement.scale
    title = context.text(result.measurement.title)
    return means_chart(
        rows, (scale.lowest, scale.highest), names, label=words.alt.format(title=title, rows=told)
    )


def _shows(result: MeasurementResult, context: Context) -> tuple[LinkView, ...]:
    found = []
    for chain_id, chain in context.project.every(ValueChain).items():
        address = context.addresses.of(Kind.VALUE_CHAIN, chain_id)
        found += [
            LinkView(text=context.text(element.title), address=f"{address}#z-{element.id}")
            for element in chain.elements
            if element.id in result.measurement.shows
        ]
    return tuple(found)


def data(results: Results) -> Json:
    """Return what every questionnaire says; a mean that is not shown is absent here too."""
    return {
        item_id: {
            "instrument": result.measurement.instrument.text,
            "lowest": f"{result.measurement.scale.lowest:f}",
            "highest": f"{result.measurement.scale.highest:f}",
            "moments": [
                {
                    "label": one.wave.label.text,
                    "respondents": one.wave.respondents,
                    "mean": None if one.mean is None else f"{one.mean:f}",
                }
                for one in result.waves
            ],
            "strength": result.strength.value,
        }
        for item_id, result in results.every(MeasurementResult).items()
    }


SCHEMA: Schema = object_of(
    "What people answered",
    {
        "instrument": TEXT,
        "lowest": NUMBER,
        "highest": NUMBER,
        "moments": list_of(
            object_of("One time", {"label": TEXT, "respondents": WHOLE, "mean": or_null(NUMBER)})
        ),
        "strength": {"enum": [one.value for one in Strength]},
    },
)
