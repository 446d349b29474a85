"""Every number that an analysis rests on, each named once, however many lines use it."""

from __future__ import annotations

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True, order=True)
class InputKey:
    """Which number: where it was typed, and under which key.

    An input of a benefit item is one and the same in every persona that uses the item, unless a line puts
    another in its place.
    """

    owner: str
    """``baat:<id>``, ``persona:<id>``, ``analyse:<id>`` or ``begroting:<id>``."""
    position: int | None
    """The place of the line, from 0, for a number that one line states; -1 stands for none."""
    kind: InputKind

    def __str__(self) -> str:
        line = "" if self.position is None or self.position < 0 else f":{self.position}"
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
        if line.result.status is not Status.COUNTED or not line.weight:
            continue
        for key, number, field in numbers_of_line(line, result, benefits):
            note(key, number, Usage(line=line, field=field))
        if line.persona is not None:
            count = line.persona.visitors
            key = InputKey(f"persona:{count.persona_id}", -1, InputKind.VISITORS)
            note(key, count.visitors, Usage(line=line, field=""))
    analysis = result.analysis
    if result.budget is not None and result.budget.budget.margin.value:
        budget = result.budget.budget
        note(InputKey(f"begroting:{budget.id}", -1, InputKind.MARGIN), budget.margin, None)
    if result.costs is not None:
        key = InputKey(f"analyse:{analysis.id}", -1, InputKind.COSTS)
        note(key, Uncertain.exactly(result.costs), None)
    if analysis.horizon.discount_rate.most:
        key = InputKey(f"analyse:{analysis.id}", -1, InputKind.DISCOUNT_RATE)
        note(key, analysis.horizon.discount_rate, None)
    return tuple(
        Input(key=key, number=number, usages=tuple(usages)) for key, (number, usages) in found.items()
    )


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
            return InputKey(f"baat:{item.id}", -1, kind)
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
    stated, own = None if item is None else item.terms.price, line.terms.price
    if stated is None or own is None:
        return False
    return stated is own or (own.original is not None and own.original is stated.amount)
