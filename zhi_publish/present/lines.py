"""A line of a table of benefits, with its reckoning in words and figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zhi_publish.compute.benefits import LineResult, Status, adjustment_factors
from zhi_publish.compute.exact import to_cents
from zhi_publish.compute.explain_lines import LineExplainer
from zhi_publish.model.benefit import BenefitLine, BenefitTerms, PriceKind
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Period, Uncertain
from zhi_publish.present.context import Context
from zhi_publish.present.explain import Explainers
from zhi_publish.present.line_bounds import line_bounds
from zhi_publish.present.views import LineView


def line_view(
    result: LineResult, context: Context, here: str | None = None, *, price_year: int | None = None
) -> LineView:
    """Return a line, ready to show.

    ``here`` is the persona or analysis that it belongs to, ``price_year`` the year to which an analysis with a price
    index brought its price.
    """
    line = result.line
    outcome, would_be = _outcome(result, context)
    # a line that begins later adds nothing to the total below it, so that is what stands in its column; of one that
    # is not counted it is told what it would have been
    shown = result.in_first_year if result.status is Status.COUNTED else would_be
    item_id = line.benefit_id
    return LineView(
        title=context.text(line.title, here),
        address=None if item_id is None else context.addresses.of(Kind.BENEFIT, item_id),
        status=result.status,
        reckoning=reckoning(result, context),
        steps=tuple(_steps(result, context)),
        outcome=outcome,
        amount=None if shown is None else context.euro(shown),
        is_estimate=line.is_estimate,
        is_negative=shown is not None and shown < 0,
        bounds=line_bounds(result, context),
        payers=payers_text(line.payers, context),
        source=context.source(line.terms.source),
        note=context.text(line.note, here),
        reason=context.text(line.reason, here),
        cashable=cashable_words(line.terms, context),
        moved_price=moved_price(line.terms, price_year, context),
    )


def _outcome(result: LineResult, context: Context) -> tuple[str, Decimal | None]:
    """Return ``€ 3.750 ÷ 2 jaar × 60% = € 1.125`` with that amount: from the gross amount to what counts.

    The line is empty where the two are the same; the amount is None for what nobody has priced.
    """
    line = result.line
    if result.annual is None:
        return "", None
    if line.spread_over_years == 1 and all(factor == 1 for factor in adjustment_factors(line)):
        return "", to_cents(result.annual)
    made = LineExplainer(benefits=context.project.benefits).line(("regel",), result)
    if result.status is Status.EXCLUDED:
        made = made.terms[0]
    return Explainers(context).formula(made), made.number


def reckoning(result: LineResult, context: Context) -> str:
    """Return ``78 uur × € 80 = € 6.240``: terms that give the yearly gross amount, to be checked by hand."""
    if result.tariff is None or result.gross is None:
        return ""
    formatter = context.formatter
    factors = _quantity(result, context)
    tariff = tariff_text(result.tariff, context)
    gross = formatter.euro(result.gross)
    rounded = "" if _in_cents(result.gross) else f" ({context.words.rounded})"
    if not factors:
        return gross
    return f"{factors} × {tariff} = {gross}{rounded}"


def tariff_text(amount: Decimal, context: Context) -> str:
    """Return a price; one with more decimals than cents keeps them all, so that it can be multiplied by hand."""
    formatter = context.formatter
    return formatter.euro(amount) if _in_cents(amount) else f"€\u00a0{formatter.number(amount)}"


def moved_price(terms: BenefitTerms, to_year: int | None, context: Context) -> str:
    """Return a price before and after it was brought to another year; empty where it was not."""
    price = terms.price
    if price is None or price.amount is None or price.original is None:
        return ""
    return context.words.prices.moved.format(
        before=tariff_text(price.original.value, context),
        year=terms.price_year,
        after=tariff_text(price.amount.value, context),
        to_year=to_year,
    )


def _quantity(result: LineResult, context: Context) -> str:
    """Return how often, in words: ``5 dagdelen per week × 52 weken``; nothing for once a year without a unit."""
    line, words, formatter = result.line, context.words, context.formatter
    cap = line.terms.cap
    if cap is not None and result.is_capped:
        number, period = cap.units, cap.per
    else:
        number, period = line.quantity.value, line.per
    unit = units_text(line.terms, number, context) if _is_tariff(line) else ""
    times = line.calendar.times_a_year(period)
    text = formatter.number(number)
    if unit:
        text += f" {unit}"
    if times != 1:
        text += f" × {formatter.number(times)} {words.periods_plural[period]}"
    is_once = number == 1 and times == 1 and not unit
    return "" if is_once else text


def units_text(terms: BenefitTerms, number: Decimal, context: Context) -> str:
    """Return the unit of a benefit for so many of them: ``1 dagdeel``, ``8 dagdelen``."""
    unit = context.text(terms.unit)
    return unit if number == 1 else context.words.unit_plurals.get(unit, unit)


def _is_tariff(line: BenefitLine) -> bool:
    return line.terms.price is not None and line.terms.price.kind is PriceKind.TARIFF


def _in_cents(amount: Decimal) -> bool:
    return amount == to_cents(amount)


def _steps(result: LineResult, context: Context) -> Iterator[str]:
    """Yield what happened between the gross amount and what counts."""
    line, words, formatter = result.line, context.words, context.formatter
    if result.is_capped and line.terms.cap is not None:
        cap = line.terms.cap
        unit = units_text(line.terms, cap.units, context)
        yield words.capped.format(
            cap=f"{formatter.number(cap.units)} {unit}".strip(), period=words.periods[cap.per]
        )
    if line.spread_over_years != 1:
        yield words.spread.format(years=formatter.number(line.spread_over_years))
    if line.fraction.value != 1:
        yield words.fraction.format(share=share_text(line.fraction, context))
    yield from adjustments(line.terms, context)
    yield from lasting(line.terms, context)


def adjustments(terms: BenefitTerms, context: Context) -> Iterator[str]:
    """Yield the adjustments of a benefit in words, in the order in which they are reckoned."""
    words = context.words
    for sentence, share, neutral in (
        (words.deadweight, terms.deadweight, 0),
        (words.displacement, terms.displacement, 0),
        (words.own_share, terms.own_share, 1),
        (words.optimism_bias, terms.optimism_bias, 0),
    ):
        if share is not None and share.value != neutral:
            yield sentence.format(share=share_text(share, context))


def lasting(terms: BenefitTerms, context: Context) -> Iterator[str]:
    """Yield how long a benefit lasts, how fast it fades and when it begins, where that is not the usual one year."""
    words, duration = context.words.years, int(terms.duration or 1)
    if duration != 1:
        years = context.formatter.number(duration)
        if terms.drop_off is None or (terms.drop_off.value == 0 and not terms.drop_off.is_uncertain):
            yield words.lasts.format(years=years)
        else:
            yield words.lasts_and_drops.format(years=years, share=share_text(terms.drop_off, context))
    if terms.starts_in_year not in {None, 1}:
        yield context.words.starts_later.format(year=terms.starts_in_year)


def share_text(share: Uncertain, context: Context) -> str:
    """Return a share as a percentage, with its bounds where it has them."""
    formatter = context.formatter
    text = formatter.percent(share.value)
    if share.low is not None and share.high is not None:
        text += f" ({formatter.percent(share.low)}–{formatter.percent(share.high)})"
    return text


def payers_text(payers: tuple[tuple[str, Decimal], ...], context: Context) -> str:
    """Return who saves, with shares when there are more than one."""
    if len(payers) == 1:
        return context.payer_name(payers[0][0])
    return ", ".join(
        f"{context.payer_name(payer)} {context.formatter.percent(share)}" for payer, share in payers
    )


def price_text(terms: BenefitTerms, context: Context) -> str:
    """Return ``€ 80 per uur``, or the words for what nobody has priced."""
    price = terms.price
    if price is None or price.amount is None:
        return context.words.status_unquantified
    amount = context.formatter.euro(price.amount.value)
    if price.kind is PriceKind.TARIFF and terms.unit is not None:
        return f"{amount} {context.words.per} {context.text(terms.unit)}"
    per = terms.per or Period.YEAR
    return f"{amount} {context.words.per} {context.words.periods[per if per is not Period.YEAR else Period.ONCE]}"


def cashable_words(terms: BenefitTerms, context: Context) -> str:
    """Return the same in a few words, for behind a line in a table."""
    if terms.cashable is None or not cashable_text(terms, context):
        return ""
    return context.words.matrix.cashable_lines[terms.cashable]


def cashable_text(terms: BenefitTerms, context: Context) -> str:
    """Return whether a payer keeps the money; nothing where there is no money to keep."""
    amount = None if terms.price is None else terms.price.amount
    if terms.cashable is None or amount is None or amount.value <= 0:
        return ""
    return context.words.cashable[terms.cashable]


def price_bounds(terms: BenefitTerms, context: Context) -> str:
    """Return the bounds of a price in words; empty when it has none."""
    amount = None if terms.price is None else terms.price.amount
    if amount is None or (amount.low is None and amount.high is None):
        return ""
    low = amount.value if amount.low is None else amount.low
    high = amount.value if amount.high is None else amount.high
    return context.words.bounds.format(low=context.formatter.euro(low), high=context.formatter.euro(high))
