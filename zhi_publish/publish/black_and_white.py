"""A brochure in black on white that survives a copier: what colour said is said by solid, hollow, striped and thin.

Drawings come with literal colours and a class that tells what each shape is (see :mod:`zhi_publish.present.drawing`).
Here each class gets its shape in black; the tokens of the look become black or white; photographs become grey.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zhi_publish.model.look import Look, luminance
from zhi_publish.present.views import DegreeView

BLACK, WHITE = "#000000", "#ffffff"
STYLE = "black_and_white.css"
_LIGHT = ("kleur-papier", "kleur-vlak", "kleur-vlak-diep", "kleur-op-kop")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}$")
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SHAPE = re.compile(r"<(?:rect|path|circle)\b[^>]*?/>")
_CLASS = re.compile(r'class="([^"]*)"')
_THIN = re.compile(r'\b(width|height)="(?:2|1\.5)"')
_COVER_STROKE = 25.0
_FADED = 0.2
"""Lighter than this, seen against white, is paper."""

PATTERNS = (
    BLACK,
    f"repeating-linear-gradient(0deg,{BLACK} 0,{BLACK} 0.7mm,{WHITE} 0.7mm,{WHITE} 1.6mm)",
    WHITE,
    f"repeating-linear-gradient(45deg,{BLACK} 0,{BLACK} 0.5mm,{WHITE} 0.5mm,{WHITE} 1.4mm)",
    f"repeating-linear-gradient(90deg,{BLACK} 0,{BLACK} 0.5mm,{WHITE} 0.5mm,{WHITE} 1.3mm)",
    f"linear-gradient(0deg,{BLACK} 0,{BLACK} 50%,{WHITE} 50%,{WHITE} 100%)",
)
"""Backgrounds of the tabs at the edge, one for each value in turn; their place differs, too."""


def black_and_white_look(look: Look) -> Look:
    """Return a look whose colours are all black or white."""
    tokens = {
        name: (WHITE if name in _LIGHT else BLACK) if _COLOUR.match(text) else text
        for name, text in look.tokens.items()
    }
    return replace(look, tokens=tokens)


def black_colours(colours: Mapping[str, str]) -> dict[str, str]:
    """Return the colours of the values of a model: none of them has one."""
    return dict.fromkeys(colours, BLACK)


def black_palettes(palettes: Sequence[Sequence[DegreeView]]) -> list[tuple[DegreeView, ...]]:
    """Return the degrees of some people with black for every value."""
    return [
        tuple(replace(one, value=replace(one.value, colour=BLACK)) for one in palette) for palette in palettes
    ]


def black_drawings(document: str) -> str:
    """Return a document whose drawings are in black and white."""
    return _DRAWING.sub(_drawing, document)


def _drawing(match: re.Match[str]) -> str:
    drawing = match[0]
    if "omslag-tekening" in drawing[:400]:
        return re.sub(r'<path stroke="(#[0-9a-fA-F]{6})"', _faded, drawing)
    return _HEX.sub(_plain, _SHAPE.sub(_shape, drawing))


def _faded(match: re.Match[str]) -> str:
    """Return a stroke of the cover: what weighs little is a thin line instead of a light one."""
    share = 1 - int(match[1][1:3], 16) / 255
    return f'<path stroke="{BLACK}" stroke-width="{max(_COVER_STROKE * share, 1.5):.1f}"'


def _shape(match: re.Match[str]) -> str:
    shape = match[0]
    found = _CLASS.search(shape)
    kind = "" if found is None else found[1]
    if kind == "zhi-leeg":
        if shape.startswith("<path"):
            return shape.replace("<path ", '<path stroke-width="0.9" ', 1)
        return _THIN.sub(r'\1="0.6"', _HEX.sub(BLACK, shape))
    if kind == "zhi-kosten":
        return _striped(shape)
    if kind == "zhi-min":
        return _HEX.sub(WHITE, shape).replace(
            "<rect ", f'<rect stroke="{BLACK}" stroke-dasharray="2 1.5" ', 1
        )
    if kind in {"zhi-laag", "zhi-omlaag"}:
        return re.sub(r'stroke="#[^"]*"', f'stroke="{BLACK}"', shape)
    return _HEX.sub(BLACK, shape)


def _striped(rect: str) -> str:
    """Return a bar as a hollow one with stripes: one line as thick as the bar, with gaps."""
    place = {name: float(text) for name, text in re.findall(r'\b(x|y|width|height)="([-0-9.]+)"', rect)}
    hollow = _HEX.sub(WHITE, rect).replace("<rect ", f'<rect stroke="{BLACK}" ', 1)
    middle = place["y"] + place["height"] / 2
    return (
        f'{hollow}<path fill="none" stroke="{BLACK}" stroke-width="{place["height"]:g}" stroke-dasharray="1.2 2.8" '
        f'd="M{place["x"]:g} {middle:g}h{place["width"]:g}"/>'
    )


def _plain(match: re.Match[str]) -> str:
    is_paper = 1 - luminance(match[0]) < _FADED
    return WHITE if is_paper else BLACK


def grey_picture(data: bytes) -> bytes:
    """Return a photograph without colour, in the kind of file that it was."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        kind = image.format or "PNG"
        has_hole = "A" in image.getbands() or "transparency" in image.info
        grey = image.convert("LA" if has_hole and kind != "JPEG" else "L")
        made = io.BytesIO()
        grey.save(made, kind)
    return made.getvalue()
