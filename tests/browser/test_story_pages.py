"""Stories and figures in a real browser: nothing sticks out or is cut off, the sum stays in sight and hides nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.extremes import EXTREMES
from tests.building import Build, zhi
from tests.makers import SETTINGS, write_project

pytestmark = pytest.mark.browser

OUTSIDE = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push('page ' + document.documentElement.scrollWidth);
  for (const one of document.querySelectorAll('body *')) {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const name = one.tagName + '.' + (one.getAttribute('class') || '');
    if (one.closest('svg') && one.tagName !== 'svg') continue;
    if (one.closest('.zhi-rol, .zhi-sr, [hidden], .zhi-spring, dialog') || box.width < 2 || box.height < 2) continue;
    if (style.position === 'absolute' && style.clipPath !== 'none') continue;
    if (box.right > wide + 1 || box.left < -1) found.push('outside ' + name);
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (cuts && !one.matches('.md-container, main') && one.scrollWidth > one.clientWidth + 1) found.push('cut ' + name);
  }
  return [...new Set(found)].slice(0, 5);
}"""


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


def opened(browser: Browser, folder: Path, address: str, **window: Any) -> Page:
    """Open a page from disk, as somebody does with a USB stick."""
    settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **window}
    page = browser.new_context(**settings).new_page()
    page.goto((folder / address / "index.html").as_uri())
    return page


@pytest.mark.parametrize(
    ("name", "look"), [*((name, "palet") for name in EXTREMES), ("long and bare", "krant")]
)
def test_extremes_look_deliberate(browser: Browser, tmp_path: Path, name: str, look: str) -> None:
    """Whatever is typed: on the narrowest screen nothing sticks out sideways and nothing is cut off."""
    settings = SETTINGS.format(language="nl").replace("  - zhi\n", f"  - zhi:\n      look: {look}\n")
    root = write_project(tmp_path, {"mkdocs.yml": settings, **EXTREMES[name]})
    assert zhi("build", root).exit_code == 0
    folders = ("", "personas", "analyses", "model", "baten")
    site = root / "site"
    pages = [
        path
        for part in folders
        for path in sorted((site / part).glob("index.html" if not part else "**/index.html"))
    ][:40]
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page = context.new_page()

    trouble = []
    for path in pages:
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('article details').forEach(one => { one.open = true; })")
        trouble += [f"{path.relative_to(site)}: {found}" for found in page.evaluate(OUTSIDE)]
        assert page.locator("h1").inner_text().strip()
    context.close()

    assert trouble == []


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_home_answers_in_one_screen(browser: Browser, built: Build, width: int, height: int) -> None:
    """Who, what it brings, how sure and where to read on: all of it without scrolling."""
    page = opened(browser, built("demo").folder, "", viewport={"width": width, "height": height})

    for part in ("h1", ".zhi-inleiding", ".zhi-opbrengst dl", ".zhi-zeker-kort", ".zhi-wegen"):
        box = page.locator(f".zhi-voorpagina {part}").first.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height, (part, box)
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_sum_stays_in_sight(browser: Browser, built: Build, width: int, height: int) -> None:
    """Half-way down a story the amount can still be read, beside it or in a bar below it."""
    page = opened(
        browser, built("demo").folder, "personas/ismael", viewport={"width": width, "height": height}
    )
    page.evaluate("document.querySelector('.zhi-route').scrollIntoView({block: 'center'})")

    seen = [
        one.inner_text()
        for one in page.locator(".zhi-opzij .zhi-totaal, .zhi-sombalk").all()
        if one.is_visible() and 0 <= (one.bounding_box() or {"y": -1})["y"] < height
    ]

    assert any("27.040" in text for text in seen), seen
    page.context.close()


def test_bar_never_hides_what_has_focus(browser: Browser, built: Build) -> None:
    """WCAG 2.4.11, and stricter: no stop of the Tab key is even partly below the bar."""
    page = opened(browser, built("demo").folder, "personas/ismael", viewport={"width": 390, "height": 700})
    hidden = []
    for _ in range(60):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => { const it = document.activeElement, bar = document.querySelector('.zhi-sombalk');
            if (it === document.body || bar.contains(it)) return null;
            const box = it.getBoundingClientRect(), over = bar.getBoundingClientRect();
            const free = box.bottom <= over.top + 1 || box.top >= over.bottom - 1;
            return free ? null : (it.getAttribute('href') || it.tagName) + ' ' + box.top + ' ' + over.top; }"""
        )
        if found is not None:
            hidden.append(found)

    assert hidden == []
    page.context.close()


def test_drawing_is_walked_with_the_keyboard(browser: Browser, built: Build) -> None:
    """Focus shows a note, an arrow the next one, Escape puts it away (WCAG 1.4.13); it can be pointed at, too."""
    page = opened(browser, built("demo").folder, "personas/lena")
    note = page.locator(".zhi-noot-bij")
    page.keyboard.press("Tab")  # from here on focus is shown
    page.locator(".zhi-opzij .zhi-palet").focus()
    first = note.inner_text()
    page.keyboard.press("ArrowRight")
    second = note.inner_text()
    page.keyboard.press("Escape")

    assert first.startswith("Vangnet 5 van 5")
    assert second.startswith("Netwerk 2 van 5")
    assert not note.is_visible()
    page.locator(".zhi-opzij .zhi-palet [data-noot] text").first.hover()
    assert note.is_visible()
    note.hover()
    page.wait_for_timeout(400)
    assert note.is_visible()
    page.context.close()


@pytest.mark.parametrize("address", ["personas/lena", "personas", "analyses/2025", ""])
def test_drawings_hold_without_colours(browser: Browser, built: Build, address: str) -> None:
    """Where the reader's own few colours rule, every painted shape differs from its ground, and words stand beside it."""
    page = opened(browser, built("demo").folder, address, forced_colors="active")

    invisible = page.evaluate(
        """() => { const ground = getComputedStyle(document.body).backgroundColor;
        return [...document.querySelectorAll('.zhi-verf, .zhi-punt, .zhi-stippen, rect.zhi-baten, .zhi-tekening text')]
          .filter(one => { const style = getComputedStyle(one);
            return style.fill === ground && (style.stroke === 'none' || style.stroke === ground); })
          .map(one => one.outerHTML.slice(0, 80)).slice(0, 3); }"""
    )

    assert invisible == []
    assert page.locator("svg.zhi-tekening > title").count() == page.locator("svg.zhi-tekening").count() > 0
    page.context.close()
