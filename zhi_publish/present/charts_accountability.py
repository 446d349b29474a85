"""One number over the years: a column for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from zhi_publish.present.drawing import (
    BAR_FONT,
    BENEFITS,
    COSTS,
    EMPTY,
    amount_width,
    number,
    shortened,
    svg,
    text_width,
    texts,
    wrapped,
)

WIDTH = 200
_TALL = 56
_NAME_LINES = 2
_LINE = 20
_BOLDER = 1.08
"""How much wider bold letters are than the ones that :func:`wrapped` measures."""
MOST_COLUMNS = 6
"""The newest years; the table has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearColumn:
    """One year: None stands for a number that was not counted."""

    year: str
    count: int | None
    text: str


def year_columns(name: str, columns: Sequence[YearColumn], *, label: str) -> Markup:
    """Return a column for each year, all from zero; the newest is full, earlier ones are lighter."""
    shown = columns[-MOST_COLUMNS:]
    most = max((one.count or 0 for one in shown), default=0) or 1
    step = WIDTH / len(shown)
    wide = min(step - 10, 48)
    lines = wrapped(name, WIDTH / _BOLDER, BAR_FONT, _NAME_LINES)
    # all names have the same room, so that columns of drawings beside each other stand level
    base = _NAME_LINES * _LINE + BAR_FONT + 14 + _TALL
    parts = [
        *(
            f'<text x="0" y="{BAR_FONT + row * _LINE}" font-weight="700">{escape(line)}</text>'
            for row, line in enumerate(lines)
        ),
        f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{base}" width="{WIDTH}" height="2"/>',
    ]
    for place, column in enumerate(shown):
        left = step * place
        text = shortened(column.text, step - 4, BAR_FONT)
        if column.count is None:
            text = "–"
        height = max((column.count or 0) / most * _TALL, 2.0 if column.count else 0.0)
        is_last = place == len(shown) - 1
        paint = f'class="zhi-baten" fill="{BENEFITS}"' if is_last else f'class="zhi-kosten" fill="{COSTS}"'
        if height:
            parts.append(
                f'<rect {paint} x="{number(left)}" y="{number(base - height)}" width="{number(wide)}" '
                f'height="{number(height)}"/>'
            )
        is_narrow = amount_width(text, BAR_FONT) > step - 4
        weight = "" if is_narrow else ' font-weight="700"'
        parts.append(
            f'<text x="{number(left)}" y="{number(base - height - 6)}"{weight}>{escape(text)}</text>'
        )
        if text_width(column.year, BAR_FONT) <= step:
            parts.append(f'<text x="{number(left)}" y="{base + 20}">{escape(column.year)}</text>')
    return svg("zhi-jaarkolommen", (0, 0, WIDTH, base + 28), label, texts(parts))
