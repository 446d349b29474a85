"""The reckoning as files to download."""

from __future__ import annotations

from collections.abc import Mapping

from zhi_publish.compute.results import Results
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language
from zhi_publish.present.addresses import DOWNLOADS, Addresses
from zhi_publish.present.analysis_csv import analysis_csv
from zhi_publish.present.results_csv import results_csv
from zhi_publish.present.results_json import results_json
from zhi_publish.present.results_schema import results_schema_json
from zhi_publish.present.views import DownloadView, PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.present.words import Words

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
    files[f"{name}.json"] = results_json(results)
    files[f"{name}.schema.json"] = results_schema_json()
    return {address: text.encode("utf-8") for address, text in files.items()}


def download_views(
    files: Mapping[str, bytes],
    view: PublicationView,
    language: Language,
    words: Words,
    booklet_sheets: Mapping[str, str] | None = None,
) -> tuple[DownloadView, ...]:
    """Return what the page of downloads lists: brochures, then each analysis, newest first, then all together.

    Each with what it is for and its size; ``booklet_sheets`` says on what paper each booklet comes.
    """
    addresses, kinds, booklet_sheets = Addresses(language), words.download, booklet_sheets or {}
    offered: list[tuple[str, str, str, str | None]] = []
    for item_id, brochure in view.brochures.items():
        sheet = kinds.booklet_for.format(sheet=booklet_sheets.get(item_id, ""))
        offered += [
            (addresses.of(Kind.BROCHURE, item_id), brochure.title, kinds.brochure_for, None),
            (addresses.of_booklet(item_id), kinds.booklet.format(title=brochure.title), sheet, None),
        ]
    for analysis in view.analyses:
        workbook, lines = (addresses.of_analysis_file(analysis.id, suffix) for suffix in (".xlsx", ".csv"))
        offered += [
            (workbook, kinds.workbook.format(title=analysis.title), kinds.workbook_for, analysis.id),
            (lines, kinds.lines.format(title=analysis.title), kinds.lines_for, analysis.id),
        ]
    name = f"{DOWNLOADS}/{_NAMES[language]}"
    offered += [
        (f"{name}.csv", kinds.table, kinds.table_for, None),
        (f"{name}.json", kinds.data, kinds.data_for, None),
        (f"{name}.schema.json", kinds.schema, kinds.schema_for, None),
    ]
    return tuple(
        DownloadView(
            title=title, address=address, detail=f"{purpose}; {_size(files[address])}", analysis=analysis_id
        )
        for address, title, purpose, analysis_id in offered
        if address in files
    )


def _size(data: bytes) -> str:
    return f"{max(1, round(len(data) / 1024))}\u00a0kB"
