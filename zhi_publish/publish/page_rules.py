"""Which rules of a style sheet may hold for a page, told from the names on that page.

A selector stays when the page names every class of ours and every element that it asks for, wherever they stand; rules
keep their order, and so it stays the same which one wins. Of the tokens in ``:root`` those stay that something uses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2

_OURS = "zhi-"
_NAME = re.compile(rf"{_OURS}[\w-]+")
_REFERENCE = re.compile(rf"var\(--({_OURS}[\w-]+)\)")
_USED = re.compile(rf"var\(\s*--({_OURS}[\w-]+)")
_DECLARED = re.compile(rf"--({_OURS}[\w-]+)\s*:")
_ENDS_ELEMENT = re.compile(r"</|<!--")
_GROUPS = frozenset({"media", "supports", "container"})
"""At-rules that say when the rules in them hold."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a sheet that stays or goes as a whole, with the names without which it cannot hold."""

    text: str
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule whose selectors, or whose declarations, stay or go one by one."""

    selectors: tuple[_Part, ...]
    declarations: tuple[_Part, ...]

    def text_for(self, names: frozenset[str]) -> str:
        before = ",".join(one.text for one in self.selectors if one.asked <= names)
        body = ";".join(one.text for one in self.declarations if one.asked <= names)
        return f"{before}{{{body}}}" if before and body else ""

    def names(self) -> Iterator[str]:
        for one in (*self.selectors, *self.declarations):
            yield from one.asked


@dataclass(frozen=True, slots=True)
class _Group:
    """Rules that hold at some times only: on a small screen, on paper."""

    prelude: str
    rules: tuple[_Rule | _Group, ...]

    def text_for(self, names: frozenset[str]) -> str:
        body = "".join(rule.text_for(names) for rule in self.rules)
        return f"{self.prelude}{{{body}}}" if body else ""

    def names(self) -> Iterator[str]:
        for rule in self.rules:
            yield from rule.names()


class PageRules:
    """The rules of one style sheet."""

    def __init__(self, rules: Sequence[_Rule | _Group], tokens: frozenset[str]) -> None:
        """Take in the rules in their order."""
        self._rules = rules
        self.tokens = tokens
        """The tokens that the sheet declares, without their hyphens."""
        self.names = frozenset(name for rule in rules for name in rule.names())
        """Every name that decides whether something of the sheet stays."""

    def text(self, names: frozenset[str]) -> str:
        """Return the rules that may hold where there is something of each of these names."""
        return "".join(rule.text_for(names) for rule in self._rules)


def rules_of(css: str) -> PageRules | None:
    """Return the rules of a sheet; None for one that has to be a file of its own.

    That is one with something that must stand at the top, such as ``@import``, with a mistake, which a browser is
    better at, or with what would end the element around it.
    """
    if _ENDS_ELEMENT.search(css):
        return None
    rules = _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
    return None if rules is None else PageRules(rules, frozenset(_DECLARED.findall(css)))


def short_rules_of(sheets: Mapping[str, str]) -> dict[str, PageRules]:
    """Return the rules of sheets that stand together, with short tokens of one value written out.

    That says the same as long as no other sheet gives a token another value.
    """
    declared = Counter(name for css in sheets.values() for name in _DECLARED.findall(css))
    values: dict[str, str] = {}
    for css in sheets.values():
        for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
            if _is_root(rule):
                values |= {
                    one.name[2:]: tinycss2.serialize(one.value).strip()
                    for one in tinycss2.parse_blocks_contents(rule.content)
                    if one.type == "declaration" and not one.important
                }

    def written_out(found: re.Match[str]) -> str:
        value = values.get(found[1])
        return value if value and declared[found[1]] == 1 and len(value) <= len(found[0]) else found[0]

    short = {address: rules_of(_REFERENCE.sub(written_out, css)) for address, css in sheets.items()}
    return {address: rules for address, rules in short.items() if rules is not None}


def names_among(text: str) -> frozenset[str]:
    """Return the names of ours in a page or a script, of classes and of tokens."""
    return frozenset(_NAME.findall(text))


def tokens_used(css: str) -> frozenset[str]:
    """Return the tokens of ours that a style sheet asks for, without their hyphens."""
    return frozenset(_USED.findall(css))


def _is_root(node: Any) -> bool:
    return node.type == "qualified-rule" and str(tinycss2.serialize(node.prelude)).strip() == ":root"


def _rules(nodes: Iterable[Any]) -> tuple[_Rule | _Group, ...] | None:
    found: list[_Rule | _Group] = []
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = tuple(
                _Part(tinycss2.serialize(one).strip(), _asked_by(one)) for one in _parts(node.prelude)
            )
            body = tuple(_tokens(node.content)) if _is_root(node) else (_always(node.content),)
            found.append(_Rule(selectors, body))
        elif node.type == "at-rule" and node.content is not None:
            prelude = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            if node.lower_at_keyword not in _GROUPS:
                found.append(_Rule((_Part(prelude, frozenset()),), (_always(node.content),)))
                continue
            inner = _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
            if inner is None:
                return None
            found.append(_Group(prelude, inner))
        else:
            return None
    return tuple(found)


def _always(content: list[Any]) -> _Part:
    return _Part(tinycss2.serialize(content).strip(), frozenset())


def _tokens(content: list[Any]) -> Iterator[_Part]:
    """Yield the declarations of a rule; one of a token of ours is there for who uses it."""
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        text = one.serialize().strip().rstrip(";")
        is_token = one.type == "declaration" and one.name.startswith(f"--{_OURS}")
        yield _Part(text, frozenset({one.name[2:]}) if is_token else frozenset())


def _parts(prelude: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the selectors of a rule, each as its tokens."""
    part: list[Any] = []
    for token in prelude:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _asked_by(selector: Iterable[Any]) -> frozenset[str]:
    """Return the classes of ours and the elements without which a selector cannot hold; fewer is no harm."""
    asked: set[str] = set()
    sign = ""
    for token in selector:
        if token.type == "ident" and sign == ".":
            asked |= {token.value} if token.value.startswith(_OURS) else set()
        elif token.type == "ident" and sign != ":":
            asked.add(token.lower_value)
        sign = token.value if token.type == "literal" else ""
    return frozenset(asked)
