"""How far an initiative is with its personas: whom they capture of those who were interviewed, and what is old.

These are the true counts, small ones too: for the initiative itself, in a terminal. Nothing of it is published.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhi_publish.model.age_classes import AgeClass, read_age_class
from zhi_publish.model.dates import newest_date
from zhi_publish.model.interviews import Answers, Interviews
from zhi_publish.model.persona import Persona
from zhi_publish.model.project import Project

REVIEW_YEARS = 2
"""Personas are looked at again every year or two, as the method says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """A value at an age, for which no persona was written."""

    value_id: str
    age: str | None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of some people are captured by a persona."""

    of: str
    """Id of a value, or a class of age."""
    captured: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaCoverage:
    """What the personas have to do with one round of interviews."""

    item: Interviews
    missing: tuple[Combination, ...]
    """The most people first; those with fewer than the threshold are left out: a persona needs several people."""
    captured: int
    """People for whom a persona has a value of theirs, at about their age."""
    by_value: tuple[Share, ...]
    by_age: tuple[Share, ...]

    @property
    def people(self) -> int:
        """How many were interviewed."""
        return len(self.item.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPersona:
    """A persona that wants to be looked at again."""

    persona: Persona
    reviewed: date | None
    """None for one that never says when it was."""


def coverage(item: Interviews, personas: Iterable[Persona]) -> PersonaCoverage:
    """Return whom of the interviewed people the personas capture.

    A persona captures somebody when its value is one of theirs and their age is about its own: see :func:`fits_age`.
    """
    ages = [read_age_class(name) for name in item.ages]
    fitting = {
        (persona.core_value, place)
        for persona in personas
        for place in (range(len(ages)) if ages else [None])
        if place is None or fits_age(persona, ages[place])
    }

    def is_captured(answer: Answers, value_ids: Iterable[str]) -> bool:
        return any((value_id, answer.age) in fitting for value_id in value_ids)

    missing = []
    for value_id in item.value_ids:
        for place in range(len(ages)) if ages else [None]:
            people = sum(value_id in one.values and one.age == place for one in item.answers)
            if people >= item.threshold and (value_id, place) not in fitting:
                age = None if place is None else item.ages[place]
                missing.append(Combination(value_id=value_id, age=age, people=people))
    by_value = []
    for value_id in item.value_ids:
        having = [one for one in item.answers if value_id in one.values]
        captured = sum(is_captured(one, [value_id]) for one in having)
        by_value.append(Share(of=value_id, captured=captured, people=len(having)))
    by_age = []
    for place, name in enumerate(item.ages):
        having = [one for one in item.answers if one.age == place]
        captured = sum(is_captured(one, one.values) for one in having)
        by_age.append(Share(of=name, captured=captured, people=len(having)))
    return PersonaCoverage(
        item=item,
        missing=tuple(sorted(missing, key=lambda one: -one.people)),
        captured=sum(is_captured(one, one.values) for one in item.answers),
        by_value=tuple(by_value),
        by_age=tuple(by_age),
    )


def fits_age(persona: Persona, age: AgeClass | None) -> bool:
    """Whether a persona stands for people of a class of age.

    It does when the two share more than half of the years of the shorter one; a persona without an age that can be
    read stands for every age.
    """
    own = None if persona.age is None else read_age_class(persona.age.text)
    if own is None or age is None:
        return True
    shorter = min(own.last - own.first, age.last - age.first) + 1
    return own.overlap(age) * 2 > shorter


def old_personas(project: Project) -> tuple[OldPersona, ...]:
    """Return the personas that were last reviewed long before the newest date of the content, or never."""
    newest = newest_date(project)
    found = []
    for persona in project.personas.values():
        if persona.reviewed is None:
            found.append(OldPersona(persona=persona, reviewed=None))
        elif newest is not None and (newest - persona.reviewed).days > REVIEW_YEARS * 365:
            found.append(OldPersona(persona=persona, reviewed=persona.reviewed))
    return tuple(found)
