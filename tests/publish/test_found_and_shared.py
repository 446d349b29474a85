"""How a site is found and shared: heads, pictures, feed, robots, addresses; with and without an address of its own."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.building import Site, tree, zhi_process
from tests.makers import load, write_project
from zhi_publish.diagnostics import Report
from zhi_publish.load.look import load_look
from zhi_publish.model.settings import Settings
from zhi_publish.publish.finished import FinishedPage, PageKind
from zhi_publish.publish.head import HeadMaker
from zhi_publish.publish.share_pictures import ShareCard, _font, draw_card
from zhi_publish.targets import contact_link

ATOM = "{http://www.w3.org/2005/Atom}"
SETTINGS = """\
site_name: De "Kade" & <co>
site_description: Wie er komen & wat het waard is
{address}
docs_dir: content
theme:
  name: material
  language: nl
plugins:
  - search
  - zhi:
      organisatie: Stichting De Kade
      plaats: Oosterweer
"""
FILES: dict[str, str | bytes] = {
    "index.md": "# Welkom\n\nHallo.\n",
    "baten/rust.md": "---\ntitel: Rust\nbedrag: 1.250\nschatting: ja\n---\nMinder zorgen.\n",
    "personas/noor.md": (
        "---\nnaam: Noor </script><script>alert(1)</script>\nwaarde: groei\nsamenvatting: Zij komt & blijft 😀.\nherzien: 2025-03-01\n"
        "palet: {groei: 5, netwerk: 2}\nbaten:\n  - baat: rust\n---\nVerhaal.\n"
    ),
    "personas/bas.md": "---\nnaam: Bas\nwaarde: netwerk\nherzien: 2025-06-01\nbaten:\n  - baat: rust\n---\nVerhaal.\n",
    "analyses/2025.md": "---\ntitel: Wat het opbracht\njaar: 2025\nkosten: 1.000\npersonas: {noor: 4, bas: 5}\n---\nTekst.\n",
}
TOP = "https://kade.example/impact/"


def _built(folder: Path, address: str) -> Site:
    root = write_project(folder, {**FILES, "mkdocs.yml": SETTINGS.format(address=address)})
    done = zhi_process("build", cwd=root)
    assert done.returncode == 0, done.stderr
    return Site(root, root / "site")


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site that knows where it will stand."""
    return _built(tmp_path_factory.mktemp("met"), f"site_url: {TOP.rstrip('/')}")


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site that does not."""
    return _built(tmp_path_factory.mktemp("zonder"), "")


def _meta(site: Site, address: str) -> dict[str, str]:
    page = site.page(address)
    return {
        one.get("property") or one.get("name") or "": one["content"]
        for one in page.all("meta")
        if one.get("content")
    }


def _data(site: Site, address: str) -> dict[str, object]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.html(address))
    assert len(found) == 1
    data: dict[str, object] = json.loads(found[0])
    return data


def test_every_page_has_a_title_a_description_and_its_address(addressed: Site) -> None:
    """What a search engine shows: no two titles alike, and one address for every page."""
    titles, canonical = [], []
    for address in addressed.pages:
        page = addressed.page(address)
        titles.append(page.all("title")[0].text)
        canonical += [one["href"] for one in page.all("link", rel="canonical")]
        assert _meta(addressed, address)["og:url"] == canonical[-1]
        assert page.one("html")["lang"] == "nl"

    assert canonical == [f"{TOP}{address}/" if address else TOP for address in addressed.pages]
    assert len(set(titles)) == len(titles)
    assert _meta(addressed, "personas/noor")["description"] == "Zij komt & blijft 😀."
    assert _meta(addressed, "")["description"] == "Wie er komen & wat het waard is"


def test_picture_of_a_page_is_named_and_is_one(addressed: Site, nowhere: Site) -> None:
    """Home, personas and analyses have pictures of their own; other pages share that of the home page."""
    for address, name in {
        "": "begin", "personas/noor": "personas-noor", "analyses/2025": "analyses-2025", "baten/rust": "begin"
    }.items():  # fmt: skip
        meta = _meta(addressed, address)
        assert meta["og:image"] == f"{TOP}assets/zhi/delen/{name}.png"
        assert meta["twitter:card"] == "summary_large_image"
        picture = Image.open(io.BytesIO(addressed.files[f"assets/zhi/delen/{name}.png"]))
        assert picture.size == (1200, 630) == (int(meta["og:image:width"]), int(meta["og:image:height"]))
        assert len(addressed.files[f"assets/zhi/delen/{name}.png"]) < 60_000
    assert _meta(nowhere, "personas/noor")["og:image"] == "../../assets/zhi/delen/personas-noor.png"
    assert addressed.files["assets/zhi/delen/begin.png"] == nowhere.files["assets/zhi/delen/begin.png"]


def test_sign_that_a_typeface_lacks_is_no_box_on_a_picture(tmp_path: Path) -> None:
    """Emoji and other scripts are left out; a title of which nothing is left makes way for what stood over it."""
    look = load_look(tmp_path, Settings(site_name="Proef", tokens={}), Report())
    assert look is not None
    fonts = (_font(look, "letter-lezen", 600), _font(look, "letter-werk", 400))

    def drawn(title: str, over: str = "De Kade", about: str = "Zij komt.") -> bytes:
        card = ShareCard(
            over=over, title=title, about=about, figure="ROI 1,30", figure_about="", slices=(), strip=("#123456",),
            colours=("#ffffff", "#000000", "#333333", "#eeeeee"),
        )  # fmt: skip
        return draw_card(card, fonts)

    assert drawn("Noor 😀 نور") == drawn("Noor")
    assert drawn("مرحبا بالعالم (1)") == drawn("De Kade", over="")
    assert drawn("Noor", about="😀😀") == drawn("Noor", about="")
    assert drawn("Zoë") != drawn("Zo")


def test_pictures_differ_and_come_back_from_the_cache(nowhere: Site) -> None:
    """Every page has another picture; a second build makes none anew and gives the same bytes."""
    before = tree(nowhere.folder)
    pictures = {name: data for name, data in before.items() if name.startswith("assets/zhi/delen/")}
    assert len(set(pictures.values())) == len(pictures) == 4
    kept = {path: path.stat().st_mtime_ns for path in (nowhere.root / ".zhi" / "delen").glob("*.png")}
    assert len(kept) == 4

    done = zhi_process("build", cwd=nowhere.root)

    assert done.returncode == 0
    assert tree(nowhere.folder) == before
    assert {path: path.stat().st_mtime_ns for path in kept} == kept


def test_structured_data_tells_who_what_and_where_the_figures_are(addressed: Site, nowhere: Site) -> None:
    """An organisation, a story with the date of its review, and figures with files in three formats."""
    graph = _data(addressed, "")["@graph"]
    assert isinstance(graph, list)
    assert [one["@type"] for one in graph] == ["Organization", "WebSite"]
    assert graph[0]["name"] == "Stichting De Kade"
    story = _data(addressed, "personas/noor")
    assert (story["@type"], story["dateModified"]) == ("Article", "2025-03-01")
    assert story["headline"] == "Noor alert(1)"  # a name is text
    for site, top in ((addressed, TOP), (nowhere, "../../")):
        data = _data(site, "analyses/2025")
        assert (data["@type"], data["temporalCoverage"]) == ("Dataset", "2025")
        files = data["distribution"]
        assert isinstance(files, list)
        assert [one["contentUrl"] for one in files] == [
            f"{top}downloads/{name}" for name in ("analyse-2025.xlsx", "analyse-2025.csv", "uitkomsten.json")
        ]
        assert all(one["contentUrl"].removeprefix(top) in site.files for one in files)


@pytest.mark.parametrize(
    ("contact", "link", "mail"),
    [
        ("post@kade.example", "mailto:post@kade.example", "post@kade.example"),
        ("https://kade.example/contact", "https://kade.example/contact", None),
        ("Bel Mia, 06 1234", "", None),
        ("javascript:alert(1)", "", None),
        ('a@b.example" onclick="x', "", None),
    ],
)
def test_way_to_get_in_touch_can_be_followed(
    contact: str, link: str, mail: str | None, tmp_path: Path
) -> None:
    """One address is a link, and search engines read a mail address; a sentence stays as it is."""
    project, _ = load(write_project(tmp_path, {"index.md": "# Welkom\n"}))
    project = replace(project, settings=replace(project.settings, contact=contact))
    heads = HeadMaker(project=project, assets={}, organisation="De Kade")
    page = FinishedPage(
        address="", path="index.md", title="De Kade", description="", html="", kind=PageKind.HOME
    )

    found = re.search(r"<script[^>]*>(.*?)</script>", heads.with_head(page).head)

    assert contact_link(contact) == link
    assert found is not None
    assert json.loads(found[1])["@graph"][0].get("email") == mail


def test_feed_tells_of_personas_and_analyses_newest_first(addressed: Site, nowhere: Site) -> None:
    """Dates come from the content; ids stay; links are whole where that can be."""
    for site, top in ((addressed, TOP), (nowhere, "")):
        feed = ET.fromstring(site.files["feed.xml"])  # noqa: S314 - our own
        entries = feed.findall(f"{ATOM}entry")
        links = [entry.find(f"{ATOM}link") for entry in entries]
        assert [None if link is None else link.get("href") for link in links] == [
            f"{top}personas/bas/", f"{top}personas/noor/", f"{top}analyses/2025/",
        ]  # fmt: skip
        assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [
            "2025-06-01T00:00:00Z", "2025-03-01T00:00:00Z", "2025-01-01T00:00:00Z",
        ]  # fmt: skip
        ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
        assert len(set(ids)) == 3
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
        assert feed.findtext(f"{ATOM}updated") == "2025-06-01T00:00:00Z"
        assert 'type="application/atom+xml"' in site.html("personas/noor")


def test_without_an_address_nothing_pretends_to_have_one(addressed: Site, nowhere: Site) -> None:
    """No canonical address, no whole address of the site anywhere; robots are sent to a site map that exists."""
    for address in nowhere.pages:
        assert "canonical" not in nowhere.html(address)
        assert "og:url" not in nowhere.html(address)
    assert b"Sitemap" not in nowhere.files["robots.txt"]
    assert addressed.files["robots.txt"].decode().splitlines() == [
        "User-agent: *", "Allow: /", f"Sitemap: {TOP}sitemap.xml",
    ]  # fmt: skip
    mapped = re.findall(r"<loc>(.*?)</loc>", addressed.files["sitemap.xml"].decode())
    assert sorted(mapped) == sorted(f"{TOP}{address}/" if address else TOP for address in addressed.pages)
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", addressed.files["sitemap.xml"].decode())) == {
        "2025-06-01"
    }
