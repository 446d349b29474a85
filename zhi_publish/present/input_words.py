"""The numbers that a result rests on, in words: what each is, and its value with its unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.inputs import Input, InputKind
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.quantity import Period
from zhi_publish.present.context import Context
from zhi_publish.present.lines import units_text

_ITEM = "baat"
_WHOLE_EUROS_FROM = 1000
_TENTHS_BELOW = 100


def input_names(inputs: Iterable[Input], context: Context) -> tuple[str, ...]:
    """Return what each input is: ``Aantal bij Lena: Begeleiding``; two that would read alike tell their line."""
    inputs = tuple(inputs)
    names = [_name(one, context) for one in inputs]
    often = Counter(names)
    return tuple(
        context.words.uncertainty.on_line.format(name=name, number=(one.key.position or 0) + 1)
        if often[name] > 1
        else name
        for name, one in zip(names, inputs, strict=True)
    )


def _name(one: Input, context: Context) -> str:
    words = context.words.uncertainty
    kind = words.kinds[one.kind]
    if not one.usages:
        return kind
    first = one.usages[0].line
    here = "" if first.persona is None else context.text(first.persona.persona.persona.name)
    if one.kind is InputKind.VISITORS:
        return words.visitors_like.format(name=here)
    owner, _, owner_id = one.key.owner.partition(":")
    if owner == _ITEM:
        # a line may call its benefit by another name; the input is the item's
        return words.of_benefit.format(
            kind=kind, title=context.text(context.project.benefits[owner_id].title)
        )
    title = context.text(first.result.line.title, one.key.owner)
    if first.persona is None:
        return words.of_benefit.format(kind=kind, title=title)
    return words.of_persona.format(kind=kind, title=title, name=here)


def value_text(one: Input, value: Decimal, context: Context, *, finer: int = 0) -> str:
    """Return a value of an input as short as it can be: ``€ 80``, ``30%``, ``2,5``.

    Rounded for reading: large numbers to whole ones; ``finer`` is for how many decimals more.
    """
    formatter = context.formatter
    if one.kind.is_money:
        is_whole = abs(value) >= _WHOLE_EUROS_FROM and not finer
        return formatter.euro(to_decimals(value, 0 if is_whole else 2))
    if one.kind.is_share:
        return formatter.percent(to_decimals(value, 3 + finer))
    return formatter.number(to_decimals(value, finer + (0 if abs(value) >= _TENTHS_BELOW else 1)))


def value_with_unit(one: Input, value: Decimal, context: Context) -> str:
    """Return a value of an input with its unit: ``€ 80 per uur``, ``5 dagdelen per week``, ``21 bezoekers``."""
    text = value_text(one, value, context)
    words = context.words.uncertainty
    if one.kind is InputKind.VISITORS:
        return (words.visitor if value == 1 else words.visitors).format(number=text)
    if one.kind not in {InputKind.TARIFF, InputKind.QUANTITY}:
        return text
    line: BenefitLine = one.usages[0].line.result.line
    if one.kind is InputKind.TARIFF:
        unit = context.text(line.terms.unit)
        return f"{text} {context.words.per} {unit}" if unit else text
    unit = units_text(line.terms, value, context) or (words.time if value == 1 else words.times)
    often = (
        ""
        if line.per in {Period.YEAR, Period.ONCE}
        else f" {context.words.per} {context.words.periods[line.per]}"
    )
    return f"{text} {unit}{often}"
