"""The demonstration in a real browser: for every reader, on every screen, without asking anybody else."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.building import REPOSITORY, Build, Site, article_html
from zhi_publish.publish.embeds import FRAME_HEIGHT

pytestmark = pytest.mark.browser

AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
PAGES = {
    "home": "",
    "personas": "personas/",
    "persona": "personas/ismael/",
    "another persona": "personas/riet/",
    "model": "model/",
    "benefits": "baten/",
    "benefit": "baten/fact/",
    "unpriced benefit": "baten/inclusie/",
    "payers": "betalers/",
    "payer": "betalers/zorgverzekeraar/",
    "analyses": "analyses/",
    "analysis": "analyses/2025/",
    "reckon yourself": "analyses/2025/reken-zelf/",
    "budgets": "begrotingen/",
    "budget": "begrotingen/2025/",
    "price indexes": "prijsindexen/",
    "price index": "prijsindexen/consumentenprijzen/",
    "method": "methode/",
    "downloads": "downloads/",
    "search": "zoeken/",
    "home in English": "en/",
    "persona in English": "en/personas/ismael/",
    "persona without a translation": "en/personas/lena/",
    "analysis in English": "en/analyses/2025/",
    "downloads in English": "en/downloads/",
    "missing page": "404.html",
}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(built: Build) -> Iterator[str]:
    """Serve the demonstration and return its address."""
    handler = functools.partial(_Quiet, directory=str(built("demo").folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser of the system."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium is not None, "make test installs Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
        )
        yield browser
        browser.close()


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


def violations(page: Page) -> list[str]:
    """Return what axe finds on a page."""
    if not page.evaluate("typeof axe === 'object'"):
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for one in found["violations"]
        for node in one["nodes"][:3]
    ]


def test_every_page_is_accessible_and_fits(context: BrowserContext, address: str) -> None:
    """Axe finds nothing on any kind of page, nothing sticks out sideways, and no request leaves for elsewhere."""
    asked: list[str] = []
    errors: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    trouble: list[str] = []
    for name, path in PAGES.items():
        page.goto(address + path, wait_until="load")
        # a table that is folded away must be right too
        page.evaluate("document.querySelectorAll('article details').forEach(one => { one.open = true; })")
        trouble += [f"{name}: {violation}" for violation in violations(page)]
        width, inner = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        if width > inner:
            trouble.append(f"{name}: {width} wide in {inner}")
    page.close()

    assert trouble == []
    assert errors == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


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
    """The list above has a page of each kind, and each is there."""
    site = built("demo")

    assert {path.rstrip("/") for path in PAGES.values()} - {"404.html"} <= set(site.pages)
    tops = {address.split("/")[0] for address in site.pages if "/" in address}
    assert tops <= {path.split("/")[0] for path in PAGES.values()}


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
    """html-validate has nothing to say about the article of any page."""
    site: Site = built("demo")
    for address in site.pages:
        name = address.replace("/", "__") or "home"
        (tmp_path / f"{name}.html").write_text(
            f'<!DOCTYPE html>\n<html lang="nl"><head><title>x</title></head><body><main>{article_html(site.html(address))}</main></body></html>\n',
            encoding="utf-8",
        )
    for card in (site.folder / "insluiten").glob("*.html"):
        shutil.copy(card, tmp_path)
    (tmp_path / ".htmlvalidate.json").write_text(
        json.dumps(
            {
                "root": True,
                "extends": ["html-validate:standard"],
                "rules": {"long-title": "off", "no-trailing-whitespace": "off"},
            }
        ),
        encoding="utf-8",
    )

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
