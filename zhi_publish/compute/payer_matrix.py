"""Who pays and who saves: one row per payer, so that both are seen at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.exact import ZERO, difference, product, ratio, total
from zhi_publish.model.benefit import Cashable


class Rest(StrEnum):
    """What the income of a budget leaves open."""

    UNCOVERED = "ongedekt"
    """Costs that no income is named for."""
    SURPLUS = "overschot"
    """Income beyond the costs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerRow:
    """What one payer carries and what it saves, in euros and whole cents."""

    payer: str
    costs: Decimal
    """Its part of the income of the budget."""
    benefits: Decimal
    by_cashable: Mapping[Cashable | None, Decimal]
    """The benefits by whether money is really left over; None where the author does not say."""

    @property
    def cashable(self) -> Decimal:
        """The benefits of which the author says that money is really left over."""
        return self.by_cashable.get(Cashable.YES, ZERO)

    @property
    def balance(self) -> Decimal:
        """Benefits minus the costs that it carries."""
        return difference(self.benefits, self.costs)

    @property
    def roi(self) -> Decimal | None:
        """What one euro of this payer brings this payer, unrounded; None where it carries no costs."""
        return ratio(self.benefits, self.costs) if self.costs > 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerMatrix:
    """Who carries the costs of an analysis and who receives its benefits; the columns add up."""

    rows: tuple[PayerRow, ...]
    """Payers that carry or save anything, in the order of the publication."""
    is_funding_known: bool
    """Whether a budget says where the money comes from."""
    rest: tuple[Rest, Decimal] | None
    """The difference between costs and income, above zero; None where there is none or funding is unknown."""
    costs: Decimal | None
    benefits: Decimal
    by_cashable: Mapping[Cashable | None, Decimal]


def together(rows: Iterable[PayerRow], payer: str) -> PayerRow:
    """Return several payers as one, such as all budgets of a municipality, under a name of their own."""
    rows = tuple(rows)
    return PayerRow(
        payer=payer,
        costs=total(row.costs for row in rows),
        benefits=total(row.benefits for row in rows),
        by_cashable={kind: total(row.by_cashable[kind] for row in rows) for kind in _KINDS},
    )


def payer_matrix(result: AnalysisResult, payer_ids: Iterable[str]) -> PayerMatrix:
    """Return who carries the costs and who saves, payers in the order given."""
    received: dict[str, dict[Cashable | None, Decimal]] = {}
    for line in result.weighted_lines:
        cashable = line.result.line.terms.cashable
        for payer, amount in line.result.by_payer_in_first_year:
            of_payer = received.setdefault(payer, {})
            weighted = product((amount, Decimal(line.weight)))
            of_payer[cashable] = total((of_payer.get(cashable, ZERO), weighted))
    carried: Mapping[str, Decimal] = {} if result.budget is None else result.budget.income_by_payer
    rows = tuple(
        PayerRow(
            payer=payer,
            costs=carried.get(payer, ZERO),
            benefits=total(received.get(payer, {}).values()),
            by_cashable={kind: received.get(payer, {}).get(kind, ZERO) for kind in _KINDS},
        )
        for payer in payer_ids
        if carried.get(payer) or any(received.get(payer, {}).values())
    )
    is_known = bool(carried)
    rest = None
    if is_known and result.costs is not None:
        left = difference(result.costs, total(carried.values()))
        if left:
            rest = (Rest.UNCOVERED if left > 0 else Rest.SURPLUS, left.copy_abs())
    return PayerMatrix(
        rows=rows,
        is_funding_known=is_known,
        rest=rest,
        costs=result.costs,
        benefits=total(row.benefits for row in rows),
        by_cashable={kind: total(row.by_cashable[kind] for row in rows) for kind in _KINDS},
    )


_KINDS: tuple[Cashable | None, ...] = (*Cashable, None)
