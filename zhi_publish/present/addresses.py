"""Where things stand on the site, and what to call a file there."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language
from zhi_publish.slug import slug

_FOLDERS = {
    Language.DUTCH: {
        Kind.MODEL: "model",
        Kind.PERSONA: "personas",
        Kind.BENEFIT: "baten",
        Kind.PAYER: "betalers",
        Kind.BUDGET: "begrotingen",
        Kind.ANALYSIS: "analyses",
        Kind.BROCHURE: "downloads",
    },
    Language.ENGLISH: {
        Kind.MODEL: "model",
        Kind.PERSONA: "personas",
        Kind.BENEFIT: "benefits",
        Kind.PAYER: "payers",
        Kind.BUDGET: "budgets",
        Kind.ANALYSIS: "analyses",
        Kind.BROCHURE: "downloads",
    },
}
DOWNLOADS = "downloads"
HOME = ""


class Addresses:
    """Addresses on the site, in the language of the publication; the home page is the empty address."""

    def __init__(self, language: Language) -> None:
        self._folders = _FOLDERS[language]

    def overview(self, kind: Kind) -> str:
        """Return the address of the overview of a kind."""
        return self._folders[kind]

    def of(self, kind: Kind, item_id: str) -> str:
        """Return the address of one page; for a brochure that of its PDF."""
        if kind is Kind.BROCHURE:
            return f"{DOWNLOADS}/{item_id}.pdf"
        if kind is Kind.MODEL:
            return self._folders[Kind.MODEL]
        if kind is Kind.PAGE:
            return self.of_page(item_id)
        return f"{self._folders[kind]}/{item_id}"

    def of_page(self, page_id: str) -> str:
        """Return the address of an ordinary page; an index page stands at the address of its folder."""
        path = PurePosixPath(page_id)
        if path.name == "index":
            folder = str(path.parent)
            return HOME if folder == "." else self._overview_of_folder(folder)
        return page_id

    def _overview_of_folder(self, folder: str) -> str:
        from zhi_publish.load.keys import KIND_BY_FOLDER

        kind = KIND_BY_FOLDER.get(folder)
        return folder if kind is None else self._folders[kind]


def check_addresses(project: Project, report: Report) -> None:
    """Report two files that would become one page, such as ``personas.md`` and ``personas/index.md``."""
    addresses = Addresses(project.settings.language)
    owners: dict[str, str] = {}
    for path, (kind, item_id) in project.files.items():
        if kind is Kind.MODEL:
            # the model shares its page with the introduction of its folder
            continue
        address = addresses.of(kind, item_id)
        other = owners.setdefault(address, path)
        if other != path:
            where = Location(file=f"{project.settings.content_folder}/{path}")
            report.add(
                Code.DUPLICATE_ID, where, id=address, other=f"{project.settings.content_folder}/{other}"
            )


def asset_name(path: str) -> str:
    """Return a safe file name for a picture or document: plain letters, and its own suffix."""
    pure = PurePosixPath(unicodedata.normalize("NFC", path))
    suffix = re.sub(r"[^a-z0-9.]", "", pure.suffix.casefold())
    parts = [slug(part) for part in (*pure.parent.parts, pure.stem)]
    return "-".join(part for part in parts if part) + suffix
