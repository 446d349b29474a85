"""Our words on the page where a reader reckons with other numbers, Dutch and English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckonWords:
    """Every word of "Reckon it yourself"; ``{name}`` is filled in, by us or in the reader's browser."""

    title: str
    """``{title}`` of the analysis."""
    link: str
    summary: str
    without_script: str
    intro: str
    one_year: str
    """Where the analysis looks at more years."""
    price_year: str
    """``{year}``, where all amounts were brought to one price year."""
    numbers: str
    outcome: str
    published: str
    """Heading of the table as it was published."""
    changed: str
    """Heading of the list of changes."""
    all_back: str
    share_link: str
    share_note: str
    by_payer: str
    payer: str
    now: str
    was: str
    sum: str
    """Caption of the sum with the reader's numbers."""
    total_benefits: str
    times: str
    script: Mapping[str, str]
    """What the script says, by a name of its own."""


DUTCH_RECKON = ReckonWords(
    title="Reken zelf: {title}",
    link="Reken zelf met deze cijfers",
    summary="Verander bezoekers, prijzen, aandelen of kosten, en zie meteen wat dat met de uitkomst doet.",
    without_script="Zelf rekenen kan alleen in een browser waarin JavaScript aanstaat. Hieronder staan de cijfers zoals ze gepubliceerd zijn.",
    intro="U begint met de gepubliceerde cijfers. Uw eigen computer of telefoon rekent; er wordt niets verstuurd. Een getal dat u zelf invult, telt zonder marge mee.",
    one_year="Deze bladzijde rekent met het eerste jaar. Latere jaren staan bij de analyse.",
    price_year="Alle prijzen zijn die van {year}.",
    numbers="De getallen",
    outcome="De uitkomst",
    published="Zoals het gepubliceerd is",
    changed="Wat u veranderde",
    all_back="Alles terug",
    share_link="Koppeling naar deze uitkomst",
    share_note="De koppeling bewaart wat u veranderde. Wie haar opent, ziet hetzelfde.",
    by_payer="Wie het merkt",
    payer="Betaler",
    now="Nu",
    was="Gepubliceerd",
    sum="De som met uw getallen",
    total_benefits="Baten samen",
    times="Wat",
    script={
        "all_back_done": "Alles staat weer zoals het gepubliceerd is.",
        "autonoom": "Ook vanzelf gebeurd",
        "aantal": "Aantal",
        "back": "Terug",
        "back_label": "{name}: terug naar {value}",
        "bedrag": "Bedrag",
        "bounds": "Met alle marges tegelijk: baten van {low} tot {high}.",
        "bounds_roi": "Met alle marges tegelijk: baten van {low} tot {high}, ROI van {roi_low} tot {roi_high}.",
        "change": "{now} in plaats van {was}",
        "changed_count": "{count} veranderd",
        "costs": "Kosten van het jaar",
        "costs_before_margin": "Kosten zonder de marge",
        "deel": "Deel dat meetelt",
        "eigen_aandeel": "Komt door het initiatief",
        "found": "Gevonden groepen: {count}",
        "found_some": "Gevonden groepen: {count}. De eerste {shown} zijn te zien.",
        "group_costs": "Kosten",
        "group_own": "Los van de persona’s",
        "group_persona": "Baten van {name}",
        "group_prices": "Prijzen waar het meeste geld op rust",
        "group_prices_more": "Andere prijzen en aandelen",
        "group_visitors": "Bezoekers die op een persona lijken",
        "group_visitors_more": "Bezoekers die op andere persona’s lijken ({count})",
        "link_refused": "{count} van de getallen in deze koppeling horen niet bij deze cijfers. Die zijn overgeslagen.",
        "link_refused_one": "Eén getal in deze koppeling hoort niet bij deze cijfers. Dat is overgeslagen.",
        "marge": "Marge voor onvoorziene kosten",
        "name": "{title}: {field}",
        "name_persona": "{name}, {title}: {field}",
        "name_visitors": "Bezoekers als {name}",
        "negative": "Dit getal kan niet onder nul liggen. Typ 0 of meer.",
        "no_bounds": "Bij deze getallen hoort geen marge.",
        "no_roi": "geen",
        "not_whole": "Bezoekers tellen we in hele mensen. Typ een heel getal, zoals 12.",
        "nothing_changed": "Nog niets. U ziet de gepubliceerde cijfers.",
        "optimisme": "Eraf uit voorzichtigheid",
        "out_of_range": "Een aandeel ligt tussen 0% en 100%.",
        "search": "Zoek een getal",
        "search_hint": "Naam van een persona, een baat of een prijs",
        "slider": "{name}, schuif",
        "status": "Baten {benefits}, kosten {costs}, ROI {roi}.",
        "status_no_costs": "Baten {benefits}.",
        "still": "De uitkomst rekent nog met {value}.",
        "tarief": "Prijs",
        "too_long": "Dit getal is te lang om mee te rekenen.",
        "unreadable": "“{typed}” lezen we niet als getal. Typ bijvoorbeeld {example}.",
        "unreadable_empty": "Hier staat geen getal. Typ bijvoorbeeld {example}.",
        "verdringing": "Alleen verschoven",
        "was": "Gepubliceerd: {value}",
        "zero_costs": "De kosten zijn nul, dus er is geen ROI.",
    },
)

ENGLISH_RECKON = ReckonWords(
    title="Do the sums yourself: {title}",
    link="Do the sums with these figures",
    summary="Change visitors, prices, shares or costs, and see at once what that does to the outcome.",
    without_script="This page needs a browser in which JavaScript is switched on. Below are the figures as published.",
    intro="You start with the published figures. Your own computer or phone does the sums; nothing is sent. A number that you fill in yourself counts without bounds.",
    one_year="This page calculates with the first year. Later years are shown with the analysis.",
    price_year="All prices are those of {year}.",
    numbers="The numbers",
    outcome="The outcome",
    published="As it was published",
    changed="What you changed",
    all_back="Undo everything",
    share_link="Link to this outcome",
    share_note="The link keeps what you changed. Whoever opens it sees the same.",
    by_payer="Who notices",
    payer="Payer",
    now="Now",
    was="Published",
    sum="The sum with your numbers",
    total_benefits="Benefits together",
    times="What",
    script={
        "all_back_done": "Everything is as published again.",
        "autonoom": "Would have happened anyway",
        "aantal": "Quantity",
        "back": "Undo",
        "back_label": "{name}: back to {value}",
        "bedrag": "Amount",
        "bounds": "With all bounds at once: benefits from {low} to {high}.",
        "bounds_roi": "With all bounds at once: benefits from {low} to {high}, ROI from {roi_low} to {roi_high}.",
        "change": "{now} instead of {was}",
        "changed_count": "{count} changed",
        "costs": "Costs of the year",
        "costs_before_margin": "Costs without the margin",
        "deel": "Part that counts",
        "eigen_aandeel": "Due to the initiative",
        "found": "Groups found: {count}",
        "found_some": "Groups found: {count}. The first {shown} are shown.",
        "group_costs": "Costs",
        "group_own": "Beside the personas",
        "group_persona": "Benefits of {name}",
        "group_prices": "Prices on which most of the money rests",
        "group_prices_more": "Other prices and shares",
        "group_visitors": "Visitors who resemble a persona",
        "group_visitors_more": "Visitors who resemble other personas ({count})",
        "link_refused": "{count} of the numbers in this link do not belong to these figures. They were left out.",
        "link_refused_one": "One number in this link does not belong to these figures. It was left out.",
        "marge": "Margin for the unforeseen",
        "name": "{title}: {field}",
        "name_persona": "{name}, {title}: {field}",
        "name_visitors": "Visitors like {name}",
        "negative": "This number cannot lie below zero. Type 0 or more.",
        "no_bounds": "These numbers have no bounds.",
        "no_roi": "none",
        "not_whole": "We count visitors as whole people. Type a whole number, such as 12.",
        "nothing_changed": "Nothing yet. You see the published figures.",
        "optimisme": "Taken off out of caution",
        "out_of_range": "A share lies between 0% and 100%.",
        "search": "Find a number",
        "search_hint": "Name of a persona, a benefit or a price",
        "slider": "{name}, slider",
        "status": "Benefits {benefits}, costs {costs}, ROI {roi}.",
        "status_no_costs": "Benefits {benefits}.",
        "still": "The outcome still uses {value}.",
        "tarief": "Price",
        "too_long": "This number is too long to calculate with.",
        "unreadable": "We cannot read “{typed}” as a number. Type {example}, for instance.",
        "unreadable_empty": "There is no number here. Type {example}, for instance.",
        "verdringing": "Only moved elsewhere",
        "was": "Published: {value}",
        "zero_costs": "The costs are zero, so there is no ROI.",
    },
)
