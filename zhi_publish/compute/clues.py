"""Why a sum is not what its author expects: which line, or which factor of a line, is as large as the difference."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from itertools import combinations

from zhi_publish.compute.benefits import Status, line_result
from zhi_publish.compute.exact import ONE, ZERO, difference, product, quotient, shifted, to_decimals, total
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.compute.sums import Part, persona_parts
from zhi_publish.model.benefit import Benefit, BenefitLine
from zhi_publish.model.quantity import Period, Uncertain

MOST_CLUES = 5
"""Shown for one control; more of them are a coincidence."""
MOST_PARTS = 200
"""Lines that are looked at in pairs, or with another factor."""

_WEEKS = tuple(Decimal(weeks) for weeks in (52, 50, 48, 46, 45, 44, 42, 40))
_YEARS = tuple(Decimal(years) for years in (2, 3, 4, 5))
_HALF = Decimal("0.5")
_MOST_TIMES = 3
_FEW = 10
"""How many more, or less, of something may have been meant: so many times as much, and a few."""
_THOUSAND = Decimal(1000)

Reaches = Callable[[Decimal], bool]
"""Whether the sum is what was expected once this much is added to it."""


class ClueKind(Enum):
    """What may explain a difference."""

    EXCLUDED = auto()
    """A line that is described and not counted would make up for it."""
    LATER = auto()
    """A line that begins in a later year."""
    UNPRICED = auto()
    """A line that is said to have no price here, while its benefit item has one."""
    WITHOUT_LINE = auto()
    LINE_AGAIN = auto()
    WITHOUT_KEY = auto()
    """A factor that is stated: without it the sum is right."""
    WITH_KEY = auto()
    """A factor that is not stated, or states something else."""
    THOUSAND = auto()
    """A number that was read as a thousand times, or a thousandth of, what was meant."""
    SIGN = auto()
    VISITORS = auto()
    PAIR = auto()
    TYPED_THOUSAND = auto()
    """The expected figure itself was read as a thousand times too much or too little."""
    TYPED_SWAPPED = auto()
    """Two neighbouring digits of the expected figure changed places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One thing that would explain a difference exactly."""

    kind: ClueKind
    parts: tuple[Part, ...] = ()
    key: str = ""
    """The key that is meant, in Dutch."""
    value: Decimal | Period | None = None
    """What the key would say; for visitors, how many there would be."""
    amount: Decimal | None = None
    """What the line would add."""


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Return a figure rounded half-up to so many decimals."""
    return to_decimals(value, decimals)


def line_clues(
    parts: Sequence[Part],
    personas: Sequence[tuple[PersonaResult, int]],
    gap: Decimal,
    reaches: Reaches,
    benefits: Mapping[str, Benefit],
) -> tuple[Clue, ...]:
    """Return what would explain a difference exactly, the likeliest first.

    Args:
        parts: The lines of the sum.
        personas: The personas among them with their numbers of visitors: the lines inside are looked at too.
        gap: What the sum lacks, before rounding; below zero when it is too much.
        reaches: Whether the sum is right once so much is added.
        benefits: Benefit items, for lines that say that there is no price.

    """
    inner = [
        (part, count)
        for result, count in personas
        for part in persona_parts(result, inside=str(result.persona.name))
    ]
    weighed = [*((part, 1) for part in parts), *inner][:MOST_PARTS]
    found = [
        *_left_out(weighed, reaches, benefits),
        *_whole_lines(parts, reaches),
        *_visitors(parts, gap, reaches),
        *_other_factors(weighed, reaches),
        *_quantities(weighed, gap, reaches),
        *_pairs(parts[:MOST_PARTS], reaches),
    ]
    return tuple(found[:MOST_CLUES])


def _left_out(
    weighed: Sequence[tuple[Part, int]], reaches: Reaches, benefits: Mapping[str, Benefit]
) -> Iterator[Clue]:
    for part, count in weighed:
        result = part.result
        if result is None:
            continue
        line = result.line
        if result.status is Status.EXCLUDED:
            kind, line = ClueKind.EXCLUDED, dataclasses.replace(line, is_counted=True)
        elif result.status is Status.UNQUANTIFIED:
            item = benefits.get(line.benefit_id or "")
            if item is None or item.terms.price is None:
                continue
            kind = ClueKind.UNPRICED
            line = dataclasses.replace(line, terms=dataclasses.replace(line.terms, price=item.terms.price))
        elif line.starts_in_year != 1:
            kind = ClueKind.LATER
        else:
            continue
        amount = line_result(line).counted or ZERO
        if reaches(product((amount, Decimal(count)))):
            yield Clue(kind=kind, parts=(part,), amount=amount)


def _whole_lines(parts: Sequence[Part], reaches: Reaches) -> Iterator[Clue]:
    for part in parts:
        if reaches(difference(ZERO, part.amount)):
            yield Clue(kind=ClueKind.WITHOUT_LINE, parts=(part,))
        if reaches(part.amount):
            yield Clue(kind=ClueKind.LINE_AGAIN, parts=(part,))


def _visitors(parts: Sequence[Part], gap: Decimal, reaches: Reaches) -> Iterator[Clue]:
    for part in parts:
        if not part.count or not part.amount:
            continue
        each = quotient(part.amount, Decimal(part.count))
        number = _near(Decimal(part.count), quotient(gap, each))
        if number is not None and reaches(product((each, difference(number, Decimal(part.count))))):
            yield Clue(kind=ClueKind.VISITORS, parts=(part,), value=number)


def _near(number: Decimal, step: Decimal) -> Decimal | None:
    """Return a whole number that is so much more, or nearly; None for one that nobody would have meant."""
    other = rounded(number + step, 0)
    small, large = sorted((number, other))
    return other if 0 < small != large <= _MOST_TIMES * small + _FEW else None


def _pairs(parts: Sequence[Part], reaches: Reaches) -> Iterator[Clue]:
    for pair in combinations([part for part in parts if part.amount], 2):
        if reaches(difference(ZERO, total(part.amount for part in pair))):
            yield Clue(kind=ClueKind.PAIR, parts=pair)


def _other_factors(weighed: Sequence[tuple[Part, int]], reaches: Reaches) -> Iterator[Clue]:
    for part, count in weighed:
        result = part.result
        if result is None or result.status is not Status.COUNTED or line_result(result.line) != result:
            # a line that was reckoned in another way than by itself is not guessed at
            continue
        for clue, line in _alternatives(result.line):
            amount = line_result(line).in_first_year
            change = difference(amount, result.in_first_year)
            if change and reaches(product((change, Decimal(count)))):
                yield dataclasses.replace(clue, parts=(part,), amount=amount)
                break


def _quantities(weighed: Sequence[tuple[Part, int]], gap: Decimal, reaches: Reaches) -> Iterator[Clue]:
    """Yield lines of which another whole quantity makes the sum right."""
    for part, count in weighed:
        result = part.result
        quantity = None if result is None else result.line.quantity.value
        if (
            result is None
            or not quantity
            or not part.amount
            or not count
            or line_result(result.line) != result
        ):
            continue
        each = quotient(product((part.amount, Decimal(count))), quantity)
        number = _near(quantity, quotient(gap, each))
        if number is None:
            continue
        line = dataclasses.replace(result.line, quantity=Uncertain(value=number))
        amount = line_result(line).in_first_year
        if reaches(product((difference(amount, part.amount), Decimal(count)))):
            clue = Clue(kind=ClueKind.WITH_KEY, key="aantal", value=number)
            yield dataclasses.replace(clue, parts=(part,), amount=amount)


def _alternatives(line: BenefitLine) -> Iterator[tuple[Clue, BenefitLine]]:
    """Yield a line as it might have been meant, with one factor changed."""
    yield from _other_shares(line)
    if line.terms.cap is not None:
        yield Clue(kind=ClueKind.WITHOUT_KEY, key="maximum"), _with_terms(line, cap=None)
    for weeks in _WEEKS:
        if weeks != line.calendar.weeks:
            yield _saying("weken", weeks), _with_terms(line, weeks=weeks)
    for period in Period:
        if period not in {line.per, Period.ONCE}:
            yield _saying("per", period), _with_terms(line, per=period)
    yield from _misread(line)


def _other_shares(line: BenefitLine) -> Iterator[tuple[Clue, BenefitLine]]:
    """Yield a line of which another part is counted."""
    if line.fraction.value != 1:
        whole = dataclasses.replace(line, fraction=Uncertain.exactly(1))
        yield Clue(kind=ClueKind.WITHOUT_KEY, key="deel"), whole
    else:
        yield _saying("deel", _HALF), dataclasses.replace(line, fraction=Uncertain(value=_HALF))
    for key, name in _SHARES.items():
        if getattr(line.terms, name) is not None:
            yield Clue(kind=ClueKind.WITHOUT_KEY, key=key), _with_terms(line, **{name: None})
    if line.spread_over_years != 1:
        alone = dataclasses.replace(line, spread_over_years=ONE)
        yield Clue(kind=ClueKind.WITHOUT_KEY, key="over_jaren"), alone
    else:
        for years in _YEARS:
            yield _saying("over_jaren", years), dataclasses.replace(line, spread_over_years=years)


def _saying(key: str, value: Decimal | Period) -> Clue:
    return Clue(kind=ClueKind.WITH_KEY, key=key, value=value)


_SHARES = {
    "autonoom": "deadweight",
    "verdringing": "displacement",
    "eigen_aandeel": "own_share",
    "optimisme": "optimism_bias",
}


def _with_terms(line: BenefitLine, **stated: object) -> BenefitLine:
    return dataclasses.replace(line, terms=dataclasses.replace(line.terms, **stated))  # type: ignore[arg-type]


def _misread(line: BenefitLine) -> Iterator[tuple[Clue, BenefitLine]]:
    """Yield a line whose number was read otherwise than it was meant: by a thousand, or by its sign."""
    price = line.terms.price
    if price is not None and price.amount is not None:
        for value in _thousandfold(price.amount.value):
            changed = dataclasses.replace(price, amount=Uncertain(value=value))
            yield (
                Clue(kind=ClueKind.THOUSAND, key=price.kind.value, value=value),
                _with_terms(line, price=changed),
            )
        opposite = difference(ZERO, price.amount.value)
        changed = dataclasses.replace(price, amount=Uncertain(value=opposite))
        yield (
            Clue(kind=ClueKind.SIGN, key=price.kind.value, value=opposite),
            _with_terms(line, price=changed),
        )
    for value in _thousandfold(line.quantity.value):
        other = dataclasses.replace(line, quantity=Uncertain(value=value))
        yield Clue(kind=ClueKind.THOUSAND, key="aantal", value=value), other


def _thousandfold(value: Decimal) -> Iterator[Decimal]:
    """Yield what a number may have meant: ``1.500`` is read as 1500, and ``1,500`` as one and a half."""
    if value == value.to_integral_value() and _THOUSAND <= value.copy_abs() < _THOUSAND * _THOUSAND:
        yield shifted(value, -3)
    if value.as_tuple().exponent == -3:
        yield shifted(value, 3)


def typed_clues(expected: Decimal, decimals: int, computed: Decimal) -> Iterator[Clue]:
    """Yield what may be wrong with the expected figure itself."""
    for power in (3, -3):
        meant = shifted(expected, power)
        if meant == rounded(computed, max(0, decimals - power)):
            yield Clue(kind=ClueKind.TYPED_THOUSAND, value=meant)
    typed, right = (f"{rounded(value, decimals):f}".replace(".", "") for value in (expected, computed))
    apart = [index for index, (one, other) in enumerate(zip(typed, right, strict=False)) if one != other]
    if len(typed) == len(right) and len(apart) == 2 and apart[1] - apart[0] == 1:
        left = apart[0]
        if typed[left : left + 2] == right[left : left + 2][::-1]:
            yield Clue(kind=ClueKind.TYPED_SWAPPED, value=rounded(computed, decimals))
