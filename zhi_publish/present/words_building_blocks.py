"""Our words for building blocks, in both languages; the descriptions of the built-in blocks among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.building_blocks import Coverage
from zhi_publish.model.building_blocks import BlockGroup, OfferState
from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingBlockWords:
    """Names and sentences; ``{name}`` is filled in."""

    title: str
    about: str
    region: str
    year: str
    groups: Mapping[BlockGroup, str]
    group_notes: Mapping[BlockGroup, str]
    blocks: Mapping[str, tuple[str, str]]
    """Name and description of each built-in block."""
    block: str
    whole_region: str
    caption: str
    """``{region}``."""
    coverage: Mapping[Coverage, str]
    states: Mapping[OfferState, str]
    double: str
    gaps_heading: str
    gaps_none: str
    gap: str
    """``{block}``, ``{places}``."""
    gap_region: str
    """``{block}``."""
    doubles_heading: str
    doubled: str
    """``{block}``, ``{place}``, ``{providers}``."""
    doubles_note: str
    summary: str
    """``{there}``, ``{all}``, ``{region}``: how many blocks are somewhere in the region."""
    who: str
    where: str
    state: str
    nobody: str
    matrix: str
    per_block: str
    caption_block: str
    """``{block}``, ``{region}``."""
    previous: str
    following: str


DUTCH = BuildingBlockWords(
    title="Bouwstenen in de regio",
    about="Wat er in een regio hoort te zijn voor mensen die er weer bij willen horen: wat is er, wie doet het, en waar ontbreekt iets?",
    region="Regio",
    year="Stand van",
    groups={
        BlockGroup.EVERYWHERE: "A. In elk initiatief",
        BlockGroup.REGION: "B. In elke regio",
        BlockGroup.PROMISING: "C. Waar de tijd er rijp voor is",
    },
    group_notes={
        BlockGroup.EVERYWHERE: "Dit moet iedereen dichtbij kunnen vinden, in elke plaats.",
        BlockGroup.REGION: "Dit hoeft niet op elke hoek, als het maar ergens in de regio is.",
        BlockGroup.PROMISING: "Dit komt erbij als mensen en omstandigheden het toelaten.",
    },
    blocks={
        "sociale-participatie": ("Erbij horen", "Een plek om binnen te lopen, mensen te treffen en gemist te worden als u niet komt."),
        "maatschappelijke-participatie": ("Meedoen", "Werk, vrijwilligerswerk en opleiding, in kleine stappen en met een ander ernaast."),
        "ontwikkeling-en-zelfhulp": ("Ontwikkeling en zelfhulp", "Cursussen en groepen waarin mensen van elkaar leren wat helpt."),
        "informatie-en-advies": ("Informatie en advies", "Iemand die weet waar u moet zijn, en meeloopt als dat nodig is."),
        "individuele-ondersteuning": ("Steun van een ervaringsdeskundige", "Een op een, zo lang als het goed doet."),
        "kwaliteit-ervaringsdeskundigheid": ("Goede ervaringsdeskundigen", "Opleiding, begeleiding en gelijk loon voor wie zijn ervaring inzet."),
        "beleidsparticipatie": ("Meepraten over beleid", "Mensen om wie het gaat, zitten aan tafel als er wordt besloten."),
        "kwartiermaken": ("Ruimte maken in de buurt", "Verenigingen, bedrijven en buren leren iemand welkom te heten die anders is."),
        "deskundigheidsbevordering": ("Scholing van professionals", "Hulpverleners en ambtenaren leren van wie het zelf meemaakte."),
        "naasten": ("Steun voor naasten", "Ouders, partners, kinderen en vrienden vinden er anderen die weten hoe dat is."),
    },
    block="Bouwsteen",
    whole_region="hele regio",
    caption="Welke bouwsteen er waar is in {region}, en bij wie",
    coverage={
        Coverage.PRESENT: "aanwezig", Coverage.PARTLY: "deels", Coverage.PLANNED: "gepland", Coverage.MISSING: "ontbreekt",
    },
    states={
        OfferState.PRESENT: "aanwezig", OfferState.PARTLY: "deels", OfferState.PLANNED: "gepland", OfferState.STOPPED: "gestopt",
    },
    double="dubbel",
    gaps_heading="Wat ontbreekt",
    gaps_none="Er ontbreekt geen bouwsteen die er hoort te zijn.",
    gap="{block}: ontbreekt in {places}.",
    gap_region="{block}: nergens in de regio.",
    doubles_heading="Waar twee hetzelfde doen",
    doubled="{block} in {place}: {providers}.",
    doubles_note="Dubbel is niet altijd te veel: soms bereikt de een mensen die bij de ander niet komen.",
    summary="Van de {all} bouwstenen zijn er {there} ergens in {region}.",
    who="Wie",
    where="Waar",
    state="Stand",
    nobody="nog niemand",
    matrix="De bouwstenen op een rij",
    per_block="Andere bouwstenen",
    caption_block="{block}: waar het er is in {region}, en bij wie",
    previous="Vorige:",
    following="Volgende:",
)  # fmt: skip

ENGLISH = BuildingBlockWords(
    title="Building blocks of the region",
    about="What a region ought to have for people who want to take part again: what is there, who does it, and where is something missing?",
    region="Region",
    year="As of",
    groups={
        BlockGroup.EVERYWHERE: "A. In every initiative",
        BlockGroup.REGION: "B. In every region",
        BlockGroup.PROMISING: "C. Where the time is ripe",
    },
    group_notes={
        BlockGroup.EVERYWHERE: "Everybody should find this close by, in every place.",
        BlockGroup.REGION: "This need not be on every corner, as long as it is somewhere in the region.",
        BlockGroup.PROMISING: "This is added where people and circumstances allow it.",
    },
    blocks={
        "sociale-participatie": ("Belonging", "A place to walk into, to meet people, and to be missed when you stay away."),
        "maatschappelijke-participatie": ("Taking part", "Work, volunteering and training, in small steps and with somebody at your side."),
        "ontwikkeling-en-zelfhulp": ("Growth and self-help", "Courses and groups in which people learn from one another what helps."),
        "informatie-en-advies": ("Information and advice", "Somebody who knows where to go, and who comes along when needed."),
        "individuele-ondersteuning": ("Support by an expert by experience", "One to one, for as long as it does good."),
        "kwaliteit-ervaringsdeskundigheid": ("Good experts by experience", "Training, guidance and fair pay for those who put their experience to use."),
        "beleidsparticipatie": ("A say in policy", "The people whom it concerns sit at the table where it is decided."),
        "kwartiermaken": ("Making room in the neighbourhood", "Clubs, companies and neighbours learn to welcome somebody who is different."),
        "deskundigheidsbevordering": ("Training of professionals", "Care workers and officials learn from those who went through it."),
        "naasten": ("Support for relatives", "Parents, partners, children and friends find others who know what it is like."),
    },
    block="Building block",
    whole_region="whole region",
    caption="Which building block is where in {region}, and with whom",
    coverage={
        Coverage.PRESENT: "present", Coverage.PARTLY: "partly", Coverage.PLANNED: "planned", Coverage.MISSING: "missing",
    },
    states={
        OfferState.PRESENT: "present", OfferState.PARTLY: "partly", OfferState.PLANNED: "planned", OfferState.STOPPED: "stopped",
    },
    double="twice",
    gaps_heading="What is missing",
    gaps_none="No building block is missing that ought to be there.",
    gap="{block}: missing in {places}.",
    gap_region="{block}: nowhere in the region.",
    doubles_heading="Where two do the same",
    doubled="{block} in {place}: {providers}.",
    doubles_note="Twice is not always too much: sometimes one reaches people who would not come to the other.",
    summary="Of the {all} building blocks {there} are somewhere in {region}.",
    who="Who",
    where="Where",
    state="State",
    nobody="nobody yet",
    matrix="The building blocks side by side",
    per_block="Other building blocks",
    caption_block="{block}: where it is in {region}, and with whom",
    previous="Previous:",
    following="Next:",
)  # fmt: skip


def building_block_words(language: Language) -> BuildingBlockWords:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
