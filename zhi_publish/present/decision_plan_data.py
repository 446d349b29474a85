"""What decision plans say as data: the same figures as on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhi_publish.compute.decision_plan import DecisionPlanResult
from zhi_publish.compute.exact import to_cents
from zhi_publish.model.decision_plan import Decision, Direction, Verdict
from zhi_publish.model.quantity import Uncertain
from zhi_publish.present.json_schema import (
    ID,
    MONEY,
    NUMBER,
    TEXT,
    WHOLE,
    Schema,
    list_of,
    object_of,
    or_null,
)

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.results_json import Json


def _bounds(count: Uncertain | None) -> Json:
    if count is None:
        return None
    return {"value": f"{count.value:f}", "low": f"{count.least:f}", "high": f"{count.most:f}"}


def data(results: Results) -> Json:
    """Return the figures of every plan."""
    return {
        item_id: {
            "municipality": result.plan.municipality.text,
            "year": result.plan.year,
            "answered": [int(step) for step in sorted(result.answered)],
            "reached": _bounds(result.reached),
            "not_yet": _bounds(result.not_yet),
            "verdict": None if result.plan.decision is None else _verdict_of(result.plan.decision),
            "scenarios": [
                {
                    "title": one.scenario.title.text,
                    "direction": one.scenario.direction.name.lower(),
                    "costs": None if one.costs is None else f"{one.costs:.2f}",
                    "extra_reached": _bounds(one.scenario.extra_reached),
                    "per_resident": None
                    if one.per_resident is None
                    else f"{to_cents(one.per_resident.value):.2f}",
                    "building_blocks": list(one.scenario.block_ids),
                    "personas": list(one.scenario.persona_ids),
                }
                for one in result.scenarios
            ],
        }
        for item_id, result in results.every(DecisionPlanResult).items()
    }


def _verdict_of(decision: Decision) -> str | None:
    return None if decision.verdict is None else decision.verdict.name.lower()


_COUNT: Schema = object_of(
    "A number of residents with its bounds", {"value": NUMBER, "low": NUMBER, "high": NUMBER}
)

SCHEMA: Schema = object_of(
    "How many residents of a municipality are reached, and what could be done",
    {
        "municipality": TEXT,
        "year": or_null(WHOLE),
        "answered": list_of(WHOLE),
        "reached": or_null(_COUNT),
        "not_yet": or_null(_COUNT),
        "verdict": or_null({"enum": [one.name.lower() for one in Verdict]}),
        "scenarios": list_of(
            object_of(
                "One way to reach more residents",
                {
                    "title": TEXT,
                    "direction": {"enum": [one.name.lower() for one in Direction]},
                    "costs": or_null(MONEY),
                    "extra_reached": or_null(_COUNT),
                    "per_resident": or_null(MONEY),
                    "building_blocks": list_of(ID),
                    "personas": list_of(ID),
                },
            )
        ),
    },
)
