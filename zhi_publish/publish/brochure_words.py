"""Words that only a printed brochure needs, in two languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BrochureWords:
    """What a brochure says besides the words that it shares with the website; ``{name}`` is filled in."""

    persona_kind: str
    """In an opening: ``Persona herstel``; ``{value}``."""
    people: str
    people_lead: str
    change_in_money: str
    """Heading of a table of benefits; ``{name}``."""
    total_per_year: str
    no_story: str
    roi_caption: str
    roi_table: str
    subtotal: str
    who_saves: str
    visitors_heading: str
    no_costs_lead: str
    payer_title: str
    """``{payer}``."""
    payer_saves: str
    payer_pays: str
    payer_pays_nothing: str
    payer_lead: str
    """``{year}``, ``{amount}``."""
    payer_share: str
    """``{share}``, ``{total}``."""
    payer_lines: str
    payer_not: str
    payer_not_lead: str
    payer_less: str
    payer_more: str
    payer_caution: str
    payer_nothing: str
    payer_zero_personas: str
    """``{names}``."""
    unquantified_lead: str
    unquantified_seen_with: str
    sources_lead: str
    addresses_heading: str
    index_heading: str
    index_lead: str
    pages_short: str
    """Before the numbers of pages."""
    see_page: str
    """Behind a word that leads to another chapter; ``{page}``."""
    drawing_goes_on: str
    """What a further part of a parted drawing says to who does not see it."""
    made_for: str
    cover_note: str
    fonts_note: str


DUTCH = BrochureWords(
    persona_kind="Persona {value}",
    people="De mensen",
    people_lead="Deze mensen bestaan niet, en toch kent iedereen hier ze. Elk verhaal is samengesteld uit gesprekken met "
    "bezoekers. Op de bladzijden hierna laat een tekening zien welke waarden het zwaarst wegen; het bedrag eronder is wat er "
    "per jaar in geld verandert.",
    change_in_money="Wat er in geld verandert",
    total_per_year="Samen per jaar",
    no_story="Dit verhaal is nog niet opgeschreven.",
    roi_caption="per euro komt er terug",
    roi_table="De rekening per persona",
    subtotal="Alle baten samen",
    who_saves="Wie bespaart",
    visitors_heading="Wie er komen",
    no_costs_lead="De kosten van dit jaar zijn nog niet bekend. Daarom staat hier geen verhouding tussen kosten en baten.",
    payer_title="{payer}: wat u ervan merkt",
    payer_saves="U bespaart",
    payer_pays="U draagt bij",
    payer_pays_nothing="In de begroting van dat jaar staat geen bijdrage van u.",
    payer_lead="In {year} komt {amount} van de baten bij u terecht.",
    payer_share="Dat is {share} van alle baten samen ({total}).",
    payer_lines="Waar het bedrag uit bestaat",
    payer_not="Wat niet in uw bedrag zit",
    payer_not_lead="De rest van de baten komt bij anderen terecht. Soms is dat dezelfde organisatie, met een ander budget.",
    payer_less="Tegenover uw bijdrage staat dus een kleiner bedrag aan besparing. Het verschil betaalt u voor wat anderen "
    "merken, en voor wat geen prijs heeft.",
    payer_more="Uw besparing is dus groter dan uw bijdrage. Let wel: een besparing wordt pas geld als u elders minder uitgeeft.",
    payer_caution="Een besparing is niet altijd geld dat overblijft. Vaak komt er een plek vrij voor iemand anders. Wat geschat "
    "is, heet in de tabellen een schatting.",
    payer_nothing="In deze rekening staat geen besparing voor u. Dat betekent niet dat er niets verandert, wel dat er "
    "geen bedrag aan te hangen is.",
    payer_zero_personas="Voor {names} staat er bij u geen bedrag.",
    unquantified_lead="Niet alles is in geld te vangen. Wat hieronder staat, is gezien en verteld, en er is geen prijs voor. "
    "Het telt in geen enkel bedrag mee. Het hoort er wel bij.",
    unquantified_seen_with="Gezien bij",
    sources_lead="De nummers tussen haken in de tabellen verwijzen naar deze lijst.",
    addresses_heading="Adressen bij de tekst",
    index_heading="Waar welke baat staat",
    index_lead="Het nummer achter een baat is de bladzijde waar zij wordt uitgerekend of verteld.",
    pages_short="blz.",
    see_page="zie blz. {page}",
    drawing_goes_on="Dit is het vervolg van de tekening hierboven.",
    made_for="Uitgave voor {payer}",
    cover_note="De tekening op het omslag is gemaakt van de paletten uit dit boekje: elke ring is een van de mensen.",
    fonts_note="Gezet in {fonts}.",
)

ENGLISH = BrochureWords(
    persona_kind="Persona {value}",
    people="The people",
    people_lead="These people do not exist, and yet everyone here knows them. Each story is composed from conversations with "
    "visitors. On the pages that follow a drawing shows which values weigh most; the amount below it is what changes in "
    "money in a year.",
    change_in_money="What changes in money",
    total_per_year="Together, each year",
    no_story="This story has not been written down yet.",
    roi_caption="returned for each euro",
    roi_table="The calculation by persona",
    subtotal="All benefits together",
    who_saves="Who saves",
    visitors_heading="Who comes here",
    no_costs_lead="The costs of this year are not known yet. So there is no ratio of costs and benefits here.",
    payer_title="{payer}: what you notice of it",
    payer_saves="You save",
    payer_pays="You contribute",
    payer_pays_nothing="The budget of that year shows no contribution from you.",
    payer_lead="In {year}, {amount} of the benefits ends up with you.",
    payer_share="That is {share} of all benefits together ({total}).",
    payer_lines="What the amount is made of",
    payer_not="What is not in your amount",
    payer_not_lead="The rest of the benefits ends up with others. Sometimes that is the same organisation, with another budget.",
    payer_less="So your contribution is larger than what you save. The difference pays for what others notice, and for what "
    "has no price.",
    payer_more="So you save more than you contribute. Mind that a saving only becomes money when you spend less elsewhere.",
    payer_caution="A saving is not always money left over. Often a place becomes free for someone else. Estimates are marked "
    "as estimates in the tables.",
    payer_nothing="This calculation shows no saving for you. That does not mean that nothing changes, only that no amount "
    "can be put to it.",
    payer_zero_personas="For {names} there is no amount on your side.",
    unquantified_lead="Not everything can be caught in money. What stands below was seen and told, and has no price. It "
    "counts in none of the amounts. It does belong with them.",
    unquantified_seen_with="Seen with",
    sources_lead="The numbers in brackets in the tables refer to this list.",
    addresses_heading="Addresses with the text",
    index_heading="Where to find each benefit",
    index_lead="The number after a benefit is the page where it is calculated or told.",
    pages_short="p.",
    see_page="see p. {page}",
    drawing_goes_on="This drawing goes on from the one above it.",
    made_for="Edition for {payer}",
    cover_note="The drawing on the cover is made of the palettes in this booklet: each ring is one of the people.",
    fonts_note="Set in {fonts}.",
)


def brochure_words_for(language_code: str) -> BrochureWords:
    """Return the words of print in a language."""
    return ENGLISH if language_code == "en" else DUTCH
