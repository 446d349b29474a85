"""Visitors of a year, wherever they are stated: the regular and the others are all of them."""

from __future__ import annotations

from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.analysis import Visitors


def check_visitors_add_up(visitors: Visitors, report: Report) -> None:
    """Report structural and incidental visitors that are not together the unique ones; nothing where one is unsaid."""
    if visitors.unique is None or visitors.structural is None or visitors.incidental is None:
        return
    together = visitors.structural + visitors.incidental
    if together != visitors.unique:
        report.add(
            Code.VISITORS_DO_NOT_ADD_UP,
            visitors.unique_where or visitors.where,
            structural=visitors.structural,
            incidental=visitors.incidental,
            together=together,
            unique=visitors.unique,
        )
