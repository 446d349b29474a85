"""Small decoders: each takes what was typed and returns a value, or reports what is wrong and returns None."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load import numerals
from zhi_publish.load.keys import Key, KeyTable
from zhi_publish.load.nodes import Mapping, Node, Scalar, Sequence, shorten
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText
from zhi_publish.slug import slug

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

MAXIMUM_TEXT = 5_000
"""Characters in one value of the front matter; longer text belongs in the body."""

MOST_UNKNOWN_KEYS = 50
"""Findings of this kind for one group of keys; whoever pastes a list of addresses needs no thousands of them."""

LONGEST_NUMBER = 200
"""Characters in a number, date or choice, spaces included; a longer one is not even tried."""

HTML_TAG_NAMES = frozenset(
    "a abbr address applet area article aside audio b base basefont bdi bdo blink blockquote body br button canvas "
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset "
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image "
    "img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter nav "
    "nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt "
    "ruby s samp script search section select slot small source span strike strong style sub summary sup svg table "
    "tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr xmp foreignobject "
    "animate set".split()
)
"""Names that a browser may take for markup; ``<Jan>`` is none of them and is shown as typed."""

HTML_TAG = re.compile(r"<\s*+/?\s*+([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>:]|$)[^<>]*>?|<[!?][^>]*>?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reading:
    """What every decoder needs: where to report, and how numbers are spelled here."""

    report: Report
    language: Language


class Fields:
    """The keys of one mapping, checked against its table."""

    def __init__(self, mapping: Mapping, table: KeyTable, reading: Reading) -> None:
        self.where = mapping.where
        self.reading = reading
        self.table = table
        self._nodes: dict[str, Node] = {}
        self._keys: dict[str, Scalar] = {}
        self._unknown_keys = 0
        self._misspelt: set[str | None] = set()
        self.is_sound = True
        """Whether no required key is missing and no key was refused."""
        for key, node in mapping.entries:
            self._take(key, node)
        for wanted in table.keys:
            if wanted.is_required and wanted.name not in self._nodes:
                self.is_sound = False
                if wanted.name not in self._misspelt:
                    # a key that was misspelt is there: one finding is enough for one mistake
                    report_missing(wanted, self.where, reading)

    def _take(self, key: Scalar, node: Node) -> None:
        name = self.table.canonical(key.text)
        report = self.reading.report
        if name is None:
            self.is_sound = False
            self._unknown_keys += 1
            if self._unknown_keys > MOST_UNKNOWN_KEYS:
                return
            is_english = self.reading.language is Language.ENGLISH
            own = [known.english if is_english else known.name for known in self.table.keys]
            near = nearest(key.text, own) or nearest(key.text, self.table.names())
            if near is not None:
                self._misspelt.add(self.table.canonical(near))
            report.add(
                Code.UNKNOWN_KEY,
                key.where,
                suggestion=near,
                key=shorten(key.text),
                known=", ".join(known.name for known in self.table.keys),
                known_en=", ".join(known.english for known in self.table.keys),
            )
        elif name in self._keys:
            first = self._keys[name].where.line
            report.add(Code.DUPLICATE_KEY, key.where, key=key.text, first=first, second=key.where.line)
            self.is_sound = False
        else:
            self._keys[name] = key
            self._nodes[name] = node

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def has_only(self, names: AbstractSet[str]) -> bool:
        """Whether no other keys were typed than these."""
        return self._nodes.keys() <= names

    def node(self, name: str) -> Node | None:
        """Return the node of a key, or None when it was not typed."""
        return self._nodes.get(name)

    def where_of(self, name: str) -> Location:
        """Return the place of a key's value, or of the mapping when the key was not typed."""
        node = self._nodes.get(name)
        return node.where if node is not None else self.where

    def key_where(self, name: str) -> Location:
        """Return the place of the key itself."""
        key = self._keys.get(name)
        return key.where if key is not None else self.where

    def _decode(self, name: str, decoder: Callable[[Node, Reading], Value | None]) -> Value | None:
        node = self._nodes.get(name)
        if node is None:
            return None
        value = decoder(node, self.reading)
        if value is None:
            self.is_sound = False
        return value

    def text(self, name: str) -> AuthorText | None:
        """Return one line or paragraph of text."""
        return self._decode(name, decode_text)

    def yes_no(self, name: str) -> bool | None:
        """Return yes or no."""
        return self._decode(name, decode_yes_no)

    def number(self, name: str) -> Decimal | None:
        """Return an amount or a quantity."""
        return self._decode(name, decode_number)

    def whole(self, name: str, *, least: int = 0, most: int | None = None) -> int | None:
        """Return a whole number within bounds."""
        return self._decode(name, lambda node, reading: decode_whole(node, reading, least=least, most=most))

    def positive(self, name: str, *, most: int | None = None) -> Decimal | None:
        """Return a number above zero."""
        return self._decode(name, lambda node, reading: decode_positive(node, reading, most=most))

    def year(self, name: str) -> int | None:
        """Return a year."""
        return self._decode(name, decode_year)

    def date(self, name: str) -> date | None:
        """Return a date."""
        return self._decode(name, decode_date)

    def share(self, name: str) -> Uncertain | None:
        """Return a share that may carry bounds."""
        return self._decode(name, decode_share)

    def choice(self, name: str, choices: MappingOf[str, Choice]) -> Choice | None:
        """Return one of a closed set, by any of its spellings."""
        return self._decode(name, lambda node, reading: decode_choice(node, reading, choices))

    def reference(self, name: str) -> Reference | None:
        """Return the id of something that stands elsewhere."""
        return self._decode(name, decode_reference)

    def mapping(self, name: str, table: KeyTable) -> Fields | None:
        """Return the fields of a mapping below a key."""
        node = self._nodes.get(name)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            report_shape(node, self.reading, "mapping", table.name)
            self.is_sound = False
            return None
        return Fields(node, table, self.reading)

    def items(self, name: str) -> tuple[Node, ...] | None:
        """Return the entries of a list below a key; an empty value is an empty list."""
        node = self._nodes.get(name)
        if node is None:
            return None
        if isinstance(node, Sequence):
            return node.items
        if isinstance(node, Scalar) and node.is_blank:
            return ()
        report_shape(node, self.reading, "list", name)
        self.is_sound = False
        return None

    def entries(self, name: str) -> tuple[tuple[Scalar, Node], ...] | None:
        """Return keys and values of a mapping whose keys are ids; a key typed twice is reported."""
        node = self._nodes.get(name)
        if node is None:
            return None
        if isinstance(node, Scalar) and node.is_blank:
            return ()
        if not isinstance(node, Mapping):
            report_shape(node, self.reading, "mapping", name)
            self.is_sound = False
            return None
        seen: dict[str, int] = {}
        for key, _ in node.entries:
            key_id = slug(key.text)
            if key_id in seen:
                self.reading.report.add(
                    Code.DUPLICATE_KEY, key.where, key=key.text, first=seen[key_id], second=key.where.line
                )
                self.is_sound = False
            seen.setdefault(key_id, key.where.line)
        return node.entries


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
    # the position of a fact inside the text is found back from here: behind an opening quote
    where = Location(
        file=scalar.where.file,
        line=scalar.where.line,
        column=scalar.where.column + (1 if scalar.is_quoted else 0),
        length=len(text),
    )
    cleaned = _without_markup(text, scalar.where, reading)
    if not any(unicodedata.category(letter)[0] in "LNPS" for letter in cleaned):
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
        cleaned = HTML_TAG.sub(
            lambda tag: "" if tag[1] is None or tag[1].lower() in HTML_TAG_NAMES else tag[0], cleaned
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


def decode_number(node: Node, reading: Reading) -> Decimal | None:
    """Return an amount or a quantity; an ambiguous reading gets a note."""
    number = _read(
        node, reading, lambda typed: numerals.read_number(typed, reading.language), Code.UNREADABLE_NUMBER
    )
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
