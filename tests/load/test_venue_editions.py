"""One definition of a brochure, and an edition for each location."""

from __future__ import annotations

from pathlib import Path

from tests.load.houses import HOUSES
from tests.makers import codes, load, write_project


def analysis(venue: str, year: int, counts: str) -> str:
    """Return an analysis of one location."""
    return (
        f"---\ntitel: {venue} {year}\njaar: {year}\nlocatie: {venue}\nkosten: 1000\npersonas: {counts}\n---\n"
    )


def test_each_location_gets_its_newest_analysis_and_its_own_personas(tmp_path: Path) -> None:
    """A location without an analysis gets no edition, and its author hears so."""
    project, found = load(
        write_project(
            tmp_path,
            HOUSES
            | {
                "analyses/n24.md": analysis("noord", 2024, "{ada: 9, bo: 8}"),
                "analyses/n25.md": analysis("noord", 2025, "{ada: 9, bo: 0}"),
                "brochures/huis.md": "---\ntitel: Wie er komen\nper: locatie\nformaat: A5\n---\n",
                "brochures/alles.md": "---\ntitel: Alles\n---\n",
            },
        )
    )

    assert list(project.brochures) == ["alles", "huis-noord"]
    edition = project.brochures["huis-noord"]
    assert (edition.id, edition.venue_id, edition.analysis_id) == ("huis-noord", "noord", "n25")
    assert edition.persona_ids == ("ada",)
    assert edition.paper == "A5"
    assert project.brochures["alles"].persona_ids is None
    assert codes(found) == ["ZHI190"]


def test_an_edition_for_one_location_keeps_its_name(tmp_path: Path) -> None:
    """And the personas that its author chose."""
    project, found = load(
        write_project(
            tmp_path,
            HOUSES
            | {
                "analyses/n25.md": analysis("noord", 2025, "{ada: 9, bo: 8}"),
                "brochures/noord.md": "---\ntitel: Noord\nlocatie: noord\npersonas: [bo]\n---\n",
            },
        )
    )

    assert project.brochures["noord"].analysis_id == "n25"
    assert project.brochures["noord"].persona_ids == ("bo",)
    assert not found


def test_names_that_would_become_one_are_told(tmp_path: Path) -> None:
    """An edition is called after its location; a brochure may be called so already."""
    _, found = load(
        write_project(
            tmp_path,
            HOUSES
            | {
                "analyses/n25.md": analysis("noord", 2025, "{ada: 9}"),
                "analyses/z25.md": analysis("zuid", 2025, "{ada: 9}"),
                "brochures/huis.md": "---\ntitel: Wie er komen\nper: locatie\n---\n",
                "brochures/huis-noord.md": "---\ntitel: Alleen Noord\n---\n",
            },
        )
    )

    assert codes(found) == ["ZHI017"]
