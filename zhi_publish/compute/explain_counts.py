"""What was counted, by its path: visitors per year and location, and what people answered in interviews."""

from __future__ import annotations

from collections.abc import Callable

from zhi_publish.compute.counts import WHOLE_INITIATIVE, TallyResult, VenueCounts
from zhi_publish.compute.exact import ratio
from zhi_publish.compute.explain_names import Branch, Node, Tree
from zhi_publish.compute.explain_trees import bound, branch, given
from zhi_publish.compute.explanation import Explanation, Key, Measure, Name, Operation, Origin
from zhi_publish.compute.interviews import InterviewsResult
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Location
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.venue import Venue


def counted_trees(project: Project, results: Results) -> dict[str, Node]:
    """Return the branches of counts, locations and interviews; what they hold is reckoned when asked for."""
    venues, rounds = project.every(Venue), project.every(Interviews)

    def venue(item_id: str) -> Tree:
        key, about = ("locaties", item_id), (Kind.VENUE, item_id)
        title = venues[item_id].title
        return Tree(
            {
                "titel": lambda: given((*key, "titel"), title, venues[item_id].where, about),
                "tellingen": Branch(lambda: _years(results, item_id, (*key, "tellingen"))),
            }
        )

    return {
        "tellingen": Branch(lambda: _years(results, WHOLE_INITIATIVE, ("tellingen",))),
        "locaties": Branch(lambda: Tree({one: branch(venue, one) for one in venues})),
        "gesprekken": Branch(
            lambda: Tree({one: branch(_round, results.every(InterviewsResult)[one]) for one in rounds})
        ),
    }


def _years(results: Results, venue_id: str, key: Key) -> Tree:
    counts = results.every(VenueCounts).get(venue_id)
    tallies = () if counts is None else counts.tallies
    return Tree({str(one.tally.year): branch(_tally_of((*key, str(one.tally.year))), one) for one in tallies})


def _number(key: Key, value: int | None, where: Location, detail: str = "") -> Explanation | None:
    if value is None:
        return None
    return Explanation(
        key=key, name=Name.STATED, operation=Operation.TYPED, value=value, detail=detail or key[-1],
        measure=Measure.NUMBER, origin=Origin(where=where),
    )  # fmt: skip


def _part(key: Key, part: Explanation | None, whole: Explanation | None) -> Explanation | None:
    """Return which part one number is of another; None without either, or of nothing."""
    if part is None or whole is None or (share := ratio(part.number, whole.number)) is None:
        return None
    return Explanation(
        key=key, name=Name.STATED, operation=Operation.QUOTIENT, value=share, detail=key[-1] if key[-1] == "dekking" else "aandeel",
        measure=Measure.SHARE, terms=(part, whole),
    )  # fmt: skip


def _tally_of(key: Key) -> Callable[[TallyResult], Tree]:
    return lambda result: _tally(key, result)


def _tally(key: Key, result: TallyResult) -> Tree:
    tally, where = result.tally, result.tally.where
    visitors = tally.visitors

    def number(*path: str, value: int | None, detail: str = "") -> Node:
        return lambda: _number((*key, *path), value, where, detail)

    captured = number("lijken_op_een_persona", value=tally.captured)
    unique = number("bezoekers", "uniek", value=tally.unique)
    structural = None if visitors is None else visitors.structural
    incidental = None if visitors is None else visitors.incidental
    return Tree(
        {
            "jaar": lambda: given((*key, "jaar"), tally.year, where, None),
            "personas": Branch(
                lambda: Tree(
                    {
                        one.persona_id: number(
                            "personas", one.persona_id, value=one.count, detail="lijken_op_een_persona"
                        )
                        for one in result.mix
                    }
                )
            ),
            "bezoekers": Branch(
                lambda: Tree(
                    {
                        "uniek": unique,
                        "structureel": number("bezoekers", "structureel", value=structural),
                        "incidenteel": number("bezoekers", "incidenteel", value=incidental),
                    }
                )
            ),
            "bezoeken": number("bezoeken", value=tally.visits),
            "lijken_op_een_persona": captured,
            "dekking": lambda: _part((*key, "dekking"), _found(captured), _found(unique)),
        }
    )


def _found(node: Node) -> Explanation | None:
    found = node()
    return found if isinstance(found, Explanation) else None


def _round(result: InterviewsResult) -> Tree:
    item = result.item
    key, about = ("gesprekken", item.id), (Kind.INTERVIEWS, item.id)

    def answered(value_id: str) -> Explanation | None:
        return _number(
            (*key, "waarden", value_id), result.number_of(value_id), item.where, "mensen_met_waarde"
        )

    def people() -> Explanation | None:
        return _number((*key, "mensen"), result.people, item.where)

    def share(value_id: str) -> Explanation | None:
        return _part((*key, "aandeel", value_id), answered(value_id), people())

    return Tree(
        {
            "titel": lambda: given((*key, "titel"), item.title, item.where, about),
            "jaar": lambda: given((*key, "jaar"), item.year, item.where, about),
            "mensen": people,
            "waarden": Branch(lambda: Tree({one: bound(answered, one) for one in item.value_ids})),
            "aandeel": Branch(lambda: Tree({one: bound(share, one) for one in item.value_ids})),
        }
    )
