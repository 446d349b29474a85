"""Pictures for who shares a page: name, figure and palette on one card, drawn when the site is built.

Nobody else is asked for anything: Pillow draws with the colours and typefaces of the look. A picture is kept by what
is on it, so that only what changed is drawn again; the same card gives the same bytes.
"""

from __future__ import annotations

import functools
import hashlib
import io
import math
import os
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zhi_publish.model.look import FontFile, Look
from zhi_publish.present.views import AnalysisView, DegreeView, PersonaView, PublicationView
from zhi_publish.present.words import Words
from zhi_publish.publish.head import SHARE_SIZE

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

FOLDER = "assets/zhi/delen"
_DRAWING = "2"
"""Changes when a card is drawn in another way, so that none is taken from before."""
_MARGIN = 72
_PALETTE = 400
_SMOOTH = 2
"""Points drawn for each point shown of what is round."""
_COLOURS = 128
MOST_PERSONAS = 300
"""With more personas their pages share the picture of the home page: drawing all would outlast the building."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """What is on a picture."""

    over: str
    """Small, on top: whose site it is."""
    title: str
    about: str
    figure: str
    """The figure that counts; empty where there is none."""
    figure_about: str
    slices: tuple[tuple[str, float], ...]
    """Colour and share (0 to 1) of each field of the palette; empty without one."""
    strip: tuple[str, ...]
    """Colours of the line at the bottom."""
    colours: tuple[str, ...]
    """Of paper, text, soft text and empty fields."""


def share_addresses(shared: Mapping[str, bytes], view: PublicationView) -> dict[str, str]:
    """Return the address of the picture of each page that has one, by the address of the page."""
    pages = ["", *(one.card.address for one in view.personas), *(one.address for one in view.analyses)]
    return {page: _address(page) for page in pages if _address(page) in shared}


def _address(page: str) -> str:
    return f"{FOLDER}/{page.replace('/', '-') or 'begin'}.png"


def share_pictures(view: PublicationView, look: Look, words: Words, cache: Path | None) -> dict[str, bytes]:
    """Return the pictures of the home page, every persona and every analysis, by address.

    Args:
        view: What is published.
        look: Whose colours and typefaces are used.
        words: Our own words.
        cache: Folder that keeps pictures between builds, and only those of the last one; None draws all anew.

    """
    cards = {_address(page): card for page, card in _cards(view, look, words)}
    fonts = (_font(look, "letter-lezen", 600), _font(look, "letter-werk", 400))
    keys = {address: _key(card, fonts) for address, card in cards.items()}
    made = (
        {}
        if cache is None
        else {address: data for address, key in keys.items() if (data := _kept(cache, key))}
    )
    missing = [address for address in cards if address not in made]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        drawn = pool.map(partial(draw_card, fonts=fonts), (cards[address] for address in missing))
        made |= dict(zip(missing, drawn, strict=True))
    if cache is not None:
        for address in missing:
            _keep(cache, keys[address], made[address])
        _forget_others(cache, set(keys.values()))
    return {address: made[address] for address in cards}


# --- What is on them ------------------------------------------------------------------------------------------


def _cards(view: PublicationView, look: Look, words: Words) -> Iterator[tuple[str, ShareCard]]:
    tokens = look.tokens
    colours = tuple(
        tokens.get(name, other)
        for name, other in (
            ("kleur-papier", "#ffffff"),
            ("kleur-inkt", "#16242c"),
            ("kleur-inkt-zacht", "#4a5a63"),
            ("kleur-vlak-diep", "#dce6e8"),
        )
    )
    strip = tuple(value.value.colour for value in view.model.values)

    def card(
        title: str, about: str, figure: tuple[str, str], degrees: tuple[DegreeView, ...] | None = None
    ) -> ShareCard:
        shown = (
            tuple((one.value.colour, one.degree / one.maximum) for one in degrees)
            if degrees is not None
            else tuple((colour, 1.0) for colour in strip)
        )
        return ShareCard(
            over=view.site_name if title != view.site_name else view.place,
            title=title,
            about=about,
            figure=figure[0],
            figure_about=figure[1],
            slices=shown,
            strip=strip,
            colours=colours,
        )

    headline = view.headline
    yield "", card(view.site_name, view.description, ("", "") if headline is None else _of_analysis(headline))
    for persona in view.personas if len(view.personas) <= MOST_PERSONAS else ():
        yield (
            persona.card.address,
            card(persona.card.name, _about(persona), _of_persona(persona, words), persona.degrees),
        )
    for analysis in view.analyses:
        yield analysis.address, card(analysis.title, analysis.summary, _of_analysis(analysis))


def _about(persona: PersonaView) -> str:
    return persona.quote or persona.card.summary


def _of_persona(persona: PersonaView, words: Words) -> tuple[str, str]:
    card = persona.card
    about = " · ".join(part for part in (card.value.name, card.age) if part)
    if not card.total.exact:
        return "", about
    return f"{card.total} {words.per_year}", about


def _of_analysis(analysis: AnalysisView) -> tuple[str, str]:
    return (f"ROI {analysis.roi}", analysis.roi_sentence) if analysis.roi is not None else ("", "")


# --- How they are drawn ---------------------------------------------------------------------------------------


def _font(look: Look, token: str, weight: int) -> str:
    """Return the file of the cut of a typeface that is nearest in weight; empty when the look brings none."""
    family = look.tokens.get(token, "").split(",")[0].strip(" \"'")
    cuts = [font for font in look.fonts() if font.family == family and not font.is_italic]
    nearest: FontFile | None = min(cuts, key=lambda one: abs(one.weight - weight), default=None)
    return "" if nearest is None else str(nearest.path)


def draw_card(card: ShareCard, fonts: tuple[str, ...]) -> bytes:
    """Return a card as PNG; ``fonts`` are the files for headings and for text."""
    from PIL import Image, ImageDraw

    card = _drawable(card, *fonts)
    paper, ink, soft, empty = map(_colour, card.colours)
    width, height = SHARE_SIZE
    picture = Image.new("RGB", SHARE_SIZE, paper)
    draw = ImageDraw.Draw(picture)
    reading, working = (partial(_letter, font) for font in fonts)
    right = width - _MARGIN
    if card.slices:
        right -= _PALETTE + _MARGIN // 2
        picture.paste(
            _palette(card.slices, paper, empty),
            (width - _MARGIN // 2 - _PALETTE, (height - _PALETTE) // 2 - 8),
        )
    room = right - _MARGIN
    top: float = 60
    top = _write(draw, card.over, working(30), soft, top, room, lines=1) + 18
    title = next((size for size in (84, 72, 60, 50) if len(_lines(card.title, reading(size), room)) <= 2), 42)
    top = _write(draw, card.title, reading(title), ink, top, room, lines=3 if title == 42 else 2) + 22
    bottom = height - 78
    if card.figure:
        size = next((size for size in (66, 56, 46, 38) if reading(size).getlength(card.figure) <= room), 32)
        lines = _lines(card.figure_about, working(30), room)[:2]
        start = bottom - round(size * 1.4) - 40 * len(lines)
        _write(draw, card.figure, reading(size), ink, start, room, lines=1)
        _write(draw, card.figure_about, working(30), soft, start + round(size * 1.4), room, lines=2)
        bottom = start - 16
    elif card.figure_about:
        start = bottom - 40
        _write(draw, card.figure_about, working(30), soft, start, room, lines=1)
        bottom = start - 16
    left_over = min(int((bottom - top) / 44), 4)
    if left_over >= min(2, len(_lines(card.about, working(34), room))):
        _write(draw, card.about, working(34), ink, top, room, lines=left_over)
    for index, colour in enumerate(card.strip):
        start, end = (round(width * place / len(card.strip)) for place in (index, index + 1))
        draw.rectangle((start, height - 16, end, height), fill=_colour(colour))
    output = io.BytesIO()
    picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        output, "PNG", compress_level=4
    )
    return output.getvalue()


def _drawable(card: ShareCard, heading: str, text: str) -> ShareCard:
    """Return a card without the signs that a typeface lacks: each would be drawn as an empty box.

    A text of which little is left goes as a whole; a card without a title is headed by what stands over it.
    """
    title, over = _with_letters_of(heading, card.title), _with_letters_of(text, card.over)
    return replace(
        card,
        over=over if title else "",
        title=title or _with_letters_of(heading, card.over),
        about=_with_letters_of(text, card.about),
        figure=_with_letters_of(heading, card.figure),
        figure_about=_with_letters_of(text, card.figure_about),
    )


def _with_letters_of(path: str, text: str) -> str:
    letters = _letters(path)
    left = "".join(sign for sign in text if sign.isspace() or sign in letters) if letters else text
    meant = sum(map(str.isalnum, text))
    return " ".join(left.split()) if 2 * sum(map(str.isalnum, left)) >= meant else ""


@functools.lru_cache(maxsize=8)
def _letters(path: str) -> frozenset[str]:
    """Return the signs that a typeface has; none for the one that stands in where a look brings no typeface."""
    if not path:
        return frozenset()
    from fontTools.ttLib import TTFont

    try:
        with TTFont(path, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap()))
    except Exception:  # noqa: BLE001 - whatever is wrong with a file of a typeface, who draws with it will say so
        return frozenset()


def _palette(
    slices: tuple[tuple[str, float], ...], paper: tuple[int, ...], empty: tuple[int, ...]
) -> Image.Image:
    """Return the palette: a field for each value, filled from the middle to the degree in which it applies."""
    from PIL import Image, ImageDraw

    size = _PALETTE * _SMOOTH
    picture = Image.new("RGB", (size, size), paper)
    draw = ImageDraw.Draw(picture)
    middle, hole = size / 2, size * 0.12
    turn = 360 / len(slices)
    gap = min(3.0, turn / 8)
    for index, (colour, share) in enumerate(slices):
        start, end = -90 + index * turn + gap / 2, -90 + (index + 1) * turn - gap / 2
        for fill, reach in ((empty, 1.0), (_colour(colour), share)):
            if reach > 0:
                # a field twice as full covers twice the surface
                radius = math.sqrt(hole**2 + (middle**2 - hole**2) * reach)
                box = (middle - radius, middle - radius, middle + radius, middle + radius)
                draw.pieslice(box, start, end, fill=fill)
    draw.ellipse((middle - hole, middle - hole, middle + hole, middle + hole), fill=paper)
    return picture.reduce(_SMOOTH)


@functools.lru_cache(maxsize=64)
def _letter(path: str, size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    if path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    found = ImageFont.load_default(size)
    if not isinstance(
        found, ImageFont.FreeTypeFont
    ):  # pragma: no cover - Pillow always comes with FreeType here
        raise TypeError(found)
    return found


def _lines(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """Return a text in lines that fit; a word that is too long for one is cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= room:
            lines[-1] = longer
            continue
        rest = word
        while font.getlength(rest) > room:
            fits = next(
                (end for end in range(len(rest) - 1, 0, -1) if font.getlength(rest[:end] + "-") <= room), 1
            )
            lines.append(rest[:fits] + "-")
            rest = rest[fits:]
        lines.append(rest)
    return lines


def _write(
    draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, fill: tuple[int, ...], top: float, room: float, lines: int,
) -> float:  # fmt: skip
    """Write a text in at most so many lines; return where it ends."""
    found = _lines(text, font, room)
    if len(found) > lines:
        found = found[:lines]
        while found[-1] and font.getlength(found[-1] + " …") > room:
            found[-1] = found[-1].rpartition(" ")[0] or found[-1][:-1]
        found[-1] += " …"
    for line in found:
        draw.text((_MARGIN, top), line, font=font, fill=fill)
        top += round(font.size * 1.28)
    return top


def _colour(text: str) -> tuple[int, ...]:
    from PIL import ImageColor

    try:
        return ImageColor.getrgb(text)[:3]
    except ValueError:  # a look may write colours in ways that only a browser knows
        return (22, 36, 44)


# --- The cache ------------------------------------------------------------------------------------------------


def _key(card: ShareCard, fonts: tuple[str, ...]) -> str:
    from PIL import __version__ as pillow

    letters = [None if not font else hashlib.sha256(Path(font).read_bytes()).hexdigest() for font in fonts]
    return hashlib.sha256(repr((_DRAWING, pillow, letters, astuple(card))).encode()).hexdigest()


def _kept(cache: Path, key: str) -> bytes | None:
    try:
        kept = (cache / f"{key}.png").read_bytes()
    except OSError:
        return None
    # what was cut off while it was written, is no picture
    return kept if kept.endswith(b"IEND\xaeB`\x82") else None


def _keep(cache: Path, key: str, data: bytes) -> None:
    """Keep a picture. A cache that cannot be written costs time, nothing else."""
    with suppress(OSError):
        handle, name = tempfile.mkstemp(dir=cache, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(cache / f"{key}.png")
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _forget_others(cache: Path, keys: set[str]) -> None:
    """Throw away pictures of before: whoever was withdrawn is not kept here either."""
    with suppress(OSError):
        for path in cache.glob("*.png"):
            if path.stem not in keys:
                path.unlink()
