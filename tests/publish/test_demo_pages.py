"""The pages of every edition of the demonstration, measured: nothing overflows, overlaps, stands alone or is empty."""

from __future__ import annotations

import pytest

from tests.building import Build
from tests.publish.all_editions import EDITIONS, measured, pdf_of
from tests.publish.brochure_rules import RULES, broken_rules
from tests.publish.page_measures import used, what_jars

pytestmark = pytest.mark.print

MOST_PAGES = {
    "algemeen": 36,
    "gemeente": 38,
    "zwart-wit": 36,
    "zorgverzekeraar": 38,
    "algemeen-a5": 62,
    "grote-letter": 94,
    "jaarverslag": 12,
    "jaarverslag-a5": 22,
}
ONE_EACH = {
    "poster": 1,
    "poster-a4": 1,
    "samenvatting": 4,
    "samenvatting-a5": 4,
    "personakaarten": 8,
    "personakaarten-a4": 8,
}


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_jars_on_any_page(edition: str, built: Build) -> None:
    """Every edition, on every paper: every detector is silent."""
    assert what_jars(measured(pdf_of(built, edition), edition)) == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_can_be_read_out_and_kept(edition: str, built: Build) -> None:
    """All rules of structure hold."""
    assert len(RULES) >= 30
    assert broken_rules(pdf_of(built, edition)) == {}


@pytest.mark.parametrize("edition", MOST_PAGES)
def test_pages_are_filled(edition: str, built: Build) -> None:
    """A brochure needs no more pages than it has matter for, and most of them are well filled."""
    one = measured(pdf_of(built, edition), edition)
    shares = used(one).values()
    assert len(one.sizes) <= MOST_PAGES[edition]
    assert sum(share < 0.5 for share in shares) <= len(shares) / 4
    assert sum(shares) / len(shares) > 0.6


@pytest.mark.parametrize("edition", ONE_EACH)
def test_page_of_fixed_size_stays_one(edition: str, built: Build) -> None:
    """What was chosen to fit on a page does."""
    assert len(measured(pdf_of(built, edition), edition).sizes) == ONE_EACH[edition]
