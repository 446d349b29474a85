"""Keys of interviews."""

from __future__ import annotations

from zhi_publish.load.keys import COMMON_KEYS, Key, KeyTable

INTERVIEWS = KeyTable(
    "gesprekken",
    (
        *COMMON_KEYS,
        Key("jaar", "year", "jaar van de gesprekken", "year of the interviews"),
        Key("periode", "period", "wanneer ze waren, in woorden", "when they were held, in words"),
        Key(
            "tabel",
            "table",
            "CSV of XLSX met een rij per persoon, in een map naast de inhoud",
            "CSV or XLSX with a row per person, in a folder beside the content",
            is_required=True,
        ),
        Key(
            "kolommen",
            "columns",
            "hoe kolommen in de tabel heten, als dat anders is: `naam`, `leeftijd`, `waarden` of het id van een waarde",
            "what columns of the table are called, if otherwise: `name`, `age`, `values` or the id of a value",
        ),
        Key(
            "leeftijden",
            "age_classes",
            "leeftijdsklassen, als `25-35` of `55+` (anders die van de tabel)",
            "classes of age, as `25-35` or `55+` (otherwise those of the table)",
        ),
        Key(
            "drempel",
            "threshold",
            "aantallen daaronder komen niet op de site: 3 tot 10 (gewoon 5)",
            "counts below it do not go onto the site: 3 to 10 (usually 5)",
        ),
    ),
)
