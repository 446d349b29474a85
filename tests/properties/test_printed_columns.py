"""Every column of amounts that is printed with a total below it adds up to that total, on screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.makers import write_project
from tests.properties.random_publications import as_files, random_publication
from zhi_publish.pipeline import run
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import brochure_document
from zhi_publish.publish.website import finished_site, view_of

BROCHURE = "---\ntitel: Voor de gemeente\nvoor: gemeente-wmo\n---\n"
AMOUNT = re.compile(r"(−?)€\s?([\d.]+)(,\d\d)?")


@dataclass
class Row:
    """A row of a table as a reader sees it."""

    section: str
    kind: str
    cells: list[str] = field(default_factory=list)
    """The texts of the cells for figures, in order."""


@dataclass
class Table:
    """A table of a page or a brochure."""

    kind: str
    rows: list[Row] = field(default_factory=list)


class Tables(HTMLParser):
    """Gathers the tables of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self._section = ""
        self._in_figure = False
        self._folded = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a table, a row or a cell begins."""
        kind = dict(attrs).get("class") or ""
        if tag == "details":
            self._folded = kind
        elif tag == "table":
            # a figure opened into its reckoning is a tree of steps, not a column with a total
            self.tables.append(Table(f"{kind} stappenboom" if "zhi-hoe" in self._folded else kind))
        elif tag in {"thead", "tbody", "tfoot"}:
            self._section = tag
        elif tag == "tr":
            self.tables[-1].rows.append(Row(self._section, kind))
        elif tag == "td" and {"zhi-bedrag", "getal"} & set(kind.split()):
            self._in_figure = True
            self.tables[-1].rows[-1].cells.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note where a cell, or something folded, ends."""
        self._folded = "" if tag == "details" else self._folded
        self._in_figure = self._in_figure and tag != "td"

    def handle_data(self, data: str) -> None:
        """Keep what stands in a cell for figures."""
        if self._in_figure:
            self.tables[-1].rows[-1].cells[-1] += data


def amount(text: str) -> Decimal | None:
    """Return the amount in a cell; nothing is a dash."""
    found = AMOUNT.search(text)
    if found is None:
        return Decimal(0) if "–" in text or "?" in text else None
    sign, euros, cents = found.groups()
    return Decimal(("-" if sign else "") + euros.replace(".", "") + (cents or "").replace(",", "."))


def is_total(row: Row) -> bool:
    """Whether a row says that it is the sum of the rows above it."""
    kinds = set(row.kind.split())
    return bool(kinds & {"zhi-samen", "totaal"}) or (row.section == "tfoot" and "zhi-onder" not in kinds)


def wrong_totals(table: Table) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Yield each total row that is not the sum of what stands above it; columns are counted from the right."""
    items: list[list[str]] = []
    group: tuple[Row, list[list[str]]] | None = None
    for row in table.rows:
        if row.section == "thead" or not row.cells:
            continue
        if "zhi-tussenkop" in row.kind:
            if group is not None:
                yield from _differences(group[0], group[1])
            group = (row, [])
        elif is_total(row):
            if group is not None:
                yield from _differences(group[0], group[1])
                group = None
            yield from _differences(row, items)
            items = []
        elif "zhi-onder" in row.kind and row.section == "tfoot" and not items:
            continue
        else:
            items.append(row.cells)
            if group is not None and row.section == "tbody":
                group[1].append(row.cells)


def _differences(row: Row, items: list[list[str]]) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    if not items:
        return  # an outcome that stands on its own is no sum of what is above it
    for column in range(1, len(row.cells) + 1):
        if AMOUNT.search(row.cells[-column]) is None:
            continue
        parts = [amount(cells[-column]) for cells in items if len(cells) >= column]
        if sum((part or Decimal(0) for part in parts), Decimal(0)) != amount(row.cells[-column]):
            yield row.kind, row.cells, items


def tables_of(folder: Path) -> Iterator[Table]:
    """Yield every table of the website and of a printed edition for one payer."""
    outcome = run(folder)
    project, _, look = outcome.complete()
    view, words = view_of(outcome), words_for(project.settings.language)
    for page in finished_site(outcome, view, {}, {}).pages:
        yield from Tables(page.html).tables
    for brochure in project.brochures.values():
        yield from Tables(brochure_document(brochure, view, look, words).html).tables


def totals(table: Table) -> int:
    """Return how many total rows a table has."""
    return sum(is_total(row) and bool(row.cells) for row in table.rows)


@pytest.mark.parametrize("start", range(0, 24, 6))
def test_columns_add_up(start: int, tmp_path: Path) -> None:
    """Of two dozen random publications, with all that the reckoning knows."""
    checked = 0
    for seed in range(start, start + 6):
        files = as_files(random_publication(seed)) | {"brochures/gemeente.md": BROCHURE}
        for table in tables_of(write_project(tmp_path / str(seed), files)):
            if "stappenboom" in table.kind:
                continue
            if "zhi-jarentabel" in table.kind or "jaren" in table.kind.split():
                table.rows = [row for row in table.rows if row.section == "tbody"]
            assert list(wrong_totals(table)) == [], (seed, table.kind)
            checked += totals(table)

    assert checked > 30


def test_a_wrong_total_is_seen() -> None:
    """The check itself can fail."""
    page = (
        '<table class="cijfers"><tbody><tr><td class="getal">€ 10,50</td></tr><tr><td class="getal">−€ 3</td></tr>'
        '<tr class="totaal"><td class="getal">€ 7,51</td></tr></tbody></table>'
    )

    assert list(wrong_totals(Tables(page).tables[0]))
    assert not list(wrong_totals(Tables(page.replace("7,51", "7,50")).tables[0]))
