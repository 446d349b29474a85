"""Files that a text names, as the disk spells them."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path


def spelled_on_disk(folder: Path, path: str) -> str:
    """Return a path inside a folder with its accents as the disk has them; unchanged when there is no such file.

    ``é`` is one character or two, and looks the same. What came from a Mac often has two; what is typed has one.
    """
    if path.isascii() or os.path.lexists(folder / path):
        return path
    found: list[str] = []
    for part in path.split("/"):
        here = folder.joinpath(*found)
        plain = unicodedata.normalize("NFC", part)
        try:
            names = () if (here / part).exists() else sorted(one.name for one in here.iterdir())
        except OSError:
            return path
        found.append(next((name for name in names if unicodedata.normalize("NFC", name) == plain), part))
    return "/".join(found)
