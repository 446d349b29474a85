"""A decision plan on paper: the first page says it all, whatever there is of it, and can be read out."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.building import pdf_text
from tests.publish.brochure_rules import broken_rules
from tests.publish.test_editions import LONG_NAME, brochure, make_pdfs, page_count

pytestmark = pytest.mark.print


def first_page(data: bytes) -> str:
    """Return the text of the first page, with single spaces."""
    text: str = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    return " ".join(text.split())


def hard_plan(count: int, name: str) -> str:
    """Return a plan with much in it, and so many scenarios."""
    groups = "".join(
        f"      - {{wie: Inwoners die ergens komen en dat al jaren doen nummer {number}, aantal: 20 (15-25), overlap: {min(number, 1)}}}\n"
        for number in range(12)
    )
    scenarios = "".join(
        f"  - titel: {name} {number}\n    soort: samen\n    met: Buurgemeente aan het Lange Water\n    kosten: 1.234.567\n"
        f"    extra_bereikt: 40 (30-50)\n    voor: [{', '.join(['Het gebouw staat er al, midden in het dorp'] * 4)}]\n"
        f"    tegen: [Het is duur]\n"
        for number in range(count)
    )
    answers = "".join(
        f"  - stap: {step}\n    antwoord: {'Een antwoord van een flink aantal woorden. ' * 12}\n"
        for step in (1, 3, 4)
    )
    return (
        f"---\ntitel: {LONG_NAME}\ngemeente: Dorp aan de Rivier\njaar: 2025\ninwoners: 22400\ndoelgroep: {{aantal: 610 (560-660)}}\n"
        f"vergadering: 2026-06-18\nstappen:\n{answers}  - stap: 2\n    bereikt:\n{groups}"
        f"voorstel:\n  uitkomst: ja\n  voorstel: {'De raad besluit dat er iets bij komt. ' * 4}\n  bedrag: 75.000\n  uit: de reserve\n"
        f"scenarios:\n{scenarios}---\n\nEen toelichting.\n"
    )


@pytest.mark.parametrize(("paper", "count"), [("A4", 6), ("A5", 3)])
def test_first_page_holds_question_figures_scenarios_and_proposal(
    paper: str, count: int, tmp_path: Path
) -> None:
    """With a good many scenarios, on either paper; nothing is cut off, and every rule of structure holds."""
    files = {
        "besluiten/dorp.md": hard_plan(count, "Het dorpshuis gaat vaker open dan nu, plan"),
        "brochures/raad.md": brochure(uitvoering="besluitstuk", formaat=paper, titel="Een plek in het dorp?"),
    }
    data = make_pdfs(tmp_path, files)["raad"]
    first, whole = first_page(data), " ".join(pdf_text(data).split())

    assert "Heeft Dorp aan de Rivier een plek erbij nodig, en zo ja: welke?" in first
    assert "nu 229 (tussen 169 en 289) bereikt. 381 (tussen 271 en 491) worden dat nog niet." in first
    assert first.count("€ 1.234.567") == count
    assert "Ja: er komt iets bij" in first
    assert "€ 75.000 per jaar; uit de reserve" in first
    assert "Voor en tegen" not in first
    assert whole.count("Het gebouw staat er al") == 4 * count
    assert "610 − 229 = 381 nog niet bereikt" in whole
    assert broken_rules(data) == {}


def test_more_than_fits_goes_on_overleaf(tmp_path: Path) -> None:
    """Nothing is left out of a plan, and the steps still begin on a page of their own."""
    files = {
        "besluiten/dorp.md": hard_plan(12, LONG_NAME),
        "brochures/raad.md": brochure(uitvoering="besluitstuk", formaat="A5"),
    }
    data = make_pdfs(tmp_path, files)["raad"]
    text = " ".join(pdf_text(data).split())

    assert text.count("€ 1.234.567") == 12
    assert text.index("€ 75.000 per jaar; uit de reserve") < text.index("Voor en tegen")
    assert broken_rules(data) == {}


def test_a_plan_without_answers_is_a_working_document(tmp_path: Path) -> None:
    """Then it prints what to think of at each step; an edition in English speaks English."""
    files = {
        "mkdocs.yml": "site_name: Trial\ntheme:\n  name: material\n  language: en\nplugins:\n  - zhi\n",
        "decision_plans/village.md": "---\ntitle: A place?\nmunicipality: Village\n---\n",
        "brochures/council.md": "---\ntitle: A place?\nedition: decision-document\n---\n",
    }
    data = make_pdfs(tmp_path, files)["council"]
    text = " ".join(pdf_text(data).split())

    assert text.count("This step is still open.") == 9
    assert "There is no proposal yet." in text
    assert "How many residents are reached has not been counted yet." in text
    assert page_count(data) <= 5
    assert broken_rules(data) == {}


def test_each_plan_has_its_own_document(tmp_path: Path) -> None:
    """The key chooses; without it the first is printed."""
    plan = "---\ntitel: {name}?\ngemeente: {name}\n---\n"
    files = {
        "besluiten/aa.md": plan.format(name="Aadorp"),
        "besluiten/bee.md": plan.format(name="Beedorp"),
        "brochures/een.md": brochure(uitvoering="besluitstuk"),
        "brochures/twee.md": brochure(uitvoering="besluitstuk", besluit="bee"),
    }
    made = make_pdfs(tmp_path, files)

    assert "Heeft Aadorp een plek" in first_page(made["een"])
    assert "Heeft Beedorp een plek" in first_page(made["twee"])
