"""Files that a page names: pictures, and documents to download."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from zhi_publish.diagnostics import Location
from zhi_publish.model.text import AuthorText

_DECORATIVE = frozenset({"decoratief", "decorative"})


def is_decorative(description: str) -> bool:
    """Whether an author says, in the place of a description, that a picture needs none."""
    return description.strip().casefold() in _DECORATIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image inside the publication."""

    path: PurePosixPath
    """Relative to the publication."""
    alt: AuthorText | None
    """What it shows, for who cannot see it; None when it only decorates."""
    where: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceImage:
    """An image of the publication that was looked at and found good."""

    path: str
    """Relative to the publication, with forward slashes."""
    width: int
    height: int
    format: str
    """``PNG``, ``JPEG``, ``WEBP``, ``GIF`` or ``SVG``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document of the publication that a page links to."""

    path: str
    """Relative to the publication, with forward slashes."""
