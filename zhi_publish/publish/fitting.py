"""How much room a text takes on paper, so that a page of fixed size can be filled and nothing is ever cut off.

The printer lays out pages in a process of its own, after everything was chosen. So what goes on a card is measured
before, with the widths of the letters of the look. What does not fit is left out as a whole,
and the caller says so in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from zhi_publish.present.drawing import text_width
from zhi_publish.publish.letter_widths import letters_in_use

POINTS_PER_MM = 72 / 25.4
_SERIF = 1.045
"""How much wider the letter for reading is than the one for figures, with a margin."""
_WORD = re.compile(r"[^\s-]*-|[^ \t\n\r\f\v-]+")


@dataclass(frozen=True, slots=True)
class Face:
    """A size of letter with its lines, in points."""

    size: float
    line: float
    is_serif: bool = False
    is_bold: bool = False

    def bold(self) -> Face:
        """Return the same in bold."""
        return replace(self, is_bold=True)

    @property
    def line_mm(self) -> float:
        """The height of a line in millimetres."""
        return self.line / POINTS_PER_MM

    def width_mm(self, text: str) -> float:
        """Return how wide a text is on one line."""
        if (letters := letters_in_use()) is not None:
            exact = letters.width(text, self.size, is_serif=self.is_serif, is_bold=self.is_bold)
            return exact / POINTS_PER_MM
        points = text_width(text, self.size, is_bold=self.is_bold)
        return points * (_SERIF if self.is_serif else 1.0) / POINTS_PER_MM

    def lines(self, text: str, width: float) -> int:
        """Return on how many lines a text stands in a column of so many millimetres; 0 for no text."""
        if not text.strip():
            return 0
        lines, used = 1, 0.0
        space = self.width_mm(" ")
        for word in _WORD.findall(text):
            wide = self.width_mm(word)
            if used and used + space + wide > width:
                lines, used = lines + 1, 0.0
            if wide > width:  # a word that is wider than the column is broken
                pieces = int(wide / width)
                lines, wide = lines + pieces, wide - pieces * width
            used += (space if used else 0.0) + wide
        return lines

    def height(self, text: str, width: float) -> float:
        """Return how high a text is in a column, in millimetres."""
        return self.lines(text, width) * self.line_mm


@dataclass(slots=True)
class Room:
    """What is left of the height of a page, in millimetres."""

    left: float

    def take(self, height: float) -> bool:
        """Take a piece if it fits; return whether it did."""
        if height > self.left:
            return False
        self.left -= height
        return True


def largest_that_fit(sizes: Sequence[tuple[Decimal, float]], room: float, rest: float) -> tuple[int, ...]:
    """Return the places of the rows that are shown, in their own order.

    Args:
        sizes: amount and height of each row; of amounts only the size counts, not the sign.
        room: height for all of them together.
        rest: height of the row that says what is left out, when anything is.

    """
    if sum(height for _, height in sizes) <= room:
        return tuple(range(len(sizes)))
    left = Room(room - rest)
    kept: list[int] = []
    for place in sorted(range(len(sizes)), key=lambda one: (-abs(sizes[one][0]), one)):
        if not left.take(sizes[place][1]):
            break
        kept.append(place)
    return tuple(sorted(kept))


def first_that_fit(heights: Sequence[float], room: float, rest: float) -> int:
    """Return how many of the first pieces fit; ``rest`` is the height of the sentence about the others."""
    if sum(heights) <= room:
        return len(heights)
    left = Room(room - rest)
    count = 0
    while count < len(heights) and left.take(heights[count]):
        count += 1
    return count
