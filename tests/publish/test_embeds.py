"""Cards for other websites, and what may be done with the files."""

from __future__ import annotations

import html
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.building import parse_html
from tests.makers import SETTINGS, write_project
from zhi_publish.pipeline import run
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.website import finished_site, named_files, view_of

QUOTE = 'Ik zei "nee" & ja, 3 < 4'
FILES = {
    "personas/els-en-co.md": f"""\
        ---
        naam: "Els & Co"
        waarde: herstel
        leeftijd: "45-65"
        citaat: '{QUOTE}'
        palet: {{herstel: 5, groei: 2}}
        baten:
          - titel: Minder zorg
            bedrag: 27.040
            bron: {{titel: Tarief, jaar: 2024}}
        ---
        Haar verhaal.
        """,
    "personas/stil.md": "---\nnaam: Stil\nwaarde: groei\nconcept: ja\n---\nNog niet.\n",
    "personas/kaal.md": "---\nnaam: Kaal\nwaarde: groei\n---\nZonder baten.\n",
    "analyses/2025.md": "---\ntitel: Kosten en baten\njaar: 2025\nkosten: 10.000\npersonas: {els-en-co: 3}\n---\n",
    "analyses/leeg.md": "---\ntitel: Zonder iets\njaar: 2024\nkosten: 0\npersonas: {kaal: 3}\n---\n",
}
STEMS = {"persona-els-en-co", "persona-kaal", "analyse-2025", "analyse-leeg"}


def site_of(folder: Path, settings: str = "", *, language: str = "nl", address: str = "") -> FinishedSite:
    """Return the finished site of a publication with these settings of ours."""
    typed = SETTINGS.format(language=language).replace("  - zhi\n", f"  - zhi: {{{settings}}}\n") + address
    outcome = run(write_project(folder, FILES | {"mkdocs.yml": typed}))
    assert not outcome.report.has_errors, [str(one) for one in outcome.report]
    return finished_site(outcome, view_of(outcome), named_files(outcome), {})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FinishedSite:
    """Return the site of a small publication that does not state its own address."""
    return site_of(tmp_path_factory.mktemp("p"))


def cards(site: FinishedSite, folder: str = "insluiten") -> dict[str, str]:
    """Return the cards and pictures, by the name of the file."""
    return {
        address.removeprefix(f"{folder}/"): data.decode()
        for address, data in site.assets.items()
        if address.startswith(f"{folder}/")
    }


def downloads(site: FinishedSite) -> str:
    """Return the article of the page of downloads."""
    return next(page.html for page in site.pages if page.address == "downloads")


def test_every_persona_and_analysis_has_a_card_and_a_picture(site: FinishedSite) -> None:
    """At an address that follows from its id; a draft has none."""
    assert set(cards(site)) == {f"{stem}.{kind}" for stem in STEMS for kind in ("html", "svg")}


def test_a_card_is_small_and_asks_for_nothing(site: FinishedSite) -> None:
    """No script, no style sheet, no letters, no picture from anywhere."""
    for name, typed in cards(site).items():
        assert len(typed.encode()) < 20_000, name
        # an empty icon, or a browser would ask for one
        text = typed.replace('<link rel="icon" href="data:,">', "")
        assert not re.search(r"<(?:script|link|img|iframe|object|embed|image|use|foreignObject)\b", text), (
            name
        )
        assert not re.search(r"\bsrc=|@import|url\(|@font-face|\son\w+=", text), name
        assert set(re.findall(r"https?://[^\"'<\s]+", text)) <= {"http://www.w3.org/2000/svg"}, name
        assert "prefers-color-scheme:dark" in text, name


def test_a_picture_is_sound_and_says_itself_in_words(site: FinishedSite) -> None:
    """Well-formed, with a sentence first; the amounts are those of the page."""
    pictures = {name: text for name, text in cards(site).items() if name.endswith(".svg")}
    for text in pictures.values():
        root = ET.fromstring(text)  # noqa: S314 - our own
        assert root[0].tag.endswith("title")
        assert (root[0].text or "").endswith(".")
    assert "€\u00a027.040" in pictures["persona-els-en-co.svg"]
    assert "€\u00a081.120" in pictures["analyse-2025.svg"]
    assert "8,11" in pictures["analyse-2025.svg"]


def test_a_card_is_a_page_by_itself(site: FinishedSite) -> None:
    """With a language, a title, one heading, the figure, the source; author's text is text."""
    for name, text in cards(site).items():
        if name.endswith(".html"):
            page = parse_html(text)
            assert text.startswith("<!doctype html>")
            assert '<html lang="nl">' in text
            assert (
                text.count("<h1>") == text.count("<main>") == text.count("<title>") - text.count("<svg") == 1
            )
            assert "Proef, stand van" in page.text
    els = cards(site)["persona-els-en-co.html"]
    assert "&amp; ja, 3 &lt; 4" in els
    assert "3 < 4" not in els
    assert "€\u00a027.040" in els


def test_a_card_leads_to_the_page(site: FinishedSite, tmp_path: Path) -> None:
    """Beside the site where its address is not stated, in full where it is: then the file can stand anywhere."""
    assert 'href="../personas/els-en-co/"' in cards(site)["persona-els-en-co.html"]

    stated = site_of(tmp_path, address="site_url: https://delinde.nl/impact\n")

    assert 'href="https://delinde.nl/impact/personas/els-en-co/"' in cards(stated)["persona-els-en-co.html"]
    plain = site_of(tmp_path, address="use_directory_urls: false\n")
    assert 'href="../personas/els-en-co.html"' in cards(plain)["persona-els-en-co.html"]


def test_the_code_to_copy_leads_to_the_files(tmp_path: Path) -> None:
    """A frame with a title, a picture with a description."""
    site = site_of(tmp_path, address="site_url: https://delinde.nl/impact/\n")

    codes = [html.unescape(code) for code in re.findall(r"<code>(.*?)</code>", downloads(site))]

    assert len(codes) == 2 * len(STEMS)
    named = [
        address for code in codes for address in re.findall(r' src="https://delinde.nl/impact/([^"]*)"', code)
    ]
    assert sorted(named) == sorted(address for address in site.assets if address.startswith("insluiten/"))
    assert all(re.search(r' (?:title|alt)="[^"]{10,}"', code) for code in codes)
    assert "Els &amp; Co" in "".join(codes)
    assert "voorbeeld.nl" not in downloads(site)


def test_without_an_address_the_page_says_what_to_fill_in(site: FinishedSite) -> None:
    """The code cannot know it."""
    assert "Vervang in de code https://www.voorbeeld.nl/ door het adres van deze website." in downloads(site)


def test_english_cards_have_english_words_and_addresses(tmp_path: Path) -> None:
    """All of our words."""
    site = site_of(tmp_path, language="en")

    text = cards(site, "embed")["persona-els-en-co.html"]

    assert '<html lang="en">' in text
    assert "a made-up person" in text.lower()
    assert "analysis-2025.svg" in cards(site, "embed")
    assert "On your own website" in downloads(site)


def test_licence_stands_where_the_files_are(site: FinishedSite, tmp_path: Path) -> None:
    """On the page of downloads, in the data and in the foot of every page; no permission that nobody gave."""
    assert "vraag het dan aan Proef" in downloads(site)
    assert site.licence == ""
    assert "licence" not in json.loads(site.assets["downloads/uitkomsten.json"])

    stated = site_of(tmp_path, "licentie: CC BY 4.0, contact: info@delinde.nl")

    assert "Licentie: CC BY 4.0. Vragen? info@delinde.nl" in downloads(stated)
    assert stated.licence == "Licentie: CC BY 4.0"
    heads = [page.head for page in stated.pages]
    assert sum('"license":{"@type":"CreativeWork","name":"CC BY 4.0"}' in head for head in heads) >= 1
    data = json.loads(stated.assets["downloads/uitkomsten.json"])
    assert list(data)[:2] == ["format", "licence"]
    assert data["licence"] == "CC BY 4.0"
    assert "licence" in json.loads(stated.assets["downloads/uitkomsten.schema.json"])["properties"]
