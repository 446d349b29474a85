"""Many draws: the distribution they come from, what moves together, and what does not change them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks import simulation as benchmark
from tests.makers import reckoned, write_project
from zhi_publish.compute import simulation
from zhi_publish.compute.inputs import Input, InputKey, InputKind
from zhi_publish.compute.simulation import SimulationResult
from zhi_publish.model.quantity import Uncertain

DRAWS = 100_000


def draws_of(
    low: str, value: str, high: str, *, name: str = "proef", seed: int = 1, many: int = DRAWS
) -> Any:
    """Return the draws of one input."""
    one = Input(
        key=InputKey("baat:proef", -1, InputKind.AMOUNT),
        number=Uncertain(value=Decimal(value), low=Decimal(low), high=Decimal(high)),
        usages=(),
        name=name,
    )
    return simulation._Stream(one, seed).draw(many)


@pytest.mark.parametrize(
    ("low", "value", "high"),
    [("0", "50", "100"), ("10", "20", "100"), ("0", "0", "100"), ("0", "100", "100"), ("-50", "-10", "90")],
)
def test_draws_have_the_moments_of_a_pert(low: str, value: str, high: str) -> None:
    """Mean (a + 4m + b) / 6, variance (mean - a)(b - mean) / 7, and nothing beyond the bounds.

    The formulas are those of the beta distribution with weight 4 that PERT is known by; the tolerance is five
    standard errors.
    """
    a, m, b = float(low), float(value), float(high)
    mean = (a + 4 * m + b) / 6
    variance = (mean - a) * (b - mean) / 7

    draws = draws_of(low, value, high)

    assert a <= draws.min()
    assert draws.max() <= b
    assert abs(draws.mean() - mean) < 5 * (variance / DRAWS) ** 0.5
    assert abs(draws.var() / variance - 1) < 0.05


def test_draws_of_two_inputs_are_independent() -> None:
    """Each has a stream of its own, whatever the seed."""
    one, other = draws_of("0", "5", "10", name="een"), draws_of("0", "5", "10", name="ander")
    again = draws_of("0", "5", "10", name="een", seed=2)

    assert abs(np.corrcoef(one, other)[0, 1]) < 0.02
    assert abs(np.corrcoef(one, again)[0, 1]) < 0.02


def publication(
    folder: Path, personas: Sequence[str], *, items: str = "", rest: str = "", draws: int = 20_000
) -> SimulationResult:
    """Return the simulation of a year with one visitor like each persona."""
    files: dict[str, str | bytes] = {
        f"personas/p{number}.md": f"---\nnaam: P{number}\nwaarde: groei\nbaten:\n{lines}---\n"
        for number, lines in enumerate(personas)
    }
    if items:
        files["baten/steun.md"] = f"---\ntitel: Steun\n{items}---\n"
    counts = ", ".join(f"p{number}: 1" for number in range(len(personas)))
    stated = rest or f"personas: {{{counts}}}\nkosten: 10.000\n"
    files["analyses/2025.md"] = (
        f"---\ntitel: Proef\njaar: 2025\nsimulatie: {{trekkingen: {draws}, zaad: 7}}\n{stated}---\n"
    )
    files["begrotingen/jaar.md"] = (
        "---\njaar: 2025\nposten: [{titel: huur, bedrag: 100.000}]\nmarge: 0% (0%-10%)\n---\n"
    )
    found = reckoned(write_project(folder, files)).appraisals["2025"].simulation
    assert found is not None
    return found


def width(found: SimulationResult) -> float:
    """Return how far nine out of ten draws are apart."""
    return float(found.benefits.percentile(95) - found.benefits.percentile(5))


def test_an_item_of_ten_personas_moves_together(tmp_path: Path) -> None:
    """Shared by ten, the spread is ten times that of one; of ten numbers apart it is only the root of ten times."""
    bounded = "bedrag: 1.000\nlaag: 500\nhoog: 1.500\n"
    apart = ["  - titel: steun\n    bedrag: 1.000\n    laag: 500\n    hoog: 1.500\n"] * 10

    alone = publication(tmp_path / "alone", ["  - baat: steun\n"], items=bounded)
    shared = publication(tmp_path / "shared", ["  - baat: steun\n"] * 10, items=bounded)
    separate = publication(tmp_path / "separate", apart)

    assert (alone.uncertain_inputs, shared.uncertain_inputs, separate.uncertain_inputs) == (1, 1, 10)
    assert width(shared) == pytest.approx(10 * width(alone), rel=0.001)
    assert width(separate) == pytest.approx(10**0.5 * width(alone), rel=0.1)
    assert float(shared.benefits.mean) == pytest.approx(10_000, rel=0.01)
    assert float(separate.benefits.mean) == pytest.approx(10_000, rel=0.01)


def test_bounds_of_a_line_of_its_own_move_on_their_own(tmp_path: Path) -> None:
    """A persona that puts its own bounds around the amount of the item is not drawn with the others."""
    own = "  - baat: steun\n    laag: 900\n"

    found = publication(tmp_path, ["  - baat: steun\n", own], items="bedrag: 1.000\nlaag: 500\nhoog: 1.500\n")

    assert found.uncertain_inputs == 2


def test_same_seed_same_draws_in_blocks_of_any_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many draws are made at a time is for the machine to choose."""
    lines = ["  - titel: steun\n    bedrag: 1.000\n    laag: 500\n    hoog: 1.500\n"] * 3

    first = publication(tmp_path / "first", lines)
    again = publication(tmp_path / "again", lines)
    monkeypatch.setattr(simulation, "BLOCK", 777)
    in_blocks = publication(tmp_path / "in-blocks", lines)

    assert first == again == in_blocks


def test_another_seed_gives_other_draws_of_the_same_kind(tmp_path: Path) -> None:
    """The percentiles differ by a little."""
    line = "  - titel: steun\n    bedrag: 1.000\n    laag: 500\n    hoog: 1.500\n"
    stated = "personas: {p0: 1}\nkosten: 10.000\n"

    one = publication(tmp_path / "one", [line], rest=stated)
    files = tmp_path / "one/content/analyses/2025.md"
    files.write_text(files.read_text(encoding="utf-8").replace("zaad: 7", "zaad: 8"), encoding="utf-8")
    other = reckoned(tmp_path / "one").appraisals["2025"].simulation

    assert other is not None
    assert other.benefits != one.benefits
    assert float(other.benefits.percentile(50)) == pytest.approx(float(one.benefits.percentile(50)), rel=0.02)


def test_nobody_may_become_somebody(tmp_path: Path) -> None:
    """Of 0 visitors, 5 at most, some draws have some; the most likely number alone says nothing."""
    line = "  - titel: steun\n    bedrag: 1.000\n"

    found = publication(tmp_path, [line], rest="personas: {p0: 0 (0-5)}\nkosten: 500\n")

    assert float(found.benefits.mean) == pytest.approx(5000 / 6, rel=0.02)
    assert found.chance is not None
    assert 0 < found.chance < 1


def test_a_margin_of_nothing_may_become_something(tmp_path: Path) -> None:
    """Costs of 100,000, at most ten percent more, against benefits of 102,000."""
    line = "  - titel: steun\n    bedrag: 102.000\n"

    found = publication(tmp_path, [line], rest="personas: {p0: 1}\nbegroting: jaar\n")

    assert found.benefits.percentile(5) == found.benefits.percentile(95) == 102_000
    assert found.chance is not None
    # of a beta with weights 1 and 5 the part below a fifth: 1 - 0.8 ** 5
    assert float(found.chance) == pytest.approx(1 - 0.8**5, abs=0.02)


def test_a_simulation_of_what_changes_nothing_is_absent(tmp_path: Path) -> None:
    """A benefit that begins after the last year has bounds that nobody will see the effect of."""
    root = write_project(
        tmp_path,
        {
            "analyses/2025.md": """\
                ---
                titel: Proef
                jaar: 2025
                kosten: 10
                personas: {}
                baten: [{titel: later, bedrag: 10, laag: 5, vanaf_jaar: 3}]
                ---
                """
        },
    )
    appraisal = reckoned(root).appraisals["2025"]

    assert not appraisal.bounds.is_uncertain
    assert appraisal.simulation is None
    assert appraisal.tornado == ()


@pytest.mark.slow
def test_a_hundred_thousand_draws_take_no_more_than_a_second(tmp_path: Path) -> None:
    """Of fifty uncertain numbers and twenty personas, in processor time: others may use the machine too."""
    rows = benchmark.measure(tmp_path, 3)

    assert [row.verdict for row in rows if row.limit is not None] == ["pass"]
