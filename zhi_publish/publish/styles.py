"""Style sheets and scripts of a look as readers load them: without what only their makers read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from functools import cached_property

from rcssmin import cssmin
from rjsmin import jsmin

from zhi_publish.model.look import ACCENT, Look
from zhi_publish.publish.own_look import text_of

ASSETS = "assets/zhi"
STYLESHEET = f"{ASSETS}/site.css"
_BY_LANGUAGE = "stemmer-"
EVERYWHERE = ("styles/meer.css", "method.css")
"""Sheets that every page links after the sheet of the look, and before those that its template links."""
_ACCENT_OF_PAGE = f".{ACCENT}"


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
        """The sheets beside it, each with what looks add to it."""
        found: dict[str, bytes] = {}
        method = self._look.file("method.css")
        for path in (*(() if method is None else (method,)), *self._look.files("styles", ".css")):
            if not path.name.endswith(_ACCENT_OF_PAGE):
                accents = self._look.every(f"styles/{path.stem}{_ACCENT_OF_PAGE}")
                css = text_of(path) + "".join(text_of(accent) for accent in accents)
                found[f"{ASSETS}/styles/{path.name}"] = small_css(css).encode("utf-8")
        return found

    @cached_property
    def links(self) -> str:
        """The links with which every article begins; which rules hold for it is told when its page is whole."""
        addresses = (f"{ASSETS}/styles/{posixpath.basename(name)}" for name in EVERYWHERE)
        return "".join(
            f'<link rel="stylesheet" href="zhi:{address}">'
            for address in addresses
            if address in self.of_pages
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
    """Return a style sheet without comments and room."""
    return f"{cssmin(css)}\n"


def small_script(script: str) -> str:
    """Return a script without comments and room; who has a copyright keeps it, in a comment that begins with ``!``."""
    return f"{jsmin(script, keep_bang_comments=True)}\n"
