"""All spreadsheets of a publication: large ones side by side, each in a process of its own."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import os
import pickle  # only to tell cells apart: nothing is ever read from one
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path

from zhi_publish import __version__
from zhi_publish.compute.results import Results
from zhi_publish.model.project import Project
from zhi_publish.present.workbook.build import analysis_workbook
from zhi_publish.present.workbook.cells import Workbook
from zhi_publish.publish.brochures import CACHE_SUFFIX, end_with_parent, read_cache, write_cache
from zhi_publish.publish.workbook_xlsx import write_workbook

LARGE = 4_000
"""Lines in all analyses together from which it pays to start processes: about a second of work."""


def build_workbooks(
    project: Project, results: Results, workers: int | None = None, cache: Path | None = None
) -> dict[str, bytes]:
    """Return the spreadsheet of each analysis, by its id; facts in texts must have been filled in.

    One that was written before with the same cells is taken from the cache: writing takes most of the time.
    """
    start = time.time()
    make = partial(build_workbook, project, results, cache=cache)
    try:
        return _all_workbooks(make, results, workers)
    finally:
        if cache is not None:
            _prune(cache, start)


def _all_workbooks(make: Callable[[str], bytes], results: Results, workers: int | None) -> dict[str, bytes]:
    lines = sum(1 for result in results.analyses.values() for _ in result.weighted_lines)
    workers = min(len(results.analyses), workers or os.cpu_count() or 1)
    if workers <= 1 or lines < LARGE or sys.platform != "linux":
        return {analysis_id: make(analysis_id) for analysis_id in results.analyses}
    return _side_by_side(make, list(results.analyses), workers)


def build_workbook(
    project: Project, results: Results, analysis_id: str, *, cache: Path | None = None
) -> bytes:
    """Return the spreadsheet of one analysis; facts in texts must have been filled in."""
    with _without_tidying():
        workbook = analysis_workbook(project, results, analysis_id)
        if cache is None:
            return write_workbook(workbook)
        key = _key(workbook)
        kept = read_cache(cache, key)
        if kept is not None:
            with suppress(OSError):
                os.utime(cache / f"{key}{CACHE_SUFFIX}")  # it is still in use
            return kept
        made = write_workbook(workbook)
        write_cache(cache, key, made)
        return made


def _key(workbook: Workbook) -> str:
    """Return the name under which a spreadsheet is kept: all of its cells, and who wrote it."""
    cells = pickle.dumps(workbook, protocol=5)
    return hashlib.sha256(f"{__version__} {version('xlsxwriter')} ".encode() + cells).hexdigest()


def _prune(cache: Path, start: float) -> None:
    """Throw away what this build did not use: every change of a tariff would leave a thousand files."""
    for path in cache.glob(f"*{CACHE_SUFFIX}"):
        with suppress(OSError):
            if path.stat().st_mtime < start - 1:
                path.unlink()


@contextmanager
def _without_tidying() -> Iterator[None]:
    """Let Python not look for rubbish meanwhile: every cell stays in use until the end."""
    was_tidy = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_tidy:
            gc.enable()


_work: Callable[[str], bytes] | None = None
"""What the processes do; they are copies of this one, so that nothing has to be sent to them."""


def _side_by_side(make: Callable[[str], bytes], analysis_ids: list[str], workers: int) -> dict[str, bytes]:
    global _work  # noqa: PLW0603 - the only way into a forked process that copies nothing
    _work = make
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_start) as pool:
            return dict(zip(analysis_ids, pool.map(_run, analysis_ids), strict=True))
    finally:
        _work = None


def _start() -> None:
    # who stops the build stops the parent, and the parent stops its children
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def _run(analysis_id: str) -> bytes:
    if _work is None:  # pragma: no cover - set before the processes begin
        raise AssertionError(analysis_id)
    return _work(analysis_id)
