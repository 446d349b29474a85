"""Dutch, for the parts of the method around personas and sums."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.messages import Message

WORDS = {
    "kind.bouwstenen": "Het overzicht van bouwstenen",
    "known.certain": "zeker",
    "known.likely": "waarschijnlijk",
}

MESSAGES = {
    Code.INCOME_ENDED: Message(
        "`{title}` liep af vóór dit jaar",
        "De laatste dag is {until} en de begroting is van {year}. Klopt `tot_en_met`? Komt dit geld in {year} niet meer, "
        "haal het dan weg uit deze begroting.",
    ),
    Code.INCOME_NOT_CERTAIN: Message(
        "`{title}` heet {known} voor {year}, en loopt tot en met {until}",
        "Is er al een nieuwe afspraak, zet dan de nieuwe laatste dag bij `tot_en_met`. Is die er niet, dan is dit geld "
        "`onzeker`, of het `stopt`.",
    ),
    Code.INCOME_ORDER: Message(
        "De laatste dag ligt vóór de eerste",
        "Bij `vanaf` staat {starts}, bij `tot_en_met` {until}. Draai ze om, of verbeter er een.",
    ),
}
