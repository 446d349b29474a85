"""Locations: the places at which an initiative, or a network of them, receives its visitors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import AuthorText


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue(MethodItem):
    """One location. ``Location`` is a spot in a file, so what authors call a location is a venue in code."""

    kind: ClassVar[Kind] = Kind.VENUE

    town: AuthorText | None = None
    address: AuthorText | None = None
    opening_hours: AuthorText | None = None
    initiative: AuthorText | None = None
    """The organisation that it belongs to, in a network of several."""
    region: AuthorText | None = None
    inhabitants: int | None = None
    since: int | None = None
    """The year in which it opened."""
    compare_with_ids: tuple[str, ...] = ()
    """Venues that it is set beside; never all of them, and never in an order of merit."""
