"""Figures that an author expects, below ``controle``."""

from __future__ import annotations

from zhi_publish.load.decode import decode_expected
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import KeyTable
from zhi_publish.model.control import Control, ControlledFigure


def load_controls(fields: Fields, table: KeyTable) -> tuple[Control, ...]:
    """Return the figures that are expected; one that cannot be read makes the whole file unsound."""
    inner = fields.mapping("controle", table)
    if inner is None:
        return ()
    controls = []
    for key in table.keys:
        node = inner.node(key.name)
        expected = None if node is None else decode_expected(node, fields.reading)
        if expected is not None:
            figure = ControlledFigure(key.name)
            controls.append(Control(figure=figure, expected=expected, where=inner.where_of(key.name)))
        elif node is not None:
            inner.is_sound = False
    fields.is_sound = fields.is_sound and inner.is_sound
    return tuple(controls)
