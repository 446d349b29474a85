"""How sure a result is, on paper: readable aloud, in black and white, and inside the margins."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.makers import write_project
from tests.publish.brochure_rules import Report, broken_rules
from zhi_publish.model.brochure import PaperSize
from zhi_publish.pipeline import run
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.website import named_files, view_of

pytestmark = [pytest.mark.print, pytest.mark.slow]

MILLIMETRE = 72 / 25.4
LEAST_MARGIN = 14 * MILLIMETRE
TITLE = "Een titel van tachtig tekens die doorloopt waar een ander allang een punt had gezet"
LINE = "  - {{titel: '{title} {number}', tarief: {tariff}, laag: 1, hoog: {high}, eenheid: heen- en terugreis, aantal: 1}}\n"


def brochure(folder: Path, *, paper: PaperSize, lines: int, costs: str) -> bytes:
    """Return a brochure with so many uncertain numbers."""
    text = "".join(
        LINE.format(title=TITLE, number=number, tariff=1000 + number, high=2000000 + 1000 * number)
        for number in range(lines)
    )
    outcome = run(
        write_project(
            folder,
            {
                "personas/els.md": f"---\nnaam: Els\nwaarde: groei\nbaten:\n{text}---\n",
                "analyses/2025.md": f"---\ntitel: {TITLE}\njaar: 2025\n{costs}personas: {{els: 3 (2-7)}}\n---\n",
                "brochures/a.md": f"---\ntitel: Proef\nformaat: {paper}\nonderdelen: [analyse]\n---\n",
            },
        )
    )
    return render_pdf(print_documents(outcome, view_of(outcome), named_files(outcome))["a"])


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A5])
@pytest.mark.parametrize(
    ("lines", "costs"),
    [(200, "kosten: 250000\n"), (1, "kosten: 4000\n"), (3, "")],
    ids=["many", "one", "no costs"],
)
def test_drawings_and_tables_on_paper(paper: PaperSize, lines: int, costs: str, tmp_path: Path) -> None:
    """Every rule is obeyed, both drawings are told in words, and nothing sticks out."""
    data = brochure(tmp_path, paper=paper, lines=lines, costs=costs)

    assert broken_rules(data) == {}
    report = Report(data)
    told = [str(piece.object["/Alt"]) for piece in report.pieces if piece.kind == "/Figure"]
    assert [one for one in told if one.startswith("Staafdiagram van wat elk getal")]
    assert [one for one in told if one.startswith("Histogram van de baten")]
    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        width, text = page.get_width(), page.get_textpage()
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            words = text.get_text_bounded(left, bottom, right, top)
            assert left >= LEAST_MARGIN, words
            assert right <= width - LEAST_MARGIN, words
