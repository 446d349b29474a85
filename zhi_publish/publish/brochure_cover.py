"""The drawing on the cover: the palettes of all personas in one wheel, a ring for each person."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

from zhi_publish.present.views import DegreeView

_INNER = 70.0
_STEP = 34.0
_STROKE = 25.0
_FEWEST_RINGS = 4
_MOST_RINGS = 9
_GAP = 9.0
"""Between two fields, at every distance from the middle."""


def cover_drawing(palettes: Sequence[Sequence[DegreeView]], *, paper: str) -> Markup:
    """Return the drawing as SVG.

    It decorates and says nothing that is not said elsewhere, so it carries no description.

    Args:
        palettes: the degrees of each person; the first one is the innermost ring.
        paper: colour of the page, ``#rrggbb``; a value that weighs little fades into it.

    """
    rings = [palette for palette in palettes if palette][:_MOST_RINGS]
    if not rings:
        return Markup("")
    # few people still give a full wheel
    rings = [rings[index % len(rings)] for index in range(max(len(rings), _FEWEST_RINGS))]
    reach = math.ceil(_INNER + len(rings) * _STEP)
    strokes = []
    for ring, degrees in enumerate(rings):
        radius = _INNER + ring * _STEP
        for index, degree in enumerate(degrees):
            middle = math.tau * index / len(degrees) - math.tau / 4
            share = degree.degree / max(degree.maximum, 1)
            colour = _mixed(degree.value.colour, paper, 0.1 + 0.9 * share)
            strokes.append(f'<path stroke="{colour}" d="{_arc(radius, middle, len(degrees))}"/>')
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-reach} {-reach} {2 * reach} {2 * reach}" '
        f'width="{2 * reach}" height="{2 * reach}" aria-hidden="true" class="omslag-tekening">'
        f'<g fill="none" stroke-width="{_STROKE:g}" stroke-linecap="round">{"".join(strokes)}</g></svg>'
    )


def _arc(radius: float, middle: float, count: int) -> str:
    half = math.tau / max(count, 2) / 2 - (_STROKE + _GAP) / 2 / radius
    half = max(half, 0.01)
    points = [
        f"{radius * math.cos(angle):.1f} {radius * math.sin(angle):.1f}"
        for angle in (middle - half, middle + half)
    ]
    return f"M{points[0]}A{radius:g} {radius:g} 0 0 1 {points[1]}"


def _mixed(colour: str, paper: str, share: float) -> str:
    """Return a colour laid thinly over paper."""
    parts = [
        round(int(colour[place : place + 2], 16) * share + int(paper[place : place + 2], 16) * (1 - share))
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)
