"""How heavy a page is before any picture: a phone on a slow connection reads a story, too."""

from __future__ import annotations

import posixpath
import re

import pytest

from tests.building import Build, Site

MOST_WITH_LETTERS = 200_000
MOST_WITHOUT_LETTERS = 85_000
"""Bytes as they stand on disk; a server that compresses sends about a third."""


def weight(site: Site, address: str) -> int:
    """Return the bytes of a page with its style sheets and scripts."""
    page = site.html(address)
    names = re.findall(r'<script[^>]*\ssrc="([^"]+)"', page)
    names += re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"', page)
    paths = {posixpath.normpath(posixpath.join(address, name)) for name in names}
    assert paths
    return len(page.encode()) + sum(len(site.files[path]) for path in paths)


@pytest.mark.parametrize("persona", ["ismael", "lena", "samira"])
def test_a_story_is_light(built: Build, persona: str) -> None:
    """HTML, styles and scripts together, and with every typeface of the look."""
    site = built("demo")
    letters = sum(len(data) for path, data in site.files.items() if path.endswith(".woff2"))

    found = weight(site, f"personas/{persona}")

    assert found <= MOST_WITHOUT_LETTERS
    assert found + letters <= MOST_WITH_LETTERS
