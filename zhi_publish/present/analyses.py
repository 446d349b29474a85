"""An analysis' page: what a year costs, what it brings and how sure that is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from decimal import Decimal

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.exact import product, quotient, total
from zhi_publish.compute.explain_analysis import UNIT_COSTS
from zhi_publish.model.analysis import PersonaCount
from zhi_publish.model.project import Kind
from zhi_publish.present import charts
from zhi_publish.present.comparison import ComparisonView, comparison_view
from zhi_publish.present.context import Context
from zhi_publish.present.explain_tables import tables_of
from zhi_publish.present.lines import line_view
from zhi_publish.present.payer_matrix import payer_matrix_view
from zhi_publish.present.price_indexes import prices_view
from zhi_publish.present.reckon_yourself import reckon_view
from zhi_publish.present.uncertainty import uncertainty_view
from zhi_publish.present.views import AnalysisView, Figure, LineView, LinkView, RoiRowView, UnitCostView
from zhi_publish.present.years import years_view


def analysis_view(result: AnalysisResult, context: Context) -> AnalysisView:
    """Return everything that an analysis' page shows."""
    analysis, words, formatter = result.analysis, context.words, context.formatter
    here = f"{Kind.ANALYSIS}:{analysis.id}"
    appraisal = context.results.appraisals[analysis.id]
    tables = tables_of(context)
    unpriced = tuple(_unpriced(result, context, here))
    by_payer = tuple(
        dataclasses.replace(share, reckoning=tables.payer_in_analysis(analysis.id, share.id))
        for share in context.payer_shares(result.by_payer)
    )
    roi = None if result.roi is None else Figure(formatter.number(result.roi, 2), result.roi)
    return AnalysisView(
        id=analysis.id,
        address=context.addresses.of(Kind.ANALYSIS, analysis.id),
        title=context.text(analysis.title, here),
        year=str(analysis.year),
        venue=context.venue_link(analysis.venue_id),
        venue_id=analysis.venue_id,
        summary=context.text(analysis.summary, here),
        explanation=context.body(analysis.body, here),
        costs=None if result.costs is None else context.euro(result.costs),
        budget=None if result.budget is None else _budget_link(result, context),
        benefits=context.euro(result.benefits),
        balance=None if result.balance is None else context.euro(result.balance),
        roi=roi,
        roi_sentence=_roi_sentence(roi, context),
        break_even_sentence=_break_even(result, context),
        persona_rows=tuple(_persona_rows(result, context)),
        own_rows=tuple(_own_row(line, result, context) for line in result.with_status(Status.COUNTED)),
        excluded=tuple(
            line_view(line, context, here, price_year=analysis.price_year)
            for line in result.with_status(Status.EXCLUDED)
        ),
        unquantified=tuple(one.text for one in unpriced),
        unpriced=unpriced,
        by_payer=by_payer,
        balance_chart=charts.balance_chart(
            costs=None if result.costs is None else (words.costs, result.costs, formatter.euro(result.costs)),
            benefits=(words.benefits, result.benefits, formatter.euro(result.benefits)),
            label=words.bars_alt,
        ),
        visitors_chart=charts.count_chart(
            [
                (context.text(line.persona.persona.name), line.count, formatter.number(line.count))
                for line in result.persona_lines
            ],
            label=f"{words.extra['visitors_as_persona']}. {{bars}}.",
        ),
        unit_costs=tuple(_unit_costs(result, context)),
        visitors_sentence=_visitors(result, context),
        estimate_share=_estimate_share(result, context),
        uncertainty=uncertainty_view(context.results.appraisals[analysis.id], context),
        years=years_view(appraisal, context),
        matrix=payer_matrix_view(appraisal.matrix, context),
        prices=prices_view(result, context),
        comparison=_comparison(result, context),
        reckon=reckon_view(result, context),
        reckonings=tables.of_analysis(analysis.id),
    )


def _roi_sentence(roi: Figure | None, context: Context) -> str:
    """Return what one euro brings; what brings nothing, or less, is said as it is."""
    words, number = context.words, context.formatter.number
    if roi is None:
        return words.no_costs
    if roi.exact > 0:
        return words.roi_sentence.format(roi=roi)
    return words.roi_loss.format(roi=number(-roi.exact, 2)) if roi.exact else words.roi_nothing


def _comparison(result: AnalysisResult, context: Context) -> ComparisonView | None:
    found = context.results.comparisons.get(result.analysis.id)
    return None if found is None else comparison_view(found, context)


def _budget_link(result: AnalysisResult, context: Context) -> LinkView | None:
    budget = None if result.budget is None else result.budget.budget
    if budget is None:
        return None
    title = context.text(budget.title) or f"{context.words.budget} {budget.year}"
    return LinkView(text=title, address=context.addresses.of(Kind.BUDGET, budget.id))


def _break_even(result: AnalysisResult, context: Context) -> str:
    """Return the break-even as a sentence, where it says something: benefits above the costs."""
    share = result.break_even
    if share is None or not 0 < share <= 1:
        return ""
    return context.words.break_even_sentence.format(share=context.formatter.percent(share, 0))


def _persona_rows(result: AnalysisResult, context: Context) -> Iterator[RoiRowView]:
    for line in result.persona_lines:
        persona = context.persona_link(line.persona.persona.id)
        yield RoiRowView(
            title=persona.text,
            address=persona.address,
            count=_visitors_counted(line.visitors, context),
            each=context.formatter.euro(line.each),
            amount=context.euro(line.counted),
            line=None,
        )


def _visitors_counted(visitors: PersonaCount, context: Context) -> str:
    """Return ``21 (17–25)``: how many, with the bounds where the author gave any."""
    number = context.formatter.number
    if not visitors.visitors.is_uncertain:
        return number(visitors.count)
    return f"{number(visitors.count)} ({number(visitors.visitors.least)}–{number(visitors.visitors.most)})"


def _own_row(result: LineResult, of: AnalysisResult, context: Context) -> RoiRowView:
    here = f"{Kind.ANALYSIS}:{of.analysis.id}"
    view: LineView = line_view(result, context, here, price_year=of.analysis.price_year)
    return RoiRowView(
        title=view.title,
        address=view.address,
        count=context.formatter.number(result.line.quantity.value),
        each="",
        amount=context.euro(result.in_first_year),
        line=view,
    )


def _unpriced(result: AnalysisResult, context: Context, here: str) -> Iterator[LinkView]:
    for line in result.with_status(Status.UNQUANTIFIED):
        item = line.line.benefit_id
        address = "" if item is None else context.addresses.of(Kind.BENEFIT, item)
        yield LinkView(text=context.text(line.line.title, here), address=address)
    for text in result.analysis.unquantified:
        yield LinkView(text=context.text(text, here), address="")


def _unit_costs(result: AnalysisResult, context: Context) -> Iterator[UnitCostView]:
    tables, words = tables_of(context), context.words
    for unit in UNIT_COSTS:
        amount: Decimal | None = getattr(result.unit_costs, unit)
        if amount is not None:
            yield UnitCostView(
                label=words.unit_costs[unit],
                amount=context.euro(amount),
                detail=tables.unit_cost_line(result.analysis.id, unit),
            )


def _visitors(result: AnalysisResult, context: Context) -> str:
    visitors, words = result.analysis.visitors, context.words
    if visitors is None or visitors.unique is None:
        return ""
    formatter = context.formatter
    if visitors.structural is None or visitors.incidental is None:
        return words.visitors_sentence.format(unique=formatter.number(visitors.unique))
    return words.visitors_sentence_split.format(
        unique=formatter.number(visitors.unique),
        structural=formatter.number(visitors.structural),
        incidental=formatter.number(visitors.incidental),
    )


def _estimate_share(result: AnalysisResult, context: Context) -> str:
    """Return which part of the benefits rests on estimates; empty when that is none, or no part of the whole."""
    estimated = total(
        product((line.in_first_year, Decimal(count)))
        for line, count in _weighted_lines(result)
        if line.line.is_estimate
    )
    if not 0 < estimated <= result.benefits:
        return ""
    share = quotient(estimated, result.benefits)
    return context.words.estimate_sentence.format(share=context.formatter.percent(share, 0))


def _weighted_lines(result: AnalysisResult) -> Iterator[tuple[LineResult, int]]:
    for persona_line in result.persona_lines:
        for line in persona_line.persona.lines:
            yield line, persona_line.count
    for line in result.own_lines:
        yield line, 1
