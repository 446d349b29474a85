"""Keys of the accountability of a year."""

from __future__ import annotations

from zhi_publish.load.keys import COMMON_KEYS, NOTE, VENUE_KEY, Key, KeyTable

_COUNT = Key("aantal", "number", "hoeveel", "how many")
_DEFINITION = Key(
    "definitie", "definition", "wanneer iets of iemand meetelt", "when something or somebody counts"
)
_BREAKDOWN = Key(
    "uitsplitsing",
    "breakdown",
    "per kenmerk de delen: geslacht, leeftijd, vast, herkomst, andere_hulp of een eigen woord",
    "the parts by feature: gender, age, regular, origin, other_services or a word of your own",
)

FIGURES = KeyTable(
    "cijfers",
    (
        Key("uren_open", "hours_open", "uren dat de deur open was", "hours that the door was open"),
        Key("dagen_open", "days_open", "dagen dat de deur open was", "days that the door was open"),
        Key("bezoekers", "visitors", "unieke bezoekers", "unique visitors"),
        Key("bezoeken", "visits", "hoe vaak er iemand binnenkwam", "how often somebody came in"),
        Key("cursussen", "courses", "cursussen en groepen", "courses and groups"),
        Key("cursisten", "course_participants", "deelnemers daaraan", "participants of those"),
        Key("activiteiten", "activities", "activiteiten", "activities"),
        Key("deelnemers", "participants", "deelnemers aan activiteiten", "participants of activities"),
        Key("vrijwilligers", "volunteers", "vrijwilligers", "volunteers"),
        Key("gesprekken", "conversations", "gesprekken of interviews", "conversations or interviews"),
    ),
)

FIGURE = KeyTable("cijfer", (_COUNT, _DEFINITION, NOTE, _BREAKDOWN))

OWN_FIGURE = KeyTable(
    "eigen cijfer",
    (
        Key("naam", "name", "wat er geteld is", "what was counted", is_required=True),
        Key("aantal", "number", "hoeveel", "how many", is_required=True),
        Key("eenheid", "unit", "waarin, zoals `uur` of `kaarten`", "in what, such as `hours` or `cards`"),
        _DEFINITION,
        NOTE,
        _BREAKDOWN,
    ),
)

STORIES = KeyTable(
    "verhalen",
    (
        Key(
            "afgesproken", "agreed", "hoeveel verhalen er afgesproken zijn", "how many stories were agreed on"
        ),
        Key(
            "geleverd",
            "delivered",
            "persona's, en verhalen van elders met een titel",
            "personas, and stories from elsewhere with a title",
        ),
        NOTE,
    ),
)

STORY = KeyTable(
    "verhaal",
    (Key("titel", "title", "titel van het verhaal", "title of the story", is_required=True),),
)

PARTNER = KeyTable(
    "partner",
    (Key("naam", "name", "naam van de organisatie", "name of the organisation", is_required=True), NOTE),
)

TRAINING = KeyTable(
    "scholing",
    (
        Key("titel", "title", "wat er geleerd is", "what was learned", is_required=True),
        Key("aantal", "number", "hoeveel mensen meededen", "how many people took part"),
        NOTE,
    ),
)

INCIDENTS = KeyTable(
    "incidenten",
    (
        Key("aantal", "number", "hoeveel het er waren", "how many there were", is_required=True),
        Key(
            "afhandeling",
            "handling",
            "wat er daarna gebeurde; niemand mag te herkennen zijn",
            "what was done; nobody may be recognised",
        ),
        NOTE,
    ),
)

DUTIES = KeyTable(
    "kwaliteit",
    (
        Key("klachten", "complaints", "klachtenregeling", "complaints procedure"),
        Key("privacy", "privacy", "omgaan met gegevens", "handling of data"),
        Key("vertrouwenspersoon", "confidential_adviser", "vertrouwenspersoon", "confidential adviser"),
        Key("vog", "certificate_of_conduct", "verklaring omtrent gedrag", "certificate of conduct"),
        Key("inspraak", "participation", "meepraten en meebeslissen", "a say in decisions"),
        Key("vrijwilligersbeleid", "volunteer_policy", "vrijwilligersbeleid", "volunteer policy"),
        Key("rie", "risk_assessment", "risico-inventarisatie (RI&E)", "assessment of risks at work"),
    ),
)

DUTY = KeyTable(
    "kwaliteitseis",
    (
        Key("stand", "state", "ja, nee of bezig", "yes, no or in progress", is_required=True),
        Key(
            "datum", "date", "sinds wanneer, of wanneer het klaar is", "since when, or when it will be ready"
        ),
        NOTE,
    ),
)

ACCOUNTABILITY = KeyTable(
    "verantwoording",
    (
        *COMMON_KEYS,
        Key("jaar", "year", "het jaar waarover dit gaat", "the year that this is about", is_required=True),
        VENUE_KEY,
        Key(
            "drempel",
            "threshold",
            "een deel van een uitsplitsing daaronder komt niet op de site: 3 tot 10 (gewoon 5)",
            "a part of a breakdown below it does not go onto the site: 3 to 10 (usually 5)",
        ),
        Key("cijfers", "figures", "wat er geteld is, met de definitie", "what was counted, with definitions"),
        Key("eigen", "own", "cijfers die jullie zelf kiezen", "figures of your own choice"),
        Key("verhalen", "stories", "afgesproken en geleverde verhalen", "stories agreed on and delivered"),
        Key("partners", "partners", "met wie jullie samenwerkten", "whom you worked with"),
        Key(
            "scholing",
            "training",
            "wat medewerkers en vrijwilligers leerden",
            "what staff and volunteers learned",
        ),
        Key("incidenten", "incidents", "hoeveel, en wat ermee gedaan is", "how many, and what was done"),
        Key("trends", "trends", "wat er veranderde, een zin per regel", "what changed, a sentence each"),
        Key("kwaliteit", "quality", "hoe het staat met de kwaliteitseisen", "how the quality duties stand"),
    ),
)
