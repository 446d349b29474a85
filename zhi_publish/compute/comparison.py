"""Two analyses side by side, and what explains the difference between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.exact import (
    ZERO,
    cents_that_add_up,
    difference,
    quotient,
    rounded_difference,
    rounded_product,
    rounded_total,
    total,
)


class Cause(StrEnum):
    """What may differ between two analyses; together they explain the whole difference."""

    VISITORS = "visitors"
    """More or fewer visitors in all, each worth the average of the earlier analysis."""
    MIX = "mix"
    """The same number of visitors, divided differently over the personas."""
    WORTH = "worth"
    """The same visitors, each worth more or less: other tariffs or price years."""
    OWN_LINES = "own_lines"
    """The lines beside the personas."""
    COSTS = "costs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one cause does to the balance, in euros and whole cents; more costs are a step down."""

    cause: Cause
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaChange:
    """One persona in both analyses; None where an analysis does not count it."""

    persona_id: str
    count_before: int | None
    count_after: int | None
    each_before: Decimal | None
    each_after: Decimal | None

    @property
    def benefits_change(self) -> Decimal:
        """How much more this persona brings, in whole cents."""
        after = rounded_product((self.each_after or ZERO, Decimal(self.count_after or 0)))
        return difference(after, rounded_product((self.each_before or ZERO, Decimal(self.count_before or 0))))


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonResult:
    """Why the balance of one analysis differs from that of another."""

    before: AnalysisResult
    after: AnalysisResult
    steps: tuple[Step, ...]
    """In the order of :class:`Cause`; they add up to the difference, and steps of nothing are left out."""
    personas: tuple[PersonaChange, ...]
    """Every persona of either analysis, in the order of the later one."""

    @property
    def difference(self) -> Decimal:
        """The sum of the steps: how much higher the balance is, or the benefits when costs are not both known."""
        return total(step.amount for step in self.steps)

    @property
    def has_costs(self) -> bool:
        """Whether both analyses have costs, so that the balance is compared and not only the benefits."""
        return self.before.costs is not None and self.after.costs is not None

    @property
    def start(self) -> Decimal:
        """Where the steps begin: the earlier balance, or the earlier benefits."""
        return (
            self.before.balance
            if self.has_costs and self.before.balance is not None
            else self.before.benefits
        )


def comparison_result(before: AnalysisResult, after: AnalysisResult) -> ComparisonResult:
    """Return what explains the difference between two analyses.

    One cause after the other: first the number of visitors (each worth the average of the earlier analysis), then
    how they divide over the personas (worth what they were), then what each is worth, then the other lines, then
    the costs. Another order would divide the same sum differently. A persona that only one of the two counts is
    worth there what it is worth here. Cents are divided by largest remainder.
    """
    personas = _changes(before, after)
    count_before = sum(change.count_before or 0 for change in personas)
    count_after = sum(change.count_after or 0 for change in personas)
    benefits_before = total(line.counted for line in before.persona_lines)
    benefits_after = total(line.counted for line in after.persona_lines)
    at_old_worth = rounded_total(
        rounded_product((Decimal(change.count_after or 0), _worth_before(change))) for change in personas
    )
    visitors = ZERO
    if count_before:
        more = Decimal(count_after - count_before)
        visitors = quotient(rounded_product((more, benefits_before)), Decimal(count_before))
    amounts: dict[Cause, Decimal] = {
        Cause.VISITORS: visitors,
        Cause.MIX: rounded_difference(rounded_difference(at_old_worth, benefits_before), visitors),
        Cause.WORTH: difference(benefits_after, at_old_worth),
        Cause.OWN_LINES: difference(
            total(line.in_first_year for line in after.own_lines),
            total(line.in_first_year for line in before.own_lines),
        ),
    }
    if before.costs is not None and after.costs is not None:
        amounts[Cause.COSTS] = difference(before.costs, after.costs)
    cents = cents_that_add_up(amounts.values())
    return ComparisonResult(
        before=before,
        after=after,
        steps=tuple(
            Step(cause=cause, amount=amount) for cause, amount in zip(amounts, cents, strict=True) if amount
        ),
        personas=personas,
    )


def _changes(before: AnalysisResult, after: AnalysisResult) -> tuple[PersonaChange, ...]:
    old = {line.persona.persona.id: line for line in before.persona_lines}
    new = {line.persona.persona.id: line for line in after.persona_lines}
    return tuple(
        PersonaChange(
            persona_id=persona_id,
            count_before=old[persona_id].count if persona_id in old else None,
            count_after=new[persona_id].count if persona_id in new else None,
            each_before=old[persona_id].each if persona_id in old else None,
            each_after=new[persona_id].each if persona_id in new else None,
        )
        for persona_id in dict.fromkeys((*new, *old))
    )


def _worth_before(change: PersonaChange) -> Decimal:
    if change.each_before is not None:
        return change.each_before
    return ZERO if change.each_after is None else change.each_after


def comparisons(analyses: Mapping[str, AnalysisResult]) -> dict[str, ComparisonResult]:
    """Return for each analysis the comparison that its page shows; an analysis without one is left out.

    With the analysis that its author names, or else with the one of the nearest earlier year of the same location;
    of several in that year the first by name.
    """
    by_venue: dict[str | None, list[AnalysisResult]] = {}
    for result in sorted(analyses.values(), key=lambda one: (-one.analysis.year, one.analysis.id)):
        by_venue.setdefault(result.analysis.venue_id, []).append(result)
    found: dict[str, ComparisonResult] = {}
    for item_id, result in analyses.items():
        named = result.analysis.compare_with_id
        other = _earlier(result, by_venue[result.analysis.venue_id]) if named is None else analyses.get(named)
        if other is not None and other is not result:
            found[item_id] = comparison_result(other, result)
    return found


def _earlier(result: AnalysisResult, newest_first: Iterable[AnalysisResult]) -> AnalysisResult | None:
    return next((one for one in newest_first if one.analysis.year < result.analysis.year), None)
