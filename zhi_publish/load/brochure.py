"""Brochures."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, decode_choice, decode_reference, report_missing
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import BROCHURE
from zhi_publish.load.nodes import Mapping
from zhi_publish.load.registry import Registry
from zhi_publish.load.visitors import load_venue
from zhi_publish.model.brochure import Brochure, BrochurePart, Each, Edition, Ink, PaperSize
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Language
from zhi_publish.model.text import Body

PAPER_SIZES = {size.value.casefold(): size for size in PaperSize}
EDITIONS = {
    "volledig": Edition.FULL, "full": Edition.FULL,
    "samenvatting": Edition.SUMMARY, "summary": Edition.SUMMARY,
    "personakaarten": Edition.PERSONA_CARDS, "persona-cards": Edition.PERSONA_CARDS,
    "grote-letter": Edition.LARGE_PRINT, "large-print": Edition.LARGE_PRINT,
    "poster": Edition.POSTER,
    "waardekaarten": Edition.VALUE_CARDS, "value-cards": Edition.VALUE_CARDS,
    "interviewformulier": Edition.INTERVIEW_FORM, "interview-form": Edition.INTERVIEW_FORM,
    "telblad": Edition.COUNTING_SHEET, "counting-sheet": Edition.COUNTING_SHEET,
    "besluitstuk": Edition.DECISION_DOCUMENT, "decision-document": Edition.DECISION_DOCUMENT,
    "jaarverslag": Edition.ANNUAL_REPORT, "annual-report": Edition.ANNUAL_REPORT,
}  # fmt: skip
INKS = {
    "kleur": Ink.COLOUR, "colour": Ink.COLOUR,
    "zwart-wit": Ink.BLACK_AND_WHITE, "black-and-white": Ink.BLACK_AND_WHITE,
    "drukkerij": Ink.PRESS, "press": Ink.PRESS,
}  # fmt: skip
PER = {"locatie": Each.VENUE, "location": Each.VENUE}
LANGUAGES = {language.value: language for language in Language}
_WITHOUT_EFFECT = {
    Edition.SUMMARY: ("onderdelen",),
    Edition.PERSONA_CARDS: ("onderdelen", "voor"),
    Edition.POSTER: ("onderdelen", "voor", "analyse", "personas"),
    Edition.VALUE_CARDS: ("onderdelen", "voor", "analyse", "personas"),
    Edition.INTERVIEW_FORM: ("onderdelen", "voor", "analyse", "personas"),
    Edition.COUNTING_SHEET: ("onderdelen", "voor", "analyse"),
    Edition.DECISION_DOCUMENT: ("onderdelen", "voor", "analyse", "personas"),
    Edition.ANNUAL_REPORT: ("onderdelen",),
}
"""Keys that an edition does not heed."""
PARTS = {part.value: part for part in BrochurePart} | {
    "cover": BrochurePart.COVER,
    "contents": BrochurePart.CONTENTS,
    "foreword": BrochurePart.FOREWORD,
    "analysis": BrochurePart.ANALYSIS,
    "payer": BrochurePart.PAYER,
    "unquantified": BrochurePart.UNQUANTIFIED,
    "sources": BrochurePart.SOURCES,
    "colophon": BrochurePart.COLOPHON,
}


def load_brochure(
    item_id: str, mapping: Mapping, body: Body, registry: Registry, reading: Reading
) -> Brochure | None:
    """Return a brochure, or None with findings. An analysis or persona that is a draft is left out."""
    fields = Fields(mapping, BROCHURE, reading)
    title, subtitle = fields.text("titel"), fields.text("ondertitel")
    payer_id = _resolve(fields, "voor", Kind.PAYER, registry)
    analysis_id = _resolve(fields, "analyse", Kind.ANALYSIS, registry)
    edition = fields.choice("uitvoering", EDITIONS) or Edition.FULL
    ink = fields.choice("inkt", INKS) or Ink.COLOUR
    is_booklet = bool(fields.yes_no("boekje"))
    paper = fields.choice("formaat", PAPER_SIZES)
    if paper is PaperSize.A3 and edition is not Edition.POSTER:
        reading.report.add(Code.PAPER_FOR_POSTER, fields.where_of("formaat"))
        fields.is_sound = False
    _check_effect(fields, edition, paper)
    plan_id = _resolve(fields, "besluit", Kind.DECISION_PLAN, registry)
    plans = registry.known.get(Kind.DECISION_PLAN, {}).keys() - registry.drafts.get(Kind.DECISION_PLAN, set())
    if edition is Edition.DECISION_DOCUMENT and not plans:
        reading.report.add(Code.PLAN_MISSING, fields.where_of("uitvoering"))
        fields.is_sound = False
    accountability_id = _resolve(fields, "verantwoording", Kind.ACCOUNTABILITY, registry)
    years = set(registry.known.get(Kind.ACCOUNTABILITY, ()))
    if edition is Edition.ANNUAL_REPORT and not years - registry.drafts.get(Kind.ACCOUNTABILITY, set()):
        report_missing(BROCHURE.key("verantwoording"), fields.where, reading)
        fields.is_sound = False
    persona_ids = _load_persona_ids(fields, registry)
    venue_id, per = load_venue(fields, registry), fields.choice("per", PER)
    if "per" in fields and "locatie" in fields:
        first, second = fields.key_where("locatie").line, fields.key_where("per").line
        reading.report.add(Code.DUPLICATE_KEY, fields.key_where("per"), key="per", first=first, second=second)
        fields.is_sound = False
    parts = _load_parts(fields)
    language = fields.choice("taal", LANGUAGES)
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound or title is None:
        return None
    return Brochure(
        id=item_id,
        title=title,
        subtitle=subtitle,
        payer_id=payer_id,
        edition=edition,
        ink=ink,
        is_booklet=is_booklet,
        paper=paper or PaperSize.A4,
        persona_ids=persona_ids,
        analysis_id=analysis_id,
        accountability_id=accountability_id,
        plan_id=plan_id,
        venue_id=venue_id,
        is_per_venue=per is not None,
        parts=parts or tuple(BrochurePart),
        language=language,
        language_where=None if language is None else fields.where_of("taal"),
        is_draft=is_draft,
        body=body,
        where=mapping.where,
    )


def _check_effect(fields: Fields, edition: Edition, paper: PaperSize | None) -> None:
    """Tell of keys that an edition does not heed: their author expects something that will not come."""
    report = fields.reading.report
    for key in _WITHOUT_EFFECT.get(edition, ()):
        if key in fields:
            report.add(Code.KEY_WITHOUT_EFFECT, fields.key_where(key), key=key, edition=edition.value)
    if "besluit" in fields and edition is not Edition.DECISION_DOCUMENT:
        where = fields.key_where("besluit")
        report.add(Code.KEY_WITHOUT_EFFECT, where, key="besluit", edition=edition.value)
    if "verantwoording" in fields and edition is not Edition.ANNUAL_REPORT:
        where = fields.key_where("verantwoording")
        report.add(Code.KEY_WITHOUT_EFFECT, where, key="verantwoording", edition=edition.value)
    if edition is Edition.LARGE_PRINT and paper is PaperSize.A5:
        report.add(Code.LARGE_PRINT_ON_A4, fields.where_of("formaat"))


def _resolve(fields: Fields, key: str, kind: Kind, registry: Registry) -> str | None:
    reference = fields.reference(key)
    if reference is None:
        return None
    found = registry.resolve(kind, reference, fields.reading)
    if found is None and reference.id not in registry.drafts.get(kind, ()):
        fields.is_sound = False
    return found


def _load_persona_ids(fields: Fields, registry: Registry) -> tuple[str, ...] | None:
    nodes = fields.items("personas")
    if nodes is None:
        return None
    ids = []
    for node in nodes:
        reference = decode_reference(node, fields.reading)
        found = None if reference is None else registry.resolve(Kind.PERSONA, reference, fields.reading)
        if found is not None:
            ids.append(found)
        elif reference is None or reference.id not in registry.drafts.get(Kind.PERSONA, ()):
            fields.is_sound = False
    return tuple(ids)


def _load_parts(fields: Fields) -> tuple[BrochurePart, ...]:
    parts: dict[BrochurePart, int] = {}
    for node in fields.items("onderdelen") or ():
        part = decode_choice(node, fields.reading, PARTS)
        if part is None:
            fields.is_sound = False
        elif part in parts:
            fields.reading.report.add(
                Code.DUPLICATE_KEY, node.where, key=part, first=parts[part], second=node.where.line
            )
            fields.is_sound = False
        else:
            parts[part] = node.where.line
    return tuple(parts)
