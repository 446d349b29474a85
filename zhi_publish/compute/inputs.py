"""Every number that an analysis rests on, each named once, however many lines use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from zhi_publish.compute.analysis import AnalysisResult, WeightedLine
from zhi_publish.compute.benefits import Status
from zhi_publish.compute.scenarios import SHARES
from zhi_publish.model.benefit import Benefit, BenefitLine, PriceKind
from zhi_publish.model.quantity import Uncertain


class InputKind(StrEnum):
    """What kind of number an input is; the word is the key under which its author typed it."""

    TARIFF = "tarief"
    AMOUNT = "bedrag"
    QUANTITY = "aantal"
    FRACTION = "deel"
    DEADWEIGHT = "autonoom"
    DISPLACEMENT = "verdringing"
    OWN_SHARE = "eigen_aandeel"
    OPTIMISM_BIAS = "optimisme"
    DROP_OFF = "afname"
    VISITORS = "bezoekers"
    MARGIN = "marge"
    COSTS = "kosten"
    DISCOUNT_RATE = "discontovoet"

    @property
    def is_share(self) -> bool:
        """Whether the number lies between 0 and 1."""
        return self in _SHARES_OF

    @property
    def is_money(self) -> bool:
        """Whether the number is in euros."""
        return self in {InputKind.TARIFF, InputKind.AMOUNT, InputKind.COSTS}


_KIND_OF_SHARE = {
    "deadweight": InputKind.DEADWEIGHT,
    "displacement": InputKind.DISPLACEMENT,
    "own_share": InputKind.OWN_SHARE,
    "optimism_bias": InputKind.OPTIMISM_BIAS,
    "drop_off": InputKind.DROP_OFF,
}
_SHARES_OF = {*_KIND_OF_SHARE.values(), InputKind.FRACTION, InputKind.MARGIN, InputKind.DISCOUNT_RATE}


NO_LINE = -1
"""Stands for the place of a line where a number is not a line's."""


@dataclass(frozen=True, slots=True, order=True)
class InputKey:
    """Which number: where it was typed, and under which key.

    An input of a benefit item is one and the same in every persona that uses the item, unless a line puts
    another in its place.
    """

    owner: str
    """``baat:<id>``, ``persona:<id>``, ``analyse:<id>`` or ``begroting:<id>``."""
    position: int
    """The place of the line, from 0, for a number that one line states; :data:`NO_LINE` for any other."""
    kind: InputKind

    def __str__(self) -> str:
        line = "" if self.position == NO_LINE else f":{self.position}"
        return f"{self.owner}{line}:{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A line that uses an input, with the field of the line that holds it."""

    line: WeightedLine
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One number with its bounds, and all counted lines that use it.

    A number of visitors has the lines of its persona as usages, with an empty field; costs, margin and discount
    rate have none.
    """

    key: InputKey
    number: Uncertain
    usages: tuple[Usage, ...]
    name: str
    """The same as the key, but for the place of the line: a name that stays when lines change places."""

    @property
    def kind(self) -> InputKind:
        """What kind of number it is."""
        return self.key.kind


def inputs_of(result: AnalysisResult, benefits: Mapping[str, Benefit]) -> tuple[Input, ...]:
    """Return every number that the result of an analysis depends on, in a fixed order.

    Only numbers that were typed (a share that nobody mentioned is no input), of lines that are counted.
    """
    found: dict[InputKey, tuple[Uncertain, list[Usage]]] = {}

    def note(key: InputKey, number: Uncertain, usage: Usage | None) -> None:
        _, usages = found.setdefault(key, (number, []))
        if usage is not None:
            usages.append(usage)

    for line in result.weighted_lines:
        if line.result.status is not Status.COUNTED or not _may_count(line):
            continue
        for key, number, field in numbers_of_line(line, result, benefits):
            note(key, number, Usage(line=line, field=field))
        if line.persona is not None:
            count = line.persona.visitors
            key = InputKey(f"persona:{count.persona_id}", NO_LINE, InputKind.VISITORS)
            note(key, count.visitors, Usage(line=line, field=""))
    for key, number in _numbers_elsewhere(result):
        note(key, number, None)
    names = line_names(result)

    def name_of(key: InputKey, usages: list[Usage]) -> str:
        line = "" if key.position == NO_LINE else f":{names[usages[0].line.owner, key.position]}"
        return f"{key.owner}{line}:{key.kind}"

    return tuple(
        Input(key=key, number=number, usages=tuple(usages), name=name_of(key, usages))
        for key, (number, usages) in found.items()
    )


def _numbers_elsewhere(result: AnalysisResult) -> Iterator[tuple[InputKey, Uncertain]]:
    """Yield the numbers that no line uses."""
    analysis = result.analysis
    if result.budget is not None and result.budget.budget.margin.most:
        budget = result.budget.budget
        yield InputKey(f"begroting:{budget.id}", NO_LINE, InputKind.MARGIN), budget.margin
    if result.costs is not None:
        costs = Uncertain.exactly(result.costs)
        yield InputKey(f"analyse:{analysis.id}", NO_LINE, InputKind.COSTS), costs
    if analysis.horizon.discount_rate.most:
        key = InputKey(f"analyse:{analysis.id}", NO_LINE, InputKind.DISCOUNT_RATE)
        yield key, analysis.horizon.discount_rate


def _may_count(line: WeightedLine) -> bool:
    """Whether anybody counts for a line: a number of visitors of 0 may be 5 at most."""
    return bool(line.weight) or (line.persona is not None and line.persona.visitors.visitors.most > 0)


def line_names(result: AnalysisResult) -> dict[tuple[str, int], str]:
    """Return a name for each line of an analysis, by its owner and place, which does not depend on that place.

    Its benefit or title; of several with the same, those that state the same numbers come in the same order
    wherever they stand.
    """
    alike: dict[tuple[str, str], list[WeightedLine]] = {}
    for line in result.weighted_lines:
        own = line.result.line
        about = f"titel:{own.title.text}" if own.benefit_id is None else f"baat:{own.benefit_id}"
        alike.setdefault((line.owner, about), []).append(line)
    names = {}
    for (owner, about), lines in alike.items():
        if len(lines) > 1:
            lines.sort(key=lambda line: _numbers_as_text(line.result.line))
        for number, line in enumerate(lines):
            names[owner, line.position] = f"{about}#{number}" if number else about
    return names


def _numbers_as_text(line: BenefitLine) -> str:
    terms = line.terms
    numbers = (
        line.quantity, line.fraction, line.spread_over_years, line.per, line.calendar, line.is_counted,
        None if terms.price is None else (terms.price.kind, terms.price.amount), terms.cap,
        *(getattr(terms, name) for name in SHARES), terms.duration, line.starts_in_year,
    )  # fmt: skip
    return repr(numbers)


def numbers_of_line(
    line: WeightedLine, result: AnalysisResult, benefits: Mapping[str, Benefit]
) -> list[tuple[InputKey, Uncertain, str]]:
    """Return the numbers that a line states itself or takes from its item, with the field that holds each."""
    own = line.result.line
    item = None if own.benefit_id is None else benefits.get(own.benefit_id)
    here = (
        f"analyse:{result.analysis.id}"
        if line.persona is None
        else f"persona:{line.persona.persona.persona.id}"
    )

    def key(kind: InputKind, *, is_shared: bool) -> InputKey:
        if is_shared and item is not None:
            return InputKey(f"baat:{item.id}", NO_LINE, kind)
        return InputKey(here, line.position, kind)

    inputs: list[tuple[InputKey, Uncertain, str]] = []
    price = own.terms.price
    if price is not None and price.amount is not None:
        kind = InputKind.TARIFF if price.kind is PriceKind.TARIFF else InputKind.AMOUNT
        inputs.append((key(kind, is_shared=has_price_of(item, own)), price.amount, "price"))
    if own.quantity.is_uncertain or own.quantity.value != 1:
        inputs.append((key(InputKind.QUANTITY, is_shared=False), own.quantity, "quantity"))
    if own.fraction.is_uncertain or own.fraction.value != 1:
        inputs.append((key(InputKind.FRACTION, is_shared=False), own.fraction, "fraction"))
    for name in SHARES:
        share: Uncertain | None = getattr(own.terms, name)
        if share is not None:
            is_shared = item is not None and getattr(item.terms, name) is share
            inputs.append((key(_KIND_OF_SHARE[name], is_shared=is_shared), share, name))
    return inputs


def has_price_of(item: Benefit | None, line: BenefitLine) -> bool:
    """Return whether a line is priced as its item is, perhaps brought to another price year."""
    if item is None or item.terms.price_year != line.terms.price_year:
        # the same amount in the prices of another year is another number
        return False
    stated, own = item.terms.price, line.terms.price
    if stated is None or own is None:
        return False
    return stated is own or (own.original is not None and own.original is stated.amount)
