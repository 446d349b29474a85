"""What the pages of accountabilities show, and their annual report."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from zhi_publish.present.views import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One part of a breakdown; what is left out has words in the place of its number."""

    name: str
    count: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownView:
    """A number divided over parts."""

    name: str
    caption: str
    parts: tuple[PartView, ...]
    note: str
    """That parts overlap, or that nothing can be shown; empty otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedView:
    """One indicator with its definition beside it."""

    id: str
    name: str
    number: str
    unit: str
    definition: str
    note: str
    origin: str
    """From where it was taken; empty for a number of the accountability itself."""
    breakdowns: tuple[BreakdownView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCellView:
    """An indicator in one year."""

    number: str
    change: str
    """Against the year before; empty where there is nothing to compare."""
    is_defined_differently: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRowView:
    """An indicator over the years."""

    name: str
    cells: tuple[YearCellView, ...]
    chart: Markup
    """Empty for a number of a single year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsView:
    """All years of one location side by side."""

    location: str
    years: tuple[LinkView, ...]
    rows: tuple[YearRowView, ...]
    sentence: str
    caption: str
    warnings: tuple[str, ...]
    """Which definitions changed, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesView:
    """Stories that were agreed on and delivered."""

    sentence: str
    personas: tuple[LinkView, ...]
    titles: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionView:
    """A partner or a training."""

    name: str
    count: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentsView:
    """Incidents and what was done."""

    sentence: str
    handling: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """One quality duty."""

    name: str
    state: str
    """A word for style sheets: ``ja``, ``nee`` or ``bezig``."""
    label: str
    when: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityView:
    """Everything that a year accounts for."""

    id: str
    year: str
    venue_id: str | None
    location: LinkView | None
    sentence: str
    """The most important figures in words; empty without any."""
    highlights: tuple[CountedView, ...]
    """The figures that come first, in large letters."""
    figures: tuple[CountedView, ...]
    protection: str
    """How small numbers are kept safe; empty where all are shown."""
    years: YearsView | None
    """None for a single year."""
    stories: StoriesView | None
    partners: tuple[MentionView, ...]
    training: tuple[MentionView, ...]
    incidents: IncidentsView | None
    trends: tuple[str, ...]
    duties: tuple[DutyView, ...]
    duties_sentence: str
    explanation: Markup
    analysis: LinkView | None
    budget: LinkView | None
    analysis_id: str | None
    budget_id: str | None
