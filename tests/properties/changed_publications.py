"""A publication as its author would retype it: one number changed, lines in another order, one line more."""

from __future__ import annotations

import copy
import random
from decimal import Decimal
from fractions import Fraction

from tests.properties.simple_lines import Keys, Publication, number

PRICES = ("tarief", "bedrag")


def retyped(publication: Publication, name: str, value: Decimal | Fraction) -> Publication:
    """Return a publication in which an input has another value and no bounds; inputs as results name them."""
    changed: Publication = copy.deepcopy(publication)
    owner, *where, kind = name.split(":")
    typed = f"{_spelled(value)}"
    if owner == "begroting":
        changed["begroting"]["marge"] = typed
    elif kind in {"kosten", "discontovoet"}:
        changed["analyse"][kind] = typed
    elif kind == "bezoekers":
        changed["analyse"]["personas"][where[0]] = typed
    elif owner == "baat":
        _retype_item(changed, where[0], kind, typed)
    else:
        lines = changed["personas"][where[0]] if owner == "persona" else changed["analyse"]["baten"]
        _retype(lines[int(where[1])], kind, typed, changed)
    return changed


def _spelled(value: Decimal | Fraction) -> str:
    exact = Fraction(value)
    tenths = 10**40
    text = str(abs(exact.numerator * tenths // exact.denominator)).rjust(41, "0")
    return f"{'-' if exact < 0 else ''}{text[:-40]},{text[-40:]}"


def _retype(keys: Keys, kind: str, typed: str, publication: Publication) -> None:
    keys[kind] = typed
    for bound in {"aantal": ("aantal_laag", "aantal_hoog")}.get(
        kind, ("laag", "hoog") if kind in PRICES else ()
    ):
        keys.pop(bound, None)
    if kind in PRICES and "prijsindex" in publication["analyse"]:
        # the value is in prices of the analysis already
        keys["prijspeil"] = publication["analyse"]["prijspeil"]


def _retype_item(publication: Publication, item_id: str, kind: str, typed: str) -> None:
    item = publication["baten"][item_id]
    everywhere = [*publication["personas"].values(), publication["analyse"]["baten"]]
    for line in (one for lines in everywhere for one in lines if one.get("baat") == item_id):
        if kind not in PRICES or {*PRICES, "pm"} & set(line):
            continue
        year = line.get("prijspeil", item.get("prijspeil"))
        if {"laag", "hoog"} & set(line) or year != item.get("prijspeil"):
            # bounds or a price year of its own make it another number, which stays what it was
            line[kind] = item[kind]
            if year is not None:
                line["prijspeil"] = year
        else:
            line.pop("prijspeil", None)
    _retype(item, kind, typed, publication)


def shuffled(publication: Publication, chance: random.Random) -> tuple[Publication, dict[str, list[int]]]:
    """Return a publication with its lines in another order, and for each owner where every line went."""
    changed: Publication = copy.deepcopy(publication)
    places = {}
    for owner, lines in (*publication["personas"].items(), ("", publication["analyse"]["baten"])):
        order = list(range(len(lines)))
        chance.shuffle(order)
        places[owner] = [order.index(place) for place in range(len(lines))]
        mixed = [lines[place] for place in order]
        if owner:
            changed["personas"][owner] = mixed
        else:
            changed["analyse"]["baten"] = mixed
    counts = list(publication["analyse"]["personas"].items())
    chance.shuffle(counts)
    changed["analyse"]["personas"] = dict(counts)
    return changed, places


def with_unpriced_lines(publication: Publication, chance: random.Random) -> Publication:
    """Return a publication in which every persona, and the analysis, has one more line that nobody has priced."""
    changed: Publication = copy.deepcopy(publication)
    for lines in (*changed["personas"].values(), changed["analyse"]["baten"]):
        extra = {"titel": "rust", "pm": "ja", "aantal": "7", "autonoom": "20% (10%-30%)", "duur": "9"}
        lines.insert(chance.randrange(len(lines) + 1), extra)
    return changed


def with_counts_times(publication: Publication, times: int) -> Publication:
    """Return a publication without lines beside its personas, of which so many times as many come."""
    changed: Publication = copy.deepcopy(publication)
    changed["analyse"]["baten"] = []
    for name, count in publication["analyse"]["personas"].items():
        typed = str(int(number(count)) * times)
        if " (" in count:
            low, high = count.partition(" (")[2].removesuffix(")").split("-")
            typed += f" ({int(low) * times}-{int(high) * times})"
        changed["analyse"]["personas"][name] = typed
    return changed
