"""Text of authors made ready for a place in a printed brochure.

What comes in is clean HTML whose links and pictures name places of the publication (``zhi:…``). What goes out fits
in one document with all other chapters: headings on the right level, names of places that occur once, links that
lead to a chapter of this brochure or to nothing, and addresses that can be read on paper.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markupsafe import Markup

SITE_SCHEME = "zhi:"
LOWEST_HEADING = 6
_VOID = frozenset({"br", "hr", "img"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
BEFORE_HEADING = "voor-kop"
"""Class of what comes right before a heading: the line above the heading belongs to it."""
_FIRST_TAG = re.compile(r"<[a-z0-9]+")
_HIDDEN = "#"
"""Stands for a link that is left out together with its words."""
_READABLE_AS_TYPED = ("mailto:", "tel:")


@dataclass(slots=True)
class Addresses:
    """Outside addresses that the text of a brochure mentions, lettered in the order of reading.

    Letters, because figures are for sources.
    """

    marks: dict[str, str] = field(default_factory=dict)

    def mark(self, address: str) -> str:
        """Return the letter of an address; the same address keeps its first one."""
        return self.marks.setdefault(address, letters(len(self.marks) + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a text needs to know of the brochure in which it stands."""

    anchors: Mapping[str, str]
    """Name of the chapter of each address that has one in this brochure."""
    addresses: Addresses | None
    """None when the brochure has no list of sources: then an address stands in the text itself."""
    block: Callable[[str, str, int], Markup]
    """Draws a table or drawing, given its function, the id of what it shows and the level of headings."""


def fit_text(text: Markup, chapter: str, level: int, around: Surroundings) -> Markup:
    """Return a text for a chapter.

    Args:
        text: clean HTML with headings from the second level.
        chapter: name of the chapter, which goes before every name of a place.
        level: level of the heading under which the text stands; its highest heading becomes one lower.
        around: the brochure.

    """
    if not text:
        return Markup("")
    names = _NameCollector()
    names.feed(str(text))
    fitter = _Fitter(chapter, level, around, names.found)
    fitter.feed(str(text))
    fitter.close()
    return Markup("".join(fitter.parts))


class _NameCollector(HTMLParser):
    """Notes which places of a text have a name."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update(value for key, value in attrs if key == "id" and value)


class _Fitter(HTMLParser):
    def __init__(self, chapter: str, level: int, around: Surroundings, names: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._chapter = chapter
        self._shift = level - 1
        self._around = around
        self._names = names
        self._links: list[str] = []
        self._link_text = ""
        self._hidden = 0
        self._depth = 0
        self._last_block: int | None = None
        """Where the last paragraph, list or table began that stands on its own."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        if block := attributes.get("data-zhi-block"):
            function, _, item_id = block.partition(":")
            self._begin_block("")
            self.parts.append(str(self._around.block(function, item_id, self._shift + 2)))
            self._hidden += 1
            return
        if tag == "a":
            self._open_link(attributes)
            return
        tag = self._shifted(tag)
        if "id" in attributes:
            attributes["id"] = self._name(attributes["id"])
        if tag == "img":
            attributes.pop("loading", None)
        self._begin_block(tag)
        if tag not in _VOID:
            self._depth += 1
        words = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items())
        self.parts.append(f"<{tag}{words}>")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == "div":
            self._hidden -= 1
        elif tag == "a":
            self._close_link()
        elif tag not in _VOID:
            self._depth -= 1
            self.parts.append(f"</{self._shifted(tag)}>")

    def _begin_block(self, tag: str) -> None:
        """Mark what stands before a heading; a style sheet that looked for it itself would look at all that follows."""
        if self._depth:
            return
        if tag in _HEADINGS and self._last_block is not None:
            self.parts[self._last_block] = _with_class(self.parts[self._last_block], BEFORE_HEADING)
        self._last_block = len(self.parts)

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        self._link_text += data
        self.parts.append(html.escape(data, quote=False))

    def _shifted(self, tag: str) -> str:
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
            return f"h{min(int(tag[1]) + self._shift, LOWEST_HEADING)}"
        return tag

    def _name(self, name: str) -> str:
        return f"{self._chapter}--{name}"

    def _open_link(self, attributes: dict[str, str]) -> None:
        target = attributes.get("href", "")
        self._link_text = ""
        if target.startswith("#fnref"):
            # the way back from a note is for screens
            self._links.append(_HIDDEN)
            self._hidden += 1
            return
        opening, kind = "", ""
        if target.startswith("#"):
            if target[1:] in self._names:
                opening = self._name(target[1:])
        elif target.startswith(SITE_SCHEME):
            address, _, fragment = target.removeprefix(SITE_SCHEME).partition("#")
            anchors = self._around.anchors
            opening = anchors.get(f"{address}#{fragment}", anchors.get(address, ""))
            # on paper nobody can click: a word that leads to another chapter says on which page that begins
            kind = ' class="verwijzing"' if opening != self._chapter else ""
        if opening:
            self.parts.append(f'<a{kind} href="#{html.escape(opening)}">')
            self._links.append("</a>")
        elif target and not target.startswith(("#", SITE_SCHEME)):
            self.parts.append(f'<a href="{html.escape(target)}">')
            self._links.append(target)
        else:
            self._links.append("")

    def _close_link(self) -> None:
        opened = self._links.pop() if self._links else ""
        if opened == _HIDDEN:
            self._hidden -= 1
            return
        if opened in {"", "</a>"}:
            self.parts.append(opened)
            return
        self.parts.append("</a>")
        plain = opened.removeprefix("mailto:").removeprefix("tel:")
        shown = self._link_text.strip()
        if shown in {plain, readable_address(opened)}:
            return
        if opened.startswith(_READABLE_AS_TYPED) or self._around.addresses is None:
            self.parts.append(f" ({html.escape(readable_address(plain))})")
        else:
            mark = self._around.addresses.mark(opened)
            self.parts.append(f'<a class="noot" href="#adres-{mark}">[{mark}]</a>')


def _with_class(opening: str, name: str) -> str:
    """Return the opening tag of something with one class more."""
    first, end, rest = opening.partition(">")
    if 'class="' in first:
        return first.replace('class="', f'class="{name} ', 1) + end + rest
    return _FIRST_TAG.sub(lambda tag: f'{tag[0]} class="{name}"', first, count=1) + end + rest


def letters(number: int) -> str:
    """Return ``a`` for 1, ``z`` for 26, ``aa`` for 27, as lists are lettered."""
    found = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        found = chr(ord("a") + place) + found
    return found


def readable_address(address: str) -> str:
    """Return an address as people write it down: without ``https://`` and the last slash."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")
