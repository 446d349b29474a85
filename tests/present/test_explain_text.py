"""A figure opened in a terminal: an indented tree that reads well, and JSON for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.makers import load, write_project
from zhi_publish.compute.results import reckon
from zhi_publish.present.explain_text import Reckonings, names_in

FILES: dict[str, str | bytes] = {
    "baten/begeleiding.md": """\
        ---
        titel: Minder begeleiding
        tarief: € 80
        eenheid: uur
        maximum: 8
        maximum_per: maand
        autonoom: 25%
        prijspeil: 2024
        schatting: ja
        betaler:
          gemeente-wmo: 60%
          zorgverzekeraar: 40%
        bron:
          titel: NZa, tariefbeschikking
          jaar: 2024
          vindplaats: tabel 3
        ---
        """,
    "personas/ismael.md": """\
        ---
        naam: Ismaël
        waarde: herstel
        baten:
          - baat: begeleiding
            aantal: 3
            per: week
          - titel: Reiskosten
            bedrag: "-12,50"
          - titel: Rust
            pm: ja
        ---
        """,
    "begrotingen/2025.md": """\
        ---
        jaar: 2025
        marge: 1,5% (1%-2%)
        posten:
          - titel: Huur
            bedrag: 10.000
            groep: huisvesting
        ---
        """,
    "analyses/2025.md": """\
        ---
        titel: Kosten en baten 2025
        jaar: 2025
        begroting: 2025
        personas:
          ismael: 3 (2-5)
        baten:
          - titel: Telt elders
            bedrag: 500
            deel: 50%
            meetellen: nee
            reden: Zit al in Ismaël.
        bezoekers:
          uniek: 0
        looptijd: 2
        discontovoet: 3%
        ---
        """,
}


@pytest.fixture
def reckonings(tmp_path: Path) -> Reckonings:
    """Return the figures of a small publication."""
    project, _ = load(write_project(tmp_path, FILES))
    return Reckonings(project, reckon(project))


def test_from_roi_to_tariff_source_and_year(reckonings: Reckonings) -> None:
    """Every step stands below the one that it is part of, and each line can be done again."""
    assert reckonings.answer("analyses.2025.roi", depth=9, width=80).text == (
        """\
ROI: € 17.242,50 ÷ € 10.150 = 1,70 (afgerond)
  Baten: € 17.242,50
    Ismaël: 3 × € 5.747,50 = € 17.242,50
      Aantal bezoekers: 3
          Staat in content/analyses/2025.md, regel 6
      Eén bezoeker als Ismaël: € 5.760 − € 12,50 = € 5.747,50
        Minder begeleiding: € 7.680 × 75% = € 5.760
            Staat in content/personas/ismael.md, regel 5
          Bruto: 96 uur × € 80 = € 7.680
            Aantal dat telt: de kleinste van 156 uur en 96 uur = 96 uur
              Aantal per jaar: 3 uur × 52 weken = 156 uur
                Aantal: 3 uur
                Hoe vaak per jaar: 52 weken
              Grens: 8 uur × 12 maanden = 96 uur
                Grens: 8 uur per maand
                    Staat in content/baten/begeleiding.md, regel 2
                Hoe vaak per jaar: 12 maanden
            Tarief: € 80 per uur
                Bron: NZa, tariefbeschikking (2024), tabel 3
                Prijspeil 2024
                Schatting
                Staat in content/baten/begeleiding.md, regel 3
          Over na aftrek van wat ook vanzelf was gebeurd: 100% − 25% = 75%
            Het geheel: 100%
            Wat ook vanzelf was gebeurd: 25%
                Staat in content/baten/begeleiding.md, regel 2
        Reiskosten: −€ 12,50
            Staat in content/personas/ismael.md, regel 8
          Bedrag: −€ 12,50
              Er is geen bron genoemd.
              Staat in content/personas/ismael.md, regel 9
  Kosten: € 10.000 + € 150 = € 10.150
    Huisvesting: € 10.000
      Huur: € 10.000
          Staat in content/begrotingen/2025.md, regel 5
    Marge voor onvoorziene kosten: 1,5% van € 10.000 = € 150
      Marge: 1,5%
          Staat in content/begrotingen/2025.md, regel 2
      Alle posten samen: € 10.000
        Huisvesting: € 10.000
          Huur: € 10.000
              Staat in content/begrotingen/2025.md, regel 5"""
    )


def test_what_lies_deeper_is_named(reckonings: Reckonings) -> None:
    """A figure whose terms are not shown says what to ask next, and that question is answered."""
    text = reckonings.answer("analyses.2025.roi", depth=1, width=80).text

    assert "  Baten: € 17.242,50 → analyses.2025.baten" in text.splitlines()
    assert "--depth 2" in text
    assert reckonings.answer("analyses.2025.baten", depth=1, width=80).is_found


def test_lines_fit_the_width(reckonings: Reckonings) -> None:
    """Also a narrow one, and an amount is never broken in two."""
    lines = reckonings.answer("analyses.2025.roi", depth=9, width=60).text.splitlines()

    assert max(map(len, lines)) <= 60
    assert not any(line.endswith("€") for line in lines)


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("personas.Ismaël.totaal", "Eén bezoeker als Ismaël: € 5.760 − € 12,50 = € 5.747,50"),
        ('personas["Ismaël"].total', "Eén bezoeker als Ismaël: € 5.760 − € 12,50 = € 5.747,50"),
        ("analyses.2025.benefits", "Baten: € 17.242,50"),
        ("analyses.2025.per_betaler.zorgverzekeraar", "Bespaart: Zorgverzekeraar: € 6.912"),
        ("personas.ismael.by_payer.zorgverzekeraar", "Bespaart: Zorgverzekeraar: € 2.304"),
        ("analyses.2025.personas.ismael", "Aantal bezoekers: 3"),
        ("analyses.2025.personas.ismael.bedrag", "Ismaël: 3 × € 5.747,50 = € 17.242,50"),
        ("personas.ismael.regels.1.tarief", "Tarief: € 80 per uur"),
        ("personas.ismael.regels.3", "Rust: niet in geld uit te drukken"),
        ("analyses.2025.regels.1", "Telt elders: € 0"),
        ("analyses.2025.regels.1.zou_zijn", "Zou zijn: € 500 × 50% = € 250"),
        ("analyses.2025.laag.roi", "ROI (laag): € 11.495 ÷ € 10.200 = 1,13 (afgerond)"),
        ("analyses.2025.hoog.kosten", "Kosten (hoog): € 10.000 + € 100 = € 10.100"),
        ("analyses.2025.contante_baten", "Contante waarde van de baten: € 17.242,50 + € 0 = € 17.242,50"),
        (
            "analyses.2025.terugverdientijd",
            "Terugverdiend: € 10.150 × 12 maanden ÷ € 17.242,50 = maand 8 van jaar 1 (naar boven afgerond)",
        ),
        ("begrotingen.2025.marge", "Marge voor onvoorziene kosten: 1,5% van € 10.000 = € 150"),
        ("budgets.2025.items.1", "Huur: € 10.000"),
        ("baten.begeleiding.prijspeil", "Prijspeil: 2024"),
        ("betalers.uwv.naam", "Naam: UWV"),
        ("personas.ismael.waarde", "Waarde: Herstel"),
    ],
)
def test_a_figure_of_each_kind(reckonings: Reckonings, path: str, first: str) -> None:
    """Dutch and English names, ids and titles as they are typed."""
    answer = reckonings.answer(path, depth=0, width=110)

    assert answer.is_found
    assert answer.text.splitlines()[0].partition(" →")[0] == first


def test_bound_says_what_it_is_a_bound_of(reckonings: Reckonings) -> None:
    """Otherwise two visitors would look like a mistake for three."""
    text = reckonings.answer("analyses.2025.laag.baten", depth=2, width=80).text

    assert "Aantal bezoekers: 2\n" in text
    assert "Dit is een grens; gewoonlijk rekenen we met 3." in text


def test_excluded_line_tells_why(reckonings: Reckonings) -> None:
    """In the words of its author."""
    text = reckonings.answer("analyses.2025.regels.1", depth=1, width=80).text

    assert "Telt niet mee: Zit al in Ismaël." in text
    assert "Zou zijn: € 500 × 50% = € 250" in text


def test_absent_figure_is_told_so(reckonings: Reckonings) -> None:
    """Costs per visitor without visitors: no number, and no mistake in the question either."""
    answer = reckonings.answer("analyses.2025.kosten_per_bezoeker", depth=None, width=80)

    assert answer.is_found
    assert "dit getal is er niet" in answer.text


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("analyses.2025.rio", "Bedoelde je analyses.2025.roi?"),
        ("persona.ismael", "Bedoelde je personas?"),
        ("personas.ismail.totaal", "Bedoelde je personas.ismael?"),
        ("analyses.2025.benfits", "Bedoelde je analyses.2025.benefits?"),
    ],
)
def test_unknown_path_gets_the_nearest(reckonings: Reckonings, path: str, near: str) -> None:
    """With what is possible there."""
    answer = reckonings.answer(path, depth=None, width=80)

    assert not answer.is_found
    assert near in answer.text
    assert "Mogelijk zijn: " in answer.text


def test_path_to_more_than_one_figure(reckonings: Reckonings) -> None:
    """Says what to choose from."""
    answer = reckonings.answer("analyses.2025.per_betaler", depth=None, width=80)

    assert not answer.is_found
    assert "gemeente-wmo" in answer.text


def test_as_json(reckonings: Reckonings) -> None:
    """Exact values as text, sources and places apart."""
    data: Any = json.loads(reckonings.answer_json("personas.ismael.regels.1", depth=None).text)

    assert data["format"] == "zhi-publish/explanation/1"
    assert (data["value"], data["shown"], data["rounded"]) == ("5760", "€\u00a05.760", False)
    assert (data["file"], data["line"]) == ("content/personas/ismael.md", 5)
    tariff = data["terms"][0]["terms"][1]
    assert tariff["path"] == "personas.ismael.regels.1.tarief"
    assert tariff["source"] == {
        "title": "NZa, tariefbeschikking", "year": 2024, "locator": "tabel 3", "url": None,
    }  # fmt: skip
    assert tariff["price_year"] == 2024


def test_english_publication_speaks_english(tmp_path: Path) -> None:
    """Words, numbers and paths."""
    files: dict[str, str | bytes] = {
        "personas/els.md": """\
            ---
            name: Els
            value: growth
            benefits:
              - title: Support
                tariff: 80.50
                unit: hour
                quantity: 1,250
                own_share: 50%
            ---
            """
    }
    files["personas/els.md"] = str(files["personas/els.md"]).replace("growth", "groei")
    project, _ = load(write_project(tmp_path, files, language="en"))
    reckonings = Reckonings(project, reckon(project))

    text = reckonings.answer("personas.els.total", depth=1, width=80).text

    assert "Support: € 100,625 × 50% = € 50,312.50 → personas.els.lines.1" in text.replace("\u00a0", " ")
    assert "personas.els\n      total, low, high, by_payer.PAYER, lines.NUMBER" in reckonings.listing(80)


def test_listing_names_everything_that_can_be_asked(reckonings: Reckonings) -> None:
    """By group, and each name in it is answered."""
    text = reckonings.listing(80)

    for heading in ("Analyses", "Persona's", "Begrotingen", "Baten", "Betalers"):
        assert f"\n{heading}\n" in text
    assert max(map(len, text.splitlines())) <= 80
    paths: Any = json.loads(reckonings.listing_json())["paths"]
    assert all(reckonings.answer(path, depth=0, width=80).is_found for path in paths)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("analyses.2025.roi", ("analyses", "2025", "roi")),
        ('personas["ismael"].totaal', ("personas", "ismael", "totaal")),
        ("personas['J. de Vries'].totaal", ("personas", "J. de Vries", "totaal")),
        ('personas."J. de Vries".totaal', ("personas", "J. de Vries", "totaal")),
        ("analyses[2025].roi", ("analyses", "2025", "roi")),
        ("", ()),
    ],
)
def test_paths_as_they_are_typed(typed: str, names: tuple[str, ...]) -> None:
    """As in a text between braces, and without the quotes too."""
    assert names_in(typed) == names
