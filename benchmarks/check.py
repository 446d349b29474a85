"""``check`` of a thousand content files: time and memory of the whole process."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.generate import OTHER_FILES, generate
from benchmarks.measure import Row, median, run

FILES = 1000
MOST_SECONDS = 1.0
MOST_MIB = 150.0


def measure(folder: Path, rounds: int) -> list[Row]:
    """Return the time and the memory that a check takes."""
    # a benefit item for every ten personas, and the files that every publication has
    publication = generate(folder / "check", (FILES - OTHER_FILES) * 10 // 11)
    count = sum(1 for _ in (publication / "content").rglob("*.md"))
    if count != FILES:
        raise RuntimeError(f"{count} files instead of {FILES}")
    command: list[str | Path] = [sys.executable, "-m", "zhi_publish.cli", "check", publication]
    middle = median([run(command, folder) for _ in range(rounds)])
    what = f"check of {FILES} files"
    note = f"{middle.cpu:.2f} s cpu"
    return [
        Row(what=what, figure=middle.wall, unit="s", limit=MOST_SECONDS, note=note),
        Row(what=f"{what}, memory", figure=middle.peak, unit="MiB", limit=MOST_MIB),
    ]
