"""The pages of the brochures of the demonstration, measured: nothing overflows, overlaps, stands alone or is empty."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

import pytest

from tests.publish.page_measures import Measured, frame_of, used, what_jars
from zhi_publish.model.brochure import PaperSize
from zhi_publish.pipeline import run
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import BrochureTexts, brochure_document
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.website import named_files, view_of

pytestmark = pytest.mark.print

ROOT = Path(__file__).resolve().parents[2]
PRINT = ROOT / "themes" / "palet" / "print"
NAMES = ("algemeen", "gemeente")
MOST_PAGES = {("algemeen", PaperSize.A4): 34, ("gemeente", PaperSize.A4): 36}


@cache
def measured(name: str, paper: PaperSize) -> Measured:
    """Return the measures of a brochure of the demonstration, set on a paper."""
    outcome = run(ROOT)
    project, _, look = outcome.complete()
    view = view_of(outcome)
    brochure = dataclasses.replace(project.brochures[name], paper=paper)
    shown = view.brochures[name]
    texts = BrochureTexts(title=shown.title, subtitle=shown.subtitle, foreword=shown.foreword)
    words = words_for(project.settings.language)
    document = brochure_document(brochure, view, look, words, texts, named_files(outcome))
    style = (PRINT / f"{paper.lower()}.css").read_text(encoding="utf-8")
    return Measured(render_pdf(document), frame_of(style))


@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A5])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_jars_on_any_page(name: str, paper: PaperSize) -> None:
    """Both brochures, on both papers: every detector is silent."""
    assert what_jars(measured(name, paper)) == {}


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_filled(name: str) -> None:
    """On A4 a brochure needs no more pages than it has matter for, and most of them are well filled."""
    one = measured(name, PaperSize.A4)
    shares = used(one).values()
    assert len(one.sizes) <= MOST_PAGES[name, PaperSize.A4]
    assert sum(share < 0.5 for share in shares) <= 4
    assert sum(shares) / len(shares) > 0.7
