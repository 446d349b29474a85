"""Names of real people: kept only as marks from which no name can be read, to look for them in what is published."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from zhi_publish.diagnostics import Location

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SHORTEST = 3
"""Letters of a name that is looked for; shorter ones stand in every text."""
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class SecretName:
    """A name in a table of interviews, as a mark."""

    mark: bytes
    first: bytes
    """The mark of its first word: at most words of a text no name begins."""
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
    return SecretName(_mark(tuple(words)), _mark((words[0],)), len(words), where, row)


def mark_of(text: str) -> bytes:
    """Return the mark that a name of one or more words would have."""
    return _mark(tuple(_plain(found.group()) for found in _WORD.finditer(text))[:MOST_WORDS])


def names_in(text: str, names: Iterable[SecretName]) -> Iterator[FoundName]:
    """Yield each place of a text in which one of the names stands.

    Capitals and accents do not count, but for a name of one word: that has to begin with a capital, and when the text
    has the same word in small letters too (``Wil`` and ``wil``) it is taken for an ordinary word.
    """
    by_mark = {name.mark: name for name in names}
    found = list(_WORD.finditer(text)) if by_mark else []
    ordinary: set[str] | None = None
    for place, words in _candidates(found, by_mark.values()):
        name = by_mark.get(_mark(words))
        if name is None:
            continue
        first, last = found[place], found[place + len(words) - 1]
        if len(words) == 1:
            if ordinary is None:
                ordinary = {_plain(one.group()) for one in found if one.group().islower()}
            if words[0] in ordinary or not first.group()[:1].isupper():
                continue
        yield FoundName(name, first.start(), last.end() - first.start())


def _candidates(
    found: Sequence[re.Match[str]], names: Collection[SecretName]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the words that begin as a name does, with the place of the first; as many as the name has."""
    lengths: dict[bytes, set[int]] = {}
    for name in names:
        lengths.setdefault(name.first, set()).add(name.words)
    is_capital_needed = not any(name.is_whole for name in names)
    for place, first in enumerate(found):
        if is_capital_needed and not first.group()[:1].isupper():
            continue
        for length in sorted(lengths.get(_mark_of_word(first.group()), ())):
            words = tuple(_plain(one.group()) for one in found[place : place + length])
            if len(words) == length:
                yield place, words


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


@lru_cache(maxsize=2**16)
def _mark_of_word(typed: str) -> bytes:
    return _mark((_plain(typed),))


def _mark(words: tuple[str, ...]) -> bytes:
    return hashlib.blake2b(" ".join(words).encode(), key=_key(), digest_size=12).digest()
