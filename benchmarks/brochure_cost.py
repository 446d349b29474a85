"""What our page design costs: an edition of about 24 pages against the bare HTML of the same content.

Run from the root of the repository:  python benchmarks/brochure_cost.py [rounds]

Both are measured in processor time, in turn, the best of each: on a busy machine the clock says little. The bare HTML
gets no style of ours at all, only the engine's own; the full road includes our fonts, structure, checks and archive.
"""

from __future__ import annotations

import dataclasses
import gc
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhi_publish.publish.print_document import PrintDocument

ROUNDS = 3
WANTED = 1.3
PERSONAS = 6
"""As many as make an edition of about 24 pages."""
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def edition_of_24_pages() -> PrintDocument:
    """Return the general brochure of the demonstration with its first personas."""
    from zhi_publish.pipeline import run
    from zhi_publish.present.wording import words_for
    from zhi_publish.publish.brochure import BrochureTexts, brochure_document
    from zhi_publish.publish.website import named_files, view_of

    outcome = run(ROOT)
    project, _, look = outcome.complete()
    view = view_of(outcome)
    shown = view.brochures["algemeen"]
    chosen = tuple(persona.card.id for persona in view.personas)[:PERSONAS]
    brochure = dataclasses.replace(project.brochures["algemeen"], persona_ids=chosen)
    texts = BrochureTexts(title=shown.title, subtitle=shown.subtitle, foreword=shown.foreword)
    return brochure_document(
        brochure, view, look, words_for(project.settings.language), texts, named_files(outcome)
    )


def engine_pdf(document: PrintDocument, *, with_style: bool, **options: object) -> bytes:
    """Set a document with the engine alone."""
    import weasyprint

    from zhi_publish.publish import brochure_pdf

    engine = brochure_pdf.load_engine()
    fetcher = brochure_pdf._fetcher(engine, document.resources)  # noqa: SLF001 - the same resources for all
    fonts = engine.fonts.FontConfiguration()
    html = weasyprint.HTML(string=document.html, url_fetcher=fetcher, base_url="zhi:")
    sheets = [
        weasyprint.CSS(string=sheet, font_config=fonts, url_fetcher=fetcher, base_url="zhi:")
        for sheet in (document.stylesheets if with_style else ())
    ]
    return html.write_pdf(stylesheets=sheets, font_config=fonts, **options) or b""


def processor_seconds(work: Callable[[], object]) -> float:
    """Return how much processor time something takes."""
    gc.collect()  # what an earlier round left is not for this one to clear
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> int:
    """Print the figures; the exit code is 1 when the target was missed."""
    import pypdfium2

    from zhi_publish.publish.brochure_pdf import render_pdf

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    document = edition_of_24_pages()
    arrangements: dict[str, Callable[[], bytes]] = {
        "bare HTML, no style of ours": lambda: engine_pdf(document, with_style=False),
        "bare HTML, tagged (PDF/UA-1)": lambda: engine_pdf(
            document, with_style=False, pdf_variant="pdf/ua-1"
        ),
        "our style, engine alone": lambda: engine_pdf(document, with_style=True),
        "zhi_publish": lambda: render_pdf(document),
    }
    pages = {name: len(pypdfium2.PdfDocument(BytesIO(work()))) for name, work in arrangements.items()}
    taken: dict[str, list[float]] = {name: [] for name in arrangements}
    for _ in range(rounds):
        for name, work in arrangements.items():
            taken[name].append(processor_seconds(work))
    best = {name: min(times) for name, times in taken.items()}
    bare, tagged, _, ours = best.values()
    for name, seconds in best.items():
        print(f"{name:30} {pages[name]:3} pages {seconds:6.2f} s {seconds / bare:5.2f} times")
    verdict = "pass" if ours / bare <= WANTED else "MISS"
    print(
        f"ratio to the bare HTML: {ours / bare:.2f}, tagged alike: {ours / tagged:.2f} "
        f"(wanted: at most {WANTED}): {verdict}"
    )
    return int(verdict == "MISS")


if __name__ == "__main__":
    sys.exit(main())
