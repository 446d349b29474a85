"""An analysis looked at from all sides; each side is reckoned when somebody asks for it, and once.

What reckons a side is loaded with the first question, too: most commands ask for few of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.bounds import BoundsResult, bounds_result, has_bounds
from zhi_publish.compute.years import HorizonResult, horizon_result
from zhi_publish.model.benefit import Benefit

if TYPE_CHECKING:
    from zhi_publish.compute.inputs import Input
    from zhi_publish.compute.payer_matrix import PayerMatrix
    from zhi_publish.compute.sensitivity import Swing, SwitchingValue
    from zhi_publish.compute.simulation import SimulationResult


SIDES = frozenset({"bounds", "horizon", "matrix", "inputs", "tornado", "switching_values"})
"""What can be reckoned again in a moment."""


@dataclass(frozen=True, kw_only=True)
class Appraisal:
    """What else can be said of an analysis beside its outcome for one year."""

    result: AnalysisResult
    benefits: Mapping[str, Benefit]
    """The items of the publication, by id: two lines share a number when it is their item's."""
    payer_ids: tuple[str, ...]

    @cached_property
    def bounds(self) -> BoundsResult:
        """The lowest and the highest result."""
        return bounds_result(self.result)

    @property
    def is_uncertain(self) -> bool:
        """Whether any bounds matter: asked of every analysis, so what has none at all is known without reckoning."""
        return has_bounds(self.result) and self.bounds.is_uncertain

    @cached_property
    def horizon(self) -> HorizonResult:
        """The result over more years."""
        return horizon_result(self.result)

    @cached_property
    def matrix(self) -> PayerMatrix:
        """Who pays and who saves."""
        from zhi_publish.compute.payer_matrix import payer_matrix

        return payer_matrix(self.result, self.payer_ids)

    @cached_property
    def inputs(self) -> tuple[Input, ...]:
        """Every number that the result rests on."""
        from zhi_publish.compute.inputs import inputs_of

        return inputs_of(self.result, self.benefits)

    @cached_property
    def tornado(self) -> tuple[Swing, ...]:
        """What the bounds of each input do on their own, the widest first."""
        from zhi_publish.compute.sensitivity import tornado

        return tornado(self.result, self.inputs)

    @cached_property
    def switching_values(self) -> tuple[SwitchingValue, ...]:
        """Where each input would tip the result, the nearest first."""
        from zhi_publish.compute.sensitivity import switching_values

        return switching_values(self.result, self.inputs)

    def forget(self, sides: Collection[str] = SIDES) -> None:
        """Let go of sides: who asks again waits again, and a thousand analyses fit in memory. The draws are kept."""
        for name in SIDES.intersection(sides) & vars(self).keys():
            del vars(self)[name]

    def take_draws_of(self, other: Appraisal) -> None:
        """Take over what was drawn for the same analysis in another language, where it was drawn: the numbers are equal."""
        if "simulation" in vars(other):
            vars(self)["simulation"] = other.simulation

    @property
    def can_be_simulated(self) -> bool:
        """Whether there is anything to draw, which costs far less to know than to do."""
        return self.is_uncertain and any(one.number.is_uncertain for one in self.inputs)

    @cached_property
    def simulation(self) -> SimulationResult | None:
        """Many draws at once; None when nothing is uncertain that the result depends on."""
        if not self.can_be_simulated:
            return None
        from zhi_publish.compute.simulation import simulation_result

        return simulation_result(self.result, self.inputs)
