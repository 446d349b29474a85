"""Whether the letters that a look asks for come along with it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.model.look import Look

GENERIC = frozenset(
    {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
     "ui-monospace", "ui-rounded", "math"}
)  # fmt: skip
"""Names that every computer answers with a typeface of its own."""


def check_typefaces(look: Look, places: Mapping[str, Location], report: Report) -> None:
    """Report letters whose first typeface is in no file: each computer would show another one, and print a third.

    What stands behind the first is meant for want of it, so that may be missing. Who begins with ``serif`` leaves the
    choice to the computer on purpose.
    """
    known = look.typefaces
    spelled = {name.casefold() for name in known} | GENERIC
    for key, where in places.items():
        text = look.tokens.get(key, "")
        first = text.partition(",")[0].strip()
        if not key.startswith("letter-") or not first or first.casefold() in spelled:
            continue
        file = re.sub(r"[^a-z0-9]+", "-", first.lower()).strip("-")
        report.add(
            Code.TYPEFACE_WITHOUT_FILE,
            where,
            suggestion=nearest(first, known),
            typed=first,
            file=f"fonts/{file}-400.woff2",
            known=", ".join(known),
        )
