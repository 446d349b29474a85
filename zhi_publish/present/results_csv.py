"""The reckoning as a table for a spreadsheet: one line per row, in the spelling that Excel expects here."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult
from zhi_publish.compute.exact import to_cents, to_decimals, trimmed
from zhi_publish.compute.results import Results
from zhi_publish.model.settings import Language
from zhi_publish.present.summary_rows import summary_rows
from zhi_publish.present.wording import words_for

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def results_csv(results: Results, language: Language) -> str:
    """Return every line of every persona and analysis, with their totals.

    Dutch spreadsheets expect semicolons, a decimal comma and a byte order mark. A text that a spreadsheet would
    take for a formula gets an apostrophe in front.
    """
    words = words_for(language)
    output = io.StringIO()
    writer = csv.writer(output, delimiter=";" if language is Language.DUTCH else ",", lineterminator="\r\n")
    writer.writerow(words.csv_headings)
    for row in _rows(results, language):
        writer.writerow(row)
    return BYTE_ORDER_MARK + output.getvalue()


def _rows(results: Results, language: Language) -> Iterator[list[str]]:
    words = words_for(language)
    for item_id, persona in results.personas.items():
        for line in persona.lines:
            yield ["persona", item_id, *_line(line, language)]
        yield ["persona", item_id, words.total, *[""] * 6, csv_money(persona.total, language), ""]
    for item_id, analysis in results.analyses.items():
        kind = words.analysis.casefold()
        for count in analysis.persona_lines:
            yield [
                kind,
                item_id,
                csv_text(count.persona.persona.name.text),
                str(count.count),
                csv_money(count.each, language),
                csv_money(count.counted, language),
                csv_money(count.counted, language),
                words.status_counted,
                "",
                csv_money(count.counted, language),
                "",
            ]
        for line in analysis.own_lines:
            yield [kind, item_id, *_line(line, language)]
        for row in summary_rows(results.appraisals[item_id], words):
            figure = csv_number(row.amount, language, 4) if row.is_ratio else csv_money(row.amount, language)
            yield [kind, item_id, row.label, *[""] * 6, row.text or figure, ""]


def _line(result: LineResult, language: Language) -> list[str]:
    words = words_for(language)
    source = result.line.terms.source
    return [
        csv_text(result.line.title.text),
        csv_number(result.units, language),
        csv_number(result.tariff, language),
        csv_money(result.gross, language),
        csv_money(result.annual, language),
        words.status(result.status),
        words.yes if result.line.is_estimate else words.no,
        csv_money(result.counted, language),
        ""
        if source is None
        else csv_text(f"{source.title.text}{f' ({source.year})' if source.year else ''}"),
    ]


def csv_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def csv_money(amount: Decimal | None, language: Language) -> str:
    """Return an amount in cents, in the spelling of a language; nothing for None."""
    return "" if amount is None else _spell(f"{to_cents(amount):f}", language)


def csv_number(value: Decimal | None, language: Language, decimals: int | None = None) -> str:
    """Return a number with all of its decimals, or rounded half-up to so many; nothing for None."""
    if value is None:
        return ""
    if decimals is not None:
        return _spell(f"{to_decimals(value, decimals):f}", language)
    return _spell(f"{trimmed(value):f}", language)


def _spell(plain: str, language: Language) -> str:
    return plain.replace(".", ",") if language is Language.DUTCH else plain
