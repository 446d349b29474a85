"""A theory of value with what shows each of its results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.measurement import Measurement
from zhi_publish.model.project import Project
from zhi_publish.model.value_chain import NEXT_LEVEL, ChainElement, Level, ValueChain


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementResult:
    """One element, what leads to it, and what shows it."""

    element: ChainElement
    comes_from: tuple[str, ...]
    """Ids of elements one level back that lead to it."""
    measurement_ids: tuple[str, ...]

    @property
    def is_shown(self) -> bool:
        """Whether a persona or a questionnaire shows it."""
        return bool(self.element.persona_ids or self.measurement_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChainResult:
    """A whole chain, level by level."""

    chain: ValueChain
    elements: tuple[ElementResult, ...]

    def at(self, level: Level) -> tuple[ElementResult, ...]:
        """Return the elements of one level."""
        return tuple(one for one in self.elements if one.element.level is level)

    @property
    def loose(self) -> tuple[ChainElement, ...]:
        """Elements that lead to nothing although there is a next level."""
        return tuple(
            element
            for element in self.chain.elements
            if element.level in NEXT_LEVEL and not element.leads_to and self.at(NEXT_LEVEL[element.level])
        )


def value_chain_results(project: Project) -> Mapping[str, ValueChainResult]:
    """Return every chain."""
    measurements = project.every(Measurement)
    return {
        item_id: ValueChainResult(
            chain=chain,
            elements=tuple(
                ElementResult(
                    element=element,
                    comes_from=tuple(one.id for one in chain.elements if element.id in one.leads_to),
                    measurement_ids=tuple(
                        other_id for other_id, one in measurements.items() if element.id in one.shows
                    ),
                )
                for element in chain.elements
            ),
        )
        for item_id, chain in project.every(ValueChain).items()
    }
