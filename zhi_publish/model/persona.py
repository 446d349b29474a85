"""Personas: fictional persons, based on facts, who carry the story and the benefits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhi_publish.diagnostics import Location
from zhi_publish.model.asset import Picture
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.control import Control
from zhi_publish.model.text import AuthorText, Body

PALETTE_MAXIMUM = 5
"""A value applies to a persona in a degree from 0 to this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteStep:
    """One moment on a persona's way through what the initiative offers."""

    when: AuthorText
    """As the author tells it: ``de eerste weken``, ``in maart``. Not a date to reckon with."""
    what: AuthorText
    core_value: str | None = None
    """Id of the value that weighed in it; None when unsaid."""
    note: AuthorText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A fictional person. How many there are is for an analysis to say."""

    id: str
    name: AuthorText
    core_value: str
    """Id of the dominant value in the model."""
    age: AuthorText | None = None
    summary: AuthorText | None = None
    quote: AuthorText | None = None
    picture: Picture | None = None
    palette: tuple[tuple[str, int], ...] = ()
    """Value ids with the degree, 0 to 5, in which each applies; a value that is not named counts as 0."""
    route: tuple[RouteStep, ...] = ()
    """The way through what is offered, in the order typed."""
    lines: tuple[BenefitLine, ...] = ()
    based_on: int | None = None
    """Number of conversations."""
    reviewed: date | None = None
    is_draft: bool = False
    controls: tuple[Control, ...] = ()
    body: Body
    where: Location
