"""Words of what the method prints besides brochures, Dutch and English side by side: poster, cards and forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """What posters, value cards and forms say; ``{name}`` is filled in."""

    poster_question: str
    value_of_the_week: str
    talk_about: str
    questions: Mapping[str, str]
    """For each value of the built-in model."""
    neutral_question: str
    """For a value of a model of one's own."""
    interview_lead: str
    interviewer: str
    day: str
    person: str
    short_fields: tuple[str, ...]
    long_fields: tuple[str, ...]
    get_and_bring: str
    value_column: str
    get_column: str
    bring_column: str
    how_much: str
    counting_year: str
    counting_year_lead: str
    counting_month: str
    counting_month_lead: str
    like_whom: str
    like_nobody: str
    together: str
    months: tuple[str, ...]
    week: str
    """``{number}``."""
    year_and_month: str
    year_and_counter: str


DUTCH = SheetWords(
    poster_question="Wat kom jij hier halen, en wat breng je mee?",
    value_of_the_week="Waarde van de week",
    talk_about="Om over te praten",
    questions={
        "vangnet": "Bij wie klop je aan als het tegenzit? En wat maakt dat je daar durft te vragen?",
        "netwerk": "Met wie deed je de afgelopen tijd iets leuks? Wie zou er best bij mogen?",
        "tot-je-recht-komen": "Waar vragen anderen jou voor? Wanneer deed het er voor het laatst toe dat juist jij er was?",
        "groei": "Wat probeerde je laatst voor het eerst? Wat leerde je ervan, ook als het mislukte?",
        "zelfregie": "Welke keuze maakte je zelf, terwijl een ander iets anders voor je had bedacht?",
        "herstel": "Wat heb jij meegemaakt waar een ander nu iets aan kan hebben?",
    },
    neutral_question="Wanneer merkte je dit hier voor het laatst? Wat zou je missen als het er niet was?",
    interview_lead="Dit gesprek is vrijwillig. Sla over wat je niet wilt vertellen. Schrijf geen echte namen op; kies samen een schuilnaam.",
    interviewer="Gesprek gevoerd door",
    day="Datum",
    person="Over jou",
    short_fields=("Schuilnaam", "Man, vrouw of anders", "Leeftijd, ongeveer", "Wijk of dorp"),
    long_fields=(
        "Hoe kwam je hier terecht?",
        "Wat is er sindsdien veranderd?",
        "Hoe ziet een gewone dag eruit?",
        "Waar maak je je zorgen over?",
        "Waar krijg je energie van?",
    ),
    get_and_bring="Halen en brengen",
    value_column="Waarde",
    get_column="Wat kom je hier halen?",
    bring_column="Wat breng je hier?",
    how_much="Zet een kring. Hoe zwaar weegt dit?",
    counting_year="Telblad van het jaar",
    counting_year_lead="Hoeveel verschillende bezoekers leken deze maand op wie? Tel iemand één keer per maand.",
    counting_month="Telblad van de maand",
    counting_month_lead="Zet een streepje voor elk bezoek. Twijfel je op wie iemand lijkt, kies dan het verhaal dat het dichtstbij komt.",
    like_whom="Lijkt op",
    like_nobody="Op niemand van hen",
    together="Samen",
    months=("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    week="Week {number}",
    year_and_month="Jaar en maand",
    year_and_counter="Jaar, en wie er telde",
)

ENGLISH = SheetWords(
    poster_question="What do you come here to get, and what do you bring?",
    value_of_the_week="Value of the week",
    talk_about="To talk about",
    questions={
        "vangnet": "Whose door do you knock on when things go wrong? What makes you dare to ask there?",
        "netwerk": "With whom did you do something nice lately? Who else could join?",
        "tot-je-recht-komen": "What do others ask you for? When did it last matter that it was you who was there?",
        "groei": "What did you try for the first time lately? What did you learn from it, even if it failed?",
        "zelfregie": "Which choice did you make yourself, when someone else had planned another for you?",
        "herstel": "What have you been through that could help someone else now?",
    },
    neutral_question="When did you last notice this here? What would you miss if it were gone?",
    interview_lead="This conversation is voluntary. Skip what you do not want to tell. Write down no real names; choose another name together.",
    interviewer="Conversation held by",
    day="Date",
    person="About you",
    short_fields=("Invented name", "Man, woman or other", "Age, roughly", "Part of town or village"),
    long_fields=(
        "How did you come here?",
        "What has changed since then?",
        "What does an ordinary day look like?",
        "What worries you?",
        "What gives you energy?",
    ),
    get_and_bring="Getting and bringing",
    value_column="Value",
    get_column="What do you come to get?",
    bring_column="What do you bring?",
    how_much="Circle one. How much does this weigh?",
    counting_year="Counting sheet of the year",
    counting_year_lead="How many different visitors were like whom this month? Count a person once a month.",
    counting_month="Counting sheet of the month",
    counting_month_lead="Put a mark for each visit. If you doubt whom someone is like, choose the story that comes closest.",
    like_whom="Is like",
    like_nobody="Like none of them",
    together="Together",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    week="Week {number}",
    year_and_month="Year and month",
    year_and_counter="Year, and who counted",
)


def sheet_words_for(language_code: str) -> SheetWords:
    """Return the words of posters, cards and forms in a language."""
    return ENGLISH if language_code == "en" else DUTCH
