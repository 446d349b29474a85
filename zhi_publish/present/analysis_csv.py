"""The lines of one analysis as a flat table: a row for each line and payer, ready for a pivot table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from decimal import Decimal

from zhi_publish.compute.analysis import WeightedLine
from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.benefits import LineResult, Status
from zhi_publish.compute.bounds import line_range
from zhi_publish.compute.exact import product
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.settings import Language
from zhi_publish.present.results_csv import BYTE_ORDER_MARK, csv_money, csv_number, csv_text
from zhi_publish.present.words import Words
from zhi_publish.present.workbook.texts import cashable_word

_COLUMNS = (
    ("persona", "persona"),
    ("bezoekers", "visitors"),
    ("bezoekers laag", "visitors low"),
    ("bezoekers hoog", "visitors high"),
    ("wat", "what"),
    ("baat", "benefit"),
    ("status", "status"),
    ("schatting", "estimate"),
    ("eenheden per jaar", "units a year"),
    ("tarief", "tariff"),
    ("tarief laag", "tariff low"),
    ("tarief hoog", "tariff high"),
    ("bruto per jaar", "gross a year"),
    ("telt mee per persoon", "counted each"),
    ("telt mee laag", "counted low"),
    ("telt mee hoog", "counted high"),
    ("vanaf jaar", "starts in year"),
    ("betaler", "payer"),
    ("code betaler", "payer id"),
    ("aandeel", "share"),
    ("deel van de betaler", "part of the payer"),
    ("samen in jaar 1", "together in year 1"),
    ("geld over", "cashable"),
    ("prijspeil", "price year"),
    ("bron", "source"),
    ("jaar van de bron", "year of the source"),
    ("vindplaats", "found in"),
)


def analysis_csv(
    appraisal: Appraisal, payer_names: Mapping[str, str], words: Words, language: Language
) -> str:
    """Return every line of an analysis, once for each payer; the column of amounts together adds up to the benefits.

    Spelled like the table of all results: Dutch spreadsheets expect semicolons and a decimal comma.
    """
    output = io.StringIO()
    is_english = language is Language.ENGLISH
    writer = csv.writer(output, delimiter="," if is_english else ";", lineterminator="\r\n")
    writer.writerow(english if is_english else dutch for dutch, english in _COLUMNS)
    for line in appraisal.result.weighted_lines:
        writer.writerows(_rows(line, payer_names, words, language))
    return BYTE_ORDER_MARK + output.getvalue()


def _rows(
    line: WeightedLine, payer_names: Mapping[str, str], words: Words, language: Language
) -> Iterator[list[str]]:
    result, own = line.result, line.result.line
    terms, source = own.terms, own.terms.source
    start = [
        *_visitors(line, language),
        csv_text(own.title.text),
        own.benefit_id or "",
        words.status(result.status),
        words.yes if own.is_estimate else words.no,
        *_reckoning(result, language),
        str(own.starts_in_year),
    ]
    end = [
        cashable_word(terms.cashable, words, language),
        "" if terms.price_year is None else str(terms.price_year),
        "" if source is None else csv_text(source.title.text),
        "" if source is None or source.year is None else str(source.year),
        "" if source is None or source.locator is None else csv_text(source.locator.text),
    ]
    if result.status is not Status.COUNTED:
        yield [*start, "", "", "", "", "", *end]
        return
    at_once = dict(result.by_payer_in_first_year)
    for (payer, share), (_, part) in zip(own.payers, result.by_payer, strict=True):
        together = product((at_once.get(payer, Decimal(0)), Decimal(line.weight)))
        yield [
            *start,
            csv_text(payer_names[payer]),
            payer,
            csv_number(share, language),
            csv_money(part, language),
            csv_money(together, language),
            *end,
        ]


def _visitors(line: WeightedLine, language: Language) -> list[str]:
    if line.persona is None:
        return ["", "", "", ""]
    visitors = line.persona.visitors.visitors
    return [
        csv_text(line.persona.persona.persona.name.text),
        csv_number(visitors.value, language),
        *_bounds(visitors, language),
    ]


def _bounds(number: Uncertain | None, language: Language) -> list[str]:
    """Return the bounds of a number; nothing for one that is certain."""
    if number is None or not number.is_uncertain:
        return ["", ""]
    return [csv_number(number.least, language), csv_number(number.most, language)]


def _reckoning(result: LineResult, language: Language) -> list[str]:
    if result.tariff is None:
        return [""] * 8
    price, extremes = result.line.terms.price, line_range(result)
    return [
        csv_number(result.units, language),
        csv_number(result.tariff, language),
        *_bounds(None if price is None else price.amount, language),
        csv_money(result.gross, language),
        csv_money(result.counted, language),
        csv_money(extremes.low if extremes is not None and extremes.is_wide else None, language),
        csv_money(extremes.high if extremes is not None and extremes.is_wide else None, language),
    ]
