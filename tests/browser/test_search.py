"""Searching in a real browser: from a server and from a folder, by keyboard, and what it finds first."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.vendor_search import SCRIPTS, vendored
from tests.browser.kinds_of_pages import served, violations
from tests.building import Build, zhi_process
from tests.makers import write_project

pytestmark = pytest.mark.browser

FIRST = {
    # names, with and without accents, wrong by one letter, two letters changed, not finished
    "Ismaël": "personas/ismael/",
    "ismael": "personas/ismael/",
    "ismaul": "personas/ismael/",
    "Samria": "personas/samira/",
    "shan": "personas/shanti/",
    "verhaal van Riet": "personas/riet/",
    # amounts, however they are spelled
    "27.040": "personas/ismael/",
    "27040": "personas/ismael/",
    "€ 27.040": "personas/ismael/",
    "27.040,00": "personas/ismael/",
    "21.200": "personas/piet/",
    "19.750": "baten/uitstroom-uitkering/",
    # words in other forms
    "dagbesteding": "baten/dagbesteding/",
    "dagbestedng": "baten/dagbesteding/",
    "eenzame": "personas/riet/",
    "eenzaamheid": "baten/eenzaamheid/",
    "opnames": "baten/opname-ggz/",
    "cursussen zelfregie": "baten/cursus-zelfregie/",
    "begeleidingen": "baten/individuele-begeleiding/",
    "klachten buren": "baten/overlast-melding/",
    # part of a longer word
    "uitkering": "baten/uitstroom-uitkering/",
    "jobcoach": "baten/interne-jobcoaching/",
    "coaching": "baten/interne-jobcoaching/",
    # a question
    "wat kost een opname": "baten/opname-ggz/",
    "FACT": "baten/fact/",
    "uren FACT begeleiding": "baten/fact/",
    # payers, sums, the rest
    "zorgverzekeraar": "betalers/zorgverzekeraar/",
    "woningcorporatie": "betalers/woningcorporatie/",
    "uwv": "betalers/uwv/",
    "wmo": "betalers/gemeente-wmo/",
    "palet": "model/",
    "analyse 2024": "analyses/2024/",
    "kosten en baten 2025": "analyses/2025/",
    "begroting 2025": "begrotingen/2025/",
    "hoe rekenen jullie": "methode/",
    "openingstijden": "over-ons/",
    "inclusie": "baten/inclusie/",
    "consumentenprijzen": "prijsindexen/consumentenprijzen/",
}
"""What a reader types in the demonstration, and the page that has to come first."""


@pytest.fixture(scope="module")
def folder(built: Build) -> Path:
    """Return the folder with the demonstration."""
    return built("demo").folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Serve the demonstration and return its address."""
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser of the system."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium is not None, "make test installs Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page in which no script may fail."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(60_000)  # a busy machine takes its time to read the index
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert not errors
    context.close()


def _searched(page: Page, typed: str) -> list[str]:
    """Type words in an open search box and return where its answers lead."""
    page.get_by_role("searchbox").fill(typed)
    addresses: list[str] = page.locator(".zhi-zoek-gevonden > ol > li > a").evaluate_all(
        "links => links.map(one => one.href)"
    )
    return addresses


def test_what_somebody_else_made_is_the_version_that_is_named() -> None:
    """Library and stemmers in the look are made of the packages in ``package.json``, with their licences."""
    assert {name: (SCRIPTS / name).read_text(encoding="utf-8") for name in vendored()} == vendored()


def test_each_question_finds_its_page_first(page: Page, address: str) -> None:
    """Words in other forms, amounts in other spellings and slips of one letter find the page that is meant."""
    page.goto(address, wait_until="load")
    page.keyboard.press("/")
    page.get_by_role("searchbox").wait_for()

    found = {typed: (_searched(page, typed) or ["nothing"])[0].removeprefix(address) for typed in FIRST}

    assert found == FIRST


def test_keyboard_goes_all_the_way(page: Page, address: str) -> None:
    """A key opens the box, arrows walk through what was found, Escape goes back to where one was."""
    page.goto(address + "methode/", wait_until="load")
    page.get_by_role("link", name="Zoeken").focus()
    page.keyboard.press("Control+k")
    field = page.get_by_role("searchbox", name="Zoek een woord of een bedrag")
    expect(field).to_be_focused()
    page.keyboard.type("ismael")
    expect(page.get_by_role("status")).to_have_text("20 bladzijden gevonden".replace("20", str(_count(page))))
    assert not violations(page)

    page.keyboard.press("ArrowDown")
    expect(page.locator(".zhi-zoek-gevonden a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("link", name="Zoeken")).to_be_focused()

    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/personas/ismael/")


def test_key_by_itself_can_be_switched_off(page: Page, address: str) -> None:
    """Who speaks to the computer, or hits a key by accident, is not bothered by it; WCAG 2.1.4."""
    page.goto(address, wait_until="load")
    page.keyboard.press("/")
    page.get_by_role("checkbox", name="De toets / opent dit venster").uncheck()
    page.keyboard.press("Escape")
    page.goto(address + "methode/", wait_until="load")

    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Control+k")
    page.get_by_role("checkbox", name="De toets / opent dit venster").check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()


def _count(page: Page) -> int:
    shown = page.locator("#zhi-zoek-stand")
    expect(shown).to_contain_text("gevonden")
    return int(shown.inner_text().split()[0])


def test_nothing_is_loaded_before_somebody_searches(page: Page, address: str) -> None:
    """A reader who only reads loads neither index nor library."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))

    page.goto(address + "personas/ismael/", wait_until="networkidle")

    assert "assets/zhi/scripts/site.js" in asked
    assert not [one for one in asked if "search" in one or "stemmer" in one]


def test_works_from_a_folder(page: Page, folder: Path) -> None:
    """Opened from a stick, links lead to pages and not to lists of files, and search finds the same."""
    page.goto((folder / "index.html").as_uri(), wait_until="load")
    page.locator("footer").get_by_role("link", name="Verhalen").click()
    page.wait_for_url("**/personas/index.html")
    page.keyboard.press("/")
    page.get_by_role("searchbox").wait_for()

    assert _searched(page, "27.040")[0] == (folder / "personas" / "ismael" / "index.html").as_uri()
    # its sheet comes later than the page, and brings its own colours
    ground = page.locator("dialog").evaluate("it => getComputedStyle(it).backgroundColor")
    assert ground == page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.keyboard.press("Enter")
    page.wait_for_url("**/personas/ismael/index.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ismaël")


def test_address_with_a_question_opens_the_box(page: Page, address: str) -> None:
    """Another page can link to a search; what it asks is shown as text and nothing else."""
    page.goto(address + "zoeken/?q=%3Cimg%20src%3Dx%3E", wait_until="load")

    expect(page.get_by_role("searchbox")).to_have_value("<img src=x>")
    assert page.locator("dialog img").count() == 0


def test_english_publication_is_searched_in_english(page: Page, tmp_path: Path) -> None:
    """Words by their English stem, amounts with a comma, and sentences in English."""
    root = write_project(
        tmp_path,
        {
            "index.md": "# Home\n\nWelcome.\n",
            "stories.md": "---\ntitle: Savings\n---\nThe savings were 27,040 euros in a year of organised walks.\n",
            "other.md": "---\ntitle: Other things\n---\nNothing to see.\n",
            "mkdocs.yml": "site_name: Proof\ntheme:\n  name: material\n  language: en\nuse_directory_urls: false\nplugins: [search, zhi]\n",
        },
    )
    done = zhi_process("build", cwd=root)
    assert done.returncode == 0, done.stderr
    site = root / "site"
    page.goto((site / "index.html").as_uri(), wait_until="load")
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox", name="Search for a word or an amount").wait_for()

    for typed in ("saving", "27,040", "27040", "organising a walk"):
        assert _searched(page, typed)[0] == (site / "stories.html").as_uri(), typed
    _searched(page, "qwertyuiop")
    expect(page.locator("#zhi-zoek-stand")).to_contain_text("Nothing found for “qwertyuiop”")


def test_list_from_a_to_z_needs_no_script(browser: Browser, address: str) -> None:
    """Without scripts the same link leads to a page that lists everything, each with what it is."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address, wait_until="load")
    page.get_by_role("link", name="Zoeken").click()
    page.wait_for_url("**/zoeken/")

    rows = page.locator("article li").all_inner_texts()
    assert "Ismaël verhaal" in rows
    assert "Herstel waarde" in rows
    assert "Dagbesteding baat" in rows
    context.close()
