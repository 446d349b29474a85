"""Counts of few people: which are left out, and the proof that nobody can work them out from the others.

People are counted by one class of age and by any number of values. Printed are how many people there are, how many of
each age, with each value, with each value within an age, and with each two values. A count of one up to the
threshold is left out, and so is whatever would give it away. For each count that is left out another list of people is
found that gives the same printed counts and another number there: that list is the proof
(docs/decisions/035-counts-of-few-people.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple, TypeAlias

LEAST_THRESHOLD = 3
"""With two, a count that is left out could only be one."""


class Person(NamedTuple):
    """What is counted of somebody; no name, and no number that leads to one."""

    age: int
    values: frozenset[int]


Changes: TypeAlias = dict[int, Person]
"""Another list of people: who is different in it, by place."""


class Cell(NamedTuple):
    """One count: of a value, of a value within an age, or of two values together."""

    value: int
    age: int | None = None
    other: int | None = None
    """The second value, always the larger number."""

    def holds(self, person: Person) -> bool:
        """Whether somebody is counted here."""
        return (
            self.value in person.values
            and (self.age is None or self.age == person.age)
            and (self.other is None or self.other in person.values)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """Which counts may be printed."""

    threshold: int
    counts: dict[Cell, int]
    """All of them; only those that are not hidden are for readers."""
    hidden: frozenset[Cell]
    proofs: dict[Cell, tuple[Person, ...]]
    """For each hidden count a list of people that fits everything printed, and differs there."""
    has_nothing_left: bool
    """Whether not even one count can be shown besides the number of people."""

    def shown(self, cell: Cell) -> int | None:
        """Return a count for readers; None for one that is left out."""
        return None if cell in self.hidden or self.has_nothing_left else self.counts[cell]


def cells_of(values: int, ages: int) -> Iterator[Cell]:
    """Yield every count that might be printed; with one age there is nothing to tell apart by age."""
    for value in range(values):
        yield Cell(value)
        if ages > 1:
            yield from (Cell(value, age=age) for age in range(ages))
        yield from (Cell(value, other=other) for other in range(value + 1, values))


def protected(people: Sequence[Person], *, values: int, ages: int, threshold: int) -> Protected:
    """Return which counts may be printed.

    Every age holds at least ``threshold`` people; see :func:`merged_ages`. The number of people and those of each age
    are printed always.
    """
    work = _Work(tuple(people), values, ages, threshold)
    work.hide_small()
    work.prove()
    return Protected(
        threshold=threshold,
        counts=work.counts,
        hidden=frozenset(work.hidden),
        proofs=work.proofs,
        has_nothing_left=work.has_nothing_left,
    )


def merged_ages(numbers: Sequence[int], threshold: int) -> tuple[tuple[int, ...], ...]:
    """Return classes of age, neighbours taken together until each holds enough people; one class in the end."""
    groups = [[index] for index in range(len(numbers))]
    sizes = list(numbers)
    while len(groups) > 1 and min(sizes) < threshold:
        small = sizes.index(min(sizes))
        beside = [place for place in (small - 1, small + 1) if 0 <= place < len(groups)]
        near = min(beside, key=lambda place: sizes[place])
        first, second = sorted((small, near))
        groups[first : second + 1] = [groups[first] + groups[second]]
        sizes[first : second + 1] = [sizes[first] + sizes[second]]
    return tuple(tuple(group) for group in groups)


MOST_TRIED = (60, 12, 8)
"""People of one side among whom groups of one, two and three are looked for."""


class _Work:
    """Hides counts until there is a proof for each that is hidden."""

    def __init__(self, people: tuple[Person, ...], values: int, ages: int, threshold: int) -> None:
        self.people, self.values, self.ages, self.threshold = people, values, ages, threshold
        self.hidden: set[Cell] = set()
        self.primary: set[Cell] = set()
        """Small of themselves: in a proof they stay small, since a reader knows why something is left out."""
        self.proofs: dict[Cell, tuple[Person, ...]] = {}
        self.has_nothing_left = False
        self.kinds: dict[Person, tuple[Cell, ...]] = {}
        self.by_age: dict[int, list[int]] = {}
        """Places of the people of each age."""
        self.counts = dict.fromkeys(cells_of(values, ages), 0)
        for person, number in Counter(people).items():
            for cell in self.cells(person):
                self.counts[cell] += number
        for place, person in enumerate(people):
            self.by_age.setdefault(person.age, []).append(place)

    def is_small(self, count: int) -> bool:
        return 0 < count < self.threshold

    def hide_small(self) -> None:
        """Hide small counts, everything about a value that few people have, and a second cell beside a lonely one."""
        for cell, count in self.counts.items():
            if self.is_implied(cell):
                continue
            few = any(
                self.is_small(self.counts[Cell(value)])
                for value in (cell.value, cell.other)
                if value is not None
            )
            if self.is_small(count) or few:
                self.hidden.add(cell)
            if self.is_small(count) and (not few or cell == Cell(cell.value)):
                self.primary.add(cell)
        for value in range(self.values):
            row = self.row(value)
            if sum(cell in self.hidden for cell in row) == 1:
                # the total of the row would give it away
                self.hide_next(row)

    def is_implied(self, cell: Cell) -> bool:
        """Whether it follows from what may be said: that nobody has a value, or that everybody has it."""
        totals = [self.counts[Cell(value)] for value in (cell.value, cell.other) if value is not None]
        if 0 in totals:
            return True
        is_few = any(self.is_small(number) for number in totals)
        return len(self.people) in totals and not is_few and cell != Cell(cell.value)

    def row(self, value: int) -> list[Cell]:
        return [Cell(value, age=age) for age in range(self.ages)] if self.ages > 1 else []

    def pairs(self, value: int) -> list[Cell]:
        return [_pair(value, other) for other in range(self.values) if other != value]

    def hide_next(self, cells: Iterable[Cell]) -> bool:
        """Hide the smallest count that is still shown, above zero if there is one."""
        left = [cell for cell in cells if cell not in self.hidden and not self.is_implied(cell)]
        if left:
            self.hidden.add(
                min(left, key=lambda cell: (self.counts[cell] == 0, self.counts[cell], cell.value))
            )
        return bool(left)

    def prove(self) -> None:
        """Find a proof for each hidden count; hide more where there is none."""
        while missing := sorted((cell for cell in self.hidden if cell not in self.proofs), key=_order):
            stuck = []
            for cell in missing:
                if cell in self.proofs:
                    continue
                other = next(self.others(cell), None)
                if other is None:
                    stuck.append(cell)
                else:
                    self.take(other)
            # what one of them hides may free the others
            if stuck and not any(self.hide_more(cell) for cell in stuck):
                self.has_nothing_left = True
                self.hidden = set(self.counts)
                self.proofs.clear()
                return

    def take(self, changes: Changes) -> None:
        """Keep a list of people as the proof of every hidden count that it changes."""
        other = tuple(changes.get(place, person) for place, person in enumerate(self.people))
        for cell in self.differences(changes):
            self.proofs.setdefault(cell, other)

    def differences(self, changes: Changes) -> dict[Cell, int]:
        """Return the counts that are not the same in another list of people, and by how much."""
        found: dict[Cell, int] = {}
        for place, new in changes.items():
            for cell in self.cells(self.people[place]):
                found[cell] = found.get(cell, 0) - 1
            for cell in self.cells(new):
                found[cell] = found.get(cell, 0) + 1
        return {cell: difference for cell, difference in found.items() if difference}

    def cells(self, person: Person) -> tuple[Cell, ...]:
        """Return where somebody is counted."""
        known = self.kinds.get(person)
        if known is None:
            values = sorted(person.values)
            known = (
                *(Cell(value) for value in values),
                *(Cell(value, age=person.age) for value in values if self.ages > 1),
                *(Cell(one, other=two) for one, two in combinations(values, 2)),
            )
            self.kinds[person] = known
        return known

    def hide_more(self, cell: Cell) -> bool:
        """Hide one more count that stands in the way of a proof; False when there is none."""
        if cell.age is not None:
            rest = [one for value in range(self.values) for one in self.row(value)]
            return self.hide_next(self.row(cell.value)) or self.hide_all(rest)
        if cell.other is not None:
            rest = [one for value in range(self.values) for one in self.pairs(value)]
            near = [*self.pairs(cell.value), *self.pairs(cell.other)]
            return self.hide_next(near) or self.hide_all(rest) or self.hide_all(self.row(cell.value))
        return self.hide_all([one for one in self.counts if one != Cell(one.value)])

    def hide_all(self, cells: Sequence[Cell]) -> bool:
        """Hide a whole part of the counts: which of them are small can no longer be told; False without any left."""
        left = {cell for cell in cells if cell not in self.hidden and not self.is_implied(cell)}
        self.hidden |= left
        if left:
            self.primary.difference_update(cells)
        return bool(left)

    # --- other lists of people ------------------------------------------------------------------

    def others(self, cell: Cell) -> Iterator[Changes]:
        """Yield lists of people that fit what is printed and differ in a hidden count."""
        made = [
            self.with_one_cross_changed(value, cell)
            for value in (cell.value, cell.other)
            if value is not None and Cell(value) in self.hidden
        ]
        if cell.age is not None:
            made.append(self.with_ages_exchanged(cell.value, cell.age))
        made += [
            self.with_crosses_exchanged(value, cell)
            for value in (cell.value, cell.other)
            if value is not None
        ]
        for lists in made:
            for other in lists:
                if self.fits(other, cell):
                    yield other

    def fits(self, changes: Changes, cell: Cell) -> bool:
        """Whether all printed counts stay, small ones stay small, and this one differs."""
        differences = self.differences(changes)
        return cell in differences and all(
            one in self.hidden and (one not in self.primary or self.is_small(self.counts[one] + difference))
            for one, difference in differences.items()
        )

    def with_one_cross_changed(self, value: int, cell: Cell) -> Iterator[Changes]:
        """Somebody has a rare value more, or less."""
        for place, person in enumerate(self.people):
            if cell.holds(person._replace(values=person.values | {value})):
                yield {place: person._replace(values=person.values ^ {value})}

    def with_ages_exchanged(self, value: int, age: int) -> Iterator[Changes]:
        """Let people of two ages change places: whatever does not ask for age stays as it is."""
        for other in range(self.ages):
            if other == age or Cell(value, age=other) not in self.hidden:
                continue
            seen = [
                one
                for one in range(self.values)
                if Cell(one, age=other) not in self.hidden or Cell(one, age=age) not in self.hidden
            ]
            for here, there in self.exchanges(self.of_age(age), self.of_age(other), seen, value):
                moved = {place: self.people[place]._replace(age=other) for place in here}
                moved |= {place: self.people[place]._replace(age=age) for place in there}
                yield moved

    def with_crosses_exchanged(self, value: int, cell: Cell) -> Iterator[Changes]:
        """Take a cross from some people and give it to as many others, where no count by age shows it."""
        seen = [
            other for other in range(self.values) if other != value and _pair(value, other) not in self.hidden
        ]
        asked = next((one for one in (cell.value, cell.other) if one not in {value, None}), None)
        for age, other_age in product(range(self.ages), repeat=2):
            if age != other_age and not {Cell(value, age=age), Cell(value, age=other_age)} <= self.hidden:
                continue
            have = [place for place in self.of_age(age) if value in self.people[place].values]
            lack = [place for place in self.of_age(other_age) if value not in self.people[place].values]
            for here, there in self.exchanges(have, lack, seen, asked):
                yield {
                    place: self.people[place]._replace(values=self.people[place].values ^ {value})
                    for place in (*here, *there)
                }

    def exchanges(
        self, here: Sequence[int], there: Sequence[int], seen: Sequence[int], asked: int | None
    ) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Yield equally large groups of both sides that hold as many of each value that is seen, and not of one.

        Without a value that is asked for, any such groups will do.
        """
        # all values of a person in one number, a few binary digits each, so that groups are added up at once
        unit = 1 << (_DIGITS * len(seen))
        digits = {value: 1 << (_DIGITS * place) for place, value in enumerate(seen)}
        weights: dict[int, int] = {}
        for place in (*here, *there):
            values = self.people[place].values
            weights[place] = sum(digits.get(value, 0) for value in values) + (unit if asked in values else 0)
        for size, most in enumerate(MOST_TRIED, start=1):
            found: dict[int, dict[int, tuple[int, ...]]] = {}
            for group in combinations(here[:most], size):
                number, rest = divmod(sum([weights[place] for place in group]), unit)
                found.setdefault(rest, {}).setdefault(number, group)
            for group in combinations(there[:most], size):
                number, rest = divmod(sum([weights[place] for place in group]), unit)
                for own, other in found.get(rest, {}).items():
                    if asked is None or own != number:
                        yield other, group

    def of_age(self, age: int) -> list[int]:
        return self.by_age.get(age, [])


_DIGITS = 4
"""Binary digits for up to as many people as one group has."""


def _pair(one: int, two: int) -> Cell:
    return Cell(min(one, two), other=max(one, two))


def _order(cell: Cell) -> tuple[int, int, int]:
    return (cell.value, -1 if cell.age is None else cell.age, -1 if cell.other is None else cell.other)
