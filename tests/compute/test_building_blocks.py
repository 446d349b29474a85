"""Which building block is where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import codes, load, reckoned, write_project
from zhi_publish.compute.building_blocks import BuildingBlocksResult, Coverage

REGION = """\
    ---
    titel: De streek
    regio: De streek
    {more}
    aanbod:
    {offers}
    ---
    """


def region(tmp_path: Path, offers: str, more: str = "jaar: 2025") -> Path:
    """Write a publication with one region."""
    return write_project(
        tmp_path, {"bouwstenen/streek.md": REGION.format(offers=offers, more=more), "index.md": "# Welkom\n"}
    )


def offer(block: str, who: str, more: str = "") -> str:
    """Return one offer as an author types it."""
    return f"  - {{bouwsteen: {block}, wie: {who}{more}}}\n    "


def coverage(result: BuildingBlocksResult, block_id: str) -> list[Coverage]:
    """Return how far a block is there, place by place."""
    row = next(row for row in result.rows if row.block_id == block_id)
    return [cell.coverage for cell in row.cells]


def test_best_state_of_a_place_counts(tmp_path: Path) -> None:
    """A place has a block when somebody offers it; what was stopped is gone, and a plan is not there yet."""
    offers = (
        offer("sociale-participatie", "A", ", waar: Noord, stand: gepland")
        + offer("sociale-participatie", "B", ", waar: noord, stand: deels")
        + offer("sociale-participatie", "C", ", waar: Zuid, stand: gestopt")
        + offer("informatie-en-advies", "D")
    )
    result = reckoned(region(tmp_path, offers)).every(BuildingBlocksResult)["streek"]

    assert result.places == ("Noord", "Zuid")
    assert coverage(result, "sociale-participatie") == [Coverage.PARTLY, Coverage.MISSING]
    assert coverage(result, "informatie-en-advies") == [Coverage.PRESENT, Coverage.PRESENT]
    gaps = {row.block_id for row in result.rows if row.is_gap}
    assert gaps == {
        "sociale-participatie",  # A: not in Zuid
        "maatschappelijke-participatie", "ontwikkeling-en-zelfhulp",  # A: nowhere
        "individuele-ondersteuning", "kwaliteit-ervaringsdeskundigheid",  # B: nowhere in the region
    }  # fmt: skip


def test_two_organisations_in_one_place_are_told(tmp_path: Path) -> None:
    """The same name twice is one organisation; another in another place is no double."""
    offers = (
        offer("naasten", "Huis", ", waar: Noord")
        + offer("naasten", "huis", ", waar: Noord")
        + offer("naasten", "Kerk", ", waar: Zuid")
        + offer("kwartiermaken", "Huis", ", waar: Noord")
        + offer("kwartiermaken", "Kerk")
    )
    result = reckoned(region(tmp_path, offers)).every(BuildingBlocksResult)["streek"]

    doubles = [(row.block_id, cell.place) for row in result.rows for cell in row.cells if cell.is_double]
    assert doubles == [("kwartiermaken", "Noord")]


def test_region_without_places_is_one_place(tmp_path: Path) -> None:
    """Then a block of group A ought to be somewhere."""
    result = reckoned(region(tmp_path, offer("sociale-participatie", "A"))).every(BuildingBlocksResult)[
        "streek"
    ]

    assert result.places == (None,)
    assert not next(row for row in result.rows if row.block_id == "sociale-participatie").is_gap


@pytest.mark.parametrize(
    ("offers", "more", "wanted"),
    [
        (offer("sociale-partisipatie", "A"), "jaar: 2025", ["ZHI050"]),
        (offer("soepbus", "A"), "eigen: [{naam: Soepbus, groep: D}]", ["ZHI034"]),
        (offer("naasten", "A"), "eigen: [{naam: Naasten, groep: C}]", ["ZHI021"]),
        (offer("naasten", "A", ", stand: misschien"), "jaar: 2025", ["ZHI034"]),
        ("  - naasten\n    ", "jaar: 2025", ["ZHI024"]),
    ],
)
def test_mistakes_are_told_once(tmp_path: Path, offers: str, more: str, wanted: list[str]) -> None:
    """Each with a finding of its own, and no second one for what follows from it."""
    _, found = load(region(tmp_path, offers, more))

    assert codes(found) == wanted
