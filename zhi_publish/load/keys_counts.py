"""Keys of locations and of counts of visitors."""

from __future__ import annotations

from zhi_publish.load.keys import COMMON_KEYS, VENUE_KEY, Key, KeyTable

VENUE = KeyTable(
    "locatie",
    (
        *COMMON_KEYS,
        Key("plaats", "town", "dorp of stad", "village or town"),
        Key("adres", "address", "straat en nummer", "street and number"),
        Key("openingstijden", "opening_hours", "wanneer de deur open is", "when the door is open"),
        Key(
            "initiatief",
            "initiative",
            "organisatie waar de locatie bij hoort",
            "organisation that it belongs to",
        ),
        Key("regio", "region", "regio waarin zij ligt", "region in which it lies"),
        Key("inwoners", "inhabitants", "inwoners van het gebied", "inhabitants of the area"),
        Key("sinds", "since", "jaar waarin zij openging", "year in which it opened"),
        Key(
            "vergelijk_met",
            "compare_with",
            "locaties om naast deze te leggen",
            "locations to set beside this one",
        ),
    ),
)

COUNT = KeyTable(
    "telling",
    (
        *COMMON_KEYS,
        Key("jaar", "year", "het jaar waarin geteld is", "the year of the count"),
        VENUE_KEY,
        Key("personas", "personas", "per persona het aantal bezoekers", "number of visitors per persona"),
        Key("bezoekers", "visitors", "uniek, structureel, incidenteel", "unique, structural, incidental"),
        Key("bezoeken", "visits", "hoe vaak er iemand binnenkwam", "how often somebody came in"),
        Key(
            "definitie",
            "definition",
            "wanneer telt iemand als bezoeker",
            "when somebody counts as a visitor",
        ),
        Key(
            "tabel",
            "table",
            "CSV of XLSX met veel tellingen: persona, locatie, jaar, aantal",
            "CSV or XLSX with many counts: persona, location, year, number",
        ),
    ),
)
