"""English, for the parts of the method around personas and sums."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.messages import Message

WORDS = {
    "kind.bouwstenen": "The overview of building blocks",
    "kind.locatie": "The location",
    "kind.telling": "The count",
    "location.": "the whole initiative",
    "budget.": "the whole initiative",
    "name.": "the unique visitors",
    "known.certain": "certain",
    "known.likely": "likely",
}

MESSAGES = {
    Code.COUNT_YEAR_TWICE: Message(
        "There is a count of {location} for {year} already",
        "It stands in `{file}`, line {line}. Keep one of them, or name another location in one of the two.",
    ),
    Code.COUNT_ABOVE_VISITORS: Message(
        "{counted} visitors were divided over personas, and there are only {unique} unique visitors",
        "This is about {location} in {year}. Each visitor resembles one persona. Was somebody counted twice, or is `unique` wrong?",
    ),
    Code.COUNT_DIFFERS: Message(
        "The analysis and the count of {year} differ for {name}: {stated} and {counted}",
        "The count stands in `{file}`. Correct one of the two. Or put `count: yes` in the analysis instead of `personas`, and they are "
        "always equal.",
    ),
    Code.COUNT_MISSING: Message(
        "There is no count of {location} for {year}",
        "The analysis takes its numbers from it. Make that count, or state the numbers here with `personas`.",
    ),
    Code.COUNT_AND_PERSONAS: Message(
        "Both `personas` and `count` stand here",
        "The numbers come from one place: from the count, or from this analysis. Leave one of the two out.",
    ),
    Code.VENUE_WITHOUT_BUDGET: Message(
        "There are no costs of {location} for {year}",
        "Without costs there is no balance and no ROI, and this location is left out of the total. Make a budget with `location: {id}` and "
        "name it here at `budget`, or fill in `costs`.",
    ),
    Code.VENUE_OF_BUDGET: Message(
        "The budget is that of {budget}, the analysis that of {location}",
        "Name the budget of the same location, or correct `location`.",
    ),
    Code.VENUE_BESIDE_ITSELF: Message(
        "This location is compared with itself",
        "Name another location at `compare_with`.",
    ),
    Code.VENUE_YEAR_TWICE: Message(
        "There is an analysis of {location} for {year} already",
        "It is called “{other}”. In the total over all locations only the first one counts. If this is another reckoning for the same "
        "location, leave `location` out here.",
    ),
    Code.VENUES_MISSING: Message(
        "There are no locations",
        "With `per: location` there is an edition for each location. Make them in the folder locations, or leave `per` out.",
    ),
    Code.VENUE_WITHOUT_ANALYSIS: Message(
        "There is no analysis of {location}",
        "So no edition is made for this location. Make an analysis with `location: {id}`.",
    ),
    Code.INCOME_ENDED: Message(
        "`{title}` ended before this year",
        "Its last day is {until}, and the budget is of {year}. Is `until` right? If this money no longer comes in {year}, "
        "leave it out of this budget.",
    ),
    Code.INCOME_NOT_CERTAIN: Message(
        "`{title}` is called {known} for {year}, and runs until {until}",
        "If there is a new agreement, put its last day at `until`. If there is none yet, this money is `uncertain`, or "
        "it `ends`.",
    ),
    Code.INCOME_ORDER: Message(
        "The last day comes before the first",
        "`from` says {starts}, `until` says {until}. Swap them, or correct one of them.",
    ),
}
