"""Who pays and who saves, as a reader sees it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.present.payer_matrix import PayerMatrixView
from zhi_publish.present.views import PayerView, PublicationView
from zhi_publish.publish.website import view_of

ELS = """\
---
naam: Els
waarde: groei
baten:
  - {titel: A, bedrag: 1.000, betaler: gemeente-wmo, verzilverbaar: deels}
  - {titel: B, bedrag: 300, betaler: gemeente-jeugd, verzilverbaar: ja}
  - {titel: C, bedrag: 200, betaler: werkgever, verzilverbaar: nee}
  - {titel: D, bedrag: -50, betaler: deelnemer, verzilverbaar: ja}
  - {titel: E, bedrag: 40, betaler: buurtfonds}
---
"""
FUND = "---\nnaam: Buurtfonds De Brug\n---\n"
BUDGET = """\
---
jaar: 2025
posten:
  - {titel: Alles, bedrag: 2.000}
inkomsten:
  - {titel: Subsidie, bedrag: %s, betaler: gemeente-wmo}
  - {titel: Giften, bedrag: 100}
---
"""
YEAR = """\
---
titel: Kosten en baten 2025
jaar: 2025
%s
personas: {els: 2}
---
"""


def publication(folder: Path, *, grant: str | None = "1.500", **files: str) -> PublicationView:
    """Return the views of a publication in which the municipality pays so much; None for costs without a budget."""
    texts = {
        "personas/els.md": ELS,
        "betalers/buurtfonds.md": FUND,
        "analyses/2025.md": YEAR % ("kosten: 2.000" if grant is None else "begroting: jaar"),
        **({} if grant is None else {"begrotingen/jaar.md": BUDGET % grant}),
    }
    return view_of(run(write_project(folder, texts | files)))


def matrix(folder: Path, *, grant: str | None = "1.500") -> PayerMatrixView:
    """Return its matrix."""
    return publication(folder, grant=grant).analyses[0].matrix


def payer(view: PublicationView, payer_id: str) -> PayerView:
    """Return the page of a payer."""
    return next(one for one in view.payers if one.id == payer_id)


def plain(text: object) -> str:
    """Return a text with ordinary spaces."""
    return str(text).replace("\u00a0", " ")


def test_rows_add_up_with_what_is_not_covered(tmp_path: Path) -> None:
    """Costs 2,000, of which 1,600 come in: 400 is open."""
    found = matrix(tmp_path)

    assert [(row.name, plain(row.pays), plain(row.saves), row.own_roi) for row in found.rows] == [
        ("Gemeente (Wmo)", "€ 1.500", "€ 2.000", "1,33"),
        ("Gemeente (Jeugdwet)", "€ 0", "€ 600", ""),
        ("Werkgevers", "€ 0", "€ 400", ""),
        ("Buurtfonds De Brug", "€ 0", "€ 80", ""),
        ("Deelnemers zelf", "€ 0", "−€ 100", ""),
        ("Anderen, of niet genoemd", "€ 100", "€ 0", ""),
    ]
    assert found.rest is not None
    assert (found.rest.name, plain(found.rest.pays), plain(found.rest.balance)) == (
        "Nog niet gedekt", "€ 400", "−€ 400",
    )  # fmt: skip
    everyone = (*found.rows, found.rest)
    assert (
        sum(row.pays.exact for row in everyone if row.pays) == found.total.pays.exact
        if found.total.pays
        else 0
    )
    assert sum(row.balance.exact for row in everyone if row.balance) == Decimal(980)
    assert plain(found.total.balance) == "€ 980"
    assert found.total.own_roi == "1,49"


def test_more_income_than_costs(tmp_path: Path) -> None:
    """The surplus is taken off, so that the column ends with the costs."""
    found = matrix(tmp_path, grant="2.100")

    assert found.rest is not None
    assert (found.rest.name, plain(found.rest.pays), plain(found.rest.balance)) == (
        "Overschot",
        "−€ 200",
        "€ 200",
    )
    assert plain(found.total.pays) == "€ 2.000"
    assert "€ 200 meer binnen" in plain(found.notes[0])


def test_an_exact_budget_leaves_nothing(tmp_path: Path) -> None:
    """Then there is no such row."""
    assert matrix(tmp_path, grant="1.900").rest is None


def test_without_a_budget_only_savings_are_shown(tmp_path: Path) -> None:
    """Nobody knows who pays, so nobody is said to pay nothing."""
    view = publication(tmp_path, grant=None)
    found = view.analyses[0].matrix

    assert not found.is_funding_known
    assert {row.pays for row in (*found.rows, found.total)} == {None}
    assert found.rest is None
    assert payer(view, "gemeente-wmo").years[0].sentence.startswith("De gemeente (Wmo) bespaart ")


def test_cashability_by_column(tmp_path: Path) -> None:
    """What an author does not say has a column, too; columns add up to the savings."""
    found = matrix(tmp_path)

    assert found.cashable_columns == ("Blijft echt over", "Blijft deels over", "Maakt ruimte", "Niet gezegd")
    assert [plain(part) for part in found.total.cashable] == ["€ 500", "€ 2.000", "€ 400", "€ 80"]
    for row in (*found.rows, found.total):
        assert row.saves is not None
        assert sum(part.exact for part in row.cashable) == row.saves.exact


@pytest.mark.parametrize(
    ("payer_id", "sentence"),
    [
        (
            "gemeente-wmo",
            "De gemeente (Wmo) betaalt € 1.500 en bespaart € 2.000; van € 2.000 blijft een deel echt over.",
        ),
        (
            "gemeente-jeugd",
            "De gemeente (Jeugdwet) betaalt niet mee en bespaart € 600; daarvan blijft € 600 echt over.",
        ),
        (
            "werkgever",
            "Werkgevers betalen niet mee en besparen € 400; dat geld blijft niet over, er komt ruimte vrij voor anderen.",
        ),
        ("deelnemer", "Deelnemers betalen niet mee en hebben € 100 aan extra kosten."),
        (
            "buurtfonds",
            "Voor Buurtfonds De Brug is er een besparing van € 80, zonder betaling; of er geld van overblijft, staat er niet bij.",
        ),
    ],
)
def test_one_payer_in_a_sentence(payer_id: str, sentence: str, tmp_path: Path) -> None:
    """Singular, plural, and a name of which nobody knows."""
    assert plain(payer(publication(tmp_path), payer_id).years[0].sentence) == sentence


def test_the_sentence_to_a_payer(tmp_path: Path) -> None:
    """An edition for a payer speaks to it."""
    year = payer(publication(tmp_path), "gemeente-wmo").years[0]

    assert plain(year.your_sentence).startswith("U betaalt € 1.500 en bespaart € 2.000")


def test_a_municipality_has_several_budgets(tmp_path: Path) -> None:
    """Its own total stands on the pages of each of them, and of nobody else."""
    view = publication(tmp_path)
    whole = payer(view, "gemeente-wmo").years[0].municipality

    assert whole is not None
    assert [row.name for row in whole.rows] == ["Gemeente (Wmo)", "Gemeente (Jeugdwet)"]
    assert (plain(whole.total.pays), plain(whole.total.saves)) == ("€ 1.500", "€ 2.600")
    assert plain(whole.sentence) == (
        "De gemeente als geheel betaalt € 1.500 en bespaart € 2.600; "
        "daarvan blijft € 600 echt over, en van € 2.000 een deel."
    )
    assert payer(view, "werkgever").years[0].municipality is None


def test_many_payers_with_long_names(tmp_path: Path) -> None:
    """All in the table; the drawing takes the smallest together, and no name leaves it."""
    lines = "".join(
        f"  - {{titel: Baat {number}, bedrag: {100 + number}, betaler: p{number}}}\n" for number in range(30)
    )
    files = {
        f"betalers/p{number}.md": f"---\nnaam: {f'Betaler {number} ':x<80}\n---\n" for number in range(30)
    }
    persona = f"---\nnaam: Els\nwaarde: groei\nbaten:\n{lines}---\n"
    view = publication(tmp_path, **(files | {"personas/els.md": persona}))
    found = view.analyses[0].matrix

    assert len(found.rows) == 32
    drawing = ET.fromstring(found.chart)  # noqa: S314 - our own
    names = [text.text or "" for text in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert "21 andere betalers" in names
    assert max(map(len, names)) < 60
    told = drawing.findtext("{http://www.w3.org/2000/svg}title") or ""
    assert "Betaler 29 xxx" in told
    assert len(told) < 400


def test_prose_may_name_it(tmp_path: Path) -> None:
    """What a payer carries and keeps; zero for who has no part in it."""
    page = (
        '---\ntitel: Tekst\n---\n\n{{ analyses["2025"].per_betaler_kosten["gemeente-wmo"] | euro }} '
        '{{ analyses["2025"].per_betaler_verzilverbaar["gemeente-jeugd"] | euro }} '
        '{{ analyses["2025"].costs_by_payer.uwv | euro }} {{ analyses["2025"].per_betaler_roi["gemeente-wmo"] | getal(2) }}\n'
    )
    view = publication(tmp_path, **{"tekst.md": page})

    assert plain(view.pages[0].text) == "<p>€ 1.500 € 600 € 0 1,33</p>"
