"""Ordinary pages."""

from __future__ import annotations

from pathlib import PurePosixPath

from zhi_publish.load.decode import Reading
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import PAGE
from zhi_publish.load.nodes import Mapping
from zhi_publish.load.registry import Registry
from zhi_publish.model.page import OrdinaryPage
from zhi_publish.model.project import Kind
from zhi_publish.model.text import Body


def load_page(
    path: PurePosixPath, mapping: Mapping, body: Body, registry: Registry, reading: Reading
) -> OrdinaryPage | None:
    """Return an ordinary page, or None with findings."""
    fields = Fields(mapping, PAGE, reading)
    title, summary = fields.text("titel"), fields.text("samenvatting")
    order = fields.whole("volgorde", most=10_000)
    analysis, persona = fields.reference("analyse"), fields.reference("verhaal")
    analysis_id = None if analysis is None else registry.resolve(Kind.ANALYSIS, analysis, reading)
    persona_id = None if persona is None else registry.resolve(Kind.PERSONA, persona, reading)
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound:
        return None
    return OrdinaryPage(
        path=path,
        title=title,
        summary=summary,
        order=order,
        analysis_id=analysis_id,
        persona_id=persona_id,
        is_draft=is_draft,
        body=body,
        where=mapping.where,
    )
