"""All tables of keys: for the reference of keys, and to know a key from a word."""

from __future__ import annotations

from zhi_publish.load.keys import (
    ANALYSIS,
    BENEFIT,
    BROCHURE,
    BUDGET,
    CONTROL_OF_ANALYSIS,
    CONTROL_OF_BUDGET,
    CONTROL_OF_PERSONA,
    CORE_VALUE,
    COST_ITEM,
    INCOME_ITEM,
    LINE,
    MODEL,
    OPENING,
    PAGE,
    PAYER,
    PERSONA,
    PICTURE,
    PRICE_INDEX,
    ROUTE_STEP,
    SIMULATION,
    SOURCE,
    TRANSLATION,
    VISITORS,
)
from zhi_publish.load.keys_accountability import (
    ACCOUNTABILITY,
    DUTIES,
    DUTY,
    FIGURE,
    FIGURES,
    INCIDENTS,
    OWN_FIGURE,
    PARTNER,
    STORIES,
    STORY,
    TRAINING,
)
from zhi_publish.load.keys_building_blocks import BUILDING_BLOCKS, OFFER, OWN_BLOCK
from zhi_publish.load.keys_counts import COUNT, VENUE
from zhi_publish.load.keys_decision_plan import (
    DECISION,
    DECISION_PLAN,
    RESIDENTS,
    SCENARIO,
    STEP,
    TARGET,
)
from zhi_publish.load.keys_interviews import INTERVIEWS
from zhi_publish.load.keys_value_chain import (
    CHAIN_ELEMENT,
    IMPACT,
    MEASUREMENT,
    OUTPUT,
    SCALE,
    VALUE_CHAIN,
    WAVE,
)
from zhi_publish.model.kinds import Kind

TABLES_BY_KIND = {
    Kind.MODEL: MODEL,
    Kind.PERSONA: PERSONA,
    Kind.BENEFIT: BENEFIT,
    Kind.PAYER: PAYER,
    Kind.PRICE_INDEX: PRICE_INDEX,
    Kind.BUDGET: BUDGET,
    Kind.ANALYSIS: ANALYSIS,
    Kind.BROCHURE: BROCHURE,
    Kind.BUILDING_BLOCKS: BUILDING_BLOCKS,
    Kind.VENUE: VENUE,
    Kind.COUNT: COUNT,
    Kind.VALUE_CHAIN: VALUE_CHAIN,
    Kind.MEASUREMENT: MEASUREMENT,
    Kind.INTERVIEWS: INTERVIEWS,
    Kind.ACCOUNTABILITY: ACCOUNTABILITY,
    Kind.DECISION_PLAN: DECISION_PLAN,
    Kind.PAGE: PAGE,
}

ALL_TABLES = (
    CONTROL_OF_PERSONA, CONTROL_OF_BUDGET, CONTROL_OF_ANALYSIS,
    PERSONA, ROUTE_STEP, BENEFIT, LINE, SOURCE, PICTURE, PAYER, MODEL, CORE_VALUE, BUDGET, COST_ITEM, INCOME_ITEM,
    ANALYSIS, VISITORS, OPENING, SIMULATION, PRICE_INDEX, BROCHURE, TRANSLATION,
    BUILDING_BLOCKS, OWN_BLOCK, OFFER, VALUE_CHAIN, IMPACT, CHAIN_ELEMENT, OUTPUT, MEASUREMENT, SCALE, WAVE, VENUE, COUNT, INTERVIEWS,
    ACCOUNTABILITY, FIGURES, FIGURE, OWN_FIGURE, STORIES, STORY, PARTNER, TRAINING, INCIDENTS, DUTIES, DUTY,
    DECISION_PLAN, TARGET, STEP, RESIDENTS, DECISION, SCENARIO, PAGE,
)  # fmt: skip
