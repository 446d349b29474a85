"""A publication with every kind of file and every key, from what was typed to what a reader gets."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import chain

import pytest
from PIL import Image

from tests.building import PROJECTS, Build, Site, everything_readable, zhi
from zhi_publish.load.key_tables import ALL_TABLES
from zhi_publish.load.keys import TRANSLATION
from zhi_publish.load.settings import PLUGIN_OPTIONS
from zhi_publish.model.building_blocks import BUILT_IN_BLOCKS

ROOT = PROJECTS / "volledig"


@pytest.fixture(scope="module")
def site(built: Build) -> Site:
    """Return the built site."""
    return built("volledig")


def test_uses_every_key() -> None:
    """No key is forgotten here: what an author may type is tried at least once, Dutch or English."""
    texts = [
        path.read_text(encoding="utf-8").split("\n---\n")[0]
        for path in (*ROOT.rglob("*.md"), ROOT / "mkdocs.yml")
    ]
    typed = set(re.findall(r"^[ -]*([a-z_]+):", "\n".join(texts), re.MULTILINE))

    for table in {*ALL_TABLES, PLUGIN_OPTIONS} - {
        TRANSLATION
    }:  # that one is tried in publish/test_languages.py
        for key in table.keys:
            assert typed & {key.name, key.english}, f"{table.name}: {key.name}"


def test_check_names_what_was_left_out_and_nothing_else() -> None:
    """Prices of two years stand in one sum, and markup in a title is taken out; all the rest is as it should be."""
    result = zhi("check", ROOT, "--format", "json")

    found = json.loads(result.output)["diagnostics"]
    assert [(one["severity"], one["code"], one["file"], one["line"]) for one in found] == [
        ("warning", "ZHI060", "content/analyses/2025.md", 2),
        ("warning", "ZHI047", "content/baten/cursus.md", 2),
    ]
    assert result.exit_code == 0
    assert zhi("check", ROOT, "--strict").exit_code == 1


def test_calc_reckons_as_by_hand() -> None:
    """Each amount is the sum that stands behind it."""
    results = json.loads(zhi("calc", ROOT, "--format", "json").output)

    noor, joel, ada = (results["personas"][name] for name in ("noor", "joel", "ada"))
    assert [line["counted"] for line in noor["lines"]] == [
        "3600.00",  # 6 half-days, capped at 4 × 45 weeks × 40 = 7,200, half of it
        "2500.00",  # 200 × 12.50
        "375.00",  # 750 over 2 years
        "0.00",  # described, not counted
        None,  # nobody has priced it
    ]
    assert noor["total"] == "6475.00"
    assert noor["by_payer"] == {
        "gemeente-wmo": "2700.00",  # 75% of 3,600
        "gemeente-participatiewet": "375.00",
        "deelnemer": "2500.00",
        "buurtfonds": "900.00",
    }
    # 7 × 600 = 4,200 × 0.9 × 0.95 × 0.8 × 0.9, less 300
    assert [line["counted"] for line in joel["lines"]] == ["2585.52", "-300.00"]
    assert ada["total"] == "40.00"
    assert results["budgets"]["2025"]["total"] == "83640.00"  # 82,000 + 2%

    analysis = results["analyses"]["2025"]
    assert [line["counted"] for line in analysis["lines"]] == [
        "51800.00",  # 8 × 6,475
        "11427.60",  # 5 × 2,285.52
        "480.00",  # 12 × 40
        "9753.00",  # 2 × 12 × 1,625.50, half of it, half of that
        "350.00",  # 35 × 10
        "0.00",
        None,
    ]
    assert analysis["title"] == "Kosten en baten van 2025"
    assert (analysis["benefits"], analysis["costs"], analysis["balance"]) == (
        "73810.60",
        "83640.00",
        "-9829.40",
    )
    assert (analysis["roi"], analysis["break_even"]) == ("0.8825", "1.1332")
    assert analysis["unit_costs"] == {
        "unique_visitor": "1394.00",  # / 60
        "structural_visitor": "3345.60",  # / 25
        "visit": "25.50",  # / 3,280
        "daypart": "209.10",  # / 400
        "day": "334.56",  # / 250
        "hour": "51.00",  # / 1,640
        "inhabitant": "2.04",  # / 41,000
    }
    assert results["analyses"]["2024"]["roi"] == "0.0200"


def test_calc_says_the_same_in_every_format(site: Site) -> None:
    """Table, CSV and JSON, and the files to download, hold the same figures and filled-in titles."""
    table = " ".join(zhi("calc", ROOT).output.split())
    text = zhi("calc", ROOT, "--format", "csv").output
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))

    assert "Kosten en baten van 2025" in table
    assert "€ 73.810,60" in table
    assert {len(row) for row in rows} == {len(rows[0])}
    assert any("73810,60" in row for row in rows)
    assert not any("{{" in cell for row in rows for cell in row)
    assert site.files["downloads/uitkomsten.csv"].decode().replace("\r\n", "\n") == text.replace("\r\n", "\n")
    assert site.files["downloads/uitkomsten.json"].decode() == zhi("calc", ROOT, "--format", "json").output


def test_every_kind_has_its_pages(site: Site) -> None:
    """The address of a page follows from its file; a draft has none."""
    assert site.pages == [
        "", "analyses", "analyses/2024", "analyses/2024/reken-zelf", "analyses/2025", "analyses/2025/reken-zelf",
        "baten", "baten/cursus", "baten/dagdeel", "baten/opname", "baten/uitkering", "baten/vertrouwen",
        "begrotingen", "begrotingen/2025", "besluiten", "besluiten/zuid",
        "betalers", "betalers/buurtfonds", "betalers/deelnemer", "betalers/gemeente-participatiewet",
        "betalers/gemeente-wmo", "betalers/onbekend", "betalers/samenleving", "betalers/zorgverzekeraar",
        "bouwstenen", "bouwstenen/regio",
        *(f"bouwstenen/regio/{block}" for block in sorted([*chain.from_iterable(BUILT_IN_BLOCKS.values()), "soepbus"])),
        "downloads", "gesprekken", "gesprekken/lente", "locaties", "locaties/jaar/2024", "locaties/noord", "locaties/zuid", "metingen", "metingen/lijst", "model", "personas", "personas/ada", "personas/joel", "personas/noor",
        "prijsindexen", "prijsindexen/consumentenprijzen",
        "tellingen", "tellingen/2025", "tellingen/plekken", "toegankelijkheid",
        "verantwoordingen", "verantwoordingen/2025", "verantwoordingen/noord", "waardeketens", "waardeketens/keten", "werkwijze", "werkwijze/tellen", "werkwijze/vertellen/gesprek", "zoeken",
    ]  # fmt: skip
    assert {f"downloads/{name}.pdf" for name in ("algemeen", "buurtfonds")} <= site.files.keys()


def test_facts_are_filled_in_wherever_a_text_stands(site: Site) -> None:
    """Titles, summaries, captions, cells and bodies name the same computed amounts."""
    assert "Een euro bracht in 2025 0,88 op." in site.article("").text
    assert "De voorpagina noemt € 73.810,60 aan baten" in site.article("").text
    assert site.page("analyses/2025").one("h1").text == "Kosten en baten van 2025"
    assert site.page("analyses/2025").all("title")[0].text.startswith("Kosten en baten van 2025")
    assert "Het saldo is −€ 9.829,40, en 113% van de baten" in site.article("analyses/2025").text
    assert "Noor telt € 6.475 aan baten." in site.article("personas").text
    assert "Een dagdeel kost € 40." in site.article("baten/dagdeel").text
    assert "Samen € 83.640." in site.article("begrotingen/2025").text
    captions = [caption.text for caption in site.article("werkwijze/tellen").all("figcaption")]
    assert captions[0] == "De ingang, met 60 bezoekers in 2025"
    with_braces = {address for address in site.pages if "&#123;&#123;" in site.html(address)}
    assert with_braces == {"werkwijze/tellen"}  # where they were meant


def test_markdown_keeps_its_meaning(site: Site) -> None:
    """Tables, footnotes, definitions, lists, quotes and code come out as such; odd signs come out as typed."""
    article = site.article("werkwijze/tellen")

    assert article.one("h1").text == "Tellen en ‘vertellen’"
    assert "<Jan> die zegt: ik <3 dit & meer" in article.text
    assert "letterlijk {{ haakjes }} wil" in article.text
    assert article.all("h2")[0]["id"] == "de-telling"
    assert [cell.text for cell in article.all("td")][:3] == ["bezoekers", "60", "uniek"]
    assert all(cell["scope"] == "col" for cell in article.all("th"))
    assert article.one("dt").text == "Turven"
    assert article.one("blockquote").text == "Wat je niet telt, bestaat wel."
    assert article.one("pre").text == "tarief: € 40"
    note = next(link for link in article.all("a") if link["href"].startswith("#fn:"))
    assert article.all("li", id=note["href"][1:])[0].text.startswith("Geturfd aan de deur.")


def test_links_lead_to_the_pages_and_files_that_their_author_meant(site: Site) -> None:
    """A link to a file in the content folder becomes a relative link to its page."""
    links = {link.text: link["href"] for link in site.article("werkwijze/tellen").all("a")}
    assert links["vertellen"] == "../vertellen/gesprek/"
    assert links["mailen"] == "mailto:kompas@hetkompas.example"
    assert links["lezen"] == "https://nieuwhaven.example/?a=1&b=2"

    home = {link.text: link["href"] for link in site.article("").one("div", class_="zhi-proza").all("a")}
    assert home["Noor"] == "personas/noor/"
    assert home["het tellen"] == "werkwijze/tellen/#de-telling"
    assert site.files[home["de afspraken"]] == (ROOT / "content/bijlagen/Afspraken 2025.csv").read_bytes()


def test_pictures_lose_what_a_camera_wrote_into_them(site: Site) -> None:
    """A photo is turned upright, keeps its points and loses its place, names and comments."""
    pictures = {name: data for name, data in site.files.items() if name.startswith("beelden/")}

    assert {name.rsplit(".", 1)[1] for name in pictures} == {"jpg", "png", "svg"}
    for name, data in pictures.items():
        assert b"Echtenaam" not in data
        assert b"GEHEIM" not in data
        if not name.endswith(".svg"):
            with Image.open(io.BytesIO(data)) as picture:
                assert not picture.getexif()
                assert not {"comment", "Author", "Comment", "exif"} & picture.info.keys()
    photo = next(data for name, data in pictures.items() if name.endswith(".jpg"))
    with Image.open(io.BytesIO(photo)) as picture:
        assert picture.size == (48, 64)  # typed as 64 × 48, and held on its side


def test_picture_sizes_on_the_page_are_those_of_the_file(site: Site) -> None:
    """A page keeps room for a picture as it will be drawn, so that nothing jumps when it loads."""
    for image in site.article("werkwijze/tellen").all("img"):
        data = site.files[f"beelden/{image['src'].rsplit('/', 1)[1]}"]
        with Image.open(io.BytesIO(data)) as picture:
            assert (int(image["width"]), int(image["height"])) == picture.size


def test_nothing_reaches_the_site_that_no_page_names(site: Site) -> None:
    """Drafts, private folders, spreadsheets, loose notes and what a desktop leaves behind stay home."""
    names = " ".join(site.files)
    for stray in ("interviews", "kees", "sil", "notitie", "concept", "DS_Store", "_prive"):
        assert stray not in names

    for name, data in everything_readable(site.files).items():
        for secret in (b"Echtenaam", b"GEHEIM", b"Sil Verborgen", b"Geheime baat", b"ONAFGEMAAKT"):
            assert secret not in data, f"{secret!r} in {name}"


def test_drafts_come_along_when_they_are_asked_for() -> None:
    """With ``--concepten`` a draft is checked and reckoned too."""
    results = json.loads(zhi("calc", ROOT, "--format", "json", "--concepten").output)

    assert "sil" in results["personas"]


def test_search_finds_pages_by_their_words_and_headings(site: Site) -> None:
    """The index has an entry for each page and each heading, with text and without markup."""
    entries = {entry["location"]: entry for entry in site.search}

    assert entries["werkwijze/tellen/#de-telling"]["title"] == "De telling"
    assert "Geturfd" in entries["werkwijze/tellen/#de-telling"]["text"]
    assert "rust" in entries["personas/noor/#wie-is-noor"]["text"]
    assert {location.split("#")[0] for location in entries} == {
        f"{page}/" if page else "" for page in site.pages if page != "zoeken"
    }
    assert not [entry for entry in entries.values() if re.search(r"<[a-z]", entry["text"] + entry["title"])]


def test_sitemap_names_every_page_with_the_date_of_the_content(site: Site) -> None:
    """The site map follows from the content: the newest date in it, and no clock."""
    text = site.files["sitemap.xml"].decode()

    assert sorted(re.findall(r"<loc>https://hetkompas\.example/(.*?)/?</loc>", text)) == site.pages
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", text)) == {"2025-03-14"}


def test_titles_are_escaped_wherever_they_stand(site: Site) -> None:
    """A name with an ampersand is the same name in a title, a menu and a description."""
    page = site.page("werkwijze/tellen")

    assert page.all("title")[0].text == "Tellen en ‘vertellen’ – Het Kompas & Co"
    assert "Het Kompas & Co" in page.all("header")[0].text
    assert page.one("meta", name="description")["content"] == "Van turven tot tabel."
    assert page.one("html")["lang"] == "nl"


def test_model_and_payer_of_ones_own_are_used_everywhere(site: Site) -> None:
    """An initiative's own values and payers stand where the built-in ones would."""
    model, fund = site.article("model").text, site.article("betalers/buurtfonds").text

    assert all(name in model for name in ("Thuis zijn", "Samen", "Kunnen", "Verder"))
    assert "Vangnet" not in model
    assert "Buurtfonds Nieuwhaven" in fund
    assert "Reglement 2024" in fund
    # 8 × 900 from Noor and 12 × 10 from Ada
    assert "€ 7.320" in fund


def test_checking_and_reckoning_write_nothing() -> None:
    """A publication is as it was after ``check`` and ``calc``."""
    assert not (ROOT / ".zhi").exists()
    assert not (ROOT / "site").exists()
