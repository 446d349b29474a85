"""Why a year costs what it costs, and what comes in for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from decimal import Decimal

from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import difference, product, to_cents
from zhi_publish.compute.explanation import (
    Explanation,
    Key,
    Measure,
    Name,
    Operation,
    Origin,
    Rounding,
    sum_of,
)
from zhi_publish.model.budget import CostGroup, CostItem, IncomeItem
from zhi_publish.model.payer import UNKNOWN_PAYER
from zhi_publish.model.project import Kind


def total_costs(key: Key, result: BudgetResult, margin_share: Decimal | None = None) -> Explanation:
    """Return why a year costs what it costs: its groups and its margin; with another margin where one is given."""
    base = budget_key(result)
    groups = tuple(group_costs((*base, "per_groep", group.value), result, group) for group in result.by_group)
    extra = margin((*base, Name.MARGIN.value), result, margin_share)
    terms = (*groups, extra) if extra.number or result.budget.margin.value else groups
    return _about(sum_of(key, Name.BUDGET, terms), result)


def items_total(key: Key, result: BudgetResult) -> Explanation:
    """Return the sum of all items, group by group; without the margin."""
    base = budget_key(result)
    groups = tuple(group_costs((*base, "per_groep", group.value), result, group) for group in result.by_group)
    return _about(sum_of(key, Name.ITEMS, groups), result)


def group_costs(key: Key, result: BudgetResult, group: CostGroup) -> Explanation:
    """Return what the items of one group cost."""
    base = budget_key(result)
    terms = tuple(
        item((*base, Name.ITEMS.value, str(number)), one)
        for number, one in enumerate(result.budget.items, start=1)
        if one.group is group
    )
    return _about(sum_of(key, Name.GROUP, terms, detail=group.value), result)


def margin(key: Key, result: BudgetResult, share: Decimal | None = None) -> Explanation:
    """Return the margin as an amount: a share of all items, rounded to cents."""
    stated = result.budget.margin
    share = stated.value if share is None else share
    of_items = Explanation(
        key=(*key, Name.MARGIN_SHARE.value),
        name=Name.MARGIN_SHARE,
        operation=Operation.TYPED if share == stated.value else Operation.BOUND,
        central=None if share == stated.value else stated.value,
        value=share,
        measure=Measure.SHARE,
        origin=Origin(where=result.budget.where),
    )
    items = items_total((*budget_key(result), Name.ITEMS.value), result)
    made = Explanation(
        key=key,
        name=Name.MARGIN,
        operation=Operation.PRODUCT,
        value=to_cents(product((share, items.number))),
        terms=(of_items, items),
        decimals=2,
        rounding=Rounding.HALF_UP,
    )
    return _about(made, result)


def income(key: Key, result: BudgetResult) -> Explanation:
    """Return what comes in."""
    return _about(sum_of(key, Name.INCOME, _income_items(result, result.budget.income)), result)


def carried_by(key: Key, result: BudgetResult, payer: str) -> Explanation:
    """Return what one payer brings in."""
    items = [one for one in result.budget.income if (one.payer or UNKNOWN_PAYER) == payer]
    return _about(sum_of(key, Name.CARRIED, _income_items(result, items), detail=payer), result)


def balance(key: Key, result: BudgetResult) -> Explanation:
    """Return income minus costs."""
    base = budget_key(result)
    terms = (
        income((*base, Name.INCOME.value), result),
        total_costs((*base, Name.TOTAL.value), result),
    )
    made = Explanation(
        key=key, name=Name.BALANCE, operation=Operation.DIFFERENCE,
        value=difference(terms[0].number, terms[1].number), terms=terms,
    )  # fmt: skip
    return _about(made, result)


def item(key: Key, one: CostItem | IncomeItem) -> Explanation:
    """Return an item as its author typed it, in whole cents."""
    is_cost = isinstance(one, CostItem)
    exact = to_cents(one.amount) == one.amount
    return Explanation(
        key=key,
        name=Name.ITEM if is_cost else Name.INCOME_ITEM,
        operation=Operation.TYPED,
        value=to_cents(one.amount),
        decimals=None if exact else 2,
        rounding=None if exact else Rounding.HALF_UP,
        title=one.title,
        origin=Origin(where=one.where),
    )


def budget_key(result: BudgetResult) -> Key:
    """Return the path of a budget."""
    return ("begrotingen", result.budget.id)


def _income_items(result: BudgetResult, items: Iterable[IncomeItem]) -> tuple[Explanation, ...]:
    numbers = {id(one): number for number, one in enumerate(result.budget.income, start=1)}
    base = (*budget_key(result), Name.INCOME.value)
    return tuple(item((*base, str(numbers[id(one)])), one) for one in items)


def _about(made: Explanation, result: BudgetResult) -> Explanation:
    budget = result.budget
    return dataclasses.replace(
        made,
        title=budget.title,
        about=(Kind.BUDGET, budget.id),
        origin=Origin(where=budget.where, price_year=budget.year),
    )
