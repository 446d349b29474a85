"""Amounts as they stand in running text: ``ruim € 27.000``, ``bijna twee ton``, ``de helft``, ``twaalf uur``.

A number in a sentence says less than it seems to: ``€ 27.000`` may stand for 27.040, and ``bijna € 20.000`` for
anything a little below. Each is therefore read as a range, in which the figure that its author means must lie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property, lru_cache

from zhi_publish.model.settings import Language
from zhi_publish.present.amount_words import DUTCH_NUMBERS, ENGLISH_NUMBERS, Hedge, NumberWords

MOST_DIGITS = 15
"""Of a number that is looked at; no amount of an initiative has more."""
_EDGE = Decimal("0.002")
"""How far "nearly 20,000" may be passed by a figure of which the cents were left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slack:
    """How far a figure may lie from the number that stands for it, as a part of that number."""

    rounding: Decimal
    hedged: Decimal
    """Behind *ruim*, *bijna*, *ongeveer*."""
    worded: Decimal
    """Of a number in letters, which is rounder than digits."""
    bounded: Decimal
    """Behind *minstens*, *hooguit*."""
    fraction: Decimal
    """In hundredths: whoever writes "half" does not mean 50.0%."""


WIDE = Slack(
    rounding=Decimal("0.025"),
    worded=Decimal("0.08"),
    hedged=Decimal("0.12"),
    bounded=Decimal("0.3"),
    fraction=Decimal(4),
)
"""For the figure that a sentence speaks of: € 20.000 may stand for 19.840, and not for 24.000."""
TIGHT = Slack(
    rounding=Decimal("0.005"),
    worded=Decimal("0.02"),
    hedged=Decimal("0.04"),
    bounded=Decimal("0.1"),
    fraction=Decimal(2),
)
"""For any other figure, which may be near by chance."""


class Measure(Enum):
    """What a number counts."""

    EURO = "euro"
    PERCENT = "percent"
    BARE = "bare"
    """Nothing is said of it: a count, a year, a ratio."""


@dataclass(frozen=True, kw_only=True)
class TypedAmount:
    """A number in a text, with what it may stand for."""

    start: int
    end: int
    text: str
    measure: Measure
    value: Decimal
    """In euros or hundredths, as far as it is of one of these."""
    hedge: Hedge | None
    is_part: bool
    """Typed as a part of something: half, a third."""
    is_word: bool
    """Typed in letters, as a fraction or as a number word."""
    decimals: int

    @cached_property
    def wide(self) -> tuple[Decimal, Decimal]:
        """Between what a figure lies that a sentence speaks of."""
        return self._range(WIDE)

    @cached_property
    def tight(self) -> tuple[Decimal, Decimal]:
        """Between what any other figure lies that this may stand for."""
        return self._range(TIGHT)

    def _range(self, slack: Slack) -> tuple[Decimal, Decimal]:
        """Return what this may stand for: the precision in which it was typed, widened by the word before it."""
        size = self.value.copy_abs()
        typed = Decimal(5).scaleb(-self.decimals - 1)
        shown = self.value.normalize().as_tuple()
        last = shown.exponent if isinstance(shown.exponent, int) else 0
        finest = typed if self.decimals >= 0 else Decimal(0)
        part = slack.worded if self.is_word and self.measure is Measure.EURO else slack.rounding
        rounding = max(finest, min(Decimal(5).scaleb(last - 1), size * part))
        rounding = slack.fraction if self.is_part else rounding
        edge, hedged, bounded = min(typed, size * _EDGE), size * slack.hedged, size * slack.bounded
        match self.hedge:
            case Hedge.ABOUT:
                return size - max(rounding, hedged), size + max(rounding, hedged)
            case Hedge.ABOVE:
                return size - edge, size + max(hedged, rounding)
            case Hedge.BELOW:
                return size - max(hedged, rounding), size + edge
            case Hedge.AT_LEAST:
                return size - edge, size + bounded
            case Hedge.AT_MOST:
                return size - bounded, size + edge
        return size - rounding, size + rounding

    def may_be(self, figure: Decimal) -> bool:
        """Whether this is a fair way to write a figure; a saving and a cost of the same size read alike."""
        least, most = self.wide
        return least <= figure.copy_abs() <= most


def find_amounts(text: str, language: Language) -> Iterator[TypedAmount]:
    """Yield the numbers of a text in their order: digits, number words and fractions."""
    words = ENGLISH_NUMBERS if language is Language.ENGLISH else DUTCH_NUMBERS
    for found in _pattern(language).finditer(text):
        amount = _read(found, text, words)
        if amount is not None:
            yield amount


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = ENGLISH_NUMBERS if language is Language.ENGLISH else DUTCH_NUMBERS
    group, decimal = re.escape(words.group), re.escape(words.decimal)
    space = "[ \u00a0\u202f\n]"
    digits = rf"[0-9]{{1,3}}(?:{group}[0-9]{{3}})+(?![0-9])(?:{decimal}[0-9]{{1,4}}(?![0-9]))?|[0-9]+(?:[{decimal}{group}][0-9]{{1,4}}(?![0-9]))?"
    magnitude = "|".join(sorted(words.magnitudes, key=len, reverse=True))
    fractions = "|".join(sorted(words.fractions, key=len, reverse=True)).replace(" ", f"{space}")
    return re.compile(
        rf"(?:(?P<sign>€|&euro;|\bEUR\b){space}{{0,2}})?"
        rf"(?:(?<![\w{group}{decimal}/:@#-])(?P<digits>{digits})(?![\w/:])"
        rf"|\b(?P<fraction>{fractions})\b|\b(?P<word>(?:{words.word_start})[a-zë-]*)\b)"
        rf"(?P<dash>{decimal}[-–—]{{1,2}})?"
        rf"(?:{space}{{1,2}}(?P<magnitude>{magnitude})\b)?"
        rf"(?:{space}{{0,2}}(?P<unit>%|(?:procent|percent|euro[’']?s?|eurocent|cents?|EUR)\b))?",
        re.IGNORECASE,
    )


def _read(found: re.Match[str], text: str, words: NumberWords) -> TypedAmount | None:
    unit = (found["unit"] or "").casefold()
    measure = _measure(found, unit)
    if found["digits"]:
        if len(found["digits"]) > MOST_DIGITS or _is_no_amount(found, text):
            return None
        value, decimals = _from_digits(found["digits"], words)
    elif found["fraction"]:
        fraction = words.fractions[" ".join(found["fraction"].casefold().split())]
        is_part = fraction < 1 and not found["magnitude"]
        value = fraction * 100 if is_part else fraction
        measure = Measure.PERCENT if is_part else measure
        decimals = 0 if is_part else 2 if fraction < 1 else 1
    else:
        number = words_value(found["word"].casefold(), words)
        if number is None:
            return None
        value, decimals = number, 0
    if found["magnitude"]:
        if found["magnitude"].casefold() in words.sums_of_money:
            measure = Measure.EURO
        power = words.magnitudes[found["magnitude"].casefold()]
        value = value.scaleb(power)
        decimals -= power
    elif unit in {"cent", "cents", "eurocent"}:
        value, decimals = value.scaleb(-2), decimals + 2
    return TypedAmount(
        start=found.start(),
        end=found.end(),
        text=" ".join(found[0].split()),
        measure=measure,
        value=value,
        hedge=_hedge_before(text, found.start(), words),
        is_part=bool(found["fraction"]) and measure is Measure.PERCENT,
        is_word=not found["digits"],
        decimals=decimals,
    )


def _measure(found: re.Match[str], unit: str) -> Measure:
    if found["sign"] or found["dash"] or unit.startswith(("euro", "eur", "cent")):
        return Measure.EURO
    return Measure.PERCENT if unit in {"%", "procent", "percent"} else Measure.BARE


_DATE_AFTER = re.compile(r"[-–][0-9]|\.[0-9]|[’'][0-9]")


def _is_no_amount(found: re.Match[str], text: str) -> bool:
    """Whether digits are part of a date, a time, a telephone number or a range such as 45-65."""
    return _DATE_AFTER.match(text, found.end("digits")) is not None or (
        found["digits"].startswith("0") and found["digits"][1:2].isdigit()
    )


def _from_digits(digits: str, words: NumberWords) -> tuple[Decimal, int]:
    """Return the value and how many decimals were typed."""
    whole, _, rest = digits.partition(words.decimal)
    groups = whole.split(words.group)
    if len(groups) > 1 and not all(len(part) == 3 for part in groups[1:]):
        return Decimal(".".join(groups[:2])), len(groups[1])  # a dot that is not before three digits
    plain = "".join(groups)
    return Decimal(f"{plain}.{rest}" if rest else plain), len(rest)


@lru_cache(maxsize=4096)
def words_value(word: str, words: NumberWords) -> Decimal | None:
    """Return the number that a word names, such as ``vierendertig``; None for any other word."""
    if word in words.numbers:
        return Decimal(words.numbers[word])
    rest, total = word, 0
    for name, size in words.hundreds:
        before, sign, after = rest.partition(name)
        if sign and (not before or before in words.numbers):
            total += size * (words.numbers[before] if before else 1)
            rest = after
    rest = rest.removeprefix(words.joint) if total else rest
    if not rest:
        return Decimal(total)
    if rest in words.numbers and words.numbers[rest] < (100 if total else 1):
        return Decimal(total + words.numbers[rest])
    for joint in words.tens_joints:
        first, sign, second = rest.partition(joint)
        if sign and first in words.numbers and second in words.numbers:
            one, other = words.numbers[first], words.numbers[second]
            if min(one, other) < 10 and max(one, other) in range(20, 100, 10):
                return Decimal(total + one + other)
    return None


def _hedge_before(text: str, position: int, words: NumberWords) -> Hedge | None:
    """Return what a word right before a number does to it: ``ruim``, ``bijna``, ``zo'n``."""
    before = text[max(0, position - 40) : position].casefold().replace("’", "'")
    found = _hedge_pattern(words).search(before)
    return None if found is None else words.hedges[found[1]]


@cache
def _hedge_pattern(words: NumberWords) -> re.Pattern[str]:
    said = "|".join(re.escape(word) for word in sorted(words.hedges, key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])({said})(?: de)?[ \u00a0\n€*_(]*$")
