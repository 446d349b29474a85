"""A publication in two languages: the same figures, other words, and a way from each page to the same page in the other."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.building import parse_html, tree, zhi
from zhi_publish.diagnostics import Code
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import run
from zhi_publish.present.results_json import results_data
from zhi_publish.present.untranslated import marked, told_in_html, unmarked
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.website import finished_site, named_files, view_of

ATOM, XML = "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/XML/1998/namespace}"
SETTINGS = """site_name: De Linde
site_url: https://delinde.example/
docs_dir: content
theme:
  name: material
  language: nl
plugins:
  - search
  - zhi:
      organisatie: De Linde
{languages}"""

ORIGINALS = {
    "index.md": "---\ntitel: Welkom\nsamenvatting: Iedereen kan binnenlopen.\n---\n\nLees over [Els](personas/els.md#wat-er-veranderde).\n",
    "over-ons.md": "---\ntitel: Over ons\n---\n\nWij zijn er elke dag.\n",
    "personas/els.md": (
        "---\nnaam: Els\nvoorheen: elsje\nwaarde: netwerk\nsamenvatting: Els was veel alleen.\ncitaat: Ik kom hier graag.\nbaten:\n"
        "  - baat: dagdeel\n    aantal: 2\n    per: week\n    toelichting: Twee ochtenden.\n"
        "  - titel: Een cursus\n    bedrag: 1.250,50\n---\n\n## Wat er veranderde\n\nSamen {{ persona.totaal | euro }}.\n"
    ),
    "baten/dagdeel.md": "---\ntitel: Dagbesteding\ntarief: € 40\neenheid: dagdeel\nbetaler: gemeente-wmo\n---\n\nEen ochtend.\n",
    "analyses/2025.md": "---\ntitel: Het jaar 2025\njaar: 2025\nkosten: 10.000\npersonas:\n  els: 12\npm:\n  - Rust\n  - Minder schaamte\n---\n\nTekst.\n",
    "brochures/engels.md": "---\ntitle: The Linden\nlanguage: en\nparts: [cover, foreword, personas, analysis]\n---\n\nA few words.\n",
}
TRANSLATIONS = {
    "index.en.md": "---\ntitle: Welcome\nsummary: Anybody can walk in.\n---\n\nRead about [Els](personas/els.md#wat-er-veranderde).\n",
    "personas/els.en.md": (
        "---\nsummary: Els was alone a lot.\nbenefits:\n  dagdeel:\n    note: Two mornings.\n---\n\n## What changed\n\n"
        "Together {{ persona.total | euro }}.\n"
    ),
    "analyses/2025.en.md": "---\ntitle: The year 2025\nunquantified:\n  2: Less shame\n---\n\nText.\n",
}


def written(folder: Path, files: Mapping[str, str], languages: str = "      talen: [nl, en]\n") -> Path:
    """Write a publication."""
    (folder / "mkdocs.yml").write_text(SETTINGS.format(languages=languages), encoding="utf-8")
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the website of a publication in two languages, without its brochure."""
    files = {name: text for name, text in ORIGINALS.items() if not name.startswith("brochures")}
    root = written(tmp_path_factory.mktemp("talen"), files | TRANSLATIONS)
    done = zhi("build", root)
    assert done.exit_code == 0, done.output
    return root / "site"


def test_every_page_leads_to_the_same_page_in_the_other_language(site: Path) -> None:
    """There and back again, with the language of the link stated, and nothing that runs."""
    pages = [
        path
        for path in site.rglob("index.html")
        if not path.is_relative_to(site / "en") and path.parent.name != "elsje"
    ]
    assert len(pages) > 10
    for path in pages:
        here = parse_html(path.read_text(encoding="utf-8"))
        assert here.one("html")["lang"] == "nl"
        switch = here.one("ul", class_="zhi-talen").one("a")
        assert (switch["hreflang"], switch["lang"], switch.text) == ("en", "en", "English")
        other = (path.parent / switch["href"] / "index.html").resolve()
        assert other.is_relative_to(site / "en")
        there = parse_html(other.read_text(encoding="utf-8"))
        assert there.one("html")["lang"] == "en"
        back = there.one("ul", class_="zhi-talen").one("a")
        assert (other.parent / back["href"] / "index.html").resolve() == path.resolve()
        alternates = {
            one["hreflang"]: one["href"] for one in there.all("link", rel="alternate") if one.get("hreflang")
        }
        assert set(alternates) == {"nl", "en"}
        assert all(address.startswith("https://delinde.example/") for address in alternates.values())


def test_figures_are_the_same_and_read_as_each_language_writes_them(site: Path) -> None:
    """€ 5.410,50 here is € 5,410.50 there."""
    dutch, english = (
        parse_html((site / top / "personas" / "els" / "index.html").read_text(encoding="utf-8"))
        .one("article")
        .text
        for top in ("", "en")
    )

    assert "Samen € 5.410,50." in dutch
    assert "Together € 5,410.50." in english
    assert "Two mornings." in english
    assert "Twee ochtenden" not in english


def test_what_is_not_translated_says_its_language(site: Path) -> None:
    """A short text as an element, a long one below a notice; names of people are nobody's language."""
    page = parse_html((site / "en" / "personas" / "els" / "index.html").read_text(encoding="utf-8"))
    told = [one.text for one in page.all("bdi", lang="nl")]
    about = parse_html((site / "en" / "over-ons" / "index.html").read_text(encoding="utf-8"))

    assert "Ik kom hier graag." in told
    assert "Els" not in told
    assert about.one("div", lang="nl").text == "Wij zijn er elke dag."
    assert "has not been translated" in about.one("article").text
    assert not re.search("[\ue000-\uf8ff]", "".join(path.read_text("utf-8") for path in site.rglob("*.html")))


def test_menu_search_and_files_are_those_of_the_language(site: Path) -> None:
    """The menu leads to pages below en/, the search has its own index, the table has English columns."""
    page = parse_html((site / "en" / "analyses" / "2025" / "index.html").read_text(encoding="utf-8"))
    menu = page.one("nav", class_="zhi-menu-breed")
    folder = site / "en" / "analyses" / "2025"

    assert [one.text for one in menu.all("a")][:2] == ["Home", "Stories"]
    assert all((folder / one["href"]).resolve().is_relative_to(site / "en") for one in menu.all("a"))
    assert page.one("a", class_="zhi-zoek")["data-zhi-zoek"] == "index-en"
    index = (site / "assets/zhi/search/index-en.js").read_text(encoding="utf-8")
    addresses = {
        one["address"] for one in json.loads(index[index.index("=") + 1 : index.rindex(";")])["pages"]
    }
    assert "en/personas/els/" in addresses
    assert all(address.startswith("en/") for address in addresses)
    assert (site / "en/downloads/results.csv").read_text("utf-8-sig") != (
        site / "downloads/uitkomsten.csv"
    ).read_text("utf-8-sig")
    assert (site / "en/downloads/analysis-2025.xlsx").is_file()


def test_each_language_has_a_feed_of_its_own(site: Path) -> None:
    """With its own titles, links to its own pages, and ids that no other feed has."""
    feeds = {top: ET.parse(site / top / "feed.xml").getroot() for top in ("", "en")}  # noqa: S314 - our own
    links = {top: [one.get("href") or "" for one in feed.iter(f"{ATOM}link")] for top, feed in feeds.items()}
    titles = {top: [one.text or "" for one in feed.iter(f"{ATOM}title")] for top, feed in feeds.items()}
    names = {top: {one.text for one in feed.iter(f"{ATOM}id")} for top, feed in feeds.items()}
    summaries = " ".join(one.text or "" for one in feeds["en"].iter(f"{ATOM}summary"))

    assert [feed.get(f"{XML}lang") for feed in feeds.values()] == ["nl", "en"]
    assert titles[""][1:] == ["Het jaar 2025", "Els"]
    assert titles["en"][1:] == ["The year 2025", "Els"]
    assert links["en"] == [
        f"https://delinde.example/en/{rest}" for rest in ("", "feed.xml", "analyses/2025/", "personas/els/")
    ]
    assert all("/en/" not in link for link in links[""])
    assert not names[""] & names["en"]
    assert "Els was alone a lot." in summaries
    assert "€ 5,410.50" in summaries
    for address, feed in (("", "feed.xml"), ("en", "feed.xml"), ("en/personas/els", "../../feed.xml")):
        page = parse_html((site / address / "index.html").read_text(encoding="utf-8"))
        assert page.one("link", type="application/atom+xml")["href"] == feed


def test_old_address_leads_on_in_every_language(site: Path) -> None:
    """A card on somebody else's page, too."""
    for old, language in (("personas/elsje", "nl"), ("en/personas/elsje", "en")):
        page = parse_html((site / old / "index.html").read_text(encoding="utf-8"))
        assert page.one("html")["lang"] == language
        assert page.one("main").one("a")["href"] == "../els/"
        assert page.one("meta", **{"http-equiv": "refresh"})["content"] == "0; url=../els/"
        assert page.one("link", rel="canonical")["href"] == f"https://delinde.example/{old[:-2]}/"
    for card in ("insluiten/persona", "en/embed/persona"):
        assert (site / f"{card}-elsje.html").read_bytes() == (site / f"{card}-els.html").read_bytes()


def test_page_that_is_not_there_says_so_in_every_language(site: Path) -> None:
    """Whoever follows an old English link should not have to read Dutch."""
    page = parse_html((site / "404.html").read_text(encoding="utf-8"))

    told = page.one("p", lang="en")
    assert "This page does not exist" in told.text
    assert told.one("a")["href"] == "/en/"
    assert "Deze bladzijde bestaat niet" in page.one("h1").text


def test_a_menu_of_ones_own_is_told_in_the_other_language(tmp_path: Path) -> None:
    """The same pages in the same order and groups; no title that only its author could translate."""
    menu = (
        "nav:\n  - Begin: index.md\n  - De cijfers:\n      - analyses/index.md\n      - Wat het waard is: baten/index.md\n"
        "  - over-ons.md\n  - Eerste verhaal: personas/els.md\n  - Gemeente: https://gemeente.example/\n"
    )
    about = {"over-ons.en.md": "---\ntitle: About us\n---\n\nWe are there every day.\n"}
    files = {name: text for name, text in ORIGINALS.items() if not name.startswith("brochures")}
    root = written(tmp_path, files | TRANSLATIONS | about)
    (root / "mkdocs.yml").write_text(
        (root / "mkdocs.yml").read_text(encoding="utf-8") + menu, encoding="utf-8"
    )
    done = zhi("build", root)
    assert done.exit_code == 0, done.output

    folder = root / "site" / "en" / "personas" / "els"
    page = parse_html((folder / "index.html").read_text(encoding="utf-8"))
    links = [(one.text, one["href"]) for one in page.one("nav", class_="zhi-menu-breed").all("a")]

    assert links == [
        ("Home", "../../"), ("Costs and benefits", "../../analyses/"), ("About us", "../../over-ons/"), ("Els", "./"),
        ("Gemeente", "https://gemeente.example/"),
    ]  # fmt: skip
    foot = [one.text for one in page.one("footer").one("nav").all("a")]
    assert foot == ["Home", "Costs and benefits", "Benefits", "About us", "Els", "Gemeente"]


def test_link_to_a_heading_that_was_translated_leads_to_the_page(site: Path) -> None:
    """The heading has another name in English, so the place inside the page is left out."""
    dutch, english = ((site / top / "index.html").read_text(encoding="utf-8") for top in ("", "en"))

    assert 'href="personas/els/#wat-er-veranderde"' in dutch
    assert 'href="personas/els/"' in english
    assert "wat-er-veranderde" not in english


def test_figures_come_from_the_original(tmp_path: Path) -> None:
    """All that is reckoned is the same number in both languages; the draws are even the same object."""
    outcome = run(written(tmp_path, ORIGINALS | TRANSLATIONS))
    told = outcome.told_in(Language.ENGLISH)
    assert outcome.results is not None
    assert told.results is not None

    def numbers(data: object) -> list[str]:
        return re.findall(r"-?\d+(?:\.\d+)?", json.dumps(data, default=str))

    assert numbers(results_data(told.results)["personas"]) == numbers(
        results_data(outcome.results)["personas"]
    )
    assert told is outcome.told_in(Language.ENGLISH)
    assert outcome.told_in(Language.DUTCH) is outcome


def test_print_in_the_other_language(tmp_path: Path) -> None:
    """A brochure may be English: our words, the translated texts, and the language of what is left."""
    outcome = run(written(tmp_path, ORIGINALS | TRANSLATIONS))
    assert not outcome.report.has_errors

    document = print_documents(outcome, view_of(outcome), named_files(outcome))["engels"]

    assert document.language == "en"
    assert "Els was alone a lot." in document.html
    assert "€\u00a05,410.50" in document.html
    assert '<bdi lang="nl">Ik kom hier graag.</bdi>' in document.html
    assert "A few words." in document.html
    assert '<bdi lang="nl">The Linden' not in document.html


def test_one_language_gives_the_same_files_as_ever(tmp_path: Path) -> None:
    """Stating only the own language changes nothing, and neither page has anything of another language."""
    files = {name: text for name, text in ORIGINALS.items() if not name.startswith("brochures")}
    sites = []
    for name, languages in (("zonder", ""), ("met", "      talen: [nl]\n")):
        (tmp_path / name).mkdir()
        outcome = run(written(tmp_path / name, files, languages))
        sites.append(finished_site(outcome, view_of(outcome), named_files(outcome), {}))
        assert zhi("build", tmp_path / name).exit_code == 0

    assert sites[0].pages == sites[1].pages
    assert tree(tmp_path / "zonder" / "site") == tree(tmp_path / "met" / "site")
    pages = [data for name, data in tree(tmp_path / "zonder" / "site").items() if name.endswith(".html")]
    assert pages
    assert b"hreflang" not in b"".join(pages)
    assert not any(page.languages or page.menu for page in sites[0].pages)


def test_facts_and_amounts_in_translations_are_checked(tmp_path: Path) -> None:
    """In the numbers of their language, at their own place."""
    wrong = TRANSLATIONS | {
        "personas/els.en.md": "---\nsummary: Els.\n---\n\nTogether {{ persona.totl }}.\n",
    }
    found = [one for one in run(written(tmp_path, ORIGINALS | wrong)).report if one.code is Code.FACT_UNKNOWN]

    assert [(one.where.file, one.where.line) for one in found] == [("content/personas/els.en.md", 5)]

    wrong["personas/els.en.md"] = (
        "---\nsummary: Els.\n---\n\nAll benefits of Els together are € 5,411.50 a year.\n"
    )
    (tmp_path / "b").mkdir()
    report = run(written(tmp_path / "b", ORIGINALS | wrong)).report
    found = [one for one in report if one.code in {Code.AMOUNT_CONTRADICTS, Code.AMOUNT_SLIP}]

    assert [one.where.file for one in found] == ["content/personas/els.en.md"]


def test_fingerprint_follows_texts_and_not_numbers(tmp_path: Path) -> None:
    """A tariff may change without a word; a sentence may not."""

    def codes(**changed: str) -> list[str]:
        files = (
            ORIGINALS
            | TRANSLATIONS
            | {"personas/els.md": changed["original"], "personas/els.en.md": changed["text"]}
        )
        report = run(written(tmp_path, files)).report
        return [
            one.details["now"]
            for one in report
            if one.where.file.endswith("els.en.md") and "now" in one.details
        ]

    original, text = ORIGINALS["personas/els.md"], TRANSLATIONS["personas/els.en.md"]
    (now,) = codes(original=original, text=text)
    dated = text.replace("---\n", f"---\noriginal: {now}\n", 1)

    assert codes(original=original, text=dated) == []
    assert codes(original=original.replace("aantal: 2", "aantal: 3"), text=dated) == []
    assert len(codes(original=original.replace("veel alleen", "vaak alleen"), text=dated)) == 1
    assert len(codes(original=original.replace("Samen ", "Bij elkaar "), text=dated)) == 1


def test_translation_of_a_draft_is_not_published(tmp_path: Path) -> None:
    """What is withheld is withheld in every language."""
    files = (
        ORIGINALS
        | TRANSLATIONS
        | {
            "over-ons.md": "---\ntitel: Over ons\nconcept: ja\n---\n\nGeheim.\n",
            "over-ons.en.md": "---\ntitle: About us\n---\n\nSecret of Kees.\n",
        }
    )
    outcome = run(written(tmp_path, files))
    made = finished_site(outcome, view_of(outcome), named_files(outcome), {})

    assert not outcome.report.has_errors
    assert not any("Secret" in page.html or "About us" in page.title for page in made.pages)


def test_marks_become_elements_only_where_they_can() -> None:
    """In text; not in an attribute, a drawing or a title, and never half."""
    mark = marked("Rust & ruimte")
    page = f'<p title="{mark}">{mark}, a &gt; b</p><svg><title>{mark}</title><text>{mark}</text></svg>{mark[:-1]}'

    assert told_in_html(page, "nl") == (
        '<p title="Rust & ruimte"><bdi lang="nl">Rust & ruimte</bdi>, a &gt; b</p>'
        "<svg><title>Rust & ruimte</title><text>Rust & ruimte</text></svg>Rust & ruimte"
    )
    assert unmarked(mark) == "Rust & ruimte"
