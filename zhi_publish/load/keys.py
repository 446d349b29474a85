"""The keys that authors may type, per kind of file: Dutch, English, required or not, and what they mean.

The decoders read with these tables and the reference of keys is generated from them, so that neither can
forget one.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the front matter."""

    name: str
    """Dutch, as the manual writes it."""
    english: str
    about: str
    """What it means, in Dutch."""
    about_english: str
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The keys of one mapping."""

    name: str
    keys: tuple[Key, ...]
    _canonical: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Note the Dutch name for each spelling; where two keys share one, the first has it."""
        for key in self.keys:
            for spelling in (key.name, key.english):
                self._canonical.setdefault(spelling, key.name)

    def names(self) -> tuple[str, ...]:
        """All spellings that are accepted."""
        return tuple(spelling for key in self.keys for spelling in dict.fromkeys((key.name, key.english)))

    def key(self, name: str) -> Key:
        """Return a key by its Dutch name."""
        return next(key for key in self.keys if key.name == name)

    def canonical(self, typed: str) -> str | None:
        """Return the Dutch name for what was typed, or None for a key that does not exist here."""
        return self._canonical.get(typed)


KIND = Key(
    "soort",
    "kind",
    "soort bestand, als de map dat niet al zegt",
    "kind of file, where the folder does not say so",
)
DRAFT = Key("concept", "draft", "ja: nog niet publiceren", "yes: not to be published yet")
FORMERLY = Key(
    "voorheen",
    "formerly",
    "namen die dit bestand eerder had, de oudste eerst: oude adressen verwijzen door",
    "names that this file had before, the oldest first: old addresses lead here",
)
NOTE = Key("toelichting", "note", "uitleg bij deze regel", "a note with this line")
TITLE = Key("titel", "title", "titel van de pagina", "title of the page", is_required=True)
SUMMARY = Key("samenvatting", "summary", "een of twee zinnen", "one or two sentences")
COMMON_KEYS = (KIND, FORMERLY, TITLE, SUMMARY, DRAFT)
"""Keys of every part of the method; a table of one begins with them."""
VENUE_KEY = Key("locatie", "location", "de locatie waar dit over gaat", "the location that this is about")
_CONTROL = Key(
    "controle",
    "control",
    "cijfers die je verwacht; klopt er een niet, dan wordt er niets gepubliceerd",
    "figures that you expect; when one is off, nothing is published",
)

SOURCE = KeyTable(
    "bron",
    (
        Key("titel", "title", "naam van de bron", "name of the source", is_required=True),
        Key("url", "url", "adres op internet", "address on the web"),
        Key("jaar", "year", "jaar van de bron", "year of the source"),
        Key("vindplaats", "locator", "bladzijde, paragraaf of tabel", "page, paragraph or table"),
    ),
)

PICTURE = KeyTable(
    "beeld",
    (
        Key(
            "bestand", "file", "afbeelding in de publicatie", "image inside the publication", is_required=True
        ),
        Key("alt", "alt", "wat er te zien is", "what it shows", is_required=True),
    ),
)

ROUTE_STEP = KeyTable(
    "stap op de route",
    (
        Key("wanneer", "when", "wanneer, in gewone woorden", "when, in plain words", is_required=True),
        Key("wat", "what", "wat er gebeurde", "what happened", is_required=True),
        Key("waarde", "value", "de waarde die hier het meest telde", "the value that weighed most here"),
        Key("toelichting", "note", "een zin erbij", "a sentence with it"),
    ),
)

_BENEFIT_KEYS = (
    Key("tarief", "tariff", "bedrag per eenheid", "amount per unit"),
    Key("eenheid", "unit", "waarvan het tarief de prijs is", "what the tariff is the price of"),
    Key("bedrag", "amount", "bedrag per keer", "amount for one time"),
    Key("pm", "unquantified", "ja: niemand heeft er een prijs aan gegeven", "yes: nobody has priced it"),
    Key("bron", "source", "waar het bedrag vandaan komt", "where the amount comes from"),
    Key("prijspeil", "price_year", "jaar waarin het bedrag gold", "year in which the amount held"),
    Key(
        "betaler",
        "payer",
        "wie bespaart, of een verdeling die 100% is",
        "who saves, or shares that add up to 100%",
    ),
    Key("schatting", "estimate", "ja: het bedrag is geschat", "yes: the amount is an estimate"),
    Key("laag", "low", "ondergrens van tarief of bedrag", "low bound of the tariff or amount"),
    Key("hoog", "high", "bovengrens van tarief of bedrag", "high bound of the tariff or amount"),
    Key(
        "verzilverbaar",
        "cashable",
        "ja, nee of deels: blijft er echt geld over",
        "yes, no or partly: is money really left over",
    ),
    Key("domein", "domain", "terrein, zoals zorg of wonen", "field, such as care or housing"),
    Key("maximum", "maximum", "hoogste aantal dat meetelt", "the most units that count"),
    Key("maximum_per", "maximum_per", "per welke periode het maximum geldt", "the period of the maximum"),
    Key(
        "per",
        "per",
        "jaar, kwartaal, maand, week, dag of eenmalig",
        "year, quarter, month, week, day or once",
    ),
    Key("weken", "weeks", "weken per jaar", "weeks a year"),
    Key("dagen", "days", "dagen per jaar", "days a year"),
    Key(
        "autonoom",
        "deadweight",
        "deel dat ook zonder het initiatief was gebeurd",
        "share that would have happened anyway",
    ),
    Key("verdringing", "displacement", "deel dat alleen verschoof", "share that only moved elsewhere"),
    Key("eigen_aandeel", "own_share", "deel dat aan het initiatief toekomt", "share due to the initiative"),
    Key("optimisme", "optimism_bias", "korting omdat het bewijs dun is", "correction for weak evidence"),
    Key("duur", "duration", "jaren dat de baat aanhoudt", "years that the benefit lasts"),
    Key("afname", "drop_off", "jaarlijkse daling na het eerste jaar", "yearly decline after the first year"),
    Key("vanaf_jaar", "starts_in_year", "jaar waarin de baat begint", "year in which the benefit begins"),
)

BENEFIT = KeyTable(
    "baat",
    (
        KIND,
        FORMERLY,
        Key("titel", "title", "naam van de baat", "name of the benefit", is_required=True),
        *_BENEFIT_KEYS,
    ),
)

LINE = KeyTable(
    "regel",
    (
        Key("baat", "benefit", "een baat uit de map baten", "a benefit item of the benefits folder"),
        Key(
            "titel",
            "title",
            "naam, voor een baat die alleen hier staat",
            "name, for a benefit that stands only here",
        ),
        Key("aantal", "quantity", "hoeveel (1 als er niets staat)", "how many (1 when unsaid)"),
        Key("aantal_laag", "quantity_low", "ondergrens van het aantal", "low bound of the quantity"),
        Key("aantal_hoog", "quantity_high", "bovengrens van het aantal", "high bound of the quantity"),
        Key(
            "over_jaren",
            "spread_over",
            "jaren waarover het bedrag wordt verdeeld",
            "years over which the amount is spread",
        ),
        Key("deel", "fraction", "deel dat meetelt", "fraction that is counted"),
        Key("meetellen", "counted", "nee: wel beschrijven, niet optellen", "no: describe, do not add"),
        Key("reden", "reason", "waarom het niet meetelt", "why it is not counted"),
        NOTE,
        *_BENEFIT_KEYS,
    ),
)

PERSONA = KeyTable(
    "persona",
    (
        KIND,
        FORMERLY,
        Key("naam", "name", "naam van de persona", "name of the persona", is_required=True),
        Key(
            "waarde",
            "value",
            "de waarde die het zwaarst telt",
            "the value that weighs most",
            is_required=True,
        ),
        Key("leeftijd", "age", "leeftijdsgroep, zoals 45-65", "age band, such as 45-65"),
        Key("samenvatting", "summary", "een of twee zinnen", "one or two sentences"),
        Key("citaat", "quote", "een uitspraak", "a quotation"),
        Key("beeld", "image", "afbeelding met beschrijving", "image with a description"),
        Key("palet", "palette", "per waarde een cijfer van 0 tot 5", "a number from 0 to 5 per value"),
        Key(
            "route",
            "journey",
            "de weg door het aanbod: lijst van stappen",
            "the way through what is offered: list of steps",
        ),
        Key("baten", "benefits", "lijst van regels", "list of lines"),
        Key("gebaseerd_op", "based_on", "aantal gesprekken", "number of conversations"),
        Key("herzien", "reviewed", "datum van de laatste herziening", "date of the last review"),
        _CONTROL,
        DRAFT,
    ),
)

PAYER = KeyTable(
    "betaler",
    (
        KIND,
        FORMERLY,
        Key("naam", "name", "naam van de betaler", "name of the payer", is_required=True),
        Key(
            "kader",
            "framework",
            "wet of afspraak waaronder deze betaler valt",
            "law or agreement that applies",
        ),
    ),
)

MODEL = KeyTable(
    "model",
    (
        KIND,
        Key("titel", "title", "naam van het model", "name of the model", is_required=True),
        Key("waarden", "values", "lijst van waarden", "list of values", is_required=True),
    ),
)

CORE_VALUE = KeyTable(
    "waarde",
    (
        Key("id", "id", "korte naam om naar te verwijzen", "short name to refer to"),
        Key("naam", "name", "naam van de waarde", "name of the value", is_required=True),
        Key("omschrijving", "definition", "wat de waarde betekent", "what the value means"),
        Key("kleur", "colour", "kleur, zoals #1f6f5c", "colour, such as #1f6f5c"),
        Key(
            "vraag",
            "question",
            "vraag om over te praten, op kaarten en formulier",
            "question to talk about, on cards and form",
        ),
        Key("beeld", "image", "afbeelding bij de waarde", "image of the value"),
    ),
)

BUDGET = KeyTable(
    "begroting",
    (
        KIND,
        FORMERLY,
        Key("titel", "title", "naam van de begroting", "name of the budget"),
        Key("jaar", "year", "het jaar", "the year", is_required=True),
        Key(
            "samenvatting",
            "summary",
            "een of twee zinnen in gewone taal",
            "one or two sentences in plain words",
        ),
        VENUE_KEY,
        Key("posten", "items", "lijst van kosten", "list of costs", is_required=True),
        Key("marge", "margin", "deel bovenop de kosten", "share on top of the costs"),
        Key("inkomsten", "income", "lijst van inkomsten", "list of income"),
        _CONTROL,
    ),
)

CONTROL_OF_PERSONA = KeyTable(
    "controle van een persona",
    (Key("totaal", "total", "wat de baten samen zijn", "what the benefits add up to"),),
)

CONTROL_OF_BUDGET = KeyTable(
    "controle van een begroting",
    (
        Key("totaal", "total", "kosten met de marge", "costs with the margin"),
        Key("inkomsten", "income", "wat er binnenkomt", "what comes in"),
    ),
)

CONTROL_OF_ANALYSIS = KeyTable(
    "controle van een analyse",
    (
        Key("baten", "benefits", "alle baten samen", "all benefits together"),
        Key("kosten", "costs", "de kosten van het jaar", "the costs of the year"),
        Key("saldo", "balance", "baten min kosten", "benefits minus costs"),
        Key("roi", "roi", "baten gedeeld door kosten, zoals 1,58", "benefits divided by costs, such as 1.58"),
        Key("totaal", "total", "hetzelfde als baten", "the same as benefits"),
    ),
)

COST_ITEM = KeyTable(
    "post",
    (
        Key("titel", "title", "naam van de post", "name of the item", is_required=True),
        Key("bedrag", "amount", "bedrag per jaar", "amount a year", is_required=True),
        Key("groep", "group", "kostengroep", "cost group"),
        NOTE,
    ),
)

INCOME_ITEM = KeyTable(
    "inkomst",
    (
        Key("titel", "title", "naam van de inkomst", "name of the income", is_required=True),
        Key("bedrag", "amount", "bedrag per jaar", "amount a year", is_required=True),
        Key("stroom", "stream", "geldstroom, zoals Wmo of fonds", "stream, such as Wmo or fund"),
        Key("vorm", "form", "vorm, zoals subsidie of opdracht", "form, such as grant or contract"),
        Key("betaler", "payer", "wie betaalt", "who pays"),
        Key("vanaf", "from", "eerste dag van de afspraak: een datum", "first day of the agreement: a date"),
        Key(
            "tot_en_met",
            "until",
            "laatste dag van de afspraak: een datum, of een jaar",
            "last day of the agreement: a date, or a year",
        ),
        Key(
            "volgend_jaar",
            "next_year",
            "zeker, waarschijnlijk, onzeker of stopt",
            "certain, likely, uncertain or ends",
        ),
        NOTE,
    ),
)

ANALYSIS = KeyTable(
    "analyse",
    (
        KIND,
        FORMERLY,
        Key("titel", "title", "naam van de analyse", "name of the analysis", is_required=True),
        Key("jaar", "year", "het jaar", "the year", is_required=True),
        Key(
            "samenvatting",
            "summary",
            "een of twee zinnen in gewone taal",
            "one or two sentences in plain words",
        ),
        Key("begroting", "budget", "de begroting met de kosten", "the budget with the costs"),
        Key("kosten", "costs", "de kosten, als er geen begroting is", "the costs, where there is no budget"),
        Key(
            "personas",
            "personas",
            "per persona het aantal bezoekers",
            "number of visitors per persona",
        ),
        Key(
            "telling",
            "count",
            "ja: aantallen uit de telling van dit jaar en deze locatie; of het id van een telling",
            "yes: numbers from the count of this year and location; or the id of a count",
        ),
        VENUE_KEY,
        Key("baten", "benefits", "regels naast de persona's", "lines beside the personas"),
        Key("pm", "unquantified", "waarden zonder prijs", "values without a price"),
        _CONTROL,
        Key("bezoekers", "visitors", "uniek, structureel, incidenteel", "unique, structural, incidental"),
        Key("open", "open", "dagdelen, dagen, bezoeken, uren", "dayparts, days, visits, hours"),
        Key("inwoners", "inhabitants", "inwoners van het gebied", "inhabitants of the area"),
        Key("prijspeil", "price_year", "jaar van de prijzen", "year of the prices"),
        Key(
            "prijsindex",
            "price_index",
            "index waarmee alle bedragen naar dat prijspeil gaan",
            "index that brings all amounts to that price year",
        ),
        Key(
            "looptijd",
            "horizon",
            "aantal jaren dat bezoekers gevolgd worden",
            "years that visitors are followed",
        ),
        Key(
            "discontovoet",
            "discount_rate",
            "wat een later jaar minder weegt",
            "what a later year weighs less",
        ),
        Key(
            "disconteer",
            "discount_at",
            "begin, midden of eind van het jaar",
            "begin, middle or end of the year",
        ),
        Key(
            "jaarlijks_nieuw",
            "new_cohort_yearly",
            "ja: elk jaar een nieuwe groep",
            "yes: a new group every year",
        ),
        Key(
            "vergelijk_met",
            "compare_with",
            "analyse om naast deze te leggen (standaard die van het jaar ervoor)",
            "analysis to set beside this one (that of the year before when unsaid)",
        ),
        Key(
            "simulatie",
            "simulation",
            "trekkingen en zaad van de simulatie",
            "draws and seed of the simulation",
        ),
    ),
)

SIMULATION = KeyTable(
    "simulatie",
    (
        Key(
            "trekkingen",
            "draws",
            "aantal trekkingen (standaard 10.000)",
            "number of draws (10,000 when unsaid)",
        ),
        Key("zaad", "seed", "begingetal van de trekkingen", "number that the draws begin with"),
    ),
)

PRICE_INDEX = KeyTable(
    "prijsindex",
    (
        KIND,
        FORMERLY,
        Key("titel", "title", "naam van de index", "name of the index", is_required=True),
        Key("bron", "source", "waar de cijfers vandaan komen", "where the figures come from"),
        Key("cijfers", "figures", "per jaar een indexcijfer", "an index figure per year", is_required=True),
    ),
)

TRANSLATION = KeyTable(
    "vertaling",
    (
        Key(
            "origineel",
            "original",
            "kenmerk van de tekst die vertaald is; `check` noemt het",
            "mark of the text that was translated; `check` tells it",
        ),
    ),
)
"""What a translation says of itself; its other keys are those of its original."""

VISITORS = KeyTable(
    "bezoekers",
    (
        Key("uniek", "unique", "verschillende mensen in een jaar", "different people in a year"),
        Key("structureel", "structural", "wie geregeld komt", "who comes regularly"),
        Key("incidenteel", "incidental", "wie af en toe komt", "who comes now and then"),
    ),
)

OPENING = KeyTable(
    "open",
    (
        Key("dagdelen", "dayparts", "dagdelen per jaar", "dayparts a year"),
        Key("dagen", "days", "dagen per jaar", "days a year"),
        Key("bezoeken", "visits", "bezoeken per jaar", "visits a year"),
        Key("uren", "hours", "uren per jaar", "hours a year"),
    ),
)

BROCHURE = KeyTable(
    "brochure",
    (
        KIND,
        Key("titel", "title", "titel op het omslag", "title on the cover", is_required=True),
        Key("ondertitel", "subtitle", "ondertitel op het omslag", "subtitle on the cover"),
        Key("voor", "for", "betaler voor wie deze editie is", "payer for whom this edition is"),
        Key(
            "uitvoering",
            "edition",
            "volledig (standaard), samenvatting, personakaarten, grote-letter, poster, waardekaarten, "
            "interviewformulier, telblad, jaarverslag of besluitstuk",
            "full (when unsaid), summary, persona-cards, large-print, poster, value-cards, interview-form, "
            "counting-sheet, annual-report or decision-document",
        ),
        Key(
            "inkt",
            "ink",
            "kleur (standaard), zwart-wit of drukkerij",
            "colour (when unsaid), black-and-white or press",
        ),
        Key(
            "boekje",
            "booklet",
            "ja: ook als boekje om te vouwen; kaarten om uit te snijden",
            "yes: also as a booklet to fold; cards to cut out",
        ),
        Key("formaat", "format", "A4 of A5; een poster ook A3", "A4 or A5; a poster also A3"),
        Key("personas", "personas", "welke persona's (standaard alle)", "which personas (all when unsaid)"),
        Key(
            "taal",
            "language",
            "taal van de druk: een van de talen van de publicatie",
            "language of the print: one of those of the publication",
        ),
        Key("analyse", "analysis", "welke analyse", "which analysis"),
        Key(
            "verantwoording",
            "accountability",
            "welke verantwoording, voor een jaarverslag (standaard de nieuwste)",
            "which accountability, for an annual report (the newest when unsaid)",
        ),
        Key(
            "besluit",
            "decision_plan",
            "welk besluit, voor een besluitstuk (standaard het eerste)",
            "which plan, for a decision document (the first when unsaid)",
        ),
        Key("onderdelen", "parts", "onderdelen op volgorde", "parts in order"),
        Key("locatie", "location", "alleen deze locatie", "this location only"),
        Key(
            "per",
            "per",
            "locatie: van elke locatie een eigen uitgave",
            "location: an edition for each location",
        ),
        DRAFT,
    ),
)

PAGE = KeyTable(
    "pagina",
    (
        KIND,
        FORMERLY,
        Key("titel", "title", "titel van de pagina", "title of the page"),
        Key("samenvatting", "summary", "een of twee zinnen", "one or two sentences"),
        Key("volgorde", "order", "plaats in het menu", "place in the menu"),
        Key(
            "analyse",
            "analysis",
            "analyse voor de cijfers op de voorpagina",
            "analysis for the figures on the home page",
        ),
        Key(
            "verhaal",
            "story",
            "persona voor het verhaal op de voorpagina",
            "persona for the story on the home page",
        ),
        DRAFT,
    ),
)
