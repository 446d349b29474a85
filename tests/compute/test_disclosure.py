"""Counts of few people: what is printed never gives away what is left out."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import combinations_with_replacement

import pytest

from zhi_publish.compute.disclosure import Cell, Person, Protected, cells_of, merged_ages, protected

TABLES_IN_A_CHUNK = 1_000


def person(age: int, *values: int) -> Person:
    """Return somebody with these values."""
    return Person(age, frozenset(values))


def random_people(rng: random.Random) -> tuple[list[Person], int, int, int]:
    """Return people of ages that are large enough, with the numbers of values and ages and the threshold."""
    values, threshold = rng.randint(3, 5), rng.choice([3, 5, 5, 5, 10])
    likely = [rng.random() for _ in range(values)]
    ages = rng.randint(1, 4)
    people = [
        Person(rng.randrange(ages), frozenset(one for one in range(values) if rng.random() < likely[one]))
        for _ in range(rng.randint(6, 30))
    ]
    groups = merged_ages([sum(one.age == age for one in people) for age in range(ages)], threshold)
    group_of = {age: place for place, group in enumerate(groups) for age in group}
    return [one._replace(age=group_of[one.age]) for one in people], values, len(groups), threshold


def tally(people: Sequence[Person], values: int) -> Counter[tuple[object, ...]]:
    """Count anew, in another way than the program does."""
    found: Counter[tuple[object, ...]] = Counter({("people",): len(people)})
    for one in people:
        found["age", one.age] += 1
        for value in one.values:
            found["value", value] += 1
            found["within", value, one.age] += 1
            found.update(("both", value, other) for other in one.values if other > value)
    assert all(0 <= value < values for one in people for value in one.values)
    return found


def key_of(cell: Cell) -> tuple[object, ...]:
    """Return the name of a cell in the tally."""
    if cell.age is not None:
        return ("within", cell.value, cell.age)
    return ("value", cell.value) if cell.other is None else ("both", cell.value, cell.other)


def assert_proved(people: Sequence[Person], values: int, ages: int, result: Protected) -> None:
    """Every hidden count has a list of people that a reader cannot tell from the true one, and that differs there."""
    true = tally(people, values)
    assert all(true[key_of(cell)] == count for cell, count in result.counts.items())
    tallies = {id(other): tally(other, values) for other in result.proofs.values()}
    for cell in result.hidden:
        other = tallies[id(result.proofs[cell])]
        assert other[key_of(cell)] != true[key_of(cell)]
    for other in tallies.values():
        assert other["people",] == len(people)
        assert all(other["age", age] == true["age", age] for age in range(ages))
        for cell in result.counts:
            assert cell in result.hidden or other[key_of(cell)] == true[key_of(cell)]


@pytest.mark.parametrize("chunk", range(10))
def test_no_hidden_count_follows_from_the_others(chunk: int) -> None:
    """Ten thousand random tables: small counts are hidden, and each hidden count has a proof."""
    rng = random.Random(1000 + chunk)  # noqa: S311 - nothing is kept secret with it
    with_nothing = 0
    for _ in range(TABLES_IN_A_CHUNK):
        people, values, ages, threshold = random_people(rng)
        result = protected(people, values=values, ages=ages, threshold=threshold)
        small = {cell for cell, count in result.counts.items() if 0 < count < threshold}
        assert all(result.shown(cell) is None for cell in small)
        if result.has_nothing_left:
            with_nothing += 1
            assert all(result.shown(cell) is None for cell in result.counts)
        else:
            assert_proved(people, values, ages, result)
    assert with_nothing < TABLES_IN_A_CHUNK / 10


@pytest.mark.parametrize(("people", "values", "ages"), [(6, 2, 2), (5, 3, 1), (7, 2, 1)])
def test_every_conceivable_table_agrees(people: int, values: int, ages: int) -> None:
    """Without the proofs: among all tables that fit what is printed, each hidden count has two values at least."""
    kinds = [
        Person(age, frozenset(one for one in range(values) if bits >> one & 1))
        for age in range(ages)
        for bits in range(2**values)
    ]
    tables = [tally(one, values) for one in combinations_with_replacement(kinds, people)]
    lists = list(combinations_with_replacement(kinds, people))
    seen = 0
    for true, one in zip(tables, lists, strict=True):
        if any(true["age", age] < 3 for age in range(ages)):
            continue
        result = protected(one, values=values, ages=ages, threshold=3)
        if result.has_nothing_left or not result.hidden:
            continue
        seen += 1
        printed = [key_of(cell) for cell in result.counts if cell not in result.hidden]
        printed += [("age", age) for age in range(ages)]
        hidden = {key_of(cell): true[key_of(cell)] for cell in result.hidden}
        for other in tables:
            if any(other[key] != true[key] for key in printed):
                continue
            hidden = {key: count for key, count in hidden.items() if other[key] == count}
            if not hidden:
                break
        assert not hidden
    assert seen > 50


def test_lonely_small_count_takes_another_along() -> None:
    """Ten people of two ages: the total of a value would give away the one cell that is left out."""
    people = [person(0, 0, 1)] * 5 + [person(0, 0)] * 2 + [person(1, 1)] * 5 + [person(1, 0, 1)] * 2
    result = protected(people, values=3, ages=2, threshold=3)

    assert result.counts[Cell(0, age=1)] == 2
    assert result.shown(Cell(0)) == 9
    assert result.shown(Cell(0, age=1)) is None
    assert result.shown(Cell(0, age=0)) is None
    assert_proved(people, 3, 2, result)


def test_value_of_few_people_shows_nothing_at_all() -> None:
    """Neither its number, nor its ages, nor what goes with it; that nobody has a value may be said."""
    people = [person(age, 0, *([1] if place < 2 else [])) for age in (0, 1) for place in range(8)]
    result = protected(people, values=3, ages=2, threshold=5)

    assert result.counts[Cell(1)] == 4
    assert all(
        result.shown(cell) is None
        for cell in cells_of(3, 2)
        if 1 in {cell.value, cell.other} and 2 not in {cell.value, cell.other}
    )
    assert result.shown(Cell(2)) == 0
    assert result.shown(Cell(0)) == 16
    assert_proved(people, 3, 2, result)


@pytest.mark.parametrize(
    ("numbers", "threshold", "groups"),
    [
        ([9, 12, 6], 5, ((0,), (1,), (2,))),
        ([2, 12, 6], 5, ((0, 1), (2,))),
        ([9, 12, 4], 5, ((0,), (1, 2))),
        ([9, 1, 6], 5, ((0,), (1, 2))),
        ([1, 1, 1], 5, ((0, 1, 2),)),
        ([0, 0, 9], 5, ((0, 1, 2),)),
        ([3], 5, ((0,),)),
    ],
)
def test_ages_with_few_people_are_taken_together(
    numbers: list[int], threshold: int, groups: tuple[tuple[int, ...], ...]
) -> None:
    """With the smaller neighbour, until each has enough."""
    assert merged_ages(numbers, threshold) == groups
