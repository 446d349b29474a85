"""The figures of a publication as a sentence may speak of them: by persona, benefit, budget and analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.bounds import persona_range
from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import ratio
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.model.benefit import Benefit, BenefitTerms, PriceKind
from zhi_publish.model.quantity import Period, Uncertain
from zhi_publish.present.amount_grammar import Measure
from zhi_publish.present.claim_words import ClaimWords
from zhi_publish.present.subjects import Subject, words_of

EURO, PERCENT, BARE = Measure.EURO, Measure.PERCENT, Measure.BARE
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Makes subjects, in the words of one language."""

    words: ClaimWords
    payer_names: Mapping[str, str]

    def persona(self, result: PersonaResult, fact: tuple[str, str]) -> Subject:
        """Return the figures of a persona; ``fact`` is how a text names it."""
        persona = result.persona
        name = persona.name.text
        subject = Subject(key=f"persona:{persona.id}", late=lambda: _persona_extremes(result))
        subject.add(
            result.total, EURO, (f"het totaal van {name}", f"the total of {name}"), "TOTAL", "YIELD", "BENEFITS", "WEAK YEARLY", "TARIFF YIELD",
            fact=_under(fact, "totaal", "total"),
        )  # fmt: skip
        self._by_payer(subject, result.by_payer, result.total, fact)
        for number, line in enumerate(result.lines):
            self._line(subject, line, number, result.total)
        subject.add(
            persona.based_on, BARE, ("het aantal gesprekken", "the number of conversations"), "BASED",
            nouns=("gesprek", "conversation"), fact=_under(fact, "gebaseerd_op", "based_on"),
        )  # fmt: skip
        return subject

    def analysis(self, appraisal: Appraisal, fact: tuple[str, str]) -> Subject:
        """Return the figures of an analysis."""
        result = appraisal.result
        analysis, costs = result.analysis, result.unit_costs
        year = analysis.year
        subject = Subject(key=f"analyse:{analysis.id}", year=year, late=lambda: _sides(appraisal))

        def add(
            value: Decimal | int | None, measure: Measure, label: str, label_en: str, path: str, path_en: str, *needs: str, nouns: Iterable[str] = ()
        ) -> None:  # fmt: skip
            subject.add(
                value, measure, (f"{label} in {year}", f"{label_en} in {year}"), *needs, nouns=nouns, fact=_under(fact, path, path_en)
            )  # fmt: skip

        add(
            result.benefits,
            EURO,
            "de baten",
            "the benefits",
            "baten",
            "benefits",
            "BENEFITS",
            "YIELD TOTAL",
            "YIELD YEARLY",
        )
        add(result.costs, EURO, "de kosten", "the costs", "kosten", "costs", "COST")
        add(result.balance, EURO, "het saldo", "the balance", "saldo", "balance", "BALANCE")
        for measure in (BARE, EURO):
            add(
                result.roi,
                measure,
                "de ROI",
                "the ROI",
                "roi",
                "roi",
                "ROI",
                "EACH YIELD",
                "EACH ROI",
                "EACH BENEFITS",
            )
        even = None if result.break_even is None else result.break_even * HUNDRED
        add(even, PERCENT, "het omslagpunt", "break-even", "break_even", "break_even", "EVEN")
        each = (
            (costs.unique_visitor, "per bezoeker", "per visitor", "kosten_per_bezoeker", "costs_per_visitor", "VISITOR COST", "per:visitor"),
            (costs.structural_visitor, "per vaste bezoeker", "per regular visitor", "kosten_per_structurele_bezoeker", "costs_per_structural_visitor",
             "VISITOR COST REGULAR", "per:visitor REGULAR"),
            (costs.visit, "per bezoek", "per visit", "kosten_per_bezoek", "costs_per_visit", "per:visit COST", "per:visit"),
            (costs.daypart, "per dagdeel", "per daypart", "kosten_per_dagdeel", "costs_per_daypart", "per:daypart COST", "per:daypart COST"),
            (costs.day, "per dag", "per day", "kosten_per_dag", "costs_per_day", "per:day COST", "per:day COST"),
            (costs.hour, "per uur", "per hour", "kosten_per_uur", "costs_per_hour", "per:hour COST", "per:hour COST"),
            (costs.inhabitant, "per inwoner", "per inhabitant", "kosten_per_inwoner", "costs_per_inhabitant", "per:inhabitant COST", "per:inhabitant"),
        )  # fmt: skip
        for value, label, label_en, path, path_en, *needs in each:
            add(value, EURO, f"de kosten {label}", f"the costs {label_en}", path, path_en, *needs)
        visitors, opening = analysis.visitors, analysis.opening
        people = ("bezoeker", "mens", "persoon", "visitor", "person")
        if visitors is not None:
            add(
                visitors.unique,
                BARE,
                "het aantal unieke bezoekers",
                "the number of unique visitors",
                "bezoekers.uniek",
                "visitors.unique",
                "UNIQUE",
                nouns=people,
            )
            add(
                visitors.structural,
                BARE,
                "het aantal vaste bezoekers",
                "the number of regular visitors",
                "bezoekers.structureel",
                "visitors.structural",
                "REGULAR",
                nouns=people,
            )
            add(
                visitors.incidental,
                BARE,
                "het aantal incidentele bezoekers",
                "the number of incidental visitors",
                "bezoekers.incidenteel",
                "visitors.incidental",
                "INCIDENTAL",
                nouns=people,
            )
        add(
            opening.dayparts,
            BARE,
            "het aantal dagdelen",
            "the number of dayparts",
            "open.dagdelen",
            "open.dayparts",
            "OPEN",
            nouns=("dagdeel", "daypart"),
        )
        add(
            opening.days,
            BARE,
            "het aantal dagen open",
            "the number of days open",
            "open.dagen",
            "open.days",
            "OPEN",
            nouns=("dag", "day"),
        )
        add(
            opening.hours,
            BARE,
            "het aantal uren open",
            "the number of hours open",
            "open.uren",
            "open.hours",
            "OPEN",
            nouns=("uur", "hour"),
        )
        add(
            opening.visits,
            BARE,
            "het aantal bezoeken",
            "the number of visits",
            "open.bezoeken",
            "open.visits",
            "",
            nouns=("bezoek", "visit"),
        )
        add(
            analysis.inhabitants,
            BARE,
            "het aantal inwoners",
            "the number of inhabitants",
            "inwoners",
            "inhabitants",
            "",
            nouns=("inwoner", "inhabitant"),
        )
        for line in result.persona_lines:
            persona = line.persona.persona
            name, cue = persona.name.text, f"name:{persona.id}"
            subject.name(cue, [word for word in words_of(name)[:1] if len(word) > 2])
            add(
                line.count, BARE, f"het aantal bezoekers zoals {name}", f"the number of visitors like {name}", f'personas["{persona.id}"]', f'personas["{persona.id}"]',
                f"{cue} RESEMBLE", nouns=people,
            )  # fmt: skip
            together = (f"{line.count} × {name}", f"{line.count} × {name}")
            subject.add(line.counted, EURO, together, f"{cue} YIELD", f"{cue} TOTAL")
            subject.add(_share(line.counted, result.benefits), PERCENT, together)
            subject.add(line.each, EURO, together)
            subject.add(line.visitors.low, BARE, together)
            subject.add(line.visitors.high, BARE, together)
        for number, own in enumerate(result.own_lines):
            self._line(subject, own, number, result.benefits)
        self._by_payer(subject, result.by_payer, result.benefits, fact)
        return subject

    def budget(self, result: BudgetResult, fact: tuple[str, str]) -> Subject:
        """Return the figures of a budget."""
        budget = result.budget
        subject = Subject(key=f"begroting:{budget.id}", year=budget.year)
        total = (
            f"het totaal van de begroting van {budget.year}",
            f"the total of the budget of {budget.year}",
        )
        subject.add(result.total, EURO, total, "COST", "TOTAL", fact=_under(fact, "totaal", "total"))
        subject.add(result.items_total, EURO, total, fact=_under(fact, "posten", "items"))
        subject.add(
            result.margin, EURO, ("de marge", "the margin"), "MARGIN", fact=_under(fact, "marge", "margin")
        )
        for value in _bounds(budget.margin):
            subject.add(value * HUNDRED, PERCENT, ("de marge", "the margin"), "MARGIN")
        subject.add(
            result.income,
            EURO,
            ("de inkomsten", "the income"),
            "INCOME TOTAL",
            "INCOME",
            fact=_under(fact, "inkomsten", "income"),
        )
        subject.add(
            result.balance,
            EURO,
            ("het saldo", "the balance"),
            "BALANCE",
            fact=_under(fact, "saldo", "balance"),
        )
        for group, amount in result.by_group.items():
            subject.name(f"group:{group}", (group.value,))
            label = (f"de groep {group.value}", f"the group {group.value}")
            subject.add(
                amount,
                EURO,
                label,
                f"group:{group}",
                fact=_under(fact, f'per_groep["{group}"]', f'by_group["{group}"]'),
            )
            subject.add(_share(amount, result.items_total), PERCENT, label)
        for number, item in enumerate(budget.items):
            self._title(subject, f"item:{number}", item.title.text)
            subject.add(item.amount, EURO, (item.title.text, item.title.text), f"item:{number}")
        for number, income in enumerate(budget.income):
            self._title(subject, f"income:{number}", income.title.text)
            label = (income.title.text, income.title.text)
            subject.add(
                income.amount,
                EURO,
                label,
                f"income:{number} INCOME",
                *([f"payer:{income.payer} INCOME"] if income.payer else []),
            )
            subject.add(_share(income.amount, result.income), PERCENT, label)
            if income.payer:
                self._name_payer(subject, income.payer)
        return subject

    def benefit(self, benefit: Benefit) -> Subject:
        """Return the figures of a benefit item."""
        subject = Subject(key=f"baat:{benefit.id}")
        title = benefit.title.text
        path = f".{benefit.id}" if benefit.id.isidentifier() else f'["{benefit.id}"]'
        fact = (f"baten{path}", f"benefits{path}")
        self._terms(subject, benefit.terms, title, "", fact)
        cap = benefit.terms.cap
        if cap is not None and benefit.terms.unit is not None:
            label = (f"het maximum van {title}", f"the maximum of {title}")
            subject.add(
                cap.units, BARE, label, f"per:{_PERIODS[cap.per]}", nouns=self._nouns(benefit.terms.unit.text)
            )
        return subject

    def _line(self, subject: Subject, line: LineResult, number: int, total: Decimal) -> None:
        cue = f"line:{number}"
        title = line.line.title.text
        label = (title, title)
        self._title(subject, cue, title)
        for value in (line.counted if line.line.is_counted else None, line.annual, line.gross):
            needs = (
                (f"{cue} YIELD", f"{cue} TOTAL", f"{cue} COUNTED", f"{cue} YEARLY", f"{cue} COST")
                if line.line.is_counted
                else ()
            )
            subject.add(value, EURO, label, *needs)
        if line.counted is not None:
            subject.add(_share(line.counted, total), PERCENT, label)
        terms, unit = line.line.terms, line.line.terms.unit
        if unit is not None:
            nouns = self._nouns(unit.text)
            period = f"per:{_PERIODS[line.line.per]}"
            subject.add(line.units, BARE, label, cue, nouns=nouns)
            subject.add(line.line.quantity.value, BARE, label, f"{cue} {period}", nouns=nouns)
        fact = None if line.line.benefit_id is None else line.line.benefit_id
        path = "" if fact is None else f".{fact}" if fact.isidentifier() else f'["{fact}"]'
        self._terms(
            subject, terms, title, f"{cue} ", None if fact is None else (f"baten{path}", f"benefits{path}")
        )
        shares = (
            line.line.fraction,
            terms.deadweight,
            terms.displacement,
            terms.own_share,
            terms.optimism_bias,
        )
        for share in shares:
            for value in _bounds(share):
                subject.add(
                    value * HUNDRED, PERCENT, label, *([f"{cue} COUNTED"] if value not in {0, 1} else [])
                )
                subject.add((1 - value) * HUNDRED, PERCENT, label)
        for _, part in line.line.payers:
            subject.add(part * HUNDRED, PERCENT, label)
        for value in _bounds(line.line.quantity):
            subject.add(value, BARE, label)
        for _, amount in line.by_payer:
            subject.add(amount, EURO, label)

    def _terms(
        self, subject: Subject, terms: BenefitTerms, title: str, cue: str, fact: tuple[str, str] | None
    ) -> None:
        """Add what a unit or a time costs, with its bounds."""
        price = terms.price
        if price is None or price.amount is None:
            return
        value, *bounds = _bounds(price.amount)
        if price.kind is PriceKind.TARIFF:
            label = (f"het tarief van {title}", f"the tariff of {title}")
            per = [
                f"{cue}per:{self.words.per_names.get(noun, noun)}"
                for noun in self._nouns("" if terms.unit is None else terms.unit.text)
            ]
            path = None if fact is None else _under(fact, "tarief", "tariff")
        else:
            label = (f"het bedrag van {title}", f"the amount of {title}")
            per, path = [f"{cue}COST"], None if fact is None else _under(fact, "bedrag", "amount")
        if not cue:
            per += ["COST", "COUNTED", "WEAK"]
        subject.add(value, EURO, label, *per, f"{cue}TARIFF", fact=path)
        for bound in bounds:
            subject.add(bound, EURO, label)

    def _by_payer(
        self, subject: Subject, by_payer: Mapping[str, Decimal], total: Decimal, fact: tuple[str, str]
    ) -> None:
        for payer, amount in by_payer.items():
            self._name_payer(subject, payer)
            name = self.payer_names.get(payer, payer)
            label = (f"het deel van {name}", f"the share of {name}")
            cue = f"payer:{payer}"
            path = _under(fact, f'per_betaler["{payer}"]', f'by_payer["{payer}"]')
            subject.add(
                amount,
                EURO,
                label,
                f"{cue} YIELD",
                f"{cue} TOTAL",
                f"{cue} SHARE",
                f"{cue} YEARLY",
                f"{cue} BENEFITS",
                f"{cue} BACK",
                fact=path,
            )
            subject.add(
                _share(amount, total), PERCENT, label, f"{cue} SHARE", f"{cue} BENEFITS", f"{cue} TOTAL"
            )
        family = [amount for payer, amount in by_payer.items() if payer.startswith("gemeente-")]
        if len(family) > 1:
            label = ("het deel van de gemeente", "the share of the municipality")
            subject.add(sum(family), EURO, label)
            subject.add(_share(Decimal(sum(family)), total), PERCENT, label)

    def _name_payer(self, subject: Subject, payer: str) -> None:
        own = [word for word, begin in self.words.payers.items() if payer.startswith(begin)]
        name = self.payer_names.get(payer, payer) if not own else ""
        subject.name(
            f"payer:{payer}", own or [word for word in words_of(name) if word not in self.words.dull]
        )

    def _title(self, subject: Subject, cue: str, title: str) -> None:
        subject.name(cue, [word for word in words_of(title) if len(word) > 2 and word not in self.words.dull])

    def _nouns(self, unit: str) -> tuple[str, ...]:
        words = words_of(unit)[:1]
        return tuple(self.words.nouns.get(word, word) for word in words)


_PERIODS = {
    Period.YEAR: "year", Period.QUARTER: "quarter", Period.MONTH: "month", Period.WEEK: "week", Period.DAY: "day", Period.ONCE: "once",
}  # fmt: skip


def _persona_extremes(result: PersonaResult) -> Iterator[tuple[Decimal | None, Measure]]:
    extremes = persona_range(result)
    yield extremes.low, EURO
    yield extremes.high, EURO


def _sides(appraisal: Appraisal) -> Iterator[tuple[Decimal | None, Measure]]:
    """Yield what else an analysis says: its bounds, and more years than one."""
    bounds, horizon = appraisal.bounds, appraisal.horizon
    for extreme in (bounds.low, bounds.high):
        for amount in (
            extreme.benefits,
            extreme.costs,
            extreme.balance,
            extreme.present.benefits,
            extreme.present.costs,
            extreme.present.net,
        ):
            yield amount, EURO
        yield extreme.roi, BARE
        yield extreme.roi, EURO
        yield extreme.present.ratio, BARE
    for sums in (horizon.undiscounted, horizon.present):
        for amount in (sums.benefits, sums.costs, sums.net):
            yield amount, EURO
        yield sums.ratio, BARE
        yield sums.ratio, EURO
    for year in horizon.years:
        for amount in (year.costs, year.benefits, year.present_costs, year.present_benefits):
            yield amount, EURO


def _under(fact: tuple[str, str], name: str, name_en: str) -> tuple[str, str]:
    return f"{fact[0]}.{name}", f"{fact[1]}.{name_en}"


def _bounds(number: Uncertain | None) -> list[Decimal]:
    """Return a number, and its bounds where it has any."""
    if number is None:
        return []
    return [value for value in (number.value, number.low, number.high) if value is not None]


def _share(amount: Decimal, total: Decimal) -> Decimal | None:
    share = ratio(amount, total)
    return None if share is None else share * HUNDRED
