"""A menu of one's own, and the options of the host: what it would refuse is told by check, with the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from tests.building import parse_html, zhi
from tests.makers import codes, write_project
from zhi_publish.diagnostics import Code
from zhi_publish.load.settings import HOST_OPTIONS
from zhi_publish.pipeline import run

ELS = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Rust, pm: ja}\n---\n"
SETTINGS = "site_name: Proef\ntheme:\n  name: material\nplugins:\n  - search\n  - zhi\n"


def publication(folder: Path, more: str) -> Path:
    """Write a publication with two pages and a persona, and more settings."""
    files = {
        "index.md": "# Welkom\n",
        "over-ons.md": "# Over ons\n",
        "personas/Zoë.md": ELS,
        "brochures/boek.md": "---\ntitel: Ons boek\n---\n",
        "huis/index.md": "# Ons huis\n",
        "mkdocs.yml": SETTINGS + more,
    }
    return write_project(folder, files)


@pytest.mark.parametrize(
    ("entry", "suggestion"),
    [
        ("over-onz.md", "over-ons.md"),
        ("personas/Zoë.md", "personas/zoe.md"),
        ("personas/zoe.md#top", "personas/zoe.md"),
        ("content/over-ons.md", "over-ons.md"),
        ("mensen/", None),
        ("brochures/boek.md", "downloads/index.md"),
        ("downloads/boek.pdf", "downloads/index.md"),
        ("downloads/bock.md", "downloads/index.md"),
        ("prijsindexen/index.md", None),
        ("weg.md", None),
    ],
)
def test_menu_that_names_no_page_is_told(entry: str, suggestion: str | None, tmp_path: Path) -> None:
    """At its line, with the page that may be meant."""
    root = publication(tmp_path, f"nav:\n  - Start: index.md\n  - Meer:\n      - Dit: {entry}\n")

    (found,) = run(root).report

    assert (found.code, found.where.line, found.where.column) == (Code.MENU_BROKEN, 10, 14)
    assert suggestion is None or found.suggestion == suggestion


def test_menu_that_is_right_is_built(tmp_path: Path) -> None:
    """Pages, overviews, downloads and addresses elsewhere."""
    nav = (
        "nav:\n  - index.md\n  - Over: over-ons.md\n  - Mensen:\n      - personas/index.md\n      - Zoë: personas/zoe.md\n"
        "  - Cijfers: downloads/index.md\n  - Elders: https://example.org/\n"
    )
    root = publication(tmp_path, nav)

    assert not run(root).report
    built = zhi("build", root)
    assert built.exit_code == 0, built.output


def test_menu_may_spell_a_page_in_any_way(tmp_path: Path) -> None:
    """As its file, as its address or as its folder: whatever check accepts, the host finds."""
    typed = ["personas", "personas/zoe/", "/over-ons.md", "./over-ons", "huis/index.md", "zoeken/index.md", "mailto:post@kade.example"]  # fmt: skip
    root = publication(
        tmp_path, "nav:\n" + "".join(f"  - Nr {place}: {one}\n" for place, one in enumerate(typed))
    )
    (root / "content" / "brochures" / "boek.md").unlink()

    assert not run(root).report
    built = zhi("build", root)

    assert built.exit_code == 0, built.output
    menu = parse_html((root / "site" / "index.html").read_text(encoding="utf-8")).one(
        "nav", class_="zhi-menu-breed"
    )
    assert [one["href"] for one in menu.all("a")] == [
        "personas/", "personas/zoe/", "over-ons/", "over-ons/", "huis/", "zoeken/", "mailto:post@kade.example",
    ]  # fmt: skip


def test_menu_that_names_a_broken_file_is_no_second_fault(tmp_path: Path) -> None:
    """That file has a finding of its own."""
    root = publication(tmp_path, "nav:\n  - personas/zoe.md\n")
    (root / "content" / "personas" / "Zoë.md").write_text("---\nnaam: Zoë\n---\n", encoding="utf-8")

    assert codes(run(root).report) == [Code.MISSING_KEY.number]


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [("zomaar: 1", None), ("site_nam: Proef", "site_name"), ("language: nl", "")],
)
def test_option_that_the_host_does_not_know_is_told(
    line: str, suggestion: str | None, tmp_path: Path
) -> None:
    """A language is one that we read ourselves."""
    found = list(run(publication(tmp_path, f"{line}\n")).report)

    expected = [] if suggestion == "" else [(Code.UNKNOWN_KEY, 7, suggestion)]
    assert [(one.code, one.where.line, one.suggestion) for one in found] == expected


def test_options_are_those_of_the_host() -> None:
    """One that it learns would otherwise be refused here."""
    assert set(HOST_OPTIONS) == {name for name, _ in MkDocsConfig._schema}


def test_language_by_itself_is_built(tmp_path: Path) -> None:
    """What check accepts, the host does not trip over."""
    root = publication(tmp_path, "language: en\n")
    built = zhi("build", root)

    assert built.exit_code == 0, built.output
    assert '<html lang="en"' in (root / "site" / "index.html").read_text(encoding="utf-8")
