"""The preview without a server: what is written after a save, and what is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.building import copy_project, tree
from zhi_publish.messages import catalogue
from zhi_publish.model.settings import Language
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.preview import Preview, with_banner
from zhi_publish.publish.site import build_site


class Builds:
    """Counts how often the host was asked to build."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, root: Path, site: FinishedSite, output: Path) -> None:
        """Build with the host."""
        self.count += 1
        build_site(root, site, output)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small publication with one more page."""
    root = copy_project("minimaal", tmp_path)
    (root / "content" / "tekst.md").write_text("---\ntitel: Tekst\n---\n\nOude woorden.\n", encoding="utf-8")
    return root


@pytest.fixture
def said() -> list[str]:
    """Return what the preview says."""
    return []


def test_changed_text_is_put_in_its_page_without_the_host(
    root: Path, tmp_path: Path, said: list[str]
) -> None:
    """Only the page that changed is written; the host is not asked again."""
    builds, shown = Builds(), tmp_path / "getoond"
    preview = Preview(root, shown, build_site=builds, say=said.append)
    preview.update()
    before = tree(shown)

    (root / "content" / "tekst.md").write_text(
        "---\ntitel: Tekst\n---\n\nNieuwe woorden.\n", encoding="utf-8"
    )
    assert preview.is_behind()
    preview.update()

    after = tree(shown)
    assert [name for name in after if after[name] != before.get(name)] == [
        "assets/zhi/search/index.js",
        "tekst/index.html",
    ]
    assert b"Nieuwe woorden." in after["tekst/index.html"]
    assert builds.count == 1
    assert not preview.is_behind()
    assert "tekst.md" in said[-1]


def test_title_that_changes_is_changed_on_every_page(root: Path, tmp_path: Path, said: list[str]) -> None:
    """A name in the menu stands everywhere, so the host builds anew."""
    builds, shown = Builds(), tmp_path / "getoond"
    preview = Preview(root, shown, build_site=builds, say=said.append)
    preview.update()

    (root / "content" / "tekst.md").write_text(
        "---\ntitel: Verhaal\n---\n\nOude woorden.\n", encoding="utf-8"
    )
    preview.update()

    assert builds.count == 2
    assert b"Verhaal" in tree(shown)["index.html"]


def test_mistake_leaves_the_folder_and_gives_a_banner(root: Path, tmp_path: Path, said: list[str]) -> None:
    """While there are errors nothing is written and every page carries them; afterwards they are gone."""
    builds, shown = Builds(), tmp_path / "getoond"
    preview = Preview(root, shown, build_site=builds, say=said.append)
    preview.update()
    before = tree(shown)

    (root / "content" / "tekst.md").write_text("---\ntitel: <b>x</b>: y\n---\n", encoding="utf-8")
    preview.update()

    assert tree(shown) == before
    page = with_banner(before["index.html"], preview.banner)
    assert page.index(b"<body") < page.index(b'role="alert"') < page.index(b"<article")
    assert b"<b>x</b>" not in preview.banner
    assert "ZHI008" in said[-1]

    (root / "content" / "tekst.md").write_text("---\ntitel: Tekst\n---\n\nOude woorden.\n", encoding="utf-8")
    preview.update()
    assert preview.banner == b""
    assert tree(shown) == before


def test_preview_tells_what_it_did_in_words(root: Path, tmp_path: Path, said: list[str]) -> None:
    """How many pages, and how long it took, as people write it."""
    preview = Preview(root, tmp_path / "getoond", build_site=Builds(), say=said.append)
    preview.update()
    preview.update()

    assert re.fullmatch(r"[0-9]+ pagina's \([0-9]+,[0-9]{2} s\)", said[0])
    assert re.fullmatch(r"geen pagina veranderd \([0-9]+,[0-9]{2} s\)", said[1])


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        (0, "geen brochure", "no brochure"),
        (1, "één brochure", "one brochure"),
        (12, "12 brochures", "12 brochures"),
    ],
)
def test_numbers_of_things_are_said_as_people_say_them(number: int, dutch: str, english: str) -> None:
    """None and one are words."""
    assert catalogue(Language.DUTCH).brochures.of(number) == dutch
    assert catalogue(Language.ENGLISH).brochures.of(number) == english
