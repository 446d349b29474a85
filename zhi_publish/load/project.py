"""The one module that walks folders: from a publication on disk to the model in memory."""

from __future__ import annotations

import dataclasses
import os
import posixpath
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load.decode import Reading, report_shape
from zhi_publish.load.formerly import load_formerly
from zhi_publish.load.kinds import SourceFile, load_kinds
from zhi_publish.load.nodes import Mapping, Scalar, read_front_matter, shorten
from zhi_publish.load.prose import ProseCheck
from zhi_publish.load.registry import Registry
from zhi_publish.load.settings import load_settings
from zhi_publish.load.source import decode_bytes, read_bytes, split_source
from zhi_publish.load.translation import TranslatedFile
from zhi_publish.load.translations import (
    language_of_name,
    other_language_of_name,
    read_translation,
    with_translations,
)
from zhi_publish.model.kinds import KIND_BY_FOLDER, KIND_NAMES
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language, Settings
from zhi_publish.model.text import Body
from zhi_publish.slug import RESERVED, is_usable, slug

Item = TypeVar("Item")

_KINDS_BY_WORD = {word: kind for kind, words in KIND_NAMES.items() for word in words}


@dataclass(slots=True)
class Loaded:
    """What came of reading a publication: the project, where there is one, and the text of every file."""

    settings: Settings | None
    project: Project | None
    texts: dict[str, str] = field(default_factory=dict)
    """The text of each file that was read, by its path: for excerpts in diagnostics."""


def load_project(root: Path, report: Report, *, with_drafts: bool = False) -> Loaded:
    """Read a whole publication; everything that an author has to repair goes into the report.

    The project is None only when the settings or the content folder cannot be read at all. Files that cannot be
    read are left out of it and known as broken.
    """
    texts: dict[str, str] = {}
    settings = load_settings(root, report, texts)
    loaded = Loaded(settings, None, texts)
    if settings is None:
        return loaded
    content = root / settings.content_folder
    if not _is_content_folder(root, content):
        if settings.content_where is None:
            report.add(Code.NOT_A_PUBLICATION, Location(file=settings.content_folder))
        else:
            report.add(Code.CONTENT_FOLDER, settings.content_where, typed=shorten(settings.content_folder))
        return loaded
    is_apart = _is_apart(settings)
    if not is_apart and settings.site_where is not None:
        report.add(Code.SITE_FOLDER, settings.site_where, typed=shorten(settings.site_folder))
        return loaded
    if not is_apart and settings.content_where is not None:
        report.add(Code.CONTENT_FOLDER, settings.content_where, typed=shorten(settings.content_folder))
        return loaded
    reading = Reading(report, settings.language)
    registry = Registry()
    translated: list[TranslatedFile] = []
    files = _sort_files(root, content, settings, registry, reading, loaded.texts, translated)
    project = load_kinds(root, settings, files, registry, reading, with_drafts=with_drafts)
    project = with_translations(project, files, translated, registry, reading)
    project = _check_texts(root, project, files, registry, report)
    published = set(project.files.values())
    formerly = load_formerly(
        ((kind, file) for kind, found in files.items() for file in found if (kind, file.id) in published),
        reading,
    )
    loaded.project = dataclasses.replace(project, formerly=formerly)
    return loaded


def _is_content_folder(root: Path, content: Path) -> bool:
    """Whether a folder may hold content: in the publication, and neither all of it nor what is kept from a build."""
    try:
        base, inside = root.resolve(), content.resolve()
        is_inside = content.is_dir() and inside != base and inside.is_relative_to(base)
    except (OSError, RuntimeError, ValueError):  # a link to itself, a sign that no path can have
        return False
    return is_inside and not inside.relative_to(base).parts[0].startswith(".")


def _is_apart(settings: Settings) -> bool:
    """Whether the website, by its name, comes into the publication, beside the content and not around it.

    Where links and whole addresses lead is for a build to see, which would write there.
    """
    site = PurePosixPath(posixpath.normpath(settings.site_folder))
    if site.is_absolute():
        return True
    content = PurePosixPath(settings.content_folder)
    is_within = bool(site.parts) and site.parts[0] != ".."
    return is_within and not content.is_relative_to(site) and not site.is_relative_to(content)


def _check_texts(
    root: Path, project: Project, files: dict[Kind, list[SourceFile]], registry: Registry, report: Report
) -> Project:
    """Check every text that will be published, and add the files that those texts name to the project."""
    content = project.settings.content_folder
    published: dict[str, tuple[Kind, str]] = {}
    withheld: set[str] = set()
    bodies: list[Body] = []
    for kind, found in files.items():
        for file in found:
            inside = unicodedata.normalize("NFC", file.path.relative_to(content).as_posix())
            if file.id in project.drafts.get(kind, ()):
                withheld.add(inside)
                continue
            published[inside] = (kind, file.id)
            bodies.append(file.body)
    # a broken file is known, so that a link to it is no second fault
    broken = {
        registry.known.get(kind, {}).get(item_id, "").removeprefix(f"{content}/"): item_id
        for kind, ids in registry.broken.items()
        for item_id in ids
    }
    check = ProseCheck(
        root=root, content=content,
        pages=broken
        | {path: item_id for path, (_, item_id) in published.items()}
        | {one.path: one.id for one in project.translations},
        withheld=frozenset(withheld), report=report,
    )  # fmt: skip
    for body in (*bodies, *(one.body for one in project.translations)):
        check.check(body)
    pictures = [persona.picture for persona in project.personas.values()]
    pictures += [value.picture for value in project.model.values]
    for picture in pictures:
        if picture is not None:
            check.add_image(picture.path.as_posix(), picture.where)
    return dataclasses.replace(project, files=published, images=check.images, attachments=check.attachments)


def markdown_files(root: Path, content: Path, report: Report) -> Iterator[PurePosixPath]:
    """Yield the Markdown files of a publication in a fixed order, relative to its root.

    Names that begin with ``_``, ``.`` or ``~`` are private. Links are not followed: what they point at might
    lie outside the publication.
    """

    def refuse(error: OSError) -> None:
        where = Location(file=_shown(Path(error.filename).relative_to(root)))
        report.add(Code.FILE_UNREADABLE, where, problem=error.strerror or "")

    for folder, folders, names in os.walk(content, onerror=refuse, followlinks=False):
        here = Path(folder)
        for name in sorted(folders):
            if (here / name).is_symlink() and not _is_private(name):
                report.add(Code.LINK_IN_CONTENT, Location(file=_shown((here / name).relative_to(root))))
        folders[:] = sorted(
            name for name in folders if not _is_private(name) and not (here / name).is_symlink()
        )
        for name in sorted(names):
            path = here / name
            if _is_private(name):
                continue
            if path.suffix.casefold() != ".md":
                _warn_of_other_name(path.relative_to(root), report)
                continue
            if path.is_symlink():
                report.add(Code.LINK_IN_CONTENT, Location(file=_shown(path.relative_to(root))))
                continue
            yield PurePosixPath(path.relative_to(root).as_posix())


def _warn_of_other_name(path: Path, report: Report) -> None:
    """Report a text that would be left out only because of the last part of its name (``kees.md.txt``)."""
    stem, ending = path.name, ""
    while (suffix := PurePosixPath(stem).suffix) and suffix.casefold() in _OTHER_ENDINGS:
        stem, ending = stem.removesuffix(suffix), suffix + ending
    if ending and ending.casefold() not in {".txt", ".docx", ".doc", ".odt", ".rtf"}:
        shown = _shown(path)
        report.add(
            Code.FILE_IGNORED,
            Location(file=shown),
            suggestion=f"{_shown(Path(stem))}.md",
            name=_shown(Path(path.name)),
        )


_OTHER_ENDINGS = frozenset(
    {".txt", ".docx", ".doc", ".odt", ".rtf", ".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
)


def _shown(path: Path) -> str:
    """Return a path as authors see it: composed letters, forward slashes, and only what can be printed."""
    text = path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text)


def _is_private(name: str) -> bool:
    return name.startswith(("_", ".", "~"))


def _sort_files(
    root: Path,
    content: Path,
    settings: Settings,
    registry: Registry,
    reading: Reading,
    texts: dict[str, str],
    translated: list[TranslatedFile],
) -> dict[Kind, list[SourceFile]]:
    """Read every file as far as its front matter, and sort them by kind."""
    files: dict[Kind, list[SourceFile]] = {kind: [] for kind in Kind}
    owners: dict[tuple[Kind, str], str] = {}
    for path in markdown_files(root, content, reading.report):
        inside = path.relative_to(settings.content_folder)
        shown = _shown(Path(path))
        text = _read_text(root / path, shown, reading.report)
        if text is not None:
            texts[shown] = text
        name, language = language_of_name(inside.stem)
        if language is not None and language is not settings.language:
            original = inside.parent / name
            if language in settings.other_languages:
                translated += read_translation(text, shown, original, language, reading)
                continue
            if (content / f"{original}.md").is_file():
                offered = (settings.language, *settings.other_languages, language)
                languages, other = ", ".join(offered), _shown(Path(f"{name}.md"))
                where = Location(file=shown)
                reading.report.add(Code.TRANSLATION_UNASKED, where, original=other, languages=languages)
                continue
        if _is_in_unknown_language(content / inside, shown, settings, reading.report):
            continue
        kind = _kind_by_folder(inside)
        file, kind = _read_file(text, shown, kind, reading)
        item_id = _page_id(inside) if kind is Kind.PAGE else slug(inside.stem)
        where = Location(file=shown)
        parts = item_id.split("/")
        if not all(map(is_usable, parts)) or "\ufffd" in shown:
            plain = slug(inside.stem)
            near = f"pagina-{plain}.md" if plain in RESERVED else None
            reading.report.add(
                Code.UNSAFE_FILE_NAME, where, name="/".join(PurePosixPath(shown).parts[1:]), suggestion=near
            )
            continue
        address = item_id.removesuffix("/index") if kind is Kind.PAGE else item_id
        if (kind, address) in owners:
            reading.report.add(Code.DUPLICATE_ID, where, id=address, other=owners[kind, address])
            registry.mark_broken(kind, item_id)
            continue
        owners[kind, address] = shown
        registry.known.setdefault(kind, {})[item_id] = shown
        if file is None:
            registry.mark_broken(kind, item_id)
        else:
            files[kind].append(SourceFile(path, item_id, file[0], file[1]))
    return files


def _is_in_unknown_language(path: Path, shown: str, settings: Settings, report: Report) -> bool:
    """Report a file beside its original with a language in its name that no translation can be in."""
    name, tag = other_language_of_name(path.stem)
    if not tag or not path.with_name(f"{name}.md").is_file():
        return False
    others = [language for language in Language if language is not settings.language]
    meant = next((language for language in others if re.split("[-_]", tag)[0] == language), None)
    report.add(
        Code.LANGUAGE_UNKNOWN,
        Location(file=shown),
        suggestion=None if meant is None else _shown(Path(f"{name}.{meant}.md")),
        tag=tag,
        original=_shown(Path(f"{name}.md")),
        other=_shown(Path(f"{name}-{slug(tag)}.md")),
        examples=", ".join(f"`{_shown(Path(f'{name}.{language}.md'))}`" for language in others),
    )
    return True


def _read_text(path: Path, shown: str, report: Report) -> str | None:
    data = read_bytes(path, shown, report)
    return None if data is None else decode_bytes(data, shown, report)


def _kind_by_folder(inside: PurePosixPath) -> Kind:
    """Return the kind that the nearest folder implies; an index page belongs to nobody but its folder."""
    if inside.stem.casefold() in {"index", "readme"}:
        return Kind.PAGE
    for folder in reversed(inside.parts[:-1]):
        if folder.casefold() in KIND_BY_FOLDER:
            return KIND_BY_FOLDER[folder.casefold()]
    return Kind.PAGE


def _read_file(
    text: str | None, shown: str, kind: Kind, reading: Reading
) -> tuple[tuple[Mapping, Body] | None, Kind]:
    """Return front matter and body, where both can be read, and the kind that the file says it is."""
    source = None if text is None else split_source(text, shown, reading.report)
    if source is None:
        return None, kind
    body = Body(markdown=source.body, file=shown, first_line=source.body_line)
    start = Location(file=shown)
    if source.front_matter is None or not source.front_matter.strip():
        if kind is Kind.PAGE:
            return (Mapping((), start), body), kind
        reading.report.add(Code.FRONT_MATTER_MISSING, start)
        return None, kind
    mapping = read_front_matter(source, reading.report)
    if mapping is None:
        return None, kind
    if not mapping.entries and kind is not Kind.PAGE:
        reading.report.add(Code.FRONT_MATTER_MISSING, start)
        return None, kind
    for key, value in mapping.entries:
        if key.text in {"soort", "kind"}:
            if not isinstance(value, Scalar):
                report_shape(value, reading, "value", key.text)
                return None, kind
            word = value.text.strip().casefold()
            if word not in _KINDS_BY_WORD:
                reading.report.add(
                    Code.UNKNOWN_KIND,
                    value.where,
                    suggestion=nearest(word[:100], _KINDS_BY_WORD),
                    typed=shorten(value.text),
                    known=", ".join(words[0] for words in KIND_NAMES.values()),
                    known_en=", ".join(words[1] for words in KIND_NAMES.values()),
                )
                return None, kind
            kind = _KINDS_BY_WORD[word]
    return (mapping, body), kind


def _page_id(inside: PurePosixPath) -> str:
    """Return the address of a page: each part of its path made safe, so that two spellings collide here."""
    stem = "index" if inside.stem.casefold() == "readme" else inside.stem
    return "/".join(slug(part) for part in (*inside.parts[:-1], stem))
