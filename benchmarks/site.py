"""The website: ours against the bare host on the very same finished pages.

Three ways to one set of pages, each as a whole process, in turns:

``ours``     read, check, reckon, render, build, verify and swap in: what ``zhi-publish build`` does for a
             publication without brochures
``short``    MkDocs with Material on our finished pages, with our menu, our overrides and our style sheet
``full``     Material as it comes out of the box on the same pages: no ``nav``, so every page lists every page
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.generate import generate
from benchmarks.measure import Row, Run, apart, median, ratio, run
from zhi_publish.publish.share_pictures import MOST_PERSONAS

MOST_AGAINST_SHORT = 1.15
MOST_AGAINST_FULL = 0.55
FULL_AT = 500
"""Personas at which the last ratio is asked; a full menu is quadratic, so beyond it nobody waits for one."""
MOST_GROWTH = 4.4
GROWTH = (500, 2000)

Rounds = dict[str, list[Run]]


def measure(folder: Path, sizes: Sequence[int], rounds: int) -> list[Row]:
    """Return figures and ratios for publications of several sizes."""
    found: dict[int, Rounds] = {}
    drawn: dict[int, Run] = {}
    for size in sizes:
        publication = generate(folder / f"ours-{size}", size)
        apart(prepare, publication, folder / f"plain-{size}")
        drawn[size] = run([sys.executable, "-m", "zhi_publish.cli", "build", publication], folder)
        found[size] = {name: [] for name in ("ours", "short", "full") if name != "full" or size <= FULL_AT}
    for number in range(rounds):
        for size in sizes:
            for name, runs in found[size].items():
                runs.append(build(folder, size, name))
                print(f"  round {number + 1}  {size:>5} {name:<6} {runs[-1].cpu:7.2f} s cpu", file=sys.stderr)
    rows = [row for size in sizes for row in rows_of(size, found[size], drawn[size], size)]
    return rows + _growth(found)


def prepare(publication: Path, plain: Path) -> None:
    """Put the finished pages of a publication in a folder that MkDocs builds without us."""
    from zhi_publish.pipeline import run as read_publication
    from zhi_publish.publish import staging
    from zhi_publish.publish.site import THEME_FEATURES
    from zhi_publish.publish.website import finished_site, named_files, view_of

    outcome = read_publication(publication)
    site = finished_site(outcome, view_of(outcome), named_files(outcome), {})
    staging.stage(site, plain)
    short = staging.write_configuration(site, plain)
    configuration = json.loads(short.read_text(encoding="utf-8"))
    configuration["theme"]["features"] = list(THEME_FEATURES)
    configuration["plugins"] = ["search"]  # as a site of this size would have
    (plain / "short.yml").write_text(json.dumps(configuration), encoding="utf-8")
    out_of_the_box: dict[str, Any] = {
        "site_name": site.site_name,
        "docs_dir": staging.PAGES,
        "theme": {"name": "material", "language": site.language.value},
        "plugins": ["search"],
    }
    (plain / "full.yml").write_text(json.dumps(out_of_the_box), encoding="utf-8")


def build(folder: Path, size: int | str, name: str) -> Run:
    """Build once from nothing; raises RuntimeError when pages are missing."""
    publication, plain = folder / f"ours-{size}", folder / f"plain-{size}"
    if name == "ours":
        output = publication / "site"
        shutil.rmtree(output, ignore_errors=True)
        for kept in (
            "staging",
            "brochures",
        ):  # pictures for who shares a page are drawn once, and measured apart
            shutil.rmtree(publication / ".zhi" / kept, ignore_errors=True)
        command: list[str | Path] = [sys.executable, "-m", "zhi_publish.cli", "build", publication]
    else:
        output = plain / f"site-{name}"
        shutil.rmtree(output, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", plain / f"{name}.yml", "-d", output]
    taken = run(command, folder)
    pages = sum(1 for _ in output.rglob("*.html"))
    # drawings to put on other sites are pages without the host, and one page says that nothing was found
    wanted = sum(path.suffix in {".md", ".html"} for path in (plain / "docs").rglob("*")) + 1
    if pages != wanted:
        raise RuntimeError(f"{name}: {pages} pages instead of {wanted}")
    return taken


def rows_of(size: int | str, found: Rounds, drawn: Run, pictures: int = MOST_PERSONAS) -> list[Row]:
    """Return the figures of a website and its ratios to the bare host; ``drawn`` is a build with pictures to share."""
    first = drawn.cpu - median(found["ours"]).cpu
    note = f"{min(pictures, MOST_PERSONAS)} pictures to share, drawn in the first build only"
    rows = [Row(what=f"website {size}: first drawing", figure=first, unit="s cpu", note=note)]
    for name, runs in found.items():
        middle = median(runs)
        note = f"{middle.wall:.2f} s wall, {middle.peak:.0f} MiB"
        rows.append(Row(what=f"website {size}: {name}", figure=middle.cpu, unit="s cpu", note=note))
    for name, limit in (
        ("short", MOST_AGAINST_SHORT),
        ("full", MOST_AGAINST_FULL if size == FULL_AT else None),
    ):
        if name in found:
            wall = ratio(found["ours"], found[name], by="wall")
            rows.append(
                Row(
                    what=f"website {size}: ours / {name}",
                    figure=ratio(found["ours"], found[name]),
                    unit="x",
                    limit=limit,
                    note=f"{wall:.2f} x wall",
                )
            )
    return rows


def _growth(found: dict[int, Rounds]) -> list[Row]:
    small, large = GROWTH
    if small not in found or large not in found:
        return []
    figure = ratio(found[large]["ours"], found[small]["ours"])
    return [Row(what=f"website ours: {large} / {small}", figure=figure, unit="x", limit=MOST_GROWTH)]
