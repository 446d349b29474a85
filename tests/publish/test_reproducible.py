"""The same content gives the same files, whenever and wherever it is built."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.building import Build, copy_project, tree, zhi_process
from zhi_publish.pipeline import run
from zhi_publish.publish.website import finished_site, named_files, view_of


def test_builds_elsewhere_are_the_same_to_the_byte(built: Build, tmp_path: Path) -> None:
    """Another folder, working directory, time zone, language, hash seed and umask change no byte of any file."""
    root = copy_project("volledig", tmp_path / "een map met spaties & zo")

    done = zhi_process(
        "build", root, cwd=Path("/"), TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C", PYTHONHASHSEED="12345"
    )

    assert done.returncode == 0, done.stderr
    ours, theirs = built("volledig").files, tree(root / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    """A second build over the first gives the same files, also when the files were touched in between."""
    root = copy_project("minimaal", tmp_path)
    assert zhi_process("build", cwd=root).returncode == 0
    first = tree(root / "site")
    for path in (root / "content").rglob("*.md"):
        path.touch()

    assert zhi_process("build", cwd=root, PYTHONHASHSEED="7").returncode == 0

    assert tree(root / "site") == first


def test_order_of_files_on_disk_does_not_matter(tmp_path: Path) -> None:
    """A folder whose files were written in another order gives the same pages and files."""
    source = copy_project("engels", tmp_path / "een")
    target = tmp_path / "twee" / "engels"
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / path.relative_to(source))

    one, other = run(source), run(target)

    assert finished_site(one, view_of(one), named_files(one), {}) == finished_site(
        other, view_of(other), named_files(other), {}
    )
