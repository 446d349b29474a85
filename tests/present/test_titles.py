"""What stands above a page, and where links in its text lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.present.views import PageView
from zhi_publish.publish.website import view_of

ELS = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Cursus, bedrag: 500, schatting: ja}\n---\n"


def page(folder: Path, name: str, text: str) -> PageView:
    """Return an ordinary page, beside a home page and a persona to refer to."""
    files = {"index.md": "Welkom.\n", "personas/els.md": ELS, name: text}
    (shown,) = view_of(run(write_project(folder, files))).pages
    return shown


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Over ons", "Over ons"),
        ("1. Over *ons* en [Els](personas/els.md)", "1. Over ons en Els"),
        ("Wat `x` is & blijft \\*", "Wat x is & blijft *"),
        ("Els: {{ personas.els.totaal | euro }}", "Els: €\u00a0500"),
        ("Over ons #", "Over ons"),
    ],
)
def test_a_heading_that_opens_a_page_is_its_title(heading: str, title: str, tmp_path: Path) -> None:
    """As people read it: facts filled in, and without signs of Markdown."""
    assert page(tmp_path, "over.md", f"# {heading}\n\nTekst.\n").title == title


@pytest.mark.parametrize(
    ("name", "title"), [("over-ons.md", "Over ons"), ("nieuws/index.md", "Nieuws"), ("a/b/README.md", "B")]
)
def test_a_page_without_a_title_is_called_after_its_file(name: str, title: str, tmp_path: Path) -> None:
    """And the opening page of a folder after that folder."""
    assert page(tmp_path, name, "Tekst.\n").title == title


def test_a_mail_address_between_angle_brackets_is_a_link(tmp_path: Path) -> None:
    """Markdown writes every letter of it as a reference, against programs that gather addresses."""
    shown = page(tmp_path, "over.md", "Schrijf <els@voorbeeld.nl> of <mailto:jan@voorbeeld.nl>.\n")

    assert 'href="mailto:els@voorbeeld.nl"' in shown.text
    assert 'href="mailto:jan@voorbeeld.nl"' in shown.text
