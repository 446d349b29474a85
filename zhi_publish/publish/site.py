"""The only module that knows MkDocs: a thin plugin that hands finished pages to it, and a build with it.

MkDocs reads none of the author's files. It gets pages whose articles are complete, puts them in its theme and
writes them down.
"""

from __future__ import annotations

import logging
import os
import posixpath
import re
import shutil
import threading
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import IO, Any

# Material prints a notice about MkDocs 2 on every build; the decision records tell that story once
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

from zhi_publish.messages.render import render_text, summary
from zhi_publish.messages.troubles import Trouble
from zhi_publish.pipeline import run
from zhi_publish.present.menu import is_elsewhere, menu_address
from zhi_publish.present.wording import words_for
from zhi_publish.publish.carried_styles import PageStyles
from zhi_publish.publish.errors import BuildError, FolderError, PublishError
from zhi_publish.publish.finished import FinishedPage, FinishedSite
from zhi_publish.publish.left_out import leave_out
from zhi_publish.publish.own_look import templates_of
from zhi_publish.publish.preview import Preview, Say, with_banner
from zhi_publish.publish.share_pictures import share_pictures
from zhi_publish.publish.staging import nav_data, stage
from zhi_publish.publish.styles import scripts_among, sheets_among
from zhi_publish.publish.website import finished_site, named_files, view_of
from zhi_publish.publish.workspace import Workspace

CONFIGURATION = "mkdocs.yml"
PLUGIN = "zhi"
THEME = "material"
THEME_FEATURES = ["navigation.tabs", "navigation.indexes"]


class ZhiOptions(Config):
    """Options below ``plugins: zhi``; :mod:`zhi_publish.load.settings` reads and checks them with their places.

    So MkDocs takes each as it stands: ``plaats: 2025`` is a text to us and a number to its reader of YAML.
    """

    # MkDocs notes the name of each option on the object itself, so every option needs one of its own
    organisatie = BaseConfigOption[object]()
    organisation = BaseConfigOption[object]()
    plaats = BaseConfigOption[object]()
    place = BaseConfigOption[object]()
    contact = BaseConfigOption[object]()
    licentie = BaseConfigOption[object]()
    licence = BaseConfigOption[object]()
    talen = BaseConfigOption[object]()
    languages = BaseConfigOption[object]()
    taal = BaseConfigOption[object]()
    language = BaseConfigOption[object]()
    look = BaseConfigOption[object]()
    kleine_aantallen = BaseConfigOption[object]()
    small_counts = BaseConfigOption[object]()
    tokens = BaseConfigOption[object]()


class ZhiPlugin(BasePlugin[ZhiOptions]):
    """Puts a publication's finished pages in the place of the files in the content folder."""

    def __init__(self) -> None:
        self.finished: FinishedSite | None = None
        """Set by our own build, which has made the pages already; a build by MkDocs makes them itself."""
        self.is_preview = False
        """Whether articles will be replaced inside the pages: then each keeps the links to all its sheets."""
        self._site: FinishedSite | None = None
        self._styles: PageStyles | None = None
        self._of_theme: frozenset[str] = frozenset()
        """Addresses of the files that the theme itself brings along."""
        self._pages: Path = Path()
        self._page_by_path: dict[str, FinishedPage] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages while the old site still stands: MkDocs empties it after this moment."""
        if config.theme.name != THEME:
            raise PluginError(f"{CONFIGURATION}: theme: name: {THEME}")
        root = Path(config.config_file_path).parent
        site = self.finished if self.finished is not None else _finish(root)
        try:
            self._pages = stage(site, Workspace(root).staging())
        except PublishError as error:
            raise PluginError(error.explain(site.language)) from error
        self._site = site
        self._styles = None if self.is_preview else PageStyles(site.assets)
        self._page_by_path = {page.path: page for page in site.pages}
        self._configure(config, site)
        return config

    def _configure(self, config: MkDocsConfig, site: FinishedSite) -> None:
        _date_from_content(site.epoch)
        theme = config.theme
        own_templates = 1 if theme.custom_dir else 0
        for folder in reversed(site.overrides):
            if str(folder) not in theme.dirs:
                theme.dirs.insert(own_templates, str(folder))
        theme["font"] = False
        theme["language"] = site.language.value
        if site.logo is not None and not theme.get("logo"):
            theme["logo"] = site.logo
        if not theme.get("features"):
            theme["features"] = list(THEME_FEATURES)
        config.extra_css = [*site.stylesheets, *config.extra_css]
        if site.licence and not config.copyright:
            config.copyright = escape(site.licence)  # a theme takes it for HTML
        # what a page that nobody can find says, it says in every language
        config.extra["zhi_languages"] = site.other_languages
        paths = {page.address: page.path for page in site.pages if page.language is None}
        config.nav = nav_data(site.nav) if config.nav is None else _with_our_paths(config.nav, paths)
        # our own index is among the assets; theirs would read every page again, and cannot be opened from a folder
        search = config.plugins.get("material/search") or config.plugins.get("search")
        if search is not None and "enabled" in search.config:
            search.config["enabled"] = False

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the Markdown reader nothing to read: an article is finished HTML, and would come out as it went in.

        Reading it costs more than all the rest of a page: each tag is looked at twice.
        """
        return "" if page.file.src_uri in self._page_by_path else markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the finished article in the place of what the Markdown reader made of nothing."""
        finished = self._page_by_path.get(page.file.src_uri)
        return html if finished is None else finished.html

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out everything that lies in the content folder, and put our pages and files there."""
        content = Path(config.docs_dir)
        # what mkdocs.yml asks for by name is meant to be there
        named = {str(name) for name in (*config.extra_css, *config.extra_javascript)}
        kept = [
            file
            for file in files
            if file.src_dir is None or not Path(file.src_dir).is_relative_to(content) or file.src_uri in named
        ]
        site = self._site
        if site is None:  # pragma: no cover - on_config has run
            raise AssertionError(site)
        others = {Path(config.theme.custom_dir or content), *site.overrides, content}
        self._of_theme = frozenset(
            file.dest_uri for file in kept if file.src_dir is not None and Path(file.src_dir) not in others
        )
        names = [page.path for page in site.pages] + list(site.assets)
        own = [File.generated(config, name, abs_src_path=str(self._pages / name)) for name in names]
        in_menu = _menu_paths(config.nav)
        for file in own:
            if file.is_documentation_page() and file.src_uri not in in_menu:
                file.inclusion = InclusionLevel.NOT_IN_NAV
        return Files([*kept, *own])

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let a page carry its styles, so that a browser waits for nothing else; a page of a preview changes too often."""
        return self._carried(output, posixpath.dirname(page.file.dest_uri))

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Let the page for a wrong address do so too: it is shown at any address, where no relative link holds."""
        return self._carried(output_content, "") if template_name.endswith(".html") else output_content

    def _carried(self, output: str, folder: str) -> str:
        return output if self._styles is None else self._styles.carried(output, folder)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Leave out the files of the theme and of the look that no page asks for; the pages carry their styles."""
        if self._site is not None and self._styles is not None:
            assets = self._site.assets
            ours = [frozenset({one}) for one in (*sheets_among(assets), *scripts_among(assets))]
            leave_out(Path(config.site_dir), [*ours, self._of_theme])

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],
    ) -> LiveReloadServer:
        """Watch the publication's own looks too; the content folder is watched by MkDocs."""
        themes = Path(config.config_file_path).parent / "themes"
        if themes.is_dir():
            server.watch(str(themes))
        return server


_OWN_EPOCH = "ZHI_SOURCE_DATE_EPOCH"


def _date_from_content(epoch: int) -> None:
    """Let MkDocs date its files by the content; a date that the surroundings state themselves goes first."""
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if stated is None or stated == os.environ.get(_OWN_EPOCH):
        os.environ["SOURCE_DATE_EPOCH"] = os.environ[_OWN_EPOCH] = str(epoch)


def _with_our_paths(nav: Any, paths: Mapping[str, str]) -> Any:
    """Return a menu in which each page goes by the name of its file here: an author may spell it in more ways."""
    if isinstance(nav, str):
        return nav if is_elsewhere(nav) else paths.get(menu_address(nav), nav)
    if isinstance(nav, dict):
        return {title: _with_our_paths(value, paths) for title, value in nav.items()}
    return [_with_our_paths(value, paths) for value in nav] if isinstance(nav, list) else nav


def _menu_paths(nav: Any) -> set[str]:
    if isinstance(nav, str):
        return {nav}
    if isinstance(nav, dict):
        return {path for value in nav.values() for path in _menu_paths(value)}
    if isinstance(nav, list):
        return {path for value in nav for path in _menu_paths(value)}
    return set()


def _finish(root: Path) -> FinishedSite:
    """Make the pages for a build that MkDocs started; its log tells what is wrong."""
    outcome = run(root)
    if len(outcome.report):
        text = render_text(outcome.report, outcome.language, outcome.texts)
        log = logging.getLogger("mkdocs.plugins.zhi")
        log.warning("\n%s", text) if not outcome.report.has_errors else log.error("\n%s", text)
    if outcome.report.has_errors:
        raise PluginError(summary(outcome.report, outcome.language))
    try:
        _, _, look = outcome.complete()
        with templates_of(look):
            view = view_of(outcome)
            words = words_for(outcome.language)
            shared = share_pictures(view, look, words, Workspace(root).share_pictures())
            return finished_site(outcome, view, named_files(outcome), {}, shared=shared)
    except PublishError as error:
        raise PluginError(error.explain(outcome.language)) from error


def build_site(root: Path, site: FinishedSite, output: Path, *, is_preview: bool = False) -> None:
    """Build a finished site with MkDocs and Material into ``output``; raises BuildError.

    A warning in MkDocs' log is an error here: nothing in a finished site should make it complain. In a preview
    articles are replaced inside the pages afterwards.
    """
    complaints = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        with (root / CONFIGURATION).open("rb") as file:
            as_text = _meant_as_text(file, site)
            file.seek(0)
            config = load_config(
                config_file=file,
                site_dir=str(output.resolve()),
                docs_dir=str((root / site.content_folder).resolve()),
                **as_text,
            )
        plugin = _plugin_of(config)
        plugin.finished, plugin.is_preview = site, is_preview
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except (Abort, PluginError) as error:
        raise BuildError(Trouble.HOST, problem="\n".join(complaints.lines) or error) from error
    except Exception as error:
        if type(error).__module__.startswith("mkdocs"):
            raise BuildError(Trouble.HOST, problem="\n".join([*complaints.lines, str(error)])) from error
        raise
    finally:
        logger.removeHandler(complaints)
    if complaints.lines:
        raise BuildError(Trouble.HOST, problem="\n".join(complaints.lines))


def _meant_as_text(file: IO[bytes], site: FinishedSite) -> dict[str, Any]:
    """Return what YAML made a number, date or yes of, as we read it: the host stops at ``site_name: 2025``."""
    read = yaml_load(file)
    ours: dict[str, tuple[type, Any]] = {
        "site_name": (str, site.site_name),
        "site_description": (str, site.description),
        "use_directory_urls": (bool, site.has_directory_urls),
    }
    return {
        key: value for key, (kind, value) in ours.items() if not isinstance(read.get(key) or kind(), kind)
    }


class PreviewServer(LiveReloadServer):
    """MkDocs' live server, with the findings of a preview on top of every page."""

    def __init__(self, preview: Preview, *, host: str, port: int, root: Path) -> None:
        super().__init__(preview.update, host=host, port=port, root=str(root), polling_interval=0.2)
        self._preview = preview

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until Ctrl-C. What was saved before the watching began, during the first build, comes along."""
        late = threading.Timer(1.0, self._catch_up)
        late.daemon = True
        late.start()
        super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]

    def _catch_up(self) -> None:
        if self._preview.is_behind():
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(  # type: ignore[no-untyped-call]
            with_banner(content, self._preview.banner), epoch
        )
        return page


def serve_publication(root: Path, *, host: str, port: int, say: Say, with_drafts: bool) -> None:
    """Show a publication in a browser until Ctrl-C; raises FolderError when the address is taken."""
    root = root.resolve()  # MkDocs takes a relative folder to be relative to mkdocs.yml
    folder = Workspace(root).preview()
    shown = folder / "site"
    build_shown = partial(build_site, is_preview=True)
    preview = Preview(root, shown, build_site=build_shown, say=say, with_drafts=with_drafts)
    try:
        preview.update()
        server = PreviewServer(preview, host=host, port=port, root=shown)
        for path in preview.watched():
            server.watch(str(path))
        say(server.url)
        try:
            server.serve()
        except KeyboardInterrupt:
            say("")
        except OSError as error:
            raise FolderError(Trouble.ADDRESS_TAKEN, path=server.url, problem=error.strerror) from error
        finally:
            server.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _plugin_of(config: MkDocsConfig) -> ZhiPlugin:
    """Return our plugin, put in its place when ``mkdocs.yml`` does not name it."""
    found = config.plugins.get(PLUGIN)
    if isinstance(found, ZhiPlugin):
        return found
    plugin = ZhiPlugin()
    plugin.load_config({})
    config.plugins[PLUGIN] = plugin
    return plugin


class _Complaints(logging.Handler):
    """Collects what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = record.getMessage()
        if not _READ_BY_US.match(line):
            self.lines.append(line)


_READ_BY_US = re.compile(r"Config value '(?:language|taal)': Unrecognised")
"""A language that stands by itself in the settings: MkDocs does not know it, and we do."""
