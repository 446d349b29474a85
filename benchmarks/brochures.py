"""How fast brochures are made: the pool against a bare one, and a second build against the first.

Run from the root of the repository:  python benchmarks/brochures.py [copies]

All figures come from one run, one after the other, so that they can be compared with each other.
"""

from __future__ import annotations

import dataclasses
import gc
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhi_publish.publish.print_document import PrintDocument

WORKERS = 2
WANTED = 0.9
ROUNDS = 2
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def bare_bytes(document: PrintDocument) -> int:
    """Set a document with the engine alone: no log, no structure, nothing of ours but the look-up of resources."""
    import weasyprint

    from zhi_publish.publish import brochure_pdf

    engine = brochure_pdf.load_engine()
    fetcher = brochure_pdf._fetcher(engine, document.resources)  # noqa: SLF001 - the same resources for both
    fonts = engine.fonts.FontConfiguration()
    html = weasyprint.HTML(string=document.html, url_fetcher=fetcher, base_url="zhi:")
    sheets = [
        weasyprint.CSS(string=sheet, font_config=fonts, url_fetcher=fetcher, base_url="zhi:")
        for sheet in document.stylesheets
    ]
    pdf = html.write_pdf(
        stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1", optimize_images=True, cache={}
    )
    return len(pdf or b"")


@dataclasses.dataclass(slots=True)
class Taken:
    """The least that something took, in seconds."""

    clock: float = float("inf")
    processor: float = float("inf")
    """In this process and its children; on a busy machine the clock says little."""

    def note(self, work: Callable[[], object]) -> None:
        """Do something and keep what it took, if that was less than before."""
        gc.collect()  # what an earlier one left is not for this one to clear
        begin, before = time.perf_counter(), os.times()
        work()
        after = os.times()
        self.clock = min(self.clock, time.perf_counter() - begin)
        self.processor = min(self.processor, sum(after[:4]) - sum(before[:4]))


def main() -> int:
    """Print the figures; the exit code is 1 when the target was missed."""
    from zhi_publish.pipeline import run
    from zhi_publish.publish import brochure_pdf, brochures
    from zhi_publish.publish.build import print_documents
    from zhi_publish.publish.website import named_files, view_of

    copies = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    outcome = run(ROOT)
    originals = print_documents(outcome, view_of(outcome), named_files(outcome))
    documents = {
        f"{name}-{copy}": dataclasses.replace(document, title=f"{document.title} {copy}")
        for copy in range(copies)
        for name, document in originals.items()
    }
    brochures._warm_up(documents)  # noqa: SLF001 - loading is no part of the comparison
    for document in list(documents.values())[:1]:
        brochure_pdf.render_pdf(document)

    def bare_pool() -> None:
        with multiprocessing.get_context("fork").Pool(WORKERS) as pool:
            pool.map(bare_bytes, sorted(documents.values(), key=lambda one: -len(one.html)), chunksize=1)

    # in turn, and the best of each, so that a busy moment of the machine harms none of them
    arrangements: dict[str, Callable[[], object]] = {
        "bare_one": lambda: [bare_bytes(document) for document in documents.values()],
        "bare_pool": bare_pool,
        "ours_one": lambda: brochures.build_brochures(documents, None, 1),
        "ours_pool": lambda: brochures.build_brochures(documents, None, WORKERS),
    }
    taken = {name: Taken() for name in arrangements}
    for _ in range(ROUNDS):
        for name, work in arrangements.items():
            taken[name].note(work)
    bare_gain = taken["bare_one"].clock / taken["bare_pool"].clock
    our_gain = taken["ours_one"].clock / taken["ours_pool"].clock
    print(
        f"{len(documents)} brochures, {WORKERS} processes, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
    )
    for name, told in (("bare", "bare engine"), ("ours", "zhi_publish")):
        one, pool = taken[f"{name}_one"], taken[f"{name}_pool"]
        print(
            f"{told}:  {one.clock:6.2f} s one by one, {pool.clock:6.2f} s side by side: "
            f"{one.clock / pool.clock:.2f} times as fast; processor {one.processor:.2f} s and {pool.processor:.2f} s"
        )
    verdict = "pass" if our_gain / bare_gain >= WANTED else "MISS"
    print(f"ratio of the two gains: {our_gain / bare_gain:.2f} (wanted: at least {WANTED}): {verdict}")
    spent = taken["ours_one"].processor / taken["bare_one"].processor
    print(f"the whole road, with structure and checks: {spent:.2f} times the bare engine with the same style")

    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        brochures.build_brochures(documents, Path(folder), WORKERS)
        first = time.perf_counter() - begin
        rendered: list[str] = []
        plain = brochure_pdf.render_pdf

        def noted(document: PrintDocument) -> bytes:
            rendered.append(document.title)
            return plain(document)

        brochure_pdf.render_pdf = noted
        begin = time.perf_counter()
        brochures.build_brochures(documents, Path(folder), 1)
        second = time.perf_counter() - begin
        brochure_pdf.render_pdf = plain
    print(f"first build {first:.2f} s, second build {second:.3f} s with {len(rendered)} brochures made")
    return int(verdict == "MISS")


if __name__ == "__main__":
    sys.exit(main())
