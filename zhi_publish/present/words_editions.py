"""Our words for printed editions on the page of downloads, Dutch and English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.brochure import Edition, Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionListWords:
    """What each edition is for, and under which heading it is offered."""

    to_read: str
    in_short: str
    to_work_with: str
    figures: str
    purposes: Mapping[Edition, str]
    inks: Mapping[Ink, str]
    """What is said instead of a whole brochure that is not in colour."""
    one_page: str
    pages: str
    """``{count}``; what follows is the paper."""


DUTCH = EditionListWords(
    to_read="Om te lezen",
    in_short="In het kort",
    to_work_with="Om mee te werken",
    figures="Om na te rekenen",
    purposes={
        Edition.FULL: "om te lezen en te printen",
        Edition.SUMMARY: "voor wie weinig tijd heeft",
        Edition.PERSONA_CARDS: "een bladzijde per persona, om neer te leggen of door te geven",
        Edition.LARGE_PRINT: "met letters van minstens 16 punten",
        Edition.POSTER: "voor aan de muur of op de koffietafel",
        Edition.VALUE_CARDS: "om uit te knippen en over te praten",
        Edition.INTERVIEW_FORM: "om met de pen in te vullen",
        Edition.COUNTING_SHEET: "om bezoekers per persona te turven",
        Edition.ANNUAL_REPORT: "de verantwoording van een jaar, voor wie betaalt",
        Edition.DECISION_DOCUMENT: "voor een vergadering van de gemeenteraad",
    },
    inks={
        Ink.BLACK_AND_WHITE: "zonder kleur, voor het kopieerapparaat",
        Ink.PRESS: "voor de drukker, met snijtekens",
    },
    one_page="1 bladzijde",
    pages="{count} bladzijden",
)

ENGLISH = EditionListWords(
    to_read="To read",
    in_short="In short",
    to_work_with="To work with",
    figures="To check the figures",
    purposes={
        Edition.FULL: "to read and print",
        Edition.SUMMARY: "for who has little time",
        Edition.PERSONA_CARDS: "a page for each persona, to lay on a table or pass on",
        Edition.LARGE_PRINT: "in letters of at least 16 points",
        Edition.POSTER: "for a wall or the coffee table",
        Edition.VALUE_CARDS: "to cut out and talk about",
        Edition.INTERVIEW_FORM: "to fill in with a pen",
        Edition.COUNTING_SHEET: "to tally visitors for each persona",
        Edition.ANNUAL_REPORT: "the accountability of a year, for those who pay",
        Edition.DECISION_DOCUMENT: "for a meeting of the council",
    },
    inks={
        Ink.BLACK_AND_WHITE: "without colour, for a copier",
        Ink.PRESS: "for a print shop, with crop marks",
    },
    one_page="1 page",
    pages="{count} pages",
)


def edition_list_words(language_code: str) -> EditionListWords:
    """Return what is said of editions in a language."""
    return ENGLISH if language_code == "en" else DUTCH
