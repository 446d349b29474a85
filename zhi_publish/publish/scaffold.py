"""New publications and new files: commented, with headings that help, and sound from the first build on."""

from __future__ import annotations

from pathlib import Path

from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.kinds import FOLDERS, KIND_BY_FOLDER
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Language
from zhi_publish.publish.errors import FolderError
from zhi_publish.slug import is_usable, slug

STARTER = Path(__file__).parent.parent / "starter"
"""Folder with a small publication and one template per kind, in Dutch and in English."""


def new_publication(folder: Path, language: Language = Language.DUTCH) -> list[Path]:
    """Write a small publication that builds at once, and return its files.

    Raises FolderError when there is something in the folder already: nothing is ever overwritten.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderError(Trouble.NOT_EMPTY, path=folder)
        source = STARTER / language.value / "publication"
        written = []
        for path in sorted(source.rglob("*")):
            if path.is_file():
                target = folder / path.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                text = path.read_text(encoding="utf-8").replace("%NAAM%", _name_of(folder))
                target.write_text(text, encoding="utf-8")
                written.append(target)
    except OSError as error:
        raise FolderError.from_system(error, folder) from error
    return written


def _name_of(folder: Path) -> str:
    name = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return _quoted(name[:1].upper() + name[1:])


def _quoted(name: str) -> str:
    """Return a name in the quotes of YAML, without what would mean something there or in a text."""
    plain = " ".join(name.translate({ord(sign): None for sign in "\\{}<>"}).replace('"', "'").split())
    shown = "".join(letter for letter in plain if letter.isprintable())
    return f'"{shown.strip() or "-"}"'


def new_file(root: Path, content: str, kind: Kind, title: str, language: Language) -> Path:
    """Write a new file of a kind from its template, and return it.

    Raises FolderError when the name is no name, or when the file exists already.
    """
    name = slug(title)
    if not is_usable(name):
        raise FolderError(Trouble.NO_NAME, name=title)
    folder = root / content / _folder_for(root / content, kind, language)
    target = folder / f"{name}.md"
    template = (STARTER / language.value / "templates" / f"{kind.value}.md").read_text(encoding="utf-8")
    quoted = _quoted(title)
    year = next((word for word in title.split() if word.isdigit() and len(word) == 4), "2025")
    text = template.replace("%NAAM%", quoted).replace("%JAAR%", year).replace("%BESTAND%", name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
        _add_table(root, kind, name, language)
    except FileExistsError as error:
        raise FolderError(Trouble.EXISTS, path=target) from error
    except OSError as error:
        raise FolderError.from_system(error, target) from error
    return target


TABLE_FOLDERS = {Language.DUTCH: "gegevens", Language.ENGLISH: "data"}
"""Beside the content: nothing is published from there."""


def _add_table(root: Path, kind: Kind, name: str, language: Language) -> None:
    """Write the table that a new file names, where its kind has one; a table that is there stays as it is."""
    template = STARTER / language.value / "templates" / f"{kind.value}.csv"
    table = root / TABLE_FOLDERS[language] / f"{name}.csv"
    if template.is_file() and not table.exists():
        table.parent.mkdir(exist_ok=True)
        table.write_text(template.read_text(encoding="utf-8"), encoding="utf-8")


def _folder_for(content: Path, kind: Kind, language: Language) -> str:
    """Return the folder that a publication uses for a kind already, else the one of its language."""
    for name, folder_kind in KIND_BY_FOLDER.items():
        if folder_kind is kind and (content / name).is_dir():
            return name
    return FOLDERS[language].get(kind, "")
