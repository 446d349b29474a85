"""What interviews tell: counts per value and age, as far as they may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from zhi_publish.compute.disclosure import Cell, Person, Protected, merged_ages, protected
from zhi_publish.model.age_classes import OLDEST, read_age_class
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.project import Project

LEAST_PEOPLE = 10
"""Of fewer nothing is shown but their number: the first personas are written from about ten conversations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeGroup:
    """One or more classes of age that are shown as one."""

    name: str
    classes: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewsResult:
    """The counts of one round of interviews; None stands for a count that is not shown."""

    item: Interviews
    people: int
    ages: tuple[AgeGroup, ...]
    """Empty when the table has no ages, or too few people to tell them apart."""
    _protected: Protected | None

    @property
    def has_counts(self) -> bool:
        """Whether there is anything to show besides the number of people."""
        return self._protected is not None and not self._protected.has_nothing_left

    def number_of(self, value_id: str) -> int | None:
        """Return for how many people a value applies."""
        return self._shown(Cell(self._place(value_id)))

    def number_within(self, value_id: str, age: int) -> int | None:
        """Return for how many people of a group of age a value applies; only where there are several groups."""
        return self._shown(Cell(self._place(value_id), age=age))

    def number_of_both(self, one: str, two: str) -> int | None:
        """Return for how many people two values apply together."""
        first, second = sorted((self._place(one), self._place(two)))
        return self._shown(Cell(first, other=second))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every two values, in the order of the model."""
        return tuple(combinations(self.item.value_ids, 2))

    @property
    def left_out(self) -> int:
        """How many counts are not shown."""
        return 0 if self._protected is None else len(self._protected.hidden)

    def _place(self, value_id: str) -> int:
        return self.item.value_ids.index(value_id)

    def _shown(self, cell: Cell) -> int | None:
        return None if self._protected is None else self._protected.shown(cell)


def interviews_result(item: Interviews) -> InterviewsResult:
    """Return what may be shown of one round of interviews."""
    people = len(item.answers)
    numbers = [sum(answer.age == place for answer in item.answers) for place in range(len(item.ages))]
    groups = merged_ages(numbers, item.threshold)
    group_of = {place: group for group, places in enumerate(groups) for place in places}
    ages = tuple(
        AgeGroup(
            name=_name([item.ages[place] for place in places]),
            classes=tuple(item.ages[place] for place in places),
            people=sum(numbers[place] for place in places),
        )
        for places in groups
    )
    shown = None
    if people >= max(LEAST_PEOPLE, 2 * item.threshold):
        places_of = {value_id: place for place, value_id in enumerate(item.value_ids)}
        shown = protected(
            [
                Person(
                    0 if answer.age is None else group_of[answer.age],
                    frozenset(places_of[value_id] for value_id in answer.values),
                )
                for answer in item.answers
            ],
            values=len(item.value_ids),
            ages=max(len(ages), 1),
            threshold=item.threshold,
        )
    return InterviewsResult(
        item=item,
        people=people,
        ages=ages if len(ages) > 1 and shown is not None else (),
        _protected=shown,
    )


def _name(classes: list[str]) -> str:
    """Return what classes of age are called together."""
    bounds = [one for name in classes if (one := read_age_class(name)) is not None]
    if len(classes) == 1 or not bounds:
        return " / ".join(classes)
    first, last = min(one.first for one in bounds), max(one.last for one in bounds)
    return f"{first}+" if last == OLDEST else f"{first}-{last}"


def interviews_results(project: Project) -> Mapping[str, InterviewsResult]:
    """Return what may be shown of all rounds of interviews."""
    return {item_id: interviews_result(item) for item_id, item in project.every(Interviews).items()}
