"""The accountability of years: numbers with where they come from, what may be shown of them, and year beside year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.exact import ratio
from zhi_publish.compute.parts_shown import hidden_parts, small_parts
from zhi_publish.model.accountability import (
    Accountability,
    Breakdown,
    CountedFigure,
    Division,
    Indicator,
    Part,
)
from zhi_publish.model.kinds import Kind
from zhi_publish.model.known_numbers import KnownNumber, KnownNumbers, KnownSplit
from zhi_publish.model.project import Project
from zhi_publish.model.rules_accountability import changed_definitions, neighbours
from zhi_publish.model.text import AuthorText
from zhi_publish.model.venue import Venue

WHOLE_INITIATIVE = ""
"""In the place of the id of a location: the initiative as a whole."""
REGULAR, IRREGULAR = "vast", "incidenteel"
"""Names of parts that no author typed: they were taken from a count or an analysis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """One part of a breakdown, as far as it may be shown."""

    name: AuthorText
    count: int | None
    """None: left out, because few people can be recognised."""
    share: Decimal | None
    """Of the number that is broken down, unrounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBreakdown:
    """A breakdown without the parts that would give somebody away."""

    id: str
    name: AuthorText
    has_overlap: bool
    parts: tuple[ShownPart, ...]
    """Empty when nothing of it can be shown."""

    @property
    def hides_any(self) -> bool:
        """Whether something is left out."""
        return not self.parts or any(part.count is None for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureResult:
    """One indicator of one year."""

    id: str
    figure: CountedFigure | None
    """None: the file does not name it, and another file of that year says the number."""
    count: int | None
    definition: AuthorText | None
    taken_from: Kind | None
    """The kind of file that says the number; None for one that the accountability says itself."""
    breakdowns: tuple[ShownBreakdown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChange:
    """A number in one year beside the year before it."""

    count: int | None
    difference: int | None
    ratio: Decimal | None
    """The difference as a part of the earlier number, unrounded; None without one."""
    is_defined_differently: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureYears:
    """One indicator over the years of one location, the oldest first."""

    id: str
    name: AuthorText | None
    unit: AuthorText | None
    years: tuple[YearChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityResult:
    """The accountability of one year."""

    item: Accountability
    figures: tuple[FigureResult, ...]
    before: Accountability | None
    """The nearest earlier year of the same location."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityYears:
    """All years of one location."""

    venue: Venue | None
    """None for the initiative as a whole."""
    results: tuple[AccountabilityResult, ...]
    """The oldest year first."""
    rows: tuple[FigureYears, ...]


def figures_of(item: Accountability, all_known: KnownNumbers) -> tuple[FigureResult, ...]:
    """Return the numbers of a year: ours in our order, those that other files say among them, then its own."""
    known, split = all_known.numbers(item), all_known.split(item)
    typed = {figure.id: figure for figure in item.figures}
    ids = [one.value for one in Indicator if one.value in typed or one.value in known]
    ids += [figure.id for figure in item.figures if figure.name is not None]
    return tuple(
        _figure(item, figure_id, typed.get(figure_id), known.get(figure_id), split) for figure_id in ids
    )


def _figure(
    item: Accountability,
    figure_id: str,
    figure: CountedFigure | None,
    number: KnownNumber | None,
    split: KnownSplit | None,
) -> FigureResult:
    is_taken = number is not None and (figure is None or figure.count is None)
    count = number.count if is_taken and number is not None else None if figure is None else figure.count
    definition = None if figure is None else figure.definition
    if definition is None and number is not None:
        definition = number.definition
    breakdowns = () if figure is None else figure.breakdowns
    has_split = Division.REGULAR in [one.id for one in breakdowns]
    if figure_id == Indicator.VISITORS and split is not None and not has_split:
        parts = tuple(
            Part(name=AuthorText(text=name, where=item.where), count=part, where=item.where)
            for name, part in ((REGULAR, split.regular), (IRREGULAR, split.irregular))
        )
        made = Breakdown(
            id=Division.REGULAR.value,
            name=AuthorText(text=Division.REGULAR.value, where=item.where),
            parts=parts,
            where=item.where,
        )
        # two files that disagree have a finding; what does not add up is not shown beside the total
        breakdowns += (made,) if made.together == count else ()
    return FigureResult(
        id=figure_id,
        figure=figure,
        count=count,
        definition=definition,
        taken_from=number.kind if is_taken and number is not None else None,
        breakdowns=tuple(_shown(one, count, item.threshold) for one in breakdowns),
    )


def _shown(breakdown: Breakdown, count: int | None, threshold: int) -> ShownBreakdown:
    counts = [part.count for part in breakdown.parts]
    hidden = small_parts(counts, threshold) if breakdown.has_overlap else hidden_parts(counts, threshold)
    whole = Decimal(count if count is not None else breakdown.together)
    return ShownBreakdown(
        id=breakdown.id,
        name=breakdown.name,
        has_overlap=breakdown.has_overlap,
        parts=()
        if hidden is None
        else tuple(
            ShownPart(
                name=part.name,
                count=None if place in hidden else part.count,
                share=None if place in hidden else ratio(Decimal(part.count), whole),
            )
            for place, part in enumerate(breakdown.parts)
        ),
    )


def accountability_years(project: Project) -> Mapping[str, AccountabilityYears]:
    """Return all years of each location by its id, those of the initiative as a whole under :data:`WHOLE_INITIATIVE`.

    Of two files for the same year and location the first one read counts.
    """
    items = project.every(Accountability)
    if not items:
        return {}
    first: dict[tuple[str, int], Accountability] = {}
    for item in items.values():
        first.setdefault((item.venue_id or WHOLE_INITIATIVE, item.year), item)
    known = KnownNumbers.of(project)
    befores = {item.id: before for before, item in neighbours(first.values())}
    by_venue: dict[str, list[AccountabilityResult]] = {}
    for (venue_id, _), item in sorted(first.items(), key=lambda one: one[0]):
        result = AccountabilityResult(item=item, figures=figures_of(item, known), before=befores.get(item.id))
        by_venue.setdefault(venue_id, []).append(result)
    venues = project.every(Venue)
    return {
        venue_id: AccountabilityYears(
            venue=venues.get(venue_id), results=tuple(results), rows=_rows(tuple(results))
        )
        for venue_id, results in by_venue.items()
    }


def _rows(results: tuple[AccountabilityResult, ...]) -> tuple[FigureYears, ...]:
    named: dict[str, CountedFigure | None] = {one.value: None for one in Indicator}
    for result in results:
        for one in result.figures:
            named[one.id] = one.figure or named.get(one.id)
    rows = []
    for figure_id, figure in named.items():
        years: list[YearChange] = []
        for result in results:
            count = next((one.count for one in result.figures if one.id == figure_id), None)
            earlier = years[-1].count if years else None
            difference = None if count is None or earlier is None else count - earlier
            years.append(
                YearChange(
                    count=count,
                    difference=difference,
                    ratio=None if difference is None else ratio(Decimal(difference), Decimal(earlier or 0)),
                    is_defined_differently=result.before is not None
                    and figure_id in {now.id for now, _ in changed_definitions(result.before, result.item)},
                )
            )
        if any(one.count is not None for one in years):
            rows.append(
                FigureYears(
                    id=figure_id,
                    name=None if figure is None else figure.name,
                    unit=None if figure is None else figure.unit,
                    years=tuple(years),
                )
            )
    return tuple(rows)
