"""The sentences: complete in both languages, and never short of a word."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import zhi_publish
from tests.problems.examples import FOLDER, diagnose, lay_out
from zhi_publish.diagnostics import Code, Diagnostic, Location, Severity
from zhi_publish.messages import catalogue, render, tell
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Language

ROOT = Path(zhi_publish.__file__).parent
DUTCH, ENGLISH = catalogue(Language.DUTCH), catalogue(Language.ENGLISH)


def blanks(code: Code, language: Language) -> set[str]:
    """Return the names of the blanks in a sentence."""
    message = catalogue(language).messages[code]
    texts = (message.headline, message.explanation)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", Code, ids=lambda code: code.number)
def test_both_languages_have_the_same_blanks(code: Code) -> None:
    """What one language tells, the other tells too."""
    assert blanks(code, Language.DUTCH) == blanks(code, Language.ENGLISH)


@pytest.mark.parametrize("code", Code, ids=lambda code: code.number)
@pytest.mark.parametrize("language", Language)
def test_sentence_is_a_headline_and_a_remedy(code: Code, language: Language) -> None:
    """The headline stands alone; the explanation ends like a sentence."""
    message = catalogue(language).messages[code]

    assert not message.headline.endswith((".", " "))
    assert message.explanation.endswith((".", "?"))
    assert "  " not in message.headline + message.explanation
    assert message.headline[0] in "`{" or message.headline[0].isupper()


@pytest.mark.parametrize("group", ["words", "severities"])
def test_both_catalogues_have_the_same_words(group: str) -> None:
    """Kinds, shapes and problems; English also has words for details that are Dutch of themselves."""
    dutch, english = set(getattr(DUTCH, group)), set(getattr(ENGLISH, group))

    assert dutch <= english
    assert english - dutch <= {"token.kleur"}


def test_every_kind_and_weight_has_a_word() -> None:
    """A code word in a sentence would be gibberish."""
    for words in (DUTCH, ENGLISH):
        assert {f"kind.{kind}" for kind in Kind} <= set(words.words)
        assert set(words.severities) == set(Severity)
        assert words.summary.format(errors=1, warnings=2, notes=3)


def test_numbers_are_stable_and_unique() -> None:
    """A number names an example, a page of help and perhaps somebody's script."""
    numbers = [code.number for code in Code]

    assert len(set(numbers)) == len(numbers)
    assert all(number.startswith("ZHI") and len(number) == 6 for number in numbers)


# --- every place where a finding is made ------------------------------------------------------


def findings_made() -> Iterator[tuple[str, Code, set[str], bool]]:
    """Yield each call that names a code: its place, the code, its details, and whether there are more."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            codes = [
                argument.attr
                for argument in node.args
                if isinstance(argument, ast.Attribute)
                and isinstance(argument.value, ast.Name)
                and argument.value.id == "Code"
            ]
            makes = isinstance(node.func, ast.Attribute) and node.func.attr in {"add", "_refuse"}
            makes = makes or (isinstance(node.func, ast.Name) and node.func.id == "FactError")
            if codes and makes:
                names = {keyword.arg for keyword in node.keywords if keyword.arg is not None}
                is_open = any(keyword.arg is None for keyword in node.keywords)
                yield f"{path.relative_to(ROOT)}:{node.lineno}", Code[codes[0]], names, is_open


CALLS = list(findings_made())


@pytest.mark.parametrize(
    ("place", "code", "details", "is_open"), CALLS, ids=[f"{call[1].number} {call[0]}" for call in CALLS]
)
def test_every_finding_brings_the_words_of_its_sentence(
    place: str,
    code: Code,
    details: set[str],
    is_open: bool,  # noqa: FBT001
) -> None:
    """A sentence that lacks a word would be a crash in front of the author."""
    missing = blanks(code, Language.DUTCH) - details

    assert not missing or is_open, place


def test_every_code_is_made_somewhere() -> None:
    """A finding that nothing makes any more has had its day; shares and dates are passed on as a value."""
    named = {
        node.attr
        for path in sorted(ROOT.rglob("*.py"))
        if path.parent.name != "messages" and path.name != "diagnostics.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Code"
    }

    assert named == {code.name for code in Code}


@pytest.mark.parametrize("example", sorted(FOLDER.glob("ZHI*")), ids=lambda path: path.name)
def test_no_detail_is_idle(example: Path, tmp_path: Path) -> None:
    """What a finding brings along stands in its sentence, or is the English of what does."""
    _, found = diagnose(lay_out(example, tmp_path))

    for one in found:
        used = blanks(one.code, Language.DUTCH)
        assert {name.removesuffix("_en") for name in one.details} - used <= {"key", "name"}, one


# --- how a finding is shown -------------------------------------------------------------------


def finding(column: int = 7, length: int = 4, **details: str) -> Diagnostic:
    """Return a finding about an unknown key."""
    return Diagnostic(
        code=Code.UNKNOWN_KEY,
        where=Location(file="content/personas/els.md", line=2, column=column, length=length),
        details={"key": "warde", "known": "naam, waarde", **details},
        suggestion="waarde",
    )


def test_text_shows_place_excerpt_and_remedy() -> None:
    """One layout for all."""
    shown = render.render_text(
        [finding(column=1, length=5)], Language.DUTCH, {"content/personas/els.md": "---\nwarde: groei\n"}
    )

    assert shown == (
        "content/personas/els.md:2:1: fout ZHI020: De sleutel `warde` bestaat hier niet\n"
        "    2 | warde: groei\n"
        "      | ^^^^^\n"
        "Hier kunnen staan: naam, waarde.\n"
        "Bedoelde je `waarde`?"
    )


@pytest.mark.parametrize("column", [1, 60, 500, 4_990, 5_000, 9_999])
def test_excerpt_of_a_long_line_keeps_the_spot_in_sight(column: int) -> None:
    """The caret stands below the character that is meant."""
    line = "".join(chr(ord("a") + number % 26) for number in range(5_000))
    shown = render.render_text(
        [finding(column=column, length=3)], Language.DUTCH, {"content/personas/els.md": f"---\n{line}\n"}
    )

    _, excerpt, carets, *_ = shown.split("\n")

    assert len(excerpt) <= render.WIDEST_EXCERPT + 8
    if column <= 4_990:
        assert excerpt[carets.index("^")] == line[column - 1]


def test_finding_in_a_file_that_could_not_be_read_has_no_excerpt() -> None:
    """The place is told all the same."""
    assert render.render_text([finding()], Language.ENGLISH).split("\n")[1] == "Possible here: naam, waarde."


def test_details_are_never_read_as_blanks() -> None:
    """An author may type braces."""
    told = tell(finding(key="{known} {0} {{x}}"), Language.DUTCH)

    assert told.headline == "De sleutel `{known} {0} {{x}}` bestaat hier niet"


def test_annotation_escapes_what_a_workflow_command_reads() -> None:
    """A comma in a file name, a line end in a message."""
    odd = Diagnostic(
        code=Code.FILE_EMPTY,
        where=Location(file="content/a,b:100%.md", line=1, column=1),
        details={},
        suggestion="x\ny",
    )

    shown = render.render_github([odd], Language.DUTCH)

    assert shown.startswith(
        "::error file=content/a%2Cb%3A100%25.md,line=1,col=1,title=ZHI004%3A Dit bestand is leeg::"
    )
    assert "x%0Ay" in shown
    assert "\n" not in shown
