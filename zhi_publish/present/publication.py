"""All views of a publication."""

from __future__ import annotations

import dataclasses
import datetime as dt
import html
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.results import Results
from zhi_publish.model.asset import SourceImage
from zhi_publish.model.brochure import Brochure
from zhi_publish.model.dates import newest_date
from zhi_publish.model.page import OrdinaryPage
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.text import Body
from zhi_publish.model.venue import Venue
from zhi_publish.present.addresses import DOWNLOADS, HOME, Addresses, attachment_address, image_address
from zhi_publish.present.analyses import analysis_view
from zhi_publish.present.benefits import benefit_view, source_list
from zhi_publish.present.budgets import budget_view
from zhi_publish.present.by_venue import by_venue_view, listed_by_venue
from zhi_publish.present.comparison import overview_rows
from zhi_publish.present.context import Context
from zhi_publish.present.core_values import model_view
from zhi_publish.present.explain_tables import tables_of
from zhi_publish.present.facts import Facts
from zhi_publish.present.format import Formatter
from zhi_publish.present.markdown import Destinations, RenderedImage, first_heading, without_first_heading
from zhi_publish.present.method import method_sections
from zhi_publish.present.overviews import palettes_view, years_chart
from zhi_publish.present.payers import newest_first, payer_view, used_payers
from zhi_publish.present.personas import persona_view
from zhi_publish.present.price_indexes import price_index_view
from zhi_publish.present.views import AnalysisView, BrochureView, PageView, PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.targets import contact_link

WIDEST_IMAGE = 1600
"""Points; a wider picture is made smaller, since nobody's screen shows more of it in a column of text."""


def publication_view(project: Project, results: Results, value_colours: Mapping[str, str]) -> PublicationView:
    """Return everything that is published, ready for templates; the publication must have no errors."""
    language = project.settings.language
    words, formatter = words_for(language), Formatter(language)
    context = Context(
        project=project,
        results=results,
        facts=Facts(project, results, formatter),
        words=words,
        formatter=formatter,
        addresses=Addresses(language),
        destinations=destinations(project),
        value_colours=value_colours,
    )
    settings = project.settings
    # sources are numbered in the order in which the overview of benefits lists them
    benefits = tuple(benefit_view(benefit, context) for benefit in project.benefits.values())
    personas = tuple(persona_view(result, context) for result in results.personas.values())
    analyses = tuple(_analysis_view(result, context) for result in newest_first(results.analyses.values()))
    apart = listed_by_venue(project)
    pages = [_page_view(page, context) for page in project.pages]
    home = next((page for page in project.pages if context.addresses.of_page(str(page.path)) == HOME), None)
    introductions = {page.address: page for page in pages if page.address in _overviews(context.addresses)}
    return PublicationView(
        site_name=settings.site_name,
        organisation=settings.organisation,
        place=settings.place or "",
        contact=settings.contact or "",
        contact_link=contact_link(settings.contact or ""),
        description=settings.site_description or "",
        date=formatter.date(content_date(project)),
        personas=personas,
        benefits=benefits,
        payers=tuple(payer_view(payer_id, context) for payer_id in used_payers(context)),
        analyses=analyses,
        overview=overview_rows(context),
        years_chart=years_chart([one for one in analyses if one.id not in apart], context),
        by_venue=by_venue_view(context),
        palettes=palettes_view(personas, context),
        budgets=tuple(
            budget_view(result, context)
            for result in sorted(results.budgets.values(), key=lambda one: (-one.budget.year, one.budget.id))
        ),
        price_indexes=tuple(price_index_view(index, context) for index in project.price_indexes.values()),
        method=method_sections(context),
        model=model_view(context),
        sources=source_list(context.sources, benefits),
        pages=tuple(page for page in pages if page.address not in introductions),
        brochures={
            item_id: brochure_view(brochure, context) for item_id, brochure in project.brochures.items()
        },
        introductions=introductions,
        headline=_chosen(analyses, None if home is None else home.analysis_id),
        story=next(
            (one for one in personas if home is not None and one.card.id == home.persona_id),
            personas[0] if personas else None,
        ),
    )


def _analysis_view(result: AnalysisResult, context: Context) -> AnalysisView:
    view = analysis_view(result, context)
    # the view was the one to ask for these; those of a thousand analyses would fill the memory
    context.results.appraisals[result.analysis.id].forget({"inputs"})
    tables_of(context).forget_analyses()
    return view


def brochure_view(brochure: Brochure, context: Context) -> BrochureView:
    """Return the texts of an edition; one for a location is called after it."""
    here = f"{Kind.BROCHURE}:{brochure.id}"
    title = context.text(brochure.title, here)
    venue = None if brochure.venue_id is None else context.project.every(Venue).get(brochure.venue_id)
    if venue is not None:
        title = f"{title}: {context.text(venue.title)}"
    return BrochureView(
        title=title,
        subtitle=context.text(brochure.subtitle, here),
        foreword=context.body(brochure.body, here),
    )


def _chosen(analyses: tuple[AnalysisView, ...], analysis_id: str | None) -> AnalysisView | None:
    return next((one for one in analyses if one.id == analysis_id), analyses[0] if analyses else None)


def _overviews(addresses: Addresses) -> frozenset[str]:
    return frozenset({HOME, DOWNLOADS, *(addresses.overview(kind) for kind in Kind if kind is not Kind.PAGE)})


def _page_view(page: OrdinaryPage, context: Context) -> PageView:
    heading = first_heading(page.body)
    title = context.text(page.title)
    body = page.body
    if heading is not None:
        # a heading that says the title again would stand on the page twice
        body = without_first_heading(body)
        title = title or _plain(heading, page.body, context)
    address = context.addresses.of_page(str(page.path))
    return PageView(
        address=address,
        title=title
        or (
            context.project.settings.site_name
            if address == HOME
            else _name_of(page.path).replace("-", " ").capitalize()
        ),
        summary=context.text(page.summary),
        text=context.body(body),
        order=page.order,
    )


def _plain(heading: str, body: Body, context: Context) -> str:
    """Return a heading as people read it: its facts filled in, without links and signs of Markdown."""
    line = dataclasses.replace(body, markdown=f"# {heading}")
    return html.unescape(_TAG.sub("", context.body(line))).strip()


_TAG = re.compile(r"<[^>]*>")


def _name_of(path: PurePosixPath) -> str:
    return path.parent.name if path.name == "index" else path.name


def destinations(project: Project) -> Destinations:
    """Return where the links and pictures of a publication's texts lead."""
    addresses = Addresses(project.settings.language)
    return Destinations(
        content=project.settings.content_folder,
        pages={
            path: addresses.overview(kind)
            if kind is Kind.BROCHURE and item_id not in project.brochures
            else addresses.of(
                kind, item_id
            )  # a definition of many editions is none itself: they are listed together
            for path, (kind, item_id) in project.files.items()
        },
        attachments={path: attachment_address(path) for path in project.attachments},
        images={
            path: rendered_image(image, project.settings.content_folder)
            for path, image in project.images.items()
        },
    )


def rendered_image(image: SourceImage, content: str) -> RenderedImage:
    """Return a picture as it will stand on the site: never wider than a column of text can show."""
    width, height = image.width, image.height
    if width > WIDEST_IMAGE and image.format != "SVG":
        height = max(1, height * WIDEST_IMAGE // width)
        width = WIDEST_IMAGE
    inside = image.path.removeprefix(f"{content}/")
    return RenderedImage(address=image_address(inside), width=width, height=height)


def content_date(project: Project) -> dt.date:
    """Return the state of the content: the newest date that it names.

    It stands in print and in the site map in the place of the clock, so that the same content gives the same
    files.
    """
    return newest_date(project) or dt.date(2024, 1, 1)
