"""Why a line, and a persona, is worth what it is: from what counts down to tariff, quantity and source."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.exact import ZERO, product, quotient, to_cents
from zhi_publish.compute.explanation import (
    Explanation,
    Key,
    Measure,
    Name,
    Operation,
    Origin,
    Rounding,
    left_of,
    product_of,
    sum_of,
)
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.diagnostics import Location
from zhi_publish.model.benefit import Benefit, BenefitLine, BenefitTerms, PriceKind
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Calendar, Period, Uncertain
from zhi_publish.model.text import AuthorText

_LOWERING = {
    Name.DEADWEIGHT: "deadweight",
    Name.DISPLACEMENT: "displacement",
    Name.OPTIMISM_BIAS: "optimism_bias",
}


@dataclass(frozen=True, kw_only=True)
class LineExplainer:
    """Explains lines; knows the items and indexes that they lean on."""

    benefits: Mapping[str, Benefit]
    price_index: PriceIndex | None = None
    """The index that brought the prices of these lines to another year."""
    to_year: int | None = None
    _known: dict[tuple[Key, int], tuple[LineResult, Explanation]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )
    """Lines that were explained before, each with its result, so that no other result takes its place in memory."""

    # -- a line --------------------------------------------------------------------------------------------

    def line(self, key: Key, result: LineResult, own: BenefitLine | None = None) -> Explanation:
        """Return why a line adds what it adds a year.

        ``own`` is the line as its author typed it, where the result is that of a line at its bounds.
        """
        found = self._known.get((key, id(result)))
        if found is None:
            found = result, self._line(key, result, own or result.line)
            self._known[key, id(result)] = found
        return found[1]

    def _line(self, key: Key, result: LineResult, own: BenefitLine) -> Explanation:
        about = _about(own)
        if result.status is Status.UNQUANTIFIED:
            return Explanation(key=key, name=Name.LINE, operation=Operation.UNPRICED, value=None, **about)
        if result.status is Status.EXCLUDED:
            inside = self._counted((*key, Name.WOULD_BE.value), Name.WOULD_BE, result, own)
            return Explanation(
                key=key, name=Name.LINE, operation=Operation.EXCLUDED, value=ZERO, terms=(inside,),
                reason=own.reason, **about,
            )  # fmt: skip
        return self._counted(key, Name.LINE, result, own, **about)

    def _counted(
        self, key: Key, name: Name, result: LineResult, own: BenefitLine, **about: Any
    ) -> Explanation:
        """Return a line's amount in whole cents, whether it counts or not."""
        adjustments = tuple(self._adjustments(key, result.line, own))
        if not adjustments:
            terms = self._gross_terms(key, result, own)
            exact = product(term.number for term in terms)
            return _rounded(key, name, exact, terms, None, **about)
        gross = self._gross(key, result, own)
        divisor = 1 if adjustments[0].name is Name.YEARS else None
        factors = [term.number for term in adjustments if term.name is not Name.YEARS]
        years = result.line.spread_over_years
        exact = quotient(product((gross.number, *factors)), years)
        return _rounded(key, name, exact, (gross, *adjustments), divisor, **about)

    # -- its gross amount -----------------------------------------------------------------------------------

    def _gross(self, key: Key, result: LineResult, own: BenefitLine) -> Explanation:
        terms = self._gross_terms(key, result, own)
        if len(terms) == 1:
            return terms[0]
        return product_of((*key, Name.GROSS.value), Name.GROSS, terms)

    def _gross_terms(self, key: Key, result: LineResult, own: BenefitLine) -> tuple[Explanation, ...]:
        line = result.line
        price = self.price(key, line, own)
        cap = line.terms.cap
        if cap is None or not result.is_capped:
            return (*self._quantity(key, line, own), price)
        units = product_of(
            (*key, Name.QUANTITY.value), Name.UNITS, self._quantity(key, line, own, always=True)
        )
        units = dataclasses.replace(units, measure=Measure.NUMBER, unit=_unit_of(line))
        most = self._cap(key, line, own)
        capped = Explanation(
            key=(*key, Name.CAPPED.value), name=Name.CAPPED, operation=Operation.LEAST, value=result.units,
            measure=Measure.NUMBER, terms=(units, most), unit=_unit_of(line),
        )  # fmt: skip
        return (capped, price)

    def _quantity(
        self, key: Key, line: BenefitLine, own: BenefitLine, *, always: bool = False
    ) -> tuple[Explanation, ...]:
        """Return how often a year: nothing for once a year of something without a unit."""
        terms = []
        times = line.calendar.times_a_year(line.per)
        unit = _unit_of(line)
        if always or line.quantity.value != 1 or times != 1 or unit is not None:
            quantity = _number(
                (*key, Name.QUANTITY.value), Name.QUANTITY, line.quantity.value, own.quantity,
                Origin(where=own.where), Measure.NUMBER,
            )  # fmt: skip
            terms.append(dataclasses.replace(quantity, unit=unit, period=None if times != 1 else line.per))
        if times != 1:
            terms.append(self._periods((*key, Name.PERIODS.value), line, own, line.per))
        return tuple(terms)

    def _periods(self, key: Key, line: BenefitLine, own: BenefitLine, period: Period) -> Explanation:
        standard = Calendar().times_a_year(period)
        times = line.calendar.times_a_year(period)
        stated = {Period.WEEK: line.terms.weeks, Period.DAY: line.terms.days}.get(period)
        is_typed = stated is not None and (stated != standard)
        return Explanation(
            key=key,
            name=Name.PERIODS,
            operation=Operation.TYPED if is_typed else Operation.RULE,
            value=times,
            measure=Measure.NUMBER,
            period=period,
            origin=Origin(where=self._where(own, "weeks" if period is Period.WEEK else "days"))
            if is_typed
            else None,
        )

    def _cap(self, key: Key, line: BenefitLine, own: BenefitLine) -> Explanation:
        cap = line.terms.cap
        if cap is None:  # pragma: no cover - asked for of capped lines only
            raise ValueError("a line without a cap")
        unit = _unit_of(line)
        inside = (*key, Name.CAP.value)
        units = Explanation(
            key=(*inside, Name.QUANTITY.value), name=Name.CAP, operation=Operation.TYPED, value=cap.units,
            measure=Measure.NUMBER, unit=unit, period=cap.per, origin=Origin(where=self._where(own, "cap")),
        )  # fmt: skip
        if line.calendar.times_a_year(cap.per) == 1:
            return dataclasses.replace(units, key=inside)
        terms = (units, self._periods((*inside, Name.PERIODS.value), line, own, cap.per))
        return dataclasses.replace(
            product_of(inside, Name.CAP, terms), measure=Measure.NUMBER, unit=unit, period=Period.YEAR
        )

    # -- its price ------------------------------------------------------------------------------------------

    def price(self, key: Key, line: BenefitLine, own: BenefitLine) -> Explanation:
        """Return a line's tariff or amount, and where it was looked up."""
        price, stated = line.terms.price, own.terms.price
        if price is None or price.amount is None or stated is None or stated.amount is None:
            raise ValueError("a line that nobody has priced has no price to explain")
        name = Name.TARIFF if price.kind is PriceKind.TARIFF else Name.AMOUNT
        typed = price_leaf((*key, name.value), own.terms, own.benefit_id, self._where(own, "price"))
        if typed is None:  # pragma: no cover - excluded by the guard above
            raise ValueError("a price without an amount")
        original = stated.original
        index, year, to_year = self.price_index, own.terms.price_year, self.to_year
        if original is None or index is None or year is None or to_year is None:
            return _at_bound(typed, price.amount.value, stated.amount)
        # at a bound, the bound of the source's own amount was moved along
        moved_from = {stated.amount.low: original.low, stated.amount.high: original.high}
        source_amount = original.value
        if price.amount.value != stated.amount.value:
            bound = moved_from.get(price.amount.value)
            source_amount = original.value if bound is None else bound
        typed = dataclasses.replace(
            typed, key=(*key, Name.ORIGINAL.value), name=Name.ORIGINAL, value=original.value
        )
        typed = _at_bound(typed, source_amount, original)
        exponent = source_amount.as_tuple().exponent
        return Explanation(
            key=(*key, name.value), name=name, operation=Operation.INDEXING, value=price.amount.value,
            terms=(
                typed,
                self._figure((*key, Name.INDEX_TO.value), Name.INDEX_TO, index, to_year),
                self._figure((*key, Name.INDEX_FROM.value), Name.INDEX_FROM, index, year),
            ),
            divisor=2, decimals=max(2, -exponent) if isinstance(exponent, int) else 2,
            rounding=Rounding.HALF_UP, unit=own.terms.unit, detail=str(to_year),
            about=typed.about,
        )  # fmt: skip

    def _figure(self, key: Key, name: Name, index: PriceIndex, year: int) -> Explanation:
        return Explanation(
            key=key, name=name, operation=Operation.LOOK_UP if index.source else Operation.TYPED,
            value=index.figures[year], measure=Measure.NUMBER, title=index.title, detail=str(year),
            origin=Origin(where=index.where, source=index.source),
        )  # fmt: skip

    # -- what is done to it ----------------------------------------------------------------------------------

    def _adjustments(self, key: Key, line: BenefitLine, own: BenefitLine) -> Iterator[Explanation]:
        """Yield the years and shares that change something, in the order of the contract."""
        if line.spread_over_years != 1:
            yield Explanation(
                key=(*key, Name.YEARS.value), name=Name.YEARS, operation=Operation.TYPED,
                value=line.spread_over_years, measure=Measure.NUMBER, origin=Origin(where=own.where),
            )  # fmt: skip
        here = Origin(where=own.where)
        if line.fraction.value != 1:
            yield _share((*key, Name.FRACTION.value), Name.FRACTION, line.fraction, own.fraction, here)
        terms = line.terms
        for name in (Name.DEADWEIGHT, Name.DISPLACEMENT, Name.OWN_SHARE, Name.OPTIMISM_BIAS):
            field = _LOWERING.get(name, "own_share")
            share: Uncertain | None = getattr(terms, field)
            if share is None or share.value == (1 if name is Name.OWN_SHARE else 0):
                continue
            origin = Origin(where=self._where(own, field))
            leaf = _share((*key, name.value), name, share, getattr(own.terms, field), origin)
            yield leaf if name is Name.OWN_SHARE else left_of(leaf)

    def _where(self, line: BenefitLine, field: str) -> Location:
        """Return the place where something of a line was typed: with the item, unless the line says it itself."""
        if field == "price" and line.terms.price is not None and line.terms.price.where is not None:
            return line.terms.price.where
        item = None if line.benefit_id is None else self.benefits.get(line.benefit_id)
        if item is not None and getattr(item.terms, field) is getattr(line.terms, field):
            return item.where
        return line.where

    # -- who saves it ------------------------------------------------------------------------------------------

    def part(self, key: Key, line: Explanation, result: LineResult, payer: str) -> Explanation | None:
        """Return what one payer saves on a line; None when that is none of its business."""
        parts = dict(result.by_payer)
        if payer not in parts:
            return None
        share = dict(result.line.payers)[payer]
        if share == 1:
            return line
        origin = Origin(where=self._where(result.line, "payers"))
        of_payer = Explanation(
            key=(*key, Name.PAYER_SHARE.value), name=Name.PAYER_SHARE, operation=Operation.TYPED,
            value=share, measure=Measure.SHARE, detail=payer, origin=origin,
        )  # fmt: skip
        return Explanation(
            key=key, name=Name.LINE, operation=Operation.SPLIT, value=parts[payer], terms=(line, of_payer),
            decimals=2, rounding=Rounding.APPORTIONED, title=line.title, about=line.about, detail=payer,
            origin=line.origin, starts_in_year=line.starts_in_year,
        )  # fmt: skip

    # -- a persona -----------------------------------------------------------------------------------------------

    def persona(
        self,
        key: Key,
        result: PersonaResult,
        *,
        typed: Sequence[BenefitLine] | None = None,
        only: Callable[[LineResult], bool] | None = None,
    ) -> Explanation:
        """Return why one visitor like a persona is worth what it is: its lines that count in the first year.

        ``typed`` are the lines of their author where the result is that at their bounds; ``only`` takes some of
        the lines.
        """
        typed = tuple(line.line for line in result.lines) if typed is None else typed
        terms = tuple(
            self.line((*key[:-1], "regels", str(number)), line, mine)
            for number, (line, mine) in enumerate(zip(result.lines, typed, strict=True), start=1)
            if counts_in_first_year(line) and (only is None or only(line))
        )
        return sum_of(key, Name.TOTAL, terms, **_about_persona(result))

    def persona_for_payer(
        self,
        key: Key,
        result: PersonaResult,
        payer: str,
        *,
        only: Callable[[LineResult], bool] | None = None,
    ) -> Explanation:
        """Return what one payer saves on one visitor like a persona."""
        base = key[:-2]
        terms = []
        for number, line in enumerate(result.lines, start=1):
            is_saved = any(payer == one for one, _ in line.by_payer)
            if is_saved and counts_in_first_year(line) and (only is None or only(line)):
                whole = self.line((*base, "regels", str(number)), line)
                part = self.part((*key, str(number)), whole, line, payer)
                terms += [] if part is None else [part]
        return sum_of(key, Name.BY_PAYER, tuple(terms), detail=payer, **_about_persona(result))


def _about(own: BenefitLine) -> dict[str, Any]:
    """Return what is said of a line beside its amount."""
    return {
        "title": own.title,
        "about": None if own.benefit_id is None else (Kind.BENEFIT, own.benefit_id),
        "starts_in_year": own.starts_in_year,
        "origin": Origin(
            where=own.where, source=own.terms.source, price_year=own.terms.price_year,
            is_estimate=own.is_estimate,
        ),
    }  # fmt: skip


def _about_persona(result: PersonaResult) -> dict[str, Any]:
    persona = result.persona
    return {
        "title": persona.name,
        "about": (Kind.PERSONA, persona.id),
        "origin": Origin(where=persona.where),
    }


def _rounded(
    key: Key, name: Name, exact: Decimal, terms: tuple[Explanation, ...], divisor: int | None, **about: Any
) -> Explanation:
    return Explanation(
        key=key, name=name, operation=Operation.PRODUCT, value=to_cents(exact), terms=terms, divisor=divisor,
        decimals=2, rounding=Rounding.HALF_UP, **about,
    )  # fmt: skip


def counts_in_first_year(line: LineResult) -> bool:
    """Whether a line is one of those that a total of one year is the sum of."""
    return line.status is Status.COUNTED and line.line.starts_in_year == 1


def price_leaf(
    key: Key, terms: BenefitTerms, benefit_id: str | None, where: Location | None
) -> Explanation | None:
    """Return a price as its source states it; None for what nobody has priced."""
    price = terms.price
    if price is None or price.amount is None:
        return None
    return Explanation(
        key=key,
        name=Name.TARIFF if price.kind is PriceKind.TARIFF else Name.AMOUNT,
        operation=Operation.TYPED if terms.source is None else Operation.LOOK_UP,
        value=price.amount.value,
        unit=terms.unit if price.kind is PriceKind.TARIFF else None,
        about=None if benefit_id is None else (Kind.BENEFIT, benefit_id),
        origin=Origin(
            where=where, source=terms.source, price_year=terms.price_year,
            is_estimate=bool(terms.is_estimate),
        ),
    )  # fmt: skip


def _unit_of(line: BenefitLine) -> AuthorText | None:
    is_tariff = line.terms.price is not None and line.terms.price.kind is PriceKind.TARIFF
    return line.terms.unit if is_tariff else None


def _number(
    key: Key, name: Name, value: Decimal, own: Uncertain, origin: Origin, measure: Measure
) -> Explanation:
    typed = Explanation(
        key=key, name=name, operation=Operation.TYPED, value=own.value, measure=measure, origin=origin
    )
    return _at_bound(typed, value, own)


def _share(key: Key, name: Name, share: Uncertain, own: Uncertain, origin: Origin) -> Explanation:
    return _number(key, name, share.value, own, origin, Measure.SHARE)


def _at_bound(typed: Explanation, value: Decimal, own: Uncertain) -> Explanation:
    """Return a number as it was typed, or the bound of it that was taken in its place."""
    if value == own.value:
        return typed
    return dataclasses.replace(typed, operation=Operation.BOUND, value=value, central=own.value)
