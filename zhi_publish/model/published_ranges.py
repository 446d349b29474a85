"""What others published about the costs of a visitor: figures with their source, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRange:
    """Costs per unique visitor in a year, from the cheapest to the dearest of some organisations; euros."""

    id: str
    low: Decimal
    high: Decimal
    organisations: int
    """How many organisations answered."""
    is_published: bool
    """Whether their own figures can be looked up; otherwise only the range is known."""


COST_PER_VISITOR = (
    PublishedRange(
        id="vijf-organisaties", low=Decimal(449), high=Decimal(1529), organisations=5, is_published=True
    ),
    PublishedRange(
        id="negen-organisaties", low=Decimal(300), high=Decimal(1700), organisations=9, is_published=False
    ),
)
"""Both as they stand in the report on the added value of self-direction and recovery organisations, chapter on cost
price and funding; the second was gathered by the national association (NVZH) and told there."""
