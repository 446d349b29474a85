"""What stays private, and what a killed build leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from PIL import Image

from tests.makers import write_project
from zhi_publish.diagnostics import Code
from zhi_publish.pipeline import run


def test_picture_in_a_private_folder_is_refused(tmp_path: Path) -> None:
    """A text that names a picture below ``_prive`` does not publish it."""
    root = write_project(tmp_path, {"index.md": "# Hallo\n\n![een foto](_prive/kees.png)\n"})
    (root / "content" / "_prive").mkdir()
    Image.new("RGB", (4, 3)).save(root / "content" / "_prive" / "kees.png")

    found = {one.code for one in run(root).report}

    assert Code.IMAGE_OUTSIDE in found


def test_child_ends_with_its_parent(tmp_path: Path) -> None:
    """Whoever kills a build ends its brochure processes too; they would hold the lock of the publication."""
    mark = tmp_path / "kind"
    program = (
        "import multiprocessing, os, pathlib, sys, time\n"
        "from zhi_publish.publish import brochures\n"
        "def work():\n"
        "    brochures.end_with_parent()\n"
        "    pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))\n"
        "    time.sleep(60)\n"
        "multiprocessing.get_context('fork').Process(target=work).start()\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(mark)]) as parent:
        child = _wait_for(mark)
        parent.kill()

    assert _ends(child)


def _wait_for(mark: Path) -> int:
    for _ in range(300):
        if mark.exists() and mark.read_text():
            return int(mark.read_text())
        time.sleep(0.1)
    raise AssertionError(mark)


def _ends(process: int) -> bool:
    for _ in range(100):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":  # ended; only its number is left until somebody asks for it
            return True
        time.sleep(0.1)
    os.kill(process, signal.SIGKILL)
    return False
