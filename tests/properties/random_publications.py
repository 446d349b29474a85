"""Random publications, as an author would type them: small ones in which every key of the reckoning occurs."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

from tests.properties.simple_lines import Keys, Publication, number
from tests.properties.simple_reckoning import Year

PERIODS = ("jaar", "kwartaal", "maand", "week", "dag", "eenmalig")
PAYERS = ("gemeente-wmo", "zorgverzekeraar", "uwv", "woningcorporatie", "samenleving")
YEARS = ("2019", "2021", "2023", "2025")


def random_publication(seed: int) -> Publication:
    """Return a publication with up to four benefit items, up to four personas and one analysis.

    ``{"baten": {id: keys}, "personas": {id: [lines]}, "index": {year: figure}, "begroting": keys,
    "analyse": keys}``, all values as typed.
    """
    chance = random.Random(seed)  # noqa: S311 - the same publication for the same seed
    items = {f"baat-{number}": _item(chance) for number in range(chance.randrange(5))}
    personas = {
        f"persona-{number}": [_line(chance, items) for _ in range(chance.randrange(5))]
        for number in range(chance.randrange(5))
    }
    publication: Publication = {
        "baten": items,
        "personas": personas,
        "index": {year: chance.choice(["100", "98,5", "112,37", "87,125"]) for year in YEARS},
        "begroting": _budget(chance),
        "analyse": _analysis(chance, items, list(personas)),
    }
    if chance.random() < 0.4:
        _look_ahead(publication, chance)
    return publication


def _look_ahead(publication: Publication, chance: random.Random) -> None:
    """Let lines last, at costs in proportion to them, so that these are earned back in any month of any year."""
    analysis = publication["analyse"]
    for lines in (*publication["personas"].values(), analysis["baten"]):
        for line in lines:
            _sometimes(chance, line, 0.6, "duur", chance.choice(["3", "6", "10"]))
    analysis |= {
        "looptijd": str(chance.randrange(2, 13)),
        "discontovoet": chance.choice(["3%", "2,25%", "20%"]),
    }
    benefits = Year(publication).benefits()
    if benefits > 0:
        costs = benefits * Fraction(chance.randrange(20, 500), 100)
        analysis["kosten"] = f"{min(int(costs), 10**12 - 1)},{chance.randrange(100):02}"


def _budget(chance: random.Random) -> dict[str, Any]:
    budget: dict[str, Any] = {
        "posten": [_amount(chance, loss=0.1) for _ in range(chance.randrange(4))],
        "marge": _bounded_share(chance),
    }
    if chance.random() < 0.5:
        budget["inkomsten"] = [
            (chance.choice([*PAYERS, "onbekend"]), _amount(chance, loss=0.1))
            for _ in range(chance.randrange(1, 4))
        ]
    return budget


def _analysis(chance: random.Random, items: dict[str, Keys], personas: list[str]) -> dict[str, Any]:
    analysis: dict[str, Any] = {
        "personas": {name: _count(chance) for name in personas if chance.random() < 0.9},
        "baten": [_line(chance, items) for _ in range(chance.randrange(4))],
        "uniek": str(chance.choice([0, 1, 7, 56, 1900])),
    }
    _sometimes(chance, analysis, 0.2, "kosten", chance.choice(["", "0", _amount(chance, loss=0)]))
    if chance.random() < 0.6:
        analysis["looptijd"] = str(chance.choice([1, 2, 3, 5, 10, chance.randrange(1, 31)]))
        rate = chance.choice(["0%", "3%", "2,25%", "20%", "100%", "0,045", "3% (2%-4%)", "3% (0%-7,5%)"])
        _sometimes(chance, analysis, 0.8, "discontovoet", rate)
        _sometimes(chance, analysis, 0.7, "disconteer", chance.choice(["begin", "midden", "eind"]))
        _sometimes(chance, analysis, 0.4, "jaarlijks_nieuw", chance.choice(["ja", "ja", "nee"]))
    if chance.random() < 0.4:
        analysis["prijspeil"] = chance.choice(YEARS)
        _sometimes(chance, analysis, 0.7, "prijsindex", "prijzen")
    return analysis


def _count(chance: random.Random) -> str:
    count = chance.choice([0, 1, chance.randrange(60)])
    if chance.random() < 0.3:
        return f"{count} ({chance.randint(0, count)}-{count + chance.randrange(20)})"
    return str(count)


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
            f"{euros},{part:03}",
        ]
    )


def _share(chance: random.Random) -> str:
    return chance.choice(
        ["0%", "10%", "50%", "33,33%", "100%", "0,25", "0,125", "1", f"{chance.randrange(101)}%"]
    )


def _bounded_share(chance: random.Random) -> str:
    share = _share(chance)
    if chance.random() < 0.7:
        return share
    percent = int(number(share) * 100)
    low, high = chance.randint(0, percent), chance.randint(min(100, percent + 1), 100)
    return f"{share} ({low}%-{high}%)"


def _sometimes(chance: random.Random, keys: Keys, odds: float, name: str, value: str) -> None:
    if chance.random() < odds:
        keys[name] = value


def _price(chance: random.Random, keys: Keys) -> None:
    kind = chance.choice(["tarief", "bedrag", "bedrag", "pm"])
    keys[kind] = "ja" if kind == "pm" else _amount(chance)
    if kind != "pm":
        _bounds(chance, keys, number(keys[kind]), ("laag", "hoog"))


def _bounds(chance: random.Random, keys: Keys, value: Fraction, names: tuple[str, str]) -> None:
    """Put one bound or two around a value; of an amount they may lie on the other side of zero."""
    room = abs(int(value)) + 5
    for name, way in zip(names, (-1, 1), strict=True):
        if chance.random() < 0.25:
            bound = value + way * Fraction(chance.randrange(room * 100), 100)
            if names[0] != "laag":
                bound = max(bound, Fraction(0))
            keys[name] = f"{float(bound):.3f}".replace(".", ",")


def _terms(chance: random.Random, keys: dict[str, Any]) -> None:
    _sometimes(chance, keys, 0.4, "per", chance.choice(PERIODS))
    _sometimes(chance, keys, 0.2, "weken", chance.choice(["40", "52", "47,5"]))
    _sometimes(chance, keys, 0.2, "dagen", chance.choice(["260", "365"]))
    for key in ("autonoom", "verdringing", "eigen_aandeel", "optimisme"):
        _sometimes(chance, keys, 0.15, key, _bounded_share(chance))
    _sometimes(chance, keys, 0.15, "vanaf_jaar", chance.choice(["1", "2", "3"]))
    if chance.random() < 0.4:
        keys["duur"] = chance.choice(["1", "2", "3", "5", "10", "100"])
        _sometimes(chance, keys, 0.7, "afname", _bounded_share(chance))
    if chance.random() < 0.2:
        keys["maximum"] = chance.choice(["0", "8", "100", "2,5"])
        _sometimes(chance, keys, 0.7, "maximum_per", chance.choice(PERIODS))
    _sometimes(chance, keys, 0.3, "prijspeil", chance.choice(YEARS))
    _sometimes(chance, keys, 0.4, "verzilverbaar", chance.choice(["ja", "nee", "deels"]))
    if chance.random() < 0.4:
        first, second, third = chance.sample(PAYERS, 3)
        keys["betaler"] = chance.choice(
            [
                first,
                {first: "50%", second: "50%"},
                {first: "33,33%", second: "33,33%", third: "33,34%"},
                {first: "0,125", second: "0,875"},
            ]
        )


def _item(chance: random.Random) -> Keys:
    keys: Keys = {}
    _price(chance, keys)
    _terms(chance, keys)
    return keys


def _line(chance: random.Random, items: dict[str, Keys]) -> Keys:
    keys: Keys = {}
    if items and chance.random() < 0.6:
        keys["baat"] = chance.choice(sorted(items))
        item = items[keys["baat"]]
        if chance.random() < 0.2:
            _price(chance, keys)
        elif "pm" not in item and chance.random() < 0.2:
            # bounds of its own around the amount of the item
            _bounds(chance, keys, number(item.get("tarief", item.get("bedrag", "0"))), ("laag", "hoog"))
    else:
        # now and then two lines with one name
        keys["titel"] = f"regel {chance.randrange(9)}"
        _price(chance, keys)
    if chance.random() < 0.5:
        _terms(chance, keys)
    quantity = chance.choice(["0", "1", "5", "78", "0,5", "13,25", "€ 2,-", "1.250"])
    _sometimes(chance, keys, 0.8, "aantal", quantity)
    _bounds(chance, keys, number(keys.get("aantal", "1")), ("aantal_laag", "aantal_hoog"))
    _sometimes(chance, keys, 0.2, "over_jaren", chance.choice(["1", "2", "3", "1,5", "7"]))
    _sometimes(chance, keys, 0.2, "deel", _bounded_share(chance))
    if chance.random() < 0.1:
        keys |= {"meetellen": "nee", "reden": "telt elders"}
    return keys


# --- as files ---------------------------------------------------------------------------------


def as_files(publication: Publication, *, draws: int = 100) -> dict[str, str | bytes]:
    """Return the files of a publication, as an author would type them."""
    files: dict[str, str | bytes] = {}
    for name, keys in publication["baten"].items():
        unit = "eenheid: keer\n" if "tarief" in keys else ""
        files[f"baten/{name}.md"] = f"---\ntitel: {name}\n{unit}{_typed(keys, '')}---\n"
    for name, lines in publication["personas"].items():
        files[f"personas/{name}.md"] = f"---\nnaam: {name}\nwaarde: groei\n{_list(lines)}---\n"
    figures = "".join(f"  {year}: {figure}\n" for year, figure in publication["index"].items())
    files["prijsindexen/prijzen.md"] = f"---\ntitel: Prijzen\ncijfers:\n{figures}---\n"
    files["begrotingen/jaar.md"] = _budget_file(publication["begroting"])
    analysis = publication["analyse"]
    counts = "".join(f"  {name}: {count}\n" for name, count in analysis["personas"].items())
    plain = {key: value for key, value in analysis.items() if key not in {"personas", "baten", "uniek"}}
    if "kosten" not in plain:
        plain["begroting"] = "jaar"
    elif not plain["kosten"]:
        del plain["kosten"]
    files["analyses/jaar.md"] = (
        f"---\ntitel: Proef\njaar: 2025\n{_typed(plain, '')}personas:\n{counts}{_list(analysis['baten'])}"
        f"bezoekers:\n  uniek: {analysis['uniek']}\nsimulatie: {{trekkingen: {draws}}}\n---\n"
    )
    return files


def _budget_file(budget: dict[str, Any]) -> str:
    posts = "".join(f"  - titel: post\n    bedrag: {amount}\n" for amount in budget["posten"])
    text = f"---\njaar: 2025\nposten:\n{posts}marge: {budget['marge']}\n"
    if "inkomsten" in budget:
        text += "inkomsten:\n"
        for payer, amount in budget["inkomsten"]:
            named = "" if payer == "onbekend" else f"    betaler: {payer}\n"
            text += f"  - titel: bijdrage\n    bedrag: {amount}\n{named}"
    return f"{text}---\n"


def _typed(keys: dict[str, Any], margin: str) -> str:
    return "".join(
        f"{margin}{key}: {value if isinstance(value, str) else _mapping(value)}\n"
        for key, value in keys.items()
    )


def _mapping(values: dict[str, str]) -> str:
    return "{" + ", ".join(f'{key}: "{value}"' for key, value in values.items()) + "}"


def _list(lines: list[Keys]) -> str:
    entries = []
    for keys in lines:
        unit = {"eenheid": "keer"} if "tarief" in keys else {}
        entries.append("  - " + _typed(unit | keys, "    ").lstrip())
    return "baten:\n" + "".join(entries)
