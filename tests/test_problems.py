"""Every code has a smallest publication that provokes it, and the words that an author then reads."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.golden import Golden
from tests.problems.examples import FOLDER, diagnose, lay_out
from zhi_publish.diagnostics import Code
from zhi_publish.messages import catalogue, render, tell
from zhi_publish.model.settings import Language

EXAMPLES = sorted(path for path in FOLDER.iterdir() if path.name.startswith("ZHI"))


def test_every_code_has_an_example() -> None:
    """A code without an example has no page of help either."""
    assert [path.name for path in EXAMPLES] == sorted(code.number for code in Code)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_example_gives_its_finding_and_no_other(example: Path, tmp_path: Path, golden: Golden) -> None:
    """One cause, one finding: with its place, its weight, its sentence in both languages, and a remedy."""
    outcome, found = diagnose(lay_out(example, tmp_path))

    assert {one.code.number for one in found} == {example.name}
    golden.check(example / "expected.txt", render.render_text(found, Language.DUTCH, outcome.texts) + "\n")
    golden.check(example / "expected.json", render.render_json(found, Language.DUTCH) + "\n")
    for one in found:
        assert one.where.file
        assert one.where.line >= 1
        assert one.where.column >= 1
        for language in Language:
            told = tell(one, language)
            assert told.headline.strip()
            assert told.explanation.strip()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_example_renders_as_json_and_as_annotation(example: Path, tmp_path: Path) -> None:
    """Every finding fits the shape of the contract, and one line of a pull request."""
    _, found = diagnose(lay_out(example, tmp_path))

    rows = json.loads(render.render_json(found, Language.ENGLISH))["diagnostics"]
    lines = render.render_github(found, Language.ENGLISH).split("\n")

    assert [list(row) for row in rows] == [
        ["severity", "code", "file", "line", "column", "message", "suggestion"] for _ in found
    ]
    assert {row["severity"] for row in rows} <= {"error", "warning", "note"}
    assert len(lines) == len(found)
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_example_reads_naturally_in_english(example: Path, tmp_path: Path) -> None:
    """No Dutch key or code word is left over in an English sentence."""
    _, found = diagnose(lay_out(example, tmp_path))

    for one in found:
        told = tell(one, Language.ENGLISH)
        words = set(told.headline.split()) | set(told.explanation.split())
        assert not words & {"de", "het", "een", "niet", "staat", "bedoelde", "kies", "zet"}


def test_examples_hold_nothing_but_text(tmp_path: Path) -> None:
    """Whatever git might change on its way stands in a recipe."""
    for example in EXAMPLES:
        for path in example.rglob("*"):
            if path.is_file():
                shutil.copyfile(path, tmp_path / "copy")
                data = (tmp_path / "copy").read_bytes()
                assert b"\r" not in data
                assert len(data) < 20_000
                data.decode("utf-8")


def test_catalogues_know_every_code() -> None:
    """A finding without a sentence would be a crash in front of the author."""
    for language in Language:
        assert set(catalogue(language).messages) == set(Code)
