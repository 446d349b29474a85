"""What every part of the method has that is published around personas and sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.kinds import Kind
from zhi_publish.model.text import AuthorText, Body


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodItem:
    """One file of a part of the method, such as the building blocks of a region.

    Each part has a class of its own; a publication holds them by class
    (:meth:`zhi_publish.model.project.Project.every`).
    """

    kind: ClassVar[Kind]

    id: str
    title: AuthorText
    summary: AuthorText | None = None
    is_draft: bool = False
    body: Body
    where: Location

    @property
    def date(self) -> date | None:
        """The newest date that it names; None for one without dates."""
        return None
