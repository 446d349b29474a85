"""The value of one number at which the costs are just earned back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.makers import reckoned, write_project


def values(folder: Path, *, costs: str) -> dict[str, Decimal | None]:
    """Return the switching value of each number, by its kind, of ten hours at 80 and a loss of 100."""
    project = write_project(
        folder,
        {
            "personas/els.md": """\
                ---
                naam: Els
                waarde: groei
                baten:
                  - titel: Begeleiding
                    tarief: 80
                    eenheid: uur
                    aantal: 10
                  - titel: Reiskosten
                    bedrag: -100
                ---
                """,
            "analyses/2025.md": f"""\
                ---
                titel: Kosten en baten
                jaar: 2025
                kosten: {costs}
                personas: {{els: 1}}
                ---
                """,
        },
    )
    found = reckoned(project).appraisals["2025"].switching_values
    return {one.input.kind.value: one.value for one in found}


def test_a_value_gives_a_return_of_one(tmp_path: Path) -> None:
    """With costs of 600, ten hours at 70, or less than nine hours at 80, and a loss of 200 earn them back."""
    found = values(tmp_path, costs="600")

    assert found["tarief"] == Decimal(70)
    assert found["aantal"] == Decimal("8.75")
    assert found["bedrag"] == Decimal(-200)
    assert found["kosten"] == Decimal(700)


def test_a_gain_does_not_become_a_loss_nor_a_loss_a_gain(tmp_path: Path) -> None:
    """A loss of 100 cannot lift 700 of benefits to costs of 900 unless it becomes a gain: there is no such value."""
    assert values(tmp_path, costs="900")["bedrag"] is None
