"""What is true of every reckoning, whatever the figures."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import make_analysis, make_benefit, make_persona, reckoned, write_project
from tests.properties.random_publications import as_files, random_publication
from zhi_publish.compute.analysis import AnalysisResult, analysis_result
from zhi_publish.compute.benefits import line_result
from zhi_publish.compute.exact import split_cents, total
from zhi_publish.compute.personas import persona_result
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.payer import BUILT_IN_PAYERS
from zhi_publish.model.quantity import Period, Uncertain
from zhi_publish.present.results_json import results_data

AMOUNTS = st.integers(-(10**9), 10**9).map(lambda cents: str(Decimal(cents).scaleb(-2)))
SHARES = st.integers(0, 10_000).map(lambda part: str(Decimal(part).scaleb(-4)))


@st.composite
def payers(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Return up to five payers whose shares add up to one."""
    chosen = draw(st.lists(st.sampled_from(BUILT_IN_PAYERS), min_size=1, max_size=5, unique=True))
    cuts = sorted(draw(st.lists(st.integers(0, 10_000), min_size=len(chosen) - 1, max_size=len(chosen) - 1)))
    edges = [0, *cuts, 10_000]
    return [
        (payer, str(Decimal(high - low).scaleb(-4)))
        for payer, low, high in zip(chosen, edges, edges[1:], strict=False)
    ]


LINES = st.builds(
    make_benefit,
    amount=st.one_of(AMOUNTS, AMOUNTS, st.none()),
    quantity=st.integers(0, 10**6).map(lambda quantity: str(Decimal(quantity).scaleb(-2))),
    per=st.sampled_from([None, *Period]),
    over_years=st.sampled_from(["1", "2", "3", "1.5"]),
    fraction=SHARES,
    deadweight=st.none() | SHARES,
    own_share=st.none() | SHARES,
    starts_in_year=st.sampled_from([None, 1, 2]),
    payers=st.none() | payers(),
    is_counted=st.booleans(),
)


def analysis_of(
    lines: Sequence[BenefitLine], own: Sequence[BenefitLine], count: int, costs: str = "1000"
) -> AnalysisResult:
    """Return an analysis of one persona and lines of its own."""
    persona = persona_result(make_persona(benefits=lines))
    return analysis_result(
        make_analysis(counts={"els": count}, benefits=own, costs=costs), {"els": persona}, {}
    )


@given(lines=st.lists(LINES, max_size=5), own=st.lists(LINES, max_size=3), count=st.integers(0, 500))
def test_payers_add_up_to_the_total(lines: list[BenefitLine], own: list[BenefitLine], count: int) -> None:
    """Whoever saves it, it is the same money; of a line, of a persona and of a year."""
    outcome = analysis_of(lines, own, count)

    for line in (*outcome.own_lines, *outcome.persona_lines[0].persona.lines):
        assert total(part for _, part in line.by_payer) == (line.counted or 0)
    assert total(outcome.persona_lines[0].persona.by_payer.values()) == outcome.persona_lines[0].each
    assert total(outcome.by_payer.values()) == outcome.benefits


@given(amount=st.integers(-(10**12), 10**12), chosen=payers())
def test_split_loses_no_cent(amount: int, chosen: list[tuple[str, str]]) -> None:
    """Each part lies within a cent of its exact share."""
    whole = Decimal(amount).scaleb(-2)
    shares = [Decimal(share) for _, share in chosen]

    parts = split_cents(whole, shares)

    assert sum(parts) == whole
    assert all(abs(part - whole * share) < Decimal("0.01") for part, share in zip(parts, shares, strict=True))


@given(lines=st.lists(LINES, max_size=4), own=st.lists(LINES, max_size=3), place=st.integers(0, 9))
def test_unpriced_benefit_never_changes_a_total(
    lines: list[BenefitLine], own: list[BenefitLine], place: int
) -> None:
    """It is shown, and adds nothing, wherever it stands."""
    unpriced = make_benefit(title="rust", quantity="7")

    before = analysis_of(lines, own, 3)
    after = analysis_of([*lines[:place], unpriced, *lines[place:]], [*own[:place], unpriced, *own[place:]], 3)

    assert (after.benefits, after.by_payer, after.roi) == (before.benefits, before.by_payer, before.roi)
    assert len(after.own_lines) == len(before.own_lines) + 1


@given(line=LINES, own=st.lists(LINES, max_size=3), count=st.integers(0, 500))
def test_twice_the_count_is_twice_the_amount(line: BenefitLine, own: list[BenefitLine], count: int) -> None:
    """For visitors, who each bring whole cents."""
    once, twice = analysis_of([line], own, count), analysis_of([line], own, 2 * count)

    assert twice.persona_lines[0].counted == 2 * once.persona_lines[0].counted
    assert twice.benefits - once.benefits == once.persona_lines[0].counted


@given(line=LINES)
def test_twice_the_quantity_is_twice_the_gross(line: BenefitLine) -> None:
    """For a line without a cap, before rounding."""
    twice = dataclasses.replace(line, quantity=Uncertain.exactly(line.quantity.value * 2))

    once_result, twice_result = line_result(line), line_result(twice)

    assert twice_result.units == 2 * once_result.units
    assert twice_result.gross == (None if once_result.gross is None else 2 * once_result.gross)


@given(lines=st.lists(LINES, max_size=6), shuffle=st.randoms())
def test_order_of_lines_changes_no_total(lines: list[BenefitLine], shuffle: random.Random) -> None:
    """A sum has no order; what each payer saves neither."""
    mixed = list(lines)
    shuffle.shuffle(mixed)

    first, second = persona_result(make_persona(benefits=lines)), persona_result(make_persona(benefits=mixed))

    assert first.total == second.total
    assert dict(first.by_payer) == dict(second.by_payer)


@given(line=LINES, cap=st.integers(0, 10**7).map(lambda cap: str(Decimal(cap).scaleb(-2))))
def test_cap_only_ever_takes_away(line: BenefitLine, cap: str) -> None:
    """And takes nothing away from what stays below it."""
    price = None if line.terms.price is None or line.terms.price.amount is None else line.terms.price.amount
    capped = make_benefit(
        amount=None if price is None else str(price.value),
        quantity=str(line.quantity.value),
        cap=(cap, Period.YEAR),
    )

    result = line_result(capped)

    assert result.units == min(line.quantity.value, Decimal(cap))
    assert result.is_capped == (line.quantity.value > Decimal(cap))


@pytest.mark.parametrize("seed", range(40))
def test_order_of_files_changes_nothing(seed: int, tmp_path: Path) -> None:
    """Written first or last, in one folder or another: the outcome is the same text."""
    files = as_files(random_publication(seed))
    chance = random.Random(seed)  # noqa: S311 - the same order every time
    mixed = list(files.items())
    chance.shuffle(mixed)
    kinds = {
        "personas": "persona",
        "baten": "baat",
        "prijsindexen": "prijsindex",
        "analyses": "analyse",
        "begrotingen": "begroting",
    }
    moved: dict[str, str | bytes] = {}
    for path, text in mixed:
        folder, name = path.split("/")
        assert isinstance(text, str)
        moved[f"{chance.choice('abc')}-{kinds[folder]}/{name}"] = text.replace(
            "---\n", f"---\nsoort: {kinds[folder]}\n", 1
        )

    first: Any = results_data(reckoned(write_project(tmp_path / "first", files)))
    second: Any = results_data(reckoned(write_project(tmp_path / "second", moved)))

    assert first == second
