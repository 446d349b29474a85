"""Questionnaires and what came out of them."""

from __future__ import annotations

from enum import StrEnum

from zhi_publish.diagnostics import Code
from zhi_publish.load.benefit import decode_source
from zhi_publish.load.decode import Reading, decode_reference, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_value_chain import MEASUREMENT, SCALE, WAVE
from zhi_publish.load.method_kind import ItemSource, MethodKind
from zhi_publish.load.nodes import Mapping, Node, Scalar, shorten
from zhi_publish.load.registry import report_unknown
from zhi_publish.model.kinds import Kind
from zhi_publish.model.measurement import Measurement, Scale, Wave
from zhi_publish.model.value_chain import Level, ValueChain

MOST_PEOPLE = 10_000_000


class _Better(StrEnum):
    HIGHER = "hoger"
    LOWER = "lager"


_BETTER = {
    "hoger": _Better.HIGHER, "higher": _Better.HIGHER, "lager": _Better.LOWER, "lower": _Better.LOWER,
}  # fmt: skip


def load_measurement(source: ItemSource) -> Measurement | None:
    """Return a questionnaire whose scores lie on its scale, or None with findings."""
    fields, reading = source.fields(MEASUREMENT), source.reading
    title, summary = fields.text("titel"), fields.text("samenvatting")
    instrument, asks = fields.text("instrument"), fields.text("vraagt")
    scale = _load_scale(fields, reading)
    waves = [_load_wave(node, scale, reading) for node in fields.items("momenten") or ()]
    if "momenten" in fields and not waves and fields.is_sound:
        reading.report.add(Code.EMPTY_VALUE, fields.where_of("momenten"))
        return None
    is_same_people = bool(fields.yes_no("dezelfde_mensen"))
    shows = _load_shows(fields, source)
    made_source = decode_source(fields)
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound or title is None or instrument is None or scale is None or None in waves:
        return None
    return Measurement(
        id=source.id,
        title=title,
        summary=summary,
        instrument=instrument,
        asks=asks,
        scale=scale,
        waves=tuple(wave for wave in waves if wave is not None),
        is_same_people=is_same_people,
        shows=shows,
        source=made_source,
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _load_scale(fields: Fields, reading: Reading) -> Scale | None:
    inner = fields.mapping("schaal", SCALE)
    if inner is None:
        return None
    lowest, highest, better = inner.number("van"), inner.number("tot"), inner.choice("beter", _BETTER)
    if not inner.is_sound or lowest is None or highest is None:
        fields.is_sound = False
        return None
    if lowest >= highest:
        reading.report.add(
            Code.SCALE_UPSIDE_DOWN, inner.where_of("tot"), lowest=f"{lowest:f}", highest=f"{highest:f}"
        )
        fields.is_sound = False
        return None
    return Scale(lowest=lowest, highest=highest, is_higher_better=better is not _Better.LOWER)


def _load_wave(node: Node, scale: Scale | None, reading: Reading) -> Wave | None:
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "momenten")
        return None
    fields = Fields(node, WAVE, reading)
    label, day = fields.text("wanneer"), fields.date("datum")
    respondents = fields.whole("ingevuld", least=1, most=MOST_PEOPLE)
    invited = fields.whole("gevraagd", least=1, most=MOST_PEOPLE)
    mean, spread = fields.number("gemiddelde"), fields.number("spreiding")
    if not fields.is_sound or label is None or respondents is None or mean is None:
        return None
    if invited is not None and invited < respondents:
        reading.report.add(
            Code.MORE_ANSWERS_THAN_ASKED,
            fields.where_of("ingevuld"),
            respondents=respondents,
            invited=invited,
        )
        return None
    if scale is not None:
        widest = (scale.highest - scale.lowest) / 2
        if not scale.lowest <= mean <= scale.highest:
            _report_off_scale(fields, "gemiddelde", scale, reading)
            return None
        # the scores of a few people may spread a little wider than half the scale
        if spread is not None and not 0 <= spread <= 2 * widest:
            _report_off_scale(fields, "spreiding", scale, reading)
            return None
    return Wave(
        label=label,
        day=day,
        respondents=respondents,
        invited=invited,
        mean=mean,
        spread=spread,
        where=node.where,
    )


def _report_off_scale(fields: Fields, name: str, scale: Scale, reading: Reading) -> None:
    node = fields.node(name)
    reading.report.add(
        Code.OFF_THE_SCALE,
        fields.where_of(name),
        typed=shorten(node.text, 40) if isinstance(node, Scalar) else "",
        lowest=f"{scale.lowest:f}",
        highest=f"{scale.highest:f}",
    )


def _load_shows(fields: Fields, source: ItemSource) -> tuple[str, ...]:
    """Return the ids of what a questionnaire shows; those of a chain that cannot be read are no second fault."""
    known = [
        element.id
        for chain in source.every(ValueChain).values()
        for element in chain.elements
        if element.level in {Level.OUTPUT, Level.OUTCOME}
    ]
    is_any_broken = bool(source.registry.broken.get(Kind.VALUE_CHAIN))
    found: dict[str, None] = {}
    for node in fields.items("toont") or ():
        reference = decode_reference(node, source.reading)
        if reference is None:
            fields.is_sound = False
        elif reference.id in known:
            found[reference.id] = None
        elif not is_any_broken and not source.registry.drafts.get(Kind.VALUE_CHAIN):
            report_unknown("schakel", reference, known, source.reading)
            fields.is_sound = False
    return tuple(found)


KIND = MethodKind(kind=Kind.MEASUREMENT, family=Measurement, load=load_measurement)
