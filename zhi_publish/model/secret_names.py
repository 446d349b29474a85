"""Names of real people: kept only as marks from which no name can be read, to look for them in what is published."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from zhi_publish.diagnostics import Location
from zhi_publish.frozen import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SHORTEST = 3
"""Letters of a name that is looked for; shorter ones stand in every text."""
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class SecretName:
    """A name in a table of interviews, as a mark."""

    mark: bytes
    words: int
    """How many words the name has."""
    where: Location
    """The cell in which it stands."""
    row: int

    @property
    def is_whole(self) -> bool:
        """Whether it has several words: then the same words elsewhere are the same person, not chance."""
        return self.words > 1


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name that stands in a text."""

    name: SecretName
    start: int
    length: int


def secret_name(text: str, where: Location, row: int) -> SecretName | None:
    """Return the mark of a name; None for one that is too short to look for."""
    words = [_plain(found.group()) for found in _WORD.finditer(text)][:MOST_WORDS]
    if sum(len(word) for word in words) < SHORTEST:
        return None
    return SecretName(_mark(words), len(words), where, row)


def mark_of(text: str) -> bytes:
    """Return the mark that a name of one or more words would have."""
    return _mark([_plain(found.group()) for found in _WORD.finditer(text)][:MOST_WORDS])


def names_in(text: str, names: Iterable[SecretName]) -> Iterator[FoundName]:
    """Yield each place of a text in which one of the names stands.

    Capitals and accents do not count, but for a name of one word: that has to begin with a capital, and when the text
    has the same word in small letters too (``Wil`` and ``wil``) it is taken for an ordinary word.
    """
    by_mark = {name.mark: name for name in names}
    lengths = sorted({name.words for name in by_mark.values()})
    if not lengths:
        return
    found = list(_WORD.finditer(text))
    words = [_plain(one.group()) for one in found]
    ordinary = {word for one, word in zip(found, words, strict=True) if one.group().islower()}
    marks: dict[str, bytes] = {}
    for place, first in enumerate(found):
        for length in lengths:
            if place + length > len(found):
                break
            if length == 1 and (words[place] in ordinary or not first.group()[:1].isupper()):
                continue
            key = " ".join(words[place : place + length])
            mark = marks.get(key)
            if mark is None:
                mark = marks[key] = _mark(words[place : place + length])
            if mark in by_mark:
                end = found[place + length - 1].end()
                yield FoundName(by_mark[mark], first.start(), end - first.start())


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@cache
def _key() -> bytes:
    """Return another key for each run: a list of first names is soon tried out against a mark without it."""
    import secrets

    return secrets.token_bytes(16)


def _mark(words: list[str]) -> bytes:
    return hashlib.blake2b(" ".join(words).encode(), key=_key(), digest_size=12).digest()
