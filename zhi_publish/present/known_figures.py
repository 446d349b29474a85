"""The figures of a publication as a sentence may speak of them: by persona, benefit, budget and analysis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.bounds import persona_range
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.model.benefit import Benefit
from zhi_publish.model.project import Kind
from zhi_publish.present.amount_grammar import Measure
from zhi_publish.present.line_figures import (
    BARE,
    EURO,
    HUNDRED,
    PERCENT,
    PERIODS,
    LineFigures,
    bounds_of,
    fact_of,
    share_of,
    under,
)
from zhi_publish.present.subjects import Subject, words_of

_PEOPLE = ("bezoeker", "mens", "persoon", "visitor", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Makes subjects, in the words of one language."""

    lines: LineFigures

    def persona(self, result: PersonaResult) -> Subject:
        """Return the figures of a persona."""
        persona = result.persona
        name = persona.name.text
        fact = fact_of("personas", "personas", persona.id)
        subject = Subject(key=f"{Kind.PERSONA}:{persona.id}", late=lambda: _extremes(result))
        label = (f"het totaal van {name}", f"the total of {name}")
        needs = ("TOTAL", "YIELD", "BENEFITS", "YEARLY", "BALANCE")
        path = under(fact, "totaal", "total")
        subject.add(result.total, EURO, label, *needs, faint=("WEAK", "TARIFF"), fact=path)
        self.lines.add_payers(subject, result.by_payer, result.total, fact)
        for number, line in enumerate(result.lines):
            self.lines.add_line(subject, line, number, result.total)
        label = ("het aantal gesprekken", "the number of conversations")
        nouns = ("gesprek", "conversation", *_PEOPLE[1:])
        subject.add(
            persona.based_on, BARE, label, "BASED", nouns=nouns, fact=under(fact, "gebaseerd_op", "based_on")
        )
        return subject

    def analysis(self, appraisal: Appraisal) -> Subject:
        """Return the figures of an analysis."""
        result = appraisal.result
        analysis = result.analysis
        fact = fact_of("analyses", "analyses", analysis.id)
        subject = Subject(
            key=f"{Kind.ANALYSIS}:{analysis.id}", year=analysis.year, late=lambda: _sides(appraisal)
        )
        figures, year = _analysis_figures(appraisal), analysis.year
        for measure, path, path_en, name, name_en, needs, nouns in _ANALYSIS:
            label = (f"{name} in {year}", f"{name_en} in {year}")
            subject.add(
                figures[path],
                measure,
                label,
                *needs,
                faint=_FAINT.get(path_en, ()),
                nouns=nouns,
                fact=under(fact, path, path_en),
            )
        for line in result.persona_lines:
            who = line.persona.persona
            called, cue, path = who.name.text, f"name:{who.id}", f'personas["{who.id}"]'
            first = [word for word in words_of(called)[:1] if len(word) > 2]
            subject.name(cue, first)
            label = (f"het aantal bezoekers zoals {called}", f"the number of visitors like {called}")
            many = [word + ending for word in first for ending in ("", "s", "'s")]
            subject.add(
                line.count, BARE, label, f"{cue} RESEMBLE", nouns=_PEOPLE, fact=under(fact, path, path)
            )
            subject.add(line.count, BARE, label, cue, nouns=many, fact=under(fact, path, path))
            together = (f"{line.count} × {called}", f"{line.count} × {called}")
            subject.add(line.counted, EURO, together, f"{cue} YIELD", f"{cue} TOTAL")
            subject.add(share_of(line.counted, result.benefits), PERCENT, together, is_derived=True)
            subject.add(line.each, EURO, together)
            for bound in (line.visitors.low, line.visitors.high):
                subject.add(bound, BARE, together)
        for number, own in enumerate(result.own_lines):
            self.lines.add_line(subject, own, number, result.benefits)
        self.lines.add_payers(subject, result.by_payer, result.benefits, fact)
        return subject

    def budget(self, result: BudgetResult) -> Subject:
        """Return the figures of a budget."""
        budget = result.budget
        fact = fact_of("begrotingen", "budgets", budget.id)
        subject = Subject(key=f"{Kind.BUDGET}:{budget.id}", year=budget.year)
        total = (
            f"het totaal van de begroting van {budget.year}",
            f"the total of the budget of {budget.year}",
        )
        margin, income, balance = (
            ("de marge", "the margin"),
            ("de inkomsten", "the income"),
            ("het saldo", "the balance"),
        )
        subject.add(
            result.total,
            EURO,
            total,
            "COST",
            "TOTAL",
            faint=("WEAK", "YEARLY"),
            fact=under(fact, "totaal", "total"),
        )
        subject.add(result.items_total, EURO, total, fact=under(fact, "posten", "items"))
        subject.add(result.margin, EURO, margin, "MARGIN", fact=under(fact, "marge", "margin"))
        for value in bounds_of(budget.margin):
            subject.add(value * HUNDRED, PERCENT, margin, "MARGIN")
        subject.add(result.income, EURO, income, "INCOME", fact=under(fact, "inkomsten", "income"))
        subject.add(result.balance, EURO, balance, "BALANCE", fact=under(fact, "saldo", "balance"))
        for group, amount in result.by_group.items():
            cue, label = f"group:{group}", (f"de groep {group.value}", f"the group {group.value}")
            subject.name(cue, (group.value,))
            path = under(fact, f'per_groep["{group}"]', f'by_group["{group}"]')
            subject.add(amount, EURO, label, cue, fact=path)
            subject.add(share_of(amount, result.items_total), PERCENT, label, is_derived=True)
        for number, item in enumerate(budget.items):
            self.lines.add_title(subject, f"item:{number}", item.title.text)
            subject.add(item.amount, EURO, (item.title.text, item.title.text), f"item:{number}")
        for number, stream in enumerate(budget.income):
            cue, label = f"income:{number}", (stream.title.text, stream.title.text)
            self.lines.add_title(subject, cue, stream.title.text)
            needs = [f"{cue} INCOME"]
            if stream.payer is not None:
                self.lines.name_payer(subject, stream.payer)
                needs.append(f"payer:{stream.payer} INCOME")
            subject.add(stream.amount, EURO, label, *needs)
            subject.add(share_of(stream.amount, result.income), PERCENT, label, is_derived=True)
        return subject

    def benefit(self, benefit: Benefit) -> Subject:
        """Return the figures of a benefit item."""
        subject = Subject(key=f"{Kind.BENEFIT}:{benefit.id}")
        terms, title = benefit.terms, benefit.title.text
        self.lines.add_title(subject, "title", title)
        self.lines.add_terms(subject, terms, title, "", fact_of("baten", "benefits", benefit.id))
        if terms.cap is not None and terms.unit is not None:
            label = (f"het maximum van {title}", f"the maximum of {title}")
            nouns = self.lines.nouns(terms.unit.text)
            subject.add(terms.cap.units, BARE, label, f"per:{PERIODS[terms.cap.per]}", nouns=nouns)
        return subject


def _analysis_figures(appraisal: Appraisal) -> Mapping[str, Decimal | int | None]:
    """Return the figures of :data:`_ANALYSIS`, by their Dutch look-up."""
    result = appraisal.result
    costs, analysis = result.unit_costs, result.analysis
    visitors, opening = analysis.visitors, analysis.opening
    return {
        "baten": result.benefits,
        "kosten": result.costs,
        "saldo": result.balance,
        "roi": result.roi,
        "break_even": None if result.break_even is None else result.break_even * HUNDRED,
        "kosten_per_bezoeker": costs.unique_visitor,
        "kosten_per_structurele_bezoeker": costs.structural_visitor,
        "kosten_per_bezoek": costs.visit,
        "kosten_per_dagdeel": costs.daypart,
        "kosten_per_dag": costs.day,
        "kosten_per_uur": costs.hour,
        "kosten_per_inwoner": costs.inhabitant,
        "bezoekers.uniek": None if visitors is None else visitors.unique,
        "bezoekers.structureel": None if visitors is None else visitors.structural,
        "bezoekers.incidenteel": None if visitors is None else visitors.incidental,
        "open.dagdelen": opening.dayparts,
        "open.dagen": opening.days,
        "open.uren": opening.hours,
        "open.bezoeken": opening.visits,
        "inwoners": analysis.inhabitants,
    }


_ANALYSIS: tuple[tuple[Measure, str, str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (EURO, "baten", "benefits", "de baten", "the benefits", ("BENEFITS", "YIELD TOTAL", "YIELD YEARLY"), ()),
    (EURO, "kosten", "costs", "de kosten", "the costs", ("COST",), ()),
    (EURO, "saldo", "balance", "het saldo", "the balance", ("BALANCE",), ()),
    (BARE, "roi", "roi", "de ROI", "the ROI", ("ROI", "EACH YIELD", "EACH BENEFITS", "EACH BACK"), ()),
    (EURO, "roi", "roi", "de ROI", "the ROI", ("ROI", "EACH YIELD", "EACH BENEFITS", "EACH BACK"), ()),
    (PERCENT, "break_even", "break_even", "het omslagpunt", "break-even", ("EVEN",), ()),
    (EURO, "kosten_per_bezoeker", "costs_per_visitor", "de kosten per bezoeker", "the costs per visitor",
     ("VISITOR COST", "per:visitor"), ()),
    (EURO, "kosten_per_structurele_bezoeker", "costs_per_structural_visitor", "de kosten per vaste bezoeker",
     "the costs per regular visitor", ("VISITOR COST REGULAR", "per:visitor REGULAR"), ()),
    (EURO, "kosten_per_bezoek", "costs_per_visit", "de kosten per bezoek", "the costs per visit", ("per:visit",), ()),
    (EURO, "kosten_per_dagdeel", "costs_per_daypart", "de kosten per dagdeel", "the costs per daypart", ("per:daypart COST",), ()),
    (EURO, "kosten_per_dag", "costs_per_day", "de kosten per dag", "the costs per day", ("per:day COST",), ()),
    (EURO, "kosten_per_uur", "costs_per_hour", "de kosten per uur", "the costs per hour", ("per:hour COST",), ()),
    (EURO, "kosten_per_inwoner", "costs_per_inhabitant", "de kosten per inwoner", "the costs per inhabitant",
     ("per:inhabitant",), ()),
    (BARE, "bezoekers.uniek", "visitors.unique", "het aantal unieke bezoekers", "the number of unique visitors",
     ("UNIQUE", "TOTAL"), _PEOPLE),
    (BARE, "bezoekers.structureel", "visitors.structural", "het aantal vaste bezoekers", "the number of regular visitors",
     ("REGULAR",), _PEOPLE),
    (BARE, "bezoekers.incidenteel", "visitors.incidental", "het aantal incidentele bezoekers",
     "the number of incidental visitors", ("INCIDENTAL",), _PEOPLE),
    (BARE, "open.dagdelen", "open.dayparts", "het aantal dagdelen", "the number of dayparts", ("OPEN",), ("dagdeel", "daypart")),
    (BARE, "open.dagen", "open.days", "het aantal dagen open", "the number of days open", ("OPEN",), ("dag", "day")),
    (BARE, "open.uren", "open.hours", "het aantal uren open", "the number of hours open", ("OPEN",), ("uur", "hour")),
    (BARE, "open.bezoeken", "open.visits", "het aantal bezoeken", "the number of visits", ("",), ("bezoek", "visit")),
    (BARE, "inwoners", "inhabitants", "het aantal inwoners", "the number of inhabitants", ("",), ("inwoner", "inhabitant")),
)  # fmt: skip
"""Measure, look-up and name in both languages, the cues that point at it, and what is counted."""


_FAINT = {
    "benefits": ("YIELD", "TOTAL", "YEARLY", "WEAK"),
    "costs": ("TOTAL", "YEARLY", "WEAK"),
    "roi": ("EACH",),
    "visitors.unique": ("RECEIVE",),
}
"""Cues that point at a figure only when the number is close by; by the English look-up."""


def _extremes(result: PersonaResult) -> Iterator[tuple[Decimal | None, Measure]]:
    extremes = persona_range(result)
    yield extremes.low, EURO
    yield extremes.high, EURO


def _sides(appraisal: Appraisal) -> Iterator[tuple[Decimal | None, Measure]]:
    """Yield what else an analysis says: its bounds, more years than one, who pays, and its budget."""
    bounds, horizon = appraisal.bounds, appraisal.horizon
    amounts: list[Decimal | None] = []
    ratios: list[Decimal | None] = []
    for extreme in (bounds.low, bounds.high):
        amounts += [extreme.benefits, extreme.costs, extreme.balance]
        ratios.append(extreme.roi)
    for sums in (bounds.low.present, bounds.high.present, horizon.undiscounted, horizon.present):
        amounts += [sums.benefits, sums.costs, sums.net]
        ratios.append(sums.ratio)
    for year in horizon.years:
        amounts += [year.costs, year.benefits, year.present_costs, year.present_benefits]
    for row in appraisal.matrix.rows:
        amounts += [row.costs, row.benefits, row.balance, row.cashable]
        ratios.append(row.roi)
    budget = appraisal.result.budget
    if budget is not None:
        amounts += [
            budget.items_total,
            budget.margin,
            budget.income,
            budget.balance,
            *budget.by_group.values(),
        ]
        amounts += [item.amount for item in budget.budget.items]
        amounts += [stream.amount for stream in budget.budget.income]
    for value in (*amounts, *ratios):
        yield value, EURO
    for value in ratios:
        yield value, BARE
