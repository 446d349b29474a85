"""The reckoning as files to download."""

from __future__ import annotations

from collections.abc import Mapping

from zhi_publish.compute.results import Results
from zhi_publish.model.brochure import Brochure, Edition, PaperSize
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language
from zhi_publish.present.addresses import DOWNLOADS, Addresses
from zhi_publish.present.analysis_csv import analysis_csv
from zhi_publish.present.results_csv import results_csv
from zhi_publish.present.results_json import results_json
from zhi_publish.present.results_schema import results_schema_json
from zhi_publish.present.views import AnalysisView, DownloadView, PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.present.words import Words
from zhi_publish.present.words_editions import EditionListWords, edition_list_words
from zhi_publish.publish.pdf_pages import page_count

_NAMES = {Language.DUTCH: "uitkomsten", Language.ENGLISH: "results"}


def data_downloads(project: Project, results: Results) -> dict[str, bytes]:
    """Return the tables and data of a publication, by address; facts in its texts must have been filled in."""
    language = project.settings.language
    words, addresses = words_for(language), Addresses(language)
    payer_names = {
        payer: project.payers[payer].name.text if payer in project.payers else words.payer_names[payer]
        for payer in project.payer_ids
    }
    name = f"{DOWNLOADS}/{_NAMES[language]}"
    files = {
        addresses.of_analysis_file(analysis_id, ".csv"): analysis_csv(appraisal, payer_names, words, language)
        for analysis_id, appraisal in results.appraisals.items()
    }
    files[f"{name}.csv"] = results_csv(results, language)
    files[f"{name}.json"] = results_json(results, project.settings.licence)
    files[f"{name}.schema.json"] = results_schema_json()
    return {address: text.encode("utf-8") for address, text in files.items()}


def download_views(
    files: Mapping[str, bytes],
    view: PublicationView,
    language: Language,
    words: Words,
    booklet_sheets: Mapping[str, str] | None = None,
    brochures: Mapping[str, Brochure] | None = None,
) -> tuple[DownloadView, ...]:
    """Return what the page of downloads lists: brochures by kind, then each analysis, newest first, then all together.

    Each with what it is for, its pages and its size; ``booklet_sheets`` says on what paper each booklet comes, and
    ``brochures`` what kind of edition each is.
    """
    addresses, kinds, booklet_sheets = Addresses(language), words.download, booklet_sheets or {}
    say = edition_list_words(words.language_code)
    printed: list[DownloadView] = []
    for item_id, texts in view.brochures.items():
        brochure = (brochures or {}).get(item_id)
        venue = None if brochure is None else brochure.venue_id
        is_cut = brochure is not None and brochure.is_cut
        named, meant = (
            (kinds.cutting_sheet, kinds.cutting_sheet_for) if is_cut else (kinds.booklet, kinds.booklet_for)
        )
        sheet = meant.format(sheet=booklet_sheets.get(item_id, ""))
        address, booklet = (
            addresses.of(Kind.BROCHURE, item_id), addresses.of_booklet(item_id, is_cut=is_cut),
        )  # fmt: skip
        group = say.to_read if brochure is None else _group(brochure, say)
        if address in files:
            purpose = kinds.brochure_for if brochure is None else _purpose(brochure, say)
            detail = f"{purpose}; {_extent(files[address], brochure, say)}"
            printed.append(
                DownloadView(title=texts.title, address=address, detail=detail, group=group, venue=venue)
            )
        if booklet in files:
            title, detail = named.format(title=texts.title), f"{sheet}; {_size(files[booklet])}"
            printed.append(
                DownloadView(title=title, address=booklet, detail=detail, group=group, venue=venue)
            )
    order = (say.to_read, say.in_short, say.to_work_with)
    printed.sort(key=lambda one: order.index(one.group))
    offered: list[tuple[str, str, str, AnalysisView | None]] = []
    for analysis in view.analyses:
        workbook, lines = (addresses.of_analysis_file(analysis.id, suffix) for suffix in (".xlsx", ".csv"))
        offered += [
            (workbook, kinds.workbook.format(title=analysis.title), kinds.workbook_for, analysis),
            (lines, kinds.lines.format(title=analysis.title), kinds.lines_for, analysis),
        ]
    name = f"{DOWNLOADS}/{_NAMES[language]}"
    offered += [
        (f"{name}.csv", kinds.table, kinds.table_for, None),
        (f"{name}.json", kinds.data, kinds.data_for, None),
        (f"{name}.schema.json", kinds.schema, kinds.schema_for, None),
    ]
    data = (
        DownloadView(
            title=title,
            address=address,
            detail=f"{purpose}; {_size(files[address])}",
            group=say.figures,
            analysis=None if analysis is None else analysis.id,
            venue=None if analysis is None else analysis.venue_id,
        )
        for address, title, purpose, analysis in offered
        if address in files
    )
    return (*printed, *data)


_SHORT = (Edition.SUMMARY, Edition.PERSONA_CARDS)
_LONG = (Edition.FULL, Edition.LARGE_PRINT, Edition.ANNUAL_REPORT)


def _group(brochure: Brochure, say: EditionListWords) -> str:
    if brochure.edition in _LONG:
        return say.to_read
    return say.in_short if brochure.edition in _SHORT else say.to_work_with


def _purpose(brochure: Brochure, say: EditionListWords) -> str:
    """Return what an edition is for; what it is printed with says more of a whole brochure than that it can be read."""
    purpose, ink = say.purposes[brochure.edition], say.inks.get(brochure.ink, "")
    if not ink:
        return purpose
    return ink if brochure.edition is Edition.FULL else f"{purpose}, {ink}"


def _extent(data: bytes, brochure: Brochure | None, say: EditionListWords) -> str:
    """Return pages, paper and size: ``4 bladzijden A4, 41 kB``."""
    count = page_count(data)
    pages = say.one_page if count == 1 else say.pages.format(count=count)
    paper = ""
    if brochure is not None:
        # large print and sheets of cards are always on A4
        is_a4 = brochure.edition in {Edition.VALUE_CARDS, Edition.LARGE_PRINT}
        paper = f" {PaperSize.A4 if is_a4 else brochure.paper}"
    return f"PDF, {pages}{paper}, {_size(data)}" if count else _size(data)


def _size(data: bytes) -> str:
    return f"{max(1, round(len(data) / 1024))}\u00a0kB"
