"""Translations: a file such as ``ismael.en.md`` beside ``ismael.md``, with texts and never a number.

Its front matter has the shape of the original's: under the same key stands the same text in another language. So
whatever kind of file gets a text tomorrow can be translated without a word about it here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load.decode import Reading, decode_text
from zhi_publish.load.key_tables import ALL_TABLES
from zhi_publish.load.keys import TRANSLATION
from zhi_publish.load.nodes import Mapping, Node, Scalar, Sequence, shorten
from zhi_publish.model.kinds import Kind
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.model.translation import Translation
from zhi_publish.slug import slug

FINGERPRINT_LENGTH = 8
MOST_NAMED = 12
"""Keys or files that one finding names."""

_TEXT_BELOW = "¶"
_CANONICAL: dict[str, set[str]] = {}
for _table in ALL_TABLES:
    for _key in _table.keys:
        for _spelling in (_key.name, _key.english):
            _CANONICAL.setdefault(_spelling, set()).add(_key.name)
_NAMES_AN_ENTRY = ("baat", "benefit", "id", "persona", "naam", "name", "titel", "title")
"""Keys by whose value an entry of a list can be called, the surest first."""
_NOT_TO_TRANSLATE = frozenset({"leeftijd", "bron", "url"})
"""Keys whose texts are as good in any language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedFile:
    """A translation whose front matter could be read, before it is laid beside its original."""

    path: str
    """Inside the content folder."""
    language: Language
    original: str
    """Where the original has to be, inside the content folder, without ``.md``."""
    mapping: Mapping
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalFile:
    """A file that can be translated."""

    kind: Kind
    id: str
    mapping: Mapping
    body: Body
    texts: MappingOf[Location, AuthorText]
    """The texts that are published of it, by their place."""


@dataclass(slots=True)
class _Pairing:
    """One translation while it is laid beside its original."""

    original: OriginalFile
    reading: Reading
    quiet: Reading
    found: dict[Location, AuthorText] = field(default_factory=dict)

    def pair(self, typed: Node, written: Node, key: str) -> None:
        """Take over each text of a node that stands for a text of the original's node."""
        if isinstance(typed, Mapping):
            for name, value in typed.entries:
                self.entry(name, value, written)
        elif isinstance(typed, Sequence):
            self._list(typed, written, key)
        elif not typed.is_blank:
            self._text(typed, written, key)

    def _text(self, typed: Scalar, written: Node, key: str) -> None:
        report = self.reading.report
        place = self._place(written)
        if isinstance(written, Sequence | Mapping):
            report.add(Code.TRANSLATION_KEY, typed.where, key=key, known=list_of(_names_in(written)))
        elif place is None:
            report.add(Code.TRANSLATION_NUMBER, typed.where, key=key, typed=shorten(typed.text, 40))
        elif (text := decode_text(typed, self.reading)) is not None:
            self.found[place] = text

    def _place(self, written: Node) -> Location | None:
        """Return where a published text of the original stands; None for a number, an id and the like."""
        text = decode_text(written, self.quiet) if isinstance(written, Scalar) else None
        return None if text is None or text.where not in self.original.texts else text.where

    def entry(self, name: Scalar, value: Node, written: Node) -> None:
        """Take over the texts below one key."""
        found = _entry_of(written, name.text)
        if found is None:
            known = _names_in(written)
            self.reading.report.add(
                Code.TRANSLATION_KEY,
                name.where,
                suggestion=nearest(name.text, known),
                key=shorten(name.text),
                known=list_of(known),
            )
            return
        self.pair(value, found, name.text)

    def _list(self, typed: Sequence, written: Node, key: str) -> None:
        if not isinstance(written, Sequence) or len(typed.items) > len(written.items):
            known = _names_in(written)
            self.reading.report.add(Code.TRANSLATION_KEY, typed.where, key=key, known=list_of(known))
            return
        for one, other in zip(typed.items, written.items, strict=False):
            self.pair(one, other, key)


def _same(one: str, other: str) -> bool:
    """Whether two keys mean the same, in whatever language each was typed."""
    return one == other or not _CANONICAL.get(one, set()).isdisjoint(_CANONICAL.get(other, set()))


def _entry_of(written: Node, name: str) -> Node | None:
    """Return what stands under a key, or the entry of a list by its number or by what it is called."""
    if isinstance(written, Mapping):
        return next((value for key, value in written.entries if _same(key.text, name)), None)
    if isinstance(written, Sequence):
        if name.isdecimal() and 1 <= int(name[:6]) <= len(written.items):
            return written.items[int(name) - 1]
        called = [(place, call) for place, item in enumerate(written.items) for call in _calls(item)]
        for wanted in _NAMES_AN_ENTRY:
            for place, (key, text) in called:
                if key == wanted and slug(text) == slug(name):
                    return written.items[place]
    return None


def _calls(item: Node) -> Iterator[tuple[str, str]]:
    """Yield the keys and values by which an entry of a list can be called."""
    if isinstance(item, Mapping):
        for key, value in item.entries:
            if key.text in _NAMES_AN_ENTRY and isinstance(value, Scalar):
                yield key.text, value.text


def _names_in(written: Node) -> list[str]:
    if isinstance(written, Mapping):
        return [key.text for key, _ in written.entries]
    if isinstance(written, Sequence):
        return [str(number) for number, _ in enumerate(written.items, 1)]
    return []


def list_of(names: Iterable[str]) -> str:
    """Return the first of many names as a finding tells them."""
    shown = list(names)
    return ", ".join(shown[:MOST_NAMED]) + (" …" if len(shown) > MOST_NAMED else "")


def load_translation(file: TranslatedFile, original: OriginalFile, reading: Reading) -> Translation:
    """Return a translation; every key of it that stands for no text of the original is reported."""
    report = reading.report
    pairing = _Pairing(original, reading, Reading(Report(), reading.language))
    fingerprint: Scalar | None = None
    for key, value in file.mapping.entries:
        if TRANSLATION.canonical(key.text) == "origineel" and isinstance(value, Scalar):
            fingerprint = value
        elif key.text not in {"soort", "kind"}:
            pairing.entry(key, value, original.mapping)
    _check_fingerprint(file, original, fingerprint, report)
    names = names_of(original)
    missing = [
        ".".join(path)
        for path, place in _texts_by_path(original, pairing.quiet)
        if place not in pairing.found and place not in names
    ]
    if file.body.is_blank and not original.body.is_blank:
        missing.append(_TEXT_BELOW)
    if missing:
        report.add(
            Code.TRANSLATION_MISSING,
            Location(file=file.body.file),
            missing=list_of(missing).replace(_TEXT_BELOW, "de tekst onder de gegevens"),
            missing_en=list_of(missing).replace(_TEXT_BELOW, "the text below the front matter"),
            original=PurePosixPath(original.body.file).name,
        )
    return Translation(
        language=file.language,
        kind=original.kind,
        id=original.id,
        path=file.path,
        original=original.body.file,
        texts=pairing.found,
        body=file.body,
    )


def _check_fingerprint(
    file: TranslatedFile, original: OriginalFile, typed: Scalar | None, report: Report
) -> None:
    now = fingerprint_of(original)
    if typed is None:
        report.add(Code.TRANSLATION_UNDATED, Location(file=file.body.file), now=now)
    elif typed.text.strip() != now:
        report.add(Code.TRANSLATION_OUTDATED, typed.where, now=now, original=original.body.file)


def fingerprint_of(original: OriginalFile) -> str:
    """Return eight signs that change when a text of the original changes; a number in it may change as it likes."""
    texts = [text.text for place, text in sorted(original.texts.items())]
    lines = [line.rstrip() for line in original.body.markdown.strip().split("\n")]
    told = "\0".join([*texts, *lines]).encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[:FINGERPRINT_LENGTH]


def names_of(original: OriginalFile) -> AbstractSet[Location]:
    """Return the places of texts that are the same in every language: names of people, ages, sources."""
    quiet = Reading(Report(), Language.DUTCH)
    return frozenset(
        place
        for path, place in _texts_by_path(original, quiet)
        if not any(letter.isalpha() for letter in original.texts[place].text)
        or (original.kind is Kind.PERSONA and path[-1] in {"naam", "name"})
        or any(_CANONICAL.get(key, {key}) & _NOT_TO_TRANSLATE for key in path)
    )


def _texts_by_path(original: OriginalFile, quiet: Reading) -> Iterator[tuple[tuple[str, ...], Location]]:
    """Yield each published text of a file, with the keys that lead to it."""

    def walk(node: Node, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Location]]:
        if isinstance(node, Mapping):
            for key, value in node.entries:
                yield from walk(value, (*path, key.text))
        elif isinstance(node, Sequence):
            for number, item in enumerate(node.items, 1):
                yield from walk(item, (*path, str(number)))
        elif (text := decode_text(node, quiet)) is not None and text.where in original.texts:
            yield path, text.where

    return walk(original.mapping, ())
