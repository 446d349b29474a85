"""Where a build writes: never over something that is no site, never through a link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building import tree, zhi
from tests.makers import SETTINGS, write_project

TEXTS = {"index.md": "Welkom.\n"}


def publication(folder: Path, site: str = "site") -> Path:
    """Write a small publication whose site goes to a folder of that name."""
    return write_project(
        folder, TEXTS | {"mkdocs.yml": SETTINGS.format(language="nl") + f"site_dir: {site}\n"}
    )


def test_a_site_may_stand_deeper_than_any_folder_that_is_there(tmp_path: Path) -> None:
    """The folders above it are made."""
    assert zhi("build", publication(tmp_path, "openbaar/site")).exit_code == 0
    assert (tmp_path / "openbaar/site/index.html").is_file()


@pytest.mark.parametrize("name", ["themes", ".git", "foto's"])
def test_what_is_no_site_is_not_thrown_away(name: str, tmp_path: Path) -> None:
    """A folder with something else in it is told, and left as it was."""
    root = publication(tmp_path, f'"{name}"')
    (root / name).mkdir()
    (root / name / "bewaard.txt").write_text("van mij", encoding="utf-8")

    result = zhi("build", root)

    assert result.exit_code == 1
    assert "iets anders dan een website" in result.stderr
    assert tree(root / name) == {"bewaard.txt": b"van mij"}


def test_a_site_that_is_a_branch_of_its_own_is_not_thrown_away(tmp_path: Path) -> None:
    """The history that lies in it stands nowhere else."""
    root = publication(tmp_path)
    (root / "site/.git").mkdir(parents=True)
    (root / "site/index.html").write_text("oud", encoding="utf-8")

    assert zhi("build", root).exit_code == 1
    assert (root / "site/.git").is_dir()


@pytest.mark.parametrize("name", [".", "..", "content", "content/site", "/elders", ".zhi", "rondje"])
def test_a_site_stands_beside_the_texts(name: str, tmp_path: Path) -> None:
    """Outside the publication, around or among its texts, in our own folder, in a link to itself: refused."""
    root = publication(tmp_path / "publicatie", name)
    (root / "rondje").symlink_to("rondje")

    result = zhi("build", root)

    assert result.exit_code == 1
    assert "site_dir: site" in result.stderr


def _link(root: Path, name: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(root / "elders")


def _folder(root: Path, name: str) -> None:
    (root / name).mkdir(parents=True)


@pytest.mark.parametrize("name", [".zhi", ".zhi/staging", ".zhi/staging/docs", ".zhi/brochures", ".zhi/lock"])
@pytest.mark.parametrize("make", [_link, _folder])
def test_nothing_is_written_through_a_link(
    name: str, make: Callable[[Path, str], None], tmp_path: Path
) -> None:
    """Whatever came along in the folder of a build: files elsewhere stay as they were, and no traceback is shown."""
    root = publication(tmp_path)
    (root / "elders").mkdir()
    (root / "elders/bewaard.txt").write_text("van mij", encoding="utf-8")
    make(root, name)

    result = zhi("build", root)

    assert result.exit_code == (0 if make is _folder and name != ".zhi/lock" else 1)
    assert tree(root / "elders") == {"bewaard.txt": b"van mij"}


@pytest.mark.parametrize("settings", ["", "docs_dir: content\n", "site_dir: site\n"])
def test_a_link_in_the_place_of_the_site_hides_no_finding(settings: str, tmp_path: Path) -> None:
    """A check still reads everything, and only a build, which would write through the link, refuses."""
    typed = SETTINGS.format(language="nl").replace("docs_dir: content\n", "") + settings
    root = write_project(tmp_path / "publicatie", {"index.md": "{{ bestaat.niet }}\n", "mkdocs.yml": typed})
    (tmp_path / "elders").mkdir()
    (root / "site").symlink_to(tmp_path / "elders")

    checked = zhi("check", root)

    assert checked.exit_code == 1
    assert "bestaat.niet" in checked.output
    (root / "content" / "index.md").write_text("Welkom.\n", encoding="utf-8")
    assert zhi("check", root).exit_code == 0
    assert zhi("build", root).exit_code == 1
    assert not list((tmp_path / "elders").iterdir())
