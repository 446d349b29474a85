"""Which ids exist, so that a reference can be checked and a near one proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, Reference
from zhi_publish.load.fields import Fields
from zhi_publish.load.nodes import shorten
from zhi_publish.model.payer import BUILT_IN_PAYERS, UNKNOWN_PAYER
from zhi_publish.model.project import Kind


@dataclass(slots=True)
class Registry:
    """The ids of a publication, by kind."""

    known: dict[Kind, dict[str, str]] = field(default_factory=dict)
    """Every id with the file it comes from, readable or not."""
    broken: dict[Kind, set[str]] = field(default_factory=dict)
    drafts: dict[Kind, set[str]] = field(default_factory=dict)

    def ids(self, kind: Kind) -> Iterable[str]:
        """Return every id that may be named."""
        own = self.known.get(kind, {})
        return (*BUILT_IN_PAYERS, UNKNOWN_PAYER, *own) if kind is Kind.PAYER else own

    def mark_broken(self, kind: Kind, item_id: str) -> None:
        """Note that a file exists and could not be read."""
        self.broken.setdefault(kind, set()).add(item_id)

    def mark_draft(self, kind: Kind, item_id: str) -> None:
        """Note that a file is a draft that is left out."""
        self.drafts.setdefault(kind, set()).add(item_id)

    def is_broken(self, kind: Kind, item_id: str) -> bool:
        """Whether this id is known to be unreadable, so that naming it is no second fault."""
        return item_id in self.broken.get(kind, ())

    def resolve(self, kind: Kind, reference: Reference, reading: Reading) -> str | None:
        """Return the id if it can be used; report one that is unknown or a draft."""
        if self.is_broken(kind, reference.id):
            return None
        if reference.id in self.drafts.get(kind, ()):
            reading.report.add(Code.DRAFT_REFERENCE, reference.where, kind=kind, id=reference.id)
            return None
        if reference.id in self.ids(kind):
            return reference.id
        report_unknown(kind, reference, list(self.ids(kind)), reading)
        return None


def report_unknown(kind: Kind | str, reference: Reference, known: list[str], reading: Reading) -> None:
    """Report an id that nothing has, with the nearest one that something has."""
    report, code = reading.report, Code.UNKNOWN_REFERENCE
    near = report.nearest(code, reference.id, known) or report.nearest(code, reference.typed, known)
    shown = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")
    report.add(
        Code.UNKNOWN_REFERENCE,
        reference.where,
        suggestion=near,
        kind=str(kind),
        typed=shorten(reference.typed),
        known=shown,
    )


def named_ids(fields: Fields, name: str, kind: Kind, registry: Registry) -> tuple[str, ...]:
    """Return the ids of a kind that a key names, each once; a draft is left out."""
    ids: dict[str, None] = {}
    for reference in fields.references(name):
        found = registry.resolve(kind, reference, fields.reading)
        if found is not None:
            ids[found] = None
        elif reference.id not in registry.drafts.get(kind, ()):
            fields.is_sound = False
    return tuple(ids)
