"""Accountability of a year: what was counted and told, with the definitions that comparisons need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from zhi_publish.diagnostics import Location
from zhi_publish.model.interviews import USUAL_THRESHOLD
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import AuthorText

HOURS_IN_A_YEAR = 8784
"""Of a leap year."""
DAYS_IN_A_YEAR = 366


class Indicator(StrEnum):
    """What funders usually ask to count; the name is the key that authors type."""

    HOURS = "uren_open"
    DAYS = "dagen_open"
    VISITORS = "bezoekers"
    VISITS = "bezoeken"
    COURSES = "cursussen"
    COURSE_PARTICIPANTS = "cursisten"
    ACTIVITIES = "activiteiten"
    PARTICIPANTS = "deelnemers"
    VOLUNTEERS = "vrijwilligers"
    CONVERSATIONS = "gesprekken"


class Division(StrEnum):
    """By what a number is broken down; an author may use names of their own besides."""

    GENDER = "geslacht"
    AGE = "leeftijd"
    REGULAR = "vast"
    ORIGIN = "herkomst"
    OTHER_SERVICES = "andere_hulp"
    """Somebody may use several: its parts need not add up."""


class Duty(StrEnum):
    """What a funder asks of the quality of an initiative."""

    COMPLAINTS = "klachten"
    PRIVACY = "privacy"
    CONFIDENTIAL_ADVISER = "vertrouwenspersoon"
    CONDUCT = "vog"
    PARTICIPATION = "inspraak"
    VOLUNTEER_POLICY = "vrijwilligersbeleid"
    RISK_ASSESSMENT = "rie"


class DutyState(StrEnum):
    """How far a duty is met."""

    YES = "ja"
    NO = "nee"
    IN_PROGRESS = "bezig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a breakdown."""

    name: AuthorText
    count: int
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A number divided over parts."""

    id: str
    """The name of a :class:`Division`, or the slug of the author's own name."""
    name: AuthorText
    """As it was typed."""
    parts: tuple[Part, ...]
    has_overlap: bool = False
    """Whether somebody may belong to several parts."""
    where: Location

    @property
    def together(self) -> int:
        """What the parts add up to."""
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedFigure:
    """One indicator in one year."""

    id: str
    """The name of an :class:`Indicator`, or the slug of an own name."""
    name: AuthorText | None = None
    """Of an own indicator."""
    unit: AuthorText | None = None
    count: int | None = None
    """None: it is taken from a count, an analysis or the interviews of that year."""
    definition: AuthorText | None = None
    """When somebody or something is counted: comparisons fail on it."""
    note: AuthorText | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story that was delivered: a persona, or a title."""

    persona_id: str | None
    title: AuthorText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """The number of stories that was agreed on, and those that came."""

    agreed: int | None
    delivered: tuple[Story, ...]
    note: AuthorText | None
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A partner, a training or a trend: what it is called, how many people where that is counted, and a note."""

    name: AuthorText
    count: int | None = None
    note: AuthorText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidents:
    """How many incidents there were and what was done; never who."""

    count: int
    handling: AuthorText | None
    note: AuthorText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyReport:
    """How one quality duty stands."""

    duty: Duty
    state: DutyState
    day: date | None = None
    note: AuthorText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accountability(MethodItem):
    """What an initiative, or one of its locations, accounts for over a year."""

    kind: ClassVar[Kind] = Kind.ACCOUNTABILITY

    year: int
    venue_id: str | None = None
    """None for the initiative as a whole."""
    threshold: int = USUAL_THRESHOLD
    """A part of a breakdown that is smaller is not shown, unless it is zero."""
    figures: tuple[CountedFigure, ...]
    stories: Stories | None = None
    partners: tuple[Mention, ...] = ()
    training: tuple[Mention, ...] = ()
    incidents: Incidents | None = None
    trends: tuple[AuthorText, ...] = ()
    duties: tuple[DutyReport, ...] = ()

    @property
    def date(self) -> date | None:
        """The first day of its year, or the newest date of a quality duty."""
        return max([date(self.year, 1, 1), *(one.day for one in self.duties if one.day is not None)])
