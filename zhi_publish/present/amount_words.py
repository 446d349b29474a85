"""The words with which people write numbers, in Dutch and in English.

Data only: :mod:`zhi_publish.present.amount_grammar` reads with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Hedge(Enum):
    """What a word before a number does to it."""

    ABOUT = "about"
    ABOVE = "above"
    BELOW = "below"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, eq=False, kw_only=True)
class NumberWords:
    """How numbers are written in one language."""

    decimal: str
    group: str
    numbers: Mapping[str, int]
    hundreds: tuple[tuple[str, int], ...]
    """Words behind which a number goes on, the largest first."""
    joint: str
    """What may stand between a hundred and the rest."""
    tens_joints: tuple[str, ...]
    """What stands between a ten and a unit."""
    word_start: str
    """How words of numbers begin: a pattern, so that most words are passed over quickly."""
    fractions: Mapping[str, Decimal]
    magnitudes: Mapping[str, int]
    """Powers of ten."""
    sums_of_money: frozenset[str]
    """Magnitudes that only money is counted in."""
    hedges: Mapping[str, Hedge]
    """By the words right before a number."""


def _hedges(words: Mapping[Hedge, str]) -> Mapping[str, Hedge]:
    return {word: hedge for hedge, listed in words.items() for word in listed.split("|")}


_HALF = Decimal("0.5")

DUTCH_NUMBERS = NumberWords(
    decimal=",",
    group=".",
    numbers={
        "twee": 2,
        "drie": 3,
        "vier": 4,
        "vijf": 5,
        "zes": 6,
        "zeven": 7,
        "acht": 8,
        "negen": 9,
        "tien": 10,
        "elf": 11,
        "twaalf": 12,
        "dertien": 13,
        "veertien": 14,
        "vijftien": 15,
        "zestien": 16,
        "zeventien": 17,
        "achttien": 18,
        "negentien": 19,
        "twintig": 20,
        "dertig": 30,
        "veertig": 40,
        "vijftig": 50,
        "zestig": 60,
        "zeventig": 70,
        "tachtig": 80,
        "negentig": 90,
        "een": 1,
        "één": 1,
    },
    hundreds=(("duizend", 1000), ("honderd", 100)),
    joint="en",
    tens_joints=("en", "ën"),
    word_start="(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|"
    "veertig|tachtig|honderd|duizend|eenen|eenhonderd)|(?:een|één)(?= (?:ton|miljoen|miljard)\\b)",
    fractions={
        "de helft": _HALF,
        "een derde": Decimal(1) / 3,
        "twee derde": Decimal(2) / 3,
        "een kwart": Decimal("0.25"),
        "driekwart": Decimal("0.75"),
        "drie kwart": Decimal("0.75"),
        "een vijfde": Decimal("0.2"),
        "een tiende": Decimal("0.1"),
        "een half": _HALF,
        "anderhalf": Decimal("1.5"),
        "anderhalve": Decimal("1.5"),
    },
    sums_of_money=frozenset({"ton"}),
    magnitudes={"duizend": 3, "ton": 5, "miljoen": 6, "mln": 6, "miljard": 9, "mrd": 9},
    hedges=_hedges(
        {
            Hedge.AT_LEAST: "minstens|ten minste|tenminste|minimaal|meer dan|vanaf",
            Hedge.AT_MOST: "minder dan|hooguit|hoogstens|maximaal|niet meer dan|ten hoogste",
            Hedge.ABOVE: "ruim|dik|iets meer dan|net boven|boven de|iets boven",
            Hedge.BELOW: "bijna|krap|haast|iets minder dan|net onder|onder de|tegen de|net geen|nog geen|een kleine",
            Hedge.ABOUT: "ongeveer|circa|ca.|zo'n|rond|grofweg|plusminus|om en nabij|zowat|pakweg|naar schatting|"
            "afgerond|gemiddeld zo'n|in de buurt van",
        }
    ),
)

ENGLISH_NUMBERS = NumberWords(
    decimal=".",
    group=",",
    numbers={
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        "a": 1,
    },
    hundreds=(),
    joint="",
    tens_joints=("-",),
    word_start="(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty|"
    "sixty|eighty)|(?:a|one)(?= (?:hundred|thousand|million|billion)\\b)",
    fractions={
        "half": _HALF,
        "a third": Decimal(1) / 3,
        "one third": Decimal(1) / 3,
        "two thirds": Decimal(2) / 3,
        "a quarter": Decimal("0.25"),
        "three quarters": Decimal("0.75"),
        "a fifth": Decimal("0.2"),
        "a tenth": Decimal("0.1"),
        "one and a half": Decimal("1.5"),
    },
    sums_of_money=frozenset(),
    magnitudes={"hundred": 2, "thousand": 3, "million": 6, "billion": 9},
    hedges=_hedges(
        {
            Hedge.AT_LEAST: "at least|more than|no less than|upwards of",
            Hedge.AT_MOST: "less than|fewer than|at most|no more than",
            Hedge.ABOVE: "over|just over|well over|slightly more than|a little over|a little more than|above",
            Hedge.BELOW: "nearly|almost|just under|close to|slightly less than|a little under|under",
            Hedge.ABOUT: "about|around|roughly|some|approximately|circa|ca.|in the region of|an estimated|or so",
        }
    ),
)
