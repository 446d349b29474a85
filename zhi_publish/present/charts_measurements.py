"""Means of a questionnaire on its scale, each with the room that chance leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_WIDTH,
    BENEFITS,
    EMPTY,
    INK,
    bar_texts,
    number,
    svg,
    text_width,
    texts,
)

_STEP = 58
_DOT = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanRow:
    """One time that it was held."""

    label: str
    mean: Decimal
    margin: Decimal | None
    shown: str
    """The mean as it is printed."""


def means_chart(
    rows: Sequence[MeanRow], ends: tuple[Decimal, Decimal], names: tuple[str, str], *, label: str
) -> Markup:
    """Return a line for the scale with a dot for each mean; whiskers tell how far it may be off by chance.

    Args:
        rows: In time.
        ends: Lowest and highest answer.
        names: The same, as they are printed.
        label: What the drawing says, in full sentences.

    """
    low, high = ends

    def place(value: Decimal) -> float:
        inside = min(max(value, low), high)
        return _DOT + float((inside - low) / (high - low)) * (BAR_WIDTH - 2 * _DOT)

    parts: list[str] = []
    for index, row in enumerate(rows):
        y = index * _STEP
        line = y + BAR_FONT + 16
        parts.append(bar_texts(row.label, row.shown, y + BAR_FONT))
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{line - 2}" width="{BAR_WIDTH}" height="4" rx="2"/>'
        )
        x = place(row.mean)
        if row.margin is not None:
            left, right = place(row.mean - row.margin), place(row.mean + row.margin)
            parts.append(
                f'<rect class="zhi-nul" fill="{INK}" x="{number(left)}" y="{line - 1}" '
                f'width="{number(max(right - left, 1.0))}" height="2"/>'
            )
            parts += [
                f'<rect class="zhi-nul" fill="{INK}" x="{number(end - 1)}" y="{line - 6}" width="2" height="12"/>'
                for end in (left, right)
            ]
        parts.append(f'<circle class="zhi-baten" fill="{BENEFITS}" cx="{number(x)}" cy="{line}" r="{_DOT}"/>')
    bottom = len(rows) * _STEP + BAR_FONT - 8
    # both ends of the scale look alike: neither of them is a result
    end = number(max(BAR_WIDTH - text_width(names[1], BAR_FONT), 0))
    parts += [
        f'<text x="0" y="{bottom}">{escape(names[0])}</text>',
        f'<text x="{end}" y="{bottom}">{escape(names[1])}</text>',
    ]
    return svg("zhi-scores", (0, 0, BAR_WIDTH, bottom + 8), label, texts(parts))
