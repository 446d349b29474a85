"""A figure opened into its reckoning: a tree of plain data, from an outcome down to what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from zhi_publish.compute.exact import ONE, product, total
from zhi_publish.diagnostics import Location
from zhi_publish.model.benefit import Source
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Period
from zhi_publish.model.text import AuthorText

Key = tuple[str, ...]
"""Where a figure stands among all figures: ``("analyses", "2025", "roi")``."""
Value = Decimal | int | str | date | AuthorText | None


class Operation(StrEnum):
    """What was done with the terms."""

    TYPED = "typed"
    """Nothing: the author typed it."""
    LOOK_UP = "look_up"
    """Nothing: it was looked up in a source."""
    RULE = "rule"
    """Nothing: it is part of the way of reckoning, such as 52 weeks."""
    BOUND = "bound"
    """Nothing: the author gives it as a bound of another number, :attr:`Explanation.central`."""
    DRAWN = "drawn"
    """Nothing that can be done again by hand: counted in a simulation of so many draws, :attr:`Explanation.detail`."""
    UNPRICED = "unpriced"
    """Nobody has priced it; it has no value."""
    EXCLUDED = "excluded"
    """Described and never added: zero, whatever its term is."""
    SUM = "sum"
    DIFFERENCE = "difference"
    """The first term minus all others."""
    PRODUCT = "product"
    """All terms multiplied; the one at :attr:`Explanation.divisor` divides."""
    QUOTIENT = "quotient"
    """The first term divided by the second."""
    LEAST = "least"
    """The smallest of the terms: a cap."""
    SPLIT = "split"
    """A share of whole cents; the shares of all payers add up to the whole."""
    INDEXING = "indexing"
    """An amount, times the index of one year, divided by that of another."""
    POWER = "power"
    """The first term to the power of the second, which may be a half."""
    DISCOUNTING = "discounting"
    """An amount of a later year, divided by its factor."""
    PAYBACK = "payback"
    """Months: what is still to be earned, times twelve, divided by what a year brings."""


class Rounding(StrEnum):
    """What was done after the operation."""

    HALF_UP = "half_up"
    UP = "up"
    """To the next whole number."""
    APPORTIONED = "apportioned"
    """To cents, in such a way that all parts of a whole add up to it (largest remainder)."""


class Measure(StrEnum):
    """What kind of number a value is, and so how it is written."""

    EURO = "euro"
    RATIO = "ratio"
    SHARE = "share"
    NUMBER = "number"
    FACTOR = "factor"
    TEXT = "text"


class Name(StrEnum):
    """What a figure is called; the word is its name in a path."""

    ROI = "roi"
    BENEFITS = "baten"
    COSTS = "kosten"
    BALANCE = "saldo"
    BREAK_EVEN = "break_even"
    ESTIMATES = "aandeel_schatting"
    ESTIMATED = "geschat"
    UNIT_COST = "kosten_per"
    VISITS = "aantal_eenheden"
    BY_PAYER = "per_betaler"
    PAYER_SHARE = "aandeel"
    PERSONA = "bedrag_persona"
    COUNT = "bezoekers"
    TOTAL = "totaal"
    LINE = "regel"
    WOULD_BE = "zou_zijn"
    GROSS = "bruto"
    UNITS = "eenheden"
    QUANTITY = "aantal"
    PERIODS = "keer"
    CAP = "maximum"
    CAPPED = "hoogstens"
    TARIFF = "tarief"
    AMOUNT = "bedrag"
    ORIGINAL = "oorspronkelijk"
    INDEX_TO = "index_naar"
    INDEX_FROM = "index_van"
    YEARS = "over_jaren"
    FRACTION = "deel"
    DEADWEIGHT = "autonoom"
    DISPLACEMENT = "verdringing"
    OWN_SHARE = "eigen_aandeel"
    OPTIMISM_BIAS = "optimisme"
    LEFT = "blijft"
    """What a share that is taken off leaves."""
    WHOLE = "geheel"
    BUDGET = "begroting"
    ITEMS = "posten"
    ITEM = "post"
    GROUP = "per_groep"
    MARGIN = "marge"
    MARGIN_SHARE = "marge_deel"
    INCOME = "inkomsten"
    INCOME_ITEM = "inkomst"
    CARRIED = "draagt"
    CASHABLE = "verzilverbaar"
    YEAR_BENEFITS = "baten_van_jaar"
    YEAR_COSTS = "kosten_van_jaar"
    PRESENT_BENEFITS = "contante_baten"
    PRESENT_COSTS = "contante_kosten"
    NET_PRESENT = "netto"
    RATIO = "verhouding"
    IN_YEAR = "in_jaar"
    LIFE = "levensduur"
    KEPT = "jaarlijks_over"
    DROP_OFF = "afname"
    EXPONENT = "macht"
    FACTOR = "factor"
    GROWTH = "groei"
    DISCOUNT_RATE = "discontovoet"
    PAYBACK = "terugverdientijd"
    STILL = "nog_te_verdienen"
    EARNED = "al_verdiend"
    SPENT = "al_uitgegeven"
    MONTHS = "maanden"
    EACH_PRESENT = "contant_per_bezoeker"
    CHANCE = "kans"
    STATED = "gegeven"
    """A text, date or number as its author gave it; :attr:`Explanation.detail` says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a number comes from."""

    where: Location | None = None
    """The file and line in which it was typed: for the author, never for a page."""
    source: Source | None = None
    price_year: int | None = None
    is_estimate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One figure with the terms that it was reckoned from.

    ``operation(terms)``, rounded as :attr:`rounding` says, is exactly :attr:`value`; a quotient, a root and what
    is made of them to 400 digits.
    """

    key: Key
    name: Name
    operation: Operation
    value: Value
    """Exact; None for what nobody has priced."""
    measure: Measure = Measure.EURO
    terms: tuple[Explanation, ...] = ()
    divisor: int | None = None
    """The place of the term that divides in a product."""
    decimals: int | None = None
    """How many decimals were kept, where :attr:`rounding` says so."""
    rounding: Rounding | None = None
    title: AuthorText | None = None
    """What its author calls it."""
    about: tuple[Kind, str] | None = None
    """What it is about, and so which page tells more."""
    detail: str = ""
    """Which one, where the name does not say: a payer, a cost group, a year."""
    unit: AuthorText | None = None
    period: Period | None = None
    central: Decimal | None = None
    """The number itself, where :attr:`value` is one of its bounds."""
    origin: Origin | None = None
    reason: AuthorText | None = None
    """Why it is not counted."""
    starts_in_year: int = 1
    """The first year in which it counts."""

    @property
    def number(self) -> Decimal:
        """The value of a figure that is a number; raises TypeError for any other."""
        if isinstance(self.value, Decimal | int):
            return Decimal(self.value)
        raise TypeError(f"{'.'.join(self.key)} is no number")

    def walk(self) -> Iterator[Explanation]:
        """Yield this figure and everything below it."""
        yield self
        for term in self.terms:
            yield from term.walk()


def sum_of(key: Key, name: Name, terms: tuple[Explanation, ...], **more: Any) -> Explanation:
    """Return the exact sum of terms; zero for none."""
    value = total(term.number for term in terms)
    return Explanation(key=key, name=name, operation=Operation.SUM, value=value, terms=terms, **more)


def product_of(key: Key, name: Name, terms: tuple[Explanation, ...], **more: Any) -> Explanation:
    """Return the exact product of terms."""
    value = product(term.number for term in terms)
    return Explanation(key=key, name=name, operation=Operation.PRODUCT, value=value, terms=terms, **more)


def quotient_of(key: Key, name: Name, value: Decimal, terms: tuple[Explanation, ...]) -> Explanation:
    """Return a ratio whose value is known."""
    return Explanation(
        key=key, name=name, operation=Operation.QUOTIENT, value=value, measure=Measure.RATIO, terms=terms
    )


def left_of(share: Explanation) -> Explanation:
    """Return what a share that is taken off leaves: 60% of 40%."""
    whole = Explanation(
        key=(*share.key, Name.WHOLE.value), name=Name.WHOLE, operation=Operation.RULE, value=ONE,
        measure=Measure.SHARE,
    )  # fmt: skip
    return Explanation(
        key=(*share.key[:-1], f"{Name.LEFT.value}_{share.key[-1]}"),
        name=Name.LEFT,
        operation=Operation.DIFFERENCE,
        value=ONE - share.number,
        measure=Measure.SHARE,
        terms=(whole, share),
        detail=share.name.value,
    )
