"""Every amount of a printed brochure, compared with the results inside it and with the content of today."""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from zhi_publish.model.settings import Language
from zhi_publish.publish.brochure_proof import printed_forms
from zhi_publish.publish.pdf_reader import ReadBrochure
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.printed_amounts import PrintedAmount, amounts_of_html


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An amount on paper that is not the one that belongs there."""

    page: int
    after: str
    found: str | None
    """None for one that is not there."""
    expected: str | None
    """None for one that does not belong there."""
    figure: str = ""
    """Where it stands in the reckoning, as far as that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenAttachment:
    """Something inside a PDF that does not agree with itself."""

    name: str
    """Of a file or a figure."""
    value: str = ""
    found: str = ""
    """The amount that was printed; empty for a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What came of comparing with one source."""

    differences: tuple[Difference, ...] = ()
    broken: tuple[BrokenAttachment, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether nothing differs."""
        return not self.differences and not self.broken


def compare_with_attached(read: ReadBrochure, data: dict[str, Any], language: Language) -> Comparison:
    """Compare a brochure with the results that travel inside it; whatever is not as it should be is a difference."""
    listed = [one for one in _list(data.get("amounts")) if isinstance(one, dict)]
    expected = [
        PrintedAmount(
            text=str(one.get("amount")), words=str(one.get("after")), place=str(one.get("figure", ""))
        )
        for one in listed
    ]
    broken = [*_changed_files(read, data), *_changed_figures(listed, data, language)]
    return Comparison(differences=tuple(_differences(read, expected)), broken=tuple(broken))


def compare_with_content(read: ReadBrochure, document: PrintDocument) -> Comparison:
    """Compare a brochure with how it would be printed now."""
    return Comparison(differences=tuple(_differences(read, amounts_of_html(document.html))))


def typed_amounts(read: ReadBrochure, data: dict[str, Any]) -> tuple[PrintedAmount, ...]:
    """Return the amounts that authors typed themselves: none of them is a figure of the reckoning."""
    typed = Counter(
        str(one.get("amount"))
        for one in _list(data.get("amounts"))
        if isinstance(one, dict) and one.get("typed")
    )
    found: list[PrintedAmount] = []
    for amount in read.amounts:
        if typed[amount.text] > 0:
            typed[amount.text] -= 1
            found.append(amount)
    return tuple(found)


def _differences(read: ReadBrochure, expected: Sequence[PrintedAmount]) -> Iterator[Difference]:
    """Yield where the amounts on paper are others, or stand in another order.

    A PDF without an order of reading is only compared as a whole: what is drawn first need not be read first.
    """
    found = list(read.amounts)
    if not read.is_tagged:
        expected = _in_order_of(found, expected)
    texts = [one.text for one in found]
    matcher = difflib.SequenceMatcher(None, [one.text for one in expected], texts, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        there, here = expected[first:last], found[start:end]
        for number in range(max(len(there), len(here))):
            wanted = there[number] if number < len(there) else None
            seen = here[number] if number < len(here) else None
            if wanted is not None and seen is not None and _is_same_over_lines(wanted, seen):
                continue
            near = seen or (found[min(start, len(found) - 1)] if found else None)
            yield Difference(
                page=0 if near is None else near.page,
                after=seen.words if seen is not None else "" if wanted is None else wanted.words,
                found=None if seen is None else seen.text,
                expected=None if wanted is None else wanted.text,
                figure="" if wanted is None else wanted.place,
            )


def _is_same_over_lines(wanted: PrintedAmount, seen: PrintedAmount) -> bool:
    """Whether only the end of a line stands between the minus of an amount and the amount."""
    return wanted.text == f"-{seen.text}" and seen.words.endswith(("-", "\u2212"))


def _in_order_of(found: Sequence[PrintedAmount], expected: Sequence[PrintedAmount]) -> list[PrintedAmount]:
    """Return the amounts that belong there in the order of those that are there; what is left over comes in between."""
    waiting: dict[str, list[PrintedAmount]] = {}
    for amount in expected:
        waiting.setdefault(amount.text, []).append(amount)
    ordered = [waiting[one.text].pop(0) if waiting.get(one.text) else None for one in found]
    left = [one for amounts in waiting.values() for one in amounts]
    filled = [left.pop(0) if one is None and left else one for one in ordered]
    return [*(one for one in filled if one is not None), *left]


def _changed_files(read: ReadBrochure, data: dict[str, Any]) -> Iterator[BrokenAttachment]:
    files = data.get("files")
    for name, digest in (files if isinstance(files, dict) else {}).items():
        if hashlib.sha256(read.files.get(name, b"")).hexdigest() != digest:
            yield BrokenAttachment(name=str(name))


def _changed_figures(
    listed: Sequence[dict[str, Any]], data: dict[str, Any], language: Language
) -> Iterator[BrokenAttachment]:
    """Yield figures of the attached results that cannot have been printed as the list of amounts says."""
    for one in listed:
        if "figure" not in one:
            continue
        path, printed = str(one["figure"]), str(one.get("amount"))
        # a figure of what this edition does not show is kept beside the amount alone
        value = _at(data.get("results"), path) or str(one.get("value"))
        try:
            is_printed = printed in printed_forms(value, language)
        except ArithmeticError:
            is_printed = False
        if not is_printed:
            yield BrokenAttachment(name=path, value=value, found=printed)


def _at(data: Any, path: str) -> str | None:
    """Return the figure at a path of the results; None when they do not hold it."""
    for step in path.split("."):
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and step.isdecimal() and int(step) < len(data):
            data = data[int(step)]
        else:
            return None
    return data if isinstance(data, str) else None


def _list(thing: Any) -> list[Any]:
    return thing if isinstance(thing, list) else []
