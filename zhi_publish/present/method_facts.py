"""What prose may say of counts, locations and interviews: the numbers that their own pages show, and no other."""

from __future__ import annotations

from decimal import Decimal

from zhi_publish.compute.counts import WHOLE_INITIATIVE, TallyResult, VenueCounts
from zhi_publish.compute.exact import ratio
from zhi_publish.compute.interviews import InterviewsResult
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Code
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.project import Project
from zhi_publish.model.venue import Venue
from zhi_publish.present.fact_grammar import FactError
from zhi_publish.present.fact_tree import Node, Tree, both, branch, just


def method_facts(project: Project, results: Results) -> Tree:
    """Return the names at the top; what stands below them is reckoned when somebody asks."""
    venues, rounds = project.every(Venue), project.every(Interviews)

    def venue(item_id: str) -> Tree:
        return both(
            {
                ("titel", "title"): lambda: venues[item_id].title,
                ("tellingen", "counts"): lambda: _years(results, item_id),
            }
        )

    return both(
        {
            ("tellingen", "counts"): lambda: _years(results, WHOLE_INITIATIVE),
            ("locaties", "locations"): branch(venues, venue),
            ("gesprekken", "interviews"): branch(
                rounds, lambda item_id: _round(results.every(InterviewsResult)[item_id])
            ),
        }
    )


def _years(results: Results, venue_id: str) -> Tree:
    counts = results.every(VenueCounts).get(venue_id)
    tallies = () if counts is None else counts.tallies
    return Tree({str(one.tally.year): just(_tally(one)) for one in tallies})


def _tally(result: TallyResult) -> Tree:
    tally = result.tally
    visitors = tally.visitors
    return both(
        {
            ("jaar", "year"): just(tally.year),
            ("personas", "personas"): just(Tree({one.persona_id: just(one.count) for one in result.mix})),
            ("bezoekers", "visitors"): just(
                both(
                    {
                        ("uniek", "unique"): just(None if visitors is None else visitors.unique),
                        ("structureel", "structural"): just(
                            None if visitors is None else visitors.structural
                        ),
                        ("incidenteel", "incidental"): just(
                            None if visitors is None else visitors.incidental
                        ),
                    }
                )
            ),
            ("bezoeken", "visits"): just(tally.visits),
            ("lijken_op_een_persona", "resemble_a_persona"): just(tally.captured),
            ("dekking", "coverage"): just(result.coverage),
        }
    )


def _round(result: InterviewsResult) -> Tree:
    name = f"gesprekken.{result.item.id}"

    def protected(number: int | None, called: str) -> int:
        if number is None:
            raise FactError(Code.FACT_PROTECTED, name=called)
        return number

    def count(value_id: str) -> Node:
        return lambda: protected(result.number_of(value_id), f"{name}.waarden.{value_id}")

    def share(value_id: str) -> Node:
        def found() -> Decimal | None:
            number = protected(result.number_of(value_id), f"{name}.aandeel.{value_id}")
            return ratio(Decimal(number), Decimal(result.people))

        return found

    values = result.item.value_ids
    return both(
        {
            ("titel", "title"): lambda: result.item.title,
            ("jaar", "year"): lambda: result.item.year,
            ("mensen", "people"): lambda: result.people,
            ("waarden", "values"): just(Tree({value_id: count(value_id) for value_id in values})),
            ("aandeel", "share"): just(Tree({value_id: share(value_id) for value_id in values})),
        }
    )
