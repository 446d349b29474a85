"""From the colours of a screen to the four inks of a press, through a measured profile of coated paper.

The profile was made by ``scripts/make_press_profile.py``; docs/decisions/029 tells from what. Text and grey do not go
through it: mixed from four inks they would show coloured edges as soon as one plate shifts.
"""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhi_publish.model.look import luminance

if TYPE_CHECKING:
    from PIL.Image import Image

Parts = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each from 0 to 1."""

MOST_INK = 3.0
"""All four together; more does not dry on coated paper."""
_PROFILE = Path(__file__).parent / "inks" / "coated-fogra39l.icc"
_GREY = 0.03
"""How far the three parts of a colour may lie apart for it to be grey."""


def press_profile() -> bytes:
    """Return the profile of paper and press, as it goes into a brochure."""
    return _PROFILE.read_bytes()


class Inks:
    """Translates the colours of a brochure."""

    def __init__(self, text_colours: Sequence[str], own: Mapping[str, Parts] | None = None) -> None:
        """Take in the colours that do not go through the profile.

        Args:
            text_colours: ``#rrggbb``; the first is printed in full black, the others in a part of it.
            own: inks that the look gives itself, by ``#rrggbb``.

        """
        self._fixed: dict[str, Parts] = {colour.lower(): parts for colour, parts in (own or {}).items()}
        for number, colour in enumerate(text_colours):
            black = 1.0 if number == 0 else _black_of(luminance(colour))
            self._fixed.setdefault(colour.lower(), (0.0, 0.0, 0.0, black))

    def of(self, red: float, green: float, blue: float) -> Parts:
        """Return the four inks of a colour from 0 to 1."""
        parts = tuple(round(255 * min(1.0, max(0.0, part))) for part in (red, green, blue))
        colour = "#{:02x}{:02x}{:02x}".format(*parts)
        if colour in self._fixed:
            return self._fixed[colour]
        if max(red, green, blue) - min(red, green, blue) <= _GREY:
            return (0.0, 0.0, 0.0, _black_of(luminance(colour)))
        return _mixed(colour)


def picture_in_inks(data: bytes) -> bytes:
    """Return a picture in four inks (JPEG); drawings and typefaces come back as they are.

    What is see-through lies on white paper. A picture without colour is printed in black alone.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.load()
            is_grey = opened.mode in {"1", "L", "LA"}
            picture = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError):
        return data
    paper = Image.new("RGBA", picture.size, "white")
    solid = Image.alpha_composite(paper, picture).convert("RGB")
    made = io.BytesIO()
    (_in_black(solid) if is_grey else _through_profile(solid)).save(made, "JPEG", quality=95, subsampling=0)
    return made.getvalue()


def _in_black(picture: Image) -> Image:
    from PIL import Image

    blacks = [round(255 * _black_of(luminance(f"#{grey:02x}{grey:02x}{grey:02x}"))) for grey in range(256)]
    black = picture.convert("L").point(blacks)
    empty = Image.new("L", picture.size)
    return Image.merge("CMYK", (empty, empty, empty, black))


@cache
def _mixed(colour: str) -> Parts:
    from PIL import Image

    pixel: Any = _through_profile(Image.new("RGB", (1, 1), colour)).getpixel((0, 0))
    cyan, magenta, yellow, black = (part / 255 for part in pixel)
    # between two points of its tables a profile may pass the limit that it was made with
    room = min(1.0, (MOST_INK - black) / max(cyan + magenta + yellow, 0.01))
    return (cyan * room, magenta * room, yellow * room, black)


def _through_profile(picture: Image) -> Image:
    from PIL import ImageCms

    made: Any = ImageCms.applyTransform(picture, _transforms()[0])
    inks: Image = made  # nothing comes back only when a picture is changed in place
    return inks


@cache
def _transforms() -> tuple[Any, Any]:
    """Return the ways from a screen to the inks and back: relative colorimetric, with black on black."""
    from PIL import ImageCms

    screen, press = ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(io.BytesIO(press_profile()))
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    return (
        ImageCms.buildTransform(screen, press, "RGB", "CMYK", intent, flags),
        ImageCms.buildTransform(press, screen, "CMYK", "RGB", intent, flags),
    )


@cache
def _lights() -> tuple[float, ...]:
    """Return how light black ink alone is, from full (first) to none (last), in 256 steps."""
    from PIL import Image, ImageCms

    steps = Image.new("CMYK", (256, 1))
    for step in range(256):
        steps.putpixel((step, 0), (0, 0, 0, 255 - step))
    seen: Any = ImageCms.applyTransform(steps, _transforms()[1])
    lights = [luminance("#{:02x}{:02x}{:02x}".format(*seen.getpixel((step, 0)))) for step in range(256)]
    lights[-1] = 1.0  # bare paper, whatever the profile rounds it to
    return tuple(max(lights[: step + 1]) for step in range(256))  # never back down


def _black_of(light: float) -> float:
    """Return the part of black ink that is as light as a grey; the darkest greys are all full black."""
    lights = _lights()
    step = bisect_left(lights, light)
    if step and light - lights[step - 1] < lights[step] - light:
        step -= 1
    return 1 - step / 255
