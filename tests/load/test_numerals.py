"""Numbers, shares, dates and yes or no: what is understood, and what is proposed when it is not."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhi_publish.load import numerals
from zhi_publish.model.quantity import Uncertain
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter

CASES: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "getallen.yml").read_text(encoding="utf-8")
)
NL, EN = Language.DUTCH, Language.ENGLISH


def _cases(group: str) -> list[Any]:
    return [
        pytest.param(case["getypt"], language, case[language], id=f"{language}: {case['getypt'] or 'niets'}")
        for case in CASES[group]
        for language in Language
    ]


@pytest.mark.parametrize(("typed", "language", "expected"), _cases("bedragen"))
def test_amount_is_read_or_refused_with_a_proposal(typed: str, language: Language, expected: str) -> None:
    """The table says what each spelling means in each language."""
    if expected.startswith("?"):
        with pytest.raises(numerals.Unreadable) as refused:
            numerals.read_number(typed, language)
        assert (refused.value.proposal or "") == expected.removeprefix("?").strip()
    else:
        number = numerals.read_number(typed, language)
        assert str(number.value) == expected.removesuffix(" ~")
        assert number.is_ambiguous == expected.endswith("~")


@pytest.mark.parametrize(("typed", "language", "expected"), _cases("aandelen"))
def test_share_is_read_or_refused(typed: str, language: Language, expected: str) -> None:
    """A bare number above one is never guessed at."""
    if expected == "buiten":
        with pytest.raises(numerals.OutOfRange):
            numerals.read_share(typed, language)
    elif expected.startswith("?"):
        with pytest.raises(numerals.Unreadable) as refused:
            numerals.read_share(typed, language)
        assert (refused.value.proposal or "") == expected.removeprefix("?").strip()
    else:
        assert numerals.read_share(typed, language) == Decimal(expected)


def proposal_for(typed: str, language: Language) -> str | None:
    """Return what is proposed for a spelling that cannot be read; None for one that can."""
    try:
        numerals.read_number(typed, language)
    except numerals.Unreadable as refused:
        return refused.proposal
    return None


@pytest.mark.parametrize("typed", [case["getypt"] for case in CASES["bedragen"]])
@pytest.mark.parametrize("language", Language)
def test_proposal_is_itself_understood(typed: str, language: Language) -> None:
    """Whoever follows a proposal gets no second refusal."""
    assert proposal_for(proposal_for(typed, language) or "1", language) is None


@pytest.mark.parametrize("digits", [13, 20, 21, 5_000])
def test_number_with_too_many_digits_is_refused_as_such(digits: int) -> None:
    """Twelve digits is a thousand billion euros."""
    with pytest.raises(numerals.TooLong):
        numerals.read_number("9" * digits)


def test_more_decimals_than_money_has_are_kept() -> None:
    """A tariff may have eight decimals; a ninth is a slip of the hand."""
    assert numerals.read_number("0,12345678").value == Decimal("0.12345678")
    with pytest.raises(numerals.TooLong):
        numerals.read_number("0,123456789")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("30% (20%-50%)", Uncertain(value=Decimal("0.3"), low=Decimal("0.2"), high=Decimal("0.5"))),
        ("30%(20%-50%)", Uncertain(value=Decimal("0.3"), low=Decimal("0.2"), high=Decimal("0.5"))),
        ("30% (20-50%)", Uncertain(value=Decimal("0.3"), low=Decimal("0.2"), high=Decimal("0.5"))),
        ("30 % ( 20 % – 50 % )", Uncertain(value=Decimal("0.3"), low=Decimal("0.2"), high=Decimal("0.5"))),
        ("0,3 (0,2-0,5)", Uncertain(value=Decimal("0.3"), low=Decimal("0.2"), high=Decimal("0.5"))),
        ("30% (20% tot 50%)", Uncertain(value=Decimal("0.3"), low=Decimal("0.2"), high=Decimal("0.5"))),
        ("30%", Uncertain(value=Decimal("0.3"))),
    ],
)
def test_share_may_carry_bounds(typed: str, expected: Uncertain) -> None:
    """Bounds stand in brackets behind the share."""
    assert numerals.read_bounded_share(typed) == expected


@pytest.mark.parametrize(
    "typed", ["30% (20%)", "30% (20%-)", "30% (-)", "(20%-50%)", "30% 20%-50%", "30% (a-b)"]
)
def test_half_a_pair_of_bounds_is_refused(typed: str) -> None:
    """One bound says nothing."""
    with pytest.raises(numerals.Unreadable):
        numerals.read_bounded_share(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2025-03-01", date(2025, 3, 1)),
        ("2025-3-1", date(2025, 3, 1)),
        ("1-3-2025", date(2025, 3, 1)),
        ("01-03-2025", date(2025, 3, 1)),
        ("1/3/2025", date(2025, 3, 1)),
        ("1.3.2025", date(2025, 3, 1)),
        ("29-2-2024", date(2024, 2, 29)),
    ],
)
def test_date_is_read_with_the_day_first(typed: str, expected: date) -> None:
    """In both languages: whoever means the month first writes the ISO form."""
    assert numerals.read_date(typed) == expected


@pytest.mark.parametrize(
    "typed", ["2025-02-30", "29-2-2025", "3-13-2025", "0-1-2025", "1-3-25", "maart 2025", "2025", ""]
)
def test_day_that_does_not_exist_is_refused(typed: str) -> None:
    """The calendar is the judge."""
    with pytest.raises(numerals.Unreadable):
        numerals.read_date(typed)


@pytest.mark.parametrize("typed", ["ja", "Ja", "JA", "yes", "true", "True", " ja "])
def test_yes(typed: str) -> None:
    """Capitals do not matter."""
    assert numerals.read_yes_no(typed) is True


@pytest.mark.parametrize("typed", ["nee", "Nee", "no", "No", "false", "FALSE"])
def test_no(typed: str) -> None:
    """``no`` is no, and not the country."""
    assert numerals.read_yes_no(typed) is False


@pytest.mark.parametrize("typed", ["misschien", "j", "n", "y", "on", "off", "1", "0", "", "neen", "jaja"])
def test_neither_yes_nor_no(typed: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(numerals.Unreadable):
        numerals.read_yes_no(typed)


@pytest.mark.parametrize("typed", ["25", "20255", "1899", "2200", "2025,0", "'25", "MMXXV", ""])
def test_year_has_four_digits(typed: str) -> None:
    """Between 1900 and 2199."""
    with pytest.raises(numerals.Unreadable):
        numerals.read_year(typed)


CENTS = st.integers(min_value=-(10**13), max_value=10**13).map(lambda cents: Decimal(cents).scaleb(-2))


@given(amount=CENTS, language=st.sampled_from(Language))
def test_formatted_euros_read_back_as_the_same_cents(amount: Decimal, language: Language) -> None:
    """What the site prints, an author may type."""
    formatter = Formatter(language)

    assert numerals.read_number(formatter.euro(amount), language).value == amount
    assert numerals.read_number(formatter.euro_cents(amount), language).value == amount


@given(amount=CENTS, language=st.sampled_from(Language))
def test_spelled_number_reads_back(amount: Decimal, language: Language) -> None:
    """A finding shows numbers in a spelling that is accepted."""
    assert numerals.read_number(numerals.spell(amount, language), language).value == amount


@given(
    typed=st.text(alphabet="0123456789.,-–€ %()ea½'\u00a0", max_size=24), language=st.sampled_from(Language)
)
def test_anything_typed_is_read_or_refused(typed: str, language: Language) -> None:
    """No spelling whatever is a crash, and every proposal is understood."""
    assert proposal_for(proposal_for(typed, language) or "1", language) is None
    for read in (numerals.read_share, numerals.read_bounded_share):
        with contextlib.suppress(numerals.Unreadable):
            read(typed, language)
