"""Texts that came along with a new file to help its author: nobody means to publish them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.project import Project
from zhi_publish.model.translation import parts_of

TEMPLATES = Path(__file__).resolve().parent.parent / "starter"
_SHORTEST = 20
"""Letters of a line that nobody types by chance."""


def check_template_texts(project: Project, report: Report) -> None:
    """Report each line of a text that is still as it was when the file was made; headings are meant to stay."""
    bodies = [item.body for item in parts_of(project)] + [one.body for one in project.translations]
    for body in bodies:
        for line, words in enumerate(body.markdown.split("\n"), start=body.first_line):
            text = words.strip()
            if len(text) >= _SHORTEST and text in _lines():
                report.add(Code.TEMPLATE_TEXT, Location(file=body.file, line=line, length=len(words)))


@cache
def _lines() -> frozenset[str]:
    """Return the lines below the front matter of every template, in every language."""
    found: set[str] = set()
    for path in sorted(TEMPLATES.glob("*/templates/*.md")):
        body = path.read_text(encoding="utf-8").partition("\n---\n")[2]
        found |= {line.strip() for line in body.split("\n")}
    return frozenset(line for line in found if len(line) >= _SHORTEST and not line.startswith("#"))
