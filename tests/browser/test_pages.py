"""The demonstration in a real browser: for every reader, on every screen, without asking anybody else."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.kinds_of_pages import LIKE_ANOTHER, checks, kinds, served, violations
from tests.building import REPOSITORY, Build, Site
from zhi_publish.publish.embeds import FRAME_HEIGHT

pytestmark = pytest.mark.browser

HTML_VALIDATE = {
    "root": True,
    "extends": ["html-validate:standard"],
    "rules": {"long-title": "off", "no-trailing-whitespace": "off"},
}


@pytest.fixture(scope="module")
def address(built: Build) -> Iterator[str]:
    """Serve the demonstration and return its address."""
    with served(built("demo").folder) as address:
        yield address


@pytest.fixture(
    params=[(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")],
    ids=lambda one: f"{one[0]}-{one[1]}",
)
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Open a window of a phone or a desk, by day or by night."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield context
    context.close()


DARK = ("color-contrast", "link-in-text-block")
"""What can go wrong in other colours; the rest of a page is as it was."""
SIGHT = (*DARK, "target-size")
"""What another look can change: the pages themselves are the same."""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["demo", "krant"])
def test_every_page_is_accessible_and_fits(browser: Browser, built: Build, look: str, width: int) -> None:
    """By day and by night axe and our own checks find nothing; no request leaves for elsewhere, no cookie is kept."""
    asked: list[str] = []
    errors: list[str] = []
    trouble: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    with served(built(look).folder) as address:
        for name, path in kinds(built(look)).items():
            if look == "krant" and path in LIKE_ANOTHER:
                continue
            page.emulate_media(color_scheme="light")
            page.goto(address + path, wait_until="load")
            # a table that is folded away must be right too
            page.evaluate("document.querySelectorAll('article details').forEach(one => { one.open = true; })")
            found = violations(page, *(SIGHT if look == "krant" else ()))
            found += checks(page, "structure") + checks(page, "layout")
            page.emulate_media(color_scheme="dark")
            found += [f"dark: {one}" for one in violations(page, *DARK)]
            trouble += [f"{name}: {one}" for one in found]
        kept = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    elsewhere = [url for url in asked if not url.startswith((address, "data:", "blob:"))]
    cookies = context.cookies()
    context.close()

    assert trouble == []
    assert errors == []
    assert elsewhere == []
    assert (kept, cookies) == (["", 0, 0], [])


def test_every_card_for_elsewhere_is_accessible_and_fits_its_frame(
    context: BrowserContext, built: Build, address: str
) -> None:
    """In the height that the code to copy gives it; it asks for itself and nothing else."""
    page = context.new_page()
    page.set_viewport_size({"width": page.viewport_size["width"], "height": FRAME_HEIGHT})  # type: ignore[index]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    cards = sorted((built("demo").folder / "insluiten").glob("*.html"))
    trouble: list[str] = []
    for card in cards:
        page.goto(f"{address}insluiten/{card.name}", wait_until="load")
        trouble += [f"{card.name}: {violation}" for violation in violations(page)]
        width, height = page.evaluate(
            "[document.documentElement.scrollWidth, document.querySelector('main').scrollHeight]"
        )
        if width > page.viewport_size["width"] or height > FRAME_HEIGHT:  # type: ignore[index]
            trouble.append(f"{card.name}: {width} by {height}")
    page.close()

    assert len(cards) > 8
    assert trouble == []
    assert len([url for url in asked if not url.startswith("data:")]) == len(cards)


def test_every_kind_of_page_is_looked_at(built: Build) -> None:
    """Each page that is named is there, and no folder of the site is left out."""
    site = built("demo")
    looked_at = {path.rstrip("/") for path in kinds(site).values()}

    assert looked_at - {"404.html"} <= set(site.pages)
    assert {page.split("/")[0] for page in site.pages} == {path.split("/")[0] for path in looked_at} - {
        "404.html"
    }


@pytest.mark.parametrize("width", [320, 1280])
def test_keyboard_reaches_text_and_menu(browser: Browser, address: str, width: int) -> None:
    """The first stop of Tab jumps over the menu, the next ones go through it, and focus can be seen."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + "personas/ismael/", wait_until="load")

    stops: list[dict[str, str]] = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                """() => { const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
                return {text: (it.innerText || it.getAttribute('aria-label') || '').trim(), href: it.getAttribute('href') || '',
                tag: it.tagName, seen: String(box.width > 1 && box.height > 1),
                ring: style.outlineStyle + style.outlineWidth + style.boxShadow}; }"""
            )
        )

    assert stops[0]["href"].startswith("#")
    assert stops[0]["seen"] == "true"
    assert all(stop["seen"] == "true" for stop in stops if stop["tag"] in {"A", "BUTTON", "SUMMARY"}), stops
    assert all("none0px" not in stop["ring"] or "none" not in stop["ring"][-4:] for stop in stops), stops
    reached = " ".join(stop["text"] for stop in stops)
    assert "Verhalen" in reached or "Menu" in reached, stops

    page.goto(address + "personas/ismael/", wait_until="load")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_works_without_javascript(browser: Browser, address: str, width: int) -> None:
    """Every page can be reached and read by links alone."""
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address, wait_until="load")
    menu = page.get_by_role("link", name="Verhalen", exact=True).first
    if not menu.is_visible():
        page.get_by_text("Menu").first.click()
    menu = page.get_by_role("link", name="Verhalen", exact=True).first
    menu.click()
    page.wait_for_url("**/personas/")
    page.get_by_role("link", name="Ismaël").first.click()
    page.wait_for_url("**/personas/ismael/")

    assert page.get_by_role("heading", level=1).inner_text() == "Ismaël"
    assert "27.040" in page.locator("article").inner_text()
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_language_can_be_switched_by_keyboard(browser: Browser, address: str, width: int) -> None:
    """Tab reaches the other language, Enter leads to the same page in it, and back; the search follows."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + "personas/ismael/", wait_until="load")

    def to_link(name: str) -> None:
        for _ in range(15):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == name:
                box = page.locator(":focus").bounding_box()
                assert box is not None
                assert box["height"] >= 24
                return
        pytest.fail(f"{name} is not reached")

    to_link("English")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/personas/ismael/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert "€\u00a027,040" in page.locator("article").inner_text()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("staple gun")
    hit = page.locator("dialog a").first
    hit.wait_for()
    assert "/en/" in str(hit.evaluate("one => one.href"))
    page.keyboard.press("Escape")
    page.reload()
    to_link("Nederlands")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "personas/ismael/")
    assert page.locator("html").get_attribute("lang") == "nl"
    context.close()


def test_reads_on_paper(browser: Browser, address: str) -> None:
    """A printed page leaves out the menu and keeps the text."""
    context = browser.new_context(viewport={"width": 800, "height": 1100})
    page = context.new_page()
    page.goto(address + "personas/ismael/", wait_until="load")
    page.emulate_media(media="print")

    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.locator("nav").first.is_visible()
    context.close()


def test_html_is_valid(built: Build, tmp_path: Path) -> None:
    """html-validate has nothing to say about any page as it is, with its head, menu and foot, nor about a card."""
    site: Site = built("demo")
    for address in [*site.pages, "404.html"]:
        name = address.removesuffix(".html").replace("/", "__") or "home"
        text = site.files["404.html"].decode() if address == "404.html" else site.html(address)
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    for card in (site.folder / "insluiten").glob("*.html"):
        shutil.copy(card, tmp_path)
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps(HTML_VALIDATE), encoding="utf-8")

    done = subprocess.run(
        [str(REPOSITORY / "node_modules" / ".bin" / "html-validate"), "--formatter", "text", str(tmp_path)],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip

    assert done.returncode == 0, "\n".join((done.stdout + done.stderr).splitlines()[:20])


def test_the_checkers_do_check(browser: Browser, tmp_path: Path) -> None:
    """A planted fault is found: silence of the tests above means that all is well."""
    context = browser.new_context()
    page = context.new_page()
    page.set_content(
        '<html><body><img src="x.png"><p style="color:#999;background:#aaa">bleek</p></body></html>'
    )
    found = " ".join(violations(page))
    context.close()
    (tmp_path / "x.html").write_text("<!DOCTYPE html>\n<p><div>x</p><img src='x'>\n", encoding="utf-8")
    done = subprocess.run(
        [str(REPOSITORY / "node_modules" / ".bin" / "html-validate"), str(tmp_path)],
        cwd=tmp_path, capture_output=True, check=False, timeout=120,
    )  # fmt: skip

    assert "image-alt" in found
    assert "color-contrast" in found
    assert "html-has-lang" in found
    assert done.returncode == 1
