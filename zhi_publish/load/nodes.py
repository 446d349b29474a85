"""From YAML text to nodes that remember what was typed and where.

YAML's own guesses (6.240 becomes 6.24, ``off`` becomes false) never happen here: every scalar stays the
text that the author typed. Aliases, tags and deep nesting are refused while reading, before they can cost
time or memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.source import (
    MAXIMUM_FRONT_MATTER,
    ODD_CHARACTER,
    SourceText,
    check_front_matter_characters,
)

MAXIMUM_DEPTH = 12
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR, _SEQUENCE = yaml.events.ScalarEvent, yaml.events.SequenceStartEvent
_ALIAS = yaml.events.AliasEvent


class Scalar(NamedTuple):
    """A single value, as typed."""

    text: str
    where: Location
    is_quoted: bool = False
    """Typed between quotes, or as a block below ``|`` or ``>``."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not self.text.strip() or (not self.is_quoted and self.text in {"~", "null"})


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    where: Location


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order typed; a key may still stand in it twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    where: Location


Node = Scalar | Sequence | Mapping


class _Refused(Exception):
    """Reading stopped; the finding has been reported."""


class NodeReader:
    """Builds nodes from the YAML events of one text."""

    def __init__(
        self, *, text: str, file: str, first_line: int, report: Report, is_strict: bool = True
    ) -> None:
        self._text = text
        self._file = file
        self._first_line = first_line
        self._report = report
        self._is_strict = is_strict
        self._lines = text.split("\n")
        self._has_hash = "#" in text
        # ``yaml.parse`` would ask before each event whether there is one, which takes as long as getting it
        self._next_event: Callable[[], Any] = lambda: None

    def read(self) -> Node | None:
        """Return the top node, or None when there is nothing or reading was refused (and reported)."""
        try:
            self._next_event = _Loader(self._text).get_event
            node = None
            while type(event := self._next_event()) is not yaml.events.StreamEndEvent:
                if isinstance(event, yaml.events.NodeEvent):
                    if node is not None:
                        self._refuse(Code.FRONT_MATTER_SYNTAX, event.start_mark, problem="")
                    node = self._node(event, depth=0)
        except _Refused:
            return None
        except yaml.YAMLError as error:
            self._report_syntax(error)
            return None
        return node

    def _location(self, mark: Any) -> Location:
        return Location(self._file, self._first_line + mark.line, mark.column + 1)

    def _line(self, mark: Any) -> str:
        """Return the line at a mark; YAML takes signs for a line end that no editor does, and may count further."""
        return self._lines[mark.line] if mark.line < len(self._lines) else ""

    def _refuse(self, code: Code, mark: Any, **details: str | int) -> None:
        self._report.add(code, self._location(mark), suggestion=None, **details)
        raise _Refused

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is _ALIAS:
            self._refuse_unsafe(event, depth)
            return Scalar("", self._location(event.start_mark))  # in a file that is not ours to refuse
        if event.anchor is not None or event.tag is not None or depth > MAXIMUM_DEPTH:
            self._refuse_unsafe(event, depth)
        if kind is _SCALAR:
            return self._scalar(event)
        return self._sequence(event, depth) if kind is _SEQUENCE else self._mapping(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        start, end, style = event.start_mark, event.end_mark, event.style
        if not style:
            if self._has_hash and self._is_strict:
                self._warn_of_lost_text(end)
        elif style == '"' and (odd := ODD_CHARACTER.search(event.value)):
            # written as an escape (\x07), such a character gets past the look at the file as a whole
            self._refuse(Code.ODD_CHARACTER, start, character=f"U+{ord(odd.group()):04X}")
        line, column = start.line, start.column
        length = (end.column - column or 1) if end.line == line else 1
        where = Location(self._file, self._first_line + line, column + 1, length)
        return Scalar(event.value, where, bool(style))

    def _refuse_unsafe(self, event: Any, depth: int) -> None:
        if depth > MAXIMUM_DEPTH:
            self._refuse(Code.YAML_TOO_DEEP, event.start_mark, most=MAXIMUM_DEPTH)
        if not self._is_strict:
            return
        if isinstance(event, yaml.events.AliasEvent) or event.anchor:
            sign = "*" if isinstance(event, yaml.events.AliasEvent) else "&"
            self._refuse(Code.YAML_ALIAS, event.start_mark, sign=sign, name=event.anchor)
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(Code.YAML_TAG, event.start_mark, tag=shorten(tag, 40))

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while type(inner := self._next_event()) is not yaml.events.SequenceEndEvent:
            items.append(self._node(inner, depth + 1))
        return Sequence(tuple(items), self._location(start.start_mark))

    def _mapping(self, start: Any, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        broken: dict[int, Scalar] = {}
        while type(inner := self._next_event()) is not yaml.events.MappingEndEvent:
            key = self._node(inner, depth + 1)
            value = self._node(self._next_event(), depth + 1)
            if type(key) is not Scalar:
                self._refuse(Code.FRONT_MATTER_SYNTAX, inner.start_mark, problem="key")
            elif start.flow_style and entries and (whole := self._broken_number(entries[-1][1], key, value)):
                entries[-1] = (entries[-1][0], whole)
                broken[len(entries)] = whole
            else:
                entries.append((key, value))
        for number in broken.values():
            self._report_comma(number.text, number.where)
        return Mapping(tuple(entries), self._location(start.start_mark))

    def _broken_number(self, before: Node, key: Scalar, value: Node) -> Scalar | None:
        """Return a number with a comma between braces, of which YAML makes a value and another key.

        With the number as it was meant, what else is wrong is told as well. None for entries that were meant to be two.
        """
        if not (self._is_strict and isinstance(before, Scalar) and isinstance(value, Scalar)):
            return None
        end = before.where.column + before.where.length
        is_one = (
            _BEFORE_COMMA.fullmatch(before.text)
            and not (before.is_quoted or key.is_quoted or value.is_quoted or value.text)
            and (key.where.line, key.where.column) == (before.where.line, end + 1)
            and _AFTER_COMMA.match(key.text)
        )
        line = self._lines[key.where.line - self._first_line]
        if not is_one or line[end + len(key.text) :].lstrip().startswith(":"):
            return None
        typed = f"{before.text},{key.text}"
        return Scalar(typed, before.where._replace(length=len(typed)))

    def _report_comma(self, typed: str, where: Location) -> None:
        quoted = f"'{typed}'"
        self._report.add(
            Code.COMMA_IN_BRACES, where, suggestion=shorten(quoted, 40), typed=shorten(typed, 40)
        )

    def _warn_of_lost_text(self, end: Any) -> None:
        """Report text that YAML takes for a comment while the author probably meant it (``Buurthuis #1``).

        A ``#`` with a space behind it is left alone: that is how people write a remark.
        """
        if end.line < len(self._lines) and (
            lost := _LOST_AFTER_HASH.match(self._lines[end.line], end.column)
        ):
            where = Location(
                file=self._file,
                line=self._first_line + end.line,
                column=lost.start(1) + 1,
                length=len(lost.group(1)),
            )
            self._report.add(Code.TEXT_AFTER_HASH, where, lost=shorten(lost.group(1)))

    def _report_syntax(self, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is not None and (number := _NUMBER_WITH_DASH.search(self._line(mark)[: mark.column + 1])):
            # "1.500,- }": a dash with a space behind it would be the dash of a list
            self._report_comma(number[0], self._location(mark)._replace(column=number.start() + 1))
            return
        context, problem = (str(getattr(error, name, None) or "") for name in ("context", "problem"))
        if mark is None:
            self._report.add(
                Code.FRONT_MATTER_SYNTAX, Location(file=self._file, line=self._first_line), problem=""
            )
            return
        if "mapping values are not allowed" in problem:
            typed = _KEY_AND_VALUE.match(self._line(mark))
            if typed is not None and typed.end(1) < mark.column:
                quoted = "'" + typed.group(2).replace("'", "''") + "'"
                self._report.add(
                    Code.COLON_IN_VALUE,
                    self._location(mark),
                    suggestion=f"{typed.group(1)}: {shorten(quoted, 200)}",
                    key=typed.group(1),
                )
                return
            # the first colon of this line is the one that does not fit: the line stands too far to the right
            problem = "indent"
        elif "did not find expected key" in problem and self._line(mark)[: mark.column].endswith(("'", '"')):
            # a quote inside a quoted text ends it: what follows stands loose
            problem = "quoted scalar"
        start = getattr(error, "context_mark", None)
        word = _problem(context, problem)
        is_open = word == "bracket" or ("quoted scalar" in context and "end of stream" in problem)
        if start is not None and is_open:
            mark = start
        self._report.add(Code.FRONT_MATTER_SYNTAX, self._location(mark), problem=word)


_BEFORE_COMMA = re.compile(r"[-€\s0-9.,]*[0-9]")
_AFTER_COMMA = re.compile(r"[0-9]|-$")
_NUMBER_WITH_DASH = re.compile(r"[0-9][0-9.]*,-$")
_KEY_AND_VALUE = re.compile(r"\s*(?:- )*([\w-]+):\s+(.*\S)")
_LOST_AFTER_HASH = re.compile(r"[ ]+(#[^\s#].*)")
_PROBLEMS = (
    ("indent", "indent"),
    ("hexdecimal", "escape"),
    ("unknown escape", "escape"),
    ("quoted scalar", "quote"),
    ("flow sequence", "bracket"),
    ("flow mapping", "bracket"),
    ("flow node", "bracket"),
    ("cannot start any token", "sign"),
    ("expected node content", "sign"),
    ("scanning an alias", "sign"),
    ("scanning a directive", "sign"),
    ("block scalar", "sign"),
    ("not allowed in this context", "sign"),
    ("simple key", "colon"),
    ("did not find expected", "indent"),
)


def _problem(context: str, problem: str) -> str:
    """Return our word for what the YAML library says; the catalogues have a sentence for each."""
    said = f"{context}: {problem}"
    return next((word for part, word in _PROBLEMS if part in said), "")


def shorten(typed: str, most: int = 60) -> str:
    """Return what was typed, on one line and short enough for a message."""
    line = " ".join(typed.split())
    return line if len(line) <= most else line[:most] + "…"


def read_front_matter(source: SourceText, report: Report) -> Mapping | None:
    """Return the mapping that a file's front matter holds, or None with a finding."""
    if source.front_matter is None or not check_front_matter_characters(source, report):
        return None
    if len(source.front_matter) > MAXIMUM_FRONT_MATTER:
        start = Location(file=source.file, line=max(1, source.front_matter_line - 1))
        report.add(Code.TEXT_TOO_LONG, start, length=len(source.front_matter), most=MAXIMUM_FRONT_MATTER)
        return None
    before = len(report)
    node = NodeReader(
        text=source.front_matter, file=source.file, first_line=source.front_matter_line, report=report
    ).read()
    start = Location(file=source.file, line=max(1, source.front_matter_line - 1))
    if isinstance(node, Mapping):
        return node
    if node is None:
        # nothing but remarks: no data, which is for the kind of file to judge
        return Mapping((), start) if len(report) == before else None
    report.add(Code.FRONT_MATTER_SYNTAX, node.where, problem="mapping")
    return None
