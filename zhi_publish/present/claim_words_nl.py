"""The words by which a Dutch sentence shows that it speaks of a figure of ours; data only."""

from __future__ import annotations

import re

from zhi_publish.present.claim_words import ClaimWords, any_of, cues_of

DUTCH_CLAIMS = ClaimWords(
    cues=cues_of(
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
    elsewhere=any_of(
        r"volgens|al gauw|weten we van|aldus|handreiking|onderzoek\w*|landelijke?|elders (?:noem|reken|vraag|vrag|betaal|lig)\w*|anderen|sommigen?|doorgaans|normaal|normaliter|gebruikelijk\w*|jaarverslag\w*|"
        r"(?:een )?andere? (?:\w+ )?(?:initiatie\w+|huis|huizen|aanbieders?|gemeenten?|stad|steden|organisaties?|regio\w*)|(?:gemeente|verzekeraar|aanbieder)(?: zelf)? (?:hanteert|rekent|vraagt)"
    ),
    unreal=any_of(
        r"stel|zou|zouden|mocht|mochten|ooit|indien|stre(?:ven|eft|efden)|doel|doelstelling|hopen|hoopten|verwachten|verwachtten|volgend jaar|komend jaar|willen naar|gestegen|gedaald|steeg|stegen|daalde|daalden|verhoogde?n?|verlaagde?n?|hoger zijn|lager zijn|contante|looptijd|terugverdientijd|simulatie|kans|ondergrens|bovengrens|laagste|hoogste|gunstigste|ongunstigste|slechtste|beste geval|(?<=[,;:] )als (?!(?:je|we|wij|u|men) )|(?<!\w )als (?!(?:je|we|wij|u|men) )"
    ),
    before=any_of(
        r"vroeger|voorheen|destijds|vorig jaar|vorige|(?:een )?jaar eerder|(?:het )?jaar (?:ervoor|daarvoor)|eerder|nog(?= (?:maar |ruim |bijna )?[€0-9])"
    ),
    private=any_of(
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
