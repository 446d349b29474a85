"""Our words for theories of value and questionnaires, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.measurements import Strength
from zhi_publish.model.settings import Language
from zhi_publish.model.value_chain import Level, Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainWords:
    """Of a theory of value; ``{name}`` is filled in."""

    title: str
    about: str
    lead: str
    levels: Mapping[Level, str]
    level_notes: Mapping[Level, str]
    leads_to: str
    reach: Mapping[Reach, str]
    shown_by: str
    not_shown: str
    shown_sentence: str
    """``{shown}``, ``{all}``: outputs that something shows."""
    chain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementWords:
    """Of questionnaires; ``{name}`` is filled in."""

    title: str
    about: str
    instrument: str
    scale_higher: str
    """``{low}``, ``{high}``."""
    scale_lower: str
    moments: str
    caption: str
    """``{title}``."""
    moment: str
    answers: str
    response: str
    """``{answers}``, ``{invited}``, ``{share}``."""
    mean: str
    spread: str
    margin: str
    """``{margin}``."""
    hidden: str
    """``{fewest}``: why a mean is not shown."""
    strength: Mapping[Strength, str]
    """``{change}``, ``{margin}``, ``{fewest}``, ``{people}``, ``{direction}``."""
    better: str
    worse: str
    same_people: str
    other_people: str
    shows: str
    method: str
    method_note: str
    alt: str
    """``{title}``, ``{rows}``."""
    alt_row: str
    """``{label}``, ``{mean}``."""
    source: str
    no_cause: str


DUTCH_CHAIN = ChainWords(
    title="Waarom het werkt",
    about="Van wat erin gaat tot waar het om begonnen is: hoe het een tot het ander leidt, en wat laat zien dat het zo is.",
    lead="Lees van boven naar beneden waar het om begonnen is, of van beneden naar boven hoe het begint.",
    levels={
        Level.IMPACT: "Waar het om begonnen is",
        Level.OUTCOME: "Wat er verandert",
        Level.OUTPUT: "Wat mensen ervan hebben",
        Level.ACTIVITY: "Wat er gebeurt",
        Level.INPUT: "Wat ervoor nodig is",
    },
    level_notes={
        Level.IMPACT: "impact",
        Level.OUTCOME: "uitkomsten",
        Level.OUTPUT: "resultaten",
        Level.ACTIVITY: "activiteiten",
        Level.INPUT: "inzet",
    },
    leads_to="Draagt bij aan",
    reach={Reach.INDIVIDUAL: "voor wie komt", Reach.COLLECTIVE: "voor iedereen eromheen"},
    shown_by="Dat is te zien bij",
    not_shown="Hier hoort nog een verhaal of een meting bij.",
    shown_sentence="Van de {all} resultaten zijn er {shown} te zien in een verhaal of een meting.",
    chain="De keten",
)  # fmt: skip

ENGLISH_CHAIN = ChainWords(
    title="Why it works",
    about="From what goes in to what it is all for: how one thing leads to another, and what shows that it does.",
    lead="Read from the top what it is all for, or from the bottom how it begins.",
    levels={
        Level.IMPACT: "What it is all for",
        Level.OUTCOME: "What changes",
        Level.OUTPUT: "What people get out of it",
        Level.ACTIVITY: "What is done",
        Level.INPUT: "What it takes",
    },
    level_notes={
        Level.IMPACT: "impact",
        Level.OUTCOME: "outcomes",
        Level.OUTPUT: "outputs",
        Level.ACTIVITY: "activities",
        Level.INPUT: "input",
    },
    leads_to="Adds to",
    reach={Reach.INDIVIDUAL: "for those who come", Reach.COLLECTIVE: "for everybody around them"},
    shown_by="This shows in",
    not_shown="A story or a measurement still has to show this.",
    shown_sentence="Of the {all} outputs {shown} can be seen in a story or a measurement.",
    chain="The chain",
)  # fmt: skip

DUTCH_MEASUREMENT = MeasurementWords(
    title="Wat mensen invulden",
    about="Vragenlijsten, vroeger en later. Geen bedragen, wel of het beter gaat.",
    instrument="Vragenlijst",
    scale_higher="De schaal loopt van {low} tot {high}; hoger is beter.",
    scale_lower="De schaal loopt van {low} tot {high}; lager is beter.",
    moments="De antwoorden",
    caption="{title}, elke keer dat de lijst is ingevuld",
    moment="Moment",
    answers="Ingevuld",
    response="{answers} van de {invited} ({share})",
    mean="Gemiddelde",
    spread="Spreiding",
    margin="± {margin}",
    hidden="niet getoond",
    strength={
        Strength.NONE: "Er is nog geen verschil te laten zien: daarvoor is de lijst te weinig ingevuld of maar één keer gehouden.",
        Strength.UNKNOWN: "Het gemiddelde veranderde met {change}{direction}. Hoe ver de antwoorden uiteenlopen is niet bekend; of dit meer is dan toeval valt niet te zeggen.",
        Strength.CHANCE: "Het gemiddelde veranderde met {change}. Dat is minder dan toeval alleen al kan doen (± {margin}). Lees hier dus geen verbetering of achteruitgang in.",
        Strength.HINT: "Het gemiddelde veranderde met {change}{direction}. Dat is meer dan toeval alleen zou doen (± {margin}). Het gaat om {people} mensen: een aanwijzing, nog geen bewijs.",
        Strength.CLEAR: "Het gemiddelde veranderde met {change}{direction}. Dat is duidelijk meer dan toeval alleen zou doen (± {margin}).",
    },
    better=", ten goede",
    worse=", ten kwade",
    same_people="Steeds dezelfde mensen vulden de lijst in.",
    other_people="Het waren niet steeds dezelfde mensen. Een verschil kan dus ook komen doordat er andere mensen antwoordden.",
    shows="Dit laat iets zien van",
    method="Zo lezen we dit",
    method_note="De ± achter een gemiddelde is de ruimte waarbinnen het gemiddelde van alle bezoekers in 95 van de 100 gevallen ligt, als de invullers een gewone greep uit hen zijn. Bij een verschil tellen we beide ruimtes mee, ook als dezelfde mensen twee keer antwoordden; dat is aan de voorzichtige kant. Onder de {fewest} antwoorden laten we een gemiddelde weg.",
    alt="{title}: {rows}.",
    alt_row="{label} gemiddeld {mean}",
    source="Bron",
    no_cause="Ook een duidelijk verschil zegt nog niet waardoor het komt.",
)  # fmt: skip

ENGLISH_MEASUREMENT = MeasurementWords(
    title="What people answered",
    about="Questionnaires, before and after. No amounts, but whether things go better.",
    instrument="Questionnaire",
    scale_higher="The scale runs from {low} to {high}; higher is better.",
    scale_lower="The scale runs from {low} to {high}; lower is better.",
    moments="The answers",
    caption="{title}, each time it was answered",
    moment="Moment",
    answers="Answers",
    response="{answers} of {invited} ({share})",
    mean="Mean",
    spread="Spread",
    margin="± {margin}",
    hidden="not shown",
    strength={
        Strength.NONE: "There is no difference to show yet: too few people answered, or the questionnaire was held once.",
        Strength.UNKNOWN: "The mean changed by {change}{direction}. How far the answers lie apart is not known, so nobody can say whether this is more than chance.",
        Strength.CHANCE: "The mean changed by {change}. That is less than chance alone may bring (± {margin}), so read no progress or decline into it.",
        Strength.HINT: "The mean changed by {change}{direction}. That is more than chance alone would bring (± {margin}). It concerns {people} people: a hint, not yet a proof.",
        Strength.CLEAR: "The mean changed by {change}{direction}. That is clearly more than chance alone would bring (± {margin}).",
    },
    better=", for the better",
    worse=", for the worse",
    same_people="The same people answered each time.",
    other_people="It was not the same people each time, so a difference may also come from others having answered.",
    shows="This shows something of",
    method="How to read this",
    method_note="The ± behind a mean is the room in which the mean of all visitors lies in 95 of 100 cases, if those who answered are an ordinary sample of them. For a difference we count both rooms, also when the same people answered twice; that is the cautious side. With fewer than {fewest} answers we leave a mean out.",
    alt="{title}: {rows}.",
    alt_row="{label} on average {mean}",
    source="Source",
    no_cause="Even a clear difference does not tell what caused it.",
)  # fmt: skip


def chain_words(language: Language) -> ChainWords:
    """Return our words for chains in a language."""
    return ENGLISH_CHAIN if language is Language.ENGLISH else DUTCH_CHAIN


def measurement_words(language: Language) -> MeasurementWords:
    """Return our words for questionnaires in a language."""
    return ENGLISH_MEASUREMENT if language is Language.ENGLISH else DUTCH_MEASUREMENT
