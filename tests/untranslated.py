"""What readers see of a publication whose authors said nothing: every word left must be one of ours, in one language.

The texts of all authors are replaced by a word that no language has. What remains on pages, in print, in tables and on
a terminal came from us; a word that our catalogues of that language do not hold was forgotten in translation.
"""

from __future__ import annotations

import ast
import csv
import dataclasses
import enum
import html
import importlib
import io
import json
import pkgutil
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import zhi_publish
from zhi_publish.compute.results import reckon
from zhi_publish.model.brochure import Brochure, BrochurePart, Edition, PaperSize
from zhi_publish.model.interviews import Interviews
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.pipeline import Outcome, run
from zhi_publish.present.explain_text import Reckonings
from zhi_publish.present.results_csv import results_csv
from zhi_publish.present.results_table import results_table
from zhi_publish.publish.build import made_workbooks, print_documents
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.website import finished_site, named_files, view_of

PSEUDO = "Qwxzq"
_WORD = re.compile(r"[^\W\d_]{3,}")
_NOT_SAID = re.compile(r"https?:\S+|\S+\.example\S*|[0-9a-f]{4}(?:-[0-9a-f]{4}){2}|<[^<>]*>|\{\w+\}")
"""Addresses, fingerprints, a piece of HTML to copy, a blank that a script fills: nobody's language."""
_NAME = re.compile(r"_?(DUTCH|ENGLISH)")
_READ_ALOUD = frozenset({"alt", "title", "aria-label", "placeholder", "aria-roledescription"})
_UNSEEN = frozenset({"script", "style"})


def words_of(text: str) -> set[str]:
    """Return the words of three letters and more, in small letters."""
    return {word.casefold() for word in _WORD.findall(_NOT_SAID.sub(" ", text))}


# --- what our catalogues hold ------------------------------------------------------------------------------------


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """Return every word that a catalogue of ours holds in a language."""
    found: set[str] = set()
    for module in _modules():
        for name, value in vars(module).items():
            for text in _texts_in(name, value, language):
                found |= words_of(re.sub(r"\{[^{}]*\}", " ", text))
    return frozenset(found)


def _modules() -> Iterator[ModuleType]:
    for package in ("messages", "present", "present.workbook", "publish", "compute"):
        home = importlib.import_module(f"zhi_publish.{package}")
        for found in pkgutil.iter_modules(home.__path__):
            if not found.ispkg:
                yield importlib.import_module(f"{home.__name__}.{found.name}")


def _texts_in(name: str, value: object, language: Language) -> Iterator[str]:
    stated = _NAME.match(name)
    if stated is not None:
        if stated[1] == language.name:
            yield from _leaves(value)
    elif isinstance(value, dict) and value and all(isinstance(key, Language) for key in value):
        yield from _leaves(value.get(language))
    elif isinstance(value, type) and issubclass(value, enum.Enum) and value.__name__ == "Text":
        for member in value:
            yield member.value[0 if language is Language.DUTCH else 1]


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _leaves(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _leaves(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _leaves(getattr(value, field.name))


# --- a publication of which only our own words are left ----------------------------------------------------------


def silenced(root: Path, language: Language) -> Outcome:
    """Return a publication with the same word for every text of its authors, told in a language."""
    outcome = run(root)
    assert outcome.project is not None
    project = _silent(outcome.project)
    settings = dataclasses.replace(
        project.settings,
        language=language,
        site_name=PSEUDO,
        site_description=PSEUDO,
        organisation=PSEUDO,
        place=PSEUDO,
        contact=PSEUDO,
        licence=PSEUDO,
    )
    project = dataclasses.replace(project, settings=settings, brochures=_every_print(project))
    return dataclasses.replace(outcome, settings=settings, project=project, results=reckon(project), _told={})


def _every_print(project: Project) -> dict[str, Brochure]:
    """Return a brochure of each edition."""
    first = next(iter(project.brochures.values()))
    return {
        edition.value: dataclasses.replace(
            first,
            id=edition.value,
            edition=edition,
            paper=PaperSize.A4,
            persona_ids=None,
            parts=tuple(BrochurePart),
            payer_id="gemeente-wmo" if edition is Edition.FULL else None,
            language=None,
        )
        for edition in Edition
    }


def _silent(thing: Any) -> Any:
    if isinstance(thing, AuthorText):
        return dataclasses.replace(thing, text=PSEUDO) if thing.text else thing
    if isinstance(thing, Body):
        return dataclasses.replace(thing, markdown=f"{PSEUDO}\n\n## {PSEUDO}\n\n{PSEUDO}\n")
    if type(thing) is tuple:
        return tuple(map(_silent, thing))
    if isinstance(thing, Mapping):
        return {key: _silent(value) for key, value in thing.items()}
    if not dataclasses.is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed = {
        field.name: _silent(getattr(thing, field.name)) for field in dataclasses.fields(thing) if field.init
    }
    return dataclasses.replace(thing, **changed)


# --- what readers see of it --------------------------------------------------------------------------------------


class _Visible(HTMLParser):
    """Gathers the words of a page: its text, and what a screen reader says in its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        self.found += [value for name, value in attrs if name in _READ_ALOUD and value]

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(data)


def visible(page: str) -> str:
    """Return what can be read or heard of HTML."""
    reader = _Visible()
    reader.feed(page)
    reader.close()
    return " ".join(reader.found)


def surfaces(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """Yield everything that readers get of a publication: what it is, and its words."""
    project, results, _ = outcome.complete()
    view, files = view_of(outcome), named_files(outcome)
    workbooks = made_workbooks(outcome)
    for name, document in print_documents(outcome, view, files, workbooks).items():
        yield f"print {name}", visible(document.html)
        for attached in document.attachments:
            yield f"print {name}, attachment", f"{attached.description}"
    site = finished_site(outcome, view, files, {}, workbooks)
    yield from _site(site)
    for analysis_id, data in workbooks.items():
        yield f"spreadsheet {analysis_id}", workbook_text(data)
    yield "calc --format csv", csv_text(results_csv(results, project.settings.language))
    yield "calc", results_table(results, project.settings.language)
    reckonings = Reckonings(project, results)
    yield "explain", reckonings.answer_to(None, is_json=False, depth=None, width=100).text
    for analysis_id in results.analyses:
        for figure in ("roi", "baten"):
            answer = reckonings.answer_to(
                f"analyses.{analysis_id}.{figure}", is_json=False, depth=None, width=100
            )
            yield f"explain {analysis_id} {figure}", answer.text


def _site(site: FinishedSite) -> Iterator[tuple[str, str]]:
    for page in site.pages:
        yield page.path, visible(f"{page.html} {html.escape(page.title)} {html.escape(page.description)}")
    yield "menu", json.dumps([[one.title, *(inner.title for inner in one.entries)] for one in site.nav])
    for address, data in site.assets.items():
        if address.startswith("downloads/") and address.endswith(".csv"):
            yield address, csv_text(data.decode("utf-8-sig"))
        elif address.endswith("search/index.js"):
            text = data.decode("utf-8")
            index = json.loads(text[text.index("=") + 1 : text.rindex(";")])
            yield address, " ".join(_leaves([index["kinds"], index["words"]]))


def csv_text(table: str) -> str:
    """Return the words of a table; cells that are an id, a path or a file are for programs."""
    rows = csv.reader(io.StringIO(table), delimiter=";" if ";" in table.split("\n", 1)[0] else ",")
    return " ".join(cell for row in rows for cell in row if not re.fullmatch(r"[\w./-]*[-./][\w./-]*", cell))


def workbook_text(data: bytes) -> str:
    """Return the words of a spreadsheet: cells, names of sheets, what is said of it; no formulas."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode("utf-8")
        sheets = re.findall(r'<sheet name="([^"]*)"', archive.read("xl/workbook.xml").decode("utf-8"))
        core = archive.read("docProps/core.xml").decode("utf-8")
    texts = re.findall(r"<t[^>]*>([^<]*)</t>", strings) + sheets
    texts += re.findall(r"<(?:dc:title|dc:subject|dc:description|cp:keywords)>([^<]*)<", core)
    return html.unescape(" ".join(texts))


def ids_of(project: Project) -> set[str]:
    """Return the words inside ids: they stand in paths that authors type, and are nobody's language."""
    names = (field.name for field in dataclasses.fields(project))
    keys = [key for name in names if isinstance(value := getattr(project, name), Mapping) for key in value]
    # a class of age is its author's word too, and is looked up as it was typed
    ages = [age for one in project.every(Interviews).values() for age in one.ages]
    values = [value.id for value in project.model.values]
    return words_of(" ".join(str(key) for key in [*keys, *project.payer_ids, *values, *ages]))


def forgotten(outcome: Outcome, allowed: frozenset[str]) -> dict[str, str]:
    """Return each word that stands in no catalogue of the language of a publication, with the place where it stands."""
    project, _, _ = outcome.complete()
    known = vocabulary(project.settings.language) | words_of(PSEUDO) | ids_of(project) | allowed
    found: dict[str, str] = {}
    for place, text in surfaces(outcome):
        for word in words_of(text) - known:
            found.setdefault(word, place)
    return found


ROOT = Path(zhi_publish.__file__).parent

WORD_MODULES = re.compile(
    r"(?:^|/)(?:words\w*|\w+_words|texts|nl|en|command_line|troubles|controls|words_\w+)\.py$"
)
"""Modules that hold what readers read; every other one asks them."""
_SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
_MACHINE = re.compile(r"[<>\\{}\[\]^$*|=;@#]|--|https?:|\b(?:utf-8|no-sandbox)\b")


def sentences_in(source: str) -> list[tuple[int, str]]:
    """Return the literal sentences in a module, with their lines; what only programmers see does not count.

    That is: documentation, patterns, markup and style, and what an error of ours says.
    """
    tree = ast.parse(source)
    ours = {id(part) for node in ast.walk(tree) for part in _for_programmers(node)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in ours
        and _SENTENCE.search(node.value)
        and not _MACHINE.search(node.value)
    ]


def _for_programmers(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr | ast.Raise | ast.Assert):
        yield from ast.walk(node)
    elif isinstance(node, ast.Assign) and any(
        isinstance(one, ast.Name) and one.id == "msg" for one in node.targets
    ):
        yield from ast.walk(node.value)
    elif isinstance(node, ast.AnnAssign) and isinstance(node.annotation, ast.Name):
        if node.annotation.id == "Schema":  # stands beside keys that are English too
            yield from ast.walk(node)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _LISTS:
        yield from ast.walk(node)


_LISTS = frozenset({"split", "compile"})
"""Calls whose text is a list of words or a pattern."""


def literal_words(template: str) -> list[str]:
    """Return the words that stand in a template itself, and would be the same in every language."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", template, flags=re.DOTALL)
    # a macro that makes an attribute stands outside its element
    text = re.sub(r'(?:class|id)="[^"<>]*"', "", text)
    return sorted(words_of(visible(text)))
