"""What stands behind an amount on a page or in print gives that amount, or says that it was rounded."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from tests.building import REPOSITORY
from tests.makers import load, write_project
from tests.properties.printed_reckoning import ROUNDED, done_again, is_rounded, number, sides
from tests.properties.random_publications import as_files, random_publication
from zhi_publish.compute.results import reckon
from zhi_publish.present.explain_tables import ReckoningView
from zhi_publish.present.publication import publication_view
from zhi_publish.present.views import LineView, PublicationView

COLOURS = dict.fromkeys(
    ("vangnet", "netwerk", "tot-je-recht-komen", "groei", "zelfregie", "herstel"), "#123456"
)
SEEDS = range(25)


@cache
def _view(seed: int | None) -> PublicationView:
    """Return what a random publication shows; the demonstration without a seed."""
    if seed is None:
        project, _ = load(REPOSITORY)
        return publication_view(project, reckon(project), COLOURS)
    with tempfile.TemporaryDirectory() as folder:
        project, _ = load(write_project(Path(folder), as_files(random_publication(seed))))
    return publication_view(project, reckon(project), COLOURS)


def _lines(view: PublicationView) -> Iterator[LineView]:
    for persona in view.personas:
        yield from (*persona.counted, *persona.excluded)
    for analysis in view.analyses:
        yield from (row.line for row in analysis.own_rows if row.line is not None)
        yield from analysis.excluded


def _wrong_formula(formula: str) -> str:
    if " = " not in formula:
        return ""
    left, right = sides(formula)
    again = done_again(left)
    is_exact = again is not None and again == number(right)
    return formula if is_exact == is_rounded(formula) else ""


@pytest.mark.parametrize("seed", [None, *SEEDS])
def test_lines(seed: int | None) -> None:
    """From quantity and tariff to the gross amount, and from there to what counts."""
    for line in _lines(_view(seed)):
        assert _wrong_formula(line.reckoning) == ""
        assert _wrong_formula(line.outcome) == ""
        last = line.outcome or line.reckoning
        starts_later = any(step.startswith("begint in jaar") for step in line.steps)
        assert line.amount is not None
        if starts_later and line.status == "counted":
            assert line.amount.exact == 0
        else:
            shown = sides(last)[1] if " = " in last else last
            assert number(shown) == number(line.amount.text), (line.reckoning, line.outcome, line.amount)
        if line.outcome:
            first = number(line.outcome)
            gross = sides(line.reckoning)[1] if " = " in line.reckoning else line.reckoning
            assert first == number(gross)


def _joined(formula: str) -> Fraction | None:
    """Return a sum of products: ``3 × € 13.281,60 + 70 uur × −€ 95,04``."""
    for remark in ROUNDED:
        formula = formula.removesuffix(f" {remark}")
    formula = formula.replace("1 visitor", "")
    parts = re.split(r" ([+−]) ", formula)
    values = [done_again(part) for part in parts[::2]]
    if any(value is None for value in values):
        return None
    signs = [1, *(1 if sign == "+" else -1 for sign in parts[1::2])]
    return sum(
        (sign * value for sign, value in zip(signs, values, strict=True) if value is not None), Fraction(0)
    )


def _payer_amounts(view: PublicationView) -> Iterator[tuple[str, str]]:
    for share in (*(one for persona in view.personas for one in persona.by_payer),
                  *(one for analysis in view.analyses for one in analysis.by_payer)):  # fmt: skip
        yield share.reckoning, share.amount.text
    for payer in view.payers:
        for line in (*payer.personas, *(line for year in payer.years for line in year.lines)):
            yield line.detail, line.amount.text


@pytest.mark.parametrize("seed", [None, *SEEDS])
def test_what_payers_save(seed: int | None) -> None:
    """Every amount of a payer that is more than one typed number has its terms beside it."""
    for formula, amount in _payer_amounts(_view(seed)):
        if formula and not formula.startswith("som van"):
            again = _joined(formula)
            is_exact = again == number(amount)
            assert is_exact or is_rounded(formula), (formula, amount)
            if again is not None:
                assert abs(again - number(amount)) < Fraction(1, 10), (formula, amount)


def _tables(view: PublicationView) -> Iterator[ReckoningView]:
    for persona in view.personas:
        if persona.reckoning is not None:
            yield persona.reckoning
    for analysis in view.analyses:
        opened = analysis.reckonings
        yield opened.headline
        yield from (
            one for one in (opened.unit_costs, opened.payers, opened.bounds, opened.years) if one is not None
        )


@pytest.mark.parametrize("seed", [None, *SEEDS])
def test_folded_tables(seed: int | None) -> None:
    """Formulas give the amount beside them, and the rows of a sum add up to it."""
    for table in _tables(_view(seed)):
        for group in table.groups:
            for formula, value in (
                (group.formula, group.value),
                *((row.formula, row.value) for row in group.rows),
            ):
                if formula and not formula.startswith("som van"):
                    again = done_again(
                        sides(f"{formula} = 0")[0]
                        .removesuffix(" (afgerond)")
                        .removesuffix(" (naar boven afgerond)")
                    )
                    is_exact = again is not None and again == number(value)
                    assert is_exact != is_rounded(formula), (formula, value)
            rows = [row for row in group.rows if row.level == 1]
            if rows:
                assert sum((number(row.value) for row in rows), Fraction(0)) == number(group.value), (
                    group.title
                )


@pytest.mark.parametrize("seed", [None, *SEEDS])
def test_unit_costs_and_margins(seed: int | None) -> None:
    """``€ 272.020 ÷ 306 bezoekers`` and ``1,5% van € 268.000``."""
    view = _view(seed)
    for formula, amount in [
        *((unit.detail, unit.amount.text) for analysis in view.analyses for unit in analysis.unit_costs),
        *(
            (budget.margin_share, budget.margin.text)
            for budget in view.budgets
            if budget.margin and budget.margin_share
        ),
    ]:
        again = done_again(formula.removesuffix(" (afgerond)"))
        assert (again == number(amount)) != is_rounded(formula), (formula, amount)


def test_demonstration_leaves_no_amount_alone() -> None:
    """Every line, unit cost and payer of the demonstration has its reckoning."""
    view = _view(None)
    assert all(line.reckoning for line in _lines(view))
    assert all(unit.detail for analysis in view.analyses for unit in analysis.unit_costs)
    assert all(line.detail for payer in view.payers for year in payer.years for line in year.lines)
    assert all(budget.margin_share for budget in view.budgets)
