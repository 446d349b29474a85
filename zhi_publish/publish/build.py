"""The whole road: read, check, reckon, print, publish; the old site stands until the new one is complete."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from zhi_publish.compute.results import Results
from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.brochure import Ink
from zhi_publish.model.look import Look
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import Outcome, without_collector
from zhi_publish.present.prose import with_facts_filled_in
from zhi_publish.present.publication import content_date, rendered_image
from zhi_publish.present.untranslated import told_in_html, unmarked
from zhi_publish.present.views import BrochureView, PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.publish.booklet import booklet, cutting_sheets
from zhi_publish.publish.brochure import BrochureTexts, brochure_document
from zhi_publish.publish.brochure_proof import Prover
from zhi_publish.publish.brochures import Notice, build_brochures, forget_withdrawn
from zhi_publish.publish.errors import BuildError, FolderError
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.images import publish_image
from zhi_publish.publish.name_search import published_names
from zhi_publish.publish.own_look import templates_of, text_of
from zhi_publish.publish.press import noted_coarse_pictures, tabs_into_bleed
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.proof_words import proof_words_for
from zhi_publish.publish.share_pictures import share_pictures
from zhi_publish.publish.swap import new_version
from zhi_publish.publish.verify import problems
from zhi_publish.publish.website import finished_site, named_files, value_colours, view_of
from zhi_publish.publish.workbooks import build_workbook, build_workbooks
from zhi_publish.publish.workspace import NAME as WORKSPACE
from zhi_publish.publish.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build has made."""

    site: Path
    pages: int
    brochures: int
    warnings: tuple[str, ...] = ()
    """What is worth a look before it is printed."""


def build_publication(outcome: Outcome, notice: Notice | None = None) -> Built:
    """Build website, brochures and downloads of a publication without errors into its site folder.

    ``notice`` is told how far the brochures are. Raises PublishError, and then the site is as it was.
    """
    project, _, look = outcome.complete()
    site_folder = site_folder_of(outcome.root, project)
    workspace = Workspace(outcome.root)
    with _only_build(workspace), templates_of(look):
        site, documents, pdfs = _made(outcome, workspace, notice)
        with new_version(site_folder) as output, templates_of(look), without_collector():
            from zhi_publish.publish.site import build_site

            build_site(outcome.root, site, output)
            found = list(problems(site, output))
            if found:
                raise BuildError(Trouble.NOT_SOUND, problem="\n".join(found[:20]))
            for file, name in published_names(project, output, documents):
                raise BuildError(Trouble.NAME_PUBLISHED, path=file, table=name.where.file, row=name.row)
    warnings = tuple(_coarse(project, pdfs))
    return Built(site=site_folder, pages=len(site.pages), brochures=len(pdfs), warnings=warnings)


def _made(
    outcome: Outcome, workspace: Workspace, notice: Notice | None
) -> tuple[FinishedSite, Mapping[str, PrintDocument], Mapping[str, bytes]]:
    """Return the website, what was printed, and the PDFs; the views of which they were made are gone after it."""
    project, _, look = outcome.complete()
    with without_collector():
        files = named_files(outcome)
        # before the views: each process that helps would have a copy of them
        workbooks = made_workbooks(outcome, workspace.workbooks())
        view = view_of(outcome)
        documents = print_documents(outcome, view, files, workbooks)
    forget_withdrawn(workspace.brochures(), project.personas)
    pdfs = build_brochures(documents, workspace.brochures(), os.cpu_count() or 1, notice)
    shared = share_pictures(view, look, words_for(project.settings.language), workspace.share_pictures())
    booklets = made_booklets(project, documents, pdfs)
    with without_collector():
        return finished_site(outcome, view, files, pdfs, workbooks, booklets, shared), documents, pdfs


def _coarse(project: Project, pdfs: Mapping[str, bytes]) -> Iterator[str]:
    """Yield a sentence for each picture that has too few points to be printed as large as it is."""
    content, language = project.settings.content_folder, project.settings.language
    paths = {rendered_image(image, content).address: path for path, image in project.images.items()}
    sentence = proof_words_for(language).coarse
    for item_id, brochure in project.brochures.items():
        for one in noted_coarse_pictures(pdfs[item_id]) if brochure.ink is Ink.PRESS else ():
            path = paths.get(one.address, one.address)
            yield sentence.format(
                file=path, brochure=item_id, page=one.page, dpi=one.dpi, width=one.width, height=one.height
            )


def made_workbooks(outcome: Outcome, cache: Path | None = None) -> dict[str, bytes]:
    """Return the spreadsheets of a publication, by the id of their analysis."""
    project, results, _ = outcome.complete()
    told = with_facts_filled_in(project, results)
    return build_workbooks(*told, cache=cache)


def made_booklets(
    project: Project, documents: Mapping[str, PrintDocument], pdfs: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the sheets of the brochures that are also to be folded, by the id of the brochure."""
    return {
        item_id: (cutting_sheets if brochure.is_cut else booklet)(pdfs[item_id], documents[item_id].title)
        for item_id, brochure in project.brochures.items()
        if brochure.is_booklet
    }


def print_documents(
    outcome: Outcome,
    view: PublicationView,
    files: Mapping[str, bytes],
    workbooks: Mapping[str, bytes] | None = None,
) -> dict[str, PrintDocument]:
    """Return what is to be printed, by the id of the brochure; spreadsheets are made where they are not handed in."""
    project, _, look = outcome.complete()
    own = project.settings.language
    settings: dict[Language, _LanguageOfPrint] = {}
    documents: dict[str, PrintDocument] = {}
    for item_id, brochure in project.brochures.items():
        language = brochure.language or own
        if language not in settings:
            settings[language] = _language_of_print(
                outcome, view, language, workbooks if language is own else {}
            )
        told = settings[language]
        texts, proof = _texts(told.view.brochures[item_id]), told.prover.proof_of(brochure)
        document = brochure_document(brochure, told.view, look, words_for(language), texts, files, proof)
        if told.foreign:
            document = replace(
                document, html=told_in_html(document.html, told.foreign), title=unmarked(document.title)
            )
        document = told.prover.with_proof(brochure, document)
        documents[item_id] = _for_press(document, look, outcome) if brochure.ink is Ink.PRESS else document
    return documents


@dataclass(frozen=True, slots=True, kw_only=True)
class _LanguageOfPrint:
    """What all prints in one language share."""

    view: PublicationView
    prover: Prover
    foreign: str
    """The language of texts that are not translated; empty in the publication's own."""


def _language_of_print(
    outcome: Outcome, view: PublicationView, language: Language, workbooks: Mapping[str, bytes] | None
) -> _LanguageOfPrint:
    project, results, _ = outcome.told_in(language).complete()
    if project.foreign is not None:
        view = view_of(outcome.told_in(language))
    told = with_facts_filled_in(project, results)
    return _LanguageOfPrint(
        view=view,
        prover=Prover(project, told, view, partial(_workbook, told, workbooks or {})),
        foreign="" if project.foreign is None else project.foreign.original.value,
    )


def _for_press(document: PrintDocument, look: Look, outcome: Outcome) -> PrintDocument:
    """Return a document for a print shop: in four inks, pictures in full size, nothing that only a screen can open."""
    project, _, _ = outcome.complete()
    content = project.settings.content_folder
    pictures = {rendered_image(image, content).address: image for image in project.images.values()}
    full = {
        address: publish_image(
            outcome.root, pictures[address], pictures[address].width, pictures[address].height
        )
        for address in document.resources
        if address in pictures
    }
    colours = [look.tokens.get(f"kleur-{name}", "") for name in ("inkt", "inkt-zacht")]
    of_values = value_colours(project, look)
    sheet = look.file("print/press.css")
    own = "" if sheet is None else text_of(sheet)
    return replace(
        document,
        stylesheets=(*document.stylesheets, own + tabs_into_bleed(of_values)),
        resources={**document.resources, **full},
        ink=Ink.PRESS,
        attachments=(),
        text_colours=tuple(colour for colour in colours if re.fullmatch(r"#[0-9a-fA-F]{6}", colour)),
        own_inks=look.inks(of_values),
        date=content_date(project).isoformat(),
    )


def _workbook(told: tuple[Project, Results], made: Mapping[str, bytes], analysis_id: str) -> bytes:
    return made[analysis_id] if analysis_id in made else build_workbook(*told, analysis_id)


def _texts(brochure: BrochureView) -> BrochureTexts:
    return BrochureTexts(title=brochure.title, subtitle=brochure.subtitle, foreword=brochure.foreword)


def site_folder_of(root: Path, project: Project) -> Path:
    """Return the folder to publish in; raises FolderError for one that would overwrite something else."""
    typed = project.settings.site_folder
    try:
        base = root.resolve()
        site = base / typed
        content = (base / project.settings.content_folder).resolve()
        target = site.resolve()
        is_inside = target.is_relative_to(base) and target != base
        taken = (content, base / WORKSPACE)
        is_apart = not any(one.is_relative_to(target) or target.is_relative_to(one) for one in taken)
        is_ours = not target.is_dir() or not any(target.iterdir()) or _is_website(target)
    except OSError as error:
        raise FolderError.from_system(error, typed) from error
    except (RuntimeError, ValueError) as error:  # a link to itself, a sign that no path can have
        raise FolderError(Trouble.SITE_ELSEWHERE, path=typed) from error
    if not is_inside or not is_apart:
        raise FolderError(Trouble.SITE_ELSEWHERE, path=typed)
    if not is_ours:
        # what stands in the place of the site is thrown away, so it must be a site
        raise FolderError(Trouble.NOT_A_SITE, path=typed)
    return site


def _is_website(folder: Path) -> bool:
    """Whether a folder holds a website and nothing that is kept nowhere else; a branch of its own may lie there."""
    return (folder / "index.html").is_file() and not (folder / ".git").exists()


@contextmanager
def _only_build(workspace: Workspace) -> Iterator[None]:
    """Hold the publication's lock; two builds at once would write the same staged pages."""
    path = workspace.lock_file()
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        raise FolderError.from_system(error, path) from error
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FolderError(Trouble.BUSY) from error
        except OSError as error:
            raise FolderError.from_system(error, path) from error
        yield
    finally:
        os.close(lock)
