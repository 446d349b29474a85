"""Numbers, shares, dates and yes or no, as Dutch (or English) authors type them.

Each function takes what was typed and returns a value, or raises :class:`Unreadable` with a spelling that
would have been understood. Nothing here knows of files or reports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.settings import Language

MAXIMUM_WHOLE_DIGITS = 12
MAXIMUM_DECIMALS = 8

_SPACES = "\u0020\u00a0\u2007\u2009\u202f"
_MINUS = "-\u2212\u2013"
_TRUE = frozenset({"ja", "yes", "true", "waar"})
_FALSE = frozenset({"nee", "no", "false", "onwaar"})


class Unreadable(ValueError):
    """What was typed cannot be read; :attr:`proposal` is an accepted spelling, where one can be guessed."""

    def __init__(self, proposal: str | None = None) -> None:
        super().__init__(proposal or "")
        self.proposal = proposal


class TooLong(Unreadable):
    """A number with more digits than any amount of money has."""


class OutOfRange(Unreadable):
    """A share below 0% or above 100%."""


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A number, and whether its reading deserves a note."""

    value: Decimal
    is_ambiguous: bool = False
    """The separator before exactly three digits was taken to group thousands (``1.500``)."""


@dataclass(frozen=True, slots=True)
class _Marks:
    decimal: str
    group: str


_MARKS = {Language.DUTCH: _Marks(",", "."), Language.ENGLISH: _Marks(".", ",")}

_SIGN = rf"[{_MINUS}]"
_CURRENCY = r"(?:€|EUR|eur|euro)"
_AMOUNT = re.compile(
    rf"(?P<sign1>{_SIGN})?[{_SPACES}]*(?P<currency>{_CURRENCY})?[{_SPACES}]*(?P<sign2>{_SIGN})?[{_SPACES}]*"
    rf"(?P<number>[0-9][0-9.,]*?)(?P<dash>[.,][-\u2013\u2014]{{1,2}})?(?P<after>[{_SPACES}]*(?:euro|EUR))?"
)


def read_number(typed: str, language: Language = Language.DUTCH) -> ReadNumber:
    """Read an amount or a quantity.

    In Dutch a comma marks decimals and a dot groups thousands; a dot that is not before exactly three digits,
    or that follows a leading zero, marks decimals as well. In English comma and dot trade roles.
    """
    text = typed.strip(_SPACES)
    if text.isdecimal() and text.isascii():
        # what most numbers are
        return ReadNumber(_decimal(text), is_ambiguous=False)
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise Unreadable(_propose(text, language))
    if match["sign1"] and match["sign2"]:
        raise Unreadable
    number = match["number"]
    marks = _MARKS[language]
    value, is_ambiguous = _read_digits(number, marks)
    if match["dash"] and (marks.decimal in number or value != value.to_integral_value()):
        # the dash stands for no cents: "5,50,-" says two things, and so does "1.500,-" in English
        raise Unreadable(_propose(text, language))
    if match["sign1"] or match["sign2"]:
        value = -value
    has_currency = bool(match["currency"] or match["dash"] or match["after"])
    return ReadNumber(value, is_ambiguous=is_ambiguous and not has_currency)


def _read_digits(number: str, marks: _Marks) -> tuple[Decimal, bool]:
    decimal, group = re.escape(marks.decimal), re.escape(marks.group)
    digits = sum(letter.isdigit() for letter in number)
    if digits > MAXIMUM_WHOLE_DIGITS + MAXIMUM_DECIMALS:
        raise TooLong
    if re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+(?:{decimal}[0-9]+)?", number):
        plain = number.replace(marks.group, "").replace(marks.decimal, ".")
        return _decimal(plain), number.count(marks.group) == 1 and marks.decimal not in number
    if re.fullmatch(rf"[0-9]+(?:{decimal}[0-9]+)?", number):
        return _decimal(number.replace(marks.decimal, ".")), False
    odd_decimal = re.fullmatch(rf"([0-9]+){group}([0-9]+)", number)
    if odd_decimal and (len(odd_decimal[2]) != 3 or odd_decimal[1].startswith("0")):
        return _decimal(f"{odd_decimal[1]}.{odd_decimal[2]}"), False
    raise Unreadable(_propose_digits(number, marks))


def _decimal(plain: str) -> Decimal:
    whole, _, decimals = plain.partition(".")
    if len(whole.lstrip("0")) > MAXIMUM_WHOLE_DIGITS or len(decimals) > MAXIMUM_DECIMALS:
        raise TooLong
    return Decimal(plain)


def _propose_digits(number: str, marks: _Marks) -> str | None:
    """Guess what a row of digits and separators was meant to be, where it can hardly be anything else."""
    if re.fullmatch(r"[0-9]+[.,]", number):
        return _spelled(number[:-1], "", marks)
    if match := re.fullmatch(r"([0-9]{4,})[.,]([0-9]{3})", number):
        return _spelled(match[1], match[2], marks)
    if match := re.fullmatch(r"([0-9]{1,3}(?:[., ][0-9]{3})+)(?:[.,]([0-9]{1,2}))?", number):
        return _spelled(re.sub(r"[., ]", "", match[1]), match[2] or "", marks)
    return None


def _spelled(whole: str, decimals: str, marks: _Marks) -> str | None:
    if len(whole) > MAXIMUM_WHOLE_DIGITS:
        return None
    grouped = f"{int(whole):,}".replace(",", marks.group)
    return f"{grouped}{marks.decimal}{decimals}" if decimals else grouped


_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_NEAR_NUMBER = re.compile(
    rf"(?P<before>[^0-9]*?)(?P<number>[.,]?[0-9][0-9.,'{_SPACES}]*?)(?P<after>[{_SPACES}a-zA-Z.]*)(?P<dash>[.,]?[{_MINUS}\u2014]{{0,2}})"
)
_POWERS = (
    "k",
    "m",
    "mln",
    "miljoen",
    "million",
    "mrd",
    "miljard",
    "billion",
    "duizend",
    "thousand",
    "ton",
    "e",
    "x",
)


def _propose(text: str, language: Language) -> str | None:
    """Return an accepted spelling near to what was typed, or None when there is no telling."""
    marks = _MARKS[language]
    if text in _FRACTIONS:
        return f"0{marks.decimal}{_FRACTIONS[text]}"
    match = _NEAR_NUMBER.fullmatch(text)
    if match is None or re.search(r"[(%$£/*^_]|[.,]$", match["before"]):
        return None
    if any(word.strip(".") in _POWERS for word in match["after"].casefold().split()):
        return None
    number = re.sub(rf"['{_SPACES}]+", " ", match["number"]).strip()
    if number[0] in ".,":
        number = f"0{number}"
    if number.replace(" ", "").isdecimal() and " " not in number:
        proposal = _spelled(number, "", marks)
    elif re.fullmatch(r"[0-9]+[.,][0-9]{1,2}", number):
        whole, decimals = re.split(r"[.,]", number)
        proposal = _spelled(whole, decimals, marks)
    else:
        proposal = _propose_digits(number, marks)
    if proposal is None:
        return None
    sign = "-" if re.search(rf"(?:^|[{_SPACES}€]){_SIGN}[{_SPACES}€]*$", match["before"]) else ""
    euro = "€ " if "€" in match["before"] else ""
    is_round = language is Language.DUTCH and marks.decimal not in proposal
    ending = ",-" if is_round and match["dash"] else ""
    return f"{sign}{euro}{proposal}{ending}"


def spell(value: Decimal, language: Language = Language.DUTCH, *, least_decimals: int = 0) -> str:
    """Return a number as an author may type it, with all of its decimals."""
    marks = _MARKS[language]
    whole, _, decimals = f"{value:,f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least_decimals, "0")
    return whole.replace(",", marks.group) + (f"{marks.decimal}{decimals}" if decimals else "")


def spell_share(share: Decimal, language: Language = Language.DUTCH) -> str:
    """Return a share as a percentage."""
    return f"{spell(share * 100, language)}%"


_PERCENT = re.compile(rf"(?P<number>{_SIGN}?[0-9.,]+)[{_SPACES}]*(?P<percent>%|procent|percent)?")


def read_share(typed: str, language: Language = Language.DUTCH) -> Decimal:
    """Read a share: ``50%`` and ``0,5`` are one half; a bare number above 1 is not guessed at."""
    text = typed.strip(_SPACES)
    match = _PERCENT.fullmatch(text)
    if match is None:
        raise Unreadable
    value = read_number(match["number"], language).value
    if match["percent"]:
        value /= 100
    elif value > 1:
        raise Unreadable(f"{spell(value, language)}%" if value <= 100 else None)
    if not 0 <= value <= 1:
        raise OutOfRange
    return value


_BOUNDED = re.compile(
    rf"(?P<value>[^()]+?)[{_SPACES}]*\((?P<low>[^()]+?)(?:{_SIGN}|tot|to)(?P<high>[^()]+)\)"
)


def read_bounded_share(typed: str, language: Language = Language.DUTCH) -> Uncertain:
    """Read a share that may carry bounds: ``30% (20%-50%)``."""
    if match := _BOUNDED.fullmatch(typed.strip(_SPACES)):
        low = match["low"].strip(_SPACES)
        high = match["high"].strip(_SPACES)
        if high.endswith("%") and not low.endswith("%"):
            low += "%"
        return Uncertain(
            value=read_share(match["value"], language),
            low=read_share(low, language),
            high=read_share(high, language),
        )
    return Uncertain(value=read_share(typed, language))


def read_bounded_number(typed: str, language: Language = Language.DUTCH) -> Uncertain:
    """Read a number with bounds: ``12 (10-15)``."""
    match = _BOUNDED.fullmatch(typed.strip(_SPACES))
    if match is None:
        raise Unreadable
    value, low, high = (
        read_number(match[name].strip(_SPACES), language).value for name in ("value", "low", "high")
    )
    return Uncertain(value=value, low=low, high=high)


def read_date(typed: str) -> date:
    """Read ``2025-03-01`` or ``1-3-2025`` (day first)."""
    text = typed.strip(_SPACES)
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        year, month, day = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", text):
        day, month, year = (int(part) for part in match.groups())
    else:
        raise Unreadable
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Unreadable from error


def read_yes_no(typed: str) -> bool:
    """Read ``ja`` or ``nee``, ``yes`` or ``no``, ``true`` or ``false``."""
    word = typed.strip(_SPACES).casefold()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise Unreadable


def read_year(typed: str) -> int:
    """Read a year of four digits between 1900 and 2200."""
    text = typed.strip(_SPACES)
    if re.fullmatch(r"(?:19|20|21)[0-9]{2}", text):
        return int(text)
    raise Unreadable
