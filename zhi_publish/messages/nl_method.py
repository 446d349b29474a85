"""Dutch, for the parts of the method around personas and sums."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.messages import Message

WORDS = {
    "kind.gesprekken": "De gesprekken",
    "trouble.two": "Er staat meer dan één kruisje in. Elke waarde telt bij iemand één keer, dus zet er één",
    "trouble.mark": "Hier hoort een kruisje te staan, of niets. Een kruisje is `x`, `ja` of `1`",
    "trouble.no-name": "De naam ontbreekt. Een verzonnen naam of een nummer is goed; we tellen er alleen mee",
    "trouble.not-a-name": "Zijn de kolommen verwisseld? Hier hoort een naam te staan",
    "trouble.no-age": "De leeftijd ontbreekt. Een geschatte leeftijdsklasse is goed",
    "trouble.age": "Dit is geen leeftijd en geen leeftijdsklasse. Schrijf bijvoorbeeld `35-55`, `65+` of `41`. Maakte Excel er een datum van, maak de kolom dan tekst",
    "trouble.age-name": "Zijn de kolommen verwisseld? Hier hoort een leeftijd te staan, en er staat een woord",
    "trouble.age-outside": "Deze leeftijd past in geen van de klassen bij `leeftijden`",
    "trouble.value": "Hier staat een waarde die het model niet kent. Zet komma's tussen de waarden",
    "trouble.value-twice": "Een waarde staat hier twee keer. Elke waarde telt bij iemand één keer",
    "trouble.class": "Schrijf een klasse als `25-35`, `55+` of `tot 25`",
    "trouble.numbers": "In de tabel staan leeftijden in jaren. Zet bij `leeftijden` in welke klassen ze horen, bijvoorbeeld `[18-35, 35-55, 55+]`",
    "trouble.many": "Er zijn meer dan twaalf verschillende klassen. Neem ze samen met `leeftijden`",
    "kind.waardeketen": "De waardeketen",
    "kind.meting": "De meting",
    "kind.besluit": "Het besluit",
    "counted.": "ongetelde",
    "of.target": "de doelgroep is kleiner",
    "of.inhabitants": "de gemeente heeft minder inwoners",
    "kind.schakel": "De schakel",
    "kind.bouwstenen": "Het overzicht van bouwstenen",
    "kind.locatie": "De locatie",
    "kind.telling": "De telling",
    "location.": "het hele initiatief",
    "budget.": "het hele initiatief",
    "name.": "de unieke bezoekers",
    "kind.verantwoording": "De verantwoording",
    "indicator.uren_open": "uren open",
    "indicator.dagen_open": "dagen open",
    "indicator.bezoekers": "unieke bezoekers",
    "indicator.bezoeken": "bezoeken",
    "indicator.cursussen": "cursussen en groepen",
    "indicator.cursisten": "deelnemers aan cursussen en groepen",
    "indicator.activiteiten": "activiteiten",
    "indicator.deelnemers": "deelnemers aan activiteiten",
    "indicator.vrijwilligers": "vrijwilligers",
    "indicator.gesprekken": "gesprekken",
    "other.bezoekers": "unieke bezoekers",
    "other.bezoeken": "bezoeken",
    "division.geslacht": "geslacht",
    "division.leeftijd": "leeftijd",
    "division.vast": "vast of af en toe",
    "division.herkomst": "herkomst",
    "division.andere_hulp": "andere hulp",
    "known.certain": "zeker",
    "known.likely": "waarschijnlijk",
}

MESSAGES = {
    Code.INTERVIEW_CELL: Message("Rij {row}, kolom {column} klopt niet", "{trouble}."),
    Code.PERSON_TWICE: Message(
        "Rij {second}, kolom {column}: deze naam staat ook op rij {first}",
        "Is het dezelfde persoon, haal dan een van de twee rijen weg. Zijn het er twee, geef er een dan een andere naam.",
    ),
    Code.AGE_CLASSES_UNREADABLE: Message("De leeftijdsklassen zijn niet te lezen: `{typed}`", "{trouble}."),
    Code.NAME_IN_TEXT: Message(
        "Hier staat een naam uit de tabel met gesprekken",
        "Het is de naam op rij {row} van `{table}`. Wie met jullie sprak, mag niet te vinden zijn. Schrijf hier een andere naam.",
    ),
    Code.NAME_PERHAPS: Message(
        "Is dit iemand uit de tabel met gesprekken?",
        "Op rij {row} van `{table}` staat dezelfde voornaam. Gaat het om die persoon, schrijf hier dan een andere naam. Is het toeval, geef "
        "die rij in de tabel dan een andere verzonnen naam.",
    ),
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
    Code.ANALYSIS_EMPTY: Message(
        "De analyse `{title}` is nog leeg",
        "Er zijn geen kosten, geen bezoekers en geen baten. Zo komt zij wel op de website. Vul bij `begroting` of `kosten` in "
        "wat het jaar kostte, en bij `personas` hoeveel bezoekers er waren.",
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
    Code.SCALE_UPSIDE_DOWN: Message(
        "De schaal loopt van {lowest} tot {highest}",
        "Het laagste antwoord staat bij `van`, het hoogste bij `tot`. Zet ze andersom. Is een laag antwoord juist goed "
        "nieuws, schrijf dan `beter: lager`.",
    ),
    Code.OFF_THE_SCALE: Message(
        "`{typed}` past niet op de schaal",
        "De antwoorden lopen van {lowest} tot {highest}. Ga na of dit getal klopt, of de schaal.",
    ),
    Code.MORE_ANSWERS_THAN_ASKED: Message(
        "{respondents} mensen vulden in, en aan {invited} is het gevraagd",
        "Er kunnen niet meer mensen antwoorden dan er gevraagd zijn. Verbeter `ingevuld` of `gevraagd`.",
    ),
    Code.LINK_LOOSE: Message(
        "`{title}` leidt nergens toe",
        "Een lezer vraagt waarom dit in de keten staat. Zet bij `leidt_tot` waar het aan bijdraagt. Je kunt kiezen uit: {known}.",
    ),
    Code.STEP_UNKNOWN: Message(
        "Stap `{typed}` bestaat niet",
        "Een besluit heeft negen stappen: 1 (aanbod), 2 (bereik), 3 (halen-en-brengen), 4 (niet-bereikt), 5 (aanvulling), "
        "6 (beeld), 7 (toets), 8 (besluit) en 9 (scenarios). Schrijf het nummer of het woord.",
    ),
    Code.STEP_TWICE: Message(
        "Stap {step} is al beantwoord op regel {line}",
        "Elke stap staat er één keer. Voeg de twee antwoorden samen, of verander het nummer.",
    ),
    Code.REACHED_ABOVE: Message(
        "Er worden {reached} inwoners bereikt, van de {most}",
        "Dat kan niet: {of}. Is iemand twee keer geteld, zet dat dan bij `overlap`. Klopt een van de getallen niet, verbeter het dan.",
    ),
    Code.SCENARIO_WITHOUT_COSTS: Message(
        "Wat `{title}` kost, staat er niet bij",
        "Zonder bedrag valt er niets te kiezen. Zet bij `kosten` een bedrag per jaar, of noem een `begroting`. Een schatting mag.",
    ),
    Code.OVERLAP_TOO_LARGE: Message(
        "Meer overlap dan er mensen zijn: `{typed}`",
        "Van deze {counted} inwoners kunnen er niet {typed} al geteld zijn. Er hoort een `aantal` bij, en de overlap is daar een "
        "deel van. Wie nog nergens hierboven is geteld, telt niet als overlap.",
    ),
    Code.RESIDENTS_AFTER_PICTURE: Message(
        "Bij stap {step} worden geen inwoners meer geteld",
        "Na stap 7 staat het beeld vast. Zet deze regels van `{key}` bij een van de stappen 1 tot en met 7.",
    ),
    Code.YES_WITHOUT_FRAME: Message(
        "Het voorstel is ja, en er staat geen bedrag bij",
        "Een raad vraagt wat het mag kosten. Zet bij `voorstel` een `bedrag` per jaar en waar het uit komt. Is dat nog niet "
        "bekend, schrijf dan `uitkomst: nog-niet`.",
    ),
    Code.PLAN_MISSING: Message(
        "Er is geen besluit om af te drukken",
        "Een `besluitstuk` drukt een plan uit de map `besluiten` af. Maak er een met `soort: besluit`, of haal deze brochure weg.",
    ),
    Code.FEW_ANSWERS: Message(
        "Bij `{title}` vulden {respondents} mensen de lijst in",
        "Onder de {fewest} laten we het gemiddelde weg: dat zegt dan te veel over wie het waren.",
    ),
    Code.ACCOUNTABILITY_YEAR_TWICE: Message(
        "Over {year} is er al een verantwoording van {location}",
        "Die staat in `{file}`. Houd er één over, of noem bij een van de twee een andere locatie.",
    ),
    Code.BREAKDOWN_OFF: Message(
        "De uitsplitsing naar {division} telt op tot {together}; het totaal is {count}",
        "Dit gaat over {indicator}. Wie nergens bij hoort of onbekend is, telt ook: zet de rest onder `onbekend`. Staat iemand in twee "
        "delen, kies er dan één.",
    ),
    Code.FIGURE_ABOVE: Message(
        "Meer {indicator} ({count}) dan {other} ({most})",
        "Dat kan niet: wie meetelt bij het eerste, telt ook bij het tweede. Zijn twee getallen verwisseld?",
    ),
    Code.FIGURE_DIFFERS: Message(
        "Hier staat {stated} voor {indicator}, ergens anders {known}",
        "Het andere getal staat in `{file}`. Verbeter een van de twee. Of laat het getal hier weg, dan komt het daarvandaan.",
    ),
    Code.STORIES_SHORT: Message(
        "Er zijn {agreed} verhalen afgesproken, en hier staan er {delivered}",
        "Noem de verhalen die nog ontbreken bij `geleverd`. Zijn het er minder geworden, zeg dan bij `toelichting` waarom.",
    ),
    Code.DEFINITION_MISSING: Message(
        "Bij {indicator} staat niet wanneer iets of iemand meetelt",
        "Zonder definitie kan niemand dit getal naast dat van een ander leggen. Schrijf bij `definitie` in één zin wat er geteld is. Cijfers "
        "zonder definitie in dit bestand: {missing}.",
    ),
    Code.DEFINITION_CHANGED: Message(
        "De definitie van {indicator} is anders dan in {year}",
        "Toen stond er: \u201c{before}\u201d Op de bladzijde staat dat deze jaren niet zomaar te vergelijken zijn. Is er niets veranderd, neem dan "
        "dezelfde zin.",
    ),
    Code.FIGURE_NOWHERE: Message(
        "Er is geen aantal voor {indicator}",
        "Zet het bij `aantal`. Alleen bezoekers, bezoeken, uren, dagen en gesprekken kunnen uit een telling, een analyse of de gesprekken "
        "van dat jaar komen, en daar staat het nu niet.",
    ),
}
