"""More years than one: published examples, and sums that divisions leave a digit off."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.makers import reckoned, write_project
from zhi_publish.compute.exact import cents_that_add_up, quotient, rounded_total, settled, to_cents
from zhi_publish.compute.years import Payback, payback
from zhi_publish.present.results_json import results_data

TABLE = (Path(__file__).parent.parent / "cases/looptijden.yml").read_text(encoding="utf-8")
# BaseLoader keeps every value as it was typed, as the program itself does
CASES = yaml.load(TABLE, Loader=yaml.BaseLoader)  # noqa: S506
SUMS = {"baten": "benefits", "kosten": "costs", "netto": "net", "verhouding": "ratio"}


def _plain(written: str) -> str | None:
    return None if written == "geen" else written.replace(".", "").replace(",", ".")


def _month(written: str) -> dict[str, int] | None:
    if written == "geen":
        return None
    year, month = written.split("-")
    return {"year": int(year), "month": int(month)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["naam"])
def test_published_example(case: dict[str, Any], tmp_path: Path) -> None:
    """Present values, sums, years and months of payback, as a textbook has them."""
    lines = "".join(
        f"  - titel: regel {number}\n" + "".join(f"    {key}: {value}\n" for key, value in line.items())
        for number, line in enumerate(case["regels"])
    )
    root = write_project(
        tmp_path,
        {
            "analyses/2025.md": f"---\ntitel: Proef\njaar: 2025\n{case['analyse']}personas: {{}}\nbaten:\n{lines}---\n"
        },
    )

    data: Any = results_data(reckoned(root))
    analysis = data["analyses"]["2025"]

    expected = {SUMS[name]: _plain(written) for name, written in case["uitkomst"].items()}
    assert analysis["present_value"] == expected
    horizon = analysis["horizon"]
    if "onverdisconteerd" in case:
        assert horizon["undiscounted"] == {
            SUMS[name]: _plain(written) for name, written in case["onverdisconteerd"].items()
        }
    if "per_jaar" in case:
        found = [year["present_benefits"] for year in horizon["by_year"]]
        assert found == [_plain(amount) for amount in case["per_jaar"].split(" + ")]
    if "terugverdiend" in case:
        assert horizon["payback"] == _month(case["terugverdiend"])
    if "verdisconteerd_terugverdiend" in case:
        assert horizon["present_payback"] == _month(case["verdisconteerd_terugverdiend"])


def test_half_a_cent_in_parts_is_half_a_cent() -> None:
    """Six times a sixth of half a cent is a digit short of it, at the four hundredth place."""
    sixth = quotient(Decimal("0.005"), Decimal(6))
    together = rounded_total([sixth] * 6)

    assert together < Decimal("0.005")
    assert settled(together) == Decimal("0.005")
    assert to_cents(together) == Decimal("0.01")
    assert to_cents(together.copy_negate()) == Decimal("-0.01")
    assert sum(cents_that_add_up([sixth] * 6)) == Decimal("0.01")


def test_costs_in_thirds_are_earned_back_in_the_last_month() -> None:
    """Three times a third of ten is ten: in December of the third year, and not never."""
    third = quotient(Decimal(10), Decimal(3))

    assert payback([third] * 3, [Decimal(10), Decimal(0), Decimal(0)]) == Payback(year=3, month=12)


def test_a_month_is_never_the_thirteenth() -> None:
    """Benefits that cover the costs in a whole year do so in its twelfth month, however many digits they have."""
    for denominator in range(1, 400):
        amount = quotient(Decimal(1), Decimal(denominator))
        assert payback([amount], [amount]) == Payback(year=1, month=12)


def test_large_sums_keep_their_cents() -> None:
    """Beyond the 28 digits at which Python rounds of itself."""
    large = Decimal("123456789012345678901234567890.12")

    assert payback([large], [large]) is not None
    assert sum_of_parts([large, large.copy_negate(), Decimal("0.01")]) == Decimal("0.01")


def sum_of_parts(amounts: list[Decimal]) -> Decimal:
    """Return the sum of the cents that amounts are brought to."""
    return rounded_total(cents_that_add_up(amounts))
