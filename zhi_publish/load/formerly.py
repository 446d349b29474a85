"""Names that a file had before, so that its old addresses still lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, report_shape
from zhi_publish.load.kinds import SourceFile
from zhi_publish.load.nodes import Node, Scalar, Sequence, shorten
from zhi_publish.model.kinds import Kind
from zhi_publish.model.text import AuthorText
from zhi_publish.slug import is_usable, slug

_KEYS = frozenset({"voorheen", "formerly"})


def load_formerly(
    files: Iterable[tuple[Kind, SourceFile]], reading: Reading
) -> dict[tuple[Kind, str], tuple[AuthorText, ...]]:
    """Return the former ids of each file, by its kind and id; what cannot be an id is reported."""
    found: dict[tuple[Kind, str], tuple[AuthorText, ...]] = {}
    for kind, file in files:
        for key, value in file.mapping.entries:
            names = tuple(_names(kind, value, reading)) if key.text in _KEYS else ()
            if names:
                found[kind, file.id] = names
    return found


def _names(kind: Kind, value: Node, reading: Reading) -> Iterator[AuthorText]:
    for node in value.items if isinstance(value, Sequence) else (value,):
        if not isinstance(node, Scalar):
            report_shape(node, reading, "value", "voorheen")
            continue
        typed = node.text.strip().removesuffix(".md").removesuffix("/")
        # an ordinary page may have stood in a folder; everything else is known by its name alone
        parts = typed.split("/") if kind is Kind.PAGE else [typed]
        former = "/".join(map(slug, parts))
        if not all(map(is_usable, former.split("/"))) or (kind is not Kind.PAGE and "/" in typed):
            reading.report.add(Code.FORMER_NAME, node.where, typed=shorten(node.text))
            continue
        yield AuthorText(text=former, where=node.where)
