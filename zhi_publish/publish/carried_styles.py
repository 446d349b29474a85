"""Pages that carry their styles: the rules that may hold for a page stand in its own head.

A browser can then paint a page as soon as it has it, and asks for no style sheet first. A rule stays when the page
has every class and every element that it asks for, one inside the other; the order of the rules stays as it is in the
sheets, and so does which one wins. A token that never changes is written out where that is shorter, and one that
nothing uses stays out; but where somebody else's sheet comes along, all tokens are left as they are.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from zhi_publish.frozen import dataclass
from zhi_publish.publish.page_names import CLASS, PageNames, asked_by, names_of
from zhi_publish.publish.styles import ASSETS, selectors, sheets_among

_STYLESHEET = re.compile(r'\s*<link rel="stylesheet" href="([^"]+)">')
_SCRIPT = re.compile(r'<script[^>]*\ssrc="?(?:[^"\s>]*/)?([^"\s>/]+)"?')
_WORD = re.compile(r"([\"'`])([a-z][a-zA-Z0-9]*)\1")
"""What may be the name of an element in a script."""
_MARGIN = re.compile(r"\n\s+")
_ROOT = re.compile(r":root\{([^{}]*)\}")
_TOKEN = re.compile(r"(--zhi-[\w-]+):")
_ANY_TOKEN = re.compile(r"--zhi-[\w-]+")
_REFERENCE = re.compile(r"var\(--zhi-[\w-]+\)")
_USED = re.compile(r"var\((--zhi-[\w-]+)")
_SIGN = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[{};]")
_ADDRESS = re.compile(r"url\((?P<quote>[\"']?)(?![\"'#/]|[a-z]+:)")
_NOT_CARRIED = re.compile(r"@(?:import|charset|namespace|layer)|</|<!--", re.IGNORECASE)
"""What has to stand at the top of a sheet, and what would end the element around it."""
_GROUP = re.compile(r"@(?:media|supports|container)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule with what each of its selectors asks for; nothing is asked for what always stays."""

    selectors: tuple[tuple[str, frozenset[str]], ...]
    body: str

    def text(self, names: frozenset[str]) -> str:
        """Return the rule with those of its selectors that may hold."""
        kept = ",".join(selector for selector, asked in self.selectors if asked <= names)
        return f"{kept}{{{self.body}}}" if kept else ""


@dataclass(frozen=True, slots=True)
class _Group:
    """Rules that hold on some screens only."""

    prelude: str
    rules: tuple[_Rule | _Group, ...]

    def text(self, names: frozenset[str]) -> str:
        """Return those of its rules that may hold."""
        kept = "".join(rule.text(names) for rule in self.rules)
        return f"{self.prelude}{{{kept}}}" if kept else ""


@dataclass(frozen=True, slots=True)
class _Sheet:
    rules: tuple[_Rule | _Group, ...]
    names: frozenset[str]
    """Every name that matters to it: of classes, elements and tokens."""


class PageStyles:
    """Puts the rules of our style sheets into pages."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        """Take in the files of a site, by address."""
        self._sheets: dict[str, _Sheet] = {}
        for address in sheets_among(assets):
            css = assets[address].decode("utf-8")
            if not _NOT_CARRIED.search(css):
                rules = tuple(_rules(css))
                names = frozenset(CLASS.findall(css)).union(*map(_asked, rules))
                self._sheets[address] = _Sheet(rules, names)
        scripts = {
            posixpath.basename(address): data.decode("utf-8")
            for address, data in assets.items()
            if address.startswith(f"{ASSETS}/scripts/") and address.endswith(".js")
        }
        self._given = {name: _given(name, scripts, set()) for name in scripts}
        self._made: dict[tuple[tuple[tuple[str, str], ...], frozenset[str], bool], str] = {}

    def carried(self, page: str, folder: str) -> str:
        """Return a page with the rules that may hold for it in the place of the links to our sheets.

        A sheet of somebody else between ours keeps its place, and what stands behind it stays linked.

        Args:
            page: The whole page.
            folder: The folder of the site in which it stands; empty for the top.

        """
        head, end, rest = page.partition("</head>")
        links: list[tuple[str, str]] = []
        first = last = 0
        for match in _STYLESHEET.finditer(head):
            link = html.unescape(match[1])
            address = self._address(link, folder)
            if address is not None:
                if not links:
                    first = match.start()
                links.append((address, posixpath.dirname(link)))
                last = match.end()
            elif links:
                break
        if not links or _STYLESHEET.sub("", head[first:last]).strip():
            return page
        is_alone = _STYLESHEET.search(head, last) is None and _STYLESHEET.search(head[:first]) is None
        styles = self._styles(tuple(links), self._names(page), with_all_tokens=not is_alone)
        # an article is one line; around it margins tell a browser nothing
        return _MARGIN.sub("\n", f"{head[:first]}\n<style>{styles}</style>{head[last:]}{end}{rest}")

    def _address(self, link: str, folder: str) -> str | None:
        """Return which of our sheets a link leads to; the page for a wrong address links from the top of a server."""
        if link.startswith("/"):
            return next((one for one in self._sheets if link.endswith(f"/{one}")), None)
        address = posixpath.normpath(posixpath.join(folder, link))
        return address if address in self._sheets else None

    def _names(self, page: str) -> PageNames | None:
        """Return what a page has, or may get from one of its scripts; None where nobody can tell."""
        given: set[str] = set()
        for script in _SCRIPT.findall(page):
            if script not in self._given:  # somebody else's may do anything
                return None
            given |= self._given[script]
        return names_of(page, frozenset(given))

    def _styles(
        self, links: tuple[tuple[str, str], ...], page: PageNames | None, *, with_all_tokens: bool
    ) -> str:
        names = frozenset().union(*(self._sheets[address].names for address, _ in links))
        if page is not None:
            names = page.known(names)
        key = links, names, with_all_tokens  # pages of a kind have the same names, more often than not
        if key not in self._made:
            parts = []
            for address, base in links:
                css = "".join(rule.text(names) for rule in self._sheets[address].rules)
                # an address is relative to the sheet; now it stands in the page
                parts.append(_ADDRESS.sub(rf"\g<0>{base}/", css))
            css = "".join(parts)
            self._made[key] = css if with_all_tokens else _with_few_tokens(css, names)
        return self._made[key]


def _asked(rule: _Rule | _Group) -> frozenset[str]:
    if isinstance(rule, _Group):
        return frozenset().union(*map(_asked, rule.rules))
    return frozenset().union(*(asked for _, asked in rule.selectors))


def _with_few_tokens(css: str, names: frozenset[str]) -> str:
    """Return styles in which tokens that never change are written out where that is shorter.

    Those left over are left out, and the others get a number for a name: no token is spoken of more often than by the
    styles themselves, and who makes a look sees the full names in a preview. What the page or a script names keeps its name.
    """
    declared = Counter(_TOKEN.findall(css))
    own = dict.fromkeys(
        token for root in _ROOT.findall(css) for token in _TOKEN.findall(root) if token[2:] not in names
    )
    values = dict(
        one.split(":", 1) for root in _ROOT.findall(css) for one in root.split(";") if one.startswith("--")
    )
    written = {
        f"var({token})": values[token]
        for token in own
        if declared[token] == 1 and len(values[token]) <= len(f"var({token})")
    }
    css = _REFERENCE.sub(lambda found: written.get(found[0], found[0]), css)
    used = {*_USED.findall(css), *(f"--{name}" for name in names)}

    def kept(root: re.Match[str]) -> str:
        left = [
            one for one in root[1].split(";") if one.partition(":")[0] in used or not one.startswith("--")
        ]
        return f":root{{{';'.join(left)}}}"

    css = _ROOT.sub(kept, css)
    short = {token: f"--{number:x}" for number, token in enumerate(one for one in own if one in used)}
    return _ANY_TOKEN.sub(lambda found: short.get(found[0], found[0]), css)


def _given(name: str, scripts: Mapping[str, str], seen: set[str]) -> frozenset[str]:
    """Return the classes and elements that a script names, and those of every script that it names in its turn."""
    seen.add(name)
    found = {*CLASS.findall(scripts[name]), *(word.lower() for _, word in _WORD.findall(scripts[name]))}
    for other in scripts:
        if other not in seen and other in scripts[name]:
            found |= _given(other, scripts, seen)
    return frozenset(found)


def _rules(css: str) -> Iterator[_Rule | _Group]:
    """Yield the rules of a sheet in their order."""
    for prelude, body in _blocks(css):
        if _GROUP.match(prelude):
            yield _Group(prelude, tuple(_rules(body)))
        elif prelude.startswith("@"):
            yield _Rule(((prelude, frozenset()),), body)
        else:
            yield _Rule(tuple((one, asked_by(one)) for one in selectors(prelude)), body)


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each outermost pair of braces, and what stands between them."""
    depth = start = opened = 0
    for sign in _SIGN.finditer(css):
        if sign[0] == "{":
            depth += 1
            if depth == 1:
                opened = sign.start()
        elif sign[0] == "}" and depth:
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : sign.start()].strip()
                start = sign.end()
        elif sign[0] == ";" and depth == 0:
            start = sign.end()
