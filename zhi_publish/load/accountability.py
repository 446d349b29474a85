"""The accountability of a year."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.load.accountability_figures import load_figures
from zhi_publish.load.decode import (
    Reading,
    decode_choice,
    decode_reference,
    decode_text,
)
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import KeyTable
from zhi_publish.load.keys_accountability import (
    ACCOUNTABILITY,
    DUTIES,
    DUTY,
    INCIDENTS,
    PARTNER,
    STORIES,
    STORY,
    TRAINING,
)
from zhi_publish.load.method_kind import ItemSource, MethodKind
from zhi_publish.load.nodes import Mapping, Node
from zhi_publish.load.visitors import load_venue
from zhi_publish.model.accountability import (
    Accountability,
    Duty,
    DutyReport,
    DutyState,
    Incidents,
    Mention,
    Stories,
    Story,
)
from zhi_publish.model.interviews import LEAST_THRESHOLD, MOST_THRESHOLD, USUAL_THRESHOLD
from zhi_publish.model.kinds import Kind

MOST_PEOPLE = 10_000_000
STATES = {
    "ja": DutyState.YES, "yes": DutyState.YES,
    "nee": DutyState.NO, "no": DutyState.NO,
    "bezig": DutyState.IN_PROGRESS, "in progress": DutyState.IN_PROGRESS, "in-progress": DutyState.IN_PROGRESS,
    "mee bezig": DutyState.IN_PROGRESS,
}  # fmt: skip


def load_accountability(source: ItemSource) -> Accountability | None:
    """Return the accountability of a year, or None with findings."""
    fields = source.fields(ACCOUNTABILITY)
    title, summary, year = fields.text("titel"), fields.text("samenvatting"), fields.year("jaar")
    venue_id = load_venue(fields, source.registry)
    threshold = fields.whole("drempel", least=LEAST_THRESHOLD, most=MOST_THRESHOLD)
    figures = load_figures(fields)
    stories = _load_stories(fields, source)
    partners = _load_mentions(fields, "partners", PARTNER, "naam")
    training = _load_mentions(fields, "scholing", TRAINING, "titel")
    incidents = _load_incidents(fields)
    trends = [decode_text(node, source.reading) for node in fields.items("trends") or ()]
    duties = _load_duties(fields)
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound or title is None or year is None or None in trends:
        return None
    return Accountability(
        id=source.id,
        title=title,
        summary=summary,
        year=year,
        venue_id=venue_id,
        threshold=USUAL_THRESHOLD if threshold is None else threshold,
        figures=figures,
        stories=stories,
        partners=partners,
        training=training,
        incidents=incidents,
        trends=tuple(trend for trend in trends if trend is not None),
        duties=duties,
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _load_stories(fields: Fields, source: ItemSource) -> Stories | None:
    inner = fields.mapping("verhalen", STORIES)
    if inner is None:
        return None
    agreed = inner.whole("afgesproken", most=MOST_PEOPLE)
    delivered = [_load_story(node, source) for node in inner.items("geleverd") or ()]
    note = inner.text("toelichting")
    if not inner.is_sound or None in delivered:
        fields.is_sound = False
    seen: dict[str, int] = {}
    for node, story in zip(inner.items("geleverd") or (), delivered, strict=True):
        if story is None or story.persona_id is None:
            continue
        if story.persona_id in seen:
            source.reading.report.add(
                Code.DUPLICATE_KEY,
                node.where,
                key=story.persona_id,
                first=seen[story.persona_id],
                second=node.where.line,
            )
            fields.is_sound = False
        seen.setdefault(story.persona_id, node.where.line)
    return Stories(
        agreed=agreed,
        # a persona that is a draft was delivered and cannot be shown
        delivered=tuple(story for story in delivered if story is not None),
        note=note,
        where=inner.where,
    )


def _load_story(node: Node, source: ItemSource) -> Story | None:
    """Return a persona, or the title of a story that stands elsewhere."""
    if isinstance(node, Mapping):
        fields = Fields(node, STORY, source.reading)
        title = fields.text("titel")
        return Story(persona_id=None, title=title) if fields.is_sound and title is not None else None
    reference = decode_reference(node, source.reading)
    if reference is None:
        return None
    persona_id = source.registry.resolve(Kind.PERSONA, reference, source.reading)
    if persona_id is None and reference.id in source.registry.drafts.get(Kind.PERSONA, ()):
        return Story(persona_id=None, title=None)
    return None if persona_id is None else Story(persona_id=persona_id, title=None)


def _load_mentions(fields: Fields, key: str, table: KeyTable, name_key: str) -> tuple[Mention, ...]:
    """Return a list whose entries are a name, or a name with more about it."""
    found = [_load_mention(node, table, name_key, fields.reading) for node in fields.items(key) or ()]
    if None in found:
        fields.is_sound = False
    return tuple(one for one in found if one is not None)


def _load_mention(node: Node, table: KeyTable, name_key: str, reading: Reading) -> Mention | None:
    if not isinstance(node, Mapping):
        name = decode_text(node, reading)
        return None if name is None else Mention(name=name)
    fields = Fields(node, table, reading)
    name, note = fields.text(name_key), fields.text("toelichting")
    count = fields.whole("aantal", most=MOST_PEOPLE) if "aantal" in fields else None
    return Mention(name=name, count=count, note=note) if fields.is_sound and name is not None else None


def _load_incidents(fields: Fields) -> Incidents | None:
    inner = fields.mapping("incidenten", INCIDENTS)
    if inner is None:
        return None
    count, handling = inner.whole("aantal", most=MOST_PEOPLE), inner.text("afhandeling")
    note = inner.text("toelichting")
    if not inner.is_sound or count is None:
        fields.is_sound = False
        return None
    return Incidents(count=count, handling=handling, note=note)


def _load_duties(fields: Fields) -> tuple[DutyReport, ...]:
    """Return the quality duties that the file speaks of, in our order."""
    inner = fields.mapping("kwaliteit", DUTIES)
    if inner is None:
        return ()
    found = [
        _load_duty(duty, node, fields.reading)
        for duty in Duty
        if (node := inner.node(duty.value)) is not None
    ]
    if not inner.is_sound or None in found:
        fields.is_sound = False
    return tuple(one for one in found if one is not None)


def _load_duty(duty: Duty, node: Node, reading: Reading) -> DutyReport | None:
    if not isinstance(node, Mapping):
        state = decode_choice(node, reading, STATES)
        return None if state is None else DutyReport(duty=duty, state=state)
    fields = Fields(node, DUTY, reading)
    state = fields.choice("stand", STATES)
    day, note = fields.date("datum"), fields.text("toelichting")
    if not fields.is_sound or state is None:
        return None
    return DutyReport(duty=duty, state=state, day=day, note=note)


KIND = MethodKind(kind=Kind.ACCOUNTABILITY, family=Accountability, load=load_accountability)
