"""The figures of single lines, prices and payers, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.exact import ratio
from zhi_publish.compute.exact import total as sum_of
from zhi_publish.model.benefit import Benefit, BenefitLine, BenefitTerms, PriceKind
from zhi_publish.model.quantity import Period, Uncertain
from zhi_publish.present.amount_grammar import Measure
from zhi_publish.present.claim_words import ClaimWords
from zhi_publish.present.subjects import Subject, words_of
from zhi_publish.present.words_payers import DUTCH_PAYERS, ENGLISH_PAYERS

EURO, PERCENT, BARE = Measure.EURO, Measure.PERCENT, Measure.BARE
HUNDRED = Decimal(100)

MUNICIPALITY = "gemeente"
"""What the ids of all payers begin with that are one municipality to its inhabitants."""
_COMMON_UNITS = frozenset({"per:hour", "per:daypart", "per:day"})
"""Whoever names a price of one of these on the page of a line hardly means another price."""
PERIODS = {
    Period.YEAR: "year", Period.QUARTER: "quarter", Period.MONTH: "month", Period.WEEK: "week", Period.DAY: "day", Period.ONCE: "once",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFigures:
    """Adds figures to subjects, in the words of one language."""

    words: ClaimWords
    benefits: Mapping[str, Benefit]
    """The items of the publication."""
    payer_names: Mapping[str, str]
    """Of payers that the publication describes itself, by id."""

    def add_line(self, subject: Subject, line: LineResult, number: int, total: Decimal) -> None:
        """Add all figures between a line's quantity and what it counts for."""
        stated, terms, cue = line.line, line.line.terms, f"line:{number}"
        title = stated.title.text
        label = (title, title)
        self.add_title(subject, cue, title)
        needs = [f"{cue} {said}" for said in ("YIELD", "TOTAL", "COUNTED", "YEARLY", "COST")]
        if stated.is_counted:
            subject.add(line.counted, EURO, label, *needs, faint=(cue,))
        for value in (line.annual, line.gross):
            if value != line.counted:
                subject.add(value, EURO, label, *(needs if stated.is_counted else ()), is_derived=True)
        for _, part in line.by_payer:
            subject.add(part, EURO, label, is_derived=True)
        if line.counted is not None:
            subject.add(share_of(line.counted, total), PERCENT, label, is_derived=True)
        if terms.unit is not None:
            nouns = self.nouns(terms.unit.text)
            subject.add(line.units, BARE, label, cue, nouns=nouns)
            subject.add(stated.quantity.value, BARE, label, f"{cue} per:{PERIODS[stated.per]}", nouns=nouns)
        for quantity in bounds_of(stated.quantity):
            subject.add(quantity, BARE, label)
        self.add_terms(subject, terms, title, f"{cue} ", self._fact_of_item(stated))
        subject.add(line.tariff, EURO, label)
        shares = (stated.fraction, terms.deadweight, terms.displacement, terms.own_share, terms.optimism_bias)
        for share in (value for bounded in shares for value in bounds_of(bounded)):
            is_said = share not in {Decimal(0), Decimal(1)}
            subject.add(share * HUNDRED, PERCENT, label, *([f"{cue} COUNTED"] if is_said else ()))
            subject.add((1 - share) * HUNDRED, PERCENT, label, is_derived=True)
        for _, part in stated.payers:
            subject.add(part * HUNDRED, PERCENT, label)

    def _fact_of_item(self, line: BenefitLine) -> tuple[str, str] | None:
        """Return the look-up of the item of a line; None where the line has a price of its own."""
        item = None if line.benefit_id is None else self.benefits.get(line.benefit_id)
        if item is None or item.terms.price != line.terms.price:
            return None
        return fact_of("baten", "benefits", item.id)

    def add_terms(
        self, subject: Subject, terms: BenefitTerms, title: str, cue: str, fact: tuple[str, str] | None
    ) -> None:
        """Add what a unit or a time costs, with its bounds."""
        if terms.price is None or terms.price.amount is None:
            return
        value, *bounds = bounds_of(terms.price.amount)
        if terms.price.kind is PriceKind.TARIFF:
            label = (f"het tarief van {title}", f"the tariff of {title}")
            units = self.nouns("" if terms.unit is None else terms.unit.text)
            needs = [f"{cue}per:{self.words.per_names.get(unit, unit)}" for unit in units]
            path = None if fact is None else under(fact, "tarief", "tariff")
        else:
            label = (f"het bedrag van {title}", f"the amount of {title}")
            needs = [f"{cue}COST"]
            path = None if fact is None else under(fact, "bedrag", "amount")
        if not cue:  # on its own page nothing else is meant
            needs += ["COST", "COUNTED", "WEAK"]
        faint = {need.removeprefix(cue) for need in needs} & _COMMON_UNITS
        subject.add(value, EURO, label, *needs, f"{cue}TARIFF", faint=faint, fact=path)
        for bound in bounds:
            subject.add(bound, EURO, label)

    def add_payers(
        self, subject: Subject, by_payer: Mapping[str, Decimal], total: Decimal, fact: tuple[str, str]
    ) -> None:
        """Add what each payer saves, in euros and as a part of the total."""
        for payer, amount in by_payer.items():
            self.name_payer(subject, payer)
            path = under(fact, f'per_betaler["{payer}"]', f'by_payer["{payer}"]')
            self._add_payer(subject, payer, amount, total, path)
        family = [amount for payer, amount in by_payer.items() if payer.startswith(f"{MUNICIPALITY}-")]
        if len(family) > 1:
            subject.name(f"payer:{MUNICIPALITY}", self._words_of_payer(MUNICIPALITY))
            self._add_payer(subject, MUNICIPALITY, sum_of(family), total, None)

    def _add_payer(
        self, subject: Subject, payer: str, amount: Decimal, total: Decimal, fact: tuple[str, str] | None
    ) -> None:
        cue = f"payer:{payer}"
        names = [
            self.payer_names.get(payer) or known.get(payer, payer) for known in (DUTCH_PAYERS, ENGLISH_PAYERS)
        ]
        label = (f"het deel van {names[0]}", f"the share of {names[1]}")
        needs = [f"{cue} {said}" for said in ("YIELD", "TOTAL", "SHARE", "YEARLY", "BENEFITS", "BACK")]
        subject.add(amount, EURO, label, *needs, fact=fact)
        subject.add(
            share_of(amount, total), PERCENT, label, f"{cue} SHARE", f"{cue} BENEFITS", f"{cue} TOTAL"
        )

    def name_payer(self, subject: Subject, payer: str) -> None:
        """Let the words for a payer point at it."""
        subject.name(f"payer:{payer}", self._words_of_payer(payer))

    def _words_of_payer(self, payer: str) -> list[str]:
        own = self.payer_names.get(payer)
        if own is not None:
            return [word for word in words_of(own) if word not in self.words.dull]
        return [word for word, begin in self.words.payers.items() if payer.startswith(begin)]

    def add_title(self, subject: Subject, cue: str, title: str) -> None:
        """Let the words of a title point at what it is the title of."""
        subject.name(cue, [word for word in words_of(title) if len(word) > 2 and word not in self.words.dull])

    def nouns(self, unit: str) -> tuple[str, ...]:
        """Return the name of a unit, in the singular."""
        return tuple(self.words.nouns.get(word, word) for word in words_of(unit)[:1])


def fact_of(name: str, name_en: str, item_id: str) -> tuple[str, str]:
    """Return the look-up of something with a page of its own."""
    path = f".{item_id}" if item_id.isidentifier() else f'["{item_id}"]'
    return f"{name}{path}", f"{name_en}{path}"


def under(fact: tuple[str, str], name: str, name_en: str) -> tuple[str, str]:
    """Return the look-up of a figure below it."""
    return f"{fact[0]}.{name}", f"{fact[1]}.{name_en}"


def bounds_of(number: Uncertain | None) -> list[Decimal]:
    """Return a number, and its bounds where it has any."""
    if number is None:
        return []
    return [value for value in (number.value, number.low, number.high) if value is not None]


def share_of(amount: Decimal, total: Decimal) -> Decimal | None:
    """Return a part of a total in hundredths; None of nothing."""
    share = ratio(amount, total)
    return None if share is None else share * HUNDRED
