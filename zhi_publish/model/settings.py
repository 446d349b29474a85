"""What ``mkdocs.yml`` says about a publication as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from zhi_publish.diagnostics import Location
from zhi_publish.model.text import AuthorText


class Language(StrEnum):
    """The languages of our own words."""

    DUTCH = "nl"
    ENGLISH = "en"


SMALL_COUNT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """An entry of the menu that a publication states itself: a page, a link to elsewhere, or a group of entries."""

    title: str
    """As typed; empty where the page gives its own."""
    page: AuthorText | None
    """The file of the page, or an address elsewhere; None for a group."""
    entries: tuple[MenuEntry, ...] = ()

    def pages(self) -> Iterator[AuthorText]:
        """Yield every page in it, however deep."""
        if self.page is not None:
            yield self.page
        for entry in self.entries:
            yield from entry.pages()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The choices that hold for every page and print."""

    site_name: str
    site_description: str | None = None
    site_url: str | None = None
    language: Language = Language.DUTCH
    other_languages: tuple[Language, ...] = ()
    """The languages beside it in which readers get the website, as far as there are translations."""
    languages_where: Location | None = None
    """Where those were typed."""
    content_folder: str = "content"
    """Relative to the publication."""
    content_where: Location | None = None
    """Where that was typed; None where nobody did."""
    site_folder: str = "site"
    """Relative to the publication."""
    site_where: Location | None = None
    """Where that was typed; None where nobody did."""
    has_directory_urls: bool = True
    """Whether a page's address ends in a slash (``personas/lena/``) or in ``.html``."""
    organisation: str = ""
    """Who publishes; the site's name where nothing else is said."""
    place: str | None = None
    contact: str | None = None
    licence: str | None = None
    """What others may do with texts and figures, in the publication's own words; None where nobody said."""
    look: str = "palet"
    look_where: AuthorText | None = None
    tokens: Mapping[str, AuthorText]
    """Design tokens that this publication sets itself."""
    token_places: Mapping[str, Location] = field(default_factory=dict)
    """Where the name of each of them was typed."""
    menu: tuple[MenuEntry, ...] = ()
    """The publication's own menu; empty when the menu is left to us."""
    small_count: int = SMALL_COUNT
    """Fewer visitors than this per persona might point at a person."""
