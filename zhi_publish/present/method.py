"""The parts of the method on the site and in the data: one module each, named here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from zhi_publish.compute.results import Results
from zhi_publish.model.kinds import Kind
from zhi_publish.present import (
    accountability,
    accountability_data,
    building_blocks,
    counts,
    decision_plan,
    decision_plan_data,
    interviews,
    measurements,
    value_chain,
    venues,
)
from zhi_publish.present.json_schema import Schema
from zhi_publish.present.method_section import MethodSection

if TYPE_CHECKING:
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json

Section = Callable[["Context"], MethodSection | None]

SECTIONS: tuple[Section, ...] = (
    interviews.section,
    counts.section,
    accountability.section,
    venues.section,
    building_blocks.section,
    value_chain.section,
    measurements.section,
    decision_plan.section,
)
"""In the order of the menu."""

DATA: Mapping[Kind, Callable[[Results], Json]] = {
    Kind.INTERVIEWS: interviews.data,
    Kind.COUNT: counts.data,
    Kind.ACCOUNTABILITY: accountability_data.data,
    Kind.VENUE: venues.data,
    Kind.BUILDING_BLOCKS: building_blocks.data,
    Kind.VALUE_CHAIN: value_chain.data,
    Kind.MEASUREMENT: measurements.data,
    Kind.DECISION_PLAN: decision_plan_data.data,
}
"""What the results as data say of a part, by its items' ids."""

SCHEMAS: Mapping[Kind, Schema] = {
    Kind.INTERVIEWS: interviews.SCHEMA,
    Kind.COUNT: counts.SCHEMA,
    Kind.ACCOUNTABILITY: accountability_data.SCHEMA,
    Kind.VENUE: venues.SCHEMA,
    Kind.BUILDING_BLOCKS: building_blocks.SCHEMA,
    Kind.VALUE_CHAIN: value_chain.SCHEMA,
    Kind.MEASUREMENT: measurements.SCHEMA,
    Kind.DECISION_PLAN: decision_plan_data.SCHEMA,
}
"""What the data of one item look like."""


def method_sections(context: Context) -> tuple[MethodSection, ...]:
    """Return the parts that this publication has."""
    return tuple(made for section in SECTIONS if (made := section(context)) is not None)


def method_data(results: Results) -> dict[str, Json]:
    """Return the parts of the method as plain data, by kind; without those that the publication has not."""
    return {str(kind): data for kind, told in DATA.items() if (data := told(results))}
