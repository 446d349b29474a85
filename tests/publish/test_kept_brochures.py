"""A brochure is set again when what it shows has changed, and only then."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.website import named_files, view_of

PERSONA = (
    "---\nnaam: {name}\nwaarde: groei\nbaten:\n  - titel: Rust\n    pm: ja\n---\n{name} komt elke dag.\n"
)
FILES = {
    "index.md": "Welkom.\n",
    "personas/lena.md": PERSONA.format(name="Lena"),
    "personas/piet.md": PERSONA.format(name="Piet"),
    "brochures/allen.md": "---\ntitel: Allen\n---\n",
    "brochures/lena.md": "---\ntitel: Lena\npersonas: [lena]\n---\n",
    "brochures/kaarten.md": "---\ntitel: Kaarten\nuitvoering: personakaarten\n---\n",
    "brochures/poster.md": "---\ntitel: Poster\nuitvoering: poster\n---\n",
}


def _digests(folder: Path, files: Mapping[str, str]) -> dict[str, str]:
    outcome = run(write_project(folder, files))
    documents = print_documents(outcome, view_of(outcome), named_files(outcome))
    return {name: document.digest for name, document in documents.items()}


def _changed(tmp_path: Path, name: str, text: str) -> set[str]:
    before, after = _digests(tmp_path / "a", FILES), _digests(tmp_path / "b", {**FILES, name: text})
    return {brochure for brochure in before if before[brochure] != after[brochure]}


def test_a_story_is_set_again_where_it_is_told(tmp_path: Path) -> None:
    """Cards, a poster and the brochure of another persona do not tell the story of Piet."""
    text = FILES["personas/piet.md"] + "\nPiet blijft eten.\n"

    assert _changed(tmp_path, "personas/piet.md", text) == {"allen"}


def test_a_page_of_the_website_changes_no_brochure(tmp_path: Path) -> None:
    """What is in no brochure makes none anew."""
    assert _changed(tmp_path, "index.md", "Welkom allemaal.\n") == set()
