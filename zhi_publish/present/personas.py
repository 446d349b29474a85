"""A persona's page and its card in an overview."""

from __future__ import annotations

import dataclasses

from zhi_publish.compute.benefits import Status
from zhi_publish.compute.bounds import persona_range
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.model.persona import PALETTE_MAXIMUM, Persona
from zhi_publish.model.project import Kind
from zhi_publish.present import charts, portraits
from zhi_publish.present.context import Context
from zhi_publish.present.explain_tables import tables_of
from zhi_publish.present.lines import line_view
from zhi_publish.present.pull_quotes import with_pull_quotes
from zhi_publish.present.views import (
    CountView,
    DegreeView,
    PersonaCardView,
    PersonaView,
    RouteStepView,
)

_QUOTES = "\"'“”„‘’ "
"""A look puts its own marks around a quote; those that an author typed would stand there twice."""


def persona_view(result: PersonaResult, context: Context) -> PersonaView:
    """Return everything that a persona's page shows."""
    persona, words = result.persona, context.words
    here = f"{Kind.PERSONA}:{persona.id}"
    name = context.text(persona.name)
    lines = {
        status: tuple(line_view(line, context, here) for line in result.with_status(status))
        for status in Status
    }
    degrees = degrees_of(persona, context)
    sentence = palette_sentence(name, degrees, context)
    total = context.euro(result.total)
    tables = tables_of(context)
    by_payer = tuple(
        dataclasses.replace(share, reckoning=tables.payer_on_persona(persona.id, share.id))
        for share in context.payer_shares(result.by_payer)
    )
    card = PersonaCardView(
        id=persona.id,
        address=context.addresses.of(Kind.PERSONA, persona.id),
        name=name,
        value=context.value(persona.core_value),
        age=words.age.format(age=context.text(persona.age, here)) if persona.age else "",
        summary=context.text(persona.summary, here),
        total=total,
        palette=charts.palette_chart(degrees, label=sentence, notes=_notes(degrees, context)),
        small_palette=charts.palette_chart(degrees, label=sentence, is_small=True),
        portrait=portraits.portrait(persona.id, degrees, label=_portrait_sentence(name, degrees, context)),
        picture=context.picture(persona.picture, here),
        is_priced=bool(lines[Status.COUNTED]),
        unquantified_count=len(lines[Status.UNQUANTIFIED]),
    )
    has_total = bool(lines[Status.COUNTED])
    quote = context.text(persona.quote, here).strip(_QUOTES)
    story = context.body(persona.body, here)
    return PersonaView(
        card=card,
        quote=quote,
        story=story,
        story_on_site=with_pull_quotes(story, but_not=quote),
        route=tuple(
            RouteStepView(
                when=context.text(step.when, here),
                what=context.text(step.what, here),
                value=None if step.core_value is None else context.value(step.core_value),
                note=context.text(step.note, here),
            )
            for step in persona.route
        ),
        degrees=degrees,
        counted=lines[Status.COUNTED],
        excluded=lines[Status.EXCLUDED],
        unquantified=lines[Status.UNQUANTIFIED],
        total_sentence=words.total_sentence.format(name=name, amount=total)
        if has_total
        else words.no_benefits,
        bounds=_bounds(result, context),
        in_other_prices=_in_other_prices(result, context),
        by_payer=by_payer,
        reckoning=tables.of_persona(persona.id),
        based_on=words.based_on.format(count=persona.based_on) if persona.based_on else "",
        reviewed=words.reviewed.format(date=context.formatter.date(persona.reviewed))
        if persona.reviewed
        else "",
        counts=tuple(
            CountView(
                analysis=context.analysis_link(analysis_id),
                text=(words.visitor_like if count == 1 else words.visitors_like).format(
                    count=context.formatter.number(count), name=name
                ),
            )
            for analysis_id, count in context.counts_by_persona.get(persona.id, ())
        ),
    )


def _bounds(result: PersonaResult, context: Context) -> str:
    """Return how little and how much one visitor can be worth, as a sentence; empty without bounds."""
    found = persona_range(result)
    if not found.is_wide:
        return ""
    low, high = context.formatter.euro(found.low), context.formatter.euro(found.high)
    return context.words.uncertainty.persona_between.format(low=low, high=high)


def _in_other_prices(result: PersonaResult, context: Context) -> str:
    """Return what the newest analysis reckons with, where its prices are of another year; empty where not."""
    differing = [
        (analysis, line.each)
        for analysis in context.results.analyses.values()
        for line in analysis.persona_lines
        if line.persona.persona.id == result.persona.id and line.each != result.total
    ]
    if not differing:
        return ""
    analysis, each = max(differing, key=lambda one: (one[0].analysis.year, one[0].analysis.id))
    return context.words.prices.persona_elsewhere.format(
        year=analysis.analysis.price_year,
        amount=context.formatter.euro(each),
        analysis=context.analysis_link(analysis.analysis.id).text,
    )


def degrees_of(persona: Persona, context: Context) -> tuple[DegreeView, ...]:
    """Return every value of the model with the degree in which it applies to a persona."""
    stated = dict(persona.palette)
    if not stated:
        # an author who draws no palette has still named the value that weighs most
        stated = {persona.core_value: PALETTE_MAXIMUM}
    return tuple(
        DegreeView(value=context.value(value.id), degree=stated.get(value.id, 0), maximum=PALETTE_MAXIMUM)
        for value in context.project.model.values
    )


def _notes(degrees: tuple[DegreeView, ...], context: Context) -> list[str]:
    """Return for each field of a palette what the value means, and how much it weighs."""
    return [
        context.words.palette_degree.format(
            value=degree.value.name, degree=degree.degree, maximum=degree.maximum
        )
        + (f". {degree.value.definition}" if degree.value.definition else "")
        for degree in degrees
    ]


def _portrait_sentence(name: str, degrees: tuple[DegreeView, ...], context: Context) -> str:
    """Return what a drawn portrait shows, in a sentence."""
    shown = portraits.weighty(degrees)
    return context.words.site.portrait_alt.format(
        name=name, values=", ".join(degree.value.name for degree in shown)
    )


def palette_sentence(name: str, degrees: tuple[DegreeView, ...], context: Context) -> str:
    """Return a palette in words: for who cannot see the drawing."""
    words = context.words
    parts = [
        words.palette_degree.format(value=degree.value.name, degree=degree.degree, maximum=degree.maximum)
        for degree in degrees
    ]
    return words.palette_alt.format(name=name, degrees=", ".join(parts))
