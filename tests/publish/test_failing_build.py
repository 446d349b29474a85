"""A build that fails, at whatever moment, leaves the site that stood there; the next one tidies up."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import REPOSITORY, copy_project, tree, zhi, zhi_process


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small publication whose site was built, and whose text has changed since."""
    root = copy_project("minimaal", tmp_path)
    result = zhi("build", root)
    assert result.exit_code == 0, result.output
    (root / "content" / "index.md").write_text("De tweede versie.\n", encoding="utf-8")
    return root


def _leftovers(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.startswith(".zhi-build")]


def _version(root: Path) -> str:
    """Return which version stands there; a site that is not complete fails."""
    files = tree(root / "site")
    home = files["index.html"].decode()
    assert {"404.html", "sitemap.xml", "assets/zhi/search/index.js", "personas/index.html"} <= files.keys()
    assert home.rstrip().endswith("</html>")
    return "tweede" if "De tweede versie." in home else "eerste"


def test_mistake_in_a_text(root: Path) -> None:
    """Content that cannot be read fails before anything is written."""
    before = tree(root / "site")
    (root / "content" / "stuk.md").write_text("---\ntitel: a: b\n---\n", encoding="utf-8")

    result = zhi("build", root)

    assert result.exit_code == 1
    assert tree(root / "site") == before
    assert not _leftovers(root)


@pytest.mark.parametrize("damage", ["host", "pages", "brochures", "verify", "disk", "swap"])
def test_failure_late_in_the_build(root: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trouble while pages are made, written, looked at or put in place costs the new site, not the old one."""
    from zhi_publish.messages.troubles import Trouble
    from zhi_publish.publish import build, site, swap
    from zhi_publish.publish.errors import BuildError

    def fail(*_: object, **__: object) -> Iterator[str]:
        raise BuildError(Trouble.HOST, problem="proef")

    def disk_full(*_: object, **__: object) -> None:
        raise OSError(28, os.strerror(28), "proef")

    before = tree(root / "site")
    match damage:
        case "host":
            monkeypatch.setattr(site, "build_site", fail)
        case "pages":
            monkeypatch.setattr(build, "finished_site", fail)
        case "brochures":
            monkeypatch.setattr(build, "build_brochures", fail)
        case "verify":
            monkeypatch.setattr(build, "problems", lambda *_: iter(["index.md: proef"]))
        case "disk":
            monkeypatch.setattr(site, "build", disk_full)
        case _:
            monkeypatch.setattr(swap, "_exchange", disk_full)

    result = zhi("build", root)

    assert result.exit_code == 1, result.output
    assert "proef" in result.output or "proef" in result.stderr
    assert "Traceback" not in result.output
    assert tree(root / "site") == before
    assert not _leftovers(root)


@pytest.mark.parametrize("which", ["publication", "site", "workspace"])
def test_folder_that_may_not_be_written(root: Path, which: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may not write in the publication or its site hears so, and the site stays."""

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, os.strerror(13), str(root))

    before = tree(root / "site")
    # rights mean nothing to an administrator, and tests may be run by one
    match which:
        case "publication":
            make = Path.mkdir
            monkeypatch.setattr(
                Path,
                "mkdir",
                lambda path, *args, **how: (refuse if ".zhi-build-" in path.name else make)(
                    path, *args, **how
                ),
            )
        case "site":
            monkeypatch.setattr("os.access", lambda path, _: path != root / "site")
        case _:
            shutil.rmtree(root / ".zhi")
            monkeypatch.setattr(Path, "mkdir", refuse)

    result = zhi("build", root)

    monkeypatch.undo()
    assert result.exit_code == 1
    assert "kan niet worden geschreven" in result.output
    assert str(root) in result.output
    assert "Traceback" not in result.output
    assert tree(root / "site") == before
    assert not _leftovers(root)


@pytest.mark.parametrize("what", ["file", "link"])
def test_site_that_is_no_folder(root: Path, what: str, tmp_path: Path) -> None:
    """A file or a link in the place of the site is left alone, and said to stand in the way."""
    site, elsewhere = root / "site", tmp_path / "elders"
    site.rename(elsewhere)
    before = tree(elsewhere)
    if what == "file":
        site.write_text("niet weggooien", encoding="utf-8")
    else:
        site.symlink_to(elsewhere)

    result = zhi("build", root)

    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert tree(elsewhere) == before
    assert what == "link" or site.read_text(encoding="utf-8") == "niet weggooien"
    assert not _leftovers(root)


@pytest.mark.parametrize(
    "site_dir", ["..", ".", "content", "content/site", "/elders", "../elders", "content/../content"]
)
def test_site_in_the_place_of_something_else(root: Path, site_dir: str) -> None:
    """A build never overwrites the texts, the publication itself or a folder outside of it."""
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + f"site_dir: {site_dir}\n", encoding="utf-8")
    before = tree(root / "content")

    result = zhi("build", root)

    assert result.exit_code == 1
    assert "site_dir" in result.output
    assert tree(root / "content") == before
    assert _version(root) == "eerste"


def test_two_builds_at_once(root: Path) -> None:
    """The second hears that the first is at work, and touches nothing."""
    lock = root / ".zhi" / "lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        result = zhi("build", root)

    assert result.exit_code == 1
    assert "Er wordt al aan deze publicatie gebouwd" in result.output
    assert _version(root) == "eerste"
    assert zhi("build", root).exit_code == 0
    assert _version(root) == "tweede"


MOMENTS = {
    "while pages are made": "zhi_publish.publish.build.finished_site",
    "before the host begins": "zhi_publish.publish.site.build_site",
    "when the host has built": "zhi_publish.publish.build.problems",
    "right before the exchange": "zhi_publish.publish.swap._put_in_place",
    "right after the exchange": "zhi_publish.publish.swap.shutil.rmtree",
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed(root: Path, moment: str) -> None:
    """After a kill at any moment one complete version stands there, and the next build clears up and succeeds."""
    module, _, function = MOMENTS[moment].rpartition(".")
    holder, _, attribute = module.rpartition(".")
    place = (
        f"importlib.import_module({holder!r}).{attribute}"
        if attribute == "shutil"
        else f"importlib.import_module({module!r})"
    )
    script = f"""
        import importlib, os, signal, sys
        setattr({place}, {function!r}, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
        sys.argv = ["zhi-publish", "build", {str(root)!r}]
        from zhi_publish.cli import main
        main()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        cwd=root, env=os.environ | {"PYTHONPATH": str(REPOSITORY)}, capture_output=True, check=False,
    )  # fmt: skip

    assert done.returncode == -signal.SIGKILL, done.stderr
    assert _version(root) == ("tweede" if moment == "right after the exchange" else "eerste")

    assert zhi("build", root).exit_code == 0
    assert _version(root) == "tweede"
    assert not _leftovers(root)


def test_killed_at_any_time(root: Path) -> None:
    """Kills at moments that nobody chose leave a complete version each time."""
    for delay in (0.2, 0.5, 0.8, 1.1, 1.4):
        process = subprocess.Popen(
            [sys.executable, "-m", "zhi_publish.cli", "build", str(root)],
            cwd=root, env=os.environ | {"PYTHONPATH": str(REPOSITORY)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(delay)
        process.kill()
        process.wait()
        assert _version(root) in {"eerste", "tweede"}

    done = zhi_process("build", cwd=root)
    assert done.returncode == 0, done.stderr
    assert _version(root) == "tweede"
    assert not _leftovers(root)


def test_stopped_by_hand(root: Path) -> None:
    """Ctrl-C ends a build without a traceback, without leftovers and without a half site."""
    process = subprocess.Popen(
        [sys.executable, "-m", "zhi_publish.cli", "build", str(root)],
        cwd=root, env=os.environ | {"PYTHONPATH": str(REPOSITORY)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    deadline = time.monotonic() + 30
    while not _leftovers(root) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)

    assert process.returncode in {0, 1, 130, -signal.SIGINT}
    assert "Traceback" not in said
    assert _version(root) in {"eerste", "tweede"}
    assert not _leftovers(root)
