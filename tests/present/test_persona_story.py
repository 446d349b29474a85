"""What makes a persona's page a story: sentences lifted out of it, and a portrait that is nobody's face."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from zhi_publish.present.portraits import portrait, weighty
from zhi_publish.present.pull_quotes import MOST_QUOTES, with_pull_quotes
from zhi_publish.present.views import DegreeView, ValueView

SAID = "‘Dat was de eerste keer dat iemand mij dat vroeg.’"


def degrees(*numbers: int) -> tuple[DegreeView, ...]:
    """Return a palette of as many values."""
    return tuple(
        DegreeView(
            value=ValueView(
                id=f"w{place}", name=f"W{place}", definition="", colour=f"#{place:06x}", address=""
            ),
            degree=degree,
            maximum=5,
        )
        for place, degree in enumerate(numbers)
    )


def story(*paragraphs: str) -> Markup:
    """Return paragraphs as a story."""
    return Markup("".join(f"<p>{text}</p>" for text in paragraphs))


def test_a_long_story_has_a_sentence_lifted_out() -> None:
    """It stands before the paragraph that it comes from, and only for the eye."""
    told = with_pull_quotes(story(*["Tekst."] * 5, f"Toen zei ze: {SAID} Zo ging het.", *["Tekst."] * 4))

    assert told.count("zhi-uitgelicht") == 1
    assert 'aria-hidden="true">Dat was de eerste keer' in told
    assert told.index("zhi-uitgelicht") < told.index("Toen zei ze")


def test_a_heading_stays_with_its_paragraph() -> None:
    """A sentence from the first paragraph of a part stands before the heading of that part."""
    told = with_pull_quotes(story(*["Tekst."] * 6) + Markup("<h2>Kop</h2>") + story(SAID, *["Tekst."] * 3))

    assert re.search(r"</p><h2>Kop</h2><p>‘", told)
    assert told.index("zhi-uitgelicht") < told.index("<h2>")


def test_short_stories_and_the_quote_above_stay_as_they_are() -> None:
    """Where the same words stand in the opening, or the story is short, nothing is lifted out."""
    short = story("Een.", SAID)
    long = story(*["Tekst."] * 6, SAID, *["Tekst."] * 4)

    assert with_pull_quotes(short) == short
    assert with_pull_quotes(long, but_not=SAID.strip("‘’")) == long


@given(st.lists(st.sampled_from(["Tekst.", SAID, "<strong>x</strong> y", "‘half"]), max_size=30))
def test_nothing_of_the_story_is_lost(parts: list[str]) -> None:
    """Without what was lifted out the story is what it was."""
    before = story(*parts)
    after = with_pull_quotes(before)

    assert re.sub(r'<p class="zhi-uitgelicht"[^>]*>.*?</p>', "", after) == before
    assert after.count("zhi-uitgelicht") <= MOST_QUOTES


def test_portrait_follows_from_name_and_palette() -> None:
    """The same name and palette give the same drawing; another name or palette gives another."""
    one = portrait("els", degrees(5, 0, 2), label="Els")

    assert one == portrait("els", degrees(5, 0, 2), label="Els")
    assert one != portrait("jan", degrees(5, 0, 2), label="Els")
    assert one != portrait("els", degrees(2, 0, 5), label="Els")


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_portrait_keeps_within_its_frame(numbers: list[int]) -> None:
    """Whatever the palette: at most six rings, all of them inside, and one at least."""
    drawn = portrait("x", degrees(*numbers), label="x")
    rings = [
        (float(width), float(radius))
        for width, radius in re.findall(r'stroke-width="([\d.]+)" d="M[^A]*A([\d.]+) ', drawn)
    ]

    assert 1 <= len(rings) == len(weighty(degrees(*numbers))) <= 6
    assert all(radius + width / 2 <= 160 and radius - width / 2 > 0 for width, radius in rings)
