"""Numbers of a year: typed, taken from elsewhere, protected, and beside those of other years."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.makers import codes, load, reckoned, write_project
from zhi_publish.compute.accountability import AccountabilityYears, FigureResult, ShownBreakdown
from zhi_publish.model.kinds import Kind

YEAR = """\
    ---
    titel: Het jaar
    jaar: {year}
    cijfers:
    {figures}
    ---
    """
ANALYSIS = """\
    ---
    titel: Kosten en baten
    jaar: 2025
    kosten: 1000
    personas: {}
    bezoekers: {uniek: 60, structureel: 20, incidenteel: 40}
    open: {bezoeken: 900, uren: 800}
    ---
    """


def project(tmp_path: Path, figures: str, **others: str) -> Path:
    """Write a publication that accounts for 2025 with these figures, a line each."""
    files = {f"verantwoordingen/{name}.md": text for name, text in others.items() if name != "analyse"}
    if "analyse" in others:
        files["analyses/2025.md"] = others["analyse"]
    return write_project(
        tmp_path,
        {"verantwoordingen/nu.md": year(2025, figures), "index.md": "# Welkom\n", **files},
    )


def year(number: int, figures: str) -> str:
    """Return one year as an author types it."""
    return YEAR.format(
        year=number, figures="\n    ".join(f"  {line}" for line in figures.strip().splitlines())
    )


def figures(path: Path) -> dict[str, FigureResult]:
    """Return the figures of the newest year, by id."""
    return {one.id: one for one in reckoned(path).every(AccountabilityYears)[""].results[-1].figures}


def shown(breakdown: ShownBreakdown) -> dict[str, int | None]:
    """Return what a reader sees of a breakdown."""
    return {part.name.text: part.count for part in breakdown.parts}


def test_numbers_are_taken_from_the_analysis_of_the_year(tmp_path: Path) -> None:
    """What the analysis says need not be repeated, and the split into regular and irregular comes with it."""
    found = figures(project(tmp_path, "vrijwilligers: 12", analyse=ANALYSIS))

    assert {key: one.count for key, one in found.items()} == {
        "uren_open": 800,
        "bezoekers": 60,
        "bezoeken": 900,
        "vrijwilligers": 12,
    }
    assert found["bezoekers"].taken_from is Kind.ANALYSIS
    assert shown(found["bezoekers"].breakdowns[0]) == {"vast": 20, "incidenteel": 40}


def test_small_parts_are_left_out(tmp_path: Path) -> None:
    """And one larger with them, since the total would give them away; the threshold is the author's."""
    typed = "vrijwilligers: {aantal: 43, uitsplitsing: {geslacht: {vrouw: 25, man: 15, onbekend: 3}}}"

    (breakdown,) = figures(project(tmp_path, typed))["vrijwilligers"].breakdowns

    assert shown(breakdown) == {"vrouw": 25, "man": None, "onbekend": None}
    assert [part.share for part in breakdown.parts][1:] == [None, None]


def test_years_beside_each_other(tmp_path: Path) -> None:
    """The change is reckoned from the year before; a changed definition is told, other capitals are none."""
    now = 'vrijwilligers: {aantal: 12, definitie: "Met een afspraak."}\nactiviteiten: {aantal: 9, definitie: Wat er was.}'
    then = 'vrijwilligers: {aantal: 8, definitie: "Wie ooit hielp."}\nactiviteiten: {aantal: 9, definitie: WAT ER WAS}'
    path = project(tmp_path, now, toen=year(2024, then))
    rows = {one.id: one for one in reckoned(path).every(AccountabilityYears)[""].rows}

    assert [one.count for one in rows["vrijwilligers"].years] == [8, 12]
    assert rows["vrijwilligers"].years[1].difference == 4
    assert rows["vrijwilligers"].years[1].ratio == Decimal("0.5")
    assert rows["vrijwilligers"].years[1].is_defined_differently
    assert not rows["activiteiten"].years[1].is_defined_differently
    assert codes(load(path)[1]).count("ZHI211") == 1


def test_an_overlapping_part_cannot_be_more_than_all(tmp_path: Path) -> None:
    """Somebody may use several services, and still nobody can be counted who is not there."""
    typed = "bezoekers: {aantal: 40, definitie: Wie kwam., uitsplitsing: {andere_hulp: {zorg: 41, geen: 30}}}"

    assert codes(load(project(tmp_path, typed))[1]) == ["ZHI207"]


def test_a_split_that_differs_from_the_analysis(tmp_path: Path) -> None:
    """The total agrees, the parts do not: both parts are asked about."""
    typed = "bezoekers: {aantal: 60, definitie: Wie kwam., uitsplitsing: {vast: {vast: 30, incidenteel: 30}}}"

    assert codes(load(project(tmp_path, typed, analyse=ANALYSIS))[1]).count("ZHI208") == 2


def test_own_name_twice(tmp_path: Path) -> None:
    """Two numbers of one name cannot be told apart over the years."""
    text = year(2025, "").replace("cijfers:", "eigen: [{naam: Soep, aantal: 3}, {naam: soep, aantal: 4}]")

    assert "ZHI021" in codes(load(write_project(tmp_path, {"verantwoordingen/nu.md": text}))[1])
