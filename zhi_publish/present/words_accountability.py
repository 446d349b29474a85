"""Our words for accountability per year, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.accountability import Division, Duty, DutyState, Indicator
from zhi_publish.model.kinds import Kind
from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountabilityWords:
    """Names and sentences; ``{name}`` is filled in."""

    title: str
    about: str
    report: str
    """What the printed edition is called."""
    indicators: Mapping[Indicator, str]
    divisions: Mapping[Division, str]
    regular: str
    irregular: str
    duties: Mapping[Duty, str]
    states: Mapping[DutyState, str]
    figures: str
    figures_lead: str
    figure: str
    number: str
    definition: str
    no_definition: str
    unknown: str
    taken: Mapping[Kind, str]
    """``{year}``."""
    by: str
    """``{indicator}``, ``{division}``."""
    part: str
    share: str
    few: str
    """In the place of a number that is left out."""
    overlap: str
    nothing_shown: str
    protection: str
    """``{threshold}``."""
    sentence_visitors: str
    """``{visitors}``, ``{visits}``, ``{year}``."""
    sentence_split: str
    """``{regular}``, ``{irregular}``."""
    years: str
    years_lead: str
    years_caption: str
    years_sentence: str
    """``{indicator}``, ``{before}``, ``{after}``, ``{from_year}``, ``{to_year}``."""
    years_chart: str
    """``{indicator}``, ``{years}``."""
    year: str
    same: str
    changed: str
    changed_mark: str
    changed_sentence: str
    """``{indicator}``, ``{year}``, ``{before}``, ``{after}``."""
    stories: str
    stories_sentence: str
    """``{agreed}``, ``{delivered}``."""
    stories_delivered: str
    """``{delivered}``: nothing was agreed on."""
    partners: str
    training: str
    people: str
    """``{number}``."""
    one_person: str
    incidents: str
    incidents_sentence: str
    """``{number}``, ``{year}``."""
    incidents_one: str
    incidents_none: str
    """``{year}``."""
    incidents_nobody: str
    trends: str
    quality: str
    quality_sentence: str
    """``{met}``, ``{all}``."""
    duty: str
    state: str
    when: str
    note: str
    money: str
    location: str
    whole: str
    key_figures: str
    beside_before: str
    costs: str
    income: str
    by_stream: str
    by_form: str
    group: str
    amount: str
    total: str
    margin: str
    worth: str
    worth_lead: str
    sources: str
    sources_lead: str
    sources_figures: str
    more: str
    work: str
    """The chapter of partners, training and incidents, where nothing is said of duties."""


DUTCH = AccountabilityWords(
    title="Verantwoording per jaar",
    about="Wat er elk jaar geteld en verteld is, met erbij wat wij onder een bezoeker en een activiteit verstaan.",
    report="Jaarverslag",
    indicators={
        Indicator.HOURS: "Uren open", Indicator.DAYS: "Dagen open", Indicator.VISITORS: "Unieke bezoekers",
        Indicator.VISITS: "Bezoeken", Indicator.COURSES: "Cursussen en groepen",
        Indicator.COURSE_PARTICIPANTS: "Deelnemers aan cursussen en groepen",
        Indicator.ACTIVITIES: "Activiteiten", Indicator.PARTICIPANTS: "Deelnemers aan activiteiten",
        Indicator.VOLUNTEERS: "Vrijwilligers", Indicator.CONVERSATIONS: "Gesprekken",
    },
    divisions={
        Division.GENDER: "geslacht", Division.AGE: "leeftijd", Division.REGULAR: "vast of af en toe",
        Division.ORIGIN: "herkomst", Division.OTHER_SERVICES: "andere hulp",
    },
    regular="komt vast",
    irregular="komt af en toe",
    duties={
        Duty.COMPLAINTS: "Klachtenregeling", Duty.PRIVACY: "Privacy", Duty.CONFIDENTIAL_ADVISER: "Vertrouwenspersoon",
        Duty.CONDUCT: "Verklaring omtrent gedrag (VOG)", Duty.PARTICIPATION: "Meepraten en meebeslissen",
        Duty.VOLUNTEER_POLICY: "Vrijwilligersbeleid", Duty.RISK_ASSESSMENT: "Risico’s op de werkplek (RI&E)",
    },
    states={DutyState.YES: "op orde", DutyState.NO: "nog niet", DutyState.IN_PROGRESS: "mee bezig"},
    figures="Wat we telden",
    figures_lead="Naast elk getal staat wat we ermee bedoelen. Wie iets anders telt, komt op iets anders uit.",
    figure="Wat",
    number="Aantal",
    definition="Wat we meetellen",
    no_definition="Hier is niet vastgelegd wat er meetelt.",
    unknown="niet geteld",
    taken={
        Kind.COUNT: "Overgenomen uit de telling van {year}.",
        Kind.ANALYSIS: "Overgenomen uit de kosten en baten van {year}.",
        Kind.INTERVIEWS: "Overgenomen uit de gesprekken van {year}.",
    },
    by="{indicator} naar {division}",
    part="Wie",
    share="Deel",
    few="niet getoond",
    overlap="Iemand kan bij meer regels horen; samen is dit daarom meer dan het totaal.",
    nothing_shown="Deze groep is zo klein dat we de verdeling niet laten zien.",
    protection="Aantallen onder de {threshold} laten we bij een verdeling weg, en soms een groter aantal erbij. Zo is niemand te herkennen, ook niet met een rekensom.",
    sentence_visitors="In {year} kwamen {visitors} mensen samen {visits} keer binnen.",
    sentence_split="Van hen kwamen er {regular} vast en {irregular} af en toe.",
    years="De jaren naast elkaar",
    years_lead="Een verschil zegt pas iets als er in beide jaren hetzelfde geteld is.",
    years_caption="Alle cijfers per jaar, met achter elk getal het verschil met het jaar ervoor",
    years_sentence="{indicator}: van {before} in {from_year} naar {after} in {to_year}.",
    years_chart="{indicator} per jaar, als kolommen naast elkaar. {years}.",
    year="Jaar",
    same="gelijk",
    changed="Waar de definitie veranderde",
    changed_mark="andere definitie",
    changed_sentence="{indicator}: tot {year} telden we “{before}”, daarna “{after}” Deze jaren zijn niet zomaar te vergelijken.",
    stories="Wat we vertelden",
    stories_sentence="Afgesproken waren {agreed} verhalen. Het werden er {delivered}.",
    stories_delivered="Er kwamen {delivered} verhalen.",
    partners="Met wie we samenwerkten",
    training="Wat we leerden",
    people="{number} mensen",
    one_person="1 mens",
    incidents="Wat er misging",
    incidents_sentence="In {year} schreven we {number} incidenten op.",
    incidents_one="In {year} schreven we één incident op.",
    incidents_none="In {year} was er geen incident.",
    incidents_nobody="Wie erbij betrokken was, staat nergens.",
    trends="Wat we zien veranderen",
    quality="Hoe het staat met de kwaliteit",
    quality_sentence="Van {all} eisen zijn er {met} op orde.",
    duty="Eis",
    state="Stand",
    when="Datum",
    note="Toelichting",
    money="Het geld",
    location="Locatie",
    whole="het hele initiatief",
    key_figures="Het jaar in cijfers",
    beside_before="Naast de jaren ervoor",
    costs="Waar het geld heen ging",
    income="Waar het geld vandaan kwam",
    by_stream="Per geldstroom",
    by_form="Per vorm",
    group="Waaraan",
    amount="Bedrag",
    total="Samen",
    margin="Marge voor tegenvallers",
    worth="Wat het waard was",
    worth_lead="Vermeden kosten zijn bijvangst. De waarde zit in wat mensen weer kunnen; dat staat in de verhalen.",
    sources="Waar deze cijfers vandaan komen",
    sources_lead="De tellingen zijn van onszelf, met de definities die erbij staan. De kosten komen uit onze begroting. De prijzen in de som komen uit de bronnen hieronder.",
    sources_figures="De tellingen zijn van onszelf, met de definities die erbij staan.",
    more="Meer lezen",
    work="Hoe we werkten",
)  # fmt: skip

ENGLISH = AccountabilityWords(
    title="Accountability per year",
    about="What was counted and told each year, with what we mean by a visitor and by an activity beside it.",
    report="Annual report",
    indicators={
        Indicator.HOURS: "Hours open", Indicator.DAYS: "Days open", Indicator.VISITORS: "Unique visitors",
        Indicator.VISITS: "Visits", Indicator.COURSES: "Courses and groups",
        Indicator.COURSE_PARTICIPANTS: "Participants of courses and groups",
        Indicator.ACTIVITIES: "Activities", Indicator.PARTICIPANTS: "Participants of activities",
        Indicator.VOLUNTEERS: "Volunteers", Indicator.CONVERSATIONS: "Conversations",
    },
    divisions={
        Division.GENDER: "gender", Division.AGE: "age", Division.REGULAR: "regular or now and then",
        Division.ORIGIN: "origin", Division.OTHER_SERVICES: "other services",
    },
    regular="comes regularly",
    irregular="comes now and then",
    duties={
        Duty.COMPLAINTS: "Complaints procedure", Duty.PRIVACY: "Privacy", Duty.CONFIDENTIAL_ADVISER: "Confidential adviser",
        Duty.CONDUCT: "Certificate of conduct", Duty.PARTICIPATION: "A say in decisions",
        Duty.VOLUNTEER_POLICY: "Volunteer policy", Duty.RISK_ASSESSMENT: "Risks at work",
    },
    states={DutyState.YES: "in order", DutyState.NO: "not yet", DutyState.IN_PROGRESS: "in progress"},
    figures="What we counted",
    figures_lead="Beside each number stands what we mean by it. Whoever counts something else arrives at something else.",
    figure="What",
    number="Number",
    definition="What counts",
    no_definition="Nothing says what counts here.",
    unknown="not counted",
    taken={
        Kind.COUNT: "Taken from the count of {year}.",
        Kind.ANALYSIS: "Taken from the costs and benefits of {year}.",
        Kind.INTERVIEWS: "Taken from the interviews of {year}.",
    },
    by="{indicator} by {division}",
    part="Who",
    share="Share",
    few="not shown",
    overlap="Somebody may belong to several rows, so together these are more than the total.",
    nothing_shown="This group is so small that we do not show how it divides.",
    protection="Within a breakdown we leave out numbers under {threshold}, and sometimes a larger number with them. That way nobody can be recognised, not even by calculating.",
    sentence_visitors="In {year}, {visitors} people came in {visits} times in all.",
    sentence_split="Of these {regular} came regularly and {irregular} now and then.",
    years="The years side by side",
    years_lead="A difference only says something when the same was counted in both years.",
    years_caption="All figures per year, each with the difference from the year before",
    years_sentence="{indicator}: from {before} in {from_year} to {after} in {to_year}.",
    years_chart="{indicator} per year, as columns beside each other. {years}.",
    year="Year",
    same="the same",
    changed="Where the definition changed",
    changed_mark="another definition",
    changed_sentence="{indicator}: until {year} we counted “{before}”, and since then “{after}” These years cannot simply be compared.",
    stories="What we told",
    stories_sentence="{agreed} stories were agreed on. There came {delivered}.",
    stories_delivered="There came {delivered} stories.",
    partners="Whom we worked with",
    training="What we learned",
    people="{number} people",
    one_person="1 person",
    incidents="What went wrong",
    incidents_sentence="In {year} we wrote down {number} incidents.",
    incidents_one="In {year} we wrote down one incident.",
    incidents_none="In {year} there was no incident.",
    incidents_nobody="Who was involved is written nowhere.",
    trends="What we see changing",
    quality="How the quality stands",
    quality_sentence="Of {all} duties {met} are in order.",
    duty="Duty",
    state="State",
    when="Date",
    note="Note",
    money="The money",
    location="Location",
    whole="the whole initiative",
    key_figures="The year in figures",
    beside_before="Beside the years before",
    costs="Where the money went",
    income="Where the money came from",
    by_stream="By stream",
    by_form="By form",
    group="For what",
    amount="Amount",
    total="Together",
    margin="Margin for setbacks",
    worth="What it was worth",
    worth_lead="Avoided costs are a by-catch. The value lies in what people can do again; the stories tell of that.",
    sources="Where these figures come from",
    sources_lead="The counts are our own, with the definitions beside them. The costs come from our budget. The prices in the sum come from the sources below.",
    sources_figures="The counts are our own, with the definitions beside them.",
    more="Read more",
    work="How we worked",
)  # fmt: skip


def accountability_words(language: Language) -> AccountabilityWords:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
