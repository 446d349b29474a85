"""Payers: whose money it is, both who pays and who saves."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.diagnostics import Location
from zhi_publish.model.text import AuthorText, Body

UNKNOWN_PAYER = "onbekend"
"""A line without a payer counts here."""

BUILT_IN_PAYERS = (
    "gemeente-wmo",
    "gemeente-participatiewet",
    "gemeente-jeugd",
    "zorgverzekeraar",
    "zorgkantoor",
    "uwv",
    "woningcorporatie",
    "politie-justitie",
    "werkgever",
    "deelnemer",
    "samenleving",
)
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """A payer that an author describes, new or in the place of a built-in one."""

    id: str
    name: AuthorText
    framework: AuthorText | None = None
    """The law or agreement under which this payer pays."""
    body: Body
    where: Location
