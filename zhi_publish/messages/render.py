"""Findings as text for a terminal, as JSON for programs and as annotations for a pull request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from zhi_publish.diagnostics import Diagnostic, Severity
from zhi_publish.messages import catalogue, tell
from zhi_publish.model.kinds import KIND_NAMES, Kind
from zhi_publish.model.settings import Language

WIDEST_EXCERPT = 110
"""Characters of a source line that are shown."""


def render_text(
    diagnostics: Iterable[Diagnostic], language: Language, texts: Mapping[str, str] | None = None
) -> str:
    """Return findings one below the other, each with its place, an excerpt and what to do."""
    return "\n\n".join(_render_one(found, language, texts or {}) for found in diagnostics)


def _render_one(found: Diagnostic, language: Language, texts: Mapping[str, str]) -> str:
    told = tell(found, language)
    where = found.where
    label = catalogue(language).severities[found.severity]
    lines = [f"{where.file}:{where.line}:{where.column}: {label} {found.code.number}: {told.headline}"]
    lines += _excerpt(found, texts)
    if told.explanation.strip():
        lines.append(told.explanation.strip())
    if told.suggestion:
        lines.append(told.suggestion)
    return "\n".join(lines)


def _excerpt(found: Diagnostic, texts: Mapping[str, str]) -> list[str]:
    where = found.where
    source = texts.get(where.file, "").split("\n")
    if not 0 < where.line <= len(source) or not source[where.line - 1].strip():
        return []
    line = source[where.line - 1]
    # a long line is shown around the spot, so that the caret stays in sight
    start = max(0, where.column - 1 - WIDEST_EXCERPT // 2) if len(line) > WIDEST_EXCERPT else 0
    shown = line[start : start + WIDEST_EXCERPT].replace("\t", " ").replace("\u00a0", " ").rstrip()
    margin = f"{where.line:>5} | "
    before = where.column - 1 - start
    carets = "^" * max(1, min(where.length, len(shown) - before))
    return [margin + shown, " " * (len(margin) - 2) + "| " + " " * before + carets]


def summary(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """Return how many findings there are of each weight; other words when there are none."""
    counts = Counter(found.severity for found in diagnostics)
    words = catalogue(language)
    if not counts:
        return words.all_clear
    return words.summary.format(
        errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING], notes=counts[Severity.NOTE]
    )


MOST_DRAFTS = 12
"""Drafts that are named."""


def drafts_told(drafts: Mapping[Kind, Iterable[str]], language: Language) -> str:
    """Return a sentence about what is not published yet; empty where everything is."""
    place = 1 if language is Language.ENGLISH else 0
    named = [f"{KIND_NAMES[kind][place]} {one}" for kind in Kind for one in sorted(drafts.get(kind, ()))]
    more = [] if len(named) <= MOST_DRAFTS else ["…"]
    return catalogue(language).drafts.format(files=", ".join(named[:MOST_DRAFTS] + more)) if named else ""


def render_json(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """Return findings in the shape of the contract (section 6)."""
    rows = []
    for found in diagnostics:
        told = tell(found, language)
        rows.append(
            {
                "severity": found.severity.value,
                "code": found.code.number,
                "file": found.where.file,
                "line": found.where.line,
                "column": found.where.column,
                "message": told.message.strip(),
                "suggestion": found.suggestion,
            }
        )
    return json.dumps({"diagnostics": rows}, ensure_ascii=False, indent=2)


_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """Return findings as workflow commands, which GitHub shows beside the line."""

    def escape(text: str, extra: str = "") -> str:
        for letter in "%\r\n" + extra:
            text = text.replace(letter, f"%{ord(letter):02X}")
        return text

    rows = []
    for found in diagnostics:
        told = tell(found, language)
        place = f"file={escape(found.where.file, ':,')},line={found.where.line},col={found.where.column}"
        title = escape(f"{found.code.number}: {told.headline}", ":,")
        message = told.explanation.strip() + (f" {told.suggestion}" if told.suggestion else "")
        rows.append(f"::{_GITHUB_LEVELS[found.severity]} {place},title={title}::{escape(message)}")
    return "\n".join(rows)
