"""How authors name the kinds of file: by a word, or by the folder in which a file stands."""

from __future__ import annotations

from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Language

KIND_NAMES = {
    Kind.MODEL: ("model", "model"),
    Kind.PERSONA: ("persona", "persona"),
    Kind.BENEFIT: ("baat", "benefit"),
    Kind.PAYER: ("betaler", "payer"),
    Kind.PRICE_INDEX: ("prijsindex", "price_index"),
    Kind.BUDGET: ("begroting", "budget"),
    Kind.ANALYSIS: ("analyse", "analysis"),
    Kind.BROCHURE: ("brochure", "brochure"),
    Kind.PAGE: ("pagina", "page"),
}
"""What may stand after ``soort:`` or ``kind:``, Dutch and English."""

FOLDERS = {
    Language.DUTCH: {
        Kind.MODEL: "model",
        Kind.PERSONA: "personas",
        Kind.BENEFIT: "baten",
        Kind.PAYER: "betalers",
        Kind.PRICE_INDEX: "prijsindexen",
        Kind.BUDGET: "begrotingen",
        Kind.ANALYSIS: "analyses",
        Kind.BROCHURE: "brochures",
    },
    Language.ENGLISH: {
        Kind.MODEL: "model",
        Kind.PERSONA: "personas",
        Kind.BENEFIT: "benefits",
        Kind.PAYER: "payers",
        Kind.PRICE_INDEX: "price_indexes",
        Kind.BUDGET: "budgets",
        Kind.ANALYSIS: "analyses",
        Kind.BROCHURE: "brochures",
    },
}
"""The folder of each kind; ordinary pages stand anywhere."""

# people name a folder after one of its kind, too
KIND_BY_FOLDER = {
    word: kind for kind, words in KIND_NAMES.items() for word in words if kind is not Kind.PAGE
} | {folder: kind for folders in FOLDERS.values() for kind, folder in folders.items()}
"""Every folder that says what its files are, in small letters."""
