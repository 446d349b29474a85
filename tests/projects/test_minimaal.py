"""The smallest publication: one page of text."""

from __future__ import annotations

import json

import pytest

from tests.building import PROJECTS, Build, Site, zhi

ROOT = PROJECTS / "minimaal"


@pytest.fixture(scope="module")
def site(built: Build) -> Site:
    """Return the built site."""
    return built("minimaal")


def test_check_finds_nothing() -> None:
    """A page without front matter is a page."""
    result = zhi("check", ROOT, "--strict")

    assert (result.exit_code, result.output) == (0, "Alles is in orde.\n")


def test_calc_has_nothing_to_reckon() -> None:
    """Without personas and analyses the reckoning is empty, and still in its shape."""
    results = json.loads(zhi("calc", ROOT, "--format", "json").output)

    assert results.pop("format") == "zhi-publish/results/1"
    assert results == {"personas": {}, "analyses": {}, "comparisons": {}, "budgets": {}}


def test_site_has_a_home_page_with_its_text(site: Site) -> None:
    """The page's title is the name of the site, and its text stands on it."""
    home = site.page("")

    assert home.all("title")[0].text == "Minimaal"
    assert "Eén pagina, en verder niets." in site.article("").text
    assert len(home.all("h1")) == 1


def test_pages_without_content_say_so_and_fail_nothing(site: Site) -> None:
    """Every overview exists, also while there is nothing to look over."""
    assert {"", "personas", "baten", "betalers", "analyses", "begrotingen", "model", "downloads"} <= set(
        site.pages
    )
    for address in site.pages:
        assert site.article(address).all("h1"), address
