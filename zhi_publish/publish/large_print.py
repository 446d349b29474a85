"""Large print: tables that are too wide for large letters are read cell below cell.

A cell then needs the heading of its column beside it, so the headings are copied to the cells here; the style sheet
shows them. Nothing else of a document changes.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

MOST_COLUMNS = 3
"""Columns that fit beside each other in letters of sixteen points on A4."""

_RECKONING = re.compile(r'<td class="[^"]*\breken\b')
"""A cell with a whole reckoning, which needs a line of its own."""


def stacked_tables(document: str) -> str:
    """Return a document in which every wide table says of each cell what it is about."""
    return re.sub(r"<table\b.*?</table>", _stacked, document, flags=re.DOTALL)


def _stacked(match: re.Match[str]) -> str:
    table = match[0]
    reader = _HeadReader()
    reader.feed(table)
    has_reckoning = _RECKONING.search(table) is not None
    if len(reader.heads) <= (MOST_COLUMNS - 1 if has_reckoning else MOST_COLUMNS):
        return table
    head, _, rest = table.partition("</thead>")
    stacker = _Stacker(reader.heads)
    stacker.feed(rest)
    stacker.close()
    opened = re.sub(
        r'<table(?: class="([^"]*)")?', lambda one: f'<table class="{one[1] or ""} gestapeld"', head, count=1
    )
    return f"{opened}</thead>{''.join(stacker.parts)}"


class _HeadReader(HTMLParser):
    """Reads the words of the header cells, one for each column."""

    def __init__(self) -> None:
        super().__init__()
        self.heads: list[str] = []
        self._is_in_head = self._is_in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "thead":
            self._is_in_head = True
        elif tag in {"th", "td"} and self._is_in_head:
            self._is_in_cell = True
            self.heads += [""] * _span(attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "thead":
            self._is_in_head = False
        elif tag in {"th", "td"}:
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        if self._is_in_cell and self.heads:
            self.heads[-1] += data


class _Stacker(HTMLParser):
    """Writes the rows again, with the heading of its column at each cell that is not a heading itself."""

    def __init__(self, heads: list[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._heads, self._column, self._is_in_cell = heads, 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        text = self.get_starttag_text() or ""
        if tag == "tr":
            self._column = 0
        elif tag in {"th", "td"}:
            self._is_in_cell = True
            span = _span(attrs)
            # a cell in several columns belongs to the last of them
            place = min(self._column + span, len(self._heads)) - 1
            self._column += span
            if tag == "td" and place >= 0 and (words := " ".join(self._heads[place].split())):
                text = f'<td data-kop="{html.escape(words)}"{text.removeprefix("<td")}'
        self.parts.append(text)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"th", "td"}:
            self._is_in_cell = False
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        # white space between cells would become words of the row, once cells are no longer set as a table
        if self._is_in_cell or data.strip():
            self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")


def _span(attrs: list[tuple[str, str | None]]) -> int:
    value = dict(attrs).get("colspan") or "1"
    return int(value) if value.isdecimal() else 1
