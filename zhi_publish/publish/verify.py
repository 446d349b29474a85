"""A last look at what was built, before anybody sees it: nothing runs, nothing comes from elsewhere, no link is dead."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from zhi_publish.publish.finished import FinishedPage, FinishedSite
from zhi_publish.publish.styles import scripts_among, sheets_among

_EVENT_HANDLER = re.compile(r"<[a-zA-Z][^<>]*?\son[a-z]+\s*=", re.IGNORECASE)
_FOREIGN = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed|object|input|link(?=[^>]*\brel=\"?(?:stylesheet|preload|icon|preconnect|prefetch|dns-prefetch)))\b"
    r"[^>]*?\b(?:src|href|data|srcset)=[\"']?\s*(?:https?:)?//",
    re.IGNORECASE,
)
# an article runs nothing but the scripts of the look, which are files; data is not run
_INLINE_SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)(?! type=\"application/json\")[^>]*>", re.IGNORECASE)
# a pattern that begins with a letter of any case tries every letter; one that begins with "=" jumps from sign to sign
_UNSAFE_SCHEME = re.compile(
    r"=(?:(?<=href=)|(?<=src=))[\"']?\s*(?:javascript|vbscript|data:text)[^\"'>]*", re.IGNORECASE
)
_LINK = re.compile(r"=\"(?:(?<=href=\")|(?<=src=\"))([^\"]+)\"")
_LOADED = re.compile(r"<(?:link rel=\"stylesheet\" href|script src)=\"([^\":]+)\"")
_ID = re.compile(r" id=\"?([^\"\s>]+)")


def problems(site: FinishedSite, output: Path) -> Iterator[str]:
    """Yield what is wrong with a built site; nothing for one that can be published.

    The articles are ours and are looked at word for word; what the theme wraps around them is the same on every
    page of a kind, so it is looked at on every page for what it loads, and for handlers.
    """
    ids = {
        file_of(page, has_directory_urls=site.has_directory_urls): set(_ID.findall(page.html))
        for page in site.pages
    }
    built = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    for page in site.pages:
        file = file_of(page, has_directory_urls=site.has_directory_urls)
        if file not in built:
            yield f"{page.path}: {file} is er niet / is missing"
            continue
        text = (output / file).read_text(encoding="utf-8")
        if page.html not in text:
            yield f"{page.path}: het artikel is veranderd / the article was changed"
        if any(pattern.search(text) for pattern in (_EVENT_HANDLER, _FOREIGN, _UNSAFE_SCHEME)):
            # the words may stand inside a text too: only a real element counts
            yield from (f"{page.path}: {what}" for what in _dangers(text))
        yield from (f"{page.path}: {script}" for script in _INLINE_SCRIPT.findall(page.html))
        yield from _dead_links(page, site, built, ids)
        for link in _LOADED.findall(text):
            name = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(html.unescape(link))))
            if name not in built:
                yield f"{page.path}: {link}"
    # what no page asks for need not be there
    spared = {*sheets_among(site.assets), *scripts_among(site.assets)}
    for name in site.assets:
        if name not in built and name not in spared:
            yield f"{name} is er niet / is missing"


_LOADING = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src",
    "object": "data", "input": "src", "link": "href",
}  # fmt: skip
_UNSAFE = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data:text)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)


class _Elements(HTMLParser):
    """Looks at every element of a page as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        loads = [values.get(_LOADING.get(tag, ""), ""), *values.get("srcset", "").split(",")]
        is_for_readers = tag == "link" and not _LOADED_LINKS.intersection(
            values.get("rel", "").lower().split()
        )
        if (
            any(name.startswith("on") for name in values)
            or any(_UNSAFE.match(values.get(name, "")) for name in ("href", "src"))
            or (any(_ELSEWHERE.match(one) for one in loads) and not is_for_readers)
        ):
            self.found.append((self.get_starttag_text() or tag)[:120])


_LOADED_LINKS = {"stylesheet", "preload", "icon", "preconnect", "prefetch", "dns-prefetch", "modulepreload"}


def _dangers(text: str) -> list[str]:
    elements = _Elements()
    elements.feed(text)
    elements.close()
    return elements.found


def file_of(page: FinishedPage, *, has_directory_urls: bool) -> str:
    """Return the file in which a host puts a page."""
    stem = page.path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index") or not has_directory_urls:
        return f"{stem}.html"
    return f"{stem}/index.html"


def _dead_links(
    page: FinishedPage, site: FinishedSite, built: set[str], ids: dict[str, set[str]]
) -> Iterator[str]:
    file = file_of(page, has_directory_urls=site.has_directory_urls)
    here = posixpath.dirname(file)
    seen: set[str] = set()
    for link in _LINK.findall(page.html):
        if link in seen:
            continue
        seen.add(link)
        parts = urlsplit(html.unescape(link))
        if parts.scheme:
            continue
        target = posixpath.normpath(posixpath.join(here, unquote(parts.path))) if parts.path else file
        found = target if target in built else posixpath.normpath(posixpath.join(target, "index.html"))
        if found not in built or (
            parts.fragment and found in ids and unquote(parts.fragment) not in ids[found]
        ):
            yield f"{page.path}: {link}"
