"""A payer's page: what it saves, what it pays, and on whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.exact import product
from zhi_publish.model.project import Kind
from zhi_publish.present.by_venue import listed_by_venue
from zhi_publish.present.charts_side_by_side import BarGroup, GroupBar, side_by_side
from zhi_publish.present.context import Context
from zhi_publish.present.explain_tables import tables_of
from zhi_publish.present.payer_matrix import MUNICIPALITY, municipality_view, payer_sentences
from zhi_publish.present.views import PayerLineView, PayerView, PayerYearView

_MOST_YEARS = 6


def payer_view(payer_id: str, context: Context) -> PayerView:
    """Return everything that a payer's page shows."""
    own = context.project.payers.get(payer_id)
    framework = "" if own is None else context.text(own.framework)
    tables = tables_of(context)
    apart = listed_by_venue(context.project) - _printed(payer_id, context)
    return PayerView(
        chart=_chart(payer_id, context),
        id=payer_id,
        address=context.addresses.of(Kind.PAYER, payer_id),
        name=context.payer_name(payer_id),
        framework=framework or context.words.payer_frameworks.get(payer_id, ""),
        explanation=Markup("") if own is None else context.body(own.body),
        years=tuple(
            _year(payer_id, analysis, context)
            for analysis in newest_first(context.results.analyses.values())
            if (payer_id in analysis.by_payer or _pays(payer_id, analysis))
            and analysis.analysis.id not in apart
        ),
        personas=tuple(
            PayerLineView(
                title=context.text(result.persona.name),
                address=context.addresses.of(Kind.PERSONA, persona_id),
                detail=tables.payer_on_persona(persona_id, payer_id),
                amount=context.euro(result.by_payer[payer_id]),
            )
            for persona_id, result in context.results.personas.items()
            if result.by_payer.get(payer_id)
        ),
    )


def _printed(payer_id: str, context: Context) -> frozenset[str]:
    """Return the analyses of which a payer may get a printed edition of its own."""
    wanted = {one.analysis_id for one in context.project.brochures.values() if one.payer_id == payer_id}
    # an edition that names none takes the analysis of the home page
    return frozenset(context.project.analyses if None in wanted else (one for one in wanted if one))


def _chart(payer_id: str, context: Context) -> Markup:
    """Return what a payer pays and saves in the newest years, the oldest first; empty for one year alone."""
    found = [
        one
        for one in newest_first(context.results.analyses.values())
        if one.analysis.venue_id is None and (one.by_payer.get(payer_id) or _pays(payer_id, one))
    ][:_MOST_YEARS]
    if len(found) < 2:
        return Markup()
    words, euro = context.words.matrix, context.formatter.euro
    years = [one.analysis.year for one in found]
    groups = []
    for one in reversed(found):
        year = one.analysis.year
        title = context.text(one.analysis.title, f"{Kind.ANALYSIS}:{one.analysis.id}")
        amounts = (
            (words.pays, _pays(payer_id, one), True),
            (words.saves, one.by_payer.get(payer_id, Decimal(0)), False),
        )
        bars = [
            GroupBar(name=name, value=amount, text=euro(amount), is_cost=is_cost)
            for name, amount, is_cost in amounts
            if amount
        ]
        groups.append(BarGroup(name=str(year) if years.count(year) == 1 else title, beside="", bars=bars))
    told = "; ".join(
        f"{group.name}: {', '.join(f'{bar.name.lower()} {bar.text}' for bar in group.bars)}"
        for group in groups
    )
    return side_by_side(groups, kind="zhi-jaren-naast", label=f"{context.payer_name(payer_id)}. {told}.")


def used_payers(context: Context) -> tuple[str, ...]:
    """Return the payers that save or pay something anywhere, or that the publication describes itself."""
    found = set(context.project.payers)
    for persona in context.results.personas.values():
        found |= {payer for line in persona.lines for payer, _ in line.line.payers}
    for analysis in context.results.analyses.values():
        found |= {payer for line in analysis.own_lines for payer, _ in line.line.payers}
    for budget in context.results.budgets.values():
        found |= {item.payer for item in budget.budget.income if item.payer}
    for benefit in context.project.benefits.values():
        found |= {payer for payer, _ in benefit.terms.payers or ()}
    return tuple(payer for payer in context.project.payer_ids if payer in found)


def newest_first(analyses: Iterable[AnalysisResult]) -> list[AnalysisResult]:
    """Return analyses by year, the newest first, then by id."""
    return sorted(analyses, key=lambda one: (-one.analysis.year, one.analysis.id))


def _pays(payer_id: str, analysis: AnalysisResult) -> Decimal:
    return (
        Decimal(0) if analysis.budget is None else analysis.budget.income_by_payer.get(payer_id, Decimal(0))
    )


def _year(payer_id: str, analysis: AnalysisResult, context: Context) -> PayerYearView:
    pays = _pays(payer_id, analysis)
    matrix = context.results.appraisals[analysis.analysis.id].matrix
    about, to_you = payer_sentences(payer_id, matrix, context)
    return PayerYearView(
        analysis=context.analysis_link(analysis.analysis.id),
        year=str(analysis.analysis.year),
        total=context.euro(analysis.by_payer.get(payer_id, Decimal(0))),
        lines=tuple(_lines(payer_id, analysis, context)),
        pays=context.euro(pays) if pays else None,
        is_funding_known=matrix.is_funding_known,
        sentence=about,
        your_sentence=to_you,
        municipality=municipality_view(matrix, context) if payer_id in MUNICIPALITY else None,
    )


def _lines(payer_id: str, analysis: AnalysisResult, context: Context) -> Iterator[PayerLineView]:
    formatter = context.formatter
    for line in analysis.persona_lines:
        each = line.persona.by_payer.get(payer_id)
        if each and line.count:
            persona = context.persona_link(line.persona.persona.id)
            yield PayerLineView(
                title=persona.text,
                address=persona.address,
                detail=f"{formatter.number(line.count)} × {formatter.euro(each)}",
                amount=context.euro(product((each, Decimal(line.count)))),
            )
    tables = tables_of(context)
    for position, own in enumerate(analysis.own_lines):
        amount = dict(own.by_payer_in_first_year).get(payer_id)
        if amount:
            benefit_id = own.line.benefit_id
            yield PayerLineView(
                title=context.text(own.line.title, f"{Kind.ANALYSIS}:{analysis.analysis.id}"),
                address=None if benefit_id is None else context.addresses.of(Kind.BENEFIT, benefit_id),
                detail=tables.payer_on_line(analysis.analysis.id, position, payer_id),
                amount=context.euro(amount),
            )
