"""Two sheets of payers: every line divided to the cent, and who pays and who saves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_FLOOR, Decimal

from zhi_publish.compute.analysis import WeightedLine
from zhi_publish.compute.exact import ZERO, difference, product, split_cents, to_decimals, total
from zhi_publish.compute.payer_matrix import PayerRow
from zhi_publish.model.benefit import Cashable
from zhi_publish.present.workbook.cells import (
    RATIO,
    WHOLE,
    Cell,
    Place,
    Role,
    SheetMaker,
    euro,
    percent,
    span,
    text,
    total_of,
)
from zhi_publish.present.workbook.inputs import Inputs
from zhi_publish.present.workbook.lines import FIRST_YEAR, Lines
from zhi_publish.present.workbook.material import Material, line_key
from zhi_publish.present.workbook.outcome import Outcome
from zhi_publish.present.workbook.texts import Text

_COARSEST, _FINEST = 6, 8
"""Decimals of a cent that remainders are compared in."""
_ID, _CASHABLE, _TOGETHER = 3, 4, 13
KINDS: tuple[Cashable | None, ...] = (Cashable.YES, Cashable.PARTLY, Cashable.NO, None)


def shares_sheet(material: Material, inputs: Inputs, lines: Lines) -> tuple[SheetMaker, tuple[Place, Place]]:
    """Return the sheet that divides lines over their payers, and its first and last row.

    Whole cents, by largest remainder: every payer gets its share rounded down, and the cents that are left go to
    the largest remainders, the first of equals first. All of it in whole numbers, which a spreadsheet holds exactly.
    """
    say = material.say
    sheet = SheetMaker(
        say(Text.SHARES_SHEET), (18, 40, 27, 23, 10, 14, 9, 14, 14, 11, 9, 14, 8, 15), frozen=(0, 2)
    )
    sheet.title(say(Text.SHARES_TITLE), say(Text.SHARES_NOTE))
    headings = (
        Text.PERSONA, Text.BENEFIT, Text.PAYER, Text.PAYER_ID, Text.CASHABLE, Text.FIRST_YEAR, Text.SHARE,
        Text.IN_CENTS, Text.WHOLE_CENTS, Text.REMAINDER, Text.ORDER, Text.PART, Text.COUNT, Text.TOGETHER,
    )  # fmt: skip
    first = sheet.columns(*(say(one) for one in headings), is_header=True) + 1
    for line in material.result.weighted_lines:
        if line.result.tariff is not None:
            _divide(sheet, line, material, inputs, lines)
    if sheet.next_row == first:
        sheet.note(material.words.no_benefits)
    return sheet, (sheet.place(first, 0), sheet.place(sheet.next_row - 1, 0))


def _divide(sheet: SheetMaker, line: WeightedLine, material: Material, inputs: Inputs, lines: Lines) -> None:
    payers, key = line.result.line.payers, line_key(line)
    amount, title = line.result.in_first_year, line.result.line.title.text
    top = sheet.next_row + 1
    name, weight = material.say(Text.BESIDE_PERSONAS), Cell(1, None, WHOLE)
    if line.persona is not None:
        name = line.persona.persona.persona.name.text
        weight = Cell(line.weight, inputs.visitors[key[0]].value.there, WHOLE)
    parts = split_cents(amount, [share for _, share in payers])
    steps = _steps(amount, [share for _, share in payers], parts, top)
    for index, (payer, share) in enumerate(payers):
        row = top + index
        sheet.add(
            text(name, Role.WRAPPED),
            text(title, Role.WRAPPED),
            text(material.payer_names[payer], Role.WRAPPED),
            text(payer, Role.WRAPPED),
            text(material.cashable(line.result.line.terms.cashable)),
            Cell(amount, lines.place(key, FIRST_YEAR).there, euro()),
            Cell(share, None, percent(share), Role.INPUT),
            *steps[index],
            weight,
            Cell(product((parts[index], Decimal(line.weight))), f"ROUND(L{row}*M{row},2)", euro()),
        )


def _steps(
    amount: Decimal, shares: list[Decimal], parts: Sequence[Decimal], top: int
) -> list[list[Cell | None]]:
    """Return for each payer the way from its share to its part; nothing stands between for a payer alone."""
    if len(shares) == 1:
        return [[None] * 4 + [Cell(amount, f"ROUND(F{top}*G{top},2)", euro())]]
    grain, bottom = _grain(shares), top + len(shares) - 1
    cents = product((amount.copy_abs(), Decimal(100)))
    products = [product((cents, share)) for share in shares]
    floors = [one.to_integral_value(rounding=ROUND_FLOOR) for one in products]
    rests = [
        to_decimals(product((difference(one, floor), Decimal(grain))), 0)
        for one, floor in zip(products, floors, strict=True)
    ]
    steps: list[list[Cell | None]] = []
    for index, (floor, rest) in enumerate(zip(floors, rests, strict=True)):
        row, scaled = top + index, f"ROUND(G{top + index}*{grain},0)"
        rank = 1 + sum(one > rest or (one == rest and other < index) for other, one in enumerate(rests))
        # only a row below the first can have an equal before it
        before = f"+COUNTIF(J${top}:J{row - 1},J{row})" if index else ""
        whole = f"INT(H{row}/{grain})*{scaled}+INT(MOD(H{row},{grain})*{scaled}/{grain})"
        more = f"IF(K{row}<=H{row}-SUM(I${top}:I${bottom}),1,0)"
        steps.append(
            [
                Cell(cents, f"ROUND(ABS(F{row})*100,0)", WHOLE),
                Cell(floor, whole, WHOLE),
                Cell(rest, f"MOD(MOD(H{row},{grain})*{scaled},{grain})", WHOLE),
                Cell(rank, f'1+COUNTIF(J${top}:J${bottom},">"&J{row}){before}', WHOLE),
                Cell(parts[index], f"SIGN(F{row})*(I{row}+{more})/100", euro()),
            ]
        )
    return steps


def _grain(shares: Iterable[Decimal]) -> int:
    """Return in how many parts a cent is cut, so that every share of it is a whole number of them.

    Whole numbers are exact in a spreadsheet as long as they have no more than fifteen digits.
    """
    places = [-exponent for share in shares if isinstance(exponent := share.as_tuple().exponent, int)]
    return int(Decimal(10) ** min(_FINEST, max((_COARSEST, *places))))


def payers_sheet(
    material: Material, inputs: Inputs, rows: tuple[Place, Place], outcome: Outcome
) -> SheetMaker:
    """Return the sheet that shows who pays and who saves."""
    say, words, matrix = material.say, material.words, material.appraisal.matrix
    sheet = SheetMaker(say(Text.PAYERS_SHEET), (36, 26, 16, 16, 16, 16, 16, 16, 16, 12), frozen=(0, 1))
    sheet.title(say(Text.PAYERS_TITLE), say(Text.PAYERS_NOTE))
    headings = [say(Text.PAYER), say(Text.PAYER_ID), say(Text.CARRIES), say(Text.SAVES)]
    headings += [f"{say(Text.CASHABLE)}: {material.cashable(kind)}" for kind in KINDS]
    sheet.columns(*headings, words.balance, words.roi, is_header=True)
    known = {row.payer: row for row in matrix.rows}
    named = {payer for line in material.result.weighted_lines for payer, _ in line.result.line.payers}
    named |= known.keys()
    first = sheet.next_row
    for payer in material.appraisal.payer_ids:
        if payer in named:
            sheet.add(*_payer(payer, known.get(payer), sheet.next_row + 1, material, inputs, rows))
    last = sheet.next_row - 1
    if last < first:
        sheet.note(words.no_benefits)
        return sheet
    costs: Cell | None = None
    if matrix.is_funding_known and outcome.costs is not None and matrix.costs is not None:
        carried = f"SUM(C{first + 1}:C{last + 1})"
        open_costs = difference(matrix.costs, total(row.costs for row in matrix.rows))
        rest = Cell(open_costs, f"ROUND({outcome.costs.there}-{carried},2)", euro())
        sheet.add(text(say(Text.UNCOVERED)), None, rest)
        costs = Cell(matrix.costs, f"ROUND({carried}+C{sheet.next_row},2)", euro())
    sums: list[Cell | None] = [text(words.total), Cell(""), costs or Cell("")]
    by_cashable = [matrix.by_cashable[kind] for kind in KINDS]
    for column, value in zip("DEFGH", (matrix.benefits, *by_cashable), strict=True):
        sums.append(Cell(value, f"ROUND(SUM({column}{first + 1}:{column}{last + 1}),2)", euro()))
    sheet.add(*total_of(sums))
    apart = Cell(ZERO, f"ROUND(D{sheet.next_row}-{outcome.benefits.there},2)", euro())
    sheet.add(text(say(Text.ADDS_UP), Role.NOTE), None, None, apart)
    return sheet


def _payer(
    payer: str,
    known: PayerRow | None,
    row: int,
    material: Material,
    inputs: Inputs,
    rows: tuple[Place, Place],
) -> list[Cell | None]:
    def column(index: int) -> str:
        return span(rows[0]._replace(column=index), rows[1]._replace(column=index))

    def saved(kind: Cashable | None) -> Cell:
        criterion = f'{column(_ID)},$B{row},{column(_CASHABLE)},"{material.cashable(kind)}"'
        value = ZERO if known is None else known.by_cashable[kind]
        return Cell(value, f"ROUND(SUMIFS({column(_TOGETHER)},{criterion}),2)", euro())

    benefits = f"ROUND(SUMIFS({column(_TOGETHER)},{column(_ID)},$B{row}),2)"
    cells: list[Cell | None] = [
        text(material.payer_names[payer]),
        text(payer),
        None,
        Cell(ZERO if known is None else known.benefits, benefits, euro()),
        *(saved(kind) for kind in KINDS),
    ]
    if inputs.income is None:
        return cells
    first, last = inputs.income
    ids = span(first._replace(column=first.column - 1), last._replace(column=last.column - 1))
    carried = f"ROUND(SUMIFS({span(first, last)},{ids},$B{row}),2)"
    cells[2] = Cell(ZERO if known is None else known.costs, carried, euro())
    roi: Decimal | str = "" if known is None or known.roi is None else known.roi
    return [
        *cells,
        Cell(ZERO if known is None else known.balance, f"ROUND(D{row}-C{row},2)", euro()),
        Cell(roi, f'IF(C{row}>0,D{row}/C{row},"")', RATIO),
    ]
