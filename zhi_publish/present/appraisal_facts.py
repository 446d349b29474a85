"""What prose may say of an analysis beside its outcome for one year: its bounds, later years and payers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.bounds import ExtremeResult
from zhi_publish.compute.exact import ZERO
from zhi_publish.model.settings import Language

if TYPE_CHECKING:
    from zhi_publish.compute.payer_matrix import PayerRow

Fact = Callable[[], Decimal | int | str | None]
Names = tuple[str, str]
"""Dutch and English."""


def years_facts(appraisal: Appraisal, language: Language) -> dict[Names, Fact]:
    """Return what is known of later years; present values without costs do not exist."""
    horizon = appraisal.result.analysis.horizon

    def payback() -> str | None:
        if appraisal.result.costs is None:
            return None
        from zhi_publish.present.words_years import year_words  # only who tells it pays for its words

        return year_words(language).earned_back(appraisal.horizon.payback, horizon.years)

    return {
        ("looptijd", "horizon"): lambda: horizon.years,
        ("discontovoet", "discount_rate"): lambda: horizon.discount_rate.value,
        ("contante_baten", "present_benefits"): lambda: appraisal.horizon.present.benefits,
        ("contante_kosten", "present_costs"): lambda: appraisal.horizon.present.costs,
        ("netto_contante_waarde", "net_present_value"): lambda: appraisal.horizon.present.net,
        ("baten_kostenverhouding", "benefit_cost_ratio"): lambda: appraisal.horizon.present.ratio,
        ("baten_over_looptijd", "benefits_over_horizon"): lambda: appraisal.horizon.undiscounted.benefits,
        ("kosten_over_looptijd", "costs_over_horizon"): lambda: appraisal.horizon.undiscounted.costs,
        ("saldo_over_looptijd", "balance_over_horizon"): lambda: appraisal.horizon.undiscounted.net,
        ("terugverdientijd", "payback"): payback,
    }


def bounds_facts(appraisal: Appraisal) -> dict[Names, Mapping[str, Fact]]:
    """Return the result with every uncertain number at its worst at once, and at its best."""

    def of(result: Callable[[], ExtremeResult]) -> dict[str, Fact]:
        found: dict[Names, Fact] = {
            ("baten", "benefits"): lambda: result().benefits,
            ("kosten", "costs"): lambda: result().costs,
            ("saldo", "balance"): lambda: result().balance,
            ("roi", "roi"): lambda: result().roi,
        }
        return {spelling: fact for names, fact in found.items() for spelling in names}

    return {
        ("laag", "low"): of(lambda: appraisal.bounds.low),
        ("hoog", "high"): of(lambda: appraisal.bounds.high),
    }


def chance_fact(appraisal: Appraisal, language: Language, *, draws: bool) -> str | None:
    """Return how often benefits exceed costs, as a part of a sentence; None without costs or without bounds.

    Who only wants to know whether there is an answer goes without draws, and gets that of one half.
    """
    if not appraisal.result.costs or not appraisal.can_be_simulated:
        return None
    from zhi_publish.present.words_uncertainty import uncertainty_words  # likewise

    simulation = appraisal.simulation if draws else None
    chance = None if simulation is None else simulation.chance
    return uncertainty_words(language).how_often(Decimal("0.5") if chance is None else chance)


def payer_facts(appraisal: Appraisal, payer_ids: Iterable[str]) -> dict[Names, Mapping[str, Fact]]:
    """Return what each payer carries and really keeps; who has no part in it has a sum of zero, and no ROI."""

    def by_payer(
        amount: Callable[[PayerRow], Decimal | None], without: Decimal | None = ZERO
    ) -> dict[str, Fact]:
        def of(payer_id: str) -> Fact:
            def find() -> Decimal | None:
                row = next((row for row in appraisal.matrix.rows if row.payer == payer_id), None)
                return without if row is None else amount(row)

            return find

        return {payer_id: of(payer_id) for payer_id in payer_ids}

    return {
        ("per_betaler_kosten", "costs_by_payer"): by_payer(lambda row: row.costs),
        ("per_betaler_saldo", "balance_by_payer"): by_payer(lambda row: row.balance),
        ("per_betaler_verzilverbaar", "cashable_by_payer"): by_payer(lambda row: row.cashable),
        ("per_betaler_roi", "roi_by_payer"): by_payer(lambda row: row.roi, None),
    }
