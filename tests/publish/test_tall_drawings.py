"""In large print a drawing of many bars is parted, and nothing of it is lost."""

from __future__ import annotations

import re

import pytest

from zhi_publish.publish.tall_drawings import TALLEST, parted_drawings

BAR = '<text x="0" y="{name}">{word}</text><rect class="zhi-hoog" x="0" y="{bar}" height="14"/><rect class="zhi-nul" y="{bar}"/>'
GOES_ON = "Dit gaat verder."


def drawing(bars: int, step: int = 60) -> str:
    """Return a drawing with a bar every so many units."""
    inside = "".join(
        BAR.format(name=20 + place * step, bar=30 + place * step, word=f"staaf {place}")
        for place in range(bars)
    )
    high = bars * step
    return (
        f'<svg class="zhi-tekening" viewBox="0 0 400 {high}" width="400" height="{high}" role="img">'
        f'<title>Staven.</title><g class="zhi-t">{inside}</g></svg>'
    )


def test_drawing_that_fits_is_left_as_it_is() -> None:
    """Up to what a page holds nothing changes."""
    whole = drawing(9)

    assert parted_drawings(f"<p>Zo.</p>{whole}", GOES_ON) == f"<p>Zo.</p>{whole}"


@pytest.mark.parametrize("bars", [10, 13, 25, 60])
def test_tall_drawing_is_parted_between_bars(bars: int) -> None:
    """Every bar stands whole in one part, all letters are kept, and each part fits on a page."""
    parts = re.findall(r"<svg.*?</svg>", parted_drawings(drawing(bars), GOES_ON))

    assert len(parts) > 1
    assert re.findall(r"staaf \d+", "".join(parts)) == [f"staaf {place}" for place in range(bars)]
    tops = []
    for part in parts:
        box = re.search(r'viewBox="0 ([\d.]+) 400 ([\d.]+)" width="400" height="([\d.]+)"', part)
        assert box is not None
        top, high = float(box[1]), float(box[2])
        tops.append((top, top + high))
        assert box[2] == box[3]
        assert high < 400 * TALLEST
        assert all(top <= float(place) <= top + high for place in re.findall(r' y="([\d.]+)"', part))
    assert [end for _, end in tops[:-1]] == [begin for begin, _ in tops[1:]]
    assert tops[-1][1] == bars * 60


def test_each_part_says_what_it_is() -> None:
    """The sentence that tells the whole drawing is heard once."""
    titles = re.findall("<title>(.*?)</title>", parted_drawings(drawing(20), GOES_ON))

    assert titles == ["Staven.", *[GOES_ON] * (len(titles) - 1)]
