"""A budget's page: costs by group, income by stream."""

from __future__ import annotations

from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import quotient, to_cents
from zhi_publish.model.budget import CostGroup
from zhi_publish.model.project import Kind
from zhi_publish.present import charts
from zhi_publish.present.context import Context
from zhi_publish.present.explain_tables import tables_of
from zhi_publish.present.funding import funding_view
from zhi_publish.present.views import BudgetGroupView, BudgetView, IncomeView


def budget_view(result: BudgetResult, context: Context) -> BudgetView:
    """Return everything that a budget's page shows."""
    budget, words = result.budget, context.words
    groups = tuple(_group(group, result, context) for group in result.by_group)
    return BudgetView(
        id=budget.id,
        address=context.addresses.of(Kind.BUDGET, budget.id),
        title=context.text(budget.title) or f"{words.budget} {budget.year}",
        year=str(budget.year),
        venue=context.venue_link(budget.venue_id),
        summary=context.text(budget.summary),
        explanation=context.body(budget.body),
        groups=groups,
        margin=context.euro(result.margin) if result.margin else None,
        margin_share=tables_of(context).margin_of(budget.id) if budget.margin.value else "",
        total=context.euro(result.total),
        income=tuple(
            IncomeView(
                title=context.text(item.title),
                amount=context.euro(to_cents(item.amount)),
                stream=context.text(item.stream),
                form=context.text(item.form),
                payer=None if item.payer is None else context.payer_link(item.payer),
                note=context.text(item.note),
            )
            for item in budget.income
        ),
        income_total=context.euro(result.income),
        funding=funding_view(result, context),
        balance=context.euro(result.balance),
        chart=charts.group_chart(
            [(group.name, group.total.exact, group.total.text) for group in groups], label=words.bars_alt
        ),
        analyses=tuple(
            context.analysis_link(analysis_id)
            for analysis_id, analysis in context.project.analyses.items()
            if analysis.budget_id == budget.id
        ),
    )


def _group(group: CostGroup, result: BudgetResult, context: Context) -> BudgetGroupView:
    total = result.by_group[group]
    return BudgetGroupView(
        name=context.words.groups[group],
        total=context.euro(total),
        share=context.formatter.percent(quotient(total, result.total), 0) if result.total else "",
        items=tuple(
            (context.text(item.title), context.euro(to_cents(item.amount)), context.text(item.note))
            for item in result.budget.items
            if item.group is group
        ),
    )
