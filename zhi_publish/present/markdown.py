"""Author's Markdown to clean HTML: nothing in it that an author did not mean as text, a link or a picture.

Three walls stand behind one another: raw HTML is never read as HTML, every link and picture is looked up in the
publication, and what comes out goes through a cleaner with an allow-list of our own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString
from markupsafe import Markup

from zhi_publish.diagnostics import Code
from zhi_publish.model.asset import is_decorative
from zhi_publish.model.text import Body
from zhi_publish.present.fact_grammar import BlockFact, FactError, find_expressions
from zhi_publish.slug import slug
from zhi_publish.targets import is_external, is_safe, path_inside

if TYPE_CHECKING:
    from zhi_publish.model.settings import Language

SITE_SCHEME = "zhi:"
"""A link to a place of the publication itself; pages and prints turn it into an address of theirs."""

HIGHEST_HEADING = 2
"""A text stands under the title of its page, so its highest headings are of the second level."""
LOWEST_HEADING = 6

_ALLOWED = {
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height", "loading"},
    "th": {"scope", "align"},
    "td": {"align"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
}  # fmt: skip
_TAGS = frozenset(
    "p br hr em strong code pre blockquote ul ol li dl dt dd a img figure figcaption sup del "
    "table thead tbody tr th td h2 h3 h4 h5 h6 section div".split()
)
_SCHEMES = {"http", "https", "mailto", "tel", "zhi"}

# characters from the private area cannot stand in a source (they are refused), so they are safe as marks
_FACT_OPEN, _FACT_CLOSE, _LITERAL = "\ue000", "\ue001", "\ue002"
_MARK = re.compile(f"{_FACT_OPEN}([0-9]+){_FACT_CLOSE}")
_STASHED = re.compile("\x02[^\x03]*\x03")  # what Markdown keeps apart until the end: quotes, entities, code
_BLOCK_PARAGRAPH = re.compile(rf"<p>\s*{_FACT_OPEN}([0-9]+){_FACT_CLOSE}\s*</p>")


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedImage:
    """A picture as it stands on the site."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Destinations:
    """Where the links and pictures of texts lead."""

    content: str
    """The content folder."""
    pages: Mapping[str, str]
    """Address of each published Markdown file, by its path inside the content folder."""
    attachments: Mapping[str, str]
    """Address of each document, likewise."""
    images: Mapping[str, RenderedImage]
    """Each picture, by its path inside the publication."""


# a quote in running text is written out, so that words of an author never look like an attribute
_QUOTE_OR_TAG = re.compile(r'<[a-zA-Z/](?:[^">]|"[^"]*")*>|"')

Answer = Callable[[str], "str | BlockFact"]


def render_markdown(body: Body, destinations: Destinations, answer: Answer, language: Language) -> Markup:
    """Return the clean HTML of a text.

    Facts are filled in after the Markdown was read, so that a value is never taken for markup. Tables and
    drawings become marks (``<div data-zhi-block="…">``) that a page or print fills in its own way.
    Headings begin at the second level and skip none.
    """
    if body.is_blank:
        return Markup("")
    answers: list[str | BlockFact] = []
    text = _mark_facts(body.markdown, answer, answers)
    reader = _reader_for(destinations, body.file)
    rendered = _dutch_apostrophes(reader.convert(text)) if language == "nl" else reader.convert(text)
    clean = nh3.clean(
        rendered,
        tags=set(_TAGS),
        attributes=_ALLOWED,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    clean = _QUOTE_OR_TAG.sub(lambda found: "&quot;" if found[0] == '"' else found[0], clean)
    return Markup(_fill_facts(clean, answers))


def heading_ids(body: Body, *, has_own_title: bool) -> frozenset[str]:
    """Return the names of the places in a text: its headings, each by its id.

    Args:
        body: A text without mistakes.
        has_own_title: Whether a heading that opens the text is the title of the page, and no place on it.

    """
    read = _read_for_itself(without_first_heading(body) if has_own_title else body)
    return frozenset(re.findall(r'<h[1-6] id="([^"]+)"', read))


def facts_with_a_paragraph(body: Body) -> frozenset[int]:
    """Return which facts of a text, counted from 0, have a paragraph to themselves: there a table or drawing fits.

    In code, a footnote or a definition they may stand alone on a line and still be no paragraph.
    """
    return frozenset(int(number) for number in _BLOCK_PARAGRAPH.findall(_read_for_itself(body)))


def _read_for_itself(body: Body) -> str:
    """Return the HTML of a text without mistakes, its facts as marks and its links nowhere: not for publishing."""
    text = _mark_facts(body.markdown, lambda _: "", [])
    return _reader_for(Destinations(content="", pages={}, attachments={}, images={}), body.file).convert(text)


def first_heading(body: Body) -> str | None:
    """Return the text of a first-level heading that opens a text: the title that its author gave it."""
    match = re.match(r"\s*#[ \t]+([^\n]+)", body.markdown)
    return (match[1].strip(" \t").rstrip("#").rstrip(" \t") or None) if match else None


def without_first_heading(body: Body) -> Body:
    """Return the text below that heading."""
    match = re.match(r"\s*#[ \t]+[^\n]+(?:\n|$)", body.markdown)
    if match is None:
        return body
    rest = body.markdown[match.end() :]
    return Body(markdown=rest, file=body.file, first_line=body.first_line + match[0].count("\n"))


def _mark_facts(text: str, answer: Answer, answers: list[str | BlockFact]) -> str:
    """Put a mark in the place of every fact; raises FactError for one that cannot be answered."""
    if "{" not in text:
        return text
    parts, position = [], 0
    for found in find_expressions(text):
        if isinstance(found, tuple):
            raise found[1]
        parts.append(text[position : found.start])
        answers.append(found.literal if found.expression is None else answer(found.expression))
        parts.append(f"{_FACT_OPEN}{len(answers) - 1}{_FACT_CLOSE}")
        position = found.end
    return "".join(parts) + text[position:]


def _fill_facts(clean: str, answers: list[str | BlockFact]) -> str:
    if not answers:
        return clean

    def block(match: re.Match[str]) -> str:
        fact = answers[int(match[1])]
        if isinstance(fact, BlockFact):
            return f'<div data-zhi-block="{fact.function}:{html.escape(fact.item_id)}"></div>'
        return f"<p>{html.escape(fact)}</p>"

    def inline(match: re.Match[str]) -> str:
        fact = answers[int(match[1])]
        if isinstance(fact, BlockFact):
            raise FactError(Code.FACT_PLACE, name=fact.function)
        return html.escape(fact)

    return _MARK.sub(inline, _BLOCK_PARAGRAPH.sub(block, clean))


# an opening quote before these letters is an apostrophe in Dutch: 's avonds, 't huis, 'n kop
_APOSTROPHE = re.compile(r"‘(?=(?:s|t|n|k|m|ie)(?:[\s-]|$))")


def _dutch_apostrophes(rendered: str) -> str:
    return _APOSTROPHE.sub("’", rendered)


def _reader_for(destinations: Destinations, file: str) -> markdown.Markdown:
    """Return the Markdown reader, ready for the text of a file."""
    reader = _reader()
    reader.reset()
    links = reader.treeprocessors["zhi-links"]
    if not isinstance(links, _Links):  # pragma: no cover - it is registered below
        raise TypeError(links)
    links.destinations, links.file = destinations, file.removeprefix(f"{destinations.content}/")
    return reader


_PRINTED = {
    "left-single-quote": "‘",
    "right-single-quote": "’",
    "left-double-quote": "“",
    "right-double-quote": "”",
    "ndash": "–",
    "mdash": "—",
    "ellipsis": "…",
}


@cache
def _reader() -> markdown.Markdown:
    """Return the Markdown reader, made once: making one costs more than reading a page."""
    # Made here and not called by their names: behind a name, markdown looks through all that is installed.
    # smarty turns straight quotes and -- into printed ones.
    reader = markdown.Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(BACKLINK_TITLE="{}", UNIQUE_IDS=False),
            DefListExtension(),
            SaneListExtension(),
            FencedCodeExtension(),
            SmartyExtension(substitutions=_PRINTED),
            _ZhiExtension(),
        ],
        output_format="html",
    )
    # raw HTML stays what it is: letters that the author typed
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    _skip_plain_text(reader)
    return reader


# Each paragraph goes by each of some forty patterns, most of which look for a sign that most paragraphs do not have.
_SIGNS = re.compile(r"[\\`\[<&*_'\"\x02]|--|\.\.\.|  \n")
_PRINTED_SIGNS = re.compile(r"['\"\x02]|--|\.\.\.")
_KNOWN_PATTERNS = frozenset(
    "backtick escape reference link image_link image_reference short_reference short_image_ref autolink automail "
    "linebreak entity not_strong em_strong em_strong2 footnote".split()
)


def _skip_plain_text(reader: markdown.Markdown) -> None:
    """Keep text without any sign from the patterns; a reader with patterns that we do not know looks at all text."""
    known = sum(name in reader.inlinePatterns for name in _KNOWN_PATTERNS)
    if known == len(reader.inlinePatterns):
        reader.treeprocessors.register(_PlainText(_SIGNS), "zhi-plain", 25)
        reader.treeprocessors.register(_PlainText(_PRINTED_SIGNS), "zhi-plain-printed", 8)


class _PlainText(Treeprocessor):
    """Marks text without a sign as finished, as Markdown does itself with the text of code."""

    def __init__(self, signs: re.Pattern[str]) -> None:
        super().__init__()
        self._signs = signs

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not self._signs.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not self._signs.search(element.tail):
                element.tail = AtomicString(element.tail)


class _ZhiExtension(Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name is Markdown's
        md.treeprocessors.register(_Links(md), "zhi-links", 5)
        md.treeprocessors.register(_Headings(md), "zhi-headings", 4)


class _Headings(Treeprocessor):
    """Gives headings levels without gaps, from the second on, and ids of their own."""

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
        taken: set[str] = set()
        open_levels: list[int] = []
        for heading in headings:
            level = int(str(heading.tag)[1])
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
            open_levels.append(level)
            heading.tag = f"h{min(HIGHEST_HEADING + len(open_levels) - 1, LOWEST_HEADING)}"
            heading.set(
                "id",
                _unique(slug(_STASHED.sub("", _MARK.sub("", "".join(heading.itertext())))) or "kop", taken),
            )


def _unique(wanted: str, taken: set[str]) -> str:
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    taken.add(found)
    return found


class _Links(Treeprocessor):
    """Points links and pictures at places of the publication; what leads nowhere loses its target."""

    destinations: Destinations
    file: str

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "a":
                    self._link(child)
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "img":
                    self._image(parent, index, child)
        for cell in root.iter("th"):
            cell.set("scope", "col")

    def _link(self, link: Element) -> None:
        target = self.unescape(link.get("href", "")) or ""
        plain = html.unescape(target)
        if plain.startswith("#"):
            return
        if is_external(plain):
            if is_safe(plain):
                link.set("href", plain)
            else:
                del link.attrib["href"]
            return
        path = path_inside(target, self.file)
        fragment = "#" + plain.partition("#")[2] if "#" in plain else ""
        address = (
            None
            if path is None
            else self.destinations.pages.get(path, self.destinations.attachments.get(path))
        )
        if address is None:
            link.attrib.pop("href", None)
        else:
            link.set("href", f"{SITE_SCHEME}{address}{fragment}")

    def _image(self, parent: Element, index: int, image: Element) -> None:
        path = path_inside(self.unescape(image.get("src", "")) or "", self.file)
        found = None if path is None else self.destinations.images.get(f"{self.destinations.content}/{path}")
        if found is None:
            parent.remove(image)
            return
        alt = image.get("alt", "")
        image.set("alt", "" if is_decorative(alt) else alt)
        image.set("src", f"{SITE_SCHEME}{found.address}")
        image.set("width", str(found.width))
        image.set("height", str(found.height))
        image.set("loading", "lazy")
        caption = image.attrib.pop("title", None)
        if caption and parent.tag == "p" and len(parent) == 1 and not (parent.text or "").strip():
            # a picture alone in its paragraph, with a title: a figure with a caption
            parent.tag = "figure"
            words = Element("figcaption")
            words.text = caption
            parent.insert(index + 1, words)

    def unescape(self, text: str) -> str:
        """Return a target without the marks that Markdown puts in the place of escaped characters."""
        text = text.replace(AMP_SUBSTITUTE, "&")  # in a mail address every letter is written as a reference
        return re.sub("\x02([0-9]+)\x03", lambda mark: chr(int(mark[1])), text)
