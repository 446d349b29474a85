"""An annual report prints what there is of a year, however little or much, and nothing of a few people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.present.results_json import results_data
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import BrochureTexts, brochure_document
from zhi_publish.publish.website import view_of

REPORT = "---\ntitel: Ons jaar\nuitvoering: jaarverslag\n{more}---\n{foreword}"
DEFINED = 'definitie: "Wie er <b>was</b> & bleef."'


def year(number: int, figures: str, more: str = "") -> str:
    """Return the accountability of a year."""
    return f"---\ntitel: Het jaar {number}\njaar: {number}\n{more}cijfers:\n{figures}---\n"


def figure(count: int, parts: str = "") -> str:
    """Return the line of the volunteers."""
    split = f", uitsplitsing: {{herkomst: {{{parts}}}}}" if parts else ""
    return f"  vrijwilligers: {{aantal: {count}, {DEFINED}{split}}}\n"


def html_of(folder: Path, files: dict[str, str], more: str = "", foreword: str = "") -> str:
    """Return the annual report of a publication as it goes to the print engine."""
    report = {"brochures/jaar.md": REPORT.format(more=more, foreword=foreword), "index.md": "# Welkom\n"}
    outcome = run(write_project(folder, {**report, **files}))
    project, _, look = outcome.complete()
    view = view_of(outcome)
    brochure = project.brochures["jaar"]
    shown = view.brochures["jaar"]
    texts = BrochureTexts(title=shown.title, foreword=shown.foreword)
    return brochure_document(brochure, view, look, words_for(project.settings.language), texts).html


def test_a_report_of_next_to_nothing(tmp_path: Path) -> None:
    """Without foreword, figures, money and years beside it only that is said which there is."""
    text = "---\ntitel: Een jaar\njaar: 2025\ntrends: [Het werd drukker.]\n---\n"
    html = html_of(tmp_path, {"verantwoordingen/een.md": text})

    assert "Het werd drukker." in html
    for anchor in ("voorwoord", "tellen", "jaren", "vertellen", "geld", "werk"):
        assert f'id="{anchor}"' not in html
    assert 'id="bronnen"' in html


def test_a_report_of_many_years_shows_the_newest(tmp_path: Path) -> None:
    """Paper has room for so many columns; the year that is reported on is among them."""
    files = {f"verantwoordingen/{at}.md": year(at, figure(at - 2000)) for at in range(2014, 2026)}
    html = html_of(tmp_path, files)

    assert 'id="jaren"' in html
    assert all(f'class="getal">{at}</th>' in html for at in range(2021, 2026))
    assert 'class="getal">2020</th>' not in html


def test_a_report_names_its_year(tmp_path: Path) -> None:
    """Without a year it is about the newest."""
    files = {f"verantwoordingen/{at}.md": year(at, figure(at - 2000)) for at in (2024, 2025)}

    assert ">25</p>" in html_of(tmp_path / "nieuw", files).partition('id="jaren"')[0]
    assert (
        ">24</p>" in html_of(tmp_path / "oud", files, 'verantwoording: "2024"\n').partition('id="jaren"')[0]
    )


def test_nothing_of_a_few_people_is_printed(tmp_path: Path) -> None:
    """Neither the small part nor the one that would give it away, on paper, on the site or in the data."""
    files = {"verantwoordingen/2025.md": year(2025, figure(7044, "Noord: 6011, Zuid: 1029, elders: 4"))}
    html = html_of(tmp_path, files)
    data = json.dumps(results_data(run(tmp_path).complete()[1]))

    assert "6.011" in html
    for told in (html, data):
        assert "1029" not in told.replace(".", "")
    assert '"elders": null' in data


def test_what_an_author_types_is_text(tmp_path: Path) -> None:
    """Signs of markup are printed or left out, never obeyed."""
    html = html_of(tmp_path, {"verantwoordingen/2025.md": year(2025, figure(12))})

    assert "Wie er was &amp; bleef." in html


@pytest.mark.parametrize("draft", [False, True])
def test_a_report_without_a_year_is_reported(draft: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    """A draft is no year either: it is left out of what is published."""
    files = {"verantwoordingen/2025.md": year(2025, figure(12), "concept: ja\n")} if draft else {}
    brochures = {"brochures/jaar.md": REPORT.format(more="", foreword="")}
    outcome = run(write_project(tmp_path, {"index.md": "# Welkom\n", **brochures, **files}))

    assert [one.code.number for one in outcome.report if one.severity == "error"] == ["ZHI022"]
