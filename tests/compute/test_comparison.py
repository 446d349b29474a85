"""What explains the difference between two analyses."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import reckoned, write_project
from zhi_publish.compute.comparison import Cause, ComparisonResult

ELS = (
    "---\nnaam: Els\nwaarde: groei\nbaten:\n  - titel: Cursus\n    bedrag: {els}\n    prijspeil: 2024\n---\n"
)
BO = "---\nnaam: Bo\nwaarde: groei\nbaten:\n  - titel: Rust\n    bedrag: {bo}\n---\n"
INDEX = "---\ntitel: Prijzen\nbron: Proef\ncijfers:\n  2024: 100\n  2025: 110\n---\n"


def compared(
    folder: Path,
    *,
    before: str,
    after: str,
    els: str = "100",
    bo: str = "1.000",
    more: dict[str, str] | None = None,
) -> ComparisonResult:
    """Return what 2025 is beside 2024, each given as its own keys."""
    files = {"personas/els.md": ELS.format(els=els), "personas/bo.md": BO.format(bo=bo)}
    for year, keys in (("2024", before), ("2025", after)):
        files[f"analyses/{year}.md"] = f"---\ntitel: Jaar {year}\njaar: {year}\n{keys}---\n"
    return reckoned(write_project(folder, files | (more or {}))).comparisons["2025"]


def steps(result: ComparisonResult) -> dict[Cause, str]:
    """Return the steps as text."""
    return {step.cause: f"{step.amount:.2f}" for step in result.steps}


def test_each_cause_is_reckoned_as_by_hand(tmp_path: Path) -> None:
    """From 10 visitors (6 + 4) to 15 (6 + 9), other lines and other costs."""
    result = compared(
        tmp_path,
        before="kosten: 3000\npersonas: {els: 6, bo: 4}\nbaten:\n  - titel: Los\n    bedrag: 500\n",
        after="kosten: 3500\npersonas: {els: 6, bo: 9}\nbaten:\n  - titel: Los\n    bedrag: 400\n",
    )

    assert result.before.balance == 2100  # 600 + 4,000 + 500 - 3,000
    assert steps(result) == {
        Cause.VISITORS: "2300.00",  # 5 more, each 4,600 / 10
        Cause.MIX: "2700.00",  # 9,600 now, 4,600 + 2,300 in the old proportions
        Cause.OWN_LINES: "-100.00",
        Cause.COSTS: "-500.00",
    }
    assert result.difference == 4400
    assert result.after.balance == 6500


def test_other_prices_are_a_cause_of_their_own(tmp_path: Path) -> None:
    """The same visitors, each worth a tenth more."""
    result = compared(
        tmp_path,
        before="kosten: 0\npersonas: {els: 6}\n",
        after="kosten: 0\npersonas: {els: 6}\nprijspeil: 2025\nprijsindex: prijzen\n",
        more={"prijsindexen/prijzen.md": INDEX},
    )

    assert steps(result) == {Cause.WORTH: "60.00"}


def test_without_costs_only_the_benefits_are_compared(tmp_path: Path) -> None:
    """A balance that does not exist is not taken for zero."""
    result = compared(tmp_path, before="personas: {els: 1}\n", after="kosten: 5\npersonas: {els: 3}\n")

    assert not result.has_costs
    assert (result.start, result.difference) == (Decimal(100), Decimal(200))


def test_nobody_came_before(tmp_path: Path) -> None:
    """No average to multiply by: all that came is a matter of who came."""
    result = compared(
        tmp_path, before="kosten: 1\npersonas: {}\n", after="kosten: 1\npersonas: {els: 3, bo: 1}\n"
    )

    assert steps(result) == {Cause.MIX: "1300.00"}


@pytest.mark.parametrize(
    ("after", "other"),
    [
        ("", "2024"),
        ("vergelijk_met: andere-kade\n", "andere-kade"),
        ("vergelijk_met: Andere Kade\n", "andere-kade"),
    ],
)
def test_author_may_name_the_other_analysis(tmp_path: Path, after: str, other: str) -> None:
    """Of another initiative for instance; otherwise it is that of the year before."""
    result = compared(
        tmp_path,
        before="kosten: 1\npersonas: {els: 6}\n",
        after=f"kosten: 1\npersonas: {{els: 6}}\n{after}",
        more={
            "analyses/Andere Kade.md": "---\ntitel: Andere Kade\njaar: 2025\nkosten: 1\npersonas: {bo: 7}\n---\n"
        },
    )

    assert result.before.analysis.id == other


@given(
    counts=st.tuples(*[st.integers(0, 40)] * 4),
    each=st.tuples(*[st.integers(-100_000, 10_000_000)] * 2),
    costs=st.tuples(*[st.integers(0, 10**9)] * 2),
)
def test_steps_add_up_to_the_cent(
    tmp_path_factory: pytest.TempPathFactory,
    counts: tuple[int, ...],
    each: tuple[int, ...],
    costs: tuple[int, ...],
) -> None:
    """From the one balance to the other, whatever the numbers."""
    els, bo = (f"{Decimal(cents) / 100:f}".replace(".", ",") for cents in each)
    before, after = (
        f"kosten: {f'{Decimal(cost) / 100:f}'.replace('.', ',')}\npersonas: {{els: {one}, bo: {two}}}\n"
        for cost, one, two in zip(costs, counts[::2], counts[1::2], strict=True)
    )
    result = compared(
        tmp_path_factory.mktemp("som"), before=before, after=after, els=f"'{els}'", bo=f"'{bo}'"
    )

    assert result.after.balance is not None
    assert result.start + result.difference == result.after.balance
    assert all(step.amount == step.amount.quantize(Decimal("0.01")) for step in result.steps)
