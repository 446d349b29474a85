"""Price indexes: how prices moved, so that amounts of different years can stand in one sum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.diagnostics import Location
from zhi_publish.model.benefit import Source
from zhi_publish.model.text import AuthorText, Body


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceIndex:
    """An index figure per year, as its source publishes it; only the proportion of two years matters."""

    id: str
    title: AuthorText
    source: Source | None = None
    figures: Mapping[int, Decimal]
    """Above zero, by year."""
    body: Body
    where: Location
