"""A last look at what was built, before anybody sees it: nothing runs, nothing comes from elsewhere, no link is dead."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from zhi_publish.publish.finished import FinishedPage, FinishedSite

_EVENT_HANDLER = re.compile(r"<[a-zA-Z][^<>]*?\son[a-z]+\s*=", re.IGNORECASE)
_FOREIGN = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed|object|input|link(?=[^>]*\brel=\"?(?:stylesheet|preload|icon|preconnect|prefetch|dns-prefetch)))\b"
    r"[^>]*?\b(?:src|href|data|srcset)=[\"']?\s*(?:https?:)?//",
    re.IGNORECASE,
)
# a pattern that begins with a letter of any case tries every letter; one that begins with "=" jumps from sign to sign
_UNSAFE_SCHEME = re.compile(
    r"=(?:(?<=href=)|(?<=src=))[\"']?\s*(?:javascript|vbscript|data:text)[^\"'>]*", re.IGNORECASE
)
_LINK = re.compile(r"=\"(?:(?<=href=\")|(?<=src=\"))([^\"]+)\"")
_ID = re.compile(r" id=\"?([^\"\s>]+)")
_DOUBLE_ID = re.compile(r' id="([^"]+)"')


def problems(site: FinishedSite, output: Path) -> Iterator[str]:
    """Yield what is wrong with a built site; nothing for one that can be published.

    The articles are ours and are looked at word for word; what the theme wraps around them is the same on every
    page of a kind, so it is looked at on every page for what it loads, and for handlers.
    """
    ids = {page.address: set(_ID.findall(page.html)) for page in site.pages}
    built = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    for page in site.pages:
        file = file_of(page, has_directory_urls=site.has_directory_urls)
        if file not in built:
            yield f"{page.path}: {file} is er niet / is missing"
            continue
        text = (output / file).read_text(encoding="utf-8")
        if page.html not in text:
            yield f"{page.path}: het artikel is veranderd / the article was changed"
        for pattern, what in (
            (_EVENT_HANDLER, "on…="),
            (_FOREIGN, "https://…"),
            (_UNSAFE_SCHEME, "javascript:"),
        ):
            if found := pattern.search(text):
                yield f"{page.path}: {what}: {found[0][:120]}"
        yield from _dead_links(page, site, built, ids)
    for name in site.assets:
        if name not in built:
            yield f"{name} is er niet / is missing"


def file_of(page: FinishedPage, *, has_directory_urls: bool) -> str:
    """Return the file in which a host puts a page."""
    stem = page.path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index") or not has_directory_urls:
        return f"{stem}.html"
    return f"{stem}/index.html"


def _dead_links(
    page: FinishedPage, site: FinishedSite, built: set[str], ids: dict[str, set[str]]
) -> Iterator[str]:
    here = posixpath.dirname(file_of(page, has_directory_urls=site.has_directory_urls))
    seen: set[str] = set()
    for link in _LINK.findall(page.html):
        if link in seen:
            continue
        seen.add(link)
        parts = urlsplit(html.unescape(link))
        if parts.scheme:
            continue
        if not parts.path:
            if parts.fragment and unquote(parts.fragment) not in ids[page.address]:
                yield f"{page.path}: {link}"
            continue
        target = posixpath.normpath(posixpath.join(here, unquote(parts.path)))
        file = target if target in built else posixpath.normpath(posixpath.join(target, "index.html"))
        if file not in built:
            yield f"{page.path}: {link}"
