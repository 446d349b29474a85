"""No part of a breakdown that is left out follows from what is printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhi_publish.compute.parts_shown import hidden_parts, small_parts


def divisions(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to divide a total over so many parts of one or more."""
    if parts == 1:
        yield (total,)
        return
    for first in range(1, total - parts + 2):
        for rest in divisions(total - first, parts - 1):
            yield (first, *rest)


@given(
    st.lists(st.integers(min_value=0, max_value=14), min_size=1, max_size=4),
    st.integers(min_value=3, max_value=5),
)
def test_a_reader_who_knows_the_total_finds_two_answers(counts: list[int], threshold: int) -> None:
    """All divisions that fit what is printed are tried: each hidden part has at least two values among them."""
    hidden = hidden_parts(counts, threshold)
    if hidden is None:
        return
    small = {place for place, count in enumerate(counts) if 0 < count < threshold}
    places = sorted(hidden)
    assert small <= hidden
    if not places:
        return
    rest = sum(counts[place] for place in places)
    fitting = [
        one
        for one in divisions(rest, len(places))
        if all((count < threshold) is (place in small) for place, count in zip(places, one, strict=True))
    ]
    assert tuple(counts[place] for place in places) in fitting
    for column in range(len(places)):
        assert len({one[column] for one in fitting}) > 1


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ((40, 30), set()),  # nothing small
        ((40, 30, 0), set()),  # nobody is nobody to recognise
        ((40, 3), {0, 1}),  # 43 - 40 would give it away
        ((40, 20, 3), {1, 2}),  # the smallest of the others goes with it
        ((40, 3, 4), {1, 2}),  # two small ones keep each other: 3 + 4 = 4 + 3
        ((40, 20, 1, 1), {1, 2, 3}),  # 1 + 1 can only be 1 and 1
    ],
)
def test_as_little_as_needed_is_left_out(counts: tuple[int, ...], hidden: set[int]) -> None:
    """What is left out besides small parts is the smallest that helps."""
    assert hidden_parts(counts, 5) == frozenset(hidden)


def test_a_breakdown_that_cannot_be_kept_safe_is_not_shown() -> None:
    """Of two people of whom each stands alone nothing can be shown."""
    assert hidden_parts((1, 1), 5) is None


def test_parts_that_overlap_do_not_follow_from_a_total() -> None:
    """Only the small ones are left out."""
    assert small_parts((40, 3, 0), 5) == {1}
