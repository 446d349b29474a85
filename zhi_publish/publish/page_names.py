"""What a rule of a style sheet may look for in a page: classes of ours and elements, and which stand inside which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from zhi_publish.frozen import dataclass

CLASS = re.compile(r"zhi-[\w-]+")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>")
_CLASSES = re.compile(r"\sclass=(?:\"([^\"]*)\"|([^\s\"'>]+))")
_RAW = re.compile(r"<(script|style)\b[^>]*>.*?</\1>", re.DOTALL | re.IGNORECASE)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HAS = re.compile(r":has\(([^(),]*)\)")
_LEFT_OUT = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]|::?[\w-]+")
"""What says more of an element than its name and its classes."""
_STEP = re.compile(r"\s*([>+~])\s*|\s+")
_NAME = re.compile(r"\.(zhi-[\w-]+)|(?<![\w.#-])([a-zA-Z][a-zA-Z0-9]*)")


@dataclass(frozen=True, slots=True)
class PageNames:
    """The names on a page."""

    names: frozenset[str]
    """Every class of ours and every element that it has, or may get from a script."""
    around: Mapping[str, set[str]]
    """Everything in which something of a name stands somewhere."""
    given: frozenset[str]
    """Names that a script may bring, at whatever place."""

    def known(self, asked: Iterable[str]) -> frozenset[str]:
        """Return which of the things that rules ask for may be true of the page."""
        return frozenset(one for one in asked if self._holds(one))

    def _holds(self, asked: str) -> bool:
        outer, _, inner = asked.rpartition(" ")
        if not outer:
            return inner in self.names
        return outer in self.given or inner in self.given or outer in self.around.get(inner, ())


def names_of(page: str, given: frozenset[str]) -> PageNames:
    """Return the names on a page, to which scripts may add some."""
    around: dict[str, set[str]] = {}
    opened: list[tuple[str, frozenset[str]]] = [("", frozenset())]
    known: dict[
        tuple[frozenset[str], str, str], frozenset[str]
    ] = {}  # most elements are like one before them
    for closing, name, attributes in _TAG.findall(_RAW.sub("", page)):
        tag = name.lower()
        if closing:
            if opened[-1][0] == tag:
                opened.pop()
            elif place := next((at for at in range(len(opened) - 1, 0, -1) if opened[at][0] == tag), 0):
                del opened[place:]
            continue
        classes = _CLASSES.search(attributes) if "class=" in attributes else None
        above = opened[-1][1]
        key = above, tag, "" if classes is None else classes[1] or classes[2] or ""
        inside = known.get(key)
        if inside is None:
            own = {tag, *key[2].split()}
            for one in own:
                around.setdefault(one, set()).update(above)
            inside = known[key] = above | own
        if tag not in _VOID and attributes[-1:] != "/":
            opened.append((tag, inside))
    return PageNames(frozenset(CLASS.findall(page)) | around.keys() | given, around, given)


def asked_by(selector: str) -> frozenset[str]:
    """Return what must be there for a selector: names, and ``outer inner`` for a name inside another one.

    Fewer than it asks is no harm: what cannot be told from names is left out.
    """
    asked: set[str] = set()
    for inside in _HAS.findall(selector):
        asked |= _names(inside.lstrip(" >+~"))
    parts = _STEP.split(_LEFT_OUT.sub("", selector).strip())
    steps = [_names(part or "") for part in parts[::2]]
    for place, names in enumerate(steps):
        asked |= names
        if place and parts[2 * place - 1] not in {"+", "~"}:
            asked |= {f"{outer} {inner}" for outer in steps[place - 1] for inner in names}
    return frozenset(asked)


def _names(compound: str) -> set[str]:
    return {name or element.lower() for name, element in _NAME.findall(compound)}
