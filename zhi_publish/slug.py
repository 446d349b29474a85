"""From a file name or a typed reference to an id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_SPECIAL = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"}
)

RESERVED = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Names that Windows keeps for devices: a file or folder of that name cannot be copied there."""

LONGEST = 120
"""An id stands in longer names, such as ``insluiten/persona-<id>.html``, and no disk takes more than 255 signs."""


def is_usable(part: str) -> bool:
    """Tell whether an id, or a part of one between slashes, can be the name of a file or folder anywhere."""
    return 0 < len(part) <= LONGEST and part not in RESERVED


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """Return the id that belongs to a name: small plain letters, digits and hyphens.

    ``Ismaël`` and ``ismael`` give the same id, in composed and in decomposed spelling. A name without one
    usable character gives an empty text.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_SPECIAL))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_PLAIN.sub("-", plain).strip("-")
