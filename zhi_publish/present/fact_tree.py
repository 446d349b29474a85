"""What a name in prose can stand for: a value that is made when it is asked for, or names below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial

from zhi_publish.model.text import AuthorText

Value = Decimal | int | str | date | AuthorText
Node = Callable[[], "Value | Tree | None"]


class Tree(dict[str, Node]):
    """Names and what they stand for; values are made when they are asked for."""


def just(value: Value | Tree | None) -> Node:
    """Return a node for a value that is known already."""
    return lambda: value


def both(names: Mapping[tuple[str, str], Node]) -> Tree:
    """Return a tree in which each thing can be named in Dutch and in English."""
    return Tree({spelling: node for spellings, node in names.items() for spelling in spellings})


def branch(items: Iterable[str], make: Callable[[str], Tree]) -> Node:
    """Return a node with a name for each item; made once, since every item may name another."""
    tree = Tree({item_id: partial(make, item_id) for item_id in items})
    return lambda: tree
