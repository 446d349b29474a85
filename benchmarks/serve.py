"""Live preview: from a save to the finished page, by the code that ``serve`` runs."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.measure import Row, apart

PERSONAS = 50
MOST_SECONDS = 1.0


def measure(folder: Path, rounds: int) -> list[Row]:
    """Return the time that one edit of one persona takes until its page is written."""
    first, taken = apart(_edit, folder, rounds)
    note = f"the first build took {first:.2f} s"
    what = f"preview of one edit at {PERSONAS} personas"
    return [Row(what=what, figure=statistics.median(taken), unit="s", limit=MOST_SECONDS, note=note)]


def _edit(folder: Path, rounds: int) -> tuple[float, list[float]]:
    """Return the seconds of the first build, and those of each edit after it."""
    from zhi_publish.publish.preview import Preview
    from zhi_publish.publish.site import build_site

    publication = generate(folder / "serve", PERSONAS)
    shown = folder / "served"
    preview = Preview(publication, shown, build_site=build_site, say=lambda _: None)
    start = time.perf_counter()
    preview.update()
    first = time.perf_counter() - start
    persona = min((publication / "content/personas").glob("*-*.md"))
    page = shown / "personas" / persona.stem / "index.html"
    taken = []
    for number in range(rounds):
        text = persona.read_text(encoding="utf-8")
        persona.write_text(f"{text}\nEen nieuwe zin met nummer {number}.\n", encoding="utf-8")
        start = time.perf_counter()
        preview.update()
        taken.append(time.perf_counter() - start)
        if f"nummer {number}." not in page.read_text(encoding="utf-8"):
            raise RuntimeError(f"{page}: the edit is not there")
    return first, taken
