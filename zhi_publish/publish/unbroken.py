"""Amounts in one piece and in step: no sign at the end of a line, away from its euros; cents for all of a column or none.

Line breaking allows an end between a minus and a euro sign. A word joiner between them would change what is copied from
the PDF, so the amount gets an element of its own that does not break.
"""

from __future__ import annotations

import re

from zhi_publish.model.settings import Language

_DRAWING = re.compile(r"(<svg\b.*?</svg>)", re.DOTALL)
_SIGNED = re.compile(r"[+\u2212]€\u00a0[\d.,]*\d(?![^<>]*>)")
"""A signed amount in a text; not in an attribute."""


def unbroken_amounts(body: str) -> str:
    """Return a document in which no signed amount is parted over two lines; drawings stay as they are."""
    parts = _DRAWING.split(body)
    parts[::2] = (_SIGNED.sub(r'<span class="heel">\g<0></span>', part) for part in parts[::2])
    return "".join(parts)


def even_prices(texts: list[str], language: Language) -> list[str]:
    """Return prices that stand below each other, with words behind them: all of them with cents, or none."""
    mark = "." if language is Language.ENGLISH else ","
    cents, price = re.compile(rf"\d{re.escape(mark)}\d\d(?!\d)"), re.compile(r"€\u00a0\d[\d.,]*")
    if not any(cents.search(text) for text in texts):
        return texts
    return [
        text if cents.search(text) else price.sub(lambda found: f"{found[0]}{mark}00", text, count=1)
        for text in texts
    ]
