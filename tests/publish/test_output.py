"""What is in a built site: what we make or what a page names, and nothing that calls elsewhere."""

from __future__ import annotations

import json
import posixpath
import re
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest

from tests.building import Build, Element, Site, article_html, everything_readable, parse_html

PROJECTS = ("demo", "volledig", "engels", "minimaal")
ASKED_FOR_BY_OTHERS = re.compile(
    r"404\.html"  # the server shows it
    r"|robots\.txt|sitemap\.xml(\.gz)?"  # search engines know these names
    r"|assets/zhi/(fonts|scripts)/[^/]+\.txt"  # a licence travels with what somebody else made
    r"|assets/zhi/search/index(-[a-z]{2})?\.js|assets/zhi/scripts/stemmer-[a-z]{2}\.js"  # site.js puts these names together
    r"|insluiten/persona-(eleonora|nora)\.(html|svg)"  # cards at addresses that they had
)


@pytest.fixture(scope="module", params=PROJECTS)
def site(request: pytest.FixtureRequest, built: Build) -> Site:
    """Return each of the built sites."""
    return built(request.param)


def test_every_file_is_asked_for(site: Site) -> None:
    """Whatever is not a page is named by a page, by its styles or by a script, or is asked for by somebody else."""
    named = set()
    top = "".join(link["href"] for link in site.page("").all("link", rel="canonical"))
    for address in [*site.pages, "404.html"]:
        html = site.files["404.html"].decode() if address == "404.html" else site.html(address)
        links = {
            element.get(key) or ""
            for element in parse_html(html).walk()
            for key in ("href", "src", "content")
        }
        for link in {*links, *re.findall(r'url\("([^"]+)"\)', html)}:
            parts = urlsplit(link)
            if top and link.startswith(
                top
            ):  # with an address of its own, a picture for who shares it has all of it
                named.add(unquote(link.removeprefix(top)))
            elif not parts.scheme and parts.path:
                named.add(posixpath.normpath(posixpath.join(address, unquote(parts.path))))
    scripts = {
        name: data.decode() for name, data in site.files.items() if name.startswith("assets/zhi/scripts/")
    }
    fetched = {
        name for name in scripts if any(f'"{posixpath.basename(name)}"' in one for one in scripts.values())
    }
    pages = {name for name in site.files if name.endswith("index.html")}

    found = {
        name
        for name in site.files.keys() - named - fetched - pages
        if not ASKED_FOR_BY_OTHERS.fullmatch(name)
    }

    assert found == set()


def test_every_link_leads_somewhere(site: Site) -> None:
    """Each link and picture of each page, the menu's too, leads to a file of the site, and to a place in it."""
    pages = {address: site.page(address) for address in site.pages}
    places = {
        f"{address}/index.html".lstrip("/"): {one.get("id") for one in page.walk()}
        for address, page in pages.items()
    }
    for address, page in pages.items():
        for link in _links(page):
            parts = urlsplit(link)
            target = posixpath.normpath(posixpath.join(address, unquote(parts.path)))
            file = target if target in site.files else posixpath.normpath(f"{target}/index.html")
            assert file in site.files, f"{address}: {link}"
            if parts.fragment and parts.fragment != "__skip" and file in places:
                assert unquote(parts.fragment) in places[file], f"{address}: {link}"


def _links(page: Element) -> set[str]:
    """Return the links of a page that stay on the site."""
    found = {element.get(key) or "" for element in page.walk() for key in ("href", "src")}
    return {link for link in found if link and not urlsplit(link).scheme and link != "#__skip"}


def test_nothing_is_fetched_from_elsewhere(site: Site) -> None:
    """No page, style sheet or data file makes a browser ask another host for anything."""
    for name, data in site.files.items():
        if name.endswith(".html"):
            for element in parse_html(data.decode()).walk():
                for key in ("src", "srcset", "data", "poster", "action", "background"):
                    assert not re.match(r"\s*(https?:)?//", element.get(key) or ""), name
                if element.tag == "link" and "canonical" not in (element.get("rel") or ""):
                    assert not re.match(r"\s*(https?:)?//", element.get("href") or ""), name
                assert not re.search(r"url\(\s*['\"]?(https?:)?//", element.get("style") or ""), name
        if name.endswith(".css"):
            assert not re.search(rb"(url\(\s*['\"]?|@import\s+['\"]?)(https?:)?//", data), name
        if name.endswith(".svg"):
            assert not re.search(rb"(href|src)=['\"](https?:)?//", data), name


def test_no_page_of_ours_asks_for_fonts_or_counters(site: Site) -> None:
    """The names of the usual hosts of fonts, scripts and statistics stand in no page and no style sheet."""
    for name, data in site.files.items():
        if name.endswith((".html", ".css")):
            for host in (
                b"fonts.googleapis",
                b"fonts.gstatic",
                b"unpkg.com",
                b"jsdelivr",
                b"google-analytics",
            ):
                assert host not in data, name


def test_no_path_of_this_machine_is_published(site: Site) -> None:
    """Nothing tells in whose folder the site was made."""
    for name, data in everything_readable(site.files).items():
        assert str(site.root).encode() not in data, name
        assert b"/.zhi/" not in data, name


def test_each_page_is_well_formed(site: Site) -> None:
    """One heading of the first level, no level skipped, no id twice, a title and a language on every page."""
    titles = []
    for address in site.pages:
        page, article = site.page(address), site.article(address)
        levels = [int(one.tag[1]) for one in article.walk() if re.fullmatch(r"h[1-6]", one.tag)]
        ids = [one["id"] for one in page.walk() if one.get("id")]
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (
            address,
            levels,
        )
        assert len(ids) == len(set(ids)), (address, [one for one in ids if ids.count(one) > 1])
        assert page.one("html").get("lang") in {"nl", "en"}
        titles.append((page.one("html")["lang"], page.all("title")[0].text))
        for image in article.all("img"):
            assert image.get("alt") is not None
            assert image.get("width")
    assert len(titles) == len(set(titles))


def test_article_stays_one_block_of_html(site: Site) -> None:
    """No template sign, mark or raw Markdown of ours is left over in an article."""
    for address in site.pages:
        article = article_html(site.html(address))
        data = r'<script type="application/json"[^>]*>.*?</script>'
        assert "{" not in re.sub(rf"<code>.*?</code>|{data}", "", article, flags=re.DOTALL)
        # data keep their braces, but never two that a template would start with
        assert not re.search(r"\{[{%#]", "".join(re.findall(data, article)))
        assert "zhi:" not in article
        assert "data-zhi-block" not in article
        assert not re.search("[\ue000-\uf8ff]", article)


def test_search_index_leads_to_pages_and_places(site: Site) -> None:
    """Every entry of the index is a page or a heading on it, and holds no markup."""
    for entry in site.search:
        path, _, fragment = entry["location"].partition("#")
        page = site.page(path.rstrip("/"))
        if fragment:
            assert any(one.get("id") == fragment for one in page.walk()), entry["location"]
        assert not re.search(r"<(?!mark)[a-z]", entry["text"])


def test_data_files_hold_what_the_pages_say(site: Site) -> None:
    """The totals of the JSON file stand on the pages of their personas and analyses."""
    name = next(name for name in site.files if re.fullmatch(r"downloads/\w+\.json", name))
    results = json.loads(site.files[name])
    for item_id, persona in results["personas"].items():
        whole, cents = persona["total"].split(".")
        digits = re.sub(r"\D", "", whole) + ("" if cents == "00" else cents)
        text = re.sub(r"[.,  ]", "", site.article(f"personas/{item_id}").text)
        assert digits in text, item_id
