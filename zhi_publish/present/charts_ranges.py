"""Ranges below each other on one scale, with a mark where something of our own lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_HEIGHT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    EMPTY,
    INK,
    bar_texts,
    number,
    svg,
    texts,
)

_STEP = 54


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeBar:
    """From a lowest to a highest number; equal ends are a single mark."""

    name: str
    low: Decimal
    high: Decimal
    text: str
    """Both ends as they are printed."""
    is_own: bool = False
    """Whether it is ours, and not what others published."""


def ranges_chart(bars: Sequence[RangeBar], *, label: str) -> Markup:
    """Return a bar from lowest to highest for each range, all on one scale that begins at nothing."""
    most = max((bar.high for bar in bars), default=Decimal(0)) or Decimal(1)
    parts: list[str] = []
    for index, bar in enumerate(bars):
        top = index * _STEP
        y = top + BAR_FONT + 8
        parts.append(bar_texts(bar.name, bar.text, top + BAR_FONT))
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{y + BAR_HEIGHT // 2 - 1}" width="{BAR_WIDTH}" height="2"/>'
        )
        start = float(bar.low / most) * BAR_WIDTH
        length = max(float((bar.high - bar.low) / most) * BAR_WIDTH, 5.0)
        css, paint = ("zhi-baten", BENEFITS) if bar.is_own else ("zhi-kosten", COSTS)
        x = min(start, BAR_WIDTH - length)
        parts.append(
            f'<rect class="{css}" fill="{paint}" x="{number(x)}" y="{y}" width="{number(length)}" '
            f'height="{BAR_HEIGHT}" rx="2"/>'
        )
        if bar.low == bar.high:
            parts.append(
                f'<rect class="zhi-nul" fill="{INK}" x="{number(x + length / 2 - 0.75)}" y="{y - 4}" width="1.5" '
                f'height="{BAR_HEIGHT + 8}"/>'
            )
    told = label.replace("{bars}", "; ".join(f"{bar.name}: {bar.text}" for bar in bars))
    return svg("zhi-bereik", (0, 0, BAR_WIDTH, max(len(bars) * _STEP - 8, 1)), told, texts(parts))
