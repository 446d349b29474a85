"""Pages as small grey pictures, side by side on one sheet per brochure, and how far two of them lie apart.

Two machines may draw the edge of a letter differently; a tile of a page holds many letters, and its mean grey hardly
moves for that. A line that shifts, a table that grows or a drawing that is gone moves it a lot.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

WIDTH, HEIGHT = 128, 180
"""Points of the picture of a page; paper of any size is fitted into it."""
TILE = 4
MOST_APART = 26.0
"""Steps of grey out of 255 between the means of two tiles that still count as the same."""
PAGES_IN_A_ROW = 9
_GREYS = 8


def contact_sheet(data: bytes) -> Image.Image:
    """Return all pages of a brochure on one sheet, in rows, in a few greys."""
    document = pypdfium2.PdfDocument(BytesIO(data))
    rows = -(-len(document) // PAGES_IN_A_ROW)
    sheet = Image.new("L", (PAGES_IN_A_ROW * WIDTH, rows * HEIGHT), 255)
    for number in range(len(document)):
        page = document[number]
        picture = page.render(scale=1.0, grayscale=True).to_pil().convert("L")
        page.close()
        picture.thumbnail((WIDTH, HEIGHT), Image.Resampling.BOX)
        sheet.paste(picture, _corner(number))
    document.close()
    return sheet.point([round(grey * (_GREYS - 1) / 255) * 255 // (_GREYS - 1) for grey in range(256)])


def _corner(number: int) -> tuple[int, int]:
    return number % PAGES_IN_A_ROW * WIDTH, number // PAGES_IN_A_ROW * HEIGHT


def pages_apart(kept: Image.Image, made: Image.Image) -> dict[int, float]:
    """Return the pages that differ, with the largest difference between two tiles; all when the sheets differ in size."""
    if kept.size != made.size:
        rows = max(kept.height, made.height) // HEIGHT
        return dict.fromkeys(range(1, rows * PAGES_IN_A_ROW + 1), 255.0)
    found: dict[int, float] = {}
    for number in range(kept.height // HEIGHT * PAGES_IN_A_ROW):
        left, top = _corner(number)
        apart = max(
            abs(_mean(kept, left + x, top + y) - _mean(made, left + x, top + y))
            for x in range(0, WIDTH, TILE)
            for y in range(0, HEIGHT, TILE)
        )
        if apart > MOST_APART:
            found[number + 1] = round(apart, 1)
    return found


def _mean(picture: Image.Image, left: int, top: int) -> float:
    return ImageStat.Stat(picture.crop((left, top, left + TILE, top + TILE))).mean[0]


def side_by_side(kept: Image.Image, made: Image.Image, path: Path) -> None:
    """Write what was kept, what was made and what differs next to each other, for a person to judge."""
    width, height = kept.width, max(kept.height, made.height)
    both = Image.new("L", (width * 3 + 40, height), 128)
    both.paste(kept, (0, 0))
    both.paste(made, (width + 20, 0))
    if kept.size == made.size:
        both.paste(ImageChops.invert(ImageChops.difference(kept, made)), (2 * width + 40, 0))
    both.save(path)
