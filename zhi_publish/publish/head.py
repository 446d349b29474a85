"""What stands in the head of a page for search engines, for who shares it and for feed readers."""

from __future__ import annotations

import html
import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.present.addresses import DOWNLOADS, Addresses
from zhi_publish.present.words_search import search_words
from zhi_publish.publish.embeds import own_address
from zhi_publish.publish.finished import FinishedPage, PageKind
from zhi_publish.publish.search import shown_address
from zhi_publish.publish.verify import file_of
from zhi_publish.targets import contact_link

FEED = "feed.xml"
SHARE_SIZE = (1200, 630)
_LOCALES = {Language.DUTCH: "nl_NL", Language.ENGLISH: "en_GB"}
_FORMATS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv",
    ".json": "application/json",
}

_ORGANISATION = "#o"
"""Within one page: who stands behind it, told once."""

Data = dict[str, object]


def feed_address(language: Language | None) -> str:
    """Return where the feed of a language stands; that of the publication's own language has the plain name."""
    return FEED if language is None else f"{language}/{FEED}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadMaker:
    """Makes the heads of the pages of one publication.

    With ``site_url`` every address is whole; without it addresses are relative to the page, and what is of no use
    without a whole address (canonical, ``og:url``) stays out.
    """

    project: Project
    assets: Mapping[str, bytes]
    pictures: Mapping[str, str] = field(default_factory=dict)
    """Address of the share picture, by that of its page; the home page's is for all others."""
    organisation: str

    def with_head(self, page: FinishedPage) -> FinishedPage:
        """Return a page with its head, on one line and in plain letters."""
        tags = [*self._addresses(page), *self._shared(page)]
        data = self._structured(page)
        if data is not None:
            text = (
                json.dumps(data, ensure_ascii=True, separators=(",", ":"))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
            )
            tags.append(f'<script type="application/ld+json">{text}</script>')
        # a reader of front matter would take letters outside the first plane apart
        return replace(page, head="".join(tags).encode("ascii", "xmlcharrefreplace").decode("ascii"))

    @property
    def _top(self) -> str:
        return own_address(self.project.settings)

    def _address(self, page: FinishedPage) -> str:
        return self._top + shown_address(page, has_directory_urls=self.project.settings.has_directory_urls)

    def _link(self, asset: str, page: FinishedPage) -> str:
        """Return a link to a file: whole where that can be, else relative to the page."""
        return f"{self._top}{asset}" if self._top else self._relative(asset, page)

    def _relative(self, asset: str, page: FinishedPage) -> str:
        file = file_of(page, has_directory_urls=self.project.settings.has_directory_urls)
        return posixpath.relpath(asset, posixpath.dirname(file) or ".")

    def _addresses(self, page: FinishedPage) -> list[str]:
        tags = [f'<link rel="canonical" href="{_attribute(self._address(page))}">'] if self._top else []
        if FEED in self.assets:
            title = search_words(page.language or self.project.settings.language).feed_title
            named = _attribute(title.format(site=self.project.settings.site_name))
            feed = _attribute(self._relative(feed_address(page.language), page))
            tags.append(f'<link rel="alternate" type="application/atom+xml" title="{named}" href="{feed}">')
        return tags

    def _picture(self, page: FinishedPage) -> str | None:
        return self.pictures.get(page.address) or self.pictures.get("")

    def _shared(self, page: FinishedPage) -> list[str]:
        settings = self.project.settings
        is_article = page.kind in {PageKind.STORY, PageKind.ANALYSIS, PageKind.PAGE}
        values = {
            "og:type": "article" if is_article else "website",
            "og:site_name": settings.site_name,
            "og:title": page.title,
            "og:description": page.description or settings.site_description or "",
            "og:locale": _LOCALES[page.language or settings.language],
            "og:url": self._address(page) if self._top else "",
        }
        tags = [
            f'<meta property="{name}" content="{_attribute(text)}">' for name, text in values.items() if text
        ]
        picture = self._picture(page)
        if picture is not None:
            width, height = SHARE_SIZE
            alt = f"{page.title} – {settings.site_name}"
            tags += [
                f'<meta property="og:image" content="{_attribute(self._link(picture, page))}">',
                f'<meta property="og:image:width" content="{width}">',
                f'<meta property="og:image:height" content="{height}">',
                f'<meta property="og:image:alt" content="{_attribute(alt)}">',
            ]
        card = "summary" if picture is None else "summary_large_image"
        return [*tags, f'<meta name="twitter:card" content="{card}">']

    # --- Structured data (schema.org) -----------------------------------------------------------------

    def _structured(self, page: FinishedPage) -> Data | None:
        settings = self.project.settings
        common: Data = {"@context": "https://schema.org"}
        told: Data = {"name": page.title, "inLanguage": (page.language or settings.language).value}
        if page.description:
            told["description"] = page.description
        if self._top:
            told["url"] = self._address(page)
        if page.kind is PageKind.HOME:
            site = {**told, "@type": "WebSite", "name": settings.site_name, "publisher": self._publisher()}
            return {**common, "@graph": [self._publisher(), site]}
        if page.kind is PageKind.STORY:
            # what the page says of itself stands in its head already, in one sentence
            told.pop("description", None)
            told = {"headline": told.pop("name"), **told}
            persona = self.project.personas.get(page.address.rpartition("/")[2])
            if persona is not None and persona.reviewed is not None:
                told["dateModified"] = persona.reviewed.isoformat()
            picture = self._picture(page)
            if picture is not None:
                told["image"] = self._link(picture, page)
            return {
                **common,
                "@type": "Article",
                **told,
                "author": {"@id": _ORGANISATION} | self._publisher(),
                "publisher": {"@id": _ORGANISATION},
            }
        if page.kind is PageKind.ANALYSIS:
            return {**common, "@type": "Dataset", **told, **self._dataset(page)}
        return None

    def _publisher(self) -> Data:
        settings = self.project.settings
        organisation: Data = {"@type": "Organization", "name": self.organisation or settings.site_name}
        if settings.place:
            organisation["address"] = {"@type": "PostalAddress", "addressLocality": settings.place}
        link = contact_link(settings.contact or "")
        if link.startswith("mailto:"):
            organisation["email"] = settings.contact
        if self._top:
            organisation["url"] = self._top
        return organisation

    def _dataset(self, page: FinishedPage) -> Data:
        """Return what an analysis says of its figures: for which year, by whom, and in which files."""
        item_id = page.address.rpartition("/")[2]
        analysis = self.project.analyses.get(item_id)
        addresses = Addresses(page.language or self.project.settings.language)
        # the files of a page in another language stand in its own folder
        folder = page.address.partition("/")[0] if page.language is not None else ""
        names = [addresses.of_analysis_file(item_id, suffix) for suffix in (".xlsx", ".csv")]
        names = [
            f"{folder}/{name}" if folder and f"{folder}/{name}" in self.assets else name for name in names
        ]
        names += sorted(
            name
            for name in self.assets
            if name.startswith(f"{DOWNLOADS}/") and name.endswith(".json") and "schema" not in name
        )
        found: Data = {"creator": self._publisher(), "isAccessibleForFree": True}
        licence = self.project.settings.licence
        if licence is not None:
            found["license"] = {"@type": "CreativeWork", "name": licence}
        if analysis is not None:
            found["temporalCoverage"] = str(analysis.year)
        found["distribution"] = [
            {
                "@type": "DataDownload",
                "encodingFormat": _FORMATS[posixpath.splitext(name)[1]],
                "contentUrl": self._link(name, page),
            }
            for name in names
            if name in self.assets
        ]
        return found


def _attribute(text: str) -> str:
    return html.escape(" ".join(text.split()))
