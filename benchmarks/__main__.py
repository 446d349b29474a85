"""Run the benchmarks and print one table: ``python -m benchmarks --help``."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from benchmarks import check, network, serve, simulation, site, startup
from benchmarks.measure import Row, table

PROGRAMS = {"brochure_cost": "brochure_cost.py", "brochures": "brochures.py", "first_paint": "first_paint.py"}
"""Measurements in a process of their own, by the file that they stand in."""
PARTS = ("startup", "check", "network", "simulation", "serve", "site", *PROGRAMS)
SIZES = (50, 500, 2000)
QUICK_SIZES = (50, 200)


def main() -> int:
    """Measure what was asked for; the exit code is 1 when a target was missed."""
    options = _options()
    print(
        f"Python {platform.python_version()}, MkDocs {version('mkdocs')}, Material {version('mkdocs-material')}"
    )
    demo = Path(__file__).resolve().parent.parent
    rounds: int = options.rounds
    with tempfile.TemporaryDirectory(prefix="zhi-benchmarks-") as name:
        folder = Path(name)
        parts: dict[str, Callable[[], list[Row]]] = {
            "startup": lambda: startup.measure(demo, max(rounds, 5)),
            "check": lambda: check.measure(folder, rounds),
            "network": lambda: network.measure(folder, rounds),
            "simulation": lambda: simulation.measure(folder, rounds) + simulation.measure_many(folder),
            "serve": lambda: serve.measure(folder, max(rounds, 5)),
            "site": lambda: site.measure(folder, options.sizes, rounds),
        }
        rows: list[Row] = []
        for part in options.only:
            print(f"{part} …", file=sys.stderr)
            rows += parts[part]() if part in parts else []
    if rows:
        print(table(rows))
    programs = [program for program in PROGRAMS if program in options.only]
    missed = [program for program in programs if not _print_program(demo, PROGRAMS[program])]
    return 1 if missed or any(row.verdict == "MISS" for row in rows) else 0


def _print_program(demo: Path, name: str) -> bool:
    """Let a measurement that is a program of its own print what it finds; return whether it reached its target."""
    found = subprocess.run(
        [sys.executable, demo / "benchmarks" / name], check=False, capture_output=True, text=True
    )
    print(f"\n{found.stdout or found.stderr}".rstrip())
    return found.returncode == 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=_numbers, help="numbers of personas, such as 50,500,2000")
    parser.add_argument("--rounds", type=int, help="how often everything is measured; the middle counts")
    parser.add_argument("--only", type=_parts, default=PARTS, help=f"some of {','.join(PARTS)}")
    parser.add_argument(
        "--quick", action="store_true", help="small sizes, one round: an idea within a minute"
    )
    options = parser.parse_args()
    options.sizes = options.sizes or (QUICK_SIZES if options.quick else SIZES)
    options.rounds = options.rounds or (1 if options.quick else 3)
    return options


def _numbers(typed: str) -> tuple[int, ...]:
    return tuple(int(part) for part in typed.split(","))


def _parts(typed: str) -> tuple[str, ...]:
    parts = tuple(typed.split(","))
    if unknown := set(parts) - set(PARTS):
        raise argparse.ArgumentTypeError(", ".join(sorted(unknown)))
    return parts


if __name__ == "__main__":
    sys.exit(main())
