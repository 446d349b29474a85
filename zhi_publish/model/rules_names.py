"""Whether somebody who was interviewed can be found in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.project import Project
from zhi_publish.model.secret_names import SecretName, mark_of, names_in


def secret_names(project: Project) -> tuple[SecretName, ...]:
    """Return the names of everybody who was interviewed; a name of several tables once."""
    found = {name.mark: name for item in project.every(Interviews).values() for name in item.names}
    return tuple(found.values())


def check_names(
    project: Project, texts: Mapping[str, str], attached: Callable[[], Mapping[str, str]], report: Report
) -> None:
    """Report names of interviewed people that stand in a text, each once a file.

    A name of several words is an error. A name of one word may be somebody else's, so that is worth a look; one that
    a persona has too is told of at the persona only. Files that a text links to are read only when there are names.
    """
    names = secret_names(project)
    if not names:
        return
    personas = {mark_of(persona.name.text): persona for persona in project.personas.values()}
    for name in names:
        if (persona := personas.get(name.mark)) is not None:
            _report(name, persona.name.where, report)
    others = [name for name in names if name.mark not in personas]
    for file, text in texts.items():
        _check_text(file, text, others, report)
    for file, text in attached().items():
        # its words were taken out of it, so a place in them is no place in the file
        for name in {found.name.mark: found.name for found in names_in(text, names)}.values():
            _report(name, Location(file=file), report)


def _check_text(file: str, text: str, names: Iterable[SecretName], report: Report) -> None:
    told: set[bytes] = set()
    for found in names_in(text, names):
        if found.name.mark in told:
            continue
        told.add(found.name.mark)
        line = text.count("\n", 0, found.start) + 1
        column = found.start - (text.rfind("\n", 0, found.start) + 1) + 1
        _report(found.name, Location(file, line, column, found.length), report)


def _report(name: SecretName, where: Location, report: Report) -> None:
    code = Code.NAME_IN_TEXT if name.is_whole else Code.NAME_PERHAPS
    report.add(code, where, row=name.row, table=name.where.file)
