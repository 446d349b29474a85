"""The page that lists everything that can be found, from A to Z: a search that asks for no script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zhi_publish.present.views import DownloadView, PublicationView
from zhi_publish.publish.finished import PageKind

_KINDS = {
    "home": PageKind.HOME,
    "persona": PageKind.STORY,
    "benefit": PageKind.BENEFIT,
    "payer": PageKind.PAYER,
    "analysis": PageKind.ANALYSIS,
    "reckon": PageKind.RECKON,
    "budget": PageKind.BUDGET,
    "price_index": PageKind.PRICE_INDEX,
    "model": PageKind.MODEL,
    "downloads": PageKind.DOWNLOADS,
    "search": PageKind.SEARCH,
}
_OVERVIEWS = frozenset({"personas", "benefits", "payers", "analyses", "budgets", "price_indexes"})


def page_kind(template: str) -> PageKind:
    """Return what a page is, by the template of the look that shows it."""
    name = template.removesuffix(".html")
    return PageKind.OVERVIEW if name in _OVERVIEWS else _KINDS.get(name, PageKind.PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be found."""

    title: str
    address: str
    kind: str
    """What it is, in words; empty where the title says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The things whose names begin with one letter."""

    sign: str
    """The letter; several signs for everything that begins with none."""
    id: str
    entries: tuple[Entry, ...]


def letters(
    pages: Iterable[tuple[str, str, PageKind]],
    view: PublicationView,
    downloads: Iterable[DownloadView],
    kinds: Mapping[str, str],
    others: str,
) -> tuple[Letter, ...]:
    """Return pages (title, address, kind), values of the model and files to download in order of their first letter.

    Accents do not count. ``others`` is the heading of what begins with a figure or a sign; it comes first.
    """
    found: dict[str, list[Entry]] = {}
    for entry in _entries(pages, view, downloads, kinds):
        found.setdefault(_letter(entry.title), []).append(entry)
    return tuple(
        Letter(
            sign=sign or others,
            id=f"az-{sign.casefold() or '0'}",
            entries=tuple(sorted(found[sign], key=lambda one: (_plain(one.title), one.kind, one.address))),
        )
        for sign in sorted(found)
    )


def _entries(
    pages: Iterable[tuple[str, str, PageKind]],
    view: PublicationView,
    downloads: Iterable[DownloadView],
    kinds: Mapping[str, str],
) -> Iterator[Entry]:
    for title, address, kind in pages:
        if kind is not PageKind.SEARCH:
            yield Entry(title=title, address=address, kind=kinds[kind.value])
    for value in view.model.values:
        yield Entry(title=value.value.name, address=value.value.address, kind=kinds["value"])
    for download in downloads:
        yield Entry(title=download.title, address=download.address, kind=kinds["download"])


def _plain(text: str) -> str:
    """Return a text as it is put in order: small letters without accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _letter(title: str) -> str:
    first = next((sign for sign in _plain(title) if sign.isalnum()), "")
    return first.upper() if first.isalpha() else ""
