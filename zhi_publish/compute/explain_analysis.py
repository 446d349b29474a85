"""Why an analysis comes out as it does, for one year: benefits, costs, ROI, unit costs and who saves."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from zhi_publish.compute.analysis import AnalysisResult, PersonaLineResult
from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.exact import ZERO, difference, ratio, to_cents
from zhi_publish.compute.explain_budget import carried_by, total_costs
from zhi_publish.compute.explain_lines import LineExplainer, counts_in_first_year
from zhi_publish.compute.explanation import (
    Explanation,
    Key,
    Measure,
    Name,
    Operation,
    Origin,
    product_of,
    quotient_of,
    sum_of,
)
from zhi_publish.model.analysis import Analysis
from zhi_publish.model.benefit import Cashable
from zhi_publish.model.project import Kind

UNIT_COSTS = {
    "unique_visitor": "kosten_per_bezoeker",
    "structural_visitor": "kosten_per_structurele_bezoeker",
    "visit": "kosten_per_bezoek",
    "daypart": "kosten_per_dagdeel",
    "day": "kosten_per_dag",
    "hour": "kosten_per_uur",
    "inhabitant": "kosten_per_inwoner",
}
"""What a cost price is called in a path."""

Only = Callable[[LineResult], bool]


@dataclass(frozen=True, kw_only=True)
class AnalysisExplainer:
    """Explains one analysis."""

    appraisal: Appraisal
    lines: LineExplainer
    _by_payer: dict[str, Explanation] = field(init=False, default_factory=dict, repr=False, compare=False)

    @property
    def result(self) -> AnalysisResult:
        """Its outcome for one year."""
        return self.appraisal.result

    @property
    def analysis(self) -> Analysis:
        """The analysis as its author typed it."""
        return self.result.analysis

    @property
    def key(self) -> Key:
        """Its own path."""
        return ("analyses", self.analysis.id)

    # -- headlines --------------------------------------------------------------------------------------------

    def benefits(self) -> Explanation:
        """Return why the benefits are what they are."""
        return self._benefits

    @cached_property
    def _benefits(self) -> Explanation:
        terms = tuple(self.persona_amount(line) for line in self.result.persona_lines)
        own = tuple(
            self.own_line(number)
            for number, line in enumerate(self.result.own_lines)
            if counts_in_first_year(line)
        )
        return self._of_analysis(sum_of((*self.key, "baten"), Name.BENEFITS, terms + own))

    def costs(self) -> Explanation | None:
        """Return why the year costs what it costs; None when nobody says so."""
        return self._costs

    @cached_property
    def _costs(self) -> Explanation | None:
        key = (*self.key, "kosten")
        if self.result.costs is None:
            return None
        if self.result.budget is not None:
            return dataclasses.replace(total_costs(key, self.result.budget), name=Name.COSTS)
        return self._typed(key, Name.COSTS, self.result.costs, Measure.EURO)

    def balance(self) -> Explanation | None:
        """Return benefits minus costs."""
        return self.difference((*self.key, "saldo"), Name.BALANCE, self.benefits(), self.costs())

    def roi(self) -> Explanation | None:
        """Return what a euro brings."""
        return self.quotient((*self.key, "roi"), Name.ROI, self.benefits(), self.costs())

    def break_even(self) -> Explanation | None:
        """Return which share of the benefits has to be real."""
        made = self.quotient((*self.key, "break_even"), Name.BREAK_EVEN, self.costs(), self.benefits())
        return None if made is None else dataclasses.replace(made, measure=Measure.SHARE)

    def estimates(self) -> Explanation | None:
        """Return which share of the benefits rests on an estimate."""
        made = self.quotient(
            (*self.key, Name.ESTIMATES.value), Name.ESTIMATES, self._estimated(), self.benefits()
        )
        return None if made is None else dataclasses.replace(made, measure=Measure.SHARE)

    def _estimated(self) -> Explanation:
        def is_estimate(line: LineResult) -> bool:
            return line.line.is_estimate

        base = (*self.key, Name.ESTIMATED.value)
        terms = [
            self._times((*base, line.persona.persona.id), line, each)
            for line in self.result.persona_lines
            if (each := self._each(line, (*base, line.persona.persona.id, "elk"), is_estimate)).terms
        ]
        terms += [
            self.own_line(number)
            for number, line in enumerate(self.result.own_lines)
            if counts_in_first_year(line) and is_estimate(line)
        ]
        return self._of_analysis(sum_of(base, Name.ESTIMATED, tuple(terms)))

    def difference(
        self, key: Key, name: Name, amount: Explanation | None, less: Explanation | None
    ) -> Explanation | None:
        """Return the difference of two figures; None without one of them."""
        if amount is None or less is None:
            return None
        made = Explanation(
            key=key, name=name, operation=Operation.DIFFERENCE,
            value=difference(amount.number, less.number), terms=(amount, less),
        )  # fmt: skip
        return self._of_analysis(made)

    def quotient(
        self, key: Key, name: Name, amount: Explanation | None, by: Explanation | None
    ) -> Explanation | None:
        """Return the ratio of two figures; None without one of them, or when the second is zero."""
        if amount is None or by is None:
            return None
        value = ratio(amount.number, by.number)
        return None if value is None else self._of_analysis(quotient_of(key, name, value, (amount, by)))

    # -- lines --------------------------------------------------------------------------------------------------

    def own_line(self, position: int) -> Explanation:
        """Return a line of the analysis itself, by its place from 0."""
        return self.lines.line((*self.key, "regels", str(position + 1)), self.result.own_lines[position])

    def persona_amount(self, line: PersonaLineResult) -> Explanation:
        """Return what all visitors like one persona are worth."""
        persona = line.persona.persona
        key = (*self.key, "personas", persona.id)
        return self._times((*key, "bedrag"), line, self._each(line, (*self.persona_key(line), "totaal")))

    def persona_key(self, line: PersonaLineResult) -> Key:
        """Return the path of a persona: its own, unless its prices are those of another year here."""
        persona_id = line.persona.persona.id
        is_moved = self.lines.price_index is not None
        return (*self.key, "personas", persona_id) if is_moved else ("personas", persona_id)

    def _each(self, line: PersonaLineResult, key: Key, only: Only | None = None) -> Explanation:
        made = self.lines.persona(key, line.persona, only=only)
        if only is None:
            return made
        # the lines that were chosen are those of the persona itself
        whole = self.lines.persona((*self.persona_key(line), "totaal"), line.persona)
        by_number = {term.key[-1]: term for term in whole.terms}
        return dataclasses.replace(made, terms=tuple(by_number[term.key[-1]] for term in made.terms))

    def _times(self, key: Key, line: PersonaLineResult, each: Explanation) -> Explanation:
        persona = line.persona.persona
        return product_of(
            key, Name.PERSONA, (self.count(line), each), title=persona.name,
            about=(Kind.PERSONA, persona.id), origin=Origin(where=persona.where),
        )  # fmt: skip

    def count(self, line: PersonaLineResult) -> Explanation:
        """Return how many visitors resemble a persona."""
        persona = line.persona.persona
        return Explanation(
            key=(*self.key, "personas", persona.id), name=Name.COUNT, operation=Operation.TYPED,
            value=Decimal(line.count), measure=Measure.NUMBER, title=persona.name,
            about=(Kind.PERSONA, persona.id), origin=Origin(where=line.visitors.where),
        )  # fmt: skip

    # -- unit costs ---------------------------------------------------------------------------------------------

    def unit_cost(self, unit: str) -> Explanation | None:
        """Return what one visitor, visit, daypart ... costs; None where the number is not given or zero."""
        number = self.unit_count(unit)
        made = self.quotient((*self.key, UNIT_COSTS[unit]), Name.UNIT_COST, self.costs(), number)
        return None if made is None else dataclasses.replace(made, measure=Measure.EURO, detail=unit)

    def unit_count(self, unit: str) -> Explanation | None:
        """Return how many of a unit there were; None where nobody says so."""
        analysis = self.analysis
        visitors, opening = analysis.visitors, analysis.opening
        number: Decimal | int | None
        path, number = {
            "unique_visitor": (("bezoekers", "uniek"), None if visitors is None else visitors.unique),
            "structural_visitor": (
                ("bezoekers", "structureel"),
                None if visitors is None else visitors.structural,
            ),
            "visit": (("open", "bezoeken"), opening.visits),
            "daypart": (("open", "dagdelen"), opening.dayparts),
            "day": (("open", "dagen"), opening.days),
            "hour": (("open", "uren"), opening.hours),
            "inhabitant": (("inwoners",), analysis.inhabitants),
        }[unit]
        where = visitors.where if visitors is not None and path[0] == "bezoekers" else analysis.where
        if number is None:
            return None
        return Explanation(
            key=(*self.key, *path), name=Name.VISITS, operation=Operation.TYPED, value=Decimal(number),
            measure=Measure.NUMBER, detail=unit, origin=Origin(where=where),
        )  # fmt: skip

    # -- payers -------------------------------------------------------------------------------------------------

    def by_payer(self, payer: str) -> Explanation:
        """Return what one payer saves."""
        if payer not in self._by_payer:
            self._by_payer[payer] = self._for_payer(
                (*self.key, "per_betaler", payer), Name.BY_PAYER, payer, None
            )
        return self._by_payer[payer]

    def cashable(self, payer: str) -> Explanation:
        """Return what one payer really keeps, where the author says so."""
        key = (*self.key, "per_betaler_verzilverbaar", payer)
        return self._for_payer(key, Name.CASHABLE, payer, _is_cashable)

    def _for_payer(self, key: Key, name: Name, payer: str, only: Only | None) -> Explanation:
        terms: list[Explanation] = []
        for line in self.result.persona_lines:
            if not line.persona.by_payer.get(payer, ZERO) and only is None:
                continue
            base = key if only is not None else self.persona_key(line)
            inside = (*base, "per_betaler", payer) if only is None else (*key, line.persona.persona.id, "elk")
            each = self.lines.persona_for_payer(inside, line.persona, payer, only=only)
            if each.terms:
                terms.append(self._times((*key, line.persona.persona.id), line, each))
        for number, own in enumerate(self.result.own_lines):
            if counts_in_first_year(own) and (only is None or only(own)):
                part = self.lines.part((*key, str(number + 1)), self.own_line(number), own, payer)
                terms += [] if part is None else [part]
        return self._of_analysis(sum_of(key, name, tuple(terms), detail=payer))

    def carried(self, payer: str) -> Explanation:
        """Return what one payer contributes, by the budget."""
        key = (*self.key, "per_betaler_kosten", payer)
        if self.result.budget is None:
            return self._of_analysis(sum_of(key, Name.CARRIED, (), detail=payer))
        return carried_by(key, self.result.budget, payer)

    def payer_balance(self, payer: str) -> Explanation | None:
        """Return what one payer saves minus what it contributes."""
        key = (*self.key, "per_betaler_saldo", payer)
        return self.difference(key, Name.BALANCE, self.by_payer(payer), self.carried(payer))

    def payer_roi(self, payer: str) -> Explanation | None:
        """Return what a euro of one payer brings this payer; None where it contributes nothing."""
        carried = self.carried(payer)
        key = (*self.key, "per_betaler_roi", payer)
        return self.quotient(key, Name.ROI, self.by_payer(payer), carried) if carried.number > 0 else None

    # -- chance -------------------------------------------------------------------------------------------------

    def chance(self) -> Explanation | None:
        """Return how often benefits exceed costs when all uncertain numbers are drawn; None without any, or costs."""
        simulation = self.appraisal.simulation
        if simulation is None or simulation.chance is None or not self.result.costs:
            return None
        made = Explanation(
            key=(*self.key, "kans"), name=Name.CHANCE, operation=Operation.DRAWN, value=simulation.chance,
            measure=Measure.SHARE, detail=str(simulation.draws),
        )  # fmt: skip
        return self._of_analysis(made)

    # -- small things -------------------------------------------------------------------------------------------

    def _typed(self, key: Key, name: Name, value: Decimal, measure: Measure) -> Explanation:
        return Explanation(
            key=key, name=name, operation=Operation.TYPED, value=to_cents(value), measure=measure,
            about=(Kind.ANALYSIS, self.analysis.id), origin=Origin(where=self.analysis.where),
        )  # fmt: skip

    def _of_analysis(self, made: Explanation) -> Explanation:
        analysis = self.analysis
        return dataclasses.replace(
            made,
            title=analysis.title,
            about=(Kind.ANALYSIS, analysis.id),
            origin=Origin(where=analysis.where),
        )


def _is_cashable(line: LineResult) -> bool:
    return line.line.terms.cashable is Cashable.YES
