"""How many bytes a page is with everything that it names, but for pictures and typefaces: raw, and as a server packs it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

_NAMED = re.compile(r'<script[^>]*\ssrc="([^"]+)"|<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"')


def sizes(site: Path, page: str) -> tuple[int, int, int]:
    """Return the bytes of a page with its styles and scripts, the same packed, and those of the typefaces it names."""
    file = site / page / "index.html"
    text = file.read_text(encoding="utf-8")
    parts = [file, *((file.parent / unquote("".join(names))).resolve() for names in _NAMED.findall(text))]
    letters = {
        (file.parent / unquote(name)).resolve() for name in re.findall(r'url\("([^"]+\.woff2)"\)', text)
    }
    data = [part.read_bytes() for part in parts]
    packed = sum(len(gzip.compress(one, 6, mtime=0)) for one in data)
    return sum(map(len, data)), packed, sum(one.stat().st_size for one in letters)
