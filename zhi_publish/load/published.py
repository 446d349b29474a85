"""The reckoning that a build wrote beside the website: read back as data, and only when it is what we write.

Whatever stands in the output folder may have been changed or put there by somebody else. So nothing in it is an
instruction, nothing in it is a fault of the author, and what does not fit in shape or size is as good as absent.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from zhi_publish.model.budget import CostGroup
from zhi_publish.model.published import PublishedAnalysis, PublishedLine, PublishedResults, PublishedSum
from zhi_publish.model.settings import Settings

MOST_BYTES = 10_000_000
NAMES = ("downloads/uitkomsten.json", "downloads/results.json")
"""Where a build writes it, in either language."""

_FORMAT = re.compile(r"zhi-publish/results/1(?:\.\d+)?")
_MONEY = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,10})?")
_LONGEST_NAME = 5_000


class _Unfit(ValueError):
    """What was read is not what we write."""


def load_published(root: Path, settings: Settings) -> PublishedResults | None:
    """Return the reckoning that stands in the output folder; None where there is none that can be used."""
    for name in NAMES:
        file = root / settings.site_folder / name
        try:
            if not file.is_file() or not file.resolve().is_relative_to(root.resolve()):
                continue
            if file.stat().st_size > MOST_BYTES:
                continue
            return _results(json.loads(file.read_bytes()))
        except (OSError, ValueError, RecursionError):  # unreadable, no JSON, not ours, thousands of brackets
            continue
    return None


def _results(data: object) -> PublishedResults:
    top = _mapping(data)
    if _FORMAT.fullmatch(_text(top.get("format"))) is None:
        raise _Unfit
    names = {key: _text(_mapping(one).get("name")) for key, one in _mapping(top.get("personas")).items()}
    return PublishedResults(
        personas={key: _persona(_mapping(one)) for key, one in _mapping(top.get("personas")).items()},
        budgets={key: _budget(_mapping(one)) for key, one in _mapping(top.get("budgets", {})).items()},
        analyses={key: _analysis(_mapping(one), names) for key, one in _mapping(top.get("analyses")).items()},
    )


def _persona(data: dict[str, Any]) -> PublishedSum:
    return PublishedSum(
        total=_money(data.get("total")), lines=tuple(_line(_mapping(one)) for one in _list(data.get("lines")))
    )


def _line(data: dict[str, Any]) -> PublishedLine:
    title = _text(data.get("title"))
    benefit = data.get("benefit")
    is_added = data.get("status") == "counted" and data.get("starts_in_year", 1) == 1
    return PublishedLine(
        key=title if benefit is None else _text(benefit),
        title=title,
        amount=_money(data.get("counted")) if is_added else Decimal(0),
    )


def _analysis(data: dict[str, Any], names: dict[str, str]) -> PublishedAnalysis:
    lines = []
    for one in _list(data.get("lines")):
        line = _mapping(one)
        if line.get("kind") == "persona":
            item_id, count = _text(line.get("id")), line.get("count")
            if not isinstance(count, int):
                raise _Unfit
            lines.append(
                PublishedLine(
                    key=f"persona:{item_id}",
                    title=names.get(item_id, item_id),
                    amount=_money(line.get("counted")),
                    count=count,
                )
            )
        else:
            lines.append(_line(line))
    costs = data.get("costs")
    return PublishedAnalysis(
        benefits=_money(data.get("benefits")),
        costs=None if costs is None else _money(costs),
        lines=tuple(lines),
    )


def _budget(data: dict[str, Any]) -> PublishedSum:
    groups = _mapping(data.get("by_group"))
    lines = [
        PublishedLine(key=group.value, title="", amount=_money(groups[group.value]))
        for group in CostGroup
        if group.value in groups
    ]
    lines.append(PublishedLine(key="marge", title="", amount=_money(data.get("margin"))))
    return PublishedSum(
        total=_money(data.get("total")), lines=tuple(lines), income=_money(data.get("income"))
    )


def _mapping(data: object) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _Unfit
    return data


def _list(data: object) -> list[Any]:
    if not isinstance(data, list):
        raise _Unfit
    return data


def _text(data: object) -> str:
    if not isinstance(data, str) or len(data) > _LONGEST_NAME:
        raise _Unfit
    return data


def _money(data: object) -> Decimal:
    if not isinstance(data, str) or _MONEY.fullmatch(data) is None:
        raise _Unfit
    return Decimal(data)
