"""Editions of one publication cannot disagree: their amounts are read back from the PDFs of the demonstration."""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from tests.building import REPOSITORY, Build, pdf_text
from tests.publish.all_editions import WITH_MONEY, pdf_of
from tests.publish.read_rows import Row, checked, expected_of, rows_of
from zhi_publish.pipeline import run
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import BrochureTexts, brochure_document
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.pdf_pages import page_count
from zhi_publish.publish.pdf_reader import read_brochure
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.website import view_of

pytestmark = pytest.mark.print

SAME = ("samenvatting", "personakaarten", "grote-letter", "zwart-wit", "algemeen-a5", "personakaarten-a4")
WITHOUT = ("poster", "waardekaarten", "interviewformulier", "telblad")
OWN_PART = {
    "gemeente": "gemeente-wmo",
    "zorgverzekeraar": "zorgverzekeraar",
    "samenvatting-a5": "gemeente-wmo",
}
"""Editions for a payer, in which a table sets out its part."""
FEWEST_ROWS = {"samenvatting": 24, "samenvatting-a5": 16, "personakaarten": 34, "personakaarten-a4": 36}


def amounts(data: bytes) -> set[str]:
    """Return the amounts that a brochure prints, with their sign and always with cents."""
    found = {one.text for one in read_brochure(data).amounts}
    return {text if "," in text else f"{text},00" for text in found}


def results_of(built: Build) -> dict[str, Any]:
    """Return the reckoning of the demonstration, as it is published."""
    data: dict[str, Any] = json.loads(built("demo").files["downloads/uitkomsten.json"])
    return data


@cache
def payer_names() -> dict[str, str]:
    """Return the names of payers by id."""
    view = view_of(run(REPOSITORY))
    return {row.id: row.name for analysis in view.analyses for row in analysis.matrix.rows}


def wrong_rows(data: bytes, results: dict[str, Any], payer: str | None) -> tuple[list[Row], int]:
    """Return the rows of an edition that do not say what was reckoned, and how many rows were looked at."""
    own = None if payer is None else Decimal(results["analyses"]["2025"]["by_payer"][payer])
    found = list(checked(rows_of(data), expected_of(results, payer_names()), own))
    return [row for row, is_right in found if not is_right], len(found)


@pytest.mark.parametrize("edition", WITH_MONEY)
def test_every_amount_of_a_table_is_the_one_that_was_reckoned(edition: str, built: Build) -> None:
    """Read back from the PDF with their sign: people, benefits, payers, costs and balance, in every edition."""
    wrong, count = wrong_rows(pdf_of(built, edition), results_of(built), OWN_PART.get(edition))

    assert wrong == []
    assert count >= FEWEST_ROWS.get(edition, 95)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("98.839,26", "98.839,27"),
        ("\u2212€\u00a09.433,92", "€\u00a09.433,92"),
        ("40.000", "40.001"),
        ("157.788,84", "157.788,85"),
    ],
)
def test_planted_difference_is_found(old: str, new: str, built: Build) -> None:
    """A cent, a sign, a contribution, a balance: whatever is printed otherwise than it was reckoned is found."""
    document = summary_document()
    assert old in document.html

    printed = render_pdf(dataclasses.replace(document, html=document.html.replace(old, new)))

    assert wrong_rows(printed, results_of(built), None)[0] != []


@cache
def summary_document() -> PrintDocument:
    """Return the summary of the demonstration, ready to be printed."""
    outcome = run(REPOSITORY)
    project, _, look = outcome.complete()
    view = view_of(outcome)
    brochure = project.brochures["samenvatting"]
    texts = BrochureTexts(title=view.brochures[brochure.id].title)
    return brochure_document(brochure, view, look, words_for(project.settings.language), texts)


@pytest.mark.parametrize("edition", SAME)
def test_an_edition_prints_no_amount_that_the_brochure_does_not(edition: str, built: Build) -> None:
    """Whatever an edition leaves out, what it prints stands in the general edition, to the cent."""
    general = amounts(pdf_of(built, "algemeen"))
    found = amounts(pdf_of(built, edition))

    assert len(found) > 40
    assert found <= general


@pytest.mark.parametrize("edition", ["grote-letter", "zwart-wit"])
def test_a_whole_brochure_in_another_dress_leaves_nothing_out(edition: str, built: Build) -> None:
    """Large letters and black ink print the same amounts as the general edition."""
    files = built("demo").files

    assert amounts(files["downloads/algemeen.pdf"]) == amounts(files[f"downloads/{edition}.pdf"])


@pytest.mark.parametrize("edition", WITHOUT)
def test_forms_hold_no_amounts(edition: str, built: Build) -> None:
    """What is filled in by hand knows nothing of money."""
    assert amounts(built("demo").files[f"downloads/{edition}.pdf"]) == set()


def test_summary_leads_with_the_figures_of_the_analysis(built: Build) -> None:
    """Four pages; the outcome, costs and benefits are those of the reckoning."""
    site = built("demo")
    data = site.files["downloads/samenvatting.pdf"]
    text = " ".join(pdf_text(data).split())

    assert page_count(data) == 4
    assert "Elke euro brengt 1,58 euro op." in text
    assert {"€429.808,84", "€272.020,00", "€157.788,84"} <= amounts(data)
    assert "306 verschillende mensen" in text


def test_payer_is_told_what_it_does_not_gain(built: Build) -> None:
    """In its own words, its savings first, and then what others notice and what it contributes."""
    text = " ".join(pdf_text(built("demo").files["downloads/gemeente.pdf"]).split())

    saved, not_saved = text.index("U bespaart"), text.rindex("Wat niet in uw bedrag zit")
    assert saved < not_saved < text.index("De mensen", not_saved)
    assert "U draagt bij" in text
    assert "Wet maatschappelijke ondersteuning" in text


def test_downloads_say_what_each_edition_is_for(built: Build) -> None:
    """Under a heading for each kind, with pages, paper and size."""
    article = built("demo").article("downloads")
    lines = {item.one("a").text: item.one("span").text for item in article.all("li")}

    headings = [heading.text for heading in article.all("h2")]
    assert headings[:4] == ["Om te lezen", "In het kort", "Om mee te werken", "Om na te rekenen"]
    summary = lines["De Kleine Kade in vier bladzijden"]
    assert summary.startswith("voor wie weinig tijd heeft; PDF, 4 bladzijden A4, ")
    assert lines["Het palet van De Kleine Kade"].startswith(
        "voor aan de muur of op de koffietafel; PDF, 1 bladzijde A3"
    )
