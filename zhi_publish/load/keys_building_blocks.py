"""Keys of building blocks."""

from __future__ import annotations

from zhi_publish.load.keys import COMMON_KEYS, NOTE, Key, KeyTable

OFFER = KeyTable(
    "aanbod",
    (
        Key(
            "bouwsteen", "block", "welke bouwsteen: het id", "which building block: its id", is_required=True
        ),
        Key("wie", "who", "organisatie die dit biedt", "organisation that offers it", is_required=True),
        Key("waar", "where", "plaats of wijk", "place or part of town"),
        Key(
            "stand",
            "state",
            "aanwezig (gewoon), deels, gepland of gestopt",
            "present (the default), partly, planned or stopped",
        ),
        NOTE,
    ),
)

OWN_BLOCK = KeyTable(
    "eigen",
    (
        Key("naam", "name", "naam van de bouwsteen", "name of the building block", is_required=True),
        Key("id", "id", "kort woord om ernaar te verwijzen", "short word to refer to it"),
        Key("groep", "group", "A, B of C", "A, B or C", is_required=True),
        Key("omschrijving", "definition", "wat die inhoudt", "what it is about"),
    ),
)

BUILDING_BLOCKS = KeyTable(
    "bouwstenen",
    (
        *COMMON_KEYS,
        Key("regio", "region", "naam van de regio", "name of the region", is_required=True),
        Key("jaar", "year", "jaar waarvoor dit geldt", "year for which it holds"),
        Key(
            "plaatsen",
            "places",
            "plaatsen of wijken waar het aanbod zou moeten zijn",
            "places or parts of town that ought to have it",
        ),
        Key("aanbod", "offers", "wie biedt wat, en waar", "who offers what, and where", is_required=True),
        Key("eigen", "own", "bouwstenen die de regio er zelf aan toevoegt", "blocks that the region adds"),
    ),
)
