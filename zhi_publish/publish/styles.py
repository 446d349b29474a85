"""Style sheets and scripts of a look as readers load them: without comments, and only the sheets that a page needs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from zhi_publish.model.look import ACCENT, Look
from zhi_publish.publish.own_look import text_of

ASSETS = "assets/zhi"
STYLESHEET = f"{ASSETS}/site.css"
ON_DEMAND = ("styles/meer.css", "method.css")
"""Sheets that a page links by itself when it has one of their classes: what stories do without, and the parts of the
method. They come in this order, before the sheets that a template links."""
STORY_SCRIPTS = ("scripts/site.js", "scripts/drawings.js")
"""Scripts that give classes to parts of any page."""
_BY_LANGUAGE = "stemmer-"
_ACCENT_OF_PAGE = f".{ACCENT}"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AFTER_SIGN = re.compile(r"(?<=[{};,])\n")
_SMALLER = re.compile(r"(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign>,) |(?<=[:,( ])0(?P<point>\.)(?=\d)")
"""What a style sheet can do without outside of texts: room behind a comma, a nought before a point."""
_SCRIPT_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/|\(c\)).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_SCRIPT_TEXT = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'")
_ROOM = re.compile(
    rf"(?P<text>{_SCRIPT_TEXT.pattern})| ?(?P<sign>[=!]==?|=>|[<>]=|&&|\|\||\?\?=?|[=<>,;:?{{}}()]) ?"
)
_CLASS = re.compile(r"\.(zhi-[\w-]+)")
_NAME = re.compile(r"zhi-[\w-]+")
_PRELUDE = re.compile(r"([^{};]+)\{")
_PARENTHESES = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
_CLASSES = re.compile(r'\sclass="([^"]*)"')


class Sheets:
    """The style sheets of a look, by the address at which a page finds them."""

    def __init__(self, look: Look) -> None:
        """Take in a look; its files are read when they are asked for."""
        self._look = look

    def common(self, start: str) -> bytes:
        """Return what every page loads: ``start`` (typefaces and colours), the sheet of the look, what looks add to it."""
        base = self._look.file("site.css")
        css = start + ("" if base is None else text_of(base))
        return small_css(css + "".join(text_of(one) for one in self._look.every(ACCENT))).encode("utf-8")

    @cached_property
    def of_pages(self) -> Mapping[str, bytes]:
        """The sheets that only some pages load, each with what looks add to it."""
        found: dict[str, bytes] = {}
        method = self._look.file("method.css")
        for path in (*(() if method is None else (method,)), *self._look.files("styles", ".css")):
            if not path.name.endswith(_ACCENT_OF_PAGE):
                accents = self._look.every(f"styles/{path.stem}{_ACCENT_OF_PAGE}")
                css = text_of(path) + "".join(text_of(accent) for accent in accents)
                found[f"{ASSETS}/styles/{path.name}"] = small_css(css).encode("utf-8")
        return found

    @cached_property
    def _wanted_by(self) -> tuple[tuple[str, frozenset[frozenset[str]]], ...]:
        """Each sheet on demand, with the classes that each of its rules asks for, but for those that scripts give."""
        scripts = [script for name in STORY_SCRIPTS if (script := self._look.file(name)) is not None]
        given = _NAME.findall("".join(map(text_of, scripts)))
        rows = []
        for name in ON_DEMAND:
            address = f"{ASSETS}/styles/{name.rpartition('/')[2]}"
            if address in self.of_pages:
                rows.append((address, _asked_by(self.of_pages[address].decode("utf-8"), frozenset(given))))
        return tuple(rows)

    def linked(self, html: str) -> str:
        """Return an article that begins with a link to each sheet on demand with a rule that may hold for it."""
        classes = frozenset(name for names in _CLASSES.findall(html) for name in names.split())
        links = "".join(
            f'<link rel="stylesheet" href="zhi:{address}">'
            for address, asked in self._wanted_by
            if any(one <= classes for one in asked)
        )
        return f"{links}\n{html}" if links else html


def selectors(prelude: str) -> list[str]:
    """Return the selectors of a rule; a comma between parentheses parts none."""
    parts, start, depth = [], 0, 0
    for place, sign in enumerate(prelude):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(prelude[start:place].strip())
            start = place + 1
    return [*parts, prelude[start:].strip()]


def _asked_by(css: str, given: frozenset[str]) -> frozenset[frozenset[str]]:
    """Return the classes that must be there for a rule, for each selector of a sheet."""
    return frozenset(
        frozenset(_CLASS.findall(_PARENTHESES.sub("", selector))) - given
        for prelude in _PRELUDE.findall(css)
        if not prelude.startswith("@")
        for selector in selectors(prelude)
    )


def sheets_among(assets: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses of the sheets that pages link: those of the look, but for what a script fetches."""
    return tuple(
        address
        for address in assets
        if address.endswith(".css") and posixpath.dirname(address) in {ASSETS, f"{ASSETS}/styles"}
    )


def scripts_among(assets: Iterable[str]) -> tuple[str, ...]:
    """Return the addresses of the scripts of a look that are named where they are used.

    A script that follows the language of a search is fetched by a name that is put together.
    """
    return tuple(
        address
        for address in assets
        if address.endswith(".js")
        and posixpath.dirname(address) == f"{ASSETS}/scripts"
        and not posixpath.basename(address).startswith(_BY_LANGUAGE)
    )


def small_css(css: str) -> str:
    """Return a style sheet without what only its makers read."""
    lines = (line.strip() for line in _COMMENT.sub("", css).splitlines())
    joined = _AFTER_SIGN.sub("", "\n".join(line for line in lines if line))
    return _SMALLER.sub(lambda found: found["text"] or found["sign"] or found["point"], joined) + "\n"


def small_script(script: str) -> str:
    """Return a script without comments on lines of their own, without margins and without room around its signs.

    Who has a copyright keeps it, and nothing gets another name: what runs is what stands in the look.

    A script in which a text goes on over a line's end is left as it is.
    """
    if any(line.count("`") % 2 for line in script.splitlines()):
        return script
    lines = (line.strip() for line in _SCRIPT_COMMENT.sub("", script).splitlines())
    return "\n".join(map(_small_line, (line for line in lines if line and not line.startswith("//")))) + "\n"


def _small_line(line: str) -> str:
    """Return a line of a script without room around its signs; one with a pattern or a comment in it stays as it is."""
    if "/" in _SCRIPT_TEXT.sub("", line) or "`" in line:
        return line
    return _ROOM.sub(lambda found: found["text"] or found["sign"], line)
