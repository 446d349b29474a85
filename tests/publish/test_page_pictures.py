"""The brochures of the demonstration look as they did; a difference is shown side by side, for a person to judge."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests.golden import Golden
from tests.publish.page_pictures import HEIGHT, WIDTH, contact_sheet, pages_apart, side_by_side
from zhi_publish.pipeline import run
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.website import named_files, view_of

pytestmark = pytest.mark.print

ROOT = Path(__file__).resolve().parents[2]
KEPT = Path(__file__).parent / "pictures"
NAMES = ("algemeen", "gemeente", "samenvatting", "personakaarten")
MOST_BYTES = 1_500_000


@cache
def documents() -> dict[str, PrintDocument]:
    """Return the brochures of the demonstration, ready to be printed."""
    outcome = run(ROOT)
    return print_documents(outcome, view_of(outcome), named_files(outcome))


@pytest.mark.parametrize("name", NAMES)
def test_brochure_looks_as_it_did(name: str, golden: Golden) -> None:
    """Page by page, tile by tile."""
    made = contact_sheet(render_pdf(documents()[name]))
    path = KEPT / f"{name}.png"
    if golden.is_updating:
        made.quantize(16).save(path, optimize=True)
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
