"""From a print document to the bytes of a PDF; the only module that knows WeasyPrint.

The engine takes half a second to load, so it is loaded when the first brochure is made and not before.
"""

from __future__ import annotations

import gc
import hashlib
import importlib
import importlib.resources
import io
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import unquote

from zhi_publish.model.brochure import Ink
from zhi_publish.publish.brochure_archive import (
    document_metadata,
    write_archive_parts,
    write_attachments,
    write_metadata,
)
from zhi_publish.publish.brochure_columns import even_columns
from zhi_publish.publish.brochure_constants import constants_written_out
from zhi_publish.publish.brochure_lines import remembered_lines
from zhi_publish.publish.brochure_notes import mentions_notes, without_notes
from zhi_publish.publish.brochure_references import early_references
from zhi_publish.publish.brochure_signs import without_signs
from zhi_publish.publish.brochure_structure import PaintedPage, StructureBuilder, StructureError
from zhi_publish.publish.brochure_writing import no_other_structure, settle
from zhi_publish.publish.press import (
    PRESS_STYLE,
    TransparentError,
    coarse_pictures,
    finish_for_press,
    note_coarse_pictures,
    paint_for_press,
)
from zhi_publish.publish.press_inks import picture_in_inks
from zhi_publish.publish.print_document import RESOURCE_SCHEME, BrochureError, PrintDocument

PDF_VARIANT = "pdf/ua-1"
"""What the engine is asked for; what an archive asks besides is added here."""
GENERATOR = "zhi_publish"
MOST_LETTERS = 4_000_000
"""Of the HTML of one brochure: about 850 pages, for which 1.3 gigabytes and two minutes are needed. A check stops before
that (:mod:`zhi_publish.model.rules_brochures`), since its estimate is on the high side; this is for what it missed."""
_LETTERS_PER_PAGE = 5_000
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "library": "Om brochures te maken is de bibliotheek Pango nodig, en die ontbreekt op deze computer ({detail}). "
        "Op Debian en Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "subset": "Om lettertypen in de brochure op te nemen is de bibliotheek HarfBuzz-subset nodig, en die ontbreekt "
        "op deze computer. Op Debian en Ubuntu: sudo apt install libharfbuzz-subset0",
        "glyph": "Het teken {detail} uit de vormgeving staat in geen enkel lettertype op deze computer. Gebruik een ander teken.",
        "image": "De afbeelding {detail} is niet te lezen of hoort niet bij deze publicatie.",
        "anchor": "Een verwijzing in de brochure wijst naar {detail}, en dat staat er niet in.",
        "twice": "De naam {detail} komt twee keer voor als plaats om naar te verwijzen.",
        "font": "Het lettertype {detail} van de vormgeving is niet te lezen.",
        "alt": "Een afbeelding heeft geen beschrijving ({detail}).",
        "resource": "De brochure vraagt om {detail}, en dat is niet meegegeven. Niets wordt van schijf of internet gehaald.",
        "title": "De brochure heeft geen titel.",
        "language": "De brochure zegt niet in welke taal zij is.",
        "see_through": "Voor de drukkerij kan er niets doorschijnend zijn en niets verlopen: gebruik in de vormgeving alleen volle kleuren.",
        "too_long": "Deze brochure wordt te lang om op te maken: ruim {detail} bladzijden. Kies onder `personas` wie erin "
        "komen, of maak er meer brochures van.",
        "too_complex": "De tekst is te ingewikkeld opgebouwd om op te maken: te veel lagen in elkaar.",
        "other": "Bij het opmaken van de brochure ging iets mis: {detail}",
    },
    "en": {
        "library": "Brochures need the library Pango, which is missing on this computer ({detail}). "
        "On Debian and Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "subset": "To put fonts into the brochure the library HarfBuzz-subset is needed, which is missing on this "
        "computer. On Debian and Ubuntu: sudo apt install libharfbuzz-subset0",
        "glyph": "The character {detail} of the look is in no font on this computer. Use another character.",
        "image": "The picture {detail} cannot be read or is not part of this publication.",
        "anchor": "A reference in the brochure points at {detail}, which is not in it.",
        "twice": "The name {detail} occurs twice as a place to refer to.",
        "font": "The font {detail} of the look cannot be read.",
        "alt": "A picture has no description ({detail}).",
        "resource": "The brochure asks for {detail}, which was not handed in. Nothing is taken from disk or internet.",
        "title": "The brochure has no title.",
        "language": "The brochure does not say in which language it is.",
        "see_through": "For a print shop nothing can be see-through or fade: use solid colours only in the look.",
        "too_long": "This brochure becomes too long to set: well over {detail} pages. Choose under `personas` who is in it, or "
        "make more brochures of it.",
        "too_complex": "The text is too intricate to set: too many layers inside each other.",
        "other": "Something went wrong while setting the brochure: {detail}",
    },
}

_MISSING_SIGN = re.compile(r"\.notdef glyph rendered .*\(U\+([0-9A-F]+)\)", re.DOTALL)
_LOGGED = (
    ("subset", re.compile(r"Using fontTools instead of HarfBuzz-Subset")),
    ("glyph", re.compile(r"\.notdef glyph rendered .*?(\"[^\"]*\" \(U\+[0-9A-F]+\))", re.DOTALL)),
    ("image", re.compile(r"Failed to load image at '(?:zhi:)?([^']*)'")),
    ("image", re.compile(r"Failed to render SVG image (.*)")),
    ("anchor", re.compile(r"(?:target points to|No anchor) .*?['#]([^' ]+)")),
    ("twice", re.compile(r"Anchor defined twice: '([^']*)'")),
    ("font", re.compile(r"Font-face '([^']*)' cannot be loaded")),
    ("resource", re.compile(r"Failed to load (?:stylesheet|attachment) at (?:zhi:)?(\S+)")),
    ("alt", re.compile(r"picture without description: (.*)")),
)


class _Engine:
    """The parts of WeasyPrint that are used here."""

    def __init__(self) -> None:
        self.weasyprint: Any = importlib.import_module("weasyprint")
        self.boxes: Any = importlib.import_module("weasyprint.formatting_structure.boxes")
        self.fonts: Any = importlib.import_module("weasyprint.text.fonts")
        self.urls: Any = importlib.import_module("weasyprint.urls")
        self.pydyf: Any = importlib.import_module("pydyf")
        self.html_without_notes: Any = without_notes(self.weasyprint)

    def colour_profile(self) -> bytes:
        """Return the profile that says which colours are meant on paper and screen (sRGB, of the ICC itself)."""
        return (importlib.resources.files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()


_loaded: list[_Engine] = []


def load_engine(language: str = "nl") -> _Engine:
    """Load WeasyPrint, once; raises BrochureError with the packages to install when a library is missing."""
    if not _loaded:
        try:
            _loaded.append(_Engine())
        except (OSError, ImportError) as error:
            detail = str(error).split("\n")[0].split(":")[0]
            raise BrochureError(_explain("library", language, detail)) from error
    return _loaded[0]


def engine_version() -> str:
    """Return what decides about the bytes besides the document, without loading the engine."""
    metadata = importlib.import_module("importlib.metadata")
    return " ".join(
        f"{name}={metadata.version(name)}" for name in ("weasyprint", "pydyf", "pyphen", "fonttools")
    )


def render_pdf(document: PrintDocument) -> bytes:
    """Return a brochure as a tagged PDF for archives (PDF/UA-1 and PDF/A-3a); the same document gives the same bytes.

    Raises:
        BrochureError: something that the document names is missing or cannot be set.

    """
    if not document.title.strip():
        raise BrochureError(_explain("title", document.language, ""))
    if not _LANGUAGE.fullmatch(document.language):
        raise BrochureError(_explain("language", document.language, ""))
    if len(document.html) > MOST_LETTERS:
        pages = MOST_LETTERS // _LETTERS_PER_PAGE
        raise BrochureError(_explain("too_long", document.language, str(pages)))
    made, problems = _attempt(document)
    if missing := _missing_signs(problems):
        made, problems = _attempt(replace(document, html=without_signs(document.html, missing)))
    if problems:
        raise BrochureError("\n".join(_explain_logged(problem, document.language) for problem in problems))
    return made


def _attempt(document: PrintDocument) -> tuple[bytes, list[str]]:
    """Return a brochure, and what the engine would have whispered about it."""
    engine = load_engine(document.language)
    with _collected_log() as log, even_columns(), remembered_lines(), early_references(), _unswept():
        try:
            made = _render(engine, document)
        except StructureError as error:
            log.append(str(error))
            made = b""
        except TransparentError as error:
            raise BrochureError(_explain("see_through", document.language, "")) from error
        except RecursionError as error:
            raise BrochureError(_explain("too_complex", document.language, "")) from error
    return made, list(dict.fromkeys(log))


def _missing_signs(problems: list[str]) -> frozenset[str]:
    """Return the signs that no typeface on this computer has."""
    return frozenset(chr(int(found[1], 16)) for one in problems if (found := _MISSING_SIGN.search(one)))


def _render(engine: _Engine, document: PrintDocument) -> bytes:
    resources = document.resources
    if document.ink is Ink.PRESS:
        resources = {name: picture_in_inks(data) for name, data in resources.items()}
    fetcher = _fetcher(engine, resources)
    fonts = engine.fonts.FontConfiguration()
    make = engine.weasyprint.HTML if mentions_notes(document.stylesheets) else engine.html_without_notes
    html = make(string=document.html, base_url=RESOURCE_SCHEME, url_fetcher=fetcher)
    read = partial(engine.weasyprint.CSS, base_url=RESOURCE_SCHEME, url_fetcher=fetcher, font_config=fonts)
    sheets = [read(string=sheet) for sheet in constants_written_out(document.stylesheets, document.html)]
    options = {
        "pdf_variant": PDF_VARIANT,
        "presentational_hints": False,
        "optimize_images": True,
        "cache": {},
    }
    if document.ink is Ink.PRESS:
        return _render_for_press(engine, document, html, sheets, fonts, options)
    laid_out = html.render(font_config=fonts, stylesheets=sheets, **options)
    laid_out.metadata.title = document.title
    laid_out.metadata.authors = [document.author] if document.author else []
    laid_out.metadata.lang = document.language
    laid_out.metadata.generator = GENERATOR
    laid_out.metadata.attachments = []
    painted: list[PaintedPage] = []
    for page in laid_out.pages:
        page.paint = partial(_paint, page, page.paint, painted)
    finish = partial(_finish, engine, html.etree_element, document, painted)
    with no_other_structure(engine.pydyf):
        return bytes(
            laid_out.write_pdf(finisher=finish, pdf_identifier=document.digest[:32].encode(), **options)
        )


def _render_for_press(
    engine: _Engine,
    document: PrintDocument,
    html: Any,
    sheets: list[Any],
    fonts: Any,
    options: dict[str, Any],
) -> bytes:
    """Return a brochure in four inks, with bleed and crop marks; it has no tags, links or attachments."""
    options = options | {
        "pdf_variant": None,
        "pdf_version": "1.6",
        "pdf_tags": False,
        "optimize_images": False,
    }
    style = engine.weasyprint.CSS(string=PRESS_STYLE)
    laid_out = html.render(font_config=fonts, stylesheets=[*sheets, style], **options)
    laid_out.metadata.title = document.title
    laid_out.metadata.authors = [document.author] if document.author else []
    laid_out.metadata.generator = GENERATOR
    laid_out.metadata.attachments = []
    for page in laid_out.pages:
        page.links.clear()  # nothing on paper can be clicked
        page.paint = partial(paint_for_press, page, page.paint)
    coarse = tuple(coarse_pictures(laid_out.pages, engine.boxes.ReplacedBox, RESOURCE_SCHEME))

    def finish(_laid_out: Any, pdf: Any) -> None:
        finish_for_press(pdf, engine.pydyf, document, GENERATOR)
        note_coarse_pictures(pdf, engine.pydyf, coarse)
        settle(pdf)

    return bytes(laid_out.write_pdf(finisher=finish, pdf_identifier=document.digest[:32].encode(), **options))


def _paint(page: Any, paint: Any, painted: list[PaintedPage], stream: Any, scale: float = 1) -> None:
    """Paint a page, and remember which text got which number: the engine forgets it while tagging."""
    paint(stream, scale)
    numbers = {box: mark["mcid"] for box, mark in stream._tags.items()}
    painted.append(PaintedPage(box=page._page_box, height=page.height, stream=stream, numbers=numbers))


def _finish(
    engine: _Engine, root: Any, document: PrintDocument, painted: list[PaintedPage], _laid_out: Any, pdf: Any
) -> None:
    """Put our own structure tree, metadata and files into the PDF, right before it is written."""
    builder = StructureBuilder(root, document.language, engine.boxes)
    for index, page in enumerate(painted):
        builder.add_page(index, page)
        builder.check_complete(index, page)
    builder.write(pdf, engine.pydyf, tuple(painted))
    write_archive_parts(pdf, engine.pydyf, engine.colour_profile())
    producer = f"WeasyPrint {engine.weasyprint.__version__}"
    write_metadata(pdf, engine.pydyf, document_metadata(document, producer, GENERATOR))
    write_attachments(pdf, engine.pydyf, document.attachments)
    settle(pdf)


_plain_fonts: dict[bytes, bytes] = {}


def unpack_font(data: bytes) -> bytes:
    """Return a font without the packing of the web, which the engine would undo again for every brochure."""
    if data[:4] != b"wOF2":
        return data
    key = hashlib.sha256(data).digest()
    if key not in _plain_fonts:
        woff2 = importlib.import_module("fontTools.ttLib.woff2")
        unpacked = io.BytesIO()
        woff2.decompress(io.BytesIO(data), unpacked)
        _plain_fonts[key] = unpacked.getvalue()
    return _plain_fonts[key]


def _fetcher(engine: _Engine, resources: Mapping[str, bytes]) -> Any:
    """Return a fetcher that looks things up in a dictionary and knows no other way to get at anything."""

    class Lookup(engine.urls.URLFetcher):  # type: ignore[misc, name-defined]
        def fetch(self, url: str, headers: object = None) -> Any:
            name = unquote(url.removeprefix(RESOURCE_SCHEME)) if url.startswith(RESOURCE_SCHEME) else None
            if name is None or name not in resources:
                raise KeyError(url)
            return engine.urls.URLFetcherResponse(url, unpack_font(resources[name]))

        def open(self, url: Any, data: object = None, timeout: object = None) -> Any:
            return self.fetch(getattr(url, "full_url", url))

    return Lookup(allow_redirects=False, allowed_protocols=())


@contextmanager
def _unswept() -> Iterator[None]:
    """Do not look for what may be thrown away: until a brochure is ready nearly all is in use, and looking takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _collected_log() -> Iterator[list[str]]:
    """Collect what the engine would only have whispered to a log."""
    logger = logging.getLogger("weasyprint")
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            # pictures without a description are judged while the structure is built, where decoration is known
            if "has no required alt description" not in record.getMessage():
                found.append(record.getMessage())

    collector = Collector(level=logging.WARNING)
    before = (logger.level, logger.propagate)
    logger.addHandler(collector)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield found
    finally:
        logger.removeHandler(collector)
        logger.level, logger.propagate = before


def _explain(name: str, language: str, detail: str) -> str:
    return MESSAGES.get(language, MESSAGES["nl"])[name].format(detail=detail)


def _explain_logged(problem: str, language: str) -> str:
    for name, pattern in _LOGGED:
        if match := pattern.search(problem):
            return _explain(name, language, unquote(match.group(1)) if match.groups() else "")
    return _explain("other", language, problem)
