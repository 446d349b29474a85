"""What accountabilities say as data: the same figures as on the page, small parts left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhi_publish.compute.accountability import AccountabilityYears, FigureResult
from zhi_publish.model.accountability import DutyState
from zhi_publish.present.json_schema import TEXT, WHOLE, Schema, list_of, object_of, or_null

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.results_json import Json


def data(results: Results) -> Json:
    """Return what each year accounts for, by the id of its file; small parts of breakdowns are left out."""
    return {
        result.item.id: {
            "year": result.item.year,
            "location": result.item.venue_id,
            "figures": [_figure_data(one) for one in result.figures],
            "stories_agreed": None if result.item.stories is None else result.item.stories.agreed,
            "stories_delivered": None if result.item.stories is None else len(result.item.stories.delivered),
            "incidents": None if result.item.incidents is None else result.item.incidents.count,
            "duties": {one.duty.value: one.state.value for one in result.item.duties},
        }
        for years in results.every(AccountabilityYears).values()
        for result in years.results
    }


def _figure_data(figure: FigureResult) -> Json:
    name = None if figure.figure is None else figure.figure.name
    return {
        "id": figure.id,
        "name": None if name is None else name.text,
        "number": figure.count,
        "definition": None if figure.definition is None else figure.definition.text,
        "breakdowns": {
            one.id: {part.name.text: part.count for part in one.parts} for one in figure.breakdowns
        },
    }


SCHEMA: Schema = object_of(
    "What one year accounts for",
    {
        "year": WHOLE,
        "location": or_null(TEXT),
        "figures": list_of(
            object_of(
                "One figure",
                {
                    "id": TEXT,
                    "name": or_null(TEXT),
                    "number": or_null(WHOLE),
                    "definition": or_null(TEXT),
                    "breakdowns": {
                        "type": "object",
                        "description": "By feature, then by part; null where a count of few people is left out",
                        "additionalProperties": {
                            "type": "object",
                            "additionalProperties": or_null(WHOLE),
                        },
                    },
                },
            )
        ),
        "stories_agreed": or_null(WHOLE),
        "stories_delivered": or_null(WHOLE),
        "incidents": or_null(WHOLE),
        "duties": {
            "type": "object",
            "description": "How each quality duty stands",
            "additionalProperties": {"enum": [state.value for state in DutyState]},
        },
    },
)
