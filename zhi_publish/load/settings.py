"""What ``mkdocs.yml`` says that matters to us; the rest of that file is for the host of the website."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.decode import Reading, decode_choice, decode_text, decode_whole, decode_yes_no
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import Key, KeyTable
from zhi_publish.load.nodes import Mapping, Node, NodeReader, Scalar, Sequence, shorten
from zhi_publish.load.source import decode_bytes, read_bytes
from zhi_publish.model.settings import SMALL_COUNT, Language, MenuEntry, Settings
from zhi_publish.model.text import AuthorText

CONFIGURATION_FILE = "mkdocs.yml"
PLUGIN = "zhi"

HOST_OPTIONS = (
    "site_name", "site_description", "site_url", "site_author", "copyright", "docs_dir", "site_dir", "theme", "plugins", "nav",
    "not_in_nav", "exclude_docs", "draft_docs", "use_directory_urls", "repo_url", "repo_name", "edit_uri", "edit_uri_template",
    "extra", "extra_css", "extra_javascript", "extra_templates", "markdown_extensions", "mdx_configs", "hooks", "watch",
    "validation", "strict", "dev_addr", "remote_branch", "remote_name", "pages", "google_analytics", "config_file_path",
)  # fmt: skip
"""What the host of the website knows; it refuses anything else, and tells no line."""

_ALSO_READ = frozenset({"language", "taal", "INHERIT", "<<"})
"""Beside those: a language that we look at ourselves, and what the host takes apart before it looks."""

PLUGIN_OPTIONS = KeyTable(
    "plugins: zhi",
    (
        Key("organisatie", "organisation", "wie publiceert", "who publishes"),
        Key("plaats", "place", "plaats van de organisatie", "place of the organisation"),
        Key("contact", "contact", "hoe lezers contact opnemen", "how readers get in touch"),
        Key(
            "licentie",
            "licence",
            "wat anderen met de teksten en cijfers mogen doen, zoals CC BY 4.0",
            "what others may do with texts and figures, such as CC BY 4.0",
        ),
        Key("taal", "language", "nl of en", "nl or en"),
        Key(
            "talen",
            "languages",
            "de talen waarin lezers de website krijgen, zoals [nl, en]",
            "the languages in which readers get the website, such as [nl, en]",
        ),
        Key("look", "look", "uiterlijk: een map in themes/", "look: a folder in themes/"),
        Key("tokens", "tokens", "eigen kleuren en maten", "colours and sizes of one's own"),
        Key(
            "kleine_aantallen",
            "small_counts",
            "waarschuw onder dit aantal bezoekers",
            "warn below this number of visitors",
        ),
    ),
)

_LANGUAGES = {"nl": Language.DUTCH, "en": Language.ENGLISH}


def load_settings(root: Path, report: Report, texts: dict[str, str]) -> Settings | None:
    """Return the settings of a publication, or None with findings when the folder is none.

    The text of the file is added to ``texts``, for excerpts.
    """
    path = root / CONFIGURATION_FILE
    start = Location(file=CONFIGURATION_FILE)
    if not path.exists():
        report.add(Code.NOT_A_PUBLICATION, start)
        return None
    data = read_bytes(path, CONFIGURATION_FILE, report)
    text = None if data is None else decode_bytes(data, CONFIGURATION_FILE, report)
    if text is None:
        return None
    texts[CONFIGURATION_FILE] = text
    node = NodeReader(text=text, file=CONFIGURATION_FILE, first_line=1, report=report, is_strict=False).read()
    if not isinstance(node, Mapping):
        if not report.has_errors:
            report.add(Code.FRONT_MATTER_SYNTAX, start, problem="mapping")
        return None
    top = _top_level(node, report)
    _check_options(node, report)
    options = _plugin_options(top, report)
    reading = Reading(report, _language(top, options))
    fields = Fields(options or Mapping((), start), PLUGIN_OPTIONS, reading)
    site_name = _text(top.get("site_name")) or root.resolve().name
    fields.choice("taal", _LANGUAGES)
    languages = _languages(fields, reading)
    look = fields.text("look")
    small = fields.node("kleine_aantallen")
    small_count = None if small is None else decode_whole(small, reading, least=1, most=100)
    organisation, place, contact = fields.text("organisatie"), fields.text("plaats"), fields.text("contact")
    licence = fields.text("licentie")
    directory_urls = top.get("use_directory_urls")
    return Settings(
        site_name=site_name,
        site_description=_text(top.get("site_description")),
        site_url=_site_address(top.get("site_url"), report),
        language=reading.language,
        other_languages=languages,
        languages_where=fields.where_of("talen") if languages else None,
        content_folder=_content_folder(root, top),
        content_where=None if _text(top.get("docs_dir")) is None else top["docs_dir"].where,
        site_where=None if _text(top.get("site_dir")) is None else top["site_dir"].where,
        site_folder=_text(top.get("site_dir")) or "site",
        has_directory_urls=directory_urls is None or decode_yes_no(directory_urls, reading) is not False,
        organisation=site_name if organisation is None else organisation.text,
        place=None if place is None else place.text,
        contact=None if contact is None else contact.text,
        licence=None if licence is None else licence.text,
        look="palet" if look is None else look.text,
        look_where=look,
        tokens=_tokens(fields, reading),
        token_places={key.text: key.where for key in _token_names(fields)},
        menu=tuple(_menu(top.get("nav"))),
        small_count=small_count or SMALL_COUNT,
    )


def _check_options(node: Mapping, report: Report) -> None:
    for key, _ in node.entries:
        if key.text not in HOST_OPTIONS and key.text not in _ALSO_READ:
            known = ", ".join(HOST_OPTIONS[:12]) + " …"
            report.add(
                Code.UNKNOWN_KEY,
                key.where,
                suggestion=report.nearest(Code.UNKNOWN_KEY, key.text[:100], HOST_OPTIONS),
                key=shorten(key.text),
                known=known,
                known_en=known,
            )


def _menu(node: Node | None, title: str = "") -> Iterator[MenuEntry]:
    """Yield the entries of a menu, as the host reads them: a title with a page or a list, or a page alone."""
    if isinstance(node, Scalar) and not node.is_blank:
        yield MenuEntry(title=title, page=AuthorText(text=node.text.strip(), where=node.where))
    elif isinstance(node, Sequence | Mapping):
        inside = tuple(_entries(node))
        if title:
            yield MenuEntry(title=title, page=None, entries=inside)
        else:
            yield from inside


def _entries(node: Sequence | Mapping) -> Iterator[MenuEntry]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _menu(item)
    else:
        for key, value in node.entries:
            yield from _menu(value, key.text.strip())


def _top_level(node: Mapping, report: Report) -> dict[str, Node]:
    """Return the keys of the file; one that stands there twice is reported, since the first would be lost."""
    top: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for key, value in node.entries:
        if key.text in top:
            report.add(
                Code.DUPLICATE_KEY,
                key.where,
                key=shorten(key.text),
                first=lines[key.text],
                second=key.where.line,
            )
        top[key.text] = value
        lines.setdefault(key.text, key.where.line)
    return top


def _content_folder(root: Path, top: dict[str, Node]) -> str:
    """Return the content folder relative to the publication, or as typed when it lies outside of it."""
    typed = _text(top.get("docs_dir"))
    if typed is None:
        # MkDocs' own default is docs; a publication that says nothing has its files in content
        return "content" if (root / "content").is_dir() or not (root / "docs").is_dir() else "docs"
    try:
        return (root / typed).resolve().relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):  # outside, a link to itself, a sign that no path can have
        return typed


def _text(node: Node | None) -> str | None:
    return node.text.strip() if isinstance(node, Scalar) and not node.is_blank else None


_ADDRESS = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?(?:/[\w.~%/-]*)?", re.ASCII | re.IGNORECASE
)


def _site_address(node: Node | None, report: Report) -> str | None:
    """Return the address of the website; it stands in feeds, sitemaps and code to copy, so nothing odd may be in it."""
    typed = _text(node)
    if node is None or typed is None or node.where.length > len(typed) + len("''"):
        return None  # such as !ENV, which the host looks up
    if not _ADDRESS.fullmatch(typed):
        whole = f"https://{typed}"
        near = whole if _ADDRESS.fullmatch(whole) and "." in whole else None
        report.add(Code.SITE_ADDRESS, node.where, typed=shorten(typed), suggestion=near)
        return None
    return typed


def _plugin_options(top: dict[str, Node], report: Report) -> Mapping | None:
    plugins = top.get("plugins")
    groups: list[Mapping] = []
    if isinstance(plugins, Sequence):
        groups = [item for item in plugins.items if isinstance(item, Mapping)]
    elif isinstance(plugins, Mapping):
        groups = [plugins]
    for group in groups:
        for key, value in group.entries:
            if key.text == PLUGIN:
                if isinstance(value, Mapping):
                    return value
                if not (isinstance(value, Scalar) and value.is_blank):
                    report.add(Code.WRONG_SHAPE, value.where, wanted="mapping", key=PLUGIN)
                return None
    return None


def _language(top: dict[str, Node], options: Mapping | None) -> Language:
    """Return the language: of the plugin, else of the theme, else ``language`` by itself, else Dutch."""
    stated: list[Node] = []
    if options is not None:
        stated += [value for key, value in options.entries if key.text in {"taal", "language"}]
    theme = top.get("theme")
    if isinstance(theme, Mapping):
        stated += [value for key, value in theme.entries if key.text == "language"]
    stated += [top[key] for key in ("language", "taal") if key in top]
    for node in stated:
        word = (_text(node) or "").casefold().split("-")[0]
        if word in _LANGUAGES:
            return _LANGUAGES[word]
    return Language.DUTCH


def _languages(fields: Fields, reading: Reading) -> tuple[Language, ...]:
    """Return the languages that readers are offered beside the publication's own, each once."""
    node = fields.node("talen")
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else (node,)
    stated = [decode_choice(item, reading, _LANGUAGES) for item in items]
    return tuple(dict.fromkeys(one for one in stated if one is not None and one is not reading.language))


def _token_names(fields: Fields) -> tuple[Scalar, ...]:
    node = fields.node("tokens")
    return tuple(key for key, _ in node.entries) if isinstance(node, Mapping) else ()


def _tokens(fields: Fields, reading: Reading) -> dict[str, AuthorText]:
    tokens: dict[str, AuthorText] = {}
    for key, node in fields.entries("tokens") or ():
        value = decode_text(node, reading)
        if value is not None:
            tokens[key.text] = value
    return tokens
