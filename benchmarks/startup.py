"""How long the program takes before it does anything: what an author waits for on every command."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measure import Row, median, run

MOST_FOR_HELP = 0.25
MOST_FOR_DEMO = 0.6


def measure(demo: Path, rounds: int) -> list[Row]:
    """Return the time of ``--help`` and of ``check`` on the demo."""
    rows = []
    for what, words, limit in (
        ("zhi-publish --help", ["--help"], MOST_FOR_HELP),
        ("check of the demo", ["check", str(demo)], MOST_FOR_DEMO),
    ):
        middle = median([run([sys.executable, "-m", "zhi_publish.cli", *words], demo) for _ in range(rounds)])
        note = f"{middle.cpu:.2f} s cpu, {middle.peak:.0f} MiB"
        rows.append(Row(what=what, figure=middle.wall, unit="s", limit=limit, note=note))
    return rows
