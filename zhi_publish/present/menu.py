"""The menu that ``mkdocs.yml`` may state itself: every page in it is there, however its name is spelled."""

from __future__ import annotations

import re

from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.kinds import FOLDERS
from zhi_publish.model.project import Kind, Project
from zhi_publish.present.addresses import DOWNLOADS, HOME, Addresses
from zhi_publish.present.words_search import search_words
from zhi_publish.present.words_statement import statement_words

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ALWAYS = (Kind.PERSONA, Kind.BENEFIT, Kind.PAYER, Kind.ANALYSIS, Kind.BUDGET, Kind.MODEL)
"""Kinds whose overview is there even when it is empty."""


def is_elsewhere(typed: str) -> bool:
    """Whether an entry of a menu leads away from the site: ``https:``, ``mailto:``."""
    return _ELSEWHERE.match(typed) is not None


def menu_address(typed: str) -> str:
    """Return the address that an entry of a menu means: ``personas``, ``personas/`` and ``personas/index.md`` are one."""
    path = typed.strip().removeprefix("./").strip("/").removesuffix(".md").strip("/")
    return HOME if path == "index" else path.removesuffix("/index")


def check_menu(project: Project, report: Report) -> None:
    """Report an entry of the menu that names no page; the host would refuse it, and tell no line."""
    settings = project.settings
    if not settings.menu:
        return
    pages = _pages(project)
    for entry in (page for top in settings.menu for page in top.pages()):
        if is_elsewhere(entry.text) or menu_address(entry.text) in pages:
            continue
        near = report.nearest(Code.MENU_BROKEN, entry.text, pages.values())
        if _is_print(project, entry.text):
            near = f"{DOWNLOADS}/index.md"
        report.add(Code.MENU_BROKEN, entry.where, suggestion=near, typed=entry.text[:60])


def _is_print(project: Project, typed: str) -> bool:
    """Whether a menu names a brochure, by its file or by its PDF: neither is a page."""
    name = menu_address(typed).rpartition("/")[2].removesuffix(".pdf")
    folders = {"", DOWNLOADS, *(names[Kind.BROCHURE] for names in FOLDERS.values())}
    return name in project.brochures and typed.strip("/").rpartition("/")[0] in folders


def _pages(project: Project) -> dict[str, str]:
    """Return how a menu spells each page, by its address."""
    language = project.settings.language
    addresses = Addresses(language)
    own = [one for one in project.files.values() if one[0] is not Kind.BROCHURE]
    # a file that cannot be read has a finding of its own
    own += [(kind, item_id) for kind, ids in project.broken.items() for item_id in ids]
    found = {address: f"{address}.md" for address in (addresses.of(kind, item_id) for kind, item_id in own)}
    found |= {
        address: f"{address}.md" for address in (addresses.of_reckoning(one) for one in project.analyses)
    }
    kinds = {kind for kind, _ in own if kind not in {Kind.PAGE, Kind.BROCHURE}} | set(_ALWAYS)
    overviews = [
        DOWNLOADS,
        search_words(language).slug,
        statement_words(language).slug,
        *(addresses.overview(kind) for kind in kinds),
    ]
    found |= {address: f"{address}/index.md" for address in overviews}
    return found | {HOME: "index.md"}
