"""Our words for how sure a result is, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.inputs import InputKind
from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class UncertaintyWords:
    """What is said of margins, of the numbers that matter and of a reckoning done over many times."""

    heading: str
    # the headline, beside the result
    roi_between: str
    """``{low}``, ``{high}``."""
    roi_stays: str
    """Where low and high read the same: ``{roi}``."""
    benefits_between: str
    """Without costs there is no ROI: ``{low}``, ``{high}``."""
    benefits_stay: str
    """``{benefits}``."""
    chance: str
    """``{chance}``."""
    chance_of: str
    """How often, as a part of a sentence: ``{number}`` of the 100."""
    chance_nearly_all: str
    chance_hardly_any: str
    no_margins: str
    later_only: str
    """There are margins, and none of them changes the first year."""

    # what it means
    meaning_roi: str
    """``{count}`` numbers, ``{low}``, ``{high}``; see :attr:`numbers`."""
    meaning_benefits: str
    number: str
    numbers: str
    """``{count}``."""

    # tornado
    tornado_heading: str
    tornado_roi: str
    """Below the drawing: ``{centre}``."""
    tornado_benefits: str
    tornado_alt: str
    """``{measure}``, ``{centre}``, ``{message}``."""
    tornado_message: str
    """The longest bar in words: ``{name}``, ``{low}``, ``{high}``, ``{at_low}``, ``{at_high}``."""
    tornado_one: str
    """Columns of the table below: the outcome at the lowest, and at the highest value."""
    tornado_other: str
    tornado_table: str
    """``{measure}``."""
    the_roi: str
    the_benefits: str
    tornado_from: str
    """Columns in print: the lowest and the highest value, and the one that is reckoned with."""
    tornado_to: str
    tornado_present: str
    tornado_range: str
    """Below a name: ``{low}``, ``{high}``, ``{value}``."""
    tornado_more: str
    """``{count}`` that are not drawn."""
    tornado_one_more: str
    tornado_later: str
    """``{count}`` that change only later years."""
    at_lowest: str
    at_highest: str
    earned_back: str
    """The line of a ROI of 1."""

    # simulation
    simulation_heading: str
    """``{draws}``."""
    simulation_how: str
    """``{draws}``."""
    simulation_caption: str
    """``{low}``, ``{high}``."""
    simulation_alt: str
    """``{draws}``, ``{low}``, ``{high}``, ``{chance}``."""
    below_costs: str
    """``{part}``."""
    above_costs: str
    part: str
    part_nearly_all: str
    part_hardly_any: str
    costs_line: str
    """``{costs}``."""
    most_draws: str
    """``{low}``, ``{high}``."""
    percentile: str
    """A row: ``{percent}``."""
    percentile_column: str
    simulation_caption_table: str

    # switching values
    switching_heading: str
    switching_lead: str
    switching_value: str
    switching_change: str
    switching_present: str
    switching_now: str
    """Below a name: ``{value}``."""
    switching_farther: str
    """``{count}`` that would have to change more."""
    switching_one_farther: str
    switching_not: str
    """``{count}`` that cannot do it."""
    switching_not_one: str
    switching_none: str
    one_in: str
    """``{number}``."""
    higher: str
    """``{share}``."""
    lower: str
    larger: str
    """Of an amount below zero."""
    smaller: str
    hardly: str
    times_as_high: str
    """``{times}``."""
    times_as_large: str
    figures: str
    """Opens the table below a drawing."""

    # one persona, one line
    persona_between: str
    """``{low}``, ``{high}``."""
    line_between: str
    because: str
    """Behind the bounds of a line: ``{bounds}``."""
    price_bounds: str
    quantity_bounds: str

    # the numbers themselves
    kinds: Mapping[InputKind, str]
    of_benefit: str
    """``{kind}``, ``{title}``."""
    of_persona: str
    """``{kind}``, ``{title}``, ``{name}``."""
    visitors_like: str
    """``{name}``."""
    on_line: str
    """``{name}``, ``{number}`` of the line."""
    visitors: str
    """``{number}``."""
    visitor: str
    times: str
    time: str

    def how_often(self, chance: Decimal) -> str:
        """Return in how many reckonings something is so: ``in 94 van de 100 doorrekeningen``.

        Never in all of them or in none: nobody knows that for sure.
        """
        number = _out_of_100(chance)
        if number is None:
            return self.chance_nearly_all if chance > _HALF else self.chance_hardly_any
        return self.chance_of.format(number=number)

    def how_many(self, chance: Decimal) -> str:
        """Return the same for beside a drawing: ``94 van de 100``."""
        number = _out_of_100(chance)
        if number is None:
            return self.part_nearly_all if chance > _HALF else self.part_hardly_any
        return self.part.format(number=number)


_HALF = Decimal("0.5")
_ALL = 100


def _out_of_100(chance: Decimal) -> int | None:
    """Return a chance out of a hundred; None where that would be none or all."""
    number = int(to_decimals(chance * _ALL, 0))
    return number if 0 < number < _ALL else None


DUTCH = UncertaintyWords(
    heading="Hoe zeker is dat?",
    roi_between="De ROI ligt tussen {low} en {high}",
    roi_stays="De ROI blijft {roi}, ook als alles mee- of tegenzit",
    benefits_between="De baten liggen tussen {low} en {high}",
    benefits_stay="De baten blijven {benefits}, ook als alles mee- of tegenzit",
    chance="{chance} zijn de baten hoger dan de kosten",
    chance_of="in {number} van de 100 doorrekeningen",
    chance_nearly_all="in bijna alle doorrekeningen",
    chance_hardly_any="in vrijwel geen van de doorrekeningen",
    no_margins="Bij deze cijfers staan geen marges. Hoe ver de uitkomst ernaast kan zitten, is hier dus niet te zien.",
    later_only="De marges bij deze cijfers gaan alleen over latere jaren. Aan de uitkomst van dit jaar veranderen ze niets.",
    meaning_roi="Bij {numbers} staat een marge: een laagste en een hoogste waarde die we voor mogelijk houden. "
    "Als alles tegelijk tegenzit, is de ROI {low}. Als alles tegelijk meezit, is hij {high}. Zo veel pech of geluk op "
    "één hoop komt bijna nooit voor.",
    meaning_benefits="Bij {numbers} staat een marge: een laagste en een hoogste waarde die we voor mogelijk houden. "
    "Als alles tegelijk tegenzit, zijn de baten {low}. Als alles tegelijk meezit, zijn ze {high}. Zo veel pech of geluk "
    "op één hoop komt bijna nooit voor.",
    number="één getal",
    numbers="{count} getallen",
    tornado_heading="Welke getallen het meest uitmaken",
    tornado_roi="Elke balk is één getal dat verandert, terwijl de rest blijft zoals hij is. De streep in het midden is de "
    "ROI van {centre}; hoe langer de balk, hoe meer dat getal uitmaakt.",
    tornado_benefits="Elke balk is één getal dat verandert, terwijl de rest blijft zoals hij is. De streep in het midden is "
    "het bedrag van {centre}; hoe langer de balk, hoe meer dat getal uitmaakt.",
    tornado_alt="Staafdiagram van wat elk getal apart doet met {measure} van {centre}, het grootste bovenaan. {message}",
    tornado_message="Het meeste verschil maakt “{name}”. Gaat dat van {low} naar {high}, dan verschuift de uitkomst van "
    "{at_low} naar {at_high}.",
    tornado_one="Bij het laagste",
    tornado_other="Bij het hoogste",
    tornado_table="Wat elk getal met {measure} doet",
    the_roi="de ROI",
    the_benefits="de baten",
    tornado_from="Van",
    tornado_to="Tot",
    tornado_present="Nu",
    tornado_range="van {low} tot {high}; gerekend met {value}",
    tornado_more="Nog {count} getallen hebben een marge. Die maken elk minder uit dan de getallen hier.",
    tornado_one_more="Nog één getal heeft een marge. Dat maakt minder uit dan de getallen hier.",
    tornado_later="Bij {numbers} doet de marge alleen iets in latere jaren.",
    at_lowest="bij de laagste waarde",
    at_highest="bij de hoogste waarde",
    earned_back="De stippellijn is een ROI van 1: daar zijn de kosten er net uit.",
    simulation_heading="De som {draws} keer overgedaan",
    simulation_how="De computer deed de som {draws} keer over, telkens met andere waarden binnen de marges. Elk getal werd "
    "daarbij los van de andere gekozen. In het echt zit het vaak tegelijk mee of tegen. De uitkomsten kunnen dus verder "
    "uiteenliggen dan deze tekening laat zien.",
    simulation_caption="Hoe hoger een kolom, hoe vaker de baten daar uitkwamen. 90 van de 100 keer was dat tussen "
    "{low} en {high}: de streep onder de kolommen.",
    simulation_alt="Histogram van de baten in {draws} doorrekeningen. In 90 van de 100 liggen ze tussen {low} en {high}{chance}.",
    below_costs="onder de kosten: {part}",
    above_costs="erboven: {part}",
    part="{number} van de 100",
    part_nearly_all="bijna alle",
    part_hardly_any="vrijwel geen",
    costs_line="kosten {costs}",
    most_draws="90 van de 100: {low} tot {high}",
    percentile="{percent} van de 100 keer",
    percentile_column="Lager dan dit",
    simulation_caption_table="Hoe vaak de uitkomst lager was",
    switching_heading="Wanneer de kosten er net uit zijn",
    switching_lead="Per getal staat hier hoe ver het zou moeten veranderen om precies op een ROI van 1 uit te komen, als de "
    "rest blijft zoals hij is.",
    switching_value="Bij ROI 1",
    switching_change="Verschil",
    switching_present="Nu",
    switching_now="nu {value}",
    switching_farther="Nog {count} getallen zouden verder moeten veranderen dan wat hier staat.",
    switching_one_farther="Nog één getal zou verder moeten veranderen dan wat hier staat.",
    switching_not="De andere {count} getallen brengen de uitkomst niet in hun eentje zo ver, ook niet als ze nul worden of "
    "tien keer zo groot.",
    switching_not_one="Het ene andere getal brengt de uitkomst niet in zijn eentje zo ver, ook niet als het nul wordt of "
    "tien keer zo groot.",
    switching_none="Geen enkel getal brengt de uitkomst in zijn eentje op een ROI van 1, ook niet als het nul wordt of tien "
    "keer zo groot.",
    one_in="1 op de {number}",
    higher="{share} hoger",
    lower="{share} lager",
    larger="{share} groter",
    smaller="{share} kleiner",
    hardly="bijna niets",
    times_as_high="{times} keer zo hoog",
    times_as_large="{times} keer zo groot",
    figures="De cijfers bij deze tekening",
    persona_between="Met de marges meegerekend ligt dat tussen {low} en {high}.",
    line_between="tussen {low} en {high}",
    because="{between} ({bounds})",
    price_bounds="prijs van {low} tot {high}",
    quantity_bounds="aantal van {low} tot {high}",
    kinds={
        InputKind.TARIFF: "Tarief",
        InputKind.AMOUNT: "Bedrag",
        InputKind.QUANTITY: "Aantal",
        InputKind.FRACTION: "Deel dat meetelt",
        InputKind.DEADWEIGHT: "Wat vanzelf was gebeurd",
        InputKind.DISPLACEMENT: "Verdringing",
        InputKind.OWN_SHARE: "Eigen aandeel",
        InputKind.OPTIMISM_BIAS: "Aftrek uit voorzichtigheid",
        InputKind.DROP_OFF: "Afname per jaar",
        InputKind.VISITORS: "Bezoekers",
        InputKind.MARGIN: "Marge voor onvoorziene kosten",
        InputKind.COSTS: "Kosten van het jaar",
        InputKind.DISCOUNT_RATE: "Discontovoet",
    },
    of_benefit="{kind}: {title}",
    of_persona="{kind} bij {name}: {title}",
    visitors_like="Bezoekers als {name}",
    on_line="{name} (regel {number})",
    visitors="{number} bezoekers",
    visitor="{number} bezoeker",
    times="keer",
    time="keer",
)

ENGLISH = UncertaintyWords(
    heading="How sure is that?",
    roi_between="The ROI lies between {low} and {high}",
    roi_stays="The ROI stays {roi}, even if everything is with or against us",
    benefits_between="The benefits lie between {low} and {high}",
    benefits_stay="The benefits stay {benefits}, even if everything is with or against us",
    chance="{chance} the benefits exceed the costs",
    chance_of="in {number} out of 100 calculations",
    chance_nearly_all="in nearly all calculations",
    chance_hardly_any="in hardly any of the calculations",
    no_margins="These figures have no margins, so there is no telling how far off the outcome may be.",
    later_only="The margins of these figures concern later years only. They change nothing about the outcome of this year.",
    meaning_roi="For {numbers} we give a margin: a lowest and a highest value that we think possible. If everything is "
    "against us at once, the ROI is {low}. If everything is with us at once, it is {high}. So much bad or good luck in one "
    "heap hardly ever happens.",
    meaning_benefits="For {numbers} we give a margin: a lowest and a highest value that we think possible. If everything is "
    "against us at once, the benefits are {low}. If everything is with us at once, they are {high}. So much bad or good "
    "luck in one heap hardly ever happens.",
    number="one number",
    numbers="{count} numbers",
    tornado_heading="Which numbers matter most",
    tornado_roi="Each bar is one number that changes while all others stay as they are. The line in the middle is the ROI "
    "of {centre}; the longer the bar, the more that number matters.",
    tornado_benefits="Each bar is one number that changes while all others stay as they are. The line in the middle is the "
    "amount of {centre}; the longer the bar, the more that number matters.",
    tornado_alt="Bar chart of what each number on its own does to {measure} of {centre}, the largest on top. {message}",
    tornado_message="The biggest difference comes from “{name}”. If that goes from {low} to {high}, the result moves from "
    "{at_low} to {at_high}.",
    tornado_one="At the lowest",
    tornado_other="At the highest",
    tornado_table="What each number does to {measure}",
    the_roi="the ROI",
    the_benefits="the benefits",
    tornado_from="From",
    tornado_to="To",
    tornado_present="Now",
    tornado_range="from {low} to {high}; calculated with {value}",
    tornado_more="Another {count} numbers have a margin. Each of them matters less than those shown here.",
    tornado_one_more="One more number has a margin. It matters less than those shown here.",
    tornado_later="The margin of {numbers} matters in later years only.",
    at_lowest="at the lowest value",
    at_highest="at the highest value",
    earned_back="The dotted line is a ROI of 1, where the costs are just earned back.",
    simulation_heading="The sum done over {draws} times",
    simulation_how="The computer did the sum over {draws} times, each time with other values within the margins. Each number "
    "was chosen apart from the others. In real life, things often go well or badly together. So the outcomes may lie "
    "further apart than this drawing shows.",
    simulation_caption="The higher a column, the more often the benefits came out there. In 90 out of 100 times that was "
    "between {low} and {high}: the line below the columns.",
    simulation_alt="Histogram of the benefits in {draws} calculations. In 90 out of 100 they lie between {low} and {high}{chance}.",
    below_costs="below the costs: {part}",
    above_costs="above: {part}",
    part="{number} out of 100",
    part_nearly_all="nearly all",
    part_hardly_any="hardly any",
    costs_line="costs {costs}",
    most_draws="90 out of 100: {low} to {high}",
    percentile="{percent} out of 100 times",
    percentile_column="Lower than this",
    simulation_caption_table="How often the outcome was lower",
    switching_heading="When the costs are just earned back",
    switching_lead="For each number: how far it would have to change to give a ROI of exactly 1, while all others stay as "
    "they are.",
    switching_value="At ROI 1",
    switching_change="Difference",
    switching_present="Now",
    switching_now="now {value}",
    switching_farther="Another {count} numbers would have to change further than what is shown here.",
    switching_one_farther="One more number would have to change further than what is shown here.",
    switching_not="The other {count} numbers cannot take the outcome there on their own, not even at zero or at ten times their size.",
    switching_not_one="The one other number cannot take the outcome there on its own, not even at zero or at ten times its size.",
    switching_none="No number takes the outcome to a ROI of 1 on its own, not even at zero or at ten times its size.",
    one_in="1 in {number}",
    higher="{share} higher",
    lower="{share} lower",
    larger="{share} larger",
    smaller="{share} smaller",
    hardly="hardly any",
    times_as_high="{times} times as high",
    times_as_large="{times} times as large",
    figures="The figures of this drawing",
    persona_between="With the margins that is between {low} and {high}.",
    line_between="between {low} and {high}",
    because="{between} ({bounds})",
    price_bounds="price from {low} to {high}",
    quantity_bounds="number from {low} to {high}",
    kinds={
        InputKind.TARIFF: "Tariff",
        InputKind.AMOUNT: "Amount",
        InputKind.QUANTITY: "Number",
        InputKind.FRACTION: "Part that counts",
        InputKind.DEADWEIGHT: "What would have happened anyway",
        InputKind.DISPLACEMENT: "Displacement",
        InputKind.OWN_SHARE: "Own share",
        InputKind.OPTIMISM_BIAS: "Reduction out of caution",
        InputKind.DROP_OFF: "Decline per year",
        InputKind.VISITORS: "Visitors",
        InputKind.MARGIN: "Margin for unforeseen costs",
        InputKind.COSTS: "Costs of the year",
        InputKind.DISCOUNT_RATE: "Discount rate",
    },
    of_benefit="{kind}: {title}",
    of_persona="{kind} for {name}: {title}",
    visitors_like="Visitors like {name}",
    on_line="{name} (line {number})",
    visitors="{number} visitors",
    visitor="{number} visitor",
    times="times",
    time="time",
)


def uncertainty_words(language: Language) -> UncertaintyWords:
    """Return these words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
