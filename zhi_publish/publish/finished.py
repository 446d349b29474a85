"""A finished site: pages and files, before any website host has seen them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from zhi_publish.model.settings import Language, MenuEntry


class PageKind(StrEnum):
    """What a page is to a reader who looks for something."""

    HOME = "home"
    STORY = "story"
    BENEFIT = "benefit"
    PAYER = "payer"
    ANALYSIS = "analysis"
    RECKON = "reckon"
    BUDGET = "budget"
    PRICE_INDEX = "price_index"
    MODEL = "model"
    DOWNLOADS = "downloads"
    OVERVIEW = "overview"
    """The list of all pages of a kind."""
    PAGE = "page"
    SEARCH = "search"
    """The list of everything that can be found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPage:
    """The same page in a language."""

    language: Language
    link: str
    """Relative to the page on which it stands."""
    address: str
    """From the top of the site, as a browser shows it."""
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLink:
    """An entry of a menu that a page brings itself."""

    title: str
    link: str
    is_here: bool
    entries: tuple[MenuLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPage:
    """A page whose article is complete HTML."""

    address: str
    """On the site, without a slash at the end; the home page is the empty text."""
    path: str
    """Of its Markdown file in a staged folder, such as ``personas/lena.md``."""
    title: str
    description: str
    html: str
    """The article on one line, with links relative to the page."""
    kind: PageKind = PageKind.PAGE
    is_found_in_brief: bool = False
    """Whether a search knows only how it begins: one of a thousand of the same make, whose files and figures stand on
    the page of their location too."""
    language: Language | None = None
    """None for that of the publication; the fields below tell nothing of a page in a publication with one language."""
    languages: tuple[OtherPage, ...] = ()
    """The same page in every language, this one included."""
    menu: tuple[MenuLink, ...] = ()
    """The menu of a page in another language; the host makes that of the others."""
    search: str = ""
    """Link to the list of everything that can be found, likewise."""
    statement: tuple[str, ...] = ()
    """Link to the accessibility statement in the language of the page, and its title."""
    sheets: tuple[str, ...] = ()
    """Links to the style sheets that it needs beside those of every page, in their order."""
    head: str = ""
    """What stands in the page's ``<head>`` for search engines and for who shares it, on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NavEntry:
    """An entry of the menu; a section has entries of its own, the first of which is its overview."""

    title: str
    path: str
    entries: tuple[NavEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedSite:
    """Everything that goes to the website."""

    site_name: str
    description: str
    address: str = ""
    """Where the site will stand, with a slash at its end; empty when nobody said."""
    language: Language
    other_languages: tuple[str, ...] = ()
    has_directory_urls: bool
    content_folder: str
    """Where the author's files are, relative to the publication."""
    pages: tuple[FinishedPage, ...]
    nav: tuple[NavEntry, ...]
    menu: tuple[MenuEntry, ...] = ()
    """The menu that the author made instead; the host reads it for itself."""
    assets: Mapping[str, bytes]
    """Other files, by their address."""
    stylesheets: tuple[str, ...]
    """Addresses of the style sheets that every page asks for."""
    licence: str = ""
    """What others may do with texts and figures, in a sentence for the foot of every page; empty where nobody said."""
    logo: str | None
    """Address of the logo; None leaves the look's own mark."""
    overrides: tuple[Path, ...]
    """Folders of the look with templates for the host, the nearest first."""
    epoch: int
    """The state of the content in seconds since 1970: the date of everything that is dated."""
