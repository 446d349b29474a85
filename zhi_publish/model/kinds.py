"""The kinds of file, and how authors name them: by a word, or by the folder in which a file stands."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from zhi_publish.model.settings import Language


class Kind(StrEnum):
    """The kinds of file; the name is what authors type after ``soort:``."""

    MODEL = "model"
    PERSONA = "persona"
    BENEFIT = "baat"
    PAYER = "betaler"
    PRICE_INDEX = "prijsindex"
    BUDGET = "begroting"
    ANALYSIS = "analyse"
    BROCHURE = "brochure"
    BUILDING_BLOCKS = "bouwstenen"
    VENUE = "locatie"
    COUNT = "telling"
    VALUE_CHAIN = "waardeketen"
    MEASUREMENT = "meting"
    INTERVIEWS = "gesprekken"
    ACCOUNTABILITY = "verantwoording"
    DECISION_PLAN = "besluit"
    PAGE = "pagina"


class _Names(NamedTuple):
    """What a kind and its folder are called."""

    dutch: str
    english: str
    dutch_folder: str
    english_folder: str


_NAMES = {
    Kind.MODEL: _Names("model", "model", "model", "model"),
    Kind.PERSONA: _Names("persona", "persona", "personas", "personas"),
    Kind.BENEFIT: _Names("baat", "benefit", "baten", "benefits"),
    Kind.PAYER: _Names("betaler", "payer", "betalers", "payers"),
    Kind.PRICE_INDEX: _Names("prijsindex", "price_index", "prijsindexen", "price_indexes"),
    Kind.BUDGET: _Names("begroting", "budget", "begrotingen", "budgets"),
    Kind.ANALYSIS: _Names("analyse", "analysis", "analyses", "analyses"),
    Kind.BROCHURE: _Names("brochure", "brochure", "brochures", "brochures"),
    Kind.BUILDING_BLOCKS: _Names("bouwstenen", "building_blocks", "bouwstenen", "building_blocks"),
    Kind.VENUE: _Names("locatie", "location", "locaties", "locations"),
    Kind.COUNT: _Names("telling", "count", "tellingen", "counts"),
    Kind.VALUE_CHAIN: _Names("waardeketen", "theory_of_value", "waardeketens", "theories_of_value"),
    Kind.MEASUREMENT: _Names("meting", "measurement", "metingen", "measurements"),
    Kind.INTERVIEWS: _Names("gesprekken", "interviews", "gesprekken", "interviews"),
    Kind.DECISION_PLAN: _Names("besluit", "decision_plan", "besluiten", "decision_plans"),
    Kind.ACCOUNTABILITY: _Names("verantwoording", "accountability", "verantwoordingen", "accountability"),
}
"""All but ordinary pages, which stand anywhere."""

KIND_NAMES = {kind: (names.dutch, names.english) for kind, names in _NAMES.items()} | {
    Kind.PAGE: ("pagina", "page")
}
"""What may stand after ``soort:`` or ``kind:``, Dutch and English."""

FOLDERS = {
    Language.DUTCH: {kind: names.dutch_folder for kind, names in _NAMES.items()},
    Language.ENGLISH: {kind: names.english_folder for kind, names in _NAMES.items()},
}
"""The folder of each kind; ordinary pages stand anywhere."""

# people name a folder after one of its kind, too
KIND_BY_FOLDER = {
    word: kind for kind, words in KIND_NAMES.items() for word in words if kind is not Kind.PAGE
} | {folder: kind for folders in FOLDERS.values() for kind, folder in folders.items()}
"""Every folder that says what its files are, in small letters."""
