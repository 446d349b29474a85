"""Questionnaires: what people answered before and after, beside the money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.benefit import Source
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import AuthorText


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The answers that a questionnaire allows."""

    lowest: Decimal
    highest: Decimal
    is_higher_better: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One time that a questionnaire was held."""

    label: AuthorText
    """``Bij binnenkomst``, ``voorjaar 2025``."""
    day: date | None = None
    respondents: int
    """People who filled it in."""
    invited: int | None = None
    """People who were asked."""
    mean: Decimal
    spread: Decimal | None = None
    """The standard deviation of the answers; None where it is not known."""
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(MethodItem):
    """One questionnaire, or one scale of it, held once or more often."""

    kind: ClassVar[Kind] = Kind.MEASUREMENT

    instrument: AuthorText
    """Its name, such as MPG or MANSA."""
    asks: AuthorText | None = None
    """What it asks, in a sentence."""
    scale: Scale
    waves: tuple[Wave, ...]
    """In the order typed, which is the order in time."""
    is_same_people: bool = False
    """Whether the same people answered each time."""
    shows: tuple[str, ...] = ()
    """Ids of outputs or outcomes of a value chain."""
    source: Source | None = None

    @property
    def date(self) -> date | None:
        """The newest day on which it was held."""
        return max((wave.day for wave in self.waves if wave.day is not None), default=None)
