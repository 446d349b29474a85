"""Our words for price years and price indexes, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceWords:
    """What is said of amounts of other years; ``{name}`` is filled in."""

    index: str
    indexes: str
    year: str
    figure: str
    change: str
    """Column: by how much prices rose since the row above."""
    figures_caption: str
    """``{title}``."""
    used_in: str
    not_used: str
    heading: str
    lead: str
    """``{year}``; the name of the index comes behind it."""
    lead_nothing: str
    """The same where all prices were of that year already."""
    caption: str
    """``{year}``."""
    own_price: str
    price_then: str
    """``{year}``."""
    in_year: str
    """``{price}``, ``{year}``: a price and the year in which it held."""
    moved: str
    """``{before}``, ``{year}``, ``{after}``, ``{to_year}``."""
    factor: str
    """``{year}``, ``{to_year}``, ``{numerator}``, ``{denominator}``, ``{factor}``."""
    personas_differ: str
    persona_elsewhere: str
    """``{year}``, ``{amount}``, ``{analysis}``: what a persona's total is in an analysis with other prices."""
    stayed: str
    """``{titles}``."""
    rounded_means: str


DUTCH = PriceWords(
    index="Prijsindex",
    indexes="Prijsindexen",
    year="Jaar",
    figure="Indexcijfer",
    change="Verschil",
    figures_caption="De cijfers van {title}",
    used_in="Met deze index is gerekend in",
    not_used="Met deze index is nog nergens gerekend.",
    heading="Prijzen van {year}",
    lead="De prijzen in deze som komen uit verschillende jaren. Ze zijn allemaal omgerekend naar prijzen van {year}, met:",
    lead_nothing="Alle prijzen in deze som waren al van {year}. Anders waren ze omgerekend met:",
    caption="Wat elke prijs was, en wat die is in prijzen van {year}",
    own_price="Prijs toen",
    price_then="In {year}",
    in_year="{price} ({year})",
    moved="{before} ({year}) wordt {after} ({to_year})",
    factor="Van {year} naar {to_year}: {numerator} ÷ {denominator} = {factor}",
    personas_differ="Op de pagina van een persona staan de prijzen zoals de bron ze noemt. Daardoor kan het bedrag daar "
    "lager of hoger zijn dan in deze som.",
    persona_elsewhere="In prijzen van {year} is dat {amount}; daarmee rekent {analysis}.",
    stayed="Zonder prijspeil, en daarom niet omgerekend: {titles}.",
    rounded_means="Een omgerekende prijs is afgerond op centen, voordat er verder mee is gerekend.",
)

ENGLISH = PriceWords(
    index="Price index",
    indexes="Price indexes",
    year="Year",
    figure="Index figure",
    change="Change",
    figures_caption="The figures of {title}",
    used_in="This index is used in",
    not_used="This index is not used anywhere yet.",
    heading="Prices of {year}",
    lead="The prices in this sum are of different years. They were all brought to prices of {year}, with:",
    lead_nothing="All prices in this sum were of {year} already. Otherwise they would have been brought there with:",
    caption="What each price was, and what it is in prices of {year}",
    own_price="Price then",
    price_then="In {year}",
    in_year="{price} ({year})",
    moved="{before} ({year}) becomes {after} ({to_year})",
    factor="From {year} to {to_year}: {numerator} ÷ {denominator} = {factor}",
    personas_differ="The page of a persona shows prices as their source states them. So the amount there may be lower or "
    "higher than in this sum.",
    persona_elsewhere="In prices of {year} that is {amount}, which is what {analysis} uses.",
    stayed="Without a price year, and so left as they are: {titles}.",
    rounded_means="A price that was brought to another year is rounded to cents before it is used.",
)
