"""What a sentence may be about: something with a page of its own, with its figures and the words that point at them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import NamedTuple

from zhi_publish.present.amount_grammar import Measure, TypedAmount

SMALLEST_SLIP = 1000
"""Euros: below this, two amounts look alike by chance."""

Needs = tuple[frozenset[str], ...]
_NOTHING: frozenset[str] = frozenset()


class KnownFigure(NamedTuple):
    """A figure, with the words that point at it.

    A persona has some eighty: a named tuple is made in a fifth of the time of a frozen dataclass.
    """

    value: Decimal
    """In euros or hundredths, as far as it is of one of these; unrounded."""
    measure: Measure
    label: tuple[str, str]
    """What it is, in Dutch and in English."""
    needs: Needs = ()
    """Sets of cues, each of which points at this figure; none for one that is known and never insisted on."""
    is_derived: bool = False
    """Whether hardly anybody speaks of it: a share of a total, an amount before its adjustments."""
    is_faint: bool = False
    """Whether the needs are so common that only a number close by is thought to be meant."""
    nouns: frozenset[str] = frozenset()
    """What is counted; empty for money, percentages and ratios."""
    fact: tuple[str, str] | None = None
    """The look-up that an author can type between braces."""

    @property
    def is_ratio(self) -> bool:
        """Whether this is a ROI: what one euro brings, which people write as an amount too."""
        return self.fact is not None and self.fact[0].endswith(".roi")


@dataclass(kw_only=True)
class Subject:
    """Something with a page of its own, and all figures that belong to it."""

    key: str
    """Kind and id, as in ``persona:lena``."""
    figures: list[KnownFigure] = field(default_factory=list)
    cues: dict[str, set[str]] = field(default_factory=dict)
    """Cues of its own, by the stem of the word that gives them."""
    year: int | None = None
    late: Callable[[], Iterable[tuple[Decimal | None, Measure]]] | None = None
    """Makes figures that take some reckoning: asked for when no other figure fits, and never insisted on."""

    def add(
        self,
        value: Decimal | int | None,
        measure: Measure,
        label: tuple[str, str],
        *needs: str,
        faint: Iterable[str] = (),
        nouns: Iterable[str] = (),
        fact: tuple[str, str] | None = None,
        is_derived: bool = False,
    ) -> None:
        """Add a figure, if it exists; each of the needs is a few cues with spaces between."""
        if value is None:
            return
        exact = value if isinstance(value, Decimal) else Decimal(value)
        counted = frozenset(nouns) if nouns else _NOTHING
        self.figures.append(
            KnownFigure(exact, measure, label, _needs(needs), is_derived, False, counted, fact)
        )
        if faint:
            close_by = _needs(tuple(faint))
            self.figures.append(KnownFigure(exact, measure, label, close_by, is_derived, True, counted, fact))

    def name(self, cue: str, words: Iterable[str]) -> None:
        """Let words give a cue of this subject."""
        for word in words:
            self.cues.setdefault(stem(word), set()).add(cue)

    def cues_in(self, stems: Iterable[str]) -> set[str]:
        """Return the cues that words give; several payers at once point at none of them."""
        found = [cue for word in dict.fromkeys(stems) for cue in self.cues.get(word, ())]
        payers = {cue.partition("-")[0] for cue in found if cue.startswith("payer:")}
        return {cue for cue in found if len(payers) == 1 or not cue.startswith("payer:")}

    def has(self, amount: TypedAmount, *, with_derived: bool) -> bool:
        """Whether an amount is a fair way to write one of the figures."""
        lists = [self._values[amount.measure, False]]
        if with_derived:
            lists.append(self._values[amount.measure, True])
        least, most = amount.tight
        return any(_is_among(values, least, most) for values in lists) or (
            self.late is not None and _is_among(self._late_values[amount.measure], least, most)
        )

    @cached_property
    def _values(self) -> Mapping[tuple[Measure, bool], list[Decimal]]:
        """The sizes of all figures, sorted, by what they measure and whether they are derived."""
        found: dict[tuple[Measure, bool], list[Decimal]] = {
            (measure, derived): [] for measure in Measure for derived in (True, False)
        }
        for figure in self.figures:
            found[figure.measure, figure.is_derived].append(figure.value.copy_abs())
        return {key: sorted(values) for key, values in found.items()}

    @cached_property
    def _late_values(self) -> Mapping[Measure, list[Decimal]]:
        found: dict[Measure, list[Decimal]] = {measure: [] for measure in Measure}
        for value, measure in self.late() if self.late is not None else ():
            if value is not None:
                found[measure].append(value.copy_abs())
        return {measure: sorted(values) for measure, values in found.items()}

    @cached_property
    def _by_digits(self) -> Mapping[str, list[KnownFigure]]:
        found: dict[str, list[KnownFigure]] = {}
        for figure in self.figures:
            if figure.measure is Measure.EURO and figure.needs and figure.value >= SMALLEST_SLIP:
                found.setdefault("".join(sorted(_digits(figure.value))), []).append(figure)
        return found

    def slipped(self, amount: TypedAmount) -> KnownFigure | None:
        """Return the figure of which an amount has two neighbouring digits the other way round."""
        if amount.measure is not Measure.EURO or amount.is_word or amount.value < SMALLEST_SLIP:
            return None
        typed = _digits(amount.value)
        for figure in self._by_digits.get("".join(sorted(typed)), ()):
            meant = _digits(figure.value)
            places = [
                place for place, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other
            ]
            if len(places) == 2 and places[1] == places[0] + 1:
                return figure
        return None

    @cached_property
    def by_cue(self) -> Mapping[str, list[KnownFigure]]:
        """The figures that can be pointed at: those that need a cue of this subject under it, the rest under nothing."""
        found: dict[str, list[KnownFigure]] = {}
        for figure in self.figures:
            for own in {next((cue for cue in sorted(need) if ":" in cue), "") for need in figure.needs}:
                found.setdefault(own, []).append(figure)
        return found


@lru_cache(maxsize=8192)
def _needs(said: tuple[str, ...]) -> Needs:
    return tuple(frozenset(need.split()) for need in said)


def _is_among(values: Sequence[Decimal], least: Decimal, most: Decimal) -> bool:
    place = bisect_left(values, least)
    return place < len(values) and values[place] <= most


def _digits(value: Decimal) -> str:
    return str(int(value))


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def words_of(text: str) -> list[str]:
    """Return the words of a text, in small letters."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what a word and its plural have in common, roughly: enough to know a title again in a sentence."""
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 4 and word[-2] not in "ius":
        word = word[:-1]
    if word.endswith("en") and len(word) > 5:
        word = word[:-2]
    elif word.endswith("e") and len(word) > 4:
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:8]
