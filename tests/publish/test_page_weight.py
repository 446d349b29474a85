"""How heavy a page is before any picture: a phone on a slow connection reads a story, too."""

from __future__ import annotations

import posixpath
import re

import pytest

from tests.building import Build, Site

MOST_WITHOUT_LETTERS = {"demo": 60_000, "krant": 62_500}
"""Bytes of the longest story as they stand on disk, with its styles and scripts; a server that compresses sends about a
third."""
MOST_WITH_LETTERS = {"demo": 200_000, "krant": 203_000}
"""With every typeface of the look; krant has five of its own beside the two in which drawings are measured."""
MOST_OF_AN_ANALYSIS = 190_000
"""A page of tables in which every figure opens into its reckoning; 33 kB over the line."""


def weight(site: Site, address: str) -> int:
    """Return the bytes of a page with its style sheets and scripts."""
    page = site.html(address)
    names = re.findall(r'<script[^>]*\ssrc="([^"]+)"', page)
    names += re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"', page)
    paths = {posixpath.normpath(posixpath.join(address, name)) for name in names}
    assert paths
    return len(page.encode()) + sum(len(site.files[path]) for path in paths)


@pytest.mark.parametrize("look", ["demo", "krant"])
def test_a_story_is_light(built: Build, look: str) -> None:
    """HTML, styles and scripts together, in both languages, and with every typeface of the look."""
    site = built(look)
    letters = sum(len(data) for path, data in site.files.items() if path.endswith(".woff2"))
    stories = [one for one in site.pages if re.fullmatch(r"(en/)?personas/[^/]+", one)]

    found = sorted(weight(site, one) for one in stories)

    assert len(found) > 8
    assert found[len(found) // 2] <= 60_000
    assert found[-1] <= MOST_WITHOUT_LETTERS[look]
    assert found[-1] + letters <= MOST_WITH_LETTERS[look]


@pytest.mark.parametrize("look", ["demo", "krant"])
def test_no_other_page_is_heavy(built: Build, look: str) -> None:
    """Even an analysis, without typefaces, is lighter than one photo of a telephone."""
    site = built(look)

    assert {one: found for one in site.pages if (found := weight(site, one)) > MOST_OF_AN_ANALYSIS} == {}
