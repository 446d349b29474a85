"""The names of the built-in payers.

Apart from all other words, since a check names payers and says nothing else of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from zhi_publish.model.settings import Language

DUTCH_PAYERS: Mapping[str, str] = {
    "gemeente-wmo": "Gemeente (Wmo)",
    "gemeente-participatiewet": "Gemeente (Participatiewet)",
    "gemeente-jeugd": "Gemeente (Jeugdwet)",
    "zorgverzekeraar": "Zorgverzekeraar",
    "zorgkantoor": "Zorgkantoor",
    "uwv": "UWV",
    "woningcorporatie": "Woningcorporatie",
    "politie-justitie": "Politie en justitie",
    "werkgever": "Werkgevers",
    "deelnemer": "Deelnemers zelf",
    "samenleving": "Samenleving",
    "onbekend": "Nog niet toegedeeld",
}

ENGLISH_PAYERS: Mapping[str, str] = {
    "gemeente-wmo": "Municipality (social support)",
    "gemeente-participatiewet": "Municipality (social assistance)",
    "gemeente-jeugd": "Municipality (youth care)",
    "zorgverzekeraar": "Health insurer",
    "zorgkantoor": "Long-term care office",
    "uwv": "Employee insurance agency (UWV)",
    "woningcorporatie": "Housing corporation",
    "politie-justitie": "Police and justice",
    "werkgever": "Employers",
    "deelnemer": "Participants themselves",
    "samenleving": "Society",
    "onbekend": "Not yet assigned",
}


def payer_names(language: Language) -> Mapping[str, str]:
    """Return the name of each built-in payer in a language, by id."""
    return ENGLISH_PAYERS if language is Language.ENGLISH else DUTCH_PAYERS
