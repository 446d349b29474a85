"""A drawn portrait for a persona without a picture: a sign made of its palette, never a face.

The same name and palette always give the same drawing. It is made of broad strokes around one another, as rings of
water: every value that applies gets a ring in its colour, as wide as its degree, opened at a place that follows from
the name. Nothing in it can be taken for somebody.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence

from markupsafe import Markup, escape

from zhi_publish.present.drawing import number, svg
from zhi_publish.present.views import DegreeView

_SIZE = 320
_MOST_RINGS = 6
_PAPER = "#ffffff"
_GAP = 5.0
_INNER = 16.0


def weighty(degrees: Sequence[DegreeView]) -> tuple[DegreeView, ...]:
    """Return the values that a portrait is made of, the weightiest first; never none where the model has any."""
    applying = [degree for degree in degrees if degree.degree] or list(degrees[:1])
    return tuple(sorted(applying, key=lambda one: -one.degree)[:_MOST_RINGS])


def portrait(persona_id: str, degrees: Sequence[DegreeView], *, label: str) -> Markup:
    """Return the drawing, on a ground of its own so that it looks the same on every background."""
    rings = weighty(degrees)
    seed = hashlib.sha256(persona_id.encode("utf-8")).digest()
    weights = [max(ring.degree, 1) for ring in rings]
    room = _SIZE / 2 - 14 - _INNER - _GAP * (len(rings) - 1)
    unit = room / max(sum(weights), 1)
    radius = _INNER
    middle = _SIZE / 2
    parts = [f'<rect class="zhi-grond" fill="{_PAPER}" width="{_SIZE}" height="{_SIZE}"/>']
    # the weightiest value lies outside, where it shows most
    for place, (ring, weight) in enumerate(zip(reversed(rings), reversed(weights), strict=True)):
        width = weight * unit
        at = radius + width / 2
        turn = math.tau * seed[place] / 256
        # a ring is open for a quarter to a half of its way round
        sweep = math.tau * (0.5 + 0.25 * seed[place + 8] / 255)
        start, end = turn, turn + sweep
        points = [
            f"{number(middle + at * math.cos(angle))} {number(middle + at * math.sin(angle))}"
            for angle in (start, end)
        ]
        parts.append(
            f'<path class="zhi-verf" fill="none" stroke="{escape(ring.value.colour)}" stroke-width="{number(width)}" '
            f'd="M{points[0]}A{number(at)} {number(at)} 0 1 1 {points[1]}"/>'
        )
        # what the ring leaves open is closed by a dot, so that every portrait is whole in itself
        dot = turn + sweep + (math.tau - sweep) / 2
        x, y = middle + at * math.cos(dot), middle + at * math.sin(dot)
        parts.append(
            f'<circle class="zhi-punt" fill="{escape(ring.value.colour)}" cx="{number(x)}" cy="{number(y)}" '
            f'r="{number(min(width / 2, at * (math.tau - sweep) / 4))}"/>'
        )
        radius += width + _GAP
    return svg("zhi-portret", (0, 0, _SIZE, _SIZE), label, "".join(parts))
