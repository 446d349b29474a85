"""From the views of a publication to the document of a printed brochure.

Nothing is read but the templates and fonts of the look; pictures are handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from zhi_publish.compute.exact import is_whole, to_cents
from zhi_publish.model.brochure import Brochure, BrochurePart, Edition, Ink, PaperSize
from zhi_publish.model.look import Look
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.views import (
    DegreeView,
    Figure,
    PersonaView,
    PublicationView,
    SourceView,
)
from zhi_publish.present.words import Words
from zhi_publish.publish import black_and_white
from zhi_publish.publish.brochure_cover import cover_drawing
from zhi_publish.publish.brochure_html import Addresses, Surroundings, fit_text, readable_address
from zhi_publish.publish.brochure_index import BrochureIndex
from zhi_publish.publish.brochure_proof import BrochureProof
from zhi_publish.publish.brochure_selection import BrochureSelection, ordered_parts
from zhi_publish.publish.brochure_sources import cite, cited_sources, lines_of, source_key
from zhi_publish.publish.brochure_style import FONT_FOLDER, PRINT_FOLDER, style_sheets
from zhi_publish.publish.brochure_words import BrochureWords, brochure_words_for
from zhi_publish.publish.editions import edition_sheet
from zhi_publish.publish.large_print import stacked_tables
from zhi_publish.publish.letter_widths import letters_of
from zhi_publish.publish.print_document import RESOURCE_SCHEME, PrintDocument
from zhi_publish.publish.proof_words import proof_words_for
from zhi_publish.publish.tall_drawings import parted_drawings
from zhi_publish.publish.unbroken import even_prices, unbroken_amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class BrochureTexts:
    """The texts that an author gave a brochure, their facts filled in."""

    title: str
    subtitle: str = ""
    foreword: Markup = field(default_factory=Markup)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of a brochure as the list of contents shows it."""

    part: BrochurePart
    anchor: str
    title: str
    sections: tuple[tuple[str, str, str], ...] = ()
    """Anchor, title and id of the value of each chapter inside it."""


def brochure_document(
    brochure: Brochure,
    view: PublicationView,
    look: Look,
    words: Words,
    texts: BrochureTexts | None = None,
    images: Mapping[str, bytes] | None = None,
    proof: BrochureProof | None = None,
) -> PrintDocument:
    """Return a brochure, ready to be printed.

    Args:
        brochure: which parts, for whom and on what paper.
        view: everything that is published.
        look: its templates in ``print/``, its fonts and its tokens.
        words: our own words.
        texts: title, subtitle and foreword with their facts filled in; the plain title when left out.
        images: bytes of the pictures that the views name, by their address.
        proof: where the figures come from, for the last page; nothing is said of it when left out.

    """
    texts = texts or BrochureTexts(title=str(brochure.title), subtitle=str(brochure.subtitle or ""))
    setting = _Setting(brochure, view, look, words, texts, proof)
    html = setting.html()
    pictures = dict(sorted((images or {}).items()))
    if setting.is_black:
        pictures = {
            name: black_and_white.grey_picture(data) if f"{RESOURCE_SCHEME}{name}" in html else data
            for name, data in pictures.items()
        }
    fonts = {f"{FONT_FOLDER}/{font.path.name}": font.path.read_bytes() for font in look.fonts()}
    return PrintDocument(
        html=html,
        stylesheets=style_sheets(brochure, view, look, setting.print_words, setting.sheet),
        resources=fonts
        | {name: data for name, data in pictures.items() if f"{RESOURCE_SCHEME}{name}" in setting.used},
        title=texts.title,
        language=words.language_code,
        author=view.organisation or view.site_name,
    )


class _Setting(BrochureSelection):
    """One brochure while it is being set."""

    def __init__(
        self,
        brochure: Brochure,
        view: PublicationView,
        look: Look,
        words: Words,
        texts: BrochureTexts,
        proof: BrochureProof | None,
    ) -> None:
        super().__init__(brochure, view)
        self.proof, self.look, self.words, self.texts = proof, look, words, texts
        self.print_words: BrochureWords = brochure_words_for(words.language_code)
        self.sources = cited_sources(self.personas, self.analysis)
        with letters_of(look):
            self.sheet = edition_sheet(
                brochure,
                view,
                self.personas,
                self.analysis,
                words,
                self.origin,
                has_foreword=bool(texts.foreword.strip()),
            )
        parts = () if self.sheet is not None else ordered_parts(brochure)
        self.parts = tuple(part for part in parts if self._has_content(part))
        self.chapters = tuple(self._chapters())
        self.index = self._index()
        self.used = ""
        self.is_black = brochure.ink is Ink.BLACK_AND_WHITE
        has_sources = BrochurePart.SOURCES in self.parts
        self.addresses = Addresses()
        self.around = Surroundings(
            anchors=self._anchors(), addresses=self.addresses if has_sources else None, block=self._block
        )
        self.environment = Environment(
            loader=FileSystemLoader([folder / PRINT_FOLDER for folder in look.folders]),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals.update(
            b=self, view=view, words=words, w=self.print_words, texts=texts, Part=BrochurePart
        )

    # -- what is in it --------------------------------------------------------------------------------------

    def _has_content(self, part: BrochurePart) -> bool:
        has = {
            BrochurePart.FOREWORD: bool(self.texts.foreword.strip()),
            BrochurePart.MODEL: bool(self.view.model.values),
            BrochurePart.PERSONAS: bool(self.personas),
            BrochurePart.ANALYSIS: self.analysis is not None,
            BrochurePart.PAYER: self.payer is not None,
            BrochurePart.UNQUANTIFIED: bool(self.unquantified),
            BrochurePart.SOURCES: bool(self.sources) or "http" in self._prose(),
        }
        return has.get(part, True)

    def _prose(self) -> str:
        stories = "".join(persona.story for persona in self.personas)
        return f"{self.texts.foreword}{stories}{self.analysis.explanation if self.analysis else ''}"

    def _chapters(self) -> Iterator[Chapter]:
        titles = {
            BrochurePart.FOREWORD: self.words.foreword,
            BrochurePart.MODEL: self.view.model.title,
            BrochurePart.PERSONAS: self.print_words.people,
            BrochurePart.ANALYSIS: self.analysis.title if self.analysis else "",
            BrochurePart.PAYER: self.print_words.payer_title.format(payer=self.payer.name)
            if self.payer
            else "",
            BrochurePart.UNQUANTIFIED: self.words.unquantified,
            BrochurePart.SOURCES: self.words.sources,
            BrochurePart.COLOPHON: self.words.colophon,
        }
        for part in self.parts:
            if part not in titles:
                continue
            sections: tuple[tuple[str, str, str], ...] = ()
            if part is BrochurePart.PERSONAS:
                sections = tuple(
                    (self.persona_anchor(persona), persona.card.name, persona.card.value.id)
                    for persona in self.personas
                )
            yield Chapter(part=part, anchor=str(part), title=titles[part], sections=sections)

    def _anchors(self) -> dict[str, str]:
        """Return the name of the chapter of each address that has one in this brochure."""
        found: dict[str, str] = {}
        if BrochurePart.PERSONAS in self.parts:
            found |= {persona.card.address: self.persona_anchor(persona) for persona in self.personas}
        if BrochurePart.ANALYSIS in self.parts and self.analysis is not None:
            found[self.analysis.address] = str(BrochurePart.ANALYSIS)
        if BrochurePart.PAYER in self.parts and self.payer is not None:
            found[self.payer.address] = str(BrochurePart.PAYER)
        if BrochurePart.MODEL in self.parts:
            for shown in self.view.model.values:
                found[shown.value.address] = f"waarde-{shown.value.id}"
                found[shown.value.address.partition("#")[0]] = str(BrochurePart.MODEL)
        return found

    def _index(self) -> BrochureIndex:
        """Return where the lines stand of the chapters that are in this brochure."""
        index = BrochureIndex()
        for persona in self.personas if BrochurePart.PERSONAS in self.parts else ():
            index.add(self.persona_anchor(persona), lines_of(persona, None))
        if BrochurePart.ANALYSIS in self.parts:
            index.add(str(BrochurePart.ANALYSIS), lines_of(None, self.analysis))
        return index

    def persona_anchor(self, persona: PersonaView) -> str:
        """Return the name of the chapter of a persona."""
        return f"persona-{persona.card.id}"

    # -- for the templates ------------------------------------------------------------------------------------

    def html(self) -> str:
        """Return the whole document. What lists other parts is made after them."""
        if self.sheet is not None:
            template = self.environment.get_template(self.sheet.template)
            with letters_of(self.look):
                self.used = self._inked(template.render(s=self.sheet.content))
            return self.environment.get_template("brochure.html").render(body=Markup(self.used))
        made: dict[BrochurePart, Markup] = {}
        for part in sorted(self.parts, key=_lists_last):
            if part is BrochurePart.CONTENTS:
                self.chapters = tuple(_with_sections(one, made[one.part]) for one in self.chapters)
            made[part] = self._render_part(part)
        body = Markup("\n").join(made[part] for part in self.parts)
        if self.is_large:
            body = Markup(parted_drawings(stacked_tables(str(body)), self.print_words.drawing_goes_on))
        self.used = self._inked(str(body))
        return self.environment.get_template("brochure.html").render(body=Markup(self.used))

    def _inked(self, body: str) -> str:
        """Return a document with its amounts in one piece and its drawings in the ink of this brochure."""
        body = unbroken_amounts(body)
        return black_and_white.black_drawings(body) if self.is_black else body

    def _render_part(self, part: BrochurePart) -> Markup:
        template = self.environment.get_template(f"{part.name.lower()}.html")
        chapter = next((chapter for chapter in self.chapters if chapter.part is part), None)
        return Markup(template.render(chapter=chapter))

    def fit(self, text: Markup, chapter: str, level: int = 1) -> Markup:
        """Return an author's text for a place under a heading of a level."""
        return fit_text(text, chapter, level, self.around)

    @property
    def is_large(self) -> bool:
        """Whether it is set in large letters."""
        return self.brochure.edition is Edition.LARGE_PRINT

    @property
    def is_narrow(self) -> bool:
        """Whether a line holds too few words for a reckoning in a column of its own."""
        return self.is_large or self.brochure.paper is PaperSize.A5

    def column(self, amounts: Iterable[Figure | None]) -> Callable[[Figure], str]:
        """Return how to write amounts that stand below each other: all of them with cents, or none."""
        has_cents = not all(amount is None or is_whole(to_cents(amount.exact)) for amount in amounts)
        spelled = Formatter(Language(self.words.language_code)).euro_cents

        def told(amount: Figure) -> str:
            plus = "+" if amount.text.startswith("+") else ""
            return plus + spelled(to_cents(amount.exact)) if has_cents else amount.text

        return told

    def columns(self, rows: Iterable[Sequence[Figure | str]]) -> list[Callable[[Figure], str]]:
        """Return the same for each column of a table, given its rows; words in between count for nothing."""
        return [
            self.column(cell for cell in cells if isinstance(cell, Figure))
            for cells in zip(*rows, strict=True)
        ]

    def even_prices(self, texts: Iterable[str]) -> list[str]:
        """Return prices with words behind them, all of them with cents or none: ``€ 80,00 (2021)``."""
        return even_prices(list(texts), Language(self.words.language_code))

    def source_number(self, source: SourceView) -> int:
        """Return the number of a source in this brochure."""
        return self.sources[source_key(source)][0]

    def source_list(self) -> tuple[tuple[int, SourceView], ...]:
        """Return the sources that this brochure leans on, by number."""
        return tuple(self.sources.values())

    def address_list(self) -> tuple[tuple[str, str, str], ...]:
        """Return letter, address and readable address of every outside page that a text mentions."""
        return tuple(
            (mark, address, readable_address(address)) for address, mark in self.addresses.marks.items()
        )

    def readable(self, address: str) -> str:
        """Return an address as people write it down."""
        return readable_address(address)

    def has(self, part: BrochurePart) -> bool:
        """Whether a part is in this brochure."""
        return part in self.parts

    def link(self, address: str | None) -> str:
        """Return where an address of the site leads inside this brochure; empty when nowhere."""
        return self.around.anchors.get(address or "", "")

    def cover(self) -> Markup:
        """Return the drawing on the cover."""
        degrees: list[tuple[DegreeView, ...]] = [persona.degrees for persona in self.personas]
        if self.is_black:
            return cover_drawing(black_and_white.black_palettes(degrees), paper=black_and_white.WHITE)
        return cover_drawing(degrees, paper=self.look.tokens.get("kleur-vlak", "#edf2f3"))

    @property
    def origin(self) -> str:
        """Where the figures come from, in a sentence; empty when that is not told."""
        if self.proof is None:
            return ""
        proof, told = self.proof, proof_words_for(Language(self.words.language_code))
        origin = told.origin.format(content=proof.content, date=proof.date, version=proof.version)
        # what goes to a print shop carries no files
        return origin if self.brochure.ink is Ink.PRESS else f"{origin} {told.origin_attached}"

    @property
    def fonts(self) -> tuple[str, ...]:
        """Names of the typefaces that the look carries along."""
        return tuple(dict.fromkeys(font.family for font in self.look.fonts()))

    def joined(self, names: tuple[str, ...]) -> str:
        """Return names as one says them: ``Lena, Piet en Riet``."""
        return Formatter(Language(self.words.language_code)).listed(names)

    @property
    def model_introduction(self) -> Markup:
        """What an author says about the model on its page, where the model itself has no text."""
        for shown in self.view.model.values:
            page = self.view.introductions.get(shown.value.address.partition("#")[0])
            return Markup("") if page is None else page.text
        return Markup("")

    def _block(self, function: str, item_id: str, level: int) -> Markup:
        """Return a table or drawing that an author put into a text; nothing when it shows what is not published."""
        persona, analysis = None, None
        if function in {"benefit_table", "palette"}:
            persona = next((one for one in self.view.personas if one.card.id == item_id), None)
        else:
            analysis = next((one for one in self.view.analyses if one.id == item_id), None)
        if persona is None and analysis is None:
            return Markup("")
        for line in lines_of(persona, analysis):
            cite(line, self.sources)
        template = self.environment.get_template("block.html")
        self.index.is_silent = True
        block = Markup(template.render(function=function, level=level, persona=persona, analysis=analysis))
        self.index.is_silent = False
        return block


def _lists_last(part: BrochurePart) -> int:
    """Order parts so that those come last that say what stands in others: sources, then contents."""
    return {BrochurePart.SOURCES: 1, BrochurePart.CONTENTS: 2}.get(part, 0)


_SECTION = re.compile(r'<h2 id="([^"]+)" data-inhoud>(.*?)</h2>', re.DOTALL)
"""A heading of which a template says that the list of contents names it."""


def _with_sections(chapter: Chapter, made: Markup) -> Chapter:
    """Return a chapter with the sections that its template names for the list of contents, beside those it has."""
    found = tuple((anchor, Markup(title), "") for anchor, title in _SECTION.findall(str(made)))
    return replace(chapter, sections=(*chapter.sections, *found))
