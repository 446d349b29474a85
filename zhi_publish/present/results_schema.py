"""What the reckoning as data looks like, as a JSON Schema: for programs that read it."""

from __future__ import annotations

import json

from zhi_publish.compute.benefits import Status
from zhi_publish.compute.comparison import Cause
from zhi_publish.model.analysis import DiscountAt
from zhi_publish.model.budget import CostGroup, NextYear
from zhi_publish.present.json_schema import (
    ID,
    MONEY,
    NUMBER,
    RATIO,
    TEXT,
    WHOLE,
    YES_NO,
    Schema,
    by_id,
    list_of,
    object_of,
    or_null,
    ref,
)
from zhi_publish.present.method import SCHEMAS
from zhi_publish.present.results_json import FORMAT, UNIT_COSTS

_FUNDING = list_of(object_of("Income that shares a name", {"name": or_null(TEXT), "amount": ref("money")}))
_SHARES = by_id(NUMBER, "Shares that add up to 1, by payer")
_AMOUNTS = by_id(ref("money"), "Amounts by payer; they add up to the total")

_LINE = {
    "benefit": or_null(ID),
    "title": TEXT,
    "units": ref("number"),
    "tariff": or_null(ref("number")),
    "gross": or_null(ref("money")),
    "annual": or_null(ref("money")),
    "counted": or_null(ref("money")),
    "status": {"enum": [status.value for status in Status]},
    "estimate": YES_NO,
    "starts_in_year": {"type": "integer", "minimum": 1},
    "payer": _SHARES,
}

_PERCENTILES: Schema = {
    "type": "object",
    "patternProperties": {"^p[0-9]{1,2}$": NUMBER},
    "additionalProperties": False,
}

_ANALYSIS = {
    "title": TEXT,
    "year": WHOLE,
    "costs": or_null(ref("money")),
    "benefits": ref("money"),
    "balance": or_null(ref("money")),
    "roi": or_null(ref("ratio")),
    "break_even": or_null(ref("ratio")),
    "by_payer": _AMOUNTS,
    "unit_costs": object_of(
        "Costs divided by what was counted", {name: or_null(ref("money")) for name in UNIT_COSTS}
    ),
    "lines": list_of({"oneOf": [ref("persona_line"), ref("benefit_line")]}),
    "unquantified": list_of(TEXT),
    "low": ref("extreme"),
    "high": ref("extreme"),
    "present_value": ref("sums"),
    "horizon": ref("horizon"),
    "payers": by_id(ref("payer"), "Who carries costs and who has benefits"),
    "tornado": list_of(ref("swing")),
    "switching_values": list_of(ref("switching_value")),
    "simulation": or_null(ref("simulation")),
}

_DEFINITIONS: dict[str, Schema] = {
    "money": MONEY | {"description": "Euros with two decimals"},
    "ratio": RATIO | {"description": "A ratio with four decimals, half away from zero"},
    "number": NUMBER | {"description": "A number with all of its decimals"},
    "line": object_of("A benefit with the steps of its calculation", _LINE),
    "persona": object_of(
        "What one visitor like a persona is worth a year",
        {
            "name": TEXT,
            "value": ID,
            "total": ref("money"),
            "by_payer": _AMOUNTS,
            "lines": list_of(ref("line")),
        },
    ),
    "persona_line": object_of(
        "So many visitors like a persona",
        {
            "kind": {"const": "persona"},
            "id": ID,
            "count": WHOLE,
            "each": ref("money"),
            "counted": ref("money"),
        },
    ),
    "benefit_line": object_of("A line of the analysis itself", {"kind": {"const": "benefit"}, **_LINE}),
    "sums": object_of(
        "Benefits against costs over all years",
        {
            "benefits": ref("money"),
            "costs": or_null(ref("money")),
            "net": or_null(ref("money")),
            "ratio": or_null(ref("ratio")),
        },
    ),
    "extreme": object_of(
        "The result with every uncertain number at its worst, or at its best, at once",
        {
            "benefits": ref("money"),
            "costs": or_null(ref("money")),
            "balance": or_null(ref("money")),
            "roi": or_null(ref("ratio")),
            "present_value": ref("sums"),
        },
    ),
    "payback": object_of(
        "The first month at whose end benefits cover costs",
        {
            "year": {"type": "integer", "minimum": 1},
            "month": {"type": "integer", "minimum": 1, "maximum": 12},
        },
    ),
    "horizon": object_of(
        "The analysis over more years",
        {
            "years": {"type": "integer", "minimum": 1},
            "discount_rate": ref("number"),
            "discount_at": {"enum": [moment.value for moment in DiscountAt]},
            "new_cohort_yearly": YES_NO,
            "undiscounted": ref("sums"),
            "payback": or_null(ref("payback")),
            "present_payback": or_null(ref("payback")),
            "by_year": list_of(
                object_of(
                    "One year, in whole cents that add up to the sums",
                    {
                        "year": {"type": "integer", "minimum": 1},
                        "costs": or_null(ref("money")),
                        "benefits": ref("money"),
                        "present_costs": or_null(ref("money")),
                        "present_benefits": ref("money"),
                    },
                )
            ),
        },
    ),
    "payer": object_of(
        "What a payer carries and saves; costs and balance are null when no budget says who pays",
        {
            "costs": or_null(ref("money")),
            "benefits": ref("money"),
            "cashable": ref("money"),
            "partly_cashable": ref("money"),
            "not_cashable": ref("money"),
            "balance": or_null(ref("money")),
            "roi": or_null(ref("ratio")),
        },
    ),
    "effect": object_of(
        "The result with one number changed",
        {
            "value": ref("number"),
            "benefits": ref("money"),
            "roi": or_null(ref("ratio")),
            "net_present": or_null(ref("money")),
        },
    ),
    "swing": object_of(
        "What the bounds of one number do on their own",
        {"input": TEXT, "value": ref("number"), "low": ref("effect"), "high": ref("effect")},
    ),
    "switching_value": object_of(
        "The value of one number at which the ROI is 1; null when there is none",
        {
            "input": TEXT,
            "value": or_null(ref("ratio")),
            "present": ref("number"),
            "one_in": or_null(WHOLE),
        },
    ),
    "simulation": object_of(
        "Many draws at once: an estimate",
        {
            "draws": WHOLE,
            "seed": WHOLE,
            "uncertain_inputs": WHOLE,
            "benefits": _PERCENTILES,
            "roi": _PERCENTILES,
            "chance": or_null(ref("ratio")),
            "net_present": or_null(_PERCENTILES),
            "present_chance": or_null(ref("ratio")),
        },
    ),
    "analysis": object_of("What a year costs and what it brings", _ANALYSIS),
    "comparison": object_of(
        "What explains the difference with an earlier analysis; the steps add up to it",
        {
            "with": ID,
            "difference": ref("money"),
            "steps": {
                "type": "object",
                "propertyNames": {"enum": [cause.value for cause in Cause]},
                "additionalProperties": ref("money"),
            },
        },
    ),
    "budget": object_of(
        "What a year costs, and what comes in for it",
        {
            "year": WHOLE,
            "items": ref("money"),
            "margin": ref("money"),
            "total": ref("money"),
            "by_group": {
                "type": "object",
                "propertyNames": {"enum": [group.value for group in CostGroup]},
                "additionalProperties": ref("money"),
            },
            "income": ref("money"),
            "income_by_stream": _FUNDING,
            "income_by_form": _FUNDING,
            "next_year": {
                "type": "object",
                "description": "What is known of the same income in the year after",
                "propertyNames": {"enum": [*(known.name.lower() for known in NextYear), "unsaid"]},
                "additionalProperties": ref("money"),
            },
            "balance": ref("money"),
        },
    ),
}


def results_schema() -> Schema:
    """Return the schema of the data file: every field, its shape and its meaning."""
    fields = {
        "format": {"const": FORMAT},
        "personas": by_id(ref("persona"), "By the id of the persona"),
        "analyses": by_id(ref("analysis"), "By the id of the analysis"),
        "comparisons": by_id(ref("comparison"), "By the id of the later analysis"),
        "budgets": by_id(ref("budget"), "By the id of the budget"),
    }
    whole = object_of(
        "The whole calculation of a publication. Money is text with two decimals, a ratio text with four, so "
        "that no program reads them as binary fractions; what does not exist is null.",
        fields,
    )
    whole["properties"]["method"] = {
        "type": "object",
        "description": "The other parts of the method, by kind; left out where a publication has none",
        "properties": {str(kind): by_id(schema, "By the id of the file") for kind, schema in SCHEMAS.items()},
        "additionalProperties": False,
    }
    whole["properties"]["licence"] = {
        "type": "string",
        "description": "What others may do with it; left out where the publication states no licence",
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **whole,
        "$defs": _DEFINITIONS,
    }


def results_schema_json() -> str:
    """Return the schema as JSON text."""
    return json.dumps(results_schema(), ensure_ascii=False, indent=2) + "\n"
