"""The trees through which paths lead to explanations, and what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from zhi_publish.compute.explain_analysis import AnalysisExplainer
from zhi_publish.compute.explain_names import Branch, Node, Tree, spelled, term_of
from zhi_publish.compute.explanation import Explanation, Key, Measure, Name, Operation, Origin, Value
from zhi_publish.diagnostics import Location
from zhi_publish.model.project import Kind


def step(node: Explanation | Tree | None, typed: str) -> tuple[str, Explanation | Tree | None] | None:
    """Return what a name leads to, with the name as it is; None when it leads nowhere."""
    if isinstance(node, Tree):
        name = spelled(typed, node)
        if name:
            return name, node[name]()
        node = node[""]() if "" in node else None
    if isinstance(node, Explanation):
        term = term_of(node, typed)
        return None if term is None else (term.key[-1], term)
    return None


def known(node: Explanation | Tree | None) -> tuple[str, ...]:
    """Return the names that lead further."""
    if isinstance(node, Tree):
        return tuple(name for name in node if name)
    return () if node is None else tuple(term.key[-1] for term in node.terms)


def branch(make: Callable[[Any], Tree], argument: object) -> Branch:
    """Return a branch whose tree is made for one argument."""
    return Branch(lambda: make(argument))


def bound(make: Callable[[Any], Explanation | Tree | None], argument: object) -> Node:
    """Return a node that is made for one argument."""
    return lambda: make(argument)


def numbered(
    items: Iterable[Any],
    make: Callable[[str, Any], Explanation],
    whole: Callable[[], Explanation] | None = None,
) -> Tree:
    """Return items by their number, counted from 1; ``whole`` is what they are together."""
    tree = Tree(
        {
            str(number): bound(lambda one: make(*one), (str(number), one))
            for number, one in enumerate(items, start=1)
        }
    )
    if whole is not None:
        tree[""] = whole
    return tree


def given(
    key: Key, value: Value, where: Location | None, about: tuple[Kind, str] | None
) -> Explanation | None:
    """Return what an author typed, as it stands; None for what was not typed."""
    if value is None:
        return None
    is_number = (
        isinstance(value, int) and not isinstance(value, bool) and key[-1] not in {"jaar", "prijspeil"}
    )
    return Explanation(
        key=key, name=Name.STATED, operation=Operation.TYPED, value=value, detail=key[-1], about=about,
        measure=Measure.NUMBER if is_number else Measure.TEXT, origin=Origin(where=where),
    )  # fmt: skip


def share_given(of: AnalysisExplainer, share: Decimal) -> Explanation:
    """Return a discount rate as it was typed."""
    return Explanation(
        key=(*of.key, "discontovoet"), name=Name.DISCOUNT_RATE, operation=Operation.TYPED, value=share,
        measure=Measure.SHARE, about=(Kind.ANALYSIS, of.analysis.id), origin=Origin(where=of.analysis.where),
    )  # fmt: skip
