"""What a brochure carries to prove its figures: where they come from on paper, and the reckoning itself inside it.

Only what an edition shows goes along, so that a change to a persona that is not in it leaves its bytes as they were.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from zhi_publish import __version__
from zhi_publish.compute.exact import to_decimals
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Location
from zhi_publish.model.brochure import Brochure, BrochurePart, Edition
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.present.addresses import DOWNLOADS, Addresses
from zhi_publish.present.format import Formatter
from zhi_publish.present.results_json import results_data
from zhi_publish.present.views import PublicationView
from zhi_publish.publish.annual_report import report_analysis
from zhi_publish.publish.print_document import Attached, PrintDocument
from zhi_publish.publish.printed_amounts import PrintedAmount, amounts_in, amounts_of_html, plain_amount
from zhi_publish.publish.proof_words import proof_words_for

FORMAT = "zhi-publish/brochure/1"
JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MONEY = re.compile(r"-?\d+\.\d{2,}")
_SHOWS_ANALYSIS = frozenset({Edition.FULL, Edition.LARGE_PRINT})
_SHOWS_PERSONAS = frozenset({Edition.FULL, Edition.LARGE_PRINT, Edition.SUMMARY, Edition.PERSONA_CARDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class BrochureProof:
    """What the last page tells of where the figures come from."""

    content: str
    """A short fingerprint of the content: three groups of four."""
    version: str
    date: str
    """The state of the content, in words."""


class Prover:
    """Makes the proofs of all brochures of a publication."""

    def __init__(
        self,
        project: Project,
        told: tuple[Project, Results],
        view: PublicationView,
        workbook: Callable[[str], bytes],
    ) -> None:
        """Take in a publication.

        Args:
            project: as its authors wrote it.
            told: the same with the facts in names and titles filled in, and its reckoning.
            view: what is published.
            workbook: what makes the spreadsheet of an analysis, by its id.

        """
        self._project, (_, self._results), self._view = project, told, view
        self._make_workbook = workbook
        self._language = project.settings.language
        self._addresses = Addresses(self._language)

    @cached_property
    def _data(self) -> dict[str, Any]:
        return results_data(self._results)

    @cached_property
    def _figures(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Path and exact value of each figure of the reckoning, by how it may be printed."""
        found: dict[str, list[tuple[str, str]]] = {}
        for path, value in _money(self._data, ""):
            for text in printed_forms(value, self._language):
                found.setdefault(text, []).append((path, value))
        return {text: tuple(figures) for text, figures in found.items()}

    @cached_property
    def _typed(self) -> frozenset[str]:
        """The amounts that authors typed themselves, anywhere."""
        return frozenset(
            amount
            for text in _author_texts(self._project)
            for _, amount, _ in amounts_in(re.sub(r"\{\{.*?\}\}", " ", text, flags=re.DOTALL))
        )

    def proof_of(self, brochure: Brochure) -> BrochureProof:
        """Return what the last page of a brochure tells."""
        shown = self._view.brochures[brochure.id]
        told = [self._shown_results(brochure), shown.title, shown.subtitle, str(shown.foreword)]
        digest = hashlib.sha256(_as_json(told)).hexdigest()
        content = "-".join(digest[at : at + 4] for at in (0, 4, 8))
        return BrochureProof(content=content, version=__version__, date=self._view.date)

    def with_proof(self, brochure: Brochure, document: PrintDocument) -> PrintDocument:
        """Return a document with the reckoning inside it, as far as it shows any of it."""
        proof = self.proof_of(brochure)
        document = dataclasses.replace(document, identifier=identifier_of(brochure.id, proof.content))
        amounts = amounts_of_html(document.html)
        analysis_id = self._analysis_id(brochure)
        if not amounts and analysis_id is None:
            return document
        files = [] if analysis_id is None else [self._workbook(analysis_id)]
        files.append(self._attached_results(brochure, proof, amounts, files))
        return dataclasses.replace(document, attachments=tuple(files))

    def _analysis_id(self, brochure: Brochure) -> str | None:
        """Return the analysis that a brochure shows; None when it shows none."""
        if brochure.edition is Edition.ANNUAL_REPORT:
            shown = report_analysis(brochure, self._view)
            return None if shown is None else shown.id
        is_shown = brochure.edition is Edition.SUMMARY or (
            brochure.edition in _SHOWS_ANALYSIS
            and not {BrochurePart.ANALYSIS, BrochurePart.PAYER}.isdisjoint(brochure.parts)
        )
        if not is_shown:
            return None
        chosen = (one.id for one in self._view.analyses if brochure.analysis_id in {None, one.id})
        return next(chosen, None)

    def _shown_results(self, brochure: Brochure) -> dict[str, Any]:
        """Return the part of the reckoning that an edition shows."""
        personas: dict[str, Any] = {}
        if brochure.edition in _SHOWS_PERSONAS:
            for persona in self._view.personas:
                if brochure.persona_ids is None or persona.card.id in brochure.persona_ids:
                    personas[persona.card.id] = self._data["personas"][persona.card.id]
        analysis_id = self._analysis_id(brochure)
        analyses = {} if analysis_id is None else {analysis_id: self._data["analyses"][analysis_id]}
        return {"personas": personas, "analyses": analyses}

    def _workbook(self, analysis_id: str) -> Attached:
        name = self._addresses.of_analysis_file(analysis_id, ".xlsx").removeprefix(f"{DOWNLOADS}/")
        title = next(one.title for one in self._view.analyses if one.id == analysis_id)
        return Attached(
            name=name,
            kind=XLSX,
            role="Source",
            description=proof_words_for(self._language).workbook.format(title=title),
            data=self._make_workbook(analysis_id),
        )

    def _attached_results(
        self,
        brochure: Brochure,
        proof: BrochureProof,
        amounts: tuple[PrintedAmount, ...],
        files: list[Attached],
    ) -> Attached:
        words = proof_words_for(self._language)
        listed = [self._told(amount, brochure) for amount in amounts]
        data = {
            "format": FORMAT,
            "brochure": brochure.id,
            "title": self._view.brochures[brochure.id].title,
            "language": self._language.value,
            "content": proof.content,
            "version": proof.version,
            "date": proof.date,
            "results": self._shown_results(brochure),
            "files": {file.name: hashlib.sha256(file.data).hexdigest() for file in files},
            "amounts": listed,
        }
        return Attached(
            name=words.results_file,
            kind=JSON,
            role="Data",
            description=words.results,
            data=_as_json(data) + b"\n",
        )

    def _told(self, amount: PrintedAmount, brochure: Brochure) -> dict[str, str | bool]:
        """Return an amount with the figure of the reckoning that it shows, or that its author typed it."""
        told: dict[str, str | bool] = {"amount": amount.text, "after": amount.words}
        if (figure := self._figure(amount, brochure)) is not None:
            told["figure"], told["value"] = figure
        elif amount.text in self._typed:
            told["typed"] = True
        return told

    def _figure(self, amount: PrintedAmount, brochure: Brochure) -> tuple[str, str] | None:
        """Return the figure that is most likely meant: of the person or the analysis around it, else any."""
        found = self._figures.get(amount.text)
        if found is None:
            return None
        own = self._shown_results(brochure)
        person = amount.place.removeprefix("persona-")
        near = (f"personas.{person}.", *(f"analyses.{one}." for one in own["analyses"]))
        for start in near:
            for figure in found:
                if figure[0].startswith(start):
                    return figure
        inside = tuple(f"{kind}.{item_id}." for kind, items in own.items() for item_id in items)
        return next((figure for figure in found if figure[0].startswith(inside)), found[0])


def identifier_of(brochure_id: str, content: str) -> str:
    """Return what the metadata say of which brochure it is."""
    return f"zhi-publish:{brochure_id}:{content}"


def printed_forms(value: str, language: Language) -> frozenset[str]:
    """Return how an exact amount may be printed: with its cents, or in whole euros."""
    formatter, exact = Formatter(language), Decimal(value)
    forms = (
        formatter.euro(exact),
        formatter.euro_cents(exact),
        formatter.euro(to_decimals(exact, 0)),
    )
    return frozenset(plain_amount(form) for form in forms)


def _money(data: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield path and value of each amount of the reckoning."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _money(value, f"{path}.{key}".lstrip("."))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _money(value, f"{path}.{number}")
    elif isinstance(data, str) and _MONEY.fullmatch(data):
        yield path, data


def _author_texts(thing: Any) -> Iterator[str]:
    """Yield every text of an author in a model object, however deep."""
    if isinstance(thing, AuthorText):
        yield thing.text
    elif isinstance(thing, Body):
        yield thing.markdown
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _author_texts(one)
    elif isinstance(thing, Mapping):
        for one in thing.values():
            yield from _author_texts(one)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, Location | type):
        for one in dataclasses.fields(thing):
            yield from _author_texts(getattr(thing, one.name))


def _as_json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
