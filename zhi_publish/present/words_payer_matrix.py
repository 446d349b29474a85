"""Our words for who pays and who saves, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.payer_matrix import Rest
from zhi_publish.model.benefit import Cashable


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerMatrixWords:
    """What is said of payers that carry costs and receive benefits; ``{name}`` is filled in."""

    heading: str
    caption: str
    pays: str
    saves: str
    own_roi: str
    others: str
    """Income and benefits that no payer was named for."""
    rest: Mapping[Rest, str]
    rest_notes: Mapping[Rest, str]
    """``{amount}``."""
    funding_unknown: str
    own_roi_means: str
    cashable_heading: str
    cashable_caption: str
    cashable_columns: Mapping[Cashable | None, str]
    """None: what the author did not say."""
    cashable_lines: Mapping[Cashable, str]
    """Behind a line in a table of benefits."""
    cashable_unsaid: str
    cashable_means: str
    most_saved: str
    """Who saves the most: ``{payer}``, ``{saves}``, ``{share}``."""
    chart_alt: str
    """``{bars}``: each payer of a few, or who stands out."""
    chart_alt_saves: str
    """The same where it is not known who pays."""
    chart_bar: str
    """``{payer}``, ``{pays}``, ``{saves}``."""
    chart_pays: str
    """``{payer}``, ``{pays}``: who saves nothing."""
    chart_most: tuple[str, str, str]
    """Who saves the most, who pays the most, who loses the most: ``{payer}``, ``{amount}``."""
    chart_others: str
    """``{count}``: the smallest payers together."""
    chart_saves: str
    """``{payer}``, ``{saves}``: where it is not known who pays."""

    # one payer in a sentence
    subjects: Mapping[str, str]
    """A built-in payer as the subject of a sentence; what takes the plural stands in :attr:`plural`."""
    plural: frozenset[str]
    you: tuple[str, bool]
    """The reader of an edition as the subject, and whether that takes the plural."""
    pays_and_saves: tuple[str, str, str]
    """For one, for many, and for a name of which that is not known: ``{payer}``, ``{pays}``, ``{saves}``."""
    only_saves: tuple[str, str, str]
    only_pays: tuple[str, str, str]
    pays_and_loses: tuple[str, str, str]
    only_loses: tuple[str, str, str]
    saves_alone: tuple[str, str, str]
    """The same where nobody knows who pays."""
    loses_alone: tuple[str, str, str]
    really: str
    """``{amount}``."""
    really_and_partly: str
    """``{amount}``, ``{partly}``."""
    partly: str
    """``{partly}``."""
    really_less: str
    """``{amount}``: cashable benefits and costs that come out below zero."""
    room: str
    unsaid: str
    municipality: str
    """A payer of its own in a sentence: all budgets of the municipality."""
    municipality_heading: str
    municipality_caption: str
    municipality_total: str
    budget: str


DUTCH = PayerMatrixWords(
    heading="Wie betaalt, wie bespaart",
    caption="Per betaler: wat die bijdraagt aan de kosten en wat die bespaart",
    pays="Betaalt",
    saves="Bespaart",
    own_roi="Eigen ROI",
    others="Anderen, of niet genoemd",
    rest={Rest.UNCOVERED: "Nog niet gedekt", Rest.SURPLUS: "Overschot"},
    rest_notes={
        Rest.UNCOVERED: "Voor {amount} aan kosten staat geen inkomst in de begroting.",
        Rest.SURPLUS: "Er komt {amount} meer binnen dan het jaar kost. Dat gaat van de kosten af.",
    },
    funding_unknown="Wie de kosten draagt, staat niet in een begroting. Daarom staat hier alleen wie er bespaart.",
    own_roi_means="De eigen ROI is wat één euro van een betaler die betaler zelf oplevert.",
    cashable_heading="Blijft er geld over?",
    cashable_caption="Per betaler: of het bespaarde geld echt overblijft",
    cashable_columns={
        Cashable.YES: "Blijft echt over",
        Cashable.PARTLY: "Blijft deels over",
        Cashable.NO: "Maakt ruimte",
        None: "Niet gezegd",
    },
    cashable_lines={
        Cashable.YES: "geld blijft echt over",
        Cashable.PARTLY: "geld blijft deels over",
        Cashable.NO: "maakt ruimte",
    },
    cashable_unsaid="Bij geen van de baten staat of er echt geld overblijft.",
    cashable_means="Geld dat echt overblijft, kan een betaler ergens anders aan uitgeven. Maakt een baat ruimte, dan blijft "
    "de uitgave staan en is er plek of tijd voor iemand anders.",
    most_saved="De grootste besparing is voor {payer}: {saves}. Dat is {share} van alle baten.",
    chart_alt="Staafdiagram met links wat elke betaler betaalt en rechts wat die bespaart. {bars}.",
    chart_alt_saves="Staafdiagram met wat elke betaler bespaart. {bars}.",
    chart_pays="{payer} betaalt {pays}",
    chart_most=(
        "Grootste besparing: {payer}, {amount}",
        "Grootste bijdrage: {payer}, {amount}",
        "Onder nul: {payer}, {amount}",
    ),
    chart_bar="{payer} betaalt {pays}, bespaart {saves}",
    chart_others="{count} andere betalers",
    chart_saves="{payer} bespaart {saves}",
    subjects={
        "gemeente-wmo": "De gemeente (Wmo)",
        "gemeente-participatiewet": "De gemeente (Participatiewet)",
        "gemeente-jeugd": "De gemeente (Jeugdwet)",
        "zorgverzekeraar": "De zorgverzekeraar",
        "zorgkantoor": "Het zorgkantoor",
        "uwv": "Het UWV",
        "woningcorporatie": "De woningcorporatie",
        "politie-justitie": "Politie en justitie",
        "werkgever": "Werkgevers",
        "deelnemer": "Deelnemers",
        "samenleving": "De samenleving",
    },
    plural=frozenset({"politie-justitie", "werkgever", "deelnemer"}),
    you=("U", False),
    pays_and_saves=(
        "{payer} betaalt {pays} en bespaart {saves}",
        "{payer} betalen {pays} en besparen {saves}",
        "Voor {payer} staat tegenover een betaling van {pays} een besparing van {saves}",
    ),
    only_saves=(
        "{payer} betaalt niet mee en bespaart {saves}",
        "{payer} betalen niet mee en besparen {saves}",
        "Voor {payer} is er een besparing van {saves}, zonder betaling",
    ),
    only_pays=(
        "{payer} betaalt {pays}; een besparing in geld staat daar niet tegenover",
        "{payer} betalen {pays}; een besparing in geld staat daar niet tegenover",
        "Voor {payer} staat tegenover een betaling van {pays} geen besparing in geld",
    ),
    pays_and_loses=(
        "{payer} betaalt {pays} en heeft daarnaast {saves} aan extra kosten",
        "{payer} betalen {pays} en hebben daarnaast {saves} aan extra kosten",
        "Voor {payer} komen er bij een betaling van {pays} nog {saves} aan extra kosten",
    ),
    only_loses=(
        "{payer} betaalt niet mee en heeft {saves} aan extra kosten",
        "{payer} betalen niet mee en hebben {saves} aan extra kosten",
        "Voor {payer} zijn er {saves} aan extra kosten, zonder betaling",
    ),
    saves_alone=(
        "{payer} bespaart {saves}",
        "{payer} besparen {saves}",
        "Voor {payer} is er een besparing van {saves}",
    ),
    loses_alone=(
        "{payer} heeft {saves} aan extra kosten",
        "{payer} hebben {saves} aan extra kosten",
        "Voor {payer} zijn er {saves} aan extra kosten",
    ),
    really="; daarvan blijft {amount} echt over",
    really_and_partly="; daarvan blijft {amount} echt over, en van {partly} een deel",
    partly="; van {partly} blijft een deel echt over",
    really_less="; in echt geld kost het {amount} extra",
    room="; dat geld blijft niet over, er komt ruimte vrij voor anderen",
    unsaid="; of er geld van overblijft, staat er niet bij",
    municipality="De gemeente als geheel",
    municipality_heading="De gemeente als geheel",
    municipality_caption="Alle budgetten van de gemeente samen",
    municipality_total="Gemeente samen",
    budget="Budget",
)

ENGLISH = PayerMatrixWords(
    heading="Who pays, who saves",
    caption="By payer: what it contributes to the costs and what it saves",
    pays="Pays",
    saves="Saves",
    own_roi="Own ROI",
    others="Others, or not named",
    rest={Rest.UNCOVERED: "Not covered yet", Rest.SURPLUS: "Surplus"},
    rest_notes={
        Rest.UNCOVERED: "The budget names no income for {amount} of the costs.",
        Rest.SURPLUS: "{amount} more comes in than the year costs. It is taken off the costs.",
    },
    funding_unknown="No budget says who carries the costs. So only those who save stand here.",
    own_roi_means="Its own ROI is what one euro of a payer brings to that payer itself.",
    cashable_heading="Is money left over?",
    cashable_caption="By payer: whether the money saved is really left over",
    cashable_columns={
        Cashable.YES: "Really left over",
        Cashable.PARTLY: "Partly left over",
        Cashable.NO: "Makes room",
        None: "Not said",
    },
    cashable_lines={
        Cashable.YES: "money is really left over",
        Cashable.PARTLY: "money is partly left over",
        Cashable.NO: "makes room",
    },
    cashable_unsaid="None of the benefits says whether money is really left over.",
    cashable_means="A payer can spend money that is really left over on something else. Where a benefit makes room, the "
    "spending stays and there is a place or time for somebody else.",
    most_saved="The largest saving is for {payer}: {saves}. That is {share} of all benefits.",
    chart_alt="Bar chart with what each payer pays on the left and what it saves on the right. {bars}.",
    chart_alt_saves="Bar chart with what each payer saves. {bars}.",
    chart_pays="{payer} pays {pays}",
    chart_most=(
        "Largest saving: {payer}, {amount}",
        "Largest contribution: {payer}, {amount}",
        "Below zero: {payer}, {amount}",
    ),
    chart_bar="{payer} pays {pays}, saves {saves}",
    chart_others="{count} other payers",
    chart_saves="{payer} saves {saves}",
    subjects={
        "gemeente-wmo": "The municipality (social support)",
        "gemeente-participatiewet": "The municipality (social assistance)",
        "gemeente-jeugd": "The municipality (youth care)",
        "zorgverzekeraar": "The health insurer",
        "zorgkantoor": "The long-term care office",
        "uwv": "The employee insurance agency (UWV)",
        "woningcorporatie": "The housing corporation",
        "politie-justitie": "Police and justice",
        "werkgever": "Employers",
        "deelnemer": "Participants",
        "samenleving": "Society",
    },
    plural=frozenset({"politie-justitie", "werkgever", "deelnemer"}),
    you=("You", True),
    pays_and_saves=(
        "{payer} pays {pays} and saves {saves}",
        "{payer} pay {pays} and save {saves}",
        "For {payer}, a payment of {pays} stands against a saving of {saves}",
    ),
    only_saves=(
        "{payer} contributes nothing and saves {saves}",
        "{payer} contribute nothing and save {saves}",
        "For {payer} there is a saving of {saves}, without a payment",
    ),
    only_pays=(
        "{payer} pays {pays}; no saving in money stands against it",
        "{payer} pay {pays}; no saving in money stands against it",
        "For {payer}, a payment of {pays} stands against no saving in money",
    ),
    pays_and_loses=(
        "{payer} pays {pays} and has {saves} of extra costs besides",
        "{payer} pay {pays} and have {saves} of extra costs besides",
        "For {payer} there are {saves} of extra costs besides a payment of {pays}",
    ),
    only_loses=(
        "{payer} contributes nothing and has {saves} of extra costs",
        "{payer} contribute nothing and have {saves} of extra costs",
        "For {payer} there are {saves} of extra costs, without a payment",
    ),
    saves_alone=(
        "{payer} saves {saves}",
        "{payer} save {saves}",
        "For {payer} there is a saving of {saves}",
    ),
    loses_alone=(
        "{payer} has {saves} of extra costs",
        "{payer} have {saves} of extra costs",
        "For {payer} there are {saves} of extra costs",
    ),
    really="; {amount} of it is really left over",
    really_and_partly="; {amount} of it is really left over, and part of another {partly}",
    partly="; part of {partly} is really left over",
    really_less="; in real money it costs {amount} extra",
    room="; that money is not left over, it makes room for others",
    unsaid="; whether money is left over has not been said",
    municipality="The municipality as a whole",
    municipality_heading="The municipality as a whole",
    municipality_caption="All budgets of the municipality together",
    municipality_total="Municipality together",
    budget="Budget",
)
