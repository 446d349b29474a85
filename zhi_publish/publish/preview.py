"""Live preview: after a save only what changed is written; after a mistake the last good page stays.

A full build by the website host takes a second and grows with the number of pages. Here the publication is read
and reckoned whole (that is fast), its finished pages are compared with those of the last time, and an article
that changed is put in the place of the old one in the page that the host made. Only when the menu, a title or the
set of pages changes does the host build anew.
"""

from __future__ import annotations

import contextlib
import html
import re
import shutil
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from zhi_publish.diagnostics import Severity
from zhi_publish.messages import catalogue, tell
from zhi_publish.messages.render import render_text, summary
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import Outcome, run
from zhi_publish.present.format import Formatter
from zhi_publish.publish.errors import FolderError, PublishError
from zhi_publish.publish.finished import FinishedPage, FinishedSite
from zhi_publish.publish.own_look import templates_of
from zhi_publish.publish.verify import file_of
from zhi_publish.publish.website import finished_site, named_files, view_of

BuildSite = Callable[[Path, FinishedSite, Path], None]
Say = Callable[[str], None]


class Preview:
    """A publication under the author's hands, and the folder in which its latest good site stands."""

    def __init__(
        self, root: Path, folder: Path, *, build_site: BuildSite, say: Say, with_drafts: bool = False
    ) -> None:
        self._root = root
        self._folder = folder
        self._build_site = build_site
        self._say = say
        self._with_drafts = with_drafts
        self._shown: FinishedSite | None = None
        self.banner = b""
        """What to put on top of every page while the publication has errors; empty when it has none."""
        self.content_folder = "content"
        """Where the author's files are, relative to the publication."""
        self._read: dict[Path, tuple[int, int]] = {}
        """The files as they were when they were last read."""

    def is_behind(self) -> bool:
        """Whether something was saved since the publication was last read."""
        return self._state() != self._read

    def watched(self) -> list[Path]:
        """Return the files and folders that a page can depend on."""
        # tables that a text names usually lie in one of the last two
        names = ("mkdocs.yml", self.content_folder, "themes", "gegevens", "data")
        return [self._root / name for name in names if (self._root / name).exists()]

    def _state(self) -> dict[Path, tuple[int, int]]:
        state = {}
        for top in self.watched():
            for path in (top, *top.rglob("*")) if top.is_dir() else (top,):
                with contextlib.suppress(OSError):  # gone while we looked
                    found = path.stat()
                    state[path] = (found.st_mtime_ns, found.st_size)
        return state

    def update(self) -> None:
        """Bring the folder up to date with the publication; on errors leave it, and say what is wrong."""
        start = time.monotonic()
        self._read = self._state()
        outcome = run(self._root, with_drafts=self._with_drafts)
        if outcome.settings is not None and outcome.settings.content_folder != self.content_folder:
            self.content_folder = outcome.settings.content_folder
            self._read = self._state()
        if len(outcome.report):
            self._say(render_text(outcome.report, outcome.language, outcome.texts))
        if outcome.report.has_errors:
            self.banner = error_banner(outcome).encode("utf-8")
            if self._shown is None:
                self._write_first_page(outcome.language)
            return
        _, _, look = outcome.complete()
        try:
            with templates_of(look):
                changed = self._show(finished_site(outcome, view_of(outcome), named_files(outcome), {}))
        except (PublishError, OSError) as error:
            trouble = (
                error if isinstance(error, PublishError) else FolderError.from_system(error, self._folder)
            )
            explained = trouble.explain(outcome.language)
            self.banner = _banner(html.escape(explained)).encode("utf-8")
            self._say(explained)
            if self._shown is None:
                self._write_first_page(outcome.language)
            return
        self.banner = b""
        seconds = Formatter(outcome.language).number(Decimal(f"{time.monotonic() - start:.2f}"), 2)
        self._say(f"{changed} ({seconds} s)")

    def _write_first_page(self, language: Language) -> None:
        """Give the browser a page to show the findings on, before there was ever a good site."""
        self._folder.mkdir(parents=True, exist_ok=True)
        head = '<head><meta charset="utf-8"><title>zhi-publish</title></head>'
        page = f'<!doctype html><html lang="{language}">{head}<body></body></html>'
        (self._folder / "index.html").write_text(page, encoding="utf-8")

    def _show(self, site: FinishedSite) -> str:
        """Make the folder show a site; return in words what was done."""
        words = catalogue(site.language)
        changed = None if self._shown is None else changed_pages(self._shown, site)
        if changed is None or not self._replace_articles(site, changed):
            building = self._folder.with_name(self._folder.name + "-nieuw")
            shutil.rmtree(building, ignore_errors=True)
            self._build_site(self._root, site, building)
            _move_over(building, self._folder)
            self._shown = site
            return words.pages.of(len(site.pages))
        self._write_assets(site)
        self._shown = site
        return ", ".join(new.path for _, new in changed) or words.unchanged

    def _replace_articles(self, site: FinishedSite, changed: list[tuple[FinishedPage, FinishedPage]]) -> bool:
        """Put new articles in the place of old ones; False when a page is not as we left it."""
        texts: dict[Path, str] = {}
        for old, new in changed:
            path = self._folder / file_of(new, has_directory_urls=site.has_directory_urls)
            try:
                text = path.read_text(encoding="utf-8")
            except OSError:
                return False
            if text.count(old.html) != 1:
                return False
            texts[path] = text.replace(old.html, new.html)
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
        return True

    def _write_assets(self, site: FinishedSite) -> None:
        before = {} if self._shown is None else self._shown.assets
        for name, data in site.assets.items():
            if before.get(name) != data:
                (self._folder / name).write_bytes(data)


def changed_pages(old: FinishedSite, new: FinishedSite) -> list[tuple[FinishedPage, FinishedPage]] | None:
    """Return the pages whose article alone changed, old beside new; None when more changed than that."""

    def frame(site: FinishedSite) -> object:
        heads = [(page.path, page.title, page.description, page.menu, page.sheets) for page in site.pages]
        return (
            site.site_name,
            site.description,
            site.nav,
            site.menu,
            site.licence,
            site.logo,
            heads,
            site.stylesheets,
            site.overrides,
            sorted(site.assets),
        )

    if frame(old) != frame(new):
        return None
    return [pair for pair in zip(old.pages, new.pages, strict=True) if pair[0].html != pair[1].html]


def _move_over(source: Path, target: Path) -> None:
    """Make ``target`` hold what ``source`` holds; the server reads from ``target`` all the while."""
    target.mkdir(parents=True, exist_ok=True)
    wanted = {path.relative_to(source) for path in source.rglob("*")}
    for relative in sorted(wanted):
        path = source / relative
        if path.is_dir():
            (target / relative).mkdir(parents=True, exist_ok=True)
        else:
            path.replace(target / relative)
    for path in sorted(target.rglob("*"), reverse=True):
        if path.relative_to(target) not in wanted:
            path.rmdir() if path.is_dir() else path.unlink()
    shutil.rmtree(source, ignore_errors=True)


def error_banner(outcome: Outcome) -> str:
    """Return the errors of a publication as a block of HTML on top of a page."""
    rows = []
    for found in outcome.report:
        if found.severity is Severity.ERROR:
            told = tell(found, outcome.language)
            place = f"{found.where.file}:{found.where.line}:{found.where.column}"
            text = html.escape(f"{told.headline}. {told.explanation} {told.suggestion or ''}".strip())
            # what stands between backticks is to be typed as it is
            text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
            rows.append(f"<li><strong>{html.escape(place)}</strong><br>{text}</li>")
    head = summary(outcome.report, outcome.language)
    still = catalogue(outcome.language).last_good
    return _banner(
        f"<p><strong>{html.escape(head)}</strong> {html.escape(still)}</p><ul>{''.join(rows)}</ul>"
    )


def _banner(inner: str) -> str:
    return (
        '<div role="alert" style="all:initial;display:block;position:sticky;top:0;max-height:50vh;overflow:auto;z-index:9999;font:16px/1.5 sans-serif;'
        'background:#fff4e5;color:#3d1a00;border-bottom:4px solid #b3400b;padding:1em 2em">'
        f"{inner}</div>"
    )


def with_banner(page: bytes, banner: bytes) -> bytes:
    """Return a page with a banner right after its ``<body>``."""
    start = page.find(b"<body")
    end = page.find(b">", start)
    if not banner or start < 0 or end < 0:
        return page
    return page[: end + 1] + banner + page[end + 1 :]
