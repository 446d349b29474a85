"""What each command is for, and its options: by the name of the command, one catalogue per language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HelpWords:
    """The help of one command."""

    help: str
    """The first sentence stands in the list of commands; a paragraph that begins with a backspace keeps its lines."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What an option does, by its name in the code."""
    places: Mapping[str, str] = field(default_factory=dict)
    """What stands for an argument or for the value of an option in the line of use, likewise."""


_DUTCH_FOLDER = {"folder": "[MAP]"}
_ENGLISH_FOLDER = {"folder": "[FOLDER]"}
_DUTCH_DRAFTS = {"with_drafts": "Neem concepten mee."}
_ENGLISH_DRAFTS = {"with_drafts": "Include drafts."}

DUTCH: Mapping[str, HelpWords] = {
    "": HelpWords(
        "Maak van een map met persona's en baten een website, een brochure en een berekening.\n\n"
        "Elke opdracht werkt in de MAP van een publicatie; noem je er geen, dan is dat de map waarin je staat."
    ),
    "check": HelpWords(
        "Lees alles na; maakt niets.",
        {"strict": "Waarschuwingen tellen als fouten.", **_DUTCH_DRAFTS},
        _DUTCH_FOLDER,
    ),
    "calc": HelpWords("Reken alles uit.", _DUTCH_DRAFTS, _DUTCH_FOLDER),
    "status": HelpWords(
        "Laat zien waar nog een persona ontbreekt, en wat om nalezen vraagt.", {}, _DUTCH_FOLDER
    ),
    "explain": HelpWords(
        "Laat zien hoe een getal is uitgerekend.\n\n\b\n"
        "zhi-publish explain                        wat je kunt vragen\n"
        "zhi-publish explain analyses.2025.roi      tot aan tarief, bron en jaar",
        {"depth": "Hoeveel stappen diep.", **_DUTCH_DRAFTS},
        {"path": "[GETAL]", **_DUTCH_FOLDER},
    ),
    "build": HelpWords("Maak de website, de brochures en de downloads.", _DUTCH_DRAFTS, _DUTCH_FOLDER),
    "verify": HelpWords(
        "Lees elk bedrag in een brochure terug en vergelijk.\n\n\b\n"
        "zhi-publish verify brochure.pdf          met de uitkomsten in de pdf, en met de inhoud in deze map\n"
        "zhi-publish verify brochure.pdf MAP      met de inhoud in MAP",
        {},
        _DUTCH_FOLDER,
    ),
    "serve": HelpWords("Laat de website zien terwijl je schrijft.", _DUTCH_DRAFTS, _DUTCH_FOLDER),
    "new": HelpWords(
        "Maak een publicatie, of een bestand erin.\n\n\b\n"
        "zhi-publish new MAPNAAM            een nieuwe publicatie\n"
        "zhi-publish new persona NAAM       een persona\n"
        "zhi-publish new baat TITEL         een baat\n"
        "zhi-publish new analyse TITEL      (ook: begroting, betaler, brochure, gesprekken, pagina, verantwoording)",
        {},
        {"what": "WAT", "name": "[NAAM]"},
    ),
}

ENGLISH: Mapping[str, HelpWords] = {
    "": HelpWords(
        "Make a website, a brochure and a reckoning of a folder with personas and benefits.\n\n"
        "Each command takes the FOLDER of a publication; without one it takes the current folder."
    ),
    "check": HelpWords(
        "Check everything; builds nothing.",
        {"strict": "Warnings fail too.", **_ENGLISH_DRAFTS},
        _ENGLISH_FOLDER,
    ),
    "calc": HelpWords("Show the reckoning.", _ENGLISH_DRAFTS, _ENGLISH_FOLDER),
    "status": HelpWords("Tell where a persona is missing, and what wants reviewing.", {}, _ENGLISH_FOLDER),
    "explain": HelpWords(
        "Open a figure into its reckoning.\n\n\b\n"
        "zhi-publish explain                        what can be asked\n"
        "zhi-publish explain analyses.2025.roi      down to tariff, source and year",
        {"depth": "How many steps deep.", **_ENGLISH_DRAFTS},
        {"path": "[FIGURE]", **_ENGLISH_FOLDER},
    ),
    "build": HelpWords(
        "Make the website, the brochures and the downloads.", _ENGLISH_DRAFTS, _ENGLISH_FOLDER
    ),
    "verify": HelpWords(
        "Read every amount in a brochure back and compare.\n\n\b\n"
        "zhi-publish verify brochure.pdf          with the results in the PDF, and with the content in this folder\n"
        "zhi-publish verify brochure.pdf FOLDER   with the content in FOLDER",
        {},
        _ENGLISH_FOLDER,
    ),
    "serve": HelpWords("Show the website while you write.", _ENGLISH_DRAFTS, _ENGLISH_FOLDER),
    "new": HelpWords(
        "Make a publication, or a file in one.\n\n\b\n"
        "zhi-publish new FOLDER             a new publication\n"
        "zhi-publish new persona NAME       a persona\n"
        "zhi-publish new benefit TITLE      a benefit\n"
        "zhi-publish new analysis TITLE     (also: budget, payer, brochure, interviews, page, accountability)",
        {},
        {"what": "WHAT", "name": "[NAME]"},
    ),
}


def new_without_name(what: str, *, is_dutch: bool) -> str:
    """Return what to say to who asks for a new file and gives it no name."""
    if is_dutch:
        return f'Hoe moet het heten? Typ de naam erachter, tussen aanhalingstekens: zhi-publish new {what} "Naam"'
    return f'What is its name? Type it behind, between quotation marks: zhi-publish new {what} "Name"'


def new_of_what(what: str, known: Iterable[str], *, is_dutch: bool) -> str:
    """Return what to say to who asks for a new file of a kind that does not exist."""
    kinds = ", ".join(known)
    if is_dutch:
        return f"Een nieuw bestand van de soort '{what}' kan ik niet maken. Kies uit: {kinds}."
    return f"There is no kind of file called '{what}'. Choose from: {kinds}."
