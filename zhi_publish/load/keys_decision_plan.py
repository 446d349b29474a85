"""Keys of decision plans."""

from __future__ import annotations

from zhi_publish.load.keys import COMMON_KEYS, NOTE, Key, KeyTable

_SOURCE = Key("bron", "source", "waar het getal vandaan komt", "where the number comes from")

RESIDENTS = KeyTable(
    "inwoners",
    (
        Key("wie", "who", "om wie het gaat", "whom it is about", is_required=True),
        Key(
            "aantal",
            "number",
            "hoeveel inwoners, zoals 120 (100-150)",
            "how many residents, such as 120 (100-150)",
        ),
        Key(
            "overlap",
            "overlap",
            "hoeveel van hen hierboven al zijn geteld",
            "how many of them were counted above",
        ),
        _SOURCE,
        NOTE,
    ),
)

TARGET = KeyTable(
    "doelgroep",
    (
        Key(
            "aantal",
            "number",
            "hoeveel inwoners, zoals 600 (550-650)",
            "how many residents, such as 600 (550-650)",
            is_required=True,
        ),
        Key("omschrijving", "definition", "wie ertoe hoort", "who belongs to it"),
        _SOURCE,
    ),
)

STEP = KeyTable(
    "stap",
    (
        Key(
            "stap",
            "step",
            "nummer van de stap (1 tot en met 9), of het woord ervan",
            "number of the step (1 to 9), or its word",
            is_required=True,
        ),
        Key("antwoord", "answer", "wat jullie nu weten", "what you know now"),
        Key(
            "bronnen",
            "sources",
            "waar het antwoord vandaan komt: een lijst",
            "where the answer comes from: a list",
        ),
        Key(
            "bereikt",
            "reached",
            "inwoners die bereikt worden: een lijst (stap 1 tot en met 7)",
            "residents who are reached: a list (steps 1 to 7)",
        ),
        Key(
            "nog_niet",
            "not_yet",
            "inwoners die nog niet bereikt worden: een lijst",
            "residents who are not reached yet: a list",
        ),
        Key("vragen", "questions", "wat nog open is: een lijst", "what is still open: a list"),
    ),
)

DECISION = KeyTable(
    "voorstel",
    (
        Key("uitkomst", "outcome", "ja, nee of nog-niet", "yes, no or not-yet"),
        Key(
            "voorstel",
            "proposal",
            "wat er wordt besloten, in een of twee zinnen",
            "what is decided, in one or two sentences",
        ),
        Key("bedrag", "amount", "bedrag per jaar", "amount a year"),
        Key(
            "uit",
            "paid_from",
            "budget of geldstroom waaruit het komt",
            "budget or stream from which it comes",
        ),
        Key("vanaf", "from", "eerste jaar", "first year"),
        Key("tot_en_met", "until", "laatste jaar", "last year"),
        NOTE,
    ),
)

SCENARIO = KeyTable(
    "scenario",
    (
        Key("titel", "title", "naam van het scenario", "name of the scenario", is_required=True),
        Key(
            "soort",
            "kind",
            "verrijken, toevoegen, samen of eigen (gewoon)",
            "enrich, add, together or own (the default)",
        ),
        Key("met", "with", "de gemeente waarmee wordt samengewerkt", "the municipality to work with"),
        Key("kosten", "costs", "kosten per jaar", "costs a year"),
        Key(
            "begroting",
            "budget",
            "de begroting met de kosten, in plaats van kosten",
            "the budget with the costs, instead of costs",
        ),
        Key(
            "extra_bereikt",
            "extra_reached",
            "hoeveel inwoners er meer bereikt worden, zoals 40 (30-50)",
            "how many more residents are reached, such as 40 (30-50)",
        ),
        Key("voor", "for", "wat ervoor pleit: een lijst", "what speaks for it: a list"),
        Key("tegen", "against", "wat ertegen pleit: een lijst", "what speaks against it: a list"),
        Key(
            "bouwstenen",
            "building_blocks",
            "bouwstenen die het invult: een lijst van ids",
            "building blocks that it fills: a list of ids",
        ),
        Key(
            "personas",
            "personas",
            "persona's voor wie het iets toevoegt",
            "personas for whom it adds something",
        ),
        Key("analyse", "analysis", "analyse van iets vergelijkbaars", "analysis of something comparable"),
        NOTE,
    ),
)

DECISION_PLAN = KeyTable(
    "besluit",
    (
        *COMMON_KEYS,
        Key("gemeente", "municipality", "naam van de gemeente", "name of the municipality", is_required=True),
        Key("jaar", "year", "jaar van de cijfers", "year of the figures"),
        Key(
            "inwoners",
            "inhabitants",
            "aantal inwoners van de gemeente",
            "number of inhabitants of the municipality",
        ),
        Key(
            "doelgroep",
            "target_group",
            "hoeveel inwoners het aangaat, met de bron",
            "how many residents it concerns, with the source",
        ),
        Key("vergadering", "meeting", "datum waarop erover wordt besloten", "date on which it is decided"),
        Key("vraag", "question", "de vraag aan college of raad", "the question to the council"),
        Key("stappen", "steps", "antwoorden per stap", "answers per step"),
        Key(
            "voorstel",
            "decision",
            "ja, nee of nog niet, met het financiële kader (stap 8)",
            "yes, no or not yet, with the financial frame (step 8)",
        ),
        Key(
            "scenarios",
            "scenarios",
            "manieren om meer inwoners te bereiken (stap 9)",
            "ways to reach more residents (step 9)",
        ),
    ),
)
