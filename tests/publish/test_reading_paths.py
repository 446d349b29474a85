"""The ways through the site: from a figure to its source, from a benefit to the people, and on for three readers."""

from __future__ import annotations

import posixpath
import re
from typing import Any
from urllib.parse import urlsplit

from tests.building import Build, Element, Site

OVERVIEWS = re.compile(r"(baten|betalers|analyses|begrotingen|personas|model)(/[^/]+)?$")


def links(site: Site, address: str, of: Element | None = None) -> set[str]:
    """Return the addresses of the pages that an article leads to, with the place in them."""
    found = set()
    for link in (of or site.article(address)).all("a"):
        target = urlsplit(link.get("href") or "")
        if target.scheme or target.netloc:
            continue
        path = posixpath.normpath(posixpath.join(address, target.path)) if target.path else address
        found.add(path.removesuffix("/index.html") + (f"#{target.fragment}" if target.fragment else ""))
    return found


def pages(found: set[str]) -> set[str]:
    """Return addresses without the place in the page."""
    return {address.partition("#")[0] for address in found}


def counted_lines(site: Site) -> list[tuple[str, dict[str, Any]]]:
    """Return every line of the reckoning that names a benefit, with the address of the page that shows it."""
    results: Any = site.json("downloads/uitkomsten.json")
    return [
        (f"{folder}/{item_id}", line)
        for folder in ("personas", "analyses")
        for item_id, item in results[folder].items()
        for line in item["lines"]
        if line.get("benefit")
    ]


def test_every_line_reaches_price_and_source_in_two_clicks(built: Build) -> None:
    """The first click leads to the benefit or straight to the source; the second from the benefit to its source."""
    site = built("demo")
    lines = counted_lines(site)
    assert len(lines) > 30

    for address, line in lines:
        benefit = f"baten/{line['benefit']}"
        assert benefit in pages(links(site, address)), (address, benefit)
        sources = {found for found in links(site, benefit) if re.fullmatch(r"baten#bron-\d+", found)}
        assert sources or "geen bron" in site.article(benefit).text, benefit
        for source in sources:
            place = source.partition("#")[2]
            assert f'id="{place}"' in site.html("baten"), source


def test_every_benefit_leads_to_everybody_who_shows_it(built: Build) -> None:
    """The page of a benefit names each persona and each analysis that has it."""
    site = built("demo")

    for address, line in counted_lines(site):
        assert address in pages(links(site, f"baten/{line['benefit']}")), (line["benefit"], address)


def test_figures_of_home_open_in_two_clicks(built: Build) -> None:
    """Home leads to the analysis of its figures, and there each of them opens."""
    site = built("demo")
    front = site.article("").one("div", class_="zhi-voorpagina")
    shown = re.findall(r"€ ?[\d.]+", front.text.replace("\u00a0", " "))
    assert shown
    (analysis,) = {page for page in pages(links(site, "", front)) if page.startswith("analyses/")}

    opened = " ".join(part.text for part in site.article(analysis).all("details", class_="zhi-hoe"))

    assert all(figure in opened.replace("\u00a0", " ") for figure in shown)


def test_home_shows_three_ways(built: Build) -> None:
    """Stories, the reckoning, and method and files: each in the first screen."""
    site = built("demo")
    ways = site.article("").one("nav", class_="zhi-wegen").all("li")

    assert len(ways) == 3
    assert {"personas", "analyses/2025"} < pages(
        links(site, "", site.article("").one("nav", class_="zhi-wegen"))
    )


def test_pages_end_with_three_ways(built: Build) -> None:
    """Whoever has read to the end finds where to go on, for each of the three readers, and never the same page."""
    site = built("demo")
    looked = [address for address in site.pages if OVERVIEWS.fullmatch(address) and "reken" not in address]
    assert len(looked) > 40

    for address in looked:
        ending = site.article(address).one("nav", class_="zhi-verder-lezen")
        targets = pages(links(site, address, ending))
        assert len(ending.all("li")) == 3, address
        assert address not in targets, address
        assert targets <= set(site.pages), address
