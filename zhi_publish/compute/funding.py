"""Where the money of a budget comes from, how long each agreement runs, and what of it is known for next year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zhi_publish.compute.exact import to_cents, total
from zhi_publish.model.budget import Budget, IncomeItem, NextYear
from zhi_publish.model.text import AuthorText


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingGroup:
    """Income that shares a stream or a form."""

    name: AuthorText | None
    """As it was first typed; None where nothing was said."""
    items: tuple[IncomeItem, ...]

    @property
    def amount(self) -> Decimal:
        """Their sum, in whole cents."""
        return total(to_cents(item.amount) for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """The income of one budget in groups, the largest first."""

    by_stream: tuple[FundingGroup, ...]
    by_form: tuple[FundingGroup, ...]
    next_year: Mapping[NextYear | None, Decimal]
    """What is known of the same money in the year after; None where nothing is said. Only what occurs."""

    @property
    def is_next_year_known(self) -> bool:
        """Whether anything at all is said of the year after."""
        return any(known is not None for known in self.next_year)


def funding(budget: Budget) -> Funding:
    """Return the income of a budget by stream, by form, and by what is known of next year."""
    known: dict[NextYear | None, Decimal] = {}
    for certainty in (*NextYear, None):
        amounts = [
            to_cents(item.amount) for item in budget.income if next_year_of(item, budget.year) is certainty
        ]
        if amounts:
            known[certainty] = total(amounts)
    return Funding(
        by_stream=_grouped((item.stream, item) for item in budget.income),
        by_form=_grouped((item.form, item) for item in budget.income),
        next_year=known,
    )


def next_year_of(item: IncomeItem, year: int) -> NextYear | None:
    """Return what is known of an income in the year after; the last day speaks where the author does not.

    An agreement that ends before that year ends; one that covers all of it is certain; one that stops halfway is
    uncertain, since only a part will come.
    """
    if item.next_year is not None or item.until is None:
        return item.next_year
    if item.until < date(year + 1, 1, 1):
        return NextYear.ENDS
    return NextYear.CERTAIN if item.until >= date(year + 1, 12, 31) else NextYear.UNCERTAIN


def _grouped(items: Iterable[tuple[AuthorText | None, IncomeItem]]) -> tuple[FundingGroup, ...]:
    """Return items that share a name in one group, whatever its case; what has no name comes last."""
    found: dict[str, tuple[AuthorText | None, list[IncomeItem]]] = {}
    for name, item in items:
        key = "" if name is None else " ".join(name.text.casefold().split())
        found.setdefault(key, (name, []))[1].append(item)
    groups = [FundingGroup(name=name, items=tuple(among)) for name, among in found.values()]
    return tuple(sorted(groups, key=lambda group: (group.name is None, -group.amount)))
