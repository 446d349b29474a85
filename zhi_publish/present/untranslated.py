"""Short texts that stand in another language than their page: marked where they are said, and told in the HTML.

A view holds texts that go into sentences, drawings and attributes alike. So each carries two signs that no author can
type, until a page is complete; then they become an element where an element can stand, and nothing elsewhere.
"""

from __future__ import annotations

import re

_BEGIN, _END = "\uf8f0", "\uf8f1"
_MARKS = str.maketrans("", "", _BEGIN + _END)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_TOLD = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")
_PLAIN_INSIDE = frozenset({"svg", "title", "script", "style", "option", "textarea", "button"})
"""Elements that hold text and no other elements, or none that says in what language it is."""


def marked(text: str) -> str:
    """Return a text with the signs that say that it is not translated."""
    return f"{_BEGIN}{text}{_END}"


def unmarked(text: str) -> str:
    """Return a text without such signs: for titles, file names and sorting."""
    return text.translate(_MARKS)


def told_in_html(html: str, language: str) -> str:
    """Return HTML in which each marked text says its language, as far as an element can stand there."""
    if _BEGIN not in html and _END not in html:
        return html
    parts: list[str] = []
    start = 0
    inside: list[str] = []
    for tag in _TAG.finditer(html):
        parts += (_told(html[start : tag.start()], language, is_plain=bool(inside)), unmarked(tag[0]))
        start = tag.end()
        name = tag[2].lower()
        if name in _PLAIN_INSIDE and not tag[0].endswith("/>"):
            if not tag[1]:
                inside.append(name)
            elif name in inside:
                del inside[inside.index(name) :]
    parts.append(_told(html[start:], language, is_plain=bool(inside)))
    return "".join(parts)


def _told(text: str, language: str, *, is_plain: bool) -> str:
    if not is_plain:
        text = _TOLD.sub(rf'<bdi lang="{language}">\1</bdi>', text)
    return unmarked(text)
