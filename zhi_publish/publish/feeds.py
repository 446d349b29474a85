"""What tells others of new things: a feed of personas and analyses, and the file that robots ask for."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language, Settings
from zhi_publish.present.publication import content_date
from zhi_publish.present.untranslated import unmarked
from zhi_publish.present.views import PublicationView
from zhi_publish.present.words_search import search_words
from zhi_publish.publish.embeds import own_address
from zhi_publish.publish.finished import FinishedPage
from zhi_publish.publish.head import feed_address
from zhi_publish.publish.search import shown_address
from zhi_publish.slug import slug

MOST_ENTRIES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    address: str
    title: str
    summary: str
    date: dt.date
    first_name: str
    """Kind and id under which it was first published: who renames it tells nobody of it again."""


def feeds(
    projects: Mapping[Language | None, tuple[Project, PublicationView]], pages: Iterable[FinishedPage]
) -> dict[str, bytes]:
    """Return a feed for each language in which there are pages, by address; None stands for the publication's own."""
    pages = tuple(pages)
    return {
        feed_address(language): atom_feed(project, view, pages, language)
        for language, (project, view) in projects.items()
    }


def atom_feed(
    project: Project, view: PublicationView, pages: Iterable[FinishedPage], language: Language | None = None
) -> bytes:
    """Return the newest personas and analyses as an Atom feed, the newest first.

    Dates come from the content: the review of a persona, the first day of the year of an analysis. An entry keeps its
    id as long as the publication keeps its address (or, without one, its name).
    """
    settings = project.settings
    top = own_address(settings)
    below = "" if language is None else language.value
    shown = {
        page.address.removeprefix(below).strip("/"): shown_address(
            page, has_directory_urls=settings.has_directory_urls
        )
        for page in pages
        if page.language is language
    }
    up = "" if language is None else "../"  # without an address of its own, a link is relative to the feed
    home = top + shown[""] if below and top else top or up + (shown.get("", "") or "index.html")
    entries = sorted(_entries(project, view), key=lambda one: (-one.date.toordinal(), one.first_name))
    title = search_words(settings.language).feed_title.format(site=settings.site_name)
    newest = max((entry.date for entry in entries), default=content_date(project))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{settings.language.value}">',
        f"<title>{_text(title)}</title>",
        f"<id>{_identifier(settings, 'feed', below)}</id>",
        f"<updated>{_moment(newest)}</updated>",
        f"<author><name>{_text(view.organisation or settings.site_name)}</name></author>",
        f"<link href={_value(home)}/>",
    ]
    if top:
        lines.append(
            f'<link rel="self" type="application/atom+xml" href={_value(top + feed_address(language))}/>'
        )
    for entry in entries[:MOST_ENTRIES]:
        lines += [
            "<entry>",
            f"<title>{_text(entry.title)}</title>",
            f"<id>{_identifier(settings, entry.first_name, below)}</id>",
            f"<updated>{_moment(entry.date)}</updated>",
            f"<link href={_value((top or up) + shown[entry.address])}/>",
            f"<summary>{_text(entry.summary)}</summary>",
            "</entry>",
        ]
    return ("\n".join([*lines, "</feed>"]) + "\n").encode("utf-8")


def _entries(project: Project, view: PublicationView) -> Iterator[_Entry]:
    for persona in view.personas:
        card = persona.card
        yield _Entry(
            address=card.address,
            title=card.name,
            summary=" ".join(part for part in (card.summary, persona.total_sentence) if part),
            date=project.personas[card.id].reviewed or content_date(project),
            first_name=_first_name(project, Kind.PERSONA, card.id),
        )
    for analysis in view.analyses:
        yield _Entry(
            address=analysis.address,
            title=analysis.title,
            summary=" ".join(part for part in (analysis.summary, analysis.roi_sentence) if part),
            date=dt.date(project.analyses[analysis.id].year, 1, 1),
            first_name=_first_name(project, Kind.ANALYSIS, analysis.id),
        )


def _first_name(project: Project, kind: Kind, item_id: str) -> str:
    former = project.formerly.get((kind, item_id))
    return f"{kind.value}/{former[0].text if former else item_id}"


def _identifier(settings: Settings, name: str, language: str) -> str:
    base = own_address(settings) or slug(settings.site_name)
    name = f"{language}/{name}" if language else name
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{base}#{name}')}"


def _moment(date: dt.date) -> str:
    return f"{date.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(" ".join(unmarked(text).split()))


def _value(text: str) -> str:
    return quoteattr(text)


def robots(settings: Settings) -> bytes:
    """Return what robots may read: everything; and where the site map is, when that has a whole address."""
    top = own_address(settings)
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {top}sitemap.xml"] if top else [])]
    return ("\n".join(lines) + "\n").encode("ascii", "ignore")
