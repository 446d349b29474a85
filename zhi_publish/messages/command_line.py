"""What the library of the command line says of itself, in Dutch: by the English text that it would say.

The library hands each of these texts to gettext before it shows it. It brings no translations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import gettext
from types import ModuleType

DUTCH: Mapping[str, str] = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Wat erachter komt",
    "Show this message and exit.": "Toon deze uitleg.",
    "Show the version and exit.": "Toon de versie.",
    "default: {default}": "standaard: {default}",
    "Try '{command} {option}' for help.": "Met '{command} {option}' krijg je uitleg.",
    "Error: {message}": "Fout: {message}",
    "Missing command.": "Er staat geen opdracht.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "Did you mean {possibility}?": "Bedoelde je {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Bedoelde je een van deze: {possibilities}?",
    "Missing argument": "Hier ontbreekt nog",
    "Missing option": "Deze optie ontbreekt:",
    "Missing parameter": "Hier ontbreekt nog",
    "Missing parameter: {param_name}": "Hier ontbreekt nog {param_name}",
    "Got unexpected extra argument ({args})": "Er staat iets te veel: {args}",
    "Got unexpected extra arguments ({args})": "Er staat te veel: {args}",
    "Invalid value: {message}": "Dat kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Dat kan niet bij {param_hint}: {message}",
    "{value!r} is not {choice}.": "{value!r} is niet {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} is geen van deze: {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen heel getal.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Option {name!r} requires an argument.": "Achter de optie {name!r} hoort nog iets.",
    "Option {name!r} requires {nargs} arguments.": "Achter de optie {name!r} horen nog {nargs} woorden.",
    "Option {name!r} does not take a value.": "Achter de optie {name!r} hoort niets.",
    "directory": "De map",
    "file": "Het bestand",
    "path": "Het pad",
    "{name} {filename!r} does not exist.": "{filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{filename!r} is een bestand, geen map.",
    "{name} {filename!r} is a directory.": "{filename!r} is een map, geen bestand.",
    "{name} {filename!r} is not readable.": "{filename!r} is niet te lezen.",
    "Aborted!": "Afgebroken.",
    "unknown error": "onbekende fout",
    "Could not open file {filename!r}: {message}": "{filename!r} kan niet worden geopend: {message}",
}


def translate(library: tuple[ModuleType, ...], is_dutch: Callable[[], bool]) -> None:
    """Let the library of the command line speak Dutch.

    Its modules each hold gettext under a name of their own; that name is given another function. A text that is not
    in the table, or a module that no longer asks for gettext, stays English.

    Args:
        library: The modules of the library that say something.
        is_dutch: Asked for each text, since the folder that decides the language stands on the same line.

    """

    def one(text: str) -> str:
        return DUTCH.get(text, text) if is_dutch() else gettext(text)

    def counted(single: str, more: str, number: int) -> str:
        return one(single if number == 1 else more)

    for module in library:
        for name, function in (("_", one), ("ngettext", counted)):
            if hasattr(module, name):
                setattr(module, name, function)
