"""Our words for how far an initiative is, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Headings and sentences; ``{name}`` is filled in."""

    private: str
    no_interviews: str
    interviews: str
    """``{title}``, ``{people}``."""
    captured: str
    """``{captured}``, ``{people}``, ``{share}``."""
    by_value: str
    by_age: str
    of: str
    """``{captured}``, ``{people}``."""
    missing: str
    missing_none: str
    """``{threshold}``."""
    combination: str
    """``{value}``, ``{age}``, ``{people}``."""
    combination_without_age: str
    old: str
    old_none: str
    reviewed: str
    """``{name}``, ``{date}``."""
    never: str
    """``{name}``."""
    drafts: str
    drafts_none: str
    translations: str
    """``{number}``."""


DUTCH = StatusWords(
    private="Alleen voor jullie zelf: hier staan ook kleine aantallen. Zet dit niet op de site.",
    no_interviews="Er zijn nog geen gesprekken geteld. Met `zhi-publish new gesprekken TITEL` begin je.",
    interviews="{title}: {people} mensen",
    captured="Op een persona lijken {captured} van de {people} mensen ({share}).",
    by_value="Per waarde",
    by_age="Per leeftijd",
    of="{captured} van {people}",
    missing="Veel gesprekken, en nog geen persona",
    missing_none="Bij elke waarde en leeftijd met {threshold} mensen of meer is een persona.",
    combination="{value}, {age}: {people} mensen",
    combination_without_age="{value}: {people} mensen",
    old="Persona's om weer eens na te lezen",
    old_none="Alle persona's zijn minder dan twee jaar geleden nagelezen.",
    reviewed="{name}: nagelezen op {date}",
    never="{name}: zonder datum. Zet erbij wanneer, met `herzien`.",
    drafts="Concepten",
    drafts_none="Er zijn geen concepten.",
    translations="Vertalingen die nog niet af of verouderd zijn: {number}. `zhi-publish check` zegt welke.",
)

ENGLISH = StatusWords(
    private="For yourselves only: small numbers stand here too. Do not put this on the site.",
    no_interviews="No interviews have been counted yet. Begin with `zhi-publish new interviews TITLE`.",
    interviews="{title}: {people} people",
    captured="{captured} of the {people} people resemble a persona ({share}).",
    by_value="By value",
    by_age="By age",
    of="{captured} of {people}",
    missing="Many interviews, and no persona yet",
    missing_none="There is a persona for each value and age with {threshold} people or more.",
    combination="{value}, {age}: {people} people",
    combination_without_age="{value}: {people} people",
    old="Personas to read again",
    old_none="All personas were reviewed less than two years ago.",
    reviewed="{name}: reviewed on {date}",
    never="{name}: without a date. Say when, with `reviewed`.",
    drafts="Drafts",
    drafts_none="There are no drafts.",
    translations="Translations that are incomplete or outdated: {number}. `zhi-publish check` says which.",
)


def status_words(language: Language) -> StatusWords:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
