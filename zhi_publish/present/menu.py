"""The menu that ``mkdocs.yml`` may state itself: every page in it is there."""

from __future__ import annotations

from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.kinds import FOLDERS
from zhi_publish.model.project import Kind, Project
from zhi_publish.present.addresses import DOWNLOADS, Addresses


def check_menu(project: Project, report: Report) -> None:
    """Report an entry of the menu that names no page; the host would refuse it, and tell no line."""
    settings = project.settings
    if not settings.menu:
        return
    pages = _pages(project)
    for entry in (page for top in settings.menu for page in top.pages()):
        if entry.text.endswith(".md") and entry.text not in pages:
            near = report.nearest(Code.MENU_BROKEN, entry.text, pages)
            report.add(Code.MENU_BROKEN, entry.where, suggestion=near, typed=entry.text[:60])


def _pages(project: Project) -> frozenset[str]:
    """Return every name by which a menu can mean a page: that of its address, as a file or as a folder.

    An overview is made only where there is something to list; here all of them count, since leaving one out would be
    a second finding for a folder that is empty or broken.
    """
    addresses = Addresses(project.settings.language)
    known = [addresses.of(kind, item_id) for kind, item_id in project.files.values()]
    known += [addresses.of_reckoning(analysis_id) for analysis_id in project.analyses]
    # a file that cannot be read has a finding of its own
    known += [addresses.of(kind, item_id) for kind, ids in project.broken.items() for item_id in ids]
    known += [DOWNLOADS, *FOLDERS[project.settings.language].values()]
    names = {f"{address}.md" for address in known} | {f"{address}/index.md" for address in known}
    return frozenset(
        {"index.md", *names} - {f"{addresses.overview(kind)}.md" for kind in Kind if kind is not Kind.PAGE}
    )
