"""What a search finds: the sections of every article, in a script that a browser loads when somebody searches."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterable

from zhi_publish.model.settings import Language
from zhi_publish.present.words_search import search_words
from zhi_publish.publish.finished import FinishedPage, PageKind
from zhi_publish.publish.verify import file_of

INDEX = "assets/zhi/search/index.js"
LARGEST_FULL_INDEX = 1_000_000
"""Letters of text; above it a section keeps its beginning, and of the rest the words that were not there yet."""
KEPT_OF_SECTION = 240

_Section = tuple[str, str, str]


def search_index(pages: Iterable[FinishedPage], language: Language, *, has_directory_urls: bool) -> bytes:
    """Return the script that hands the index to the search box; the same pages give the same bytes.

    It is a script and no data file, because a page that was opened from a folder may load nothing else.
    """
    words = search_words(language)
    listed = list(pages)
    found = [(page, _sections(page)) for page in listed if page.kind is not PageKind.SEARCH]
    size = sum(len(text) for _, sections in found for _, _, text in sections)
    is_short = size > LARGEST_FULL_INDEX
    data = {
        "language": language.value,
        "kinds": dict(words.kinds),
        "words": dict(words.box),
        "list": next(
            (
                shown_address(page, has_directory_urls=has_directory_urls)
                for page in listed
                if page.kind is PageKind.SEARCH
            ),
            "",
        ),
        "pages": [
            {
                "address": shown_address(page, has_directory_urls=has_directory_urls),
                "title": _plain(page.title),
                "kind": page.kind.value,
                "summary": _plain(page.description),
                "sections": _shortened(sections) if is_short else _told_once(page, sections),
            }
            for page, sections in found
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # a sign that begins markup wherever somebody pastes this, and two that end a line for an old script reader
    text = (
        text.replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
    )
    return f"globalThis.zhiSearchIndex={text};\n".encode()


def _sections(page: FinishedPage) -> list[_Section]:
    """Return what can be found of a page."""
    sections = section_texts(page.html)
    if not page.is_found_in_brief:
        return sections
    text = " ".join(part for _, heading, told in sections for part in (heading, told) if part)
    return [("", "", text[:KEPT_OF_SECTION].rpartition(" ")[0])]


def shown_address(page: FinishedPage, *, has_directory_urls: bool) -> str:
    """Return where a browser finds a page, seen from the top of the site: ``personas/lena/``."""
    file = file_of(page, has_directory_urls=has_directory_urls)
    return file.removesuffix("index.html") if has_directory_urls else file


def _told_once(page: FinishedPage, sections: list[_Section]) -> list[list[str]]:
    """Return sections without the summary where the article begins with it."""
    (section, heading, text), *rest = sections
    summary = _plain(page.description)
    if summary and summary in text:
        text = " ".join(text.replace(summary, " ", 1).split())
    return [[section, heading, text], *map(list, rest)]


def _shortened(sections: list[_Section]) -> list[list[str]]:
    """Return sections with the beginning of their text, and the words that stand nowhere else on the page."""
    known: set[str] = set()
    shortened = []
    for section, heading, text in sections:
        kept, rest = text, ""
        if len(text) > KEPT_OF_SECTION:
            end = text.rfind(" ", 0, KEPT_OF_SECTION)
            kept, rest = (
                text[: end if end > 0 else KEPT_OF_SECTION],
                text[end if end > 0 else KEPT_OF_SECTION :],
            )
        known.update(_WORD.findall(f"{heading} {kept}".casefold()))
        more = []
        for word in _WORD.findall(rest.casefold()):
            if word not in known and (len(word) > 2 or word[0].isdigit()):
                known.add(word)
                more.append(word)
        shortened.append([section, heading, kept, " ".join(more)] if more else [section, heading, kept])
    return shortened


def section_texts(article: str) -> list[_Section]:
    """Return the sections of an article: id of the heading, its text, and the text below it.

    The first section is that of the page itself and has no id. Drawings, scripts and code are left out: their words stand in
    the text and in tables too.
    """
    plain = _INVISIBLE.sub(" ", article)
    parts = _HEADING.split(plain)
    sections = [("", "", _text(parts[0]))]
    sections += [
        (parts[index], _text(parts[index + 1]), _text(parts[index + 2])) for index in range(1, len(parts), 3)
    ]
    return sections


_INVISIBLE = re.compile(
    r"<svg[ >].*?</svg>|<h1[ >].*?</h1>|<p class=\"zhi-(?:terug|sombalk)\".*?</p>|<(style|script|button|pre|textarea)[ >].*?</\1>",
    re.DOTALL,
)
_HEADING = re.compile(r'<h[23][^>]*? id="([^"]+)"[^>]*>(.*?)</h[23]>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")


def _text(part: str) -> str:
    return _plain(html.unescape(_TAG.sub(" ", part)))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
