"""Words around translations: what is not translated yet, and the way to the same page in another language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationWords:
    """Of one language."""

    only_in: Mapping[Language, str]
    """Above a text that exists in another language only."""
    brochure_in: Mapping[Language, str]
    """With a print in another language than the page."""
    """Name of the list of languages, for who cannot see it."""


LANGUAGE_NAMES = {Language.DUTCH: "Nederlands", Language.ENGLISH: "English"}
"""What each language calls itself."""

_DUTCH = TranslationWords(
    only_in={
        Language.DUTCH: "Deze tekst is er alleen in het Nederlands.",
        Language.ENGLISH: "Deze tekst is nog niet vertaald. Hier staat hij in het Engels.",
    },
    brochure_in={Language.DUTCH: "in het Nederlands", Language.ENGLISH: "in het Engels"},
)
_ENGLISH = TranslationWords(
    only_in={
        Language.DUTCH: "This text has not been translated yet. It stands here in Dutch.",
        Language.ENGLISH: "This text exists in English only.",
    },
    brochure_in={Language.DUTCH: "in Dutch", Language.ENGLISH: "in English"},
)


def translation_words_for(language: Language) -> TranslationWords:
    """Return the words of a language."""
    return _ENGLISH if language is Language.ENGLISH else _DUTCH
