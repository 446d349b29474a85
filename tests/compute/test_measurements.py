"""What may be read into a questionnaire."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import BLANK, SOMEWHERE, codes, load, text, write_project
from zhi_publish.compute.measurements import FEWEST_SHOWN, Strength, measurement_result
from zhi_publish.model.measurement import Measurement, Scale, Wave


def wave(mean: str, respondents: int, spread: str | None = "1") -> Wave:
    """Return one time that a questionnaire was held."""
    return Wave(
        label=text("Voorjaar"),
        respondents=respondents,
        mean=Decimal(mean),
        spread=None if spread is None else Decimal(spread),
        where=SOMEWHERE,
    )


def measurement(*waves: Wave, is_higher_better: bool = True) -> Measurement:
    """Return a questionnaire from 1 to 7."""
    scale = Scale(lowest=Decimal(1), highest=Decimal(7), is_higher_better=is_higher_better)
    return Measurement(
        id="lijst",
        title=text("Lijst"),
        instrument=text("MANSA"),
        scale=scale,
        waves=waves,
        body=BLANK,
        where=SOMEWHERE,
    )


@pytest.mark.parametrize(
    ("waves", "strength"),
    [
        ((wave("3", 50),), Strength.NONE),
        ((wave("3", 50), wave("4", 4)), Strength.NONE),  # too few to show
        ((wave("3", 50, None), wave("4", 50)), Strength.UNKNOWN),
        # 1.96 × 1 ÷ √50 = 0.277; √(2 × 0.277²) = 0.392
        ((wave("3", 50), wave("3.39", 50)), Strength.CHANCE),
        ((wave("3", 50), wave("3.40", 50)), Strength.CLEAR),
        # 1.96 ÷ √16 = 0.49; with the other 0.277: 0.563
        ((wave("3", 50), wave("3.6", 16)), Strength.HINT),
    ],
)
def test_difference_is_called_what_it_is(waves: tuple[Wave, ...], strength: Strength) -> None:
    """Chance, a hint or clear: by the margin of both means and by how many answered."""
    assert measurement_result(measurement(*waves)).strength is strength


def test_lower_may_be_better() -> None:
    """Of complaints one wants fewer."""
    result = measurement_result(measurement(wave("5", 50), wave("3", 50), is_higher_better=False))

    assert result.change == -2
    assert result.is_better is True


@given(
    first=st.integers(1, 400),
    second=st.integers(1, 400),
    means=st.tuples(st.integers(100, 700), st.integers(100, 700)),
    spread=st.integers(0, 300),
)
def test_more_answers_never_make_a_difference_less_sure(
    first: int, second: int, means: tuple[int, int], spread: int
) -> None:
    """The margin shrinks with the number of answers, and a mean of too few is never shown."""
    scores = [str(Decimal(mean) / 100) for mean in means]
    made, more = (
        measurement_result(
            measurement(
                *(
                    wave(score, number * factor, str(Decimal(spread) / 100))
                    for score, number in zip(scores, (first, second), strict=True)
                )
            )
        )
        for factor in (1, 4)
    )

    for one in made.waves:
        assert (one.mean is None) is (one.wave.respondents < FEWEST_SHOWN)
    if made.margin is not None and more.margin is not None:
        assert abs(more.margin * 2 - made.margin) < Decimal("1E-20")  # four times as many: half the margin


def test_questionnaire_of_a_broken_chain_is_no_second_fault(tmp_path: Path) -> None:
    """What it shows cannot be looked up there; the chain has its finding."""
    files = {
        "waardeketens/keten.md": "---\ntitel: Keten\nimpakt: []\n---\n",
        "metingen/lijst.md": (
            "---\ntitel: Lijst\ninstrument: NEL\nschaal: {van: 1, tot: 5}\n"
            "momenten: [{wanneer: nu, ingevuld: 40, gemiddelde: 3}]\ntoont: [kennen]\n---\n"
        ),
    }
    _, found = load(write_project(tmp_path, files))

    assert codes(found) == ["ZHI020"]


@pytest.mark.parametrize("link", ["een-gewoon-levn", "soep", "kennen"])
def test_link_leads_one_step_on(tmp_path: Path, link: str) -> None:
    """To what exists there, and not to a step back or two steps on."""
    chain = f"""\
        ---
        titel: Keten
        impact: [{{titel: Een gewoon leven}}]
        uitkomsten: [{{titel: Minder alleen, leidt_tot: [{link}]}}]
        resultaten: [{{titel: Kennen, leidt_tot: [minder-alleen]}}]
        activiteiten: [{{titel: Soep, leidt_tot: [kennen]}}]
        ---
        """
    _, found = load(write_project(tmp_path, {"waardeketens/keten.md": chain}))

    assert codes(found) == ["ZHI050"]
    assert found[0].suggestion == ("een-gewoon-leven" if link == "een-gewoon-levn" else None)
