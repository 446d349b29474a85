"""How website and print look: the files of a look and its design tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from zhi_publish.model.asset import SourceImage

NO_LOGO = "geen"
DRAWING_FONT = "Atkinson Hyperlegible Next"
"""The typeface in which the texts of drawings were measured; see ``zhi_publish.present.drawing``."""
ACCENT = "accent.css"
"""A style sheet that a look adds behind that of the look on which it builds."""
RING_SIZE = 12
INK_PREFIX = "inkt-"
"""What stands before the name of a colour whose four inks a look names itself."""
INKS = re.compile(r"cmyk\(" + r",? ".join([r"(100|[1-9]?[0-9])%"] * 4) + r"\)")
MOST_INK = 300
"""Per cent, of all four inks together: more does not dry."""
_FONT_FILE = re.compile(
    r"(?P<family>[a-z0-9]+(?:-[a-z0-9]+)*?)-(?P<weight>[1-9]00)(?P<italic>-cursief)?\.woff2"
)
_NOT_FOR_CSS = ("titel", "basis", "logo")
_REGULAR = 400
_KNEE = 0.04045  # below it sRGB is linear
_LIGHT_TEXT = "#ffffff"
_DARK_TEXT = "#10191f"


@dataclass(frozen=True, slots=True, kw_only=True)
class FontFile:
    """A cut of a typeface that a look carries along."""

    family: str
    """Name of the typeface in style sheets, such as ``Literata``."""
    weight: int
    is_italic: bool
    path: Path

    @property
    def style(self) -> str:
        """What tells this cut in a style sheet from a regular one, with a semicolon at the end."""
        slanted = "font-style:italic;" if self.is_italic else ""
        return slanted + (f"font-weight:{self.weight};" if self.weight != _REGULAR else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look with every token filled in."""

    name: str
    folders: tuple[Path, ...]
    """Its own folder first, then the folders of the looks that it builds on."""
    tokens: Mapping[str, str]
    """Every token by its name; checked, so that none can break out of a style sheet."""
    logo: Path | None = None
    logo_image: SourceImage | None = None
    """What is known of the logo: it was looked at like any picture of the publication."""

    @property
    def folder(self) -> Path:
        """The look's own folder."""
        return self.folders[0]

    @property
    def title(self) -> str:
        """The name for people."""
        return self.tokens.get("titel", self.name)

    def file(self, address: str) -> Path | None:
        """Return a file from the nearest folder that has it; ``address`` is ours, never an author's."""
        for folder in self.folders:
            path = folder / address
            if path.is_file():
                return path
        return None

    def files(self, folder: str, suffix: str = "") -> tuple[Path, ...]:
        """Return the files in one folder, sorted by name; a nearer look's file hides its namesake."""
        found: dict[str, Path] = {}
        for root in self.folders:
            inside = root / folder
            if inside.is_dir():
                for path in inside.iterdir():
                    if path.is_file() and path.name.endswith(suffix):
                        found.setdefault(path.name, path)
        return tuple(found[name] for name in sorted(found))

    def every(self, address: str) -> tuple[Path, ...]:
        """Return the file of that name from every folder that has it, the lowest look of the chain first.

        For what adds to a look instead of replacing it.
        """
        return tuple(folder / address for folder in reversed(self.folders) if (folder / address).is_file())

    def fonts(self) -> tuple[FontFile, ...]:
        """Return the typefaces in ``fonts/``, read off from the names of the files.

        Of a look that builds on another only those that it names itself: its own letters take the place of the others.
        Drawings are measured in one typeface, which is always kept.
        """
        named = {
            family.strip()
            for key, text in self.tokens.items()
            if key.startswith("letter-")
            for family in text.split(",")
        } | {DRAWING_FONT}
        return tuple(
            font
            for font in self._every_font()
            if font.family in named or font.path.is_relative_to(self.folder)
        )

    @property
    def typefaces(self) -> tuple[str, ...]:
        """Names of all typefaces in the look and in those that it builds on."""
        return tuple(dict.fromkeys(font.family for font in self._every_font()))

    def _every_font(self) -> Iterator[FontFile]:
        for path in self.files("fonts", ".woff2"):
            if match := _FONT_FILE.fullmatch(path.name):
                family = " ".join(word.capitalize() for word in match["family"].split("-"))
                weight, is_italic = int(match["weight"]), bool(match["italic"])
                yield FontFile(family=family, weight=weight, is_italic=is_italic, path=path)

    def value_colour(self, value_id: str, index: int) -> str:
        """Return the colour of a value of the model: its own token, else its place (from 0) in the ring."""
        own = self.tokens.get(f"waarde-{value_id}")
        # a look that stands by itself need not have a ring
        return own or self.tokens.get(f"ring-{index % RING_SIZE + 1}", _DARK_TEXT)

    def inks(
        self, value_colours: Mapping[str, str]
    ) -> tuple[tuple[str, tuple[float, float, float, float]], ...]:
        """Return the colours, ``#rrggbb``, whose four inks (0 to 1) the look names itself.

        Two tokens of the same colour get the same inks: those of the one whose name comes first.
        """
        colours = {f"waarde-{value_id}": colour for value_id, colour in value_colours.items()}
        found: dict[str, tuple[float, float, float, float]] = {}
        for key in sorted(self.tokens):
            match = INKS.fullmatch(self.tokens[key]) if key.startswith(INK_PREFIX) else None
            name = key.removeprefix(INK_PREFIX)
            colour = colours.get(name) or self.tokens.get(name)
            if match is not None and colour is not None:
                cyan, magenta, yellow, black = (int(part) / 100 for part in match.groups())
                found.setdefault(colour, (cyan, magenta, yellow, black))
        return tuple(found.items())

    def font_faces(self, base: str) -> str:
        """Return the ``@font-face`` rules; ``base`` is the folder's address, without a slash behind it."""
        rules = [
            f'@font-face{{font-family:"{font.family}";{font.style}font-display:swap;'
            f'src:url("{base}/{font.path.name}")}}'
            for font in self.fonts()
        ]
        return "\n".join(rules) + "\n"

    def css_variables(self, value_colours: Mapping[str, str] | None = None, *, with_dark: bool = True) -> str:
        """Return the tokens as custom properties, and a class per value of the model.

        Args:
            value_colours: ``#rrggbb`` by the id of each value; the tokens' own values when left out.
            with_dark: also for readers who asked for a dark screen; leave out for print.

        """
        colours = value_colours
        if colours is None:
            colours = {
                key.removeprefix("waarde-"): text
                for key, text in self.tokens.items()
                if key.startswith("waarde-")
            }
        shared = [f"--zhi-{key}:{text}" for key, text in self.tokens.items() if _is_for_css(key)]
        shared += [f"--zhi-waarde-{value_id}:{colour}" for value_id, colour in colours.items()]
        css = ":root{" + ";".join(shared) + "}\n"
        for value_id, colour in colours.items():
            css += f".zhi-w-{value_id}{{--zhi-w:{colour};--zhi-op-w:{text_on(colour)}}}\n"
        if with_dark:
            night = [
                f"--zhi-kleur-{key.removeprefix('nacht-')}:{text}"
                for key, text in self.tokens.items()
                if key.startswith("nacht-")
            ]
            css += (
                "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;"
                + ";".join(night)
                + "}}\n"
            )
        return css


def _is_for_css(key: str) -> bool:
    return key not in _NOT_FOR_CSS and not key.startswith(("nacht-", "waarde-", INK_PREFIX))


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 (black) to 1 (white), as WCAG defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= _KNEE else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_on(colour: str) -> str:
    """Return the colour of letters, light or dark, that reads best on a colour."""
    return _LIGHT_TEXT if contrast(colour, _LIGHT_TEXT) >= contrast(colour, _DARK_TEXT) else _DARK_TEXT
