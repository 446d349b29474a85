"""Translations: the texts of a file in another language, and a publication told in them.

A translation holds texts and never a number: whatever it says of an amount comes from the original, so that two
languages cannot disagree.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from zhi_publish.diagnostics import Location
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, Body

if TYPE_CHECKING:
    from zhi_publish.model.project import Kind, Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """One file in another language, beside the file that it translates."""

    language: Language
    kind: Kind
    id: str
    """Of the original."""
    path: str
    """Of the translation, inside the content folder."""
    original: str
    """The file that it translates, as a finding names it."""
    texts: Mapping[Location, AuthorText]
    """The translated texts, by the place of the text that each stands in for."""
    body: Body
    """Blank when the text below the front matter is not translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """What a publication told in another language still has in the language that it was written in."""

    original: Language
    translated: frozenset[str]
    """Files whose texts are in the language that is told."""
    names: frozenset[Location] = field(default_factory=frozenset)
    """Places of texts that are the same in every language, such as the name of a persona."""

    def is_foreign(self, where: Location) -> bool:
        """Whether a text stands there in the original language, as a reader has to be told."""
        return where.file not in self.translated and where not in self.names


def localised(project: Project, language: Language) -> Project:
    """Return a publication with every text that has one replaced by its translation, and our words in that language.

    The publication itself for its own language. Numbers, ids and places are those of the original; two lines that
    share a number share it still.
    """
    settings = project.settings
    if language is settings.language:
        return project
    mine = [one for one in project.translations if one.language is language]
    texts = {place: text for one in mine for place, text in one.texts.items()}
    bodies = {one.original: one.body for one in mine if not one.body.is_blank}
    in_language = [one for one in project.brochures.values() if one.language is language]
    put = _Putter(texts, bodies)
    told: dict[str, Any] = {
        name: put.into(getattr(project, name))
        for name in (one.name for one in dataclasses.fields(project))
        if name not in _NOT_TOLD
    }
    paths = {one.path: (one.kind, one.id) for one in mine}
    return dataclasses.replace(
        project,
        **told,
        settings=dataclasses.replace(settings, language=language),
        files={**project.files, **paths},
        foreign=Foreign(
            original=settings.language,
            translated=frozenset({one.where.file for text in mine for one in text.texts.values()})
            | {one.body.file for one in mine}
            | {brochure.body.file for brochure in in_language},
            names=project.names,
        ),
    )


_NOT_TOLD = frozenset(
    {"settings", "files", "images", "attachments", "broken", "drafts", "translations", "names", "foreign"}
)
"""Parts of a publication without a text."""


class _Putter:
    """Puts translated texts in the place of others, however deep; what holds none is left the object that it is."""

    def __init__(self, texts: Mapping[Location, AuthorText], bodies: Mapping[str, Body]) -> None:
        self._texts, self._bodies = texts, bodies
        self._made: dict[int, tuple[object, Any]] = {}

    def into(self, thing: Any) -> Any:
        if isinstance(thing, AuthorText):
            return self._texts.get(thing.where, thing)
        if isinstance(thing, Body):
            return self._bodies.get(thing.file, thing)
        if type(thing) is tuple:  # a place is a tuple too, and holds no texts
            made = tuple(map(self.into, thing))
            return thing if all(one is other for one, other in zip(made, thing, strict=True)) else made
        if isinstance(thing, dict):
            told = {key: self.into(value) for key, value in thing.items()}
            return thing if all(told[key] is thing[key] for key in told) else told
        if not _fields_of(_type(thing)):
            return thing
        known = self._made.get(id(thing))
        if known is None:
            # the thing itself is kept beside it, so that its number is given to nothing else meanwhile
            known = self._made[id(thing)] = (thing, self._of(thing))
        return known[1]

    def _of(self, thing: Any) -> Any:
        changed = {
            name: new
            for name in _fields_of(_type(thing))
            if (new := self.into(old := getattr(thing, name))) is not old
        }
        return dataclasses.replace(thing, **changed) if changed else thing


# Maps of a publication are asked for as ``dict``: each class that is asked for ``Mapping`` looks through all that are one.


def _type(thing: object) -> Any:
    """Return the class of a thing; every class is hashable, and its typing says less."""
    return type(thing)


@cache
def _fields_of(kind: Any) -> tuple[str, ...]:
    """Return the fields below which texts may stand; none for what is no part of the model."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(one.name for one in dataclasses.fields(kind) if one.init and one.type not in _PLAIN)


_PLAIN = frozenset(
    {"str", "int", "bool", "Decimal", "date", "Location", "str | None", "int | None", "Decimal | None"}
)


def texts_of(thing: object) -> list[AuthorText]:
    """Return the short texts inside a part of the model, however deep."""
    found: list[AuthorText] = []
    _gather(thing, found)
    return found


def _gather(thing: object, found: list[AuthorText]) -> None:
    if isinstance(thing, AuthorText):
        found.append(thing)
    elif type(thing) is tuple:
        for one in thing:
            _gather(one, found)
    elif isinstance(thing, dict):
        for one in thing.values():
            _gather(one, found)
    elif not isinstance(thing, Body):
        for name in _fields_of(_type(thing)):
            _gather(getattr(thing, name), found)


def items_of(thing: object) -> Iterator[Any]:
    """Yield everything in a publication that has a text below its front matter: one for each of its files."""
    if isinstance(thing, dict):
        for one in thing.values():
            yield from items_of(one)
    elif type(thing) is tuple:
        for one in thing:
            yield from items_of(one)
    elif isinstance(getattr(thing, "body", None), Body):
        yield thing


def parts_of(project: Project) -> Iterator[Any]:
    """Yield every item of a publication, of whatever kind."""
    for one in dataclasses.fields(project):
        if one.name not in _NOT_TOLD:
            yield from items_of(getattr(project, one.name))
