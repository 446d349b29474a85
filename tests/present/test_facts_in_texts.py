"""Facts in texts: where a table cannot stand, and names that name each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import codes, write_project
from zhi_publish.diagnostics import Code
from zhi_publish.model.text import Body
from zhi_publish.pipeline import run
from zhi_publish.present.fact_grammar import Found, find_expressions
from zhi_publish.present.markdown import facts_with_a_paragraph
from zhi_publish.present.prose import is_surely_a_paragraph
from zhi_publish.publish.website import view_of

ELS = "---\nnaam: {name}\nwaarde: groei\nbaten:\n  - {{titel: Cursus, bedrag: 500, schatting: ja}}\n---\n{body}\n"
TABLE = '{{ batentabel("els") }}'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"Code:\n\n    {TABLE}\n\nNa.", 10),
        (f"```\n\n{TABLE}\n\n```", 10),
        (f"Noot[^1].\n\n[^1]: Eerst.\n\n    {TABLE}\n", 12),
        (f"{TABLE}\n\n: Een omschrijving.\n", 8),
        (f"Tekst {TABLE}.", 8),
    ],
)
def test_a_table_needs_a_paragraph(text: str, line: int, tmp_path: Path) -> None:
    """Alone on its line is not enough in code, in a footnote or for a term that is defined."""
    root = write_project(tmp_path, {"personas/els.md": ELS.format(name="Els", body=f"\n{text}")})

    (found,) = run(root).report.sorted()

    assert (found.code, found.where.line) == (Code.FACT_PLACE, line)


@pytest.mark.parametrize(
    "text",
    [
        f"Tekst.\n  \n  {TABLE}  \n \nTekst.",
        f"- Punt\n\n    {TABLE}\n",
        f"Voor.\n\n{TABLE}\n\nNa.\n\n{TABLE}",
    ],
)
def test_a_table_in_a_paragraph_is_fine(text: str, tmp_path: Path) -> None:
    """In a list too."""
    root = write_project(tmp_path, {"personas/els.md": ELS.format(name="Els", body=text)})

    outcome = run(root)
    assert not outcome.report
    assert "data-zhi-block" in view_of(outcome).personas[0].story


def _row(length: int, times: int) -> dict[str, str]:
    """Return personas whose name is that of the next, so many times over."""
    files = {
        f"personas/p{number}.md": ELS.format(
            name=f"'{f'{{{{ personas.p{number + 1}.naam }}}}' * times}'", body=""
        )
        for number in range(length)
    }
    return files | {f"personas/p{length}.md": ELS.format(name="Els", body="")}


def test_names_may_name_each_other(tmp_path: Path) -> None:
    """A few in a row are answered."""
    assert not run(write_project(tmp_path, _row(10, 2))).report


@pytest.mark.parametrize(("length", "times"), [(400, 1), (40, 2)])
def test_a_row_of_names_has_an_end(length: int, times: int, tmp_path: Path) -> None:
    """A row without end, or one that doubles every time, is refused and costs nothing."""
    assert set(codes(run(write_project(tmp_path, _row(length, times))).report)) == {"ZHI081"}


@pytest.mark.parametrize(
    ("summary", "column"),
    [
        ("Els en {{ nix }}", 22),
        ('"Els en {{ nix }}"', 23),
        ("Els   en {{ nix }}", 15),
        ("Els\n  en {{ nix }}", 15),
        (">\n  Els en {{ nix }}", 15),
    ],
)
def test_a_fact_is_pointed_at(summary: str, column: int, tmp_path: Path) -> None:
    """On its spot in a text of one line; a text over more lines, or with gaps, is pointed at where it begins."""
    text = ELS.format(name="Els", body="").replace("baten:", f"samenvatting: {summary}\nbaten:")

    (found,) = run(write_project(tmp_path, {"personas/els.md": text})).report.sorted()

    assert (found.code, found.where.line, found.where.column) == (Code.FACT_UNKNOWN, 4, column)


_FACTS = ("{{ palet(x) }}", "  {{ palet(x) }} ", "   {{ palet(x) }}", "\t{{ palet(x) }}", "{{ palet(x) }}")
_LINES = (
    "tekst[^1]", "- punt", "1. een", "* x\n    - ver", ": uitleg", ":\tuitleg", "[^1]: noot", "[^1]:", "    code",
    "> citaat", "# kop", "===", "---", "| a | b |\n|---|---|\n| 1 | 2 |", "[a]: b", "[a]:", "*a", "`open", "<div>",
    "```", "~~~", "\\",
)  # fmt: skip
_CUTS = ("\n", "\n\n", "\n \n", "\n\t\n", "\n\n\n", "\n\u00a0\n", "\n\n    ")


@given(
    st.lists(st.tuples(st.sampled_from(_FACTS) | st.sampled_from(_LINES), st.sampled_from(_CUTS)), max_size=8)
)
def test_what_is_surely_a_paragraph_is_one_to_the_markdown_reader(parts: list[tuple[str, str]]) -> None:
    """A check that passes over the reader overlooks nothing that the reader would find."""
    text = "".join(line + cut for line, cut in parts)
    facts = [one for one in find_expressions(text) if isinstance(one, Found)]

    sure = {number for number, one in enumerate(facts) if is_surely_a_paragraph(text, one)}

    assert sure <= facts_with_a_paragraph(Body(markdown=text, file="content/x.md", first_line=1))


def test_a_table_between_blank_lines_is_surely_a_paragraph() -> None:
    """What most authors type takes no reader at all."""
    text = f"\nTekst.\n\n{TABLE}\n\n- Punt.\n\n   {TABLE} \n"

    assert all(isinstance(one, Found) and is_surely_a_paragraph(text, one) for one in find_expressions(text))
