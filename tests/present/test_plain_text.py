"""Text without a sign of Markdown skips the patterns, and comes out as if it had gone by all of them."""

from __future__ import annotations

from itertools import product

import pytest

from zhi_publish.model.settings import Language
from zhi_publish.model.text import Body
from zhi_publish.present import markdown
from zhi_publish.present.markdown import Destinations, render_markdown

PARTS = (
    "gewone woorden", "'s avonds", '"ja"', "a--b", "c...", "*nadruk*", "**vet**", "_zo_", "`code`", "twee  \nregels",
    "[hier](a.md)", "[^1]", "\\*", "&amp;", "<https://voorbeeld.nl>", "a & b", "5 > 3", "snake_case", "‘al goed’",
)  # fmt: skip
FRAMES = (
    "{}",
    "# {}",
    "- {}\n- {}",
    "> {}",
    "| {} | b |\n|---|---|\n| a | {} |",
    "{}\n\n[^1]: Noot: {}",
    "{}\n: {}",
)
NOWHERE = Destinations(content="content", pages={"a.md": "a"}, attachments={}, images={})


def rendered(text: str) -> str:
    """Return a text as the program renders it."""
    body = Body(markdown=text, file="content/proef.md", first_line=1)
    return str(render_markdown(body, NOWHERE, lambda fact: fact, Language.DUTCH))


def test_the_shortcut_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sign in every kind of block, and every two signs together, come out the same."""
    texts = [frame.replace("{}", part) for frame, part in product(FRAMES, PARTS)]
    texts += [f"{one} en {other} dus" for one, other in product(PARTS, PARTS)]
    with_shortcut = [rendered(text) for text in texts]

    monkeypatch.setattr(markdown, "_skip_plain_text", lambda _: None)
    markdown._reader.cache_clear()
    try:
        assert [rendered(text) for text in texts] == with_shortcut
    finally:
        markdown._reader.cache_clear()


def test_the_shortcut_is_taken() -> None:
    """A new pattern in Markdown would turn it off, and nothing but the clock would notice."""
    assert "zhi-plain" in markdown._reader().treeprocessors
