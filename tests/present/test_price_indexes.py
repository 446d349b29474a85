"""Prices of other years: the page of an index, and what an analysis says of it."""

from __future__ import annotations

from pathlib import Path

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.present.views import PublicationView
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import brochure_document
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.website import finished_site, view_of

INDEX = """\
---
titel: Consumentenprijzen
bron: {titel: CBS, jaar: 2025, url: "https://opendata.cbs.nl"}
cijfers: {2021: 100, 2023: "114,18", 2025: "121,9"}
---

Afgeronde cijfers; zie [de analyse](../analyses/2025.md).
"""
ELS = """\
---
naam: Els
waarde: groei
baten:
  - {titel: Uren, tarief: 80, eenheid: uur, aantal: 10, prijspeil: 2021}
  - {titel: Nu, bedrag: 5, prijspeil: 2025}
  - {titel: Ooit, bedrag: 7}
---

Zie [de index](../prijsindexen/cpi.md).
"""
YEAR = """\
---
titel: Kosten en baten 2025
jaar: 2025
kosten: 1.000
prijspeil: 2025
prijsindex: cpi
personas: {els: 2}
baten:
  - {titel: Los, bedrag: 12, prijspeil: 2023}
---
"""
FILES: dict[str, str] = {"prijsindexen/cpi.md": INDEX, "personas/els.md": ELS, "analyses/2025.md": YEAR}


def published(folder: Path, files: dict[str, str]) -> tuple[PublicationView, FinishedSite]:
    """Return the views and pages of a publication."""
    outcome = run(write_project(folder, dict(files)))
    view = view_of(outcome)
    return view, finished_site(outcome, view, {}, {})


def plain(text: object) -> str:
    """Return a text with ordinary spaces."""
    return str(text).replace("\u00a0", " ")


def menu(site: FinishedSite) -> list[str]:
    """Return the titles in the menu below the analyses."""
    return [entry.title for entry in site.nav[2].entries]


def test_an_index_has_a_page(tmp_path: Path) -> None:
    """With its figures, what changed from year to year, its source, and where it is used."""
    view, site = published(tmp_path, FILES)
    [index] = view.price_indexes

    assert [(one.year, one.figure, one.change) for one in index.figures] == [
        ("2021", "100,00", ""), ("2023", "114,18", ""), ("2025", "121,90", ""),
    ]  # fmt: skip
    assert [link.text for link in index.analyses] == ["Kosten en baten 2025"]
    pages = {page.address: page for page in site.pages}
    assert "121,9" in pages["prijsindexen/cpi"].html
    assert "https://opendata.cbs.nl" in pages["prijsindexen/cpi"].html
    assert "Consumentenprijzen" in pages["prijsindexen"].html
    assert 'href="../../prijsindexen/cpi/"' in pages["personas/els"].html
    assert menu(site)[-1] == "Prijsindexen"


def test_years_in_a_row_show_their_change(tmp_path: Path) -> None:
    """One decimal, as statistics offices do."""
    figures = INDEX.replace("2023", "2022")
    files = FILES | {"prijsindexen/cpi.md": figures, "analyses/2025.md": YEAR.replace("2023", "2022")}
    view, _ = published(tmp_path, files)

    assert [one.change for one in view.price_indexes[0].figures] == ["", "14,2%", ""]


def test_without_an_index_there_is_no_page_and_no_menu_entry(tmp_path: Path) -> None:
    """Most publications have none."""
    year = YEAR.replace("prijsindex: cpi\n", "")
    persona = ELS.replace("Zie [de index](../prijsindexen/cpi.md).", "")
    view, site = published(tmp_path, {"personas/els.md": persona, "analyses/2025.md": year})

    assert not [page.address for page in site.pages if page.address.startswith("prijsindexen")]
    assert "Prijsindexen" not in menu(site)
    assert view.analyses[0].prices is None


def test_an_introduction_alone_makes_the_overview(tmp_path: Path) -> None:
    """What an author writes about indexes is not thrown away."""
    words = "---\ntitel: Prijzen door de jaren\n---\n\nNog niets.\n"
    _, site = published(tmp_path, {"prijsindexen/index.md": words})

    assert menu(site)[-1] == "Prijsindexen"
    assert "Nog niets." in next(page.html for page in site.pages if page.address == "prijsindexen")


def test_every_price_in_its_own_year_and_in_that_of_the_analysis(tmp_path: Path) -> None:
    """By hand: 80 x 121.9 / 100 = 97.52, and 12 x 121.9 / 114.18 = 12.81."""
    view, _ = published(tmp_path, FILES)
    analysis = view.analyses[0]
    prices = analysis.prices

    assert prices is not None
    assert [(row.title, plain(row.before), plain(row.after)) for row in prices.rows] == [
        ("Uren", "€ 80 (2021)", "€ 97,52"), ("Los", "€ 12 (2023)", "€ 12,81"),
    ]  # fmt: skip
    assert [plain(factor) for factor in prices.factors] == [
        "Van 2021 naar 2025: 121,9 ÷ 100 = 1,219",
        "Van 2023 naar 2025: 121,9 ÷ 114,18 = 1,0676 (afgerond)",
    ]
    assert any("pagina van een persona" in note for note in prices.notes)
    assert any("niet omgerekend: Ooit" in note for note in prices.notes)
    own = analysis.own_rows[0].line
    assert own is not None
    assert plain(own.moved_price) == "€ 12 (2023) wordt € 12,81 (2025)"
    assert [line.moved_price for line in view.personas[0].counted] == ["", "", ""]
    assert plain(analysis.persona_rows[0].each) == "€ 987,20"
    assert plain(view.personas[0].card.total) == "€ 812"


def test_nothing_to_bring_to_another_year(tmp_path: Path) -> None:
    """Then it does not say that it did."""
    persona = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Nu, bedrag: 5, prijspeil: 2025}\n---\n"
    year = YEAR.partition("baten:")[0] + "---\n"
    view, _ = published(tmp_path, FILES | {"personas/els.md": persona, "analyses/2025.md": year})
    prices = view.analyses[0].prices

    assert prices is not None
    assert prices.lead.startswith("Alle prijzen in deze som waren al van 2025")
    assert (prices.rows, prices.factors, prices.notes) == ((), (), ())


def test_in_print_the_source_is_among_the_sources(tmp_path: Path) -> None:
    """With the number that stands behind the name of the index."""
    brochure = "---\ntitel: Boekje\n---\n"
    outcome = run(write_project(tmp_path, FILES | {"brochures/boekje.md": brochure}))
    project, _, look = outcome.complete()
    printed = brochure_document(
        project.brochures["boekje"], view_of(outcome), look, words_for(project.settings.language)
    )

    assert 'id="bron-1">CBS (2025)' in printed.html
    assert '<a href="#bron-1">[1]</a>' in printed.html
    assert "wordt € 12,81 (2025)" in plain(printed.html)
