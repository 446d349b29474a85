"""Where things stand on the site, and what to call a file there."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.kinds import FOLDERS, KIND_BY_FOLDER, KIND_NAMES
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.settings import Language
from zhi_publish.present.words_search import search_words
from zhi_publish.slug import slug

DOWNLOADS = "downloads"
HOME = ""


class Addresses:
    """Addresses on the site, in the language of the publication; the home page is the empty address."""

    def __init__(self, language: Language) -> None:
        self._known: dict[tuple[Kind, str], str] = {}
        self._folders = FOLDERS[language] | {Kind.BROCHURE: DOWNLOADS}
        self._analysis = KIND_NAMES[Kind.ANALYSIS][language is Language.ENGLISH]
        self._booklet = "booklet" if language is Language.ENGLISH else "boekje"
        self._cutting_sheet = "cutting-sheet" if language is Language.ENGLISH else "snijvel"
        self._reckoning = "reckon-yourself" if language is Language.ENGLISH else "reken-zelf"

    def overview(self, kind: Kind) -> str:
        """Return the address of the overview of a kind."""
        return self._folders[kind]

    def of(self, kind: Kind, item_id: str) -> str:
        """Return the address of one page; for a brochure that of its PDF."""
        known = self._known.get((kind, item_id))
        if known is None:
            # pages of a network name each other tens of thousands of times
            known = self._known[kind, item_id] = self._of(kind, item_id)
        return known

    def _of(self, kind: Kind, item_id: str) -> str:
        if kind is Kind.BROCHURE:
            return f"{DOWNLOADS}/{item_id}.pdf"
        if kind is Kind.MODEL:
            return self._folders[Kind.MODEL]
        if kind is Kind.PAGE:
            return self.of_page(item_id)
        return f"{self._folders[kind]}/{item_id}"

    def of_booklet(self, brochure_id: str, *, is_cut: bool = False) -> str:
        """Return the address of the sheets of a brochure, to be folded; or of its cards, to be cut."""
        return f"{DOWNLOADS}/{brochure_id}-{self._cutting_sheet if is_cut else self._booklet}.pdf"

    def of_analysis_file(self, analysis_id: str, suffix: str) -> str:
        """Return the address of a file about one analysis, such as its spreadsheet."""
        return f"{DOWNLOADS}/{self._analysis}-{analysis_id}{suffix}"

    def of_reckoning(self, analysis_id: str) -> str:
        """Return the address of the page where a reader reckons with other numbers."""
        return f"{self.of(Kind.ANALYSIS, analysis_id)}/{self._reckoning}"

    def of_page(self, page_id: str) -> str:
        """Return the address of an ordinary page; an index page stands at the address of its folder."""
        path = PurePosixPath(page_id)
        if path.name == "index":
            folder = str(path.parent)
            return HOME if folder == "." else self._overview_of_folder(folder)
        return page_id

    def _overview_of_folder(self, folder: str) -> str:
        kind = KIND_BY_FOLDER.get(folder)
        return folder if kind is None else self._folders[kind]


def check_addresses(project: Project, report: Report) -> None:
    """Report two files that would become one, such as ``personas.md`` and ``personas/index.md``."""
    content = project.settings.content_folder
    addresses = Addresses(project.settings.language)
    owners: dict[str, str] = {}
    for path, (kind, item_id) in project.files.items():
        if kind is Kind.MODEL:
            # the model shares its page with the introduction of its folder
            continue
        _claim(addresses.of(kind, item_id), f"{content}/{path}", owners, report)
        if kind is Kind.BROCHURE and item_id in project.brochures and project.brochures[item_id].is_booklet:
            sheets = addresses.of_booklet(item_id, is_cut=project.brochures[item_id].is_cut)
            _claim(sheets, f"{content}/{path}", owners, report)
        if kind is Kind.ANALYSIS:
            _claim(addresses.of_reckoning(item_id), f"{content}/{path}", owners, report)
    for path in project.images:
        _claim(image_address(path.removeprefix(f"{content}/")), path, owners, report)
    for path in project.attachments:
        _claim(attachment_address(path), f"{content}/{path}", owners, report)
    _check_former(project, addresses, owners, report)


def former_addresses(project: Project) -> dict[str, str]:
    """Return where each old address leads now."""
    addresses = Addresses(project.settings.language)
    return {
        addresses.of(kind, former.text): addresses.of(kind, item_id)
        for (kind, item_id), names in project.formerly.items()
        for former in names
    }


def _check_former(project: Project, addresses: Addresses, owners: dict[str, str], report: Report) -> None:
    """Report an old address at which something else stands now, or that two files had."""
    own_pages = {DOWNLOADS, HOME, *(addresses.overview(kind) for kind in Kind if kind is not Kind.PAGE)}
    own_pages.add(search_words(project.settings.language).slug)
    taken = dict.fromkeys(own_pages, "") | owners
    told: dict[str, Location] = {}
    for (kind, _), names in project.formerly.items():
        for former in names:
            address = addresses.of(kind, former.text)
            if address in taken:
                report.add(Code.FORMER_TAKEN, former.where, address=address, other=taken[address] or address)
            elif address in told:
                first = told[address]
                report.add(
                    Code.FORMER_TWICE, former.where, name=former.text, other=first.file, line=first.line
                )
            else:
                told[address] = former.where


def _claim(address: str, file: str, owners: dict[str, str], report: Report) -> None:
    other = owners.setdefault(address, file)
    if other != file:
        report.add(Code.DUPLICATE_ID, Location(file=file), id=address, other=other)


def image_address(path: str) -> str:
    """Return where a picture stands on the site, by its path inside the content folder."""
    return f"beelden/{_asset_name(path)}"


def attachment_address(path: str) -> str:
    """Return where a document stands on the site, by its path inside the content folder."""
    return f"bestanden/{_asset_name(path)}"


def _asset_name(path: str) -> str:
    """Return a safe file name for a picture or document: plain letters, and its own suffix."""
    pure = PurePosixPath(unicodedata.normalize("NFC", path))
    suffix = re.sub(r"[^a-z0-9.]", "", pure.suffix.casefold())
    # a name in another script has no plain letters; what it says makes it unlike any other
    stem = slug(pure.stem) or hashlib.sha256(pure.stem.encode()).hexdigest()[:12]
    parts = [slug(part) for part in pure.parent.parts]
    return "-".join(part for part in (*parts, stem) if part) + suffix
