"""Why an analysis comes out as it does over more years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from zhi_publish.compute.explain_analysis import AnalysisExplainer
from zhi_publish.compute.explain_years import (
    WeightedExplanation,
    YearExplanations,
    YearsExplainer,
    over_years,
)
from zhi_publish.compute.explanation import Explanation, Name
from zhi_publish.compute.years import Payback

PRESENT = {
    "baten": "contante_baten",
    "kosten": "contante_kosten",
    "netto": "netto_contante_waarde",
    "verhouding": "baten_kostenverhouding",
}
"""What present values are called in a path."""


@dataclass(frozen=True, kw_only=True)
class HorizonExplainer:
    """Explains the years of one analysis."""

    of: AnalysisExplainer

    @cached_property
    def _years(self) -> YearsExplainer:
        analysis = self.of.analysis
        horizon = analysis.horizon
        return YearsExplainer(
            key=self.of.key, horizon=horizon, rate=horizon.discount_rate.value, where=analysis.where
        )

    @cached_property
    def years(self) -> tuple[YearExplanations, ...]:
        """Every year of the horizon."""
        of = self.of
        lines: list[WeightedExplanation] = []
        for persona in of.result.persona_lines:
            base = (*of.persona_key(persona), "regels")
            count = of.count(persona)
            lines += [
                WeightedExplanation(
                    line=of.lines.line((*base, str(number)), line),
                    result=line,
                    own_drop_off=line.line.terms.drop_off,
                    visitors=count,
                )
                for number, line in enumerate(persona.persona.lines, start=1)
            ]
        lines += [
            WeightedExplanation(
                line=of.own_line(number), result=line, own_drop_off=line.line.terms.drop_off, visitors=None
            )
            for number, line in enumerate(of.result.own_lines)
        ]
        return self._years.by_year(of.appraisal.horizon.years, lines, of.costs())

    def benefits(self, *, is_present: bool) -> Explanation:
        """Return the benefits over all years, as they are or as they weigh today."""
        name = Name.PRESENT_BENEFITS if is_present else Name.BENEFITS
        amounts = [one.present_benefits if is_present else one.benefits for one in self.years]
        return over_years(
            (*self.of.key, PRESENT["baten"] if is_present else "baten_over_looptijd"), name, amounts
        )

    def costs(self, *, is_present: bool) -> Explanation | None:
        """Return the costs over all years, likewise; None when nobody says what a year costs."""
        name = Name.PRESENT_COSTS if is_present else Name.COSTS
        amounts = [one.present_costs if is_present else one.costs for one in self.years]
        known = [one for one in amounts if one is not None]
        if len(known) < len(amounts):
            return None
        return over_years(
            (*self.of.key, PRESENT["kosten"] if is_present else "kosten_over_looptijd"), name, known
        )

    def net(self, *, is_present: bool) -> Explanation | None:
        """Return benefits minus costs over all years."""
        name = Name.NET_PRESENT if is_present else Name.BALANCE
        key = (*self.of.key, PRESENT["netto"] if is_present else "saldo_over_looptijd")
        return self.of.difference(
            key, name, self.benefits(is_present=is_present), self.costs(is_present=is_present)
        )

    def ratio(self, *, is_present: bool) -> Explanation | None:
        """Return benefits divided by costs over all years."""
        key = (*self.of.key, PRESENT["verhouding"] if is_present else "verhouding_over_looptijd")
        return self.of.quotient(
            key, Name.RATIO, self.benefits(is_present=is_present), self.costs(is_present=is_present)
        )

    def payback(self, *, is_present: bool) -> Explanation | None:
        """Return when the costs are earned back, or what is still to be earned in the end; None without costs."""
        result = self.of.appraisal.horizon
        found: Payback | None = result.present_payback if is_present else result.payback
        key = (*self.of.key, "terugverdientijd_contant" if is_present else "terugverdientijd")
        if found is not None:
            return self._years.payback(key, found, self.years, is_present=is_present)
        return self.of.difference(
            key, Name.STILL, self.costs(is_present=is_present), self.benefits(is_present=is_present)
        )
