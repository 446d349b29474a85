"""What is said where two analyses stand side by side, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.comparison import Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonWords:
    """Fixed texts; names between braces are filled in."""

    title: str
    """``{other}`` is the analysis that this one is set beside."""
    in_year: str
    """How a sentence names the other analysis by its ``{year}``."""
    in_analysis: str
    """The same by its ``{title}``, when that does not tell the year."""
    higher: str
    """``{amount}``, ``{other}``: the balance is so much higher."""
    lower: str
    equal: str
    benefits_higher: str
    """The same where only the benefits can be compared."""
    benefits_lower: str
    benefits_equal: str
    causes: Mapping[Cause, str]
    because: Mapping[Cause, str]
    """A sentence per cause below the table, for who asks what is meant."""
    visitors_detail: str
    """``{before}`` and ``{after}``: visitors in all."""
    order: str
    steps_caption: str
    cause: str
    change: str
    difference: str
    chart: str
    """The whole drawing in a sentence; ``{start}``, ``{steps}``, ``{end}``."""
    personas_caption: str
    personas_chart: str
    """The whole drawing in a sentence; ``{before}`` and ``{after}`` are names, ``{rows}``."""
    personas_row: str
    """``{name}``, ``{before}``, ``{after}``."""
    personas_message: str
    """Whose number changed most: ``{rows}``."""
    visitors_then_now: str
    more_or_less: str
    overview_title: str
    overview_caption: str
    overview_note: str
    per_visitor: str
    visitors: str
    unknown: str


DUTCH = ComparisonWords(
    title="Vergeleken met {other}",
    in_year="in {year}",
    in_analysis="in “{title}”",
    higher="Het saldo is {amount} hoger dan {other}. Dit verklaart het verschil:",
    lower="Het saldo is {amount} lager dan {other}. Dit verklaart het verschil:",
    equal="Het saldo is even hoog als {other}. Wat erbij kwam en wat eraf ging, houdt elkaar in evenwicht:",
    benefits_higher="De baten zijn {amount} hoger dan {other}. Dit verklaart het verschil:",
    benefits_lower="De baten zijn {amount} lager dan {other}. Dit verklaart het verschil:",
    benefits_equal="De baten zijn even hoog als {other}.",
    causes={
        Cause.VISITORS: "Aantal bezoekers",
        Cause.MIX: "Welke bezoekers er komen",
        Cause.WORTH: "Wat een bezoeker opbrengt",
        Cause.OWN_LINES: "Baten buiten de persona’s",
        Cause.COSTS: "Kosten",
    },
    because={
        Cause.VISITORS: "hoeveel er bij kwamen of af gingen, elk voor de gemiddelde opbrengst van toen",
        Cause.MIX: "dezelfde aantallen, anders verdeeld over de persona’s",
        Cause.WORTH: "andere tarieven of een ander prijspeil",
        Cause.OWN_LINES: "regels die bij geen persona horen",
        Cause.COSTS: "hogere kosten maken het saldo lager",
    },
    visitors_detail="{before} bezoekers toen, {after} nu",
    order="We rekenen de oorzaken in deze volgorde na. In een andere volgorde verdeelt hetzelfde verschil zich anders.",
    steps_caption="Van {start} naar {end}",
    cause="Oorzaak",
    change="Verschil",
    difference="Samen",
    chart="Van {start} naar {end} in stappen. {steps}.",
    personas_caption="Bezoekers per persona, toen en nu",
    personas_chart="Bezoekers per persona, {before} en {after}. {rows}.",
    personas_row="{name} van {before} naar {after}",
    personas_message="De grootste verandering in wie er kwam: {rows}.",
    visitors_then_now="Bezoekers",
    more_or_less="Verschil in baten",
    overview_title="Alle analyses naast elkaar",
    overview_caption="Kosten, baten en bezoekers per analyse",
    overview_note="Dit is geen ranglijst. Wie er komt, verschilt per jaar en per plek, en dat bepaalt de baten.",
    per_visitor="Kosten per bezoeker",
    visitors="Bezoekers",
    unknown="niet bekend",
)

ENGLISH = ComparisonWords(
    title="Compared with {other}",
    in_year="in {year}",
    in_analysis="in “{title}”",
    higher="The balance is {amount} higher than {other}. This explains the difference:",
    lower="The balance is {amount} lower than {other}. This explains the difference:",
    equal="The balance is the same as {other}. What came and what went balance each other:",
    benefits_higher="The benefits are {amount} higher than {other}. This explains the difference:",
    benefits_lower="The benefits are {amount} lower than {other}. This explains the difference:",
    benefits_equal="The benefits are the same as {other}.",
    causes={
        Cause.VISITORS: "Number of visitors",
        Cause.MIX: "Which visitors come",
        Cause.WORTH: "What a visitor brings",
        Cause.OWN_LINES: "Benefits outside the personas",
        Cause.COSTS: "Costs",
    },
    because={
        Cause.VISITORS: "how many more or fewer there are, each worth the average of then",
        Cause.MIX: "the same number, divided differently over the personas",
        Cause.WORTH: "other tariffs, or another price year",
        Cause.OWN_LINES: "lines that belong to no persona",
        Cause.COSTS: "higher costs make the balance lower",
    },
    visitors_detail="{before} visitors then, {after} now",
    order="The causes are calculated in this order. In another order the same difference divides differently.",
    steps_caption="From {start} to {end}",
    cause="Cause",
    change="Difference",
    difference="Together",
    chart="From {start} to {end} in steps. {steps}.",
    personas_caption="Visitors per persona, then and now",
    personas_chart="Visitors per persona, {before} and {after}. {rows}.",
    personas_row="{name} from {before} to {after}",
    personas_message="The biggest change in who came: {rows}.",
    visitors_then_now="Visitors",
    more_or_less="Difference in benefits",
    overview_title="All analyses side by side",
    overview_caption="Costs, benefits and visitors of each analysis",
    overview_note="This is no ranking. Who comes differs by year and by place, and that decides the benefits.",
    per_visitor="Costs per visitor",
    visitors="Visitors",
    unknown="not known",
)
