"""Brochures: printed editions of a publication."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhi_publish.diagnostics import Location
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, Body


class PaperSize(StrEnum):
    """The sheets for which an edition can be set."""

    A3 = "A3"
    """For a poster only."""
    A4 = "A4"
    A5 = "A5"


class Edition(StrEnum):
    """What kind of print it is; each has a setting of its own."""

    FULL = "volledig"
    """The whole brochure, with the parts that its author chooses."""
    SUMMARY = "samenvatting"
    """Four pages: who comes, what it brings, how sure that is, who saves."""
    PERSONA_CARDS = "personakaarten"
    """A page for each persona."""
    LARGE_PRINT = "grote-letter"
    """The whole brochure in at least 16 points, in one column."""
    POSTER = "poster"
    """The palette of the model, for a wall."""
    VALUE_CARDS = "waardekaarten"
    """A card for each value, to talk about."""
    INTERVIEW_FORM = "interviewformulier"
    """Per value what somebody comes to get and to bring, with the person frame, and room to write."""
    COUNTING_SHEET = "telblad"
    """An empty sheet to count visitors per persona."""
    DECISION_DOCUMENT = "besluitstuk"
    """A decision plan for a council: question, figures, scenarios and proposal first, then the steps."""
    ANNUAL_REPORT = "jaarverslag"
    """The accountability of a year: figures with their definitions, stories, money and duties."""


class Ink(StrEnum):
    """With what it is printed."""

    COLOUR = "kleur"
    BLACK_AND_WHITE = "zwart-wit"
    """Survives a copier: patterns carry what colours did."""
    PRESS = "drukkerij"
    """For a print shop: four inks, bleed and crop marks."""


class Each(StrEnum):
    """Of what each one gets an edition of its own."""

    VENUE = "locatie"


class BrochurePart(StrEnum):
    """The parts of an edition."""

    COVER = "omslag"
    CONTENTS = "inhoud"
    FOREWORD = "voorwoord"
    MODEL = "model"
    PERSONAS = "personas"
    ANALYSIS = "analyse"
    PAYER = "betaler"
    UNQUANTIFIED = "onbeprijsd"
    SOURCES = "bronnen"
    COLOPHON = "colofon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brochure:
    """A printed edition; the body is its foreword."""

    id: str
    title: AuthorText
    subtitle: AuthorText | None = None
    payer_id: str | None = None
    """The payer for whom this edition is made; None for a general edition."""
    edition: Edition = Edition.FULL
    ink: Ink = Ink.COLOUR
    is_booklet: bool = False
    """Whether it is also laid out to be printed on both sides of a larger sheet, folded and stapled."""
    paper: PaperSize = PaperSize.A4
    persona_ids: tuple[str, ...] | None = None
    """None for all of them."""
    analysis_id: str | None = None
    accountability_id: str | None = None
    """The year of an annual report; None for the newest that fits."""
    plan_id: str | None = None
    """The decision plan that a decision document prints; None for the first."""
    venue_id: str | None = None
    """The location of this edition; None for the initiative as a whole."""
    is_per_venue: bool = False
    """Whether its file asks for an edition for each location; an edition that was made of it says so too."""
    parts: tuple[BrochurePart, ...]
    language: Language | None = None
    """The language of the print; None for that of the publication."""
    language_where: Location | None = None
    """Where that was typed."""
    is_draft: bool = False
    body: Body
    where: Location

    @property
    def is_cut(self) -> bool:
        """Whether its sheets are cut and not folded: cards stand beside each other instead of inside each other."""
        return self.is_booklet and self.edition is Edition.PERSONA_CARDS
