"""The words by which a sentence shows that it speaks of a figure of ours, in Dutch or in English.

:mod:`zhi_publish.present.prose_amounts` looks for them. Each cue names a category; figures say which
categories together point at them (:mod:`zhi_publish.present.known_figures`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, eq=False, kw_only=True)
class ClaimWords:
    """How people speak of figures in one language."""

    cues: re.Pattern[str]
    """Each named group is a category; the name of the last group that took part counts."""
    per: re.Pattern[str]
    """``per uur``: group 1 is what it is per."""
    of_something: re.Pattern[str]
    """``de kosten van de verbouwing``: group 1 says of what."""
    ours: frozenset[str]
    """Words that may follow there and still mean the initiative itself."""
    elsewhere: re.Pattern[str]
    """The sentence speaks of figures of others."""
    unreal: re.Pattern[str]
    """It speaks of what might be, or is hoped for."""
    before: re.Pattern[str]
    """It speaks of an earlier year."""
    private: re.Pattern[str]
    """It speaks of money in somebody's life."""
    paying: frozenset[str]
    """Of these, what payers do as well."""
    divider: re.Pattern[str]
    """Where one statement in a sentence ends and the next begins."""
    small: frozenset[str]
    """Words that may stand between a number and what it counts."""
    dull: frozenset[str]
    """Words in titles that say nothing."""
    payers: Mapping[str, str]
    """Words for payers, with the beginning of the ids that they stand for."""
    nouns: Mapping[str, str]
    """Plurals of what is counted, with the singular."""
    per_names: Mapping[str, str]
    """What things are per, by one name in both languages."""


def cues_of(words: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds the words of each category."""
    return re.compile(
        "|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in words.items()), re.IGNORECASE
    )


def any_of(pattern: str) -> re.Pattern[str]:
    """Return what finds whole words, capitals or not."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def claim_words(language: Language) -> ClaimWords:
    """Return the words of a language; their patterns take a while to make, so only those that are asked for are."""
    if language is Language.ENGLISH:
        from zhi_publish.present.claim_words_en import ENGLISH_CLAIMS

        return ENGLISH_CLAIMS
    from zhi_publish.present.claim_words_nl import DUTCH_CLAIMS

    return DUTCH_CLAIMS
