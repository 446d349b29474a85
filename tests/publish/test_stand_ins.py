"""Typefaces of the reader's machine that stand in for those of a look."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from zhi_publish.load.look import built_in_folder
from zhi_publish.model.look import Look
from zhi_publish.publish.stand_ins import LOCALS, SAMPLE, Local, dressed
from zhi_publish.publish.text_width import average_width

FONTS = built_in_folder() / "palet" / "fonts"
CUTS = ("", ":italic", ":bold", ":bold:italic")


def look_with(folder: Path, **files: str) -> Look:
    """Return a look that brings letters of its own, each a copy of one of ours."""
    (folder / "fonts").mkdir(parents=True)
    for name, source in files.items():
        shutil.copy(FONTS / source, folder / "fonts" / f"{name.replace('_', '-')}.woff2")
    tokens = {"letter-lezen": "Eigen, Garamond, serif", "letter-werk": "Eigen, Garamond, serif"}
    return Look(name="eigen", folders=(folder,), tokens=tokens)


def test_letters_of_a_look_of_ones_own_get_stand_ins(tmp_path: Path) -> None:
    """Each cut that the look brings, for each typeface that many machines have; a family in two roles only once."""
    look = look_with(tmp_path, eigen_400="literata-400.woff2", eigen_700_cursief="literata-400-cursief.woff2")

    with_stand_ins, rules = dressed(look)

    assert rules.count("@font-face") == 2 * len(LOCALS[True])
    assert with_stand_ins.tokens["letter-lezen"] == "Eigen, lezen-1, lezen-2, lezen-3, Garamond, serif"
    assert with_stand_ins.tokens["letter-werk"] == with_stand_ins.tokens["letter-lezen"]
    assert "font-family:lezen-1;src:local(Georgia);" in rules
    assert "font-style:italic;font-weight:700;src:local(Georgia Bold Italic);" in rules
    assert look.tokens["letter-lezen"] == "Eigen, Garamond, serif"  # print knows nothing of it


def test_a_stand_in_is_as_wide_and_as_high(tmp_path: Path) -> None:
    """What the local typeface is wide, times what it grows, is what ours is wide; its height follows."""
    look = look_with(tmp_path, eigen_400="literata-400.woff2")
    with TTFont(FONTS / "literata-400.woff2") as font:
        wide, high = average_width(font, SAMPLE), font["hhea"].ascent / font["head"].unitsPerEm

    found = re.findall(r"size-adjust:([\d.]+)%;ascent-override:(\d+)%", dressed(look)[1])

    assert len(found) == len(LOCALS[True])
    for local, (larger, ascent) in zip(LOCALS[True], found, strict=True):
        assert float(larger) / 100 * local.widths[0] == pytest.approx(wide, rel=0.001)
        assert int(ascent) / 100 * float(larger) / 100 == pytest.approx(high, abs=0.01)


def test_a_file_that_is_no_typeface_gets_none(tmp_path: Path) -> None:
    """A browser then takes the next family, as it would have done."""
    look = look_with(tmp_path, eigen_400="literata-400.woff2")
    (tmp_path / "fonts" / "eigen-400.woff2").write_bytes(b"wOF2 kapot")

    same, rules = dressed(look)

    assert (dict(same.tokens), rules) == (dict(look.tokens), "")


@pytest.mark.parametrize(
    ("local", "name"), [(LOCALS[True][1], "Liberation Serif"), (LOCALS[False][0], "Liberation Sans")]
)
def test_the_widths_of_typefaces_are_those_of_their_files(local: Local, name: str) -> None:
    """The table was measured in the same way as our own letters; these files are on every machine for tests."""
    for wide, cut in zip(local.widths, CUTS, strict=True):
        pattern = f"{name}{cut}"
        path = subprocess.run(
            ["fc-match", "--format=%{file}", pattern], capture_output=True, text=True, check=True
        ).stdout
        assert "Liberation" in path, f"make test installs {name}"
        with TTFont(path) as font:
            assert average_width(font, SAMPLE) == pytest.approx(wide, abs=0.0003), pattern


def test_letters_that_move_towards_each_other_count() -> None:
    """Pairs such as AV stand nearer than each by itself."""
    with TTFont(FONTS / "literata-400.woff2") as font:
        pair, alone = average_width(font, "AV"), (average_width(font, "A") + average_width(font, "V")) / 2

    assert pair < alone
