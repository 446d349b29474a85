"""A persona whose worth differs in an analysis with other prices says so itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import write_project
from zhi_publish.pipeline import run
from zhi_publish.publish.website import view_of

PERSONA = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - titel: Cursus\n    bedrag: 100\n    prijspeil: 2021\n    bron: Proef\n---\n"
INDEX = "---\ntitel: Prijzen\nbron: Proef\ncijfers:\n  2021: 100\n  2025: 120\n---\n"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("prijsindex: prijzen\n", "In prijzen van 2025 is dat €\u00a0120; daarmee rekent Jaar."),
        ("", ""),
    ],
)
def test_the_amount_of_the_analysis_stands_beside_that_of_the_persona(
    tmp_path: Path, keys: str, said: str
) -> None:
    """Two amounts for one person, and no word about it, would look like a mistake."""
    root = write_project(
        tmp_path,
        {
            "personas/els.md": PERSONA,
            "prijsindexen/prijzen.md": INDEX,
            "analyses/2025.md": f"---\ntitel: Jaar\njaar: 2025\nkosten: 100\npersonas: {{els: 9}}\nprijspeil: 2025\n{keys}---\n",
        },
    )

    (persona,) = view_of(run(root)).personas

    assert persona.in_other_prices == said
