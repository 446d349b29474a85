"""A second reckoning, deliberately simple, and random publications to hold it against.

It shares nothing with the program: it reads the same keys as an author types them, in a plain dictionary, and
counts in fractions. Whoever doubts a sum can follow it line by line beside section 3 of the contract.
"""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

Publication = dict[str, Any]
"""``{"baten": {id: keys}, "personas": {id: [lines]}, "begroting": keys, "analyse": keys}``, values as typed."""

TIMES = {"jaar": 1, "kwartaal": 4, "maand": 12, "eenmalig": 1}


def number(typed: str) -> Fraction:
    """Read a Dutch number or share: dots group, a comma marks decimals."""
    plain = typed.removesuffix(",-").replace("€ ", "")
    if plain.endswith("%"):
        return number(plain[:-1]) / 100
    return Fraction(plain.replace(".", "").replace(",", "."))


def cents(amount: Fraction) -> Fraction:
    """Round half-up to whole cents, away from zero."""
    sign = -1 if amount < 0 else 1
    return sign * Fraction((abs(amount) * 200 + 1) // 2, 100)


def times_a_year(period: str, keys: dict[str, str]) -> Fraction:
    """Return how many of a period fall in the year of a line."""
    if period == "week":
        return number(keys.get("weken", "52"))
    if period == "dag":
        return number(keys.get("dagen", "365"))
    return Fraction(TIMES[period])


def effective(line: dict[str, str], items: dict[str, dict[str, str]]) -> dict[str, str]:
    """Let a key on the line win over the item's; a price on the line replaces the item's whole price."""
    item = dict(items[line["baat"]]) if "baat" in line else {}
    if {"tarief", "bedrag", "pm"} & set(line):
        for key in ("tarief", "bedrag", "pm"):
            item.pop(key, None)
    return item | line


def counted(keys: dict[str, str]) -> Fraction | None:
    """Return what a line adds a year; None when nobody has priced it."""
    if keys.get("pm") == "ja":
        return None
    if keys.get("meetellen") == "nee":
        return Fraction(0)
    units = number(keys.get("aantal", "1")) * times_a_year(keys.get("per", "jaar"), keys)
    if "maximum" in keys:
        units = min(units, number(keys["maximum"]) * times_a_year(keys.get("maximum_per", "jaar"), keys))
    amount = units * number(keys.get("tarief", keys.get("bedrag", "0"))) / number(keys.get("over_jaren", "1"))
    amount *= number(keys.get("deel", "100%")) * number(keys.get("eigen_aandeel", "100%"))
    for key in ("autonoom", "verdringing", "optimisme"):
        amount *= 1 - number(keys.get(key, "0%"))
    return cents(amount)


def in_first_year(keys: dict[str, str]) -> Fraction:
    """Return what a line adds to a total of one year."""
    return (counted(keys) or Fraction(0)) if keys.get("vanaf_jaar", "1") == "1" else Fraction(0)


def reckon_simply(publication: Publication) -> dict[str, Any]:
    """Return the totals of a publication, as text with two or four decimals."""
    items = publication["baten"]
    lines = {
        name: [effective(line, items) for line in lines] for name, lines in publication["personas"].items()
    }
    totals = {name: sum(map(in_first_year, own), Fraction(0)) for name, own in lines.items()}
    analysis = publication["analyse"]
    own = [effective(line, items) for line in analysis["baten"]]
    benefits = sum((int(count) * totals[name] for name, count in analysis["personas"].items()), Fraction(0))
    benefits += sum(map(in_first_year, own), Fraction(0))
    budget = publication["begroting"]
    posts = sum((cents(number(amount)) for amount in budget["posten"]), Fraction(0))
    costs = posts + cents(posts * number(budget["marge"]))
    visitors = number(analysis["uniek"])
    return {
        "totals": {name: written(total, 2) for name, total in totals.items()},
        "lines": {name: [written(counted(keys), 2) for keys in own] for name, own in lines.items()},
        "own_lines": [written(counted(keys), 2) for keys in own],
        "costs": written(costs, 2),
        "benefits": written(benefits, 2),
        "balance": written(benefits - costs, 2),
        "roi": written(benefits / costs if costs else None, 4),
        "break_even": written(costs / benefits if benefits else None, 4),
        "unique_visitor": written(costs / visitors if visitors else None, 2),
    }


def written(value: Fraction | None, decimals: int) -> str | None:
    """Spell a value with so many decimals, rounded half-up."""
    if value is None:
        return None
    whole = (abs(value) * 10**decimals * 2 + 1) // 2
    sign = "-" if value < 0 and whole else ""
    text = str(whole).rjust(decimals + 1, "0")
    return f"{sign}{text[:-decimals]}.{text[-decimals:]}"


# --- random publications ----------------------------------------------------------------------


def random_publication(seed: int) -> Publication:
    """Return a publication with up to four benefit items, up to four personas and one analysis."""
    chance = random.Random(seed)  # noqa: S311 - the same publication for the same seed
    items = {f"baat-{number}": _item(chance) for number in range(chance.randrange(5))}
    personas = {
        f"persona-{number}": [_line(chance, items) for _ in range(chance.randrange(5))]
        for number in range(chance.randrange(5))
    }
    return {
        "baten": items,
        "personas": personas,
        "begroting": {
            "posten": [_amount(chance, loss=0.1) for _ in range(chance.randrange(4))],
            "marge": _share(chance),
        },
        "analyse": {
            "personas": {name: str(chance.randrange(60)) for name in personas if chance.random() < 0.9},
            "baten": [_line(chance, items) for _ in range(chance.randrange(4))],
            "uniek": str(chance.choice([0, 1, 7, 56, 1900])),
        },
    }


def _amount(chance: random.Random, *, loss: float = 0.15) -> str:
    euros = chance.choice([0, 1, 40, 300, 600, 1675, 14_011, 100_000, chance.randrange(10_000_000)])
    sign = "-" if chance.random() < loss else ""
    grouped = f"{euros:,}".replace(",", ".")
    part = chance.randrange(100)
    return sign + chance.choice(
        [
            str(euros),
            f"€ {grouped}",
            f"{grouped},-",
            f"{grouped},{part:02}",
            f"€ {euros},{part:02}",
            f"{euros},{part % 10}",
        ]
    )


def _share(chance: random.Random) -> str:
    return chance.choice(
        ["0%", "10%", "50%", "33,33%", "100%", "0,25", "0,125", "1", f"{chance.randrange(101)}%"]
    )


def _sometimes(chance: random.Random, keys: dict[str, str], odds: float, name: str, value: str) -> None:
    if chance.random() < odds:
        keys[name] = value


def _price(chance: random.Random, keys: dict[str, str]) -> None:
    kind = chance.choice(["tarief", "bedrag", "bedrag", "pm"])
    keys[kind] = "ja" if kind == "pm" else _amount(chance)


def _terms(chance: random.Random, keys: dict[str, str]) -> None:
    periods = ["jaar", "kwartaal", "maand", "week", "dag", "eenmalig"]
    _sometimes(chance, keys, 0.4, "per", chance.choice(periods))
    _sometimes(chance, keys, 0.2, "weken", chance.choice(["40", "52", "47,5"]))
    _sometimes(chance, keys, 0.2, "dagen", chance.choice(["260", "365"]))
    for key in ("autonoom", "verdringing", "eigen_aandeel", "optimisme"):
        _sometimes(chance, keys, 0.2, key, _share(chance))
    _sometimes(chance, keys, 0.1, "vanaf_jaar", chance.choice(["1", "2"]))
    if chance.random() < 0.2:
        keys["maximum"] = chance.choice(["0", "8", "100", "2,5"])
        _sometimes(chance, keys, 0.7, "maximum_per", chance.choice(periods))


def _item(chance: random.Random) -> dict[str, str]:
    keys: dict[str, str] = {}
    _price(chance, keys)
    _terms(chance, keys)
    return keys


def _line(chance: random.Random, items: dict[str, dict[str, str]]) -> dict[str, str]:
    keys: dict[str, str] = {}
    if items and chance.random() < 0.6:
        keys["baat"] = chance.choice(sorted(items))
        if chance.random() < 0.2:
            _price(chance, keys)
    else:
        _price(chance, keys)
    if chance.random() < 0.5:
        _terms(chance, keys)
    _sometimes(
        chance, keys, 0.8, "aantal", chance.choice(["0", "1", "5", "78", "0,5", "13,25", "€ 2,-", "1.250"])
    )
    _sometimes(chance, keys, 0.2, "over_jaren", chance.choice(["1", "2", "3", "1,5", "7"]))
    _sometimes(chance, keys, 0.2, "deel", _share(chance))
    if chance.random() < 0.1:
        keys |= {"meetellen": "nee", "reden": "telt elders"}
    return keys


def as_files(publication: Publication) -> dict[str, str | bytes]:
    """Return the files of a publication, as an author would type them."""
    files: dict[str, str | bytes] = {}
    for name, keys in publication["baten"].items():
        files[f"baten/{name}.md"] = f"---\ntitel: {name}\n{_typed(keys, '')}---\n"
    for name, lines in publication["personas"].items():
        files[f"personas/{name}.md"] = f"---\nnaam: {name}\nwaarde: groei\n{_list(lines)}---\n"
    budget, analysis = publication["begroting"], publication["analyse"]
    posts = "".join(f"  - titel: post\n    bedrag: {amount}\n" for amount in budget["posten"])
    files["begrotingen/jaar.md"] = f"---\njaar: 2025\nposten:\n{posts}marge: {budget['marge']}\n---\n"
    counts = "".join(f"  {name}: {count}\n" for name, count in analysis["personas"].items())
    files["analyses/jaar.md"] = (
        f"---\ntitel: Proef\njaar: 2025\nbegroting: jaar\npersonas:\n{counts}{_list(analysis['baten'])}"
        f"bezoekers:\n  uniek: {analysis['uniek']}\n---\n"
    )
    return files


def _typed(keys: dict[str, str], margin: str) -> str:
    return "".join(f"{margin}{key}: {value}\n" for key, value in keys.items())


def _list(lines: list[dict[str, str]]) -> str:
    entries = []
    for position, keys in enumerate(lines):
        named = keys if "baat" in keys else {"titel": f"regel {position}"} | keys
        entries.append("  - " + _typed(named, "    ").lstrip())
    return "baten:\n" + "".join(entries)
