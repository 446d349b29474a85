"""The numbers that a reader may change in a browser: exactly those that an analysis was reckoned with."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from zhi_publish.compute.analysis import AnalysisResult, PersonaLineResult
from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.bounds import BoundsResult
from zhi_publish.compute.exact import product, to_decimals
from zhi_publish.compute.inputs import NO_LINE, InputKey, InputKind, has_price_of
from zhi_publish.compute.scenarios import SHARES
from zhi_publish.model.benefit import Benefit, BenefitLine, BenefitTerms, Price, PriceKind
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Uncertain
from zhi_publish.present.context import Context
from zhi_publish.present.lines import units_text

PRICES_SHOWN = 5
"""So many prices stand open at first; the others are folded."""

Data = dict[str, Any]

_KINDS = {
    "deadweight": InputKind.DEADWEIGHT,
    "displacement": InputKind.DISPLACEMENT,
    "own_share": InputKind.OWN_SHARE,
    "optimism_bias": InputKind.OPTIMISM_BIAS,
}
"""The shares that matter in a year; drop-off works in later ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckonView:
    """The page where a reader reckons with other numbers."""

    address: str
    title: str
    notes: tuple[str, ...]
    """What to know of these numbers, as sentences."""
    data: Markup
    """JSON, safe inside a ``script`` element."""


def reckon_view(result: AnalysisResult, context: Context) -> ReckonView | None:
    """Return the page of an analysis; None for one in which there is nothing to change."""
    data = reckon_data(result, context)
    if not data["personas"] and not data["own"] and data["costs"] is None:
        return None
    analysis, words = result.analysis, context.words.reckon
    notes = []
    if analysis.price_index_id is not None and analysis.price_year is not None:
        notes.append(words.price_year.format(year=analysis.price_year))
    if analysis.horizon.years > 1:
        notes.append(words.one_year)
    title = context.text(analysis.title, f"{Kind.ANALYSIS}:{analysis.id}")
    return ReckonView(
        address=context.addresses.of_reckoning(analysis.id),
        title=words.title.format(title=title),
        notes=tuple(notes),
        data=Markup(as_json(data)),
    )


def as_json(data: Data) -> str:
    """Return data as text that no reader of HTML can take for the end of a ``script`` element.

    Braces inside a text are spelled as numbers, so that no two of them stand together and look like a template.
    """
    text = _TEXT.sub(_spelled, json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_SIGN = re.compile(r"[<>&{}]")


def _spelled(text: re.Match[str]) -> str:
    return _SIGN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text[0])


def reckon_data(result: AnalysisResult, context: Context) -> Data:
    """Return what a browser needs to reckon an analysis; numbers are texts, bounds stand behind their number."""
    builder = _Builder(result, context)
    personas = [builder.persona(line) for line in result.persona_lines]
    own = builder.lines(result.own_lines)
    bounds = context.results.appraisals[result.analysis.id].bounds
    words = context.words
    return {
        "language": words.language_code,
        "id": result.analysis.id,
        "items": builder.items,
        "personas": personas,
        "own": own,
        "costs": builder.costs(),
        "payers": [[payer, context.payer_name(payer)] for payer in builder.payers],
        "first": builder.weightiest_prices(),
        "published": _published(result, bounds),
        "words": {
            **words.reckon.script,
            "roi": words.roi_sentence,
            "break_even": words.break_even_sentence,
            "between": words.bounds,
        },
    }


class _Builder:
    """Gathers the items and payers that the lines of one analysis use."""

    def __init__(self, result: AnalysisResult, context: Context) -> None:
        self._result = result
        self._context = context
        self._weights: Counter[str] = Counter()
        self.items: dict[str, Data] = {}
        self.payers: list[str] = []
        self._here = ""

    def persona(self, line: PersonaLineResult) -> Data:
        persona = line.persona.persona
        return {
            "id": persona.id,
            "name": self._context.text(persona.name),
            "visitors": _number(line.visitors.visitors),
            "lines": self.lines(line.persona.lines, persona_id=persona.id, weight=line.count),
        }

    def lines(
        self, lines: Iterable[LineResult], *, persona_id: str | None = None, weight: int = 1
    ) -> list[Data]:
        """Return the lines that count in the first year; the others cannot be changed here."""
        owner = f"analyse:{self._result.analysis.id}" if persona_id is None else f"persona:{persona_id}"
        self._here = f"{Kind.ANALYSIS if persona_id is None else Kind.PERSONA}:{owner.partition(':')[2]}"
        return [
            self._line(line, at, owner, weight)
            for at, line in enumerate(lines)
            if line.status is Status.COUNTED and line.line.starts_in_year == 1
        ]

    def _line(self, result: LineResult, at: int, owner: str, weight: int) -> Data:
        line = result.line
        item = None if line.benefit_id is None else self._context.project.benefits.get(line.benefit_id)
        known = {} if item is None else self._item(item, line)
        title = self._context.text(line.title, self._here)
        own_shares = {
            _KINDS[name].value: _number(share)
            for name, share in _shares(line.terms)
            if item is None or getattr(item.terms, name) is not share
        }
        cap = line.terms.cap
        found: Data = {
            "item": None if item is None else item.id,
            "title": title if title != known.get("title") else None,
            "shares": own_shares,
            "quantity": _number_unless_one(line.quantity),
            "fraction": _number_unless_one(line.fraction),
            "times": _plain_unless_one(result.times_a_year),
            "cap": None if cap is None else _plain(product((cap.units, line.calendar.times_a_year(cap.per)))),
            "years": _plain_unless_one(line.spread_over_years),
            "payers": [[self._payer(payer), _plain(share)] for payer, share in line.payers],
            "unit": self._unit(line),
            "notes": "; ".join(self._notes(line)),
        }
        price_key, price = self._price(line, item, InputKey(owner, at, InputKind.TARIFF))
        self._weights[price_key] += int(abs(product((result.in_first_year, Decimal(weight)))) * 100)
        # what is not said is as usual: once a year, one of it, all of it counted
        return {"at": at} | {name: value for name, value in found.items() if value} | price

    def _price(self, line: BenefitLine, item: Benefit | None, here: InputKey) -> tuple[str, Data]:
        """Return the key of a line's price, and the price itself where it is not that of its item."""
        price = line.terms.price
        if price is None or price.amount is None:  # pragma: no cover - such a line is never counted
            raise AssertionError(line)
        kind = _kind(price)
        if item is not None and has_price_of(item, line):
            return str(InputKey(f"baat:{item.id}", NO_LINE, kind)), {}
        return str(replace(here, kind=kind)), {"price": _number(price.amount), "kind": kind.value}

    def _item(self, item: Benefit, line: BenefitLine) -> Data:
        """Return an item; its price, when a line has it, is the one with which this analysis reckons."""
        known = self.items.setdefault(item.id, {"title": self._context.text(item.title)})
        if shares := {_KINDS[name].value: _number(share) for name, share in _shares(item.terms)}:
            known["shares"] = shares
        price = line.terms.price
        if (
            "price" not in known
            and price is not None
            and price.amount is not None
            and has_price_of(item, line)
        ):
            known |= {"price": _number(price.amount), "kind": _kind(price).value}
            unit = self._context.text(item.terms.unit)
            if price.kind is PriceKind.TARIFF and unit:
                known["unit"] = f"{self._context.words.per} {unit}"
        return known

    def _payer(self, payer: str) -> int:
        if payer not in self.payers:
            self.payers.append(payer)
        return self.payers.index(payer)

    def _unit(self, line: BenefitLine) -> str:
        """Return what a quantity is counted in: ``dagdelen per week``."""
        words = self._context.words
        price = line.terms.price
        unit = (
            units_text(line.terms, Decimal(2), self._context)
            if price is not None and price.kind is PriceKind.TARIFF
            else ""
        )
        if line.calendar.times_a_year(line.per) == 1:
            return unit
        return f"{unit} {words.per} {words.periods[line.per]}".strip()

    def _notes(self, line: BenefitLine) -> Iterator[str]:
        words, formatter = self._context.words, self._context.formatter
        cap = line.terms.cap
        if cap is not None:
            unit = units_text(line.terms, cap.units, self._context)
            units = f"{formatter.number(cap.units)} {unit}".strip()
            yield words.capped.format(cap=units, period=words.periods[cap.per])
        if line.spread_over_years != 1:
            yield words.spread.format(years=formatter.number(line.spread_over_years))

    def costs(self) -> Data | None:
        """Return costs, without the margin where there is one to change; None when they are not known."""
        result = self._result
        if result.costs is None:
            return None
        if result.budget is None:
            return {"owner": f"analyse:{result.analysis.id}", "posts": [_plain(result.costs)]}
        budget = result.budget.budget
        data: Data = {"owner": f"begroting:{budget.id}", "posts": [_plain(result.budget.items_total)]}
        if budget.margin.is_uncertain or budget.margin.value:
            data["margin"] = _number(budget.margin)
        return data

    def weightiest_prices(self) -> list[str]:
        """Return the keys of the prices on which the most money rests, the most first."""
        ranked = sorted(self._weights.items(), key=lambda one: (-one[1], one[0]))
        return [key for key, weight in ranked[:PRICES_SHOWN] if weight]


def _shares(terms: BenefitTerms) -> Iterator[tuple[str, Uncertain]]:
    for name in SHARES:
        share: Uncertain | None = getattr(terms, name)
        if name in _KINDS and share is not None:
            yield name, share


def _kind(price: Price) -> InputKind:
    return InputKind.TARIFF if price.kind is PriceKind.TARIFF else InputKind.AMOUNT


def _number(number: Uncertain) -> list[str]:
    if not number.is_uncertain:
        return [_plain(number.value)]
    return [_plain(number.value), _plain(number.least), _plain(number.most)]


def _number_unless_one(number: Uncertain) -> list[str] | None:
    return _number(number) if number.is_uncertain or number.value != 1 else None


def _plain_unless_one(value: Decimal) -> str | None:
    return None if value == 1 else _plain(value)


def _plain(value: Decimal) -> str:
    """Spell a decimal without an exponent and without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _published(result: AnalysisResult, bounds: BoundsResult) -> Data:
    """Return what the browser has to find before anything is changed: otherwise it shows nothing of its own."""

    def ratio(value: Decimal | None) -> str | None:
        return None if value is None else f"{to_decimals(value, 4):f}"

    def cents(value: Decimal | None) -> str | None:
        return None if value is None else f"{to_decimals(value, 2):f}"

    return {
        "benefits": cents(result.benefits),
        "costs": cents(result.costs),
        "roi": ratio(result.roi),
        "low": [cents(bounds.low.benefits), ratio(bounds.low.roi)],
        "high": [cents(bounds.high.benefits), ratio(bounds.high.roi)],
    }
