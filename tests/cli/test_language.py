"""The frame around our commands: Dutch, unless the publication or the machine is English."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.building import REPOSITORY
from tests.makers import write_project
from tests.untranslated import words_of
from zhi_publish.cli import main
from zhi_publish.messages.command_line import DUTCH
from zhi_publish.messages.help_words import DUTCH as HELP_DUTCH
from zhi_publish.messages.help_words import ENGLISH as HELP_ENGLISH

ENGLISH_FRAME = (
    "[OPTIONS]",
    "COMMAND",
    "FOLDER",
    " / ",
    "Usage:",
    "Error:",
    "Try ",
    "Missing",
    "No such",
    "Invalid",
    "Options:",
    "Commands:",
    "Show this",
)


def say(*arguments: str, folder: Path, language: str = "C.UTF-8") -> str:
    """Return what a command says, in a folder and on a machine with a language."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, "-m", "zhi_publish.cli", *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(REPOSITORY), "LANG": language},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 2}, done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--help",), ("Gebruik: ", "Opties:", "Opdrachten:", "Toon deze uitleg.", "Toon de versie.")),
        (("serve", "--help"), ("standaard: 8000",)),
        (("onzin",), ("Fout: De opdracht 'onzin' bestaat niet.", "--help' krijg je uitleg.")),
        (("chek",), ("Bedoelde je 'check'?",)),
        (("check", "--stricd"), ("De optie '--stricd' bestaat niet.", "Bedoelde je '--strict'?")),
        (("check", "--strict=ja"), ("Achter de optie '--strict' hoort niets.",)),
        (("check", "--format"), ("Achter de optie '--format' hoort nog iets.",)),
        (("check", "--format", "xml"), ("'xml' is geen van deze: 'text', 'json', 'github'.",)),
        (("build", ".", "b"), ("Er staat iets te veel: b",)),
        (("build", ".", "b", "c"), ("Er staat te veel: b c",)),
        (("build", "bestand"), ("'bestand' is een bestand, geen map.",)),
        (("serve", "--port", "veel"), ("Dat kan niet bij '--port': 'veel' is geen heel getal.",)),
        (("new",), ("Fout: Hier ontbreekt nog 'WAT'.",)),
    ],
)
def test_command_speaks_dutch(arguments: tuple[str, ...], words: tuple[str, ...], tmp_path: Path) -> None:
    """Not a word of the library's own is left over."""
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    said = say(*arguments, folder=tmp_path)

    assert all(part in said for part in words), said
    assert not any(part in said for part in ENGLISH_FRAME), said


@pytest.mark.parametrize(
    ("publication", "machine", "is_dutch"),
    [
        ("nl", "en_GB.UTF-8", True),
        ("en", "nl_NL.UTF-8", False),
        ("en", "C.UTF-8", False),
        (None, "en_US.UTF-8", False),
        (None, "nl_NL.UTF-8", True),
        (None, "", True),
    ],
)
@pytest.mark.parametrize("is_inside", [True, False])
def test_command_speaks_the_language_of_the_publication(
    publication: str | None, machine: str, *, is_dutch: bool, is_inside: bool, tmp_path: Path
) -> None:
    """Of the folder that is named, or in which it is typed; outside of any that of the machine."""
    arguments, folder = ("check", ".", "--onzin"), tmp_path
    if publication is not None:
        root = write_project(tmp_path / "huis", {}, language=publication)
        arguments, folder = (arguments, root) if is_inside else (("check", "huis", "--onzin"), tmp_path)
    said = say(*arguments, folder=folder, language=machine)

    assert ("Fout: De optie '--onzin' bestaat niet." in said) == is_dutch
    assert ("Error: No such option '--onzin'." in said) != is_dutch


def test_every_text_of_the_table_is_one_of_the_library() -> None:
    """A text that the library words otherwise now would be English again without anybody seeing it."""
    folder = Path(click.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    spelled = {text: text.replace("\n", "\\n").replace("\t", "\\t") for text in DUTCH}

    assert [text for text, typed in spelled.items() if f'"{typed}"' not in source] == []


def test_every_command_has_words_in_both_languages() -> None:
    """For itself, for each option that is no list of choices, and for each argument whose name is a word."""
    for name, command in {"": main, **main.commands}.items():
        dutch, english = HELP_DUTCH[name], HELP_ENGLISH[name]

        assert dutch.options.keys() == english.options.keys()
        assert dutch.places.keys() == english.places.keys()
        names = {one.name for one in command.params}
        assert dutch.options.keys() | dutch.places.keys() <= names
        assert {one.name for one in command.params if isinstance(one, click.Argument)} - {"pdf"} <= set(
            dutch.places
        )


@pytest.mark.parametrize("command", ["--help", *sorted(main.commands)])
def test_help_is_in_one_language(command: str, tmp_path: Path) -> None:
    """A word of a Dutch command is in no English help, and the other way round; names of options are for both."""
    arguments = ("--help",) if command == "--help" else (command, "--help")
    dutch = words_of(say(*arguments, folder=tmp_path))
    english = words_of(say(*arguments, folder=tmp_path, language="en_GB.UTF-8"))
    names = words_of(" ".join([*main.commands, "concepten", "drafts"]))
    said = {
        language: words_of(
            " ".join(
                [words[name].help for name in words]
                + [text for one in words.values() for text in (*one.options.values(), *one.places.values())]
            )
        )
        for language, words in (("nl", HELP_DUTCH), ("en", HELP_ENGLISH))
    }

    assert not english & (said["nl"] - said["en"] - names)
    assert not dutch & (said["en"] - said["nl"] - names)
