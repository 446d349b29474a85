"""Ordinary pages: whatever else an initiative wants to tell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from zhi_publish.diagnostics import Location
from zhi_publish.model.text import AuthorText, Body


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinaryPage:
    """A page of an author's own making; its address follows its place in the content folder."""

    path: PurePosixPath
    """Relative to the content folder, without the ``.md``."""
    title: AuthorText | None = None
    """None when the first heading, or else the file name, is the title."""
    summary: AuthorText | None = None
    order: int | None = None
    """Place in the menu; pages without one come last, by title."""
    analysis_id: str | None = None
    """The analysis whose headline figures the home page shows."""
    persona_id: str | None = None
    """The persona whose story the home page tells."""
    is_draft: bool = False
    body: Body
    where: Location
