"""More years than one, as a reader sees them; and those of the demonstration, reckoned by hand."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from tests.makers import reckoned, write_project
from zhi_publish.pipeline import run
from zhi_publish.present.views import AnalysisView, PublicationView
from zhi_publish.publish.website import view_of

REPOSITORY = Path(__file__).resolve().parents[2]
CENT = Decimal("0.01")

ELS = """\
---
naam: Els
waarde: groei
baten:
  - {titel: Uren, bedrag: 1.000, duur: 3, afname: 50%}
  - {titel: Later, bedrag: 400, vanaf_jaar: 2}
  - {titel: Kosten, bedrag: -100}
---
"""
YEAR = """\
---
titel: Kosten en baten 2025
jaar: 2025
kosten: 1.500
personas: {{els: 2}}
{keys}
---
"""


def publication(folder: Path, keys: str, *, language: str = "nl", **files: str) -> PublicationView:
    """Return the views of a publication with one persona and one analysis."""
    texts = {"personas/els.md": ELS, "analyses/2025.md": YEAR.format(keys=keys)} | files
    return view_of(run(write_project(folder, texts, language=language)))


def analysis(folder: Path, keys: str) -> AnalysisView:
    """Return its analysis."""
    return publication(folder, keys).analyses[0]


def plain(text: object) -> str:
    """Return a text with ordinary spaces."""
    return str(text).replace("\u00a0", " ")


def test_without_a_word_about_later_years_nothing_is_shown(tmp_path: Path) -> None:
    """Most analyses are about one year."""
    assert analysis(tmp_path, "").years is None


def test_rows_sums_and_words(tmp_path: Path) -> None:
    """By hand: 2 x (1000 - 100), then 2 x (500 + 400), then 2 x 250; a year weighs 10% less each time.

    1636.3636 and 413.2231 add up to 2049.59, so the larger remainder gets the cent.
    """
    years = analysis(tmp_path, 'looptijd: 3\ndiscontovoet: "10%"').years

    assert years is not None
    benefits, costs = years.groups
    assert [plain(row.label) for row in benefits.rows] == ["jaar 1 (2025)", "jaar 2 (2026)", "jaar 3 (2027)"]
    assert [row.as_it_falls.exact for row in benefits.rows] == [1800, 1800, 500]
    assert [row.at_present.exact for row in benefits.rows] == [
        Decimal("1800.00"), Decimal("1636.37"), Decimal("413.22"),
    ]  # fmt: skip
    assert plain(benefits.total.at_present) == "€ 3.849,59"
    assert [plain(row.label) for row in costs.rows] == ["jaar 1 (2025)", "jaar 2 tot en met 3"]
    assert years.net is not None
    assert (plain(years.net.as_it_falls), plain(years.net.at_present)) == ("€ 2.600", "€ 2.349,59")
    assert years.ratio is not None
    assert str(years.ratio.at_present) == "2,57"
    assert years.payback == "terugverdiend in maand 10 van jaar 1"
    assert "10% per jaar" in years.conventions[0]
    assert any("begin van hun jaar vallen" in sentence for sentence in years.conventions)
    assert "ROI van 1,20" in years.one_year_stays
    assert "terugverdiend in maand 10 van jaar 1" in years.chart


def test_the_demonstration_by_hand() -> None:
    """Three years of the demonstration, from the tariffs in its files, with nothing of the program in between.

    Consumer prices went from 100 (2021) to 121.84 (2025). What goes on after the first year: FACT and complaints
    for two years, the second one for a half; paid work for three, each the half of the one before.
    """
    index = Decimal("1.2184")
    fact = (80 * index).quantize(CENT, ROUND_HALF_UP)
    assert fact == Decimal("97.47")
    complaint = 300 * index
    assert complaint == Decimal("365.52")
    leaving = (19_750 * index).quantize(CENT, ROUND_HALF_UP)
    assert leaving == Decimal("24063.40")
    # 3 like Ismaël with 78 hours and 5 complaints; 21 like Arjan with 12 hours, half of it due to the place
    hours = 3 * 78 * fact + 21 * 12 * fact / 2
    complaints = 3 * 5 * complaint
    # 4 people, a quarter due to the place, less two fifths that would have happened anyway
    work = (4 * leaving * Decimal("0.25") * Decimal("0.6")).quantize(CENT, ROUND_HALF_UP)
    assert work == Decimal("14438.04")
    first = Decimal("429808.84")  # as the control in the file of the analysis says
    second = hours / 2 + complaints / 2 + work / 2
    third = work / 4
    assert (second, third) == (Decimal("27505.020"), Decimal("3609.51"))
    rate = Decimal("1.0225")
    middle = rate.sqrt()
    present = first / middle + second / (middle * rate) + third / (middle * rate * rate)

    found = reckoned(REPOSITORY).appraisals["2025"].horizon

    assert [year.benefits for year in found.years] == [first, second, third]
    assert found.undiscounted.benefits == first + second + third
    assert found.present.benefits == present.quantize(CENT, ROUND_HALF_UP)
    assert found.present.costs == 272_020
    assert found.present.net == present.quantize(CENT, ROUND_HALF_UP) - 272_020
    # 272,020 divided by 429,808.84 a year is 7.6 months
    assert found.payback is not None
    assert (found.payback.year, found.payback.month) == (1, 8)


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("looptijd: 12\njaarlijks_nieuw: ja", 12),
        ("looptijd: 13\njaarlijks_nieuw: ja", 7),
        ("looptijd: 100\njaarlijks_nieuw: ja", 15),
        ("looptijd: 100", 4),
    ],
)
def test_a_long_horizon_stays_a_short_table(keys: str, rows: int, tmp_path: Path) -> None:
    """The first years stand apart, later ones go by the ten; what is over is one row."""
    years = analysis(tmp_path, keys).years

    assert years is not None
    group = years.groups[0]
    assert len(group.rows) == rows
    assert sum(row.as_it_falls.exact for row in group.rows) == group.total.as_it_falls.exact
    assert sum(row.at_present.exact for row in group.rows) == group.total.at_present.exact
    if rows == 15:
        assert plain(group.rows[-1].label) == "jaar 91 tot en met 100"


def test_a_rate_of_everything(tmp_path: Path) -> None:
    """At 100% a year later weighs half."""
    years = analysis(tmp_path, 'looptijd: 2\ndiscontovoet: "100%"').years

    assert years is not None
    assert [row.at_present.exact for row in years.groups[0].rows] == [1800, 900]


def test_nothing_goes_on_beyond_the_horizon(tmp_path: Path) -> None:
    """A benefit of three years counts for two when visitors are followed for two; its line says three."""
    shown = analysis(tmp_path, "looptijd: 2")

    assert shown.years is not None
    assert shown.years.groups[0].total.as_it_falls.exact == 3600
    assert "nooit na jaar 2" in " ".join(shown.years.conventions)


def test_without_costs_there_is_no_net_value(tmp_path: Path) -> None:
    """What does not exist is said in words."""
    without = YEAR.replace("kosten: 1.500\n", "").format(keys="looptijd: 2")
    years = publication(tmp_path, "", **{"analyses/2025.md": without}).analyses[0].years

    assert years is not None
    assert (years.net, years.ratio) == (None, None)
    assert [group.name for group in years.groups] == ["Baten"]
    assert years.payback == "er zijn geen kosten bekend om terug te verdienen"
    assert "kosten zijn niet bekend" in years.chart


def test_never_earned_back(tmp_path: Path) -> None:
    """Said as such, and a loss has its minus."""
    dear = YEAR.replace("kosten: 1.500", "kosten: 9.000").format(keys="looptijd: 3")
    years = publication(tmp_path, "", **{"analyses/2025.md": dear}).analyses[0].years

    assert years is not None
    assert years.payback == "binnen 3 jaar niet terugverdiend"
    assert years.net is not None
    assert plain(years.net.as_it_falls) == "−€ 4.900"


def test_present_payback_is_told_where_it_differs(tmp_path: Path) -> None:
    """As it falls first, in present value beside it."""
    dear = YEAR.replace("kosten: 1.500", "kosten: 3.590").format(keys='looptijd: 3\ndiscontovoet: "20%"')
    years = publication(tmp_path, "", **{"analyses/2025.md": dear}).analyses[0].years

    assert years is not None
    assert (
        years.payback
        == "terugverdiend in maand 12 van jaar 2 (in waarde van nu: terugverdiend in maand 11 van jaar 3)"
    )


def test_how_long_a_benefit_lasts_stands_with_its_line(tmp_path: Path) -> None:
    """Also on the persona's own page; a year goes without saying. What begins later adds nothing to this year."""
    card = publication(tmp_path, "looptijd: 3").personas[0]
    uren, later, kosten = card.counted

    assert uren.steps == ("houdt 3 jaar aan, na het eerste jaar elk jaar 50% minder",)
    assert later.steps == ("begint in jaar 2 en telt in het eerste jaar niet mee",)
    assert later.amount is not None
    assert later.amount.exact == 0
    assert kosten.steps == ()
    assert sum(line.amount.exact for line in card.counted if line.amount) == card.card.total.exact


def test_the_same_in_english(tmp_path: Path) -> None:
    """Nothing of it stays Dutch."""
    english = {
        "personas/els.md": "---\nname: Els\nvalue: groei\nbenefits:\n"
        "  - {title: Hours, amount: 1000, duration: 3, drop_off: 50%}\n---\n",
        "analyses/2025.md": "---\ntitle: Year\nyear: 2025\ncosts: 900\npersonas: {els: 1}\nhorizon: 2\n"
        "discount_rate: 2.5%\ndiscount_at: end\n---\n",
    }
    shown = view_of(run(write_project(tmp_path, english, language="en")))
    years = shown.analyses[0].years

    assert years is not None
    assert years.payback == (
        "earned back in month 11 of year 1 (in present value: earned back in month 12 of year 1)"
    )
    assert plain(years.groups[0].rows[1].label) == "year 2 (2026)"
    assert shown.personas[0].counted[0].steps == ("lasts 3 years, 50% less each year after the first",)


def test_prose_may_name_it(tmp_path: Path) -> None:
    """Net present value, ratio and payback, in both languages."""
    page = (
        '---\ntitel: Tekst\n---\n\n{{ analyses["2025"].netto_contante_waarde | euro }} '
        '{{ analyses["2025"].net_present_value | euro }} {{ analyses["2025"].baten_kostenverhouding | getal(2) }} '
        '{{ analyses["2025"].terugverdientijd }} {{ analyses["2025"].discontovoet | procent(1) }}\n'
    )
    shown = publication(tmp_path, 'looptijd: 3\ndiscontovoet: "10%"', **{"tekst.md": page})

    assert plain(shown.pages[0].text) == (
        "<p>€ 2.349,59 € 2.349,59 2,57 terugverdiend in maand 10 van jaar 1 10,0%</p>"
    )
