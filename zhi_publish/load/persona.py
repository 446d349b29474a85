"""Personas."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf

from zhi_publish.load.benefit import load_lines
from zhi_publish.load.control import load_controls
from zhi_publish.load.decode import Reading, decode_whole, reference_of, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import CONTROL_OF_PERSONA, PERSONA, ROUTE_STEP
from zhi_publish.load.nodes import Mapping, Node
from zhi_publish.load.picture import load_picture
from zhi_publish.load.registry import Registry, report_unknown
from zhi_publish.model.benefit import Benefit
from zhi_publish.model.core_values import TheoreticalModel
from zhi_publish.model.persona import PALETTE_MAXIMUM, Persona, RouteStep
from zhi_publish.model.text import Body


def load_persona(
    item_id: str,
    mapping: Mapping,
    body: Body,
    *,
    model: TheoreticalModel | None,
    benefits: MappingOf[str, Benefit],
    registry: Registry,
    reading: Reading,
) -> Persona | None:
    """Return a persona, or None with findings. Without a readable model its values are taken as typed."""
    fields = Fields(mapping, PERSONA, reading)
    name = fields.text("naam")
    value = fields.reference("waarde")
    known = None if model is None else [core_value.id for core_value in model.values]
    if value is not None and known is not None and value.id not in known:
        report_unknown("waarde", value, known, reading)
        fields.is_sound = False
    persona = (
        Persona(
            id=item_id,
            name=name,
            core_value="" if value is None else value.id,
            age=fields.text("leeftijd"),
            summary=fields.text("samenvatting"),
            quote=fields.text("citaat"),
            picture=load_picture(fields, body.file),
            palette=_load_palette(fields, known),
            route=_load_route(fields, known),
            lines=load_lines(fields, benefits, registry, reading),
            based_on=fields.whole("gebaseerd_op"),
            reviewed=fields.date("herzien"),
            is_draft=bool(fields.yes_no("concept")),
            controls=load_controls(fields, CONTROL_OF_PERSONA),
            body=body,
            where=mapping.where,
        )
        if name is not None
        else None
    )
    return persona if fields.is_sound else None


def _load_palette(fields: Fields, known: list[str] | None) -> tuple[tuple[str, int], ...]:
    palette = []
    for key, node in fields.entries("palet") or ():
        reference = reference_of(key)
        if known is not None and reference.id not in known:
            report_unknown("waarde", reference, known, fields.reading)
            fields.is_sound = False
        degree = decode_whole(node, fields.reading, most=PALETTE_MAXIMUM)
        if degree is None:
            fields.is_sound = False
        else:
            palette.append((reference.id, degree))
    return tuple(palette)


def _load_route(fields: Fields, known: list[str] | None) -> tuple[RouteStep, ...]:
    """Return the steps of a route; one that cannot be read makes the whole persona unsound."""
    steps = []
    for node in fields.items("route") or ():
        step = _load_step(node, known, fields.reading)
        if step is None:
            fields.is_sound = False
        else:
            steps.append(step)
    return tuple(steps)


def _load_step(node: Node, known: list[str] | None, reading: Reading) -> RouteStep | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "route")
        return None
    inner = Fields(node, ROUTE_STEP, reading)
    when, what, note = inner.text("wanneer"), inner.text("wat"), inner.text("toelichting")
    value = inner.reference("waarde")
    if value is not None and known is not None and value.id not in known:
        report_unknown("waarde", value, known, reading)
        inner.is_sound = False
    if not inner.is_sound or when is None or what is None:
        return None
    return RouteStep(when=when, what=what, core_value=None if value is None else value.id, note=note)
