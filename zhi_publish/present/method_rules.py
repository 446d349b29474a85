"""Rules for parts of the method that need the reckoning; those that do not stand in ``zhi_publish.model``.

Apart from the pages, since whoever only checks makes none.
"""

from __future__ import annotations

from collections.abc import Callable

from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Report
from zhi_publish.present import rules_decision_plan, rules_measurements, rules_value_chain

METHOD_RULES: tuple[Callable[[Results, Report], None], ...] = (
    rules_value_chain.check,
    rules_measurements.check,
    rules_decision_plan.check,
)


def check_method(results: Results, report: Report) -> None:
    """Report what is wrong between the parts of the method and the reckoning."""
    for check in METHOD_RULES:
        check(results, report)
