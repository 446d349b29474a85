"""A reckoning in words: ``78 uur × € 80 = € 6.240``, and where each number comes from.

What is shown can be done again by hand: the terms as they are printed, put through the operation as it is printed,
give the outcome as it is printed, or it says that it was rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from zhi_publish.compute.exact import shifted, to_decimals, trimmed
from zhi_publish.compute.explanation import Explanation, Key, Measure, Name, Operation, Rounding
from zhi_publish.model.budget import CostGroup
from zhi_publish.model.project import Kind
from zhi_publish.model.text import AuthorText
from zhi_publish.present.context import Context
from zhi_publish.present.format import MINUS, NO_BREAK_SPACE
from zhi_publish.present.views import SourceView

MOST_TERMS = 4
"""Terms of a sum that are written out; of more it says how many there are, and they stand below."""
MOST_DECIMALS = 6
"""Of a number that has more of them, or has no end."""
LEAVES = frozenset({Operation.TYPED, Operation.LOOK_UP, Operation.RULE, Operation.BOUND})


@dataclass(frozen=True, slots=True)
class Shown:
    """A number as it is written."""

    text: str
    number: Fraction
    """What that text says, which may be less precise than the number itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationView:
    """A figure in words, with its terms."""

    key: Key
    title: str
    formula: str
    """``78 uur × € 80 = € 6.240``; for what was typed or looked up just ``€ 80 per uur``."""
    value: str
    is_rounded: bool
    is_leaf: bool
    remarks: tuple[str, ...]
    """What else there is to know, in sentences."""
    source: SourceView | None
    source_text: str
    """``Bron: NZa (2024), tabel 3``; empty for what has no source."""
    address: str | None
    """The page of the site that tells more."""
    place: str
    """The file and line where it was typed: for the author alone."""
    terms: tuple[ExplanationView, ...]
    hidden: int
    """How many terms were left out because they lie too deep."""


class Explainers:
    """Puts explanations in the words of one publication."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._words = context.words.explain
        self._formatter = context.formatter
        self._shown: dict[int, tuple[Explanation, Shown]] = {}
        """Numbers that were written before; each keeps its figure, so that no other takes its place in memory."""

    def view(self, node: Explanation, depth: int | None = None) -> ExplanationView:
        """Return a figure in words, with its terms as deep as asked for; all of them when nothing is asked."""
        left = None if depth is None else depth - 1
        is_open = depth is None or depth > 0
        return ExplanationView(
            key=node.key,
            title=self.title(node),
            formula=self.formula(node),
            value=self.value(node),
            is_rounded=self.is_rounded(node),
            is_leaf=not node.terms,
            remarks=tuple(self.remarks(node)),
            source=self._source(node),
            source_text=self._source_text(node),
            address=self.address(node),
            place=self._place(node),
            terms=tuple(self.view(term, left) for term in node.terms) if is_open else (),
            hidden=0 if is_open else len(node.terms),
        )

    def forget(self) -> None:
        """Let go of the numbers that were written."""
        self._shown.clear()

    # -- numbers ---------------------------------------------------------------------------------------------

    def shown(self, node: Explanation) -> Shown:
        """Return a number as it is written, with what that says."""
        found = self._shown.get(id(node))
        if found is None:
            found = self._shown[id(node)] = node, self._write(node)
        return found[1]

    def _write(self, node: Explanation) -> Shown:
        formatter, value = self._formatter, node.number
        match node.measure:
            case Measure.EURO:
                if node.operation in LEAVES and value != to_decimals(value, 2):
                    text = f"€{NO_BREAK_SPACE}{formatter.number(value.copy_abs())}"
                    return Shown(MINUS + text if value < 0 else text, Fraction(value))
                return Shown(formatter.euro(value), Fraction(to_decimals(value, 2)))
            case Measure.SHARE:
                if node.operation in {Operation.QUOTIENT, Operation.DRAWN}:
                    return Shown(formatter.percent(value, 0), Fraction(to_decimals(value, 2)))
                decimals = _decimals_of(shifted(value, 2))
                text = formatter.percent(value, decimals)
                return Shown(text, Fraction(to_decimals(shifted(value, 2), decimals)) / 100)
            case Measure.RATIO:
                return Shown(formatter.number(value, 2), Fraction(to_decimals(value, 2)))
            case _:
                decimals = _decimals_of(value)
                return Shown(formatter.number(value, decimals), Fraction(to_decimals(value, decimals)))

    def value(self, node: Explanation) -> str:
        """Return the outcome as it is written."""
        value = node.value
        if value is None:
            return self._context.words.status_unquantified
        if node.operation is Operation.PAYBACK:
            return self._words.payback.format(year=node.detail, month=self._formatter.number(node.number))
        if node.measure is Measure.TEXT:
            return self._text(node)
        return self.shown(node).text

    def _text(self, node: Explanation) -> str:
        value, context = node.value, self._context
        if isinstance(value, AuthorText):
            return context.text(value)
        if isinstance(value, date):
            return self._formatter.date(value)
        if node.about is not None and node.about[0] is Kind.PAYER:
            return context.payer_name(str(value))
        if node.detail == "waarde":
            name = context.text(context.project.model.value(str(value)).name)
            return name or context.words.core_value_words[str(value)][0]
        return str(value)

    def is_rounded(self, node: Explanation) -> bool:
        """Whether the terms as written do not give exactly the outcome as written."""
        if not node.terms or node.operation is Operation.EXCLUDED:
            return node.rounding is not None and not node.terms
        outcome = _outcome(node, [self.shown(term).number for term in node.terms])
        return outcome is None or outcome != self.shown(node).number

    # -- formulas ----------------------------------------------------------------------------------------------

    def formula(self, node: Explanation, *, most_terms: int = MOST_TERMS) -> str:
        """Return the reckoning on one line."""
        if node.value is None or node.measure is Measure.TEXT or node.operation is Operation.EXCLUDED:
            return self.value(node)
        if not node.terms:
            return self._leaf(node)
        left = self.terms_text(node, most_terms=most_terms)
        value = self.with_unit(node)
        if len(node.terms) == 1 and left == value:
            return value
        return f"{left} = {value}{self.mark(node)}"

    def left_side(self, node: Explanation) -> str:
        """Return a formula without its outcome, for beside it; empty where it would say no more than that."""
        left = self.terms_text(node)
        if len(node.terms) == 1 and left == self.with_unit(node):
            return ""
        return left + self.mark(node)

    def mark(self, node: Explanation) -> str:
        """Return ``(afgerond)`` where the terms do not give exactly the outcome."""
        if not self.is_rounded(node):
            return ""
        up = node.rounding is Rounding.UP
        return f" ({self._words.rounded_up if up else self._context.words.rounded})"

    def terms_text(self, node: Explanation, *, most_terms: int = MOST_TERMS) -> str:
        """Return the left side of a formula."""
        terms = [self.with_unit(term) for term in node.terms]
        match node.operation:
            case Operation.SUM:
                if len(terms) > most_terms:
                    return self._words.sum_of.format(count=len(terms))
                return _added(terms)
            case Operation.DIFFERENCE:
                return f" {MINUS} ".join([terms[0], *(_bracketed(term) for term in terms[1:])])
            case Operation.LEAST:
                listed = f" {self._words.and_word} ".join((", ".join(terms[:-1]), terms[-1]))
                return self._words.least_of.format(terms=listed)
            case Operation.POWER:
                return self._words.power.format(base=terms[0], exponent=terms[1])
            case Operation.QUOTIENT | Operation.DISCOUNTING:
                return f"{terms[0]} ÷ {terms[1]}"
            case _ if node.name is Name.MARGIN:
                return self._words.share_of.format(share=terms[0], amount=terms[1])
            case _:
                text = terms[0]
                for place, term in enumerate(terms[1:], start=1):
                    text += f" {'÷' if place == node.divisor else '×'} {term}"
                return text

    def _leaf(self, node: Explanation) -> str:
        text = self.with_unit(node)
        if node.name in {Name.TARIFF, Name.ORIGINAL} and node.unit is not None:
            text = f"{text} {self._context.words.per} {self._context.text(node.unit)}"
        if node.name is Name.CAP and node.period is not None:
            text = f"{text} {self._context.words.per} {self._context.words.periods[node.period]}"
        return text + self.mark(node)

    def with_unit(self, node: Explanation) -> str:
        """Return a number with what it counts: ``78 uur``, ``52 weken``, ``306 bezoekers``."""
        words, context = self._words, self._context
        if node.measure is not Measure.NUMBER:
            return self.shown(node).text
        if node.operation is Operation.PAYBACK:
            return self.value(node)
        text = self.shown(node).text
        match node.name:
            case Name.QUANTITY | Name.UNITS | Name.CAP | Name.CAPPED if node.unit is not None:
                unit = context.text(node.unit)
                plural = context.words.unit_plurals.get(unit, unit)
                return f"{text} {unit if node.number == 1 else plural}"
            case Name.PERIODS if node.period is not None:
                return f"{text} {context.words.periods_plural[node.period]}"
            case Name.YEARS:
                return f"{text} {words.year}"
            case Name.MONTHS:
                return f"{text} {words.months}"
            case Name.VISITS:
                return context.words.unit_cost_counts[node.detail].format(number=text)
        return text

    # -- words ---------------------------------------------------------------------------------------------------

    def title(self, node: Explanation) -> str:
        """Return what a figure is called."""
        words, context = self._words, self._context
        name = words.names[node.name]
        if node.name in _TITLED:
            return self._own_title(node) or name
        if node.name in _OF_A_PAYER:
            return words.of_payer.format(name=name, payer=context.payer_name(node.detail))
        if node.name in _OF_A_YEAR and node.detail.isdigit():
            return words.in_year.format(name=name, year=node.detail)
        if node.name in _INDEXES:
            return words.index_of.format(title=context.text(node.title), year=node.detail)
        match node.name:
            case Name.STATED:
                return words.stated[node.detail]
            case Name.UNIT_COST:
                return words.unit_cost.format(unit=context.words.unit_costs[node.detail])
            case Name.GROUP:
                return context.words.groups[CostGroup(node.detail)]
            case Name.LEFT:
                return words.left_after.format(name=words.taken_off[Name(node.detail)])
            case Name.TOTAL:
                return context.words.visitor_like.format(name=context.text(node.title))
        return f"{name} ({words.sides[node.detail]})" if node.detail in words.sides else name

    def _own_title(self, node: Explanation) -> str:
        here = {"personas": Kind.PERSONA, "analyses": Kind.ANALYSIS}.get(node.key[0])
        owner = None if here is None else f"{here}:{node.key[1]}"
        title = self._context.text(node.title, owner)
        if node.name is Name.IN_YEAR and node.terms[0].name is Name.COUNT:
            # the same line may count for two personas
            return f"{self._context.text(node.terms[0].title)}: {title}"
        return title

    def remarks(self, node: Explanation) -> Iterator[str]:
        """Yield what else there is to know of a figure, in sentences."""
        words, context, origin = self._words, self._context, node.origin
        if node.operation is Operation.BOUND and node.central is not None:
            yield words.bound.format(value=self._central(node))
        if node.operation is Operation.DRAWN:
            yield words.drawn.format(draws=self._formatter.number(Decimal(node.detail)))
        if node.operation is Operation.EXCLUDED:
            yield words.not_counted.format(reason=context.text(node.reason) or words.no_reason)
        if node.name is Name.LINE and node.starts_in_year != 1:
            yield context.words.starts_later.format(year=node.starts_in_year)
        if node.operation is Operation.SUM and not node.terms:
            yield words.nothing
        if origin is None or node.name not in _PRICES:
            return
        if origin.source is None:
            yield words.no_source
        if origin.price_year is not None:
            yield words.price_year.format(year=origin.price_year)
        if origin.is_estimate:
            yield context.words.estimate.capitalize()

    def _central(self, node: Explanation) -> str:
        if node.central is None:  # pragma: no cover - asked for of bounds only
            return ""
        if node.measure is Measure.EURO:
            return self._formatter.euro(node.central)
        if node.measure is Measure.SHARE:
            return self._formatter.percent(node.central)
        return self._formatter.number(node.central)

    def _source(self, node: Explanation) -> SourceView | None:
        if node.origin is None or node.name not in _SOURCED:
            return None
        return self._context.source(node.origin.source)

    def _source_text(self, node: Explanation) -> str:
        source = self._source(node)
        return "" if source is None else self._words.source.format(source=source.text)

    def address(self, node: Explanation) -> str | None:
        """Return the page of the site that tells more of a figure."""
        if node.about is None:
            return None
        kind, item_id = node.about
        return self._context.addresses.of(kind, item_id)

    def _place(self, node: Explanation) -> str:
        is_typed = node.operation in LEAVES or node.name is Name.LINE
        if node.origin is None or node.origin.where is None or not is_typed:
            return ""
        where = node.origin.where
        return self._words.typed_in.format(file=where.file, line=where.line)


_PRICES = frozenset({Name.TARIFF, Name.AMOUNT, Name.ORIGINAL})
_INDEXES = frozenset({Name.INDEX_TO, Name.INDEX_FROM})
_SOURCED = _PRICES | _INDEXES
_TITLED = frozenset({Name.LINE, Name.ITEM, Name.INCOME_ITEM, Name.PERSONA, Name.IN_YEAR})
_OF_A_PAYER = frozenset({Name.BY_PAYER, Name.CARRIED, Name.CASHABLE, Name.PAYER_SHARE})
_OF_A_YEAR = frozenset(
    {Name.YEAR_BENEFITS, Name.YEAR_COSTS, Name.FACTOR, Name.PRESENT_BENEFITS, Name.PRESENT_COSTS}
)


def _decimals_of(value: Decimal) -> int:
    """Return how many decimals a number is written with: all of them, unless there are too many."""
    exponent = trimmed(value).as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return min(decimals, MOST_DECIMALS)


def _added(terms: list[str]) -> str:
    """Return terms as a sum; one below zero is taken off."""
    text = terms[0] if terms else ""
    for term in terms[1:]:
        text += f" {MINUS} {term.removeprefix(MINUS)}" if term.startswith(MINUS) else f" + {term}"
    return text


def _bracketed(term: str) -> str:
    return f"({term})" if term.startswith(MINUS) else term


def _outcome(node: Explanation, terms: list[Fraction]) -> Fraction | None:
    """Return terms put through the operation of a figure; None where that has no end."""
    first, rest = terms[0], terms[1:]
    match node.operation:
        case Operation.SUM:
            return sum(rest, first)
        case Operation.DIFFERENCE:
            return first - sum(rest)
        case Operation.LEAST:
            return min(terms)
        case Operation.POWER:
            return first ** int(rest[0]) if rest[0].denominator == 1 else None
    if node.operation in {Operation.QUOTIENT, Operation.DISCOUNTING}:
        return first / rest[0] if rest[0] else None
    for place, term in enumerate(rest, start=1):
        if place == node.divisor:
            if not term:
                return None
            first /= term
        else:
            first *= term
    return first
