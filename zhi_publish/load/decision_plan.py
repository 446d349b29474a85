"""Decision plans of municipalities."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from zhi_publish.diagnostics import Code, nearest
from zhi_publish.load.benefit import decode_source, source_of
from zhi_publish.load.decode import (
    Reading,
    decode_bounded_whole,
    decode_not_negative,
    decode_text,
    report_shape,
)
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import SOURCE, KeyTable
from zhi_publish.load.keys_decision_plan import (
    DECISION,
    DECISION_PLAN,
    RESIDENTS,
    SCENARIO,
    STEP,
    TARGET,
)
from zhi_publish.load.method_kind import ItemSource, MethodKind
from zhi_publish.load.nodes import Mapping, Node, Scalar, shorten
from zhi_publish.load.registry import named_ids, report_unknown
from zhi_publish.model.benefit import Source
from zhi_publish.model.building_blocks import BUILT_IN_BLOCKS, BuildingBlocks
from zhi_publish.model.decision_plan import (
    LAST_STEP_OF_PICTURE,
    Decision,
    DecisionPlan,
    Direction,
    PlanScenario,
    PlanStep,
    ResidentGroup,
    StepAnswer,
    TargetGroup,
    Verdict,
)
from zhi_publish.model.kinds import Kind
from zhi_publish.model.quantity import Uncertain
from zhi_publish.slug import slug

Value = TypeVar("Value")

MOST_RESIDENTS = 100_000_000

STEPS = {
    "aanbod": PlanStep.OFFER, "offer": PlanStep.OFFER,
    "bereik": PlanStep.REACH, "reach": PlanStep.REACH,
    "halen-en-brengen": PlanStep.GET_AND_BRING, "getting-and-bringing": PlanStep.GET_AND_BRING,
    "niet-bereikt": PlanStep.NOT_REACHED, "not-reached": PlanStep.NOT_REACHED,
    "aanvulling": PlanStep.ADDITION, "addition": PlanStep.ADDITION,
    "beeld": PlanStep.VIEW, "picture": PlanStep.VIEW,
    "toets": PlanStep.TEST, "test": PlanStep.TEST,
    "besluit": PlanStep.DECISION, "decision": PlanStep.DECISION,
    "scenarios": PlanStep.SCENARIOS,
}  # fmt: skip
VERDICTS = {
    "ja": Verdict.YES, "yes": Verdict.YES,
    "nee": Verdict.NO, "no": Verdict.NO,
    "nog-niet": Verdict.NOT_YET, "not-yet": Verdict.NOT_YET,
    "nog niet": Verdict.NOT_YET, "not yet": Verdict.NOT_YET,
}  # fmt: skip
DIRECTIONS = {
    "verrijken": Direction.ENRICH, "enrich": Direction.ENRICH,
    "toevoegen": Direction.ADD, "add": Direction.ADD,
    "samen": Direction.TOGETHER, "together": Direction.TOGETHER,
    "eigen": Direction.OWN, "own": Direction.OWN,
}  # fmt: skip


def load_decision_plan(source: ItemSource) -> DecisionPlan | None:
    """Return a decision plan, or None with findings."""
    fields = source.fields(DECISION_PLAN)
    title, municipality = fields.text("titel"), fields.text("gemeente")
    summary, question, year = fields.text("samenvatting"), fields.text("vraag"), fields.year("jaar")
    inhabitants, meeting = fields.whole("inwoners", most=MOST_RESIDENTS), fields.date("vergadering")
    target = _load_target(fields)
    if target is not None and inhabitants is not None and target.count.value > inhabitants:
        typed = f"{target.count.value:f}"
        fields.reading.report.add(
            Code.NUMBER_OUT_OF_RANGE, target.where, typed=typed, least=0, most=inhabitants
        )
        fields.is_sound = False
    answers = _load_answers(fields)
    decision = _load_decision(fields)
    scenarios = _each(fields, "scenarios", lambda node, _: _load_scenario(node, source))
    is_draft = bool(fields.yes_no("concept"))
    if not fields.is_sound or title is None or municipality is None:
        return None
    return DecisionPlan(
        id=source.id,
        title=title,
        summary=summary,
        municipality=municipality,
        year=year,
        inhabitants=inhabitants,
        question=question,
        target=target,
        meeting=meeting,
        answers=answers,
        decision=decision,
        scenarios=scenarios,
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _each(fields: Fields, name: str, load: Callable[[Node, Reading], Value | None]) -> tuple[Value, ...]:
    """Return the entries of a list; one that was refused makes the group unusable."""
    found = [load(node, fields.reading) for node in fields.items(name) or ()]
    if None in found:
        fields.is_sound = False
    return tuple(one for one in found if one is not None)


def _decoded(fields: Fields, name: str, decoder: Callable[[Node, Reading], Value | None]) -> Value | None:
    """Return the value of a key by a decoder that the fields have no method for."""
    node = fields.node(name)
    value = None if node is None else decoder(node, fields.reading)
    if node is not None and value is None:
        fields.is_sound = False
    return value


def _residents(node: Node, reading: Reading) -> Uncertain | None:
    return decode_bounded_whole(node, reading, most=MOST_RESIDENTS)


def _inner(node: Node, reading: Reading, table: KeyTable) -> Fields | None:
    if isinstance(node, Mapping):
        return Fields(node, table, reading)
    report_shape(node, reading, "mapping", table.name)
    return None


def _load_source(node: Node, reading: Reading) -> Source | None:
    if isinstance(node, Mapping):
        return source_of(Fields(node, SOURCE, reading))
    title = decode_text(node, reading)
    return None if title is None else Source(title=title)


def _load_target(fields: Fields) -> TargetGroup | None:
    inner = fields.mapping("doelgroep", TARGET)
    if inner is None:
        return None
    count, definition = _decoded(inner, "aantal", _residents), inner.text("omschrijving")
    source = decode_source(inner)
    if not inner.is_sound or count is None:
        fields.is_sound = False
        return None
    return TargetGroup(count=count, definition=definition, source=source, where=inner.where_of("aantal"))


def _load_answers(fields: Fields) -> tuple[StepAnswer, ...]:
    """Return the answers in the order of the steps, however they were typed."""
    answers: dict[PlanStep, StepAnswer] = {}
    for answer in _each(fields, "stappen", _load_answer):
        if answer.step in answers:
            fields.reading.report.add(
                Code.STEP_TWICE, answer.where, step=answer.step, line=answers[answer.step].where.line
            )
            fields.is_sound = False
        answers.setdefault(answer.step, answer)
    return tuple(answers[step] for step in sorted(answers))


def _load_answer(node: Node, reading: Reading) -> StepAnswer | None:
    inner = _inner(node, reading, STEP)
    if inner is None:
        return None
    step, where = _decoded(inner, "stap", _decode_step), inner.where_of("stap")
    answer, sources = inner.text("antwoord"), _each(inner, "bronnen", _load_source)
    reached, not_yet = _each(inner, "bereikt", _load_residents), _each(inner, "nog_niet", _load_residents)
    questions = _each(inner, "vragen", decode_text)
    if step is not None and step > LAST_STEP_OF_PICTURE and (reached or not_yet):
        key = "bereikt" if reached else "nog_niet"
        reading.report.add(Code.RESIDENTS_AFTER_PICTURE, inner.key_where(key), step=step, key=key)
        inner.is_sound = False
    if not inner.is_sound or step is None:
        return None
    return StepAnswer(
        step=step,
        answer=answer,
        sources=sources,
        reached=reached,
        not_yet=not_yet,
        questions=questions,
        where=where,
    )


def _decode_step(node: Node, reading: Reading) -> PlanStep | None:
    if not isinstance(node, Scalar) or node.is_blank:
        decode_text(node, reading)
        return None
    typed = node.text.strip()
    if typed.isascii() and typed.isdecimal() and len(typed) < 3 and int(typed) in set(PlanStep):
        return PlanStep(int(typed))
    step = STEPS.get(slug(typed))
    if step is None:
        reading.report.add(
            Code.STEP_UNKNOWN,
            node.where,
            suggestion=nearest(slug(typed)[:100], STEPS),
            typed=shorten(typed, 40),
        )
    return step


def _load_residents(node: Node, reading: Reading) -> ResidentGroup | None:
    inner = _inner(node, reading, RESIDENTS)
    if inner is None:
        return None
    who, note = inner.text("wie"), inner.text("toelichting")
    count, overlap = _decoded(inner, "aantal", _residents), _decoded(inner, "overlap", _residents)
    source = decode_source(inner)
    if overlap is not None and (count is None or overlap.value > count.value):
        counted = "" if count is None else f"{count.value:f}"
        reading.report.add(
            Code.OVERLAP_TOO_LARGE, inner.where_of("overlap"), typed=f"{overlap.value:f}", counted=counted
        )
        inner.is_sound = False
    if not inner.is_sound or who is None:
        return None
    return ResidentGroup(
        who=who,
        count=count,
        overlap=overlap,
        source=source,
        note=note,
        where=node.where,
        count_where=inner.where_of("aantal"),
        overlap_where=inner.where_of("overlap"),
    )


def _load_decision(fields: Fields) -> Decision | None:
    inner = fields.mapping("voorstel", DECISION)
    if inner is None:
        return None
    verdict, proposal, note = (
        inner.choice("uitkomst", VERDICTS),
        inner.text("voorstel"),
        inner.text("toelichting"),
    )
    amount, paid_from = _decoded(inner, "bedrag", decode_not_negative), inner.text("uit")
    first, last = inner.year("vanaf"), inner.year("tot_en_met")
    if first is not None and last is not None and last < first:
        fields.reading.report.add(Code.INCOME_ORDER, inner.where_of("tot_en_met"), starts=first, until=last)
        inner.is_sound = False
    if not inner.is_sound:
        fields.is_sound = False
        return None
    return Decision(
        verdict=verdict,
        proposal=proposal,
        amount=amount,
        paid_from=paid_from,
        first_year=first,
        last_year=last,
        note=note,
        where=inner.where,
        verdict_where=inner.where_of("uitkomst"),
    )


def _load_scenario(node: Node, source: ItemSource) -> PlanScenario | None:
    inner = _inner(node, source.reading, SCENARIO)
    if inner is None:
        return None
    report, registry = source.reading.report, source.registry
    title, note = inner.text("titel"), inner.text("toelichting")
    direction, partner = inner.choice("soort", DIRECTIONS), inner.text("met")
    costs = _decoded(inner, "kosten", decode_not_negative)
    extra = _decoded(inner, "extra_bereikt", _residents)
    budgets = named_ids(inner, "begroting", Kind.BUDGET, registry)
    personas = named_ids(inner, "personas", Kind.PERSONA, registry)
    analyses = named_ids(inner, "analyse", Kind.ANALYSIS, registry)
    if "kosten" in inner and "begroting" in inner:
        report.add(Code.COSTS_CONFLICT, inner.key_where("begroting"))
        inner.is_sound = False
    elif "kosten" not in inner and "begroting" not in inner and title is not None:
        report.add(Code.SCENARIO_WITHOUT_COSTS, node.where, title=title)
    blocks = _load_blocks(inner, source)
    pro, contra = _each(inner, "voor", decode_text), _each(inner, "tegen", decode_text)
    if not inner.is_sound or title is None:
        return None
    return PlanScenario(
        title=title,
        direction=direction or Direction.OWN,
        partner=partner,
        costs=costs,
        budget_id=next(iter(budgets), None),
        extra_reached=extra,
        arguments_for=pro,
        arguments_against=contra,
        block_ids=blocks,
        persona_ids=personas,
        analysis_id=next(iter(analyses), None),
        note=note,
        where=node.where,
    )


def _load_blocks(fields: Fields, source: ItemSource) -> tuple[str, ...]:
    regions = source.every(BuildingBlocks).values()
    built_in = (block_id for ids in BUILT_IN_BLOCKS.values() for block_id in ids)
    own = (block.id for region in regions for block in region.own_blocks)
    known = list(dict.fromkeys((*built_in, *own)))
    # a region that cannot be read may have blocks of its own: naming one is no second fault
    is_any_known = bool(source.registry.broken.get(Kind.BUILDING_BLOCKS))
    ids: dict[str, None] = {}
    for reference in fields.references("bouwstenen"):
        if reference.id in known:
            ids[reference.id] = None
        elif not is_any_known:
            report_unknown("bouwsteen", reference, known, fields.reading)
            fields.is_sound = False
    return tuple(ids)


KIND = MethodKind(kind=Kind.DECISION_PLAN, family=DecisionPlan, load=load_decision_plan)
