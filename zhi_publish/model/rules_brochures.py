"""Whether a brochure can be printed: one without end would take all the memory of a computer, after minutes."""

from __future__ import annotations

from collections.abc import Mapping

from zhi_publish.diagnostics import Code, Report
from zhi_publish.model.benefit import BenefitLine
from zhi_publish.model.brochure import Brochure, BrochurePart, Edition
from zhi_publish.model.persona import Persona
from zhi_publish.model.project import Project

MOST_LETTERS = 4_000_000
"""Of what a brochure is set from, its tags included: about 800 pages, for which 1.3 gigabytes are needed."""
LETTERS_PER_PAGE = 5_000
_ALWAYS = 100_000
"""Cover, contents, model, payers, colophon, and an analysis with all that it can show."""
_PER_PERSONA = {
    Edition.FULL: 6_200,
    Edition.LARGE_PRINT: 6_400,
    Edition.PERSONA_CARDS: 4_600,
    Edition.SUMMARY: 3_600,
}
_PER_LINE = 700
_PER_MENTION = 1_200
"""Of somebody whose story is not in it, and who is counted."""
_TAGS = (("|", 12), ("\n", 12), ("*", 8), ("_", 8), ("](", 150))
"""Letters that a sign of Markdown becomes, at most."""


def check_brochures(project: Project, report: Report) -> None:
    """Report each brochure that becomes too long."""
    stories = lengths_of_stories(project) if project.brochures else {}
    for brochure in project.brochures.values():
        letters = estimated_letters(project, brochure, stories)
        if letters > MOST_LETTERS:
            report.add(Code.BROCHURE_TOO_LONG, brochure.where, pages=letters // LETTERS_PER_PAGE // 100 * 100)


def estimated_letters(project: Project, brochure: Brochure, stories: Mapping[str, int]) -> int:
    """Return about how many letters a brochure is set from; rather a tenth too many than too few.

    ``stories`` is what :func:`lengths_of_stories` says. Counted without making it, since a check has to be quick: stories and their lines are what makes a brochure long.
    """
    if brochure.edition not in _PER_PERSONA:
        return _ALWAYS
    chosen = [
        item_id
        for item_id in project.personas
        if brochure.persona_ids is None or item_id in brochure.persona_ids
    ]
    has_stories = brochure.edition is not Edition.SUMMARY and (
        brochure.edition is Edition.PERSONA_CARDS or BrochurePart.PERSONAS in brochure.parts
    )
    is_whole = has_stories and brochure.edition is not Edition.PERSONA_CARDS
    each = (
        _PER_PERSONA[brochure.edition] if has_stories or brochure.edition is Edition.SUMMARY else _PER_MENTION
    )
    found = _ALWAYS + each * len(chosen) + _of_text(brochure.body.markdown)
    if is_whole:
        found += sum(stories[item_id] for item_id in chosen)
    for analysis in project.analyses.values():
        if brochure.analysis_id in {None, analysis.id}:
            found += _of_text(analysis.body.markdown) + sum(map(_of_line, analysis.lines))
    return found


def lengths_of_stories(project: Project) -> dict[str, int]:
    """Return about how many letters the story and the lines of each persona become."""
    return {item_id: _of_story(persona) for item_id, persona in project.personas.items()}


def _of_story(persona: Persona) -> int:
    return _of_text(persona.body.markdown) + sum(map(_of_line, persona.lines))


def _of_line(line: BenefitLine) -> int:
    return _PER_LINE + len(line.note.text if line.note is not None else "")


def _of_text(text: str) -> int:
    return len(text) + sum(text.count(sign) * letters for sign, letters in _TAGS)
