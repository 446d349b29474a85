"""Rules for questionnaires that need what was found of them."""

from __future__ import annotations

from zhi_publish.compute.measurements import FEWEST_SHOWN, MeasurementResult
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Code, Report


def check(results: Results, report: Report) -> None:
    """Tell where a mean is left out because too few people answered."""
    for result in results.every(MeasurementResult).values():
        for one in result.waves:
            if one.mean is None:
                report.add(
                    Code.FEW_ANSWERS,
                    one.wave.where,
                    title=one.wave.label,
                    respondents=one.wave.respondents,
                    fewest=FEWEST_SHOWN,
                )
