"""Why an analysis comes out as it does at its lowest and at its highest."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from zhi_publish.compute.analysis import PersonaLineResult
from zhi_publish.compute.benefits import LineResult, line_result
from zhi_publish.compute.bounds import ExtremeResult
from zhi_publish.compute.exact import rounded_product, rounded_total
from zhi_publish.compute.explain_analysis import AnalysisExplainer
from zhi_publish.compute.explain_budget import total_costs
from zhi_publish.compute.explain_horizon import PRESENT
from zhi_publish.compute.explain_lines import LineExplainer, counts_in_first_year
from zhi_publish.compute.explain_years import WeightedExplanation, YearsExplainer, over_years
from zhi_publish.compute.explanation import Explanation, Key, Name, Operation, product_of, sum_of
from zhi_publish.compute.personas import PersonaResult, persona_result
from zhi_publish.compute.scenarios import Side, is_uncertain, line_at
from zhi_publish.compute.years import Sums
from zhi_publish.model.quantity import Uncertain

SIDE_NAMES = {Side.LOW: "laag", Side.HIGH: "hoog"}
"""What a side is called in a path."""


def persona_at(lines: LineExplainer, result: PersonaResult, side: Side) -> Explanation:
    """Return why one visitor like a persona is worth as little, or as much, as it can be."""
    persona = result.persona
    key = ("personas", persona.id, SIDE_NAMES[side])
    changed = persona_result(persona, [line_at(line.line, side) for line in result.lines])
    made = lines.persona((*key, "totaal"), changed, typed=[line.line for line in result.lines])
    return dataclasses.replace(made, key=key, detail=side.value)


@dataclass(frozen=True, kw_only=True)
class BoundExplainer:
    """Explains an analysis at its lowest or its highest."""

    of: AnalysisExplainer
    side: Side

    @property
    def key(self) -> Key:
        """The path of this side."""
        return (*self.of.key, SIDE_NAMES[self.side])

    @property
    def _extreme(self) -> ExtremeResult:
        bounds = self.of.appraisal.bounds
        return bounds.low if self.side is Side.LOW else bounds.high

    # -- one year ----------------------------------------------------------------------------------------------

    @cached_property
    def _own(self) -> tuple[tuple[LineResult, Explanation], ...]:
        base = (*self.key, "regels")
        return tuple(
            (changed, self.of.lines.line((*base, str(number)), changed, line.line))
            for number, line in enumerate(self.of.result.own_lines, start=1)
            if (changed := self._at(line))
        )

    def _at(self, line: LineResult) -> LineResult:
        return line_result(line_at(line.line, self.side)) if is_uncertain(line.line) else line

    @cached_property
    def _personas(self) -> tuple[tuple[PersonaLineResult, PersonaResult], ...]:
        return tuple(
            (
                line,
                persona_result(
                    line.persona.persona, [line_at(one.line, self.side) for one in line.persona.lines]
                ),
            )
            for line in self.of.result.persona_lines
        )

    def benefits(self) -> Explanation:
        """Return the benefits of one year."""
        return self._benefits

    @cached_property
    def _benefits(self) -> Explanation:
        terms = []
        for line, changed in self._personas:
            base = (*self.key, "personas", line.persona.persona.id)
            each = self.of.lines.persona(
                (*base, "totaal"), changed, typed=[one.line for one in line.persona.lines]
            )
            terms.append(self._times((*base, "bedrag"), line, each))
        own = [made for result, made in self._own if counts_in_first_year(result)]
        made = sum_of((*self.key, "baten"), Name.BENEFITS, (*terms, *own))
        return self._of_side(made)

    def _count(self, line: PersonaLineResult, amount: Decimal) -> Explanation:
        """Return the number of visitors that gives the lowest or highest amount."""
        stated: Uncertain = line.visitors.visitors
        value = stated.most if (self.side is Side.HIGH) is (amount >= 0) else stated.least
        typed = self.of.count(line)
        if value == stated.value:
            return typed
        key = (*self.key, "personas", line.persona.persona.id)
        return dataclasses.replace(
            typed, key=key, operation=Operation.BOUND, value=value, central=stated.value
        )

    def _times(self, key: Key, line: PersonaLineResult, each: Explanation) -> Explanation:
        terms = (self._count(line, each.number), each)
        return dataclasses.replace(
            product_of(key, Name.PERSONA, terms), title=each.title, about=each.about, origin=each.origin
        )

    def costs(self) -> Explanation | None:
        """Return the costs of one year, with the margin at its bound."""
        return self._costs

    @cached_property
    def _costs(self) -> Explanation | None:
        budget = self.of.result.budget
        if budget is None or not budget.budget.margin.is_uncertain:
            return self.of.costs()
        margin = budget.budget.margin
        is_high = (self.side is Side.LOW) is (budget.items_total >= 0)
        made = total_costs((*self.key, "kosten"), budget, margin.most if is_high else margin.least)
        return dataclasses.replace(made, name=Name.COSTS, detail=self.side.value)

    def balance(self) -> Explanation | None:
        """Return benefits minus costs of one year."""
        made = self.of.difference((*self.key, "saldo"), Name.BALANCE, self.benefits(), self.costs())
        return self._perhaps(made)

    def roi(self) -> Explanation | None:
        """Return what a euro brings in one year."""
        made = self.of.quotient((*self.key, "roi"), Name.ROI, self.benefits(), self.costs())
        return self._perhaps(made)

    # -- more years --------------------------------------------------------------------------------------------

    @cached_property
    def _years(self) -> YearsExplainer:
        """The years at the discount rate that gives this side."""
        horizon = self.of.analysis.horizon
        rate, wanted = horizon.discount_rate, self._extreme.present
        explainers = [
            YearsExplainer(key=self.key, horizon=horizon, rate=one, where=self.of.analysis.where)
            for one in dict.fromkeys((rate.value, rate.least, rate.most))
        ]
        if len(explainers) == 1:
            return explainers[0]
        return next(one for one in explainers if self._sums(one) == wanted)

    def _sums(self, years: YearsExplainer) -> Sums:
        costs = self._present_costs(years)
        return Sums(
            benefits=self._present_benefits(years).number, costs=None if costs is None else costs.number
        )

    def present_benefits(self) -> Explanation:
        """Return the benefits over all years, as they weigh today."""
        return self._present_benefits(self._years)

    def _present_benefits(self, years: YearsExplainer) -> Explanation:
        base = (*self.key, PRESENT["baten"])
        groups = []
        for line, changed in self._personas:
            inside = (*base, line.persona.persona.id)
            typed = [one.line for one in line.persona.lines]
            weighted = [
                WeightedExplanation(
                    line=self.of.lines.line((*inside, "regels", str(number)), result, own),
                    result=result,
                    own_drop_off=own.terms.drop_off,
                    visitors=None,
                )
                for number, (result, own) in enumerate(zip(changed.lines, typed, strict=True), start=1)
            ]
            each = self._worth(inside, years, weighted)
            each = dataclasses.replace(each, title=line.persona.persona.name)
            terms = (self._count(line, each.number), each)
            groups.append(
                Explanation(
                    key=inside,
                    name=Name.PERSONA,
                    operation=Operation.PRODUCT,
                    value=rounded_product(term.number for term in terms),
                    terms=terms,
                    title=each.title,
                )
            )
        own_lines = [
            WeightedExplanation(
                line=made, result=result, own_drop_off=line.line.terms.drop_off, visitors=None
            )
            for (result, made), line in zip(self._own, self.of.result.own_lines, strict=True)
        ]
        if own_lines:
            groups.append(self._worth((*base, "regels"), years, own_lines))
        return self._of_side(over_years(base, Name.PRESENT_BENEFITS, groups))

    def _worth(self, key: Key, years: YearsExplainer, lines: Sequence[WeightedExplanation]) -> Explanation:
        """Return what lines are worth over all years, unrounded."""
        amounts = []
        for year in range(1, years.horizon.years + 1):
            inside = (*key, "jaren", str(year))
            exact = years.benefits_of_year((*inside, "baten"), lines, year)
            amounts.append(years.present(inside, Name.PRESENT_BENEFITS, exact, year))
        made = over_years((*key, Name.EACH_PRESENT.value), Name.EACH_PRESENT, amounts)
        return dataclasses.replace(
            made, value=rounded_total(one.number for one in amounts), decimals=None, rounding=None
        )

    def present_costs(self) -> Explanation | None:
        """Return the costs over all years, as they weigh today."""
        return self._present_costs(self._years)

    def _present_costs(self, years: YearsExplainer) -> Explanation | None:
        costs = self.costs()
        if costs is None:
            return None
        amounts = []
        for year in range(1, years.horizon.years + 1):
            inside = (*self.key, "jaren", str(year))
            spent = years.costs_of_year((*inside, "kosten"), costs, year)
            amounts.append(
                years.present((*inside, Name.PRESENT_COSTS.value), Name.PRESENT_COSTS, spent, year)
            )
        key = (*self.key, PRESENT["kosten"])
        return self._of_side(over_years(key, Name.PRESENT_COSTS, amounts))

    def net_present(self) -> Explanation | None:
        """Return benefits minus costs over all years."""
        key = (*self.key, PRESENT["netto"])
        made = self.of.difference(key, Name.NET_PRESENT, self.present_benefits(), self.present_costs())
        return self._perhaps(made)

    def present_ratio(self) -> Explanation | None:
        """Return benefits divided by costs over all years."""
        key = (*self.key, PRESENT["verhouding"])
        made = self.of.quotient(key, Name.RATIO, self.present_benefits(), self.present_costs())
        return self._perhaps(made)

    def _of_side(self, made: Explanation) -> Explanation:
        return dataclasses.replace(made, detail=self.side.value)

    def _perhaps(self, made: Explanation | None) -> Explanation | None:
        return None if made is None else self._of_side(made)
