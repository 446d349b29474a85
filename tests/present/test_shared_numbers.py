"""A number that several personas share stays one number, whatever stands in the titles around it."""

from __future__ import annotations

from pathlib import Path

from tests.makers import load, write_project
from zhi_publish.compute.results import reckon
from zhi_publish.present.prose import with_facts_filled_in

BENEFIT = """\
    ---
    titel: "Cursus voor {{ personas.els.naam }}"
    tarief: 100
    laag: 80
    hoog: 120
    eenheid: keer
    eigen_aandeel: 50% (40%-60%)
    ---
    """
PERSONA = "---\nnaam: {name}\nwaarde: groei\nbaten:\n  - baat: cursus\n    aantal: 2\n---\n"


def test_facts_in_a_title_do_not_part_a_shared_number(tmp_path: Path) -> None:
    """The tornado has one bar for the tariff and one for the share, before and after the facts are filled in."""
    project, _ = load(
        write_project(
            tmp_path,
            {
                "baten/cursus.md": BENEFIT,
                "personas/els.md": PERSONA.format(name="Els"),
                "personas/bo.md": PERSONA.format(name="Bo"),
                "analyses/2025.md": "---\ntitel: Jaar\njaar: 2025\nkosten: 100\npersonas: {els: 5, bo: 6}\n---\n",
            },
        )
    )
    results = reckon(project)

    told, filled = with_facts_filled_in(project, results)

    assert told.benefits["cursus"].title.text == "Cursus voor Els"
    keys = [[str(swing.input.key) for swing in one.appraisals["2025"].tornado] for one in (results, filled)]
    assert keys[0] == keys[1] == ["baat:cursus:eigen_aandeel", "baat:cursus:tarief"]
