"""What one visitor like a persona is worth a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult, Status, line_result
from zhi_publish.compute.exact import total
from zhi_publish.compute.payers import PayerAmounts, sum_by_payer
from zhi_publish.compute.scenarios import is_uncertain
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.persona import Persona


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaResult:
    """A persona's total in euros, with the lines that it is the sum of."""

    persona: Persona
    lines: tuple[LineResult, ...]
    total: Decimal
    by_payer: PayerAmounts
    is_uncertain: bool
    """Whether any number of its lines has bounds: known once, since a thousand analyses may ask for it."""

    def with_status(self, status: Status) -> tuple[LineResult, ...]:
        """Return the lines that are counted, excluded or unquantified."""
        return tuple(line for line in self.lines if line.status is status)


def persona_result(persona: Persona, lines: Iterable[BenefitLine] | None = None) -> PersonaResult:
    """Return the sum of a persona's counted lines that begin in the first year.

    Other lines than its own may be given: the same ones in other prices, or at a bound.
    """
    results = tuple(line_result(line) for line in (persona.lines if lines is None else lines))
    return PersonaResult(
        persona=persona,
        lines=results,
        total=total(line.in_first_year for line in results),
        is_uncertain=any(is_uncertain(line.line) for line in results),
        by_payer=sum_by_payer(part for line in results for part in line.by_payer_in_first_year),
    )
