"""Benefits and costs added up over the years, as two lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup, escape

from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    EMPTY,
    INK,
    amount_width,
    number,
    shortened,
    svg,
    text_width,
    texts,
)

Point = tuple[float, Decimal]
"""How many years have passed, and the amount so far."""
Line = tuple[str, Sequence[Point], str]
"""What it is, its points, and the last amount as it is printed."""

_SAMPLE = 34
_ROW = 24
_PLOT = 170
_YEAR_FONT = 14


def years_chart(
    *, benefits: Line, costs: Line | None, years: Sequence[str], payback: float | None, label: str
) -> Markup:
    """Return benefits as a full line and costs as a broken one, over as many years as are named.

    A ring stands where the benefits catch up with the costs, ``payback`` years after the beginning.
    """
    lines = [(*benefits, "zhi-lijn-baten", BENEFITS, "")]
    if costs is not None:
        lines.append((*costs, "zhi-lijn-kosten", COSTS, ' stroke-dasharray="7 5"'))
    amounts = [amount for _, points, *_ in lines for _, amount in points]
    least, most = min([*amounts, Decimal(0)]), max([*amounts, Decimal(0)])
    span = most - least or Decimal(1)
    top = len(lines) * _ROW + 10

    def x_of(year: float) -> float:
        return year / len(years) * (BAR_WIDTH - 8) + 4

    def y_of(amount: Decimal) -> float:
        return top + float((most - amount) / span) * _PLOT

    parts: list[str] = []
    for row, (name, _, text, css, colour, dashes) in enumerate(lines):
        y = row * _ROW + BAR_FONT
        parts.append(_line(css, colour, dashes, [(0, y - 5), (_SAMPLE - 8, y - 5)]) + _name(name, text, y))
    parts += _grid(years, x_of, top)
    if least < 0:
        parts.append(
            f'<rect class="zhi-nul" fill="{INK}" x="0" y="{number(y_of(Decimal(0)) - 0.75)}" '
            f'width="{BAR_WIDTH}" height="1.5"/>'
        )
    # costs first, so that the full line lies on top where both run together
    for _, points, _, css, colour, dashes in reversed(lines):
        parts.append(_line(css, colour, dashes, [(x_of(year), y_of(amount)) for year, amount in points]))
    if payback is not None:
        parts.append(
            f'<circle class="zhi-lijn-merk" cx="{number(x_of(payback))}" '
            f'cy="{number(y_of(_amount_at(payback, benefits[1])))}" r="7" fill="none" stroke="{INK}" stroke-width="2.5"/>'
        )
    return svg("zhi-lijnen", (0, 0, BAR_WIDTH, top + _PLOT + 26), label, texts(parts))


def _line(css: str, colour: str, dashes: str, places: Sequence[tuple[float, float]]) -> str:
    path = "L".join(f"{number(x)} {number(y)}" for x, y in places)
    return f'<path class="{css}" fill="none" stroke="{colour}" stroke-width="4"{dashes} d="M{path}"/>'


def _name(name: str, amount: str, y: float) -> str:
    right = BAR_WIDTH - amount_width(amount, BAR_FONT)
    shown = shortened(name, max(right - _SAMPLE - 14, 40), BAR_FONT)
    return (
        f'<text x="{_SAMPLE}" y="{number(y)}">{escape(shown)}</text>'
        f'<text x="{number(max(right, 0))}" y="{number(y)}" font-weight="700">{escape(amount)}</text>'
    )


def _grid(years: Sequence[str], x_of: Callable[[float], float], top: float) -> list[str]:
    """Return a thin line at the beginning of each year, or of each tenth ... where there are many."""
    step = 1
    while len(years) / step > 10:
        step *= 5 if str(step)[0] == "2" else 2
    bottom = top + _PLOT
    parts = [
        f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{number(bottom)}" width="{BAR_WIDTH}" height="2"/>'
    ]
    for year in range(0, len(years) + 1, step):
        x = min(max(x_of(year) - 0.75, 0), BAR_WIDTH - 1.5)
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="{number(x)}" y="{number(top)}" width="1.5" '
            f'height="{number(bottom - top)}"/>'
        )
    room, until = (BAR_WIDTH - 8) / len(years) * step, 0.0
    for year in range(0, len(years), step):
        width = text_width(years[year], _YEAR_FONT)
        # a year stands in the middle of its own column, or where its column begins when it stands for more
        x = x_of(year) + (max(room - width, 0) / 2 if step == 1 else 0)
        if x >= until and x + width <= BAR_WIDTH:
            parts.append(
                f'<text x="{number(x)}" y="{number(bottom + 20)}" font-size="{_YEAR_FONT}">{years[year]}</text>'
            )
            until = x + width + 8
    return parts


def _amount_at(moment: float, points: Sequence[Point]) -> Decimal:
    """Return the amount between two points."""
    for (before, low), (after, high) in pairwise(points):
        if before <= moment <= after:
            return low + (high - low) * Decimal(str((moment - before) / (after - before)))
    return points[-1][1]
