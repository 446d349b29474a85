"""Whole processes on the clock, and how the figures are told."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one process took, with its children."""

    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of work: the steadier figure on a machine that others use too."""
    peak: float
    """Memory at its fullest, in MiB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table that is printed at the end."""

    what: str
    figure: float
    unit: str
    limit: float | None = None
    """The target; None for a figure that only informs."""
    is_least: bool = False
    """Whether the target is the least instead of the most."""
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the target was reached, in a word."""
        if self.limit is None:
            return ""
        is_met = self.figure >= self.limit if self.is_least else self.figure <= self.limit
        return "pass" if is_met else "MISS"


def run(command: Sequence[str | Path], folder: Path, *, accepted: Sequence[int] = (0,)) -> Run:
    """Run a command to its end; raises RuntimeError with its last words for another exit code."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, stdout=output, stderr=output, env=_environment()
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            output.seek(0)
            words = output.read().decode("utf-8", "replace")[-2000:]
            raise RuntimeError(f"{' '.join(map(str, command))}: {process.returncode}\n{words}")
    return Run(wall=wall, cpu=used.ru_utime + used.ru_stime, peak=used.ru_maxrss / 1024)


def _environment() -> Mapping[str, str]:
    return dict(os.environ) | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1735689600"}


def apart(work: Callable[..., Result], *arguments: object) -> Result:
    """Return what some work gives, done in a process of its own.

    A child's peak of memory is never noted as less than what its parent held when it began, so whoever measures
    has to stay small.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def median(runs: Sequence[Run]) -> Run:
    """Return the middle of each figure by itself."""
    return Run(
        wall=statistics.median(one.wall for one in runs),
        cpu=statistics.median(one.cpu for one in runs),
        peak=statistics.median(one.peak for one in runs),
    )


def ratio(ours: Sequence[Run], theirs: Sequence[Run], *, by: str = "cpu") -> float:
    """Return the middle of the ratios of rounds: what slows a machine down for a while slows both."""
    return statistics.median(
        float(getattr(one, by)) / float(getattr(other, by)) for one, other in zip(ours, theirs, strict=True)
    )


def table(rows: Sequence[Row]) -> str:
    """Return rows as lines of text."""
    cells = [("what", "figure", "target", "", "")]
    for row in rows:
        sign = "≥" if row.is_least else "≤"
        target = "" if row.limit is None else f"{sign} {row.limit:g} {row.unit}".rstrip()
        cells.append((row.what, f"{row.figure:.2f} {row.unit}".rstrip(), target, row.verdict, row.note))
    widths = [max(len(row[column]) for row in cells) for column in range(5)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])
