"""The small grammar of facts in prose: look-ups, filters and functions between double braces, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from zhi_publish.diagnostics import Code, nearest

MOST_DECIMALS = 6
LONGEST_EXPRESSION = 300


@dataclass(frozen=True, slots=True)
class BlockFact:
    """A table or drawing to be put in the place of a paragraph."""

    function: str
    """``benefit_table``, ``roi_table``, ``palette`` or ``payer_table``."""
    item_id: str


@dataclass(frozen=True, slots=True)
class Expression:
    """What stands between double braces, read."""

    path: tuple[str, ...] = ()
    function: str | None = None
    argument: str | None = None
    filters: tuple[tuple[str, int | None], ...] = ()


class FactError(Exception):
    """An expression that cannot be read or answered; carries the words of its finding."""

    def __init__(self, code: Code, *, suggestion: str | None = None, **details: object) -> None:
        super().__init__(code.number)
        self.code = code
        self.suggestion = suggestion
        self.details = details


class BrokenFactError(FactError):
    """A fact of a file that could not be read: that file has its own finding, so this is no second one."""

    def __init__(self) -> None:
        super().__init__(Code.FACT_UNKNOWN, name="", known="")


FUNCTIONS = {
    "batentabel": "benefit_table",
    "benefit_table": "benefit_table",
    "roitabel": "roi_table",
    "roi_table": "roi_table",
    "palet": "palette",
    "palette": "palette",
    "betalertabel": "payer_table",
    "payer_table": "payer_table",
}
FILTERS = {
    "euro": "euro", "getal": "number", "number": "number", "procent": "percent", "percent": "percent",
    "datum": "date", "date": "date",
}  # fmt: skip

_TOKEN = re.compile(
    r"\s*(?:(?P<name>[^\W\d]\w*)|(?P<number>[0-9]+)|(?P<string>\"[^\"\\{}]*\"|'[^'\\{}]*')|(?P<sign>[.\[\]()|]))"
)
_OPENING = re.compile(r"\{[{%#]")


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text where something stands between braces."""

    start: int
    end: int
    expression: str | None
    """None for a pair of braces that its author wants to show."""
    literal: str = ""


def find_expressions(text: str) -> Iterable[Found | tuple[int, FactError]]:
    """Yield every ``{{ … }}`` of a text, in order, and what cannot be one with its position."""
    position = 0
    while opening := _OPENING.search(text, position):
        start, sign = opening.start(), opening[0]
        if _count_backslashes(text, position, start) % 2:
            yield Found(start - 1, opening.end(), None, literal=sign)
            position = opening.end()
            continue
        if sign != "{{":
            yield start, FactError(Code.STATEMENT_IN_TEXT, typed=text[start : start + 20].partition("\n")[0])
            position = opening.end()
            continue
        end = text.find("}}", opening.end(), opening.end() + LONGEST_EXPRESSION + 2)
        inner = text[opening.end() : end] if end >= 0 else ""
        if end < 0 or "{{" in inner:
            yield start, FactError(Code.FACT_SYNTAX)
            position = opening.end()
            continue
        yield Found(start, end + 2, inner)
        position = end + 2


def _count_backslashes(text: str, start: int, end: int) -> int:
    """Return how many backslashes stand right before ``end``, looking back no further than ``start``."""
    return end - start - len(text[start:end].rstrip("\\"))


@lru_cache(maxsize=4096)
def parse(expression: str) -> Expression:
    """Read an expression; raises FactError for anything but look-ups, filters and functions."""
    tokens: list[tuple[str, str]] = []
    position = 0
    text = expression.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise FactError(Code.FACT_SYNTAX)
        kind = match.lastgroup or ""
        tokens.append((kind, match[kind].strip("\"'") if kind == "string" else match[kind]))
        position = match.end()
    return _Parser(tokens).expression()


class _Parser:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.position = 0

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.position] if self.position < len(self.tokens) else ("end", "")

    def _take(self, kind: str, text: str | None = None) -> str:
        found, value = self._peek()
        if found != kind or (text is not None and value != text):
            raise FactError(Code.FACT_SYNTAX)
        self.position += 1
        return value

    def expression(self) -> Expression:
        name = self._take("name")
        if self._peek() == ("sign", "("):
            self._take("sign", "(")
            argument = self._take("string")
            self._take("sign", ")")
            self._end()
            return Expression(function=name, argument=argument)
        path = [name]
        while self._peek() in {("sign", "."), ("sign", "[")}:
            if self._take("sign") == ".":
                path.append(self._take("name"))
            else:
                path.append(self._take("string"))
                self._take("sign", "]")
        filters = []
        while self._peek() == ("sign", "|"):
            self._take("sign", "|")
            filters.append(self._filter())
        self._end()
        return Expression(path=tuple(path), filters=tuple(filters))

    def _end(self) -> None:
        if self._peek()[0] != "end":
            raise FactError(Code.FACT_SYNTAX)

    def _filter(self) -> tuple[str, int | None]:
        name = self._take("name")
        argument = None
        if self._peek() == ("sign", "("):
            self._take("sign", "(")
            argument = int(self._take("number"))
            self._take("sign", ")")
        if name not in FILTERS or (argument is not None and argument > MOST_DECIMALS):
            raise FactError(Code.FACT_FILTER, suggestion=nearest(name, FILTERS), name=name)
        return FILTERS[name], argument
