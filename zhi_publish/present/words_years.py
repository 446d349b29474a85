"""Our words for more years than one, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.years import Payback
from zhi_publish.model.analysis import DiscountAt
from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWords:
    """What is said of later years; ``{name}`` is filled in."""

    heading: str
    lead: str
    """``{years}``, ``{year}``."""
    lead_new_cohort: str
    caption: str
    as_it_falls: str
    """Column of amounts as they fall in their own year."""
    at_present: str
    """Column of present values."""
    year: str
    """``{number}``, ``{calendar}``."""
    years: str
    """A row for more years: ``{first}``, ``{last}``."""
    benefits_together: str
    costs_together: str
    net: str
    net_means: str
    ratio: str
    ratio_means: str
    net_present_value: str
    present_ratio: str
    payback: str
    payback_at: str
    """``{year}``, ``{month}``."""
    payback_present: str
    """``{payback}``: where present values give another month."""
    payback_never: str
    """``{years}``."""
    payback_no_costs: str
    one_year_stays: str
    """``{roi}``: the ROI of one year stays the headline."""
    conventions: str
    """Heading of the conventions."""
    rate: str
    """``{rate}``."""
    no_rate: str
    moments: Mapping[DiscountAt, str]
    costs_moment: str
    one_group: str
    """``{year}``."""
    new_cohorts: str
    lasting: str
    """``{years}``."""
    no_inflation: str
    no_inflation_at: str
    """``{price_year}``."""
    payback_means: str
    chart_alt: str
    """``{years}``, ``{benefits}``, ``{costs}``, ``{payback}``."""
    chart_alt_no_costs: str
    chart_caption: str
    how_long: str
    """Heading of the duration of a benefit."""
    lasts: str
    """On a line: ``{years}``."""
    lasts_and_drops: str
    """``{years}``, ``{share}``."""

    def earned_back(self, payback: Payback | None, years: int) -> str:
        """Return when costs are earned back within so many years, in words."""
        if payback is None:
            return self.payback_never.format(years=years)
        return self.payback_at.format(year=payback.year, month=payback.month)


DUTCH = YearWords(
    heading="Over meer jaren",
    lead="De bezoekers van {year} zijn hier {years} jaar gevolgd.",
    lead_new_cohort="Hier staat wat {years} jaar kosten en opbrengen, met elk jaar een nieuwe groep bezoekers.",
    caption="Kosten en baten over {years} jaar",
    as_it_falls="Zoals het valt",
    at_present="Waarde nu",
    year="jaar {number} ({calendar})",
    years="jaar {first} tot en met {last}",
    benefits_together="Baten samen",
    costs_together="Kosten samen",
    net="Baten min kosten",
    net_means="in waarde van nu heet dit de netto contante waarde",
    ratio="Baten gedeeld door kosten",
    ratio_means="in waarde van nu heet dit de baten-kostenverhouding",
    net_present_value="Netto contante waarde",
    present_ratio="Baten-kostenverhouding",
    payback="Terugverdientijd",
    payback_at="terugverdiend in maand {month} van jaar {year}",
    payback_present="in waarde van nu: {payback}",
    payback_never="binnen {years} jaar niet terugverdiend",
    payback_no_costs="er zijn geen kosten bekend om terug te verdienen",
    one_year_stays="De ROI van {roi} bovenaan gaat over één jaar en blijft het hoofdgetal.",
    conventions="Zo is er gerekend",
    rate="Een later jaar weegt minder: {rate} per jaar. Dat heet de discontovoet.",
    no_rate="Een later jaar weegt even zwaar als het eerste: er is geen discontovoet gebruikt.",
    moments={
        DiscountAt.BEGIN: "Baten zijn omgerekend alsof ze aan het begin van hun jaar vallen.",
        DiscountAt.MIDDLE: "Baten zijn omgerekend alsof ze halverwege hun jaar vallen.",
        DiscountAt.END: "Baten zijn omgerekend alsof ze aan het eind van hun jaar vallen.",
    },
    costs_moment="Kosten vallen aan het begin van hun jaar. Die van jaar 1 tellen dus voor het hele bedrag.",
    one_group="Gevolgd wordt alleen de groep van {year}. De kosten vallen in jaar 1; nieuwe bezoekers en nieuwe kosten zitten er niet in.",
    new_cohorts="Elk jaar zijn de kosten er opnieuw, met een nieuwe groep bezoekers van dezelfde omvang.",
    lasting="Een baat telt zo lang als bij haar regel staat, en nooit na jaar {years}. Staat er niets bij, dan telt zij één jaar. "
    "Waar dat bij staat, wordt zij na het eerste jaar kleiner.",
    no_inflation="Prijsstijging zit er niet in: niet in de bedragen en niet in de discontovoet. Wie maar een van de twee "
    "laat meestijgen, rekent zich arm of rijk.",
    no_inflation_at="Alle bedragen zijn in prijzen van {price_year}.",
    payback_means="Terugverdiend is de eerste maand waarin de baten tot dan toe de kosten tot dan toe dekken. Baten komen "
    "gelijkmatig over de twaalf maanden van hun jaar.",
    chart_alt="Lijndiagram over {years} jaar. De baten samen lopen op tot {benefits}, de kosten tot {costs}; {payback}.",
    chart_alt_no_costs="Lijndiagram over {years} jaar. De baten samen lopen op tot {benefits}; de kosten zijn niet bekend.",
    chart_caption="Baten en kosten opgeteld tot aan elk moment, zoals ze vallen.",
    how_long="Hoe lang het duurt",
    lasts="houdt {years} jaar aan",
    lasts_and_drops="houdt {years} jaar aan, na het eerste jaar elk jaar {share} minder",
)

ENGLISH = YearWords(
    heading="Over more years",
    lead="The visitors of {year} are followed for {years} years here.",
    lead_new_cohort="This is what {years} years cost and bring, with a new group of visitors every year.",
    caption="Costs and benefits over {years} years",
    as_it_falls="As it falls",
    at_present="Worth now",
    year="year {number} ({calendar})",
    years="year {first} to {last}",
    benefits_together="All benefits",
    costs_together="All costs",
    net="Benefits less costs",
    net_means="in present value this is the net present value",
    ratio="Benefits divided by costs",
    ratio_means="in present value this is the benefit-cost ratio",
    net_present_value="Net present value",
    present_ratio="Benefit-cost ratio",
    payback="Payback",
    payback_at="earned back in month {month} of year {year}",
    payback_present="in present value: {payback}",
    payback_never="not earned back within {years} years",
    payback_no_costs="no costs are known to be earned back",
    one_year_stays="The ROI of {roi} at the top is about one year and remains the headline.",
    conventions="How it was calculated",
    rate="A later year weighs less: {rate} a year. This is the discount rate.",
    no_rate="A later year weighs as much as the first: no discount rate was used.",
    moments={
        DiscountAt.BEGIN: "Benefits are discounted as if they fall at the beginning of their year.",
        DiscountAt.MIDDLE: "Benefits are discounted as if they fall in the middle of their year.",
        DiscountAt.END: "Benefits are discounted as if they fall at the end of their year.",
    },
    costs_moment="Costs fall at the beginning of their year, so those of year 1 count in full.",
    one_group="Only the group of {year} is followed. Its costs fall in year 1; new visitors and new costs are not in it.",
    new_cohorts="The costs return every year, with a new group of visitors of the same size.",
    lasting="A benefit counts for as long as its line says, and never beyond year {years}. Where nothing is said it counts "
    "for one year. Where a line says so, it shrinks after the first year.",
    no_inflation="Rising prices are left out, of the amounts and of the discount rate alike. Letting only one of the two "
    "rise would make the outcome too low or too high.",
    no_inflation_at="All amounts are in prices of {price_year}.",
    payback_means="Earned back is the first month in which the benefits so far cover the costs so far. Benefits come evenly "
    "over the twelve months of their year.",
    chart_alt="Line chart over {years} years. The benefits add up to {benefits}, the costs to {costs}; {payback}.",
    chart_alt_no_costs="Line chart over {years} years. The benefits add up to {benefits}; the costs are not known.",
    chart_caption="Benefits and costs added up to each moment, as they fall.",
    how_long="How long it lasts",
    lasts="lasts {years} years",
    lasts_and_drops="lasts {years} years, {share} less each year after the first",
)


def year_words(language: Language) -> YearWords:
    """Return these words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
