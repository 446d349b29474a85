"""How many headings, rows, points, bits of code and paragraphs a text may have.

Each of them takes the printer some milliseconds, whatever stands in it, so that a pasted list of thousands would keep an
author waiting for minutes. A text of 30,000 words has a tenth of what is allowed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limit:
    kind: str
    """As messages call it."""
    most: int
    sign: str
    """What each of them has at least one of: a text with fewer is not looked through."""
    pattern: re.Pattern[str]
    """Begins at the first sign of each; takes time that grows no faster than the text."""


_LIMITS = (
    _Limit(kind="headings", most=300, sign="\n", pattern=re.compile(r"^ {0,3}#{1,6} |^[=-]+ *$", re.MULTILINE)),
    _Limit(kind="rows", most=800, sign="|", pattern=re.compile(r"^[^\n|]*\|", re.MULTILINE)),
    _Limit(kind="points", most=1_000, sign="\n", pattern=re.compile(r"^[ \t>]*(?:[-*+]|[0-9]+[.)]) ", re.MULTILINE)),
    _Limit(kind="code", most=1_000, sign="`", pattern=re.compile(r"`[^`\n]+`")),
    _Limit(kind="paragraphs", most=1_200, sign="\n\n", pattern=re.compile(r"(?<=\n\n)[^\n]")),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TooMany:
    """The first of its kind that is one too many."""

    kind: str
    place: int
    """Counted from the beginning of the text."""


def too_many_blocks(text: str) -> TooMany | None:
    """Return where a text has more of something than can be set in reasonable time; None when it has not."""
    return next(_found(text), None)


def _found(text: str) -> Iterator[TooMany]:
    for limit in _LIMITS:
        if text.count(limit.sign) >= limit.most:
            one_too_many = next(islice(limit.pattern.finditer(text), limit.most, None), None)
            if one_too_many is not None:
                yield TooMany(kind=limit.kind, place=one_too_many.start())
