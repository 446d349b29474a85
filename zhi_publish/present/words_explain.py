"""Our words for opening a figure into its reckoning, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.explanation import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainWords:
    """What is said of a reckoning; ``{name}`` is filled in."""

    question: str
    """Above a reckoning that is folded."""
    question_many: str
    heading: str
    """``{title}``: caption of the table."""
    what: str
    outcome: str
    names: Mapping[Name, str]
    stated: Mapping[str, str]
    """What an author gave as it stands, by its name in a path."""
    sides: Mapping[str, str]
    in_year: str
    """``{name}``, ``{year}``."""
    index_of: str
    """``{title}``, ``{year}``."""
    left_after: str
    """``{name}``: the share that was taken off."""
    taken_off: Mapping[Name, str]
    unit_cost: str
    """``{unit}``."""
    of_payer: str
    """``{name}``, ``{payer}``."""
    sum_of: str
    """``{count}``: lines that stand below."""
    what_payers_save: str
    """Above how the saving of each payer is reckoned."""
    rest: str
    """``{count}``: lines that do not."""
    least_of: str
    """``{terms}``."""
    and_word: str
    power: str
    """``{base}``, ``{exponent}``."""
    rounded_up: str
    drawn: str
    """``{draws}``."""
    payback: str
    """``{year}``, ``{month}``."""
    months: str
    year: str
    """Of one year and of more: ``÷ 2 jaar``."""
    share_of: str
    """``{share}``, ``{amount}``: ``1,5% van € 268.000``."""
    bound: str
    """``{value}``: the number of which this is a bound."""
    not_counted: str
    no_reason: str
    source: str
    """``{source}``."""
    source_above: str
    no_source: str
    price_year: str
    """``{year}``."""
    typed_in: str
    """``{file}``, ``{line}``."""
    nothing: str
    absent: str
    """``{path}``."""
    unknown: str
    """``{path}``."""
    did_you_mean: str
    """``{path}``."""
    possible: str
    """``{names}``."""
    ask_one: str
    deeper: str
    """``{depth}``."""
    list_heading: str
    list_hint: str
    groups: Mapping[str, str]
    """Headings of the list of what can be asked."""
    payer_id: str
    """Stands in that list in the place of the id of any payer."""
    persona_id: str
    number: str


DUTCH = ExplainWords(
    question="Hoe komen we aan dit getal?",
    question_many="Hoe komen we aan deze getallen?",
    heading="{title}: de berekening, stap voor stap",
    what="Wat, en hoe het is gerekend",
    outcome="Uitkomst",
    names={
        Name.ROI: "ROI",
        Name.BENEFITS: "Baten",
        Name.COSTS: "Kosten",
        Name.BALANCE: "Saldo",
        Name.BREAK_EVEN: "Omslagpunt",
        Name.ESTIMATES: "Deel dat op schattingen rust",
        Name.ESTIMATED: "Baten die geschat zijn",
        Name.UNIT_COST: "Kosten",
        Name.VISITS: "Aantal",
        Name.BY_PAYER: "Bespaart",
        Name.PAYER_SHARE: "Aandeel",
        Name.PERSONA: "Alle bezoekers als deze persona",
        Name.COUNT: "Aantal bezoekers",
        Name.TOTAL: "Eén bezoeker",
        Name.LINE: "Regel",
        Name.WOULD_BE: "Zou zijn",
        Name.GROSS: "Bruto",
        Name.UNITS: "Aantal per jaar",
        Name.QUANTITY: "Aantal",
        Name.PERIODS: "Hoe vaak per jaar",
        Name.CAP: "Grens",
        Name.CAPPED: "Aantal dat telt",
        Name.TARIFF: "Tarief",
        Name.AMOUNT: "Bedrag",
        Name.ORIGINAL: "Prijs in de bron",
        Name.INDEX_TO: "Prijsindex",
        Name.INDEX_FROM: "Prijsindex",
        Name.YEARS: "Verdeeld over",
        Name.FRACTION: "Deel dat telt",
        Name.DEADWEIGHT: "Wat ook vanzelf was gebeurd",
        Name.DISPLACEMENT: "Wat alleen verschoof",
        Name.OWN_SHARE: "Wat door het initiatief komt",
        Name.OPTIMISM_BIAS: "Uit voorzichtigheid eraf",
        Name.LEFT: "Wat overblijft",
        Name.WHOLE: "Het geheel",
        Name.BUDGET: "Begroting",
        Name.ITEMS: "Alle posten samen",
        Name.ITEM: "Post",
        Name.GROUP: "Kostengroep",
        Name.MARGIN: "Marge voor onvoorziene kosten",
        Name.MARGIN_SHARE: "Marge",
        Name.INCOME: "Inkomsten",
        Name.INCOME_ITEM: "Inkomst",
        Name.CARRIED: "Draagt bij",
        Name.CASHABLE: "Houdt echt geld over",
        Name.YEAR_BENEFITS: "Baten",
        Name.YEAR_COSTS: "Kosten",
        Name.PRESENT_BENEFITS: "Contante waarde van de baten",
        Name.PRESENT_COSTS: "Contante waarde van de kosten",
        Name.NET_PRESENT: "Netto contante waarde",
        Name.RATIO: "Baten gedeeld door kosten",
        Name.IN_YEAR: "Regel",
        Name.LIFE: "Wat er nog van over is",
        Name.KEPT: "Wat er nog van over is",
        Name.DROP_OFF: "Afname per jaar",
        Name.EXPONENT: "Aantal jaren",
        Name.FACTOR: "Factor",
        Name.GROWTH: "Geheel en discontovoet samen",
        Name.DISCOUNT_RATE: "Discontovoet",
        Name.PAYBACK: "Terugverdiend",
        Name.STILL: "Nog terug te verdienen",
        Name.EARNED: "Al terugverdiend",
        Name.SPENT: "Al uitgegeven",
        Name.MONTHS: "Maanden in een jaar",
        Name.EACH_PRESENT: "Contante waarde van alle jaren",
        Name.CHANCE: "Hoe vaak de baten hoger zijn dan de kosten",
        Name.STATED: "Gegeven",
    },
    stated={
        "naam": "Naam", "waarde": "Waarde", "leeftijd": "Leeftijd", "samenvatting": "Samenvatting",
        "gebaseerd_op": "Aantal gesprekken", "herzien": "Nagelezen op", "titel": "Titel", "jaar": "Jaar",
        "incidenteel": "Incidentele bezoekers", "eenheid": "Eenheid", "prijspeil": "Prijspeil",
        "bron": "Bron", "looptijd": "Looptijd in jaren", "uniek": "Unieke bezoekers",
        "structureel": "Structurele bezoekers", "bezoeken": "Bezoeken", "dekking": "Dekking", "aandeel": "Aandeel",
        "lijken_op_een_persona": "Bezoekers die op een persona lijken", "mensen": "Mensen die wij spraken",
        "mensen_met_waarde": "Mensen voor wie de waarde geldt",
    },
    sides={"low": "laag", "high": "hoog"},
    in_year="{name} in jaar {year}",
    index_of="{title}, {year}",
    left_after="Over na aftrek van {name}",
    taken_off={
        Name.DEADWEIGHT: "wat ook vanzelf was gebeurd",
        Name.DISPLACEMENT: "wat alleen verschoof",
        Name.OPTIMISM_BIAS: "een deel uit voorzichtigheid",
        Name.DROP_OFF: "de jaarlijkse afname",
    },
    unit_cost="Kosten {unit}",
    of_payer="{name}: {payer}",
    sum_of="som van {count} regels",
    what_payers_save="Zo is gerekend wat ieder bespaart",
    rest="en {count} andere regels samen",
    least_of="de kleinste van {terms}",
    and_word="en",
    power="{base} tot de macht {exponent}",
    rounded_up="naar boven afgerond",
    drawn="Geteld in {draws} doorrekeningen waarin alle onzekere getallen tegelijk zijn geloot. Met de hand is dat niet na te rekenen.",
    payback="maand {month} van jaar {year}",
    months="maanden",
    year="jaar",
    share_of="{share} van {amount}",
    bound="Dit is een grens; gewoonlijk rekenen we met {value}.",
    not_counted="Telt niet mee: {reason}",
    no_reason="er staat geen reden bij.",
    source="Bron: {source}",
    source_above="Bron: als hierboven.",
    no_source="Er is geen bron genoemd.",
    price_year="Prijspeil {year}",
    typed_in="Staat in {file}, regel {line}",
    nothing="Er is niets om op te tellen.",
    absent="{path}: dit getal is er niet. Een gegeven dat ervoor nodig is ontbreekt, of is nul.",
    unknown="{path}: dat is er niet.",
    did_you_mean="Bedoelde je {path}?",
    possible="Mogelijk zijn: {names}",
    ask_one="{path}: daar is meer dan één getal. Kies er een.",
    deeper="Er zit meer onder. Dieper kijken kan met --depth {depth}, of vraag naar een van de namen achter →.",
    list_heading="Dit kun je vragen. Zet een van deze namen achter zhi-publish explain.",
    list_hint="Namen met een spatie of een punt zet je tussen aanhalingstekens. Dieper kijken kan met --depth.",
    groups={
        "analyses": "Analyses", "personas": "Persona's", "begrotingen": "Begrotingen", "baten": "Baten",
        "betalers": "Betalers", "tellingen": "Tellingen", "locaties": "Locaties", "gesprekken": "Gesprekken",
    },
    payer_id="BETALER",
    persona_id="PERSONA",
    number="NUMMER",
)  # fmt: skip

ENGLISH = ExplainWords(
    question="How do we arrive at this figure?",
    question_many="How do we arrive at these figures?",
    heading="{title}: the calculation, step by step",
    what="What, and how it was calculated",
    outcome="Outcome",
    names={
        Name.ROI: "ROI",
        Name.BENEFITS: "Benefits",
        Name.COSTS: "Costs",
        Name.BALANCE: "Balance",
        Name.BREAK_EVEN: "Break-even",
        Name.ESTIMATES: "Part that rests on estimates",
        Name.ESTIMATED: "Benefits that are estimated",
        Name.UNIT_COST: "Costs",
        Name.VISITS: "Number",
        Name.BY_PAYER: "Saves",
        Name.PAYER_SHARE: "Share",
        Name.PERSONA: "All visitors like this persona",
        Name.COUNT: "Number of visitors",
        Name.TOTAL: "One visitor",
        Name.LINE: "Line",
        Name.WOULD_BE: "Would be",
        Name.GROSS: "Gross",
        Name.UNITS: "Number a year",
        Name.QUANTITY: "Quantity",
        Name.PERIODS: "How often a year",
        Name.CAP: "Cap",
        Name.CAPPED: "Number that counts",
        Name.TARIFF: "Tariff",
        Name.AMOUNT: "Amount",
        Name.ORIGINAL: "Price in the source",
        Name.INDEX_TO: "Price index",
        Name.INDEX_FROM: "Price index",
        Name.YEARS: "Spread over",
        Name.FRACTION: "Part that counts",
        Name.DEADWEIGHT: "What would have happened anyway",
        Name.DISPLACEMENT: "What only moved elsewhere",
        Name.OWN_SHARE: "What is due to the initiative",
        Name.OPTIMISM_BIAS: "Taken off out of caution",
        Name.LEFT: "What is left",
        Name.WHOLE: "The whole",
        Name.BUDGET: "Budget",
        Name.ITEMS: "All items together",
        Name.ITEM: "Item",
        Name.GROUP: "Cost group",
        Name.MARGIN: "Margin for unforeseen costs",
        Name.MARGIN_SHARE: "Margin",
        Name.INCOME: "Income",
        Name.INCOME_ITEM: "Income",
        Name.CARRIED: "Contributes",
        Name.CASHABLE: "Really keeps",
        Name.YEAR_BENEFITS: "Benefits",
        Name.YEAR_COSTS: "Costs",
        Name.PRESENT_BENEFITS: "Present value of the benefits",
        Name.PRESENT_COSTS: "Present value of the costs",
        Name.NET_PRESENT: "Net present value",
        Name.RATIO: "Benefits divided by costs",
        Name.IN_YEAR: "Line",
        Name.LIFE: "What is still left of it",
        Name.KEPT: "What is still left of it",
        Name.DROP_OFF: "Drop-off a year",
        Name.EXPONENT: "Number of years",
        Name.FACTOR: "Factor",
        Name.GROWTH: "The whole and the discount rate",
        Name.DISCOUNT_RATE: "Discount rate",
        Name.PAYBACK: "Earned back",
        Name.STILL: "Still to be earned back",
        Name.EARNED: "Earned back already",
        Name.SPENT: "Spent already",
        Name.MONTHS: "Months in a year",
        Name.EACH_PRESENT: "Present value of all years",
        Name.CHANCE: "How often benefits exceed costs",
        Name.STATED: "Given",
    },
    stated={
        "naam": "Name", "waarde": "Value", "leeftijd": "Age", "samenvatting": "Summary",
        "gebaseerd_op": "Number of conversations", "herzien": "Reviewed on", "titel": "Title",
        "jaar": "Year", "incidenteel": "Incidental visitors", "eenheid": "Unit", "prijspeil": "Price year",
        "bron": "Source", "looptijd": "Horizon in years", "uniek": "Unique visitors",
        "structureel": "Structural visitors", "bezoeken": "Visits", "dekking": "Coverage", "aandeel": "Share",
        "lijken_op_een_persona": "Visitors who resemble a persona", "mensen": "People we spoke with",
        "mensen_met_waarde": "People to whom the value applies",
    },
    sides={"low": "low", "high": "high"},
    in_year="{name} in year {year}",
    index_of="{title}, {year}",
    left_after="Left after taking off {name}",
    taken_off={
        Name.DEADWEIGHT: "what would have happened anyway",
        Name.DISPLACEMENT: "what only moved elsewhere",
        Name.OPTIMISM_BIAS: "a part out of caution",
        Name.DROP_OFF: "the yearly drop-off",
    },
    unit_cost="Costs {unit}",
    of_payer="{name}: {payer}",
    sum_of="sum of {count} lines",
    what_payers_save="How the saving of each was calculated",
    rest="and {count} other lines together",
    least_of="the smallest of {terms}",
    and_word="and",
    power="{base} to the power of {exponent}",
    rounded_up="rounded up",
    drawn="Counted in {draws} calculations in which all uncertain numbers were drawn together. That cannot be done again by hand.",
    payback="month {month} of year {year}",
    months="months",
    year="years",
    share_of="{share} of {amount}",
    bound="This is a bound; usually we use {value}.",
    not_counted="Not counted: {reason}",
    no_reason="no reason is given.",
    source="Source: {source}",
    source_above="Source: as above.",
    no_source="No source is named.",
    price_year="Price year {year}",
    typed_in="In {file}, line {line}",
    nothing="There is nothing to add up.",
    absent="{path}: there is no such figure. Something that it needs is missing, or is zero.",
    unknown="{path}: there is no such thing.",
    did_you_mean="Did you mean {path}?",
    possible="Possible are: {names}",
    ask_one="{path}: there is more than one figure there. Choose one.",
    deeper="There is more below. Look deeper with --depth {depth}, or ask for one of the names behind →.",
    list_heading="This is what you can ask. Put one of these names behind zhi-publish explain.",
    list_hint="Put a name with a space or a dot between quotes. Look deeper with --depth.",
    groups={
        "analyses": "Analyses", "personas": "Personas", "begrotingen": "Budgets", "baten": "Benefits",
        "betalers": "Payers", "tellingen": "Counts", "locaties": "Locations", "gesprekken": "Interviews",
    },
    payer_id="PAYER",
    persona_id="PERSONA",
    number="NUMBER",
)  # fmt: skip
