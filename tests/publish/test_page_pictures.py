"""The brochures of the demonstration look as they did; a difference is shown side by side, for a person to judge."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests.building import Build
from tests.golden import Golden
from tests.publish.all_editions import EDITIONS, pdf_of
from tests.publish.page_pictures import HEIGHT, WIDTH, contact_sheet, pages_apart, side_by_side

pytestmark = pytest.mark.print

KEPT = Path(__file__).parent / "pictures"
MOST_BYTES = 900_000


@pytest.mark.parametrize("name", EDITIONS)
def test_edition_looks_as_it_did(name: str, golden: Golden, built: Build) -> None:
    """Page by page, tile by tile, every edition on every paper."""
    made = contact_sheet(pdf_of(built, name))
    path = KEPT / f"{name}.png"
    if golden.is_updating:
        made.quantize(8).save(path, optimize=True)
    assert path.exists(), f"{path.name} is missing; pytest --update-golden writes it"
    with Image.open(path) as stored:
        kept = stored.convert("L")
    apart = pages_apart(kept, made)
    if apart:
        shown = Path(tempfile.mkdtemp(prefix="pages-")) / f"{name}.png"
        side_by_side(kept, made, shown)
        pytest.fail(f"pages differ: {apart}; look at {shown}, then run pytest --update-golden")


def test_pictures_are_small() -> None:
    """A repository is no picture book."""
    assert 0 < sum(path.stat().st_size for path in KEPT.glob("*.png")) < MOST_BYTES


def test_table_that_moves_by_a_line_is_a_difference(built: Build) -> None:
    """The lower half of a real page, a table among it, one line of small print further down."""
    made = contact_sheet(pdf_of(built, "samenvatting"))
    moved = made.copy()
    left, half = 2 * WIDTH, HEIGHT // 2
    line = round(13.5 / (297 / 25.4 * 72) * HEIGHT)
    moved.paste(made.crop((left, half, left + WIDTH, HEIGHT - line)), (left, half + line))

    assert set(pages_apart(made, moved)) == {3}


def page(shift: int = 0) -> Image.Image:
    """Return a sheet with one page of lines on it."""
    sheet = Image.new("L", (WIDTH * 9, HEIGHT), 255)
    draw = ImageDraw.Draw(sheet)
    for line in range(4):
        draw.rectangle((10, 20 + line * 20 + shift, 70, 25 + line * 20 + shift), fill=40)
    return sheet


def test_softer_edges_are_no_difference() -> None:
    """Another machine draws letters a little differently."""
    assert pages_apart(page(), page().filter(ImageFilter.GaussianBlur(0.7))) == {}


def test_shifted_lines_are_a_difference(tmp_path: Path) -> None:
    """Lines that stand lower are seen, on their page, and can be judged side by side."""
    kept, made = page(), page(shift=8)

    assert set(pages_apart(kept, made)) == {1}
    side_by_side(kept, made, tmp_path / "beide.png")
    with Image.open(tmp_path / "beide.png") as both:
        assert both.width > 3 * kept.width


def test_more_pages_are_a_difference() -> None:
    """A sheet of another size is another brochure."""
    assert pages_apart(page(), Image.new("L", (WIDTH * 9, HEIGHT * 2), 255))
