"""The sentences that go with findings, one catalogue per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.diagnostics import Code, Diagnostic, Severity
from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads about a finding; ``{name}`` is filled in from its details."""

    headline: str
    explanation: str
    """What is wrong, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How a number of things is said."""

    none: str
    one: str
    more: str
    """With ``{number}``."""

    def of(self, number: int) -> str:
        """Return so many of them in words."""
        return self.none if number == 0 else self.one if number == 1 else self.more.format(number=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All sentences of one language."""

    messages: Mapping[Code, Message]
    severities: Mapping[Severity, str]
    suggestion: str
    words: Mapping[str, str]
    """How a detail that is a code word reads: kinds of file, shapes, encodings."""
    summary: str
    """Counts at the end of a check: ``{errors}``, ``{warnings}``, ``{notes}``."""
    all_clear: str
    drafts: str
    """Which files are not published yet: ``{files}``."""
    pages: Counted
    brochures: Counted
    unchanged: str
    """What a preview says after a save that changed no page."""
    last_good: str
    """What a preview with errors shows."""
    built: str
    """What a build made: ``{folder}``, and ``{pages}`` and ``{brochures}`` as counted."""


def catalogue(language: Language) -> Catalogue:
    """Return the sentences of a language."""
    if language is Language.ENGLISH:
        from zhi_publish.messages.en import ENGLISH

        return ENGLISH
    from zhi_publish.messages.nl import DUTCH

    return DUTCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding in words."""

    headline: str
    explanation: str
    suggestion: str | None
    """A whole sentence, or None."""

    @property
    def message(self) -> str:
        """Headline and explanation on one line."""
        return f"{self.headline}. {self.explanation}"


def tell(found: Diagnostic, language: Language) -> Told:
    """Return a finding in words; raises KeyError when a sentence asks for a detail that was not given."""
    words = catalogue(language)
    message = words.messages[found.code]
    details = {name: words.words.get(f"{name}.{value}", value) for name, value in found.details.items()}
    if language is Language.ENGLISH:
        # a detail may bring its own English: about_en stands in for about
        details |= {
            name.removesuffix("_en"): value for name, value in details.items() if name.endswith("_en")
        }
    suggestion = None if found.suggestion is None else words.suggestion.format(suggestion=found.suggestion)
    return Told(
        headline=message.headline.format(**details),
        explanation=message.explanation.format(**details),
        suggestion=suggestion,
    )
