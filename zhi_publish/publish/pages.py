"""Views poured into the templates of a look: finished pages, and the menu that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from zhi_publish.model.look import Look
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Settings
from zhi_publish.present.addresses import DOWNLOADS, HOME, Addresses
from zhi_publish.present.views import DownloadView, PublicationView
from zhi_publish.present.words import Words
from zhi_publish.publish.finished import FinishedPage, NavEntry
from zhi_publish.publish.links import LinkResolver

_BLOCK = re.compile(r'<div data-zhi-block="(\w+):([^"]*)"></div>')
_PRE = re.compile(r"<pre[ >].*?</pre>", re.DOTALL)
LONGEST_DESCRIPTION = 300


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
    ) -> None:
        self._view = view
        self._words = words
        self._addresses = Addresses(settings.language)
        self._downloads = downloads
        self._assets = assets
        self._settings = settings
        self._environment = Environment(
            loader=FileSystemLoader([folder / "site" for folder in look.folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def pages(self) -> tuple[FinishedPage, ...]:
        """Return every page, its links relative and its tables and drawings in place."""
        drafts = list(self._drafts())
        folders = {
            address for address, path, *_ in drafts if path == "index.md" or path.endswith("/index.md")
        }
        resolver = LinkResolver(
            {address for address, *_ in drafts},
            self._assets.keys(),
            folders,
            has_directory_urls=self._settings.has_directory_urls,
        )
        return tuple(
            FinishedPage(
                address=address,
                path=path,
                title=title,
                description=description[:LONGEST_DESCRIPTION],
                html=_on_one_line(resolver.resolve(self._render(address, template, context), address)),
            )
            for address, path, title, description, template, context in drafts
        )

    def _drafts(self) -> Iterator[tuple[str, str, str, str, str, dict[str, Any]]]:
        """Yield address, file, title, description, template and what the template shows."""
        view, words = self._view, self._words
        overview = self._addresses.overview
        home = view.introductions.get(HOME)
        yield (
            HOME,
            "index.md",
            view.site_name,
            (home.summary if home else "") or view.description,
            "home.html",
            {"page": home},
        )
        for kind, template, title in (
            (Kind.PERSONA, "personas.html", words.personas),
            (Kind.BENEFIT, "benefits.html", words.benefits),
            (Kind.PAYER, "payers.html", words.payers),
            (Kind.ANALYSIS, "analyses.html", words.analyses),
            (Kind.BUDGET, "budgets.html", words.budgets),
            (Kind.MODEL, "model.html", words.model),
        ):
            address = overview(kind)
            page = view.introductions.get(address)
            heading = page.title if page else title
            context = {"page": page, "model": view.model, "title": heading}
            yield address, f"{address}/index.md", heading, page.summary if page else "", template, context
        for persona in view.personas:
            card = persona.card
            yield (
                card.address,
                f"{card.address}.md",
                card.name,
                card.summary,
                "persona.html",
                {"persona": persona},
            )
        for benefit in view.benefits:
            yield (
                benefit.address,
                f"{benefit.address}.md",
                benefit.title,
                benefit.price,
                "benefit.html",
                {"benefit": benefit},
            )
        for payer in view.payers:
            yield (
                payer.address,
                f"{payer.address}.md",
                payer.name,
                payer.framework,
                "payer.html",
                {"payer": payer},
            )
        for analysis in view.analyses:
            yield (
                analysis.address,
                f"{analysis.address}.md",
                analysis.title,
                analysis.summary or analysis.roi_sentence,
                "analysis.html",
                {"analysis": analysis},
            )
        for budget in view.budgets:
            yield (
                budget.address,
                f"{budget.address}.md",
                budget.title,
                budget.summary,
                "budget.html",
                {"budget": budget},
            )
        page = view.introductions.get(DOWNLOADS)
        offered: dict[str, Any] = {
            "page": page,
            "downloads": self._downloads,
            "title": page.title if page else words.downloads,
        }
        yield (
            DOWNLOADS,
            f"{DOWNLOADS}/index.md",
            offered["title"],
            page.summary if page else words.downloads_note,
            "downloads.html",
            offered,
        )
        taken = {HOME, DOWNLOADS, *(overview(kind) for kind in Kind if kind is not Kind.PAGE)}
        for own in view.pages:
            if own.address not in taken:
                yield own.address, f"{own.address}.md", own.title, own.summary, "page.html", {"page": own}

    def _render(self, address: str, template: str, context: dict[str, Any]) -> str:
        common = {"words": self._words, "view": self._view, "here": address}
        rendered = self._environment.get_template(template).render(common | context)
        return _BLOCK.sub(lambda block: self._render_block(block[1], block[2], common), rendered)

    def _render_block(self, function: str, item_id: str, common: dict[str, Any]) -> str:
        context: dict[str, Any] = {}
        if function in {"benefit_table", "palette"}:
            context["persona"] = next(one for one in self._view.personas if one.card.id == item_id)
        else:
            context["analysis"] = next(one for one in self._view.analyses if one.id == item_id)
        return self._environment.get_template(f"blocks/{function}.html").render(common | context)

    def nav(self) -> tuple[NavEntry, ...]:
        """Return a short menu: overviews and ordinary pages; a menu of every page makes a site's build quadratic."""
        words, overview = self._words, self._addresses.overview

        def entry(kind: Kind, title: str) -> NavEntry:
            return NavEntry(title=title, path=f"{overview(kind)}/index.md")

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
                ),
            ),
            *(NavEntry(title=page.title, path=f"{page.address}.md") for page in own),
            NavEntry(title=words.downloads, path=f"{DOWNLOADS}/index.md"),
        )


def _on_one_line(rendered: str) -> str:
    """Return HTML that no Markdown reader, whatever its extensions, can take for anything but one block of HTML.

    Line breaks become spaces (inside ``pre`` references), braces become references so that no macro plugin sees
    them.
    """
    kept = _PRE.sub(lambda pre: pre[0].replace("\n", "&#10;"), rendered.strip())
    line = (
        " ".join(text for part in kept.split("\n") if (text := part.strip()))
        .replace("{", "&#123;")
        .replace("}", "&#125;")
    )
    return f'<div class="zhi">{line}</div>'


def section_texts(html: str) -> list[tuple[str, str, str]]:
    """Return the sections of an article for a search index: id of the heading, its text, and the text below it.

    The first section is that of the page itself and has no id.
    """
    plain = _INVISIBLE.sub(" ", html)
    parts = _HEADING.split(plain)
    sections = [("", "", _text(parts[0]))]
    sections += [
        (parts[index], _text(parts[index + 1]), _text(parts[index + 2])) for index in range(1, len(parts), 3)
    ]
    return sections


_INVISIBLE = re.compile(r"<svg[ >].*?</svg>|<h1[ >].*?</h1>|<style[ >].*?</style>", re.DOTALL)
_HEADING = re.compile(r'<h[23][^>]*? id="([^"]+)"[^>]*>(.*?)</h[23]>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def _text(part: str) -> str:
    return " ".join(_TAG.sub(" ", part).split())
