"""The reckoning as a table in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.results import Results
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.summary_rows import SummaryRow, summary_rows
from zhi_publish.present.wording import words_for
from zhi_publish.present.words import Words

WIDTH = 78


def results_table(results: Results, language: Language) -> str:
    """Return every persona and analysis with its lines, amounts in a column on the right."""
    return "\n".join(_lines(results, language))


def _lines(results: Results, language: Language) -> Iterator[str]:
    words, formatter = words_for(language), Formatter(language)

    for persona in results.personas.values():
        yield _row(persona.persona.name.text, formatter.euro_cents(persona.total))
        for line in persona.lines:
            yield _row(f"  {line.line.title.text}", _line_amount(line, language))
        yield ""
    for item_id, analysis in results.analyses.items():
        yield _row(analysis.analysis.title.text, str(analysis.analysis.year))
        for count in analysis.persona_lines:
            name = count.persona.persona.name.text
            yield _row(
                f"  {count.count} × {name} ({formatter.euro(count.each)})",
                formatter.euro_cents(count.counted),
            )
        for line in analysis.own_lines:
            yield _row(f"  {line.line.title.text}", _line_amount(line, language))
        for row in summary_rows(results.appraisals[item_id], words):
            yield _row(f"  {row.label}", row.text or _figure(row, words, formatter))
        yield ""


def _figure(row: SummaryRow, words: Words, formatter: Formatter) -> str:
    if row.amount is None:
        return words.unknown
    return formatter.number(row.amount, 2) if row.is_ratio else formatter.euro_cents(row.amount)


def _line_amount(result: LineResult, language: Language) -> str:
    words = words_for(language)
    if result.counted is None:
        return words.status(result.status)
    text = Formatter(language).euro_cents(result.counted)
    return text if result.line.is_counted else f"({words.status(result.status)}) {text}"


def _row(left: str, right: str) -> str:
    room = WIDTH - len(right) - 1
    left = left if len(left) <= room else left[: room - 1] + "…"
    return f"{left:<{room}} {right}"
