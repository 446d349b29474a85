"""A waterfall: from one amount to another in steps that add up."""

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
    NEGATIVE,
    bar_texts,
    number,
    svg,
    texts,
)

_STEP = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One row of a waterfall: an end, that stands on zero, or a step, that begins where the last one stopped."""

    name: str
    amount: Decimal
    text: str
    """The amount as it is printed."""
    is_end: bool = False


def waterfall(stages: Sequence[Stage], *, label: str) -> Markup:
    """Return a waterfall of two ends and the steps between them.

    Up and down differ in colour and in shape: a step down is hollow, so that a copier keeps them apart.
    """
    spans = _spans(stages)
    least = min([Decimal(0), *(start for start, _ in spans), *(end for _, end in spans)])
    most = max([Decimal(0), *(start for start, _ in spans), *(end for _, end in spans)])
    scale = most - least or Decimal(1)

    def place(amount: Decimal) -> float:
        return float((amount - least) / scale) * BAR_WIDTH

    parts: list[str] = []
    zero = place(Decimal(0))
    for row, (stage, (start, end)) in enumerate(zip(stages, spans, strict=True)):
        top = row * _STEP
        parts.append(bar_texts(stage.name, stage.text, top + BAR_FONT))
        y = top + BAR_FONT + 8
        left, right = sorted((place(start), place(end)))
        width = max(right - left, 2.0)
        left = min(left, BAR_WIDTH - width)
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{y + BAR_HEIGHT // 2 - 1}" width="{BAR_WIDTH}" height="2"/>'
        )
        if stage.is_end:
            shape = f'class="zhi-kosten" fill="{COSTS}"'
        elif stage.amount >= 0:
            shape = f'class="zhi-baten" fill="{BENEFITS}"'
        else:
            left, width, y = left + 1, max(width - 2, 1.0), y + 1
            shape = f'class="zhi-omlaag" fill="#ffffff" stroke="{NEGATIVE}" stroke-width="2"'
        height = BAR_HEIGHT - (2 if "stroke" in shape else 0)
        parts.append(
            f'<rect {shape} x="{number(left)}" y="{y}" width="{number(width)}" height="{height}" rx="2"/>'
        )
        if least < 0:
            # beside the bars only, so that it never crosses an amount
            parts.append(
                f'<rect class="zhi-nul" fill="{INK}" x="{number(min(zero, BAR_WIDTH - 1.5))}" '
                f'y="{top + BAR_FONT + 6}" width="1.5" height="{BAR_HEIGHT + 4}"/>'
            )
        if row + 1 < len(stages):
            parts.append(_thread(place(end), top + BAR_FONT + 8 + BAR_HEIGHT))
    return svg("zhi-waterval", (0, 0, BAR_WIDTH, max(len(stages) * _STEP - 8, 1)), label, texts(parts))


def _spans(stages: Sequence[Stage]) -> list[tuple[Decimal, Decimal]]:
    """Return where each row begins and ends."""
    spans = []
    height = Decimal(0)
    for stage in stages:
        if stage.is_end:
            spans.append((Decimal(0), stage.amount))
            height = stage.amount
        else:
            spans.append((height, height + stage.amount))
            height += stage.amount
    return spans


def _thread(x: float, y: float) -> str:
    """Return the thin line that leads from one row to the next; it stays clear of the letters."""
    x = min(max(x - 0.5, 0), BAR_WIDTH - 1)
    return f'<rect class="zhi-draad" fill="{COSTS}" x="{number(x)}" y="{number(y)}" width="1" height="10"/>'
