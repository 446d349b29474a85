"""Where the money comes from, and what of it is known for next year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.makers import BLANK, SOMEWHERE, text
from zhi_publish.compute.funding import funding, next_year_of
from zhi_publish.model.budget import Budget, IncomeItem, NextYear


def income(
    amount: str,
    stream: str | None = None,
    until: date | None = None,
    next_year: NextYear | None = None,
) -> IncomeItem:
    """Return one agreement."""
    return IncomeItem(
        title=text("Subsidie"),
        amount=Decimal(amount),
        stream=None if stream is None else text(stream),
        until=until,
        next_year=next_year,
        where=SOMEWHERE,
    )


def budget(*items: IncomeItem) -> Budget:
    """Return a budget of 2025 with this income."""
    return Budget(id="2025", year=2025, items=(), income=items, body=BLANK, where=SOMEWHERE)


def test_streams_are_one_whatever_their_case() -> None:
    """The largest first; what has no name comes last, however large."""
    made = funding(
        budget(income("100", "Wmo"), income("500"), income("250", "fonds"), income("200.005", " wmo"))
    )

    assert [(group.name and group.name.text, group.amount) for group in made.by_stream] == [
        ("Wmo", Decimal("300.01")),  # 100 + 200.01: each in whole cents first
        ("fonds", Decimal(250)),
        (None, Decimal(500)),
    ]
    assert [group.name for group in made.by_form] == [None]


@pytest.mark.parametrize(
    ("item", "known"),
    [
        (income("1"), None),
        (income("1", until=date(2025, 12, 31)), NextYear.ENDS),
        (income("1", until=date(2026, 1, 1)), NextYear.UNCERTAIN),
        (income("1", until=date(2026, 12, 30)), NextYear.UNCERTAIN),
        (income("1", until=date(2026, 12, 31)), NextYear.CERTAIN),
        (income("1", until=date(2025, 12, 31), next_year=NextYear.LIKELY), NextYear.LIKELY),
    ],
)
def test_last_day_speaks_where_the_author_does_not(item: IncomeItem, known: NextYear | None) -> None:
    """What an author says goes before what the last day means."""
    assert next_year_of(item, 2025) is known


def test_next_year_adds_up_to_the_income() -> None:
    """No money is in two groups, and none is lost."""
    items = [income(str(number), until=date(2025 + number % 3, 6, 30)) for number in range(1, 12)]
    made = funding(budget(*items, income("7")))

    assert sum(made.next_year.values()) == Decimal(sum(range(1, 12)) + 7)
    assert made.is_next_year_known
    assert not funding(budget(income("7"))).is_next_year_known
