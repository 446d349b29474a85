"""Drawings of how sure a result is: a tornado and a histogram, in black and white as clear as in colour.

Low is striped and high is plain, so that nobody needs the colour; how every drawing of ours is made stands in
:mod:`zhi_publish.present.drawing`.
"""

from __future__ import annotations

import math
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
    amount_width,
    number,
    shortened,
    svg,
    text_width,
    texts,
    wrapped,
)

_PAPER = "#ffffff"
_SMALL = 14
_LINE = 19
_BAR = 14
_GAP = 6
_SWATCH = 22
_MOST_BESIDE = 140
"""The most room that a value beside a bar gets."""
_LEAST_OF_DRAWS = Decimal("0.4")
"""The part of its width that a histogram keeps, however far away the costs are."""
_COLUMNS = 120
"""How high the highest column is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TornadoBar:
    """What one input does: the outcome at its lowest and at its highest value."""

    name: str
    low: str
    """The lowest value as it is printed."""
    high: str
    at_low: Decimal
    at_high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TornadoWords:
    """What stands around the bars of a tornado."""

    centre: str
    """The outcome in the middle as it is printed."""
    least: str
    """The outcome at the left end of the longest bar, and at the right end."""
    most: str
    at_lowest: str
    at_highest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistogramColumn:
    """How many draws lie between two amounts."""

    start: Decimal
    end: Decimal
    draws: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HistogramWords:
    """What stands around the columns of a histogram; the first three are empty where there are no costs."""

    below: str
    above: str
    costs: str
    most: str
    """Within which amounts most of the draws lie."""


def tornado_chart(
    bars: Sequence[TornadoBar],
    words: TornadoWords,
    *,
    centre: Decimal,
    mark: Decimal | None = None,
    label: str,
) -> Markup:
    """Return a bar for each input around the outcome with all inputs as they are, the first on top.

    The values of the input stand at the ends of its bar. A dotted line shows where ``mark`` lies, if that is within
    the drawing.
    """
    scale = _Scale(bars, centre)
    parts, y = _legend(words.at_lowest, words.at_highest)
    y += _LINE
    parts += _outcomes(words, scale, y)
    y += _GAP + 4
    for bar in bars:
        for line in wrapped(bar.name, BAR_WIDTH, BAR_FONT, 3):
            y += _LINE
            parts.append(f'<text x="0" y="{number(y)}">{escape(line)}</text>')
        # clear of the tails of letters
        y += _GAP + 3
        parts += _tornado_bar(bar, scale, y)
        if mark is not None and scale.least < mark < scale.most:
            at = number(scale.place(mark))
            parts.append(
                f'<path class="zhi-grens" fill="none" stroke="{INK}" stroke-width="1.5" stroke-dasharray="2 3" '
                f'd="M{at} {number(y - 2)}v{_BAR + 5}"/>'
            )
        y += _BAR + _GAP + 6
    return svg("zhi-tornado", (0, 0, BAR_WIDTH, math.ceil(y) + 2), label, texts(parts))


class _Scale:
    """From outcomes to places in a drawing, with room at both sides for the values of the inputs."""

    def __init__(self, bars: Sequence[TornadoBar], centre: Decimal) -> None:
        outcomes = [centre, *(one for bar in bars for one in (bar.at_low, bar.at_high))]
        self.centre, self.least, self.most = centre, min(outcomes), max(outcomes)
        beside = [text for bar in bars for text in (bar.low, bar.high)]
        room = min(max((text_width(text, _SMALL) for text in beside), default=0), _MOST_BESIDE) + _GAP
        self.left = room if self.least < centre else 2
        right = room if self.most > centre else 2
        self._per_unit = (BAR_WIDTH - self.left - right) / (float(self.most - self.least) or 1)

    def place(self, outcome: Decimal) -> float:
        """Return where an outcome lies, from the left."""
        return self.left + float(outcome - self.least) * self._per_unit


def _tornado_bar(bar: TornadoBar, scale: _Scale, y: float) -> list[str]:
    middle = scale.place(scale.centre)
    parts: list[str] = []
    for outcome, text, is_low in ((bar.at_low, bar.low, True), (bar.at_high, bar.high, False)):
        if outcome == scale.centre:
            continue
        end = scale.place(outcome)
        # a bar that is too short to see is drawn as a sliver
        left, right = (min(end, middle - 2), middle) if end < middle else (middle, max(end, middle + 2))
        parts.append(_box(left, y, right - left, _BAR, is_striped=is_low))
        shown = shortened(text, _MOST_BESIDE, _SMALL)
        x = left - 4 - text_width(shown, _SMALL) if end < middle else right + 4
        x = min(max(x, 0), BAR_WIDTH - text_width(shown, _SMALL))
        parts.append(
            f'<text x="{number(x)}" y="{number(y + _BAR - 2.5)}" font-size="{_SMALL}">{escape(shown)}</text>'
        )
    parts.append(
        f'<rect class="zhi-nul" fill="{INK}" x="{number(middle - 0.75)}" y="{number(y - 3)}" width="1.5" '
        f'height="{_BAR + 6}"/>'
    )
    return parts


def _outcomes(words: TornadoWords, scale: _Scale, y: float) -> list[str]:
    """Return the outcome in the middle above its line, and those at both ends where there is room."""
    width = amount_width(words.centre, BAR_FONT)
    x = min(max(scale.place(scale.centre) - width / 2, 0), max(BAR_WIDTH - width, 0))
    parts = [f'<text x="{number(x)}" y="{number(y)}" font-weight="700">{escape(words.centre)}</text>']
    for outcome, text in ((scale.least, words.least), (scale.most, words.most)):
        beside = text_width(text, _SMALL)
        at = min(max(scale.place(outcome) - beside / 2, 0), BAR_WIDTH - beside)
        if outcome != scale.centre and (at + beside + _GAP < x or at > x + width + _GAP):
            parts.append(f'<text x="{number(at)}" y="{number(y)}" font-size="{_SMALL}">{escape(text)}</text>')
    return parts


def histogram_chart(
    columns: Sequence[HistogramColumn],
    words: HistogramWords,
    *,
    costs: Decimal | None,
    most: tuple[Decimal, Decimal],
    label: str,
) -> Markup:
    """Return a column for each range of outcomes; what stays below the costs is striped.

    A line below the columns spans ``most``, within which most of the draws lie.
    """
    least, greatest = columns[0].start, columns[-1].end
    axis = _Axis(least, greatest, costs)
    top = 0.0
    parts: list[str] = []
    if costs is not None:
        parts, top = _legend(words.below, words.above)
        top += _LINE
        parts.append(_costs_text(words.costs, axis, top))
    bottom = top + 8 + _COLUMNS
    highest = max(column.draws for column in columns) or 1
    for column in columns:
        if column.draws:
            parts += _column(column, axis, costs, bottom, max(column.draws / highest * _COLUMNS, 1.0))
    parts.append(
        f'<rect class="zhi-nul" fill="{INK}" x="0" y="{number(bottom)}" width="{BAR_WIDTH}" height="1"/>'
    )
    if costs is not None:
        parts.append(_costs_line(axis, top + 4, bottom))
    parts += _bracket(words.most, axis, most, bottom + 10)
    height = math.ceil(bottom + 10 + _LINE + _GAP)
    return svg("zhi-spreiding", (0, 0, BAR_WIDTH, height), label, texts(parts))


class _Axis:
    """From amounts to places; costs that are very far away keep to the edge, with an arrow."""

    def __init__(self, least: Decimal, greatest: Decimal, costs: Decimal | None) -> None:
        span = greatest - least
        self._left, self._right = least, greatest
        self.costs_beyond = 0
        if costs is not None:
            reach = span / _LEAST_OF_DRAWS
            if greatest - reach <= costs <= least + reach:
                # a little air, so that the line does not stand on the edge
                air = span / 40
                self._left, self._right = min(least, costs - air), max(greatest, costs + air)
            else:
                self.costs_beyond = 1 if costs > greatest else -1
                self._left = least if costs > greatest else least - span / 10
                self._right = greatest + span / 10 if costs > greatest else greatest
        self.costs = 0.0 if costs is None else self._costs_place(costs)

    def place(self, amount: Decimal) -> float:
        """Return where an amount lies, from the left."""
        return float((amount - self._left) / ((self._right - self._left) or 1)) * BAR_WIDTH

    def _costs_place(self, costs: Decimal) -> float:
        if self.costs_beyond:
            return BAR_WIDTH - 2.0 if self.costs_beyond > 0 else 2.0
        return self.place(costs)


def _column(
    column: HistogramColumn, axis: _Axis, costs: Decimal | None, bottom: float, height: float
) -> list[str]:
    start, end = axis.place(column.start) + 0.75, axis.place(column.end) - 0.75
    y = bottom - height
    if costs is None or column.start >= costs:
        return [_box(start, y, end - start, height, is_striped=False)]
    if column.end <= costs:
        return [_box(start, y, end - start, height, is_striped=True)]
    # the costs lie inside this column: both parts are shown
    return [
        _box(left, y, right - left, height, is_striped=is_below)
        for left, right, is_below in ((start, axis.costs, True), (axis.costs, end, False))
        if right > left
    ]


def _costs_text(text: str, axis: _Axis, y: float) -> str:
    arrow = {1: f"{text} →", -1: f"← {text}", 0: text}[axis.costs_beyond]
    width = amount_width(arrow, _SMALL)
    x = min(max(axis.costs - width / 2, 0), max(BAR_WIDTH - width, 0))
    return f'<text x="{number(x)}" y="{number(y - 2)}" font-size="{_SMALL}" font-weight="700">{escape(arrow)}</text>'


def _costs_line(axis: _Axis, top: float, bottom: float) -> str:
    return (
        f'<rect class="zhi-nul" fill="{INK}" x="{number(axis.costs - 1)}" y="{number(top)}" width="2" '
        f'height="{number(bottom - top + 4)}"/>'
    )


def _bracket(text: str, axis: _Axis, most: tuple[Decimal, Decimal], y: float) -> list[str]:
    left, right = axis.place(most[0]), axis.place(most[1])
    width = text_width(text, _SMALL)
    x = min(max((left + right - width) / 2, 0), max(BAR_WIDTH - width, 0))
    ends = f"M{number(left)} {number(y - 4)}v8M{number(right)} {number(y - 4)}v8"
    line = f"M{number(left)} {number(y)}H{number(right)}"
    return [
        f'<path class="zhi-maat" fill="none" stroke="{INK}" stroke-width="1.5" d="{ends}{line}"/>',
        f'<text x="{number(x)}" y="{number(y + _LINE)}" font-size="{_SMALL}">{escape(text)}</text>',
    ]


def _legend(striped: str, plain: str) -> tuple[list[str], float]:
    """Return what striped and plain mean, on one line or on two, and how high that is."""
    parts: list[str] = []
    x, y = 0.0, 0.0
    for text, is_striped in ((striped, True), (plain, False)):
        shown = shortened(text, BAR_WIDTH - _SWATCH - _GAP, _SMALL)
        width = _SWATCH + _GAP + text_width(shown, _SMALL)
        if x and x + width > BAR_WIDTH:
            x, y = 0.0, y + _LINE
        at = f'x="{number(x + _SWATCH + _GAP)}" y="{number(y + _SMALL - 1)}"'
        parts += [
            _box(x, y + 2, _SWATCH, _SMALL - 2, is_striped=is_striped),
            f'<text {at} font-size="{_SMALL}">{escape(shown)}</text>',
        ]
        x += width + _GAP * 3
    return parts, y + _LINE + _GAP


def _box(x: float, y: float, width: float, height: float, *, is_striped: bool) -> str:
    if not is_striped:
        return (
            f'<rect class="zhi-hoog" fill="{BENEFITS}" x="{number(x)}" y="{number(y)}" width="{number(width)}" '
            f'height="{number(height)}"/>'
        )
    # stripes of paint on paper: a line as thick as the box, with gaps
    inner = max(width - 1, 0.5)
    return (
        f'<rect class="zhi-laag" fill="{_PAPER}" stroke="{COSTS}" x="{number(x + 0.5)}" y="{number(y + 0.5)}" '
        f'width="{number(inner)}" height="{number(max(height - 1, 0.5))}"/>'
        f'<path class="zhi-streepjes" fill="none" stroke="{COSTS}" stroke-width="{number(height)}" '
        f'stroke-dasharray="1.5 3" d="M{number(x + 0.5)} {number(y + height / 2)}h{number(inner)}"/>'
    )
