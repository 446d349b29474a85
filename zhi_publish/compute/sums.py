"""The lines of a sum, and how they differ from those of an earlier version."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import ZERO, difference, to_cents
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.model.published import PublishedLine

MARGIN = "marge"
COSTS = "kosten"
"""Keys of lines that nobody gave a title."""

Line = TypeVar("Line", PublishedLine, "Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of a sum; amounts in euros."""

    key: str
    """What it is about, also in an earlier version: see :class:`PublishedLine`."""
    title: str
    """As the author typed it; empty for a cost group, a margin or costs as a whole: those have words of ours."""
    amount: Decimal
    """What it adds to the sum."""
    result: LineResult | None = None
    """The benefit that is reckoned here, where it is one."""
    count: int | None = None
    """How many visitors, for a persona in an analysis."""
    persona: str = ""
    """Whose line it is, inside a persona in an analysis."""


def persona_parts(result: PersonaResult, *, inside: str = "") -> tuple[Part, ...]:
    """Return the lines of a persona's total."""
    return tuple(_part_of_line(line, persona=inside) for line in result.lines)


def _part_of_line(result: LineResult, *, persona: str = "") -> Part:
    title = str(result.line.title)
    return Part(
        key=result.line.benefit_id or title,
        title=title,
        amount=result.in_first_year,
        result=result,
        persona=persona,
    )


def benefit_parts(result: AnalysisResult) -> tuple[Part, ...]:
    """Return the lines of an analysis' benefits."""
    personas = tuple(
        Part(
            key=f"persona:{line.persona.persona.id}",
            title=str(line.persona.persona.name),
            amount=line.counted,
            count=line.count,
        )
        for line in result.persona_lines
    )
    return personas + tuple(_part_of_line(line) for line in result.own_lines)


def margin(result: BudgetResult) -> Part:
    """Return the margin of a budget as a line of its costs."""
    return Part(key=MARGIN, title="", amount=result.margin)


def cost_parts(result: BudgetResult) -> tuple[Part, ...]:
    """Return the costs of a budget; its margin is a line of its own."""
    items = tuple(
        Part(key=str(item.title), title=str(item.title), amount=to_cents(item.amount))
        for item in result.budget.items
    )
    return (*items, margin(result)) if result.margin else items


def group_parts(result: BudgetResult) -> tuple[Part, ...]:
    """Return the costs of a budget by group, as they are published."""
    groups = tuple(
        Part(key=group.value, title="", amount=amount) for group, amount in result.by_group.items()
    )
    return (*groups, margin(result))


def income_parts(result: BudgetResult) -> tuple[Part, ...]:
    """Return the income of a budget."""
    return tuple(
        Part(key=str(item.title), title=str(item.title), amount=to_cents(item.amount))
        for item in result.budget.income
    )


def negative(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return costs as lines of a balance, in which they are taken off."""
    return tuple(dataclasses.replace(part, amount=difference(ZERO, part.amount)) for part in parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A line that is not what it was; None where it was not there, or is not there any more."""

    key: str
    title: str
    before: Decimal | None
    after: Decimal | None
    count_before: int | None = None
    count_after: int | None = None


def changes(then: Sequence[PublishedLine], now: Sequence[Part]) -> tuple[Change, ...]:
    """Return the lines that differ, in the order of today's; those that vanished come last."""
    before = dict(_numbered(then))
    found = []
    for key, part in _numbered(now):
        old = before.pop(key, None)
        if old is None or (old.amount, old.count) != (part.amount, part.count):
            found.append(
                Change(
                    key=part.key,
                    title=part.title,
                    before=None if old is None else old.amount,
                    after=part.amount,
                    count_before=None if old is None else old.count,
                    count_after=part.count,
                )
            )
    found += [
        Change(key=old.key, title=old.title, before=old.amount, after=None, count_before=old.count)
        for old in before.values()
    ]
    # a line that adds nothing and comes or goes changes no sum
    return tuple(change for change in found if change.before or change.after)


def _numbered(lines: Iterable[Line]) -> Iterator[tuple[tuple[str, int], Line]]:
    """Yield lines with a key that is theirs alone: the second line of a benefit is another one than the first."""
    seen: dict[str, int] = {}
    for line in lines:
        seen[line.key] = seen.get(line.key, 0) + 1
        yield (line.key, seen[line.key]), line
