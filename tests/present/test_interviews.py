"""What a page of interviews shows, and that nobody who was interviewed can be found in what is published."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.makers import write_project
from zhi_publish.model.core_values import PARTICIPATIEPALET_VALUES
from zhi_publish.pipeline import run
from zhi_publish.present.interviews import InterviewsView
from zhi_publish.present.publication import publication_view
from zhi_publish.present.results_json import results_data

HEADER = "naam;leeftijd;vangnet;netwerk;tot je recht komen;groei;zelfregie;herstel\n"
NAMES = (
    "Ratelaar Wollegras Pijlkruid Zwanenbloem Kalmoes Egelskop Watermunt Dotterbloem Moeraswilg Galigaan "
    "Krabbenscheer Pluimzegge Waterdrieblad Slangenwortel Ogentroost Parnassia"
).split()

COLOURS = dict.fromkeys(PARTICIPATIEPALET_VALUES, "#0f6b5c")


def table(crosses: list[str], ages: list[str]) -> str:
    """Return a table in which person after person has these crosses and this age."""
    rows = [
        f"{name};{age};" + ";".join("x" if sign == "x" else "" for sign in signs)
        for name, age, signs in zip(NAMES, ages, crosses, strict=False)
    ]
    return HEADER + "\n".join(rows) + "\n"


MIXED = table(
    ["xx....", "xx....", "x.x...", "x.x...", "xxx...", "xx....", "x.....", "xx.x..",
     ".xx...", ".xx...", "xxx...", ".xx...", ".xx...", "x.x...", ".xx.x.", "xxx..."],
    ["18-35"] * 8 + ["55+"] * 8,
)  # fmt: skip


def project(tmp_path: Path, rows: str, more: str = "", language: str = "nl") -> Path:
    """Write a publication with one round of interviews."""
    front = f"---\ntitel: Lente\nperiode: lente 2025\ntabel: gegevens/t.csv\n{more}---\nAan tafel.\n"
    files: dict[str, str | bytes] = {
        "gesprekken/lente.md": front,
        "index.md": "# Welkom\n",
        "/gegevens/t.csv": rows.encode(),
    }
    return write_project(tmp_path, files, language=language)


def view(root: Path) -> InterviewsView:
    """Return what the page shows."""
    project, results, _ = run(root).complete()
    [section] = [
        one for one in publication_view(project, results, COLOURS).method if one.kind == "gesprekken"
    ]
    item = section.pages[0].item
    assert isinstance(item, InterviewsView)
    return item


def test_each_question_is_answered_in_a_sentence_a_drawing_and_a_table(tmp_path: Path) -> None:
    """Numbers of few people are said to be few, and stand nowhere."""
    shown = view(project(tmp_path, MIXED))
    parts = {part.id: part for part in shown.parts}

    assert shown.when == "lente 2025"
    assert "16 mensen" in shown.sentence
    values = parts["z-waarden"]
    assert values.sentences[0] == "Netwerk telt het vaakst: bij 12 van de 16 mensen."
    assert {row.name: row.numbers for row in values.rows} == {
        "Vangnet": ("11", "69%"),
        "Netwerk": ("12", "75%"),
        "Tot je recht komen": ("11", "69%"),
        "Groei": ("minder dan 5", "niet getoond"),
        "Zelfregie": ("minder dan 5", "niet getoond"),
        "Herstel": ("0", "0%"),
    }
    assert "<title>Voor hoeveel van de 16 mensen elke waarde geldt: Vangnet: 11;" in values.chart
    assert parts["z-leeftijden"].rows[0].numbers == ("8", "50%")
    assert "Herstel noemde niemand." in parts["z-ontbreekt"].sentences[0]
    assert parts["z-samen"].sentences[0].startswith("Van de paren waarvan het aantal hier staat")
    assert "Aantallen onder de 5" in shown.how_protected


def test_row_with_a_small_number_hides_more_than_that(tmp_path: Path) -> None:
    """Three of the eldest have a safety net, and the total would tell."""
    shown = view(project(tmp_path, MIXED))
    [within] = [part for part in shown.parts if part.id == "z-waarde-leeftijd"]
    rows = {row.name: row.numbers for row in within.rows}

    assert rows["Vangnet"] == ("niet getoond", "niet getoond")
    assert rows["Herstel"] == ("0", "0")


def test_few_interviews_show_only_how_many(tmp_path: Path) -> None:
    """Nine people are too few for any number."""
    rows = "".join(MIXED.splitlines(keepends=True)[:10])
    shown = view(project(tmp_path, rows))

    assert shown.parts == ()
    assert "Pas vanaf 10 gesprekken" in shown.too_few
    assert "Pas vanaf 20 gesprekken" in view(project(tmp_path, MIXED, "drempel: 10\n")).too_few


def test_ages_with_few_people_are_taken_together_and_said_to_be(tmp_path: Path) -> None:
    """Two people under 25 join their neighbours."""
    rows = table(["xx...."] * 16, ["tot 25"] * 2 + ["25-55"] * 7 + ["55+"] * 7)
    shown = view(project(tmp_path, rows))
    [ages] = [part for part in shown.parts if part.id == "z-leeftijden"]

    assert [(row.name, row.numbers[0]) for row in ages.rows] == [("0-55", "9"), ("55+", "7")]
    assert any("tot 25 en 25-55 samengenomen" in sentence for sentence in ages.sentences)


def test_data_hold_what_is_shown_and_no_more(tmp_path: Path) -> None:
    """A count of few people is null for programs too."""
    _, results, _ = run(project(tmp_path, MIXED)).complete()
    method: Any = results_data(results)["method"]
    told = method["gesprekken"]["lente"]

    assert told["people"] == 16
    assert told["values"]["groei"] is None
    assert told["values"]["herstel"] == 0
    assert told["values_by_age"]["vangnet"] == [None, None]


def test_another_order_of_rows_gives_the_same_page(tmp_path: Path) -> None:
    """Nothing on the page leads to a row."""
    lines = MIXED.splitlines(keepends=True)
    first = view(project(tmp_path / "a", MIXED))
    second = view(project(tmp_path / "b", "".join([lines[0], *reversed(lines[1:])])))

    assert first == second
