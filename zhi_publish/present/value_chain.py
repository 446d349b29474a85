"""The page of a theory of value: a chain that can be read from either end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.measurements import MeasurementResult
from zhi_publish.compute.value_chain import ElementResult, ValueChainResult
from zhi_publish.model.kinds import Kind
from zhi_publish.model.value_chain import Level
from zhi_publish.present.json_schema import ID, TEXT, Schema, list_of, object_of
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.views import LinkView
from zhi_publish.present.words_value_chain import ChainWords, chain_words

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainElementView:
    """One element on its level."""

    anchor: str
    title: str
    note: str
    reach: str
    leads_to: tuple[tuple[str, str], ...]
    """Anchor and title of what it adds to."""
    shown_by: tuple[LinkView, ...]
    is_unshown: bool
    """Whether it is an output that nothing shows yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLevelView:
    """One level of the chain."""

    key: str
    name: str
    note: str
    elements: tuple[ChainElementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChainView:
    """Everything that the page of a chain shows."""

    levels: tuple[ChainLevelView, ...]
    """Impact first; levels without elements are left out."""
    sentence: str
    explanation: Markup


def section(context: Context) -> MethodSection | None:
    """Return the chains of this publication; None when it has none."""
    results = context.results.every(ValueChainResult)
    if not results:
        return None
    words = chain_words(context.project.settings.language)
    pages = []
    for item_id, result in results.items():
        view = value_chain_view(result, context, words)
        pages.append(
            MethodPage(
                address=context.addresses.of(Kind.VALUE_CHAIN, item_id),
                title=context.text(result.chain.title),
                summary=context.text(result.chain.summary),
                template="value_chain.html",
                item=view,
                facts=(view.sentence,) if view.sentence else (),
            )
        )
    return MethodSection(
        kind=Kind.VALUE_CHAIN, title=words.title, about=words.about, words=words, pages=tuple(pages)
    )


def value_chain_view(result: ValueChainResult, context: Context, words: ChainWords) -> ValueChainView:
    """Return everything that the page of a chain shows."""
    titles = {element.id: context.text(element.title) for element in result.chain.elements}
    outputs = result.at(Level.OUTPUT)
    sentence = ""
    if outputs:
        shown = sum(one.is_shown for one in outputs)
        sentence = words.shown_sentence.format(shown=shown, all=len(outputs))
    return ValueChainView(
        levels=tuple(
            ChainLevelView(
                key=level.name.lower(),
                name=words.levels[level],
                note=words.level_notes[level],
                elements=tuple(_element(one, titles, context, words) for one in result.at(level)),
            )
            for level in Level
            if result.at(level)
        ),
        sentence=sentence,
        explanation=context.body(result.chain.body),
    )


def _element(
    result: ElementResult, titles: dict[str, str], context: Context, words: ChainWords
) -> ChainElementView:
    element = result.element
    measurements = context.results.every(MeasurementResult)
    return ChainElementView(
        anchor=f"z-{element.id}",
        title=titles[element.id],
        note=context.text(element.note),
        reach="" if element.reach is None else words.reach[element.reach],
        leads_to=tuple((f"z-{one}", titles[one]) for one in element.leads_to),
        shown_by=(
            *(context.persona_link(persona_id) for persona_id in element.persona_ids),
            *(
                LinkView(
                    text=context.text(measurements[one].measurement.title),
                    address=context.addresses.of(Kind.MEASUREMENT, one),
                )
                for one in result.measurement_ids
            ),
        ),
        is_unshown=element.level is Level.OUTPUT and not result.is_shown,
    )


def data(results: Results) -> Json:
    """Return every chain, level by level."""
    return {
        item_id: [
            {
                "id": one.element.id,
                "level": one.element.level.name.lower(),
                "title": one.element.title.text,
                "leads_to": list(one.element.leads_to),
                "personas": list(one.element.persona_ids),
                "measurements": list(one.measurement_ids),
            }
            for one in result.elements
        ]
        for item_id, result in results.every(ValueChainResult).items()
    }


SCHEMA: Schema = list_of(
    object_of(
        "One element of the chain",
        {
            "id": ID,
            "level": {"enum": [level.name.lower() for level in Level]},
            "title": TEXT,
            "leads_to": list_of(ID),
            "personas": list_of(ID),
            "measurements": list_of(ID),
        },
    )
)
