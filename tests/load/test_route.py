"""A persona's way through what is offered: read key by key, in both languages, each mistake at its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.makers import codes, load, write_project

PERSONA = "---\nnaam: Els\nwaarde: groei\n{route}\n---\n"


def read(folder: Path, route: str, language: str = "nl") -> tuple[object, list[str]]:
    """Return the route of the only persona, or None, and the findings about it."""
    project, found = load(
        write_project(folder, {"personas/els.md": PERSONA.format(route=route)}, language=language)
    )
    persona = project.personas.get("els")
    # a persona without benefits is told of, too; that is not what is asked here
    return None if persona is None else persona.route, [code for code in codes(found) if code != "ZHI058"]


def test_steps_keep_their_order_and_words(tmp_path: Path) -> None:
    """When and what are enough; value and note may stand with them."""
    route, _ = read(
        tmp_path,
        'route:\n  - {wanneer: "In maart", wat: Koffie}\n  - {wanneer: Nu, wat: Les, waarde: Groei, toelichting: Zelf}',
    )

    assert isinstance(route, tuple)
    assert [(step.when.text, step.what.text, step.core_value) for step in route] == [
        ("In maart", "Koffie", None), ("Nu", "Les", "groei"),
    ]  # fmt: skip
    assert route[1].note.text == "Zelf"


def test_english_keys_say_the_same(tmp_path: Path) -> None:
    """Every key has a twin."""
    route, _ = read(tmp_path, "journey:\n  - {when: Now, what: Tea, value: groei, note: Hot}", "en")

    assert isinstance(route, tuple)
    assert route[0].when.text == "Now"
    assert route[0].note.text == "Hot"


@pytest.mark.parametrize(
    ("route", "code"),
    [
        ("route:\n  - {wat: Koffie}", "ZHI022"),
        ("route:\n  - {wanneer: Nu}", "ZHI022"),
        ("route:\n  - {wanneer: Nu, wat: Les, wie: Noor}", "ZHI020"),
        ("route:\n  - {wanneer: Nu, wat: Les, waarde: groij}", "ZHI050"),
        ("route:\n  - {wanneer: Nu, wat: Les, wat: Les}", "ZHI021"),
        ("route:\n  - In maart", "ZHI024"),
        ("route: In maart", "ZHI024"),
    ],
)
def test_mistakes_are_told_once(tmp_path: Path, route: str, code: str) -> None:
    """What cannot be read makes the persona unreadable, with one finding."""
    found_route, found = read(tmp_path, route)

    assert found == [code]
    assert found_route is None


def test_an_empty_route_is_none_at_all(tmp_path: Path) -> None:
    """A key without anything behind it is an empty list."""
    assert read(tmp_path, "route:")[0] == ()
