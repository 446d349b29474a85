"""The amounts that a brochure shows, in the order of reading: found in its HTML before it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

AMOUNT = re.compile(r"[-\u2212]?\u20ac\s*[-\u2212]?\d(?:[\d.,]*\d)?")
"""An amount as print shows it: ``€ 27.040``, ``−€ 62,40``; in English ``€ 27,040``."""
MOST_WORDS = 60
"""Letters before an amount that tell where it stands."""

_UNSEEN = frozenset({"head", "title", "desc", "style", "script"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAmount:
    """An amount as it stands on paper."""

    text: str
    """As :func:`plain_amount` writes it."""
    words: str
    """What stands before it."""
    page: int = 0
    """From 1; 0 before there are pages."""
    place: str = ""
    """Name of the chapter or section around it, before it is printed."""


def plain_amount(text: str) -> str:
    """Return an amount without spaces and with a hyphen for a minus, so that two ways of setting it are the same."""
    return re.sub(r"\s", "", text).replace("\u2212", "-")


def amounts_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield position, amount and the words before it of every amount in a text."""
    for match in AMOUNT.finditer(text):
        before = " ".join(text[max(0, match.start() - 3 * MOST_WORDS) : match.start()].split())
        words = before if len(before) <= MOST_WORDS else before[-MOST_WORDS:].partition(" ")[2]
        yield match.start(), plain_amount(match.group()), words


def amounts_of_html(html: str) -> tuple[PrintedAmount, ...]:
    """Return the amounts that a document will show, without those in decoration and descriptions."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found: list[PrintedAmount] = []
    for place, text in reader.texts:
        found.extend(
            PrintedAmount(text=amount, words=words, place=place) for _, amount, words in amounts_in(text)
        )
    return tuple(found)


class _Reader(HTMLParser):
    """Gathers what is shown, with the name of the section around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, bool]] = []
        self._parts: list[str] = []
        self._place = ""
        self._gathered: list[tuple[str, str]] = []

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Each section with its text."""
        return [*self._gathered, (self._place, "".join(self._parts))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        # two elements are two texts: a note behind an amount is no digit of it
        self._parts.append(" ")
        name = values.get("id")
        if name and (tag in {"section", "article"} or re.fullmatch(r"h[1-6]", tag)):
            self._gathered.append((self._place, "".join(self._parts)))
            self._place, self._parts = name, []
        if tag not in _VOID:
            is_unseen = bool(self._open and self._open[-1][1])
            is_unseen = is_unseen or tag in _UNSEEN or values.get("aria-hidden") == "true"
            self._open.append((tag, is_unseen))

    def handle_endtag(self, tag: str) -> None:
        self._parts.append(" ")
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        if not (self._open and self._open[-1][1]):
            self._parts.append(data)
