"""Budgets."""

from __future__ import annotations

import re
from datetime import date

from zhi_publish.diagnostics import Code
from zhi_publish.load.control import load_controls
from zhi_publish.load.decode import Reading, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import BUDGET, CONTROL_OF_BUDGET, COST_ITEM, INCOME_ITEM
from zhi_publish.load.nodes import Mapping, Node, Scalar
from zhi_publish.load.registry import Registry
from zhi_publish.load.visitors import load_venue
from zhi_publish.model.budget import Budget, CostGroup, CostItem, IncomeItem, NextYear
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.text import Body

COST_GROUPS = {group.value: group for group in CostGroup} | {
    "staff": CostGroup.STAFF,
    "housing": CostGroup.HOUSING,
    "volunteers": CostGroup.VOLUNTEERS,
    "activities": CostGroup.ACTIVITIES,
    "organisation": CostGroup.ORGANISATION,
    "organisatiekosten": CostGroup.ORGANISATION,
    "other": CostGroup.OTHER,
}

NEXT_YEARS = {
    "zeker": NextYear.CERTAIN, "certain": NextYear.CERTAIN,
    "waarschijnlijk": NextYear.LIKELY, "likely": NextYear.LIKELY,
    "onzeker": NextYear.UNCERTAIN, "uncertain": NextYear.UNCERTAIN,
    "stopt": NextYear.ENDS, "ends": NextYear.ENDS,
}  # fmt: skip


def load_budget(
    item_id: str, mapping: Mapping, body: Body, registry: Registry, reading: Reading
) -> Budget | None:
    """Return a budget, or None with findings."""
    fields = Fields(mapping, BUDGET, reading)
    year = fields.year("jaar")
    venue_id = load_venue(fields, registry)
    items = [_load_cost(node, reading) for node in fields.items("posten") or ()]
    income = [_load_income(node, registry, reading) for node in fields.items("inkomsten") or ()]
    margin = fields.share("marge")
    title, summary = fields.text("titel"), fields.text("samenvatting")
    controls = load_controls(fields, CONTROL_OF_BUDGET)
    if not fields.is_sound or year is None or None in items or None in income:
        return None
    return Budget(
        id=item_id,
        year=year,
        venue_id=venue_id,
        title=title,
        summary=summary,
        items=tuple(item for item in items if item is not None),
        margin=margin or Uncertain.exactly(0),
        income=tuple(item for item in income if item is not None),
        controls=controls,
        body=body,
        where=mapping.where,
    )


def _load_cost(node: Node, reading: Reading) -> CostItem | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "posten")
        return None
    fields = Fields(node, COST_ITEM, reading)
    title, amount = fields.text("titel"), fields.number("bedrag")
    group, note = fields.choice("groep", COST_GROUPS), fields.text("toelichting")
    if not fields.is_sound or title is None or amount is None:
        return None
    return CostItem(title=title, amount=amount, group=group or CostGroup.OTHER, note=note, where=node.where)


def _load_income(node: Node, registry: Registry, reading: Reading) -> IncomeItem | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "inkomsten")
        return None
    fields = Fields(node, INCOME_ITEM, reading)
    title, amount = fields.text("titel"), fields.number("bedrag")
    stream, form = fields.text("stroom"), fields.text("vorm")
    starts, until = fields.date("vanaf"), _load_last_day(fields)
    next_year, note = fields.choice("volgend_jaar", NEXT_YEARS), fields.text("toelichting")
    reference = fields.reference("betaler")
    payer = None if reference is None else registry.resolve(Kind.PAYER, reference, reading)
    if reference is not None and payer is None:
        return None
    if starts is not None and until is not None and until < starts:
        reading.report.add(
            Code.INCOME_ORDER,
            fields.where_of("tot_en_met"),
            starts=starts.isoformat(),
            until=until.isoformat(),
        )
        return None
    if not fields.is_sound or title is None or amount is None:
        return None
    return IncomeItem(
        title=title,
        amount=amount,
        stream=stream,
        form=form,
        payer=payer,
        starts=starts,
        until=until,
        next_year=next_year,
        note=note,
        where=node.where,
    )


def _load_last_day(fields: Fields) -> date | None:
    """Return the last day of an agreement; a year alone means all of it."""
    node = fields.node("tot_en_met")
    if isinstance(node, Scalar) and re.fullmatch(r"\s*\d{4}\s*", node.text):
        year = fields.year("tot_en_met")
        return None if year is None else date(year, 12, 31)
    return fields.date("tot_en_met")
