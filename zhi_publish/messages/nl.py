"""Dutch: the first language of authors."""

from __future__ import annotations

from zhi_publish.diagnostics import Code, Severity
from zhi_publish.messages import Catalogue, Counted, Message
from zhi_publish.messages.nl_method import MESSAGES, WORDS

DUTCH = Catalogue(
    severities={Severity.ERROR: "fout", Severity.WARNING: "let op", Severity.NOTE: "ter info"},
    suggestion="Bedoelde je `{suggestion}`?",
    summary="{errors} te herstellen, {warnings} om naar te kijken, {notes} ter info.",
    built="De website staat in {folder}, met {pages} en {brochures}.",
    pages=Counted(none="geen pagina's", one="één pagina", more="{number} pagina's"),
    brochures=Counted(none="geen brochure", one="één brochure", more="{number} brochures"),
    unchanged="geen pagina veranderd",
    last_good="Hieronder staat de laatste versie die wel goed was.",
    all_clear="Alles is in orde.",
    drafts="Nog concept, en dus niet gepubliceerd: {files}.",
    words=WORDS
    | {
        "kind.model": "Het model",
        "kind.persona": "De persona",
        "kind.baat": "De baat",
        "kind.betaler": "De betaler",
        "language.nl": "het Nederlands",
        "language.en": "het Engels",
        "kind.prijsindex": "De prijsindex",
        "kind.begroting": "De begroting",
        "kind.analyse": "De analyse",
        "kind.brochure": "De brochure",
        "kind.waarde": "De waarde",
        "kind.pagina": "De pagina",
        "wanted.mapping": "een groepje met sleutels, elk op een eigen regel",
        "wanted.list": "een lijst, waarin elk onderdeel met een streepje begint",
        "wanted.value": "één waarde op dezelfde regel; staat er een dubbele punt in de tekst, zet hem dan tussen aanhalingstekens",
        "known.": "nog geen enkele",
        "sign.long": "tekens zonder lege regel",
        "sign.headings": "koppen",
        "sign.rows": "rijen van een tabel",
        "sign.points": "punten in een lijst",
        "sign.code": "stukjes code",
        "sign.paragraphs": "alinea's",
        "problem.key": "Begint een waarde met een accolade, zet haar dan tussen aanhalingstekens.",
        "problem.mapping": "Hier horen regels te staan met een sleutel, een dubbele punt en een waarde.",
        "problem.indent": "Deze regel springt verder of minder ver in dan de regels waar hij bij hoort, of mist een streepje.",
        "problem.quote": "Een aanhalingsteken opent hier een tekst die niet goed wordt afgesloten, of er staat "
        "nog iets achter. Mist er een op de regel erboven?",
        "problem.escape": "Tussen dubbele aanhalingstekens heeft \\ een bijzondere betekenis; zet er enkele om de tekst.",
        "problem.bracket": "Een haakje of accolade opent hier een rijtje dat niet wordt afgesloten.",
        "problem.sign": "Een waarde kan niet met dit teken beginnen; zet haar tussen aanhalingstekens.",
        "problem.colon": "Op de regel hiervoor ontbreekt de dubbele punt achter de sleutel, of de spatie na die dubbele punt.",
        "problem.special": "dit is geen gewoon bestand",
        "problem.Permission denied": "je hebt er geen toegang toe",
        "problem.Input/output error": "de schijf kan het niet lezen",
        "encoding.Windows-1252": "Windows-1252 (ANSI)",
        "trouble.xls": "Het is een oude Excel-tabel (.xls). Kies in Excel Opslaan als, en dan Excel-werkmap (.xlsx) of CSV UTF-8",
        "trouble.xlsb": "Het is een binaire Excel-tabel (.xlsb). Kies in Excel Opslaan als, en dan Excel-werkmap (.xlsx) of CSV UTF-8",
        "trouble.ods": "Het is een tabel van LibreOffice (.ods). Kies daar Opslaan als, en dan Excel (.xlsx) of CSV",
        "trouble.password": "Er zit een wachtwoord op. Sla een kopie zonder wachtwoord op, op een plek waar alleen jullie bij kunnen",
        "trouble.broken": "Het bestand is beschadigd, of het heet alleen maar .xlsx. Open het in Excel en sla het opnieuw op",
        "trouble.no-text": "Er staan tekens in die in geen enkele tabel voorkomen. Sla hem opnieuw op als CSV UTF-8 of als .xlsx",
        "trouble.other": "Alleen tabellen die eindigen op .csv of .xlsx worden gelezen. Sla hem zo op",
        "trouble.rows": "rijen",
        "trouble.columns": "kolommen",
        "trouble.cells": "gevulde cellen",
        "trouble.bytes": "MB",
        "trouble.unfolded": "MB als hij is uitgepakt",
        "trouble.long": "Deze cel is langer dan een cel hoort te zijn. Misschien mist er een aanhalingsteken",
        "trouble.quote": "Hier begint of eindigt een tekst tussen aanhalingstekens die niet goed wordt afgesloten. Haal het aanhalingsteken weg",
        "trouble.formula": "Hier staat een formule waarvan de uitkomst niet is bewaard. Open de tabel in Excel en sla haar op, of typ de uitkomst",
        "trouble.beside": "Boven deze kolom staat geen naam. Zijn de cellen van deze rij verschoven? Zet ze terug, of geef de kolom een naam",
    },
    messages=MESSAGES
    | {
        Code.NOT_A_PUBLICATION: Message(
            "Dit is geen publicatie",
            "In deze map hoort een bestand `mkdocs.yml` te staan, met daarnaast een map `content`. "
            "Ga naar de goede map, of maak een nieuwe publicatie met `zhi-publish new MAPNAAM`.",
        ),
        Code.FILE_NOT_UTF8: Message(
            "Dit bestand is niet als UTF-8 opgeslagen",
            "Het lijkt op {encoding}; letters als ë en tekens als € zouden verkeerd op de site komen. "
            "Open het bestand, kies Opslaan als, en kies bij Codering: UTF-8.",
        ),
        Code.FILE_TOO_LARGE: Message(
            "Dit bestand is te groot",
            "Het is {kilobytes} kB; meer dan {most} kB wordt niet gelezen. Is er per ongeluk iets anders in geplakt?",
        ),
        Code.FILE_EMPTY: Message("Dit bestand is leeg", "Schrijf er iets in, of gooi het weg."),
        Code.FRONT_MATTER_MISSING: Message(
            "Bovenaan staan geen gegevens",
            "Dit bestand begint niet met een blok gegevens tussen twee regels `---`. Zet daar de sleutels in, "
            "zoals `naam:` of `titel:`.",
        ),
        Code.FRONT_MATTER_UNCLOSED: Message(
            "Het blok met gegevens houdt niet op",
            "Het begint hier, maar de regel met drie streepjes `---` eronder ontbreekt, of is door het tekstprogramma "
            "in een lange streep veranderd. Zet onder de laatste sleutel een regel met alleen `---`.",
        ),
        Code.FRONT_MATTER_SYNTAX: Message(
            "De gegevens zijn hier niet te lezen",
            "{problem} Een regel bestaat uit een sleutel, een dubbele punt, een spatie en een waarde; regels die bij "
            "elkaar horen springen even ver in.",
        ),
        Code.COLON_IN_VALUE: Message(
            "Er staat een dubbele punt in de tekst achter `{key}`",
            "Een tweede dubbele punt op een regel is niet te lezen. Zet de hele tekst tussen aanhalingstekens.",
        ),
        Code.TAB_IN_FRONT_MATTER: Message(
            "Er staat een tab tussen de gegevens",
            "Een tab (de toets links van de Q) is hier niet te lezen. Haal hem weg en typ spaties.",
        ),
        Code.ODD_SPACE_IN_FRONT_MATTER: Message(
            "Er staat een onzichtbaar teken tussen de gegevens",
            "Het ziet eruit als een spatie of een nieuwe regel, maar is iets anders ({character}); dat komt mee als je "
            "uit Word of van een website plakt. Haal het weg en typ een gewone spatie of Enter.",
        ),
        Code.YAML_ALIAS: Message(
            "Een verwijzing met `{sign}` kan hier niet",
            "Het teken {sign} aan het begin van een waarde heeft een bijzondere betekenis. Zet de tekst tussen "
            "aanhalingstekens.",
        ),
        Code.YAML_TAG: Message(
            "Een uitroepteken aan het begin kan hier niet",
            "Wat met een uitroepteken begint ({tag}) wordt als een opdracht gelezen, en opdrachten worden niet "
            "uitgevoerd. Zet de tekst tussen aanhalingstekens.",
        ),
        Code.YAML_TOO_DEEP: Message(
            "De gegevens zitten te diep in elkaar",
            "Er zijn meer dan {most} lagen. Staat er ergens een haakje of streepje te veel?",
        ),
        Code.TEXT_AFTER_HASH: Message(
            "De tekst achter # gaat verloren",
            "Een # met een spatie ervoor begint een opmerking, dus `{lost}` wordt niet gelezen. Zet de hele waarde "
            "tussen aanhalingstekens als het erbij hoort.",
        ),
        Code.ODD_CHARACTER: Message(
            "Er staat een onzichtbaar stuurteken in dit bestand",
            "Het teken {character} hoort niet in een tekst. Haal het weg; typ de woorden eromheen desnoods opnieuw.",
        ),
        Code.LINK_IN_CONTENT: Message(
            "Dit is een snelkoppeling, geen bestand",
            "Koppelingen worden niet gevolgd, omdat ze buiten de publicatie kunnen uitkomen. Zet het bestand zelf hier.",
        ),
        Code.DUPLICATE_ID: Message(
            "Twee bestanden krijgen dezelfde naam op de site",
            "Dit bestand en `{other}` worden allebei `{id}`: hoofdletters en accenten tellen niet mee. Geef een van "
            "de twee een andere naam.",
        ),
        Code.FORMER_NAME: Message(
            "Dit kan geen oude naam zijn: `{typed}`",
            "Achter `voorheen` staat de naam die het bestand eerder had, zonder map en zonder `.md`, bijvoorbeeld `lena`. "
            "Alleen bij een gewone pagina hoort de map erbij: `over-ons/team`.",
        ),
        Code.FORMER_TAKEN: Message(
            "Op het oude adres `{address}` staat iets anders",
            "Daar staat nu `{other}`. Een adres kan maar naar één bladzijde leiden. Haal deze naam weg achter `voorheen`, of "
            "geef het andere bestand een andere naam.",
        ),
        Code.UNSAFE_FILE_NAME: Message(
            "Deze bestandsnaam kan niet",
            "`{name}` levert geen bruikbaar adres op: de naam heeft gewone letters of cijfers nodig, hoogstens 120, en "
            "namen als `con` en `aux` houdt Windows voor zichzelf. Geef het bestand een andere naam.",
        ),
        Code.FILE_UNREADABLE: Message(
            "Dit bestand kan niet worden geopend",
            "De reden: {problem}. Is het nog open in een ander programma?",
        ),
        Code.UNKNOWN_KEY: Message("De sleutel `{key}` bestaat hier niet", "Hier kunnen staan: {known}."),
        Code.DUPLICATE_KEY: Message(
            "`{key}` staat er twee keer",
            "Op regel {first} en op regel {second}. Haal een van de twee weg; anders is niet te zien welke je bedoelt.",
        ),
        Code.MISSING_KEY: Message("`{key}` ontbreekt", "Voeg een regel toe met `{key}:` ({about})."),
        Code.UNKNOWN_KIND: Message("De soort `{typed}` bestaat niet", "Kies uit: {known}."),
        Code.WRONG_SHAPE: Message(
            "Dit heeft niet de goede vorm",
            "Hier hoort {wanted}. Kijk naar de streepjes en naar het inspringen.",
        ),
        Code.EMPTY_VALUE: Message(
            "Achter deze sleutel staat niets", "Vul een waarde in, of haal de hele regel weg."
        ),
        Code.UNREADABLE_NUMBER: Message(
            "`{typed}` is niet als getal te lezen",
            "Schrijf een bedrag of aantal in cijfers en zonder woorden erbij, zoals `1.500`, `68,40` of `€ 2.052,-`.",
        ),
        Code.NUMBER_READ_AS: Message(
            "`{typed}` is gelezen als {value}",
            "Een punt voor precies drie cijfers scheidt duizendtallen. Bedoel je een getal met decimalen, schrijf dan "
            "een komma: `{other}`.",
        ),
        Code.NUMBER_TOO_LONG: Message(
            "Dit getal heeft te veel cijfers",
            "`{typed}` is langer dan {most} cijfers; zo groot is geen bedrag. Is er een cijfer te veel getypt?",
        ),
        Code.UNREADABLE_SHARE: Message(
            "`{typed}` is niet als aandeel te lezen",
            "Een aandeel is een deel van het geheel. Schrijf `30%` of `0,3`; met grenzen: `30% (20%-50%)`.",
        ),
        Code.SHARE_OUT_OF_RANGE: Message(
            "Een aandeel ligt tussen 0% en 100%",
            "`{typed}` ligt daarbuiten. Schrijf een deel van het geheel, zoals `30%`.",
        ),
        Code.UNREADABLE_DATE: Message(
            "`{typed}` is geen datum",
            "Schrijf een dag in cijfers, zoals `2025-03-01` of `1-3-2025`, en kijk of die dag bestaat.",
        ),
        Code.UNREADABLE_YES_NO: Message("`{typed}` is geen ja of nee", "Schrijf `ja` of `nee`."),
        Code.UNREADABLE_YEAR: Message("`{typed}` is geen jaartal", "Schrijf vier cijfers, zoals `2025`."),
        Code.UNKNOWN_CHOICE: Message("`{typed}` kan hier niet", "Kies uit: {known}."),
        Code.NUMBER_OUT_OF_RANGE: Message(
            "`{typed}` valt buiten wat kan",
            "Dit getal hoort tussen {least} en {most} te liggen. Controleer wat je typte.",
        ),
        Code.WHOLE_NUMBER_NEEDED: Message(
            "`{typed}` is geen heel getal", "Hier hoort een getal zonder decimalen."
        ),
        Code.BOUNDS_DISORDERED: Message(
            "De grenzen staan niet om het getal heen",
            "Gelezen is: laag {low}, midden {value}, hoog {high}. Zet ze van klein naar groot.",
        ),
        Code.PRICE_CONFLICT: Message(
            "Er staan twee prijzen", "Kies één van `tarief`, `bedrag` of `pm: ja`, en haal de andere weg."
        ),
        Code.PRICE_MISSING: Message(
            "Er staat geen prijs bij deze baat",
            "Zet er `tarief` met `eenheid` bij, of `bedrag`, of `pm: ja` als niemand er een prijs aan gaf.",
        ),
        Code.UNIT_MISSING: Message(
            "Bij dit tarief staat geen eenheid",
            "Zet erbij waarvan het de prijs is, zoals `eenheid: uur` of `eenheid: dagdeel`.",
        ),
        Code.REASON_MISSING: Message(
            "Er staat niet bij waarom dit niet meetelt",
            "Een lezer wil het weten. Zet er `reden:` bij, met één zin.",
        ),
        Code.LINE_NAMELESS: Message(
            "Deze regel heeft geen naam",
            "Noem een baat uit de map baten met `baat:`, of geef de regel een `titel:`.",
        ),
        Code.COSTS_CONFLICT: Message(
            "De kosten staan er twee keer", "Kies `begroting` of `kosten`, en haal de andere weg."
        ),
        Code.COSTS_MISSING: Message(
            "Deze analyse heeft geen kosten",
            "Zonder kosten is er geen ROI. Noem een `begroting` of zet er `kosten` bij.",
        ),
        Code.PAYER_SHARES: Message(
            "De verdeling over betalers is samen {total}", "De aandelen horen samen 100% te zijn."
        ),
        Code.TEXT_TOO_LONG: Message(
            "Deze tekst is te lang voor deze plek",
            "Er staan {length} tekens; er passen er hoogstens {most}. Zet lange tekst onder het blok met gegevens.",
        ),
        Code.HTML_IN_TITLE: Message(
            "Opmaakcodes zijn weggelaten", "Hier staat alleen gewone tekst; er is van gemaakt: `{text}`."
        ),
        Code.UNSAFE_ADDRESS: Message(
            "`{typed}` is geen internetadres", "Schrijf het hele adres, beginnend met `https://`."
        ),
        Code.COMMA_IN_BRACES: Message(
            "De komma in `{typed}` breekt het getal in tweeën",
            "Tussen accolades begint na een komma een nieuwe sleutel. Zet elke sleutel op een eigen regel, of zet het "
            "getal tussen aanhalingstekens.",
        ),
        Code.UNKNOWN_REFERENCE: Message("{kind} `{typed}` bestaat niet", "Bekend zijn: {known}."),
        Code.DRAFT_REFERENCE: Message(
            "{kind} `{id}` is nog een concept",
            "Een concept telt niet mee en wordt niet gepubliceerd. Zet `concept: nee` zodra het klaar is.",
        ),
        Code.COUNTS_NOT_STRUCTURAL: Message(
            "De persona's tellen niet op tot de structurele bezoekers",
            "Samen zijn het er {counted}; bij `structureel` staat {structural}. Verbeter een van beide.",
        ),
        Code.VISITORS_DO_NOT_ADD_UP: Message(
            "De bezoekers tellen niet op",
            "{structural} structureel en {incidental} incidenteel is {together}; bij `uniek` staat {unique}. Verbeter een van de drie.",
        ),
        Code.COUNTED_TWICE: Message(
            "`{title}` telt misschien dubbel",
            "Deze baat telt al mee bij {persona} en staat hier nog eens. Gaat het om hetzelfde geld, zet dan op een van "
            "de twee plekken `meetellen: nee` met een reden.",
        ),
        Code.SOURCE_MISSING: Message(
            "Bij `{title}` staat geen bron",
            "Een lezer zal vragen waar het bedrag vandaan komt. Voeg `bron:` toe, met titel en jaar.",
        ),
        Code.SOURCE_OLD: Message(
            "De bron van `{title}` is oud",
            "De bron is uit {year}, de nieuwste cijfers gaan over {newest}. Zoek een bron van hooguit {most} jaar oud, of "
            "leg in de tekst uit waarom deze nog klopt.",
        ),
        Code.SOURCE_WITHOUT_YEAR: Message(
            "De bron van `{title}` heeft geen jaar",
            "Een lezer wil weten hoe oud het bedrag is. Zet onder `bron:` een regel `jaar:`, naast `titel:`. Dan waarschuwen "
            "we ook als de bron te oud wordt.",
        ),
        Code.PERSONA_WITHOUT_BENEFITS: Message(
            "{name} heeft geen baten",
            "Het verhaal komt op de site, maar telt voor nul mee. Voeg `baten:` toe als dat niet klopt.",
        ),
        Code.LINE_TWICE: Message(
            "`{title}` staat er twee keer",
            "Op regel {first} en op regel {second}, en niets zegt waarin ze verschillen. Haal een van de twee weg, of zet er een "
            "`toelichting:` bij als je ze allebei bedoelt.",
        ),
        Code.COSTS_BELOW_ZERO: Message(
            "De posten van deze begroting zijn samen minder dan nul",
            "Er is dan niets dat zich terugverdient, en een ROI zegt niets. Zet wat er binnenkomt onder `inkomsten`, of kijk "
            "of er een min te veel staat.",
        ),
        Code.SMALL_COUNT: Message(
            "Maar weinig bezoekers lijken op {name}: {count}",
            "Bij zulke kleine aantallen is soms te raden over wie het gaat. Ga na of er echt niemand te herkennen is.",
        ),
        Code.ANALYSIS_AMBIGUOUS: Message(
            "Er is geen analyse om te tonen",
            "Deze brochure vraagt om cijfers, maar er is geen analyse. Maak er een in de map analyses.",
        ),
        Code.PRICE_YEARS_MIXED: Message(
            "Deze som telt prijzen van verschillende jaren bij elkaar op: {years}",
            "`{title}` staat in prijzen van {year}. Een euro van toen kocht meer dan een euro van nu. Zet bij de analyse "
            "`prijsindex:` met een bestand uit de map prijsindexen, dan rekenen we alle bedragen om naar één jaar.",
        ),
        Code.PRICE_INDEX_YEAR_MISSING: Message(
            "De prijsindex heeft geen cijfer voor {years}",
            "De analyse {analysis} gebruikt bedragen uit dat jaar. Vul het cijfer aan onder `cijfers:`.",
        ),
        Code.CONTROL_DIFFERS: Message(
            "De controle op `{figure}` klopt niet: verwacht {expected}, berekend {computed}",
            "{reasons}\nVerbeter de regel die fout is. Klopt de berekening, verander dan het getal bij `controle`.",
        ),
        Code.CONTROL_ABSENT: Message(
            "Er is geen `{figure}` om te controleren",
            "Dit cijfer bestaat pas als de kosten bekend zijn, en hoger dan nul. Vul ze in, of haal deze regel weg.",
        ),
        Code.PAPER_FOR_POSTER: Message(
            "A3 is alleen voor een poster",
            "Kies `formaat: A4` of `formaat: A5`, of zet `uitvoering: poster` erbij.",
        ),
        Code.KEY_WITHOUT_EFFECT: Message(
            "`{key}` doet niets bij `uitvoering: {edition}`",
            "Wat er op deze bladen staat, ligt vast. Haal de regel weg, of kies een andere uitvoering.",
        ),
        Code.LARGE_PRINT_ON_A4: Message(
            "Grote letters komen altijd op A4",
            "Op A5 passen van deze letters te weinig woorden op een regel. Zet `formaat: A4`, of haal de regel weg.",
        ),
        Code.COMPARED_WITH_ITSELF: Message(
            "Deze analyse wordt met zichzelf vergeleken",
            "Zet achter `vergelijk_met:` een andere analyse, bijvoorbeeld die van een jaar eerder.",
        ),
        Code.FACT_SYNTAX: Message(
            "Wat tussen {{{{ }}}} staat is niet te lezen",
            "Hier kan staan: de naam van een cijfer met een opmaak, zoals `{{{{ personas.lena.totaal | euro }}}}`, of een tabel, zoals "
            '`{{{{ batentabel("lena") }}}}`. Rekenen kan hier niet. Letterlijke accolades schrijf je als `\\{{{{`.',
        ),
        Code.FACT_UNKNOWN: Message("`{name}` bestaat niet", "Bekend zijn hier: {known}."),
        Code.FACT_FILTER: Message(
            "De opmaak `{name}` past hier niet",
            "Kies uit: euro, getal(2), procent, datum. Euro, getal en procent werken op getallen.",
        ),
        Code.FACT_ABSENT: Message(
            "`{name}` heeft geen waarde",
            "Dit cijfer bestaat alleen als de gegevens ervoor zijn ingevuld, zoals kosten of bezoekers.",
        ),
        Code.FACT_CIRCULAR: Message(
            "Deze tekst verwijst naar zichzelf",
            "`{name}` komt via een omweg weer hier uit. Typ een van de teksten zelf.",
        ),
        Code.STATEMENT_IN_TEXT: Message(
            "Opdrachten als `{typed}` werken hier niet",
            "In een tekst kunnen alleen cijfers en tabellen genoemd worden, met dubbele accolades. Bedoel je de tekens "
            "zelf, zet er dan een \\ voor.",
        ),
        Code.HTML_IN_TEXT: Message(
            "HTML-code `{typed}` kan hier niet",
            "Schrijf gewone tekst met Markdown: `**vet**`, `*schuin*`, `[tekst](adres)`. Bedoel je het teken < zelf, "
            "typ dan `&lt;`.",
        ),
        Code.COMMENT_IN_TEXT: Message(
            "Er staat een verborgen opmerking in de tekst",
            "Lezers kunnen zo'n opmerking toch vinden, en er staat soms een naam in. Haal hem weg, of zet hem als regel met "
            "# ervoor tussen de gegevens bovenaan.",
        ),
        Code.ATTRIBUTES_IN_TEXT: Message(
            "Opmaak tussen accolades kan hier niet",
            "Haal `{typed}` weg. Bedoel je de accolade zelf, zet er dan een \\ voor.",
        ),
        Code.UNSAFE_LINK: Message(
            "Dit adres kan niet in een link",
            "`{typed}` begint niet met https://, http://, mailto: of tel:, en is geen pagina van deze publicatie.",
        ),
        Code.BROKEN_LINK: Message(
            "Deze link komt nergens uit",
            "`{typed}` bestaat niet in deze publicatie. Schrijf het pad vanaf dit bestand. Een adres op internet begint met `https://`.",
        ),
        Code.TEXT_TOO_COMPLEX: Message(
            "Deze tekst is te ingewikkeld om te lezen",
            "Er staan te veel {sign} bij elkaar. Is er per ongeluk iets in geplakt dat geen tekst is?",
        ),
        Code.FACT_PLACE: Message(
            "Een tabel of tekening hoort op een eigen regel",
            "Zet `{name}` op een regel met een lege regel erboven en eronder.",
        ),
        Code.IMAGE_REMOTE: Message(
            "Deze afbeelding staat ergens anders op internet",
            "Wie de pagina leest, zou dan ongemerkt die andere site bezoeken. Sla de afbeelding op naast dit bestand en verwijs daarnaar.",
        ),
        Code.IMAGE_OUTSIDE: Message(
            "Deze afbeelding ligt buiten de publicatie",
            "`{typed}` wijst naar een plek buiten de map. Zet de afbeelding naast dit bestand.",
        ),
        Code.IMAGE_MISSING: Message(
            "Deze afbeelding is er niet", "`{typed}` is niet gevonden. Let op hoofdletters en op de map."
        ),
        Code.IMAGE_NO_DESCRIPTION: Message(
            "De beschrijving van deze afbeelding ontbreekt",
            "Wie de afbeelding niet ziet, hoort de beschrijving. Schrijf `![wat er te zien is](bestand)`; is het alleen "
            "versiering, schrijf dan `![decoratief](bestand)`.",
        ),
        Code.IMAGE_UNREADABLE: Message(
            "Dit bestand is geen afbeelding", "`{typed}` is niet als PNG, JPEG, WebP, GIF of SVG te lezen."
        ),
        Code.IMAGE_TOO_LARGE: Message(
            "Deze afbeelding is te groot",
            "`{typed}` is {size}; hoogstens {most} mag. Maak de afbeelding kleiner.",
        ),
        Code.IMAGE_UNSAFE: Message(
            "Deze tekening bevat meer dan een tekening",
            "In `{typed}` staat een onderdeel dat een browser kan uitvoeren of van elders haalt ({part}). Sla hem op als PNG.",
        ),
        Code.IMAGE_TOO_COMPLEX: Message(
            "Deze tekening is te ingewikkeld",
            "`{typed}` heeft meer dan {parts} onderdelen, of meer dan {layers} lagen in elkaar. Maak de tekening eenvoudiger, of "
            "sla haar op als PNG.",
        ),
        Code.LOOK_UNKNOWN: Message(
            "Het uiterlijk `{typed}` bestaat niet",
            "Bekend zijn: {known}. Een uiterlijk is een map in `themes/`.",
        ),
        Code.TOKEN_UNKNOWN: Message("De ontwerpwaarde `{token}` bestaat niet", "Bekend zijn: {known}."),
        Code.TOKEN_UNREADABLE: Message(
            "`{typed}` past niet bij `{token}`", "Schrijf bijvoorbeeld `{example}`."
        ),
        Code.TOKEN_TOO_MUCH_INK: Message(
            "Te veel inkt voor `{token}`: samen {total}%",
            "Meer dan {most}% inkt droogt niet op gestreken papier en geeft af. Verlaag de vier inkten, samen tot hooguit {most}%.",
        ),
        Code.TYPEFACE_WITHOUT_FILE: Message(
            "Het lettertype `{typed}` zit niet bij het uiterlijk",
            "Zonder bestand kiest elke computer zelf een ander lettertype, ook voor de brochures. Zet `{file}` in de map van je "
            "uiterlijk, of kies een lettertype dat er al bij zit: {known}.",
        ),
        Code.BROCHURE_TOO_LONG: Message(
            "Deze brochure wordt te lang: ruim {pages} bladzijden",
            "Een brochure van meer dan ongeveer 800 bladzijden wordt niet gemaakt. Kies onder `personas` wie erin komen, of maak er "
            "meer brochures van.",
        ),
        Code.FACT_PROTECTED: Message(
            "`{name}` vertellen we niet",
            "Dit aantal kan naar iemand wijzen, of er zou zo'n klein aantal mee uit te rekenen zijn. Op de bladzijde van de gesprekken "
            "staat het er daarom ook niet. Schrijf een zin zonder dit aantal.",
        ),
        Code.CONTENT_FOLDER: Message(
            "Hier kan de inhoud niet staan: `{typed}`",
            "Achter `docs_dir` staat een map die er is, naast `mkdocs.yml`, met daarin alleen de inhoud: `content`. Het kan niet de hele "
            "publicatie zijn, geen map daarbuiten, en niet de map waar de website in komt.",
        ),
        Code.SITE_FOLDER: Message(
            "Hier kan de website niet komen: `{typed}`",
            "Schrijf `site_dir: site`, of noem een andere map naast `mkdocs.yml` waar verder niets in staat. Het kan niet de hele "
            "publicatie zijn, geen map daarbuiten, en niet de map met de inhoud.",
        ),
        Code.FORMER_TWICE: Message(
            "De oude naam `{name}` staat er twee keer",
            "Hij staat ook in `{other}`, regel {line}. Een oud adres kan maar naar één bladzijde leiden: haal een van de twee weg.",
        ),
        Code.TEMPLATE_TEXT: Message(
            "Hier staat nog uitleg voor de schrijver",
            "Deze regel kwam mee met het nieuwe bestand, en komt zo op de website. Schrijf er je eigen tekst voor in de plaats, of "
            "haal de regel weg.",
        ),
        Code.SIGN_WITHOUT_TYPEFACE: Message(
            "Niet in de lettertypen van het uiterlijk: {signs}",
            "Op de website staat dit goed. In een brochure komt het alleen als de computer die haar maakt er een lettertype voor "
            "heeft; anders blijft een plaatje weg, en staat er […] in plaats van letters. Gebruik woorden, of zet een lettertype "
            "met dit teken in de map `fonts` van je uiterlijk.",
        ),
        Code.TOKEN_CONTRAST: Message(
            "`{token}` en `{other}` lijken te veel op elkaar: {found} op 1",
            "Wie minder scherp ziet of buiten in de zon leest, kan dit niet volgen. Hier is een contrast van minstens {least} op 1 "
            "nodig. Kies `{token}` donkerder of lichter.",
        ),
        Code.FRONT_MATTER_UNOPENED: Message(
            "De eerste regel is niet precies `---`",
            "Hier lijken de gegevens te beginnen. Daarvoor hoort een regel te staan met alleen `---`: drie gewone streepjes, "
            "zonder spatie ervoor. Een tekstprogramma maakt er soms een lange streep van. Zonder die regel komen de gegevens "
            "als tekst op de site.",
        ),
        Code.MENU_BROKEN: Message(
            "Het menu noemt een pagina die er niet is",
            "`{typed}` is geen bladzijde van deze website. Schrijf de map en de naam van het bestand, zonder hoofdletters en accenten, "
            "zoals `personas/lena.md`. Een overzicht heet `personas/index.md`; brochures staan bij elkaar in `downloads/index.md`. Laat "
            "je `nav:` helemaal weg, dan maken we het menu zelf.",
        ),
        Code.SITE_ADDRESS: Message(
            "Dit is geen heel webadres: `{typed}`",
            "Bij `site_url` staat het adres waar de website komt, zoals je het kopieert uit de adresbalk van een browser. Het "
            "begint met `https://`, en er staat geen spatie, `?`, `#` of wachtwoord in. Weet je het nog niet, haal de regel dan weg.",
        ),
        Code.FILE_IGNORED: Message(
            "Dit bestand doet niet mee",
            "`{name}` eindigt niet op `.md` en wordt dus niet gelezen. Kladblok zet soms ongemerkt `.txt` achter een naam. "
            "Geef het bestand een andere naam, of zet er een laag streepje `_` voor als het niet mee hoort te doen.",
        ),
        Code.MODEL_AMBIGUOUS: Message(
            "Er is meer dan één model",
            "Een publicatie heeft één model, en `{first}` is er al een. Haal een van de twee weg.",
        ),
        Code.TRANSLATION_ORPHAN: Message(
            "Bij deze vertaling hoort geen tekst",
            "Naast een vertaling staat altijd de tekst zelf, hier `{original}`. Die is er niet. Heet hij anders, "
            "geef de vertaling dan dezelfde naam met de taal erachter.",
        ),
        Code.TRANSLATION_NUMBER: Message(
            "`{key}` hoort niet in een vertaling",
            "Een vertaling heeft alleen teksten. Getallen, datums en verwijzingen komen uit het origineel, zodat ze in elke taal "
            "gelijk zijn. Haal `{typed}` hier weg.",
        ),
        Code.TRANSLATION_KEY: Message(
            "Het origineel heeft hier geen `{key}`",
            "Een vertaling heeft dezelfde sleutels als het origineel, en in een lijst hetzelfde nummer of dezelfde naam. "
            "Op deze plek staan daar: {known}.",
        ),
        Code.TRANSLATION_MISSING: Message(
            "Deze vertaling is nog niet af",
            "Nog niet vertaald: {missing}. Lezers zien daar de oorspronkelijke tekst, en er staat bij welke taal dat is. Zet het "
            "er in deze taal bij, met dezelfde sleutels als in `{original}`.",
        ),
        Code.TRANSLATION_OUTDATED: Message(
            "Het origineel is veranderd na deze vertaling",
            "Lees `{original}` nog eens naast deze vertaling. Klopt zij weer, zet dan bovenaan `origineel: {now}`.",
        ),
        Code.TRANSLATION_UNDATED: Message(
            "Deze vertaling zegt niet van welke tekst zij is",
            "Met `origineel: {now}` bovenaan hoor je het van ons als de oorspronkelijke tekst later verandert.",
        ),
        Code.LANGUAGE_NOT_OFFERED: Message(
            "De publicatie is er niet in deze taal",
            "Zet in `mkdocs.yml` onder `zhi` de regel `talen: [{languages}]`, of haal `taal` hier weg.",
        ),
        Code.LANGUAGE_UNKNOWN: Message(
            "Dit lijkt `{original}` in een andere taal: `{tag}`",
            "Vertalen kan alleen naar een taal die het programma kent; zo'n vertaling heet hier {examples}. Een tekst in een andere "
            "taal kan wel op een gewone pagina. Gaat dit bestand over iets of iemand anders, noem het dan `{other}`.",
        ),
        Code.TRANSLATION_UNASKED: Message(
            "Dit lijkt een vertaling van `{original}`",
            "Het wordt nog niet gepubliceerd. Is het een vertaling, zet dan in `mkdocs.yml` onder `zhi` de regel "
            "`talen: [{languages}]`. Is het iets anders, geef het dan een naam zonder taal erin.",
        ),
        Code.PAGES_UNTRANSLATED: Message(
            "Nog niet alles is vertaald naar {language}",
            "Zonder vertaling: {files}. Lezers zien daar de oorspronkelijke tekst. Een vertaling staat naast het origineel "
            "en heet bijvoorbeeld `{example}`.",
        ),
        Code.TABLE_PUBLISHED: Message(
            "Deze tabel staat tussen wat gepubliceerd wordt",
            "In `{typed}` staan gegevens over mensen, en uit deze map komt alles op de website. Zet `{name}` in een map naast de "
            "inhoud, zoals `gegevens`, of in een map waarvan de naam met een laag streepje begint.",
        ),
        Code.TABLE_OUTSIDE: Message(
            "Deze tabel staat buiten de publicatie",
            "`{typed}` wijst naar een plek buiten deze map, of is een snelkoppeling. Zet de tabel zelf in een map naast de inhoud, "
            "zoals `gegevens`, en schrijf `gegevens/NAAM.csv`.",
        ),
        Code.TABLE_MISSING: Message(
            "De tabel `{typed}` is er niet",
            "De naam telt vanaf de map van de publicatie, zoals `gegevens/gesprekken-2025.csv`. Hoofdletters tellen mee.",
        ),
        Code.TABLE_FORMAT: Message("Deze tabel is niet te lezen", "{trouble}."),
        Code.TABLE_TOO_LARGE: Message(
            "Deze tabel is te groot",
            "Hij heeft meer dan {most} {trouble}. Is het de goede tabel? Haal weg wat er niet in hoort, ook lege rijen met opmaak.",
        ),
        Code.TABLE_READ_AS: Message(
            "Deze tabel is gelezen als {encoding}",
            "Hij is niet als UTF-8 opgeslagen. Kloppen namen met ë of é niet, kies dan bij Opslaan als: CSV UTF-8.",
        ),
        Code.TABLE_CELL: Message("Rij {row}, kolom {column} is niet te lezen", "{trouble}."),
        Code.TABLE_FORMULAS: Message(
            "In deze tabel staan formules ({number})",
            "De eerste staat op rij {row}, kolom {column}. We lezen de uitkomst die bij het opslaan is bewaard.",
        ),
        Code.TABLE_COLUMN_MISSING: Message(
            "In deze tabel ontbreekt de kolom `{wanted}`",
            "Op rij {row} horen de namen van de kolommen te staan. Daar staat nu: {known}. Heet de kolom anders, zet dat dan bij `kolommen`.",
        ),
        Code.TABLE_COLUMN_TWICE: Message(
            "Twee kolommen heten `{typed}`",
            "Het zijn kolom {first} en kolom {second}. Geef er een een andere naam, of haal er een weg.",
        ),
        Code.AMOUNT_CONTRADICTS: Message(
            "`{typed}` klopt niet met de berekening",
            "Het lijkt te gaan om {figure}: {computed}, een verschil van {difference}. Noem liever het cijfer zelf, dan verandert de tekst "
            "mee. Komt het getal van iemand anders, zet het dan tussen aanhalingstekens of geef het een voetnoot met de bron.",
        ),
        Code.AMOUNT_SLIP: Message(
            "`{typed}` lijkt een verschrijving",
            "Twee cijfers zijn verwisseld vergeleken met {figure}: {computed}, een verschil van {difference}. Noem liever het cijfer zelf. Is het toevallig een ander bedrag, "
            "zet het dan tussen aanhalingstekens of geef het een voetnoot met de bron.",
        ),
    },
)
