"""Price indexes."""

from __future__ import annotations

from decimal import Decimal

from zhi_publish.diagnostics import Code
from zhi_publish.load.benefit import decode_source
from zhi_publish.load.decode import Reading, decode_positive, decode_year
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import PRICE_INDEX
from zhi_publish.load.nodes import Mapping
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.text import Body


def load_price_index(item_id: str, mapping: Mapping, body: Body, reading: Reading) -> PriceIndex | None:
    """Return a price index, or None with findings."""
    fields = Fields(mapping, PRICE_INDEX, reading)
    title, source = fields.text("titel"), decode_source(fields)
    figures: dict[int, Decimal] = {}
    for key, node in fields.entries("cijfers") or ():
        year, figure = decode_year(key, reading), decode_positive(node, reading)
        if year is None or figure is None:
            fields.is_sound = False
        else:
            figures[year] = figure
    if fields.is_sound and not figures:
        reading.report.add(Code.EMPTY_VALUE, fields.where_of("cijfers"))
        fields.is_sound = False
    if not fields.is_sound or title is None:
        return None
    return PriceIndex(id=item_id, title=title, source=source, figures=figures, body=body, where=mapping.where)
