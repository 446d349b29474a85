"""A document without footnotes, of which the engine need not prepare them.

Its own style sheet gives every element of every document five more styles, for the parts that a footnote has. A page
design that has no such notes does without.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from typing import Any

from zhi_publish.publish.engine_parts import is_known

_NOTES = re.compile(r"footnote|note-area|::note|note\s*\(", re.IGNORECASE)
"""What style sheets say that make notes."""
_PARTS = re.compile(r"^::(?:foot)?note-[^\n]*\n", re.MULTILINE)
"""The rules of the engine about the parts of notes, each on a line of its own."""


def mentions_notes(sheets: Iterable[str]) -> bool:
    """Whether style sheets make notes of something."""
    return any(_NOTES.search(sheet) for sheet in sheets)


def without_notes(weasyprint: Any) -> Any:
    """Return the engine's class of documents, less the styles of notes; the class itself when it is another one."""
    own: Any = weasyprint.HTML
    rules = importlib.import_module("weasyprint.html").UA
    if not is_known(getattr(own, "_ua_stylesheets", None), "self forms") or not _PARTS.search(rules):
        return own
    sheet = weasyprint.CSS(string=_PARTS.sub("", rules))

    class HTML(own):  # type: ignore[misc]
        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: FBT001, FBT002
            return list(super()._ua_stylesheets(forms)) if forms else [sheet]

    return HTML
