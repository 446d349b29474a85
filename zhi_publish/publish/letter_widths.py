"""How wide letters really are: read from the files of typefaces that a look carries along.

Pages of fixed size are filled before they are printed. With these widths a look may bring any typeface, a wide one too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from zhi_publish.model.look import FontFile, Look
from zhi_publish.present.drawing import text_width

READING, WORK = "letter-lezen", "letter-werk"
_MARGIN = 1.015
"""Pairs of letters may stand further apart than each by itself."""
_UNKNOWN = 1.2
"""How much wider than ours a typeface may be that the look does not carry along."""
_BOLD_FROM = 550


@dataclass(frozen=True, slots=True)
class Cut:
    """The widths of one cut of a typeface, in parts of its size."""

    widths: Mapping[str, float]
    widest: float

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is, in the unit of the size."""
        return sum(self.widths.get(letter, self.widest) for letter in text) * size * _MARGIN


@dataclass(frozen=True, slots=True)
class Letters:
    """The cuts that a look prints with; None for a typeface that it does not carry along."""

    cuts: Mapping[tuple[bool, bool], Cut | None]
    """By whether it is the one for reading, and whether it is bold."""

    def width(self, text: str, size: float, *, is_serif: bool, is_bold: bool) -> float:
        """Return how wide a text is, in the unit of the size."""
        cut = self.cuts[is_serif, is_bold]
        return text_width(text, size, is_bold=is_bold) * _UNKNOWN if cut is None else cut.width(text, size)


_LETTERS: ContextVar[Letters | None] = ContextVar("letters", default=None)


def letters_in_use() -> Letters | None:
    """Return the letters of the look that is being set; None outside of it."""
    return _LETTERS.get()


@contextmanager
def letters_of(look: Look) -> Iterator[None]:
    """Measure with the letters of a look for as long as this lasts."""
    token = _LETTERS.set(_letters(look))
    try:
        yield
    finally:
        _LETTERS.reset(token)


def _letters(look: Look) -> Letters:
    cuts: dict[tuple[bool, bool], Cut | None] = {}
    for is_serif, name in ((True, READING), (False, WORK)):
        family = look.tokens.get(name, "").split(",")[0].strip(" \"'")
        upright = [font for font in look.fonts() if font.family == family and not font.is_italic]
        for is_bold in (False, True):
            cuts[is_serif, is_bold] = _nearest(upright, is_bold=is_bold)
    return Letters(cuts)


def _nearest(fonts: list[FontFile], *, is_bold: bool) -> Cut | None:
    """Return the cut that a printer takes for regular or bold letters."""
    chosen = [font for font in fonts if (font.weight >= _BOLD_FROM) is is_bold] or fonts
    return _read(chosen[0].path) if chosen else None


@lru_cache(maxsize=32)
def _read(path: Path) -> Cut | None:
    try:
        with TTFont(path, lazy=True) as font:
            size = font["head"].unitsPerEm
            advances = font["hmtx"].metrics
            widths = {chr(code): advances[name][0] / size for code, name in font.getBestCmap().items()}
    except Exception:  # noqa: BLE001 - whatever is wrong with a file of a typeface, the printer will say so
        return None
    return Cut(widths, max(widths.values(), default=1.0))
