"""The page of a round of interviews: what people come for, at which age, what goes together and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.interviews import LEAST_PEOPLE, InterviewsResult
from zhi_publish.model.kinds import Kind
from zhi_publish.present.charts_interviews import PeopleBar, grid_chart, people_chart
from zhi_publish.present.json_schema import ID, TEXT, WHOLE, Schema, list_of, object_of, or_null
from zhi_publish.present.method_section import MethodPage, MethodSection
from zhi_publish.present.views import ValueView
from zhi_publish.present.words_interviews import InterviewWords, interview_words

if TYPE_CHECKING:
    from zhi_publish.compute.results import Results
    from zhi_publish.present.context import Context
    from zhi_publish.present.results_json import Json

MOST_PAIRS = 6
"""Pairs in the drawing, the largest; the table below it has all of them."""
MOST_AGES_DRAWN = 5
_FOR_OVERVIEW = frozenset({"z-waarden", "z-samen", "z-ontbreekt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """A row of a table: a name and its numbers in words."""

    name: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersView:
    """One question that was asked of the table: sentences, a drawing, and the same as a table."""

    id: str
    heading: str
    sentences: tuple[str, ...]
    chart: Markup
    columns: tuple[str, ...]
    rows: tuple[NumberRow, ...]
    caption: str = ""
    """What a sign in the drawing means; empty where it needs no explaining."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewsView:
    """Everything that the page of a round of interviews shows."""

    when: str
    sentence: str
    explanation: Markup
    too_few: str
    """Why there are no numbers; empty where there are."""
    parts: tuple[NumbersView, ...]
    how_protected: str
    """How small numbers are kept safe; empty where all are shown."""


def section(context: Context) -> MethodSection | None:
    """Return the rounds of interviews of this publication; None when it has none."""
    results = context.results.every(InterviewsResult)
    if not results:
        return None
    words = interview_words(context.project.settings.language)
    pages = []
    for item_id, result in results.items():
        view = _Builder(result, context, words).view()
        pages.append(
            MethodPage(
                address=context.addresses.of(Kind.INTERVIEWS, item_id),
                title=context.text(result.item.title),
                summary=context.text(result.item.summary) or view.sentence,
                template="interviews.html",
                item=view,
                facts=tuple(part.sentences[0] for part in view.parts if part.id in _FOR_OVERVIEW),
            )
        )
    return MethodSection(
        kind=Kind.INTERVIEWS, title=words.title, about=words.about, words=words, pages=tuple(pages)
    )


class _Builder:
    """Makes the view of one round."""

    def __init__(self, result: InterviewsResult, context: Context, words: InterviewWords) -> None:
        self._result, self._context, self._words = result, context, words
        self._values = [context.value(value_id) for value_id in result.item.value_ids]

    def view(self) -> InterviewsView:
        """Return everything that the page shows."""
        result, words, item = self._result, self._words, self._result.item
        when = self._context.text(item.period) or ("" if item.year is None else str(item.year))
        parts: tuple[NumbersView, ...] = ()
        if result.has_counts:
            parts = (self._by_value(), *self._by_age(), self._together(), self._missing())
        return InterviewsView(
            when=when,
            sentence=words.sentence.format(people=result.people, values=len(self._values)),
            explanation=self._context.body(item.body),
            too_few=""
            if result.has_counts
            else words.too_few.format(least=max(LEAST_PEOPLE, 2 * item.threshold)),
            parts=parts,
            how_protected=words.how_protected.format(threshold=item.threshold) if result.left_out else "",
        )

    def _text(self, count: int | None) -> str:
        return self._words.hidden if count is None else str(count)

    def _by_value(self) -> NumbersView:
        words, people = self._words, self._result.people
        counts = [(value, self._result.number_of(value.id)) for value in self._values]
        shown = [(value, count) for value, count in counts if count]
        sentences: list[str] = []
        if shown:
            most = max(count for _, count in shown)
            names = [value.name for value, count in shown if count == most]
            sentence = words.most if len(names) == 1 else words.most_several
            sentences.append(
                sentence.format(
                    value=names[0], values=self._context.formatter.listed(names), number=most, people=people
                )
            )
        else:
            sentences.append(words.values_none)
        sentences += [words.hidden_value.format(value=value.name) for value, count in counts if count is None]
        bars = [
            PeopleBar(
                name=value.name,
                count=count,
                text=words.few.format(threshold=self._result.item.threshold) if count is None else str(count),
                colour=value.colour,
            )
            for value, count in counts
        ]
        return NumbersView(
            id="z-waarden",
            heading=words.values_heading,
            sentences=tuple(sentences),
            chart=self._bars(bars, words.values_chart),
            columns=(words.value, words.number, words.share),
            rows=tuple(NumberRow(name=bar.name, numbers=(bar.text, self._share(bar.count))) for bar in bars),
            caption=words.ring if any(bar.count is None for bar in bars) else "",
        )

    def _share(self, count: int | None) -> str:
        """Return a share of all people; it follows from two numbers that are shown, and tells no more than they."""
        if count is None:
            return self._words.hidden
        return self._context.formatter.percent(Decimal(count) / Decimal(self._result.people), 0)

    def _bars(self, bars: Sequence[PeopleBar], label: str) -> Markup:
        told = "; ".join(f"{bar.name}: {bar.text}" for bar in bars)
        people = self._result.people
        return people_chart(bars, people=people, label=label.format(people=people, bars=told))

    def _by_age(self) -> tuple[NumbersView, ...]:
        """Return the ages and the values within them; nothing without ages."""
        result, words = self._result, self._words
        if not result.item.ages:
            return ()
        if not result.ages:
            empty = NumbersView(
                id="z-leeftijden",
                heading=words.ages_heading,
                sentences=(words.ages_one,),
                chart=Markup(),
                columns=(),
                rows=(),
            )
            return (empty,)
        largest = max(result.ages, key=lambda group: group.people)
        bars = [PeopleBar(name=one.name, count=one.people, text=str(one.people)) for one in result.ages]
        ages = NumbersView(
            id="z-leeftijden",
            heading=words.ages_heading,
            sentences=(
                words.ages_sentence.format(age=largest.name, number=largest.people, people=result.people),
                *(
                    words.age_merged.format(
                        name=one.name, classes=self._context.formatter.listed(one.classes)
                    )
                    for one in result.ages
                    if len(one.classes) > 1
                ),
            ),
            chart=self._bars(bars, words.ages_chart),
            columns=(words.age, words.number, words.share),
            rows=tuple(NumberRow(name=bar.name, numbers=(bar.text, self._share(bar.count))) for bar in bars),
        )
        return (ages, self._within())

    def _within(self) -> NumbersView:
        result, words = self._result, self._words
        rows = [
            (value, [result.number_within(value.id, age) for age in range(len(result.ages))])
            for value in self._values
        ]
        names = tuple(group.name for group in result.ages)
        sentences = [one for age in range(len(result.ages)) if (one := self._most_of(age, rows))]
        told = "; ".join(
            f"{value.name}: "
            + ", ".join(f"{name} {self._text(count)}" for name, count in zip(names, counts, strict=True))
            for value, counts in rows
        )
        is_drawn = len(names) <= MOST_AGES_DRAWN and any(count for _, counts in rows for count in counts)
        return NumbersView(
            id="z-waarde-leeftijd",
            heading=words.within_heading,
            sentences=tuple(sentences) or (words.within_none,),
            chart=grid_chart(
                [(value.name, value.colour, counts) for value, counts in rows],
                names,
                label=words.within_chart.format(cells=told),
            )
            if is_drawn
            else Markup(),
            columns=(words.value, *names),
            rows=tuple(
                NumberRow(name=value.name, numbers=tuple(self._text(count) for count in counts))
                for value, counts in rows
            ),
            caption=words.ring if any(None in counts for _, counts in rows) else "",
        )

    def _most_of(self, age: int, rows: Sequence[tuple[ValueView, list[int | None]]]) -> str:
        """Return what most people of an age name, as far as it is shown; nothing where two numbers are equal."""
        group, counts = self._result.ages[age], [(counts[age], value) for value, counts in rows]
        shown = [(count, value) for count, value in counts if count is not None]
        most = max((count for count, _ in shown), default=0)
        first = [value for count, value in shown if count == most]
        if len(first) != 1 or not most:
            return ""
        # a number that is not shown might be larger, and that is not for us to say
        sentence = self._words.within_sentence if len(shown) == len(counts) else self._words.within_shown
        return sentence.format(age=group.name, value=first[0].name, number=most, people=group.people)

    def _together(self) -> NumbersView:
        words = self._words
        by_id = {value.id: value.name for value in self._values}
        pairs = [
            (
                words.pair.format(one=by_id[one], two=by_id[two]),
                one,
                two,
                self._result.number_of_both(one, two),
            )
            for one, two in self._result.pairs
        ]
        largest = sorted((one for one in pairs if one[3]), key=lambda one: -(one[3] or 0))[:MOST_PAIRS]
        sentences = [words.pairs_none]
        if largest:
            number = largest[0][3]
            names = [name for name, _, _, count in pairs if count == number]
            # a number that is not shown might be the largest, and that is not for us to say
            is_all = all(count is not None for _, _, _, count in pairs)
            sentence = words.pairs_sentence if is_all else words.pairs_shown
            each = words.each if len(names) > 1 else ""
            sentences = [sentence.format(pairs="; ".join(names), each=each, number=number)]
        bars = [PeopleBar(name=name, count=count, text=str(count)) for name, _, _, count in largest]
        return NumbersView(
            id="z-samen",
            heading=words.pairs_heading,
            sentences=tuple(sentences),
            chart=self._bars(bars, words.pairs_chart) if bars else Markup(),
            columns=(words.value, words.number),
            rows=tuple(NumberRow(name=name, numbers=(self._text(count),)) for name, _, _, count in pairs),
        )

    def _missing(self) -> NumbersView:
        words, result = self._words, self._result
        absent = [value.name for value in self._values if result.number_of(value.id) == 0]
        sentences = [words.missing_none]
        if absent:
            sentence = words.missing_one if len(absent) == 1 else words.missing
            sentences = [sentence.format(values=self._context.formatter.listed(absent))]
        for value in self._values:
            if result.number_of(value.id) == 0:
                continue
            ages = [
                group.name
                for age, group in enumerate(result.ages)
                if result.number_within(value.id, age) == 0
            ]
            if ages:
                sentences.append(
                    words.missing_within.format(value=value.name, ages=self._context.formatter.listed(ages))
                )
        return NumbersView(
            id="z-ontbreekt",
            heading=words.missing_heading,
            sentences=tuple(sentences),
            chart=Markup(),
            columns=(),
            rows=(),
        )


def data(results: Results) -> Json:
    """Return the counts that are shown, per round; a count that is not is null."""
    return {
        item_id: {
            "year": result.item.year,
            "people": result.people,
            "threshold": result.item.threshold,
            "ages": [{"name": group.name, "people": group.people} for group in result.ages],
            "values": {value_id: result.number_of(value_id) for value_id in result.item.value_ids},
            "values_by_age": {
                value_id: [result.number_within(value_id, age) for age in range(len(result.ages))]
                for value_id in result.item.value_ids
            },
            "together": [
                {"values": [one, two], "people": result.number_of_both(one, two)} for one, two in result.pairs
            ],
        }
        for item_id, result in results.every(InterviewsResult).items()
    }


_COUNT = or_null(WHOLE)

SCHEMA: Schema = object_of(
    "What a round of interviews tells; a count of few people is null",
    {
        "year": or_null(WHOLE),
        "people": WHOLE,
        "threshold": WHOLE,
        "ages": list_of(object_of("One group of age", {"name": TEXT, "people": WHOLE})),
        "values": {"type": "object", "propertyNames": ID, "additionalProperties": _COUNT},
        "values_by_age": {"type": "object", "propertyNames": ID, "additionalProperties": list_of(_COUNT)},
        "together": list_of(object_of("Two values together", {"values": list_of(ID), "people": _COUNT})),
    },
)
