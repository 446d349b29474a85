"""An analysis followed for more years: a row per year, as it falls beside what it is worth now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.exact import ZERO, total
from zhi_publish.compute.years import HorizonResult, YearAmounts
from zhi_publish.present.charts_years import Point, years_chart
from zhi_publish.present.context import Context
from zhi_publish.present.lines import share_text
from zhi_publish.present.views import Figure

MOST_ROWS = 12
"""Years that get a row of their own; of a longer horizon the first few do, and later ones go by the ten."""
FIRST_YEARS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRowView:
    """A year, or a few years together, of the costs or of the benefits."""

    label: str
    as_it_falls: Figure
    at_present: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroupView:
    """The costs, or the benefits, of all years with their sums; the columns add up."""

    name: str
    rows: tuple[YearRowView, ...]
    total: YearRowView


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsView:
    """What a page shows of later years, where the author states a horizon."""

    lead: str
    caption: str
    one_year_stays: str
    groups: tuple[YearGroupView, ...]
    """Benefits, then costs where they are known."""
    net: YearRowView | None
    ratio: YearRowView | None
    payback: str
    chart: Markup
    conventions: tuple[str, ...]


def years_view(appraisal: Appraisal, context: Context) -> YearsView | None:
    """Return what a page shows of later years; None when the author says nothing about them."""
    outcome = appraisal.horizon
    if not outcome.horizon.is_stated:
        return None
    words, formatter, analysis = context.words.years, context.formatter, appraisal.result.analysis
    groups = [
        _group(
            context.words.benefits, words.benefits_together, outcome, appraisal, context,
            lambda year: (year.benefits, year.present_benefits),
        )
    ]  # fmt: skip
    if outcome.undiscounted.costs is not None:
        groups.append(
            _group(
                context.words.costs, words.costs_together, outcome, appraisal, context,
                lambda year: (year.costs or ZERO, year.present_costs or ZERO),
            )
        )  # fmt: skip
    lead = words.lead_new_cohort if outcome.horizon.has_new_cohort_yearly else words.lead
    roi = appraisal.result.roi
    return YearsView(
        lead=lead.format(years=outcome.horizon.years, year=analysis.year),
        caption=words.caption.format(years=outcome.horizon.years),
        one_year_stays="" if roi is None else words.one_year_stays.format(roi=formatter.number(roi, 2)),
        groups=tuple(groups),
        net=_pair(words.net, outcome.undiscounted.net, outcome.present.net, context),
        ratio=_ratios(outcome, context),
        payback=payback_words(outcome, context),
        chart=_chart(outcome, analysis.year, context),
        conventions=tuple(_conventions(appraisal, context)),
    )


def payback_words(outcome: HorizonResult, context: Context) -> str:
    """Return when costs are earned back, in words; as they fall, and in present value where that differs."""
    words, years = context.words.years, outcome.horizon.years
    if outcome.undiscounted.costs is None:
        return words.payback_no_costs
    text = words.earned_back(outcome.payback, years)
    if outcome.present_payback != outcome.payback:
        present = words.earned_back(outcome.present_payback, years)
        text += f" ({words.payback_present.format(payback=present)})"
    return text


def _group(
    name: str,
    together: str,
    outcome: HorizonResult,
    appraisal: Appraisal,
    context: Context,
    amounts: Callable[[YearAmounts], tuple[Decimal, Decimal]],
) -> YearGroupView:
    words, calendar = context.words.years, appraisal.result.analysis.year
    labels, falls, present = [], [], []
    for years in _spans([amounts(year) for year in outcome.years]):
        found = [amounts(outcome.years[year]) for year in years]
        first, last = years[0] + 1, years[-1] + 1
        labels.append(
            words.year.format(number=first, calendar=calendar + first - 1)
            if first == last
            else words.years.format(first=first, last=last)
        )
        falls.append(total(fall for fall, _ in found))
        present.append(total(now for _, now in found))
    columns = [context.euro_column([*column, total(column)]) for column in (falls, present)]
    views = [
        YearRowView(label=label, as_it_falls=fall, at_present=now)
        for label, fall, now in zip([*labels, together], *columns, strict=True)
    ]
    return YearGroupView(name=name, rows=tuple(views[:-1]), total=views[-1])


def _spans(amounts: Sequence[tuple[Decimal, Decimal]]) -> list[range]:
    """Return the years that go into one row: those in which nothing happens any more, and later ones by the ten."""
    busy = max((index + 1 for index, pair in enumerate(amounts) if any(pair)), default=1)
    singles = busy if busy <= MOST_ROWS else FIRST_YEARS
    spans = [range(year, year + 1) for year in range(singles)]
    start = singles
    while start < busy:
        end = min(start // 10 * 10 + 10, busy)
        spans.append(range(start, end))
        start = end
    if busy < len(amounts):
        spans.append(range(busy, len(amounts)))
    return spans


def _pair(label: str, falls: Decimal | None, present: Decimal | None, context: Context) -> YearRowView | None:
    if falls is None or present is None:
        return None
    return YearRowView(label=label, as_it_falls=context.euro(falls), at_present=context.euro(present))


def _ratios(outcome: HorizonResult, context: Context) -> YearRowView | None:
    falls, present = outcome.undiscounted.ratio, outcome.present.ratio
    if falls is None or present is None:
        return None
    formatter = context.formatter
    return YearRowView(
        label=context.words.years.ratio,
        as_it_falls=Figure(formatter.number(falls, 2), falls),
        at_present=Figure(formatter.number(present, 2), present),
    )


def _conventions(appraisal: Appraisal, context: Context) -> Iterator[str]:
    words, horizon = context.words.years, appraisal.horizon.horizon
    analysis = appraisal.result.analysis
    rate = horizon.discount_rate
    if rate.value or rate.is_uncertain:
        yield words.rate.format(rate=share_text(rate, context))
        yield words.moments[horizon.discount_at]
    else:
        yield words.no_rate
    if appraisal.result.costs is not None:
        yield words.costs_moment
    yield words.new_cohorts if horizon.has_new_cohort_yearly else words.one_group.format(year=analysis.year)
    yield words.lasting.format(years=horizon.years)
    if analysis.price_index_id is not None and analysis.price_year is not None:
        yield words.no_inflation_at.format(price_year=analysis.price_year)
    yield words.no_inflation
    if appraisal.result.costs is not None:
        yield words.payback_means


def _chart(outcome: HorizonResult, first_year: int, context: Context) -> Markup:
    words, formatter = context.words.years, context.formatter
    has_costs = outcome.undiscounted.costs is not None
    benefits: list[Point] = [(0.0, ZERO)]
    costs: list[Point] = []
    saved, spent = ZERO, ZERO
    for year in outcome.years:
        if has_costs:
            # a year's costs are there at once, at its beginning; its benefits come bit by bit
            costs.append((year.number - 1.0, spent))
            spent = total((spent, year.costs or ZERO))
            costs += [(year.number - 1.0, spent), (float(year.number), spent)]
        saved = total((saved, year.benefits))
        benefits.append((float(year.number), saved))
    label = (words.chart_alt if has_costs else words.chart_alt_no_costs).format(
        years=outcome.horizon.years,
        benefits=formatter.euro(saved),
        costs=formatter.euro(spent),
        payback=words.earned_back(outcome.payback, outcome.horizon.years),
    )
    return years_chart(
        benefits=(context.words.benefits, benefits, formatter.euro(saved)),
        costs=(context.words.costs, costs, formatter.euro(spent)) if has_costs else None,
        years=[str(first_year + index) for index in range(outcome.horizon.years)],
        payback=None if outcome.payback is None else outcome.payback.year - 1 + outcome.payback.month / 12,
        label=label,
    )
