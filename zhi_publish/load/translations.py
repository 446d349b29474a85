"""All translations of a publication: read, laid beside their originals, and what is not translated yet."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping as MappingOf
from pathlib import PurePosixPath

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load.decode import Reading
from zhi_publish.load.kinds import SourceFile
from zhi_publish.load.nodes import Mapping, read_front_matter
from zhi_publish.load.registry import Registry
from zhi_publish.load.source import split_source
from zhi_publish.load.translation import (
    OriginalFile,
    TranslatedFile,
    list_of,
    load_translation,
    names_of,
)
from zhi_publish.model.kinds import Kind
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.model.text import Body
from zhi_publish.model.translation import Translation, parts_of, texts_of


def language_of_name(stem: str) -> tuple[str, Language | None]:
    """Return the name that a file name begins with, and the language at its end: ``ismael.en`` is English."""
    name, dot, code = stem.rpartition(".")
    known = {language.value: language for language in Language}
    return (name, known[code.casefold()]) if dot and code.casefold() in known else (stem, None)


_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}")


def other_language_of_name(stem: str) -> tuple[str, str]:
    """Return the name that a file name begins with, and what may be a language at its end: ``ismael.de``, ``ismael.en-GB``.

    Empty where it can be none. Only a file beside it tells whether a translation was meant.
    """
    name, dot, tag = stem.rpartition(".")
    tag = tag.casefold()
    return (name, tag) if dot and name and _TAG.fullmatch(tag) else (stem, "")


def read_translation(
    text: str | None, shown: str, original: PurePosixPath, language: Language, reading: Reading
) -> list[TranslatedFile]:
    """Return a translation as far as its front matter; nothing for one that cannot be read, which is reported."""
    source = None if text is None else split_source(text, shown, reading.report)
    if source is None:
        return []
    mapping: Mapping | None = Mapping((), Location(file=shown))
    if source.front_matter is not None and source.front_matter.strip():
        mapping = read_front_matter(source, reading.report)
    if mapping is None:
        return []
    path = unicodedata.normalize("NFC", original.as_posix())
    return [
        TranslatedFile(
            path=f"{path}.{language}.md",
            language=language,
            original=path,
            mapping=mapping,
            body=Body(markdown=source.body, file=shown, first_line=source.body_line),
        )
    ]


def with_translations(
    project: Project,
    files: MappingOf[Kind, list[SourceFile]],
    translated: list[TranslatedFile],
    registry: Registry,
    reading: Reading,
) -> Project:
    """Return a publication with its translations; one in a single language is returned as it is."""
    _check_prints(project, reading.report)
    if not project.settings.other_languages:
        return project
    content = project.settings.content_folder
    originals = _originals(project, files)
    sorted_files = {_inside(file.path, content) for found in files.values() for file in found}
    broken = {
        registry.known.get(kind, {}).get(item_id, "").removeprefix(f"{content}/")
        for kind, ids in registry.broken.items()
        for item_id in ids
    }
    known = frozenset(path.removesuffix(".md") for path in sorted_files | broken)
    by_path = {path.removesuffix(PurePosixPath(path).suffix): one for path, one in originals.items()}
    found: list[Translation] = []
    for file in translated:
        original = by_path.get(file.original)
        if original is not None:
            found.append(load_translation(file, original, reading))
        elif file.original not in known:  # a text that has a finding of its own is no second fault
            reading.report.add(
                Code.TRANSLATION_ORPHAN,
                Location(file=file.body.file),
                suggestion=nearest(f"{file.original}.md", [f"{path}.md" for path in by_path]),
                original=f"{file.original}.md",
            )
    project = dataclasses.replace(
        project,
        translations=tuple(found),
        names=frozenset(place for one in originals.values() for place in names_of(one)),
    )
    _check_untranslated(project, originals, reading.report)
    return project


def _originals(project: Project, files: MappingOf[Kind, list[SourceFile]]) -> dict[str, OriginalFile]:
    """Return everything that can be translated, by its path inside the content folder."""
    content = project.settings.content_folder
    items = {item.body.file: item for item in parts_of(project)}
    return {
        _inside(file.path, content): OriginalFile(
            kind=kind,
            id=file.id,
            mapping=file.mapping,
            body=file.body,
            texts={
                text.where: text
                for text in texts_of(items[file.body.file])
                if text.where.file == file.body.file
            },
        )
        for kind, found in files.items()
        for file in found
        if file.body.file in items
    }


def _inside(path: PurePosixPath, content: str) -> str:
    return unicodedata.normalize("NFC", path.relative_to(content).as_posix())


def _check_prints(project: Project, report: Report) -> None:
    """Report a print in a language that the publication does not offer."""
    offered = (project.settings.language, *project.settings.other_languages)
    for brochure in project.brochures.values():
        if brochure.language is not None and brochure.language not in offered:
            languages = ", ".join((*offered, brochure.language))
            where = brochure.language_where or brochure.where
            report.add(Code.LANGUAGE_NOT_OFFERED, where, languages=languages)


def _check_untranslated(project: Project, originals: MappingOf[str, OriginalFile], report: Report) -> None:
    """Report the files that readers of another language find in the original one only."""
    settings = project.settings
    for language in settings.other_languages:
        done = {one.original for one in project.translations if one.language is language}
        left = [
            path
            for path, one in originals.items()
            if one.body.file not in done
            and one.kind is not Kind.BROCHURE
            and (one.texts or not one.body.is_blank)
        ]
        if left and settings.languages_where is not None:
            report.add(
                Code.PAGES_UNTRANSLATED,
                settings.languages_where,
                language=language.value,
                files=list_of(left),
                example=f"{left[0].removesuffix('.md')}.{language}.md",
            )
