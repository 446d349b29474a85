"""The theoretical model: the values for which people come."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.diagnostics import Location
from zhi_publish.model.asset import Picture
from zhi_publish.model.text import AuthorText, Body

PARTICIPATIEPALET = "participatiepalet"
"""Id of the model that counts when a publication has none of its own."""

PARTICIPATIEPALET_VALUES = ("vangnet", "netwerk", "tot-je-recht-komen", "groei", "zelfregie", "herstel")
"""In the order in which the palette is drawn, clockwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreValue:
    """One value of the model, such as growth or network."""

    id: str
    name: AuthorText
    definition: AuthorText | None = None
    colour: str | None = None
    """``#rrggbb``; None leaves the choice to the look."""
    question: AuthorText | None = None
    """What to talk about; None leaves it to us."""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TheoreticalModel:
    """The words for what an initiative offers."""

    id: str
    title: AuthorText
    values: tuple[CoreValue, ...]
    body: Body
    where: Location

    def value(self, value_id: str) -> CoreValue:
        """Return a value by its id; raises KeyError for one that the model does not know."""
        for value in self.values:
            if value.id == value_id:
                return value
        raise KeyError(value_id)
