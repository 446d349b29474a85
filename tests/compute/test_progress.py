"""How far an initiative is with its personas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building import zhi
from tests.makers import load, write_project
from zhi_publish.compute.progress import PersonaCoverage, coverage, old_personas
from zhi_publish.model.age_classes import AgeClass, read_age, read_age_class
from zhi_publish.model.interviews import Interviews

HEADER = "naam;leeftijd;vangnet;netwerk;tot je recht komen;groei;zelfregie;herstel\n"
ROWS = "".join(f"Jong{n};18-35;;;;x;;\n" for n in range(6)) + "".join(
    f"Oud{n};55+;x;x;;;;\n" for n in range(4)
)
PERSONA = "---\nnaam: {name}\nwaarde: {value}\n{more}baten:\n  - titel: Iets\n    pm: ja\n---\nTekst.\n"


def publication(tmp_path: Path, more: str = "", language: str = "nl") -> Path:
    """Write ten interviews and three personas, one of them a draft."""
    return write_project(
        tmp_path,
        {
            "gesprekken/lente.md": f"---\ntitel: Lente\njaar: 2025\ntabel: gegevens/t.csv\n{more}---\n",
            "personas/els.md": PERSONA.format(
                name="Els", value="vangnet", more='leeftijd: "50-80"\nherzien: 2022-01-01\n'
            ),
            "personas/bo.md": PERSONA.format(
                name="Bo", value="groei", more='leeftijd: "45-60"\nherzien: 2024-06-01\n'
            ),
            "personas/kim.md": PERSONA.format(name="Kim", value="groei", more="concept: ja\n"),
            "personas/an.md": PERSONA.format(name="An", value="herstel", more=""),
            "index.md": "# Welkom\n",
            "/gegevens/t.csv": (HEADER + ROWS).encode(),
        },
        language=language,
    )


def made(root: Path) -> PersonaCoverage:
    """Return what the personas have to do with the interviews."""
    project, _ = load(root)
    return coverage(project.every(Interviews)["lente"], project.personas.values())


def test_gap_is_a_value_at_an_age_without_persona(tmp_path: Path) -> None:
    """Bo is about growth, and too old for those who came for it; four people are too few for a persona."""
    found = made(publication(tmp_path))

    assert [(gap.value_id, gap.age, gap.people) for gap in found.missing] == [("groei", "18-35", 6)]
    assert (found.captured, found.people) == (4, 10)
    assert {one.of: (one.captured, one.people) for one in found.by_value if one.people} == {
        "vangnet": (4, 4), "netwerk": (0, 4), "groei": (0, 6),
    }  # fmt: skip
    assert {one.of: (one.captured, one.people) for one in found.by_age} == {"18-35": (0, 6), "55+": (4, 4)}


def test_threshold_says_how_many_make_a_gap(tmp_path: Path) -> None:
    """With three, four people of whom nobody tells the network are a gap too."""
    found = made(publication(tmp_path, "drempel: 3\n"))

    assert [(gap.value_id, gap.people) for gap in found.missing] == [("groei", 6), ("netwerk", 4)]


def test_old_personas_are_those_of_long_before_the_newest_date(tmp_path: Path) -> None:
    """The clock is not asked; one that never says when it was reviewed is told of as well."""
    project, _ = load(publication(tmp_path))

    assert [one.persona.id for one in old_personas(project)] == ["an", "els"]


def test_command_tells_it_in_words_and_as_data(tmp_path: Path) -> None:
    """Drafts too; and what is wrong, when something is."""
    root = publication(tmp_path)
    told = zhi("status", root)
    data = json.loads(zhi("status", root, "--format", "json").output)

    assert told.exit_code == 0
    assert "Groei, 18-35: 6 mensen" in told.output
    assert "Op een persona lijken 4 van de 10 mensen (40%)." in told.output
    assert "Els: nagelezen op 1\N{NO-BREAK SPACE}januari 2022" in told.output
    assert "persona: kim" in told.output
    assert "Jong" not in told.output
    assert data["interviews"]["lente"]["without_persona"] == [{"value": "groei", "age": "18-35", "people": 6}]
    assert data["old_personas"] == {"an": None, "els": "2022-01-01"}
    assert data["drafts"] == {"persona": ["kim"]}
    (root / "gegevens" / "t.csv").unlink()
    assert zhi("status", root).exit_code == 1


def test_command_speaks_english_and_does_without_interviews(tmp_path: Path) -> None:
    """A publication that counts nothing yet hears how to begin."""
    root = write_project(tmp_path, {"index.md": "# Welcome\n"}, language="en")

    assert "No interviews have been counted yet." in zhi("status", root).output


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("25-35", (25, 35)), ("25 – 35 jaar", (25, 35)), ("25 tot 35", (25, 35)), ("55+", (55, 120)),
        ("65 jaar en ouder", (65, 120)), ("vanaf 65", (65, 120)), ("tot 25", (0, 24)), ("under 25", (0, 24)),
        ("jong", None), ("35-25", None), ("25-350", None), ("", None), ("2025-10-12", None), ("41", None),
    ],
)  # fmt: skip
def test_classes_of_age_are_read_as_people_write_them(text: str, wanted: tuple[int, int] | None) -> None:
    """A range, an open end, or nothing."""
    assert read_age_class(text) == (None if wanted is None else AgeClass(*wanted))


@pytest.mark.parametrize(
    ("text", "age"), [("41", 41), ("41 jaar", 41), ("121", None), ("-3", None), ("²", None)]
)
def test_ages_are_whole_years(text: str, age: int | None) -> None:
    """Up to a hundred and twenty."""
    assert read_age(text) == age
