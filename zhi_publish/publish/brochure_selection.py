"""What of a publication is in one brochure: its personas, its analysis, its payer, and what follows from these.

Knows nothing of templates, paper or ink.
"""

from __future__ import annotations

from zhi_publish.model.brochure import Brochure, BrochurePart, Edition
from zhi_publish.present.views import (
    AnalysisView,
    CountView,
    PayerShareView,
    PayerYearView,
    PersonaView,
    PublicationView,
)
from zhi_publish.publish.annual_report import report_analysis


class BrochureSelection:
    """What one brochure shows of everything that is published."""

    def __init__(self, brochure: Brochure, view: PublicationView) -> None:
        self.brochure, self.view = brochure, view
        self.personas = _chosen_personas(brochure, view)
        self.analysis = _chosen_analysis(brochure, view)
        self.payer = next((payer for payer in view.payers if payer.id == brochure.payer_id), None)

    @property
    def value_counts(self) -> tuple[tuple[str, str], ...]:
        """Names of the personas of this brochure by the id of the value that weighs most for them."""
        return tuple((persona.card.value.id, persona.card.name) for persona in self.personas)

    @property
    def unquantified(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """What has no price: title, note and the personas with whom it was seen."""
        found: dict[str, tuple[str, list[str]]] = {}
        for persona in self.personas:
            for line in persona.unquantified:
                _, seen = found.setdefault(line.title, (line.note, []))
                seen.append(persona.card.name)
        for title in () if self.analysis is None else self.analysis.unquantified:
            found.setdefault(title, ("", []))
        return tuple(
            (title, note if len(seen) == 1 else "", tuple(seen)) for title, (note, seen) in found.items()
        )

    @property
    def payer_year(self) -> PayerYearView | None:
        """What the payer of this edition saves in the year of the analysis."""
        if self.payer is None or self.analysis is None:
            return None
        address = self.analysis.address
        return next((year for year in self.payer.years if year.analysis.address == address), None)

    @property
    def other_payers(self) -> tuple[PayerShareView, ...]:
        """Where the benefits of the analysis end up that the payer of this edition does not notice."""
        if self.analysis is None:
            return ()
        return tuple(one for one in self.analysis.by_payer if one.id != self.brochure.payer_id)

    def counts_of(self, persona: PersonaView) -> tuple[CountView, ...]:
        """Return how many visitors the analysis of this brochure counts for a persona."""
        if self.analysis is None:
            return ()
        address = self.analysis.address
        return tuple(count for count in persona.counts if count.analysis.address == address)

    @property
    def without_saving(self) -> tuple[str, ...]:
        """Names of the personas on whom the payer of this edition saves nothing."""
        saved = set() if self.payer is None else {line.address for line in self.payer.personas}
        return tuple(persona.card.name for persona in self.personas if persona.card.address not in saved)


def ordered_parts(brochure: Brochure) -> tuple[BrochurePart, ...]:
    """Return the parts in the author's order; left to us, what a payer saves comes right after the foreword."""
    if brochure.payer_id is None or brochure.parts != tuple(BrochurePart):
        return brochure.parts
    parts: list[BrochurePart] = [part for part in brochure.parts if part is not BrochurePart.PAYER]
    parts.insert(parts.index(BrochurePart.FOREWORD) + 1, BrochurePart.PAYER)
    return tuple(parts)


def _chosen_personas(brochure: Brochure, view: PublicationView) -> tuple[PersonaView, ...]:
    if brochure.persona_ids is None:
        return view.personas
    by_id = {persona.card.id: persona for persona in view.personas}
    return tuple(by_id[persona_id] for persona_id in brochure.persona_ids if persona_id in by_id)


def _chosen_analysis(brochure: Brochure, view: PublicationView) -> AnalysisView | None:
    if brochure.edition is Edition.ANNUAL_REPORT:
        return report_analysis(brochure, view)
    for analysis in view.analyses:
        if brochure.analysis_id in {None, analysis.id}:
            return analysis
    return None
