"""What the count, the analysis and the interviews of a year say that an accountability says too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from zhi_publish.model.accountability import Accountability, Indicator
from zhi_publish.model.analysis import Analysis, Visitors
from zhi_publish.model.count import Count, Tally, TallyKey
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.kinds import Kind
from zhi_publish.model.project import Project
from zhi_publish.model.text import AuthorText


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNumber:
    """A number that another file of the same year says."""

    count: int
    file: str
    kind: Kind
    definition: AuthorText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSplit:
    """Regular and irregular visitors, as another file of the same year says."""

    regular: int
    irregular: int
    file: str


@dataclass(frozen=True, slots=True)
class KnownNumbers:
    """What other files say, gathered once for a whole publication."""

    _tallies: dict[TallyKey, tuple[Tally, Count]] = field(default_factory=dict)
    _analyses: dict[TallyKey, Analysis] = field(default_factory=dict)
    _interviews: dict[int, tuple[int, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project) -> KnownNumbers:
        """Return what the counts, analyses and interviews of a publication say."""
        known = cls()
        for count in project.every(Count).values():
            for tally in count.tallies:
                known._tallies.setdefault(tally.key, (tally, count))
        for analysis in project.analyses.values():
            if analysis.visitors is not None:
                known._analyses.setdefault((analysis.year, analysis.venue_id), analysis)
        for item in project.every(Interviews).values():
            if item.year is not None:
                held, file = known._interviews.get(item.year, (0, item.where.file))
                known._interviews[item.year] = (held + len(item.answers), file)
        return known

    def numbers(self, item: Accountability) -> Mapping[str, KnownNumber]:
        """Return what is said for the year and the location of an accountability, by indicator.

        The count comes first: an analysis may have taken its numbers from it.
        """
        found: dict[str, KnownNumber] = {}
        for indicator, number in self._said(item):
            found.setdefault(indicator.value, number)
        return found

    def split(self, item: Accountability) -> KnownSplit | None:
        """Return the regular and irregular visitors of its year and location."""
        for visitors in self._visitors((item.year, item.venue_id)):
            if visitors.structural is not None and visitors.incidental is not None:
                return KnownSplit(
                    regular=visitors.structural, irregular=visitors.incidental, file=visitors.where.file
                )
        return None

    def _visitors(self, key: TallyKey) -> Iterator[Visitors]:
        if key in self._tallies and (counted := self._tallies[key][0].visitors) is not None:
            yield counted
        if key in self._analyses and (stated := self._analyses[key].visitors) is not None:
            yield stated

    def _said(self, item: Accountability) -> Iterator[tuple[Indicator, KnownNumber]]:
        key = (item.year, item.venue_id)
        if key in self._tallies:
            tally, count = self._tallies[key]
            file = tally.where.file
            if tally.unique is not None:
                yield (
                    Indicator.VISITORS,
                    KnownNumber(count=tally.unique, file=file, kind=Kind.COUNT, definition=count.definition),
                )
            if tally.visits is not None:
                yield Indicator.VISITS, KnownNumber(count=tally.visits, file=file, kind=Kind.COUNT)
        if key in self._analyses:
            analysis = self._analyses[key]
            opening, visitors = analysis.opening, analysis.visitors
            said = (
                (Indicator.VISITORS, None if visitors is None else visitors.unique),
                (Indicator.HOURS, opening.hours),
                (Indicator.DAYS, opening.days),
                (Indicator.VISITS, opening.visits),
            )
            for indicator, number in said:
                if number is not None and number == int(number):
                    yield (
                        indicator,
                        KnownNumber(count=int(number), file=analysis.where.file, kind=Kind.ANALYSIS),
                    )
        if item.year in self._interviews and item.venue_id is None:
            held, file = self._interviews[item.year]
            yield Indicator.CONVERSATIONS, KnownNumber(count=held, file=file, kind=Kind.INTERVIEWS)
