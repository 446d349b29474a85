"""Our words for decision plans, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.decision_plan import Direction, PlanStep, Verdict
from zhi_publish.model.settings import Language
from zhi_publish.present import words_plan_steps
from zhi_publish.present.words_plan_steps import StepWords


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPlanWords:
    """Names and sentences; ``{name}`` is filled in."""

    title: str
    about: str
    steps: Mapping[PlanStep, StepWords]
    step: str
    """``{number}``."""
    progress: str
    """``{answered}``, ``{all}``."""
    meeting: str
    """``{day}``."""
    municipality: str
    """``{municipality}``, ``{inhabitants}``."""
    question: str
    default_question: str
    """``{municipality}``."""
    in_figures: str
    reached: str
    not_yet: str
    target: str
    count: str
    """``{count}``, ``{low}``, ``{high}``."""
    unknown: str
    reached_sentence: str
    """``{municipality}``, ``{reached}``, ``{not_yet}``."""
    reached_only: str
    """``{municipality}``, ``{reached}``."""
    not_yet_only: str
    """``{municipality}``, ``{not_yet}``."""
    nothing_counted: str
    from_groups: str
    reckoning: str
    reckoning_caption: str
    who: str
    step_column: str
    number: str
    overlap: str
    counts_for: str
    together: str
    source: str
    sources: str
    less: str
    """``{target}``, ``{reached}``, ``{not_yet}``."""
    overlap_note: str
    open_answer: str
    think_of: str
    find_out: str
    groups_reached: str
    groups_not_yet: str
    not_counted: str
    questions: str
    answered: str
    not_answered: str
    scenarios: str
    scenarios_caption: str
    scenarios_note: str
    scenario: str
    directions: Mapping[Direction, str]
    with_partner: str
    """``{partner}``."""
    kind: str
    costs: str
    extra: str
    per_resident: str
    left: str
    blocks: str
    for_whom: str
    compare_with: str
    arguments_for: str
    arguments_against: str
    no_amount: str
    not_known: str
    none: str
    proposal: str
    verdict: Mapping[Verdict, str]
    no_verdict: str
    frame: str
    frame_year: str
    """``{amount}``."""
    frame_from: str
    """``{source}``."""
    frame_years: str
    """``{first}``, ``{last}``."""
    frame_one_year: str
    """``{first}``."""
    frame_total: str
    """``{total}``."""
    document: str
    steps_heading: str
    arguments_heading: str
    state_of: str
    """``{year}``."""


DUTCH = DecisionPlanWords(
    title="Besluiten",
    about="Negen stappen voor een gemeente: van wat er is, via wie er nog niet komt, naar een ja of een nee.",
    steps=words_plan_steps.DUTCH,
    step="Stap {number}",
    progress="{answered} van de {all} stappen beantwoord",
    meeting="Op de agenda van {day}",
    municipality="{municipality}, {inhabitants} inwoners",
    question="De vraag",
    default_question="Heeft {municipality} een plek erbij nodig, en zo ja: welke?",
    in_figures="Het antwoord in cijfers",
    reached="inwoners worden bereikt",
    not_yet="inwoners worden nog niet bereikt",
    target="inwoners om wie het gaat",
    count="{count} (tussen {low} en {high})",
    unknown="onbekend",
    reached_sentence="Van de inwoners van {municipality} om wie het gaat, worden er nu {reached} bereikt. {not_yet} worden dat nog niet.",
    reached_only="In {municipality} worden nu {reached} inwoners bereikt. Hoeveel er nog niet bereikt worden, is niet bekend.",
    not_yet_only="Wie er in {municipality} nu bereikt worden, is nog niet geteld. {not_yet} inwoners worden nog niet bereikt.",
    nothing_counted="Hoeveel inwoners er bereikt worden, is nog niet geteld.",
    from_groups="Dit is de som van de groepen die bij de stappen staan. Wie in twee groepen zit, telt hier dubbel.",
    reckoning="Zo is het gerekend",
    reckoning_caption="Wie er bereikt worden, stap voor stap, en hoeveel van hen al eerder zijn geteld",
    who="Wie",
    step_column="Stap",
    number="Aantal",
    overlap="Al geteld",
    counts_for="Telt mee",
    together="Samen bereikt",
    source="Bron",
    sources="Bronnen",
    less="{target} − {reached} = {not_yet} nog niet bereikt",
    overlap_note="Wie op twee plekken komt, telt één keer. Staan er twee getallen tussen haakjes, dan ligt het echte aantal daartussen.",
    open_answer="Deze stap is nog open.",
    think_of="Denk aan",
    find_out="Zo komt u erachter",
    groups_reached="Wie bereikt worden",
    groups_not_yet="Wie nog niet bereikt worden",
    not_counted="niet geteld",
    questions="Nog open",
    answered="beantwoord",
    not_answered="nog open",
    scenarios="De scenario’s naast elkaar",
    scenarios_caption="Wat elk scenario kost en toevoegt",
    scenarios_note="De volgorde zegt niets over wat beter is. De kosten zijn per jaar.",
    scenario="Scenario",
    directions={
        Direction.ENRICH: "verrijken wat er is",
        Direction.ADD: "iets toevoegen naast wat er is",
        Direction.TOGETHER: "samen met een buurgemeente",
        Direction.OWN: "een eigen weg",
    },
    with_partner="samen met {partner}",
    kind="Wat het is",
    costs="Kosten per jaar",
    extra="Inwoners die er bereikt worden bij komen",
    per_resident="Kosten per jaar voor elk van hen",
    left="Nog niet bereikt, ook dan niet",
    blocks="Bouwstenen die het invult",
    for_whom="Voor mensen als",
    compare_with="Te vergelijken met",
    arguments_for="Wat ervoor pleit",
    arguments_against="Wat ertegen pleit",
    no_amount="nog geen bedrag",
    not_known="nog niet geschat",
    none="geen",
    proposal="Voorstel",
    verdict={
        Verdict.YES: "Ja: er komt iets bij",
        Verdict.NO: "Nee: wat er is, is genoeg",
        Verdict.NOT_YET: "Nog niet: er is eerst meer nodig om te kiezen",
    },
    no_verdict="Er is nog geen voorstel.",
    frame="Financieel kader",
    frame_year="{amount} per jaar",
    frame_from="uit {source}",
    frame_years="van {first} tot en met {last}",
    frame_one_year="in {first}",
    frame_total="samen {total}",
    document="Besluitstuk",
    steps_heading="De stappen, met hun bronnen",
    arguments_heading="Voor en tegen",
    state_of="Cijfers van {year}",
)  # fmt: skip

ENGLISH = DecisionPlanWords(
    title="Decision plans",
    about="Nine steps for a municipality: from what there is, by way of who does not come yet, to a yes or a no.",
    steps=words_plan_steps.ENGLISH,
    step="Step {number}",
    progress="{answered} of the {all} steps answered",
    meeting="On the agenda of {day}",
    municipality="{municipality}, {inhabitants} inhabitants",
    question="The question",
    default_question="Does {municipality} need one more place, and if so: which?",
    in_figures="The answer in figures",
    reached="residents are reached",
    not_yet="residents are not reached yet",
    target="residents whom it concerns",
    count="{count} (between {low} and {high})",
    unknown="unknown",
    reached_sentence="Of the residents of {municipality} whom it concerns, {reached} are reached now. {not_yet} are not yet.",
    reached_only="In {municipality} {reached} residents are reached now. How many are not reached yet is not known.",
    not_yet_only="Who is reached in {municipality} now has not been counted. {not_yet} residents are not reached yet.",
    nothing_counted="How many residents are reached has not been counted yet.",
    from_groups="This is the sum of the groups that stand with the steps. Who belongs to two groups counts twice here.",
    reckoning="How it was calculated",
    reckoning_caption="Who is reached, step by step, and how many of them were counted before",
    who="Who",
    step_column="Step",
    number="Number",
    overlap="Counted before",
    counts_for="Adds",
    together="Reached together",
    source="Source",
    sources="Sources",
    less="{target} − {reached} = {not_yet} not reached yet",
    overlap_note="Who comes to two places counts once. Where two numbers stand between brackets, the real number lies between them.",
    open_answer="This step is still open.",
    think_of="Think of",
    find_out="How to find out",
    groups_reached="Who is reached",
    groups_not_yet="Who is not reached yet",
    not_counted="not counted",
    questions="Still open",
    answered="answered",
    not_answered="still open",
    scenarios="The scenarios side by side",
    scenarios_caption="What each scenario costs and adds",
    scenarios_note="The order says nothing about what is better. Costs are a year.",
    scenario="Scenario",
    directions={
        Direction.ENRICH: "enriching what exists",
        Direction.ADD: "adding something beside what exists",
        Direction.TOGETHER: "together with a neighbouring municipality",
        Direction.OWN: "a way of its own",
    },
    with_partner="together with {partner}",
    kind="What it is",
    costs="Costs a year",
    extra="More residents who are reached",
    per_resident="Costs a year for each of them",
    left="Not reached then either",
    blocks="Building blocks that it fills",
    for_whom="For people like",
    compare_with="To compare with",
    arguments_for="What speaks for it",
    arguments_against="What speaks against it",
    no_amount="no amount yet",
    not_known="not estimated yet",
    none="none",
    proposal="Proposal",
    verdict={
        Verdict.YES: "Yes: something is added",
        Verdict.NO: "No: what there is is enough",
        Verdict.NOT_YET: "Not yet: more is needed first to choose",
    },
    no_verdict="There is no proposal yet.",
    frame="Financial frame",
    frame_year="{amount} a year",
    frame_from="from {source}",
    frame_years="from {first} up to and including {last}",
    frame_one_year="in {first}",
    frame_total="together {total}",
    document="Decision document",
    steps_heading="The steps, with their sources",
    arguments_heading="For and against",
    state_of="Figures of {year}",
)  # fmt: skip


def decision_plan_words(language: Language) -> DecisionPlanWords:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
