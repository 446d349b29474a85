"""A benefit item's page, and the list of sources."""

from __future__ import annotations

from collections.abc import Iterable

from zhi_publish.model.benefit import Benefit
from zhi_publish.model.project import Kind
from zhi_publish.present.by_venue import listed_by_venue
from zhi_publish.present.context import Context
from zhi_publish.present.lines import (
    adjustments,
    cashable_text,
    lasting,
    payers_text,
    price_bounds,
    price_text,
    units_text,
)
from zhi_publish.present.views import BenefitView, LinkView, SourceListView, SourceView


def benefit_view(benefit: Benefit, context: Context) -> BenefitView:
    """Return everything that a benefit's page shows."""
    terms, words = benefit.terms, context.words
    cap = terms.cap
    apart = listed_by_venue(context.project)
    return BenefitView(
        id=benefit.id,
        address=context.addresses.of(Kind.BENEFIT, benefit.id),
        title=context.text(benefit.title),
        price=price_text(terms, context),
        is_estimate=bool(terms.is_estimate),
        bounds=price_bounds(terms, context),
        payers=payers_text(terms.payers, context) if terms.payers else "",
        domain=context.text(terms.domain),
        source=context.source(terms.source),
        price_year=str(terms.price_year or ""),
        cashable=cashable_text(terms, context),
        adjustments=tuple(adjustments(terms, context)),
        lasts="; ".join(lasting(terms, context)),
        cap=""
        if cap is None
        else words.capped.format(
            cap=f"{context.formatter.number(cap.units)} {units_text(terms, cap.units, context)}".strip(),
            period=words.periods[cap.per],
        ),
        explanation=context.body(benefit.body),
        personas=tuple(
            context.persona_link(persona_id) for persona_id in context.personas_by_benefit.get(benefit.id, ())
        ),
        analyses=tuple(
            context.analysis_link(analysis_id)
            for analysis_id in context.analyses_by_benefit.get(benefit.id, ())
            if analysis_id not in apart
        ),
    )


def source_list(sources: Iterable[SourceView], benefits: Iterable[BenefitView]) -> tuple[SourceListView, ...]:
    """Return the sources by number, each with the benefit items that lean on it.

    A source that stands only with a line of a persona or an analysis is in the list too: that line refers to it.
    """
    by_number: dict[int, list[BenefitView]] = {}
    for benefit in benefits:
        if benefit.source is not None:
            by_number.setdefault(benefit.source.number, []).append(benefit)
    return tuple(
        SourceListView(
            source=source,
            benefits=tuple(
                LinkView(text=one.title, address=one.address) for one in by_number.get(source.number, ())
            ),
        )
        for source in sources
    )
