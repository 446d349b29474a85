"""The accessibility statement says nothing that is not tested, stands in each language, and makes way for an author's own."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from tests.building import REPOSITORY, Build, Site, zhi
from tests.makers import write_project
from zhi_publish.present.statement import AXE_VERSION, HTML_VALIDATE_VERSION, Claim
from zhi_publish.present.words_statement import DUTCH_STATEMENT, ENGLISH_STATEMENT

PROOFS = {
    Claim.AXE: "browser/test_pages.py::test_every_page_is_accessible_and_fits",
    Claim.VALID: "browser/test_pages.py::test_html_is_valid",
    Claim.STRUCTURE: "browser/test_reading_conditions.py::test_every_page_has_its_structure_and_a_title_of_its_own",
    Claim.KEYBOARD: "browser/test_pages.py::test_keyboard_reaches_text_and_menu",
    Claim.FOCUS: "browser/test_reading_conditions.py::test_keyboard_reaches_everything_and_shows_where_it_is",
    Claim.LARGE: "browser/test_reading_conditions.py::test_large_letters_and_more_space_fit",
    Claim.SPACING: "browser/test_reading_conditions.py::test_large_letters_and_more_space_fit",
    Claim.SCRIPTLESS: "browser/test_reading_conditions.py::test_every_kind_of_page_is_complete_without_scripts",
    Claim.COLOURS: "browser/test_story_pages.py::test_drawings_hold_without_colours",
    Claim.MOTION: "browser/test_reading_conditions.py::test_nothing_moves_for_who_wants_that",
    Claim.PAPER: "browser/test_reading_conditions.py::test_paper_holds_the_text_and_no_menu",
    Claim.TREE: "browser/test_reading_order.py::test_pages_are_told_in_a_good_order",
    Claim.PRIVATE: "browser/test_pages.py::test_every_page_is_accessible_and_fits",
    Claim.PRINT: "publish/test_editions.py::test_editions_can_be_read_out",
}
"""The test of each claim; who takes a test away takes the claim away with it."""


def test_every_claim_is_proved_by_a_test_that_exists() -> None:
    """No claim without its test, and no test that is skipped."""
    assert list(PROOFS) == list(Claim)
    for proof in PROOFS.values():
        path, _, name = proof.partition("::")
        tree = ast.parse((REPOSITORY / "tests" / path).read_text(encoding="utf-8"))
        found = [one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == name]
        assert len(found) == 1, proof
        assert "skip" not in "".join(map(ast.unparse, found[0].decorator_list)), proof


def test_tools_are_those_that_are_used() -> None:
    """The versions that the statement names are those of the lock."""
    packages = json.loads((REPOSITORY / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert packages["node_modules/axe-core"]["version"] == AXE_VERSION
    assert packages["node_modules/html-validate"]["version"] == HTML_VALIDATE_VERSION


def test_both_languages_say_the_same() -> None:
    """A claim in one language is a claim in the other."""
    for statement in (DUTCH_STATEMENT, ENGLISH_STATEMENT):
        assert list(statement.tests) == list(Claim)
    assert len(DUTCH_STATEMENT.known) == len(ENGLISH_STATEMENT.known)


def test_every_page_leads_to_the_statement_in_its_language(built: Build) -> None:
    """From the foot of each page; the statement tells who answers for it, and when the content was last looked at."""
    site = built("demo")
    for address in site.pages:
        foot = site.page(address).one("p", class_="zhi-verklaring").one("a")
        target = (Path("/", address) / foot["href"]).as_posix()
        wanted = "en/accessibility" if (address + "/").startswith("en/") else "toegankelijkheid"
        assert _flat(target) == wanted, address
    text = site.article("toegankelijkheid").text

    assert "Stichting De Kleine Kade" in text
    assert "WCAG 2.2" in text
    assert "juni 2026" in text
    assert all(sentence in text for sentence in DUTCH_STATEMENT.tests.values())
    assert ENGLISH_STATEMENT.complain in site.article("en/accessibility").text


def _flat(path: str) -> str:
    parts: list[str] = []
    for part in path.strip("/").split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def test_own_statement_takes_its_place(tmp_path: Path) -> None:
    """What the author wrote at that address is the statement, and the foot of each page leads there."""
    own = "---\ntitel: Voor iedereen\n---\n\nHier staat onze eigen verklaring.\n"
    root = write_project(
        tmp_path, {"toegankelijkheid.md": own, "personas/els.md": "---\nnaam: Els\nwaarde: groei\n---\n"}
    )
    assert zhi("build", root).exit_code == 0
    site = Site(root, root / "site")

    assert "onze eigen verklaring" in site.article("toegankelijkheid").text
    assert DUTCH_STATEMENT.status not in site.article("toegankelijkheid").text
    foot = site.page("personas/els").one("p", class_="zhi-verklaring").one("a")
    assert (foot.text, foot["href"]) == ("Voor iedereen", "../../toegankelijkheid/")
