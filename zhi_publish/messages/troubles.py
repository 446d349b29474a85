"""What is said when the surroundings stand in the way: a folder, a disk, another program."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from zhi_publish.model.settings import Language


class Trouble(Enum):
    """Everything outside the content that can stop a command."""

    CANNOT_WRITE = auto()
    NOT_EMPTY = auto()
    EXISTS = auto()
    NO_NAME = auto()
    NO_FOLDER = auto()
    SITE_ELSEWHERE = auto()
    NOT_A_SITE = auto()
    BUSY = auto()
    ADDRESS_TAKEN = auto()
    FILE_GONE = auto()
    TEMPLATE = auto()
    HOST = auto()
    NOT_SOUND = auto()
    NAME_PUBLISHED = auto()


_DUTCH = {
    Trouble.CANNOT_WRITE: "In {path} kan niet worden geschreven ({problem}). Wat er stond, staat er nog. "
    "Kijk of de schijf vol is, of de map alleen-lezen is, of open is in een ander programma.",
    Trouble.NOT_EMPTY: "{path} bestaat al en is niet leeg. Er is niets veranderd; kies een andere naam.",
    Trouble.EXISTS: "{path} bestaat al. Er is niets veranderd; kies een andere naam, of open dat bestand.",
    Trouble.NO_NAME: "Van “{name}” is geen bestandsnaam te maken. Kies een naam met gewone letters of cijfers, hoogstens 120.",
    Trouble.NO_FOLDER: "{path} is geen gewone map. Haal het weg of geef het een andere naam, en probeer het opnieuw.",
    Trouble.SITE_ELSEWHERE: "De website kan niet in `{path}` komen: dat ligt buiten de publicatie of is de map met je teksten. "
    "Zet in mkdocs.yml `site_dir: site`.",
    Trouble.NOT_A_SITE: "In `{path}` staat iets anders dan een website, en bouwen zou dat weggooien. Er is niets veranderd. "
    "Kies in mkdocs.yml een andere map (`site_dir: site`), of maak deze map zelf leeg.",
    Trouble.BUSY: "Er wordt al aan deze publicatie gebouwd. Wacht tot dat klaar is, en probeer het opnieuw.",
    Trouble.ADDRESS_TAKEN: "{path} is niet te openen ({problem}). Loopt er al een voorbeeld? Kies anders een nummer met --port.",
    Trouble.FILE_GONE: "{path} kon niet worden overgenomen ({problem}). Is het bestand intussen veranderd of weggehaald?",
    Trouble.TEMPLATE: "Het sjabloon {path} werkt niet; kijk bij regel {line}. Er staat: {problem}",
    Trouble.HOST: "De website kon niet worden gemaakt. MkDocs zegt: {problem}",
    Trouble.NOT_SOUND: "De nieuwe website is niet in orde en is niet neergezet; de oude staat er nog.\n{problem}",
    Trouble.NAME_PUBLISHED: "In {path} staat een naam uit de tabel met gesprekken (`{table}`, rij {row}). De nieuwe website is niet neergezet; "
    "de oude staat er nog. Haal de naam weg uit de tekst of het bestand waar hij vandaan komt.",
}
_ENGLISH = {
    Trouble.CANNOT_WRITE: "{path} cannot be written ({problem}). What stood there still stands. "
    "See whether the disk is full, or the folder is read-only or open in another program.",
    Trouble.NOT_EMPTY: "{path} exists and is not empty. Nothing was changed; choose another name.",
    Trouble.EXISTS: "{path} exists already. Nothing was changed; choose another name, or open that file.",
    Trouble.NO_NAME: "No file name can be made of “{name}”. Choose a name with plain letters or digits, at most 120.",
    Trouble.NO_FOLDER: "{path} is not an ordinary folder. Remove it or give it another name, and try again.",
    Trouble.SITE_ELSEWHERE: "The website cannot be put in `{path}`: that is outside the publication, or the folder of your texts. "
    "Write `site_dir: site` in mkdocs.yml.",
    Trouble.NOT_A_SITE: "`{path}` holds something else than a website, and a build would throw that away. Nothing was changed. "
    "Choose another folder in mkdocs.yml (`site_dir: site`), or empty this one yourself.",
    Trouble.BUSY: "This publication is being built already. Wait until that is done, and try again.",
    Trouble.ADDRESS_TAKEN: "{path} cannot be opened ({problem}). Is a preview running already? Otherwise choose a number with --port.",
    Trouble.FILE_GONE: "{path} could not be taken over ({problem}). Was the file changed or removed in the meantime?",
    Trouble.TEMPLATE: "The template {path} does not work; look at line {line}. It says: {problem}",
    Trouble.HOST: "The website could not be made. MkDocs says: {problem}",
    Trouble.NOT_SOUND: "The new website is not in order and was not put in place; the old one still stands.\n{problem}",
    Trouble.NAME_PUBLISHED: "{path} holds a name from the table of interviews (`{table}`, row {row}). The new website was not put in place; "
    "the old one still stands. Remove the name from the text or file that it comes from.",
}
TROUBLES: Mapping[Language, Mapping[Trouble, str]] = {Language.DUTCH: _DUTCH, Language.ENGLISH: _ENGLISH}
