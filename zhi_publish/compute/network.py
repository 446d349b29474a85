"""Several locations together: what a year cost and brought in all, and how far the locations lie apart.

Locations are never put in an order of merit: who comes differs by place, and that decides what a place costs and
brings. Everything here is in the order of the names of files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.comparison import ComparisonResult, comparison_result
from zhi_publish.compute.exact import (
    difference,
    quotient,
    ratio,
    rounded_difference,
    rounded_product,
    rounded_total,
    total,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quartiles:
    """How far numbers lie apart; between two of them by proportion, as spreadsheets do (``KWARTIEL.INC``)."""

    least: Decimal
    lower: Decimal
    """A quarter of the numbers lies below it."""
    median: Decimal
    upper: Decimal
    most: Decimal
    number: int
    """How many numbers there are."""


def quartiles(numbers: Iterable[Decimal]) -> Quartiles | None:
    """Return how far numbers lie apart, to 400 digits; None when there are none."""
    ordered = sorted(numbers)
    if not ordered:
        return None

    def at(quarter: int) -> Decimal:
        whole, rest = divmod(quarter * (len(ordered) - 1), 4)
        if not rest:
            return ordered[whole]
        step = rounded_difference(ordered[whole + 1], ordered[whole])
        return rounded_total((ordered[whole], quotient(rounded_product((step, Decimal(rest))), Decimal(4))))

    least, lower, median, upper, most = (at(quarter) for quarter in range(5))
    return Quartiles(least=least, lower=lower, median=median, upper=upper, most=most, number=len(ordered))


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkYear:
    """All locations of one year together; amounts in euros and whole cents."""

    year: int
    results: tuple[AnalysisResult, ...]
    """The locations that are added up: those whose costs are known, one analysis each."""
    without_costs: tuple[AnalysisResult, ...]
    """Locations that are not in the sums, since benefits without costs would make the whole look better."""

    @property
    def costs(self) -> Decimal:
        """What all locations cost."""
        return total(one.costs for one in self.results if one.costs is not None)

    @property
    def benefits(self) -> Decimal:
        """What all locations brought."""
        return total(one.benefits for one in self.results)

    @property
    def balance(self) -> Decimal:
        """Benefits minus costs."""
        return difference(self.benefits, self.costs)

    @property
    def roi(self) -> Decimal | None:
        """Benefits divided by costs, of all locations together: not the mean of their ROIs."""
        return ratio(self.benefits, self.costs)

    @property
    def unique(self) -> int | None:
        """Unique visitors of each location, added up; who visits two of them counts twice. None if one is not known."""
        known = [count for one in self.results if (count := _unique(one)) is not None]
        return sum(known) if known and len(known) == len(self.results) else None

    @property
    def roi_spread(self) -> Quartiles | None:
        """How far the ROIs of the locations lie apart."""
        return quartiles(one.roi for one in self.results if one.roi is not None)

    @property
    def cost_price_spread(self) -> Quartiles | None:
        """How far the costs per unique visitor lie apart."""
        prices = (one.unit_costs.unique_visitor for one in self.results)
        return quartiles(price for price in prices if price is not None)


def network_years(analyses: Mapping[str, AnalysisResult]) -> tuple[NetworkYear, ...]:
    """Return each year for which a location has an analysis, the newest first.

    Of two analyses of one location and year only the first by name counts.
    """
    found: dict[int, dict[str, AnalysisResult]] = {}
    for result in analyses.values():
        venue_id = result.analysis.venue_id
        if venue_id is not None:
            found.setdefault(result.analysis.year, {}).setdefault(venue_id, result)
    return tuple(
        NetworkYear(
            year=year,
            results=tuple(of[venue] for venue in sorted(of) if of[venue].costs is not None),
            without_costs=tuple(of[venue] for venue in sorted(of) if of[venue].costs is None),
        )
        for year, of in sorted(found.items(), reverse=True)
    )


def results_by_venue(analyses: Mapping[str, AnalysisResult]) -> Mapping[str, Mapping[int, AnalysisResult]]:
    """Return the analyses of each location by year, the newest first; of two the first by name."""
    found: dict[str, dict[int, AnalysisResult]] = {}
    for result in analyses.values():
        if result.analysis.venue_id is not None:
            found.setdefault(result.analysis.venue_id, {}).setdefault(result.analysis.year, result)
    return {venue_id: dict(sorted(of.items(), reverse=True)) for venue_id, of in found.items()}


def beside(own: Mapping[int, AnalysisResult], other: Mapping[int, AnalysisResult]) -> ComparisonResult | None:
    """Return what explains the difference between two locations in the newest year that both have."""
    year = max(own.keys() & other.keys(), default=None)
    return None if year is None else comparison_result(other[year], own[year])


def _unique(result: AnalysisResult) -> int | None:
    return None if result.analysis.visitors is None else result.analysis.visitors.unique
