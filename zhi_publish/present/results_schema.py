"""What the reckoning as data looks like, as a JSON Schema: for programs that read it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from zhi_publish.compute.benefits import Status
from zhi_publish.compute.comparison import Cause
from zhi_publish.model.analysis import DiscountAt
from zhi_publish.model.budget import CostGroup
from zhi_publish.present.results_json import FORMAT, UNIT_COSTS

Schema = dict[str, Any]

_MONEY: Schema = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}
_RATIO: Schema = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{4}$"}
_NUMBER: Schema = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9-]+$"}
_TEXT: Schema = {"type": "string"}
_WHOLE: Schema = {"type": "integer", "minimum": 0}
_YES_NO: Schema = {"type": "boolean"}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(description: str, fields: Mapping[str, Schema]) -> Schema:
    """Return the schema of an object that has all of these fields and no others."""
    return {
        "type": "object",
        "description": description,
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def _by_id(schema: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "propertyNames": _ID,
        "additionalProperties": schema,
    }


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


_SHARES = _by_id(_NUMBER, "Shares that add up to 1, by payer")
_AMOUNTS = _by_id(_ref("money"), "Amounts by payer; they add up to the total")

_LINE = {
    "benefit": _or_null(_ID),
    "title": _TEXT,
    "units": _ref("number"),
    "tariff": _or_null(_ref("number")),
    "gross": _or_null(_ref("money")),
    "annual": _or_null(_ref("money")),
    "counted": _or_null(_ref("money")),
    "status": {"enum": [status.value for status in Status]},
    "estimate": _YES_NO,
    "starts_in_year": {"type": "integer", "minimum": 1},
    "payer": _SHARES,
}

_PERCENTILES: Schema = {
    "type": "object",
    "patternProperties": {"^p[0-9]{1,2}$": _NUMBER},
    "additionalProperties": False,
}

_ANALYSIS = {
    "title": _TEXT,
    "year": _WHOLE,
    "costs": _or_null(_ref("money")),
    "benefits": _ref("money"),
    "balance": _or_null(_ref("money")),
    "roi": _or_null(_ref("ratio")),
    "break_even": _or_null(_ref("ratio")),
    "by_payer": _AMOUNTS,
    "unit_costs": _object(
        "Costs divided by what was counted", {name: _or_null(_ref("money")) for name in UNIT_COSTS}
    ),
    "lines": _list({"oneOf": [_ref("persona_line"), _ref("benefit_line")]}),
    "unquantified": _list(_TEXT),
    "low": _ref("extreme"),
    "high": _ref("extreme"),
    "present_value": _ref("sums"),
    "horizon": _ref("horizon"),
    "payers": _by_id(_ref("payer"), "Who carries costs and who has benefits"),
    "tornado": _list(_ref("swing")),
    "switching_values": _list(_ref("switching_value")),
    "simulation": _or_null(_ref("simulation")),
}

_DEFINITIONS: dict[str, Schema] = {
    "money": _MONEY | {"description": "Euros with two decimals"},
    "ratio": _RATIO | {"description": "A ratio with four decimals, half away from zero"},
    "number": _NUMBER | {"description": "A number with all of its decimals"},
    "line": _object("A benefit with the steps of its reckoning", _LINE),
    "persona": _object(
        "What one visitor like a persona is worth a year",
        {
            "name": _TEXT,
            "value": _ID,
            "total": _ref("money"),
            "by_payer": _AMOUNTS,
            "lines": _list(_ref("line")),
        },
    ),
    "persona_line": _object(
        "So many visitors like a persona",
        {
            "kind": {"const": "persona"},
            "id": _ID,
            "count": _WHOLE,
            "each": _ref("money"),
            "counted": _ref("money"),
        },
    ),
    "benefit_line": _object("A line of the analysis itself", {"kind": {"const": "benefit"}, **_LINE}),
    "sums": _object(
        "Benefits against costs over all years",
        {
            "benefits": _ref("money"),
            "costs": _or_null(_ref("money")),
            "net": _or_null(_ref("money")),
            "ratio": _or_null(_ref("ratio")),
        },
    ),
    "extreme": _object(
        "The result with every uncertain number at its worst, or at its best, at once",
        {
            "benefits": _ref("money"),
            "costs": _or_null(_ref("money")),
            "balance": _or_null(_ref("money")),
            "roi": _or_null(_ref("ratio")),
            "present_value": _ref("sums"),
        },
    ),
    "payback": _object(
        "The first month at whose end benefits cover costs",
        {
            "year": {"type": "integer", "minimum": 1},
            "month": {"type": "integer", "minimum": 1, "maximum": 12},
        },
    ),
    "horizon": _object(
        "The analysis over more years",
        {
            "years": {"type": "integer", "minimum": 1},
            "discount_rate": _ref("number"),
            "discount_at": {"enum": [moment.value for moment in DiscountAt]},
            "new_cohort_yearly": _YES_NO,
            "undiscounted": _ref("sums"),
            "payback": _or_null(_ref("payback")),
            "present_payback": _or_null(_ref("payback")),
            "by_year": _list(
                _object(
                    "One year, in whole cents that add up to the sums",
                    {
                        "year": {"type": "integer", "minimum": 1},
                        "costs": _or_null(_ref("money")),
                        "benefits": _ref("money"),
                        "present_costs": _or_null(_ref("money")),
                        "present_benefits": _ref("money"),
                    },
                )
            ),
        },
    ),
    "payer": _object(
        "What a payer carries and saves; costs and balance are null when no budget says who pays",
        {
            "costs": _or_null(_ref("money")),
            "benefits": _ref("money"),
            "cashable": _ref("money"),
            "partly_cashable": _ref("money"),
            "not_cashable": _ref("money"),
            "balance": _or_null(_ref("money")),
            "roi": _or_null(_ref("ratio")),
        },
    ),
    "effect": _object(
        "The result with one number changed",
        {
            "value": _ref("number"),
            "benefits": _ref("money"),
            "roi": _or_null(_ref("ratio")),
            "net_present": _or_null(_ref("money")),
        },
    ),
    "swing": _object(
        "What the bounds of one number do on their own",
        {"input": _TEXT, "value": _ref("number"), "low": _ref("effect"), "high": _ref("effect")},
    ),
    "switching_value": _object(
        "The value of one number at which the ROI is 1; null when there is none",
        {
            "input": _TEXT,
            "value": _or_null(_ref("ratio")),
            "present": _ref("number"),
            "one_in": _or_null(_WHOLE),
        },
    ),
    "simulation": _object(
        "Many draws at once: an estimate",
        {
            "draws": _WHOLE,
            "seed": _WHOLE,
            "uncertain_inputs": _WHOLE,
            "benefits": _PERCENTILES,
            "roi": _PERCENTILES,
            "chance": _or_null(_ref("ratio")),
            "net_present": _or_null(_PERCENTILES),
            "present_chance": _or_null(_ref("ratio")),
        },
    ),
    "analysis": _object("What a year costs and what it brings", _ANALYSIS),
    "comparison": _object(
        "What explains the difference with an earlier analysis; the steps add up to it",
        {
            "with": _ID,
            "difference": _ref("money"),
            "steps": {
                "type": "object",
                "propertyNames": {"enum": [cause.value for cause in Cause]},
                "additionalProperties": _ref("money"),
            },
        },
    ),
    "budget": _object(
        "What a year costs, and what comes in for it",
        {
            "year": _WHOLE,
            "items": _ref("money"),
            "margin": _ref("money"),
            "total": _ref("money"),
            "by_group": {
                "type": "object",
                "propertyNames": {"enum": [group.value for group in CostGroup]},
                "additionalProperties": _ref("money"),
            },
            "income": _ref("money"),
            "balance": _ref("money"),
        },
    ),
}


def results_schema() -> Schema:
    """Return the schema of the data file: every field, its shape and its meaning."""
    fields = {
        "format": {"const": FORMAT},
        "personas": _by_id(_ref("persona"), "By the id of the persona"),
        "analyses": _by_id(_ref("analysis"), "By the id of the analysis"),
        "comparisons": _by_id(_ref("comparison"), "By the id of the later analysis"),
        "budgets": _by_id(_ref("budget"), "By the id of the budget"),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **_object(
            "The whole reckoning of a publication. Money is text with two decimals, a ratio text with four, so "
            "that no program reads them as binary fractions; what does not exist is null.",
            fields,
        ),
        "$defs": _DEFINITIONS,
    }


def results_schema_json() -> str:
    """Return the schema as JSON text."""
    return json.dumps(results_schema(), ensure_ascii=False, indent=2) + "\n"
