"""Running text: what may not stand in it, told in its place; code is code, and only code."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.makers import codes, write_project
from zhi_publish.diagnostics import Code, Diagnostic
from zhi_publish.pipeline import run

ELS = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Cursus, bedrag: 500, schatting: ja}\n---\n"


def found_in(tmp_path: Path, text: str) -> tuple[Diagnostic, ...]:
    """Return what is told about a page, beside a persona to refer to."""
    root = write_project(tmp_path, {"index.md": text.encode(), "personas/els.md": ELS})
    return run(root).report.sorted()


@pytest.mark.parametrize(
    "text",
    [
        "`<script>`\n",
        "``een ` en <b>``\n",
        "```\n<script>alert(1)</script>\n<!-- niets -->\n```\n",
        "~~~ html\n<b>vet</b>\n~~~\n",
        "    <script>alert(1)</script>\n",
        "Zo:\n\n    <b>vet</b>\n\n    <!-- niets -->\n\nEn {{ personas.els.totaal | euro }}.\n",
        "# Kop\n\n\t<b>vet</b>\n  \t[x](nergens.md)\n",
        "Zo:\n\n\n \n    <b>vet</b>\n",
        "- een\n- twee\n\nGewoon.\n\n    <b>vet</b>\n",
        "Tekst `<b>` en `{.klasse}` en `[x](javascript:y)`.\n",
        "`<b>\nvet</b>`\n",
        "<Jan> zei: ik <3 dit, en 2 < 3 > 1.\n",
        "Als a < b en x > y, dan < i > niets.\n",
        "Letterlijk \\{{ accolades }} en \\{% ook.\n",
        "Bij De Kade (zie [Els](personas/els.md)) en <https://example.org>.\n",
        "{{ personas.els.totaal | euro }}\n",
        '{{ batentabel("els") }}\n',
        'Tekst.\n\n{{ batentabel("els") }}\n\nTekst.\n',
        'Tekst.\n  \n  {{ batentabel("els") }}  \n \nTekst.\n',
    ],
)
def test_text_that_is_fine(text: str, tmp_path: Path) -> None:
    """Code, arrows and names between angles are shown as they stand."""
    assert not found_in(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a ` b\n\n<script>x</script>\n\nc ` d\n", Code.HTML_IN_TEXT, 3, 1),
        ("a ` b\n \t\n<!-- Jan -->\n\nc ` d\n", Code.COMMENT_IN_TEXT, 3, 1),
        ("- a ` b\n- <b>vet</b>\n- c ` d\n", Code.HTML_IN_TEXT, 2, 3),
        ("# a ` b\n> <b>vet</b> ` c\n", Code.HTML_IN_TEXT, 2, 3),
        ("```\n<b>vet</b>\n", Code.HTML_IN_TEXT, 2, 1),
        ("````\n<b>vet</b>\n```\n", Code.HTML_IN_TEXT, 2, 1),
        ("``` een twee\n\n<b>vet</b>\n\n```\n", Code.HTML_IN_TEXT, 3, 1),
        ("`a`` <b>vet</b>\n", Code.HTML_IN_TEXT, 1, 6),
        ("Zo:\n    <b>vet</b>\n", Code.HTML_IN_TEXT, 2, 5),
        ("Zo:\n\n   <b>vet</b>\n", Code.HTML_IN_TEXT, 3, 4),
        ("Zo:\n\n    code\n<b>vet</b>\n", Code.HTML_IN_TEXT, 4, 1),
        ("- een\n\n    <b>vet</b>\n", Code.HTML_IN_TEXT, 3, 5),
        ("1. een\n\n    twee\n\n    <b>vet</b>\n", Code.HTML_IN_TEXT, 5, 5),
        ("> - een\n\n    <b>vet</b>\n", Code.HTML_IN_TEXT, 3, 5),
        ("Woord\n: uitleg\n\n    <b>vet</b>\n", Code.HTML_IN_TEXT, 4, 5),
        ("Tekst[^1].\n\n[^1]: Noot.\n\n    <b>vet</b>\n", Code.HTML_IN_TEXT, 5, 5),
        ("a</ b>\n", Code.HTML_IN_TEXT, 1, 2),
        ("a <b\n>vet\n", Code.HTML_IN_TEXT, 1, 3),
        ("Tekst\n{{ 1 + 1 }}\n", Code.FACT_SYNTAX, 2, 1),
        ("{{ personas.els.totaal\n", Code.FACT_SYNTAX, 1, 1),
        ("{{ " + "a" * 400 + " }}\n", Code.FACT_SYNTAX, 1, 1),
        ('Tekst {{ batentabel("els") }}\n', Code.FACT_PLACE, 1, 7),
        ('Tekst\n{{ batentabel("els") }}\n', Code.FACT_PLACE, 2, 1),
        ('{{ batentabel("els") }}\nTekst\n', Code.FACT_PLACE, 1, 1),
        ('{{ batentabel("els") }} tekst\n', Code.FACT_PLACE, 1, 1),
        ('\nTekst\n{{ batentabel("els") }}', Code.FACT_PLACE, 3, 1),
    ],
)
def test_text_that_is_not(text: str, code: Code, line: int, column: int, tmp_path: Path) -> None:
    """Two stray backticks in two blocks hide nothing between them."""
    assert [(one.code, one.where.line, one.where.column) for one in found_in(tmp_path, text)] == [
        (code, line, column)
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "{", "{{ ", "{%", "{: ", "{.a", "{a=", "\\{{ ", "`", "` ", "`a", "```` een twee\n", "```a\nb\n", "~~~\n", "[a](", "](a", "[a]: b\n",
        "<", "<a ", "<http:", "<!--", "&#x3c;", "*", "_a", "> ", "- ", "1. ", "![", "(", "\\", "|a", "# a\n", "a\n", "a:", "http://", "[^a]",
        "{{ x }}", "{{ personas.els.totaal | euro }} ", '\n\n{{ batentabel("els") }}\n\n', "[a](personas/els.md)\n\n", "\t", '"', "[[a]",
    ],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize("shape", ["one paragraph", "many paragraphs"])
def test_endless_text_is_checked_quickly(unit: str, shape: str, tmp_path: Path) -> None:
    """A book of nothing but the same sign: read, or refused, while nobody waits."""
    paragraph = unit * min(390, 50_000 // len(unit))
    many = (paragraph + "\n\n") * (200_000 // (len(paragraph) + 2))
    text = unit * (200_000 // len(unit)) if shape == "one paragraph" else many

    start = time.process_time()
    found = found_in(tmp_path, text)

    assert time.process_time() - start < 2
    assert len(found) <= 200


def test_every_run_of_backticks_has_its_own_length(tmp_path: Path) -> None:
    """The worst case for whoever looks for the other end of each."""
    text = " ".join("`" * length for length in range(1, 1_300))

    start = time.process_time()
    found = found_in(tmp_path, text)

    assert codes(found) == [Code.TEXT_TOO_COMPLEX.number]
    assert time.process_time() - start < 2


@pytest.mark.parametrize("text", ["<" + "\n" * 100_000, "# a" + " " * 50_000 + "b\n", "< / " + " " * 50_000])
def test_white_space_costs_nothing(text: str, tmp_path: Path) -> None:
    """However much of it there is behind a sign that could begin something."""
    start = time.process_time()

    found_in(tmp_path, text)

    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("link", "suggestion"),
    [
        ("[het plan](mijn plan.csv)", "<mijn plan.csv>"),
        ("![een bloem](mijn plan.csv)", "<mijn plan.csv>"),
        ("[sic](zoals zij zei)", None),
        ('[Els](personas/els.md "haar verhaal)', None),
        ("[Els](personas/\nels.md)", None),
        ("een noot[^1](en meer)", None),
    ],
)
def test_a_link_with_spaces_is_told(link: str, suggestion: str | None, tmp_path: Path) -> None:
    """It would be read as a link that leads nowhere, and the words between the brackets would be gone."""
    root = write_project(
        tmp_path, {"index.md": f"Zie {link}.\n", "personas/els.md": ELS, "mijn plan.csv": "a;b\n"}
    )

    (found,) = run(root).report.sorted()

    assert (found.code, found.suggestion) == (Code.BROKEN_LINK, suggestion)


@pytest.mark.parametrize(
    "text",
    [
        "[Els](personas/els.md) (en meer), of x](y z)\n",
        '[Els](personas/els.md "zij "zelf" ook")\n',
        "[het plan](<mijn plan.csv>)\n",
        "`[x](y z)`\n",
        "Tekst [tussen] (haakjes en zo).\n",
    ],
)
def test_other_words_between_brackets_are_words(text: str, tmp_path: Path) -> None:
    """Or a link that is right."""
    root = write_project(tmp_path, {"index.md": text, "personas/els.md": ELS, "mijn plan.csv": "a;b\n"})

    assert not run(root).report


@pytest.mark.parametrize(
    ("target", "code", "typed"),
    [
        ("{{ zomaar }}", Code.BROKEN_LINK, "{{ … }}"),
        ("personas/{{ zomaar.iets }}.md", Code.BROKEN_LINK, "personas/{{ … }}.md"),
        ("personas/{{ personas.els.naam }}.md", Code.BROKEN_LINK, "personas/{{ … }}.md"),
        ("//{{ zomaar }}", Code.UNSAFE_LINK, "//{{ … }}"),
        ("https://voorbeeld.nl/{{ zomaar }}", Code.FACT_UNKNOWN, None),
        ("https://voorbeeld.nl/{{ personas.els.naam }}", None, None),
    ],
)
def test_fact_in_an_address_is_told_once(
    target: str, code: Code | None, typed: str | None, tmp_path: Path
) -> None:
    """A link cannot follow a figure; that the figure does not exist either is no second fault."""
    found = found_in(tmp_path, f"Zie [dit]({target}) en {{{{ personas.els.totaal | euro }}}}.\n")

    assert [one.code for one in found] == ([] if code is None else [code])
    assert [one.details["typed"] for one in found if typed is not None] == ([] if typed is None else [typed])


def test_fact_in_the_address_of_a_picture_is_told_once(tmp_path: Path) -> None:
    """And as what it is: a picture that is not there."""
    (found,) = found_in(tmp_path, "Zie ![dit]({{ zomaar }}.png).\n")

    assert (found.code, found.details["typed"]) == (Code.IMAGE_MISSING, "{{ … }}.png")


@pytest.mark.parametrize(
    ("alt", "expected"),
    [
        ("", True),
        (" ", True),
        ("\u200b", True),
        ("\u200b\u200d \u2060", True),
        ("\u00ad", True),
        ("\u2800\u3164", True),
        ("els", False),
        ("?", False),
        ("🙂", False),
        ("{{ personas.els.naam }}", False),
    ],
)
def test_description_of_a_picture_has_something_to_read(alt: str, *, expected: bool, tmp_path: Path) -> None:
    """Characters that nobody sees or hears describe nothing."""
    found = found_in(tmp_path, f"![{alt}](foto.png)\n")

    assert (Code.IMAGE_NO_DESCRIPTION in {one.code for one in found}) == expected


@pytest.mark.parametrize(
    ("text", "sign", "line", "column"),
    [
        ("Els.\n\n" + "a < b\n\n" * 6_000, "<", 3, 3),
        ("Els.\n\n" + "een [ a\n\n" * 6_000, "[", 3, 5),
        ("Els.\n\nkomt " + "* " * 500 + "\n", "*", 3, 6),
        ("Els.\n\n" + "> " * 30 + "diep\n", ">", 3, 1),
        ("- Els\n\n" + " " * 70 + "- diep\n", "-", 3, 71),
        ("- Els\n\n" + " " * 70 + "1. diep\n", "1", 3, 71),
        ("Els.\n\n" + "woord " * 12_000 + "\n", "long", 3, 1),
        ("Els.\n\n" + "## Kop\n\n" * 301, "headings", 603, 1),
        ("Els.\n\n| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 800, "rows", 803, 1),
        ("Els.\n\n" + "- punt\n" * 1_001, "points", 1_003, 1),
        ("Els.\n\n" + ("`x` " * 100 + "\n\n") * 11, "code", 23, 1),
        ("Els.\n\n" + "Kort.\n\n" * 1_300, "paragraphs", 2_403, 1),
    ],
)
def test_text_that_is_too_complex_is_pointed_at(
    text: str, sign: str, line: int, column: int, tmp_path: Path
) -> None:
    """At the first sign of which there are too many, and by its name."""
    (found,) = found_in(tmp_path, text)

    assert (found.code, found.details["sign"].strip("`")) == (Code.TEXT_TOO_COMPLEX, sign)
    assert (found.where.line, found.where.column) == (line, column)
