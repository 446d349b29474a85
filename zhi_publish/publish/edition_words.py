"""Words of the short editions, Dutch and English side by side: the summary and the persona cards."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionWords:
    """What the short editions say besides the words of the brochure; ``{name}`` is filled in."""

    summary_for: str
    """``{payer}``."""
    summary: str
    benefits_caption: str
    """Below the sum of the benefits, where there is no ratio: ``{title}`` of the analysis."""
    no_analysis: str
    who_comes: str
    palettes_read: str
    """How a palette without names is read: ``{names}``, clockwise from the top."""
    also: str
    """Personas for whom there was no room: ``{names}``."""
    and_more: str
    """Behind the names that are named: ``{count}``, two or more."""
    one_more: str
    each_year: str
    """Behind an amount."""
    the_sum: str
    sum_lead: str
    other_lines: str
    """A row for what did not fit: ``{count}``."""
    other_line: str
    pays_and_saves: str
    other_payers: str
    """``{count}``."""
    other_payer: str
    you: str
    """Behind the name of the payer who reads."""
    not_in_sum: str
    not_in_sum_lead: str
    how_reckoned: str
    how: tuple[str, ...]
    """Sentences, each on its own."""
    with_prices: str
    where_more: str
    more: str
    """``{organisation}``."""
    state_of: str
    """``{organisation}``, ``{date}``."""
    more_benefits: str
    """A row of a card: ``{count}``."""
    one_more_benefit: str
    more_titles: str
    """Behind a list: ``{count}``."""
    more_sources: str
    """``{count}``."""
    one_more_source: str
    only_sources: str
    """In the place of sources that have no room: ``{count}``."""
    only_source: str
    benefits_of: str
    """Heading of the benefits of a persona: ``{name}``."""
    cards_introduction: str


DUTCH = EditionWords(
    summary_for="Samenvatting voor {payer}",
    summary="Samenvatting",
    benefits_caption="aan baten: {title}",
    no_analysis="Hier staan nog geen bedragen voor een heel jaar. Die komen er als de bezoekers zijn geteld en de kosten bekend zijn.",
    who_comes="Wie er komen",
    palettes_read="Elke tekening laat zien wat bij iemand het zwaarst weegt. Met de klok mee, vanaf boven: {names}.",
    also="Verder: {names}.",
    and_more="nog {count} anderen",
    one_more="nog één ander",
    each_year="per jaar",
    the_sum="De som",
    sum_lead="Zo veel mensen kwamen er, en dit veranderde er in geld.",
    other_lines="De {count} kleinste regels samen",
    other_line="Nog één kleine regel",
    pays_and_saves="Wie betaalt en wie bespaart",
    other_payers="De {count} kleinste betalers samen",
    other_payer="Nog één kleine betaler",
    you="dat bent u",
    not_in_sum="Wat niet in de som zit",
    not_in_sum_lead="Dit is gezien en verteld, maar niemand heeft er een prijs voor vastgesteld. Het telt in geen enkel bedrag mee.",
    how_reckoned="Hoe er is gerekend",
    how=(
        "Elke persona is verzonnen, en gemaakt uit gesprekken met echte bezoekers.",
        "Per persona is opgeteld wat er in een jaar verandert: een aantal uren, dagen of keren, maal een tarief met een bron.",
        "Dat bedrag telt zo vaak mee als er bezoekers zijn die op de persona lijken.",
        "Wat ook vanzelf was gebeurd of door anderen komt, gaat eraf. Een schatting heet in de tabellen een schatting.",
        "ROI is wat één euro opbrengt: de baten gedeeld door de kosten.",
    ),
    with_prices="Prijzen van andere jaren zijn omgerekend.",
    where_more="Waar u meer vindt",
    more="De verhalen, alle regels met hun bron en een rekenblad om het na te rekenen staan in de brochure en op de website "
    "van {organisation}.",
    state_of="Uitgegeven door {organisation}. Stand van de gegevens: {date}.",
    more_benefits="en nog {count} kleinere baten, samen",
    one_more_benefit="en nog één kleinere baat",
    more_titles="en nog {count} andere",
    more_sources="en nog {count} bronnen",
    one_more_source="en nog één bron",
    only_sources="{count} bronnen; ze staan in de brochure en op de website",
    only_source="één bron; die staat in de brochure en op de website",
    benefits_of="Wat er in geld verandert",
    cards_introduction="Een verzonnen persoon, gemaakt uit echte gesprekken.",
)

ENGLISH = EditionWords(
    summary_for="Summary for {payer}",
    summary="Summary",
    benefits_caption="of benefits: {title}",
    no_analysis="There are no amounts for a whole year yet. They come once visitors are counted and the costs are known.",
    who_comes="Who comes here",
    palettes_read="Each drawing shows what weighs most for someone. Clockwise from the top: {names}.",
    also="Also: {names}.",
    and_more="{count} others",
    one_more="one other",
    each_year="a year",
    the_sum="The sum",
    sum_lead="This is how many people came, and what changed in money.",
    other_lines="The {count} smallest lines together",
    other_line="One more small line",
    pays_and_saves="Who pays and who saves",
    other_payers="The {count} smallest payers together",
    other_payer="One more small payer",
    you="that is you",
    not_in_sum="What is not in the sum",
    not_in_sum_lead="This was seen and told, but nobody has set a price for it. It counts in none of the amounts.",
    how_reckoned="How it was calculated",
    how=(
        "Each persona is invented, and made out of conversations with real visitors.",
        "For each persona we add up what changes in a year: a number of hours, days or times, multiplied by a tariff with a source.",
        "That amount counts once for every visitor who is like the persona.",
        "What would have happened anyway, or is due to others, is taken off. In the tables an estimate is called an estimate.",
        "ROI is what one euro brings: benefits divided by costs.",
    ),
    with_prices="Prices of other years were converted.",
    where_more="Where to find more",
    more="The stories, every line with its source and a spreadsheet to check the sums are in the brochure and on the website "
    "of {organisation}.",
    state_of="Published by {organisation}. State of the data: {date}.",
    more_benefits="and {count} smaller benefits, together",
    one_more_benefit="and one smaller benefit",
    more_titles="and {count} more",
    more_sources="and {count} more sources",
    one_more_source="and one more source",
    only_sources="{count} sources; they are in the brochure and on the website",
    only_source="one source; it is in the brochure and on the website",
    benefits_of="What changes in money",
    cards_introduction="An invented person, made out of real conversations.",
)


def edition_words_for(language_code: str) -> EditionWords:
    """Return the words of the short editions in a language."""
    return ENGLISH if language_code == "en" else DUTCH
