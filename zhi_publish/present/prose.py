"""Facts in every text of a publication, checked before anything is built."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

from zhi_publish.compute.results import Results, reckon
from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.present.fact_grammar import BlockFact, BrokenFactError, FactError, Found, find_expressions
from zhi_publish.present.facts import Facts, check_text
from zhi_publish.present.format import Formatter
from zhi_publish.present.places import check_places

MOST_FINDINGS = 50
"""In one text; whoever pasted a program needs no thousands of them."""
LONGEST_BLANK = 200
"""Characters before a fact in which a blank line is looked for."""


def facts_of(project: Project, results: Results, *, draws: bool = True) -> Facts:
    """Return what answers the facts that texts name; without draws, only whether there is a chance to tell."""
    return Facts(project, results, Formatter(project.settings.language), draws)


def with_facts_filled_in(project: Project, results: Results) -> tuple[Project, Results]:
    """Return publication and reckoning with the facts in names and titles filled in: for tables and data files.

    Pages and prints fill them in themselves. The publication must have no errors.
    """
    kinds = {
        "personas": Kind.PERSONA, "benefits": Kind.BENEFIT, "payers": Kind.PAYER,
        "budgets": Kind.BUDGET, "analyses": Kind.ANALYSIS,
    }  # fmt: skip
    if not any(
        "{" in text.text
        for name in kinds
        for item in getattr(project, name).values()
        for text in _texts(item)
    ):
        return project, results
    facts = facts_of(project, results)
    filled: dict[str, Any] = {
        name: {
            item_id: _filled(item, facts, f"{kind}:{item_id}")
            for item_id, item in getattr(project, name).items()
        }
        for name, kind in kinds.items()
    }
    told = dataclasses.replace(project, **filled)
    return told, reckon(told)


def _filled(thing: Any, facts: Facts, here: str) -> Any:
    """Return a model object with the facts in its short texts filled in, however deep.

    What holds no facts is returned itself and not as a copy: two lines share a number when it is the same object
    (``zhi_publish.compute.inputs``).
    """
    if isinstance(thing, AuthorText):
        return (
            dataclasses.replace(thing, text=facts.resolve(thing, here=here)) if "{" in thing.text else thing
        )
    if type(thing) is tuple:  # a place is a tuple too, and holds no texts
        made = tuple(_filled(one, facts, here) for one in thing)
        return thing if all(one is other for one, other in zip(made, thing, strict=True)) else made
    if not dataclasses.is_dataclass(thing) or isinstance(thing, Body | Location | type):
        return thing
    fields = {name: getattr(thing, name) for name in thing.__dataclass_fields__}
    changed = {
        name: filled for name, value in fields.items() if (filled := _filled(value, facts, here)) is not value
    }
    return dataclasses.replace(thing, **changed) if changed else thing


def check_prose(
    project: Project, results: Results, report: Report, only: AbstractSet[str] | None = None
) -> None:
    """Report every fact that cannot be answered, and every link to a place inside a page that is not there.

    ``only`` names the files that are looked at; all of them when left out.
    """
    facts = facts_of(project, results, draws=False)
    blocks: list[tuple[Body, dict[int, Found]]] = []
    targets = _told_targets(report)
    for item, here in _items(project):
        for text in _texts(item):
            if only is None or text.where.file in only:
                check_text(text, facts, report, here=here)
        body = getattr(item, "body", None)
        if isinstance(body, Body) and (only is None or body.file in only) and "{" in body.markdown:
            told = targets.get(body.file, ())
            blocks.append((body, _check_body(body, facts, report, here, told)))
    if not report.has_errors:  # a text with mistakes is not for the Markdown reader
        for body, found in blocks:
            _check_paragraphs(body, found, report)
        if only is None:
            check_places(project, report)


def _told_targets(report: Report) -> dict[str, list[Location]]:
    """Return the addresses in texts that have a finding already, by file: a fact in one of them is no second fault."""
    places: dict[str, list[Location]] = {}
    for found in report:
        if found.code in {Code.BROKEN_LINK, Code.UNSAFE_LINK, Code.IMAGE_MISSING}:
            places.setdefault(found.where.file, []).append(found.where)
    return places


def _items(project: Project) -> Iterator[tuple[object, str | None]]:
    """Yield everything with texts, and the persona or analysis whose own page it is."""
    yield project.model, None
    for kind, items in (
        (Kind.PERSONA, project.personas),
        (Kind.BENEFIT, project.benefits),
        (Kind.PAYER, project.payers),
        (Kind.PRICE_INDEX, project.price_indexes),
        (Kind.BUDGET, project.budgets),
        (Kind.ANALYSIS, project.analyses),
        (Kind.BROCHURE, project.brochures),
    ):
        for item_id, item in items.items():
            yield item, f"{kind}:{item_id}"
    for part in project.method_items():
        yield part, None
    for page in project.pages:
        yield page, None


def _texts(thing: object) -> list[AuthorText]:
    """Return the short texts inside a model object, however deep."""
    found: list[AuthorText] = []
    _gather_texts(thing, found)
    return found


def _gather_texts(thing: object, found: list[AuthorText]) -> None:
    if isinstance(thing, AuthorText):
        found.append(thing)
    elif type(thing) is tuple:
        for one in thing:
            _gather_texts(one, found)
    else:
        kind: Hashable = type(thing)  # type: ignore[assignment]  # every class is hashable; its typing says less
        for name in _fields_with_texts(kind):
            value = getattr(thing, name)
            if value is not None:
                _gather_texts(value, found)


@cache
def _fields_with_texts(kind: Any) -> tuple[str, ...]:
    """Return the fields of a part of the model below which texts may stand; none for a plain value."""
    if not dataclasses.is_dataclass(kind) or kind in (Body, Location):
        return ()
    return tuple(
        field.name
        for field in dataclasses.fields(kind)
        if not _PLAIN.issuperset(_NAMES.findall(str(field.type)))
    )


_NAMES = re.compile(r"\w+")
_PLAIN = frozenset(
    {"str", "int", "bool", "Decimal", "None", "date", "Location", "Body", "Uncertain", "Period"}
)
"""Types below which no text stands: four out of five fields of a line."""


def _check_body(
    body: Body, facts: Facts, report: Report, here: str | None, told: Sequence[Location]
) -> dict[int, Found]:
    """Report what cannot be answered; return the tables and drawings, by their number among the facts.

    Args:
        body: The text.
        facts: What answers.
        report: Where the findings go.
        here: The persona or analysis whose own page it is.
        told: Places in the text that have a finding of their own.

    """
    text = body.markdown
    before = len(report)
    blocks: dict[int, Found] = {}
    for number, found in enumerate(find_expressions(text)):
        if len(report) - before >= MOST_FINDINGS:
            break
        start = found[0] if isinstance(found, tuple) else found.start
        try:
            if isinstance(found, tuple):
                raise found[1]
            if found.expression is not None:
                answer = facts.answer(found.expression, here=here)
                if isinstance(answer, BlockFact):
                    blocks[number] = found
                    if not stands_alone(text, found.start, found.end):
                        _report_place(body, found, report)
        except BrokenFactError:
            continue
        except FactError as error:
            where = body.location(start, 2)
            if not any(
                place.line == where.line and 0 <= where.column - place.column < place.length for place in told
            ):
                report.add(error.code, where, suggestion=error.suggestion, **error.details)
    return blocks


def _check_paragraphs(body: Body, blocks: dict[int, Found], report: Report) -> None:
    """Report tables and drawings that stand alone, and yet where no table can: in code, a footnote or a definition."""
    doubtful = {
        number: found for number, found in blocks.items() if not is_surely_a_paragraph(body.markdown, found)
    }
    if not doubtful:
        return
    from zhi_publish.present.markdown import (
        facts_with_a_paragraph,  # only who is in doubt pays for the reader
    )

    with_paragraph = facts_with_a_paragraph(body)
    for number, found in doubtful.items():
        if number not in with_paragraph:
            _report_place(body, found, report)


def _report_place(body: Body, found: Found, report: Report) -> None:
    report.add(Code.FACT_PLACE, body.location(found.start, 2), name=(found.expression or "").strip())


_BLANK_BEFORE = re.compile(r"(?:\A|\n[ \t]*\n)[ ]{0,3}\Z")
_BLANK_AFTER = re.compile(r"[ \t]*(?:\n[ \t]*(?:\n|\Z)|\Z)")
_TAKES_PARAGRAPHS = re.compile(r"```|~~~|^[ ]{0,3}:[ \t]", re.MULTILINE)
"""Fences, and the definition that makes a term of the paragraph above it. All else takes only what is indented."""


def is_surely_a_paragraph(text: str, found: Found) -> bool:
    """Whether a fact has a paragraph to itself without a doubt, so that no Markdown has to be read to know it."""
    return (
        _BLANK_BEFORE.search(text, max(0, found.start - LONGEST_BLANK), found.start) is not None
        and _BLANK_AFTER.match(text, found.end) is not None
        and _TAKES_PARAGRAPHS.search(text) is None
    )


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a table or drawing is alone in its paragraph."""
    # two lines before and two after are enough to see it
    line = text.rfind("\n", 0, start)
    before = text[text.rfind("\n", 0, line) + 1 if line > 0 else 0 : start]
    line = text.find("\n", end)
    last = text.find("\n", line + 1) if line >= 0 else -1
    return _ends_paragraph(before[::-1]) and _ends_paragraph(text[end : last if last >= 0 else len(text)])


def _ends_paragraph(rest: str) -> bool:
    """Whether nothing but white space comes before the next blank line or the end of the text."""
    lines = rest.split("\n", 2)
    return not lines[0].strip() and (len(lines) == 1 or not lines[1].strip())
