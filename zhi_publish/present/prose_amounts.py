"""Amounts that authors typed in running text, compared with the figures that the publication reckons.

A number is only questioned when its sentence speaks of a figure of ours (*opbrengst*, *in totaal*, the title of a
benefit, the name of a persona), and the number is no fair way to write any figure that the sentence may be about;
or when it looks like a slip of the pen in one. Everything else is somebody's story, and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, islice
from typing import NamedTuple

from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.brochure import Brochure
from zhi_publish.model.page import OrdinaryPage
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.present.amount_grammar import Measure, TypedAmount, find_amounts
from zhi_publish.present.claim_words import ClaimWords, claim_words
from zhi_publish.present.claims import Claim, claims, without_ranges
from zhi_publish.present.format import Formatter
from zhi_publish.present.known_figures import Figures
from zhi_publish.present.line_figures import LineFigures, fact_of
from zhi_publish.present.prose_sentences import Sentence, may_hold_amounts, sentences
from zhi_publish.present.subjects import KnownFigure, Subject, words_of

Place = Callable[[int, int], Location]

MOST_FINDINGS = 50
"""In one text."""
MOST_AMOUNTS = 1_000
"""In one text, that are looked at; a story has a handful."""
MOST_FACTORS = 6
"""Numbers of one sentence that are multiplied with one another."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Page:
    """Where a text stands."""

    subject: str | None
    """What it is about when it names nothing, by its kind and id."""
    is_its_own: bool = True
    """Whether it is the page of that subject, and not one that only shows its figures."""


class Named(NamedTuple):
    """What a text names."""

    personas: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(slots=True)
class AmountCheck:
    """Compares the texts of a publication with its reckoning, one by one."""

    project: Project
    results: Results
    report: Report
    only: AbstractSet[str] | None = None
    """The files that are looked at; None for all."""
    words: ClaimWords = field(init=False)
    figures: Figures = field(init=False)
    formatter: Formatter = field(init=False)
    _subjects: dict[str, Subject] = field(init=False, default_factory=dict)
    _personas: dict[str, list[tuple[tuple[str, ...], str]]] = field(init=False, default_factory=dict)
    """Names as words, with what they name, by their first word."""
    _by_year: dict[int, list[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        project = self.project
        language = project.settings.language
        self.words = claim_words(language)
        self.formatter = Formatter(language)
        names = {payer_id: payer.name.text for payer_id, payer in project.payers.items()}
        self.figures = Figures(
            lines=LineFigures(words=self.words, benefits=project.benefits, payer_names=names)
        )
        for persona_id, persona in project.personas.items():
            name = tuple(words_of(persona.name.text))
            if name and len(name[0]) > 2:
                self._personas.setdefault(name[0], []).append((name, f"{Kind.PERSONA}:{persona_id}"))
        for analysis_id, analysis in project.analyses.items():
            self._by_year.setdefault(analysis.year, []).append(f"{Kind.ANALYSIS}:{analysis_id}")

    @property
    def _language(self) -> Language:
        return self.project.settings.language

    def check_body(self, body: Body, page: Page) -> None:
        """Report the amounts in a text that contradict; the page says what it is about."""
        if self._is_asked(body.file) and may_hold_amounts(body.markdown, self._language):
            self._check(body.markdown, page, body.location)

    def check_text(self, text: AuthorText, page: Page) -> None:
        """Likewise for a short text."""

        def place(start: int, length: int) -> Location:
            where = text.where
            if start < where.length:  # a text over more lines is pointed at where it begins
                return where._replace(column=where.column + start, length=length)
            return where

        if self._is_asked(text.where.file) and may_hold_amounts(text.text, self._language):
            self._check(text.text, page, place)

    def _is_asked(self, file: str) -> bool:
        return self.only is None or file in self.only

    def _check(self, text: str, page: Page, place: Place) -> None:
        findings, left = 0, MOST_AMOUNTS
        for sentence in sentences(text, self._language):
            if findings >= MOST_FINDINGS or left <= 0:
                return
            found = find_amounts(sentence.text, self._language)
            amounts = [one for one in islice(found, left) if not _YEAR.fullmatch(one.text)]
            left -= len(amounts)
            for amount, figure, code in self._contradictions(sentence, amounts, page):
                start = sentence.start + amount.start
                self._tell(amount, figure, code, page, place(start, amount.end - amount.start))
                findings += 1

    def _contradictions(
        self, sentence: Sentence, amounts: Sequence[TypedAmount], page: Page
    ) -> Iterator[tuple[TypedAmount, KnownFigure, Code]]:
        if not amounts or self.words.elsewhere.search(sentence.text):
            return
        around, above = self._names_in(sentence.text), self._names_in(sentence.heading)
        possible = self._possible(around, above, page)
        amounts = without_ranges(sentence.text, amounts)
        for claim in claims(sentence.text, amounts, self.words):
            subjects = self._meant(claim, around, above, page)
            if not subjects or claim.is_about_something_else(subjects, self._personas):
                continue
            pointed = claim.points_at(subjects)
            slips = [found for one in subjects if (found := one.slipped(claim.amount))]
            if not pointed and not slips:
                continue
            if any(claim.amount.may_be(figure.value) for figure in pointed):
                continue
            is_clear = any(not figure.is_faint for figure in pointed)
            if any(one.has(claim.amount, with_derived=not is_clear) for one in (*possible, *subjects)):
                continue
            if not _is_reckoned(claim.amount, amounts, pointed):
                code = Code.AMOUNT_CONTRADICTS if pointed else Code.AMOUNT_SLIP
                yield claim.amount, (slips or pointed)[0], code

    def subject(self, key: str) -> Subject | None:
        """Return a subject with its figures, made when it is first asked for."""
        if key not in self._subjects:
            kind, _, item_id = key.partition(":")
            results, figures = self.results, self.figures
            if kind == Kind.PERSONA and item_id in results.personas:
                made = figures.persona(results.personas[item_id])
            elif kind == Kind.ANALYSIS and item_id in results.appraisals:
                made = figures.analysis(results.appraisals[item_id])
            elif kind == Kind.BUDGET and item_id in results.budgets:
                made = figures.budget(results.budgets[item_id])
            elif kind == Kind.BENEFIT and item_id in self.project.benefits:
                made = figures.benefit(self.project.benefits[item_id])
            else:
                return None
            self._subjects[key] = made
        return self._subjects[key]

    def _names_in(self, text: str) -> Named:
        """Return the personas and the years that a text names."""
        personas: list[str] = []
        words = words_of(text)
        for place, word in enumerate(words):
            for name, key in self._personas.get(word, ()) or self._personas.get(word.removesuffix("s"), ()):
                if len(name) == 1 or words[place + 1 : place + len(name)] == list(name[1:]):
                    personas.append(key)
        years = tuple(dict.fromkeys(int(year) for year in _YEAR.findall(text)))
        return Named(tuple(dict.fromkeys(personas)), years)

    def _analyses(self, years: Iterable[int]) -> list[str]:
        return [key for year in years for key in self._by_year.get(year, ())]

    def _earlier(self, page: Page) -> list[str]:
        """Return the analyses of the year before the one that a page is about."""
        own = None if page.subject is None else self.subject(page.subject)
        return [] if own is None or own.year is None else self._analyses([own.year - 1])

    def _is_before(self, text: str) -> bool:
        """Whether an earlier year is spoken of; a persona may be called Rose."""
        return any(found[0].casefold() not in self._personas for found in self.words.before.finditer(text))

    def _possible(self, around: Named, above: Named, page: Page) -> list[Subject]:
        """Return everything that a sentence may be about: one figure of any of these that fits is enough."""
        keys = [*around.personas, *above.personas, *self._analyses((*around.years, *above.years))]
        if page.subject is not None:
            keys.append(page.subject)
        return self._made(keys)

    def _meant(self, claim: Claim, around: Named, above: Named, page: Page) -> list[Subject]:
        """Return what an amount is said of: what stands beside it, else in its sentence, else above it, else the page."""
        beside = self._names_in(claim.text)
        personas = beside.personas or around.personas
        years = beside.years or around.years
        if page.subject is None and not personas and not years:
            personas, years = above.personas, above.years
        is_analysis = page.subject is not None and page.subject.startswith(Kind.ANALYSIS)
        analyses = self._analyses(years)
        if self._is_before(claim.lead) and not analyses:
            if not is_analysis or years:
                return []
            analyses = self._earlier(page)
            years = years or (0,)
        if years and not analyses:
            return []  # a year of which nothing is known here
        keys = [*personas, *analyses]
        if page.subject is not None and (not years if is_analysis else not personas):
            keys.append(page.subject)
        return self._made(keys)

    def _made(self, keys: Iterable[str]) -> list[Subject]:
        subjects = (self.subject(key) for key in dict.fromkeys(keys))
        return [subject for subject in subjects if subject is not None]

    def _tell(
        self, amount: TypedAmount, figure: KnownFigure, code: Code, page: Page, where: Location
    ) -> None:
        computed = self._shown(figure.value, figure)
        difference = (amount.value.copy_abs() - figure.value.copy_abs()).copy_abs()
        self.report.add(
            code,
            where,
            suggestion=computed if figure.fact is None else self.fact_of(figure, page),
            typed=amount.text,
            figure=figure.label[0],
            figure_en=figure.label[1],
            computed=computed,
            difference=self._shown(difference, figure),
        )

    def fact_of(self, figure: KnownFigure, page: Page) -> str:
        """Return what an author can type on a page to name a figure; raises ValueError for one without a look-up."""
        if figure.fact is None:
            raise ValueError(figure.label[0])
        is_english = self._language is Language.ENGLISH
        path = _from_here(figure.fact[is_english], page, is_english=is_english)
        if figure.is_ratio:
            return f"{{{{ {path} | {'number' if is_english else 'getal'}(2) }}}}"
        if figure.measure is Measure.EURO:
            return f"{{{{ {path} | euro }}}}"
        if figure.measure is Measure.PERCENT:
            return f"{{{{ {path} | {'percent' if is_english else 'procent'} }}}}"
        return f"{{{{ {path} }}}}"

    def _shown(self, value: Decimal, figure: KnownFigure) -> str:
        if figure.is_ratio:
            return self.formatter.number(value, 2)
        if figure.measure is Measure.EURO:
            return self.formatter.euro(value)
        if figure.measure is Measure.PERCENT:
            return self.formatter.number(value, 0) + "%"
        return self.formatter.number(value, None if value == value.to_integral_value() else 2)


def check_amounts(
    project: Project, results: Results, report: Report, only: AbstractSet[str] | None = None
) -> None:
    """Report the amounts in all texts of a publication that contradict its reckoning.

    A publication with errors is left alone: what could not be read is missing from its sums. ``only`` names the files
    that are looked at; all of them when left out.
    """
    if report.has_errors:
        return
    check = AmountCheck(project, results, report, only)
    for kind, items in (
        (Kind.PERSONA, project.personas),
        (Kind.BENEFIT, project.benefits),
        (Kind.BUDGET, project.budgets),
        (Kind.ANALYSIS, project.analyses),
    ):
        for item_id, item in items.items():
            _check_item(check, item, Page(f"{kind}:{item_id}"))
    for part in project.method_items():
        _check_item(check, part, Page(None, is_its_own=False))
    others: list[Brochure | OrdinaryPage] = [*project.brochures.values(), *project.pages]
    for other in others:
        analysis = other.analysis_id
        subject = None if analysis is None else f"{Kind.ANALYSIS}:{analysis}"
        _check_item(check, other, Page(subject, is_its_own=False))


_TEXTS = ("summary", "subtitle", "quote", "what", "note", "reason")
"""Where authors tell something; a title or the place in a source is no claim."""


def _check_item(check: AmountCheck, item: object, page: Page) -> None:
    parts = (getattr(item, name, ()) for name in ("lines", "items", "route"))
    for part in (item, *chain.from_iterable(parts)):
        for name in _TEXTS:
            text = getattr(part, name, None)
            if text is not None:
                check.check_text(text, page)
    body = getattr(item, "body", None)
    if body is not None:
        check.check_body(body, page)


def _is_reckoned(amount: TypedAmount, amounts: Sequence[TypedAmount], pointed: Sequence[KnownFigure]) -> bool:
    """Whether a number is so many times another that its sentence names: ``voor twee is dat € 1.300``."""
    others = [other.value for other in amounts[:MOST_FACTORS] if other is not amount]
    known = [figure.value for figure in pointed[:MOST_FACTORS]]
    return any(
        amount.may_be(first * second)
        for place, first in enumerate(others)
        for second in (*others[place + 1 :], *known)
        if first > 1
    )


def _from_here(path: str, page: Page, *, is_english: bool) -> str:
    """Return a look-up as it can be typed on a page of its own subject: ``persona.totaal``."""
    kind, _, item_id = (page.subject or "").partition(":")
    analysis = "analysis" if is_english else "analyse"
    for own, plural, single in ((Kind.PERSONA, "personas", "persona"), (Kind.ANALYSIS, "analyses", analysis)):
        begin = fact_of(plural, plural, item_id)[0] + "."
        if page.is_its_own and kind == own and path.startswith(begin):
            return f"{single}.{path.removeprefix(begin)}"
    return path
