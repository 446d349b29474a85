"""Brochures: printed editions of a publication."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhi_publish.diagnostics import Location
from zhi_publish.model.text import AuthorText, Body


class PaperSize(StrEnum):
    """The sheets for which an edition can be set."""

    A4 = "A4"
    A5 = "A5"


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
    paper: PaperSize = PaperSize.A4
    persona_ids: tuple[str, ...] | None = None
    """None for all of them."""
    analysis_id: str | None = None
    parts: tuple[BrochurePart, ...]
    is_draft: bool = False
    body: Body
    where: Location
