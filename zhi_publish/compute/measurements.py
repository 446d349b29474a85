"""What a questionnaire says, and how much may be read into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from zhi_publish.compute.exact import (
    difference,
    product,
    quotient,
    rounded_product,
    rounded_total,
    square_root,
)
from zhi_publish.model.measurement import Measurement, Wave
from zhi_publish.model.project import Project

FEWEST_SHOWN = 5
"""With fewer answers a mean comes too close to what one person said; it is left out."""
FEWEST_FIRM = 30
"""With fewer answers a difference is called a hint at most."""
_NORMAL_95 = Decimal("1.96")
"""Two-sided 95% point of the normal distribution."""


class Strength(StrEnum):
    """How much may be read into a difference between the first time and the last."""

    NONE = "none"
    """Held once, or with too few answers to show."""
    UNKNOWN = "unknown"
    """No spread is known, so nothing can be said of chance."""
    CHANCE = "chance"
    """Smaller than what chance alone may bring."""
    HINT = "hint"
    """Larger than that, with few people."""
    CLEAR = "clear"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveResult:
    """One time that the questionnaire was held."""

    wave: Wave
    mean: Decimal | None
    """None with fewer answers than may be shown."""
    response: Decimal | None
    """The share of those asked who answered."""
    margin: Decimal | None
    """By how much the mean may be off by chance: 1.96 × spread ÷ √answers; None without a spread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementResult:
    """All times, and the change from the first to the last."""

    measurement: Measurement
    waves: tuple[WaveResult, ...]
    change: Decimal | None
    """Last mean less the first; None when either is not shown."""
    margin: Decimal | None
    """By how much the change may be off by chance.

    √(margin₁² + margin₂²), as for two separate groups. When the same people answered twice that is wider than it
    need be: the cautious side.
    """
    strength: Strength

    @property
    def is_better(self) -> bool | None:
        """Whether the change is for the better; None for none."""
        if not self.change:
            return None
        return (self.change > 0) is self.measurement.scale.is_higher_better


def measurement_result(measurement: Measurement) -> MeasurementResult:
    """Return what a questionnaire says."""
    waves = tuple(_wave(wave) for wave in measurement.waves)
    first, last = waves[0], waves[-1]
    change, margin = None, None
    if len(waves) > 1 and first.mean is not None and last.mean is not None:
        change = difference(last.mean, first.mean)
        if first.margin is not None and last.margin is not None:
            margin = square_root(
                rounded_total(rounded_product((margin, margin)) for margin in (first.margin, last.margin))
            )
    return MeasurementResult(
        measurement=measurement,
        waves=waves,
        change=change,
        margin=margin,
        strength=_strength(change, margin, min(first.wave.respondents, last.wave.respondents)),
    )


def _wave(wave: Wave) -> WaveResult:
    is_shown = wave.respondents >= FEWEST_SHOWN
    margin = None
    if is_shown and wave.spread is not None:
        margin = quotient(product((_NORMAL_95, wave.spread)), square_root(Decimal(wave.respondents)))
    return WaveResult(
        wave=wave,
        mean=wave.mean if is_shown else None,
        response=None if wave.invited is None else quotient(Decimal(wave.respondents), Decimal(wave.invited)),
        margin=margin,
    )


def _strength(change: Decimal | None, margin: Decimal | None, fewest: int) -> Strength:
    if change is None:
        return Strength.NONE
    if margin is None:
        return Strength.UNKNOWN
    if change.copy_abs() <= margin:
        return Strength.CHANCE
    return Strength.CLEAR if fewest >= FEWEST_FIRM else Strength.HINT


def measurement_results(project: Project) -> Mapping[str, MeasurementResult]:
    """Return what every questionnaire says."""
    return {item_id: measurement_result(item) for item_id, item in project.every(Measurement).items()}
