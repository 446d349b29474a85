"""The accountability of a year as a report: what stands in it, in which order, and with which money beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from zhi_publish.model.brochure import Brochure, PaperSize
from zhi_publish.model.kinds import Kind
from zhi_publish.present.accountability_views import AccountabilityView, BreakdownView
from zhi_publish.present.views import AnalysisView, BudgetView, LinkView, PersonaView, PublicationView
from zhi_publish.present.words_accountability import AccountabilityWords

BREAKDOWNS_IN_A_ROW = {PaperSize.A4: 3, PaperSize.A5: 2}
CHARTS_IN_A_ROW = {PaperSize.A4: 4, PaperSize.A5: 3}
MOST_YEARS = {PaperSize.A4: 5, PaperSize.A5: 3}
"""Years in the table, the newest; the website has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChapter:
    """One line of the contents."""

    anchor: str
    title: str


def report_of(brochure: Brochure, view: PublicationView) -> AccountabilityView | None:
    """Return the year of a report: the one that it names, or else the newest of its location."""
    section = next((one for one in view.method if one.kind is Kind.ACCOUNTABILITY), None)
    items = [
        page.item
        for page in (() if section is None else section.pages)
        if isinstance(page.item, AccountabilityView)
    ]
    named = [item for item in items if item.id == brochure.accountability_id]
    here = [item for item in items if item.venue_id == brochure.venue_id]
    found = named or here or items
    return max(found, key=lambda item: item.year) if found else None


def report_analysis(brochure: Brochure, view: PublicationView) -> AnalysisView | None:
    """Return the analysis of a report: the one that it names, or that of its year and location."""
    report = report_of(brochure, view)
    wanted = brochure.analysis_id or (None if report is None else report.analysis_id)
    return next((one for one in view.analyses if one.id == wanted), None)


class AnnualReport:
    """What the template calls ``s``."""

    def __init__(
        self,
        brochure: Brochure,
        view: PublicationView,
        report: AccountabilityView,
        personas: Sequence[PersonaView],
        *,
        has_foreword: bool,
        foreword_title: str,
    ) -> None:
        section = next(one for one in view.method if one.kind is Kind.ACCOUNTABILITY)
        self.say = cast("AccountabilityWords", section.words)
        self.report = report
        self.title = next(page.title for page in section.pages if page.item is report)
        self.analysis = report_analysis(brochure, view)
        self.budget: BudgetView | None = next(
            (one for one in view.budgets if one.id == report.budget_id), None
        )
        stories = () if report.stories is None else report.stories.personas
        by_address = {one.card.address: one for one in personas}
        self.personas = tuple(by_address[one.address] for one in stories if one.address in by_address)
        self._paper = brochure.paper if brochure.paper in BREAKDOWNS_IN_A_ROW else PaperSize.A4
        self._has_foreword, self._foreword_title = has_foreword, foreword_title

    @property
    def chapters(self) -> list[ReportChapter]:
        """The contents, in the order of the pages; what is empty has no chapter."""
        report, say = self.report, self.say
        has_work = report.partners or report.training or report.incidents or report.duties
        found = [
            ("voorwoord", self._foreword_title, self._has_foreword),
            ("jaar", say.key_figures, True),
            ("tellen", say.figures, bool(report.figures)),
            ("jaren", say.years, report.years is not None),
            ("vertellen", say.stories, report.stories is not None),
            ("geld", say.money, self.has_money),
            ("werk", self.work_title, bool(has_work)),
            ("bronnen", say.sources, True),
        ]
        return [ReportChapter(anchor=anchor, title=title) for anchor, title, is_there in found if is_there]

    @property
    def work_title(self) -> str:
        """What the chapter about partners, training, incidents and duties is called."""
        return self.say.quality if self.report.duties else self.say.work

    def has(self, anchor: str) -> bool:
        """Whether there is such a chapter."""
        return any(one.anchor == anchor for one in self.chapters)

    @property
    def has_money(self) -> bool:
        """Whether there is a budget or an analysis of this year."""
        return self.budget is not None or self.analysis is not None

    @property
    def breakdown_rows(self) -> list[list[BreakdownView]]:
        """All breakdowns, as many beside each other as the paper has room for."""
        each = BREAKDOWNS_IN_A_ROW[self._paper]
        found = [one for figure in self.report.figures for one in figure.breakdowns]
        return [found[at : at + each] for at in range(0, len(found), each)]

    @property
    def per_row(self) -> int:
        """How many breakdowns stand beside each other."""
        return BREAKDOWNS_IN_A_ROW[self._paper]

    @property
    def charts_per_row(self) -> int:
        """How many drawings stand beside each other."""
        return CHARTS_IN_A_ROW[self._paper]

    @property
    def chart_rows(self) -> list[list[str]]:
        """The drawings of the years, in rows."""
        years, each = self.report.years, self.charts_per_row
        charts = [] if years is None else [row.chart for row in years.rows if row.chart]
        return [list(charts[at : at + each]) for at in range(0, len(charts), each)]

    @property
    def shown_years(self) -> tuple[LinkView, ...]:
        """The newest years, as many as the table has room for."""
        return () if self.report.years is None else self.report.years.years[-MOST_YEARS[self._paper] :]
