"""Bars in groups, such as the costs and the benefits of each year: a row for each bar, its amount at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    INK,
    NEGATIVE,
    amount_width,
    number,
    shortened,
    svg,
    text_width,
    texts,
)

_ROW = 26
_BAR = 14
_HEAD = 26
_BETWEEN = 16
_GAP = 8
_WIDEST_NAME = 180
_LEAST_BARS = 90
"""The room that bars keep, however long the names and amounts beside them are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBar:
    """One bar: what it stands for, its length, and the length as it is printed."""

    name: str
    value: Decimal
    text: str
    is_cost: bool = False
    """Costs are grey, all else has the colour of benefits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarGroup:
    """Bars that belong together."""

    name: str
    """Stands above the bars; empty for a group without a heading."""
    beside: str
    """What stands at the end of the heading, such as a ROI; may be empty."""
    bars: Sequence[GroupBar]


def side_by_side(groups: Sequence[BarGroup], *, kind: str, label: str) -> Markup:
    """Return all bars on one scale; one below zero grows to the left of the line that marks zero.

    Args:
        groups: In the order in which they are read.
        kind: The class of the drawing.
        label: The whole drawing in words.

    """
    bars = [bar for group in groups for bar in group.bars]
    right = max((amount_width(bar.text, BAR_FONT) for bar in bars), default=0) + _GAP
    names = min(max((text_width(bar.name, BAR_FONT) for bar in bars), default=0), _WIDEST_NAME)
    left = min(names + _GAP, max(BAR_WIDTH - right - _LEAST_BARS, 0))
    scale = _Scale([bar.value for bar in bars], left, BAR_WIDTH - right)
    parts: list[str] = []
    y = 0.0
    for place, group in enumerate(groups):
        if group.name:
            y += _BETWEEN if place else 0
            parts.append(_heading(group, y + BAR_FONT))
            y += _HEAD
        top = y
        for bar in group.bars:
            parts.append(_row(bar, scale, y))
            y += _ROW
        parts.append(
            f'<rect class="zhi-nul" fill="{INK}" x="{number(scale.zero - 0.75)}" y="{number(top)}" width="1.5" '
            f'height="{number(y - top - 4)}"/>'
        )
    return svg(kind, (0, 0, BAR_WIDTH, max(round(y) - 2, 1)), label, texts(parts))


class _Scale:
    """From amounts to places between the names and the amounts."""

    def __init__(self, values: Sequence[Decimal], left: float, right: float) -> None:
        least, most = min([*values, Decimal(0)]), max([*values, Decimal(0)])
        self._per_unit = max(right - left, 1) / float(most - least or 1)
        self.left = left
        self.zero = left + float(-least) * self._per_unit

    def length(self, value: Decimal) -> float:
        """Return how long a bar is; what is not nothing can be seen."""
        return max(abs(float(value)) * self._per_unit, 2.0 if value else 0.0)


def _heading(group: BarGroup, y: float) -> str:
    beside = amount_width(group.beside, BAR_FONT)
    name = shortened(group.name, BAR_WIDTH - beside - _GAP * 2, BAR_FONT, is_bold=True)
    head = f'<text x="0" y="{number(y)}" font-weight="700">{escape(name)}</text>'
    if not group.beside:
        return head
    x = number(max(BAR_WIDTH - beside, 0))
    return f'{head}<text x="{x}" y="{number(y)}" font-weight="700">{escape(group.beside)}</text>'


def _row(bar: GroupBar, scale: _Scale, y: float) -> str:
    base = y + BAR_FONT
    # a little room, so that a sum of fractions does not cut off the widest
    name = shortened(bar.name, max(scale.left - _GAP + 0.1, 0), BAR_FONT)
    length = scale.length(bar.value)
    parts = [f'<text x="0" y="{number(base)}">{escape(name)}</text>']
    if bar.value:
        paint, css = (
            (NEGATIVE, "zhi-min")
            if bar.value < 0
            else (COSTS, "zhi-kosten")
            if bar.is_cost
            else (BENEFITS, "zhi-baten")
        )
        start = scale.zero - length if bar.value < 0 else scale.zero
        parts.append(
            f'<rect class="{css}" fill="{paint}" x="{number(start)}" y="{number(base - _BAR + 2)}" '
            f'width="{number(length)}" height="{_BAR}"/>'
        )
    end = scale.zero + (length if bar.value > 0 else 0) + _GAP
    end = max(min(end, BAR_WIDTH - amount_width(bar.text, BAR_FONT)), 0)
    parts.append(f'<text x="{number(end)}" y="{number(base)}" font-weight="700">{escape(bar.text)}</text>')
    return "".join(parts)
