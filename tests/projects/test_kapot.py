"""A publication with many mistakes in many files: all are told at once, and nothing is published."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.building import PROJECTS, tree, zhi
from tests.golden import Golden

ROOT = PROJECTS / "kapot"


def test_check_tells_every_mistake_once_and_in_order(golden: Golden) -> None:
    """One run names all of them by file, line and column, each with its remedy."""
    result = zhi("check", ROOT)

    golden.check(ROOT.with_name("kapot.txt"), result.output)
    assert result.exit_code == 1
    found = json.loads(zhi("check", ROOT, "--format", "json").output)["diagnostics"]
    places = [(one["file"], one["line"], one["column"]) for one in found]
    assert places == sorted(places)
    assert len({(one["file"], one["line"], one["column"], one["code"]) for one in found}) == len(found)


def test_every_format_tells_the_same_mistakes() -> None:
    """Text, JSON and annotations of a pull request name the same codes in the same order."""
    found = json.loads(zhi("check", ROOT, "--format", "json").output)["diagnostics"]
    codes = [one["code"] for one in found]
    text = zhi("check", ROOT, "--format", "text").output
    lines = zhi("check", ROOT, "--format", "github").output.splitlines()

    assert [
        line.split(": ")[1].split()[-1]
        for line in text.splitlines()
        if line.startswith(("content/", "mkdocs.yml:"))
    ] == codes
    assert [code for line, code in zip(lines, codes, strict=True) if code not in line] == []


def test_each_broken_file_is_named() -> None:
    """No broken file hides behind another one."""
    found = json.loads(zhi("check", ROOT, "--format", "json").output)["diagnostics"]

    named = {one["file"] for one in found}
    assert named == {
        path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.suffix in {".md", ".yml"}
    }


def test_values_of_other_keys_are_not_told_along() -> None:
    """An excerpt shows the line of the mistake and no other line of the file."""
    for command in ("check", "calc", "build"):
        result = zhi(command, ROOT)
        assert "geheim-van-els" not in result.output
        assert "Traceback" not in result.output


def test_nothing_is_reckoned_or_built(tmp_path: Path) -> None:
    """``calc`` and ``build`` fail with the mistakes, and the site that stood there still stands."""
    root = shutil.copytree(ROOT, tmp_path / "kapot")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("de oude site", encoding="utf-8")
    before = tree(root)

    for command in ("calc", "build"):
        result = zhi(command, root)
        assert result.exit_code == 1
        assert "content/personas/jan.md:3:9: fout ZHI050" in result.stderr
    assert tree(root) == before
