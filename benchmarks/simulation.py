"""The simulation: a hundred thousand draws of fifty uncertain numbers, and the tornado of thousands."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from benchmarks.measure import Row, apart

DRAWS = 100_000
INPUTS = 50
PERSONAS = 20
MOST_SECONDS = 1.0
MANY = 2000
"""Personas of the publication in which everything is uncertain."""

_SETTINGS = (
    "site_name: Proef\ndocs_dir: content\ntheme: {name: material, language: nl}\nplugins: [search, zhi]\n"
)


def measure(folder: Path, rounds: int) -> list[Row]:
    """Return the processor time of one simulation, and the sides of an analysis of many personas."""
    few = _write(folder / "simulation", personas=PERSONAS, inputs=INPUTS, draws=DRAWS)
    taken = [apart(_seconds, few, ("simulation",))["simulation"] for _ in range(rounds)]
    what = f"{DRAWS} draws of {INPUTS} numbers, {PERSONAS} personas"
    return [Row(what=what, figure=statistics.median(taken), unit="s cpu", limit=MOST_SECONDS)]


def measure_many(folder: Path) -> list[Row]:
    """Return the processor time of each side of an analysis of thousands of personas and numbers."""
    many = _write(folder / "many", personas=MANY, inputs=MANY // 2, draws=10_000)
    sides = ("bounds", "horizon", "inputs", "tornado", "switching_values", "simulation")
    taken = apart(_seconds, many, sides)
    return [
        Row(what=f"{side} of {MANY} personas, {MANY // 2} uncertain numbers", figure=seconds, unit="s cpu")
        for side, seconds in taken.items()
    ]


def _seconds(publication: Path, sides: tuple[str, ...]) -> dict[str, float]:
    import numpy as np

    from zhi_publish.pipeline import run

    # what numpy loads with its first draw is no part of a simulation
    np.random.default_rng(1).beta(2, 3)
    outcome = run(publication)
    if outcome.results is None:
        raise RuntimeError(f"{publication} has errors")
    appraisal = outcome.results.appraisals["2025"]
    if "simulation" in sides and sum(one.number.is_uncertain for one in appraisal.inputs) not in {
        INPUTS,
        MANY // 2,
    }:
        raise RuntimeError(f"{publication} does not have the numbers it should")
    _ = appraisal.bounds
    taken = {}
    for side in sides:
        appraisal.__dict__.pop(side, None)
        start = time.process_time()
        getattr(appraisal, side)
        taken[side] = time.process_time() - start
    return taken


def _write(folder: Path, *, personas: int, inputs: int, draws: int) -> Path:
    """Write personas with five lines each, of which so many items and lines together have bounds."""
    content = folder / "content"
    for name in ("personas", "baten", "analyses"):
        (content / name).mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    items = min(10, inputs)
    for number in range(items):
        (content / f"baten/baat-{number}.md").write_text(
            f"---\ntitel: Baat {number}\ntarief: {50 + number}\nlaag: {40 + number}\nhoog: {90 + number}\n"
            "eenheid: uur\nduur: 5\nafname: 10%\nbron: Prijslijst\n---\n",
            encoding="utf-8",
        )
    left = inputs - items
    for number in range(personas):
        lines = ""
        for place in range(5):
            lines += f"  - baat: baat-{(number + place) % items}\n    aantal: {10 + place}\n"
            if left > 0 and place < 2:
                lines += f"    aantal_laag: {5 + place}\n    aantal_hoog: {20 + place}\n"
                left -= 1
        (content / f"personas/persona-{number}.md").write_text(
            f"---\nnaam: Persona {number}\nwaarde: groei\nbaten:\n{lines}---\n", encoding="utf-8"
        )
    counts = "".join(f"  persona-{number}: 12\n" for number in range(personas))
    (content / "analyses/2025.md").write_text(
        f"---\ntitel: Kosten en baten\njaar: 2025\nkosten: {personas * 20_000}\nlooptijd: 5\ndiscontovoet: 3%\n"
        f"simulatie: {{trekkingen: {draws}}}\npersonas:\n{counts}---\n",
        encoding="utf-8",
    )
    return folder
