"""Two reckonings that share nothing agree to the cent."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.makers import reckoned, write_project
from tests.properties.random_publications import as_files, random_publication
from tests.properties.simple_lines import Publication
from tests.properties.simple_reckoning import reckon_simply
from zhi_publish.present.results_json import results_data

COLUMNS = {
    "undiscounted_costs": "costs",
    "undiscounted_benefits": "benefits",
    "present_costs": "present_costs",
    "present_benefits": "present_benefits",
}


def reckon_by_program(folder: Path, publication: Publication) -> dict[str, Any]:
    """Return what the program makes of a publication, in the shape of the simple reckoning."""
    data: Any = results_data(reckoned(write_project(folder, as_files(publication))))
    shutil.rmtree(folder)
    analysis = data["analyses"]["jaar"]
    horizon = analysis["horizon"]
    return {
        "totals": {name: persona["total"] for name, persona in data["personas"].items()},
        "lines": {
            name: [line["counted"] for line in persona["lines"]] for name, persona in data["personas"].items()
        },
        "own_lines": [line["counted"] for line in analysis["lines"] if line["kind"] == "benefit"],
        "unique_visitor": analysis["unit_costs"]["unique_visitor"],
        "years": {
            "undiscounted": horizon["undiscounted"],
            "present": analysis["present_value"],
            "undiscounted_payback": horizon["payback"],
            "present_payback": horizon["present_payback"],
            "columns": {
                name: [year[key] for year in horizon["by_year"]]
                if analysis["costs"] is not None or "costs" not in name
                else None
                for name, key in COLUMNS.items()
            },
        },
    } | {
        name: analysis[name]
        for name in ("costs", "benefits", "balance", "roi", "break_even", "low", "high", "payers")
    }


def assert_agreement(folder: Path, seed: int) -> None:
    """Reckon a random publication twice; the seed is named when the two differ."""
    publication = random_publication(seed)
    expected = reckon_simply(publication)
    found = reckon_by_program(folder / str(seed), publication)
    columns = expected["years"]["columns"]
    if columns["present_benefits"] is None:
        # divided by a root: which year gets the last cent is for `test_years` to judge
        columns["present_benefits"] = found["years"]["columns"]["present_benefits"]
    assert found == expected, f"publication {seed}"


# in chunks, so that several workers can share them
@pytest.mark.parametrize("start", range(0, 10_000, 250))
def test_ten_thousand_random_publications(start: int, tmp_path: Path) -> None:
    """One year, bounds, more years, prices of another year, and who pays and saves."""
    for seed in range(start, start + 250):
        assert_agreement(tmp_path, seed)


def test_random_publications_are_rich_enough() -> None:
    """What is never drawn is never compared: each kind of line and outcome occurs often among the first 300."""
    outcomes = [reckon_simply(random_publication(seed)) for seed in range(300)]
    lines = [line for outcome in outcomes for own in outcome["lines"].values() for line in own]
    files = ["\n".join(map(str, as_files(random_publication(seed)).values())) for seed in range(300)]

    def how_many(**has: Any) -> int:
        return sum(all(test(outcome[name]) for name, test in has.items()) for outcome in outcomes)

    assert how_many(roi=lambda roi: roi is None) > 5
    assert how_many(roi=lambda roi: roi is not None and not roi.startswith("-")) > 100
    assert how_many(benefits=lambda benefits: benefits.startswith("-")) > 20
    falls = how_many(
        low=lambda low: low["benefits"].startswith("-"), benefits=lambda amount: amount[0] != "-"
    )
    assert falls > 10
    assert how_many(low=lambda low: low["costs"] is None) > 5
    assert how_many(payers=lambda payers: any(row["roi"] for row in payers.values())) > 50
    assert how_many(payers=lambda payers: len(payers) > 2) > 50
    assert None in lines
    assert "0.00" in lines
    assert sum(line is not None and not line.endswith("00") for line in lines) > 100
    years = [outcome["years"] for outcome in outcomes]
    assert sum(year["undiscounted_payback"] != year["present_payback"] for year in years) > 20
    assert len({str(year["present_payback"]) for year in years}) > 15
    assert sum(year["undiscounted"] != year["present"] for year in years) > 50
    assert sum(outcome["low"] != outcome["high"] for outcome in outcomes) > 100
    assert sum("prijsindex: prijzen" in text for text in files) > 50
    assert sum("jaarlijks_nieuw: ja" in text and "looptijd" in text for text in files) > 30
    assert sum("disconteer: midden" in text for text in files) > 20
