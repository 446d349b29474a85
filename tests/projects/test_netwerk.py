"""A network of twelve locations: counts in one table, sums over locations, and an edition for each."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.building import PROJECTS, Build, Site, pdf_text, zhi
from zhi_publish.pipeline import run
from zhi_publish.publish.brochures import cache_key
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.website import named_files, view_of

ROOT = PROJECTS / "netwerk"
HOUSES = 12


@pytest.fixture(scope="module")
def site(built: Build) -> Site:
    """Return the built site."""
    return built("netwerk")


def test_check_asks_for_the_costs_of_one_house() -> None:
    """It was counted, and nobody said what it cost."""
    found = json.loads(zhi("check", ROOT, "--format", "json").output)["diagnostics"]

    assert [(one["code"], one["file"]) for one in found] == [
        ("ZHI185", "content/analyses/lutterzijl-2025.md")
    ]


def test_data_tell_sums_and_spread() -> None:
    """Aldermeer and the others of 2025, but for the house without costs; reckoned by hand from the budgets."""
    method = json.loads(zhi("calc", ROOT, "--format", "json").output)["method"]

    year = method["locatie"]["2025"]
    # 40,000 + 6,000 a house more + 1,500 in 2025, and 9,000 + 500 a house more, of eleven houses
    costs = sum(40_000 + 6_000 * house + 1_500 + 9_000 + 500 * house for house in range(HOUSES - 1))
    assert year["costs"] == f"{costs}.00"
    assert len(year["locations"]) == HOUSES - 1
    assert year["without_costs"] == ["lutterzijl"]
    assert len(year["spread"]["cost_per_visitor"]) == 5
    counted = method["telling"]["aldermeer"]["years"]
    assert [one["year"] for one in counted] == [2024, 2025]
    assert counted[1]["captured"] == 45
    assert counted[1]["unique"] == 100
    assert counted[1]["coverage"] == "0.4500"


def test_overview_stands_in_the_order_of_the_alphabet(site: Site) -> None:
    """Without a script all houses stand there, and the form to choose is not shown."""
    article = site.article("locaties")

    names = [row.text for row in article.one("section", class_="zhi-locaties").all("th", scope="row")]
    assert names == sorted(names)
    assert len(names) == HOUSES
    assert 'class="zhi-filter" hidden' in site.html("locaties")
    assert "11 van de 12 locaties hebben een berekening" in article.text
    assert "Zonder kosten, en daarom niet opgeteld: Huis Lutterzijl." in article.text
    assert "niet op volgorde van een cijfer" in article.text
    assert {"locaties/jaar/2024", "locaties/aldermeer"} <= set(site.pages)


def test_house_shows_its_count_its_price_and_where_a_difference_comes_from(site: Site) -> None:
    """The numbers of its analysis are those of the count."""
    text = site.article("locaties/aldermeer").text

    assert "In 2025 leken 45 van de 100 unieke bezoekers op een van de persona’s: 45%." in text
    assert "Een unieke bezoeker kostte hier in 2025 gemiddeld € 505." in text
    assert "Vijf organisaties" in text
    assert "Naast Huis Baarwoud" in text
    assert "Het zegt niet welke plek beter is." in text
    assert "€ 505" in site.article("analyses/aldermeer-2025").text


def test_edition_of_a_house_has_its_own_figures(site: Site) -> None:
    """Its name stands on the cover, its analysis inside."""
    text = pdf_text(site.files["downloads/aldermeer.pdf"])

    assert "Huis Aldermeer" in text
    assert "155.700" in text


def test_change_in_one_house_changes_one_edition(tmp_path: Path) -> None:
    """All others are taken from the cache by their fingerprints."""
    root = tmp_path / "netwerk"
    shutil.copytree(ROOT, root)
    houses = ("aldermeer", "baarwoud", "cleverdam")
    for path in (*root.rglob("content/locaties/*.md"), *root.rglob("content/analyses/*.md")):
        if not path.name.startswith(houses):
            path.unlink()
    table = root / "gegevens/tellingen.csv"
    rows = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join(row for row in rows if row.startswith(("locatie", *houses))), encoding="utf-8")
    for path in root.rglob("content/begrotingen/*.md"):
        if not path.name.startswith(houses):
            path.unlink()

    def keys() -> dict[str, str]:
        outcome = run(root, with_drafts=True)
        documents = print_documents(outcome, view_of(outcome), named_files(outcome))
        return {name: cache_key(document) for name, document in documents.items()}

    before = keys()
    budget = root / "content/begrotingen/cleverdam-2025.md"
    text = budget.read_text(encoding="utf-8").replace("€ 10000", "€ 10500")
    budget.write_text(text, encoding="utf-8")
    after = keys()

    assert len(before) == len(houses) + 1
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == ["per-locatie-cleverdam"]
