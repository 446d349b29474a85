"""Classes of age as people write them: ``25-35``, ``55+``, ``65 jaar en ouder``."""

from __future__ import annotations

import re
from typing import NamedTuple

OLDEST = 120

_RANGE = re.compile(r"(\d{1,3}) ?(?:-|tot|t/m|to) ?(\d{1,3})")
_FROM = re.compile(r"(?:vanaf|from) (\d{1,3})|(\d{1,3}) ?(?:\+|en ouder|and older|and over|of ouder|plus)")
_UNTIL = re.compile(r"(?:tot|onder|under|<) ?(\d{1,3})")
_DASHES = str.maketrans(dict.fromkeys("–—−‐‑", "-"))


class AgeClass(NamedTuple):
    """Ages from the first up to and including the last."""

    first: int
    last: int

    def overlap(self, other: AgeClass) -> int:
        """Return how many years two classes share."""
        return max(0, min(self.last, other.last) - max(self.first, other.first) + 1)


def read_age_class(text: str) -> AgeClass | None:
    """Return a class of age; None when the text is none."""
    plain = " ".join(text.translate(_DASHES).casefold().replace("jaar", " ").replace("years", " ").split())
    plain = re.sub(r" ?- ?", "-", plain)
    if (found := _RANGE.fullmatch(plain)) is not None:
        first, last = int(found[1]), int(found[2])
    elif (found := _FROM.fullmatch(plain)) is not None:
        first, last = int(found[1] or found[2]), OLDEST
    elif (found := _UNTIL.fullmatch(plain)) is not None:
        first, last = 0, int(found[1]) - 1
    else:
        return None
    return AgeClass(first, last) if first < last <= OLDEST else None


def read_age(text: str) -> int | None:
    """Return an age in whole years; None when the text is none."""
    plain = text.casefold().removesuffix("jaar").removesuffix("years").strip()
    return (
        int(plain)
        if plain.isdecimal() and plain.isascii() and len(plain) <= 3 and int(plain) <= OLDEST
        else None
    )
