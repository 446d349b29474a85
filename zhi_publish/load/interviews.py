"""Interviews: a table with a row per person, counted without keeping who it was."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import decode_text
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_interviews import INTERVIEWS
from zhi_publish.load.method_kind import ItemSource, MethodKind, Moment
from zhi_publish.load.nodes import shorten
from zhi_publish.load.tables import Table, TableCell, TablePlace, TableRow, find_column, load_table
from zhi_publish.model.age_classes import AgeClass, read_age, read_age_class
from zhi_publish.model.core_values import CoreValue
from zhi_publish.model.interviews import (
    LEAST_THRESHOLD,
    MOST_THRESHOLD,
    USUAL_THRESHOLD,
    Answers,
    Interviews,
)
from zhi_publish.model.kinds import Kind
from zhi_publish.model.secret_names import SecretName, secret_name
from zhi_publish.slug import slug

NAME_COLUMNS = ("naam", "name", "pseudoniem", "pseudonym", "wie", "voornaam", "first name")
AGE_COLUMNS = ("leeftijd", "age", "leeftijdsklasse", "age class", "leeftijdscategorie", "age group")
VALUES_COLUMNS = ("waarden", "values")
_OWN_COLUMNS = {"naam": "naam", "name": "naam", "leeftijd": "leeftijd", "age": "leeftijd",
                "waarden": "waarden", "values": "waarden"}  # fmt: skip
CROSSES = frozenset("x × ✓ ✔ ✗ ✘ ☑ ☒ 1 + ja j yes y v waar true".split())
BLANKS = frozenset("- – — 0 nee n no onwaar false".split()) | {""}
MOST_FINDINGS = 20
"""Of one table: whoever moved a column need not hear of each row."""
MOST_AGES = 12
BUILT_IN_NAMES = {
    "vangnet": ("vangnet", "safety net"),
    "netwerk": ("netwerk", "network"),
    "tot-je-recht-komen": ("tot je recht komen", "coming into your own", "tot zijn recht komen"),
    "groei": ("groei", "growth"),
    "zelfregie": ("zelfregie", "self-direction"),
    "herstel": ("herstel", "recovery"),
}
"""What people write above the columns of the built-in values, besides their ids."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column holds what, counted from 1."""

    name: int
    age: int | None
    values: MappingOf[str, int]
    """By the id of the value; empty when one column holds them all."""
    all_values: int | None


def load_interviews(source: ItemSource) -> Interviews | None:
    """Return the counted interviews of one file, or None with findings."""
    fields = source.fields(INTERVIEWS)
    title, summary = fields.text("titel"), fields.text("samenvatting")
    year, period = fields.year("jaar"), fields.text("periode")
    named = fields.text("tabel")
    threshold = fields.whole("drempel", least=LEAST_THRESHOLD, most=MOST_THRESHOLD)
    names = _load_column_names(fields, source)
    classes = _load_classes(fields)
    is_draft = bool(fields.yes_no("concept"))
    if named is None or source.model is None:
        return None
    place = TablePlace(root=source.root, content=source.content)
    table = load_table(named, place, source.reading)
    if table is None or names is None or not fields.is_sound or title is None:
        return None
    reader = _TableReader(table, source, source.model.values, names, classes)
    if not reader.read():
        return None
    return Interviews(
        id=source.id,
        title=title,
        summary=summary,
        year=year,
        period=period,
        threshold=USUAL_THRESHOLD if threshold is None else threshold,
        value_ids=tuple(value.id for value in source.model.values),
        ages=reader.ages,
        # sorted, so that a place in the list leads to no row of the table
        answers=tuple(
            sorted(reader.answers, key=lambda one: (-1 if one.age is None else one.age, sorted(one.values)))
        ),
        table=table.file,
        names=tuple(reader.names.values()),
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _load_column_names(fields: Fields, source: ItemSource) -> dict[str, str] | None:
    """Return what the author calls columns: by ``naam``, ``leeftijd``, ``waarden`` or the id of a value."""
    found: dict[str, str] = {}
    known = [*_OWN_COLUMNS, *(value.id for value in (source.model.values if source.model else ()))]
    for key, node in fields.entries("kolommen") or ():
        name = _OWN_COLUMNS.get(slug(key.text), slug(key.text))
        text = decode_text(node, source.reading)
        if name not in known:
            near = source.reading.report.nearest(Code.UNKNOWN_KEY, key.text, known)
            source.reading.report.add(
                Code.UNKNOWN_KEY, key.where, suggestion=near, key=shorten(key.text),
                known=", ".join(known), known_en=", ".join(known),
            )  # fmt: skip
            return None
        if text is None:
            return None
        found[name] = text.text
    return found


def _load_classes(fields: Fields) -> tuple[str, ...] | None:
    """Return the classes of age that the author wants; None for those of the table."""
    nodes = fields.items("leeftijden")
    if nodes is None:
        return None
    found: list[str] = []
    for node in nodes:
        text = decode_text(node, fields.reading)
        if text is None:
            fields.is_sound = False
        elif read_age_class(text.text) is None or len(found) == MOST_AGES:
            fields.reading.report.add(
                Code.AGE_CLASSES_UNREADABLE, node.where, typed=shorten(text.text), trouble="class"
            )
            fields.is_sound = False
        else:
            found.append(text.text)
    return tuple(found) or None


class _TableReader:
    """Turns rows into answers, and reports what cannot be read."""

    def __init__(
        self,
        table: Table,
        source: ItemSource,
        values: tuple[CoreValue, ...],
        names: MappingOf[str, str],
        classes: tuple[str, ...] | None,
    ) -> None:
        self._table, self._reading, self._values, self._column_names = table, source.reading, values, names
        self.ages: tuple[str, ...] = classes or ()
        self._has_own_ages = classes is not None
        self.answers: list[Answers] = []
        self.names: dict[str, SecretName] = {}
        self._rows_by_name: dict[str, TableCell] = {}
        self._found = 0
        self._by_word = {slug(word): value.id for value in values for word in self._words(value)}

    def read(self) -> bool:
        """Read all rows; whether nothing was wrong."""
        before = len(self._reading.report)
        columns = self._columns()
        if columns is None:
            return False
        if columns.age is not None and not self._has_own_ages and not self._take_classes(columns.age):
            return False
        for row in self._table.rows:
            self._read_row(row, columns)
            if self._found >= MOST_FINDINGS:
                break
        return self._found == 0 and len(self._reading.report) >= before

    def _words(self, value: CoreValue) -> tuple[str, ...]:
        return (value.id, value.name.text, *BUILT_IN_NAMES.get(value.id, ()))

    def _columns(self) -> _Columns | None:
        own = self._column_names
        before = len(self._reading.report)
        name = self._column("naam", NAME_COLUMNS)
        age = self._column("leeftijd", AGE_COLUMNS, is_required="leeftijd" in own or self._has_own_ages)
        headers = {slug(cell.text) for cell in self._table.header if cell.text}
        is_named = any(value.id in own for value in self._values)
        every = None
        if "waarden" in own or (not is_named and not headers & set(self._by_word)):
            listed = "waarden" in own or bool(headers & set(VALUES_COLUMNS))
            every = self._column("waarden", VALUES_COLUMNS, is_required=False) if listed else None
        values = {}
        if every is None and not ("waarden" in own and len(self._reading.report) > before):
            for value in self._values:
                column = self._column(value.id, self._words(value))
                if column is not None:
                    values[value.id] = column
        if name is None or len(self._reading.report) > before:
            return None
        return _Columns(name=name, age=age, values=values, all_values=every)

    def _column(self, key: str, usual: tuple[str, ...], *, is_required: bool = True) -> int | None:
        typed = self._column_names.get(key)
        names = usual if typed is None else (typed,)
        shown = typed or (usual[1] if key not in _OWN_COLUMNS and len(usual) > 1 and usual[1] else key)
        return find_column(
            self._table, names, self._reading, wanted=shown, is_required=is_required or typed is not None
        )

    def _take_classes(self, column: int) -> bool:
        """Take the classes of age that stand in the table, from young to old."""
        found: dict[AgeClass, str] = {}
        for row in self._table.rows:
            text = row.cell(column).text
            bounds = read_age_class(text) if text else None
            if bounds is not None:
                found.setdefault(bounds, text)
        if not found:
            first = self._table.rows[0].cell(column) if self._table.rows else self._table.header.cell(column)
            is_number = read_age(first.text) is not None
            self._report_age(first, "numbers" if is_number else "class")
            return False
        ordered = [found[bounds] for bounds in sorted(found)]
        if len(ordered) > MOST_AGES:
            self._report_age(self._table.header.cell(column), "many")
            return False
        self.ages = tuple(ordered)
        return True

    def _report_age(self, cell: TableCell, trouble: str) -> None:
        self._found += 1
        self._reading.report.add(
            Code.AGE_CLASSES_UNREADABLE, cell.where, typed=shorten(cell.text, 20), trouble=trouble
        )

    def _read_row(self, row: TableRow, columns: _Columns) -> None:
        before = self._found
        self._take_name(row.cell(columns.name), row)
        age = None if columns.age is None else self._age(row.cell(columns.age))
        if columns.all_values is not None:
            values = self._listed(row.cell(columns.all_values))
        else:
            values = {value for value, column in columns.values.items() if self._is_crossed(row.cell(column))}
        if self._found == before:
            self.answers.append(Answers(age, frozenset(values)))

    def _take_name(self, cell: TableCell, row: TableRow) -> None:
        text = _plain(cell.text)
        if not text:
            self._report(cell, "no-name")
        elif text in CROSSES | BLANKS or read_age_class(cell.text) is not None:
            self._report(cell, "not-a-name")
        elif text in self._rows_by_name:
            first = self._rows_by_name[text]
            self._found += 1
            self._reading.report.add(
                Code.PERSON_TWICE, cell.where, first=first.row, second=cell.row, column=cell.letter
            )
        else:
            self._rows_by_name[text] = cell
            name = secret_name(cell.text, cell.where, row.number)
            if name is not None:
                self.names[text] = name

    def _age(self, cell: TableCell) -> int | None:
        text = _plain(cell.text)
        if not text:
            self._report(cell, "no-age")
            return None
        for place, name in enumerate(self.ages):
            if _plain(name) == text or read_age_class(name) == (read_age_class(cell.text) or 0):
                return place
        age = read_age(cell.text)
        if age is None:
            self._report(cell, "age-name" if text.isalpha() else "age")
            return None
        # 35 belongs to 35-55 rather than to 25-35
        fitting = [
            (bounds.first, place)
            for place, name in enumerate(self.ages)
            if (bounds := read_age_class(name)) is not None and bounds.first <= age <= bounds.last
        ]
        if not fitting:
            self._report(cell, "age-outside")
            return None
        return max(fitting)[1]

    def _is_crossed(self, cell: TableCell) -> bool:
        text = _plain(cell.text)
        if text in CROSSES:
            return True
        if text not in BLANKS:
            pieces = [
                one for one in text.replace(",", " ").replace("/", " ").replace(";", " ").split() if one
            ]
            is_double = len(pieces) > 1 and all(one in CROSSES for one in pieces)
            is_double = is_double or (len(text) > 1 and set(text) <= {"x", "×", "✓", "✔", "+"})
            self._report(cell, "two" if is_double else "mark")
        return False

    def _listed(self, cell: TableCell) -> set[str]:
        """Return the values that one cell names, with commas between them."""
        found: set[str] = set()
        for word in cell.text.replace(";", ",").replace("\n", ",").split(","):
            if not word.strip():
                continue
            value = self._by_word.get(slug(word))
            if value is None:
                near = self._reading.report.nearest(Code.INTERVIEW_CELL, slug(word), self._by_word)
                self._report(cell, "value", suggestion=near)
            elif value in found:
                self._report(cell, "value-twice")
            else:
                found.add(value)
        return found

    def _report(self, cell: TableCell, trouble: str, suggestion: str | None = None) -> None:
        # what stands in the cell is not shown: it may be a name, and findings end up in many places
        self._found += 1
        self._reading.report.add(
            Code.INTERVIEW_CELL, cell.where, suggestion=suggestion, trouble=trouble, **cell.place
        )


def _plain(text: str) -> str:
    return " ".join(text.translate(_DASHES).casefold().split())


_DASHES = str.maketrans(dict.fromkeys("–—−‐‑", "-"))

KIND = MethodKind(kind=Kind.INTERVIEWS, family=Interviews, load=load_interviews, moment=Moment.FIRST)
