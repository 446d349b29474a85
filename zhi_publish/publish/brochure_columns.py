"""Columns of even length, found in fewer tries than the engine takes.

The engine sets a text of two columns at full height, at the average height and then again for each line that the last
column has too many, and sets what it found once more. A long story is set five times that way. Here the first try tells
where its lines stand, the height follows from these, and a try that succeeds is kept: twice as a rule, once for columns
that run on to the next page. Whatever is out of the ordinary (notes, floats, a fixed height) is left to the engine.

Stands in the place of a private function of the engine while a brochure is made; see decision 030.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import floor
from typing import Any

from zhi_publish.publish.engine_parts import standing_in

MOST_TRIES = 6
_SLACK = 0.01
"""Pixels by which heights may differ and still be called the same."""
_STEP = 1.0
"""The least that a column grows, in pixels."""
_PARAMETERS = (
    "context box bottom_space skip_stack containing_block page_is_empty absolute_boxes fixed_boxes adjoining_margins "
    "first_letter_style first_line_style"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or something else that stands in one column."""

    top: float
    bottom: float
    stays: bool = False
    """Whether what comes next has to stand in the same column."""


@dataclass(slots=True)
class _Try:
    """Columns of one height, and what was left over."""

    columns: list[Any]
    rest: Mapping[int, Any] | None
    next_page: Any
    absolute: list[Any]
    fixed: list[Any]


@contextmanager
def even_columns() -> Iterator[None]:
    """Let columns be set by us, for as long as the block lasts."""
    with standing_in("weasyprint.layout.block:columns_layout", _PARAMETERS, _even):
        yield


def _even(engines_own: Callable[..., Any]) -> Callable[..., Any]:
    def set_columns(context: Any, box: Any, *arguments: Any) -> Any:
        if not _is_ordinary(context, box):
            return engines_own(context, box, *arguments)
        made = _Columns(context, box, *arguments).set()
        return engines_own(context, box, *arguments) if made is None else made

    return set_columns


def _is_ordinary(context: Any, box: Any) -> bool:
    style = box.style
    return (
        style["height"] == "auto"
        and box.min_height in {"auto", 0}
        and style["position"] == "static"
        and style["direction"] == "ltr"
        and style["column_fill"] == "balance"
        and bool(box.children)
        and not context.footnotes
        and context.current_footnote_area.height == "auto"
        and not context.excluded_shapes
        and all(child.style["column_span"] != "all" and not child.is_floated() for child in box.children)
    )


class _Columns:
    """One box of columns on one page."""

    def __init__(
        self, context: Any, box: Any, bottom_space: float, skip_stack: Mapping[int, Any] | None, around: Any,
        page_is_empty: Any, absolute: list[Any], fixed: list[Any], margins: list[float], first_letter: Any,
        first_line: Any,
    ) -> None:  # fmt: skip
        self._block = importlib.import_module("weasyprint.layout.block")
        self._percent = importlib.import_module("weasyprint.layout.percent")
        self._context, self._around, self._page_is_empty = context, around, page_is_empty
        self._absolute, self._fixed = absolute, fixed
        self._first = (first_letter, first_line)
        self._box = box.copy_with_children(box.children)
        self._box.position_y += self._block.collapse_margin(list(margins))
        self._block.block_level_width(self._box, around)
        self._top = self._box.content_box_y()
        self._room = context.page_bottom - self._top - bottom_space
        self._measure()
        self._begin = next(iter(skip_stack)) if skip_stack else 0
        self._skip = {0: skip_stack[self._begin]} if skip_stack else None
        self._children = [child.copy() for child in self._box.children[self._begin :]]

    def _measure(self) -> None:
        """Find how many columns there are and how wide they are."""
        style, width = self._box.style, self._box.width
        gap = style["column_gap"]
        self._gap = style["font_size"] if gap == "normal" else self._percent.percentage(gap, style, width)
        count, least = style["column_count"], style["column_width"]
        if least != "auto":
            fitting = max(1, floor((width + self._gap) / (least + self._gap)))
            count = fitting if count == "auto" else min(count, fitting)
        self._count = count
        self._width = max(0, (width + self._gap) / count - self._gap)

    def set(self) -> Any:
        """Return what the engine's own function would return; None when this is a case for it after all."""
        self._context.in_column = True
        found = self._try(self._room)
        if found is None:
            return None
        if found.rest is None and len(pieces := list(_pieces(found.columns))) > 1:
            found = self._balanced(found, pieces)
            if found is None:
                return None
        return self._finished(found)

    def _balanced(self, full: _Try, pieces: list[Piece]) -> _Try | None:
        """Return the columns at the least height that holds them all."""
        height = least_height(pieces, self._count)
        self._forget(full.columns)
        for _ in range(MOST_TRIES):
            if height >= self._room:
                return self._try(self._room)
            found = self._try(height)
            if found is None:
                return None
            if found.rest is None:
                return found
            self._forget(found.columns)
            height += _growth(pieces)
        return None

    def _try(self, height: float) -> _Try | None:
        """Set the columns at a height; None when nothing fits."""
        columns: list[Any] = []
        absolute: list[Any] = []
        fixed: list[Any] = []
        rest, next_page = self._skip, {"break": "any", "page": None}
        bottom = self._context.page_bottom - self._top - height
        for index in range(self._count):
            column = self._box.anonymous_from(self._box, children=self._children)
            self._percent.resolve_percentages(column, self._around)
            column.is_column = True
            column.width = self._width
            column.position_x = self._box.content_box_x() + index * (self._width + self._gap)
            column.position_y = self._top
            made, rest, next_page, _, _, _ = self._block.block_box_layout(
                self._context, column, bottom, rest, self._around, self._page_is_empty, absolute, fixed, None,
                *self._first, discard=False, max_lines=None,
            )  # fmt: skip
            if made is None:
                self._forget(columns)
                return None
            columns.append(made)
            if rest is None:
                break
        return _Try(columns, rest, next_page, absolute, fixed)

    def _forget(self, columns: list[Any]) -> None:
        self._block.remove_placeholders(self._context, columns, [], [])

    def _finished(self, found: _Try) -> Any:
        self._absolute.extend(found.absolute)
        self._fixed.extend(found.fixed)
        highest = max(column.margin_height() for column in found.columns)
        for column in found.columns:
            column.height = highest
        self._box.children = found.columns
        self._box.height = min(self._room, highest)
        rest = None
        if found.rest:
            (place, inside), = found.rest.items()  # fmt: skip
            rest = {self._begin + place: inside}
        self._context.in_column = False
        return self._box, rest, found.next_page, [], False


# -- where the lines stand ---------------------------------------------------------------------------------------


def least_height(pieces: list[Piece], count: int) -> float:
    """Return the least height at which pieces fit into a number of columns, whole and in order."""
    end = pieces[-1].bottom
    low, high = (end - pieces[0].top) / count, end - pieces[0].top
    best = high
    while high - low > _SLACK:
        height = (low + high) / 2
        filled = _filled(pieces, count, height)
        if filled is None:
            low = height
        else:
            best, high = filled, min(height, filled)
    return best + _SLACK


def _growth(pieces: list[Piece]) -> float:
    """Return by how much a column grows when the height that was reckoned turns out too small."""
    return max(_STEP, min(piece.bottom - piece.top for piece in pieces) / 2)


def _filled(pieces: list[Piece], count: int, height: float) -> float | None:
    """Return the height of the longest column when each takes what fits; None when they do not hold all."""
    begin, longest = 0, 0.0
    for _ in range(count):
        top, end = pieces[begin].top, begin
        while end < len(pieces) and pieces[end].bottom - top <= height + _SLACK:
            end += 1
        while begin < end < len(pieces) and pieces[end - 1].stays:
            end -= 1
        if end == begin:
            return None
        longest = max(longest, pieces[end - 1].bottom - top)
        if end == len(pieces):
            return longest
        begin = end
    return None


def _pieces(columns: list[Any]) -> Iterator[Piece]:
    """Yield the pieces of columns as if these stood below each other."""
    shift = 0.0
    for column in columns:
        below = column.position_y
        for piece in _pieces_of(column):
            below = max(below, piece.bottom)
            yield Piece(piece.top + shift, piece.bottom + shift, piece.stays)
        shift += below - column.position_y


def _pieces_of(box: Any) -> Iterator[Piece]:
    kids = [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]
    is_whole = box.style["break_inside"] in {"avoid", "avoid-page", "avoid-column"}
    if not kids or (is_whole and not box.is_column) or type(box).__name__ in {"TableRowBox", "LineBox"}:
        keeps = box.style["break_after"] in {"avoid", "avoid-page", "avoid-column"}
        yield Piece(box.position_y, box.position_y + box.margin_height(), keeps)
        return
    if type(kids[0]).__name__ != "LineBox":
        for kid in kids:
            yield from _pieces_of(kid)
        return
    orphans, widows = box.style["orphans"], box.style["widows"]
    for index, line in enumerate(kids, start=1):
        is_last = index == len(kids)
        yield Piece(
            line.position_y,
            line.position_y + line.height,
            not is_last and (index < orphans or len(kids) - index < widows),
        )
