"""The reckoning as plain data, in the shape of the contract (section 6): for programs and downloads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.exact import to_cents, to_decimals, trimmed
from zhi_publish.compute.funding import funding
from zhi_publish.model.benefit import Cashable
from zhi_publish.present.method import method_data

if TYPE_CHECKING:
    from zhi_publish.compute.appraisal import Appraisal
    from zhi_publish.compute.benefits import LineResult
    from zhi_publish.compute.bounds import ExtremeResult
    from zhi_publish.compute.budget import BudgetResult
    from zhi_publish.compute.comparison import ComparisonResult
    from zhi_publish.compute.funding import FundingGroup
    from zhi_publish.compute.payer_matrix import PayerMatrix
    from zhi_publish.compute.personas import PersonaResult
    from zhi_publish.compute.results import Results
    from zhi_publish.compute.sensitivity import Effect, Swing, SwitchingValue
    from zhi_publish.compute.simulation import SimulationResult
    from zhi_publish.compute.years import Payback, Sums

FORMAT = "zhi-publish/results/1"
UNIT_COSTS = ("unique_visitor", "structural_visitor", "visit", "daypart", "day", "hour", "inhabitant")

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


def money(amount: Decimal | None) -> str | None:
    """Return an amount with two decimals, or None for one that does not exist."""
    return None if amount is None else f"{to_cents(amount):f}"


def _tariff(amount: Decimal | None) -> str | None:
    """Return a tariff with two decimals, or with all of its decimals where it has more."""
    if amount is None:
        return None
    exponent = trimmed(amount).as_tuple().exponent
    return f"{trimmed(amount):f}" if isinstance(exponent, int) and exponent < -2 else money(amount)


def ratio_text(value: Decimal | None) -> str | None:
    """Return a ratio with four decimals, half-up, or None for one that does not exist."""
    if value is None:
        return None
    rounded = to_decimals(value, 4)
    return f"{rounded.copy_abs() if rounded.is_zero() else rounded:f}"


def _plain(value: Decimal) -> str:
    return f"{trimmed(value):f}"


def _by_payer(amounts: Mapping[str, Decimal]) -> Json:
    return {payer: money(amount) for payer, amount in amounts.items()}


def results_data(results: Results) -> dict[str, Json]:
    """Return the whole reckoning: money as text with two decimals, ratios with four, the absent as None."""
    analyses: dict[str, Json] = {
        item_id: _analysis(results.appraisals[item_id]) for item_id in results.analyses
    }
    return _data(results, analyses)


def _data(results: Results, analyses: Json) -> dict[str, Json]:
    method = method_data(results)
    return {
        "format": FORMAT,
        "personas": {item_id: _persona(result) for item_id, result in results.personas.items()},
        "analyses": analyses,
        "comparisons": {item_id: _comparison(result) for item_id, result in results.comparisons.items()},
        "budgets": {item_id: _budget(result) for item_id, result in results.budgets.items()},
        **({"method": method} if method else {}),
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


def _analysis(appraisal: Appraisal) -> Json:
    result = appraisal.result
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
        "unit_costs": {name: money(getattr(costs, name)) for name in UNIT_COSTS},
        "lines": lines,
        "unquantified": [text.text for text in result.analysis.unquantified],
        "low": _extreme(appraisal.bounds.low),
        "high": _extreme(appraisal.bounds.high),
        "present_value": _sums(appraisal.horizon.present),
        "horizon": _horizon(appraisal),
        "payers": _matrix(appraisal.matrix),
        "tornado": [_swing(swing) for swing in appraisal.tornado],
        "switching_values": [_switching(one) for one in appraisal.switching_values],
        "simulation": None if appraisal.simulation is None else _simulation(appraisal.simulation),
    }


def _extreme(result: ExtremeResult) -> Json:
    return {
        "benefits": money(result.benefits),
        "costs": money(result.costs),
        "balance": money(result.balance),
        "roi": ratio_text(result.roi),
        "present_value": _sums(result.present),
    }


def _sums(sums: Sums) -> Json:
    return {
        "benefits": money(sums.benefits),
        "costs": money(sums.costs),
        "net": money(sums.net),
        "ratio": ratio_text(sums.ratio),
    }


def _horizon(appraisal: Appraisal) -> Json:
    result = appraisal.horizon
    horizon = result.horizon
    return {
        "years": horizon.years,
        "discount_rate": _plain(horizon.discount_rate.value),
        "discount_at": horizon.discount_at.value,
        "new_cohort_yearly": horizon.has_new_cohort_yearly,
        "undiscounted": _sums(result.undiscounted),
        "payback": _payback(result.payback),
        "present_payback": _payback(result.present_payback),
        "by_year": [
            {
                "year": year.number,
                "costs": money(year.costs),
                "benefits": money(year.benefits),
                "present_costs": money(year.present_costs),
                "present_benefits": money(year.present_benefits),
            }
            for year in result.years
        ],
    }


def _payback(payback: Payback | None) -> Json:
    return None if payback is None else {"year": payback.year, "month": payback.month}


def _matrix(matrix: PayerMatrix) -> Json:
    return {
        row.payer: {
            "costs": money(row.costs) if matrix.is_funding_known else None,
            "benefits": money(row.benefits),
            "cashable": money(row.by_cashable[Cashable.YES]),
            "partly_cashable": money(row.by_cashable[Cashable.PARTLY]),
            "not_cashable": money(row.by_cashable[Cashable.NO]),
            "balance": money(row.balance) if matrix.is_funding_known else None,
            "roi": ratio_text(row.roi),
        }
        for row in matrix.rows
    }


def _swing(swing: Swing) -> Json:
    return {
        "input": str(swing.input.key),
        "value": _plain(swing.input.number.value),
        "low": _effect(swing.at_low),
        "high": _effect(swing.at_high),
    }


def _effect(effect: Effect) -> Json:
    return {
        "value": _plain(effect.value),
        "benefits": money(effect.benefits),
        "roi": ratio_text(effect.roi),
        "net_present": money(effect.net_present),
    }


def _switching(one: SwitchingValue) -> Json:
    return {
        "input": str(one.input.key),
        "value": ratio_text(one.value),
        "present": _plain(one.input.number.value),
        "one_in": one.one_in,
    }


def _simulation(simulation: SimulationResult) -> Json:
    return {
        "draws": simulation.draws,
        "seed": simulation.seed,
        "uncertain_inputs": simulation.uncertain_inputs,
        "benefits": _percentiles(simulation.benefits.percentiles),
        "roi": _percentiles(simulation.roi_percentiles),
        "chance": ratio_text(simulation.chance),
        "net_present": None
        if simulation.net_present is None
        else _percentiles(simulation.net_present.percentiles),
        "present_chance": ratio_text(simulation.present_chance),
    }


def _percentiles(percentiles: tuple[tuple[int, Decimal], ...]) -> Json:
    return {f"p{percent}": f"{value:f}" for percent, value in percentiles}


def _comparison(result: ComparisonResult) -> Json:
    return {
        "with": result.before.analysis.id,
        "difference": money(result.difference),
        "steps": {step.cause.value: money(step.amount) for step in result.steps},
    }


def _funding_groups(groups: tuple[FundingGroup, ...]) -> Json:
    return [
        {"name": None if one.name is None else one.name.text, "amount": money(one.amount)} for one in groups
    ]


def _budget(result: BudgetResult) -> Json:
    made = funding(result.budget)
    return {
        "year": result.budget.year,
        "items": money(result.items_total),
        "margin": money(result.margin),
        "total": money(result.total),
        "by_group": {group.value: money(amount) for group, amount in result.by_group.items()},
        "income": money(result.income),
        "income_by_stream": _funding_groups(made.by_stream),
        "income_by_form": _funding_groups(made.by_form),
        "next_year": {
            "unsaid" if known is None else known.name.lower(): money(amount)
            for known, amount in made.next_year.items()
        },
        "balance": money(result.balance),
    }


def results_json(results: Results, licence: str | None = None) -> str:
    """Return the reckoning as JSON text, with what others may do with it where that is stated.

    ``<`` is written as an escape, so that the text is harmless wherever somebody pastes it.
    """
    data = _data(results, None)
    if licence is not None:
        data = {"format": data["format"], "licence": licence} | data
    parts = (
        (key, _object(_texts_of_analyses(results)) if key == "analyses" else _text(part))
        for key, part in data.items()
    )
    return _object(parts) + "\n"


def _texts_of_analyses(results: Results) -> Iterator[tuple[str, str]]:
    """Yield each analysis as text; as data, a thousand of them would take ten times as much room."""
    for item_id in results.analyses:
        appraisal = results.appraisals[item_id]
        yield item_id, _text(_analysis(appraisal))
        appraisal.forget()


def _text(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2).replace("<", "\\u003c")


def _object(members: Iterable[tuple[str, str]]) -> str:
    """Return an object of members that are texts already, as :func:`json.dumps` would write it."""
    # a text in JSON holds no line breaks of its own
    inside = ",\n".join(f"  {_text(key)}: " + text.replace("\n", "\n  ") for key, text in members)
    return f"{{\n{inside}\n}}" if inside else "{}"
