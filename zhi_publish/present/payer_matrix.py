"""Who pays and who saves in an analysis: one row per payer, and one payer in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.exact import ZERO, difference, quotient, ratio
from zhi_publish.compute.payer_matrix import PayerMatrix, PayerRow, Rest, together
from zhi_publish.model.benefit import Cashable
from zhi_publish.model.payer import BUILT_IN_PAYERS, UNKNOWN_PAYER
from zhi_publish.model.project import Kind
from zhi_publish.present.charts_payers import PayerBar, payers_chart
from zhi_publish.present.context import Context
from zhi_publish.present.views import Figure

MUNICIPALITY = tuple(payer for payer in BUILT_IN_PAYERS if payer.startswith("gemeente-"))
"""The built-in payers that are budgets of one municipality. One that a publication adds may be another one's."""
_CASHABLE = (Cashable.YES, Cashable.PARTLY, Cashable.NO, None)
_ONE, _MANY, _ANY = range(3)
_FEW = 3
"""Payers that the title of a drawing tells one by one; of more it tells who stands out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRowView:
    """One payer, what the income leaves open, or all of them together."""

    id: str
    """Of the payer; empty for the other two."""
    name: str
    address: str | None
    pays: Figure | None
    """None where nobody knows who carries the costs."""
    saves: Figure | None
    """None for what the income leaves open."""
    balance: Figure | None
    own_roi: str
    """Empty for who carries no costs."""
    cashable: tuple[Figure, ...]
    """What it saves, divided over the columns of the view."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityView:
    """The budgets of a municipality, with their sum."""

    rows: tuple[MatrixRowView, ...]
    total: MatrixRowView
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerMatrixView:
    """Who carries the costs of an analysis and who receives its benefits."""

    rows: tuple[MatrixRowView, ...]
    """The largest first; what was assigned to nobody last."""
    rest: MatrixRowView | None
    total: MatrixRowView
    is_funding_known: bool
    notes: tuple[str, ...]
    cashable_columns: tuple[str, ...]
    """Names of the columns of cashability in which there is anything; empty when authors say nothing of it."""
    cashable_note: str
    municipality: MunicipalityView | None
    chart: Markup
    message: str
    """Who saves the most; empty where that says nothing."""


def payer_matrix_view(matrix: PayerMatrix, context: Context) -> PayerMatrixView:
    """Return who pays and who saves, ready to show; every column adds up to its last row."""
    words = context.words.matrix
    rows = sorted(matrix.rows, key=_largest_first)
    kinds = _kinds(rows)
    views = _rows(rows, matrix, kinds, context)
    notes = [words.own_roi_means] if matrix.is_funding_known else [words.funding_unknown]
    if matrix.rest is not None:
        kind, amount = matrix.rest
        notes.insert(0, words.rest_notes[kind].format(amount=context.formatter.euro(amount)))
    return PayerMatrixView(
        rows=views[: len(rows)],
        rest=views[len(rows)] if matrix.rest is not None else None,
        total=views[-1],
        is_funding_known=matrix.is_funding_known,
        notes=tuple(notes),
        cashable_columns=tuple(words.cashable_columns[kind] for kind in kinds),
        cashable_note=words.cashable_means if kinds else words.cashable_unsaid,
        municipality=municipality_view(matrix, context),
        chart=_chart(views[: len(rows)], context),
        message=_message(rows, matrix, context),
    )


def municipality_view(matrix: PayerMatrix, context: Context) -> MunicipalityView | None:
    """Return the budgets of a municipality together; None where it has no more than one."""
    rows = [row for row in matrix.rows if row.payer in MUNICIPALITY]
    if len(rows) < 2:
        return None
    words = context.words.matrix
    whole = together(rows, words.municipality_total)
    kinds = _kinds(rows)
    pays = context.euro_column([row.costs for row in (*rows, whole)])
    saves = context.euro_column([row.benefits for row in (*rows, whole)])
    views = tuple(
        MatrixRowView(
            id=row.payer if row is not whole else "",
            name=context.payer_name(row.payer) if row is not whole else words.municipality_total,
            address=context.addresses.of(Kind.PAYER, row.payer) if row is not whole else None,
            pays=pay if matrix.is_funding_known else None,
            saves=save,
            balance=None,
            own_roi="",
            cashable=tuple(context.euro(row.by_cashable[kind]) for kind in kinds),
        )
        for row, pay, save in zip((*rows, whole), pays, saves, strict=True)
    )
    return MunicipalityView(
        rows=views[:-1],
        total=views[-1],
        sentence=_sentence(
            whole, words.municipality, _ONE, context, is_funding_known=matrix.is_funding_known
        ),
    )


def payer_sentences(payer_id: str, matrix: PayerMatrix, context: Context) -> tuple[str, str]:
    """Return what one payer pays, saves and really keeps: about it, and told to it; empty when it does neither."""
    row = next((row for row in matrix.rows if row.payer == payer_id), None)
    if row is None:
        return "", ""
    words = context.words.matrix
    if payer_id in words.subjects and payer_id not in context.project.payers:
        name, number = words.subjects[payer_id], _MANY if payer_id in words.plural else _ONE
    else:
        name, number = _name(payer_id, context), _ANY
    you, is_plural = words.you
    is_known = matrix.is_funding_known
    return (
        _sentence(row, name, number, context, is_funding_known=is_known),
        _sentence(row, you, _MANY if is_plural else _ONE, context, is_funding_known=is_known),
    )


def _sentence(row: PayerRow, name: str, number: int, context: Context, *, is_funding_known: bool) -> str:
    words, formatter = context.words.matrix, context.formatter
    saves = row.benefits
    if row.costs and saves > 0:
        forms = words.pays_and_saves
    elif row.costs and saves < 0:
        forms = words.pays_and_loses
    elif row.costs:
        forms = words.only_pays
    elif is_funding_known:
        forms = words.only_saves if saves > 0 else words.only_loses
    else:
        forms = words.saves_alone if saves > 0 else words.loses_alone
    text = forms[number].format(
        payer=name, pays=formatter.euro(row.costs), saves=formatter.euro(saves.copy_abs())
    )
    return text + (_kept(row, context) if saves > 0 else "") + "."


def _kept(row: PayerRow, context: Context) -> str:
    """Return how much of what is saved is really left over, as the end of a sentence."""
    words, euro = context.words.matrix, context.formatter.euro
    really, partly = row.by_cashable[Cashable.YES], row.by_cashable[Cashable.PARTLY]
    if really > 0 and partly > 0:
        return words.really_and_partly.format(amount=euro(really), partly=euro(partly))
    if really > 0:
        return words.really.format(amount=euro(really))
    text = words.partly.format(partly=euro(partly)) if partly > 0 else ""
    if really < 0:
        return text + words.really_less.format(amount=euro(really.copy_negate()))
    if text:
        return text
    return words.room if row.by_cashable[Cashable.NO] > 0 else words.unsaid


def _largest_first(row: PayerRow) -> tuple[bool, Decimal]:
    return (row.payer == UNKNOWN_PAYER, -max(row.costs, row.benefits))


def _kinds(rows: Iterable[PayerRow]) -> tuple[Cashable | None, ...]:
    """Return the columns of cashability in which there is anything; none when nobody says anything of it."""
    rows = tuple(rows)
    found = tuple(kind for kind in _CASHABLE if any(row.by_cashable[kind] for row in rows))
    return () if found in {(), (None,)} else found


def _name(payer_id: str, context: Context) -> str:
    return context.words.matrix.others if payer_id == UNKNOWN_PAYER else context.payer_name(payer_id)


def _rows(
    rows: Sequence[PayerRow],
    matrix: PayerMatrix,
    kinds: Sequence[Cashable | None],
    context: Context,
) -> tuple[MatrixRowView, ...]:
    """Return the rows of all payers, of the rest where there is one, and of the total."""
    formatter, words = context.formatter, context.words
    names = [(row.payer, _name(row.payer, context)) for row in rows]
    pays, saves = [row.costs for row in rows], [row.benefits for row in rows]
    balances = [row.balance for row in rows]
    # funds and gifts of many givers have no return of their own
    own = [None if row.payer == UNKNOWN_PAYER else row.roi for row in rows]
    roi = ["" if one is None else formatter.number(one, 2) for one in own]
    cashable = [[row.by_cashable[kind] for row in rows] for kind in kinds]
    if matrix.rest is not None:
        kind, amount = matrix.rest
        open_costs = amount if kind is Rest.UNCOVERED else amount.copy_negate()
        names.append(("", words.matrix.rest[kind]))
        pays.append(open_costs)
        saves.append(ZERO)
        balances.append(open_costs.copy_negate())
        roi.append("")
        for column in cashable:
            column.append(ZERO)
    costs = matrix.costs or ZERO
    names.append(("", words.total))
    pays.append(costs)
    saves.append(matrix.benefits)
    balances.append(difference(matrix.benefits, costs))
    whole = ratio(matrix.benefits, costs) if costs > 0 else None
    roi.append("" if whole is None else formatter.number(whole, 2))
    for kind_of_column, column in zip(kinds, cashable, strict=True):
        column.append(matrix.by_cashable[kind_of_column])
    is_rest = len(rows) if matrix.rest is not None else None
    columns = [context.euro_column(column) for column in (pays, saves, balances)]
    parts = [context.euro_column(column) for column in cashable]
    return tuple(
        MatrixRowView(
            id=payer,
            name=name,
            # who was never named has a page only where benefits are waiting to be assigned
            address=None if payer in {"", UNKNOWN_PAYER} else context.addresses.of(Kind.PAYER, payer),
            pays=columns[0][index] if matrix.is_funding_known else None,
            saves=None if index == is_rest else columns[1][index],
            balance=columns[2][index] if matrix.is_funding_known else None,
            own_roi=roi[index] if matrix.is_funding_known else "",
            cashable=tuple(part[index] for part in parts),
        )
        for index, (payer, name) in enumerate(names)
    )


def _chart(rows: Sequence[MatrixRowView], context: Context) -> Markup:
    words = context.words.matrix
    bars = [
        PayerBar(
            name=row.name,
            pays=ZERO if row.pays is None else row.pays.exact,
            saves=ZERO if row.saves is None else row.saves.exact,
        )
        for row in rows
    ]
    told = [_told(bar, context) for bar in bars] if len(bars) <= _FEW else _who_stands_out(bars, context)
    label = words.chart_alt if any(bar.pays for bar in bars) else words.chart_alt_saves
    return payers_chart(
        bars,
        pays=words.pays,
        saves=words.saves,
        others=words.chart_others,
        printed=context.formatter.euro,
        label=label.format(bars=". ".join(one for one in told if one)),
    )


def _told(bar: PayerBar, context: Context) -> str:
    """Return what one payer pays and saves; what is nothing is left out."""
    words, euro = context.words.matrix, context.formatter.euro
    form = words.chart_bar if bar.pays and bar.saves else words.chart_pays if bar.pays else words.chart_saves
    return form.format(payer=bar.name, pays=euro(bar.pays), saves=euro(bar.saves))


def _who_stands_out(bars: Sequence[PayerBar], context: Context) -> list[str]:
    """Return who saves, pays and loses the most; the table below the drawing has all of them."""
    euro = context.formatter.euro
    saves, pays, loses = context.words.matrix.chart_most
    most = max(bars, key=lambda bar: bar.saves)
    least = min(bars, key=lambda bar: bar.saves)
    payer = max(bars, key=lambda bar: bar.pays)
    return [
        saves.format(payer=most.name, amount=euro(most.saves)) if most.saves > 0 else "",
        pays.format(payer=payer.name, amount=euro(payer.pays)) if payer.pays > 0 else "",
        loses.format(payer=least.name, amount=euro(least.saves)) if least.saves < 0 else "",
    ]


def _message(rows: Sequence[PayerRow], matrix: PayerMatrix, context: Context) -> str:
    """Return who saves the most and how much of the whole that is; empty where that says nothing."""
    known = [row for row in rows if row.payer != UNKNOWN_PAYER and row.benefits > 0]
    if len(known) < 2:
        return ""
    most = max(known, key=lambda row: row.benefits)
    # of a sum of gains and losses no part is a share
    if most.benefits > matrix.benefits:
        return ""
    return context.words.matrix.most_saved.format(
        payer=_name(most.payer, context),
        saves=context.formatter.euro(most.benefits),
        share=context.formatter.percent(quotient(most.benefits, matrix.benefits), 0),
    )
