"""Findings as data: told once, in the order of the files."""

from __future__ import annotations

import time

import pytest

from zhi_publish.diagnostics import MOST_PROPOSED, Code, Location, Report, Severity, nearest


def where(file: str = "a.md", line: int = 1, column: int = 1) -> Location:
    """Return a place."""
    return Location(file=file, line=line, column=column)


def test_finding_is_told_once() -> None:
    """Two stages may see the same trouble; other details make another finding."""
    report = Report()
    report.add(Code.UNKNOWN_KEY, where(), key="a", known="b")
    report.add(Code.UNKNOWN_KEY, where(), key="a", known="b")
    report.add(Code.UNKNOWN_KEY, where(), key="c", known="b")

    assert len(report) == 2


def test_findings_come_in_the_order_of_files_and_lines() -> None:
    """Whatever the order in which they were made."""
    report = Report()
    for file, line, column in [("b.md", 1, 1), ("a.md", 10, 1), ("a.md", 9, 5), ("a.md", 9, 2)]:
        report.add(Code.EMPTY_VALUE, where(file, line, column))

    assert [(found.where.file, found.where.line, found.where.column) for found in report] == [
        ("a.md", 9, 2),
        ("a.md", 9, 5),
        ("a.md", 10, 1),
        ("b.md", 1, 1),
    ]


@pytest.mark.parametrize("code", Code, ids=lambda code: code.number)
def test_only_errors_keep_a_publication_back(code: Code) -> None:
    """Warnings and notes are published along."""
    report = Report()
    report.add(code, where())

    assert report.has_errors == (code.severity is Severity.ERROR)


def test_report_takes_over_findings() -> None:
    """With everything that belongs to them."""
    first, second = Report(), Report()
    first.add(Code.UNKNOWN_KEY, where(), suggestion="b", key="a", known="b")
    second.extend(first)

    assert second.sorted() == first.sorted()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("dagbestedng", "dagbesteding"),
        ("Dagbesteding", "dagbesteding"),
        ("DAGBESTEDING", "dagbesteding"),
        ("fcat", "fact"),
        ("iets heel anders", None),
        ("", None),
    ],
)
def test_nearest(word: str, expected: str | None) -> None:
    """Near enough to be what was meant, or nothing."""
    assert nearest(word, ["dagbesteding", "fact", "cursus"]) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("persona-1423x", "persona-1423"),
        ("prsona-2999", "persona-2999"),
        ("Persona-17", "persona-17"),
        ("dagbestedng", "dagbesteding"),
        ("agbesteding", "dagbesteding"),
        ("iets heel anders", None),
    ],
)
def test_nearest_among_thousands(word: str, expected: str | None) -> None:
    """Found by its beginning or by its end."""
    assert nearest(word, [*(f"persona-{number}" for number in range(3_000)), "dagbesteding"]) == expected


def test_nearest_of_thousands_is_found_quickly() -> None:
    """Whoever renames a folder has thousands of unknown names at once."""
    known = [f"persona-{number}" for number in range(3_000)]
    start = time.process_time()
    for number in range(100):
        nearest(f"persoon-{number}", known)

    assert time.process_time() - start < 2


def test_only_the_first_findings_of_a_code_get_a_proposal() -> None:
    """Each code by itself."""
    report = Report()
    for line in range(MOST_PROPOSED):
        assert report.nearest(Code.UNKNOWN_KEY, "nam", ["naam"]) == "naam"
        report.add(Code.UNKNOWN_KEY, where(line=line + 1))

    assert report.nearest(Code.UNKNOWN_KEY, "nam", ["naam"]) is None
    assert report.nearest(Code.UNKNOWN_REFERENCE, "nam", ["naam"]) == "naam"
