"""Heavy content: the work that a brochure takes grows with its content, and not with the square of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from tests.makers import write_project
from tests.publish.test_editions import brochure
from zhi_publish.model.rules_brochures import estimated_letters, lengths_of_stories
from zhi_publish.pipeline import run
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.website import named_files, view_of

pytestmark = pytest.mark.print

TEXT = "De Kade is elke dag open en wie wil komt binnen voor koffie en een praatje met de buren. "
HEAD = "---\nnaam: Els\nwaarde: groei\nbaten:\n{lines}---\n{text}\n"
ONE = "  - titel: Rust\n    bedrag: 100\n"
SMALL, LARGE = 20, 60


def _paragraphs(count: int) -> str:
    return HEAD.format(lines=ONE, text="\n\n".join([TEXT * 2] * count))


def _rows(count: int) -> str:
    rows = "".join(f"| Koffie schenken {number} | {number} keer | 2021 |\n" for number in range(count))
    return HEAD.format(lines=ONE, text=f"| Wat | Hoe vaak | Sinds |\n|---|---|---|\n{rows}")


def _benefits(count: int) -> str:
    lines = "".join(
        f"  - titel: Baat {number}\n    bedrag: {100 + number}\n    toelichting: Geteld per kwartaal.\n"
        for number in range(count)
    )
    return HEAD.format(lines=lines, text=TEXT)


@pytest.mark.parametrize("persona", [_paragraphs, _rows, _benefits])
def test_work_grows_with_the_content(
    persona: Callable[[int], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted in lines that the engine breaks and boxes that it measures, which no busy machine changes."""
    from weasyprint.layout import block, inline

    done: list[str] = []
    for module, name in ((inline, "split_first_line"), (block, "block_container_layout")):
        monkeypatch.setattr(module, name, _counted(getattr(module, name), done))

    work: list[int] = []
    for count in (SMALL, LARGE):
        files = {"personas/els.md": persona(count), "brochures/b.md": brochure(onderdelen="[personas]")}
        outcome = run(write_project(tmp_path / str(count), files))
        document = print_documents(outcome, view_of(outcome), named_files(outcome))["b"]
        done.clear()
        render_pdf(document)
        work.append(len(done))

    assert work[1] < work[0] * LARGE / SMALL * 1.25


def _counted(function: Any, done: list[str]) -> Any:
    @wraps(function)
    def counted(*arguments: Any, **named: Any) -> Any:
        done.append(function.__name__)
        return function(*arguments, **named)

    return counted


@pytest.mark.parametrize(
    ("count", "persona", "more"),
    [
        (12, _benefits(1), {}),
        (3, _benefits(40), {}),
        (3, _paragraphs(100), {}),
        (3, _rows(200), {}),
        (12, _benefits(3), {"uitvoering": "personakaarten"}),
        (12, _benefits(3), {"uitvoering": "samenvatting"}),
        (6, _benefits(3), {"uitvoering": "grote-letter"}),
        (6, _paragraphs(20), {"personas": "[p1, p2]"}),
    ],
)
def test_length_of_a_brochure_is_known_beforehand(
    count: int, persona: str, more: dict[str, str], tmp_path: Path
) -> None:
    """A check does not make the brochure, and still knows within reason how long it will be."""
    files = {f"personas/p{number}.md": persona for number in range(count)}
    counts = "".join(f"  p{number}: 5\n" for number in range(count))
    files["analyses/2025.md"] = (
        f"---\ntitel: Het jaar\njaar: 2025\nkosten: 10.000\npersonas:\n{counts}---\nTekst.\n"
    )
    outcome = run(write_project(tmp_path, {**files, "brochures/b.md": brochure(**more)}))
    project, _, _ = outcome.complete()

    document = print_documents(outcome, view_of(outcome), named_files(outcome))["b"]
    expected = estimated_letters(project, project.brochures["b"], lengths_of_stories(project))

    assert len(document.html) < expected < 2.1 * len(document.html) + 100_000
