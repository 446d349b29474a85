"""From any printed figure to its reckoning and its source in two clicks, for everybody."""

from __future__ import annotations

import re

import pytest

from tests.building import Build, Element, Site

LARGEST_PERSONA = 60_000
"""Bytes of a persona's page, without typefaces."""


def _opened(page: Element) -> list[Element]:
    return page.all("details", class_="zhi-hoe")


@pytest.mark.parametrize("project", ["demo", "volledig", "engels"])
def test_every_analysis_and_persona_can_be_opened(built: Build, project: str) -> None:
    """Each has a folded table with a question above it, a caption, and headings for rows and columns."""
    site = built(project)
    persona_pages = [address for address in site.pages if address.startswith("personas/")]
    analysis_pages = [address for address in site.pages if re.fullmatch(r"analyses/\d{4}", address)]
    assert persona_pages
    assert analysis_pages

    for address in (*analysis_pages, *persona_pages):
        article = site.article(address)
        for details in _opened(article):
            assert details.get("open") is None
            assert details.one("summary").text.endswith("?")
            table = details.one("table")
            assert table.one("caption").text
            assert [head.get("scope") for head in table.one("thead").all("th")] == ["col", "col"]
            for row in (row for body in table.all("tbody") for row in body.all("tr")):
                assert [cell.tag for cell in row.inside if isinstance(cell, Element)] == ["th", "td"]
                assert row.one("th").get("scope") in {"row", "rowgroup"}
        if address in analysis_pages or article.all("table", class_="zhi-som"):
            assert _opened(article), address


def test_persona_opens_into_prices_and_sources(built: Build) -> None:
    """One click opens the sum, the next leads to the benefit or to its source."""
    site = built("demo")
    details = _opened(site.article("personas/ismael"))[0]

    assert "78 uur × € 80" in details.text.replace("\u00a0", " ")
    assert "€ 80 per uur, prijspeil 2021" in details.text.replace("\u00a0", " ")
    links = [link["href"] for link in details.all("a")]
    assert any(link.endswith("baten/fact/") for link in links)
    assert any("#bron-" in link for link in links)


def test_analysis_opens_all_its_figures(built: Build) -> None:
    """ROI, benefits, costs, unit costs, payers, bounds and later years."""
    texts = [
        details.text.replace("\u00a0", " ") for details in _opened(built("demo").article("analyses/2025"))
    ]

    assert len(texts) == 5
    assert re.search(r"ROI € [\d.,]+ ÷ € 272\.020 \(afgerond\)", texts[0])
    assert "1,5% van € 268.000" in texts[0]
    assert any("€ 272.020 ÷ 306 verschillende bezoekers (afgerond)" in text for text in texts)
    assert any("Bespaart: Zorgverzekeraar" in text for text in texts)
    assert any("ROI (laag)" in text for text in texts)
    assert any("tot de macht 1,5" in text for text in texts)


@pytest.mark.parametrize("project", ["demo", "volledig", "engels"])
def test_pages_stay_small(built: Build, project: str) -> None:
    """What opens on a persona's page tells one level; the rest stands on the pages of its benefits."""
    site = built(project)
    sizes = {
        address: len(site.files[f"{address}/index.html"])
        for address in site.pages
        if address.startswith("personas/")
    }

    assert {address: size for address, size in sizes.items() if size >= LARGEST_PERSONA} == {}


@pytest.mark.parametrize("project", ["demo", "volledig", "engels"])
def test_places_in_files_stay_at_home(built: Build, project: str) -> None:
    """Where a number was typed is for its author: no page and no download says so."""
    site: Site = built(project)
    told = re.compile(rb"content/(?:personas|baten|benefits|analyses|begrotingen|budgets)/[\w-]+\.md")

    assert [name for name, data in site.files.items() if told.search(data)] == []
