"""The pages of a publication in its other languages, and the way from each page to the same page in another one.

Pages in another language stand in a folder of their own (``en/personas/ismael``) and bring their own menu, since a host
knows one menu for a whole site. What is no text (pictures, typefaces, prints) they share with the others.
"""

from __future__ import annotations

import dataclasses
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

from jinja2 import Environment

from zhi_publish.model.brochure import Brochure
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Language, MenuEntry
from zhi_publish.pipeline import Outcome
from zhi_publish.present.addresses import Addresses
from zhi_publish.present.menu import is_elsewhere, menu_address
from zhi_publish.present.prose import with_facts_filled_in
from zhi_publish.present.untranslated import unmarked
from zhi_publish.present.views import DownloadView, PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.present.words_translation import translation_words_for
from zhi_publish.publish.booklet import sheet_for
from zhi_publish.publish.downloads import data_downloads, download_views
from zhi_publish.publish.finished import FinishedPage, MenuLink, NavEntry, OtherPage, PageKind
from zhi_publish.publish.pages import PageMaker
from zhi_publish.publish.search import INDEX, search_index, shown_address
from zhi_publish.publish.workbooks import build_workbooks

_PLACE = re.compile(r'href="(?P<link>[^"#:]*)#(?P<place>[^"]+)"')
_ID = re.compile(r' id="?([^"\s>]+)')


def index_address(language: Language | None) -> str:
    """Return where the search index stands; that of the publication's own language has the plain name."""
    return INDEX if language is None else f"{INDEX.removesuffix('.js')}-{language}.js"


def with_other_languages(
    outcome: Outcome,
    own: Sequence[FinishedPage],
    environment: Environment,
    views: Mapping[Language, PublicationView],
    assets: dict[str, bytes],
    prints: Mapping[str, bytes],
    booklets: Mapping[str, bytes],
    *,
    has_workbooks: bool,
) -> tuple[FinishedPage, ...]:
    """Return all pages in all languages, each with the way to the others; their files are added to the assets.

    Args:
        outcome: A publication without errors.
        own: The pages in the language of the publication.
        environment: The templates that they were made with.
        views: What is published, in each other language.
        assets: Every file of the site, by address.
        prints: The PDFs among them.
        booklets: The sheets to be folded, by the id of their brochure.
        has_workbooks: Whether spreadsheets are made.

    """
    project, _, _ = outcome.complete()
    settings = project.settings
    parts = {settings.language: tuple(own)}
    makers: dict[Language, PageMaker] = {}
    menus: dict[Language, tuple[NavEntry, ...]] = {}
    for language, view in views.items():
        maker = _maker(
            outcome, language, view, assets, prints, booklets, environment, has_workbooks=has_workbooks
        )
        makers[language], parts[language] = maker, maker.pages()
        menus[language] = tuple(_own_menu(settings.menu, own, parts[language], maker.nav())) or maker.nav()
        assets |= maker.embeds()
    # every language has the same pages in the same order
    rows = list(zip(*parts.values(), strict=True))
    finished: list[FinishedPage] = []
    for place, language in enumerate(parts):
        pages = [
            dataclasses.replace(
                row[place],
                languages=_others(row, place, list(parts), has_directory_urls=settings.has_directory_urls),
            )
            for row in rows
        ]
        if language in makers:
            search = next(page for page in pages if page.kind is PageKind.SEARCH)
            pages = [
                dataclasses.replace(
                    page,
                    language=language,
                    menu=_menu(page, menus[language], makers[language]),
                    search=link_between(page, search, has_directory_urls=settings.has_directory_urls),
                )
                for page in _without_lost_places(pages, has_directory_urls=settings.has_directory_urls)
            ]
            assets[index_address(language)] = search_index(
                pages, language, has_directory_urls=settings.has_directory_urls
            )
        finished += pages
    return tuple(finished)


def _maker(
    outcome: Outcome,
    language: Language,
    view: PublicationView,
    assets: dict[str, bytes],
    prints: Mapping[str, bytes],
    booklets: Mapping[str, bytes],
    environment: Environment,
    *,
    has_workbooks: bool,
) -> PageMaker:
    """Return what makes the pages of one language, after its tables and data were added to the assets."""
    told = outcome.told_in(language)
    project, results, look = told.complete()
    addresses, words, top = Addresses(language), words_for(language), language.value
    filled = with_facts_filled_in(project, results)
    own = data_downloads(*filled)
    if has_workbooks:
        own |= {
            addresses.of_analysis_file(item_id, ".xlsx"): data
            for item_id, data in build_workbooks(*filled).items()
        }
    own |= {
        addresses.of_booklet(item_id, is_cut=project.brochures[item_id].is_cut): data
        for item_id, data in booklets.items()
    }
    assets |= {f"{top}/{address}": data for address, data in own.items()}
    papers = {item_id: sheet_for(brochure.paper) for item_id, brochure in project.brochures.items()}
    offered = download_views({**prints, **own}, view, language, words, papers, project.brochures)
    foreign = project.foreign
    return PageMaker(
        view=view,
        look=look,
        words=words,
        settings=project.settings,
        downloads=with_print_languages(offered, project.brochures, language, outcome),
        assets=assets,
        top=top,
        foreign="" if foreign is None else foreign.original.value,
        environment=environment,
    )


def with_print_languages(
    offered: Iterable[DownloadView], brochures: Mapping[str, Brochure], language: Language, outcome: Outcome
) -> tuple[DownloadView, ...]:
    """Return files to download; a print in another language than the page says which one."""
    project, _, _ = outcome.complete()
    addresses, own = Addresses(language), project.settings.language
    languages = {
        address: brochure.language or own
        for item_id, brochure in brochures.items()
        for address in (
            addresses.of(Kind.BROCHURE, item_id),
            addresses.of_booklet(item_id, is_cut=brochure.is_cut),
        )
    }
    said = translation_words_for(language).brochure_in
    return tuple(
        one
        if languages.get(one.address, language) is language
        else dataclasses.replace(one, detail=f"{one.detail}; {said[languages[one.address]]}")
        for one in offered
    )


def _others(
    row: Sequence[FinishedPage], place: int, languages: Sequence[Language], *, has_directory_urls: bool
) -> tuple[OtherPage, ...]:
    return tuple(
        OtherPage(
            language=language,
            link=link_between(row[place], page, has_directory_urls=has_directory_urls),
            address=shown_address(page, has_directory_urls=has_directory_urls),
            is_here=page is row[place],
        )
        for language, page in zip(languages, row, strict=True)
    )


def link_between(here: FinishedPage, there: FinishedPage, *, has_directory_urls: bool) -> str:
    """Return the link from one page to another, whatever the language of each."""
    start, end = (shown_address(page, has_directory_urls=has_directory_urls) for page in (here, there))
    folder = posixpath.dirname(start)
    link = posixpath.relpath(f"/{end}", f"/{folder}")
    return f"{link}/" if not end or end.endswith("/") else link


def _own_menu(
    typed: Iterable[MenuEntry],
    own: Sequence[FinishedPage],
    told: Sequence[FinishedPage],
    usual: Iterable[NavEntry],
) -> Iterator[NavEntry]:
    """Yield the menu that an author made, in another language: the same pages in the same order, by their own titles.

    What the author typed as a title has no translation. A page goes by the name that the usual menu gives it, else by
    its own; a group by that of its first page.
    """
    names = {entry.path: entry.title for entry in _flat(usual)}
    pages = {page.address: other for page, other in zip(own, told, strict=True)}

    def entry(one: MenuEntry) -> NavEntry | None:
        inside = tuple(found for inner in one.entries if (found := entry(inner)) is not None)
        if one.page is None:
            # the theme takes the first of a group for the group itself
            return NavEntry(title=inside[0].title, path=inside[0].path, entries=inside) if inside else None
        if is_elsewhere(one.page.text):
            return NavEntry(title=one.title or one.page.text, path=one.page.text)
        page = pages.get(menu_address(one.page.text))
        if page is None:
            return None
        path = page.path.removeprefix(f"{page_top(page)}/")
        return NavEntry(title=names.get(path, unmarked(page.title)), path=path)

    return (made for one in typed if (made := entry(one)) is not None)


def _flat(entries: Iterable[NavEntry]) -> Iterator[NavEntry]:
    for entry in entries:
        yield from _flat(entry.entries)
        if not entry.entries:
            yield entry


def _menu(page: FinishedPage, entries: Iterable[NavEntry], maker: PageMaker) -> tuple[MenuLink, ...]:
    here = page.address.removeprefix(f"{page_top(page)}").removeprefix("/")
    made = []
    for entry in entries:
        address = _address_of(entry)
        inner = _menu(page, entry.entries, maker)
        made.append(
            MenuLink(
                title=entry.title,
                link=entry.path if is_elsewhere(entry.path) else maker.resolver.link(address, here),
                is_here=address == here or any(one.is_here for one in inner),
                entries=inner,
            )
        )
    return tuple(made)


def page_top(page: FinishedPage) -> str:
    """Return the folder in which all pages of its language stand."""
    return page.path.split("/", 1)[0]


def _address_of(entry: NavEntry) -> str:
    path = entry.path.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index")


def _without_lost_places(
    pages: Sequence[FinishedPage], *, has_directory_urls: bool
) -> Iterator[FinishedPage]:
    """Yield pages whose links to a heading lead to the page alone where its translation has no such heading."""
    by_address = {shown_address(page, has_directory_urls=has_directory_urls): page for page in pages}
    places = {address: frozenset(_ID.findall(page.html)) for address, page in by_address.items()}
    for address, page in by_address.items():
        folder = posixpath.dirname(address)

        def kept(found: re.Match[str], here: str = address, folder: str = folder) -> str:
            link, place = found["link"], unquote(found["place"])
            target = here
            if link:
                target = posixpath.normpath(f"{folder}/{link}").lstrip("/")
                target = "" if target == "." else target + ("/" if link.endswith("/") else "")
            return found[0] if place in places.get(target, {place}) else f'href="{link}"'

        yield dataclasses.replace(page, html=_PLACE.sub(kept, page.html))
