"""The tables of a printed edition, row by row with signed amounts, and what the reckoning says that each should hold.

Rows come from the structure of the PDF, amounts with their sign, to the cent. Nothing is taken from the HTML that was
printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from tests.publish.pdf_report import Piece, Report
from zhi_publish.publish.printed_amounts import amounts_in

Expected = Mapping[str, frozenset[Decimal]]
"""The amounts that may stand behind the name at the head of a row."""


@dataclass(frozen=True)
class Row:
    """A row of a table: its first words and its amounts in the order of its cells."""

    table: int
    name: str
    amounts: tuple[tuple[Decimal, ...], ...]

    @property
    def last(self) -> tuple[Decimal, ...]:
        """What stands in the last cell: the amount of a year."""
        return self.amounts[-1] if self.amounts else ()


def plain_name(text: str) -> str:
    """Return a name without hyphens, spaces and capitals, as it may be parted over lines."""
    return re.sub(r"[\s\u00ad\x02-]", "", text).casefold()


def rows_of(data: bytes) -> list[Row]:
    """Return the rows of all tables."""
    report = Report(data)
    found = []
    tables = [piece for piece in report.pieces if piece.kind == "/Table"]
    for number, table in enumerate(tables):
        for piece in table.all():
            heads = [kid for kid in piece.kids if kid.kind == "/TH"]
            if piece.kind == "/TR" and heads:
                cells = tuple(_amounts(report, kid) for kid in piece.kids if kid.kind == "/TD")
                found.append(Row(number, _first_words(report, heads[0]), cells))
    return found


def _first_words(report: Report, head: Piece) -> str:
    """Return the title of a row: its first paragraph, without the notes below it."""
    first = next((kid for kid in head.kids if kid.kind == "/P"), head)
    return plain_name(report.text(first))


def _amounts(report: Report, cell: Piece) -> tuple[Decimal, ...]:
    """Return the amounts of a cell; none of one that tells how something was reckoned."""
    text = report.text(cell)
    return () if re.search("[×÷=]", text) else tuple(_number(amount) for _, amount, _ in amounts_in(text))


def _number(amount: str) -> Decimal:
    """Return a Dutch amount, ``-€9.433,92``, as a number."""
    return Decimal(amount.replace("€", "").replace(".", "").replace(",", "."))


def expected_of(results: Mapping[str, Any], names: Mapping[str, str]) -> Expected:
    """Return what the rows of an edition may say, from the published results and the names of payers by id."""
    found: dict[str, set[Decimal]] = {}

    def may_say(name: str, *values: str | None) -> None:
        found.setdefault(plain_name(name), set()).update(Decimal(one) for one in values if one is not None)

    analysis, before = results["analyses"]["2025"], results["analyses"]["2024"]
    may_say("Alle baten samen", analysis["benefits"])
    may_say("Kosten", analysis["costs"], str(Decimal(before["costs"]) - Decimal(analysis["costs"])))
    may_say("Saldo", analysis["balance"])
    may_say("Saldo 2024", before["balance"])
    may_say("Saldo 2025", analysis["balance"])
    for persona in results["personas"].values():
        may_say("Samen per jaar", persona["total"])
        for line in persona["lines"]:
            may_say(line["title"], line["counted"])
            may_say(f"prijs: {line['title']}", line["tariff"])
        for payer, amount in persona["by_payer"].items():
            may_say(names[payer], amount)
    for line in analysis["lines"]:
        if line["kind"] == "persona":
            may_say(results["personas"][line["id"]]["name"], line["each"], line["counted"])
        else:
            may_say(line["title"], line["counted"])
            may_say(f"prijs: {line['title']}", line["tariff"])
    for payer, told in analysis["payers"].items():
        if payer in names:
            may_say(names[payer], *(told[key] for key in _OF_A_PAYER))
            may_say(f"betaler: {names[payer]}", "0")
    return {name: frozenset(values) for name, values in found.items()}


_OF_A_PAYER = ("costs", "benefits", "balance", "cashable", "partly_cashable", "not_cashable")
_MARKS = re.compile(r"(\(datbentu\)|schatting|\[\d+\])+$")
"""What may stand behind a name: that it is the reader, that it is an estimate, the number of its source."""


def checked(
    rows: Iterable[Row], expected: Expected, own: Decimal | None = None
) -> Iterator[tuple[Row, bool]]:
    """Yield each row whose name the reckoning knows, and whether its amounts are its own.

    In a table of a payer's own part (``own`` is its total) the rows have to add up to that. In a table of prices one of
    the two cells holds a price of the reckoning. Everywhere else the last cell holds the amount of a year; of a payer every
    cell is an amount of its own.
    """
    for _, group in groupby(rows, key=lambda row: row.table):
        table = [row for row in group if any(row.amounts)]
        if own is not None and _sets_out(table, own, expected):
            yield table[-1], sum(row.last[0] for row in table[:-1]) == own
            continue
        has_prices = bool(table) and all(len(row.amounts) == 2 and row.amounts[0] for row in table)
        for row in table:
            name = _MARKS.sub("", row.name)
            if name.startswith(together := plain_name("Samen per jaar")):
                name = together
            if name not in expected or not row.last:
                continue
            is_payer = plain_name(f"betaler: {name}") in expected
            told = [amount for cell in row.amounts for amount in cell] if is_payer else row.last
            is_right = set(told) <= expected[name]
            prices = expected.get(plain_name(f"prijs: {name}"), frozenset())
            if has_prices and prices and not is_right:
                is_right = bool({*row.amounts[0], *row.last} & prices)
            yield row, is_right


def _sets_out(table: list[Row], own: Decimal, expected: Expected) -> bool:
    """Whether a table says what the part of a payer is made of."""
    if not table or table[-1].name != "totaal" or table[-1].last != (own,):
        return False
    return len({row.name for row in table} & set(expected)) > 1 and all(len(row.last) == 1 for row in table)
