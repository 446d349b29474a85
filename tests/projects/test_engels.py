"""A publication in English: keys, words, and numbers with a decimal point."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from tests.building import PROJECTS, Build, Site, pdf_text, zhi
from zhi_publish.load.key_tables import ALL_TABLES

ROOT = PROJECTS / "engels"


@pytest.fixture(scope="module")
def site(built: Build) -> Site:
    """Return the built site."""
    return built("engels")


def test_uses_english_keys_only() -> None:
    """Every English twin is typed here but for a few that are tried elsewhere, and no Dutch key."""
    heads = [path.read_text(encoding="utf-8").split("\n---\n")[0] for path in ROOT.rglob("*.md")]
    typed = set(re.findall(r"^[ -]*([a-z_]+):", "\n".join(heads), re.MULTILINE))
    english = {key.english for table in ALL_TABLES for key in table.keys}
    dutch = {key.name for table in ALL_TABLES for key in table.keys} - english

    assert not typed & dutch
    assert english - typed <= {"costs", "balance", "compare_with", "image", "file", "alt", "id", "original"}


def test_notes_tell_how_a_comma_was_read() -> None:
    """In English a comma before three digits groups thousands, and a note says so, in English."""
    result = zhi("check", ROOT, "--format", "json")

    found = json.loads(result.output)["diagnostics"]
    assert {(one["severity"], one["code"]) for one in found} == {("note", "ZHI027")}
    assert "`1,200` was read as 1200" in found[0]["message"]
    assert result.exit_code == 0
    assert zhi("check", ROOT, "--strict").exit_code == 0


def test_calc_reads_points_as_decimals() -> None:
    """The same rules reckon, with comma and dot in each other's place."""
    results = json.loads(zhi("calc", ROOT, "--format", "json").output)

    lines = results["personas"]["mary"]["lines"]
    assert [line["counted"] for line in lines] == [
        "3600.00",  # 4 × 45 × 40 × 50%
        "2500.00",  # 200 × 12.50
        "461.70",  # 1,500 / 2 = 750 × 0.9 × 0.95 × 0.8 × 0.9
        "0.00",
        None,
    ]
    assert results["analyses"]["2025"]["costs"] == "60900.51"  # 60,000.50 × 1.015 = 60,900.5075
    assert (
        results["analyses"]["2025"]["roi"] == "1.0922"
    )  # (65,617.00 + 10 × 90.00 for the half-days of 2024) / 60,900.51


def test_csv_is_for_an_english_spreadsheet(site: Site) -> None:
    """Commas separate cells and points mark decimals."""
    rows = list(csv.reader(io.StringIO(site.files["downloads/results.csv"].decode("utf-8-sig"))))

    assert {len(row) for row in rows} == {len(rows[0])}
    assert any("6561.70" in row for row in rows)


def test_pages_stand_at_english_addresses_and_speak_english(site: Site) -> None:
    """Addresses, headings and amounts are English, and the page says so to a screen reader."""
    assert {"benefits/half-day", "payers/street-fund", "budgets/2025", "analyses/2025"} <= set(site.pages)
    page = site.page("personas/mary")
    assert page.one("html")["lang"] == "en"
    assert "Mary counts for € 6,561.70." in page.text
    assert "Every euro brought 1.09." in site.article("").text
    dutch_words = re.compile(
        r"\b(?:kosten|baten|betaler|verhalen|waarden|schatting|bezoekers)\b", re.IGNORECASE
    )
    for address in site.pages:
        assert not dutch_words.findall(site.page(address).text), address


def test_brochure_is_english_too(site: Site) -> None:
    """The edition for a payer of one's own is set in English."""
    text = pdf_text(site.files["downloads/all.pdf"])

    assert "The Open Door in print" in text.replace("\r\n", " ")
    assert "Street Fund" in text
    assert "2,308.50" in text  # half of 461.70, ten times
