"""Which templates and style sheets an edition is made of.

The whole brochure and the one in large print are made of the parts that their author chose. Every other edition has a
page of its own and a module that chooses what fits on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhi_publish.model.brochure import Brochure, Edition, PaperSize
from zhi_publish.present.views import AnalysisView, PersonaView, PublicationView
from zhi_publish.present.words import Words
from zhi_publish.publish.annual_report import AnnualReport, report_of
from zhi_publish.publish.decision_document import DecisionDocument
from zhi_publish.publish.method_sheets import CountingSheet, InterviewForm, Poster, ValueCards
from zhi_publish.publish.persona_cards import PersonaCards
from zhi_publish.publish.summary import Summary

SHARED_STYLE = "sheet.css"
LARGE_PRINT_STYLE = "large_print.css"
"""Comes after the styles of the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionSheet:
    """An edition that is not made of parts."""

    template: str
    stylesheets: tuple[str, ...]
    """Names of files in the folder ``print`` of the look."""
    css: str
    """Measures that depend on paper and content; they come before the style sheets."""
    content: object
    """What the template calls ``s``."""
    has_page_design: bool = False
    """Whether it is set in the page design of whole brochures, so that what a look adds to that holds here too."""


def edition_sheet(
    brochure: Brochure,
    view: PublicationView,
    personas: Sequence[PersonaView],
    analysis: AnalysisView | None,
    words: Words,
    origin: str,
    *,
    has_foreword: bool = False,
) -> EditionSheet | None:
    """Return the setting of an edition; None for one that is made of parts.

    ``origin`` says in a sentence where the figures come from; it stands where an edition shows figures.
    ``has_foreword`` tells whether its author wrote one.
    """
    if brochure.edition is Edition.SUMMARY:
        summary = Summary(view, personas, analysis, brochure.paper, brochure.payer_id, words, origin)
        return _sheet("summary", summary.sheet.css, summary)
    if brochure.edition is Edition.PERSONA_CARDS:
        address = None if analysis is None else analysis.address
        publisher = view.organisation or view.site_name
        cards = PersonaCards(personas, address, brochure.paper, words, publisher, origin)
        return _sheet("persona_cards", cards.sheet.css, cards)
    if brochure.edition is Edition.DECISION_DOCUMENT:
        document = DecisionDocument(view, brochure, origin)
        return _sheet("decision_document", document.css, document)
    if brochure.edition is Edition.ANNUAL_REPORT:
        return _annual_report(brochure, view, personas, words, has_foreword=has_foreword)
    return _method_sheet(brochure, view, personas, words.language_code)


def _annual_report(
    brochure: Brochure,
    view: PublicationView,
    personas: Sequence[PersonaView],
    words: Words,
    *,
    has_foreword: bool,
) -> EditionSheet | None:
    report = report_of(brochure, view)
    if report is None:
        return None
    content = AnnualReport(
        brochure, view, report, personas, has_foreword=has_foreword, foreword_title=words.foreword
    )
    paper = "a5.css" if brochure.paper is PaperSize.A5 else "a4.css"
    return EditionSheet(
        template="annual_report.html",
        stylesheets=("print.css", paper, "annual_report.css"),
        css="",
        content=content,
        has_page_design=True,
    )


def _method_sheet(
    brochure: Brochure, view: PublicationView, personas: Sequence[PersonaView], language_code: str
) -> EditionSheet | None:
    """Return the setting of what the method prints besides brochures."""
    if brochure.edition is Edition.POSTER:
        poster = Poster(view.model, brochure.paper, language_code)
        return _sheet("poster", poster.css, poster)
    if brochure.edition is Edition.VALUE_CARDS:
        cards = ValueCards(view.model, brochure.paper, language_code)
        return _sheet("value_cards", cards.css, cards)
    if brochure.edition is Edition.INTERVIEW_FORM:
        form = InterviewForm(view.model, brochure.paper, language_code)
        return _sheet("interview_form", form.css, form)
    if brochure.edition is Edition.COUNTING_SHEET:
        sheet = CountingSheet(personas, brochure.paper, language_code)
        return _sheet("counting_sheet", sheet.css, sheet)
    return None


def _sheet(name: str, css: str, content: object) -> EditionSheet:
    return EditionSheet(
        template=f"{name}.html", stylesheets=(SHARED_STYLE, f"{name}.css"), css=css, content=content
    )
