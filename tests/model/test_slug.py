"""From a name to an id."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhi_publish.slug import RESERVED, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ismaël", "ismael"),
        (unicodedata.normalize("NFD", "Ismaël"), "ismael"),
        ("Tot je recht komen", "tot-je-recht-komen"),
        ("  twee   spaties  ", "twee-spaties"),
        ("2025", "2025"),
        ("Anne-Fleur (1)", "anne-fleur-1"),
        ("Œuvre d'Ægir", "oeuvre-d-aegir"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Gülşah Işık", "gulsah-isik"),
        ("İpek", "ipek"),
        ("Ĳsbrand", "ijsbrand"),
        ("Søren Đorđe", "soren-dorde"),
        ("Þór", "thor"),
        ("a_b.c", "a-b-c"),
        ("½", "1-2"),
        ("…", ""),
        ("—", ""),
        ("Анна", ""),
        ("", ""),
    ],
)
def test_slug(name: str, expected: str) -> None:
    """Small plain letters, digits and hyphens."""
    assert slug(name) == expected


@given(st.text(max_size=40))
def test_slug_of_a_slug_is_itself(name: str) -> None:
    """An id may be typed as a reference."""
    assert slug(slug(name)) == slug(name)


@given(st.text(max_size=40))
def test_slug_is_safe_as_a_file_name_and_in_an_address(name: str) -> None:
    """Whatever an author calls a file."""
    assert all(letter in "abcdefghijklmnopqrstuvwxyz0123456789-" for letter in slug(name))
    assert not slug(name).startswith("-")
    assert not slug(name).endswith("-")


@given(st.text(max_size=40))
def test_composed_and_decomposed_names_are_the_same(name: str) -> None:
    """One computer writes é as one sign, another as two."""
    assert slug(unicodedata.normalize("NFC", name)) == slug(unicodedata.normalize("NFD", name))


def test_reserved_names_are_slugs() -> None:
    """So that the comparison can be made."""
    assert all(slug(name) == name for name in RESERVED)
    assert {"con", "nul", "com1", "lpt9"} <= RESERVED
