"""The keys of one group, checked against its table, with a method for each kind of value."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from zhi_publish.diagnostics import Code, Location, nearest
from zhi_publish.load.decode import (
    Reading,
    Reference,
    decode_choice,
    decode_date,
    decode_number,
    decode_positive,
    decode_reference,
    decode_share,
    decode_text,
    decode_whole,
    decode_year,
    decode_yes_no,
    report_missing,
    report_shape,
)
from zhi_publish.load.keys import KeyTable
from zhi_publish.load.nodes import Mapping, Node, Scalar, Sequence, shorten
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText
from zhi_publish.slug import slug

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)

MOST_UNKNOWN_KEYS = 50
"""Findings of this kind for one group of keys; whoever pastes a list of addresses needs no thousands of them."""


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

    def references(self, name: str) -> tuple[Reference, ...]:
        """Return the ids that a list names, those that can be read; one id may stand there without a list."""
        node = self._nodes.get(name)
        if node is None or (isinstance(node, Scalar) and node.is_blank):
            return ()
        found = [
            decode_reference(one, self.reading)
            for one in (node.items if isinstance(node, Sequence) else (node,))
        ]
        if None in found:
            self.is_sound = False
        return tuple(reference for reference in found if reference is not None)

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
