"""One step from the old site to the new, under the eyes of readers."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from zhi_publish.publish import swap
from zhi_publish.publish.errors import FolderError
from zhi_publish.publish.swap import PREFIX, new_version

PAGES = 40


def _write(folder: Path, version: int) -> None:
    for number in range(PAGES):
        (folder / f"{number}.html").write_text(str(version), encoding="utf-8")


def test_readers_always_find_every_page(tmp_path: Path) -> None:
    """While versions are put in place one after another, no page is ever missing or empty."""
    site = tmp_path / "site"
    with new_version(site) as folder:
        _write(folder, 0)
    missing: list[str] = []
    reads = [0]
    is_done = threading.Event()

    def read() -> None:
        while not is_done.is_set():
            for number in range(PAGES):
                try:
                    if not (site / f"{number}.html").read_text(encoding="utf-8"):
                        missing.append("empty")
                except OSError as error:
                    missing.append(str(error))
                reads[0] += 1

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for version in range(1, 60):
        with new_version(site) as folder:
            _write(folder, version)
    is_done.set()
    for reader in readers:
        reader.join()

    assert missing == []
    assert reads[0] > PAGES
    assert {path.read_text(encoding="utf-8") for path in site.iterdir()} == {"59"}


def test_where_folders_cannot_be_exchanged_the_new_version_comes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a system without the exchange two renames do it, and nothing is left behind."""
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    for version in range(3):
        with new_version(site) as folder:
            _write(folder, version)

    assert (site / "0.html").read_text(encoding="utf-8") == "2"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_failure_keeps_the_old_version(tmp_path: Path) -> None:
    """An error inside the block passes on, and the site is as it was."""
    site = tmp_path / "site"
    with new_version(site) as folder:
        _write(folder, 1)

    def fail_halfway() -> None:
        with new_version(site) as folder:
            _write(folder, 2)
            raise ValueError("proef")

    with pytest.raises(ValueError, match="proef"):
        fail_halfway()

    assert (site / "0.html").read_text(encoding="utf-8") == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_leftovers_of_the_dead_are_cleared_and_those_of_the_living_kept(tmp_path: Path) -> None:
    """A folder of a build that no longer runs goes away; that of a running one, and a stranger's, stay."""
    dead = tmp_path / f"{PREFIX}999999999-abc"
    living = tmp_path / f"{PREFIX}1-abc"
    stranger = tmp_path / f"{PREFIX}iets-anders"
    for folder in (dead, living, stranger):
        folder.mkdir()

    with new_version(tmp_path / "site") as folder:
        _write(folder, 1)

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([living.name, stranger.name, "site"])


def test_new_site_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    """The folder is not private to whoever built it."""
    with new_version(tmp_path / "site") as folder:
        _write(folder, 1)

    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    """A file is not replaced by a site."""
    site = tmp_path / "site"
    site.write_text("x", encoding="utf-8")

    with pytest.raises(FolderError), new_version(site) as folder:
        _write(folder, 1)

    assert site.read_text(encoding="utf-8") == "x"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
