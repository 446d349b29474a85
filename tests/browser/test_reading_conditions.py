"""However somebody reads: by keyboard, in large letters, with more space, in few colours, without movement, on paper."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_pages import STRUCTURE, kinds
from tests.browser.test_story_pages import OUTSIDE
from tests.building import Build, Site

pytestmark = pytest.mark.browser

LOOKS = ("demo", "krant")
READ = ("", "personas/ismael/", "personas/", "analyses/2025/", "baten/fact/", "zoeken/", "toegankelijkheid/")
OPENED = "document.querySelectorAll('article details, header details').forEach(one => { one.open = true; })"

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""What WCAG 1.4.12 asks for."""

FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const luminance = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
    return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
  const numbers = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const ground = (one) => {
    for (let up = one; up; up = up.parentElement) {
      for (const part of [null, '::before']) {  // a band draws its colour behind itself
        const style = getComputedStyle(up, part);
        if (part && (style.content === 'none' || style.zIndex !== '-1')) continue;
        const colour = numbers(style.backgroundColor);
        if (colour.length && (colour.length < 4 || colour[3] > .9)) return colour;
      }
    }
    return [255, 255, 255];
  };
  const style = getComputedStyle(it), box = it.getBoundingClientRect();
  const ring = numbers(style.outlineColor), around = ground(it.parentElement);
  const [a, b] = [luminance(ring), luminance(around)].sort((x, y) => y - x);
  const spots = [[.5, .5], [.1, .1], [.9, .9]].map(([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
  const inside = spots.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const free = inside.some(([x, y]) => { const top = document.elementFromPoint(x, y);
    return top && (it.contains(top) || top.contains(it)); });
  it.dataset.reached = '1';
  return { name: it.tagName + ' ' + (it.innerText || it.getAttribute('aria-label') || '').trim().slice(0, 40),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, contrast: (a + .05) / (b + .05), free };
}"""

LEFT = """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && !one.dataset.reached && one.getBoundingClientRect().width > 1)
  .filter(one => one.type !== 'radio').map(one => one.outerHTML.slice(0, 100))"""


def opened(browser: Browser, site: Site, address: str, **window: Any) -> Page:
    """Open a page from disk, as somebody does with a USB stick."""
    settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **window}
    page = browser.new_context(**settings).new_page()
    page.goto((site.folder / address / "index.html").as_uri())
    return page


def test_every_page_has_its_structure_and_a_title_of_its_own(browser: Browser, built: Build) -> None:
    """Not one of each kind but all: headings, landmarks, lists, tables, names, references."""
    site = built("demo")
    page = browser.new_page()
    page.evaluate(STRUCTURE.read_text(encoding="utf-8"))
    trouble: list[str] = []
    titles: Counter[tuple[str, str]] = Counter()
    for address in [*site.pages, "404.html"]:
        text = site.files["404.html"].decode() if address == "404.html" else site.html(address)
        title, language, found = page.evaluate(
            """text => { const page = new DOMParser().parseFromString(text, 'text/html');
            return [page.title, page.documentElement.lang, zhiChecks.structure(page)]; }""",
            text,
        )
        titles[(language, title)] += 1
        trouble += [f"{address}: {one}" for one in found]
    page.close()

    assert trouble == []
    assert [title for title, times in titles.items() if times > 1] == []


def test_structure_is_looked_at(browser: Browser) -> None:
    """Planted faults are found, each of them."""
    page = browser.new_page()
    page.evaluate(STRUCTURE.read_text(encoding="utf-8"))
    found = page.evaluate(
        """() => zhiChecks.structure(new DOMParser().parseFromString(`<html lang="x1"><body><h2>a</h2><h4>b</h4><nav></nav>
        <a href="#weg">weg</a><a href="/y">klik hier</a><a href="/x" tabindex="3">Er is meer</a><b id="q"></b><i id="q"></i><ul><p>x</p></ul>
        <table class="zhi-tabel"><tr><th>a<td>b<tr><td>c</table><svg></svg><img src="x"><button>x</button>
        <p aria-labelledby="weg">x</p><details><p>x</p></details></body></html>`, 'text/html'))"""
    )
    page.set_viewport_size({"width": 320, "height": 600})
    page.set_content(
        '<div style="width:400px"><a href="#" style="display:block;width:9px;height:9px">a</a><a href="#">b</a></div>'
    )
    page.evaluate(STRUCTURE.read_text(encoding="utf-8"))
    laid_out = " ".join(page.evaluate("zhiChecks.layout()"))
    page.close()

    for fault in (
        "language of the page", "no title", "viewport", "0 first headings", "a heading before", "a level is left out",
        "0 × main", "nav without a name", "no link past", "link to nothing", "says too little", "order of focus", "id twice",
        "not an item", "table without", "header cell of what", "drawing without a role", "no alternative", "size not stated",
        "button without a type", "aria-labelledby of nothing", "no summary", "rows of 2,1 cells",
    ):  # fmt: skip
        assert any(one.startswith(fault) for one in found), fault
    assert "small to hit, 9 by 9" in laid_out
    assert "408 wide in 320" in laid_out


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_keyboard_reaches_everything_and_shows_where_it_is(
    browser: Browser, built: Build, look: str, scheme: str
) -> None:
    """Every control is a stop of the Tab key, its ring stands out 3 to 1, and nothing lies over it (WCAG 2.4.11, 1.4.11)."""
    trouble: list[str] = []
    addresses = ("", "personas/ismael", "analyses/2025/reken-zelf", "toegankelijkheid")
    for address, width in zip(addresses, (1280, 390, 390, 320), strict=True):
        page = opened(
            browser, built(look), address, viewport={"width": width, "height": 700}, color_scheme=scheme
        )
        page.evaluate(OPENED)
        for _ in range(400):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            if stop is None:
                break
            if not stop["ring"] or stop["contrast"] < 3 or not stop["free"]:
                trouble.append(f"{address}: {stop}")
        trouble += [f"{address}: not reached {one}" for one in page.evaluate(LEFT)]
        page.context.close()

    assert trouble == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("how", ["large", "spaced"])
def test_large_letters_and_more_space_fit(browser: Browser, built: Build, look: str, how: str) -> None:
    """Letters of 200% (WCAG 1.4.4) on a small screen, and more space (1.4.12): nothing is cut off or sticks out."""
    trouble: list[str] = []
    site = built(look)
    page = opened(browser, site, "", viewport={"width": 640 if how == "large" else 320, "height": 800})
    if (
        how == "large"
    ):  # as a reader sets it: what is measured in letters goes along, pictures and the window do not
        session = page.context.new_cdp_session(page)
        session.send("Page.enable")
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    for address in READ:
        page.goto((site.folder / address / "index.html").as_uri())
        if how == "spaced":
            page.add_style_tag(content=SPACED)
        size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        assert size == ("32px" if how == "large" else "16px")
        page.evaluate(OPENED)
        trouble += [f"{address}: {one}" for one in page.evaluate(OUTSIDE)]
    page.context.close()

    assert trouble == []


@pytest.mark.parametrize("look", LOOKS)
def test_controls_show_in_the_readers_own_colours(browser: Browser, built: Build, look: str) -> None:
    """With forced colours each button keeps an edge, and focus a ring."""
    page = opened(browser, built(look), "personas/ismael", forced_colors="active", color_scheme="dark")
    edges = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, .zhi-zoek, .zhi-verder a')].filter(one => one.checkVisibility())
        .filter(one => { const style = getComputedStyle(one);
          return !one.matches('article summary') && parseFloat(style.borderTopWidth) < 1 && style.textDecorationLine === 'none'; })
        .map(one => one.outerHTML.slice(0, 90))"""
    )
    page.keyboard.press("Tab")
    ring = page.evaluate(FOCUSED)
    page.context.close()

    assert edges == []
    assert ring["ring"]
    assert ring["contrast"] >= 3


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_moves_for_who_wants_that(browser: Browser, built: Build, look: str) -> None:
    """With prefers-reduced-motion no animation, no transition and no scrolling by itself is left."""
    page = opened(browser, built(look), "personas/ismael")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one);
        const takes = (text) => text.split(',').some(part => parseFloat(part) > .01);
        return (style.animationName !== 'none' && takes(style.animationDuration))
          || (style.transitionProperty !== 'none' && takes(style.transitionDuration)) || style.scrollBehavior === 'smooth'; })
        .map(one => one.outerHTML.slice(0, 80))"""
    )
    page.context.close()

    assert moving == []


@pytest.mark.parametrize("look", LOOKS)
def test_paper_holds_the_text_and_no_menu(browser: Browser, built: Build, look: str) -> None:
    """A page that is printed is dark on light, leaves the menu out and nothing sticks out of a sheet of A4."""
    trouble: list[str] = []
    site = built(look)
    page = opened(browser, site, "", viewport={"width": 718, "height": 1000}, color_scheme="dark")
    for address in READ:
        page.goto((site.folder / address / "index.html").as_uri())
        page.emulate_media(media="print")
        seen = page.evaluate(
            """() => [...document.querySelectorAll('body > header nav, footer nav, .zhi-menu-onder, .zhi-zoek, .zhi-talen, .zhi-sombalk, .zhi-spring')]
            .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80))"""
        )
        trouble += [f"{address}: printed {one}" for one in seen]
        trouble += [f"{address}: {one}" for one in page.evaluate(OUTSIDE)]
        if not page.get_by_role("heading", level=1).is_visible():
            trouble.append(f"{address}: no heading")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number)")
        if min(ground[:3]) < 230:  # colours of the night stay on the screen
            trouble.append(f"{address}: paper of {ground}")
    page.context.close()

    assert trouble == []


def test_every_kind_of_page_is_complete_without_scripts(browser: Browser, built: Build) -> None:
    """What stands in the article with scripts stands there without them, but for what asks for one."""
    site = built("demo")
    page = opened(browser, site, "", java_script_enabled=False)
    empty = []
    for address in kinds(site).values():
        path = site.folder / address
        page.goto((path if path.suffix else path / "index.html").as_uri())
        if len(page.locator("main").inner_text().split()) < 15:
            empty.append(address)
        if not page.locator("header a").first.is_visible():
            empty.append(f"{address}: no menu")
    page.context.close()

    assert empty == []
