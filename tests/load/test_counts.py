"""Counts of visitors per persona, and analyses that take their numbers from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.load.houses import HOUSES
from tests.makers import codes, load, write_project
from zhi_publish.model.count import Count

COUNT = """\
    ---
    titel: Telling
    jaar: 2025
    locatie: noord
    personas: {ada: 12, bo: 20 (15-25)}
    bezoekers: {uniek: 60, structureel: 40, incidenteel: 20}
    bezoeken: 900
    ---
    """
TABLE = """\
    ---
    titel: Tellingen
    tabel: gegevens/tellingen.csv
    {more}
    ---
    """


def analysis(lines: str) -> str:
    """Return an analysis of 2025 that costs a thousand euros."""
    return f"---\ntitel: Kosten en baten\njaar: 2025\nkosten: 1000\n{lines}\n---\n"


def test_analysis_takes_what_was_counted(tmp_path: Path) -> None:
    """Numbers with their bounds, visitors and visits; what the analysis states itself is left alone."""
    project, found = load(
        write_project(
            tmp_path,
            HOUSES
            | {
                "tellingen/2025.md": COUNT,
                "analyses/2025.md": analysis("locatie: noord\ntelling: ja\nopen: {dagen: 200}"),
                "analyses/zelf.md": analysis("telling: 2025\nlocatie: noord\nbezoekers: {uniek: 60}").replace(
                    "titel: Kosten en baten", "titel: Nog een"
                ),
            },
        )
    )

    taken = project.analyses["2025"]
    assert [(one.persona_id, one.count, one.low, one.high) for one in taken.persona_counts] == [
        ("ada", 12, None, None),
        ("bo", 20, 15, 25),
    ]
    assert taken.visitors is not None
    assert (taken.visitors.unique, taken.visitors.structural) == (60, 40)
    assert taken.opening.visits == 900
    assert taken.opening.days == 200
    own = project.analyses["zelf"].visitors
    assert own is not None
    assert (own.unique, own.structural) == (60, None)
    # 12 + 20 is not 40: the same question as in an analysis that types its numbers; two analyses of one place
    assert codes(found) == ["ZHI188", "ZHI052"]


def test_table_holds_many_years_and_locations(tmp_path: Path) -> None:
    """A row for each persona; the visitors as a whole stand in the same column."""
    rows = """\
        locatie;jaar;persona;aantal
        Noord;2024;Ada;10
        noord;2024;bo;5 (4-6)
        noord;2024;uniek;30
        noord;2024;bezoeken;1.200
        zuid;2024;ada;
        zuid;2025;Ada;7
        """
    project, found = load(
        write_project(
            tmp_path,
            HOUSES | {"tellingen/alle.md": TABLE.format(more=""), "/gegevens/tellingen.csv": rows},
        )
    )

    tallies = project.every(Count)["alle"].tallies
    assert [tally.key for tally in tallies] == [(2024, "noord"), (2025, "zuid")]
    assert [(one.persona_id, one.count, one.high) for one in tallies[0].persona_counts] == [
        ("ada", 10, None),
        ("bo", 5, 6),
    ]
    assert (tallies[0].unique, tallies[0].captured, tallies[0].visits) == (30, 15, 1200)
    assert tallies[1].visitors is None
    assert codes(found) == ["ZHI027"]  # 1.200 was read as twelve hundred


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("locatie;jaar;persona;aantal\nnoord;2025;adda;9\n", [("ZHI050", 2, 12)]),
        ("locatie;jaar;persona;aantal\nnoordd;2025;ada;9\nnoordd;2025;bo;9\n", [("ZHI050", 2, 1)]),
        ("locatie;jaar;persona;aantal\nnoord;2025;ada;9\nnoord;2025;Ada;8\n", [("ZHI021", 3, 12)]),
        ("locatie;jaar;persona;aantal\nnoord;2025;ada;veel\n", [("ZHI026", 2, 16)]),
        ("locatie;jaar;persona;aantal\nnoord;25;ada;9\n", [("ZHI033", 2, 7)]),
        ("locatie;jaar;persona;aantal\nnoord;;ada;9\n", [("ZHI025", 2, 7)]),
        ("locatie;jaar;aantal\nnoord;2025;9\n", [("ZHI173", 1, 1)]),
        ("locatie;persona;aantal\nnoord;ada;9\n", [("ZHI173", 1, 1)]),
        ("jaar;persona;aantal\n2025;ada;9\n2025;uniek;8\n", [("ZHI181", 3, 12)]),
    ],
)
def test_mistakes_in_a_table_have_their_row(
    tmp_path: Path, rows: str, wanted: list[tuple[str, int, int]]
) -> None:
    """Each once, at its row and column."""
    _, found = load(
        write_project(
            tmp_path,
            HOUSES | {"tellingen/alle.md": TABLE.format(more=""), "/gegevens/tellingen.csv": rows},
        )
    )

    assert [(one.code.number, one.where.line, one.where.column) for one in found] == wanted


def test_year_of_the_file_holds_for_a_table_without_one(tmp_path: Path) -> None:
    """So does its location."""
    project, found = load(
        write_project(
            tmp_path,
            HOUSES
            | {
                "tellingen/alle.md": TABLE.format(more="jaar: 2025\n    locatie: zuid"),
                "/gegevens/tellingen.csv": "persona,aantal\nada,9\n",
            },
        )
    )

    assert [tally.key for tally in project.every(Count)["alle"].tallies] == [(2025, "zuid")]
    assert not found


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("locatie: noord\npersonas: {ada: 12, bo: 20}", []),
        ("locatie: noord\npersonas: {ada: 12, bo: 21}", ["ZHI182"]),
        ("locatie: noord\npersonas: {ada: 12}", ["ZHI182"]),
        ("locatie: noord\npersonas: {ada: 12, bo: 20}\nbezoekers: {uniek: 61}", ["ZHI182"]),
        ("locatie: zuid\npersonas: {ada: 12}", []),
        ("personas: {ada: 12}", []),
        ("telling: ja\nlocatie: zuid", ["ZHI183"]),
        ("telling: 2024\nlocatie: noord", ["ZHI050"]),
        ("locatie: noord\ntelling: nee", ["ZHI022"]),
    ],
)
def test_analysis_is_held_against_the_count(tmp_path: Path, lines: str, wanted: list[str]) -> None:
    """Of the same year and location; a number that differs is asked about, each persona by itself."""
    _, found = load(
        write_project(tmp_path, HOUSES | {"tellingen/2025.md": COUNT, "analyses/2025.md": analysis(lines)})
    )

    assert codes(found) == wanted
