"""A document that is ready to be printed: what the setting of a brochure hands to the printer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.brochure import Ink
from zhi_publish.model.settings import Language
from zhi_publish.publish.errors import BuildError

RESOURCE_SCHEME = "zhi:"
"""What goes before the name of a picture or font that was handed in."""


class BrochureError(BuildError):
    """A brochure that cannot be made, with an explanation for who asked for it."""

    def __init__(self, explanation: str, brochure: str = "") -> None:
        super().__init__(Trouble.HOST, problem=explanation)
        self.explanation = explanation
        self.brochure = brochure
        """Id of the brochure; empty when it is not about one in particular."""

    def explain(self, language: Language) -> str:  # noqa: ARG002 - it was told in the language of the brochure
        """Return the explanation, with the brochure that it is about."""
        return f"{self.brochure}: {self.explanation}" if self.brochure else self.explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that travels inside a brochure."""

    name: str
    kind: str
    """What sort of file it is, as the web names it: ``application/json``."""
    role: str
    """``Data`` for what the tables and drawings show, ``Source`` for what they were made from."""
    description: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintDocument:
    """All that is needed to print a brochure, so that it can be kept, compared and sent to another process."""

    html: str
    stylesheets: tuple[str, ...]
    resources: Mapping[str, bytes] = field(repr=False)
    """Fonts and pictures by the name that stands behind ``zhi:`` in the HTML and the style sheets."""
    title: str
    language: str
    author: str
    identifier: str = ""
    """Says which brochure of which content it is, for who wants to verify it."""
    attachments: tuple[Attached, ...] = ()
    ink: Ink = Ink.COLOUR
    text_colours: tuple[str, ...] = ()
    """Colours of text, ``#rrggbb``, that a press prints in black alone; the first in full."""
    own_inks: tuple[tuple[str, tuple[float, float, float, float]], ...] = ()
    """Colours, ``#rrggbb``, for which the look names its own four inks, each from 0 to 1."""
    date: str = "2024-01-01"
    """The state of the content; only a press asks for it."""

    @property
    def digest(self) -> str:
        """A fingerprint of everything in it."""
        found = hashlib.sha256()
        texts = (
            self.html,
            self.title,
            self.language,
            self.author,
            self.identifier,
            self.ink,
            self.date,
            *self.text_colours,
            *(f"{colour} {parts}" for colour, parts in self.own_inks),
            *self.stylesheets,
        )
        parts = (*(text.encode() for text in texts), *self._resource_parts(), *self._attached_parts())
        for part in parts:
            found.update(len(part).to_bytes(8, "big") + part)
        return found.hexdigest()

    def _resource_parts(self) -> Iterator[bytes]:
        for name in sorted(self.resources):
            yield name.encode()
            yield self.resources[name]

    def _attached_parts(self) -> Iterator[bytes]:
        for one in self.attachments:
            yield from (text.encode() for text in (one.name, one.kind, one.role, one.description))
            yield one.data
