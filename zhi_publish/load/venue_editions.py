"""One definition of a brochure, and an edition for each location."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.analysis import Analysis
from zhi_publish.model.brochure import Brochure
from zhi_publish.model.project import Kind
from zhi_publish.model.venue import Venue


def with_venue_editions(
    brochures: Mapping[str, Brochure],
    venues: Mapping[str, Venue],
    analyses: Mapping[str, Analysis],
    broken: Mapping[Kind, set[str]],
    report: Report,
) -> dict[str, Brochure]:
    """Return every brochure that is printed: one that is made per location becomes as many as there are locations.

    An edition shows the newest analysis of its location and the personas that are counted there. A location without
    an analysis has nothing to show and gets none.
    """
    found: dict[str, Brochure] = {}
    newest = newest_by_venue(analyses)
    for brochure_id, brochure in brochures.items():
        if not brochure.is_per_venue and brochure.venue_id is None:
            found[brochure_id] = brochure
            continue
        if brochure.is_per_venue and not venues and not broken.get(Kind.VENUE):
            report.add(Code.VENUES_MISSING, brochure.where)
        wanted = venues if brochure.is_per_venue else {brochure.venue_id or "": None}
        for venue_id in wanted:
            if venue_id not in venues:
                continue  # it is broken, and told of there
            analysis = newest.get(venue_id)
            if brochure.analysis_id is not None and not brochure.is_per_venue:
                analysis = analyses.get(brochure.analysis_id)
            if analysis is None:
                if not broken.get(Kind.ANALYSIS):
                    title = venues[venue_id].title
                    report.add(Code.VENUE_WITHOUT_ANALYSIS, brochure.where, location=title, id=venue_id)
                continue
            edition_id = f"{brochure_id}-{venue_id}" if brochure.is_per_venue else brochure_id
            if brochure.is_per_venue and edition_id in brochures:
                other = brochures[edition_id].where.file
                report.add(Code.DUPLICATE_ID, brochure.where, id=edition_id, other=other)
            found[edition_id] = _edition(brochure, edition_id, venue_id, analysis)
    return found


def newest_by_venue(analyses: Mapping[str, Analysis]) -> dict[str, Analysis]:
    """Return the newest analysis of each location; of two for one year the first by name."""
    newest: dict[str, Analysis] = {}
    for analysis in analyses.values():
        if analysis.venue_id is not None:
            other = newest.get(analysis.venue_id)
            if other is None or analysis.year > other.year:
                newest[analysis.venue_id] = analysis
    return newest


def _edition(brochure: Brochure, edition_id: str, venue_id: str, analysis: Analysis) -> Brochure:
    return dataclasses.replace(
        brochure,
        id=edition_id,
        venue_id=venue_id,
        analysis_id=analysis.id,
        persona_ids=brochure.persona_ids or tuple(_counted(analysis)),
    )


def _counted(analysis: Analysis) -> Iterator[str]:
    return (one.persona_id for one in analysis.persona_counts if one.count)
