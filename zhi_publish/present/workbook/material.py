"""What every sheet is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zhi_publish.compute.analysis import AnalysisResult, WeightedLine
from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.model.benefit import Cashable
from zhi_publish.model.price_index import PriceIndex
from zhi_publish.model.settings import Language
from zhi_publish.present.words import Words
from zhi_publish.present.workbook.texts import Text, cashable_word, say

LineKey = tuple[str, int]
"""Id of the persona (nothing for a line of the analysis itself) and the place of the line."""


@dataclass(frozen=True, kw_only=True)
class Material:
    """One analysis of a publication, with the facts in its texts filled in."""

    appraisal: Appraisal
    price_index: PriceIndex | None
    payer_names: Mapping[str, str]
    words: Words
    language: Language
    publisher: str
    as_of: date
    as_of_words: str

    @property
    def result(self) -> AnalysisResult:
        """The outcome for one year."""
        return self.appraisal.result

    def say(self, words: Text) -> str:
        """Return our own words in the language of the publication."""
        return say(words, self.language)

    def cashable(self, kind: Cashable | None) -> str:
        """Return whether money is left over, in a word that formulas can look for."""
        return cashable_word(kind, self.words, self.language)


def line_key(line: WeightedLine) -> LineKey:
    """Return by what a line is known on every sheet."""
    persona = line.persona
    return ("" if persona is None else persona.persona.persona.id, line.position)
