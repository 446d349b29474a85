"""A finished site from a publication that has no errors."""

from __future__ import annotations

import calendar
import posixpath
from collections.abc import Mapping
from types import MappingProxyType

from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.look import Look
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import Outcome
from zhi_publish.present.addresses import Addresses, former_addresses
from zhi_publish.present.prose import with_facts_filled_in
from zhi_publish.present.publication import content_date, destinations, publication_view
from zhi_publish.present.views import PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.present.words_embed import embed_words
from zhi_publish.publish.booklet import sheet_for
from zhi_publish.publish.carried_styles import PageStyles
from zhi_publish.publish.downloads import data_downloads, download_views
from zhi_publish.publish.embeds import own_address
from zhi_publish.publish.errors import BuildError
from zhi_publish.publish.feeds import feeds, robots
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.head import HeadMaker
from zhi_publish.publish.images import publish_image
from zhi_publish.publish.languages import with_other_languages, with_print_languages
from zhi_publish.publish.moved import moved_cards, moved_pages
from zhi_publish.publish.own_look import text_of
from zhi_publish.publish.pages import PageMaker
from zhi_publish.publish.search import INDEX, search_index
from zhi_publish.publish.share_pictures import share_addresses
from zhi_publish.publish.stand_ins import dressed
from zhi_publish.publish.statement import with_statement
from zhi_publish.publish.styles import ASSETS, STYLESHEET, Sheets, small_css, small_script

LATEST_EPOCH = 2**32 - 1
"""The last second (in 2106) that fits in a compressed file, such as the site map; the first one is that of 1970."""


def value_colours(project: Project, look: Look) -> dict[str, str]:
    """Return the colour of each value of the model: its own, else the look's."""
    return {
        value.id: value.colour or look.value_colour(value.id, index)
        for index, value in enumerate(project.model.values)
    }


def view_of(outcome: Outcome) -> PublicationView:
    """Return the views of a publication without errors."""
    project, results, look = outcome.complete()
    return publication_view(project, results, value_colours(project, look))


def named_files(outcome: Outcome) -> dict[str, bytes]:
    """Return the pictures and documents that texts name, by their address on the site."""
    project, _, _ = outcome.complete()
    found = destinations(project)
    files: dict[str, bytes] = {}
    for path, image in found.images.items():
        files[image.address] = publish_image(outcome.root, project.images[path], image.width, image.height)
    for path, address in found.attachments.items():
        try:
            files[address] = (outcome.root / project.attachments[path].path).read_bytes()
        except OSError as error:
            name = project.attachments[path].path
            raise BuildError(Trouble.FILE_GONE, path=name, problem=error.strerror) from error
    return files


def finished_site(
    outcome: Outcome,
    view: PublicationView,
    files: Mapping[str, bytes],
    brochures: Mapping[str, bytes],
    workbooks: Mapping[str, bytes] | None = None,
    booklets: Mapping[str, bytes] | None = None,
    shared: Mapping[str, bytes] = MappingProxyType({}),
) -> FinishedSite:
    """Return the pages and files of the website.

    Args:
        outcome: A publication without errors.
        view: Its views.
        files: Its pictures and documents, by address.
        brochures: The PDFs that were made, by id; those that were not made are not offered either.
        workbooks: The spreadsheets that were made, by the id of their analysis; likewise.
        booklets: The sheets to be folded that were made, by the id of their brochure; likewise.
        shared: The pictures for who shares a page that were made, by address; likewise.

    """
    project, results, look = outcome.complete()
    settings = project.settings
    words = words_for(settings.language)
    addresses = Addresses(settings.language)
    pdfs = {addresses.of(Kind.BROCHURE, item_id): data for item_id, data in brochures.items()}
    sheets = {
        addresses.of_analysis_file(item_id, ".xlsx"): data for item_id, data in (workbooks or {}).items()
    }
    folded = {
        addresses.of_booklet(item_id, is_cut=project.brochures[item_id].is_cut): data
        for item_id, data in (booklets or {}).items()
    }
    papers = {item_id: sheet_for(brochure.paper) for item_id, brochure in project.brochures.items()}
    downloads = pdfs | folded | sheets | data_downloads(*with_facts_filled_in(project, results))
    assets = dict(files) | downloads | look_files(look, project)
    offered = download_views(downloads, view, settings.language, words, papers, project.brochures)
    if settings.other_languages:
        offered = with_print_languages(offered, project.brochures, settings.language, outcome)
    maker = PageMaker(
        view=view,
        look=look,
        words=words,
        settings=settings,
        downloads=offered,
        assets=assets,
    )
    pages = maker.pages()
    assets |= maker.embeds()
    assets[INDEX] = search_index(pages, settings.language, has_directory_urls=settings.has_directory_urls)
    views = {language: view_of(outcome.told_in(language)) for language in settings.other_languages}
    if settings.other_languages:
        pages = with_other_languages(
            outcome,
            pages,
            maker.environment,
            views,
            assets,
            pdfs,
            booklets or {},
            has_workbooks=workbooks is not None,
        )
    told: dict[Language | None, tuple[Project, PublicationView]] = {None: (project, view)}
    told |= {language: (outcome.told_in(language).complete()[0], one) for language, one in views.items()}
    assets |= feeds(told, pages)
    assets["robots.txt"] = robots(settings)
    assets |= shared
    folders = {"" if language is None else f"{language}/": one for language, (one, _) in told.items()}
    moved: dict[str, bytes] = {}
    for below, one in folders.items():
        moved |= moved_pages(former_addresses(one), pages, one.settings, STYLESHEET, below)
    if moved:
        styles = PageStyles(assets)
        assets |= {
            file: styles.carried(page.decode("utf-8"), posixpath.dirname(file)).encode("utf-8")
            for file, page in moved.items()
        }
    for below, one in folders.items():
        assets |= moved_cards(one, assets, below)
    pages = with_statement(pages, has_directory_urls=settings.has_directory_urls)
    heads = HeadMaker(
        project=project,
        assets=assets,
        pictures=share_addresses(shared, view),
        organisation=view.organisation,
    )
    pages = tuple(map(heads.with_head, pages))
    return FinishedSite(
        site_name=settings.site_name,
        description=settings.site_description or "",
        address=own_address(settings),
        language=settings.language,
        other_languages=tuple(language.value for language in settings.other_languages),
        has_directory_urls=settings.has_directory_urls,
        content_folder=settings.content_folder,
        pages=pages,
        nav=maker.nav(),
        menu=settings.menu,
        assets=assets,
        stylesheets=(STYLESHEET,),
        licence=""
        if settings.licence is None
        else embed_words(settings.language).licence.format(licence=settings.licence),
        logo=None if look.logo is None else f"{ASSETS}/{look.logo.name}",
        overrides=tuple(folder / "overrides" for folder in look.folders if (folder / "overrides").is_dir()),
        epoch=min(max(calendar.timegm(content_date(project).timetuple()), 0), LATEST_EPOCH),
    )


def look_files(look: Look, project: Project) -> dict[str, bytes]:
    """Return style sheet, typefaces, scripts and logo of a look, by address."""
    files: dict[str, bytes] = {}
    sheets = Sheets(look)
    with_stand_ins, stand_ins = dressed(look)
    files[STYLESHEET] = sheets.common(
        look.font_faces("fonts") + stand_ins + with_stand_ins.css_variables(value_colours(project, look))
    )
    files |= sheets.of_pages
    for path in (*(font.path for font in look.fonts()), *look.files("fonts", ".txt")):
        # a typeface travels with its licence
        files[f"{ASSETS}/fonts/{path.name}"] = path.read_bytes()
    for path in (
        *look.files("scripts", ".js"),
        *look.files("scripts", ".css"),
        *look.files("scripts", ".txt"),
    ):
        # what somebody else made travels with its licence too
        text = text_of(path)
        small = {".js": small_script, ".css": small_css}.get(path.suffix, str)
        files[f"{ASSETS}/scripts/{path.name}"] = small(text).encode("utf-8")
    if look.logo is not None and look.logo_image is not None:
        image = look.logo_image
        data = publish_image(look.logo.parent, image, image.width, image.height)
        files[f"{ASSETS}/{look.logo.name}"] = data
    return files
