"""Where the money of a budget comes from, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.budget import BudgetResult
from zhi_publish.compute.exact import quotient, total
from zhi_publish.compute.funding import Funding, FundingGroup, funding, next_year_of
from zhi_publish.model.budget import IncomeItem, NextYear
from zhi_publish.present import charts
from zhi_publish.present.context import Context
from zhi_publish.present.views import Figure
from zhi_publish.present.words_funding import FundingWords, funding_words

_OPEN = (NextYear.UNCERTAIN, NextYear.ENDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingRowView:
    """One stream or form."""

    name: str
    amount: Figure
    share: str
    titles: tuple[str, ...]
    """Of the agreements in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextYearRowView:
    """What of the money is as sure as this."""

    name: str
    mark: str
    """A word for style sheets; empty where nothing is said."""
    amount: Figure
    share: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingView:
    """The income of a budget in groups."""

    words: FundingWords
    sentence: str
    streams: tuple[FundingRowView, ...]
    forms: tuple[FundingRowView, ...]
    chart: Markup
    next_year: str
    next_sentences: tuple[str, ...]
    next_rows: tuple[NextYearRowView, ...]
    """Empty where nothing is said of it."""
    runs: tuple[str, ...]
    """How long each agreement runs, in the order of the income; empty for one that does not say."""


def funding_view(result: BudgetResult, context: Context) -> FundingView | None:
    """Return where the money comes from; None for a budget without income."""
    budget = result.budget
    if not budget.income:
        return None
    words = funding_words(context.project.settings.language)
    made = funding(budget)
    streams = _rows(made.by_stream, result.income, context, words)
    forms = _rows(made.by_form, result.income, context, words)
    year = str(budget.year + 1)
    return FundingView(
        words=words,
        sentence=words.counted.format(
            streams=_counted(words.streams, sum(group.name is not None for group in made.by_stream)),
            forms=_counted(words.forms, sum(group.name is not None for group in made.by_form)),
            agreements=_counted(words.agreements, len(budget.income)),
        )
        if all(any(group.name for group in groups) for groups in (made.by_stream, made.by_form))
        else "",
        streams=streams if len(streams) > 1 else (),
        forms=forms if len(forms) > 1 else (),
        chart=charts.group_chart(
            [(row.name, row.amount.exact, row.amount.text) for row in streams], label=words.alt_streams
        )
        if len(streams) > 1 and all(row.amount.exact > 0 for row in streams)
        else Markup(""),
        next_year=year,
        next_sentences=tuple(_sentences(made, result.income, year, context, words)),
        next_rows=_next_rows(made, result, context, words) if made.is_next_year_known else (),
        runs=tuple(_runs(item, context, words) for item in budget.income),
    )


def _counted(nouns: tuple[str, str], count: int) -> str:
    return nouns[0] if count == 1 else nouns[1].format(n=count)


def _share(amount: Decimal, whole: Decimal, context: Context) -> str:
    return context.formatter.percent(quotient(amount, whole), 0) if whole > 0 else ""


def _rows(
    groups: Sequence[FundingGroup], whole: Decimal, context: Context, words: FundingWords
) -> tuple[FundingRowView, ...]:
    amounts = context.euro_column([group.amount for group in groups])
    return tuple(
        FundingRowView(
            name=_begun(context.text(group.name)) or words.unnamed,
            amount=amount,
            share=_share(group.amount, whole, context),
            titles=tuple(context.text(item.title) for item in group.items),
        )
        for group, amount in zip(groups, amounts, strict=True)
    )


def _begun(name: str) -> str:
    """Return a name as it begins a row; authors type streams as they stand in a sentence."""
    return name[:1].upper() + name[1:]


def _next_rows(
    made: Funding, result: BudgetResult, context: Context, words: FundingWords
) -> tuple[NextYearRowView, ...]:
    budget = result.budget
    amounts = context.euro_column(list(made.next_year.values()))
    return tuple(
        NextYearRowView(
            name=words.next_unsaid if known is None else words.next_year[known],
            mark="" if known is None else known.name.lower(),
            amount=amount,
            share=_share(amount.exact, result.income, context),
            titles=tuple(
                context.text(item.title) for item in budget.income if next_year_of(item, budget.year) is known
            ),
        )
        for known, amount in zip(made.next_year, amounts, strict=True)
    )


def _sentences(made: Funding, income: Decimal, year: str, context: Context, words: FundingWords) -> list[str]:
    """Return what a reader should remember of next year; nothing where shares would mean nothing."""
    if not made.is_next_year_known or income <= 0:
        return []
    euro = context.formatter.euro
    certain = made.next_year.get(NextYear.CERTAIN, Decimal(0))
    told = [
        words.next_sentence.format(
            year=year, amount=euro(certain), income=euro(income), share=_share(certain, income, context)
        )
    ]
    open_amount = total(made.next_year.get(known, Decimal(0)) for known in _OPEN)
    if open_amount > 0:
        told.append(
            words.next_open.format(
                year=year, amount=euro(open_amount), share=_share(open_amount, income, context)
            )
        )
    return told


def _runs(item: IncomeItem, context: Context, words: FundingWords) -> str:
    date = context.formatter.date
    if item.until is None:
        return "" if item.starts is None else words.since.format(start=date(item.starts))
    if item.starts is None:
        return words.until.format(end=date(item.until))
    return words.from_until.format(start=date(item.starts), end=date(item.until))
