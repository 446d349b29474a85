"""What is true of the locations of every network."""

from __future__ import annotations

import dataclasses
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.makers import SOMEWHERE, make_analysis, make_benefit, make_persona
from zhi_publish.compute.analysis import AnalysisResult, analysis_result
from zhi_publish.compute.comparison import comparison_result
from zhi_publish.compute.counts import tally_result
from zhi_publish.compute.network import beside, network_years, quartiles, results_by_venue
from zhi_publish.compute.personas import persona_result
from zhi_publish.model.analysis import Visitors
from zhi_publish.model.count import Tally


def network(seed: int) -> dict[str, AnalysisResult]:
    """Return the analyses of some locations over some years, with costs or without."""
    chance = random.Random(seed)  # noqa: S311 - the same draws every time
    personas = {
        name: persona_result(
            make_persona(name, benefits=[make_benefit(amount=f"{chance.randint(1, 900_000) / 100}")])
        )
        for name in ("ada", "bo", "cor")
    }
    found: dict[str, AnalysisResult] = {}
    for number in range(chance.randint(1, 25)):
        for year in (2023, 2024, 2025):
            if chance.random() < 0.2:
                continue
            analysis = make_analysis(
                counts={name: chance.randint(0, 60) for name in personas},
                costs=None if chance.random() < 0.2 else f"{chance.randint(100, 90_000_000) / 100}",
                visitors=Visitors(unique=chance.randint(0, 300), where=SOMEWHERE),
            )
            item_id = f"huis-{number}-{year}"
            analysis = dataclasses.replace(
                analysis, id=item_id, year=year, venue_id=f"huis-{number}" if chance.random() < 0.9 else None
            )
            found[item_id] = analysis_result(analysis, personas, {})
    return found


@pytest.mark.parametrize("seed", range(40))
def test_totals_are_the_sums_of_the_analyses(seed: int) -> None:
    """Of those with a location and with costs, of one year; whatever else there is adds nothing."""
    analyses = network(seed)

    for year in network_years(analyses):
        own = [
            one
            for one in analyses.values()
            if one.analysis.year == year.year and one.analysis.venue_id is not None
        ]
        costs = sum((one.costs for one in own if one.costs is not None), Decimal(0))
        benefits = sum((one.benefits for one in own if one.costs is not None), Decimal(0))
        assert (year.costs, year.benefits, year.balance) == (costs, benefits, benefits - costs)
        assert len(year.results) + len(year.without_costs) == len(own)
        if costs:
            assert year.roi is not None
            assert abs(Fraction(year.roi) - Fraction(benefits) / Fraction(costs)) < Fraction(1, 10**100)


def spreadsheet_quartile(numbers: list[Fraction], quarter: int) -> Fraction:
    """Return what ``KWARTIEL.INC`` is described to give: a place among the sorted numbers, between two by proportion."""
    ordered = sorted(numbers)
    place = Fraction(quarter * (len(ordered) - 1), 4)
    below = place.numerator // place.denominator
    part = place - below
    return ordered[below] if not part else ordered[below] * (1 - part) + ordered[below + 1] * part


@pytest.mark.parametrize("seed", range(60))
def test_spread_is_that_of_a_spreadsheet(seed: int) -> None:
    """Reckoned again in fractions; the order of the numbers does not matter."""
    chance = random.Random(seed)  # noqa: S311 - the same draws every time
    numbers = [Decimal(chance.randint(-10_000, 99_999)) / 100 for _ in range(chance.randint(1, 30))]

    spread = quartiles(numbers)

    assert spread is not None
    exact = [Fraction(number) for number in numbers]
    found = (spread.least, spread.lower, spread.median, spread.upper, spread.most)
    assert [Fraction(one) for one in found] == [spreadsheet_quartile(exact, quarter) for quarter in range(5)]
    assert list(found) == sorted(found)
    assert spread == quartiles(reversed(numbers))
    assert spread.number == len(numbers)


def test_no_numbers_have_no_spread() -> None:
    """A network without a single cost price says nothing about it."""
    assert quartiles([]) is None


@pytest.mark.parametrize("seed", range(20))
def test_difference_between_two_locations_is_explained_whole(seed: int) -> None:
    """The steps add up to it, and read the other way round they add up to its opposite."""
    by_venue = results_by_venue(network(seed))

    for one in by_venue.values():
        for other in by_venue.values():
            found = beside(one, other)
            if found is None:
                assert not one.keys() & other.keys()
                continue
            assert found.after.analysis.year == found.before.analysis.year == max(one.keys() & other.keys())
            back = comparison_result(found.after, found.before)
            assert found.difference == -back.difference


@pytest.mark.parametrize("seed", range(40))
def test_shares_of_a_count_make_a_whole(seed: int) -> None:
    """Whatever was counted before; a coverage is never above one when there are enough visitors."""
    chance = random.Random(seed)  # noqa: S311 - the same draws every time

    def tally(year: int) -> Tally:
        counts = make_analysis(
            counts={name: chance.randint(0, 40) for name in ("ada", "bo", "cor") if chance.random() < 0.8}
        ).persona_counts
        captured = sum(one.count for one in counts)
        return Tally(
            year=year,
            venue_id=None,
            persona_counts=counts,
            visitors=Visitors(unique=captured + chance.randint(0, 50), where=SOMEWHERE),
            where=SOMEWHERE,
        )

    before, now = tally(2024), tally(2025)
    result = tally_result(now, before)

    together = sum((Fraction(one.share) for one in result.mix if one.share is not None), Fraction(0))
    assert abs(together - (1 if now.captured else 0)) < Fraction(1, 10**100)
    assert sum(one.count for one in result.mix) == now.captured
    assert sum(one.count_before or 0 for one in result.mix) == before.captured
    assert result.coverage is None or 0 <= result.coverage <= 1
