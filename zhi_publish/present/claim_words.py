"""The words by which a sentence shows that it speaks of a figure of ours, in Dutch and in English.

Data only; :mod:`zhi_publish.present.prose_amounts` looks for them. Each cue names a category; figures say which
categories together point at them (:mod:`zhi_publish.present.known_figures`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from zhi_publish.frozen import dataclass


@dataclass(frozen=True, eq=False, kw_only=True)
class ClaimWords:
    """How people speak of figures in one language."""

    cues: re.Pattern[str]
    """Each named group is a category; the name of the last group that took part counts."""
    per: re.Pattern[str]
    """``per uur``: group 1 is what it is per."""
    of_something: re.Pattern[str]
    """``de kosten van de verbouwing``: group 1 says of what."""
    ours: frozenset[str]
    """Words that may follow there and still mean the initiative itself."""
    elsewhere: re.Pattern[str]
    """The sentence speaks of figures of others."""
    unreal: re.Pattern[str]
    """It speaks of what might be, or is hoped for."""
    before: re.Pattern[str]
    """It speaks of an earlier year."""
    private: re.Pattern[str]
    """It speaks of money in somebody's life."""
    paying: frozenset[str]
    """Of these, what payers do as well."""
    divider: re.Pattern[str]
    """Where one statement in a sentence ends and the next begins."""
    small: frozenset[str]
    """Words that may stand between a number and what it counts."""
    dull: frozenset[str]
    """Words in titles that say nothing."""
    payers: Mapping[str, str]
    """Words for payers, with the beginning of the ids that they stand for."""
    nouns: Mapping[str, str]
    """Plurals of what is counted, with the singular."""
    per_names: Mapping[str, str]
    """What things are per, by one name in both languages."""


def _cues(words: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in words.items()), re.IGNORECASE
    )


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


DUTCH_CLAIMS = ClaimWords(
    cues=_cues(
        {
            "ROI": r"ROI|rendement|verhouding|kosten-batenverhouding|(?:keer|maal) terug",
            "EACH": r"(?:elke|iedere|per|één|eén|1|op elke|op iedere)(?: \w+)? euro|een euro",
            "EVEN": r"quitte|omslagpunt|break-?even|uit de kosten|echt (?:moeten )?zijn|werkelijkheid (?:moeten )?zijn",
            "BALANCE": r"saldo|overschot|onder(?: ?aan)? de streep|blijft er|blijft over|houden we over|resteert|(?:meer|hoger) dan (?:\w+ ){0,3}(?:kost|kosten|kostte)",
            "TOTAL": r"in totaal|totaal|totale|totaalbedrag|(?:alles )?bij elkaar|opgeteld|al met al|per saldo|alles samen|alles mee|tel(?:t|len)? je alles|(?:de|het)? ?\w*som|eindbedrag|teller|uitkomst|in geld",
            "BENEFITS": r"baten|opbrengst(?:en)?|maatschappelijke (?:waarde|winst|opbrengst)|vermeden (?:kosten|uitgaven)|besparing(?:en)?",
            "YIELD": r"lever(?:t|de|en|den)|oplever\w*|opgeleverd|opbreng\w*|opgebracht|br(?:engt|acht|achten|engen)|waard|goed voor|bespa(?:art|ren|arde|arden|rd)|uitgespaard|(?:spaart|sparen|spaarde|spaarden)\b[^.]{0,40} uit|scheelt|scheelde|schelen|goedkoper uit|verdient|verdienen|winst",
            "COST": r"kost|kosten|kostte|kostten|gekost|uitgaven?|uitgegeven|(?:geef|geeft|geven|gaf|gaven)\b[^.]{0,40} uit|kwijt|kostenplaatje|kostenpost|draai(?:t|en|den|de) op|prijskaartje|jaarrekening|betaalt u|betaal je|begroting|budget|jaarbudget|lasten",
            "YEARLY": r"per jaar|jaarlijks\w*|in een jaar|elk jaar|ieder jaar|op jaarbasis|dit jaar",
            "WEAK": r"samen|komen (?:we|wij) (?:uit )?op|kom(?:t)? (?:je|zij|ze|hij|u)?(?: daarmee| zo)? ?(?:uit )?op|komt neer op|gaat het om|is dat|wordt dat",
            "COUNTED": r"tel|telt|tellen|telden|geteld|meetellen|rekenen|rekent|gerekend|toe te rekenen|rekenen toe|schrijven|nemen|houden|boeken|zetten|noteren|komt van|aan|minder",
            "TARIFF": r"tarief|uurtarief|prijs|waarderen|waardering|normbedrag|bedrag|schatten|à|tegen|elk",
            "BASED": r"gebaseerd|verhaal|portret|berust|samengesteld|gesprekken|interviews|spraken|gesproken",
            "UNIQUE": r"uniek|unieke|verschillende?",
            "REGULAR": r"structure(?:el|le)|vaste?|geregelde?|regelmatige?|trouwe",
            "INCIDENTAL": r"incidente(?:el|le)|losse|af en toe|sporadisch",
            "RESEMBLE": r"lijken|lijkt|zoals|type|herkennen|horen bij",
            "OPEN": r"open|geopend|opening",
            "INCOME": r"inkomsten|subsidie|bijdrage|bijdragen|draagt|dragen|krijgen|ontvangt",
            "MARGIN": r"marge",
            "BACK": r"terug|over|overhoudt|voordeel|profiteert|profijt|wordt|werd",
            "SHARE": r"daarvan|hiervan|van (?:het totaal|het bedrag|dit bedrag|dat bedrag|de som|de opbrengst(?:en)?|de besparing(?:en)?|alles)|van (?:alle )?(?:de )?baten|terecht|belandt|landt|slaat neer|ten goede|gaat naar|komt bij|merkt|is voor|krijgt|deel|aandeel",
            "VISITOR": r"bezoeker",
            "RECEIVE": r"ontvingen|ontvangen|telden|bereikten|bereikt|kwamen|bezochten|verwelkomden|over de vloer|binnen",
        }
    ),
    per=re.compile(r"\b(?:per (?:unieke |vaste |structurele |incidentele )?(\w+)|(?:elke?|iedere?) (uur|dag|dagdeel|week|maand|kwartaal|bezoek|bezoeker|inwoner))\b|\b(uur)tarief", re.IGNORECASE),
    of_something=re.compile(
        r"\b(?:kosten|totaal|totale \w+|tarief|prijs|som|bedrag) (?:van|voor) (?:(?:de|het|een|mijn|zijn|haar|onze|ons|zo[’']n|deze|dit|die|dat|elke?|één|alle) )?([^\W\d]\w+)",
        re.IGNORECASE,
    ),
    ours=frozenset(
        "jaar huis initiatief inloop dit deze alle ons onze organisatie stichting persona persona's bezoekers baten kosten begroting analyse jaren ruim bijna ongeveer circa".split()
    ),
    elsewhere=_any(
        r"volgens|al gauw|weten we van|aldus|handreiking|onderzoek\w*|landelijke?|elders (?:noem|reken|vraag|vrag|betaal|lig)\w*|anderen|sommigen?|doorgaans|normaal|normaliter|gebruikelijk\w*|jaarverslag\w*|"
        r"(?:een )?andere? (?:\w+ )?(?:initiatie\w+|huis|huizen|aanbieders?|gemeenten?|stad|steden|organisaties?|regio\w*)|(?:gemeente|verzekeraar|aanbieder)(?: zelf)? (?:hanteert|rekent|vraagt)"
    ),
    unreal=_any(
        r"stel|zou|zouden|mocht|mochten|ooit|indien|stre(?:ven|eft|efden)|doel|doelstelling|hopen|hoopten|verwachten|verwachtten|volgend jaar|komend jaar|willen naar|gestegen|gedaald|steeg|stegen|daalde|daalden|verhoogde?n?|verlaagde?n?|hoger zijn|lager zijn|contante|looptijd|terugverdientijd|simulatie|kans|ondergrens|bovengrens|laagste|hoogste|gunstigste|ongunstigste|slechtste|beste geval|(?<=[,;:] )als (?!(?:je|we|wij|u|men) )|(?<!\w )als (?!(?:je|we|wij|u|men) )"
    ),
    before=_any(
        r"vroeger|voorheen|destijds|vorig jaar|vorige|(?:een )?jaar eerder|(?:het )?jaar (?:ervoor|daarvoor)|eerder|nog(?= (?:maar |ruim |bijna )?[€0-9])"
    ),
    private=_any(
        r"schuld\w*|boetes?|huur|salaris\w*|loon|lonen|verdiende|verdienden|verdienste\w*|uitkering\w*|bijstand\w*|\w*toeslag|pensioen\w*|spaargeld|spaarpot|spaarrekening|spaarcenten|gespaard|geleend|leende?|leent|lening|koopt|kocht|gekocht|betaalde|zakgeld|loterij|\w+loterij|won|gewonnen|erfde|erfenis|"
        r"hypotheek|netto|bruto|leeft van|vaste lasten|kreeg|cadeau|wed\w*|durfde|contributie|lid van|zaal\w*|verbouwing|aanbetaling|borg|collecte|rommelmarkt|onverwacht"
    ),
    paying=frozenset({"kreeg", "betaalde"}),
    divider=re.compile(
        r"[,;–—()!]| (?:en|maar|waarvan|terwijl|tegenover|dus|of|want|staan?t?)\b", re.IGNORECASE
    ),
    small=frozenset("van de het onze ons die deze alle".split()),
    dull=frozenset(
        "minder meer uren extra voor van de het een die dat niet nodig voorkomen uitblijft iemand naar uit met bij en of in om te aan kosten jaar dag hier zelf weer werk nieuwe".split()
    ),
    payers={
        "gemeente": "gemeente", "wmo": "gemeente-wmo", "participatiewet": "gemeente-participatiewet", "jeugdwet": "gemeente-jeugd",
        "zorgverzekeraar": "zorgverzekeraar", "verzekeraar": "zorgverzekeraar", "zvw": "zorgverzekeraar",
        "zorgkantoor": "zorgkantoor", "wlz": "zorgkantoor", "uwv": "uwv", "woningcorporatie": "woningcorporatie",
        "corporatie": "woningcorporatie", "politie": "politie-justitie", "justitie": "politie-justitie",
        "werkgever": "werkgever", "werkgevers": "werkgever",
    },
    nouns={
        "uren": "uur", "dagen": "dag", "dagdelen": "dagdeel", "bezoekers": "bezoeker", "bezoeken": "bezoek", "inwoners": "inwoner",
        "gesprekken": "gesprek", "interviews": "gesprek", "mensen": "mens", "personen": "persoon", "ritten": "rit", "meldingen": "melding",
    },
    per_names={
        "bezoeker": "visitor", "bezoek": "visit", "dagdeel": "daypart", "dag": "day", "uur": "hour", "inwoner": "inhabitant",
        "week": "week", "maand": "month", "kwartaal": "quarter", "jaar": "year",
    },
)  # fmt: skip

ENGLISH_CLAIMS = ClaimWords(
    cues=_cues(
        {
            "ROI": r"ROI|ratio",
            "EACH": r"(?:every|each|per|one|an?)(?: \w+)? euro",
            "EVEN": r"break[ -]?even|have to be real|must be real",
            "BALANCE": r"balance|surplus|is left|remains|left over|more than (?:\w+ ){0,3}costs?",
            "TOTAL": r"in total|total|totals|altogether|all in all|all together|the sum|sum|adds? up|added up|together|on balance|outcome",
            "BENEFITS": r"benefits|social value|avoided (?:costs|spending)|savings?",
            "YIELD": r"yields?|yielded|brings?|brought|worth|saves?|saved|returns?|returned|earns",
            "COST": r"costs?|spent|spends?|spending|expenses|budget",
            "YEARLY": r"a year|per year|yearly|annually|every year|each year|this year",
            "WEAK": r"comes? to|came to|amounts? to|that is|that makes|they make",
            "COUNTED": r"counts?|counted|reckon|attribute|take|comes from|from|fewer|less",
            "TARIFF": r"tariff|rate|price|value|valued|amount|at|estimate",
            "BASED": r"based|story|portrait|conversations|interviews|spoke",
            "UNIQUE": r"unique|different",
            "REGULAR": r"regulars?|regularly|structural",
            "INCIDENTAL": r"incidental|occasional",
            "RESEMBLE": r"resembles?|like",
            "OPEN": r"open|opened",
            "INCOME": r"income|subsidy|grant|contributes?|contributed",
            "MARGIN": r"margin",
            "BACK": r"back|in return|gains?|profits?",
            "SHARE": r"of it|of this|of that|of the total|of (?:all )?(?:the )?benefits|goes to|ends up",
            "VISITOR": r"visitor",
            "RECEIVE": r"welcomed|received|counted|reached|came|visited",
        }
    ),
    per=re.compile(r"\b(?:per (?:unique |regular |structural |incidental )?(\w+)|(?:an?|each|every) (hour|day|week|month|daypart|visit)\b)|\b(hour)ly", re.IGNORECASE),
    of_something=re.compile(
        r"\b(?:costs|total|tariff|price|sum|amount) (?:of|for) (?:(?:the|an?|my|his|her|our) )?([^\W\d]\w+)", re.IGNORECASE
    ),
    ours=frozenset("year house initiative this all our organisation foundation persona personas visitors benefits costs budget analysis years over nearly about".split()),
    elsewhere=_any(
        r"according to|guide|research|study|national|nationally|elsewhere (?:they|people|others)|some providers|usually|normally|annual report|"
        r"others|other (?:\w+ )?(?:initiatives?|houses?|providers?|municipalit\w+|cit(?:y|ies)|organisations?|regions?)|another (?:initiative|house|city|provider)"
    ),
    unreal=_any(r"if|suppose|would|could|might|ever|aims?|aimed|goals?|targets?|hopes?|hoped|expects?|expected|next year|rose|risen|fell|fallen|present value|horizon|simulation|chance|lowest|highest|best case|worst case"),
    before=_any(r"formerly|previously|used to|last year|the year before|a year earlier|earlier|back then"),
    private=_any(
        r"debts?|fines?|rents?|renting|salary|wages?|earned|allowances?|pensions?|saved up|borrowed|lent|loans?|bought|buys?|paid|pocket money|lottery|won|inherited|"
        r"mortgage|net|gross|lives on|presents?|bet|bets|membership|hall|rebuilding|renovation|deposit"
    ),
    paying=frozenset({"paid"}),
    divider=re.compile(r"[,;–—()!]| (?:and|but|of which|while|against|so|or|because|stands?|from)\b", re.IGNORECASE),
    small=frozenset("of the our these those all".split()),
    dull=frozenset("less more fewer hours extra for of the a an that which not needed avoided someone to out with at and or in on cost costs year day here own again work new".split()),
    payers={
        "municipality": "gemeente", "wmo": "gemeente-wmo", "insurer": "zorgverzekeraar", "insurers": "zorgverzekeraar",
        "zvw": "zorgverzekeraar", "wlz": "zorgkantoor", "uwv": "uwv", "housing": "woningcorporatie", "police": "politie-justitie",
        "employer": "werkgever", "employers": "werkgever",
    },
    nouns={
        "hours": "hour", "days": "day", "dayparts": "daypart", "visitors": "visitor", "visits": "visit", "inhabitants": "inhabitant",
        "conversations": "conversation", "interviews": "conversation", "people": "person", "persons": "person", "rides": "ride",
    },
    per_names={},
)  # fmt: skip
