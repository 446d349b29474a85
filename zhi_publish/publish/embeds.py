"""Figures and cards for somebody else's website: each one file that asks for nothing else, at an address that stays.

The address follows from the id of a persona or an analysis. Where it has another one day, the old file is gone too,
unless the author says what it was called (``voorheen``): who withdraws a persona wants it gone everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from jinja2 import Environment

from zhi_publish.model.look import Look
from zhi_publish.model.settings import Language, Settings
from zhi_publish.present.embed_drawings import HEIGHT, WIDTH, analysis_picture, bare, persona_picture
from zhi_publish.present.untranslated import told_in_html, unmarked
from zhi_publish.present.views import AnalysisView, PersonaView, PublicationView
from zhi_publish.present.words import Words
from zhi_publish.present.words_embed import EmbedWords, embed_words

FRAME_HEIGHT = 660
"""Room for a card with a quote of a few lines in a column that is 320 points wide; a wider one has some to spare."""
_NAMES = ("papier", "inkt", "inkt-zacht", "lijn", "vlak-diep", "link", "baten", "kosten")
_DAY = {"papier": "#ffffff", "inkt": "#16242c", "inkt-zacht": "#4a5a63", "lijn": "#c3d0d4", "vlak-diep": "#dce6e8", "link": "#0b5c6e", "baten": "#0f6b5c", "kosten": "#6b7280"}  # fmt: skip
_NIGHT = {"papier": "#10191f", "inkt": "#e8eef0", "inkt-zacht": "#a9b8bf", "lijn": "#3a4a53", "vlak-diep": "#2a3941", "link": "#84d3e3", "baten": "#2f9d88", "kosten": "#8d99a3"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """One card, as the page of downloads offers it."""

    name: str
    """What it is about, as a reader calls it."""
    html: str
    """Address of the card."""
    svg: str
    """Address of the picture."""
    frame_code: str
    picture_code: str
    page: str
    """Address of the page that it is about."""
    analysis: AnalysisView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    stem: str
    name: str
    title: str
    alt: str
    address: str
    analysis: AnalysisView | None = None
    persona: PersonaView | None = None


def own_address(settings: Settings) -> str:
    """Return the address of the site with a slash at its end; empty where none is stated that a browser can open."""
    typed = settings.site_url or ""
    return f"{typed.rstrip('/')}/" if typed.lower().startswith(("https://", "http://")) else ""


def embeds(view: PublicationView, settings: Settings, top: str = "") -> tuple[Embed, ...]:
    """Return every card: analyses, newest first, then personas.

    Args:
        view: What is published, in one language.
        settings: Of the publication, in that language.
        top: The folder of the site in which that language stands.

    """
    say = embed_words(settings.language)
    base = f"{own_address(settings) or say.host}{f'{top}/' if top else ''}"
    return tuple(
        Embed(
            name=one.name,
            page=one.address,
            analysis=one.analysis,
            html=f"{one.stem}.html",
            svg=f"{one.stem}.svg",
            frame_code=f'<iframe src="{escape(base)}{one.stem}.html" title="{escape(one.title)}" width="100%" '
            f'height="{FRAME_HEIGHT}" style="border:0" loading="lazy"></iframe>',
            picture_code=f'<a href="{escape(base)}{one.stem}.html"><img src="{escape(base)}{one.stem}.svg" '
            f'alt="{escape(one.alt)}" width="{WIDTH}" height="{HEIGHT}" style="max-width:100%;height:auto"></a>',
        )
        for one in _subjects(view, say)
    )


MOST_LISTED = 24
"""Cards of one kind whose codes stand on the page of downloads."""


class EmbedCodes:
    """Where the codes of all cards stand: on the page of downloads, or where there are many each on its own page."""

    def __init__(self, cards: tuple[Embed, ...], view: PublicationView) -> None:
        """Take in every card of a publication in one language."""
        personas = [one for one in cards if one.analysis is None]
        analyses = [one for one in cards if one.analysis is not None]
        of_venues = () if view.by_venue is None else view.by_venue.addresses
        own = [one for one in analyses if one.page not in of_venues]
        apart = {one.page for kind in (personas, own) if len(kind) > MOST_LISTED for one in kind}
        self.here = tuple(one for one in (*own, *personas) if one.page not in apart)
        """Those on the page of downloads."""
        self.elsewhere = tuple(one for one in (*own, *personas) if one.page in apart)
        """Those to whose pages that page leads; those of locations are found through the locations."""
        self.by_page = {one.page: one for one in cards if one.page in apart or one.page in of_venues}


def embed_addresses(view: PublicationView, language: Language) -> Iterator[str]:
    """Yield the address of every file of :func:`embed_files`."""
    for one in _subjects(view, embed_words(language)):
        yield from (f"{one.stem}.html", f"{one.stem}.svg")


def embed_files(
    view: PublicationView,
    look: Look,
    words: Words,
    settings: Settings,
    environment: Environment,
    resolve: Callable[[str, str], str],
    top: str = "",
    foreign: str = "",
) -> dict[str, bytes]:
    """Return the files by address; the links in them are whole where the publication states its own address.

    Args:
        view: What is published, in one language.
        look: Whose templates and colours are used.
        words: Our own words.
        settings: Of the publication, in that language.
        environment: Finds the templates.
        resolve: Makes the links of a text relative to an address.
        top: The folder of the site in which that language stands.
        foreign: The language of texts that are not translated.

    """
    say = embed_words(settings.language)
    colours = _colours(look)
    source = say.source.format(organisation=unmarked(view.organisation), date=view.date)
    own = own_address(settings)
    base = f"{own}{f'{top}/' if top else ''}" if own else ""
    ending = "/" if settings.has_directory_urls else ".html"
    files: dict[str, bytes] = {}
    for one in _subjects(view, say):
        link = f"{base}{one.address}{ending}" if base else f"zhi:{one.address}"
        shown = {"one": one, "say": say, "words": words, "view": view, "link": link, "source": source, "colours": colours}  # fmt: skip
        if one.persona is not None:
            shown["palette"] = bare(one.persona.card.palette)
            picture = persona_picture(one.persona, one.alt, source, say, colours)
        else:
            assert one.analysis is not None  # noqa: S101 - a card is about the one or the other
            picture = analysis_picture(one.analysis, one.alt, source, say, colours)
        html = environment.get_template("embed.html").render(shown)
        here = say.folder if settings.has_directory_urls else one.stem
        html = resolve(html, here)
        html = told_in_html(html, foreign) if foreign else html
        files[f"{one.stem}.html"] = html.encode("utf-8")
        files[f"{one.stem}.svg"] = unmarked(str(picture)).encode("utf-8")
    return files


def _subjects(view: PublicationView, say: EmbedWords) -> Iterator[_Subject]:
    organisation = unmarked(view.organisation)
    for analysis in view.analyses:
        title = unmarked(analysis.title)
        known = analysis.costs is not None
        sums = say.sums.format(costs=analysis.costs, benefits=analysis.benefits) if known else ""
        yield _Subject(
            stem=f"{say.folder}/{say.analysis}-{analysis.id}",
            name=title,
            title=say.analysis_title.format(title=title, year=analysis.year, organisation=organisation),
            alt=f"{title}. {analysis.roi_sentence} {sums}".strip(),
            address=analysis.address,
            analysis=analysis,
        )
    for persona in view.personas:
        card = persona.card
        yield _Subject(
            stem=f"{say.folder}/{say.persona}-{card.id}",
            name=unmarked(card.name),
            title=say.persona_title.format(name=unmarked(card.name), organisation=organisation),
            alt=say.persona_alt.format(
                name=unmarked(card.name), total=card.total, value=unmarked(card.value.name)
            ),
            address=card.address,
            persona=persona,
        )


def _colours(look: Look) -> Mapping[str, str]:
    """Return the colours of day and night; a look that stands by itself need not have them all."""
    return {
        f"{when}-{name}": look.tokens.get(f"{when}-{name}", usual[name])
        for when, usual in (("kleur", _DAY), ("nacht", _NIGHT))
        for name in _NAMES
    }
