"""Typefaces of a reader's own machine that stand in for ours while those travel: just as wide, and just as high.

A line then breaks where it will break later too, and nothing moves when our letters arrive. Each cut of ours gets its
own rule for each typeface that many machines have; how much that one has to grow or shrink follows from how wide both
are in Dutch. A look that brings letters of its own gets its rules in the same way.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from zhi_publish.model.look import FontFile, Look
from zhi_publish.publish.text_width import average_width

_FAMILIES = ("letter-lezen", "letter-werk")
_BOLD_FROM = 550
_SERIF = "serif"

SAMPLE = (
    "Op dinsdagmiddag schuift iemand de stoelen in een kring. Er komen negen mensen, en zij zijn net zo zenuwachtig als hij "
    "vijf jaar geleden was. Wie hier begint, hoeft nog niets te kunnen. De gemeente betaalt een deel van het werk, de "
    "zorgverzekeraar merkt het ook: minder opnames, minder ritten met een taxi. Wij schreven op wat dat in 2025 waard is, met de "
    "bron erbij. Het gaat om twee, drie of vier dagdelen per week. Een enkele keer gaat het mis; dan drinken we koffie, bellen "
    "we een zus of een buurvrouw en proberen we het opnieuw. Zo krijgt elk verhaal een bedrag van bijvoorbeeld 6.240 euro per jaar."
)
"""Dutch as our pages have it: how often each letter stands beside each other one decides how wide a line is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """A typeface that many machines have, under one or more names; those of one row are equally wide."""

    names: tuple[str, ...]
    widths: tuple[float, float, float, float]
    """How wide a sign of Dutch text is in parts of its size: regular, slanted, bold, bold and slanted."""

    def sources(self, *, is_bold: bool, is_italic: bool) -> str:
        """Return where a browser looks for a cut, the first name that it finds."""
        cut = (" Bold" if is_bold else "") + (" Italic" if is_italic else "")
        return ",".join(f"local({name}{cut})" for name in self.names)


LOCALS: Mapping[bool, tuple[Local, ...]] = {
    True: (
        # Windows, macOS and iOS; Linux; Android
        Local(names=("Georgia",), widths=(0.4434, 0.4516, 0.5164, 0.5239)),
        Local(names=("Liberation Serif",), widths=(0.4048, 0.4041, 0.4299, 0.4148)),
        Local(names=("Noto Serif",), widths=(0.4815, 0.4646, 0.5103, 0.5103)),
    ),
    False: (
        Local(names=("Arial", "Liberation Sans"), widths=(0.4474, 0.4475, 0.4776, 0.4776)),
        Local(names=("Roboto",), widths=(0.4425, 0.4301, 0.4503, 0.4376)),
    ),
}
"""By whether they have serifs. Georgia and Arial themselves are not free: they were measured by typefaces that are made
to be as wide, Gelasio and Liberation Sans. Machines with none of these take the next family, in its own width."""


@dataclass(frozen=True, slots=True)
class _Measures:
    width: float
    ascent: float
    descent: float


def dressed(look: Look) -> tuple[Look, str]:
    """Return a look whose families name their stand-ins too, and the rules that make these.

    Our lines have a height of their own everywhere, so how much room a typeface asks between two lines is left alone.
    """
    tokens, rules = dict(look.tokens), ""
    done: dict[str, str] = {}
    for key in _FAMILIES:
        family, *others = (one.strip() for one in tokens.get(key, "").split(","))
        if family not in done:
            cuts = [font for font in look.fonts() if font.family == family]
            names, own = _stand_ins(cuts, key.partition("-")[2], has_serifs=_SERIF in others)
            done[family] = ", ".join(names)
            rules += own
        if done[family]:
            tokens[key] = ", ".join([family, done[family], *others])
    return dataclasses.replace(look, tokens=tokens), rules


def _stand_ins(cuts: list[FontFile], name: str, *, has_serifs: bool) -> tuple[list[str], str]:
    names: list[str] = []
    rules: list[str] = []
    for number, local in enumerate(LOCALS[has_serifs], start=1):
        found = list(_rules(cuts, local, f"{name}-{number}"))
        if found:
            names.append(f"{name}-{number}")
            rules += found
    return names, "".join(rules)


def _rules(cuts: list[FontFile], local: Local, name: str) -> Iterator[str]:
    for font in cuts:
        measures = _measures(font.path)
        is_bold = font.weight >= _BOLD_FROM
        if measures is not None:
            larger = measures.width / local.widths[2 * is_bold + font.is_italic]
            yield (
                f"@font-face{{font-family:{name};{font.style}"
                f"src:{local.sources(is_bold=is_bold, is_italic=font.is_italic)};size-adjust:{larger:.1%};"
                f"ascent-override:{measures.ascent / larger:.0%};descent-override:{measures.descent / larger:.0%}}}\n"
            )


@lru_cache(maxsize=32)
def _measures(path: Path) -> _Measures | None:
    """Return the measures of a cut in parts of its size; None for a file that cannot be read, which is told elsewhere."""
    try:
        with TTFont(BytesIO(path.read_bytes()), lazy=True) as font:
            size = font["head"].unitsPerEm
            lines = font["hhea"]
            return _Measures(average_width(font, SAMPLE), lines.ascent / size, -lines.descent / size)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, a browser takes the next typeface
        return None
