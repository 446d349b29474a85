"""What a page says about how sure a result is: in plain words, and never surer than anybody can be."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.present.uncertainty import MOST_BARS, MOST_SWITCHES, UncertaintyView, about
from zhi_publish.present.views import PublicationView
from zhi_publish.present.words_uncertainty import DUTCH
from zhi_publish.publish.website import view_of

NBSP = "\u00a0"
ELS = """\
---
naam: Els
waarde: groei
baten:
  - titel: Begeleiding
    tarief: 100
    eenheid: uur
    aantal: 10
    aantal_laag: 8
    aantal_hoog: 14
  - titel: Cursus
    bedrag: 500
    verdringing: 20% (0%-50%)
---
"""
LINE = "  - {{titel: Soep, bedrag: {amount}, laag: {low}, hoog: {high}}}\n"


def published(
    folder: Path,
    *,
    persona: str = ELS,
    analysis: str = "kosten: 1000\n",
    counts: str = "2 (1-3)",
    language: str = "nl",
) -> PublicationView:
    """Return a publication with one persona and one analysis."""
    front = f"---\ntitel: Kosten en baten\njaar: 2025\n{analysis}personas:\n  els: {counts}\n---\n"
    files = {"index.md": "Welkom.\n", "personas/els.md": persona, "analyses/2025.md": front}
    outcome = run(write_project(folder, files, language=language))
    assert not outcome.report.has_errors, [one.code for one in outcome.report]
    return view_of(outcome)


def uncertainty(folder: Path, **files: str) -> UncertaintyView:
    """Return how sure the one analysis is."""
    (analysis,) = published(folder, **files).analyses
    return analysis.uncertainty


def test_one_sentence_says_it_all(tmp_path: Path) -> None:
    """Two visitors bring 2,80; at worst one who brings 1,05, at best three who bring 1,90 each."""
    found = uncertainty(tmp_path)

    assert found.headline.startswith("De ROI ligt tussen 1,05 en 5,70; in ")
    assert found.headline.endswith(" zijn de baten hoger dan de kosten.")
    assert "Bij 3 getallen staat een marge" in found.meaning
    assert "bijna nooit" in found.meaning


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        ("1", "in bijna alle doorrekeningen"),
        ("0.996", "in bijna alle doorrekeningen"),
        ("0.994", "in 99 van de 100 doorrekeningen"),
        ("0.5", "in 50 van de 100 doorrekeningen"),
        ("0.0051", "in 1 van de 100 doorrekeningen"),
        ("0.004", "in vrijwel geen van de doorrekeningen"),
        ("0", "in vrijwel geen van de doorrekeningen"),
    ],
)
def test_nothing_is_certain(chance: str, words: str) -> None:
    """Neither all nor none: a simulation cannot know that."""
    assert DUTCH.how_often(Decimal(chance)) == words
    assert "0 van de 100" not in DUTCH.how_many(Decimal(chance)).replace("50 van", "")


def test_numbers_are_told_in_words(tmp_path: Path) -> None:
    """The widest first, each with what it is, where it is used and within which bounds."""
    tornado = uncertainty(tmp_path).tornado

    assert tornado is not None
    assert [(row.name, row.low, row.high, row.present, row.at_low, row.at_high) for row in tornado.rows] == [
        ("Bezoekers als Els", "1", "3", "2", "1,40", "4,20"),
        ("Aantal bij Els: Begeleiding", "8", "14", "10", "2,40", "3,60"),
        ("Verdringing bij Els: Cursus", "0%", "50%", "20%", "3,00", "2,50"),
    ]
    assert tornado.more == ""
    longest = "Het meeste verschil maakt “Bezoekers als Els”. Gaat dat van 1 naar 3, dan verschuift de uitkomst van 1,40"
    assert tornado.message == f"{longest} naar 4,20."
    assert tornado.message in tornado.chart


def test_switching_values_stand_nearest_first(tmp_path: Path) -> None:
    """What each number would have to be for a return of 1, and how far that is from now."""
    switches = uncertainty(tmp_path).switches

    assert switches is not None
    found = [(row.name, row.present, row.value, row.change) for row in switches.rows]
    assert found[0] == ("Bezoekers als Els", "2 bezoekers", "0,7", "64% lager")
    assert ("Tarief bij Els: Begeleiding", f"€{NBSP}100 per uur", f"€{NBSP}10", "90% lager") in found
    assert ("Kosten van het jaar", f"€{NBSP}1.000", f"€{NBSP}2.800", "2,8 keer zo hoog") in found
    assert "brengen de uitkomst niet in hun eentje zo ver" in switches.more


def test_a_value_close_by_is_told_apart(tmp_path: Path) -> None:
    """With costs that are all but equal to the benefits, neither value nor change reads as if nothing changed."""
    near = uncertainty(tmp_path / "near", analysis="kosten: 2790\n").switches
    nearer = uncertainty(tmp_path / "nearer", analysis="kosten: 2799,80\n").switches

    assert near is not None
    assert nearer is not None
    assert ("Bezoekers als Els", "1,993", "0,4% lager") in [
        (row.name, row.value, row.change) for row in near.rows
    ]
    assert {row.change for row in nearer.rows if row.name == "Bezoekers als Els"} == {"bijna niets"}


def test_a_share_reads_as_one_in_so_many(tmp_path: Path) -> None:
    """When one in so many is enough, that is easier to see than a percentage."""
    persona = (
        "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Werk, bedrag: 10000, eigen_aandeel: 50%}\n---\n"
    )
    switches = uncertainty(tmp_path, persona=persona, counts="1").switches

    assert switches is not None
    assert [(row.value, row.one_in) for row in switches.rows if row.name.startswith("Eigen")] == [
        ("10%", "1 op de 10")
    ]


def test_no_margins_is_said(tmp_path: Path) -> None:
    """One honest sentence; where the costs are known, the switching values stay."""
    found = uncertainty(
        tmp_path,
        persona=ELS.replace("    aantal_laag: 8\n    aantal_hoog: 14\n", "").replace("20% (0%-50%)", "20%"),
        counts="2",
    )

    assert found.headline == ""
    assert found.meaning.startswith("Bij deze cijfers staan geen marges.")
    assert found.tornado is None
    assert found.simulation is None
    assert found.switches is not None


def test_without_costs_the_benefits_are_told(tmp_path: Path) -> None:
    """No return, no chance, no switching value: amounts."""
    found = uncertainty(tmp_path, analysis="")

    assert found.headline == f"De baten liggen tussen €{NBSP}1.050 en €{NBSP}5.700."
    assert found.switches is None
    assert found.tornado is not None
    assert found.tornado.rows[0].at_low == f"€{NBSP}1.400"
    assert found.simulation is not None
    assert "zhi-laag" not in found.simulation.chart
    assert {roi for _, _, roi in found.simulation.rows} == {""}


def test_free_of_costs_is_without_a_return(tmp_path: Path) -> None:
    """Costs of nothing give no return to speak of."""
    found = uncertainty(tmp_path, analysis="kosten: 0\n")

    assert "ROI" not in found.headline
    assert found.switches is None


def test_benefits_below_zero(tmp_path: Path) -> None:
    """A loss has a return below zero, and its bounds stay in order."""
    persona = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Vervoer, tarief: -50, eenheid: rit, aantal: 10, aantal_laag: 5, aantal_hoog: 20}\n---\n"
    found = uncertainty(tmp_path, persona=persona, counts="1")

    assert found.headline.startswith(
        "De ROI ligt tussen −1,00 en −0,25; in vrijwel geen van de doorrekeningen"
    )
    assert found.tornado is not None
    assert [(row.at_low, row.at_high) for row in found.tornado.rows] == [("−0,25", "−1,00")]


def test_margins_of_later_years_change_nothing_now(tmp_path: Path) -> None:
    """They are told as such: no empty drawing, and no range from a number to itself."""
    persona = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Werk, bedrag: 900, duur: 3, afname: 20% (10%-30%)}\n---\n"
    found = uncertainty(tmp_path, persona=persona, analysis="kosten: 1000\nlooptijd: 3\n", counts="2")

    assert found.headline == ""
    assert found.meaning.startswith("De marges bij deze cijfers gaan alleen over latere jaren.")
    assert found.tornado is None
    assert found.simulation is None


def test_many_numbers_stay_few_bars(tmp_path: Path) -> None:
    """Two hundred margins: ten bars, a sentence, and a page that stays light."""
    lines = "".join(LINE.format(amount=100 + number, low=number, high=300 + number) for number in range(200))
    persona = f"---\nnaam: Els\nwaarde: groei\nbaten:\n{lines}---\n"
    found = uncertainty(tmp_path, persona=persona)

    assert found.tornado is not None
    assert found.simulation is not None
    assert found.switches is not None
    assert len(found.tornado.rows) == MOST_BARS
    assert found.tornado.more.startswith("Nog 191 getallen hebben een marge.")
    assert len(found.switches.rows) <= MOST_SWITCHES
    assert len({row.name for row in found.tornado.rows}) == MOST_BARS
    assert len(found.tornado.chart) < 8000
    assert len(found.simulation.chart) < 8000


def test_an_english_publication_speaks_english(tmp_path: Path) -> None:
    """Every sentence, and numbers as the English write them."""
    found = uncertainty(tmp_path, language="en")

    assert found.headline.startswith("The ROI lies between 1.05 and 5.70; in ")
    assert found.tornado is not None
    assert found.tornado.rows[2].name == "Displacement for Els: Cursus"
    assert found.switches is not None
    assert found.switches.rows[0].change == "64% lower"


def test_bounds_stand_beside_persona_line_and_count(tmp_path: Path) -> None:
    """Where a reader sees the amount; a line tells which of its numbers is uncertain."""
    view = published(tmp_path)

    (persona,), (analysis,) = view.personas, view.analyses
    assert persona.bounds == f"Met de marges meegerekend ligt dat tussen €{NBSP}1.050 en €{NBSP}1.900."
    assert [line.bounds for line in persona.counted] == [
        f"tussen €{NBSP}800 en €{NBSP}1.400 (aantal van 8 tot 14)",
        f"tussen €{NBSP}250 en €{NBSP}500",
    ]
    assert [row.count for row in analysis.persona_rows] == ["2 (1–3)"]


def test_bounds_of_a_price_are_not_told_twice(tmp_path: Path) -> None:
    """One course of 500 to 750 euros is worth 500 to 750 euros; three of them are told with their price."""
    persona = """\
        ---
        naam: Els
        waarde: groei
        baten:
          - {titel: Cursus, bedrag: 500, laag: 500, hoog: 750}
          - {titel: Training, bedrag: 500, laag: 500, hoog: 750, aantal: 3}
          - {titel: Boek, bedrag: 10, laag: 5, hoog: 20, meetellen: nee, reden: Te klein.}
        ---
        """
    (found,) = published(tmp_path, persona=persona).personas

    price = f"van €{NBSP}500 tot €{NBSP}750"
    assert [line.bounds for line in found.counted] == [
        f"tussen €{NBSP}500 en €{NBSP}750",
        f"tussen €{NBSP}1.500 en €{NBSP}2.250 (prijs {price})",
    ]
    assert [line.bounds for line in found.excluded] == [f"prijs van €{NBSP}5 tot €{NBSP}20"]


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("336210", "336000"),
        ("999999", "1000000"),
        ("-12345", "-12300"),
        ("940", "940"),
        ("7", "7"),
        ("0", "0"),
    ],
)
def test_an_estimate_pretends_nothing(amount: str, shown: str) -> None:
    """Three figures, half away from zero, and never a part of a euro."""
    assert about(Decimal(amount)) == Decimal(shown)


def test_a_text_can_name_it(tmp_path: Path) -> None:
    """Low, high and how often, in a sentence of the author."""
    analysis = """kosten: 1000
samenvatting: "Van {{ analyse.laag.roi | getal(2) }} tot {{ analyse.hoog.baten | euro }}: {{ analyse.kans }}."
"""
    view = published(tmp_path, analysis=analysis)

    assert view.analyses[0].summary.startswith(f"Van 1,05 tot €{NBSP}5.700: in ")
    assert view.analyses[0].summary.endswith("doorrekeningen.")
