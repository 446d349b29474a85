"""What interviews tell, as drawings: how many people, per value, per age, and both at once.

A number that is not shown has no length and no size either: a ring of dashes stands in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_HEIGHT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    EMPTY,
    bar_texts,
    number,
    shortened,
    svg,
    texts,
    wrapped,
)

_STEP = 52
_NAMES = 150
_GRID_STEP = 46
_LARGEST = 14.0
_FONT = 14
_LINE = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBar:
    """How many people, of how many."""

    name: str
    count: int | None
    """None for a number that is not shown."""
    text: str
    colour: str = BENEFITS


def people_chart(bars: Sequence[PeopleBar], *, people: int, label: str) -> Markup:
    """Return bars on a scale from nobody to everybody."""
    parts: list[str] = []
    for row, bar in enumerate(bars):
        y = row * _STEP
        parts.append(bar_texts(bar.name, bar.text, y + BAR_FONT))
        bar_y = y + BAR_FONT + 8
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{bar_y + BAR_HEIGHT // 2 - 1}" '
            f'width="{BAR_WIDTH}" height="2"/>'
        )
        if bar.count is None:
            parts.append(_hidden(BAR_HEIGHT / 2 + 1, bar_y + BAR_HEIGHT / 2))
        elif bar.count:
            length = BAR_WIDTH * bar.count / max(people, 1)
            # the colour of benefits is another one in the dark; that of a value holds on any paper
            css = "zhi-baten" if bar.colour == BENEFITS else "zhi-verf-vlak"
            parts.append(
                f'<rect class="{css}" fill="{escape(bar.colour)}" x="0" y="{bar_y}" '
                f'width="{number(length)}" height="{BAR_HEIGHT}" rx="2"/>'
            )
    return svg("zhi-gesprekken", (0, 0, BAR_WIDTH, max(len(bars) * _STEP - 8, 1)), label, texts(parts))


def grid_chart(
    rows: Sequence[tuple[str, str, Sequence[int | None]]], columns: Sequence[str], *, label: str
) -> Markup:
    """Return a dot for each number, larger for more people; a row has a name, a colour and its numbers."""
    step = (BAR_WIDTH - _NAMES) / max(len(columns), 1)
    most = max((count for _, _, counts in rows for count in counts if count), default=1)
    heads = [wrapped(name, step - 8, _FONT, 2) for name in columns]
    top = _LINE * max((len(lines) for lines in heads), default=1) + 10
    parts: list[str] = []
    for column, lines in enumerate(heads):
        for line, words in enumerate(lines):
            x = _NAMES + column * step
            parts.append(
                f'<text x="{number(x)}" y="{_LINE * (line + 1) - 3}" font-size="{_FONT}">{escape(words)}</text>'
            )
    for row, (name, colour, counts) in enumerate(rows):
        middle = top + _GRID_STEP * row + _GRID_STEP / 2
        shown = shortened(name, _NAMES - 8, _FONT)
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{number(middle - _GRID_STEP / 2)}" '
            f'width="{BAR_WIDTH}" height="1"/>'
            f'<text x="0" y="{number(middle + 5)}" font-size="{_FONT}">{escape(shown)}</text>'
        )
        for column, count in enumerate(counts):
            # dots of every size begin where the head of their column begins
            x = _NAMES + column * step + _LARGEST
            if count is None:
                parts.append(_hidden(x, middle))
                continue
            radius = _LARGEST * (count / most) ** 0.5
            if count:
                parts.append(
                    f'<circle class="zhi-verf-vlak" fill="{escape(colour)}" cx="{number(x)}" '
                    f'cy="{number(middle)}" r="{number(radius)}"/>'
                )
            text_x = x + (_LARGEST + 5 if count else -_LARGEST)
            parts.append(
                f'<text x="{number(text_x)}" y="{number(middle + 5)}" font-size="{_FONT}" '
                f'font-weight="700">{count}</text>'
            )
    height = int(top + _GRID_STEP * len(rows)) + 2
    return svg("zhi-gesprekken", (0, 0, BAR_WIDTH, height), label, texts(parts))


def _hidden(x: float, y: float) -> str:
    """Return the sign of a number that is not shown: the same for each, whatever the number."""
    return (
        f'<circle class="zhi-hol" fill="none" stroke="{COSTS}" stroke-width="1.5" stroke-dasharray="2 3" '
        f'cx="{number(x)}" cy="{number(y)}" r="6"/>'
    )
