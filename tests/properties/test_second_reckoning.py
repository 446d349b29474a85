"""Two reckonings that share nothing agree to the cent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.makers import reckoned, write_project
from tests.properties.simple_reckoning import as_files, random_publication, reckon_simply
from zhi_publish.present.results_json import results_data


def reckon_by_program(folder: Path, seed: int) -> dict[str, Any]:
    """Return what the program makes of a random publication, in the shape of the simple reckoning."""
    data: Any = results_data(reckoned(write_project(folder, as_files(random_publication(seed)))))
    analysis = data["analyses"]["jaar"]
    return {
        "totals": {name: persona["total"] for name, persona in data["personas"].items()},
        "lines": {
            name: [line["counted"] for line in persona["lines"]] for name, persona in data["personas"].items()
        },
        "own_lines": [line["counted"] for line in analysis["lines"] if line["kind"] == "benefit"],
        "unique_visitor": analysis["unit_costs"]["unique_visitor"],
    } | {name: analysis[name] for name in ("costs", "benefits", "balance", "roi", "break_even")}


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_fifty_random_publications(start: int, tmp_path: Path) -> None:
    """The seed of a publication that differs is its folder."""
    for seed in range(start, start + 50):
        folder = tmp_path / str(seed)
        assert reckon_by_program(folder, seed) == reckon_simply(random_publication(seed)), folder.name


@pytest.mark.slow
@pytest.mark.parametrize("start", range(1_000, 11_000, 500))
def test_ten_thousand_random_publications(start: int, tmp_path: Path) -> None:
    """The same, for a night without hurry."""
    for seed in range(start, start + 500):
        folder = tmp_path / str(seed)
        assert reckon_by_program(folder, seed) == reckon_simply(random_publication(seed)), folder.name


def test_random_publications_are_rich_enough() -> None:
    """What is never drawn is never compared: each kind of line and outcome occurs among the first 300."""
    outcomes = [reckon_simply(random_publication(seed)) for seed in range(300)]
    lines = [line for outcome in outcomes for own in outcome["lines"].values() for line in own]

    assert {"roi": None} in [{"roi": outcome["roi"]} for outcome in outcomes]
    assert any(outcome["roi"] and not outcome["roi"].startswith("-") for outcome in outcomes)
    assert any(outcome["benefits"].startswith("-") for outcome in outcomes)
    assert None in lines
    assert "0.00" in lines
    assert sum(line is not None and not line.endswith("00") for line in lines) > 100
