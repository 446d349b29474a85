"""A theoretical model of one's own."""

from __future__ import annotations

import re

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, report_missing, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import CORE_VALUE, MODEL
from zhi_publish.load.nodes import Mapping, Node, shorten
from zhi_publish.load.picture import load_picture
from zhi_publish.model.core_values import CoreValue, TheoreticalModel
from zhi_publish.model.text import Body
from zhi_publish.slug import slug

FEWEST_VALUES = 2
MOST_VALUES = 12
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def load_model(item_id: str, mapping: Mapping, body: Body, reading: Reading) -> TheoreticalModel | None:
    """Return a model with 2 to 12 values, or None with findings."""
    fields = Fields(mapping, MODEL, reading)
    title = fields.text("titel")
    nodes = fields.items("waarden") or ()
    values = [_load_value(node, reading) for node in nodes]
    if "waarden" in fields and fields.is_sound and not FEWEST_VALUES <= len(nodes) <= MOST_VALUES:
        reading.report.add(
            Code.NUMBER_OUT_OF_RANGE,
            fields.where_of("waarden"),
            typed=len(nodes),
            least=FEWEST_VALUES,
            most=MOST_VALUES,
        )
        fields.is_sound = False
    seen: dict[str, CoreValue] = {}
    for value, node in zip(values, nodes, strict=True):
        if value is None:
            fields.is_sound = False
        elif value.id in seen:
            first = seen[value.id].name.where.line
            reading.report.add(
                Code.DUPLICATE_KEY, node.where, key=value.id, first=first, second=node.where.line
            )
            fields.is_sound = False
        else:
            seen[value.id] = value
    if not fields.is_sound or title is None:
        return None
    return TheoreticalModel(
        id=item_id, title=title, values=tuple(seen.values()), body=body, where=mapping.where
    )


def _load_value(node: Node, reading: Reading) -> CoreValue | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "waarden")
        return None
    fields = Fields(node, CORE_VALUE, reading)
    name, typed_id = fields.text("naam"), fields.text("id")
    definition, colour = fields.text("omschrijving"), fields.text("kleur")
    question, picture = fields.text("vraag"), load_picture(fields, node.where.file)
    if colour is not None and not _COLOUR.fullmatch(colour.text):
        reading.report.add(
            Code.TOKEN_UNREADABLE,
            colour.where,
            token="kleur",
            typed=shorten(colour.text, 40),
            example="#1f6f5c",
        )
        return None
    if not fields.is_sound or name is None:
        return None
    value_id = slug(name.text if typed_id is None else typed_id.text)
    if not value_id:
        # a name in another script: the author gives the value an id of plain letters
        wanted = next(key for key in CORE_VALUE.keys if key.name == "id")
        report_missing(wanted, fields.where_of("naam"), reading)
        return None
    return CoreValue(
        id=value_id,
        name=name,
        definition=definition,
        colour=None if colour is None else colour.text,
        question=question,
        picture=picture,
    )
