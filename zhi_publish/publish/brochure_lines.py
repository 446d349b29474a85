"""Lines that are broken once while a brochure is set.

The engine lays a text out again whenever its column or table is tried once more and whenever a page number in it becomes
known. The same words in the same style and width give the same line, so it is kept. So is the height of a line in a
style, which the engine spells out in full each time before it finds what it knows already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from zhi_publish.publish.engine_parts import standing_in

MOST_LINES = 20_000
"""Lines that are kept; then keeping begins anew, so that a long document does not fill the memory."""


@contextmanager
def remembered_lines() -> Iterator[None]:
    """Break each line once, for as long as the block lasts."""
    words = "text style context max_width justification_spacing is_line_start minimum"
    with (
        standing_in("weasyprint.layout.inline:split_first_line", words, _kept_lines),
        standing_in("weasyprint.layout.inline:strut", "style", _kept_heights),
    ):
        yield


def _kept_lines(engines_own: Callable[..., Any]) -> Callable[..., Any]:
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

    return split


def _kept_heights(engines_own: Callable[[Any], Any]) -> Callable[[Any], Any]:
    kept: dict[int, tuple[Any, Any]] = {}

    def height(style: Any) -> Any:
        known = kept.get(id(style))
        if known is None:
            known = kept[id(style)] = (style, engines_own(style))
        return known[1]

    return height
