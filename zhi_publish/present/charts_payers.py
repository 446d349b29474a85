"""Payers as bars: what each pays to the left, what it saves to the right, with the amounts at their ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    amount_width,
    number,
    shortened,
    svg,
    text_width,
    texts,
)

MOST_PAYERS = 12
"""Rows in the drawing; the smallest of more are taken together, and stand apart in the table below."""
_STEP = 44
_FONT = 14
_GAP = 6
_LEAST_BARS = 90
"""The room that bars keep, however long the amounts beside them are."""
_LEFT, _RIGHT = "left", "right"
_PAID, _SAVED, _LOST = "paid", "saved", "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerBar:
    """One payer; amounts in euros."""

    name: str
    pays: Decimal
    saves: Decimal


def payers_chart(
    bars: Sequence[PayerBar],
    *,
    pays: str,
    saves: str,
    others: str,
    printed: Callable[[Decimal], str],
    label: str,
) -> Markup:
    """Return payers on one scale, each amount at the end of its bar.

    What is paid is hollow and stands left of the middle, what is saved is filled and stands right of it, so
    neither colour nor side is the only sign. A saving below zero stands left, too.

    Args:
        bars: One for each payer.
        pays: The name of what is paid.
        saves: The name of what is saved.
        others: The name of the smallest ones together, with ``{count}``.
        printed: From an amount to what is printed.
        label: The whole drawing in words.

    """
    if len(bars) > MOST_PAYERS:
        bars = sorted(bars, key=lambda bar: max(bar.pays.copy_abs(), bar.saves.copy_abs()), reverse=True)
        rest = bars[MOST_PAYERS - 1 :]
        paid, saved = total(bar.pays for bar in rest), total(bar.saves for bar in rest)
        taken = PayerBar(name=others.format(count=len(rest)), pays=paid, saves=saved)
        bars = (*bars[: MOST_PAYERS - 1], taken)
    ends = [_Ends(bar, printed) for bar in bars]
    # the texts stand outside the bars, so the longest at each side takes room away from all of them
    beside = [max((_width(end.texts(side)) for end in ends), default=0.0) for side in (_LEFT, _RIGHT)]
    left = max((end.reach(_LEFT) for end in ends), default=Decimal(0))
    right = max((end.reach(_RIGHT) for end in ends), default=Decimal(0))
    scale = max(BAR_WIDTH - sum(beside), _LEAST_BARS) / float(left + right or 1)
    middle = min(beside[0] + float(left) * scale, BAR_WIDTH - 2)
    top = _STEP // 2 + 8 if any(bar.pays for bar in bars) else 0
    parts = [*_legend(pays, saves)] if top else []
    for row, end in enumerate(ends):
        y = top + row * _STEP
        parts.append(_name(end.name, middle, y + BAR_FONT))
        y += BAR_FONT + 7
        for side in (_LEFT, _RIGHT):
            for amount, sign in end.bars(side):
                length = max(abs(float(amount)) * scale, 3.0)
                start = max(middle - length, 0) if side == _LEFT else min(middle, BAR_WIDTH - length)
                parts.append(_bar(sign, start, y, length, is_alone=len(end.bars(side)) == 1))
            parts.append(_amount(end, side, middle, scale, y))
        # the middle is drawn beside the bars only, so that it never crosses a name
        parts.append(
            f'<rect class="zhi-nul" fill="{INK}" x="{number(min(max(middle - 0.75, 0), BAR_WIDTH - 1.5))}" '
            f'y="{y - 2}" width="1.5" height="{BAR_HEIGHT + 4}"/>'
        )
    return svg("zhi-betalerbalken", (0, 0, BAR_WIDTH, top + len(bars) * _STEP), label, texts(parts))


class _Ends:
    """What a payer has at each side of the middle."""

    def __init__(self, bar: PayerBar, printed: Callable[[Decimal], str]) -> None:
        self.name = bar.name
        self._printed = printed
        saved = _SAVED if bar.saves > 0 else _LOST
        self._all = [
            (_LEFT if bar.pays > 0 else _RIGHT, bar.pays, _PAID),
            (_LEFT if bar.saves < 0 else _RIGHT, bar.saves, saved),
        ]

    def bars(self, side: str) -> list[tuple[Decimal, str]]:
        """Return what is drawn at a side."""
        return [(amount, sign) for where, amount, sign in self._all if amount and where == side]

    def reach(self, side: str) -> Decimal:
        """Return how far the bars at a side go."""
        return max((abs(amount) for amount, _ in self.bars(side)), default=Decimal(0))

    def texts(self, side: str) -> str:
        """Return the amounts at a side as they are printed."""
        return " / ".join(self._printed(amount) for amount, _ in self.bars(side))


def _name(name: str, middle: float, y: int) -> str:
    """Return a name where the bars of what is saved begin; one that is too long for that begins earlier."""
    shown = shortened(name, BAR_WIDTH, BAR_FONT)
    x = min(middle, BAR_WIDTH - text_width(shown, BAR_FONT))
    return f'<text x="{number(max(x, 0))}" y="{y}">{escape(shown)}</text>'


def _width(text: str) -> float:
    return amount_width(text, _FONT) + _GAP if text else 0.0


def _amount(end: _Ends, side: str, middle: float, scale: float, y: float) -> str:
    text = end.texts(side)
    if not text:
        return ""
    reach = max(float(end.reach(side)) * scale, 3.0)
    x = middle - reach - _width(text) if side == _LEFT else middle + reach + _GAP
    x = min(max(x, 0), max(BAR_WIDTH - amount_width(text, _FONT), 0))
    return (
        f'<text x="{number(x)}" y="{number(y + BAR_HEIGHT - 1)}" font-size="{_FONT}" font-weight="700">'
        f"{escape(text)}</text>"
    )


def _bar(sign: str, x: float, y: float, length: float, *, is_alone: bool = True) -> str:
    if sign == _PAID:
        return (
            f'<rect class="zhi-hol" fill="none" stroke="{COSTS}" stroke-width="2" x="{number(x + 1)}" '
            f'y="{number(y + 1)}" width="{number(max(length - 2, 1))}" height="{BAR_HEIGHT - 2}"/>'
        )
    if sign == _LOST:
        # a payer that pays and loses has both on one side: the loss is thinner and lies inside
        inset = 0 if is_alone else 4
        return (
            f'<rect class="zhi-min" fill="{NEGATIVE}" x="{number(x)}" y="{number(y + inset)}" '
            f'width="{number(length)}" height="{BAR_HEIGHT - 2 * inset}"/>'
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
