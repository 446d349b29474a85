"""The list of locations in a real browser: choosing, searching, and all of it without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kinds_of_pages import violations
from tests.building import Build

pytestmark = pytest.mark.browser


def test_list_is_narrowed_down_and_told(built: Build, browser: Browser) -> None:
    """By region and by a piece of a name; a status says how many are left, and the order stays."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((built("netwerk").folder / "locaties/index.html").as_uri())
    rows, status = page.locator(".zhi-locaties tbody tr:visible"), page.locator(".zhi-filter-stand")

    expect(status).to_have_text("12 van 12 locaties")
    page.get_by_label("Regio").select_option("Oost")
    expect(status).to_have_text("4 van 12 locaties")
    assert rows.locator("th").all_inner_texts() == [
        "Huis Aldermeer", "Huis Baarwoud", "Huis Cleverdam", "Huis Lutterzijl",
    ]  # fmt: skip
    page.get_by_label("Zoek op naam of plaats").fill("lutter")
    expect(status).to_have_text("1 van 12 locaties")
    page.get_by_label("Zoek op naam of plaats").fill("elders")
    expect(status).to_have_text("0 van 12 locaties")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not violations(page)
    page.close()


def test_without_a_script_the_whole_list_stands_there(built: Build, browser: Browser) -> None:
    """And nothing that would need one."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built("netwerk").folder / "locaties/index.html").as_uri())

    assert page.locator(".zhi-locaties tbody tr:visible").count() == 12
    assert not page.locator(".zhi-filter").is_visible()
    context.close()
