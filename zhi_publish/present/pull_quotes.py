"""Quotations lifted out of a story and set large, as magazines do."""

from __future__ import annotations

import re

from markupsafe import Markup

MOST_QUOTES = 2
_BLOCKS_BETWEEN = 4
"""Paragraphs and headings between two of them, and before the first."""
_FEWEST_BLOCKS = 8
"""A story of fewer blocks needs none."""

_BLOCK = re.compile(r"<(p|h[2-4]|ul|ol|blockquote|figure|table|div|dl|pre|hr)\b")
_SPOKEN = re.compile(r"‘([^‘’“”<>]{24,110}[.?!…,])’|“([^‘’“”<>]{24,110}[.?!…,])”")


def with_pull_quotes(story: Markup, *, but_not: str = "") -> Markup:
    """Return a story with at most two of its own quotations set large between its paragraphs.

    They are hidden from screen readers, who would hear them twice. Each stands before the paragraph that it comes
    from, or before the heading of that paragraph, so that a reader meets it first as a promise.
    """
    blocks = _top_blocks(str(story))
    if len(blocks) < _FEWEST_BLOCKS:
        return story
    lifted: dict[int, str] = {}
    last = 0
    for place, block in enumerate(blocks):
        if len(lifted) == MOST_QUOTES:
            break
        before = place - 1 if blocks[place - 1].startswith("<h") else place
        if before - last < _BLOCKS_BETWEEN or not block.startswith("<p"):
            continue
        quote = next((_words(found) for found in _SPOKEN.finditer(block)), "")
        if quote and quote.casefold() not in but_not.casefold():
            lifted[before] = quote
            last = before
    return Markup(
        "".join(
            (f'<p class="zhi-uitgelicht" aria-hidden="true">{lifted[place]}</p>' if place in lifted else "")
            + block
            for place, block in enumerate(blocks)
        )
    )


def _words(found: re.Match[str]) -> str:
    """Return what was said, without the comma behind which the story goes on."""
    return (found[1] or found[2]).rstrip(",")


def _top_blocks(html: str) -> list[str]:
    """Return the text cut at its outermost blocks; put together they are the text again."""
    starts: list[int] = []
    depth = 0
    for tag in re.finditer(r"<(/?)([a-z][a-z0-9]*)\b[^>]*?(/?)>", html):
        if tag[2] in {"br", "img", "hr", "input", "wbr", "col"} or tag[3]:
            if depth == 0 and _BLOCK.match(tag[0]):
                starts.append(tag.start())
            continue
        if tag[1]:
            depth -= 1
        else:
            if depth == 0:
                starts.append(tag.start())
            depth += 1
    if not starts:
        return [html]
    starts[0] = 0
    return [html[start:end] for start, end in zip(starts, [*starts[1:], len(html)], strict=True)]
