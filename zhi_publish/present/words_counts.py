"""Our words for counts, locations and several of them together, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CountWords:
    """Names and sentences about counts; ``{name}`` is filled in."""

    title: str
    about: str
    whole: str
    """What the initiative as a whole is called in the place of a location."""
    covered: str
    """``{captured}``, ``{unique}``, ``{share}``, ``{year}``."""
    captured_only: str
    """``{captured}``, ``{year}``: the unique visitors were not counted."""
    covered_before: str
    """``{share}``, ``{year}``."""
    not_covered: str
    """``{number}``: visitors that resemble no persona."""
    split: str
    """``{structural}``, ``{incidental}``."""
    visits: str
    """``{visits}``."""
    visits_each: str
    """``{visits}``, ``{each}``."""
    largest: str
    """``{name}``, ``{share}``."""
    mix: str
    mix_caption: str
    """``{year}``."""
    mix_chart: str
    """``{year}``, ``{{bars}}``."""
    persona: str
    number: str
    share: str
    before: str
    """``{year}``."""
    definition: str
    trend: str
    trend_sentence: str
    """``{first}``, ``{last}``, ``{from_year}``, ``{to_year}``: captured visitors."""
    trend_caption: str
    trend_chart: str
    unique: str
    captured: str
    coverage: str
    structural: str
    all_visits: str
    year: str
    location: str
    unknown: str
    table_of: str
    """``{number}``: a file that holds many counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueWords:
    """Names and sentences about locations; ``{name}`` is filled in."""

    title: str
    about: str
    facts: Mapping[str, str]
    since: str
    """``{year}``."""
    years: str
    years_caption: str
    """``{name}``."""
    no_years: str
    all_years: str
    in_year: str
    """``{year}``."""
    together: str
    """``{number}``, ``{all}``, ``{year}``."""
    together_money: str
    """``{costs}``, ``{benefits}``, ``{roi}``."""
    together_visitors: str
    """``{visitors}``; told where every location states its visitors."""
    left_out: str
    """``{names}``."""
    spread: str
    spread_note: str
    spread_caption: str
    spread_columns: tuple[str, str, str, str, str]
    spread_rows: Mapping[str, str]
    spread_sentence: str
    """``{lower}``, ``{upper}``, ``{median}``."""
    quartile_note: str
    price: str
    price_own: str
    """``{price}``, ``{year}``."""
    price_about: str
    ranges: Mapping[str, str]
    range_source: str
    range_note: str
    ranges_caption: str
    range_of_these: str
    """``{number}``."""
    low: str
    high: str
    beside: str
    """``{other}``."""
    beside_year: str
    """``{other}``, ``{year}``."""
    beside_note: str
    beside_before: str
    """``{before}``, ``{after}``."""
    beside_visitors: str
    beside_personas: str
    beside_order: str
    table: str
    table_caption: str
    """``{year}``."""
    no_ranking: str
    location: str
    town: str
    region: str
    initiative: str
    visitors: str
    coverage: str
    costs: str
    per_visitor: str
    benefits: str
    roi: str
    unknown: str
    filter: str
    every_region: str
    every_initiative: str
    search: str
    shown: str
    """``{shown}``, ``{all}``: filled in by a script."""
    previous: str
    following: str
    analysis: str
    counted: str
    brochure: str


DUTCH_COUNTS = CountWords(
    title="Tellingen",
    about="Op wie lijken de mensen die komen? Per jaar en per plek geteld, zonder namen.",
    whole="Het hele initiatief",
    covered="In {year} leken {captured} van de {unique} unieke bezoekers op een van de persona’s: {share}.",
    captured_only="In {year} leken {captured} bezoekers op een van de persona’s. Hoeveel unieke bezoekers er waren, is niet geteld.",
    covered_before="In {year} was dat {share}.",
    not_covered="De andere {number} komen meestal maar een paar keer, of lijken op niemand van wie wij het verhaal schreven.",
    split="Van alle bezoekers kwamen er {structural} vaak en {incidental} af en toe.",
    visits="Zij kwamen samen {visits} keer binnen.",
    visits_each="Zij kwamen samen {visits} keer binnen, gemiddeld {each} keer per bezoeker.",
    largest="De meesten lijken op {name}: {share} van wie op een persona lijkt.",
    mix="Op wie zij lijken",
    mix_caption="Bezoekers per persona in {year}",
    mix_chart="Bezoekers per persona in {year}. {{bars}}.",
    persona="Persona",
    number="Bezoekers",
    share="Deel",
    before="In {year}",
    definition="Wanneer is iemand een bezoeker?",
    trend="Door de jaren heen",
    trend_sentence="In {from_year} leken {first} bezoekers op een persona, in {to_year} waren dat er {last}.",
    trend_caption="Bezoekers per jaar",
    trend_chart="Unieke bezoekers en bezoekers die op een persona lijken, per jaar. {bars}.",
    unique="Unieke bezoekers",
    captured="Lijken op een persona",
    coverage="Dekking",
    structural="Vaste bezoekers",
    all_visits="Bezoeken",
    year="Jaar",
    location="Locatie",
    unknown="niet geteld",
    table_of="{number} tellingen in één tabel",
)  # fmt: skip

ENGLISH_COUNTS = CountWords(
    title="Counts",
    about="Whom do the people resemble who come? Counted per year and place, without names.",
    whole="The whole initiative",
    covered="In {year}, {captured} of the {unique} unique visitors resembled one of the personas: {share}.",
    captured_only="In {year}, {captured} visitors resembled one of the personas. How many unique visitors there were was not counted.",
    covered_before="In {year} it was {share}.",
    not_covered="The other {number} mostly come only a few times, or resemble nobody whose story we wrote.",
    split="Of all visitors {structural} came often and {incidental} now and then.",
    visits="Together they came in {visits} times.",
    visits_each="Together they came in {visits} times, {each} times per visitor on average.",
    largest="Most of them resemble {name}: {share} of those who resemble a persona.",
    mix="Whom they resemble",
    mix_caption="Visitors per persona in {year}",
    mix_chart="Visitors per persona in {year}. {{bars}}.",
    persona="Persona",
    number="Visitors",
    share="Share",
    before="In {year}",
    definition="When is somebody a visitor?",
    trend="Over the years",
    trend_sentence="In {from_year}, {first} visitors resembled a persona; in {to_year}, {last} did.",
    trend_caption="Visitors per year",
    trend_chart="Unique visitors, and visitors who resemble a persona, per year. {bars}.",
    unique="Unique visitors",
    captured="Resemble a persona",
    coverage="Coverage",
    structural="Regular visitors",
    all_visits="Visits",
    year="Year",
    location="Location",
    unknown="not counted",
    table_of="{number} counts in one table",
)  # fmt: skip

DUTCH_VENUES = VenueWords(
    title="Locaties",
    about="De plekken waar mensen binnenlopen, en wat er op elke plek geteld en gerekend is.",
    facts={"adres": "Adres", "open": "Open", "initiatief": "Hoort bij", "regio": "Regio", "inwoners": "Inwoners", "sinds": "Sinds"},
    since="Sinds {year}",
    years="Kosten en baten",
    years_caption="Kosten en baten van {name} per jaar",
    no_years="Voor deze plek zijn kosten en baten niet apart berekend.",
    all_years="Alle jaren",
    in_year="Alle locaties in {year}",
    together="{number} van de {all} locaties hebben een berekening van kosten en baten over {year}.",
    together_money="Samen kostten zij {costs} en brachten zij {benefits} op. Per euro was dat {roi}.",
    together_visitors="Samen telden zij {visitors} verschillende bezoekers. Wie op twee plekken komt, telt in die som twee keer mee.",
    left_out="Zonder kosten, en daarom niet opgeteld: {names}.",
    spread="Hoe ver de locaties uit elkaar liggen",
    spread_note="Een verschil zegt niet wie het beter doet. Op de ene plek komen veel mensen één keer, op de andere weinig mensen elke dag. Ook tellen niet alle plekken op dezelfde manier.",
    spread_caption="Laagste, hoogste en wat daartussen ligt",
    spread_columns=("Laagste", "Een kwart zit eronder", "Middelste", "Een kwart zit erboven", "Hoogste"),
    spread_rows={"price": "Kosten per unieke bezoeker", "roi": "Wat één euro opbrengt"},
    spread_sentence="Bij de helft van de locaties ligt een bezoeker tussen {lower} en {upper}; de middelste zit op {median}.",
    quartile_note="De kwarten zijn berekend zoals een spreadsheet dat doet met KWARTIEL.INC.",
    price="Kosten per bezoeker naast die van anderen",
    price_own="Een unieke bezoeker kostte hier in {year} gemiddeld {price}.",
    price_about="Anderen vroegen rond bij zelfregie- en herstelorganisaties. Zo ver liepen de kosten daar uiteen:",
    ranges={"vijf-organisaties": "Vijf organisaties", "negen-organisaties": "Negen andere"},
    range_source="Bron: landelijk onderzoek naar de waarde van zelfregie- en herstelorganisaties, hoofdstuk over kostprijs en financiering. De vijf deden mee aan dat onderzoek. De negen vroeg de landelijke vereniging (NVZH) eerder; die antwoorden verschenen niet apart.",
    range_note="Hoger is niet te duur en lager niet te weinig: veel vaste bezoekers, lange dagen of eigen opleidingen maken een plek duurder per mens.",
    ranges_caption="Kosten per unieke bezoeker per jaar",
    range_of_these="Deze {number} locaties",
    low="Laagste",
    high="Hoogste",
    beside="Naast {other}",
    beside_year="bij {other} in {year}",
    beside_note="Dit laat zien waar een verschil vandaan komt. Het zegt niet welke plek beter is.",
    beside_before="{before} bezoekers daar, {after} hier",
    beside_visitors="Daar → hier",
    beside_personas="Bezoekers per persona, daar en hier",
    beside_order="We rekenen de oorzaken in deze volgorde na. In een andere volgorde verdeelt hetzelfde verschil zich anders.",
    table="Alle locaties",
    table_caption="Locaties met hun cijfers over {year}, op alfabet",
    no_ranking="De locaties staan op alfabet en niet op volgorde van een cijfer. Wie er komt verschilt per plek, en dat bepaalt wat een plek kost en oplevert.",
    location="Locatie",
    town="Plaats",
    region="Regio",
    initiative="Initiatief",
    visitors="Bezoekers",
    coverage="Dekking",
    costs="Kosten",
    per_visitor="Per bezoeker",
    benefits="Baten",
    roi="Per euro",
    unknown="niet bekend",
    filter="Kies welke locaties je ziet",
    every_region="Alle regio’s",
    every_initiative="Alle initiatieven",
    search="Zoek op naam of plaats",
    shown="{shown} van {all} locaties",
    previous="Vorige",
    following="Volgende",
    analysis="Analyse",
    counted="Wie er komen",
    brochure="Brochure",
)  # fmt: skip

ENGLISH_VENUES = VenueWords(
    title="Locations",
    about="The places where people walk in, and what was counted and calculated at each of them.",
    facts={"adres": "Address", "open": "Open", "initiatief": "Belongs to", "regio": "Region", "inwoners": "Inhabitants", "sinds": "Since"},
    since="Since {year}",
    years="Costs and benefits",
    years_caption="Costs and benefits of {name} per year",
    no_years="Costs and benefits were not calculated for this place by itself.",
    all_years="All years",
    in_year="All locations in {year}",
    together="{number} of the {all} locations have a calculation of costs and benefits for {year}.",
    together_money="Together they cost {costs} and brought {benefits}. That is {roi} per euro.",
    together_visitors="Together they counted {visitors} different visitors. Whoever visits two places counts twice in that sum.",
    left_out="Without costs, and therefore not added up: {names}.",
    spread="How far the locations lie apart",
    spread_note="A difference does not say who does better. To one place many people come once, to another few people come every day. Nor do all places count in the same way.",
    spread_caption="Lowest, highest and what lies between",
    spread_columns=("Lowest", "A quarter is below", "Middle", "A quarter is above", "Highest"),
    spread_rows={"price": "Costs per unique visitor", "roi": "What one euro brings"},
    spread_sentence="At half of the locations a visitor lies between {lower} and {upper}; the middle one is at {median}.",
    quartile_note="The quarters are calculated as a spreadsheet does with QUARTILE.INC.",
    price="Costs per visitor beside those of others",
    price_own="A unique visitor cost {price} here on average in {year}.",
    price_about="Others asked around among self-direction and recovery organisations. This is how far costs lay apart there:",
    ranges={"vijf-organisaties": "Five organisations", "negen-organisaties": "Nine others"},
    range_source="Source: national Dutch study of the value of self-direction and recovery organisations, chapter on cost price and funding. The five took part in that study. The nine were asked by the national association (NVZH) before; their answers were not published by themselves.",
    range_note="Higher is not too expensive and lower is not too little: many regular visitors, long days or courses of its own make a place dearer per person.",
    ranges_caption="Costs per unique visitor a year",
    range_of_these="These {number} locations",
    low="Lowest",
    high="Highest",
    beside="Beside {other}",
    beside_year="at {other} in {year}",
    beside_note="This shows where a difference comes from. It does not say which place is better.",
    beside_before="{before} visitors there, {after} here",
    beside_visitors="There → here",
    beside_personas="Visitors per persona, there and here",
    beside_order="The causes are calculated in this order. In another order the same difference divides differently.",
    table="All locations",
    table_caption="Locations with their figures for {year}, in alphabetical order",
    no_ranking="The locations are in alphabetical order, not in the order of a figure. Who comes differs by place, and that decides what a place costs and brings.",
    location="Location",
    town="Town",
    region="Region",
    initiative="Initiative",
    visitors="Visitors",
    coverage="Coverage",
    costs="Costs",
    per_visitor="Per visitor",
    benefits="Benefits",
    roi="Per euro",
    unknown="not known",
    filter="Choose which locations you see",
    every_region="All regions",
    every_initiative="All initiatives",
    search="Search by name or town",
    shown="{shown} of {all} locations",
    previous="Previous",
    following="Next",
    analysis="Analysis",
    counted="Who comes",
    brochure="Brochure",
)  # fmt: skip


def count_words(language: Language) -> CountWords:
    """Return our words for counts in a language."""
    return ENGLISH_COUNTS if language is Language.ENGLISH else DUTCH_COUNTS


def venue_words(language: Language) -> VenueWords:
    """Return our words for locations in a language."""
    return ENGLISH_VENUES if language is Language.ENGLISH else DUTCH_VENUES
