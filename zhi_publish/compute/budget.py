"""What a year costs, and what comes in for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.exact import difference, product, to_cents, total
from zhi_publish.compute.payers import PayerAmounts, sum_by_payer
from zhi_publish.model.budget import Budget, CostGroup
from zhi_publish.model.payer import UNKNOWN_PAYER


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetResult:
    """Sums of a budget, in euros and whole cents."""

    budget: Budget
    items_total: Decimal
    margin: Decimal
    """The margin as an amount."""
    total: Decimal
    """Items and margin together: what an analysis takes for the costs."""
    by_group: Mapping[CostGroup, Decimal]
    """Without the margin; only groups that occur."""
    income: Decimal
    income_by_payer: PayerAmounts
    balance: Decimal
    """Income minus costs."""


def budget_result(budget: Budget) -> BudgetResult:
    """Return the sums of a budget; the margin is rounded half-up to cents."""
    items_total = total(to_cents(item.amount) for item in budget.items)
    margin = to_cents(product((items_total, budget.margin.value)))
    income = total(to_cents(item.amount) for item in budget.income)
    costs = total((items_total, margin))
    by_group: dict[CostGroup, Decimal] = {}
    for group in CostGroup:
        amounts = [to_cents(item.amount) for item in budget.items if item.group is group]
        if amounts:
            by_group[group] = total(amounts)
    return BudgetResult(
        budget=budget,
        items_total=items_total,
        margin=margin,
        total=costs,
        by_group=by_group,
        income=income,
        income_by_payer=sum_by_payer(
            (item.payer or UNKNOWN_PAYER, to_cents(item.amount)) for item in budget.income
        ),
        balance=difference(income, costs),
    )
