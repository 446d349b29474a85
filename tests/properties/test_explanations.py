"""Every figure can be opened, and whoever does the sum again finds the figure, exactly and as it is printed."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.building import PROJECTS, REPOSITORY
from tests.makers import load, write_project
from tests.properties.printed_reckoning import done_again, is_rounded, number, sides
from tests.properties.random_publications import as_files, random_publication
from tests.properties.simple_evaluator import disagreement
from zhi_publish.compute.explain import Explainer
from zhi_publish.compute.explain_names import DUTCH, ENGLISH, Unknown, in_english
from zhi_publish.compute.explanation import Explanation, Name, Operation
from zhi_publish.compute.results import Results, reckon
from zhi_publish.diagnostics import Code
from zhi_publish.model.project import Project
from zhi_publish.present.explain import Explainers, ExplanationView
from zhi_publish.present.explain_text import Reckonings
from zhi_publish.present.fact_grammar import FactError
from zhi_publish.present.fact_tree import Tree
from zhi_publish.present.facts import Facts
from zhi_publish.present.prose import facts_of
from zhi_publish.present.results_json import results_data

FEW = 15
"""Random publications in a run with hurry."""
WRITTEN = {"demo": REPOSITORY, "volledig": PROJECTS / "volledig", "minimaal": PROJECTS / "minimaal"}


@cache
def _written(name: str) -> tuple[Project, Results]:
    project, _ = load(WRITTEN[name])
    return project, reckon(project)


@cache
def _random(seed: int) -> tuple[Project, Results]:
    with tempfile.TemporaryDirectory() as folder:
        project, _ = load(write_project(Path(folder), as_files(random_publication(seed))))
    return project, reckon(project)


def _all(explainer: Explainer) -> Iterator[tuple[tuple[str, ...], Explanation]]:
    for path in explainer.paths():
        found = explainer.at(path)
        assert not isinstance(found, Unknown), path
        if found is not None:
            yield path, found


def _wrong(project: Project, results: Results) -> list[str]:
    """Return every figure whose terms do not give exactly its value."""
    seen: dict[int, str] = {}
    kept = []  # so that no two figures are found at one place in memory
    for path, found in _all(Explainer(project, results)):
        kept.append(found)
        for node in found.walk():
            if id(node) not in seen:
                seen[id(node)] = (
                    f"{'.'.join(path)}: {node.key} {wrong}" if (wrong := disagreement(node)) else ""
                )
    return [wrong for wrong in seen.values() if wrong]


def _fact_paths(tree: Tree, walked: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    for name, node in tree.items():
        try:
            found = node()
        except FactError as error:
            if error.code is not Code.FACT_PROTECTED:
                raise
            found = None
        if isinstance(found, Tree):
            yield from _fact_paths(found, (*walked, name))
        else:
            yield (*walked, name), found


def _facts_differ(project: Project, results: Results) -> list[str]:
    """Return every fact that texts can name and that cannot be opened, or opens into another number."""
    facts: Facts = facts_of(project, results)
    explainer = Explainer(project, results)
    wrong = []
    for path, value in _fact_paths(facts._root):
        found = explainer.at(path)
        if isinstance(found, Unknown) or (found is None) != (value is None):
            wrong.append(f"{'.'.join(path)}: {found}")
        elif found is not None and isinstance(value, Decimal | int) and value != found.value:
            wrong.append(f"{'.'.join(path)}: {value} is not {found.value}")
    return wrong


@pytest.mark.parametrize("name", WRITTEN)
def test_every_fact_of_a_publication_can_be_opened(name: str) -> None:
    """Whatever ``{{ … }}`` may name has an explanation of the same number, in both spellings."""
    assert _facts_differ(*_written(name)) == []


@pytest.mark.parametrize("name", WRITTEN)
def test_terms_give_exactly_the_value(name: str) -> None:
    """From an ROI down to what was typed."""
    assert _wrong(*_written(name)) == []


def test_random_publications() -> None:
    """Shares, caps, bounds, later years, price indexes, losses and zeros: the same."""
    for seed in range(FEW):
        project, results = _random(seed)
        assert _wrong(project, results) == [], seed
        assert _facts_differ(project, results) == [], seed
        assert _other_values(project, results) == [], seed


@pytest.mark.slow
@pytest.mark.parametrize("start", range(100, 1100, 100))
def test_a_thousand_random_publications(start: int) -> None:
    """The same, for a night without hurry."""
    for seed in range(start, start + 100):
        project, results = _random(seed)
        assert _wrong(project, results) == [], seed
        assert _facts_differ(project, results) == [], seed
        assert _other_values(project, results) == [], seed
        assert _printed_wrong(project, results) == [], seed


def test_publications_have_every_operation() -> None:
    """What never occurs is never looked at."""
    found: Counter[Operation] = Counter()
    for project, results in (_written("demo"), *(_random(seed) for seed in range(FEW))):
        for _, figure in _all(Explainer(project, results)):
            found.update(node.operation for node in figure.walk())

    assert set(found) == set(Operation)


def _other_values(project: Project, results: Results) -> list[str]:
    """Return the figures of the data file that are not those of their explanation."""
    explainer = Explainer(project, results)
    wrong = []
    for path, expected in _data_paths(results_data(results)):
        found = explainer.at(path)
        value = found.number if isinstance(found, Explanation) and found.name is not Name.STILL else None
        if expected is None or value is None:
            is_wrong = expected is not None or value is not None
        else:
            is_wrong = abs(Decimal(expected) - value) > Decimal("0.00005")
        if is_wrong:
            wrong.append(f"{'.'.join(path)}: {value} is not {expected}")
    return wrong


def _data_paths(data: Any) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """Yield what the data file says beyond the facts, by the path of its explanation."""
    for item_id, analysis in data["analyses"].items():
        for path, expected in _of_analysis(analysis):
            yield ("analyses", item_id, *path), expected
    for item_id, persona in data["personas"].items():
        for position, line in enumerate(persona["lines"], start=1):
            if line["status"] != "unquantified":
                yield ("personas", item_id, "regels", str(position)), line["counted"]


def _of_analysis(analysis: Any) -> Iterator[tuple[tuple[str, ...], str | None]]:
    horizon = analysis["horizon"]
    for key, word in PRESENT.items():
        yield (word,), analysis["present_value"][key]
        yield ("laag", word), analysis["low"]["present_value"][key]
        yield ("hoog", word), analysis["high"]["present_value"][key]
    for key, word in UNDISCOUNTED.items():
        yield (f"{word}_over_looptijd",), horizon["undiscounted"][key]
    for year in horizon["by_year"]:
        yield from ((("jaren", str(year["year"]), word), year[key]) for key, word in OF_A_YEAR.items())
    for key, word in (("payback", "terugverdientijd"), ("present_payback", "terugverdientijd_contant")):
        yield (word,), None if horizon[key] is None else str(horizon[key]["month"])


PRESENT = {
    "benefits": "contante_baten", "costs": "contante_kosten", "net": "netto_contante_waarde",
    "ratio": "baten_kostenverhouding",
}  # fmt: skip
UNDISCOUNTED = {"benefits": "baten", "costs": "kosten", "net": "saldo", "ratio": "verhouding"}
OF_A_YEAR = {
    "costs": "kosten", "benefits": "baten", "present_costs": "contante_kosten",
    "present_benefits": "contante_baten",
}  # fmt: skip


# --- as it is printed ------------------------------------------------------------------------------


def _views(view: ExplanationView) -> Iterator[ExplanationView]:
    yield view
    for term in view.terms:
        yield from _views(term)


def _in_words(project: Project, results: Results) -> tuple[Explainer, Explainers]:
    reckonings = Reckonings(project, results)
    return reckonings._explainer, reckonings._explainers


def _printed_wrong(project: Project, results: Results) -> list[str]:
    """Return every formula that gives another number than it says, or says without need that it was rounded."""
    explainer, words = _in_words(project, results)
    wrong = []
    for _, found in _all(explainer):
        for view in _views(words.view(found)):
            if view.is_leaf or " = " not in view.formula:
                continue
            left, right = sides(view.formula)
            if left == f"som van {len(view.terms)} regels":
                again: Fraction | None = sum((number(term.value) for term in view.terms), Fraction(0))
            else:
                again = done_again(left)
            is_exact = again is not None and again == number(right)
            if is_exact == is_rounded(view.formula):
                wrong.append(f"{'.'.join(view.key)}: {view.formula}")
    return wrong


@pytest.mark.parametrize("name", WRITTEN)
def test_printed_terms_give_the_printed_outcome(name: str) -> None:
    """Or the line says that it was rounded, and only then."""
    assert _printed_wrong(*_written(name)) == []


def test_printed_reckonings_of_random_publications() -> None:
    """The same for all kinds of lines."""
    for seed in range(FEW):
        assert _printed_wrong(*_random(seed)) == [], seed


def test_every_outcome_is_the_rounded_value() -> None:
    """What is printed never lies further from the exact value than its last decimal allows."""
    for seed in range(FEW):
        explainer, words = _in_words(*_random(seed))
        for path, found in _all(explainer):
            for node in found.walk():
                if isinstance(node.value, Decimal) and node.operation is not Operation.PAYBACK:
                    shown = words.shown(node)
                    room = Decimal("0.0050001") if "," in shown.text or "€" in shown.text else Decimal("0.5")
                    assert abs(shown.number - number(shown.text)) == 0, path
                    assert (
                        abs(Decimal(shown.number.numerator) / shown.number.denominator - node.value) <= room
                    )


# --- paths -----------------------------------------------------------------------------------------


def test_english_words_stand_for_one_dutch_word_each() -> None:
    """Else a path in English would mean two things."""
    assert len(DUTCH) == len(ENGLISH)


@pytest.mark.parametrize("name", WRITTEN)
def test_paths_may_be_typed_in_english(name: str) -> None:
    """Each leads to the same figure."""
    explainer = Explainer(*_written(name))
    for path in explainer.paths():
        assert explainer.at(in_english(path)) == explainer.at(path), path
