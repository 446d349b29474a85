"""Our words for lists with a line per location, in place of a line per page; Dutch and English side by side."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ByVenueWords:
    """What overviews say where each location has one line."""

    heading: str
    analyses_note: str
    analyses_caption: str
    budgets_note: str
    budgets_caption: str
    payer_note: str
    """``{name}`` of the payer; so has the caption."""
    payer_caption: str
    downloads_note: str
    downloads_caption: str
    together: str
    """The line below all others."""
    none: str
    """A location and year for which there is nothing."""
    files: str
    """Heading of the files of one location, and of the column that leads there."""
    count_of_files: str
    """``{number}``."""
    one_file: str
    also_budgets: str
    """Before the budgets of a location that no analysis uses."""
    across: str
    """``{number}`` of locations, after how many visitors they had."""
    used_across: str
    """``{number}`` of locations in whose analyses a benefit is used."""
    listed_elsewhere: str
    """Below the list of everything: what belongs to a location is not in it."""
    cards_of_venues: str
    """Where the codes for other websites stand."""


DUTCH_BY_VENUE = ByVenueWords(
    heading="Per locatie",
    analyses_note="Wat één euro opbracht, per locatie en per jaar. Kies een getal en je leest de hele analyse.",
    analyses_caption="Wat één euro opbracht, per locatie en jaar",
    budgets_note="Wat het kostte, per locatie en per jaar. Kies een bedrag en je leest de begroting.",
    budgets_caption="Kosten per locatie en jaar",
    payer_note="Wat {name} bespaart, per locatie en per jaar. Kies een bedrag en je leest in de analyse waaraan, en wat daar tegenover staat.",
    payer_caption="Wat {name} bespaart, per locatie en jaar",
    downloads_note="Rekenbladen, tabellen en brochures van een locatie staan op haar eigen bladzijde.",
    downloads_caption="Locaties met hun bestanden",
    together="Samen",
    none="geen",
    files="Bestanden",
    count_of_files="{number} bestanden",
    one_file="1 bestand",
    also_budgets="Andere begrotingen van deze locatie:",
    across="op {number} locaties samen,",
    used_across="Analyses van {number} locaties",
    listed_elsewhere="Analyses, begrotingen en bestanden van een locatie staan niet in deze lijst. Je vindt ze op de bladzijde van de locatie, en met het zoekvenster.",
    cards_of_venues="De codes voor een analyse van een locatie staan onderaan die analyse.",
)

ENGLISH_BY_VENUE = ByVenueWords(
    heading="By location",
    analyses_note="What one euro brought, by location and year. Choose a figure to read the whole analysis.",
    analyses_caption="What one euro brought, by location and year",
    budgets_note="What it cost, by location and year. Choose an amount to read the budget.",
    budgets_caption="Costs by location and year",
    payer_note="What {name} saves, by location and year. Choose an amount to read in the analysis on what, and what stands against it.",
    payer_caption="What {name} saves, by location and year",
    downloads_note="Spreadsheets, tables and brochures of a location stand on its own page.",
    downloads_caption="Locations with their files",
    together="Together",
    none="none",
    files="Files",
    count_of_files="{number} files",
    one_file="1 file",
    also_budgets="Other budgets of this location:",
    across="at {number} locations together,",
    used_across="Analyses of {number} locations",
    listed_elsewhere="Analyses, budgets and files of a location are not in this list. You find them on the page of the location, and with the search box.",
    cards_of_venues="The codes for an analysis of a location stand at the foot of that analysis.",
)


def by_venue_words(language: Language) -> ByVenueWords:
    """Return our words for lists with a line per location."""
    return ENGLISH_BY_VENUE if language is Language.ENGLISH else DUTCH_BY_VENUE
