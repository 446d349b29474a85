"""Tables of interviews: what people type in them, and what is said when it cannot be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import codes, load, write_project
from zhi_publish.diagnostics import Code, Diagnostic
from zhi_publish.messages import tell
from zhi_publish.model.interviews import Answers, Interviews
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import run

HEADER = "naam;leeftijd;vangnet;netwerk;tot je recht komen;groei;zelfregie;herstel\n"


def project(tmp_path: Path, table: str, more: str = "") -> Path:
    """Write a publication with one round of interviews."""
    root = write_project(
        tmp_path,
        {
            "gesprekken/lente.md": f"---\ntitel: Lente\ntabel: gegevens/t.csv\n{more}---\n",
            "index.md": "# Welkom\n",
        },
    )
    (root / "gegevens").mkdir(exist_ok=True)
    (root / "gegevens" / "t.csv").write_text(table, encoding="utf-8")
    return root


def interviews(root: Path) -> Interviews:
    """Return the interviews of a publication without findings."""
    loaded, report = load(root)
    assert not codes(report)
    assert loaded is not None
    return loaded.every(Interviews)["lente"]


def found_in(root: Path) -> list[Diagnostic]:
    """Return what is wrong with a publication."""
    return list(run(root).report)


def test_every_way_of_crossing_counts(tmp_path: Path) -> None:
    """Crosses, ticks and words; blanks, strokes and a no are none; other columns are left alone."""
    rows = (
        "Distel;25-35;x;X;×;ja;1;✓\n"
        "Klaver;25 – 35 jaar;;-;nee;0;;\n"
        "Varen;55+;;;;;;JA\n"
    )  # fmt: skip
    item = interviews(
        project(tmp_path, "noot;" + HEADER + "".join(f"vrij;{row}" for row in rows.splitlines(keepends=True)))
    )

    assert item.ages == ("25-35", "55+")
    assert item.threshold == 5
    assert set(item.answers) == {
        Answers(0, frozenset(item.value_ids)),
        Answers(0, frozenset()),
        Answers(1, frozenset({"herstel"})),
    }


def test_no_name_is_kept(tmp_path: Path) -> None:
    """Neither in the answers nor in what is looked for; the order of the rows is gone too."""
    item = interviews(project(tmp_path, HEADER + "Waterjuffer de Wit;25-35;x;;;;;\nDistel;18-25;;;;;;\n"))

    assert "Waterjuffer" not in repr(item)
    assert "Waterjuffer" not in "".join(repr(getattr(name, "mark", name)) for name in item.names)
    assert [answer.age for answer in item.answers] == [0, 1]
    assert item.ages == ("18-25", "25-35")


def test_ages_in_years_go_into_the_classes_that_were_asked_for(tmp_path: Path) -> None:
    """An age on the border belongs to the class that begins there."""
    rows = "".join(f"P{age};{age};;;;;;\n" for age in (18, 25, 34, 35, 54, 55, 90))
    item = interviews(
        project(tmp_path, HEADER + rows, 'leeftijden: ["tot 25", 25-35, 35-55, "55 en ouder"]\n')
    )

    numbers = [sum(answer.age == place for answer in item.answers) for place in range(4)]
    assert numbers == [1, 2, 2, 2]


def test_values_may_stand_in_one_cell(tmp_path: Path) -> None:
    """With commas between them; by their ids or names."""
    table = 'Pseudoniem,Leeftijd,Waarden\nDistel,25-35,"groei, Tot je recht komen"\nKlaver,25-35,\n'
    item = interviews(project(tmp_path, table))

    assert set(item.answers) == {
        Answers(0, frozenset({"groei", "tot-je-recht-komen"})),
        Answers(0, frozenset()),
    }


def test_columns_may_have_other_names(tmp_path: Path) -> None:
    """The author says which is which; a table without ages is fine."""
    table = "wie was het;V;N;T;G;Z;H\nDistel;x;;;;;x\n"
    more = "kolommen: {naam: Wie was het, vangnet: v, netwerk: n, tot-je-recht-komen: t, groei: g, zelfregie: z, herstel: h}\n"
    item = interviews(project(tmp_path, table, more))

    assert item.answers == (Answers(None, frozenset({"vangnet", "herstel"})),)
    assert item.ages == ()


@pytest.mark.parametrize(
    ("table", "more", "code", "place", "trouble"),
    [
        (HEADER + "Distel;25-35;x x;;;;;\n", "", Code.INTERVIEW_CELL, ("2", "C"), "two"),
        (HEADER + "Distel;25-35;xx;;;;;\n", "", Code.INTERVIEW_CELL, ("2", "C"), "two"),
        (HEADER + "Distel;25-35;;x, x;;;;\n", "", Code.INTERVIEW_CELL, ("2", "D"), "two"),
        (HEADER + "Distel;25-35;;;misschien;;;\n", "", Code.INTERVIEW_CELL, ("2", "E"), "mark"),
        (HEADER + "Distel;25-35;;;=1+1;;;\n", "", Code.INTERVIEW_CELL, ("2", "E"), "mark"),
        (HEADER + "\nDistel;;x;;;;;\n", "leeftijden: [25-35]\n", Code.INTERVIEW_CELL, ("3", "B"), "no-age"),
        (HEADER + "Varen;25-35;;;;;;\nx;25-35;;;;;;\n", "", Code.INTERVIEW_CELL, ("3", "A"), "not-a-name"),
        (HEADER + "Varen;25-35;;;;;;\nBies;Distel;;;;;;\n", "", Code.INTERVIEW_CELL, ("3", "B"), "age-name"),
        (HEADER + "Varen;25-35;;;;;;\nBies;2025-10-12;;;;;;\n", "", Code.INTERVIEW_CELL, ("3", "B"), "age"),
        (HEADER + "Varen;95;;;;;;\n", "leeftijden: [25-35, 35-55]\n", Code.INTERVIEW_CELL, ("2", "B"), "age-outside"),
        (HEADER + ";25-35;x;;;;;\n", "", Code.INTERVIEW_CELL, ("2", "A"), "no-name"),
        ('naam,waarden\nDistel,"groei, netwrek"\n', "", Code.INTERVIEW_CELL, ("2", "B"), "value"),
        ('naam,waarden\nDistel,"groei, Groei"\n', "", Code.INTERVIEW_CELL, ("2", "B"), "value-twice"),
    ],
)  # fmt: skip
def test_cell_that_cannot_be_right_is_named(
    tmp_path: Path, table: str, more: str, code: Code, place: tuple[str, str], trouble: str
) -> None:
    """With its row and its column, and never with what stands in it."""
    [found] = found_in(project(tmp_path, table, more))

    assert (found.code, found.details["trouble"]) == (code, trouble)
    assert (found.details["row"], found.details["column"]) == place
    told = tell(found, Language.DUTCH)
    assert f"Rij {place[0]}, kolom {place[1]}" in told.message
    assert "Distel" not in told.message
    assert found.where.file == "gegevens/t.csv"
    assert found.where.line == int(place[0])


@pytest.mark.parametrize(
    ("table", "more", "wanted"),
    [
        (HEADER.replace("netwerk;", "") + "Distel;25-35;x;;;;\n", "", [Code.TABLE_COLUMN_MISSING]),
        (HEADER.replace("naam", "nr") + "1;25-35;x;;;;;\n", "", [Code.TABLE_COLUMN_MISSING]),
        (HEADER.replace("leeftijd", "groep") + "Distel;25-35;x;;;;;\n", "leeftijden: [25-35]\n", [Code.TABLE_COLUMN_MISSING]),
        (HEADER + "Distel;25-35;x;;;;;\n", "kolommen: {groie: g}\n", [Code.UNKNOWN_KEY]),
        (HEADER + "Distel;25-35;x;;;;;\n", "kolommen: {groei: gruoi}\n", [Code.TABLE_COLUMN_MISSING]),
        (HEADER + "Distel;25-35;x;;;;;\n", "leeftijden: [jong]\n", [Code.AGE_CLASSES_UNREADABLE]),
        (HEADER + "Distel;25-35;x;;;;;\n", "drempel: 2\n", [Code.NUMBER_OUT_OF_RANGE]),
        (HEADER + "Distel;25-35;x;;;;;\n", "drempel: 11\n", [Code.NUMBER_OUT_OF_RANGE]),
        (HEADER + "Distel;25-35;;;;;;\n dístel ;25-35;;;;;;\n".replace("í", "i"), "", [Code.PERSON_TWICE]),
        (HEADER + "".join(f"P{n};25-35;xx;;;;;\n" for n in range(100)), "", [Code.INTERVIEW_CELL] * 20),
    ],
)  # fmt: skip
def test_table_that_cannot_be_right_is_told_of(
    tmp_path: Path, table: str, more: str, wanted: list[Code]
) -> None:
    """One finding for one mistake, and not a hundred."""
    assert [found.code for found in found_in(project(tmp_path, table, more))] == wanted


def test_name_in_a_text_is_found(tmp_path: Path) -> None:
    """A name of two words in any spelling, one of one word only where it may be a name; ordinary words stay."""
    table = HEADER + "Zoë Waterjuffer;25-35;;;;;;\nWil;25-35;;;;;;\nDistel;25-35;;;;;;\nLena;25-35;;;;;;\n"
    root = project(tmp_path, table)
    content = root / "content"
    (content / "a.md").write_text(
        "# A\n\nWil je koffie? Ik wil wel.\n\nZOE waterjuffer kwam.\n", encoding="utf-8"
    )
    (content / "b.md").write_text("# B\n\nEen distel is een plant.\n\nDe Distel bloeit.\n", encoding="utf-8")
    (content / "c.md").write_text("# C\n\nGisteren zei Distel dat.\n\nEn Distel weer.\n", encoding="utf-8")
    (content / "personas").mkdir()
    (content / "personas" / "lena.md").write_text(
        "---\nnaam: Lena\nwaarde: groei\nbaten:\n  - titel: X\n    pm: ja\n---\nLena komt.\n",
        encoding="utf-8",
    )
    found = [one for one in found_in(root) if one.code in {Code.NAME_IN_TEXT, Code.NAME_PERHAPS}]

    assert [(one.code, one.where.file, one.where.line) for one in found] == [
        (Code.NAME_IN_TEXT, "content/a.md", 5),
        (Code.NAME_PERHAPS, "content/c.md", 3),
        (Code.NAME_PERHAPS, "content/personas/lena.md", 2),
    ]
    assert [one.details["row"] for one in found] == ["2", "4", "5"]
