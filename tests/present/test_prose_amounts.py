"""Amounts in running text: what is found in sentences as authors type them, and what is left alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.makers import write_project
from zhi_publish.diagnostics import Diagnostic, Report
from zhi_publish.model.project import Kind
from zhi_publish.model.text import Body
from zhi_publish.pipeline import run
from zhi_publish.present.prose_amounts import AmountCheck, Page

CASES = Path(__file__).parent.parent / "cases"
PAGES = {
    "begroting": Page("begroting:2025"),
    "pagina": Page(None),
    "page": Page(None),
    "brochure": Page("analyse:2025", is_its_own=False),
}
LEAST = 0.95


def read_cases(name: str) -> Any:
    """Return a table of cases, its values as typed."""
    return yaml.load((CASES / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes only texts


@dataclass(frozen=True, kw_only=True)
class Case:
    """A sentence, where it stands, and what should be found in it."""

    page: str
    sentence: str
    number: str | None
    fact: str | None

    def __str__(self) -> str:
        return f"{self.page}: {self.sentence}"


def cases(name: str) -> list[Case]:
    """Return the sentences of a file."""
    return [
        Case(
            page=row.get("op") or row["on"],
            sentence=row.get("zin") or row["sentence"],
            number=row.get("getal") or row.get("number"),
            fact=row.get("feit") or row.get("fact"),
        )
        for row in read_cases(name)
    ]


def page_of(name: str) -> Page:
    """Return where a sentence of the cases stands."""
    if name in PAGES:
        return PAGES[name]
    kind = (
        Kind.ANALYSIS
        if name.isdigit()
        else Kind.BENEFIT
        if name in {"dagbesteding", "cursus"}
        else Kind.PERSONA
    )
    return Page(f"{kind}:{name}")


class Linter:
    """Looks at single sentences in a publication that was read once."""

    def __init__(self, folder: Path, language: str) -> None:
        root = write_project(folder, read_cases("bedragen-publicatie.yml")[language], language=language)
        outcome = run(root)
        assert outcome.project is not None
        assert outcome.results is not None
        assert not outcome.report.has_errors, outcome.report.sorted()
        self.project, self.results = outcome.project, outcome.results

    def found(self, sentence: str, page: str) -> tuple[Diagnostic, ...]:
        """Return what is found in a sentence on a page."""
        report = Report()
        body = Body(markdown=sentence, file="content/proef.md", first_line=1)
        AmountCheck(self.project, self.results, report).check_body(body, page_of(page))
        return report.sorted()


@pytest.fixture(scope="module", name="dutch")
def _dutch(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    return Linter(tmp_path_factory.mktemp("nl"), "nl")


@pytest.fixture(scope="module", name="english")
def _english(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    return Linter(tmp_path_factory.mktemp("en"), "en")


@dataclass
class Score:
    """How well a set of sentences is judged."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    named: int = 0
    """Right ones with the right fact to name."""

    @property
    def precision(self) -> float:
        """How many findings are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """How many contradictions are found."""
        return self.right / max(1, self.right + self.missed)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f}, right fact {self.named}/{self.right} "
            f"({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def score(linter: Linter, chosen: Iterable[Case]) -> Score:
    """Judge sentences."""
    total = Score()
    for case in chosen:
        found = linter.found(case.sentence, case.page)
        right = [one for one in found if case.number is not None and one.details["typed"] == case.number]
        total.right += len(right)
        total.wrong += len(found) - len(right)
        total.missed += case.number is not None and not right
        total.named += sum(
            (case.fact or "") in (one.suggestion or "").replace("\u00a0", " ") for one in right
        )
    return total


FILES = [("nl", "bedragen-in-tekst.yml"), ("en", "amounts-in-text.yml")]


@pytest.mark.parametrize(("language", "name"), FILES)
def test_sentences_of_authors(
    language: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nearly every finding is right, and nearly every contradiction is found."""
    linter = Linter(tmp_path, language)
    rows = cases(name)

    every, held_out = score(linter, rows), score(linter, rows[2::3])

    with capsys.disabled():
        sys.stdout.write(f"\n{name}: {len(rows)} sentences: {every}\n  held out while tuning: {held_out}\n")
    assert every.precision >= LEAST
    assert every.recall >= LEAST
    assert every.named >= LEAST * every.right
