"""Reckonings as folded tables on a page: each figure with its terms, and a link to where these are explained."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from zhi_publish.compute.exact import total
from zhi_publish.compute.explain import Explainer
from zhi_publish.compute.explain_analysis import UNIT_COSTS, AnalysisExplainer
from zhi_publish.compute.explanation import Explanation, Name, Operation
from zhi_publish.compute.scenarios import Side
from zhi_publish.model.project import Kind
from zhi_publish.present.context import Context
from zhi_publish.present.explain import Explainers
from zhi_publish.present.format import MINUS
from zhi_publish.present.views import SourceView

MOST_ROWS = 40
"""Terms of one figure that get a row; of more the rest stands together in one, so that the column adds up."""

MOST_JOINED = 24
"""Terms of a sum on one line of print, each with its own reckoning; nobody adds up more of them by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningRowView:
    """A term of a figure."""

    title: str
    address: str | None
    """The page that tells more."""
    formula: str
    """The left side, ``78 uur × € 80``; empty for a number that was typed."""
    value: str
    is_negative: bool
    price: str
    """``€ 80 per uur, prijspeil 2021``: the tariff behind it; empty where there is none."""
    source: SourceView | None
    level: int
    """1 for a term of the figure, 2 for a term of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningGroupView:
    """One figure with its terms."""

    title: str
    address: str | None
    formula: str
    value: str
    is_negative: bool
    rows: tuple[ReckoningRowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningView:
    """A table that opens one figure or a few."""

    question: str
    caption: str
    groups: tuple[ReckoningGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisReckoningsView:
    """What an analysis' page can open; and the short lines that stand beside figures anyway."""

    roi: str
    """``€ 429.808,84 ÷ € 272.020 (afgerond)``; empty without costs."""
    balance: str
    costs: str
    """``€ 268.000 + 1,5% van € 268.000``; empty for costs that were typed."""
    headline: ReckoningView
    unit_costs: ReckoningView | None
    payers: ReckoningView | None
    bounds: ReckoningView | None
    """None when nothing is uncertain."""
    years: ReckoningView | None
    """None when its author says nothing about later years."""


class ReckoningTables:
    """Makes tables of the reckonings of one publication."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._words = context.words.explain
        self._in_words = Explainers(context)
        self._explainer = Explainer(context.project, context.results)
        self._on_persona = cache(self._payer_on_persona)

    # -- personas ----------------------------------------------------------------------------------------------

    def of_persona(self, persona_id: str) -> ReckoningView | None:
        """Return how the total of a persona is reckoned; None when there is nothing to add up."""
        total = self._figure("personas", persona_id, "totaal")
        if total is None or not total.terms:
            return None
        return self._table(self._context.text(total.title), [self._group(total)], is_one=True)

    # -- analyses ----------------------------------------------------------------------------------------------

    def forget_analyses(self) -> None:
        """Let go of what was explained of analyses: that of a thousand takes more room than all of their pages."""
        self._explainer.forget_analyses()
        self._in_words.forget()

    def of_analysis(self, analysis_id: str) -> AnalysisReckoningsView:
        """Return all that an analysis' page can open."""
        of = self._explainer.analysis(analysis_id)
        title = self._context.text(of.analysis.title)
        is_moved = of.lines.price_index is not None
        roi, balance, costs = of.roi(), of.balance(), of.costs()
        estimates = of.estimates()
        groups = [] if roi is None else [self._group(roi, rows=False)]
        groups.append(self._group(of.benefits(), is_deep=is_moved))
        groups += [] if costs is None else [self._costs(of, costs)]
        groups += [self._group(one, rows=False) for one in (balance, of.break_even()) if one is not None]
        if estimates is not None and estimates.terms[0].terms:
            groups += [self._group(estimates, rows=False), self._group(estimates.terms[0])]
        return AnalysisReckoningsView(
            roi=self._left(roi),
            balance=self._left(balance),
            costs=self.costs_line(of),
            headline=self._table(title, groups),
            unit_costs=self._unit_costs(of),
            payers=self._payers(of),
            bounds=self._bounds(analysis_id, title),
            years=self._years(analysis_id, title),
        )

    def costs_line(self, of: AnalysisExplainer) -> str:
        """Return ``€ 268.000 + 1,5% van € 268.000``: items and margin; empty where there is no margin."""
        budget = of.result.budget
        if budget is None or not budget.budget.margin.value:
            return ""
        items = self._figure("begrotingen", budget.budget.id, "posten")
        margin = self._figure("begrotingen", budget.budget.id, "marge")
        if items is None or margin is None:  # pragma: no cover - every budget has both
            return ""
        return f"{self._in_words.value(items)} + {self._left(margin)}"

    def _unit_costs(self, of: AnalysisExplainer) -> ReckoningView | None:
        found = [one for unit in UNIT_COSTS if (one := of.unit_cost(unit)) is not None]
        if not found:
            return None
        costs = of.costs()
        groups = [] if costs is None else [self._costs(of, costs, rows=False)]
        groups += [self._group(one, rows=False) for one in found]
        return self._table(self._context.words.extra["costs_divided"], groups)

    def _costs(self, of: AnalysisExplainer, costs: Explanation, *, rows: bool = True) -> ReckoningGroupView:
        """Return the costs with a link to the budget that they come from."""
        has_budget = of.result.budget is not None
        return self._group(costs, rows=rows, address=self._in_words.address(costs) if has_budget else None)

    def unit_cost_line(self, analysis_id: str, unit: str) -> str:
        """Return ``€ 272.020 ÷ 306 bezoekers (afgerond)``; empty for a cost price that does not exist."""
        return self._left(self._explainer.analysis(analysis_id).unit_cost(unit))

    def _payers(self, of: AnalysisExplainer) -> ReckoningView | None:
        rows = [row for row in of.appraisal.matrix.rows if row.benefits or row.costs]
        if not rows:
            return None
        groups = []
        for row in rows:
            saves = of.by_payer(row.payer)
            if saves.terms:
                address = self._context.addresses.of(Kind.PAYER, row.payer)
                groups.append(self._group(saves, address=address))
            carried = of.carried(row.payer)
            if carried.terms:
                groups.append(self._group(carried))
        return self._table(self._context.words.matrix.heading, groups) if groups else None

    def _bounds(self, analysis_id: str, title: str) -> ReckoningView | None:
        of = self._explainer.analysis(analysis_id)
        if not of.appraisal.bounds.is_uncertain:
            return None
        groups = []
        for side in Side:
            bound = self._explainer.bound(analysis_id, side)
            roi = bound.roi()
            groups.append(self._group(bound.benefits()))
            costs = bound.costs()
            if costs is not None and costs.detail:
                groups.append(self._group(costs))
            groups += [] if roi is None else [self._group(roi, rows=False)]
        return self._table(title, groups)

    def _years(self, analysis_id: str, title: str) -> ReckoningView | None:
        of = self._explainer.horizon(analysis_id)
        if not of.of.analysis.horizon.is_stated:
            return None
        figures = [of.benefits(is_present=True), of.costs(is_present=True)]
        groups = [self._group(one, is_deep=True) for one in figures if one is not None]
        ratios = [of.net(is_present=True), of.ratio(is_present=True), of.payback(is_present=False)]
        groups += [self._group(one, rows=False) for one in ratios if one is not None]
        return self._table(title, groups)

    # -- lines for other tables ----------------------------------------------------------------------------------

    def payer_on_persona(self, persona_id: str, payer: str) -> str:
        """Return how what one payer saves on a visitor is reckoned: ``€ 7.602,66 + € 10.234,56``."""
        return self._on_persona(persona_id, payer)

    def _payer_on_persona(self, persona_id: str, payer: str) -> str:
        made = self._figure("personas", persona_id, "per_betaler", payer)
        if made is None:
            return ""
        return self._left(made.terms[0]) if len(made.terms) == 1 else self._joined(made)

    def payer_in_analysis(self, analysis_id: str, payer: str) -> str:
        """Return how what one payer saves in a year is reckoned: ``3 × € 13.281,60 + 4 × € 2.500,20``."""
        return self._joined(self._explainer.analysis(analysis_id).by_payer(payer))

    def _joined(self, made: Explanation) -> str:
        """Return a sum with each of its terms written out as what it is reckoned from."""
        if len(made.terms) > MOST_JOINED:
            return self._words.sum_of.format(count=len(made.terms))
        words, text = self._in_words, ""
        terms = [flattened(term) for term in made.terms]
        for term in terms:
            left = words.terms_text(term) if words.left_side(term) else words.value(term)
            is_taken_off = left.startswith(MINUS)
            sign = f" {MINUS} " if is_taken_off else " + "
            text += (sign if text else MINUS if is_taken_off else "") + left.removeprefix(MINUS)
        if any(words.is_rounded(term) for term in (*terms, made)):
            text += f" ({self._context.words.rounded})"
        return text

    def payer_on_line(self, analysis_id: str, position: int, payer: str) -> str:
        """Return how what one payer saves on a line of an analysis itself is reckoned."""
        of = self._explainer.analysis(analysis_id)
        line = of.own_line(position)
        part = of.lines.part((*line.key, payer), line, of.result.own_lines[position], payer)
        return self._left(part)

    def margin_of(self, budget_id: str) -> str:
        """Return ``1,5% van € 268.000``."""
        return self._left(self._figure("begrotingen", budget_id, "marge"))

    # -- parts ---------------------------------------------------------------------------------------------------

    def _figure(self, *path: str) -> Explanation | None:
        found = self._explainer.at(path)
        return found if isinstance(found, Explanation) else None

    def _table(
        self, title: str, groups: Iterable[ReckoningGroupView], *, is_one: bool = False
    ) -> ReckoningView:
        words = self._words
        return ReckoningView(
            question=words.question if is_one else words.question_many,
            caption=words.heading.format(title=title),
            groups=tuple(groups),
        )

    def _group(
        self, made: Explanation, *, rows: bool = True, is_deep: bool = False, address: str | None = None
    ) -> ReckoningGroupView:
        return ReckoningGroupView(
            title=self._in_words.title(made),
            address=address,
            formula=self._left(made),
            value=self._in_words.value(made),
            is_negative=_is_negative(made),
            rows=self._rows(made.terms, is_deep=is_deep) if rows else (),
        )

    def _rows(self, terms: Sequence[Explanation], *, is_deep: bool) -> tuple[ReckoningRowView, ...]:
        rows: list[ReckoningRowView] = []
        shown = terms if len(terms) <= MOST_ROWS else terms[: MOST_ROWS - 1]
        for term in shown:
            rows.append(self._row(term, 1))
            inner = _inside(term) if is_deep else ()
            if len(rows) + len(inner) <= 2 * MOST_ROWS:
                rows += [self._row(one, 2) for one in inner]
        rest = terms[len(shown) :]
        if rest:
            together = self._context.euro(total(one.number for one in rest))
            rows.append(
                ReckoningRowView(
                    title=self._words.rest.format(count=len(rest)),
                    address=None,
                    formula="",
                    value=together.text,
                    is_negative=together.exact < 0,
                    price="",
                    source=None,
                    level=1,
                )
            )
        return tuple(rows)

    def _row(self, term: Explanation, level: int) -> ReckoningRowView:
        price, source = "", None
        if term.name is Name.LINE and term.operation is not Operation.SPLIT:
            price, source = self._price(term)
        elif term.operation is Operation.DISCOUNTING:
            price = self._in_words.formula(term.terms[1])
        return ReckoningRowView(
            title=self._in_words.title(term),
            address=None if term.name in _OF_BUDGET else self._in_words.address(term),
            formula=self._left(term),
            value=self._in_words.value(term),
            is_negative=_is_negative(term),
            price=price,
            source=source,
            level=level,
        )

    def _price(self, line: Explanation) -> tuple[str, SourceView | None]:
        """Return the tariff behind a line with its price year, and where it was looked up."""
        found = [one for one in line.walk() if one.name in _STATED_PRICES]
        if not found:
            return "", None
        origin = found[-1].origin
        parts = [self._in_words.formula(found[0])]
        if origin is not None and origin.price_year is not None:
            year = self._words.price_year.format(year=origin.price_year)
            parts.append(year[0].lower() + year[1:])
        if origin is not None and origin.is_estimate:
            parts.append(self._context.words.estimate)
        return ", ".join(parts), None if origin is None else self._context.source(origin.source)

    def _left(self, made: Explanation | None) -> str:
        """Return the left side of a formula, and whether it was rounded; a line shows its gross terms in full."""
        if made is None or not made.terms or made.operation is Operation.EXCLUDED:
            return ""
        return self._in_words.left_side(flattened(made))


def tables_of(context: Context) -> ReckoningTables:
    """Return the tables of a publication; one for all its pages, since they share their reckonings."""
    found = context.made_once.get("reckonings")
    if not isinstance(found, ReckoningTables):
        found = context.made_once["reckonings"] = ReckoningTables(context)
    return found


def flattened(made: Explanation) -> Explanation:
    """Return a line with the terms of its gross amount in the place of that amount: ``4 × € 19.750 × 60%``."""
    first = made.terms[0] if made.terms else None
    if first is None or first.name is not Name.GROSS:
        return made
    return dataclasses.replace(
        made,
        terms=(*first.terms, *made.terms[1:]),
        divisor=None if made.divisor is None else made.divisor + len(first.terms) - 1,
    )


_STATED_PRICES = frozenset({Name.TARIFF, Name.AMOUNT, Name.ORIGINAL})


_OF_BUDGET = frozenset({Name.GROUP, Name.MARGIN, Name.ITEM, Name.INCOME_ITEM})


def _inside(term: Explanation) -> tuple[Explanation, ...]:
    """Return what a term is made of, where no other page tells it: lines in prices of this year, or of a later year."""
    if term.name is Name.PERSONA:
        return term.terms[-1].terms
    is_later = term.name is Name.PRESENT_BENEFITS and term.detail != "1"
    return term.terms[0].terms if is_later else ()


def _is_negative(made: Explanation) -> bool:
    return not isinstance(made.value, str) and made.value is not None and made.number < 0
