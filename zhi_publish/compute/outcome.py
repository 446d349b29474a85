"""What the costs and the benefits of one year say together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.exact import difference, ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Costs and benefits of a year, in euros and whole cents: as reckoned, at a bound, or with one other number."""

    costs: Decimal | None
    """None when the publication does not say what the year costs."""
    benefits: Decimal

    @property
    def balance(self) -> Decimal | None:
        """Benefits minus costs."""
        return None if self.costs is None else difference(self.benefits, self.costs)

    @property
    def roi(self) -> Decimal | None:
        """What one euro of costs brings, unrounded; None without costs.

        The sector's use of the word: benefits divided by costs, not net gain.
        """
        return ratio(self.benefits, self.costs)
