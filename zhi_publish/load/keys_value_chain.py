"""Keys of a theory of value and of questionnaires."""

from __future__ import annotations

from zhi_publish.load.keys import COMMON_KEYS, NOTE, Key, KeyTable

_ELEMENT = (
    Key("titel", "title", "wat het is", "what it is", is_required=True),
    Key("id", "id", "kort woord om ernaar te verwijzen", "short word to refer to it"),
    NOTE,
)
_LEADS_TO = Key(
    "leidt_tot",
    "leads_to",
    "id's van een stap verder in de keten",
    "ids of one step further along the chain",
)

IMPACT = KeyTable("impact", _ELEMENT)
CHAIN_ELEMENT = KeyTable("schakel", (*_ELEMENT, _LEADS_TO))
OUTPUT = KeyTable(
    "resultaat",
    (
        *_ELEMENT,
        _LEADS_TO,
        Key("soort", "kind", "individueel of collectief", "individual or collective"),
        Key("personas", "personas", "persona's die dit laten zien", "personas that show it"),
    ),
)

VALUE_CHAIN = KeyTable(
    "waardeketen",
    (
        *COMMON_KEYS,
        Key("impact", "impact", "waar het om begonnen is", "what it is all for", is_required=True),
        Key("uitkomsten", "outcomes", "wat er verandert in levens", "what changes in lives"),
        Key("resultaten", "outputs", "wat mensen ervan hebben", "what people get out of it"),
        Key("activiteiten", "activities", "wat er gebeurt", "what is done"),
        Key("inzet", "input", "wat ervoor nodig is", "what it takes"),
    ),
)

SCALE = KeyTable(
    "schaal",
    (
        Key("van", "from", "laagste antwoord", "lowest answer", is_required=True),
        Key("tot", "to", "hoogste antwoord", "highest answer", is_required=True),
        Key("beter", "better", "hoger (gewoon) of lager", "higher (the default) or lower"),
    ),
)

WAVE = KeyTable(
    "moment",
    (
        Key("wanneer", "when", "naam van het moment", "name of the moment", is_required=True),
        Key("datum", "date", "dag waarop", "the day"),
        Key(
            "ingevuld",
            "respondents",
            "hoeveel mensen het invulden",
            "how many filled it in",
            is_required=True,
        ),
        Key("gevraagd", "invited", "aan hoeveel mensen het gevraagd is", "how many were asked"),
        Key("gemiddelde", "mean", "gemiddelde score", "mean score", is_required=True),
        Key("spreiding", "spread", "standaardafwijking van de scores", "standard deviation of the scores"),
    ),
)

MEASUREMENT = KeyTable(
    "meting",
    (
        *COMMON_KEYS,
        Key(
            "instrument",
            "instrument",
            "naam van de vragenlijst",
            "name of the questionnaire",
            is_required=True,
        ),
        Key("vraagt", "asks", "wat de lijst vraagt, in een zin", "what it asks, in a sentence"),
        Key("schaal", "scale", "laagste en hoogste antwoord", "lowest and highest answer", is_required=True),
        Key(
            "momenten",
            "moments",
            "elke keer dat de lijst is afgenomen",
            "each time it was held",
            is_required=True,
        ),
        Key(
            "dezelfde_mensen",
            "same_people",
            "ja: steeds dezelfde mensen vulden de lijst in",
            "yes: the same people answered each time",
        ),
        Key(
            "toont",
            "shows",
            "id's van resultaten of uitkomsten in een waardeketen",
            "ids of outputs or outcomes of a theory of value",
        ),
        Key("bron", "source", "waar de cijfers uit komen", "where the figures come from"),
    ),
)
