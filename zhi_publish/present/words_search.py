"""Our words for finding: the search box, the list of everything that can be found, the feed; side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """What the search box says, and the page that lists everything."""

    title: str
    """Of the page, and of the link to it."""
    slug: str
    """The address of that page."""
    summary: str
    everything: str
    numbers: str
    """Heading of titles that begin with no letter."""
    kinds: Mapping[str, str]
    """What a page is, by the name of its kind."""
    box: Mapping[str, str]
    """The sentences that the search box itself says; ``{count}`` and ``{typed}`` are filled in there."""
    feed_title: str
    """``{site}``."""
    moved: str
    """``{site}``: title of a page that only says where another one went."""
    moved_to: str
    """What stands before the link to the page."""


DUTCH_SEARCH = SearchWords(
    title="Zoeken",
    slug="zoeken",
    summary="Alles wat er op deze website te vinden is, van A tot Z.",
    everything="Van A tot Z",
    numbers="0–9",
    kinds={
        "home": "begin",
        "story": "verhaal",
        "benefit": "baat",
        "payer": "betaler",
        "analysis": "analyse",
        "reckon": "zelf rekenen",
        "budget": "begroting",
        "price_index": "prijsindex",
        "model": "model",
        "value": "waarde",
        "downloads": "downloads",
        "download": "bestand",
        "overview": "overzicht",
        "page": "bladzijde",
    },
    box={
        "label": "Zoek een woord of een bedrag",
        "close": "Sluiten",
        "hint": "Bijvoorbeeld: dagbesteding, eenzaam of 27.040",
        "keys": "Met pijltje omlaag loopt u door wat er gevonden is. Met Escape sluit u dit venster.",
        "slash": "De toets / opent dit venster",
        "one": "1 bladzijde gevonden",
        "many": "{count} bladzijden gevonden",
        "none": "Niets gevonden voor “{typed}”. Probeer een ander woord, of kijk in de lijst van A tot Z.",
        "partial": "Geen bladzijde heeft al deze woorden. Wel een deel ervan:",
        "all": "Alles van A tot Z",
        "wait": "Even wachten …",
        "failed": "Zoeken lukt nu niet. De lijst van A tot Z werkt wel.",
    },
    feed_title="{site}: nieuwe verhalen en analyses",
    moved="Deze bladzijde is verplaatst",
    moved_to="Je vindt haar nu hier:",
)

ENGLISH_SEARCH = SearchWords(
    title="Search",
    slug="search",
    summary="Everything that can be found on this website, from A to Z.",
    everything="From A to Z",
    numbers="0–9",
    kinds={
        "home": "start",
        "story": "story",
        "benefit": "benefit",
        "payer": "payer",
        "analysis": "analysis",
        "reckon": "do the sums",
        "budget": "budget",
        "price_index": "price index",
        "model": "model",
        "value": "value",
        "downloads": "downloads",
        "download": "file",
        "overview": "overview",
        "page": "page",
    },
    box={
        "label": "Search for a word or an amount",
        "close": "Close",
        "hint": "For example: day activities, lonely or 27,040",
        "keys": "The down arrow takes you through what was found. Escape closes this window.",
        "slash": "The key / opens this window",
        "one": "1 page found",
        "many": "{count} pages found",
        "none": "Nothing found for “{typed}”. Try another word, or look in the list from A to Z.",
        "partial": "No page has all of these words. These have some of them:",
        "all": "Everything from A to Z",
        "wait": "One moment …",
        "failed": "Searching does not work right now. The list from A to Z does.",
    },
    feed_title="{site}: new stories and analyses",
    moved="This page has moved",
    moved_to="You find it here now:",
)


def search_words(language: Language) -> SearchWords:
    """Return our words for finding in a language."""
    return ENGLISH_SEARCH if language is Language.ENGLISH else DUTCH_SEARCH
