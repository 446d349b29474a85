"""The list of locations in a real browser: choosing, searching, and all of it without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kinds_of_pages import violations
from tests.building import REPOSITORY, Build

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


def test_sum_of_all_goes_when_some_are_chosen(browser: Browser, tmp_path: Path) -> None:
    """Below three of twelve locations it would be taken for theirs; stories are chosen by the same script."""
    script = (REPOSITORY / "themes/palet/scripts/locations.js").read_text(encoding="utf-8")
    rows = "".join(
        f'<tr><th>Huis {number}</th><td data-kolom="regio">{"Oost" if number < 2 else "West"}</td></tr>'
        for number in range(6)
    )
    (tmp_path / "lijst.html").write_text(
        '<section class="zhi-locaties"><h2>Huizen</h2><form class="zhi-filter" hidden>'
        '<label>Regio <select data-kolom="regio"><option value=""></option><option>Oost</option></select></label>'
        '<label>Zoek <input type="search"></label></form><p class="zhi-filter-stand" data-zin="{shown}/{all}"></p>'
        f"<table><tbody>{rows}</tbody><tfoot><tr><th>Samen</th></tr></tfoot></table>"
        '<p class="zhi-bladeren" hidden><button data-stap="-1"></button><button data-stap="1"></button></p></section>'
        '<section class="zhi-locaties"><h2>Verhalen</h2><form class="zhi-filter" hidden>'
        '<label>Vind <input type="search"></label></form><p class="zhi-filter-stand" data-zin="{shown}/{all}"></p>'
        "<ul><li data-rij>Ismaël <p>kookt</p></li><li data-rij>Lena <p>timmert</p></li></ul>"
        '<p class="zhi-bladeren" hidden><button data-stap="-1"></button><button data-stap="1"></button></p></section>'
        f"<script>{script}</script>",
        encoding="utf-8",
    )
    page = browser.new_page()
    page.goto((tmp_path / "lijst.html").as_uri())

    expect(page.get_by_text("Samen")).to_be_visible()
    page.get_by_label("Regio").select_option("Oost")
    expect(page.get_by_text("Samen")).to_be_hidden()
    page.get_by_label("Regio").select_option("")
    expect(page.get_by_text("Samen")).to_be_visible()
    page.get_by_label("Vind").fill("ismael kookt")
    assert page.locator("[data-rij]:visible").all_inner_texts() == ["Ismaël\n\nkookt"]
    page.close()
