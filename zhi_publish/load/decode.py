"""Small decoders: each takes what was typed and returns a value, or reports what is wrong and returns None."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load import numerals
from zhi_publish.load.keys import Key
from zhi_publish.load.nodes import Node, Scalar, shorten
from zhi_publish.model import markup
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, is_readable
from zhi_publish.slug import slug

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

MAXIMUM_TEXT = 5_000
"""Characters in one value of the front matter; longer text belongs in the body."""

LONGEST_NUMBER = 200
"""Characters in a number, date or choice, spaces included; a longer one is not even tried."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What every decoder needs: where to report, and how numbers are spelled here."""

    report: Report
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An id, as it was typed and where."""

    id: str
    typed: str
    where: Location


def report_missing(wanted: Key, where: Location, reading: Reading) -> None:
    """Report that a key is not there."""
    reading.report.add(
        Code.MISSING_KEY,
        where,
        key=wanted.name,
        key_en=wanted.english,
        about=wanted.about,
        about_en=wanted.about_english,
    )


def report_shape(node: Node, reading: Reading, wanted: str, key: str) -> None:
    """Report that a list stands where a text should, or the like."""
    reading.report.add(Code.WRONG_SHAPE, node.where, wanted=wanted, key=key)


def _scalar(node: Node, reading: Reading) -> Scalar | None:
    if not isinstance(node, Scalar):
        report_shape(node, reading, "value", "")
        return None
    if node.is_blank:
        reading.report.add(Code.EMPTY_VALUE, node.where)
        return None
    return node


def decode_text(node: Node, reading: Reading) -> AuthorText | None:
    """Return a text on one line, without markup that a browser would act on."""
    scalar = _scalar(node, reading)
    if scalar is None:
        return None
    if len(scalar.text) > MAXIMUM_TEXT:
        reading.report.add(Code.TEXT_TOO_LONG, scalar.where, most=MAXIMUM_TEXT, length=len(scalar.text))
        return None
    text = " ".join(scalar.text.split())
    where = scalar.where
    if text == scalar.text and len(text) <= where.length:
        # all on one line: the position of a fact inside the text is found back from here, behind an opening quote
        where = where._replace(column=where.column + (1 if scalar.is_quoted else 0), length=len(text))
    else:
        where = where._replace(length=1)
    cleaned = _without_markup(text, scalar.where, reading)
    if not is_readable(cleaned):
        # markup or invisible characters only
        reading.report.add(Code.EMPTY_VALUE, scalar.where)
        return None
    return AuthorText(text=cleaned, where=where)


def _without_markup(text: str, where: Location, reading: Reading) -> str:
    """Leave known HTML tags out of a title or other short text, until none is left; say so once."""
    if "<" not in text:
        return text
    cleaned, before = text, None
    while cleaned != before:
        before = cleaned
        cleaned = markup.TAG.sub(
            lambda found: "" if found[1] is None or markup.is_tag(found) else found[0], cleaned
        )
    if cleaned != text:
        reading.report.add(Code.HTML_IN_TITLE, where, text=cleaned)
    return cleaned


def _read(node: Node, reading: Reading, reader: Callable[[str], Value], code: Code) -> Value | None:
    scalar = _scalar(node, reading)
    if scalar is None:
        return None
    try:
        if len(scalar.text) > LONGEST_NUMBER:
            raise numerals.TooLong if scalar.text.isdecimal() else numerals.Unreadable
        return reader(scalar.text)
    except numerals.TooLong:
        shown, most = shorten(scalar.text, 40), numerals.MAXIMUM_WHOLE_DIGITS
        reading.report.add(Code.NUMBER_TOO_LONG, scalar.where, typed=shown, most=most)
    except numerals.OutOfRange:
        reading.report.add(Code.SHARE_OUT_OF_RANGE, scalar.where, typed=shorten(scalar.text, 40))
    except numerals.Unreadable as unreadable:
        shown = shorten(scalar.text, 40)
        reading.report.add(code, scalar.where, suggestion=unreadable.proposal, typed=shown)
    return None


def _read_number(node: Node, reading: Reading) -> numerals.ReadNumber | None:
    return _read(
        node, reading, lambda typed: numerals.read_number(typed, reading.language), Code.UNREADABLE_NUMBER
    )


def decode_expected(node: Node, reading: Reading) -> Decimal | None:
    """Return a figure that is only held against the reckoning: that shows how it was read, so no note does."""
    number = _read_number(node, reading)
    return None if number is None else number.value


def decode_number(node: Node, reading: Reading) -> Decimal | None:
    """Return an amount or a quantity; an ambiguous reading gets a note."""
    number = _read_number(node, reading)
    if number is None:
        return None
    if number.is_ambiguous and isinstance(node, Scalar):
        reading.report.add(
            Code.NUMBER_READ_AS,
            node.where,
            typed=node.text.strip(),
            value=f"{number.value:f}",
            other=numerals.spell(number.value / 1000, reading.language, least_decimals=1),
        )
    return number.value


def decode_positive(node: Node, reading: Reading, *, most: int | None = None) -> Decimal | None:
    """Return a number above zero."""
    value = decode_number(node, reading)
    if value is not None and (value <= 0 or (most is not None and value > most)):
        _report_range(node, reading, "0", most)
        return None
    return value


def _report_range(node: Node, reading: Reading, least: str, most: int | None) -> None:
    typed = shorten(node.text, 40) if isinstance(node, Scalar) else ""
    shown = numerals.spell(
        Decimal(10**numerals.MAXIMUM_WHOLE_DIGITS - 1 if most is None else most), reading.language
    )
    reading.report.add(Code.NUMBER_OUT_OF_RANGE, node.where, typed=typed, least=least, most=shown)


def decode_not_negative(node: Node, reading: Reading) -> Decimal | None:
    """Return a number of zero or more."""
    value = decode_number(node, reading)
    if value is not None and value < 0:
        _report_range(node, reading, "0", None)
        return None
    return value


def decode_whole(node: Node, reading: Reading, *, least: int = 0, most: int | None = None) -> int | None:
    """Return a whole number within bounds."""
    value = decode_number(node, reading)
    if value is None:
        return None
    if value != value.to_integral_value():
        reading.report.add(
            Code.WHOLE_NUMBER_NEEDED,
            node.where,
            typed=shorten(node.text, 40) if isinstance(node, Scalar) else "",
        )
        return None
    if value < least or (most is not None and value > most):
        _report_range(node, reading, str(least), most)
        return None
    return int(value)


def decode_bounded_whole(node: Node, reading: Reading, *, most: int) -> Uncertain | None:
    """Return a whole number of zero or more that may carry bounds: ``12 (10-15)``."""
    if not isinstance(node, Scalar) or "(" not in node.text:
        whole = decode_whole(node, reading, most=most)
        return None if whole is None else Uncertain.exactly(whole)
    number = _read(
        node,
        reading,
        lambda typed: numerals.read_bounded_number(typed, reading.language),
        Code.UNREADABLE_NUMBER,
    )
    if number is None:
        return None
    for one in (number.value, number.least, number.most):
        if one != one.to_integral_value():
            reading.report.add(Code.WHOLE_NUMBER_NEEDED, node.where, typed=shorten(node.text, 40))
            return None
        if not 0 <= one <= most:
            _report_range(node, reading, "0", most)
            return None
    return check_bounds(number, node.where, reading)


def decode_year(node: Node, reading: Reading) -> int | None:
    """Return a year of four digits."""
    return _read(node, reading, numerals.read_year, Code.UNREADABLE_YEAR)


def decode_date(node: Node, reading: Reading) -> date | None:
    """Return a date that exists."""
    return _read(node, reading, numerals.read_date, Code.UNREADABLE_DATE)


def decode_yes_no(node: Node, reading: Reading) -> bool | None:
    """Return yes or no."""
    return _read(node, reading, numerals.read_yes_no, Code.UNREADABLE_YES_NO)


def decode_share(node: Node, reading: Reading) -> Uncertain | None:
    """Return a share from 0 to 1 whose bounds, if any, lie around it."""
    share = _read(
        node,
        reading,
        lambda typed: numerals.read_bounded_share(typed, reading.language),
        Code.UNREADABLE_SHARE,
    )
    return check_bounds(share, node.where, reading, spell=numerals.spell_share)


def decode_single_share(node: Node, reading: Reading) -> Decimal | None:
    """Return a share from 0 to 1 that has no bounds."""
    return _read(
        node, reading, lambda typed: numerals.read_share(typed, reading.language), Code.UNREADABLE_SHARE
    )


def check_bounds(
    number: Uncertain | None,
    where: Location,
    reading: Reading,
    *,
    spell: Callable[[Decimal, Language], str] = numerals.spell,
) -> Uncertain | None:
    """Return a number whose bounds lie around it, or None with a finding."""
    if number is None:
        return None
    low = number.value if number.low is None else number.low
    high = number.value if number.high is None else number.high
    if not low <= number.value <= high:
        shown = {"low": low, "value": number.value, "high": high}
        reading.report.add(
            Code.BOUNDS_DISORDERED,
            where,
            **{name: spell(one, reading.language) for name, one in shown.items()},
        )
        return None
    return number


def decode_choice(node: Node, reading: Reading, choices: MappingOf[str, Choice]) -> Choice | None:
    """Return one of a closed set."""
    scalar = _scalar(node, reading)
    if scalar is None:
        return None
    typed = scalar.text.strip().casefold()
    if typed in choices:
        return choices[typed]
    by_member: dict[Choice, list[str]] = {}
    for word, member in choices.items():
        by_member.setdefault(member, []).append(word)
    reading.report.add(
        Code.UNKNOWN_CHOICE,
        scalar.where,
        suggestion=nearest(typed[:LONGEST_NUMBER], choices),
        typed=shorten(scalar.text),
        known=", ".join(words[0] for words in by_member.values()),
        # the tables of choices name the English word second, where there is one
        known_en=", ".join(words[1 if len(words) > 1 else 0] for words in by_member.values()),
    )
    return None


def decode_reference(node: Node, reading: Reading) -> Reference | None:
    """Return the id that was meant; a file name or a name with accents may be typed too."""
    scalar = _scalar(node, reading)
    return None if scalar is None else reference_of(scalar)


def reference_of(scalar: Scalar) -> Reference:
    """Return the id that a scalar names, ``Ismaël`` and ``ismael.md`` alike."""
    typed = scalar.text.strip()
    return Reference(id=slug(typed.removesuffix(".md")), typed=typed, where=scalar.where)
