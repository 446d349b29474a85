"""The whole spreadsheet of an analysis."""

from __future__ import annotations

from zhi_publish.compute.results import Results
from zhi_publish.model.project import Project
from zhi_publish.present.format import Formatter
from zhi_publish.present.publication import content_date
from zhi_publish.present.wording import words_for
from zhi_publish.present.workbook.bounds import bounds_sheet
from zhi_publish.present.workbook.cells import Names, Workbook
from zhi_publish.present.workbook.guide import guide_sheet, sources_sheet
from zhi_publish.present.workbook.inputs import inputs_sheet
from zhi_publish.present.workbook.lines import lines_sheet
from zhi_publish.present.workbook.material import Material
from zhi_publish.present.workbook.outcome import outcome_sheet
from zhi_publish.present.workbook.payers import payers_sheet, shares_sheet
from zhi_publish.present.workbook.texts import Text
from zhi_publish.present.workbook.years import years_sheet


def analysis_workbook(project: Project, results: Results, analysis_id: str) -> Workbook:
    """Return the spreadsheet of an analysis; facts in the texts of the publication must have been filled in."""
    material = _material(project, results, analysis_id)
    names = Names()
    inputs_maker, inputs = inputs_sheet(material, names)
    lines_maker, lines = lines_sheet(material, inputs)
    outcome_maker, outcome = outcome_sheet(material, inputs, lines, names)
    shares_maker, rows = shares_sheet(material, inputs, lines)
    makers = [
        inputs_maker,
        lines_maker,
        outcome_maker,
        payers_sheet(material, inputs, rows, outcome),
        shares_maker,
        years_sheet(material, inputs, lines, outcome, names),
        bounds_sheet(material, inputs, lines, outcome, names),
        sources_sheet(material),
    ]
    sheets = [maker.finished() for maker in makers if maker is not None]
    guide = guide_sheet(material, outcome, sheets).finished()
    words = material.words
    return Workbook(
        title=material.result.analysis.title.text,
        author=material.publisher,
        subject=material.say(Text.SUBJECT),
        language=material.language,
        as_of=material.as_of,
        as_of_words=material.as_of_words,
        sheets=(guide, *sheets),
        names=names.all(),
        yes_no=(words.yes, words.no),
    )


def _material(project: Project, results: Results, analysis_id: str) -> Material:
    settings = project.settings
    words, appraisal = words_for(settings.language), results.appraisals[analysis_id]
    index_id = appraisal.result.analysis.price_index_id
    as_of = content_date(project)
    return Material(
        appraisal=appraisal,
        price_index=None if index_id is None else project.price_indexes[index_id],
        payer_names={
            payer: project.payers[payer].name.text if payer in project.payers else words.payer_names[payer]
            for payer in project.payer_ids
        },
        words=words,
        language=settings.language,
        publisher=settings.organisation or settings.site_name,
        as_of=as_of,
        as_of_words=Formatter(settings.language).date(as_of),
    )
