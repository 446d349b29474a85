"""A brochure for a print shop: four inks, bleed and crop marks, in the shape of PDF/X-1a.

Nobody here knows the paper and the machine, so colours are translated by a plain rule: what three inks have in common
becomes black. That keeps text and grey sharp and the layer of ink thin; a print shop that wants more asks its own
profile of the picture.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import unquote

POINTS_PER_MM = 72 / 25.4
BLEED_MM = 3
ROOM_MM = 8
"""Around a page, for bleed and marks: a mark lies outside the bleed."""
PRESS_STYLE = f"@page{{bleed:{ROOM_MM}mm;marks:none}}"
PRESS_VERSION = "PDF/X-1a:2003"

_RGB = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)")
_GREY = 0.03
"""How far the three parts of a colour may lie apart for it to be grey."""


FEWEST_DPI = 300
"""Points of a picture per inch of paper; fewer are seen as blocks."""
_COARSE_KEY = "/CoarsePictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoarsePicture:
    """A picture with too few points for the size in which it is printed."""

    address: str
    page: int
    dpi: int
    width: int
    """Points that it needs; so for the height."""
    height: int


def coarse_pictures(pages: Sequence[Any], replaced_box: Any, scheme: str) -> Iterator[CoarsePicture]:
    """Yield the pictures on laid-out pages that are too coarse; a drawing never is."""
    for number, page in enumerate(pages, start=1):
        for box in page._page_box.descendants():  # noqa: SLF001 - the engine says nowhere else what stands where
            element = box.element
            if not isinstance(box, replaced_box) or element is None or element.tag != "img":
                continue
            points = getattr(box.replacement, "width", None)
            if not isinstance(points, int) or not box.width or not hasattr(box.replacement, "mode"):
                continue
            needed = round(box.width / 96 * FEWEST_DPI), round(box.height / 96 * FEWEST_DPI)
            if points < needed[0]:
                yield CoarsePicture(
                    address=unquote(element.get("src", "").removeprefix(scheme)),
                    page=number,
                    dpi=round(points / (box.width / 96)),
                    width=needed[0],
                    height=needed[1],
                )


def note_coarse_pictures(pdf: Any, pydyf: Any, pictures: Sequence[CoarsePicture]) -> None:
    """Say inside the PDF which pictures are too coarse, so that it is known when it comes from the cache too."""
    if pictures:
        told = json.dumps([asdict(one) for one in pictures], ensure_ascii=False, sort_keys=True)
        pdf.info[_COARSE_KEY.removeprefix("/")] = pydyf.String(told)


def noted_coarse_pictures(data: bytes) -> tuple[CoarsePicture, ...]:
    """Return the pictures of a finished brochure that are too coarse."""
    import pypdf

    metadata: Any = pypdf.PdfReader(io.BytesIO(data)).metadata or {}
    told = metadata.get(_COARSE_KEY)
    return () if told is None else tuple(CoarsePicture(**one) for one in json.loads(str(told)))


class TransparentError(Exception):
    """Something is see-through, which four inks cannot show."""


class Inks:
    """Translates the colours of a screen into cyan, magenta, yellow and black."""

    def __init__(self, text_colours: Sequence[str]) -> None:
        """Take in the colours of text, ``#rrggbb``: the first is printed in full black, the others in a part of it."""
        self._black: dict[tuple[int, int, int], float] = {}
        for number, colour in enumerate(text_colours):
            parts = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
            key = (parts[0], parts[1], parts[2])
            self._black.setdefault(key, 1.0 if number == 0 else 1 - sum(parts) / 765)

    def of(self, red: float, green: float, blue: float) -> tuple[float, float, float, float]:
        """Return the four inks, from 0 to 1, of a colour from 0 to 1."""
        key = (round(red * 255), round(green * 255), round(blue * 255))
        if key in self._black:
            return (0.0, 0.0, 0.0, self._black[key])
        light = max(red, green, blue)
        if light - min(red, green, blue) <= _GREY:
            return (0.0, 0.0, 0.0, 1 - light)
        return (1 - red / light, 1 - green / light, 1 - blue / light, 1 - light)

    def translated(self, instruction: bytes) -> bytes:
        """Return a drawing instruction, in four inks if it chooses a colour."""
        match = _RGB.fullmatch(instruction)
        if match is None:
            return instruction
        inks = self.of(float(match[1]), float(match[2]), float(match[3]))
        operator = b"k" if match[4] == b"rg" else b"K"
        return b" ".join([*(f"{ink:.3f}".encode() for ink in inks), operator])


def tabs_into_bleed(value_colours: Mapping[str, str]) -> str:
    """Return the style that lets the coloured tabs at the edge of a page go on into the bleed."""
    return "".join(
        f"@page blad-{value_id}:{side}{{@{side}-top{{border-{side}:{BLEED_MM}mm solid {colour};margin-{side}:-{BLEED_MM}mm}}}}\n"
        for value_id, colour in value_colours.items()
        for side in ("left", "right")
    )


def picture_in_inks(data: bytes) -> bytes:
    """Return a picture in four inks (JPEG); drawings and typefaces come back as they are."""
    import numpy as np
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.load()
            picture = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError):
        return data
    paper = Image.new("RGBA", picture.size, "white")
    parts = np.asarray(Image.alpha_composite(paper, picture).convert("RGB"), dtype=np.uint16)
    light = parts.max(axis=2)
    inks = 255 - (parts * 255 + light[..., None] // 2) // np.maximum(light, 1)[..., None]
    inks[light == 0] = 0
    four = np.dstack([inks, 255 - light]).astype(np.uint8)
    made = io.BytesIO()
    Image.fromarray(four, mode="CMYK").save(made, "JPEG", quality=95, subsampling=0)
    return made.getvalue()


def paint_for_press(page: Any, paint: Any, stream: Any, scale: float = 1) -> None:
    """Paint a page as far as its bleed, and crop marks outside of it."""
    width, height = page.width * scale, page.height * scale
    bleed = BLEED_MM * POINTS_PER_MM
    with stream.stacked():
        stream.rectangle(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed)
        stream.clip()
        stream.end()
        paint(stream, scale)
    inner, outer = (BLEED_MM + 1) * POINTS_PER_MM, ROOM_MM * POINTS_PER_MM
    with stream.stacked():
        stream.set_line_width(0.25)
        stream.stream.append(b"1 1 1 1 K")  # on every plate
        for across, sign in ((0, -1), (width, 1)):
            for down in (0, height):
                stream.move_to(across + sign * inner, down)
                stream.line_to(across + sign * outer, down)
        for down, sign in ((0, -1), (height, 1)):
            for across in (0, width):
                stream.move_to(across, down + sign * inner)
                stream.line_to(across, down + sign * outer)
        stream.stroke()


def finish_for_press(pdf: Any, pydyf: Any, inks: Inks, date: str, identifier: str) -> None:
    """Put everything in four inks, set the boxes of each page, and say for which press it is.

    Raises:
        TransparentError: something is see-through.

    """
    for made in pdf.objects:
        if isinstance(made, pydyf.Stream) and made.extra.get("Subtype") != "/Image":
            made.stream = [inks.translated(one) if isinstance(one, bytes) else one for one in made.stream]
        held = made if isinstance(made, dict) else getattr(made, "extra", {})
        _check_solid(held)
        if isinstance(made, dict) and made.get("Type") == "/Page":
            _set_boxes(made, pydyf)
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFX",
        "OutputConditionIdentifier": pydyf.String("FOGRA39"),
        "OutputCondition": pydyf.String("Offset, coated paper (ISO 12647-2:2004/Amd 1)"),
        "RegistryName": pydyf.String("http://www.color.org"),
        "Info": pydyf.String("Coated FOGRA39"),
    }
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent)])
    pdf.info["GTS_PDFXVersion"] = pydyf.String(PRESS_VERSION)
    pdf.info["GTS_PDFXConformance"] = pydyf.String(PRESS_VERSION)
    if identifier:
        pdf.info["Identifier"] = pydyf.String(identifier)
    pdf.info["Trapped"] = "/False"
    # the standard wants a date; it is that of the content
    day = f"D:{date.replace('-', '')}000000Z"
    pdf.info["CreationDate"] = pdf.info["ModDate"] = pydyf.String(day)


def _check_solid(held: Any) -> None:
    is_mixed = held.get("BM", "/Normal") != "/Normal" or "SMask" in held
    if is_mixed or "Group" in held or "Shading" in held.get("Subtype", "") or "ShadingType" in held:
        raise TransparentError
    for state in held.get("ExtGState", {}).values():
        if not isinstance(state, dict):
            continue
        if state.get("ca", 1) != 1 or state.get("CA", 1) != 1 or "SMask" in state or "BM" in state:
            raise TransparentError


def _set_boxes(page: Any, pydyf: Any) -> None:
    bleed = BLEED_MM * POINTS_PER_MM
    left, bottom, right, top = page["TrimBox"]
    page["BleedBox"] = pydyf.Array([left - bleed, bottom - bleed, right + bleed, top + bleed])
    for key in ("Annots", "Tabs", "StructParents"):
        page.pop(key, None)
