"""The whole road: read, check, reckon, print, publish; the old site stands until the new one is complete."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.project import Project
from zhi_publish.pipeline import Outcome
from zhi_publish.present.views import BrochureView, PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import BrochureTexts, PrintDocument, brochure_document
from zhi_publish.publish.brochures import build_brochures
from zhi_publish.publish.errors import BuildError, FolderError
from zhi_publish.publish.swap import new_version
from zhi_publish.publish.verify import problems
from zhi_publish.publish.website import finished_site, named_files, view_of
from zhi_publish.publish.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build has made."""

    site: Path
    pages: int
    brochures: int


def build_publication(outcome: Outcome) -> Built:
    """Build website, brochures and downloads of a publication without errors into its site folder.

    Raises PublishError, and then the site is as it was.
    """
    project, _, _ = outcome.complete()
    site_folder = site_folder_of(outcome.root, project)
    workspace = Workspace(outcome.root)
    with _only_build(workspace):
        view = view_of(outcome)
        files = named_files(outcome)
        pdfs = build_brochures(
            print_documents(outcome, view, files), cache=workspace.brochures(), workers=os.cpu_count() or 1
        )
        site = finished_site(outcome, view, files, pdfs)
        with new_version(site_folder) as output:
            from zhi_publish.publish.site import build_site

            build_site(outcome.root, site, output)
            found = list(problems(site, output))
            if found:
                raise BuildError(Trouble.NOT_SOUND, problem="\n".join(found[:20]))
    return Built(site=site_folder, pages=len(site.pages), brochures=len(pdfs))


def print_documents(
    outcome: Outcome, view: PublicationView, files: dict[str, bytes]
) -> dict[str, PrintDocument]:
    """Return what is to be printed, by the id of the brochure."""
    project, _, look = outcome.complete()
    words = words_for(project.settings.language)
    return {
        item_id: brochure_document(brochure, view, look, words, _texts(view.brochures[item_id]), files)
        for item_id, brochure in project.brochures.items()
    }


def _texts(brochure: BrochureView) -> BrochureTexts:
    return BrochureTexts(title=brochure.title, subtitle=brochure.subtitle, foreword=brochure.foreword)


def site_folder_of(root: Path, project: Project) -> Path:
    """Return the folder to publish in; raises FolderError for one that would overwrite something else."""
    base = root.resolve()
    site = base / project.settings.site_folder
    content = base / project.settings.content_folder
    is_inside = site.resolve().is_relative_to(base) and site.resolve() != base
    if not is_inside or content.is_relative_to(site.resolve()) or site.resolve().is_relative_to(content):
        raise FolderError(Trouble.SITE_ELSEWHERE, path=project.settings.site_folder)
    return site


@contextmanager
def _only_build(workspace: Workspace) -> Iterator[None]:
    """Hold the publication's lock; two builds at once would write the same staged pages."""
    with workspace.lock_file().open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise FolderError(Trouble.BUSY) from error
        yield
