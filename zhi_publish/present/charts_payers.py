"""Payers as bars: what each pays to the left, what it saves to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from zhi_publish.compute.exact import total
from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_HEIGHT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    INK,
    NEGATIVE,
    number,
    shortened,
    svg,
    text_width,
    texts,
)

MOST_PAYERS = 12
"""Rows in the drawing; the smallest of more are taken together, and stand apart in the table below."""
_STEP = 40
_PAID, _SAVED, _LOST = "paid", "saved", "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerBar:
    """One payer; amounts in euros."""

    name: str
    pays: Decimal
    saves: Decimal


def payers_chart(bars: Sequence[PayerBar], *, pays: str, saves: str, others: str, label: str) -> Markup:
    """Return payers on one scale.

    What is paid is hollow and stands left of the middle, what is saved is filled and stands right of it, so
    neither colour nor side is the only sign. A saving below zero stands left, too.
    """
    if len(bars) > MOST_PAYERS:
        bars = sorted(bars, key=lambda bar: max(bar.pays.copy_abs(), bar.saves.copy_abs()), reverse=True)
        rest = bars[MOST_PAYERS - 1 :]
        taken = PayerBar(
            name=others.format(count=len(rest)),
            pays=total(bar.pays for bar in rest),
            saves=total(bar.saves for bar in rest),
        )
        bars = (*bars[: MOST_PAYERS - 1], taken)
    left = max([*(max(bar.pays, -bar.saves) for bar in bars), Decimal(0)])
    right = max([*(max(bar.saves, -bar.pays) for bar in bars), Decimal(0)])
    scale = BAR_WIDTH / float(left + right or 1)
    middle = float(left) * scale
    top = _STEP // 2 + 8
    parts = [*_legend(pays, saves)]
    for row, bar in enumerate(bars):
        y = top + row * _STEP
        parts.append(
            f'<text x="0" y="{y + BAR_FONT}">{escape(shortened(bar.name, BAR_WIDTH, BAR_FONT))}</text>'
        )
        y += BAR_FONT + 6
        saved = _SAVED if bar.saves > 0 else _LOST
        for amount, is_left, sign in ((bar.pays, bar.pays > 0, _PAID), (bar.saves, bar.saves < 0, saved)):
            if amount:
                length = max(abs(float(amount)) * scale, 3.0)
                start = max(middle - length, 0) if is_left else min(middle, BAR_WIDTH - length)
                parts.append(_bar(sign, start, y, length))
        # the middle is drawn beside the bars only, so that it never crosses a name
        parts.append(
            f'<rect class="zhi-nul" fill="{INK}" x="{number(min(max(middle - 0.75, 0), BAR_WIDTH - 1.5))}" '
            f'y="{y - 2}" width="1.5" height="{BAR_HEIGHT + 4}"/>'
        )
    return svg("zhi-betalerbalken", (0, 0, BAR_WIDTH, top + len(bars) * _STEP + 2), label, texts(parts))


def _bar(sign: str, x: float, y: float, length: float) -> str:
    if sign == _PAID:
        return (
            f'<rect class="zhi-hol" fill="none" stroke="{COSTS}" stroke-width="2" x="{number(x + 1)}" '
            f'y="{number(y + 1)}" width="{number(max(length - 2, 1))}" height="{BAR_HEIGHT - 2}"/>'
        )
    if sign == _LOST:
        # a payer that pays and loses has both on one side: the loss is thinner and lies inside
        return (
            f'<rect class="zhi-min" fill="{NEGATIVE}" x="{number(x)}" y="{number(y + 4)}" '
            f'width="{number(length)}" height="{BAR_HEIGHT - 8}"/>'
        )
    return (
        f'<rect class="zhi-baten" fill="{BENEFITS}" x="{number(x)}" y="{number(y)}" width="{number(length)}" '
        f'height="{BAR_HEIGHT}"/>'
    )


def _legend(pays: str, saves: str) -> list[str]:
    """Return both signs with their words, on one line."""
    x = 34 + text_width(pays, BAR_FONT) + 30
    return [
        _bar(_PAID, 0, 4, 26),
        f'<text x="34" y="{BAR_FONT}">{escape(pays)}</text>',
        _bar(_SAVED, x, 4, 26),
        f'<text x="{number(x + 34)}" y="{BAR_FONT}">{escape(saves)}</text>',
    ]
