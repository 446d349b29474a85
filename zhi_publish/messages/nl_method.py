"""Dutch, for the parts of the method around personas and sums."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.messages import Message

WORDS = {
    "kind.bouwstenen": "Het overzicht van bouwstenen",
    "kind.locatie": "De locatie",
    "kind.telling": "De telling",
    "location.": "het hele initiatief",
    "budget.": "het hele initiatief",
    "name.": "de unieke bezoekers",
    "known.certain": "zeker",
    "known.likely": "waarschijnlijk",
}

MESSAGES = {
    Code.COUNT_YEAR_TWICE: Message(
        "Over {year} is er al een telling van {location}",
        "Die staat in `{file}`, regel {line}. Houd er één over, of noem bij een van de twee een andere locatie.",
    ),
    Code.COUNT_ABOVE_VISITORS: Message(
        "Er zijn {counted} bezoekers over persona’s verdeeld, en maar {unique} unieke bezoekers",
        "Dit gaat over {location} in {year}. Elke bezoeker lijkt op één persona. Is iemand twee keer geteld, of klopt `uniek` niet?",
    ),
    Code.COUNT_DIFFERS: Message(
        "De analyse en de telling over {year} verschillen voor {name}: {stated} en {counted}",
        "De telling staat in `{file}`. Verbeter een van de twee. Of zet in de analyse `telling: ja` in plaats van `personas`, dan zijn ze "
        "altijd gelijk.",
    ),
    Code.COUNT_MISSING: Message(
        "Er is geen telling over {year} van {location}",
        "De analyse neemt haar aantallen daaruit over. Maak die telling, of noem hier de aantallen zelf met `personas`.",
    ),
    Code.COUNT_AND_PERSONAS: Message(
        "Er staat `personas` én `telling`",
        "De aantallen komen van één plek: uit de telling, of uit deze analyse. Haal een van de twee weg.",
    ),
    Code.VENUE_WITHOUT_BUDGET: Message(
        "Er zijn geen kosten van {location} over {year}",
        "Zonder kosten is er geen saldo en geen ROI, en telt deze locatie niet mee in het totaal. Maak een begroting met `locatie: {id}` en "
        "noem haar hier bij `begroting`, of vul `kosten` in.",
    ),
    Code.VENUE_OF_BUDGET: Message(
        "De begroting is van {budget}, de analyse van {location}",
        "Noem de begroting van dezelfde locatie, of verbeter `locatie`.",
    ),
    Code.VENUE_BESIDE_ITSELF: Message(
        "Deze locatie wordt met zichzelf vergeleken",
        "Noem bij `vergelijk_met` een andere locatie.",
    ),
    Code.VENUE_YEAR_TWICE: Message(
        "Over {year} is er al een analyse van {location}",
        "Die heet “{other}”. In het totaal over alle locaties telt alleen de eerste mee. Is dit een andere berekening voor dezelfde "
        "locatie, haal `locatie` hier dan weg.",
    ),
    Code.VENUES_MISSING: Message(
        "Er zijn geen locaties",
        "Met `per: locatie` komt er een uitgave voor elke locatie. Maak ze in de map locaties, of haal `per` weg.",
    ),
    Code.VENUE_WITHOUT_ANALYSIS: Message(
        "Van {location} is er geen analyse",
        "Daarom komt er voor deze locatie geen uitgave. Maak een analyse met `locatie: {id}`.",
    ),
    Code.INCOME_ENDED: Message(
        "`{title}` liep af vóór dit jaar",
        "De laatste dag is {until} en de begroting is van {year}. Klopt `tot_en_met`? Komt dit geld in {year} niet meer, "
        "haal het dan weg uit deze begroting.",
    ),
    Code.INCOME_NOT_CERTAIN: Message(
        "`{title}` heet {known} voor {year}, en loopt tot en met {until}",
        "Is er al een nieuwe afspraak, zet dan de nieuwe laatste dag bij `tot_en_met`. Is die er niet, dan is dit geld "
        "`onzeker`, of het `stopt`.",
    ),
    Code.INCOME_ORDER: Message(
        "De laatste dag ligt vóór de eerste",
        "Bij `vanaf` staat {starts}, bij `tot_en_met` {until}. Draai ze om, of verbeter er een.",
    ),
}
