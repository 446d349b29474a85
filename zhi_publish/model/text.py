"""Text of an author, with the place where it was typed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from zhi_publish.diagnostics import Location

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their category that show nothing."""


def is_readable(text: str) -> bool:
    """Whether there is anything in a text that can be seen or read aloud; joiners and spaces cannot."""
    return any(unicodedata.category(letter)[0] in "LNPS" and letter not in _BLANK_LETTERS for letter in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorText:
    """One line or paragraph of an author; may name facts with ``{{ … }}``."""

    text: str
    where: Location

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The Markdown below the front matter."""

    markdown: str
    file: str
    first_line: int
    """The line in the file at which the Markdown begins, counted from 1."""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return not self.markdown.strip()

    def location(self, index: int, length: int = 1) -> Location:
        """Return the place in the file of a position in the Markdown."""
        line = self.markdown.count("\n", 0, index)
        column = index - (self.markdown.rfind("\n", 0, index) + 1) + 1
        return Location(file=self.file, line=self.first_line + line, column=column, length=max(1, length))
