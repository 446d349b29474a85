"""What a screen reader is given of three pages, from top to bottom; kept, so that a change is read like prose."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reading_order import reading_order
from tests.building import Build
from tests.golden import Golden

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).with_name("golden")
PAGES = {"home": "", "persona": "personas/ismael", "analysis": "analyses/2025"}


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_told_in_a_good_order(browser: Browser, built: Build, golden: Golden, name: str) -> None:
    """Landmarks, headings and amounts as they are told; nothing twice, no name for what is only decoration."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto((built("demo").folder / PAGES[name] / "index.html").as_uri())

    told = reading_order(page)
    page.context.close()

    golden.check(GOLDEN / f"reading-{name}.txt", told)
    assert told.startswith("link “Ga naar inhoud”")
    assert not re.search(r"(button|link|image|textbox)$", told, re.MULTILINE), "a name is missing"
    assert re.findall(r"€ \d+ [.,]", told) == []  # an amount is never broken in two
    assert "‹" not in told
