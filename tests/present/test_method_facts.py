"""Counts, locations and interviews in a sentence: what their pages show, by name, and nothing that those keep back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import codes, write_project
from tests.present.test_interviews import MIXED
from zhi_publish.diagnostics import Code
from zhi_publish.pipeline import run
from zhi_publish.present.facts import Facts
from zhi_publish.present.format import Formatter

ELS = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Rust, pm: ja}\n---\nEls.\n"
FILES = {
    "personas/els.md": ELS,
    "locaties/haven.md": "---\ntitel: De Haven\nplaats: Oosterweer\n---\n",
    "tellingen/2024.md": (
        "---\ntitel: Telling\njaar: 2024\npersonas: {els: 20}\nbezoekers: {uniek: 80, structureel: 50, incidenteel: 30}\n"
        "bezoeken: 900\ndefinitie: Wie er was.\n---\n"
    ),
    "tellingen/haven-2025.md": (
        "---\ntitel: Telling\njaar: 2025\nlocatie: haven\npersonas: {els: 7}\ndefinitie: Wie er was.\n---\n"
    ),
    "gesprekken/lente.md": "---\ntitel: Lente\njaar: 2025\ntabel: gegevens/t.csv\n---\nAan tafel.\n",
    "/gegevens/t.csv": MIXED,
}


def said(folder: Path, expression: str, language: str = "nl") -> str:
    """Return what a sentence with a fact says."""
    project, results, _ = run(write_project(folder, FILES, language=language)).complete()
    answer = Facts(project, results, Formatter(project.settings.language)).answer(expression)
    assert isinstance(answer, str)
    return answer


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ('tellingen["2024"].bezoekers.uniek', "80"),
        ('tellingen["2024"].personas.els | getal', "20"),
        ('tellingen["2024"].dekking | procent', "25%"),
        ('tellingen["2024"].bezoeken | getal', "900"),
        ('locaties.haven.tellingen["2025"].personas.els', "7"),
        ("locaties.haven.titel", "De Haven"),
        ("gesprekken.lente.mensen", "16"),
        ("gesprekken.lente.waarden.vangnet", "11"),
        ("gesprekken.lente.aandeel.vangnet | procent", "69%"),
        ('counts["2024"].visitors.unique', "80"),
        ("interviews.lente.share.vangnet | percent", "69%"),
        ('locations.haven.counts["2025"].resemble_a_persona', "7"),
    ],
)
def test_a_sentence_may_name_what_was_counted(expression: str, words: str, tmp_path: Path) -> None:
    """In Dutch and in English names, with the filters of every number."""
    assert said(tmp_path, expression).replace("\u00a0", "") == words


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("gesprekken.lente.waarden.zelfregie", Code.FACT_PROTECTED),
        ("gesprekken.lente.aandeel.zelfregie", Code.FACT_PROTECTED),
        ('tellingen["2023"].bezoekers.uniek', Code.FACT_UNKNOWN),
        ('locaties.haven.tellingen["2025"].bezoekers.uniek', Code.FACT_ABSENT),
        ("gesprekken.lente", Code.FACT_UNKNOWN),
        ("locaties.kade.titel", Code.FACT_UNKNOWN),
    ],
)
def test_what_is_not_shown_cannot_be_named(expression: str, code: Code, tmp_path: Path) -> None:
    """A count that its page keeps back is refused with the reason, at its place."""
    root = write_project(
        tmp_path, {**FILES, "over.md": f"# Over ons\n\nDat waren er {{{{ {expression} }}}}.\n"}
    )

    found = [one for one in run(root).report if one.where.file == "content/over.md"]

    assert [(one.code, one.where.line) for one in found] == [(code, 3)]


def test_counts_that_cannot_be_read_are_no_second_fault(tmp_path: Path) -> None:
    """The file has a finding of its own."""
    files = {**FILES, "over.md": '# Over\n\n{{ tellingen["2024"].bezoekers.uniek }}\n'}
    files["tellingen/2024.md"] = FILES["tellingen/2024.md"].replace("jaar: 2024", "jaar: toen")

    assert codes(run(write_project(tmp_path, files)).report) == [Code.UNREADABLE_YEAR.number]
