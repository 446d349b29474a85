"""What a sentence claims: which words go with which amount, and at which figure they point."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from zhi_publish.present.amount_grammar import Measure, TypedAmount
from zhi_publish.present.claim_words import ClaimWords
from zhi_publish.present.prose_sentences import FACT
from zhi_publish.present.subjects import KnownFigure, Subject, stem, words_of

LONGEST_LEAD = 300
"""Characters before an amount in which a condition may stand."""
_FARTHEST = Decimal("2.5")
_FARTHEST_FAINT = Decimal("1.3")
_FARTHEST_SHARE = Decimal(5)
_MAGNITUDES = (10, 100, 1000, 1_000_000)
_LARGEST_RATIO = 20
_NOT_PER = frozenset({"per:year", "per:saldo", "per:euro", "per:se", "per:definitie", "per:ongeluk"})
_RANGE = re.compile(
    r"\s*(?:tot|tot en met|t/m|à|of|naar|to|or|[-–])\s*(?:(?:de|het|ruim|bijna|the)\s)?€?\s*", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:en|and)\s*€?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:tussen|between)\b", re.IGNORECASE)
_FACTS = re.compile(f"{FACT}+")


@dataclass(frozen=True, kw_only=True)
class Claim:
    """An amount with the part of its sentence that speaks of it."""

    amount: TypedAmount
    before: str
    after: str
    lead: str
    """The sentence as far as this part goes: a condition at its beginning holds for all that follows."""
    language: ClaimWords

    @cached_property
    def text(self) -> str:
        """Both sides, without the amount."""
        return f"{self.before} … {self.after}"

    @cached_property
    def cues(self) -> frozenset[str]:
        """The categories of the words that show what this is about."""
        return frozenset(found.lastgroup or "" for found in self.language.cues.finditer(self.text))

    @cached_property
    def per(self) -> frozenset[str]:
        """What the amount is per; per year is how all amounts are."""
        words = (
            next(group for group in found.groups() if group)
            for found in self.language.per.finditer(self.text)
        )
        names = (self.language.nouns.get(word, word) for word in map(str.casefold, words))
        return frozenset(f"per:{self.language.per_names.get(name, name)}" for name in names) - _NOT_PER

    @cached_property
    def counted(self) -> frozenset[str]:
        """The words right behind the amount, which say what it is a number of."""
        words = [word for word in words_of(self.after[:60]) if word not in self.language.small]
        return frozenset(self.language.nouns.get(word, word) for word in words[:3])

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """All words, as far as titles are known by them."""
        return tuple(stem(word) for word in words_of(self.text))

    def is_about_something_else(self, subjects: Iterable[Subject], names: Collection[str]) -> bool:
        """Whether it speaks of what might be, of somebody's own money, or of a thing that is not ours."""
        language = self.language
        unreal = any(found[0].casefold() not in names for found in language.unreal.finditer(self.lead))
        if unreal and "EVEN" not in self.cues:
            return True
        known = {cue for subject in subjects for cue in subject.cues}
        has_payer = any(
            cue.startswith("payer:") for subject in subjects for cue in subject.cues_in(self.stems)
        )
        for found in language.private.finditer(self.text):
            word = found[0].casefold()
            if stem(word) not in known and not (has_payer and word in language.paying):
                return True
        return any(
            word not in language.ours and stem(word) not in known and word not in names
            for found in language.of_something.finditer(self.text)
            for word in words_of(found[1])
        )

    def points_at(self, subjects: Iterable[Subject]) -> tuple[KnownFigure, ...]:
        """Return the figures that may be spoken of, the likeliest first.

        A figure that is pointed at by its own name (a benefit, a payer) goes before one that is only totals or
        costs; of several the nearest is meant.
        """
        found: list[tuple[tuple[bool, Decimal, bool], KnownFigure]] = []
        for subject in subjects:
            own = subject.cues_in(self.stems)
            cues = self.cues | self.per | own
            for group in ("", *sorted(own | self.per)):
                for one in subject.by_cue.get(group, ()):
                    needs = [need for need in one.needs if need <= cues] if self._may_mean(one) else []
                    if not needs or (self.per and not any(need & self.per for need in needs)):
                        continue
                    is_general = one.is_faint or not any(":" in cue for need in needs for cue in need)
                    found.append(((is_general, self._distance(one), one.fact is None), one))
        return tuple(figure for _, figure in sorted(found, key=lambda one: one[0]))

    def _may_mean(self, figure: KnownFigure) -> bool:
        """Whether the number may well be meant as a figure that it is not: the same size, or a magnitude too large."""
        amount = self.amount
        if figure.measure is not amount.measure or not amount.value or not figure.value:
            return False
        if figure.is_ratio:
            return amount.value < _LARGEST_RATIO and amount.value != amount.value.to_integral_value()
        if figure.nouns and not figure.nouns & self.counted:
            return False
        if figure.is_faint:
            return self._distance(figure) <= _FARTHEST_FAINT
        if self._distance(figure) <= (_FARTHEST_SHARE if amount.measure is Measure.PERCENT else _FARTHEST):
            return True
        times = amount.value / figure.value.copy_abs()
        return amount.measure is Measure.EURO and any(
            abs(times / power - 1) < Decimal("0.07") for power in _MAGNITUDES
        )

    def _distance(self, figure: KnownFigure) -> Decimal:
        size, value = figure.value.copy_abs(), self.amount.value.copy_abs()
        return max(size, value) / min(size, value)


def without_ranges(text: str, amounts: Sequence[TypedAmount]) -> list[TypedAmount]:
    """Return the amounts that are no end of a range, such as ``drie tot vijf`` and ``tussen € 500 en € 750``."""
    ends: set[int] = set()
    for one, other in pairwise(amounts):
        between = text[one.end : other.start]
        before = text[max(0, one.start - 12) : one.start]
        if len(between) < 20 and (
            _RANGE.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(before))
        ):
            ends |= {one.start, other.start}
    return [amount for amount in amounts if amount.start not in ends]


def claims(text: str, amounts: Sequence[TypedAmount], language: ClaimWords) -> Iterator[Claim]:
    """Yield each amount with the words that go with it: up to its neighbours, and past no divider on its right."""
    spans: list[tuple[int, int, TypedAmount | None]] = [
        (found.start(), found.end(), None) for found in _FACTS.finditer(text)
    ]
    spans += [(amount.start, amount.end, amount) for amount in amounts]
    spans.sort(key=lambda span: span[0])
    left = last = 0
    for place, (start, end, amount) in enumerate(spans):
        right = spans[place + 1][0] if place + 1 < len(spans) else len(text)
        cut = language.divider.search(text, end, right)
        begin = left
        if (
            cut is not None
            and text[end : cut.end()].strip() == ","
            and text[begin:start].rstrip().endswith(",")
        ):
            begin, cut = last, language.divider.search(text, cut.end(), right)  # set apart between commas
        stop = right if cut is None else cut.start()
        if amount is not None:
            yield Claim(
                amount=amount,
                before=text[begin:start],
                after=text[end:stop],
                lead=text[max(0, stop - LONGEST_LEAD) : stop],
                language=language,
            )
        left, last = end if cut is None else stop, end
