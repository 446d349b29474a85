"""The block of data at the top of a file: where it stops, what it may hold, and how trouble is told."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.makers import codes, write_project
from zhi_publish.diagnostics import Code, Diagnostic, Report
from zhi_publish.load.key_tables import ALL_TABLES
from zhi_publish.load.nodes import Mapping, Scalar, read_front_matter
from zhi_publish.load.source import MAXIMUM_FRONT_MATTER, decode_bytes, split_source
from zhi_publish.messages import tell
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import run

QUICK = 2.0
"""Seconds of work; a clear finding comes within one, and test machines are slow."""


def read(text: str | bytes) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read one file as far as its front matter."""
    report = Report()
    data = text if isinstance(text, bytes) else text.encode()
    decoded = decode_bytes(data, "content/els.md", report)
    source = None if decoded is None else split_source(decoded, "content/els.md", report)
    mapping = None if source is None or source.front_matter is None else read_front_matter(source, report)
    return mapping, report.sorted()


def values(text: str | bytes) -> dict[str, str]:
    """Return the keys of a file that has no trouble, with what was typed behind them."""
    mapping, found = read(text)
    assert not found
    assert mapping is not None
    return {key.text: value.text for key, value in mapping.entries if isinstance(value, Scalar)}


@pytest.mark.parametrize(
    "text",
    [
        "---\nnaam: Els\n---\n",
        "---\r\nnaam: Els\r\n---\r\n",
        "---\rnaam: Els\r---\r",
        "\ufeff---\nnaam: Els\n---\n",
        "\n\n---\nnaam: Els\n---\n",
        "---  \nnaam: Els\n---\t\n",
        "---\nnaam: Els\n...\n",
        "---\nnaam: Els   \n---",
        "---\n# wie dit is\nnaam: Els # een opmerking\n---\n",
        "---\nnaam:   'Els'\n---\n",
        '---\n"naam": "Els"\n---\n',
        "---\n{naam: Els}\n---\n",
        "---\n? naam\n: Els\n---\n",
    ],
)
def test_spellings_that_mean_the_same(text: str) -> None:
    """Byte order marks, other line ends and quotes change nothing."""
    assert values(text) == {"naam": "Els"}


@pytest.mark.parametrize(
    "typed", ["1.500", "0123", "12:30:15", "off", "3:2", "1e3", "2025-02-30", "0x1F", "=", "1_000"]
)
def test_scalar_stays_what_was_typed(typed: str) -> None:
    """YAML's own guesses never happen."""
    assert values(f"---\nbedrag: {typed}\n---\n") == {"bedrag": typed}


def test_unquoted_null_is_nothing_and_quoted_null_is_a_word() -> None:
    """Nobody is called ~."""
    mapping, _ = read("---\na: ~\nb: null\nc: 'null'\nd:\ne: ''\n---\n")
    assert mapping is not None

    blank = {key.text: value.is_blank for key, value in mapping.entries if isinstance(value, Scalar)}

    assert blank == {"a": True, "b": True, "c": False, "d": True, "e": True}


def test_place_is_counted_in_characters_from_the_top_of_the_file() -> None:
    """An accent is one character, and lines before the fence count."""
    mapping, _ = read("\n---\nnaam: Ismaël\nregel: {é: 'x', b: y}\n---\n")
    assert mapping is not None
    inner = mapping.entries[1][1]
    assert isinstance(inner, Mapping)

    name, last = mapping.entries[0][1].where, inner.entries[1][1].where

    assert (name.line, name.column, name.length) == (3, 7, 6)
    assert (last.line, last.column) == (4, 20)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("---\nnaam: Jan: de Boer\ngeheim: 1234\n---\n", Code.COLON_IN_VALUE, 2, 10),
        ("---\nbaten:\n  - titel: Koffie: gratis\n---\n", Code.COLON_IN_VALUE, 3, 18),
        ("---\nnaam: Els\n", Code.FRONT_MATTER_UNCLOSED, 1, 1),
        ("---\nnaam: Els\n–––\ntekst\n", Code.FRONT_MATTER_UNCLOSED, 1, 1),
        ("---\nnaam: Els\n ---\ntekst\n", Code.FRONT_MATTER_UNCLOSED, 1, 1),
        ("—\nnaam: Els\n---\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        ("–-\nnaam: Els\n---\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        ("--\nnaam: Els\n---\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        ("----\nnaam: Els\n----\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        (" ---\nnaam: Els\n---\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        ("\u00a0---\nnaam: Els\n---\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        ("naam: Els\nwaarde: groei\n---\n", Code.FRONT_MATTER_UNOPENED, 1, 1),
        ("---\nnaam:\tEls\n---\n", Code.TAB_IN_FRONT_MATTER, 2, 6),
        ("---\nnaam: Els\n\twaarde: groei\n---\n", Code.TAB_IN_FRONT_MATTER, 3, 1),
        ("---\npalet:\n\u00a0\u00a0groei: 5\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 3, 1),
        ("---\nnaam:\u00a0Els\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 6),
        ("---\nnaam:\u2003Els\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 6),
        ("---\nnaam: Els\nbaten:\n  -\u00a0baat: dag\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 4, 4),
        ("---\nnaam: Els\nbaten:\n-\u00a0dag\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 4, 2),
        ("---\nnaam: Els\nbaten:\n  - -\u202fdag\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 4, 6),
        ("---\nbedrag: {a: 33,3%}\n---\n", Code.COMMA_IN_BRACES, 2, 13),
        ("---\nbedrag: {a: 1.500,-}\n---\n", Code.COMMA_IN_BRACES, 2, 13),
        ("---\nbedrag: {a: 1.500,- }\n---\n", Code.COMMA_IN_BRACES, 2, 13),
        ("---\nna\u200bam: Els\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 3),
        ("---\nnaam\u200b: Els\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 5),
        ("---\nbedrag: \ufeff500\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 9),
        ("---\nnaam: Els\u2028waarde: groei\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 10),
        ("---\nnaam: Els\x85waarde: groei\n---\n", Code.ODD_SPACE_IN_FRONT_MATTER, 2, 10),
        ("---\nnaam: E\x07ls\n---\n", Code.ODD_CHARACTER, 2, 8),
        ("---\nnaam: Els\n---\n\u202eomgekeerd\n", Code.ODD_CHARACTER, 4, 1),
        ("---\nnaam: *els\n---\n", Code.YAML_ALIAS, 2, 7),
        ("---\nnaam: &els Els\n---\n", Code.YAML_ALIAS, 2, 7),
        ("---\nbasis: &basis\n  a: 1\nnaam:\n  <<: *basis\n---\n", Code.YAML_ALIAS, 2, 8),
        ("---\nnaam: !!python/object/apply:os.system [ls]\n---\n", Code.YAML_TAG, 2, 7),
        ("---\nnaam: !belangrijk Els\n---\n", Code.YAML_TAG, 2, 7),
        ("---\n!!map {naam: Els}\n---\n", Code.YAML_TAG, 2, 1),
        ("---\nnaam: Buurthuis #1\n---\n", Code.TEXT_AFTER_HASH, 2, 17),
        ("---\nbaten:\n  - titel: Uur #2\n---\n", Code.TEXT_AFTER_HASH, 3, 16),
        ("---\n- naam\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 1),
        ("---\nnaam\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 1),
        ("---\nnaam: {{ persona.naam }}\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 8),
        ("---\ncitaat: 'k Ga nooit weg\nnaam: Els\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 9),
        ('---\nnaam: "Els" de eerste\n---\n', Code.FRONT_MATTER_SYNTAX, 2, 13),
        ("---\nnaam: Els\n  waarde: groei\n---\n", Code.FRONT_MATTER_SYNTAX, 3, 9),
        ("---\nnaam: [Els\nwaarde: groei\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 7),
        ("---\nnaam: @els\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 7),
        ("---\nnaam: **Els** komt\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 8),
        ("---\nnaam: `Els`\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 7),
        ("---\nnaam: - Els\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 7),
        ("---\nnaam Els\nwaarde: groei\n---\n", Code.FRONT_MATTER_SYNTAX, 3, 7),
        ("---\nbaten:\n  - titel: a\n - titel: b\n---\n", Code.FRONT_MATTER_SYNTAX, 4, 2),
        ('---\npad: "C:\\Users\\els"\n---\n', Code.FRONT_MATTER_SYNTAX, 2, 11),
        ("---\n[naam]: Els\n---\n", Code.FRONT_MATTER_SYNTAX, 2, 1),
        ("", Code.FILE_EMPTY, 1, 1),
        ("\n \n", Code.FILE_EMPTY, 1, 1),
    ],
)
def test_trouble_is_told_once_and_in_its_place(text: str, code: Code, line: int, column: int) -> None:
    """One cause, one finding; in both languages without a word of the YAML library."""
    _, found = read(text)

    assert [(one.code, one.where.line, one.where.column) for one in found] == [(code, line, column)]
    for language in Language:
        message = tell(found[0], language).message
        assert not any(word in message for word in ("token", "mapping", "scalar", "expected"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("---\nnaam: Ismaël\n---\n".encode("cp1252"), Code.FILE_NOT_UTF8),
        ("---\nnaam: Els\n---\n".encode("utf-16"), Code.FILE_NOT_UTF8),
        ("---\nnaam: Els\n---\n".encode("utf-16-le"), Code.FILE_NOT_UTF8),
        ("---\nnaam: Els\n---\n".encode("utf-32"), Code.FILE_NOT_UTF8),
        (b"---\nnaam: \xc3", Code.FILE_NOT_UTF8),
        (b"---\nnaam: \xed\xa0\x80\n---\n", Code.FILE_NOT_UTF8),
        (b"PK\x03\x04\x14\x00\x06\x00", Code.FILE_NOT_UTF8),
        (b"---\nnaam: Els\n" + b"#" * 300 + b"\x00\n---\n", Code.ODD_CHARACTER),
    ],
)
def test_other_encodings_are_refused(data: bytes, code: Code) -> None:
    """Guessing an encoding wrong changes names."""
    _, found = read(data)

    assert [one.code for one in found] == [code]


def test_place_of_a_wrong_byte_is_counted_in_characters() -> None:
    """The line before it may hold accents that did come through."""
    _, found = read("---\nnaam: Ismaë".encode() + b"\xeb\n---\n")

    assert (found[0].where.line, found[0].where.column) == (2, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Openingstijden: elke ochtend\n\nKom gerust langs.\n\n---\n",
        "Let op: wij verhuizen.\n",
        "***\n\nTekst tussen strepen\n\n---\n",
        "# Welkom\n\n---\n\nnaam: Els\n",
        "<Jan> zei: ik <3 dit\n",
    ],
)
def test_text_without_data_is_a_text(text: str) -> None:
    """A colon on the first line makes no front matter."""
    report = Report()
    source = split_source(text, "content/index.md", report)

    assert source is not None
    assert source.front_matter is None
    assert source.body == text
    assert not len(report)


@pytest.mark.parametrize(
    "text",
    [
        "naam: Els # 1",
        "naam: Els # een opmerking",
        "naam: Els#1",
        "naam: 'Els #1'",
        'naam: "Els #1"',
        "# naam: Els #1",
        "naam: |\n  Els #1",
        "palet: {groei: 5} #hoog",
    ],
)
def test_remark_or_quoted_hash_is_left_alone(text: str) -> None:
    """Only text that the author probably meant gets a warning."""
    _, found = read(f"---\n{text}\n---\n")

    assert not found


@pytest.mark.parametrize(
    "front_matter",
    [
        "[" * 2_000,
        "naam: " + "[" * 2_000,
        "naam: " + "{a: " * 2_000,
        "- " * 2_000,
        "\n".join(" " * depth + "a:" for depth in range(300)),
        "a0: &a0 [x]\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)),
        "aantal: " + "9" * 5_000,
        "aantal: 1" + " " * 150_000 + "x",
        "aantal: '1" + " " * 150_000 + "x'",
        "autonoom: '30% " + " (" * 60_000 + "'",
        "herzien: '" + "1-" * 90_000 + "'",
        "naam: '" + "<b" * 90_000 + "'",
        "naam: '" + "<" * 4_000 + "'",
        "naam: '" + "<<b>b>" * 800 + "'",
        "naam: '" + "{{" * 2_000 + "'",
        "{" + "a: b, " * 30_000 + "a: b#c}",
        "\n".join(f"sleutel{number}: 1" for number in range(9_000)),
        "\n".join(f"k{number}: 1" for number in range(18_000)),
        "baten:\n" + "  - x: 1\n" * 20_000,
        "baten: [" + "a, " * 60_000 + "]",
        "palet:\n" + "\n".join(f"  w{number}: 1" for number in range(15_000)),
        "naam: " + "a " * 90_000,
        "naam: '" + "\\n" * 90_000 + "'",
        "#" * 190_000,
        "a" * 190_000 + ": 1",
        "x: y\n" * 100_000,
    ],
    ids=lambda text: f"{text[:18]!r} ({len(text)})",
)
def test_endless_input_is_refused_quickly(front_matter: str, tmp_path: Path) -> None:
    """Nobody waits for a slip of the hand, or for somebody who means harm."""
    root = write_project(tmp_path, {"personas/els.md": f"---\n{front_matter}\n---\n"})

    start = time.process_time()
    report = run(root).report
    seconds = time.process_time() - start

    assert report.has_errors
    assert seconds < QUICK


def test_front_matter_longer_than_a_telephone_book_is_refused() -> None:
    """The limit is told in the message."""
    _, found = read("---\n" + "#" * MAXIMUM_FRONT_MATTER + "\n---\n")

    assert codes(found) == [Code.TEXT_TOO_LONG.number]


KEYS = sorted({name for table in ALL_TABLES for name in table.names()} | {"onzin", "", "soort", "Naam", "<<"})
FRAGMENTS = (
    "ja", "nee", "30", "30%", "30% (20%-50%)", "1.500", "€ 68,40", "2.052,-", "-5", "0", "1,5", "2025", "2025-02-30", "1-3-2025",
    "week", "eenmalig", "groei", "vangnet", "els", "dagbesteding", "uwv", "A5", "omslag", "persona", "baat", "pagina", "~", "null",
    "[]", "{}", "[els, els]", "{groei: 5}", "{uwv: 50%, els: 50%}", "{titel: x, jaar: 2025}", "- titel: x", "'", '"', "*x", "&x y",
    "!!x y", "{{ persona.totaal | euro }}", "{% x %}", "<b>x</b>", "#1", "x #1", ": ", "x: y", "\t", "\u00a0", "|", ">", "@", "ë", "€",
    "decoratief", "https://example.org", "javascript:x", "../x.png", "9" * 13,
)  # fmt: skip
FOLDERS = ("personas", "baten", "betalers", "begrotingen", "analyses", "brochures", "model", "los")
LETTERS = "abe 0159.,:-#%€'\"[]{}()<>|&*!?@`~=+_/\\\t\u00a0ëÉ\u200b"


def random_lines(chance: random.Random) -> str:
    """Return front matter of known keys and odd values, badly indented now and then."""
    lines = []
    for _ in range(chance.randrange(12)):
        value = "".join(chance.choices(LETTERS, k=chance.randrange(9))) if chance.random() < 0.2 else chance.choice(FRAGMENTS)  # fmt: skip
        indent = chance.choice(["", "", "", "  ", "    ", "   "]) + chance.choice(["", "", "", "- "])
        lines.append(f"{indent}{chance.choice(KEYS)}: {value}")
    return "\n".join(lines)


@pytest.mark.parametrize("escape", ["\\0", "\\x07", "\\e[31m", "\\uE000", "\\u202E"])
def test_an_escape_brings_no_odd_character(escape: str) -> None:
    """A character that may not stand in a file may not be spelled in it either."""
    mapping, found = read(f'---\nnaam: "Els {escape}"\n---\n')

    assert mapping is None
    assert [(one.code, one.where.line, one.where.column) for one in found] == [(Code.ODD_CHARACTER, 2, 7)]


@pytest.mark.parametrize("seed", range(20))
def test_random_front_matter_never_raises(seed: int, tmp_path: Path) -> None:
    """2,000 files: each is loaded, or something is told about it; and all of it can be put in words."""
    chance = random.Random(seed)  # noqa: S311 - the same files every time
    files = {f"{chance.choice(FOLDERS)}/els-{number}.md": random_lines(chance) for number in range(99)}
    known = {
        "personas/els.md": "naam: Els\nwaarde: groei\nbaten:\n  - baat: dagbesteding",
        "baten/dagbesteding.md": "titel: Dagbesteding\nbedrag: 500\nschatting: ja",
    }
    root = write_project(tmp_path, {path: f"---\n{text}\n---\n" for path, text in (files | known).items()})

    outcome = run(root)

    assert outcome.project is not None
    assert outcome.results is not None
    told = {found.where.file for found in outcome.report}
    read = {f"content/{path}" for path in outcome.project.files}
    assert {f"content/{path}" for path in files} <= told | read
    for found in outcome.report:
        for language in Language:
            assert tell(found, language).message
