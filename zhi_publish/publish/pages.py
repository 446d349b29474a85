"""Views poured into the templates of a look: finished pages, and the menu that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain, count
from pathlib import PurePosixPath
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from zhi_publish.model.look import Look
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Settings
from zhi_publish.present.addresses import DOWNLOADS, HOME, Addresses
from zhi_publish.present.statement import Claim
from zhi_publish.present.untranslated import told_in_html, unmarked
from zhi_publish.present.views import DownloadView, PublicationView
from zhi_publish.present.words import Words
from zhi_publish.present.words_embed import embed_words, licence_sentence
from zhi_publish.present.words_search import search_words
from zhi_publish.present.words_statement import statement_addresses, statement_words
from zhi_publish.publish.embeds import EmbedCodes, embed_addresses, embed_files, embeds, own_address
from zhi_publish.publish.everything import letters, page_kind
from zhi_publish.publish.finished import FinishedPage, NavEntry
from zhi_publish.publish.links import LinkResolver
from zhi_publish.publish.styles import Sheets

_BLOCK = re.compile(r'<div data-zhi-block="(\w+):([^"]*)"></div>')
_PRE = re.compile(r"<pre[ >].*?</pre>", re.DOTALL)
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">\n?')
"""A template names the sheets of its page where it begins; they belong in the head."""
_DATA = re.compile(r'(<script type="application/json"[^>]*>.*?</script>)', re.DOTALL)
LONGEST_DESCRIPTION = 300


class _Draft(NamedTuple):
    """A page before its template is filled in."""

    address: str
    path: str
    title: str
    description: str
    template: str
    context: Mapping[str, object]
    """What the template shows, by the name that it uses."""


class PageMaker:
    """Makes the pages of one publication."""

    def __init__(
        self,
        *,
        view: PublicationView,
        look: Look,
        words: Words,
        settings: Settings,
        downloads: tuple[DownloadView, ...],
        assets: Mapping[str, bytes],
        top: str = "",
        foreign: str = "",
        environment: Environment | None = None,
    ) -> None:
        """Take in a publication in one language.

        Args:
            view: Everything that it shows.
            look: Whose templates are filled in.
            words: Our own words.
            settings: Of the publication, in this language.
            downloads: The files on its page of downloads.
            assets: Every file of the site, by address.
            top: The folder of the site in which these pages stand; empty for the language of the publication.
            foreign: The language of texts that are not translated.
            environment: The templates of the same look, where they were read for another language already.

        """
        self._top, self._foreign = top, foreign
        self._view = view
        self._words = words
        self._addresses = Addresses(settings.language)
        self._downloads = downloads
        self._files_of: dict[str, list[DownloadView]] = {}
        self._files_of_venue: dict[str, list[DownloadView]] = {}
        for one in downloads:
            # once for all pages: a thousand analyses would each look through thousands of files
            if one.analysis is not None:
                self._files_of.setdefault(one.analysis, []).append(one)
            if one.venue is not None:
                self._files_of_venue.setdefault(one.venue, []).append(one)
        self._embeds = EmbedCodes(embeds(view, settings, top), view)
        self._assets = assets
        self._settings = settings
        self._look = look
        self._sheets = Sheets(look)
        self.environment = environment or Environment(
            loader=FileSystemLoader([folder / "site" for folder in look.folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def pages(self) -> tuple[FinishedPage, ...]:
        """Return every page, its links relative and its tables and drawings in place."""
        drafts = [self._plain(draft) for draft in self._drafts()]
        drafts += self._statement(drafts)
        drafts.append(self._search(drafts))
        self.resolver = resolver = LinkResolver(
            {draft.address for draft in drafts},
            self._assets.keys() | self._embed_addresses(),
            {draft.address for draft in drafts if PurePosixPath(draft.path).name == "index.md"},
            has_directory_urls=self._settings.has_directory_urls,
            top=self._top,
        )
        below = f"{self._top}/" if self._top else ""
        of_venues = frozenset() if self._view.by_venue is None else self._view.by_venue.addresses

        def finished(draft: _Draft) -> FinishedPage:
            html = resolver.resolve(self._render(draft), draft.address)
            return FinishedPage(
                address=f"{below}{draft.address}".rstrip("/"),
                path=f"{below}{draft.path}",
                title=draft.title,
                description=draft.description[:LONGEST_DESCRIPTION],
                html=_on_one_line(_SHEET.sub("", html)),
                kind=page_kind(draft.template),
                is_found_in_brief=draft.address in of_venues,
                sheets=tuple(_SHEET.findall(html)),
            )

        return tuple(map(finished, drafts))

    def _embed_addresses(self) -> set[str]:
        below = f"{self._top}/" if self._top else ""
        return {f"{below}{address}" for address in embed_addresses(self._view, self._settings.language)}

    def embeds(self) -> dict[str, bytes]:
        """Return the cards for other websites, by address; the pages must have been made before."""
        made = embed_files(
            self._view, self._look, self._words, self._settings, self.environment, self.resolver.resolve, self._top, self._foreign
        )  # fmt: skip
        below = f"{self._top}/" if self._top else ""
        return {f"{below}{address}": data for address, data in made.items()}

    def _sharing(self) -> dict[str, object]:
        """Return what the page of downloads says of cards for other websites, and of what may be done with it all."""
        view, settings = self._view, self._settings
        return {
            "embeds": self._embeds.here,
            "embeds_elsewhere": self._embeds.elsewhere,
            "licence": licence_sentence(settings.licence, view.organisation, view.contact, settings.language),
        }

    def _plain(self, draft: _Draft) -> _Draft:
        """Return a page with a title and a description for a place where no element can stand."""
        if not self._foreign:
            return draft
        return draft._replace(title=unmarked(draft.title), description=unmarked(draft.description))

    def _drafts(self) -> Iterator[_Draft]:
        view, words = self._view, self._words
        overview = self._addresses.overview
        home = view.introductions.get(HOME)
        about = (home.summary if home else "") or view.description
        yield _Draft(HOME, "index.md", view.site_name, about, "home.html", {"page": home})
        # a model of one's own has a name of its own; ours has a text instead
        model = words.model if view.model.text else view.model.title
        for kind, template, title in (
            (Kind.PERSONA, "personas.html", words.personas),
            (Kind.BENEFIT, "benefits.html", words.benefits),
            (Kind.PAYER, "payers.html", words.payers),
            (Kind.ANALYSIS, "analyses.html", words.analyses),
            (Kind.BUDGET, "budgets.html", words.budgets),
            (Kind.MODEL, "model.html", model),
        ):
            yield self._overview(overview(kind), title, "", template, {"model": view.model})
        for persona in view.personas:
            card = persona.card
            yield _own_page(card.address, card.name, card.summary, "persona", persona)
        for benefit in view.benefits:
            yield _own_page(benefit.address, benefit.title, benefit.price, "benefit", benefit)
        for payer in view.payers:
            yield _own_page(payer.address, payer.name, payer.framework, "payer", payer)
        for analysis in view.analyses:
            about = analysis.summary or analysis.roi_sentence
            yield _own_page(analysis.address, analysis.title, about, "analysis", analysis)
            if analysis.reckon is not None:
                address, title = analysis.reckon.address, analysis.reckon.title
                about = words.reckon.summary
                yield _Draft(address, f"{address}.md", title, about, "reckon.html", {"analysis": analysis})
        for budget in view.budgets:
            yield _own_page(budget.address, budget.title, budget.summary, "budget", budget)
        yield from self._price_indexes()
        yield from self._method()
        yield self._overview(
            DOWNLOADS, words.downloads, words.downloads_note, "downloads.html", self._sharing()
        )
        for own in view.pages:
            yield _own_page(own.address, own.title, own.summary, "page", own)

    def _search(self, drafts: list[_Draft]) -> _Draft:
        """Return the page of everything that can be found; an author's own page at its address goes first."""
        say = search_words(self._settings.language)
        taken = {draft.address for draft in drafts}
        address = next(
            one for one in chain((say.slug, f"{say.slug}-a-z"), map(str, count())) if one not in taken
        )
        by_venue = self._view.by_venue
        found = letters(
            [
                (draft.title, draft.address, page_kind(draft.template))
                for draft in drafts
                if by_venue is None or draft.address not in by_venue.addresses
            ],
            self._view,
            [one for one in self._downloads if by_venue is None or one.venue is None],
            say.kinds,
            say.numbers,
        )
        shown = {"page": None, "say": say, "letters": found}
        return _Draft(address, f"{address}/index.md", say.title, say.summary, "search.html", shown)

    def _statement(self, drafts: list[_Draft]) -> Iterator[_Draft]:
        """Yield the accessibility statement, unless the author wrote one."""
        if not statement_addresses() & {draft.address for draft in drafts}:
            say = statement_words(self._settings.language)
            shown = {"say": say, "title": say.title, "claims": tuple(Claim)}
            yield _Draft(say.slug, f"{say.slug}/index.md", say.title, say.summary, "statement.html", shown)

    def _price_indexes(self) -> Iterator[_Draft]:
        overview, words = self._addresses.overview(Kind.PRICE_INDEX), self._words.prices
        if self._has_price_indexes:
            yield self._overview(overview, words.indexes, "", "price_indexes.html", {})
        for index in self._view.price_indexes:
            about = words.figures_caption.format(title=index.title)
            shown = {"index": index, "overview": overview}
            yield _Draft(index.address, f"{index.address}.md", index.title, about, "price_index.html", shown)

    def _method(self) -> Iterator[_Draft]:
        for section in self._view.method:
            overview = self._addresses.overview(section.kind)
            common = {"section": section, "w": section.words, "overview": overview}
            shown = {**common, **section.shown}
            yield self._overview(overview, section.title, section.about, section.overview, shown)
            for one in (*section.pages, *section.details):
                own = {**common, "item": one.item, "title": one.title, "about": one.summary}
                yield _Draft(one.address, f"{one.address}.md", one.title, one.summary, one.template, own)

    @property
    def _has_price_indexes(self) -> bool:
        """Whether there is anything to show in the overview of price indexes; most publications have none."""
        address = self._addresses.overview(Kind.PRICE_INDEX)
        return bool(self._view.price_indexes) or address in self._view.introductions

    def _overview(
        self, address: str, title: str, about: str, template: str, shown: Mapping[str, object]
    ) -> _Draft:
        """Return the page of a folder; an author's own page for it gives it its title and its introduction."""
        page = self._view.introductions.get(address)
        title, about = (page.title, page.summary) if page else (title, about)
        context = {**shown, "page": page, "title": title}
        return _Draft(address, f"{address}/index.md", title, about, template, context)

    def _render(self, draft: _Draft) -> str:
        common = {
            "words": self._words, "view": self._view, "here": draft.address, "downloads": self._downloads,
            "files_of": self._files_of, "files_of_venue": self._files_of_venue, "by_venue": self._view.by_venue,
            "embed_of": self._embeds.by_page, "say_embed": embed_words(self._settings.language),
            "has_own_address": bool(own_address(self._settings)),
        }  # fmt: skip
        rendered = self.environment.get_template(draft.template).render({**common, **draft.context})
        filled = _BLOCK.sub(lambda block: self._render_block(block[1], block[2], common), rendered)
        filled = f"{self._sheets.links}\n{filled}"
        return told_in_html(filled, self._foreign) if self._foreign else filled

    def _render_block(self, function: str, item_id: str, common: Mapping[str, object]) -> str:
        shown: Mapping[str, object]
        if function in {"benefit_table", "palette"}:
            shown = {"persona": next(one for one in self._view.personas if one.card.id == item_id)}
        else:
            shown = {"analysis": next(one for one in self._view.analyses if one.id == item_id)}
        return self.environment.get_template(f"blocks/{function}.html").render({**common, **shown})

    def nav(self) -> tuple[NavEntry, ...]:
        """Return a short menu: overviews and ordinary pages; a menu of every page makes a site's build quadratic."""
        words, overview = self._words, self._addresses.overview

        def entry(kind: Kind, title: str) -> NavEntry:
            return NavEntry(title=title, path=f"{overview(kind)}/index.md")

        indexes = (entry(Kind.PRICE_INDEX, words.prices.indexes),) if self._has_price_indexes else ()
        own = sorted(
            self._view.pages, key=lambda page: (page.order is None, page.order or 0, page.title.casefold())
        )
        return (
            NavEntry(title=words.home, path="index.md"),
            NavEntry(
                title=words.personas,
                path=f"{overview(Kind.PERSONA)}/index.md",
                entries=(entry(Kind.PERSONA, words.personas), entry(Kind.MODEL, words.model)),
            ),
            NavEntry(
                title=words.analyses,
                path=f"{overview(Kind.ANALYSIS)}/index.md",
                entries=(
                    entry(Kind.ANALYSIS, words.analyses),
                    entry(Kind.BENEFIT, words.benefits),
                    entry(Kind.PAYER, words.payers),
                    entry(Kind.BUDGET, words.budgets),
                    *indexes,
                ),
            ),
            *self._method_menu(),
            *(NavEntry(title=unmarked(page.title), path=f"{page.address}.md") for page in own),
            NavEntry(title=words.downloads, path=f"{DOWNLOADS}/index.md"),
        )

    def _method_menu(self) -> tuple[NavEntry, ...]:
        """Return one entry for all other parts of the method; none where a publication has none."""
        entries = tuple(
            NavEntry(title=section.title, path=f"{self._addresses.overview(section.kind)}/index.md")
            for section in self._view.method
        )
        return (NavEntry(title=self._words.method, path=entries[0].path, entries=entries),) if entries else ()


def _own_page(address: str, title: str, about: str, name: str, shown: object) -> _Draft:
    """Return a page of its own for something that its template calls by name."""
    return _Draft(address, f"{address}.md", title, about, f"{name}.html", {name: shown})


def _on_one_line(rendered: str) -> str:
    """Return HTML that no Markdown reader, whatever its extensions, can take for anything but one block of HTML.

    Line breaks become spaces (inside ``pre`` references), braces become references so that no macro plugin sees
    them. Data for a script are on one line already and are left alone: a browser reads no references there.
    """
    kept = _PRE.sub(lambda pre: pre[0].replace("\n", "&#10;"), rendered.strip())
    line = " ".join(text for part in kept.split("\n") if (text := part.strip()))
    parts = _DATA.split(line)
    parts[::2] = [part.replace("{", "&#123;").replace("}", "&#125;") for part in parts[::2]]
    return f'<div class="zhi">{"".join(parts)}</div>'
