"""How many residents a plan says are reached, and what its scenarios cost for each whom they add."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import BLANK, SOMEWHERE, codes, load, reckoned, text, write_project
from zhi_publish.compute.decision_plan import DecisionPlanResult, decision_plan_result
from zhi_publish.model.decision_plan import DecisionPlan, PlanStep, ResidentGroup, StepAnswer, TargetGroup
from zhi_publish.model.quantity import Uncertain
from zhi_publish.pipeline import run

PLAN = """\
    ---
    titel: Een plek?
    gemeente: Dorp
    {more}
    ---
    """


def plan(tmp_path: Path, more: str, **files: str) -> Path:
    """Write a publication with one plan; each line of ``more`` stands at its left edge."""
    indented = "\n".join(f"    {line}" for line in more.splitlines()).strip()
    return write_project(tmp_path, {"besluiten/dorp.md": PLAN.format(more=indented)} | files)


def result_of(tmp_path: Path, more: str, **files: str) -> DecisionPlanResult:
    """Return the figures of a plan."""
    return reckoned(plan(tmp_path, more, **files)).every(DecisionPlanResult)["dorp"]


def shown(count: Uncertain | None) -> tuple[int, int, int]:
    """Return a number with its bounds."""
    assert count is not None
    return int(count.least), int(count.value), int(count.most)


def test_overlap_counts_once_and_bounds_are_as_wide_as_they_can_be(tmp_path: Path) -> None:
    """The sum that the demonstration prints, by hand."""
    result = result_of(
        tmp_path,
        "doelgroep: {aantal: 610 (560-660)}\n"
        "stappen:\n"
        "  - stap: 4\n"
        "    bereikt: [{wie: C, aantal: 14 (12-16), overlap: 4}]\n"
        "  - stap: bereik\n"
        "    bereikt: [{wie: A, aantal: 46}, {wie: B, aantal: 85 (75-95), overlap: 18}, {wie: D}]\n",
    )

    # the order of the steps, not of the file; D was not counted
    assert [one.group.who.text for one in result.groups] == ["A", "B", "C"]
    assert [shown(one.added) for one in result.groups] == [(46, 46, 46), (57, 67, 77), (8, 10, 12)]
    assert shown(result.reached) == (111, 123, 135)
    assert shown(result.not_yet) == (425, 487, 549)  # 560 - 135, 610 - 123, 660 - 111
    assert result.is_from_target
    assert result.answered == {PlanStep.REACH, PlanStep.NOT_REACHED}


def test_without_a_target_group_named_groups_are_added(tmp_path: Path) -> None:
    """Then the page says that who belongs to two of them counts twice."""
    result = result_of(
        tmp_path,
        "stappen:\n  - stap: 4\n    nog_niet: [{wie: A, aantal: 20}, {wie: B, aantal: 5 (3-9)}, {wie: C}]",
    )

    assert result.reached is None
    assert shown(result.not_yet) == (23, 25, 29)
    assert not result.is_from_target


def test_nothing_known_is_nothing_said(tmp_path: Path) -> None:
    """An empty plan is a working document, not a mistake; an open question is no answer."""
    result = result_of(tmp_path, "stappen:\n  - stap: 1\n    vragen: [Wie weet het?]")

    assert (result.reached, result.not_yet, result.answered) == (None, None, frozenset())


def test_scenarios_cost_what_their_budget_says(tmp_path: Path) -> None:
    """A cost a year divided by the residents whom it adds; its bounds trade places."""
    budget = "---\njaar: 2026\nposten: [{titel: Huur, bedrag: 1.000, groep: huisvesting}]\nmarge: 2%\n---\n"
    result = result_of(
        tmp_path,
        "doelgroep: {aantal: 50}\n"
        "voorstel: {uitkomst: nee, bedrag: 100, vanaf: 2026, tot_en_met: 2028}\n"
        "scenarios:\n"
        "  - {titel: A, begroting: '2026', extra_bereikt: 20 (10-40)}\n"
        "  - {titel: B, kosten: 500, extra_bereikt: 0}\n"
        "  - {titel: C, kosten: 500, extra_bereikt: 60}\n",
        **{"begrotingen/2026.md": budget},
    )

    first, second, third = result.scenarios
    assert first.costs == Decimal("1020.00")
    assert first.per_resident == Uncertain(value=Decimal(51), low=Decimal("25.5"), high=Decimal(102))
    assert shown(first.left) == (10, 30, 40)
    assert second.per_resident is None
    assert shown(third.left) == (0, 0, 0)
    assert result.frame_total == Decimal("300.00")
    assert result.answered == {PlanStep.DECISION, PlanStep.SCENARIOS}


whole = st.integers(min_value=0, max_value=1000)


@given(st.lists(st.tuples(whole, whole, whole, whole), max_size=6), whole)
def test_no_number_of_residents_is_ever_below_zero(
    groups: list[tuple[int, int, int, int]], target: int
) -> None:
    """And bounds lie around every number, whatever was typed."""
    answers = tuple(
        StepAnswer(
            step=PlanStep.REACH,
            reached=(
                ResidentGroup(
                    who=text("A"),
                    count=Uncertain(
                        value=Decimal(count), low=Decimal(max(0, count - down)), high=Decimal(count + up)
                    ),
                    overlap=Uncertain.exactly(overlap),
                    where=SOMEWHERE,
                    count_where=SOMEWHERE,
                    overlap_where=SOMEWHERE,
                ),
            ),
            where=SOMEWHERE,
        )
        for count, down, up, overlap in groups
    )
    result = decision_plan_result(
        DecisionPlan(
            id="dorp",
            title=text("Plan"),
            municipality=text("Dorp"),
            target=TargetGroup(count=Uncertain.exactly(target), where=SOMEWHERE),
            answers=answers,
            body=BLANK,
            where=SOMEWHERE,
        ),
        {},
    )

    for count in (*(one.added for one in result.groups), result.reached, result.not_yet):
        if count is not None:
            assert 0 <= count.least <= count.value <= count.most


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ("stappen: [{stap: 0}]", ["ZHI213"]),
        ("stappen: [{stap: besliut}]", ["ZHI213"]),
        ("stappen: [{stap: [1]}]", ["ZHI024"]),
        ("stappen: [{antwoord: Ja}]", ["ZHI022"]),
        ("stappen: [{stap: 2, bereikt: [{wie: A, overlap: 3}]}]", ["ZHI217"]),
        ("stappen: [{stap: 2, bereikt: [{wie: A, aantal: -3}]}]", ["ZHI035"]),
        ("stappen: [{stap: 9, nog_niet: [{wie: A}]}]", ["ZHI218"]),
        ("scenarios: [{titel: A, kosten: 5, begroting: '2026'}]", ["ZHI050", "ZHI043"]),
        ("scenarios: [{titel: A, kosten: 5, bouwstenen: [nasten]}]", ["ZHI050"]),
        ("scenarios: [{titel: A, kosten: 5, soort: alles}]", ["ZHI034"]),
        ("voorstel: {uitkomst: misschien}", ["ZHI034"]),
        ("voorstel: {vanaf: 2028, tot_en_met: 2027}", ["ZHI197"]),
        ("inwoners: 100\ndoelgroep: {aantal: 200}", ["ZHI035"]),
    ],
)
def test_mistakes_are_told_once(tmp_path: Path, more: str, wanted: list[str]) -> None:
    """Each with a finding of its own, and no second one for what follows from it."""
    _, found = load(plan(tmp_path, more))

    assert sorted(codes(found)) == sorted(wanted)


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ("stappen: [{stap: 2, bereikt: [{wie: A, aantal: 9, overlap: 9}]}]", ["ZHI217"]),
        ("inwoners: 20\nstappen: [{stap: 2, bereikt: [{wie: A, aantal: 30}]}]", ["ZHI215"]),
        ("doelgroep: {aantal: 30}\nstappen: [{stap: 2, bereikt: [{wie: A, aantal: 30}]}]", []),
    ],
)
def test_sums_that_cannot_be_are_told(tmp_path: Path, more: str, wanted: list[str]) -> None:
    """More residents than there are, and an overlap with nobody; all of them is fine."""
    assert codes(run(plan(tmp_path, more)).report.sorted()) == wanted


def test_a_broken_region_may_have_the_block(tmp_path: Path) -> None:
    """Its own fault is told; that a scenario names its block is no second one."""
    folder = plan(
        tmp_path,
        "scenarios: [{titel: A, kosten: 5, bouwstenen: [soepbus]}]",
        **{"bouwstenen/streek.md": "---\ntitel: Streek\n---\n"},
    )

    assert set(codes(load(folder)[1])) == {"ZHI022"}
