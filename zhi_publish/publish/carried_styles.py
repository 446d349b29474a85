"""Pages that carry their styles: the rules that may hold for a page stand in its own head.

A browser can then paint a page as soon as it has it, and asks for no style sheet first. Which rules may hold is for
``page_rules`` to say; here they are put in the place of the links to our sheets.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.publish.page_rules import names_among, rules_of, short_rules_of, tokens_used
from zhi_publish.publish.styles import ASSETS, sheets_among

_STYLESHEET = re.compile(r'\s*<link rel="stylesheet" href="([^"]+)">')
_SCRIPT = re.compile(r'<script[^>]*\ssrc="?(?:[^"\s>]*/)?([^"\s>/]+)"?')
_ELEMENT = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)")
_WORD = re.compile(r"([\"'`])([a-z][a-zA-Z0-9]*)\1")
"""What may be the name of an element in a script."""
_ADDRESS = re.compile(r"url\((?P<quote>[\"']?)(?![\"'#/]|[a-z]+:)")


@dataclass(frozen=True, slots=True)
class _Links:
    """The links to our sheets in the head of a page."""

    start: int
    end: int
    sheets: tuple[tuple[str, str], ...]
    """The address of each sheet, and the folder that leads to it from the page."""
    is_alone: bool
    """Whether the page has no sheet of somebody else, who may give a token another value."""


class PageStyles:
    """Puts the rules of our style sheets into pages."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        """Take in the files of a site, by address."""
        sheets = {address: assets[address].decode("utf-8") for address in sheets_among(assets)}
        self._rules = {address: rules for address, css in sheets.items() if (rules := rules_of(css))}
        self._short_rules = short_rules_of({address: sheets[address] for address in self._rules})
        self._names = frozenset().union(*(rules.names for rules in self._rules.values()))
        scripts = {
            posixpath.basename(address): data.decode("utf-8")
            for address, data in assets.items()
            if address.startswith(f"{ASSETS}/scripts/") and address.endswith((".js", ".css"))
        }
        self._given = {name: _given(name, scripts, set()) for name in scripts}
        self._made: dict[tuple[tuple[tuple[str, str], ...], frozenset[str], bool], str] = {}

    def carried(self, page: str, folder: str) -> str:
        """Return a page with the rules that may hold for it in the place of the links to our sheets.

        A sheet of somebody else behind ours keeps its place; when one stands between ours, all stay linked.

        Args:
            page: The whole page.
            folder: The folder of the site in which it stands; empty for the top.

        """
        head, end, rest = page.partition("</head>")
        links = self._links(head, folder)
        if links is None:
            return page
        styles = self._styles(links, self._names_of(page))
        return f"{head[: links.start]}\n    <style>{styles}</style>{head[links.end :]}{end}{rest}"

    def _links(self, head: str, folder: str) -> _Links | None:
        """Return where our sheets are linked; None when that is nowhere, or not in one run."""
        found = [
            (match, self._address(html.unescape(match[1]), folder)) for match in _STYLESHEET.finditer(head)
        ]
        ours = [(match, address) for match, address in found if address is not None]
        if not ours:
            return None
        start, end = ours[0][0].start(), ours[-1][0].end()
        if sum(len(match[0]) for match, _ in ours) != end - start:
            return None
        sheets = tuple((address, posixpath.dirname(html.unescape(match[1]))) for match, address in ours)
        return _Links(start, end, sheets, is_alone=len(ours) == len(found))

    def _address(self, link: str, folder: str) -> str | None:
        """Return which of our sheets a link leads to; the page for a wrong address links from the top of a server."""
        if link.startswith("/"):
            return next((one for one in self._rules if link.endswith(f"/{one}")), None)
        address = posixpath.normpath(posixpath.join(folder, link))
        return address if address in self._rules else None

    def _names_of(self, page: str) -> frozenset[str]:
        """Return every name in our sheets that a page has, or may get from one of its scripts."""
        names = {*names_among(page), *map(str.lower, _ELEMENT.findall(page))}
        for script in _SCRIPT.findall(page):
            if script not in self._given:  # somebody else's may do anything
                return self._names
            names |= self._given[script]
        return self._names & names

    def _styles(self, links: _Links, names: frozenset[str]) -> str:
        key = links.sheets, names, links.is_alone  # pages of a kind have the same names, more often than not
        if key not in self._made:
            rules = self._short_rules if links.is_alone else self._rules
            wanted = names
            if not links.is_alone:
                wanted |= frozenset().union(*(one.tokens for one in rules.values()))
            while True:
                css = "".join(
                    # an address is relative to the sheet; now it stands in the page
                    _ADDRESS.sub(rf"\g<0>{folder}/", rules[address].text(wanted))
                    for address, folder in links.sheets
                )
                used = tokens_used(css)
                if used <= wanted:
                    break
                wanted |= used
            self._made[key] = css
        return self._made[key]


def _given(name: str, scripts: Mapping[str, str], seen: set[str]) -> frozenset[str]:
    """Return the names that a script gives, and those of every script and sheet that it names in its turn."""
    seen.add(name)
    found = {*names_among(scripts[name]), *(word.lower() for _, word in _WORD.findall(scripts[name]))}
    for other in scripts:
        if other not in seen and other in scripts[name]:
            found |= _given(other, scripts, seen)
    return frozenset(found)
