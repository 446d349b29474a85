"""One page of each kind of the demonstration, a server for a site, and the checkers that look at a page."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.building import REPOSITORY, Site

AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
STRUCTURE = Path(__file__).with_name("structure.js")
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
    "building blocks": "bouwstenen/",
    "building blocks of a place": "bouwstenen/oosterweer/",
    "building block": "bouwstenen/oosterweer/naasten/",
    "value chains": "waardeketens/",
    "value chain": "waardeketens/de-kleine-kade/",
    "measurements": "metingen/",
    "measurement": "metingen/leven/",
    "interviews": "gesprekken/",
    "interviews of a year": "gesprekken/2025/",
    "ordinary page": "methode/",
    "ordinary page with a table": "over-ons/",
    "downloads": "downloads/",
    "search": "zoeken/",
    "accessibility": "toegankelijkheid/",
    "home in English": "en/",
    "persona in English": "en/personas/ismael/",
    "persona without a translation": "en/personas/lena/",
    "analysis in English": "en/analyses/2025/",
    "downloads in English": "en/downloads/",
    "accessibility in English": "en/accessibility/",
    "missing page": "404.html",
}
LIKE_ANOTHER = frozenset(
    {
        "personas/riet/",
        "baten/inclusie/",
        "methode/",
        "en/personas/lena/",
        "en/downloads/",
        "en/accessibility/",
    }
)
"""Pages that have the shape of another one; a second look needs no second glance at them."""


def kinds(site: Site) -> dict[str, str]:
    """Return a page of each kind: those above, and the first two of every folder of a method that is not among them."""
    found = dict(PAGES)
    tops = {path.split("/")[0] for path in PAGES.values()}
    for address in site.pages:
        top, *rest = address.split("/")
        if top not in tops:
            found.setdefault(f"{top}, level {len(rest)}", f"{address}/")
    return found


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing about it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a site for a while and give its address."""
    with running(functools.partial(Quiet, directory=str(folder))) as address:
        yield f"{address}/"


@contextmanager
def running(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """Run a server that answers in one way for a while, and give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def violations(page: Page, *rules: str) -> list[str]:
    """Return what axe finds on a page: by all rules for everybody, or by some."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text(encoding="utf-8") + ";null")
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    options |= {"runOnly": list(rules)} if rules else {"rules": {"target-size": {"enabled": True}}}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for one in found["violations"]
        for node in one["nodes"][:3]
    ]


def checks(page: Page, name: str) -> list[str]:
    """Return what our own checks find: ``structure`` in the text of a page, ``layout`` in how it is laid out."""
    if not page.evaluate("typeof zhiChecks === 'object'"):
        page.evaluate(STRUCTURE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(
        "name => zhiChecks[name](...(name === 'layout' ? [] : [document]))", name
    )
    return found
