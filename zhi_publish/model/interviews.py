"""Interviews: what visitors come for, counted from a table that is never published."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.secret_names import SecretName
from zhi_publish.model.text import AuthorText

USUAL_THRESHOLD = 5
LEAST_THRESHOLD = 3
MOST_THRESHOLD = 10


@dataclass(frozen=True, slots=True)
class Answers:
    """What is counted of one conversation: no name, and nothing that leads to one."""

    age: int | None
    """Place in the classes of age; None when the table has no ages."""
    values: frozenset[str]
    """Ids of the values that apply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviews(MethodItem):
    """The conversations of one round."""

    kind: ClassVar[Kind] = Kind.INTERVIEWS

    year: int | None = None
    period: AuthorText | None = None
    """When they were held, as the author tells it: ``voorjaar 2025``."""
    threshold: int = USUAL_THRESHOLD
    """A count from one up to this is not shown."""
    value_ids: tuple[str, ...]
    """The values that were asked for, in the order of the model."""
    ages: tuple[str, ...]
    """Classes of age, from young to old."""
    answers: tuple[Answers, ...]
    """In no order that leads back to the table."""
    table: str
    """Path of the table, relative to the publication: it may not be published."""
    names: tuple[SecretName, ...] = field(default=(), repr=False)

    @property
    def date(self) -> date | None:
        """The first day of its year."""
        return None if self.year is None else date(self.year, 1, 1)
