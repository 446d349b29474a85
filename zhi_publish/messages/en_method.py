"""English, for the parts of the method around personas and sums."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.messages import Message

WORDS = {
    "kind.bouwstenen": "The overview of building blocks",
    "known.certain": "certain",
    "known.likely": "likely",
}

MESSAGES = {
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
