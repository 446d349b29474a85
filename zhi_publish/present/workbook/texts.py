"""Our words in the spreadsheet, Dutch and English side by side."""

from __future__ import annotations

from enum import Enum

from zhi_publish.compute.inputs import InputKind
from zhi_publish.model.benefit import Cashable
from zhi_publish.model.settings import Language
from zhi_publish.present.words import Words


class Text(Enum):
    """A text in Dutch and in English."""

    SUBJECT = ("Kosten en baten, om na te rekenen", "Costs and benefits, to be checked")

    # names of sheets: at most 31 characters, without []:*?/\
    GUIDE_SHEET = ("Leeswijzer", "Guide")
    INPUT_SHEET = ("Invoer", "Inputs")
    LINES_SHEET = ("Persona's", "Personas")
    OUTCOME_SHEET = ("Analyse", "Analysis")
    PAYERS_SHEET = ("Betalers", "Payers")
    SHARES_SHEET = ("Verdeling", "Division")
    YEARS_SHEET = ("Jaren", "Years")
    BOUNDS_SHEET = ("Grenzen", "Bounds")
    SOURCES_SHEET = ("Bronnen", "Sources")

    # names of cells: letters and underscores
    INPUT_NAME = ("Invoer", "Input")
    RESULT_NAME = ("Uitkomst", "Result")
    NAME_BENEFITS = ("baten", "benefits")
    NAME_COSTS = ("kosten", "costs")
    NAME_BALANCE = ("saldo", "balance")
    NAME_ROI = ("roi", "roi")
    NAME_BREAK_EVEN = ("omslagpunt", "break_even")
    NAME_TOTAL = ("alle_jaren", "all_years")
    NAME_PRESENT = ("contant", "present")
    NAME_NET = ("netto", "net")
    NAME_LOW = ("laag", "low")
    NAME_HIGH = ("hoog", "high")

    # the guide
    AS_PUBLISHED = ("Zoals gepubliceerd", "As published")
    NOW = ("Nu in dit werkblad", "Now in this workbook")
    DIFFERENCE = ("Verschil", "Difference")
    DIFFERENCE_NOTE = (
        "Zolang u niets verandert, is elk verschil nul. Verandert u een getal, dan ziet u hier wat dat doet.",
        "As long as nothing is changed, every difference is zero. Change a number, and its effect shows here.",
    )
    LARGE_NOTE = (
        "Een rekenblad bewaart vijftien cijfers van een getal. De bedragen hier zijn langer: de laatste cijfers kunnen afwijken van de website.",
        "A spreadsheet keeps fifteen digits of a number. The amounts here are longer: their last digits may differ from the website.",
    )
    WHAT_IS_WHERE = ("Wat staat waar", "What is where")
    INPUT_PURPOSE = (
        "Alle tarieven en bedragen met hun bron, de aantallen bezoekers en de kosten.",
        "All tariffs and amounts with their sources, the numbers of visitors and the costs.",
    )
    LINES_PURPOSE = (
        "Elke regel helemaal uitgerekend, per persona, en daaronder de regels los van persona's.",
        "Every line with its whole calculation, by persona, and below them the lines beside the personas.",
    )
    OUTCOME_PURPOSE = (
        "De som: baten, kosten, saldo, ROI en wat het kost per bezoeker of dagdeel.",
        "The sum: benefits, costs, balance, ROI and the cost per visitor or daypart.",
    )
    PAYERS_PURPOSE = (
        "Wie draagt de kosten, en wie heeft de baten.",
        "Who carries the costs, and who has the benefits.",
    )
    SHARES_PURPOSE = (
        "Hoe het bedrag van elke regel tot op de cent over betalers is verdeeld.",
        "How the amount of each line is divided over payers, to the cent.",
    )
    YEARS_PURPOSE = (
        "Meer jaren: wat baten later waard zijn en wat dat nu weegt.",
        "More years: what benefits are worth later, and what that weighs today.",
    )
    BOUNDS_PURPOSE = (
        "Hoe laag en hoe hoog de uitkomst kan zijn.",
        "How low and how high the result can be.",
    )
    SOURCES_PURPOSE = ("Waar de tarieven en bedragen vandaan komen.", "Where tariffs and amounts come from.")
    COLOURS = ("Kleuren", "Colours")
    COLOUR_INPUT = (
        "Blauw op lichtgeel: invoer. Dit getal mag u veranderen; al het andere rekent mee.",
        "Blue on pale yellow: an input. You may change this number; everything else follows.",
    )
    COLOUR_VALUE = ("Zwart op wit: uitgerekend met een formule.", "Black on white: calculated by a formula.")
    COLOUR_TOTAL = ("Vet met een lijn erboven: een totaal.", "Bold with a line above: a total.")
    HOW_RECKONED = ("Zo is er gerekend", "How it is calculated")
    HOW_LINE = (
        "Een regel: eenheden × tarief, gedeeld door het aantal jaren, en daarvan het deel dat meetelt.",
        "A line: units × tariff, divided by the number of years, and of that the part that counts.",
    )
    HOW_ROUNDED = (
        "Pas het bedrag dat meetelt wordt afgerond, op hele centen en een halve cent van nul af. Alles daarvoor is onafgerond.",
        "Only the amount that counts is rounded, to whole cents, half a cent away from zero. Everything before is not.",
    )
    HOW_TOTAL = (
        "Een persona is de som van de regels die in het eerste jaar beginnen. De analyse is die som maal het aantal bezoekers, plus de losse regels.",
        "A persona is the sum of its lines that begin in the first year. The analysis is that sum times the number of visitors, plus the separate lines.",
    )
    HOW_ROI = (
        "ROI is baten gedeeld door kosten: wat één euro opbrengt.",
        "ROI is benefits divided by costs: what one euro brings.",
    )
    HOW_PAYERS = (
        "Over betalers wordt verdeeld in hele centen; een cent die overblijft gaat naar de grootste rest. Zo telt de verdeling altijd op.",
        "Payers get whole cents; a cent that is left goes to the largest remainder. So the division always adds up.",
    )
    HOW_CHANGE = (
        "Een regel meetellen of juist niet kan op het blad Persona's, met ja of nee. Nieuwe regels of betalers toevoegen kan hier niet.",
        "A line can be counted or left out on the sheet Personas, with yes or no. New lines or payers cannot be added here.",
    )
    HOW_NAMES = (
        "Invoercellen hebben een naam, zoals Invoer_persona_… of Invoer_baat_…; de uitkomsten heten Uitkomst_….",
        "Input cells have a name, such as Input_persona_… or Input_baat_…; results are called Result_….",
    )

    # columns that occur on more sheets
    WHAT = ("Wat", "What")
    PERSONA = ("Persona", "Persona")
    BENEFIT = ("Baat", "Benefit")
    UNIT = ("Eenheid", "Unit")
    KIND = ("Soort", "Kind")
    WHOSE = ("Van", "Of")
    LOW = ("Laag", "Low")
    CENTRAL = ("Waarde", "Value")
    HIGH = ("Hoog", "High")
    COUNT = ("Aantal", "Number")
    EACH = ("Per persoon", "Each")
    TOGETHER = ("Samen", "Together")
    AMOUNT = ("Telt mee per jaar", "Counted a year")
    TARIFF = ("Tarief of bedrag", "Tariff or amount")
    SHARE = ("Aandeel", "Share")
    PAYER = ("Betaler", "Payer")
    PAYER_ID = ("Code", "Id")
    SOURCE = ("Bron", "Source")
    LOCATOR = ("Vindplaats", "Found in")
    NOTE = ("Toelichting", "Note")
    YEAR = ("Jaar", "Year")
    NUMBER = ("Nr.", "No.")
    PARTLY = ("deels", "partly")
    BESIDE_PERSONAS = ("Los van persona's", "Beside personas")
    PM = ("pm", "pm")

    # inputs
    INPUT_NOTE = (
        "Elk getal staat op één plek. Wat hier verandert, verandert overal. Aantallen die bij één regel horen, staan op het blad Persona's.",
        "Every number stands in one place. What changes here, changes everywhere. Quantities of a single line are on the sheet Personas.",
    )
    TARIFFS = ("Tarieven en bedragen", "Tariffs and amounts")
    PRICE_YEAR = ("Prijspeil", "Price year")
    INDEX_OWN = ("Index prijspeil", "Index price year")
    INDEX_TO = ("Index analyse", "Index analysis")
    IN_USE = ("Gebruikt", "In use")
    IN_USE_LOW = ("Gebruikt: laag", "In use: low")
    IN_USE_HIGH = ("Gebruikt: hoog", "In use: high")
    ESTIMATE = ("Schatting", "Estimate")
    SHARES = (
        "Aantallen en aandelen met grenzen, of van meer regels tegelijk",
        "Quantities and shares with bounds, or of more lines at once",
    )
    ALL_LINES = ("alle regels", "all lines")
    VISITORS = ("Bezoekers per persona", "Visitors by persona")
    COSTS = ("Kosten", "Costs")
    COSTS_OF_YEAR = ("Kosten van het jaar", "Costs of the year")
    GROUP = ("Groep", "Group")
    ITEMS_TOTAL = ("Posten samen", "Items together")
    MARGIN = ("Marge voor onvoorziene kosten", "Margin for the unforeseen")
    INCOME = ("Inkomsten", "Income")
    COUNTED = ("Waar de kosten door gedeeld worden", "What the costs are divided by")
    LATER_YEARS = ("Latere jaren", "Later years")
    HORIZON = ("Looptijd in jaren (ligt vast)", "Horizon in years (fixed)")
    DISCOUNT_RATE = ("Discontovoet", "Discount rate")
    DISCOUNT_SHIFT = (
        "Baten vallen zoveel later dan het begin van het jaar (0, 0,5 of 1)",
        "Benefits fall so much later than the beginning of the year (0, 0.5 or 1)",
    )
    NEW_EVERY_YEAR = ("Elk jaar nieuwe bezoekers", "New visitors every year")

    # lines
    LINES_TITLE = ("Wat elke regel waard is", "What every line is worth")
    LINES_NOTE = (
        "Van links naar rechts: hoeveel, tegen welk tarief, over hoeveel jaar, welk deel telt, en wat er dan overblijft.",
        "From left to right: how many, at what tariff, over how many years, which part counts, and what then remains.",
    )
    COUNTS = ("Telt mee", "Counts")
    QUANTITY = ("Aantal", "Quantity")
    PER = ("Per", "Per")
    TIMES = ("Keer per jaar", "Times a year")
    AT_MOST = ("Ten hoogste", "At most")
    UNITS = ("Eenheden per jaar", "Units a year")
    GROSS = ("Bruto", "Gross")
    OVER_YEARS = ("Over jaren", "Over years")
    ANNUAL = ("Per jaar", "A year")
    FRACTION = ("Deel", "Fraction")
    DEADWEIGHT = ("Vanzelf", "Deadweight")
    DISPLACEMENT = ("Verschoven", "Displaced")
    OWN_SHARE = ("Eigen aandeel", "Own share")
    OPTIMISM = ("Voorzichtig", "Optimism")
    UNROUNDED = ("Vóór afronding", "Before rounding")
    STARTS = ("Vanaf jaar", "Starts in year")
    FIRST_YEAR = ("In jaar 1", "In year 1")
    TOTAL_YEAR = ("Totaal per jaar", "Total a year")

    # the outcome
    OUTCOME_NOTE = ("Baten en kosten van één jaar.", "Benefits and costs of one year.")
    ROI_MEANS = ("baten gedeeld door kosten", "benefits divided by costs")
    BREAK_EVEN = ("Omslagpunt", "Break-even")
    BREAK_EVEN_MEANS = (
        "dit deel van de baten moet kloppen om de kosten eruit te halen",
        "this part of the benefits has to be real to cover the costs",
    )

    # payers
    PAYERS_TITLE = ("Wie betaalt, wie bespaart", "Who pays, who saves")
    PAYERS_NOTE = (
        "Kosten volgens de inkomsten op de begroting; baten in het eerste jaar, opgeteld van het blad Verdeling.",
        "Costs by the income in the budget; benefits of the first year, summed from the sheet Division.",
    )
    CARRIES = ("Draagt", "Carries")
    SAVES = ("Bespaart", "Saves")
    CASHABLE = ("Geld over", "Cashable")
    UNCOVERED = ("Nog niet gedekt (onder nul: overschot)", "Not covered (below zero: surplus)")
    ADDS_UP = ("Verschil met de baten van de analyse", "Difference with the benefits of the analysis")
    SHARES_TITLE = ("Verdeling over betalers", "Division over payers")
    SHARES_NOTE = (
        "Elke betaler krijgt zijn aandeel, naar beneden afgerond op hele centen. Wat overblijft gaat cent voor cent naar de grootste rest.",
        "Every payer gets its share, rounded down to whole cents. What is left goes cent by cent to the largest remainder.",
    )
    IN_CENTS = ("In centen", "In cents")
    WHOLE_CENTS = ("Hele centen", "Whole cents")
    REMAINDER = ("Rest", "Remainder")
    ORDER = ("Volgorde", "Order")
    PART = ("Deel", "Part")

    # years
    YEARS_TITLE = ("Meer jaren", "More years")
    YEARS_NOTE = (
        "Kosten vallen aan het begin van hun jaar. Wat later komt, wordt gedeeld door (1 + discontovoet) tot de macht van het aantal jaren.",
        "Costs fall at the beginning of their year. What comes later is divided by (1 + discount rate) to the power of the number of years.",
    )
    DURATION = ("Duur", "Duration")
    DROP_OFF = ("Afname", "Drop-off")
    OTHER_LINES = ("Alle andere regels, die één jaar duren", "All other lines, which last one year")
    WEIGHT_BENEFITS = ("Baten gedeeld door", "Benefits divided by")
    WEIGHT_COSTS = ("Kosten gedeeld door", "Costs divided by")
    PRESENT_BENEFITS = ("Contante waarde van de baten", "Present value of benefits")
    PRESENT_COSTS = ("Contante waarde van de kosten", "Present value of costs")
    IN_SUM = ("Alle jaren samen", "All years together")
    UNDISCOUNTED = ("Niet verdisconteerd", "Undiscounted")
    DISCOUNTED = ("Contant", "Discounted")
    NET = ("Baten min kosten", "Benefits minus costs")
    RATIO = ("Baten gedeeld door kosten", "Benefits divided by costs")
    YEARS_IN_CENTS = ("Per jaar in hele centen", "By year in whole cents")
    YEARS_IN_CENTS_NOTE = (
        "Zo staan de jaren op de website: in hele centen die samen het totaal zijn. Wat overblijft gaat naar de grootste rest.",
        "As the years stand on the website: in whole cents that add up to the total. What is left goes to the largest remainder.",
    )
    PAYBACK = ("Terugverdiend", "Earned back")
    PAYBACK_NOTE = (
        "De eerste maand aan het eind waarvan de baten tot dan toe de kosten dekken. Baten komen gelijkmatig over het jaar.",
        "The first month at whose end the benefits so far cover the costs. Benefits come evenly over the year.",
    )
    STILL_OPEN = ("nog terug te verdienen", "still to be earned back")
    MONTH_REACHED = ("maand waarin het genoeg is", "month in which it is enough")
    YEAR_REACHED = ("jaar waarin het genoeg is", "year in which it is enough")
    PAYBACK_YEAR = ("terugverdiend in jaar", "earned back in year")
    PAYBACK_MONTH = ("terugverdiend in maand", "earned back in month")

    # bounds
    BOUNDS_TITLE = ("Hoe laag en hoe hoog", "How low and how high")
    BOUNDS_NOTE = (
        "Laag: alle onzekere getallen tegelijk op hun ongunstigste grens. Hoog: alle tegelijk op hun gunstigste.",
        "Low: all uncertain numbers at their least favourable bound at once. High: all at their most favourable.",
    )
    UNCERTAIN_LINES = ("Regels met grenzen", "Lines with bounds")
    UNCERTAIN_LINES_NOTE = (
        "Bij een verlies (een bedrag onder nul) is meer ongunstiger; de formules kiezen dan de andere grens.",
        "Of a loss (an amount below zero) more is worse; the formulas then choose the other bound.",
    )
    UNCERTAIN_PERSONAS = ("Persona's met grenzen", "Personas with bounds")
    PRESENT_BOUNDS = ("Alle jaren samen, contant", "All years together, discounted")
    TORNADO = ("Eén getal tegelijk op zijn grens", "One number at a time at its bound")
    BY_PROGRAM = (
        "Deze tabel is door het programma uitgerekend en verandert niet mee.",
        "This table was calculated by the program and does not change along.",
    )

    # sources
    SOURCES_NOTE = (
        "Adressen staan hier als tekst; dit bestand opent zelf geen websites.",
        "Addresses stand here as text; this file opens no websites by itself.",
    )
    ADDRESS = ("Adres", "Address")
    USED_FOR = ("Gebruikt voor", "Used for")
    NO_SOURCES = ("Bij deze regels zijn geen bronnen genoemd.", "No sources are named with these lines.")

    # kinds of input
    KIND_TARIFF = ("tarief", "tariff")
    KIND_AMOUNT = ("bedrag", "amount")
    KIND_QUANTITY = ("aantal", "quantity")
    KIND_FRACTION = ("deel dat meetelt", "fraction counted")
    KIND_DEADWEIGHT = ("gebeurt vanzelf", "deadweight")
    KIND_DISPLACEMENT = ("verschuift alleen", "displacement")
    KIND_OWN_SHARE = ("eigen aandeel", "own share")
    KIND_OPTIMISM = ("voorzichtigheid", "optimism bias")
    KIND_DROP_OFF = ("afname per jaar", "drop-off a year")
    KIND_VISITORS = ("bezoekers", "visitors")
    KIND_MARGIN = ("marge", "margin")
    KIND_DISCOUNT_RATE = ("discontovoet", "discount rate")


def say(words: Text, language: Language) -> str:
    """Return our own words in a language."""
    dutch, english = words.value
    return english if language is Language.ENGLISH else dutch


def cashable_word(kind: Cashable | None, words: Words, language: Language) -> str:
    """Return whether money is left over, in one word that a formula can look for."""
    match kind:
        case Cashable.YES:
            return words.yes
        case Cashable.NO:
            return words.no
        case Cashable.PARTLY:
            return say(Text.PARTLY, language)
        case None:
            return words.unknown


INPUT_KINDS = {
    InputKind.TARIFF: Text.KIND_TARIFF,
    InputKind.AMOUNT: Text.KIND_AMOUNT,
    InputKind.QUANTITY: Text.KIND_QUANTITY,
    InputKind.FRACTION: Text.KIND_FRACTION,
    InputKind.DEADWEIGHT: Text.KIND_DEADWEIGHT,
    InputKind.DISPLACEMENT: Text.KIND_DISPLACEMENT,
    InputKind.OWN_SHARE: Text.KIND_OWN_SHARE,
    InputKind.OPTIMISM_BIAS: Text.KIND_OPTIMISM,
    InputKind.DROP_OFF: Text.KIND_DROP_OFF,
    InputKind.VISITORS: Text.KIND_VISITORS,
    InputKind.MARGIN: Text.KIND_MARGIN,
    InputKind.COSTS: Text.NAME_COSTS,
    InputKind.DISCOUNT_RATE: Text.KIND_DISCOUNT_RATE,
}
"""The word for each kind of input."""
