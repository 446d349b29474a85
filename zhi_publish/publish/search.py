"""What a search finds: the sections of an article, each with its heading."""

from __future__ import annotations

import re


def section_texts(html: str) -> list[tuple[str, str, str]]:
    """Return the sections of an article for a search index: id of the heading, its text, and the text below it.

    The first section is that of the page itself and has no id.
    """
    plain = _INVISIBLE.sub(" ", html)
    parts = _HEADING.split(plain)
    sections = [("", "", _text(parts[0]))]
    sections += [
        (parts[index], _text(parts[index + 1]), _text(parts[index + 2])) for index in range(1, len(parts), 3)
    ]
    return sections


_INVISIBLE = re.compile(r"<svg[ >].*?</svg>|<h1[ >].*?</h1>|<(style|script)[ >].*?</\1>", re.DOTALL)
_HEADING = re.compile(r'<h[23][^>]*? id="([^"]+)"[^>]*>(.*?)</h[23]>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def _text(part: str) -> str:
    return " ".join(_TAG.sub(" ", part).split())
