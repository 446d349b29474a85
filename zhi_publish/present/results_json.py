"""The reckoning as plain data, in the shape of the contract (section 6): for programs and downloads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.exact import to_cents

if TYPE_CHECKING:
    from zhi_publish.compute.analysis import AnalysisResult
    from zhi_publish.compute.benefits import LineResult
    from zhi_publish.compute.budget import BudgetResult
    from zhi_publish.compute.personas import PersonaResult
    from zhi_publish.compute.results import Results

FORMAT = "zhi-publish/results/1"
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


def money(amount: Decimal | None) -> str | None:
    """Return an amount with two decimals, or None for one that does not exist."""
    return None if amount is None else f"{to_cents(amount):f}"


def _tariff(amount: Decimal | None) -> str | None:
    """Return a tariff with two decimals, or with all of its decimals where it has more."""
    if amount is None:
        return None
    exponent = amount.normalize(_WIDE).as_tuple().exponent
    return f"{amount.normalize(_WIDE):f}" if isinstance(exponent, int) and exponent < -2 else money(amount)


def ratio_text(value: Decimal | None) -> str | None:
    """Return a ratio with four decimals, half-up, or None for one that does not exist."""
    if value is None:
        return None
    rounded = value.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP, context=_WIDE)
    return f"{rounded.copy_abs() if rounded.is_zero() else rounded:f}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize(_WIDE):f}"


def _by_payer(amounts: Mapping[str, Decimal]) -> Json:
    return {payer: money(amount) for payer, amount in amounts.items()}


def results_data(results: Results) -> dict[str, Json]:
    """Return the whole reckoning: money as text with two decimals, ratios with four, the absent as None."""
    return {
        "format": FORMAT,
        "personas": {item_id: _persona(result) for item_id, result in results.personas.items()},
        "analyses": {item_id: _analysis(result) for item_id, result in results.analyses.items()},
        "budgets": {item_id: _budget(result) for item_id, result in results.budgets.items()},
    }


def _persona(result: PersonaResult) -> Json:
    return {
        "name": result.persona.name.text,
        "value": result.persona.core_value,
        "total": money(result.total),
        "by_payer": _by_payer(result.by_payer),
        "lines": [line_data(line) for line in result.lines],
    }


def line_data(result: LineResult) -> dict[str, Json]:
    """Return one line with the steps of its reckoning."""
    line = result.line
    return {
        "benefit": line.benefit_id,
        "title": line.title.text,
        "units": _plain(result.units),
        "tariff": _tariff(result.tariff),
        "gross": money(result.gross),
        "annual": money(result.annual),
        "counted": money(result.counted),
        "status": result.status.value,
        "estimate": line.is_estimate,
        "starts_in_year": line.starts_in_year,
        "payer": {payer: _share(share) for payer, share in line.payers},
    }


def _share(share: Decimal) -> str:
    return max(f"{share:.2f}", _plain(share), key=len)


def _analysis(result: AnalysisResult) -> Json:
    lines: list[Json] = [
        {
            "kind": "persona",
            "id": line.persona.persona.id,
            "count": line.count,
            "each": money(line.each),
            "counted": money(line.counted),
        }
        for line in result.persona_lines
    ]
    lines += [{"kind": "benefit", **line_data(line)} for line in result.own_lines]
    costs = result.unit_costs
    return {
        "title": result.analysis.title.text,
        "year": result.analysis.year,
        "costs": money(result.costs),
        "benefits": money(result.benefits),
        "balance": money(result.balance),
        "roi": ratio_text(result.roi),
        "break_even": ratio_text(result.break_even),
        "by_payer": _by_payer(result.by_payer),
        "unit_costs": {
            "unique_visitor": money(costs.unique_visitor),
            "structural_visitor": money(costs.structural_visitor),
            "visit": money(costs.visit),
            "daypart": money(costs.daypart),
            "day": money(costs.day),
            "hour": money(costs.hour),
            "inhabitant": money(costs.inhabitant),
        },
        "lines": lines,
        "unquantified": [text.text for text in result.analysis.unquantified],
        # bounds and more years are read and checked already; they are reckoned in a later version
        "low": None,
        "high": None,
        "present_value": None,
    }


def _budget(result: BudgetResult) -> Json:
    return {
        "year": result.budget.year,
        "items": money(result.items_total),
        "margin": money(result.margin),
        "total": money(result.total),
        "by_group": {group.value: money(amount) for group, amount in result.by_group.items()},
        "income": money(result.income),
        "balance": money(result.balance),
    }


def results_json(results: Results) -> str:
    """Return the reckoning as JSON text.

    ``<`` is written as an escape, so that the text is harmless wherever somebody pastes it.
    """
    return json.dumps(results_data(results), ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"
