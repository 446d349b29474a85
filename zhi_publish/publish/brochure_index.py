"""The index of a printed brochure: on which pages a benefit stands, and where a source is leaned on.

Page numbers are known only when the pages are made, so an index holds names of places; the page design puts the
number of the page in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from zhi_publish.present.views import LineView, SourceView
from zhi_publish.publish.brochure_sources import source_key


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A benefit, and the places where it is reckoned or told of."""

    title: str
    places: tuple[str, ...]


@dataclass(slots=True)
class BrochureIndex:
    """Where each line of the chapters of a brochure stands."""

    _place_of_line: dict[int, str] = field(default_factory=dict)
    _places: dict[str, dict[str, str]] = field(default_factory=dict)
    """Of each title: the first place in each chapter."""
    _cited: dict[tuple[str, str | None], dict[str, str]] = field(default_factory=dict)
    is_silent: bool = False
    """While a table is set that an author put into a text: a line has one place, in the chapter that it belongs to."""

    def add(self, chapter: str, lines: Iterable[LineView]) -> None:
        """Give a place to each line that a chapter shows."""
        for number, line in enumerate(lines, start=1):
            place = f"{chapter}-regel-{number}"
            self._place_of_line[id(line)] = place
            self._places.setdefault(line.title, {}).setdefault(chapter, place)
            if line.source is not None:
                self._cited.setdefault(source_key(line.source), {}).setdefault(chapter, place)

    def place(self, line: LineView) -> str:
        """Return the name of the place of a line; empty for one that no chapter shows."""
        return "" if self.is_silent else self._place_of_line.get(id(line), "")

    def entries(self) -> tuple[IndexEntry, ...]:
        """Return the benefits in the order of their titles, accents and capitals aside."""
        titles = sorted(self._places, key=lambda title: (_letters_only(title), title))
        return tuple(IndexEntry(title=title, places=tuple(self._places[title].values())) for title in titles)

    def cited(self, source: SourceView) -> tuple[str, ...]:
        """Return where a source is leaned on, one place in each chapter."""
        return tuple(self._cited.get(source_key(source), {}).values())


def _letters_only(title: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFD", title.casefold()) if sign.isalnum() or sign == " "
    )
