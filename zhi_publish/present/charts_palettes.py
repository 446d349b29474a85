"""All palettes in one drawing: a row for each persona, a column for each value, a dot as large as the degree."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup, escape

from zhi_publish.present.drawing import EMPTY, FONT, INK, number, shortened, svg, text_width, wrapped
from zhi_publish.present.views import DegreeView

MOST_ROWS = 40
"""People in one drawing; of more only the table is shown."""
_FONT = 14
_LINE = 16
_ROW = 34
_COLUMN = 76
_NAME = 120
_HEAD_LINES = 3
_LARGEST = 13.0
_FEW = 8
"""Values that fit beside text; a drawing of more takes the width of the page, so that its letters stay readable."""


def palettes_chart(people: Sequence[tuple[str, Sequence[DegreeView]]], *, label: str, note: str) -> Markup:
    """Return the drawing; a dot's area follows the degree, and its number stands in the table below.

    Args:
        people: Name and palette of each persona; every palette has the values of the model in its order.
        label: The whole drawing in words.
        note: About one dot: ``{name}``, ``{value}``, ``{degree}``, ``{maximum}``.

    """
    values = [degree.value for degree in people[0][1]] if people else []
    heads = [wrapped(value.name, _COLUMN - 8, _FONT, _HEAD_LINES) for value in values]
    top = max((len(lines) for lines in heads), default=1) * _LINE + 10
    parts: list[str] = []
    for column, lines in enumerate(heads):
        middle = _NAME + _COLUMN * (column + 0.5)
        for row, line in enumerate(lines):
            x = middle - text_width(line, _FONT) / 2
            y = float(top - 10 - _LINE * (len(lines) - 1 - row))
            parts.append(f'<text x="{number(x)}" y="{number(y)}">{escape(line)}</text>')
    width = _NAME + _COLUMN * len(values)
    for row, (name, degrees) in enumerate(people):
        y = top + _ROW * row + _ROW / 2
        shown = shortened(name, _NAME - 8, _FONT)
        parts.append(
            f'<rect class="zhi-leeg" fill="{EMPTY}" x="0" y="{number(y - _ROW / 2)}" width="{width}" height="1"/>'
            f'<text x="0" y="{number(y + 5)}">{escape(shown)}</text>'
        )
        for column, degree in enumerate(degrees):
            if not degree.degree:
                continue
            radius = _LARGEST * math.sqrt(degree.degree / degree.maximum)
            told = note.format(
                name=name, value=degree.value.name, degree=degree.degree, maximum=degree.maximum
            )
            parts.append(
                f'<circle class="zhi-punt zhi-merkbaar" fill="{escape(degree.value.colour)}" '
                f'cx="{number(_NAME + _COLUMN * (column + 0.5))}" cy="{number(y)}" r="{number(radius)}" '
                f'data-noot="{escape(told)}"/>'
            )
    body = f'<g class="zhi-t" fill="{INK}" font-family="{FONT}" font-size="{_FONT}">{"".join(parts)}</g>'
    name = " ".join(["zhi-paletten", *(["zhi-paletten-breed"] if len(values) > _FEW else [])])
    return svg(name, (0, 0, width, math.ceil(top + _ROW * len(people))), label, body)
