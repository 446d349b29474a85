"""Rules between files: what readers would ask about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import codes, load, write_project
from zhi_publish.diagnostics import Code, Diagnostic
from zhi_publish.pipeline import run

SOURCE = "bron: {titel: Tarievenblad, jaar: 2025}\n"


def found_in(tmp_path: Path, **files: str) -> tuple[Diagnostic, ...]:
    """Return what is told about files of front matter; ``personas__els`` is ``personas/els.md``."""
    return load(
        write_project(
            tmp_path, {f"{name.replace('__', '/')}.md": f"---\n{text}\n---\n" for name, text in files.items()}
        )
    )[1]


def analysis(extra: str = "", personas: str = "{}", year: int = 2025) -> str:
    """Return the front matter of an analysis with costs."""
    return f"titel: Proef\njaar: {year}\nkosten: 1\npersonas: {personas}\n{extra}"


ELS = f"naam: Els\nwaarde: groei\nbaten:\n  - titel: Cursus\n    bedrag: 500\n    {SOURCE}"


# --- visitors ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("visitors", "expected"),
    [
        ("{uniek: 56, structureel: 36, incidenteel: 20}", []),
        ("{uniek: 57, structureel: 36, incidenteel: 20}", [Code.VISITORS_DO_NOT_ADD_UP]),
        (
            "{uniek: 56, structureel: 35, incidenteel: 20}",
            [Code.COUNTS_NOT_STRUCTURAL, Code.VISITORS_DO_NOT_ADD_UP],
        ),
        ("{structureel: 35}", [Code.COUNTS_NOT_STRUCTURAL]),
        ("{uniek: 1, structureel: 36}", []),
        ("{incidenteel: 20}", []),
        ("{uniek: 0, structureel: 0, incidenteel: 0}", [Code.COUNTS_NOT_STRUCTURAL]),
    ],
)
def test_visitors_add_up(visitors: str, expected: list[Code], tmp_path: Path) -> None:
    """The personas are the structural visitors; with the incidental ones they are the unique ones."""
    found = found_in(
        tmp_path, personas__els=ELS, analyses__2025=analysis(f"bezoekers: {visitors}", "{els: 36}")
    )

    assert sorted(codes(found)) == sorted(code.number for code in expected)


@pytest.mark.parametrize(
    ("visitors", "place", "length"),
    [("{uniek: 57, structureel: 36, incidenteel: 20}", 20, 2), ("{structureel: 135}", 26, 3)],
)
def test_visitors_that_do_not_add_up_are_pointed_at(
    visitors: str, place: int, length: int, tmp_path: Path
) -> None:
    """At the figure itself."""
    (found,) = found_in(
        tmp_path, personas__els=ELS, analyses__2025=analysis(f"bezoekers: {visitors}", "{els: 36}")
    )

    assert (found.where.line, found.where.column, found.where.length) == (6, place, length)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ("", Code.UNKNOWN_REFERENCE),
        ("naam: Piet\nwaarde: groei\nconcept: ja\n", Code.DRAFT_REFERENCE),
        ("naam: Piet\n", Code.MISSING_KEY),
    ],
)
@pytest.mark.parametrize(
    ("visitors", "expected"),
    [
        ("{uniek: 56, structureel: 36, incidenteel: 20}", []),
        (
            "{uniek: 56, structureel: 30, incidenteel: 20}",
            [Code.COUNTS_NOT_STRUCTURAL, Code.VISITORS_DO_NOT_ADD_UP],
        ),
    ],
)
def test_persona_that_is_not_there_hides_no_other_finding_and_makes_none(
    other: str, code: Code, visitors: str, expected: list[Code], tmp_path: Path
) -> None:
    """Unknown, a draft or broken: its visitors were counted all the same; small counts and double ones are told."""
    more = f"bezoekers: {visitors}\nbaten:\n  - titel: Cursus\n    bedrag: 500\n    {SOURCE}"
    files = {"personas__els": ELS, "analyses__2025": analysis(more, "{els: 2, piet: 34}")}
    found = found_in(tmp_path, **files, **({"personas__piet": other} if other else {}))

    assert sorted(codes(found)) == sorted(
        one.number for one in [code, Code.SMALL_COUNT, Code.COUNTED_TWICE, *expected]
    )


def test_analysis_with_an_unknown_persona_is_known_all_the_same(tmp_path: Path) -> None:
    """Naming it, its figures or its control is no second fault."""
    files = {
        "personas__els": ELS,
        "analyses__2025": analysis("controle: {baten: 500, roi: 500}", "{els: 10, piet: 34}"),
        "brochures__alles": "titel: Alles\nanalyse: '2025'",
    }
    root = write_project(
        tmp_path,
        {f"{name.replace('__', '/')}.md": f"---\n{text}\n---\n" for name, text in files.items()}
        | {
            "index.md": "De ROI is {{ analyses['2025'].roi | getal(2) }}. {{ personas.els.totaal | euro }}.\n"
        },
    )

    assert codes(run(root).report) == [Code.UNKNOWN_REFERENCE.number]


def test_analysis_without_personas_is_not_held_against_its_visitors(tmp_path: Path) -> None:
    """Nobody has been counted yet."""
    assert not found_in(tmp_path, analyses__2025=analysis("bezoekers: {structureel: 36}"))


@pytest.mark.parametrize(
    ("count", "option", "expected"),
    [
        (0, "", 0),
        (1, "", 1),
        (2, "", 1),
        (3, "", 0),
        (4, "kleine_aantallen: 5", 1),
        (5, "kleine_aantallen: 5", 0),
    ],
)
def test_small_counts_are_told(count: int, option: str, expected: int, tmp_path: Path) -> None:
    """One or two visitors might be somebody; nobody cannot."""
    root = write_project(
        tmp_path,
        {
            "mkdocs.yml": f"site_name: Proef\nplugins:\n  - zhi: {{{option}}}\n",
            "personas/els.md": f"---\n{ELS}\n---\n",
            "analyses/2025.md": f"---\n{analysis(personas=f'{{els: {count}}}')}\n---\n",
        },
    )

    assert codes(load(root)[1]) == [Code.SMALL_COUNT.number] * expected


# --- sources ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("bedrag: 500", [Code.SOURCE_MISSING]),
        ("bedrag: 500\nschatting: ja", []),
        ("pm: ja", []),
        ("bedrag: 500\nbron: {titel: Oud, jaar: 2019}", [Code.SOURCE_OLD]),
        ("bedrag: 500\nbron: {titel: Net goed, jaar: 2020}", []),
        ("bedrag: 500\nbron: {titel: Nieuw, jaar: 2026}", []),
        ("bedrag: 500\nbron: Zonder jaar", [Code.SOURCE_WITHOUT_YEAR]),
        ("bedrag: 500\nbron: {titel: Zonder jaar, vindplaats: tabel 20191}", [Code.SOURCE_WITHOUT_YEAR]),
        ("bedrag: 500\nbron: Tarievenblad 2024", []),
        ("bedrag: 500\nbron: {titel: Blad, vindplaats: 'uitgave 2023, tabel 2'}", []),
        ("bedrag: 500\nbron: Zonder jaar\nprijspeil: 2024", []),
        ("bedrag: 500\nbron: Zonder jaar\nschatting: ja", []),
        ("pm: ja\nbron: Zonder jaar", []),
        ("pm: ja\nbron: {titel: Oud, jaar: 2019}", [Code.SOURCE_OLD]),
    ],
)
def test_source_of_a_benefit(terms: str, expected: list[Code], tmp_path: Path) -> None:
    """Seen from the newest analysis, a source is at most five years old."""
    found = found_in(
        tmp_path,
        baten__dag=f"titel: Dag\n{terms}",
        analyses__2025=analysis(),
        analyses__2021=analysis(year=2021),
    )

    assert codes(found) == [code.number for code in expected]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, []),
        ({"begrotingen__2025": "jaar: 2025\nposten: []"}, [Code.SOURCE_OLD]),
        ({"begrotingen__2024": "jaar: 2024\nposten: []"}, []),
        ({"personas__els": ELS + "\nherzien: 2025-02-01"}, [Code.SOURCE_OLD]),
        ({"personas__els": ELS + "\nherzien: 2025-02-01", "analyses__2024": analysis(year=2024)}, []),
    ],
)
def test_source_is_seen_from_the_newest_year_of_the_content(
    files: dict[str, str], expected: list[Code], tmp_path: Path
) -> None:
    """Of the analyses; without any, of the budgets and the reviews. Never from today."""
    old = "titel: Dag\nbedrag: 500\nbron: {titel: Oud, jaar: 2019}"

    assert codes(found_in(tmp_path, baten__dag=old, **files)) == [code.number for code in expected]


def test_source_of_an_item_is_told_once_and_not_by_every_line(tmp_path: Path) -> None:
    """A line that brings its own price or source is another matter."""
    found = found_in(
        tmp_path,
        baten__dag="titel: Dag\nbedrag: 500",
        personas__els="naam: Els\nwaarde: groei\nbaten: [dag, {baat: dag, aantal: 2, toelichting: Vaker}]",
        personas__kees="naam: Kees\nwaarde: groei\nbaten: [{baat: dag, bron: {titel: Oud, jaar: 1999}}]",
        analyses__2025=analysis(),
    )

    assert [(one.code, one.where.file) for one in found] == [
        (Code.SOURCE_MISSING, "content/baten/dag.md"),
        (Code.SOURCE_OLD, "content/personas/kees.md"),
    ]


def test_source_has_no_age_without_an_analysis(tmp_path: Path) -> None:
    """The clock of the machine is never asked."""
    assert not found_in(tmp_path, baten__dag="titel: Dag\nbedrag: 500\nbron: {titel: Oud, jaar: 1950}")


# --- counted twice ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "beside", "count", "expected"),
    [
        ("baat: dag", "baat: dag", 5, 1),
        ("baat: dag", "titel: DAG\n    bedrag: 1\n    schatting: ja", 5, 1),
        (
            "titel: Uitstroom\n    bedrag: 1\n    schatting: ja",
            "titel: uitstroom\n    bedrag: 1\n    schatting: ja",
            5,
            True,
        ),
        ("baat: dag\n    meetellen: nee\n    reden: elders", "baat: dag", 5, 0),
        ("baat: dag", "baat: dag\n    meetellen: nee\n    reden: elders", 5, 0),
        ("baat: dag", "baat: dag", 0, 0),
        ("baat: dag\n    pm: ja", "baat: dag", 5, 0),
        ("baat: dag", "baat: nacht", 5, 0),
    ],
)
def test_same_benefit_inside_a_persona_and_beside_it(
    inside: str,
    beside: str,
    count: int,
    expected: int,
    tmp_path: Path,
) -> None:
    """The same saving must not be counted in a persona and again as a separate line."""
    found = found_in(
        tmp_path,
        baten__dag=f"titel: Dag\nbedrag: 500\n{SOURCE}",
        baten__nacht=f"titel: Nacht\nbedrag: 500\n{SOURCE}",
        personas__els=f"naam: Els\nwaarde: groei\nbaten:\n  - {inside}",
        analyses__2025=analysis(f"baten:\n  - {beside}", f"{{els: {count}}}"),
    )

    assert codes(found) == [Code.COUNTED_TWICE.number] * expected


def test_finding_names_the_persona_and_the_place(tmp_path: Path) -> None:
    """The line beside the personas is where the author looks first."""
    found = found_in(
        tmp_path,
        baten__dag=f"titel: Dag\nbedrag: 500\n{SOURCE}",
        personas__els="naam: Els\nwaarde: groei\nbaten: [dag]",
        analyses__2025=analysis("baten: [dag]", "{els: 5}"),
    )

    assert found[0].details == {"title": "Dag", "persona": "Els"}
    assert (found[0].where.file, found[0].where.line) == ("content/analyses/2025.md", 6)


def test_sound_publication_has_nothing_to_tell(tmp_path: Path) -> None:
    """Silence is the normal case."""
    assert not found_in(
        tmp_path,
        baten__dag=f"titel: Dag\ntarief: 40\neenheid: dagdeel\n{SOURCE}",
        personas__els="naam: Els\nwaarde: groei\nbaten: [dag]",
        analyses__2025=analysis("bezoekers: {uniek: 7, structureel: 5, incidenteel: 2}", "{els: 5}"),
    )


# --- the same line twice --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("baat: dag", "baat: dag", 1),
        ("baat: dag, aantal: 2", "baat: dag, aantal: 3", 1),
        ("baat: dag, toelichting: eens", "baat: dag, toelichting: eens", 1),
        ("baat: dag", "baat: dag, toelichting: in de winter", 0),
        ("baat: dag, toelichting: eens", "baat: dag, toelichting: nog eens", 0),
        ("baat: dag", "baat: dag, titel: Nog een dag", 0),
        ("baat: dag", "baat: dag, meetellen: nee, reden: Dubbel", 0),
        ("baat: dag", "baat: nacht", 0),
        ("titel: Soep, bedrag: 5, schatting: ja", "titel: Soep, bedrag: 5, schatting: ja", 1),
        ("titel: Soep, bedrag: 5, schatting: ja", "titel: soep, bedrag: 7, schatting: ja", 1),
        ("titel: Soep, bedrag: 5, schatting: ja", "titel: Wol, bedrag: 5, schatting: ja", 0),
        ("titel: Rust, pm: ja", "titel: Rust, pm: ja", 1),
    ],
)
def test_line_that_stands_there_twice(first: str, second: str, expected: int, tmp_path: Path) -> None:
    """Often copied and forgotten; whoever means it says how the two differ."""
    items = {name: f"titel: {name}\nbedrag: 500\n{SOURCE}" for name in ("dag", "nacht")}
    rows = f"baten:\n  - {{{first}}}\n  - {{titel: Iets anders, pm: ja}}\n  - {{{second}}}"
    files = {
        **{f"baten__{name}": text for name, text in items.items()},
        "personas__els": f"naam: Els\nwaarde: groei\n{rows}",
        "analyses__2025": analysis(rows),
    }
    found = found_in(tmp_path, **files)

    assert codes(found) == [Code.LINE_TWICE.number] * 2 * expected
    assert {(one.details["first"], one.details["second"]) for one in found} <= {("5", "7"), ("7", "9")}
