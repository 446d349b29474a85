"""Numbers as people read them: the only place where figures are rounded for reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zhi_publish.compute.exact import is_whole, shifted, to_cents, to_decimals, trimmed
from zhi_publish.model.settings import Language

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
_AND = {Language.DUTCH: "en", Language.ENGLISH: "and"}

_MONTHS = {
    Language.DUTCH: (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    Language.ENGLISH: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Formatter:
    """Writes figures in one language."""

    language: Language = Language.DUTCH

    def number(self, value: Decimal | int, decimals: int | None = None) -> str:
        """Return a number with grouped thousands.

        With ``decimals`` it is rounded half-up to that many; without, all decimals are shown that it has.
        """
        exact = trimmed(Decimal(value)) if decimals is None else to_decimals(Decimal(value), decimals)
        text = f"{exact.copy_abs():,f}"
        if self.language is Language.DUTCH:
            text = text.translate(str.maketrans(",.", ".,"))
        is_negative = exact < 0 and any(letter in "123456789" for letter in text)
        return (MINUS if is_negative else "") + text

    def euro(self, amount: Decimal | int) -> str:
        """Return an amount: whole euros as ``€ 27.040``, cents only where they are not zero."""
        cents = to_cents(Decimal(amount))
        return self._euro(cents, 0 if is_whole(cents) else 2)

    def euro_cents(self, amount: Decimal | int) -> str:
        """Return an amount that always shows its cents, for a column in which others have them."""
        return self._euro(Decimal(amount), 2)

    def _euro(self, amount: Decimal, decimals: int) -> str:
        text = self.number(amount, decimals)
        return f"{MINUS if text.startswith(MINUS) else ''}€{NO_BREAK_SPACE}{text.removeprefix(MINUS)}"

    def percent(self, share: Decimal, decimals: int | None = None) -> str:
        """Return a share as a percentage: ``0.5`` is ``50%``."""
        return self.number(shifted(share, 2), decimals) + "%"

    def listed(self, names: Sequence[str]) -> str:
        """Return names as one says them: ``Lena, Piet en Riet``."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {_AND[self.language]} {names[-1]}"

    def date(self, day: date) -> str:
        """Return a date in words: ``1 maart 2025``."""
        return f"{day.day}{NO_BREAK_SPACE}{_MONTHS[self.language][day.month - 1]} {day.year}"
