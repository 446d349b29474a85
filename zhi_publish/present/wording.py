"""Our words in the language of a publication."""

from __future__ import annotations

from zhi_publish.model.settings import Language
from zhi_publish.present.words import Words
from zhi_publish.present.words_en import ENGLISH
from zhi_publish.present.words_nl import DUTCH


def words_for(language: Language) -> Words:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
