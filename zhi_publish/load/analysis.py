"""Cost-benefit analyses."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping as MappingOf
from decimal import Decimal

from zhi_publish.diagnostics import Code
from zhi_publish.load.benefit import LONGEST_DURATION, load_lines
from zhi_publish.load.control import load_controls
from zhi_publish.load.decode import (
    Reading,
    decode_not_negative,
    decode_text,
    report_missing,
)
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import ANALYSIS, CONTROL_OF_ANALYSIS, OPENING, SIMULATION
from zhi_publish.load.nodes import Mapping
from zhi_publish.load.registry import Registry
from zhi_publish.load.tallies import Tallies, taken_from_count
from zhi_publish.load.visitors import MOST_VISITORS, load_persona_counts, load_venue, load_visitors
from zhi_publish.model.analysis import (
    Analysis,
    DiscountAt,
    Horizon,
    Opening,
    SimulationSettings,
)
from zhi_publish.model.benefit import Benefit
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.text import AuthorText, Body

DISCOUNT_MOMENTS = {
    "begin": DiscountAt.BEGIN,
    "midden": DiscountAt.MIDDLE,
    "middle": DiscountAt.MIDDLE,
    "eind": DiscountAt.END,
    "end": DiscountAt.END,
}
LEAST_DRAWS = 100
MOST_DRAWS = 1_000_000


def load_analysis(
    item_id: str,
    mapping: Mapping,
    body: Body,
    *,
    benefits: MappingOf[str, Benefit],
    tallies: Tallies,
    registry: Registry,
    reading: Reading,
) -> Analysis | None:
    """Return an analysis, or None with findings."""
    fields = Fields(mapping, ANALYSIS, reading)
    title, year = fields.text("titel"), fields.year("jaar")
    summary = fields.text("samenvatting")
    venue_id = load_venue(fields, registry)
    budget_id, costs = _load_costs(fields, registry)
    counts, left_out = load_persona_counts(fields, registry)
    taken = taken_from_count(fields, year, venue_id, tallies, registry)
    if taken is not None:
        counts, left_out = taken.tally.persona_counts, taken.tally.left_out
    lines = load_lines(fields, benefits, registry, reading)
    unquantified = _load_unquantified(fields)
    controls = load_controls(fields, CONTROL_OF_ANALYSIS)
    visitors, opening = load_visitors(fields), _load_opening(fields)
    if taken is not None:
        visitors = visitors or taken.tally.visitors
        opening = _with_visits(opening, taken.tally.visits)
    inhabitants, price_year = fields.whole("inwoners", most=MOST_VISITORS), fields.year("prijspeil")
    price_index_id = _load_price_index(fields, price_year, registry)
    compare_with_id = _load_compare_with(fields, item_id, registry)
    horizon, simulation = _load_horizon(fields), _load_simulation(fields)
    if not fields.is_sound or title is None or year is None:
        return None
    return Analysis(
        id=item_id,
        title=title,
        year=year,
        summary=summary,
        venue_id=venue_id,
        count_id=None if taken is None else taken.count_id,
        budget_id=budget_id,
        costs=costs,
        persona_counts=counts,
        left_out=left_out,
        is_complete=all(count.persona_id in registry.drafts.get(Kind.PERSONA, ()) for count in left_out),
        lines=lines,
        unquantified=unquantified,
        controls=controls,
        visitors=visitors,
        opening=opening,
        inhabitants=inhabitants,
        price_year=price_year,
        price_index_id=price_index_id,
        horizon=horizon,
        simulation=simulation,
        compare_with_id=compare_with_id,
        body=body,
        where=mapping.where,
    )


def _load_costs(fields: Fields, registry: Registry) -> tuple[str | None, Decimal | None]:
    reading = fields.reading
    reference = fields.reference("begroting")
    node = fields.node("kosten")
    costs = None if node is None else decode_not_negative(node, reading)
    if node is not None and costs is None:
        fields.is_sound = False
    if "begroting" in fields and "kosten" in fields:
        reading.report.add(Code.COSTS_CONFLICT, fields.key_where("kosten"))
        fields.is_sound = False
    elif "begroting" not in fields and "kosten" not in fields and "locatie" not in fields:
        reading.report.add(Code.COSTS_MISSING, fields.where)
    budget_id = None if reference is None else registry.resolve(Kind.BUDGET, reference, reading)
    if reference is not None and budget_id is None:
        fields.is_sound = False
    return budget_id, costs


def _load_unquantified(fields: Fields) -> tuple[AuthorText, ...]:
    texts = [decode_text(node, fields.reading) for node in fields.items("pm") or ()]
    if None in texts:
        fields.is_sound = False
    return tuple(text for text in texts if text is not None)


def _load_opening(fields: Fields) -> Opening:
    inner = fields.mapping("open", OPENING)
    if inner is None:
        return Opening()
    values: dict[str, Decimal | None] = {}
    for key in ("dagdelen", "dagen", "bezoeken", "uren"):
        node = inner.node(key)
        values[key] = None if node is None else decode_not_negative(node, fields.reading)
        if node is not None and values[key] is None:
            inner.is_sound = False
    fields.is_sound = fields.is_sound and inner.is_sound
    return Opening(
        dayparts=values["dagdelen"], days=values["dagen"], visits=values["bezoeken"], hours=values["uren"]
    )


def _with_visits(opening: Opening, visits: int | None) -> Opening:
    """Return the opening with the visits that were counted, where the analysis states none itself."""
    if visits is None or opening.visits is not None:
        return opening
    return dataclasses.replace(opening, visits=Decimal(visits))


def _load_price_index(fields: Fields, price_year: int | None, registry: Registry) -> str | None:
    """Return the index that brings amounts to the price year of the analysis; that year has to be stated."""
    reference = fields.reference("prijsindex")
    if reference is None:
        return None
    index_id = registry.resolve(Kind.PRICE_INDEX, reference, fields.reading)
    if index_id is None:
        fields.is_sound = False
    elif price_year is None and "prijspeil" not in fields:
        report_missing(ANALYSIS.key("prijspeil"), fields.key_where("prijsindex"), fields.reading)
        fields.is_sound = False
    return index_id


def _load_compare_with(fields: Fields, item_id: str, registry: Registry) -> str | None:
    """Return the analysis to set beside this one; it may be read later than this one."""
    reference = fields.reference("vergelijk_met")
    if reference is None:
        return None
    other = registry.resolve(Kind.ANALYSIS, reference, fields.reading)
    if other is None:
        # one that is broken is told of where it is broken
        fields.is_sound = fields.is_sound and registry.is_broken(Kind.ANALYSIS, reference.id)
    elif other == item_id:
        fields.reading.report.add(Code.COMPARED_WITH_ITSELF, reference.where)
        fields.is_sound = False
    return other


_HORIZON_KEYS = ("looptijd", "discontovoet", "disconteer", "jaarlijks_nieuw")


def _load_horizon(fields: Fields) -> Horizon:
    return Horizon(
        years=fields.whole("looptijd", least=1, most=LONGEST_DURATION) or 1,
        discount_rate=fields.share("discontovoet") or Uncertain.exactly(0),
        discount_at=fields.choice("disconteer", DISCOUNT_MOMENTS) or DiscountAt.BEGIN,
        has_new_cohort_yearly=bool(fields.yes_no("jaarlijks_nieuw")),
        is_stated=any(key in fields for key in _HORIZON_KEYS),
    )


def _load_simulation(fields: Fields) -> SimulationSettings:
    inner = fields.mapping("simulatie", SIMULATION)
    standard = SimulationSettings()
    if inner is None:
        return standard
    draws = inner.whole("trekkingen", least=LEAST_DRAWS, most=MOST_DRAWS)
    seed = inner.whole("zaad", most=MOST_VISITORS)
    fields.is_sound = fields.is_sound and inner.is_sound
    return SimulationSettings(
        draws=standard.draws if draws is None else draws, seed=standard.seed if seed is None else seed
    )
