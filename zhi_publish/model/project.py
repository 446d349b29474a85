"""A whole publication in memory, with look-up by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from zhi_publish.diagnostics import Location
from zhi_publish.model.analysis import Analysis
from zhi_publish.model.asset import Attachment, SourceImage
from zhi_publish.model.benefit import Benefit
from zhi_publish.model.brochure import Brochure
from zhi_publish.model.budget import Budget
from zhi_publish.model.core_values import TheoreticalModel
from zhi_publish.model.kinds import Kind as Kind  # noqa: PLC0414 - it is asked for here, beside what it sorts
from zhi_publish.model.method import MethodItem
from zhi_publish.model.page import OrdinaryPage
from zhi_publish.model.payer import BUILT_IN_PAYERS, UNKNOWN_PAYER, Payer
from zhi_publish.model.persona import Persona
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.settings import Settings
from zhi_publish.model.text import AuthorText
from zhi_publish.model.translation import Foreign, Translation

Item = TypeVar("Item", bound=MethodItem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Everything that an initiative publishes, as it was read.

    Drafts are in it only when they were asked for. The maps are in the order of the file names.
    """

    settings: Settings
    model: TheoreticalModel
    personas: Mapping[str, Persona]
    benefits: Mapping[str, Benefit]
    payers: Mapping[str, Payer]
    """The payers that the publication itself describes; built-in ones need no file."""
    budgets: Mapping[str, Budget]
    price_indexes: Mapping[str, PriceIndex] = field(default_factory=dict)
    analyses: Mapping[str, Analysis]
    """Those that can be reckoned."""
    incomplete_analyses: Mapping[str, Analysis] = field(default_factory=dict)
    """Those that name a persona which cannot be used: known as broken, and looked at for what else is wrong."""
    brochures: Mapping[str, Brochure]
    pages: tuple[OrdinaryPage, ...]
    method: Mapping[type[MethodItem], Mapping[str, MethodItem]] = field(default_factory=dict)
    """Everything else that the method shows, by its class and id; ask :meth:`every` for one class."""
    broken: Mapping[Kind, frozenset[str]]
    """Ids of files that exist and could not be read: known, and not to be used."""
    drafts: Mapping[Kind, frozenset[str]]
    """Ids of drafts that were left out."""
    files: Mapping[str, tuple[Kind, str]] = field(default_factory=dict)
    """What each published Markdown file is, by its path inside the content folder."""
    formerly: Mapping[tuple[Kind, str], tuple[AuthorText, ...]] = field(default_factory=dict)
    """Ids that a file had before, by what it is now; the oldest first."""
    images: Mapping[str, SourceImage] = field(default_factory=dict)
    """Pictures that a text or a persona names, by their path inside the publication."""
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    """Documents that a text links to, by their path inside the content folder."""

    translations: tuple[Translation, ...] = ()
    """Texts of this publication in other languages."""
    names: frozenset[Location] = frozenset()
    """Places of texts that are the same in every language; only known where there are other languages."""
    foreign: Foreign | None = None
    """What is left in the original language of a publication that is told in another one; None in its own."""

    @property
    def payer_ids(self) -> tuple[str, ...]:
        """All payers that may be named, in the order in which they are shown."""
        own = tuple(payer for payer in self.payers if payer not in BUILT_IN_PAYERS and payer != UNKNOWN_PAYER)
        return (*BUILT_IN_PAYERS, *own, UNKNOWN_PAYER)

    def every(self, family: type[Item]) -> Mapping[str, Item]:
        """Return all items of one part of the method, by id, in the order of the file names."""
        return cast("Mapping[str, Item]", self.method.get(family, {}))

    def method_items(self) -> tuple[MethodItem, ...]:
        """Return the items of all parts of the method."""
        return tuple(item for items in self.method.values() for item in items.values())
