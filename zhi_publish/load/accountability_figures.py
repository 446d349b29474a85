"""The numbers of an accountability: our indicators and the author's own, with their breakdowns."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, decode_text, decode_whole, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_accountability import FIGURE, FIGURES, OWN_FIGURE
from zhi_publish.load.nodes import Mapping, Node, Scalar
from zhi_publish.model.accountability import (
    DAYS_IN_A_YEAR,
    HOURS_IN_A_YEAR,
    Breakdown,
    CountedFigure,
    Division,
    Indicator,
    Part,
)
from zhi_publish.slug import slug

MOST = 1_000_000_000
_MOST_OF = {Indicator.HOURS: HOURS_IN_A_YEAR, Indicator.DAYS: DAYS_IN_A_YEAR}
DIVISIONS = {
    "geslacht": Division.GENDER, "gender": Division.GENDER,
    "leeftijd": Division.AGE, "age": Division.AGE,
    "vast": Division.REGULAR, "regular": Division.REGULAR,
    "herkomst": Division.ORIGIN, "origin": Division.ORIGIN,
    "andere-hulp": Division.OTHER_SERVICES, "other-services": Division.OTHER_SERVICES,
}  # fmt: skip


def load_figures(fields: Fields) -> tuple[CountedFigure, ...]:
    """Return all numbers of a file, ours first; each in the order of the model, own ones in the order typed."""
    found: list[CountedFigure | None] = []
    inner = fields.mapping("cijfers", FIGURES)
    if inner is not None:
        found += [
            _load_figure(indicator, node, fields.reading)
            for indicator in Indicator
            if (node := inner.node(indicator.value)) is not None
        ]
        fields.is_sound = fields.is_sound and inner.is_sound
    known: dict[str, int] = {}
    for node in fields.items("eigen") or ():
        figure = _load_own(node, fields.reading)
        if figure is not None and figure.id in known:
            fields.reading.report.add(
                Code.DUPLICATE_KEY,
                node.where,
                key=figure.id,
                first=known[figure.id],
                second=node.where.line,
            )
            fields.is_sound = False
        if figure is not None:
            known.setdefault(figure.id, node.where.line)
        found.append(figure)
    if None in found:
        fields.is_sound = False
    return tuple(figure for figure in found if figure is not None)


def _load_figure(indicator: Indicator, node: Node, reading: Reading) -> CountedFigure | None:
    """Return one of our indicators: a number, or a number with more about it."""
    most = _MOST_OF.get(indicator, MOST)
    if isinstance(node, Scalar):
        count = decode_whole(node, reading, most=most)
        return None if count is None else CountedFigure(id=indicator.value, count=count, where=node.where)
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", indicator.value)
        return None
    fields = Fields(node, FIGURE, reading)
    count, definition, note = (
        fields.whole("aantal", most=most),
        fields.text("definitie"),
        fields.text("toelichting"),
    )
    breakdowns = _load_breakdowns(fields)
    if not fields.is_sound:
        return None
    return CountedFigure(
        id=indicator.value,
        count=count,
        definition=definition,
        note=note,
        breakdowns=breakdowns,
        where=fields.where_of("aantal"),
    )


def _load_own(node: Node, reading: Reading) -> CountedFigure | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "eigen")
        return None
    fields = Fields(node, OWN_FIGURE, reading)
    name, count, unit = fields.text("naam"), fields.whole("aantal", most=MOST), fields.text("eenheid")
    definition, note = fields.text("definitie"), fields.text("toelichting")
    breakdowns = _load_breakdowns(fields)
    if not fields.is_sound or name is None or count is None:
        return None
    own_id = slug(name.text)
    if not own_id:
        reading.report.add(Code.EMPTY_VALUE, fields.where_of("naam"))
        return None
    return CountedFigure(
        id=f"eigen-{own_id}",
        name=name,
        unit=unit,
        count=count,
        definition=definition,
        note=note,
        breakdowns=breakdowns,
        where=fields.where_of("aantal"),
    )


def _load_breakdowns(fields: Fields) -> tuple[Breakdown, ...]:
    found: dict[str, Breakdown] = {}
    for key, node in fields.entries("uitsplitsing") or ():
        if not isinstance(node, Mapping):
            report_shape(node, fields.reading, "mapping", key.text)
            fields.is_sound = False
            continue
        division = DIVISIONS.get(slug(key.text))
        name = decode_text(key, fields.reading)
        if name is None:
            fields.is_sound = False
            continue
        breakdown_id = f"eigen-{slug(name.text)}" if division is None else division.value
        if breakdown_id in found:
            first = found[breakdown_id].where.line
            fields.reading.report.add(
                Code.DUPLICATE_KEY, key.where, key=key.text, first=first, second=key.where.line
            )
            fields.is_sound = False
        parts = _load_parts(node, fields)
        found[breakdown_id] = Breakdown(
            id=breakdown_id,
            name=name,
            parts=parts,
            has_overlap=division is Division.OTHER_SERVICES,
            where=key.where,
        )
    return tuple(one for one in found.values() if one.parts)


def _load_parts(node: Mapping, fields: Fields) -> tuple[Part, ...]:
    parts: dict[str, Part] = {}
    for key, value in node.entries:
        name, count = decode_text(key, fields.reading), decode_whole(value, fields.reading, most=MOST)
        if name is None or count is None:
            fields.is_sound = False
            continue
        # not its slug: `tot 30` and `30+` are two parts
        known = name.text.casefold()
        if known in parts:
            first = parts[known].where.line
            fields.reading.report.add(
                Code.DUPLICATE_KEY, key.where, key=key.text, first=first, second=key.where.line
            )
            fields.is_sound = False
            continue
        parts[known] = Part(name=name, count=count, where=key.where)
    return tuple(parts.values())
