"""Editions of one publication cannot disagree: their amounts are read back from the PDFs of the demonstration."""

from __future__ import annotations

import pytest

from tests.building import Build, pdf_text
from tests.publish.brochure_rules import broken_rules
from zhi_publish.publish.pdf_pages import page_count
from zhi_publish.publish.pdf_reader import read_brochure

pytestmark = pytest.mark.print

SAME = ("samenvatting", "personakaarten", "grote-letter", "zwart-wit")
WITHOUT = ("poster", "waardekaarten", "interviewformulier", "telblad")


def amounts(data: bytes) -> set[str]:
    """Return the amounts that a brochure prints, without their sign: a minus may stand at the end of a line."""
    return {one.text.replace("-", "") for one in read_brochure(data).amounts}


@pytest.mark.parametrize("edition", SAME)
def test_an_edition_prints_no_amount_that_the_brochure_does_not(edition: str, built: Build) -> None:
    """Whatever an edition leaves out, what it prints stands in the general edition, to the cent."""
    files = built("demo").files
    general = amounts(files["downloads/algemeen.pdf"])
    found = amounts(files[f"downloads/{edition}.pdf"])

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
    assert {"€429.808,84", "€272.020", "€157.788,84"} <= amounts(data)
    assert "306 verschillende mensen" in text


def test_payer_is_told_what_it_does_not_gain(built: Build) -> None:
    """In its own words, its savings first, and then what others notice and what it contributes."""
    text = " ".join(pdf_text(built("demo").files["downloads/gemeente.pdf"]).split())

    saved, not_saved = text.index("U bespaart"), text.index("Wat niet in uw bedrag zit")
    assert saved < not_saved < text.index("De mensen", not_saved)
    assert "U draagt bij" in text
    assert "Wet maatschappelijke ondersteuning" in text


@pytest.mark.parametrize("edition", [*SAME, *WITHOUT])
def test_every_edition_of_the_demonstration_can_be_read_out(edition: str, built: Build) -> None:
    """All rules of structure hold."""
    assert broken_rules(built("demo").files[f"downloads/{edition}.pdf"]) == {}


def test_downloads_say_what_each_edition_is_for(built: Build) -> None:
    """Under a heading for each kind, with pages, paper and size."""
    article = built("demo").article("downloads")
    lines = {item.one("a").text: item.one("span").text for item in article.all("li")}

    assert [heading.text for heading in article.all("h2")] == [
        "Om te lezen", "In het kort", "Om mee te werken", "Om na te rekenen",
    ]  # fmt: skip
    summary = lines["De Kleine Kade in vier bladzijden"]
    assert summary.startswith("voor wie weinig tijd heeft; PDF, 4 bladzijden A4, ")
    assert lines["Het palet van De Kleine Kade"].startswith(
        "voor aan de muur of op de koffietafel; PDF, 1 bladzijde A3"
    )
