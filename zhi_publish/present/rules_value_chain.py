"""Rules for theories of value that need what was found of them."""

from __future__ import annotations

from zhi_publish.compute.results import Results
from zhi_publish.compute.value_chain import ValueChainResult
from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.value_chain import NEXT_LEVEL


def check(results: Results, report: Report) -> None:
    """Ask about elements that lead nowhere."""
    for result in results.every(ValueChainResult).values():
        for element in result.loose:
            known = result.at(NEXT_LEVEL[element.level])
            report.add(
                Code.LINK_LOOSE,
                element.where,
                title=element.title,
                known=", ".join(one.element.id for one in known),
            )
