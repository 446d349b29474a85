"""Price indexes: a page of their own, and on an analysis what they did to each price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.benefits import Status
from zhi_publish.compute.exact import ONE, difference, quotient, to_decimals
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.project import Kind
from zhi_publish.present.charts_side_by_side import BarGroup, GroupBar, side_by_side
from zhi_publish.present.context import Context
from zhi_publish.present.lines import tariff_text
from zhi_publish.present.views import LinkView, SourceView

_MOST_BARS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexFigureView:
    """The figure of one year."""

    year: str
    figure: str
    change: str
    """Since the year before, as a percentage; empty for the first one, or where a year is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceIndexView:
    """A price index' page."""

    id: str
    address: str
    title: str
    explanation: Markup
    source: SourceView | None
    figures: tuple[IndexFigureView, ...]
    chart: Markup
    """A bar for each of the newest years; empty for one year alone."""
    analyses: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPriceView:
    """A price in the prices of its own year and of the analysis."""

    title: str
    address: str | None
    before: str
    """``€ 80 (2021)``."""
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PricesView:
    """How the prices of an analysis were brought to one year."""

    heading: str
    lead: str
    caption: str
    price_then: str
    index: LinkView
    source: SourceView | None
    factors: tuple[str, ...]
    """``Van 2021 naar 2025: 121,84 ÷ 100 = 1,2184``."""
    rows: tuple[MovedPriceView, ...]
    notes: tuple[str, ...]


def price_index_view(index: PriceIndex, context: Context) -> PriceIndexView:
    """Return everything that a price index' page shows."""
    years = sorted(index.figures)
    figures = tuple(_figures(index, years, context))
    return PriceIndexView(
        id=index.id,
        address=context.addresses.of(Kind.PRICE_INDEX, index.id),
        title=context.text(index.title),
        explanation=context.body(index.body),
        source=context.source(index.source),
        figures=figures,
        chart=_chart(index, figures[-_MOST_BARS:], context),
        analyses=tuple(
            context.analysis_link(analysis_id)
            for analysis_id, analysis in context.project.analyses.items()
            if analysis.price_index_id == index.id
        ),
    )


def _chart(index: PriceIndex, figures: Sequence[IndexFigureView], context: Context) -> Markup:
    if len(figures) < 2:
        return Markup()
    bars = [
        GroupBar(name=one.year, value=index.figures[int(one.year)], text=one.figure, is_cost=True)
        for one in figures
    ]
    told = "; ".join(f"{bar.name}: {bar.text}" for bar in bars)
    title = context.text(index.title)
    return side_by_side(
        [BarGroup(name="", beside="", bars=bars)], kind="zhi-index", label=f"{title}. {told}."
    )


def _figures(index: PriceIndex, years: list[int], context: Context) -> Iterator[IndexFigureView]:
    formatter = context.formatter
    # as many decimals for every year, so that the commas stand below each other
    exponents = [index.figures[year].normalize().as_tuple().exponent for year in years]
    decimals = max((-one for one in exponents if isinstance(one, int)), default=0)
    for year in years:
        before = index.figures.get(year - 1)
        change = None if before is None else difference(quotient(index.figures[year], before), ONE)
        yield IndexFigureView(
            year=str(year),
            figure=formatter.number(index.figures[year], max(decimals, 0)),
            change="" if change is None else formatter.percent(change, 1),
        )


def prices_view(result: AnalysisResult, context: Context) -> PricesView | None:
    """Return how prices were brought to one year; None without an index or a price year to bring them to."""
    analysis, words = result.analysis, context.words.prices
    to_year = analysis.price_year
    if analysis.price_index_id is None or to_year is None:
        return None
    index = context.project.price_indexes[analysis.price_index_id]
    here = f"{Kind.ANALYSIS}:{analysis.id}"
    rows: dict[tuple[str, str], MovedPriceView] = {}
    years: set[int] = set()
    stayed: dict[str, None] = {}
    for weighted in result.weighted_lines:
        line, status = weighted.result.line, weighted.result.status
        if status is Status.UNQUANTIFIED:
            continue
        title = context.text(line.title, here)
        moved = _moved(line, title, context)
        if moved is not None:
            rows.setdefault((title, moved.before), moved)
            years.add(line.terms.price_year or to_year)
        elif line.terms.price_year is None and status is Status.COUNTED:
            stayed[title] = None
    title = context.text(index.title)
    return PricesView(
        heading=words.heading.format(year=to_year),
        lead=(words.lead if rows else words.lead_nothing).format(year=to_year),
        caption=words.caption.format(year=to_year),
        price_then=words.price_then.format(year=to_year),
        index=LinkView(text=title, address=context.addresses.of(Kind.PRICE_INDEX, index.id)),
        source=context.source(index.source),
        factors=tuple(_factor(index, year, to_year, context) for year in sorted(years)),
        rows=tuple(rows.values()),
        notes=tuple(_notes(tuple(stayed), context, has_moved=bool(rows))),
    )


def _moved(line: BenefitLine, title: str, context: Context) -> MovedPriceView | None:
    price = line.terms.price
    if price is None or price.amount is None or price.original is None:
        return None
    words, item_id = context.words.prices, line.benefit_id
    return MovedPriceView(
        title=title,
        address=None if item_id is None else context.addresses.of(Kind.BENEFIT, item_id),
        before=words.in_year.format(
            price=tariff_text(price.original.value, context), year=line.terms.price_year
        ),
        after=tariff_text(price.amount.value, context),
    )


def _factor(index: PriceIndex, year: int, to_year: int, context: Context) -> str:
    """Return what prices of a year were multiplied by; with four decimals, and said so where there are more."""
    formatter, words = context.formatter, context.words
    factor = quotient(index.figures[to_year], index.figures[year])
    shown = to_decimals(factor, 4)
    return words.prices.factor.format(
        year=year,
        to_year=to_year,
        numerator=formatter.number(index.figures[to_year]),
        denominator=formatter.number(index.figures[year]),
        factor=formatter.number(shown) + ("" if shown == factor else f" ({words.rounded})"),
    )


def _notes(stayed: tuple[str, ...], context: Context, *, has_moved: bool) -> Iterator[str]:
    words = context.words.prices
    if has_moved:
        yield words.rounded_means
        yield words.personas_differ
    if stayed:
        yield words.stayed.format(titles=", ".join(stayed))
