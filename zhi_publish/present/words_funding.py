"""Our words for where the money comes from and how sure it is, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.budget import NextYear
from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingWords:
    """Names and sentences; ``{name}`` is filled in."""

    heading: str
    counted: str
    """``{streams}``, ``{forms}``, ``{agreements}``: each a number with its noun."""
    streams: tuple[str, str]
    forms: tuple[str, str]
    agreements: tuple[str, str]
    by_stream: str
    by_form: str
    stream: str
    form: str
    unnamed: str
    share: str
    runs: str
    from_until: str
    """``{start}``, ``{end}``."""
    until: str
    """``{end}``."""
    since: str
    """``{start}``."""
    next_heading: str
    """``{year}``."""
    next_year: Mapping[NextYear, str]
    next_unsaid: str
    next_caption: str
    """``{year}``."""
    next_sentence: str
    """``{share}``, ``{amount}``, ``{income}``, ``{year}``: what is certain."""
    next_open: str
    """``{share}``, ``{amount}``, ``{year}``: what ends or is uncertain."""
    alt_streams: str
    known: str


DUTCH = FundingWords(
    heading="Hoe het geld binnenkomt",
    counted="Dit geld komt uit {streams}, in {forms}, met {agreements}. Elke afspraak heeft een eigen verantwoording.",
    streams=("één geldstroom", "{n} geldstromen"),
    forms=("één vorm", "{n} vormen"),
    agreements=("één afspraak", "{n} afspraken"),
    by_stream="De inkomsten per geldstroom",
    by_form="De inkomsten per vorm",
    stream="Geldstroom",
    form="Vorm",
    unnamed="niet genoemd",
    share="Deel",
    runs="Loopt",
    from_until="van {start} tot en met {end}",
    until="tot en met {end}",
    since="sinds {start}",
    next_heading="Wat zeker is voor {year}",
    next_year={
        NextYear.CERTAIN: "zeker",
        NextYear.LIKELY: "waarschijnlijk",
        NextYear.UNCERTAIN: "onzeker",
        NextYear.ENDS: "stopt",
    },
    next_unsaid="niets over gezegd",
    next_caption="Wat er van dit geld in {year} terugkomt",
    next_sentence="Voor {year} is {amount} van de {income} zeker: {share}.",
    next_open="Van {amount} ({share}) staat vast of dreigt dat het in {year} niet terugkomt.",
    alt_streams="Hoe groot elke geldstroom is; de tabel eronder zegt hetzelfde.",
    known="Stand",
)

ENGLISH = FundingWords(
    heading="How the money comes in",
    counted="This money comes from {streams}, in {forms}, under {agreements}. Each agreement has to be accounted for separately.",
    streams=("one stream", "{n} streams"),
    forms=("one form", "{n} forms"),
    agreements=("one agreement", "{n} agreements"),
    by_stream="Income by stream",
    by_form="Income by form",
    stream="Stream",
    form="Form",
    unnamed="not named",
    share="Share",
    runs="Runs",
    from_until="from {start} until {end}",
    until="until {end}",
    since="since {start}",
    next_heading="What is certain for {year}",
    next_year={
        NextYear.CERTAIN: "certain",
        NextYear.LIKELY: "likely",
        NextYear.UNCERTAIN: "uncertain",
        NextYear.ENDS: "ends",
    },
    next_unsaid="nothing said",
    next_caption="How much of this money comes back in {year}",
    next_sentence="For {year}, {amount} of {income} is certain: {share}.",
    next_open="Of {amount} ({share}) it is settled, or feared, that it will not come back in {year}.",
    alt_streams="How large each stream is; the table below says the same.",
    known="State",
)


def funding_words(language: Language) -> FundingWords:
    """Return our words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
