"""The package as it is installed elsewhere: outside the repository, themes and starter included."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.building import REPOSITORY


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP"))}
    done = subprocess.run(
        [str(one) for one in command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=300
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel, built without a network from a copy of the tracked and new files."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
        "--wheel-dir", folder, REPOSITORY, cwd=folder,
    )  # fmt: skip
    (found,) = folder.glob("*.whl")
    return found


def test_wheel_holds_what_the_program_needs(wheel: Path) -> None:
    """Looks, templates, typefaces with their licences, the starter and the mark of typed code are in it."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    package = {
        f"zhi_publish/{path.relative_to(REPOSITORY / 'zhi_publish').as_posix()}"
        for path in _files("zhi_publish")
    }
    themes = {f"zhi_publish/{path.relative_to(REPOSITORY).as_posix()}" for path in _files("themes")}
    assert package | themes <= names
    assert "zhi_publish/py.typed" in names
    assert "zhi_publish/starter/nl/publication/mkdocs.yml" in names
    assert "zhi_publish/themes/palet/tokens.yml" in names
    assert not [name for name in names if name.startswith(("tests/", "content/", "site/"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def _files(folder: str) -> list[Path]:
    return [
        path
        for path in (REPOSITORY / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]


def test_installed_program_works_outside_the_repository(wheel: Path, tmp_path: Path) -> None:
    """In a clean environment ``new``, ``check``, ``build`` and ``mkdocs build`` work, with the look from the wheel."""
    home = tmp_path / "omgeving"
    venv.create(home, with_pip=True, symlinks=True)
    python = home / "bin" / "python"
    (inside,) = (home / "lib").glob("python*/site-packages")
    _run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    # the libraries it stands on are those of the tests; the package itself comes from the wheel
    (inside / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    where = _run(python, "-c", "import zhi_publish; print(zhi_publish.__file__)", cwd=tmp_path).stdout
    assert where.startswith(str(inside))

    zhi = home / "bin" / "zhi-publish"
    _run(zhi, "new", "het-open-huis", cwd=tmp_path)
    root = tmp_path / "het-open-huis"
    assert "Alles is in orde." in _run(zhi, "check", "--strict", cwd=root).stdout
    _run(home / "bin" / "zhi", "new", "persona", "Els", cwd=root)
    _run(zhi, "build", cwd=root)
    assert (root / "site" / "downloads" / "brochure.pdf").stat().st_size > 10_000
    assert "<style>" in (root / "site" / "index.html").read_text(encoding="utf-8")
    _run(python, "-m", "mkdocs", "build", "--site-dir", "elders", cwd=root)
    assert "zhi-band-boven" in (root / "elders" / "personas" / "wilma" / "index.html").read_text(
        encoding="utf-8"
    )
