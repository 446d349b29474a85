"""The reckoning as a table in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.results import Results
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.wording import words_for

WIDTH = 78


def results_table(results: Results, language: Language) -> str:
    """Return every persona and analysis with its lines, amounts in a column on the right."""
    return "\n".join(_lines(results, language))


def _lines(results: Results, language: Language) -> Iterator[str]:
    words, formatter = words_for(language), Formatter(language)

    def amount(value: Decimal | None, absent: str) -> str:
        return absent if value is None else formatter.euro_cents(value)

    for persona in results.personas.values():
        yield _row(persona.persona.name.text, formatter.euro_cents(persona.total))
        for line in persona.lines:
            yield _row(f"  {line.line.title.text}", _line_amount(line, language))
        yield ""
    for analysis in results.analyses.values():
        yield _row(analysis.analysis.title.text, str(analysis.analysis.year))
        for count in analysis.persona_lines:
            name = count.persona.persona.name.text
            yield _row(
                f"  {count.count} × {name} ({formatter.euro(count.each)})",
                formatter.euro_cents(count.counted),
            )
        for line in analysis.own_lines:
            yield _row(f"  {line.line.title.text}", _line_amount(line, language))
        yield _row(f"  {words.benefits}", formatter.euro_cents(analysis.benefits))
        yield _row(f"  {words.costs}", amount(analysis.costs, words.unknown))
        yield _row(f"  {words.balance}", amount(analysis.balance, words.unknown))
        yield _row("  ROI", words.unknown if analysis.roi is None else formatter.number(analysis.roi, 2))
        yield ""


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
