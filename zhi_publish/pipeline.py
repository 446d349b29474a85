"""Load, check, reckon: the road that the command line and the website host both take."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from zhi_publish.compute.results import Results, reckon
from zhi_publish.diagnostics import Report
from zhi_publish.load.look import load_look
from zhi_publish.load.project import load_project
from zhi_publish.load.signs import check_signs
from zhi_publish.load.template_texts import check_template_texts
from zhi_publish.model.look import Look
from zhi_publish.model.project import Project
from zhi_publish.model.rules import check_project
from zhi_publish.model.rules_brochures import check_brochures
from zhi_publish.model.rules_names import check_names
from zhi_publish.model.settings import Language, Settings
from zhi_publish.model.translation import localised
from zhi_publish.present.addresses import check_addresses
from zhi_publish.present.controls import check_controls
from zhi_publish.present.menu import check_menu
from zhi_publish.present.prose import check_prose
from zhi_publish.present.prose_amounts import check_amounts

if TYPE_CHECKING:
    from zhi_publish.model.published import PublishedResults


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A publication that was read, checked and reckoned."""

    root: Path
    settings: Settings | None
    project: Project | None
    results: Results | None
    report: Report
    look: Look | None
    texts: Mapping[str, str]
    """The text of each file, for excerpts."""
    _told: dict[Language, Outcome] = field(default_factory=dict, repr=False, compare=False)

    def told_in(self, language: Language) -> Outcome:
        """Return the same publication in one of its languages: other texts, the same figures; made once."""
        if self.project is None or self.results is None or language is self.project.settings.language:
            return self
        if language not in self._told:
            told = localised(self.project, language)
            results = reckon(told)
            for analysis_id, appraisal in self.results.appraisals.items():
                results.appraisals[analysis_id].take_draws_of(appraisal)
            self._told[language] = replace(self, project=told, results=results, _told={})
        return self._told[language]

    def complete(self) -> tuple[Project, Results, Look]:
        """Return what a publication without errors always has; raises ValueError for one with errors."""
        if self.report.has_errors or self.project is None or self.results is None or self.look is None:
            msg = "a publication with errors is never built"
            raise ValueError(msg)
        return self.project, self.results, self.look

    @property
    def language(self) -> Language:
        """The language in which to speak to the author."""
        return Language.DUTCH if self.settings is None else self.settings.language


def run(root: Path, *, with_drafts: bool = False) -> Outcome:
    """Read a publication as far as possible; what is wrong with it stands in the report."""
    with without_collector():
        return _run(root, with_drafts=with_drafts)


@contextmanager
def without_collector() -> Iterator[None]:
    """Let the collector of waste rest: all that is made here stays, and it would look at all of it time and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _run(root: Path, *, with_drafts: bool) -> Outcome:
    report = Report()
    loaded = load_project(root, report, with_drafts=with_drafts)
    results = None
    look = None if loaded.settings is None else load_look(root, loaded.settings, report)
    if loaded.project is not None:
        check_project(loaded.project, report)
        check_brochures(loaded.project, report)
        results = reckon(loaded.project)
        settings = loaded.project.settings
        check_controls(loaded.project, results, lambda: _published(root, settings), report)
        check_prose(loaded.project, results, report)
        if loaded.project.method:
            from zhi_publish.present.method_rules import check_method  # only who has such parts pays for them

            check_method(results, report)
        project = loaded.project
        check_names(project, loaded.texts, lambda: _attached(root, project), report)
        check_amounts(loaded.project, results, report)
        check_addresses(loaded.project, report)
        check_menu(loaded.project, report)
        check_template_texts(loaded.project, report)
        if look is not None:
            check_signs(loaded.project, look, loaded.texts, report)
    outcome = Outcome(
        root=root,
        settings=loaded.settings,
        project=loaded.project,
        results=results,
        report=report,
        look=look,
        texts=loaded.texts,
    )
    _check_translations(outcome)
    return outcome


def _published(root: Path, settings: Settings) -> PublishedResults | None:
    from zhi_publish.load.published import load_published  # only where a control does not hold

    return load_published(root, settings)


def _attached(root: Path, project: Project) -> Mapping[str, str]:
    from zhi_publish.load.attachment_texts import attachment_texts  # only where names are looked for

    return attachment_texts(root, project)


def _check_translations(outcome: Outcome) -> None:
    """Check the facts and amounts in translated texts, in the words and numbers of their language."""
    if outcome.project is None:
        return
    for language in outcome.project.settings.other_languages:
        told = outcome.told_in(language)
        if told.project is None or told.results is None or told.project.foreign is None:
            continue
        only = told.project.foreign.translated
        check_prose(told.project, told.results, outcome.report, only)
        check_amounts(told.project, told.results, outcome.report, only)
