"""Random publications and random changes to them, reckoned by us: what the page in a browser has to find too."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.makers import load, write_project
from zhi_publish.compute.analysis import AnalysisResult, analysis_result
from zhi_publish.compute.bounds import bounds_result
from zhi_publish.compute.budget import budget_result
from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.personas import persona_result
from zhi_publish.compute.results import reckon
from zhi_publish.load.numerals import read_number, read_share
from zhi_publish.model.analysis import Analysis
from zhi_publish.model.benefit import Benefit, BenefitLine
from zhi_publish.model.budget import Budget
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.project import Project
from zhi_publish.model.quantity import Uncertain
from zhi_publish.present.addresses import Addresses
from zhi_publish.present.context import Context
from zhi_publish.present.facts import Facts
from zhi_publish.present.format import Formatter
from zhi_publish.present.publication import destinations
from zhi_publish.present.reckon_yourself import reckon_data
from zhi_publish.present.wording import words_for

YEAR = "jaar"
PAYERS = ("gemeente-wmo", "zorgverzekeraar", "uwv", "woningcorporatie")
PERIODS = ("jaar", "kwartaal", "maand", "week", "dag", "eenmalig")
FIELDS = {
    "autonoom": "deadweight",
    "verdringing": "displacement",
    "eigen_aandeel": "own_share",
    "optimisme": "optimism_bias",
}
PRICES = ("tarief", "bedrag")

Change = tuple[str, str]
"""The key of a number, and what a reader types for it."""


# --- Publications, as an author types them ----------------------------------------------------------


def random_files(chance: random.Random) -> dict[str, str | bytes]:
    """Return a publication with benefits that personas share, bounds, caps, spreads and one analysis."""
    items = [f"baat-{number}" for number in range(chance.randrange(1, 5))]
    personas = [f"persona-{number}" for number in range(chance.randrange(4))]
    files: dict[str, str | bytes] = {
        f"baten/{item}.md": f"---\ntitel: {item}\n{_price(chance)}{_terms(chance)}---\n" for item in items
    }
    for persona in personas:
        lines = "".join(_line(chance, items) for _ in range(chance.randrange(1, 5)))
        files[f"personas/{persona}.md"] = f"---\nnaam: {persona}\nwaarde: groei\nbaten:\n{lines}---\n"
    costs = chance.choice(["", "kosten: 0\n", f"kosten: {_euros(chance)}\n", *["begroting: jaar\n"] * 4])
    if "begroting" in costs:
        posts = "".join(
            f"  - titel: post\n    bedrag: {_loss(chance, 0.1)}{_euros(chance)}\n"
            for _ in range(chance.randrange(1, 4))
        )
        margin = chance.choice(["", "marge: 1,5%\n", "marge: 2% (1%-4%)\n", "marge: 0% (0%-5%)\n"])
        files["begrotingen/jaar.md"] = f"---\njaar: 2025\nposten:\n{posts}{margin}---\n"
    counts = "".join(f"  {persona}: {_count(chance)}\n" for persona in personas)
    own = "".join(_line(chance, items) for _ in range(chance.randrange(3)))
    prices = "prijspeil: 2025\nprijsindex: cpi\n" if chance.random() < 0.5 else ""
    files["prijsindexen/cpi.md"] = (
        "---\ntitel: Prijzen\ncijfers: {2021: 100, 2023: 112.37, 2025: '119,3'}\n---\n"
    )
    files[f"analyses/{YEAR}.md"] = (
        f"---\ntitel: Proef\njaar: 2025\n{costs}{prices}"
        + (f"personas:\n{counts}" if counts else "personas: {}\n")
        + (f"baten:\n{own}" if own else "")
        + "---\n"
    )
    return files


def _euros(chance: random.Random) -> str:
    euros = chance.choice([0, 1, 40, 300, 1675, chance.randrange(100), chance.randrange(1_000_000)])
    return chance.choice([str(euros), f"{euros},{chance.randrange(100):02}"])


def _loss(chance: random.Random, odds: float) -> str:
    return "-" if chance.random() < odds else ""


def _count(chance: random.Random) -> str:
    count = chance.choice([0, 1, 3, 12, chance.randrange(200)])
    least, most = max(0, count - chance.randrange(4)), count + chance.randrange(9)
    return f"{count} ({least}-{most})" if chance.random() < 0.4 else str(count)


def _share(chance: random.Random) -> str:
    low, value, high = sorted(chance.randrange(101) for _ in range(3))
    return chance.choice([f"{value}%", "33,33%", "0,125", "100%", f"{value}% ({low}%-{high}%)"])


def _price(chance: random.Random, margin: str = "") -> str:
    low, value, high = sorted(
        Decimal(chance.randrange(100_000)) / 100 * chance.choice([1, 1, 10]) for _ in range(3)
    )
    if chance.random() < 0.2:
        low, value, high = -high, -value, -low
    kind = chance.choice(PRICES)
    rows = [f"{kind}: {str(value).replace('.', ',')}"]
    if kind == "tarief":
        rows.append("eenheid: uur")
    if chance.random() < 0.4:
        rows += [f"laag: {str(low).replace('.', ',')}", f"hoog: {str(high).replace('.', ',')}"]
    if chance.random() < 0.5:
        rows.append(f"prijspeil: {chance.choice([2021, 2023, 2025])}")
    return "".join(f"{margin}{row}\n" for row in rows)


def _terms(chance: random.Random, margin: str = "") -> str:
    rows = [f"{name}: {_share(chance)}" for name in FIELDS if chance.random() < 0.2]
    if chance.random() < 0.3:
        rows += [
            f"maximum: {chance.choice(['0', '8', '2,5', '100'])}",
            f"maximum_per: {chance.choice(PERIODS)}",
        ]
    if chance.random() < 0.4:
        rows.append(f"per: {chance.choice(PERIODS)}")
    if chance.random() < 0.2:
        rows.append(f"weken: {chance.choice(['40', '47,5'])}")
    if chance.random() < 0.2:
        rows.append(f"dagen: {chance.choice(['260', '200'])}")
    if chance.random() < 0.5:
        one, other, third = chance.sample(PAYERS, 3)
        split = chance.randrange(1, 60)
        rows.append(
            "betaler: "
            + chance.choice([one, f"{{{one}: {split}%, {other}: {60 - split}%, {third}: 40%}}", f"{{{one}: 50%, {other}: 50%}}"])
        )  # fmt: skip
    return "".join(f"{margin}{row}\n" for row in rows)


def _line(chance: random.Random, items: list[str]) -> str:
    rows = ""
    if chance.random() < 0.7:
        rows += f"    baat: {chance.choice(items)}\n"
        if chance.random() < 0.15:
            rows += _price(chance, "    ")
        elif chance.random() < 0.1:
            rows += "    prijspeil: 2023\n"
    else:
        rows += "    titel: Een regel\n" + _price(chance, "    ")
    if chance.random() < 0.3:
        rows += _terms(chance, "    ")
    return "  - " + (rows + _how_much(chance)).lstrip()


def _how_much(chance: random.Random) -> str:
    rows = ""
    if chance.random() < 0.8:
        quantity = chance.choice(["0", "1", "5", "0,5", "13,25", "1.250"])
        rows += f"    aantal: {quantity}\n"
        if chance.random() < 0.3:
            rows += "    aantal_laag: 0\n    aantal_hoog: 2000\n"
    if chance.random() < 0.3:
        rows += f"    over_jaren: {chance.choice(['2', '3', '1,5', '7'])}\n"
    if chance.random() < 0.3:
        rows += f"    deel: {_share(chance)}\n"
    if chance.random() < 0.1:
        rows += "    vanaf_jaar: 2\n"
    if chance.random() < 0.1:
        rows += "    meetellen: nee\n    reden: telt elders\n"
    return rows


# --- Changes, as a reader types them ----------------------------------------------------------------


def random_changes(chance: random.Random, keys: list[str]) -> list[Change]:
    """Return changes to some of the numbers of a page."""
    return [(key, _typed(chance, key)) for key in chance.sample(keys, min(len(keys), chance.randrange(1, 6)))]


def _typed(chance: random.Random, key: str) -> str:
    kind = key.rpartition(":")[2]
    if kind == "bezoekers":
        return chance.choice(["0", "1", "1.200", str(chance.randrange(500))])
    if kind in {*FIELDS, "deel", "marge"}:
        percent = chance.randrange(101)
        return chance.choice([f"{percent}%", f"{percent} procent", "0,5", "33,33 %", "0", "12,345678%"])
    euros = chance.randrange(10**6)
    grouped = f"{euros:,}".replace(",", ".")
    sign = "" if kind == "aantal" else _loss(chance, 0.2)
    if kind == "aantal":
        return chance.choice([str(chance.randrange(400)), f"{chance.randrange(40)},25", "0"])
    return chance.choice([f"{sign}€ {grouped},-", f"{sign}{euros},{chance.randrange(100):02}", f"{sign}{grouped} euro", "€ 68,405", "0"])  # fmt: skip


def as_read(change: Change) -> Decimal:
    """Return what an author's file would make of it."""
    key, typed = change
    if key.rpartition(":")[2] in {*FIELDS, "deel", "marge"}:
        return read_share(typed)
    return read_number(typed).value


# --- Our own reckoning ------------------------------------------------------------------------------


class Publication:
    """A publication on disk, and the page of its analysis."""

    def __init__(self, folder: Path, files: Mapping[str, str | bytes], analysis: str = YEAR) -> None:
        self.project, found = load(write_project(folder, files))
        assert not [one for one in found if one.severity == "error"], found
        self.analysis = self.project.analyses[analysis]
        index = self.analysis.price_index_id
        self.index: PriceIndex | None = None if index is None else self.project.price_indexes[index]
        self.formatter = Formatter(self.project.settings.language)
        results = reckon(self.project)
        words = words_for(self.project.settings.language)
        self.context = Context(
            project=self.project,
            results=results,
            facts=Facts(self.project, results, self.formatter),
            words=words,
            formatter=self.formatter,
            addresses=Addresses(self.project.settings.language),
            destinations=destinations(self.project),
            value_colours={},
        )
        self.data = reckon_data(results.analyses[analysis], self.context)

    def outcome(self, changes: Mapping[str, Decimal]) -> dict[str, Any]:
        """Return what the page must show when these numbers are in the place of those that were published."""
        result = _Changed(self.project, self.analysis, self.index, changes).result()
        bounds = bounds_result(result)
        formatter = self.formatter
        counted = [
            [line for line in persona.persona.lines if _matters(line.line)]
            for persona in result.persona_lines
        ]
        own = [line for line in result.own_lines if _matters(line.line)]
        return {
            "benefits": cents(result.benefits),
            "costs": cents(result.costs),
            "balance": cents(result.balance),
            "roi": four(result.roi),
            "break_even": four(result.break_even),
            "low": [cents(bounds.low.benefits), cents(bounds.low.costs), four(bounds.low.roi)],
            "high": [cents(bounds.high.benefits), cents(bounds.high.costs), four(bounds.high.roi)],
            "payers": {payer: cents(amount) for payer, amount in result.by_payer.items() if amount},
            "personas": [[cents(line.each), cents(line.counted)] for line in result.persona_lines],
            "lines": [[cents(line.counted) for line in lines] for lines in [*counted, own]],
            "shown": [
                formatter.euro(result.benefits),
                None if result.roi is None else formatter.number(result.roi, 2),
            ],
        }


def cents(amount: Decimal | None) -> str | None:
    """Spell an amount with two decimals."""
    return _spelled(amount, 2)


def four(number: Decimal | None) -> str | None:
    """Spell a ratio with four decimals."""
    return _spelled(number, 4)


def _spelled(number: Decimal | None, decimals: int) -> str | None:
    if number is None:
        return None
    rounded = to_decimals(number, decimals)
    # nothing less than nothing is just nothing
    return f"{rounded or rounded.copy_abs():f}"


def _matters(line: BenefitLine) -> bool:
    return line.is_counted and not line.is_unquantified and line.starts_in_year == 1


class _Changed:
    """The parts of one analysis, with other numbers in them."""

    def __init__(
        self,
        project: Project,
        analysis: Analysis,
        index: PriceIndex | None,
        changes: Mapping[str, Decimal],
    ) -> None:
        self._project = project
        self._analysis = analysis
        self._index = index
        self._changes = changes

    def _has_price_of_item(self, line: BenefitLine, item: Benefit | None) -> bool:
        """Whether a line has the price of its item: the same amount in prices of another year is another number."""
        return (
            item is not None
            and line.terms.price is item.terms.price
            and line.terms.price_year == item.terms.price_year
        )

    def result(self) -> AnalysisResult:
        """Return the outcome of the year."""
        analysis = self._analysis
        counts = tuple(
            dataclasses.replace(count, count=int(self._changes[key]), low=None, high=None)
            if (key := f"persona:{count.persona_id}:bezoekers") in self._changes
            else count
            for count in analysis.persona_counts
        )
        costs = self._changes.get(f"analyse:{analysis.id}:kosten", analysis.costs)
        analysis = dataclasses.replace(
            analysis, persona_counts=counts, costs=costs, lines=self._lines(analysis.lines, f"analyse:{YEAR}")
        )
        personas = {
            persona_id: persona_result(
                dataclasses.replace(persona, lines=self._lines(persona.lines, f"persona:{persona_id}"))
            )
            for persona_id, persona in self._project.personas.items()
        }
        budgets = {
            budget_id: budget_result(self._budget(budget))
            for budget_id, budget in self._project.budgets.items()
        }
        return analysis_result(analysis, personas, budgets, self._index)

    def _budget(self, budget: Budget) -> Budget:
        posts = self._changes.get(f"begroting:{budget.id}:kosten")
        margin = self._changes.get(f"begroting:{budget.id}:marge")
        if posts is not None:
            budget = dataclasses.replace(budget, items=(dataclasses.replace(budget.items[0], amount=posts),))
        if margin is not None:
            budget = dataclasses.replace(budget, margin=Uncertain.exactly(margin))
        return budget

    def _lines(self, lines: tuple[BenefitLine, ...], owner: str) -> tuple[BenefitLine, ...]:
        return tuple(self._line(line, f"{owner}:{place}") for place, line in enumerate(lines))

    def _line(self, line: BenefitLine, here: str) -> BenefitLine:
        if not _matters(line):
            return line
        item = self._project.benefits.get(line.benefit_id or "")
        line = self._with_price(line, item, here)
        for kind, field in FIELDS.items():
            is_items = item is not None and getattr(line.terms, field) is getattr(item.terms, field)
            key = f"baat:{line.benefit_id}:{kind}" if is_items else f"{here}:{kind}"
            if key in self._changes and getattr(line.terms, field) is not None:
                share: dict[str, Any] = {field: Uncertain.exactly(self._changes[key])}
                line = dataclasses.replace(line, terms=dataclasses.replace(line.terms, **share))
        for kind, field in (("aantal", "quantity"), ("deel", "fraction")):
            if f"{here}:{kind}" in self._changes:
                number: dict[str, Any] = {field: Uncertain.exactly(self._changes[f"{here}:{kind}"])}
                line = dataclasses.replace(line, **number)
        return line

    def _with_price(self, line: BenefitLine, item: Benefit | None, here: str) -> BenefitLine:
        is_shared = self._has_price_of_item(line, item)
        for kind in PRICES:
            key = f"baat:{line.benefit_id}:{kind}" if is_shared else f"{here}:{kind}"
            if key in self._changes:
                return self._priced(line, self._changes[key])
        return line

    def _priced(self, line: BenefitLine, amount: Decimal) -> BenefitLine:
        """Return a line with a price of the analysis' own price year."""
        price = line.terms.price
        assert price is not None
        year = line.terms.price_year if self._index is None else self._analysis.price_year
        terms = dataclasses.replace(
            line.terms, price=dataclasses.replace(price, amount=Uncertain.exactly(amount)), price_year=year
        )
        return dataclasses.replace(line, terms=terms)
