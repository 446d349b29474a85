"""Payers that a publication describes itself."""

from __future__ import annotations

from zhi_publish.load.decode import Reading
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import PAYER
from zhi_publish.load.nodes import Mapping
from zhi_publish.model.payer import Payer
from zhi_publish.model.text import Body


def load_payer(item_id: str, mapping: Mapping, body: Body, reading: Reading) -> Payer | None:
    """Return a payer, or None with findings."""
    fields = Fields(mapping, PAYER, reading)
    name, framework = fields.text("naam"), fields.text("kader")
    if not fields.is_sound or name is None:
        return None
    return Payer(id=item_id, name=name, framework=framework, body=body, where=mapping.where)
