"""How many visitors resembled each persona, then and now: a ring and a dot on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    EMPTY,
    amount_width,
    number,
    shortened,
    svg,
    text_width,
    texts,
)

MOST_ROWS = 40
"""People in one drawing; of more only the table is shown."""
_ROW = 26
_HEAD = 30
_GAP = 14
_RING = 7
_DOT = 5
_WIDEST_NAME = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenNow:
    """One persona; None where it was not counted."""

    name: str
    before: int | None
    after: int | None
    text: str
    """Both numbers as they are printed."""


def then_and_now(rows: Sequence[ThenNow], names: tuple[str, str], *, label: str) -> Markup:
    """Return a line for each persona, from nobody to the largest number, with a ring for then and a dot for now.

    Args:
        rows: In the order of the table.
        names: What then and now are called.
        label: The whole drawing in words.

    """
    widest = min(max((text_width(row.name, BAR_FONT) for row in rows), default=0), _WIDEST_NAME)
    left = widest + _GAP
    right = max((amount_width(row.text, BAR_FONT) for row in rows), default=0) + _GAP
    most = max((count or 0 for row in rows for count in (row.before, row.after)), default=0) or 1
    per_visitor = (BAR_WIDTH - left - right - 2 * _RING) / most

    def place(count: int) -> float:
        return left + _RING + count * per_visitor

    parts = _legend(names)
    for index, row in enumerate(rows):
        y = _HEAD + index * _ROW
        middle = y + BAR_FONT - 5
        name = shortened(row.name, widest, BAR_FONT)
        at = number(max(BAR_WIDTH - amount_width(row.text, BAR_FONT), 0))
        parts.append(
            f'<text x="0" y="{y + BAR_FONT}">{escape(name)}</text>'
            f'<text x="{at}" y="{y + BAR_FONT}" font-weight="700">{escape(row.text)}</text>'
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="{number(left)}" y="{middle - 1}" '
            f'width="{number(BAR_WIDTH - left - right)}" height="2"/>'
        )
        if row.before is not None and row.after is not None and row.before != row.after:
            start, end = sorted((place(row.before), place(row.after)))
            parts.append(
                f'<rect class="zhi-draad" fill="{COSTS}" x="{number(start)}" y="{middle - 1}" '
                f'width="{number(end - start)}" height="2"/>'
            )
        if row.before is not None:
            parts.append(_ring(place(row.before), middle))
        if row.after is not None:
            parts.append(_dot(place(row.after), middle))
    height = _HEAD + len(rows) * _ROW
    return svg("zhi-toen-nu", (0, 0, BAR_WIDTH, height), label, texts(parts))


def _ring(x: float, y: float) -> str:
    return (
        f'<circle class="zhi-toen" fill="#ffffff" stroke="{COSTS}" stroke-width="2" cx="{number(x)}" '
        f'cy="{number(y)}" r="{_RING - 1}"/>'
    )


def _dot(x: float, y: float) -> str:
    return f'<circle class="zhi-nu" fill="{BENEFITS}" cx="{number(x)}" cy="{number(y)}" r="{_DOT}"/>'


def _legend(names: tuple[str, str]) -> list[str]:
    """Return both signs with their words, on one line."""
    then, now = (shortened(name, BAR_WIDTH / 2 - 3 * _RING, BAR_FONT) for name in names)
    x = 3 * _RING + text_width(then, BAR_FONT) + 2 * _GAP
    return [
        _ring(_RING, BAR_FONT - 5),
        f'<text x="{3 * _RING}" y="{BAR_FONT}">{escape(then)}</text>',
        _dot(x, BAR_FONT - 5),
        f'<text x="{number(x + 2 * _RING)}" y="{BAR_FONT}">{escape(now)}</text>',
    ]
