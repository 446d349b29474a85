"""Drawings as SVG text, the same on a screen and on paper: palettes, bars and dots.

How every drawing of ours is made stands in :mod:`zhi_publish.present.drawing`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from zhi_publish.present.charts_side_by_side import BarGroup, GroupBar, side_by_side
from zhi_publish.present.drawing import (
    BAR_FONT,
    BAR_HEIGHT,
    BAR_WIDTH,
    BENEFITS,
    COSTS,
    EMPTY,
    FONT,
    INK,
    NEGATIVE,
    amount_width,
    bar_texts,
    number,
    svg,
    text_width,
    texts,
    wrapped,
)
from zhi_publish.present.views import DegreeView

Bar = tuple[str, Decimal, str]
"""What a bar stands for, its length, and the length as it is printed."""
Count = tuple[str, int, str]
"""What is counted, how many, and the number as it is printed."""

_BAR_STEP = 52
_DOTS_IN_A_ROW = 20
_DOT = 12
_TEN = 6
"""Air between the first ten dots of a row and the second."""
_NAME_BEFORE_DOTS = 100
_NUMBER_BEHIND_DOTS = 44
_MOST_DOTS = 500
_MOST_TOLD = 12
"""Rows that the title of a drawing tells; a table beside it has all of them."""

_RINGS_GAP = 3.5
_RING = 8.0
_LABEL_FONT = 14
_LABEL_LINE = 16
_LABEL_WIDTH = 84
_LABEL_LINES = 3
_FEW_FIELDS = 8


def palette_chart(
    degrees: Sequence[DegreeView], *, label: str, notes: Sequence[str] = (), is_small: bool = False
) -> Markup:
    """Return a persona's palette: a wheel with a field per value, in which rings of paint tell the degree.

    Name and degree stand beside each field, so that colour is never the only sign. A small one leaves them out: it is
    for rows of palettes, where the same place always means the same value.

    Args:
        degrees: Every value of the model, in its order.
        label: The whole drawing in a sentence.
        notes: More about each field, which the website shows to who points at it.
        is_small: Without names.

    """
    count = max(len(degrees), 2)
    rings = max((degree.maximum for degree in degrees), default=1)
    inner = max(21.0, count * (_RING + 4.5) / math.tau + 2)
    outer = inner + (rings - 1) * (_RING + _RINGS_GAP)
    # a palette that is painted all over shows the model itself: there is nothing to tell apart
    is_whole = all(degree.degree == degree.maximum for degree in degrees)
    empty: list[str] = []
    painted: list[str] = []
    fields: list[str] = []
    labels: list[_Label] = []
    most = _LABEL_LINES if count <= _FEW_FIELDS else _LABEL_LINES - 1
    for index, degree in enumerate(degrees):
        middle = math.tau * index / count - math.tau / 4
        strokes = [_stroke(inner + ring * (_RING + _RINGS_GAP), middle, count) for ring in range(rings)]
        drawn = "".join(strokes[: degree.degree])
        painted.append(
            f'<path class="zhi-verf" fill="none" stroke="{_colour(degree.value.colour)}" d="{drawn}"/>'
            if drawn
            else ""
        )
        empty += strokes[degree.degree :]
        if is_small:
            continue
        labels.append(_Label(degree, middle, outer + _RING / 2 + 9, most, count, says_degree=not is_whole))
    left = min([-outer - _RING, *(one.left for one in labels)])
    right = max([outer + _RING, *(one.left + one.width for one in labels)])
    top = min([-outer - _RING, *(one.top for one in labels)])
    bottom = max([outer + _RING, *(one.top + one.height for one in labels)])
    # the wheel stays in the middle of the drawing
    half = math.ceil(max(-left, right)) + 2
    y, height = math.floor(top) - 2, math.ceil(bottom) - math.floor(top) + 4
    for place, paint in enumerate(painted):
        named = paint + (labels[place].drawn() if labels else "")
        note = f' data-noot="{escape(notes[place])}"' if place < len(notes) and not is_small else ""
        fields.append(f"<g{note}>{named}</g>" if note else named)
    unpainted = f'<path class="zhi-leeg" fill="none" stroke="{EMPTY}" d="{"".join(empty)}"/>' if empty else ""
    return svg(
        "zhi-palet",
        (-half, y, 2 * half, height),
        label,
        f'<g class="zhi-t" fill="{INK}" font-family="{FONT}" font-size="{_LABEL_FONT}" '
        f'stroke-width="{number(_RING)}" stroke-linecap="round">{unpainted}{"".join(fields)}</g>',
    )


def group_chart(bars: Iterable[Bar], *, label: str) -> Markup:
    """Return the groups of a budget as bars, their names above them.

    ``{bars}`` in the label is replaced by all of them in words. A bar below zero grows to the left of the line
    that marks zero.
    """
    return _bars(list(bars), label)


def balance_chart(*, costs: Bar | None, benefits: Bar, label: str) -> Markup:
    """Return what it costs above what it brings, on one scale; what is unknown is left out.

    ``{bars}`` in the label is replaced by all of them in words.
    """
    rows = [benefits] if costs is None else [costs, benefits]
    bars = [
        GroupBar(name=name, value=value, text=text, is_cost=place < len(rows) - 1)
        for place, (name, value, text) in enumerate(rows)
    ]
    return side_by_side(
        [BarGroup(name="", beside="", bars=bars)], kind="zhi-saldo", label=_filled(label, rows)
    )


def count_chart(counts: Iterable[Count], *, label: str) -> Markup:
    """Return a dot for each visitor, or one for each ten, hundred ... where there are many.

    Names that are short stand before their dots, which stand in two tens in a row; longer ones stand above them.
    """
    rows = list(counts)
    per_dot = 1
    largest = max((count for _, count, _ in rows), default=0)
    # each row has a dot at least, so with very many rows no scale is ever coarse enough
    while per_dot < largest and sum(-(-max(count, 0) // per_dot) for _, count, _ in rows) > _MOST_DOTS:
        per_dot *= 10
    is_beside = all(
        text_width(name, BAR_FONT) <= _NAME_BEFORE_DOTS
        and amount_width(text, BAR_FONT) <= _NUMBER_BEHIND_DOTS
        for name, _, text in rows
    )
    first = _NAME_BEFORE_DOTS + 8 if is_beside else 0
    parts: list[str] = []
    y = 0.0
    if per_dot > 1:
        parts.append(bar_texts("", f"• = {per_dot}", BAR_FONT))
        y += BAR_FONT + 10.0
    for name, count, text in rows:
        parts.append(bar_texts(name, text, y + BAR_FONT))
        y += BAR_FONT / 2 + 3 if is_beside else BAR_FONT + 14
        dots = -(-max(count, 0) // per_dot)
        places = "".join(
            f"M{number(first + _DOT * (column + 0.5) + (_TEN if column > 9 else 0))} {number(y + _DOT * row)}h.01"
            for row, column in (divmod(dot, _DOTS_IN_A_ROW) for dot in range(dots))
        )
        if places:
            parts.append(
                f'<path class="zhi-stippen" fill="none" stroke="{BENEFITS}" '
                f'stroke-width="{number(_DOT - 3)}" stroke-linecap="round" d="{places}"/>'
            )
        y += _DOT * max(-(-dots // _DOTS_IN_A_ROW), 1) + (6 if is_beside else 8)
    return svg("zhi-telling", (0, 0, BAR_WIDTH, math.ceil(max(y, 1))), _filled(label, rows), texts(parts))


class _Label:
    """The name of a value and its degree, beside its field."""

    def __init__(
        self, degree: DegreeView, angle: float, radius: float, most: int, count: int, *, says_degree: bool
    ) -> None:
        self._number = f"{degree.degree}" if says_degree else ""
        self._lines = wrapped(degree.value.name, _LABEL_WIDTH, _LABEL_FONT, most)
        beside = text_width(f" {self._number}", _LABEL_FONT, is_bold=True) if says_degree else 0
        widths = [text_width(line, _LABEL_FONT) for line in self._lines]
        # the degree stands behind the last line
        widths[-1] += beside
        self._widths = widths
        self.width = max(widths)
        self.height = len(self._lines) * _LABEL_LINE
        x, y = radius * math.cos(angle), radius * math.sin(angle)
        self._side = 0 if abs(math.cos(angle)) < 0.2 else math.copysign(1, math.cos(angle))
        self.left = x - self.width / 2 if self._side == 0 else x if self._side > 0 else x - self.width
        # above the wheel the label grows upwards, below it downwards, beside it both ways
        self.top = y - self.height * (1 - math.sin(angle)) / 2
        # where fields are many, a label in the middle has others close by on both sides: it stands a line further out
        if self._side == 0 and self.width / 2 > radius * math.sin(math.tau / max(count, 4)) - 4:
            self.top += math.copysign(_LABEL_LINE, y)

    def drawn(self) -> str:
        parts = []
        for row, (line, width) in enumerate(zip(self._lines, self._widths, strict=True)):
            spare = self.width - width
            x = self.left + (spare / 2 if self._side == 0 else 0 if self._side > 0 else spare)
            y = self.top + _LABEL_LINE * (row + 1) - (_LABEL_LINE - _LABEL_FONT) - 2
            tail = ""
            if self._number and row == len(self._lines) - 1:
                tail = f' <tspan font-weight="700">{self._number}</tspan>'
            parts.append(f'<text x="{number(x)}" y="{number(y)}">{escape(line)}{tail}</text>')
        return "".join(parts)


def _stroke(radius: float, middle: float, count: int) -> str:
    """Return the arc of one ring in one field, as a stroke whose round ends keep clear of the neighbours."""
    # half a field, less half a stroke and half the gap between two fields
    half = math.tau / count / 2 - (_RING / 2 + 2.25) / radius
    half = max(half, 0.3 / radius)
    start, end = middle - half, middle + half
    at = [f"{number(radius * math.cos(angle))} {number(radius * math.sin(angle))}" for angle in (start, end)]
    return f"M{at[0]}A{number(radius)} {number(radius)} 0 0 1 {at[1]}"


def _bars(bars: list[Bar], label: str) -> Markup:
    values = [value for _, value, _ in bars]
    least, most = min([*values, Decimal(0)]), max([*values, Decimal(0)])
    span = most - least or Decimal(1)
    zero = float(-least / span) * BAR_WIDTH
    parts: list[str] = []
    for index, (name, value, text) in enumerate(bars):
        y = index * _BAR_STEP
        parts.append(bar_texts(name, text, y + BAR_FONT))
        length = max(float(abs(value) / span) * BAR_WIDTH, 2.0 if value else 0.0)
        x = min(zero, BAR_WIDTH - length) if value >= 0 else max(zero - length, 0)
        paint, kind_of_bar = (NEGATIVE, "zhi-min") if value < 0 else (COSTS, "zhi-kosten")
        bar_y = y + BAR_FONT + 8
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{bar_y + BAR_HEIGHT // 2 - 1}" '
            f'width="{BAR_WIDTH}" height="2"/>'
        )
        if value:
            parts.append(
                f'<rect class="{kind_of_bar}" fill="{paint}" x="{number(x)}" y="{bar_y}" '
                f'width="{number(length)}" height="{BAR_HEIGHT}" rx="2"/>'
            )
        if least < 0:
            parts.append(
                f'<rect class="zhi-nul" fill="{INK}" x="{number(min(zero, BAR_WIDTH - 1.5))}" '
                f'y="{bar_y - 3}" width="1.5" height="{BAR_HEIGHT + 6}"/>'
            )
    height = max(len(bars) * _BAR_STEP - 8, 1)
    return svg("zhi-staven", (0, 0, BAR_WIDTH, height), _filled(label, bars), texts(parts))


def _filled(label: str, rows: Sequence[tuple[object, ...]]) -> str:
    """Return the label with all that is drawn in words, where it asks for that; of very many rows the table tells."""
    told = "; ".join(f"{row[0]}: {row[2]}" for row in rows[:_MOST_TOLD])
    return label.replace("{bars}", told + "; …" if len(rows) > _MOST_TOLD else told)


def _colour(colour: str) -> str:
    return str(escape(colour))
