"""Pages in a real browser while they load: nothing moves when our letters come, and no rule is missing."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.kinds_of_pages import Quiet, running
from tests.building import Build, copy_project, zhi
from zhi_publish.pipeline import run
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.styles import STYLESHEET
from zhi_publish.publish.website import finished_site, named_files, view_of

pytestmark = pytest.mark.browser

PAGES = ("", "personas", "personas/ismael", "analyses/2025")
MOST_MOVED = 0.02
"""A fifth of what is called good."""

WATCH = """globalThis.zhiMoved = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) zhiMoved += one.value; })
  .observe({ type: "layout-shift", buffered: true });"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
SETTLED = """async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 100));
  const ours = [...document.fonts].filter((one) => !/^(lezen|werk)-/.test(one.family));
  return [zhiMoved, ours.filter((one) => one.status === "loaded").length];
}"""


def moved(
    browser: Browser, page_file: Path, wide: int, change: Callable[[str], str] | None = None
) -> tuple[float, int]:
    """Return how much moved on a page whose letters came after its first paint, and how many of our cuts came."""
    page = browser.new_context(viewport={"width": wide, "height": 844}, reduced_motion="reduce").new_page()
    page.add_init_script(WATCH)
    waiting: list[Route] = []
    is_painted = False

    def letters(route: Route) -> None:
        if is_painted:
            route.continue_()
        else:
            waiting.append(route)

    page.route("**/*.woff2", letters)
    if change is not None:
        html = change(page_file.read_text(encoding="utf-8"))
        page.route(page_file.as_uri(), lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(page_file.as_uri(), wait_until="domcontentloaded")
    page.wait_for_function(PAINTED)
    is_painted = True
    for route in waiting:
        route.continue_()
    amount, cuts = page.evaluate(SETTLED)
    page.context.close()
    return amount, cuts


@pytest.mark.parametrize("wide", [390, 1280])
@pytest.mark.parametrize("look", ["demo", "krant"])
def test_nothing_moves_when_the_letters_come(built: Build, browser: Browser, look: str, wide: int) -> None:
    """Letters that stand in are as wide and as high as ours: lines break where they will break later."""
    site = built(look)

    found = {one: moved(browser, site.folder / one / "index.html", wide) for one in PAGES}

    assert all(cuts >= 3 for _, cuts in found.values()), found
    assert {one: amount for one, (amount, _) in found.items() if amount > MOST_MOVED} == {}


def test_without_them_much_moves(built: Build, browser: Browser) -> None:
    """The same page without the letters that stand in: so this way of measuring does see it."""

    def without(html: str) -> str:
        assert "{font-family:lezen-1;" in html
        return re.sub(r"{font-family:(lezen|werk)-", "{font-family:niets-", html)

    amount, _ = moved(browser, built("demo").folder / "begrotingen" / "2025" / "index.html", 390, without)

    assert amount > MOST_MOVED


STYLES = """() => [...document.querySelectorAll("html, body, body *:not(script):not(style)")].map((one) => ["", "::before", "::after"].map((part) => {
  const style = getComputedStyle(one, part);
  if (part && style.content === "none") return "";
  return one.tagName + part + [...style].filter((name) => !name.startsWith("--")).map((name) => name + ":" + style.getPropertyValue(name)).join(";");
}).join("|"))"""
INSTEAD = """(css) => {
  document.querySelector("head style").media = "not all";
  document.adoptedStyleSheets = css.map((text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; });
}"""


@pytest.fixture(scope="module")
def finished(built: Build) -> FinishedSite:
    """Return the pages and sheets of the demonstration in its other look, before a host put them together."""
    outcome = run(built("krant").root)
    return finished_site(outcome, view_of(outcome), named_files(outcome), {})


@pytest.mark.parametrize(
    ("address", "wide", "scheme"),
    [("", 390, "light"), ("personas/ismael", 1280, "dark"), ("bouwstenen/oosterweer", 390, "dark")],
)
def test_a_page_looks_as_with_every_rule_of_its_look(
    built: Build,
    browser: Browser,
    finished: FinishedSite,
    address: str,
    wide: int,
    scheme: Literal["light", "dark"],
) -> None:
    """Each element has the same style when the whole sheets of the look take the place of what the page carries."""
    folder = built("krant").folder
    fonts = f'url("{(folder / "assets" / "zhi" / "fonts").as_uri()}/'
    links = next(page.sheets for page in finished.pages if page.address == address)
    names = [posixpath.normpath(posixpath.join(address, link)) for link in links]
    whole = [finished.assets[name].decode().replace('url("fonts/', fonts) for name in (STYLESHEET, *names)]
    page = browser.new_context(
        viewport={"width": wide, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    ).new_page()
    page.goto((folder / address / "index.html").as_uri())
    page.evaluate("document.fonts.ready")

    carried = page.evaluate(STYLES)
    page.evaluate(INSTEAD, whole)
    page.evaluate("document.fonts.ready")
    linked = page.evaluate(STYLES)

    page.context.close()
    assert len(names) > 0
    assert len(carried) > 100
    assert [(one, other) for one, other in zip(carried, linked, strict=True) if one != other] == []


class _Server(Quiet):
    """A plain web server below an address, that answers 404.html for whatever is not there."""

    below = "/"

    def do_GET(self) -> None:  # noqa: N802 - the library asks for this name
        """Send a file, or the page for a wrong address."""
        base = Path(self.directory)
        inside = (
            self.path.partition("?")[0].removeprefix(self.below) if self.path.startswith(self.below) else "\0"
        )
        path = base / inside
        path = path / "index.html" if not inside or inside.endswith("/") else path
        is_there = "\0" not in inside and path.is_file()
        data = (path if is_there else base / "404.html").read_bytes()
        self.send_response(200 if is_there else 404)
        self.send_header("Content-Type", self.guess_type(str(path if is_there else "404.html")))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def served(folder: Path, below: str) -> Iterator[str]:
    """Serve a site below an address of a server, and give the server's own."""
    handler = type("Handler", (_Server,), {"below": below})
    with running(partial(handler, directory=str(folder))) as address:
        yield address


def _band(page: Page) -> tuple[Any, Any]:
    """Return how the band at the top looks, and the first heading."""
    found: list[Any] = page.evaluate(
        "['.zhi-band-boven', 'h1'].map((one) => { const style = getComputedStyle(document.querySelector(one));"
        " return [style.backgroundColor, style.fontFamily, style.fontWeight, style.paddingTop]; })"
    )
    return found[0], found[1]


@pytest.mark.parametrize(
    ("below", "has_address"), [("/", False), ("/", True), ("/kade/", True), ("/kade/", False)]
)
def test_a_wrong_address_has_its_style_and_a_way_home(
    built: Build, browser: Browser, tmp_path: Path, below: str, *, has_address: bool
) -> None:
    """Wherever the page is shown it looks as the others do; its link home holds wherever that can be known."""
    folder = built("minimaal").folder
    if has_address:
        root = copy_project("minimaal", tmp_path)
        settings = root / "mkdocs.yml"
        settings.write_text(
            f"site_url: https://kade.example{below}\n{settings.read_text(encoding='utf-8')}", encoding="utf-8"
        )
        assert zhi("build", root).exit_code == 0
        folder = root / "site"
    page = browser.new_context(viewport={"width": 800, "height": 600}).new_page()
    with served(folder, below) as address:
        page.goto(f"{address}{below}")
        home = page.title(), _band(page)
        answer = page.goto(f"{address}{below}a/b/c")
        assert answer is not None
        assert answer.status == 404
        band = _band(page)
        page.get_by_role("link", name="Naar het begin").click()
        page.wait_for_url(f"{address}{below if has_address else '/'}")
        arrived = page.title()
    page.context.close()
    assert band == home[1]
    assert (arrived == home[0]) is (has_address or below == "/")
