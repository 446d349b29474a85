"""The smallest publication for each code: laid out on disk, read, and told in words.

Each folder beside this file is one publication, with ``expected.txt`` and ``expected.json``. What git or an
editor would not keep as it is (other encodings, links, very large files) stands in ``recipe.yml``:

    - write: content/personas/els.md     # a path in the publication
      text: |                            # with `encoding` where it is not UTF-8; with `times` to repeat it,
        naam: Els                        # between `before` and `after`
    - write: content/foto.png
      hex: 89504e47
    - link: content/personas/els.md      # a symbolic link
      to: ../elders.md
    - pipe: content/personas/els.md      # no ordinary file
    - leave_out: mkdocs.yml              # which is otherwise added
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.makers import SETTINGS
from zhi_publish.diagnostics import Diagnostic
from zhi_publish.pipeline import Outcome, run

FOLDER = Path(__file__).parent
_OURS = frozenset({"expected.txt", "expected.json", "recipe.yml"})


def lay_out(example: Path, folder: Path) -> Path:
    """Copy an example to an empty folder, follow its recipe, and return the folder."""
    for path in sorted(example.rglob("*")):
        if path.is_file() and not (path.parent == example and path.name in _OURS):
            target = folder / path.relative_to(example)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    (folder / "content").mkdir(exist_ok=True)
    settings = folder / "mkdocs.yml"
    if not settings.exists():
        settings.write_text(SETTINGS.format(language="nl"), encoding="utf-8")
    recipe = example / "recipe.yml"
    for step in yaml.safe_load(recipe.read_text(encoding="utf-8")) if recipe.exists() else ():
        _follow(step, folder)
    return folder


def _follow(step: dict[str, Any], folder: Path) -> None:
    if "leave_out" in step:
        (folder / step["leave_out"]).unlink()
        return
    path = folder / next(step[verb] for verb in ("link", "pipe", "write") if verb in step)
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in step:
        path.symlink_to(step["to"])
    elif "pipe" in step:
        os.mkfifo(path)
    elif "hex" in step:
        path.write_bytes(bytes.fromhex(step["hex"]))
    else:
        text = step.get("before", "") + step["text"] * step.get("times", 1) + step.get("after", "")
        path.write_bytes(text.encode(step.get("encoding", "utf-8")))


def diagnose(folder: Path) -> tuple[Outcome, tuple[Diagnostic, ...]]:
    """Read and check a publication."""
    outcome = run(folder)
    return outcome, outcome.report.sorted()
