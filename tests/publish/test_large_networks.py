"""Many locations, or many stories: pages stay light, and everything stays within reach."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks import network
from tests.building import PROJECTS, Element, parse_html, zhi
from zhi_publish.pipeline import run
from zhi_publish.publish.build import made_workbooks
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.website import finished_site, named_files, view_of

HOUSES = 9
YEARS = (2023, 2024, 2025)
HEAVIEST = 300_000
"""Bytes of the article of an overview at the size of the benchmark."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a network of nine locations: 27 analyses, three more than an overview lists one by one."""
    folder = network.generate(tmp_path_factory.mktemp("kring"), locations=HOUSES)
    more = folder / "content" / "analyses" / "samen.md"
    more.write_text(
        "---\ntitel: Het hele netwerk\njaar: 2025\nkosten: € 1.000\npersonas: {portret-00: 5}\n---\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def site(root: Path) -> FinishedSite:
    """Return its pages and files, before a host has seen them."""
    outcome = run(root)
    return finished_site(outcome, view_of(outcome), named_files(outcome), {}, made_workbooks(outcome))


def _article(site: FinishedSite, address: str) -> Element:
    return parse_html(next(one.html for one in site.pages if one.address == address))


def _links(site: FinishedSite, address: str) -> set[str]:
    """Return where the links of a page lead, seen from the top of the site."""
    found = set()
    for link in _article(site, address).all("a"):
        typed = re.sub(r"#.*", "", link["href"])
        if "://" not in typed:
            parts = address.split("/")
            for part in typed.split("/"):
                parts = parts[:-1] if part == ".." else parts if part in {".", ""} else [*parts, part]
            found.add("/".join(parts))
    return found


def test_overview_of_analyses_has_a_line_per_location(site: FinishedSite) -> None:
    """With each of its years, and that of all together; an analysis of no location keeps its place above it."""
    article = _article(site, "analyses")

    assert [one.text for one in article.one("ul", class_="zhi-jaren").all("h2")] == ["Het hele netwerk"]
    table = article.one("section", class_="zhi-locaties")
    assert [one.text for one in table.all("th", scope="row")] == [
        *(f"Huis {n}" for n in range(HOUSES)),
        "Samen",
    ]
    wanted = {f"analyses/huis-{house:03d}-{year}" for house in range(HOUSES) for year in YEARS}
    assert wanted <= _links(site, "analyses")


def test_sum_of_a_payer_is_that_of_its_lines(root: Path, site: FinishedSite) -> None:
    """Of all locations in a year, in whole euros; no section for each analysis stands beside it."""
    results = json.loads(zhi("calc", root, "--format", "json").output)["analyses"]
    payer = _article(site, "betalers/gemeente-wmo")

    foot = payer.one("section", class_="zhi-locaties").one("tfoot")
    for year, cell in zip(sorted(YEARS, reverse=True), foot.all("a"), strict=True):
        exact = sum(
            Decimal(one["by_payer"]["gemeente-wmo"])
            for name, one in results.items()
            if name.endswith(str(year))
        )
        assert cell.text == f"€ {int(exact + Decimal('0.5')):,}".replace(",", ".")
    # the section is that of the analysis of no location
    assert [one.text for one in payer.all("h2") if one.text in map(str, YEARS)] == ["2025"]


def test_every_file_is_two_clicks_away(site: FinishedSite) -> None:
    """From the page of downloads itself, or over the page of a location."""
    first = _links(site, "downloads")
    second = set().union(*(_links(site, one) for one in first if one.startswith("locaties/")))

    files = {one for one in site.assets if one.startswith("downloads/")}
    assert len(files) == 2 * (3 * HOUSES + 1) + 3
    assert files <= first | second
    assert "downloads/analyse-huis-004-2025.xlsx" in second - first
    assert "downloads/analyse-samen.xlsx" in first


def test_every_budget_is_reached_from_its_location(site: FinishedSite) -> None:
    """The amount leads there."""
    assert {f"begrotingen/huis-003-{year}" for year in YEARS} <= _links(site, "locaties/huis-003")


def test_search_finds_files_that_no_list_names(site: FinishedSite) -> None:
    """The list from A to Z names locations, and says where the rest is; the search box knows the files."""
    listed = _links(site, "zoeken")
    index = site.assets["assets/zhi/search/index.js"].decode()

    assert "locaties/huis-003" in listed
    assert "analyses/samen" in listed
    assert not {one for one in listed if "huis-003-" in one}
    assert "op de bladzijde van de locatie" in _article(site, "zoeken").text
    pages = json.loads(index.removeprefix("globalThis.zhiSearchIndex=").removesuffix(";\n"))["pages"]
    house = next(one for one in pages if one["address"] == "locaties/huis-003/")
    assert "rekenblad" in json.dumps(house, ensure_ascii=False)


def test_a_story_counts_visitors_of_all_locations(root: Path, site: FinishedSite) -> None:
    """One line a year, and no line for each analysis."""
    results = json.loads(zhi("calc", root, "--format", "json").output)["analyses"]
    count = sum(
        line["count"]
        for name, one in results.items()
        if name.endswith("2025")
        for line in one["lines"]
        if line.get("id") == "portret-03"
    )

    lines = _article(site, "personas/portret-03").one("ul", class_="zhi-tellen").all("li")
    assert len(lines) == len(YEARS)
    assert lines[0].text == f"{count} bezoekers als Portret 3 op 9 locaties samen, in 2025"


def test_code_for_elsewhere_stands_with_the_analysis(site: FinishedSite) -> None:
    """The page of downloads would hold a thousand of them."""
    assert _article(site, "analyses/huis-001-2025").all("details", class_="zhi-elders")
    names = [
        one.one("summary").text for one in _article(site, "downloads").all("details", class_="zhi-elders")
    ]
    assert names[0] == "Het hele netwerk"
    assert len(names) == 1 + network.PERSONAS


@pytest.mark.parametrize(
    "address",
    ["analyses", "begrotingen", "betalers/gemeente-wmo", "downloads", "zoeken", "personas/portret-00"],
)
def test_overview_stays_light_at_350_locations(site: FinishedSite, address: str) -> None:
    """What a location adds to a page, times 350."""
    html = next(one.html for one in site.pages if one.address == address)
    of_one = sum(
        len(part.encode())
        for part in re.findall(r"<tr[ >].*?</tr>|<li[ >].*?</li>", html)
        if "Huis 4" in part
    )

    assert len(html.encode()) + of_one * (network.LOCATIONS - HOUSES) < HEAVIEST


def test_few_locations_are_listed_one_by_one() -> None:
    """The network of twelve has 24 analyses, as many as an overview lists."""
    view = view_of(run(PROJECTS / "netwerk"))

    assert len(view.analyses) == 24
    assert view.by_venue is None
    assert len(view.overview) == 24


def test_two_hundred_stories_are_told_in_short(tmp_path: Path) -> None:
    """Without a drawing for each; the codes for elsewhere stand with the stories."""
    network.generate(tmp_path, locations=2)
    first = (tmp_path / "content/personas/portret-00.md").read_text(encoding="utf-8")
    for number in range(network.PERSONAS, 200):
        text = first.replace("naam: Portret 0", f"naam: Portret {number}")
        (tmp_path / f"content/personas/portret-{number}.md").write_text(text, encoding="utf-8")
    outcome = run(tmp_path)
    site = finished_site(outcome, view_of(outcome), named_files(outcome), {})
    stories = _article(site, "personas")

    html = next(one.html for one in site.pages if one.address == "personas")
    rows = [one for one in stories.all("li") if one.get("data-rij") is not None]
    assert len(rows) == 200
    assert "<svg" not in html
    assert len(html.encode()) < HEAVIEST
    assert "personas/portret-123" in _links(site, "downloads")
    assert _article(site, "personas/portret-123").all("details", class_="zhi-elders")
