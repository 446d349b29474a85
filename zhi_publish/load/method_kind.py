"""What a module that reads one part of the method tells of itself, and what it is handed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TypeVar, cast

from zhi_publish.load.decode import Reading
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import KeyTable
from zhi_publish.load.nodes import Mapping as MappingNode
from zhi_publish.load.registry import Registry
from zhi_publish.model.core_values import TheoreticalModel
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.text import Body

Item = TypeVar("Item", bound=MethodItem)


class Moment(Enum):
    """When a kind is read: after what it names, and before what names it."""

    FIRST = "first"
    """After model and payers: places and interviews."""
    WITH_PERSONAS = "with personas"
    """After the personas, before budgets and analyses: counts."""
    LAST = "last"
    """After the analyses, before brochures and pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSource:
    """One file, and what was read before it."""

    id: str
    mapping: MappingNode
    body: Body
    registry: Registry
    reading: Reading
    root: Path
    """Of the publication: for tables that a file names."""
    content: str
    """The content folder, relative to the root."""
    model: TheoreticalModel | None
    """None when it cannot be read, which has a finding of its own."""
    loaded: Mapping[type[MethodItem], Mapping[str, MethodItem]] = field(default_factory=dict)

    def every(self, family: type[Item]) -> Mapping[str, Item]:
        """Return the items of a part that was read before."""
        return cast("Mapping[str, Item]", self.loaded.get(family, {}))

    def fields(self, table: KeyTable) -> Fields:
        """Return the keys of the file, checked against its table."""
        return Fields(self.mapping, table, self.reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodKind:
    """How one part of the method is read."""

    kind: Kind
    family: type[MethodItem]
    load: Callable[[ItemSource], MethodItem | None]
    """Returns None when something was reported that makes the file unusable."""
    moment: Moment = Moment.LAST
