"""The website of the demonstration, built once for measurements in a browser; without its brochures."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEMO = Path(__file__).resolve().parent.parent


def chromium() -> str:
    """Return the browser of the system; ``make test`` installs it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        sys.exit("no Chromium; make test installs it")
    return found


@contextmanager
def demo_site(look: str = "palet", address: str = "") -> Iterator[Path]:
    """Build the demonstration in a look, as if it stood at an address, and give the folder of its site."""
    with tempfile.TemporaryDirectory(prefix="zhi-demo-") as name:
        folder = Path(name)
        for part in ("content", "gegevens"):
            shutil.copytree(DEMO / part, folder / part)
        shutil.rmtree(folder / "content" / "brochures")
        settings = (DEMO / "mkdocs.yml").read_text(encoding="utf-8").replace("look: palet", f"look: {look}")
        (folder / "mkdocs.yml").write_text(
            (f"site_url: {address}\n" if address else "") + settings, encoding="utf-8"
        )
        done = subprocess.run(
            [sys.executable, "-m", "zhi_publish.cli", "build", folder],
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            sys.exit(done.stderr)
        yield folder / "site"
