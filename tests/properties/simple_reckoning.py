"""A second reckoning, deliberately simple, to hold the program against.

It shares nothing with the program: it reads the same keys as an author types them, in a plain dictionary, and
counts in fractions, so that nothing is ever rounded but by name. Where the program reasons (which bound is the
worst one?), this tries everything and takes the least. Whoever doubts a sum can follow it line by line beside
section 3 of the contract; what the contract leaves open stands in decisions 003, 020, 021 and 022.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache, partial
from math import floor, isqrt
from typing import Any

from tests.properties.simple_lines import (
    NOTHING,
    Keys,
    Publication,
    by_payer,
    cents,
    choices,
    counted,
    divided,
    effective,
    first_year,
    in_first_year,
    in_prices_of,
    number,
    span,
    typed_of,
    written,
)

# --- more years -------------------------------------------------------------------------------


class Horizon:
    """How long the visitors of an analysis are followed, as typed."""

    def __init__(self, analysis: Keys) -> None:
        self.years = int(analysis.get("looptijd", "1"))
        self.rates = [number(analysis.get("discontovoet", "0%")), *span(analysis.get("discontovoet", "0%"))]
        """As typed, at its least, at its most."""
        self.moment = analysis.get("disconteer", "begin")
        self.groups = self.years if analysis.get("jaarlijks_nieuw") == "ja" else 1

    def life(self, keys: Keys, drop_off: Fraction, rate: Fraction) -> tuple[Fraction, ...]:
        """Return what one euro a year weighs in each year, all groups of visitors together.

        For ``midden`` that is half a year too much: see :meth:`root`.
        """
        later = 1 if self.moment == "eind" else 0
        duration = int(keys.get("duur", "1"))
        return _life(self.years, self.groups, first_year(keys), duration, drop_off, rate, later)

    def costs(self, costs: Fraction, rate: Fraction) -> list[Fraction]:
        """Return what the costs of each year weigh."""
        return [costs / (1 + rate) ** year if year < self.groups else NOTHING for year in range(self.years)]

    def root(self, rate: Fraction) -> Fraction:
        """Return the number by whose square root benefits are still to be divided: half a year's growth."""
        return 1 + rate if self.moment == "midden" else Fraction(1)


@lru_cache(maxsize=100_000)
def _life(
    years: int, groups: int, first: int, duration: int, drop_off: Fraction, rate: Fraction, later: int
) -> tuple[Fraction, ...]:
    worth = [NOTHING] * years
    for group in range(groups):
        for age in range(duration):
            year = group + first - 1 + age
            if year < years:
                worth[year] += (1 - drop_off) ** age / (1 + rate) ** (year + later)
    return tuple(worth)


def cents_over_root(amount: Fraction, square: Fraction) -> Fraction:
    """Round ``amount / sqrt(square)`` to cents, without ever taking a root.

    The number of cents n for which n - 1/2 <= x < n + 1/2, with x the root of a fraction.
    """
    if square == 1:
        return cents(amount)
    twice = isqrt(floor((200 * amount) ** 2 / square))
    return (-1 if amount < 0 else 1) * Fraction((twice + 1) // 2, 100)


def month_of_payback(
    benefits: Sequence[Fraction], costs: Sequence[Fraction] | None, square: Fraction
) -> dict[str, int] | None:
    """Try every month: do the benefits up to its end, divided by a root, cover the costs so far? (decision 021)."""
    if costs is None or costs[0] <= 0:
        return None
    for year in range(len(costs)):
        for month in range(1, 13):
            so_far = sum(benefits[:year], NOTHING) + benefits[year] * Fraction(month, 12)
            spent = sum(costs[: year + 1], NOTHING)
            if so_far > 0 and so_far**2 >= spent**2 * square:
                return {"year": year + 1, "month": month}
    return None


def adding_up(amounts: Sequence[Fraction]) -> list[str | None]:
    """Spell amounts in whole cents that add up to their sum in whole cents (decision 021)."""
    parts = [floor(amount * 100) for amount in amounts]
    left = int(cents(sum(amounts, NOTHING)) * 100) - sum(parts)
    for place in sorted(range(len(parts)), key=lambda place: parts[place] - amounts[place] * 100)[:left]:
        parts[place] += 1
    return [written(Fraction(part, 100), 2) for part in parts]


def sums(benefits: Fraction, costs: Fraction | None) -> dict[str, str | None]:
    """Spell benefits against costs, both in whole cents already."""
    return {
        "benefits": written(benefits, 2),
        "costs": written(costs, 2),
        "net": written(None if costs is None else benefits - costs, 2),
        "ratio": divided(benefits, costs),
    }


# --- a publication ----------------------------------------------------------------------------


class Line:
    """A line with what it may be worth."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.counted = counted(keys) or NOTHING
        self.drop_off = typed_of(keys)["afname"]
        self.is_at_once = first_year(keys) == 1
        self.possible = {(counted(keys, chosen) or NOTHING, chosen["afname"]) for chosen in choices(keys)}
        """Each yearly amount with each drop-off, all uncertain numbers at either bound."""

    def in_first_year(self) -> list[Fraction]:
        """Return what it may add to a total of one year."""
        return [amount if self.is_at_once else NOTHING for amount, _ in self.possible]


class Year:
    """One analysis with all lines that it is the sum of, in groups that share a number of visitors."""

    def __init__(self, publication: Publication) -> None:
        self.analysis: Keys = publication["analyse"]
        items, index = publication["baten"], publication.get("index", {})
        self.horizon = Horizon(self.analysis)
        personas = publication["analyse"]["personas"]
        groups = [(count, publication["personas"][name]) for name, count in personas.items()]
        self.groups: list[tuple[str, list[Line]]] = [
            (count, [Line(in_prices_of(effective(line, items), self.analysis, index)) for line in lines])
            for count, lines in (*groups, ("1", publication["analyse"]["baten"]))
        ]
        self.budget = publication["begroting"] if "kosten" not in self.analysis else None
        self.costs = [self._costs(margin) for margin in self._margins()]
        """As typed, with the least margin, with the greatest."""

    def _margins(self) -> list[Fraction]:
        margin = "0%" if self.budget is None else self.budget["marge"]
        return [number(margin), *span(margin)]

    def _costs(self, margin: Fraction) -> Fraction | None:
        if self.budget is None:
            return None if self.analysis["kosten"] == "" else cents(number(self.analysis["kosten"]))
        posts = sum((cents(number(amount)) for amount in self.budget["posten"]), NOTHING)
        return posts + cents(posts * margin)

    def benefits(self) -> Fraction:
        """Return the benefits of the first year."""
        return sum(
            (number(count) * in_first_year(line.keys) for count, lines in self.groups for line in lines),
            NOTHING,
        )

    def extreme(self, pick: Any) -> dict[str, Any]:
        """Return the result with everything at its worst (pick the least) or at its best (the greatest)."""
        other = min if pick is max else max
        costs = None if self.costs[0] is None else other(cost for cost in self.costs if cost is not None)
        benefits = self._at(pick, Line.in_first_year)
        present = []
        for rate in self.horizon.rates:
            together = self._at(pick, partial(self._present, rate))
            total = cents_over_root(together, self.horizon.root(rate))
            spent = None if costs is None else cents(sum(self.horizon.costs(costs, rate), NOTHING))
            present.append((total - (spent or NOTHING), total, spent))
        _, total, spent = pick(present, key=lambda outcome: outcome[0])
        return {
            "benefits": written(benefits, 2),
            "costs": written(costs, 2),
            "balance": written(None if costs is None else benefits - costs, 2),
            "roi": divided(benefits, costs),
            "present_value": sums(total, spent),
        }

    def _present(self, rate: Fraction, line: Line) -> list[Fraction]:
        return [
            amount * sum(self.horizon.life(line.keys, drop_off, rate), NOTHING)
            for amount, drop_off in line.possible
        ]

    def _at(self, pick: Any, worth: Callable[[Line], list[Fraction]]) -> Fraction:
        together = NOTHING
        for count, lines in self.groups:
            each = sum((pick(worth(line)) for line in lines), NOTHING)
            together += pick(one * each for one in span(count))
        return together

    def over_the_years(self) -> dict[str, Any]:
        """Return the analysis year by year, discounted and undiscounted."""
        horizon, rate = self.horizon, self.horizon.rates[0]
        found: dict[str, Any] = {}
        columns: dict[str, list[str | None] | None] = {}
        for name, at in (("undiscounted", NOTHING), ("present", rate)):
            square = horizon.root(at)
            years = [NOTHING] * horizon.years
            for count, lines in self.groups:
                for line in lines:
                    euro = horizon.life(line.keys, line.drop_off, at)
                    amount = number(count) * line.counted
                    years = [year + amount * worth for year, worth in zip(years, euro, strict=True)]
            costs = None if self.costs[0] is None else horizon.costs(self.costs[0], at)
            spent = None if costs is None else cents(sum(costs, NOTHING))
            found[name] = sums(cents_over_root(sum(years, NOTHING), square), spent)
            found[f"{name}_payback"] = month_of_payback(years, costs, square)
            columns[f"{name}_costs"] = None if costs is None else adding_up(costs)
            columns[f"{name}_benefits"] = adding_up(years) if square == 1 else None
        return found | {"columns": columns}

    def payers(self) -> dict[str, dict[str, str | None]]:
        """Return who pays and who saves."""
        income = [] if self.budget is None else self.budget.get("inkomsten", [])
        carried: dict[str, Fraction] = {}
        for payer, amount in income:
            carried[payer] = carried.get(payer, NOTHING) + cents(number(amount))
        received: dict[str, dict[str, Fraction]] = {}
        for count, lines in self.groups:
            for line in lines:
                for payer, part in by_payer(line.keys).items():
                    of_payer = received.setdefault(payer, {})
                    cashable = line.keys.get("verzilverbaar", "")
                    of_payer[cashable] = of_payer.get(cashable, NOTHING) + part * number(count)
        rows = {}
        for payer in {*carried, *received}:
            costs, of_payer = carried.get(payer, NOTHING), received.get(payer, {})
            if not costs and not any(of_payer.values()):
                continue
            benefits = sum(of_payer.values(), NOTHING)
            rows[payer] = {
                "costs": written(costs, 2) if income else None,
                "benefits": written(benefits, 2),
                "cashable": written(of_payer.get("ja", NOTHING), 2),
                "partly_cashable": written(of_payer.get("deels", NOTHING), 2),
                "not_cashable": written(of_payer.get("nee", NOTHING), 2),
                "balance": written(benefits - costs, 2) if income else None,
                "roi": divided(benefits, costs) if costs > 0 else None,
            }
        return rows


def reckon_simply(publication: Publication) -> dict[str, Any]:
    """Return everything that is reckoned of a publication, as text with two or four decimals."""
    items = publication["baten"]
    lines = {
        name: [effective(line, items) for line in lines] for name, lines in publication["personas"].items()
    }
    year = Year(publication)
    costs, benefits, visitors = year.costs[0], year.benefits(), number(publication["analyse"]["uniek"])
    own_lines = [line.keys for line in year.groups[-1][1]]
    return {
        "totals": {name: written(sum(map(in_first_year, own), NOTHING), 2) for name, own in lines.items()},
        "lines": {name: [written(counted(keys), 2) for keys in own] for name, own in lines.items()},
        "own_lines": [written(counted(keys), 2) for keys in own_lines],
        "costs": written(costs, 2),
        "benefits": written(benefits, 2),
        "balance": written(None if costs is None else benefits - costs, 2),
        "roi": divided(benefits, costs),
        "break_even": divided(costs, benefits),
        "unique_visitor": written(None if costs is None or not visitors else costs / visitors, 2),
        "low": year.extreme(min),
        "high": year.extreme(max),
        "years": year.over_the_years(),
        "payers": year.payers(),
    }
