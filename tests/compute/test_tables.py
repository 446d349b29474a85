"""The tables in tests/cases: what a controller can reckon by hand comes out to the cent."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml

from tests.makers import reckoned, write_project
from zhi_publish.present.results_json import results_data

CASES = Path(__file__).parent.parent / "cases"


def _cases(name: str) -> list[Any]:
    # BaseLoader keeps every value as it was typed, as the program itself does
    rows = yaml.load((CASES / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return [pytest.param(row, id=row["naam"]) for row in rows]


def _plain(written: Any) -> str | None:
    """Return a Dutch amount as the results spell it; ``geen`` is what does not exist."""
    return None if written == "geen" else str(written).replace(".", "").replace(",", ".")


def _row(written: str) -> list[str | None]:
    """Return the amounts of a row: ``1.875,00 + geen``."""
    return [_plain(amount) for amount in written.split(" + ")] if written else []


def _persona(benefits: str) -> str:
    return f"---\nnaam: Els\nwaarde: groei\nbaten:\n{indent(benefits, '  ')}\n---\n"


@pytest.mark.parametrize("case", _cases("personas"))
def test_persona(case: dict[str, Any], tmp_path: Path) -> None:
    """A persona's total is the sum of its counted lines."""
    root = write_project(tmp_path, {"personas/els.md": _persona(case["baten"])})

    persona: Any = results_data(reckoned(root))["personas"]

    assert persona["els"]["total"] == _plain(case["totaal"])
    assert [line["counted"] for line in persona["els"]["lines"]] == _row(case["regels"])
    if "soorten" in case:
        assert [line["status"] for line in persona["els"]["lines"]] == case["soorten"]
    if "eenheden" in case:
        assert [line["units"] for line in persona["els"]["lines"]] == case["eenheden"]


@pytest.mark.parametrize("case", _cases("regels"))
def test_line(case: dict[str, Any], tmp_path: Path) -> None:
    """One line, from what is typed to what is counted."""
    line = case["regel"].replace("{", "{titel: proef, ", 1)
    root = write_project(tmp_path, {"personas/els.md": _persona(f"- {line}")})

    persona: Any = results_data(reckoned(root))["personas"]

    assert persona["els"]["lines"][0]["units"] == case["eenheden"]
    assert persona["els"]["lines"][0]["counted"] == _plain(case["telt"])
    assert persona["els"]["total"] == _plain(case["telt"])


@pytest.mark.parametrize("case", _cases("betalers"))
def test_payers(case: dict[str, Any], tmp_path: Path) -> None:
    """No cent is lost and none is made."""
    line = case["regel"].replace("{", "{titel: proef, ", 1)
    root = write_project(
        tmp_path,
        {
            "personas/els.md": _persona(f"- {line}"),
            "analyses/2025.md": "---\ntitel: Proef\njaar: 2025\nkosten: 1\npersonas: {els: 3}\n---\n",
        },
    )

    data: Any = results_data(reckoned(root))

    expected = {payer: _plain(amount) for payer, amount in case["per_betaler"].items()}
    assert data["personas"]["els"]["by_payer"] == expected
    assert list(data["analyses"]["2025"]["by_payer"]) == list(expected)


_OUTCOMES = {"kosten": "costs", "baten": "benefits", "saldo": "balance", "roi": "roi", "omslag": "break_even"}
_UNIT_COSTS = {
    "per_unieke_bezoeker": "unique_visitor",
    "per_structurele_bezoeker": "structural_visitor",
    "per_bezoek": "visit",
    "per_dagdeel": "daypart",
    "per_dag": "day",
    "per_uur": "hour",
    "per_inwoner": "inhabitant",
}


@pytest.mark.parametrize("case", _cases("analyses"))
def test_analysis(case: dict[str, Any], tmp_path: Path) -> None:
    """A year: costs, benefits, balance, ROI, break-even and unit costs."""
    files: dict[str, str | bytes] = {
        f"personas/{name}.md": _persona(f"- {{titel: van {name}, bedrag: '{amount}'}}")
        for name, amount in case.get("personas", {}).items()
    }
    files["analyses/2025.md"] = f"---\ntitel: Proef\njaar: 2025\n{case['analyse']}---\n"
    if "begroting" in case:
        files["begrotingen/2025.md"] = f"---\njaar: 2025\n{case['begroting']}---\n"
    root = write_project(tmp_path, files)

    analysis: Any = results_data(reckoned(root))["analyses"]

    outcome = {
        name: analysis["2025"][_OUTCOMES[name]]
        if name in _OUTCOMES
        else analysis["2025"]["unit_costs"][_UNIT_COSTS[name]]
        for name in case["uitkomst"]
    }
    assert outcome == {name: _plain(written) for name, written in case["uitkomst"].items()}
    if "regels" in case:
        counted = [line["counted"] for line in analysis["2025"]["lines"]]
        assert counted == _row(case["regels"])
