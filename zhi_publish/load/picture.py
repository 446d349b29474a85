"""The picture that a persona or a value has: which file, and what it shows."""

from __future__ import annotations

import posixpath
import unicodedata
from pathlib import PurePosixPath

from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import PICTURE
from zhi_publish.model.asset import Picture, is_decorative


def load_picture(fields: Fields, file: str) -> Picture | None:
    """Return the picture of a group of keys in a file; whether it is there and may be shown is checked later."""
    inner = fields.mapping("beeld", PICTURE)
    if inner is None:
        return None
    typed, alt = inner.text("bestand"), inner.text("alt")
    if typed is None or not inner.is_sound:
        fields.is_sound = False
        return None
    path = posixpath.normpath(PurePosixPath(file).parent / typed.text.replace("\\", "/"))
    return Picture(
        path=PurePosixPath(unicodedata.normalize("NFC", path)),
        alt=None if alt is None or is_decorative(alt.text) else alt,
        where=inner.where_of("bestand"),
    )
