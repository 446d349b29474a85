"""What is true of bounds, years, payers and what-ifs, whatever the figures."""

from __future__ import annotations

import functools
import random
import tempfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import reckoned, write_project
from tests.properties.changed_publications import (
    retyped,
    shuffled,
    with_counts_times,
    with_unpriced_lines,
)
from tests.properties.random_publications import as_files, random_publication
from tests.properties.simple_lines import Publication, number, written
from tests.properties.simple_reckoning import Year, reckon_simply
from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.appraisal import Appraisal
from zhi_publish.compute.bounds import line_range, persona_range
from zhi_publish.compute.exact import cents_that_add_up, to_cents, total
from zhi_publish.compute.inputs import InputKind
from zhi_publish.compute.results import Results
from zhi_publish.present.results_json import results_data, results_json

SOME = range(150)
CENT = Decimal("0.01")


def results_of(publication: Publication) -> Results:
    """Return what the program reckons."""
    with tempfile.TemporaryDirectory(prefix="zhi-properties-") as folder:
        return reckoned(write_project(Path(folder), as_files(publication)))


@functools.cache
def appraisal_of(seed: int) -> Appraisal:
    """Return the analysis of a random publication, looked at from all sides."""
    return results_of(random_publication(seed)).appraisals["jaar"]


def slack(result: AnalysisResult) -> Decimal:
    """Return how far sums of unrounded lines may be from sums of rounded ones: half a cent for each visitor's line."""
    many = total(
        Decimal(1) if line.persona is None else line.persona.visitors.visitors.most
        for line in result.weighted_lines
    )
    return CENT + CENT / 2 * many


def in_order(*amounts: Decimal | None) -> bool:
    """Whether amounts do not fall; those that do not exist say nothing."""
    stated = [amount for amount in amounts if amount is not None]
    return stated == sorted(stated)


@pytest.mark.parametrize("seed", SOME)
def test_low_central_high(seed: int) -> None:
    """Of benefits, balance, ROI and present values, of a persona and of a line.

    A ROI of benefits below zero is the nearer to zero the higher the costs are, so low says little there; nor does
    it of costs below zero.
    """
    appraisal = appraisal_of(seed)
    result, low, high = appraisal.result, appraisal.bounds.low, appraisal.bounds.high
    present = appraisal.horizon.present

    assert in_order(low.benefits, result.benefits, high.benefits)
    assert in_order(low.balance, result.balance, high.balance)
    assert in_order(high.costs, result.costs, low.costs)
    assert in_order(low.present.net, present.net, high.present.net)
    if (result.costs or 0) > 0 and low.benefits >= 0:
        assert in_order(low.roi, result.roi, high.roi)
    if not result.analysis.horizon.discount_rate.is_uncertain or present.costs is None:
        assert in_order(low.present.benefits, present.benefits, high.present.benefits)
    for persona in result.persona_lines:
        found = persona_range(persona.persona)
        assert in_order(found.low, persona.each, found.high)
    for line in result.weighted_lines:
        span = line_range(line.result)
        assert span is None or in_order(span.low, line.result.counted, span.high)


@pytest.mark.parametrize("seed", SOME)
def test_columns_add_up(seed: int) -> None:
    """Of years and of payers; what is shown is what adds up."""
    appraisal = appraisal_of(seed)
    result, horizon, matrix = appraisal.result, appraisal.horizon, appraisal.matrix
    years = horizon.years

    assert total(year.benefits for year in years) == horizon.undiscounted.benefits
    assert total(year.present_benefits for year in years) == horizon.present.benefits
    if result.costs is not None:
        assert total(year.costs or Decimal(0) for year in years) == horizon.undiscounted.costs
        assert total(year.present_costs or Decimal(0) for year in years) == horizon.present.costs
    assert matrix.benefits == total(row.benefits for row in matrix.rows) == result.benefits
    for row in matrix.rows:
        assert total(row.by_cashable.values()) == row.benefits
        assert result.by_payer.get(row.payer, 0) == row.benefits
    if matrix.is_funding_known and result.costs is not None:
        carried = total(row.costs for row in matrix.rows)
        rest = Decimal(0) if matrix.rest is None else matrix.rest[1]
        assert carried + (rest if carried < result.costs else -rest) == result.costs


@pytest.mark.parametrize("seed", SOME)
def test_years_by_a_root_are_within_a_cent(seed: int) -> None:
    """Each year of a present value at ``midden``, squared, so that no root is taken here either."""
    publication = random_publication(seed)
    publication["analyse"]["disconteer"] = "midden"
    horizon = results_of(publication).appraisals["jaar"].horizon
    year = Year(publication)
    rate = year.horizon.rates[0]
    exact = [Fraction(0)] * year.horizon.years
    for count, lines in year.groups:
        for line in lines:
            euro = year.horizon.life(line.keys, line.drop_off, rate)
            exact = [
                so_far + number(count) * line.counted * one for so_far, one in zip(exact, euro, strict=True)
            ]

    for found, weighs in zip(horizon.years, exact, strict=True):
        near = sorted(abs(Fraction(found.present_benefits) + Fraction(way, 100)) for way in (-1, 1))
        if abs(Fraction(found.present_benefits)) > Fraction(1, 50):
            assert near[0] ** 2 * (1 + rate) < weighs**2 < near[1] ** 2 * (1 + rate)


@pytest.mark.parametrize("seed", SOME)
def test_one_year_without_discount_is_the_one_year_result(seed: int) -> None:
    """Nothing is added by looking further than one does."""
    publication = random_publication(seed)
    for key in ("looptijd", "discontovoet", "jaarlijks_nieuw"):
        publication["analyse"].pop(key, None)
    appraisal = results_of(publication).appraisals["jaar"]
    result, present = appraisal.result, appraisal.horizon.present

    assert present == appraisal.horizon.undiscounted
    assert (present.benefits, present.costs, present.net, present.ratio) == (
        result.benefits,
        result.costs,
        result.balance,
        result.roi,
    )


@pytest.mark.parametrize("seed", range(60))
def test_each_end_of_a_tornado_is_the_publication_retyped(seed: int) -> None:
    """Whoever types the bound in the place of the number finds the same benefits, ROI and net present value."""
    publication, appraisal = random_publication(seed), appraisal_of(seed)
    low, high = appraisal.bounds.low, appraisal.bounds.high

    for swing in appraisal.tornado:
        for effect in (swing.at_low, swing.at_high):
            again = reckon_simply(retyped(publication, str(swing.input.key), effect.value))
            found = (written(Fraction(effect.benefits), 2), _ratio(effect.roi), _money(effect.net_present))
            assert found == (again["benefits"], again["roi"], again["years"]["present"]["net"]), (
                swing.input.key
            )
            assert in_order(low.benefits, effect.benefits, high.benefits)
            assert in_order(low.balance, effect.balance, high.balance)
            assert in_order(low.present.net, effect.net_present, high.present.net)


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else written(Fraction(amount), 2)


def _ratio(value: Decimal | None) -> str | None:
    return None if value is None else written(Fraction(value), 4)


@pytest.mark.parametrize("seed", range(60))
def test_at_a_switching_value_the_roi_is_one(seed: int) -> None:
    """Within the rounding of lines; and a share that has none leaves the result on one side, wherever it is put."""
    publication, appraisal = random_publication(seed), appraisal_of(seed)
    room = Fraction(slack(appraisal.result))

    def balance_at(one: Any, value: Decimal | Fraction) -> Fraction:
        year = Year(retyped(publication, str(one.input.key), value))
        assert year.costs[0] is not None
        return year.benefits() - year.costs[0]

    for one in appraisal.switching_values:
        if one.value is not None:
            assert abs(balance_at(one, one.value)) <= room, one.input.key
        elif one.input.kind.is_share:
            ends = sorted([balance_at(one, Fraction(0)), balance_at(one, Fraction(1))])
            assert ends[0] > -room or ends[1] < room, one.input.key


@pytest.mark.parametrize("seed", SOME)
def test_every_draw_lies_between_low_and_high(seed: int) -> None:
    """From the first bar of the histogram to the last; an uncertain rate may have its extreme between its bounds."""
    appraisal = appraisal_of(seed)
    simulation, low, high = appraisal.simulation, appraisal.bounds.low, appraisal.bounds.high
    if simulation is None:
        return
    room = slack(appraisal.result) + Decimal("0.5")

    first, last = simulation.benefits.bins[0].start, simulation.benefits.bins[-1].end
    assert low.benefits - room <= first
    # the only bar of draws that are all the same is one wide
    assert last <= max(high.benefits + room, first + 1)
    assert sum(one.draws for one in simulation.benefits.bins) == simulation.draws
    assert in_order(*(value for _, value in simulation.benefits.percentiles))
    certain_rate = not appraisal.result.analysis.horizon.discount_rate.is_uncertain
    if simulation.net_present is not None and certain_rate and low.present.net is not None:
        assert high.present.net is not None
        years = appraisal.result.analysis.horizon.years
        room = slack(appraisal.result) * years + Decimal("0.5")
        assert low.present.net - room <= simulation.net_present.bins[0].start
        assert simulation.net_present.bins[0].start <= high.present.net + room


@pytest.mark.parametrize("seed", range(60))
def test_order_of_lines_changes_nothing(seed: int) -> None:
    """No sum, no bound, no draw; lines and inputs only stand in another place."""
    publication = random_publication(seed)
    mixed, places = shuffled(publication, random.Random(seed))  # noqa: S311 - the same order every time
    first: Any = results_data(results_of(publication))
    second: Any = results_data(results_of(mixed))

    one, other = first["analyses"]["jaar"], second["analyses"]["jaar"]
    for name in ("tornado", "switching_values"):
        renamed = [{**entry, "input": _moved(entry["input"], places)} for entry in one.pop(name)]
        found = other.pop(name)
        assert [_nameless(entry) for entry in renamed] == [_nameless(entry) for entry in found]
        assert {entry["input"] for entry in renamed} == {entry["input"] for entry in found}
    assert one["simulation"] == other["simulation"]
    one["lines"].sort(key=str)
    other["lines"].sort(key=str)
    assert [_untitled(line) for line in one.pop("lines")] == [_untitled(line) for line in other.pop("lines")]
    assert one == other
    for name, persona in first["personas"].items():
        again = second["personas"][name]
        assert persona["total"] == again["total"]
        assert persona["by_payer"] == again["by_payer"]


def _moved(name: str, places: dict[str, list[int]]) -> str:
    owner, *where, kind = name.split(":")
    if owner in {"persona", "analyse"} and len(where) == 2:
        place = places[where[0] if owner == "persona" else ""][int(where[1])]
        return f"{owner}:{where[0]}:{place}:{kind}"
    return name


def _nameless(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if name != "input"}


def _untitled(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name != "title"}


@pytest.mark.parametrize("seed", range(40))
def test_order_of_files_changes_no_byte(seed: int, tmp_path: Path) -> None:
    """Written last to first, and each in a folder of another name."""
    files = as_files(random_publication(seed))
    english = {
        "baten": "benefits",
        "personas": "personas",
        "prijsindexen": "price_indexes",
        "begrotingen": "budgets",
        "analyses": "analyses",
    }
    moved = {}
    for path, text in reversed(files.items()):
        folder, name = path.split("/")
        moved[f"{english[folder]}/{name}"] = text

    one = results_json(reckoned(write_project(tmp_path / "one", files)))
    other = results_json(reckoned(write_project(tmp_path / "other", moved)))

    assert one == other


@pytest.mark.parametrize("seed", range(60))
def test_unpriced_lines_change_nothing(seed: int) -> None:
    """However much is stated of them: no sum, no bound, no year, no draw."""
    publication = random_publication(seed)
    more = with_unpriced_lines(publication, random.Random(seed))  # noqa: S311 - the same places every time
    before: Any = results_data(results_of(publication))["analyses"]["jaar"]  # type: ignore[index,call-overload]
    after: Any = results_data(results_of(more))["analyses"]["jaar"]  # type: ignore[index,call-overload]

    for outcome in (before, after):
        outcome["lines"] = [line for line in outcome["lines"] if line.get("status") != "unquantified"]
        for name in ("tornado", "switching_values"):
            outcome[name] = [_nameless(entry) for entry in outcome[name]]
    assert before == after


@pytest.mark.parametrize("seed", range(60))
def test_three_times_the_visitors_is_three_times_the_benefits(seed: int) -> None:
    """To the cent in one year, at either bound and for every payer; over more years but for one rounding."""
    publication = random_publication(seed)
    once = results_of(with_counts_times(publication, 1)).appraisals["jaar"]
    thrice = results_of(with_counts_times(publication, 3)).appraisals["jaar"]

    assert thrice.result.benefits == 3 * once.result.benefits
    assert thrice.bounds.low.benefits == 3 * once.bounds.low.benefits
    assert thrice.bounds.high.benefits == 3 * once.bounds.high.benefits
    rows = {row.payer: row.benefits for row in once.matrix.rows if row.benefits}
    assert {row.payer: row.benefits for row in thrice.matrix.rows if row.benefits} == {
        payer: 3 * benefits for payer, benefits in rows.items()
    }
    for name in ("present", "undiscounted"):
        sums, more = getattr(once.horizon, name), getattr(thrice.horizon, name)
        assert abs(more.benefits - 3 * sums.benefits) <= 2 * CENT


def test_the_publications_have_what_is_asked_of_them() -> None:
    """A property of nothing holds always."""
    found = [appraisal_of(seed) for seed in range(60)]
    kinds = {swing.input.kind for one in found for swing in one.tornado}

    assert kinds >= set(InputKind) - {InputKind.COSTS}
    assert sum(one.simulation is not None for one in found) > 30
    values = [value for one in found for value in one.switching_values]
    assert sum(value.value is not None for value in values) > 100
    assert sum(value.value is None and value.input.kind.is_share for value in values) > 20
    assert sum(len(one.matrix.rows) > 2 for one in found) > 10


AMOUNTS = st.lists(
    st.integers(-(10**12), 10**12).map(lambda part: Decimal(part).scaleb(-5))
    | st.integers(-(10**6), 10**6).map(lambda part: Decimal(part) / Decimal(7))
    | st.integers(-(10**6), 10**6).map(lambda part: Decimal(part).scaleb(-2)),
    max_size=12,
)


@given(amounts=AMOUNTS)
def test_cents_add_up(amounts: list[Decimal]) -> None:
    """To the rounded sum; each within a cent of itself, and untouched when it is whole cents already."""
    parts = cents_that_add_up(amounts)

    assert total(parts) == to_cents(total(amounts))
    for part, amount in zip(parts, amounts, strict=True):
        assert abs(part - amount) < CENT
        assert part == to_cents(part)
        if amount == to_cents(amount):
            assert part == amount


@given(amounts=AMOUNTS, shuffle=st.randoms())
def test_cents_add_up_in_any_order(amounts: list[Decimal], shuffle: random.Random) -> None:
    """The same cents are handed out, perhaps to another of equals."""
    mixed = list(amounts)
    shuffle.shuffle(mixed)

    assert sorted(cents_that_add_up(mixed)) == sorted(cents_that_add_up(amounts))
