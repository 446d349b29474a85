"""A second reckoning, deliberately simple, to hold the program against: numbers as typed, and one line.

See :mod:`tests.properties.simple_reckoning` for the sums over lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import floor
from typing import Any

Publication = dict[str, Any]
"""Kinds by the name of their folder, values as typed; see ``random_publications``."""
Keys = dict[str, str]
"""What is typed of a benefit, a line or an analysis."""
Chosen = dict[str, Fraction]
"""One number for every key that has bounds."""

NOTHING = Fraction(0)
TIMES = {"jaar": 1, "kwartaal": 4, "maand": 12, "eenmalig": 1}
PRICE = ("tarief", "bedrag", "pm", "laag", "hoog")
SHARES = ("deel", "autonoom", "verdringing", "eigen_aandeel", "optimisme", "afname")


# --- what is typed ----------------------------------------------------------------------------


@lru_cache(maxsize=10_000)
def number(typed: str) -> Fraction:
    """Read a Dutch number or share without its bounds: dots group, a comma marks decimals."""
    plain = typed.partition(" (")[0].removesuffix(",-").replace("€ ", "")
    if plain.endswith("%"):
        return number(plain[:-1]) / 100
    return Fraction(plain.replace(".", "").replace(",", "."))


@lru_cache(maxsize=10_000)
def span(typed: str) -> tuple[Fraction, Fraction]:
    """Return the bounds behind a number, ``30% (20%-50%)``; without any the number itself, twice."""
    if " (" not in typed:
        return number(typed), number(typed)
    low, high = typed.partition(" (")[2].removesuffix(")").split("-")
    return number(low), number(high)


def decimals(typed: str) -> int:
    """Return how many decimals an amount is typed with."""
    return len(typed.removesuffix(",-").partition(",")[2])


def rounded(value: Fraction, places: int) -> Fraction:
    """Round half-up, away from zero."""
    sign = -1 if value < 0 else 1
    return sign * Fraction((abs(value) * 10**places * 2 + 1) // 2, 10**places)


def cents(amount: Fraction) -> Fraction:
    """Round to whole cents."""
    return rounded(amount, 2)


def written(value: Fraction | None, places: int) -> str | None:
    """Spell a value with so many decimals."""
    if value is None:
        return None
    whole = abs(rounded(value, places)) * 10**places
    text = str(int(whole)).rjust(places + 1, "0")
    return f"{'-' if value < 0 and whole else ''}{text[:-places]}.{text[-places:]}"


def divided(value: Fraction | None, by: Fraction | None) -> str | None:
    """Spell a ratio; what cannot be divided does not exist."""
    return None if value is None or not by else written(value / by, 4)


# --- a line -----------------------------------------------------------------------------------


def effective(line: Keys, items: dict[str, Keys]) -> Keys:
    """Let a key on the line win over the item's; a price on the line replaces the item's, with its bounds."""
    item = dict(items[line["baat"]]) if "baat" in line else {}
    if {"tarief", "bedrag", "pm"} & set(line):
        for key in PRICE:
            item.pop(key, None)
    return item | line


def in_prices_of(keys: Keys, analysis: Keys, index: dict[str, str]) -> Keys:
    """Bring the price of a line to the price year of the analysis; decision 022 says how it is rounded."""
    own, wanted = keys.get("prijspeil"), analysis.get("prijspeil")
    if "prijsindex" not in analysis or own == wanted or own not in index or wanted not in index:
        return keys
    moved = dict(keys)
    for key in ("tarief", "bedrag", "laag", "hoog"):
        if key in keys:
            places = max(2, decimals(keys[key]))
            amount = number(keys[key]) * number(index[wanted]) / number(index[own])
            moved[key] = (written(rounded(amount, places), places) or "").replace(".", ",")
    return moved


def typed_of(keys: Keys) -> Chosen:
    """Return the numbers as typed."""
    return {name: middle for name, (_, middle, _) in numbers_of(keys).items()}


def numbers_of(keys: Keys) -> dict[str, tuple[Fraction, Fraction, Fraction]]:
    """Return low, typed and high of every number that may have bounds."""
    price = number(keys.get("tarief", keys.get("bedrag", "0")))
    quantity = number(keys.get("aantal", "1"))
    found = {
        "prijs": (number(keys["laag"]) if "laag" in keys else price, price,
                  number(keys["hoog"]) if "hoog" in keys else price),
        "aantal": (number(keys["aantal_laag"]) if "aantal_laag" in keys else quantity, quantity,
                   number(keys["aantal_hoog"]) if "aantal_hoog" in keys else quantity),
    }  # fmt: skip
    for name in SHARES:
        typed = keys.get(name, "100%" if name in {"deel", "eigen_aandeel"} else "0%")
        low, high = span(typed)
        found[name] = (low, number(typed), high)
    return found


def choices(keys: Keys) -> Iterable[Chosen]:
    """Yield every way to set the uncertain numbers of a line at one of their bounds."""
    ends = {name: sorted({low, high}) for name, (low, _, high) in numbers_of(keys).items()}
    for chosen in product(*ends.values()):
        yield dict(zip(ends, chosen, strict=True))


def times_a_year(period: str, keys: Keys) -> Fraction:
    """Return how many of a period fall in the year of a line."""
    if period == "week":
        return number(keys.get("weken", "52"))
    if period == "dag":
        return number(keys.get("dagen", "365"))
    return Fraction(TIMES[period])


def is_counted(keys: Keys) -> bool:
    """Whether a line adds anything: not when nobody has priced it, nor when its author leaves it out."""
    return keys.get("pm") != "ja" and keys.get("meetellen") != "nee"


def counted(keys: Keys, chosen: Chosen | None = None) -> Fraction | None:
    """Return what a line adds a year; None when nobody has priced it."""
    if keys.get("pm") == "ja":
        return None
    if not is_counted(keys):
        return NOTHING
    use = typed_of(keys) if chosen is None else chosen
    units = use["aantal"] * times_a_year(keys.get("per", "jaar"), keys)
    if "maximum" in keys:
        units = min(units, number(keys["maximum"]) * times_a_year(keys.get("maximum_per", "jaar"), keys))
    amount = units * use["prijs"] / number(keys.get("over_jaren", "1"))
    amount *= use["deel"] * (1 - use["autonoom"]) * (1 - use["verdringing"])
    return cents(amount * use["eigen_aandeel"] * (1 - use["optimisme"]))


def first_year(keys: Keys) -> int:
    """Return the year in which a benefit begins."""
    return int(keys.get("vanaf_jaar", "1"))


def in_first_year(keys: Keys, chosen: Chosen | None = None) -> Fraction:
    """Return what a line adds to a total of one year."""
    return (counted(keys, chosen) or NOTHING) if first_year(keys) == 1 else NOTHING


def by_payer(keys: Keys) -> dict[str, Fraction]:
    """Divide a line over its payers; cents that are left go to the largest remainders (decision 003)."""
    amount = in_first_year(keys)
    typed: Any = keys.get("betaler", "onbekend")
    shares = {typed: "100%"} if isinstance(typed, str) else typed
    exact = {payer: abs(amount) * 100 * number(share) for payer, share in shares.items()}
    parts = {payer: floor(part) for payer, part in exact.items()}
    for payer in sorted(exact, key=lambda payer: parts[payer] - exact[payer])[
        : int(abs(amount) * 100) - sum(parts.values())
    ]:
        parts[payer] += 1
    return {payer: Fraction(part if amount > 0 else -part, 100) for payer, part in parts.items()}
