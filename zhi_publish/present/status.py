"""How far an initiative is, for a terminal and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from zhi_publish.compute.progress import PersonaCoverage, Share, coverage, old_personas
from zhi_publish.diagnostics import Code, Diagnostic
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.wording import words_for
from zhi_publish.present.words_status import status_words

_TRANSLATION_CODES = {Code.TRANSLATION_MISSING, Code.TRANSLATION_OUTDATED, Code.PAGES_UNTRANSLATED}


def status_json(project: Project, found: Iterable[Diagnostic]) -> str:
    """Return how far a publication is as JSON."""
    told = {
        "format": "zhi-publish/status/1",
        "interviews": {
            item_id: {
                "people": (made := coverage(item, project.personas.values())).people,
                "captured": made.captured,
                "by_value": {one.of: _counts(one) for one in made.by_value},
                "by_age": {one.of: _counts(one) for one in made.by_age},
                "without_persona": [
                    {"value": one.value_id, "age": one.age, "people": one.people} for one in made.missing
                ],
            }
            for item_id, item in project.every(Interviews).items()
        },
        "old_personas": {
            one.persona.id: None if one.reviewed is None else one.reviewed.isoformat()
            for one in old_personas(project)
        },
        "drafts": {str(kind): sorted(ids) for kind, ids in sorted(project.drafts.items()) if ids},
        "translations_to_do": _translations(found),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _counts(share: Share) -> dict[str, int]:
    return {"captured": share.captured, "people": share.people}


def _translations(found: Iterable[Diagnostic]) -> int:
    return sum(one.code in _TRANSLATION_CODES for one in found)


def status_text(project: Project, found: Iterable[Diagnostic], language: Language) -> str:
    """Return how far a publication is, in words."""
    return "\n".join(_lines(project, found, language))


def _lines(project: Project, found: Iterable[Diagnostic], language: Language) -> Iterator[str]:
    words, formatter = status_words(language), Formatter(language)
    names = _value_names(project, language)
    rounds = project.every(Interviews)
    yield words.private if rounds else words.no_interviews
    for item in rounds.values():
        yield ""
        yield from _round(coverage(item, project.personas.values()), names, language)
    yield ""
    old = old_personas(project)
    yield words.old if old else words.old_none
    for one in old:
        name = one.persona.name.text
        told = words.never if one.reviewed is None else words.reviewed
        yield f"  {told.format(name=name, date='' if one.reviewed is None else formatter.date(one.reviewed))}"
    yield ""
    drafts = [f"{kind}: {', '.join(sorted(ids))}" for kind, ids in sorted(project.drafts.items()) if ids]
    yield words.drafts if drafts else words.drafts_none
    yield from (f"  {one}" for one in drafts)
    if number := _translations(found):
        yield ""
        yield words.translations.format(number=number)


def _round(made: PersonaCoverage, names: dict[str, str], language: Language) -> Iterator[str]:
    words, formatter = status_words(language), Formatter(language)
    yield words.interviews.format(title=made.item.title.text, people=made.people)
    share = formatter.percent(Decimal(made.captured) / Decimal(max(made.people, 1)), 0)
    yield f"  {words.captured.format(captured=made.captured, people=made.people, share=share)}"
    for heading, shares in ((words.by_value, made.by_value), (words.by_age, made.by_age)):
        if shares:
            yield f"  {heading}:"
            width = max(len(names.get(one.of, one.of)) for one in shares)
            for one in shares:
                told = words.of.format(captured=one.captured, people=one.people)
                yield f"    {names.get(one.of, one.of).ljust(width)}  {told}"
    if not made.missing:
        yield f"  {words.missing_none.format(threshold=made.item.threshold)}"
        return
    yield f"  {words.missing}:"
    for gap in made.missing:
        sentence = words.combination_without_age if gap.age is None else words.combination
        yield f"    {sentence.format(value=names[gap.value_id], age=gap.age, people=gap.people)}"


def _value_names(project: Project, language: Language) -> dict[str, str]:
    built_in = words_for(language).core_value_words
    return {
        value.id: value.name.text or built_in.get(value.id, (value.id, ""))[0]
        for value in project.model.values
    }
