"""Large print: a drawing of bars that is taller than a page is parted between two of its bars.

Letters that have to stay large make a drawing as wide as the page, and with many bars it outgrows the page. Its parts
stand below each other and flow like paragraphs. The first keeps the sentence that says the whole drawing.
"""

from __future__ import annotations

import html
import math
import re

TALLEST = 1.4
"""Height by width of a drawing that still stands on a page below its heading."""
_OF_A_PART = 0.75
"""Height by width of a part, so that two of them fill a page."""
_AIR = 20
"""From the foot of a bar's name to the place where a drawing may be cut above it."""
_DRAWING = re.compile(
    r'<svg([^>]*?) viewBox="0 0 (?P<wide>[\d.]+) (?P<high>[\d.]+)" width="[\d.]+" height="[\d.]+"(?P<rest>[^>]*)>'
    r"(?P<title><title>.*?</title>)(?P<group><g [^>]*>)(?P<inside>.*?)</g></svg>",
    re.DOTALL,
)
_BAR_BEGINS = re.compile(
    r'<(?:rect class="zhi-nul"|path class="zhi-grens")[^>]*/>(?=<text [^>]*?y="([\d.]+)")'
)
"""The line at zero, or the mark behind it, ends a bar; the name that follows begins the next."""


def parted_drawings(document: str, goes_on: str) -> str:
    """Return a document in which no drawing of bars is taller than a page.

    Args:
        document: the body of a brochure.
        goes_on: what a further part says of itself to who does not see it.

    """
    return _DRAWING.sub(lambda match: _parted(match, goes_on), document)


def _parted(match: re.Match[str], goes_on: str) -> str:
    wide, high = float(match["wide"]), float(match["high"])
    if high <= wide * TALLEST:
        return match[0]
    inside = match["inside"]
    part = high / math.ceil(high / (wide * _OF_A_PART))
    begin, top = 0, 0.0
    parts: list[str] = []
    for bar in _BAR_BEGINS.finditer(inside):
        cut = float(bar[1]) - _AIR
        if cut - top >= part:
            parts.append(_part(match, (top, cut), inside[begin : bar.end()], goes_on))
            begin, top = bar.end(), cut
    parts.append(_part(match, (top, high), inside[begin:], goes_on))
    return "".join(parts)


def _part(match: re.Match[str], across: tuple[float, float], inside: str, goes_on: str) -> str:
    """Return the part of a drawing between two heights."""
    top, bottom = across
    title = match["title"] if top == 0 else f"<title>{html.escape(goes_on)}</title>"
    high = f"{bottom - top:g}"
    return (
        f'<svg{match[1]} viewBox="0 {top:g} {match["wide"]} {high}" width="{match["wide"]}" height="{high}"{match["rest"]}>'
        f"{title}{match['group']}{inside}</g></svg>"
    )
