"""Our words for interviews, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewWords:
    """Names and sentences; ``{name}`` is filled in."""

    title: str
    about: str
    when: str
    sentence: str
    """``{people}``, ``{values}``: how many were spoken with, about how many values."""
    most: str
    """``{value}``, ``{number}``, ``{people}``."""
    most_several: str
    """``{values}``, ``{number}``, ``{people}``."""
    values_heading: str
    values_chart: str
    """``{people}``, ``{bars}``."""
    values_none: str
    value: str
    number: str
    share: str
    ages_heading: str
    ages_chart: str
    ages_sentence: str
    """``{age}``, ``{number}``, ``{people}``."""
    age: str
    age_merged: str
    """``{name}``, ``{classes}``."""
    ages_one: str
    within_heading: str
    within_chart: str
    """``{cells}``."""
    within_sentence: str
    """``{age}``, ``{value}``, ``{number}``, ``{people}``."""
    within_shown: str
    """The same, where some numbers are not shown."""
    within_none: str
    pairs_heading: str
    pairs_chart: str
    pairs_sentence: str
    """``{pairs}``, ``{each}``, ``{number}``."""
    pairs_shown: str
    """The same, where some numbers are not shown: those might be larger."""
    each: str
    pairs_none: str
    pair: str
    """``{one}``, ``{two}``."""
    missing_heading: str
    missing: str
    """``{values}``: what nobody named."""
    missing_one: str
    missing_within: str
    """``{value}``, ``{ages}``."""
    missing_none: str
    hidden: str
    ring: str
    """What the sign of a number that is not shown means."""
    hidden_value: str
    """``{value}``."""
    few: str
    """``{threshold}``."""
    too_few: str
    """``{least}``."""
    how_protected: str
    """``{threshold}``."""
    table_of: str


DUTCH = InterviewWords(
    title="Gesprekken",
    about="Waarvoor komen mensen hier, en wat brengen ze mee? We vroegen het hun zelf, en telden de antwoorden.",
    when="Gesproken",
    sentence="We spraken met {people} mensen. Bij ieder kruisten we aan welke van de {values} waarden voor hen gelden; dat kunnen er meer zijn.",
    most="{value} telt het vaakst: bij {number} van de {people} mensen.",
    most_several="{values} tellen het vaakst: elk bij {number} van de {people} mensen.",
    values_heading="Waarvoor mensen komen",
    values_chart="Voor hoeveel van de {people} mensen elke waarde geldt: {bars}.",
    values_none="Geen van de aantallen is groot genoeg om te laten zien.",
    value="Waarde",
    number="Aantal mensen",
    share="Deel",
    ages_heading="Hoe oud zij zijn",
    ages_chart="Hoeveel mensen er van elke leeftijd zijn: {bars}.",
    ages_sentence="De grootste groep is {age}: {number} van de {people} mensen.",
    age="Leeftijd",
    age_merged="In {name} zijn {classes} samengenomen, omdat een van die groepen te klein was.",
    ages_one="Er waren van elke leeftijd te weinig mensen om ze uit elkaar te houden.",
    within_heading="Wat telt bij welke leeftijd",
    within_chart="Voor hoeveel mensen van elke leeftijd een waarde geldt: {cells}.",
    within_sentence="Van de mensen van {age} noemen de meesten {value}: {number} van de {people}.",
    within_shown="Van wat we bij {age} laten zien, is {value} het grootst: {number} van de {people} mensen.",
    within_none="Per leeftijd zijn de aantallen te klein om te laten zien.",
    pairs_heading="Wat vaak samengaat",
    pairs_chart="Voor hoeveel mensen twee waarden allebei gelden: {bars}.",
    pairs_sentence="Het vaakst gaan samen: {pairs}, {each}bij {number} mensen.",
    pairs_shown="Van de paren waarvan het aantal hier staat, gaan het vaakst samen: {pairs}, {each}bij {number} mensen.",
    each="elk ",
    pairs_none="De aantallen voor twee waarden samen zijn te klein om te laten zien.",
    pair="{one} en {two}",
    missing_heading="Wat ontbreekt",
    missing="{values} noemde niemand. Bieden we het niet, of vragen mensen er niet om?",
    missing_one="{values} noemde niemand. Bieden we dat niet, of vragen mensen er niet om?",
    missing_within="{value} noemde niemand van {ages}.",
    missing_none="Elke waarde geldt voor iemand.",
    hidden="niet getoond",
    ring="Een ring van streepjes: dit aantal laten we niet zien.",
    hidden_value="{value} geldt voor zo weinig mensen, dat het aantal hier niet staat.",
    few="minder dan {threshold}",
    too_few="Pas vanaf {least} gesprekken laten we aantallen zien. Met minder zouden mensen te herkennen zijn.",
    how_protected="Aantallen onder de {threshold} staan hier niet. Soms laten we ook een groter aantal weg, zodat niemand het kleine kan uitrekenen.",
    table_of="de aantallen in een tabel",
)  # fmt: skip

ENGLISH = InterviewWords(
    title="Interviews",
    about="What do people come here for, and what do they bring? We asked them, and counted the answers.",
    when="Held",
    sentence="We spoke with {people} people. For each of them we marked which of the {values} values apply; that may be several.",
    most="{value} counts most often: for {number} of the {people} people.",
    most_several="{values} count most often: each for {number} of the {people} people.",
    values_heading="What people come for",
    values_chart="For how many of the {people} people each value applies: {bars}.",
    values_none="None of the numbers is large enough to be shown.",
    value="Value",
    number="Number of people",
    share="Share",
    ages_heading="How old they are",
    ages_chart="How many people there are of each age: {bars}.",
    ages_sentence="The largest group is {age}: {number} of the {people} people.",
    age="Age",
    age_merged="In {name} the classes {classes} are taken together, since one of them was too small.",
    ages_one="There were too few people of each age to tell them apart.",
    within_heading="What counts at which age",
    within_chart="For how many people of each age a value applies: {cells}.",
    within_sentence="Of the people of {age} most name {value}: {number} of the {people}.",
    within_shown="Of what we show for {age}, {value} is the largest: {number} of the {people} people.",
    within_none="By age the numbers are too small to be shown.",
    pairs_heading="What often goes together",
    pairs_chart="For how many people two values both apply: {bars}.",
    pairs_sentence="What goes together most often: {pairs}, {each}for {number} people.",
    pairs_shown="Of the pairs whose number is given here, these go together most often: {pairs}, {each}for {number} people.",
    each="each ",
    pairs_none="The numbers for two values together are too small to be shown.",
    pair="{one} and {two}",
    missing_heading="What is missing",
    missing="Nobody named {values}. Do we not offer it, or do people not ask for it?",
    missing_one="Nobody named {values}. Do we not offer it, or do people not ask for it?",
    missing_within="Nobody of {ages} named {value}.",
    missing_none="Each value applies to somebody.",
    hidden="not shown",
    ring="A ring of dashes: this number is not shown.",
    hidden_value="{value} applies to so few people that the number is not given here.",
    few="fewer than {threshold}",
    too_few="We show numbers from {least} interviews on. With fewer, people could be recognised.",
    how_protected="Numbers below {threshold} are not given here. Sometimes we leave out a larger number too, so that nobody can work out the small one.",
    table_of="the numbers in a table",
)  # fmt: skip


def interview_words(language: Language) -> InterviewWords:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
