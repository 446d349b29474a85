"""What nothing asks for is taken out of a built site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import tree
from zhi_publish.publish.left_out import leave_out

THEME = frozenset(
    {"assets/javascripts/bundle.js", "assets/javascripts/lunr/nl.js", "assets/images/favicon.png"}
)
SHEET = frozenset({"assets/zhi/site.css"})


def left(folder: Path, page: str, **others: str) -> set[str]:
    """Return the files that stay of a site with one page."""
    texts = {
        "index.html": page,
        "data.json": "bundle.js",
        **{name.replace("__", "/"): text for name, text in others.items()},
    }
    for name in {*texts, *THEME, *SHEET}:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(texts.get(name, ""), encoding="utf-8")
    leave_out(folder, [SHEET, THEME, frozenset()])
    return set(tree(folder)) - set(texts)


def test_what_no_file_names_is_gone(tmp_path: Path) -> None:
    """With its folders; files that may not be deleted stay, whatever they are."""
    assert left(tmp_path, '<p>bundle.js</p><script src="assets/zhi/x.js"></script>') == set()
    assert not (tmp_path / "assets").exists()
    assert (tmp_path / "data.json").exists()


@pytest.mark.parametrize(
    ("page", "stays"),
    [
        ('<link href="assets/zhi/site.css">', SHEET),
        ('<script src="assets/javascripts/bundle.js">', THEME),
        ('<img src="assets/images/favicon.png">', THEME),
    ],
)
def test_what_a_page_names_stays_with_all_that_belongs_to_it(
    tmp_path: Path, page: str, stays: frozenset[str]
) -> None:
    """One file of a theme asks for the others in ways of its own, so all of them stay."""
    assert left(tmp_path, page) == stays


def test_a_script_or_sheet_may_name_it_too(tmp_path: Path) -> None:
    """A file that stays itself speaks for others."""
    assert left(tmp_path, "<p>", own="", **{"eigen.js": 'load("/assets/javascripts/bundle.js")'}) == THEME
