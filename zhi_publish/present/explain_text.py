"""Reckonings for a terminal and for other programs: an indented tree, a list of what can be asked, or JSON."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from zhi_publish.compute.exact import to_decimals, trimmed
from zhi_publish.compute.explain import Explainer
from zhi_publish.compute.explain_names import BY_PAYER, ENGLISH, Unknown, in_english
from zhi_publish.compute.explanation import Explanation, Key, Measure
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import nearest
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Language
from zhi_publish.present.addresses import Addresses
from zhi_publish.present.context import Context
from zhi_publish.present.explain import Explainers, ExplanationView
from zhi_publish.present.format import Formatter
from zhi_publish.present.prose import facts_of
from zhi_publish.present.publication import destinations
from zhi_publish.present.wording import words_for

FORMAT = "zhi-publish/explanation/1"
DEFAULT_DEPTH = 3
MOST_EXACT = 12
"""Decimals of a number in JSON; a quotient has no end."""
_WIDTH_LEAST, _WIDTH_MOST = 40, 110
_PART = re.compile(
    r"""\s*(?:\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\s*\]|"([^"]*)"|'([^']*)'|([^.\[]+))\s*\.?"""
)

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a question got."""

    text: str
    is_found: bool
    """Whether the path leads somewhere."""


def names_in(path: str) -> tuple[str, ...]:
    """Return the names in a path as typed: ``analyses.2025.roi``, ``personas["Ismaël"].totaal``."""
    found: list[str] = []
    position = 0
    while position < len(path) and (part := _PART.match(path, position)) and part.end() > position:
        found.append(next((one for one in part.groups() if one is not None), "").strip())
        position = part.end()
    return tuple(found) if position == len(path) else (path,)


class Reckonings:
    """Answers questions about the figures of one publication."""

    def __init__(self, project: Project, results: Results) -> None:
        language = project.settings.language
        self._language = language
        self._explainer = Explainer(project, results)
        words = words_for(language)
        self._words = words.explain
        context = Context(
            project=project,
            results=results,
            facts=facts_of(project, results),
            words=words,
            formatter=Formatter(language),
            addresses=Addresses(language),
            destinations=destinations(project),
            value_colours={},
        )
        self._explainers = Explainers(context)

    def answer_to(self, path: str | None, *, is_json: bool, depth: int | None, width: int) -> Answer:
        """Return what was asked: one figure, or without a path everything that can be asked."""
        if path is None:
            return Answer(text=self.listing_json() if is_json else self.listing(width), is_found=True)
        return self.answer_json(path, depth=depth) if is_json else self.answer(path, depth=depth, width=width)

    # -- one figure --------------------------------------------------------------------------------------------

    def answer(self, path: str, *, depth: int | None, width: int) -> Answer:
        """Return a figure as an indented tree, wrapped at a width."""
        found = self._explainer.at(names_in(path))
        if isinstance(found, Unknown):
            return Answer(text=self._unknown(found), is_found=False)
        if found is None:
            return Answer(text=self._words.absent.format(path=path), is_found=True)
        depth = DEFAULT_DEPTH if depth is None else depth
        view = self._explainers.view(found, depth)
        width = min(max(width, _WIDTH_LEAST), _WIDTH_MOST)
        lines = list(self._lines(view, 0, width, set(), ""))
        if _hides(view):
            lines += ["", *textwrap.wrap(self._words.deeper.format(depth=depth + 1), width)]
        return Answer(text="\n".join(lines), is_found=True)

    def _lines(
        self, view: ExplanationView, level: int, width: int, told: set[str], place: str
    ) -> Iterator[str]:
        """Yield a figure and its terms; a source is written in full once, and a place not again below itself."""
        margin = "  " * level
        hidden = self._path_of(view.key) if view.hidden and self._can_be_asked(view.key) else ""
        arrow = f" → {hidden}" if hidden else ""
        yield from _wrapped(f"{view.title}: {view.formula}{arrow}", margin, width)
        source = self._words.source_above if view.source_text in told else view.source_text
        told |= {view.source_text} - {""}
        for remark in filter(None, (source, *view.remarks, "" if view.place == place else view.place)):
            yield from _wrapped(remark, f"{margin}    ", width)
        for term in view.terms:
            yield from self._lines(term, level + 1, width, told, view.place or place)

    def _can_be_asked(self, key: Key) -> bool:
        return isinstance(self._explainer.at(key), Explanation)

    def _path_of(self, key: Key) -> str:
        return spelled_path(in_english(key) if self._language is Language.ENGLISH else key)

    def _unknown(self, found: Unknown) -> str:
        words = self._words
        is_english = self._language is Language.ENGLISH
        known = [in_english((*found.walked, name))[-1] if is_english else name for name in found.known]
        walked = self._path_of(found.walked)
        asked = ".".join(filter(None, (walked, found.name)))
        lines = [(words.unknown if found.name else words.ask_one).format(path=asked)]
        candidates = [*known, *found.known, *(ENGLISH[name] for name in found.known if name in ENGLISH)]
        near = nearest(found.name, candidates) if found.name else None
        if near is not None:
            lines.append(words.did_you_mean.format(path=self._path_of((*found.walked, near))))
        if known:
            more = " …" if len(known) > 30 else ""
            lines.append(words.possible.format(names=", ".join(known[:30]) + more))
        return "\n".join(lines)

    # -- as data -----------------------------------------------------------------------------------------------

    def answer_json(self, path: str, *, depth: int | None) -> Answer:
        """Return a figure as JSON; all of its terms unless a depth is asked for."""
        found = self._explainer.at(names_in(path))
        if isinstance(found, Unknown):
            return Answer(text=self._unknown(found), is_found=False)
        data: Json = {"format": FORMAT, "path": path, "value": None}
        if found is not None:
            view = self._explainers.view(found, depth)
            data = {"format": FORMAT, **self._data(found, view)}
        # an escape keeps the text harmless wherever somebody pastes it
        text = json.dumps(data, ensure_ascii=False, indent=2).replace("<", "\\u003c")
        return Answer(text=text, is_found=True)

    def _data(self, node: Explanation, view: ExplanationView) -> dict[str, Json]:
        source = None if node.origin is None else node.origin.source
        where = None if node.origin is None else node.origin.where
        return {
            "path": self._path_of(node.key),
            "name": view.title,
            "operation": node.operation.value,
            "value": _plain(node, view),
            "shown": view.value,
            "formula": view.formula,
            "rounded": view.is_rounded,
            "remarks": list(view.remarks),
            "source": None
            if source is None or not view.source_text
            else {
                "title": source.title.text,
                "year": source.year,
                "locator": None if source.locator is None else source.locator.text,
                "url": source.url,
            },
            "price_year": None if node.origin is None else node.origin.price_year,
            "file": None if where is None else where.file,
            "line": None if where is None else where.line,
            "terms": [self._data(term, shown) for term, shown in zip(node.terms, view.terms, strict=False)],
        }

    # -- what can be asked ---------------------------------------------------------------------------------------

    def listing(self, width: int) -> str:
        """Return everything that can be asked, by group; a row of numbered lines is named once."""
        words = self._words
        width = min(max(width, _WIDTH_LEAST), _WIDTH_MOST)
        lines = textwrap.wrap(words.list_heading, width) + textwrap.wrap(words.list_hint, width)
        owners: dict[tuple[str, tuple[str, ...]], list[str]] = {}
        names: dict[Key, dict[str, None]] = {}
        for path in self._explainer.paths():
            names.setdefault(path[:2], {})[self._in_list(path)] = None
        for owner, found in names.items():
            owners.setdefault((owner[0], tuple(found)), []).append(self._path_of(owner))
        kind = ""
        for (owner_kind, found_names), paths in owners.items():
            if owner_kind != kind:
                kind = owner_kind
                lines += ["", words.groups[kind]]
            lines += _listed(paths, "  ", width) + _listed(found_names, "      ", width)
        return "\n".join(lines)

    def _in_list(self, path: Key) -> str:
        """Return a path inside its owner, with a word in the place of every payer, persona and number."""
        words = self._words
        instead = dict.fromkeys(BY_PAYER, words.payer_id) | {"personas": words.persona_id}
        spelled = in_english(path) if self._language is Language.ENGLISH else path
        return ".".join(
            words.number if path[place].isdigit() else instead.get(path[place - 1], spelled[place])
            for place in range(2, len(path))
        )

    def listing_json(self) -> str:
        """Return everything that can be asked, as JSON."""
        paths: list[Json] = [self._path_of(path) for path in self._explainer.paths()]
        return json.dumps({"format": "zhi-publish/paths/1", "paths": paths}, ensure_ascii=False, indent=2)


def spelled_path(key: Key) -> str:
    """Return a path as it is typed."""
    return ".".join(f'"{name}"' if re.search(r"[\s.\[\]\"']", name) else name for name in key)


def _hides(view: ExplanationView) -> bool:
    return bool(view.hidden) or any(_hides(term) for term in view.terms)


def _wrapped(text: str, margin: str, width: int) -> list[str]:
    """Return a text on lines; an amount stays on one of them."""
    lines = textwrap.wrap(
        text, width, initial_indent=margin, subsequent_indent=f"{margin}  ", break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
    # a no-break space belongs in print; in a terminal it is a plain one, so that what is copied can be searched
    return [line.replace("\u00a0", " ") for line in lines]


def _listed(names: Iterable[str], margin: str, width: int) -> list[str]:
    return textwrap.wrap(
        ", ".join(names), width, initial_indent=margin, subsequent_indent=margin, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def _plain(node: Explanation, view: ExplanationView) -> str | None:
    """Return a value for a program: exact, unless it has no end."""
    if node.value is None:
        return None
    if node.measure is Measure.TEXT:
        return view.value
    exact: Decimal = to_decimals(node.number, MOST_EXACT)
    return f"{trimmed(exact):f}"
