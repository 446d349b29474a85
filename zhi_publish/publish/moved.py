"""Small pages at old addresses, that lead to where something stands now."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterable, Mapping

from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Settings
from zhi_publish.present.words_embed import embed_words
from zhi_publish.present.words_search import search_words
from zhi_publish.publish.embeds import own_address
from zhi_publish.publish.finished import FinishedPage
from zhi_publish.publish.search import shown_address


def moved_pages(
    former: Mapping[str, str], pages: Iterable[FinishedPage], settings: Settings, stylesheet: str, below: str = "",
) -> dict[str, bytes]:  # fmt: skip
    """Return a page for each old address, by its file.

    They are files and no pages: they stand in no menu, site map, feed or search, and robots are told to go on.

    Args:
        former: Where each old address leads now.
        pages: The pages of the site.
        settings: Of the publication.
        stylesheet: Address of the style sheet.
        below: The folder in which the pages of this language stand, with a slash; empty for the publication's own.

    """
    say, top = search_words(settings.language), own_address(settings)
    by_address = {page.address: page for page in pages}
    made: dict[str, bytes] = {}
    for old, new in former.items():
        page = by_address.get(f"{below}{new}")
        if page is None:  # not everything has a page of its own
            continue
        file = f"{below}{old}/index.html" if settings.has_directory_urls else f"{below}{old}.html"
        shown = shown_address(page, has_directory_urls=settings.has_directory_urls)
        link = html.escape(_relative(shown or "./", file))
        whole = f'<link rel="canonical" href="{html.escape(top + shown)}">' if top else ""
        made[file] = (
            f'<!doctype html><html lang="{settings.language.value}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
            f"<title>{html.escape(say.moved)} – {html.escape(settings.site_name)}</title>{whole}"
            f'<meta http-equiv="refresh" content="0; url={link}">'
            f'<link rel="stylesheet" href="{html.escape(_relative(stylesheet, file))}"></head>'
            f'<body><main class="zhi-blad"><h1>{html.escape(say.moved)}</h1>'
            f'<p>{html.escape(say.moved_to)} <a href="{link}">{html.escape(page.title)}</a></p></main></body></html>\n'
        ).encode()
    return made


def moved_cards(project: Project, assets: Mapping[str, bytes], below: str = "") -> dict[str, bytes]:
    """Return the cards for other websites at the addresses that they had: a frame elsewhere keeps showing them."""
    language = project.settings.language
    say = embed_words(language)
    names = {Kind.PERSONA: say.persona, Kind.ANALYSIS: say.analysis}
    return {
        f"{below}{say.folder}/{names[kind]}-{former.text}{suffix}": assets[card]
        for (kind, item_id), formers in project.formerly.items()
        if kind in names
        for former in formers
        for suffix in (".html", ".svg")
        if (card := f"{below}{say.folder}/{names[kind]}-{item_id}{suffix}") in assets
    }


def _relative(target: str, file: str) -> str:
    """Return the way from a file to a target; a slash at the end stays."""
    way = posixpath.relpath(target, posixpath.dirname(file) or ".")
    return f"{way}/" if target.endswith("/") else way
