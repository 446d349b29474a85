"""The parts of the method that are read besides personas and sums: one module each, named here."""

from __future__ import annotations

from zhi_publish.load import (
    accountability,
    building_blocks,
    count,
    decision_plan,
    interviews,
    measurement,
    value_chain,
    venue,
)
from zhi_publish.load.method_kind import MethodKind, Moment

METHOD_KINDS: tuple[MethodKind, ...] = (
    interviews.KIND,
    venue.KIND,
    count.KIND,
    building_blocks.KIND,
    value_chain.KIND,
    measurement.KIND,
    decision_plan.KIND,
    accountability.KIND,
)
"""In the order in which they are read, within their moment."""


def kinds_at(moment: Moment) -> tuple[MethodKind, ...]:
    """Return the kinds that are read at a moment."""
    return tuple(one for one in METHOD_KINDS if one.moment is moment)
