"""A finished site as a folder that MkDocs, ProperDocs and Zensical can all build."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable
from pathlib import Path

from zhi_publish.messages.troubles import Trouble
from zhi_publish.present.words_translation import LANGUAGE_NAMES
from zhi_publish.publish.errors import FolderError
from zhi_publish.publish.finished import FinishedPage, FinishedSite, MenuLink, NavEntry

PAGES = "docs"


def page_text(page: FinishedPage) -> str:
    """Return a page as Markdown: front matter, and the article as one block of HTML."""
    meta: dict[str, object] = {
        "title": page.title,
        "description": page.description,
        "hide": ["navigation", "toc"],
        "head": page.head,
        "sheets": list(page.sheets),
        "statement": list(page.statement),
    }
    meta |= _in_languages(page)
    lines = [f"{key}: {_as_yaml(value)}" for key, value in meta.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + page.html + "\n"


def _as_yaml(value: object) -> str:
    """Return a value as YAML in plain letters: JSON, but a sign outside the first plane (😀) in one piece.

    JSON writes it as two halves, at which a reader of YAML gives up; the host would then drop title and all.
    """
    return _NOT_PLAIN.sub(
        lambda sign: f"\\u{ord(sign[0]):04x}" if sign[0] < "\U00010000" else f"\\U{ord(sign[0]):08x}",
        json.dumps(value, ensure_ascii=False),
    )


_NOT_PLAIN = re.compile(r"[^\x00-\x7e]")


def _in_languages(page: FinishedPage) -> dict[str, object]:
    """Return what a template needs for the way to other languages; nothing for a publication in one.

    Lists and no maps: a host may put the keys of a map in another order.
    """

    def menu(entries: tuple[MenuLink, ...]) -> list[object]:
        return [[one.title, one.link, one.is_here, menu(one.entries)] for one in entries]

    return {
        "language": "" if page.language is None else page.language.value,
        "languages": [
            [one.language.value, LANGUAGE_NAMES[one.language], one.link, one.address, one.is_here]
            for one in page.languages
        ],
        "menu": menu(page.menu),
        "search": page.search,
    }


def stage(site: FinishedSite, folder: Path) -> Path:
    """Write pages and files below ``folder``, touching only what changed; return the folder with pages.

    What is no longer part of the site is removed. Raises FolderError when the folder cannot be written.
    """
    pages = folder / PAGES
    if pages.is_symlink():
        raise FolderError(Trouble.NO_FOLDER, path=pages)
    try:
        _remove_others(pages, [*(page.path for page in site.pages), *site.assets])
        for page in site.pages:
            # a page at a time: the bytes of thousands would stand in memory beside their letters
            _write_if_changed(pages / page.path, page_text(page).encode("utf-8"))
        for name, data in site.assets.items():
            _write_if_changed(pages / name, data)
    except OSError as error:
        raise FolderError.from_system(error, folder) from error
    return pages


def _write_if_changed(path: Path, data: bytes) -> None:
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove_others(folder: Path, wanted: Iterable[str]) -> None:
    if not folder.is_dir():
        return
    keep = {folder / name for name in wanted}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink() or (path.is_file() and path not in keep):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def for_any_host(site: FinishedSite) -> FinishedSite:
    """Return a site whose files stand where their pages will: ``personas/lena/index.md`` for ``personas/lena/``.

    Zensical takes a link in a page's HTML to be relative to its file and moves it along to its address; where the
    two are the same, a link is what it was under every host.
    """
    if not site.has_directory_urls:
        return site
    moved = {page.path: f"{page.address}/index.md".lstrip("/") for page in site.pages}

    def entry(old: NavEntry) -> NavEntry:
        return dataclasses.replace(old, path=moved[old.path], entries=tuple(map(entry, old.entries)))

    return dataclasses.replace(
        site,
        pages=tuple(dataclasses.replace(page, path=moved[page.path]) for page in site.pages),
        nav=tuple(map(entry, site.nav)),
    )


def write_configuration(site: FinishedSite, folder: Path) -> Path:
    """Write an ``mkdocs.yml`` beside the staged pages, for a host without our plugin; return its path.

    Such a host wants the pages where :func:`for_any_host` puts them.
    """
    configuration = {
        "site_name": site.site_name,
        "docs_dir": PAGES,
        **({"site_url": site.address} if site.address else {}),
        "use_directory_urls": site.has_directory_urls,
        "theme": {"name": "material", "language": site.language.value, "font": False}
        | ({"logo": site.logo} if site.logo else {})
        | ({"custom_dir": str(site.overrides[0])} if site.overrides else {}),
        "plugins": [],
        "extra_css": list(site.stylesheets),
        "nav": nav_data(site.nav),
        "not_in_nav": "/**",
    }
    path = folder / "mkdocs.yml"
    path.write_text(json.dumps(configuration, ensure_ascii=True, indent=1) + "\n", encoding="utf-8")
    return path


def nav_data(entries: Iterable[NavEntry]) -> list[dict[str, object]]:
    """Return a menu in the shape of ``nav`` in ``mkdocs.yml``."""
    return [{entry.title: nav_data(entry.entries) if entry.entries else entry.path} for entry in entries]
