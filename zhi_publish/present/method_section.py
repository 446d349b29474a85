"""A part of the method on the site: an overview, and a page for each of its items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from zhi_publish.model.kinds import Kind

OVERVIEW = "method.html"
"""The template of a list of pages, for parts that need no overview of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodPage:
    """One page of a part."""

    address: str
    title: str
    summary: str
    template: str
    """In the folder ``site`` of the look; it calls the view ``item`` and the words of its part ``w``."""
    item: object
    facts: tuple[str, ...] = ()
    """What the overview tells of it besides its summary, a short line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodSection:
    """One part of the method; made only where there is something to show."""

    kind: Kind
    title: str
    about: str
    """What this part is, in a sentence for a reader who never heard of it."""
    words: object
    pages: tuple[MethodPage, ...]
    details: tuple[MethodPage, ...] = ()
    """Pages that other pages of this part lead to; the overview does not list them."""
    overview: str = OVERVIEW
    shown: Mapping[str, object] = field(default_factory=dict)
    """What a template of its own for the overview needs besides the pages."""
