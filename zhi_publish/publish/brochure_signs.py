"""Signs that no typeface on this computer has: what stands in their place on paper."""

from __future__ import annotations

import re
import unicodedata

_MORE = "[…]"
"""Shows that something stood here: in the place of letters, and where nothing else would be left."""
_JOINED = "\u200d\ufe0e\ufe0f\u20e3"
"""Tie signs to one picture, and mean nothing alone."""
_PARTS = re.compile(r"(?<=>)[^<>]+(?=<)|(?<==\")[^\"<>]+(?=\")")
"""Texts, and attributes that may be read aloud."""


def without_signs(html: str, missing: frozenset[str]) -> str:
    """Return a page without signs that would be printed as empty boxes.

    A sign that is a picture is left out. Letters, and a text of which nothing would be left, give way to a mark that
    says so: nobody should read a sentence that lost its name as a complete one.
    """
    return _PARTS.sub(lambda found: _without(found[0], missing), html)


def _without(text: str, missing: frozenset[str]) -> str:
    if missing.isdisjoint(text):
        return text
    letters = {sign for sign in missing if unicodedata.category(sign)[0] in "LN"}
    gone = missing | set(_JOINED)
    left = re.sub(f"[{_set(letters)}]+", _MORE, text) if letters else text
    left = re.sub(rf"([ \u00a0]*)((?:[{_set(gone)}][ \u00a0]*)+)", _gap, left)
    return left if left.strip() else text.replace(text.strip(), _MORE)


def _gap(found: re.Match[str]) -> str:
    """Return the space that is left between two words where signs stood."""
    at_start, before = found.start() == 0, bool(found[1])
    after = found[2][-1] in " \u00a0"
    if found.string[found.end() :][:1] in {*",.;:!?)"}:
        return ""
    return " " if before or (after and not at_start) else ""


def _set(signs: frozenset[str] | set[str]) -> str:
    return "".join(map(re.escape, sorted(signs)))
