"""Lines that are broken once while a brochure is set.

The engine lays a text out again whenever its column or table is tried once more and whenever a page number in it becomes
known. The same words in the same style and width give the same line, so it is kept.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

MOST_LINES = 20_000
"""Lines that are kept; then keeping begins anew, so that a long document does not fill the memory."""


@contextmanager
def remembered_lines() -> Iterator[None]:
    """Break each line once, for as long as the block lasts."""
    inline: Any = importlib.import_module("weasyprint.layout.inline")
    engines_own = inline.split_first_line
    kept: dict[tuple[Any, ...], tuple[Any, Any]] = {}

    def split(text: str, style: Any, context: Any, *rest: Any, **named: Any) -> Any:
        key = (text, id(style), rest, tuple(named.items()))
        known = kept.get(key)
        if known is not None:
            return known[1]
        if len(kept) >= MOST_LINES:
            kept.clear()
        made = engines_own(text, style, context, *rest, **named)
        kept[key] = (style, made)  # the style stays too, or another one might get its number
        return made

    inline.split_first_line = split
    try:
        yield
    finally:
        inline.split_first_line = engines_own
