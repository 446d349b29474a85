"""What one visitor like a persona is worth a year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult, Status, line_result
from zhi_publish.compute.exact import total
from zhi_publish.compute.payers import PayerAmounts, sum_by_payer
from zhi_publish.model.persona import Persona


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaResult:
    """A persona's total in euros, with the lines that it is the sum of."""

    persona: Persona
    lines: tuple[LineResult, ...]
    total: Decimal
    by_payer: PayerAmounts

    def with_status(self, status: Status) -> tuple[LineResult, ...]:
        """Return the lines that are counted, excluded or unquantified."""
        return tuple(line for line in self.lines if line.status is status)


def persona_result(persona: Persona) -> PersonaResult:
    """Return the sum of a persona's counted lines that begin in the first year."""
    lines = tuple(line_result(line) for line in persona.lines)
    return PersonaResult(
        persona=persona,
        lines=lines,
        total=total(line.in_first_year for line in lines),
        by_payer=sum_by_payer(part for line in lines for part in line.by_payer_in_first_year),
    )
