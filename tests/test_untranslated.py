"""No word that readers see is missing in one of our languages, on pages, in print, in tables or on a terminal."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.building import PROJECTS, REPOSITORY
from tests.problems.examples import FOLDER, diagnose, lay_out
from tests.untranslated import (
    ROOT,
    WORD_MODULES,
    forgotten,
    literal_words,
    sentences_in,
    silenced,
    vocabulary,
    words_of,
)
from zhi_publish.messages import render
from zhi_publish.model.settings import Language
from zhi_publish.present import words_summary
from zhi_publish.present.wording import words_for

TYPEFACES = frozenset({"atkinson", "hyperlegible", "next", "literata"})
THEMES = REPOSITORY / "themes"


@pytest.mark.parametrize("language", Language)
def test_every_word_is_in_the_catalogues_of_its_language(language: Language) -> None:
    """What is left when all authors say nothing came from us, and is told in one language."""
    assert forgotten(silenced(PROJECTS / "volledig", language), TYPEFACES) == {}


def test_planted_words_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Dutch word in the English catalogue of pages, and one that no catalogue has in a template of print."""
    english = words_for(Language.ENGLISH)
    planted = dataclasses.replace(english, costs="Kostenplaatje")
    monkeypatch.setattr("zhi_publish.present.publication.words_for", lambda _: planted)
    monkeypatch.setattr("zhi_publish.present.results_table.words_for", lambda _: planted)
    monkeypatch.setattr("zhi_publish.publish.website.words_for", lambda _: planted)

    found = forgotten(silenced(PROJECTS / "volledig", Language.ENGLISH), TYPEFACES)

    assert found == {"kostenplaatje": found["kostenplaatje"]}


def test_vocabularies_differ() -> None:
    """The lists of words are those of two languages: a test against an empty or a common one would find nothing."""
    dutch, english = (vocabulary(language) for language in Language)

    assert {"kosten", "baten", "bezoekers", "terugverdiend"} <= dutch - english
    assert {"costs", "benefits", "visitors"} <= english - dutch
    assert words_of(words_summary.__doc__ or "")  # words are found in a sentence


def test_sentences_stand_in_word_modules() -> None:
    """A sentence for readers in any other module would be told in one language."""
    found = {
        f"{name}: {text}"
        for path in sorted(ROOT.rglob("*.py"))
        if not WORD_MODULES.search(name := path.relative_to(ROOT).as_posix())
        and not name.startswith(ELSEWHERE)
        for _, text in sentences_in(path.read_text(encoding="utf-8"))
    }

    assert {one for one in found if one.split(": ", 1)[0] not in KNOWN} == set()


ELSEWHERE = (
    "load/",  # words of the YAML reader; keys and settings with what they mean, both languages beside each other
    "messages/",
    "model/",
)
KNOWN = frozenset(
    {
        "present/analysis_csv.py",  # columns, in both languages; the test of words reads the table itself
        "present/known_figures.py",  # figures, in both languages: label and label_en of a finding
        "present/line_figures.py",
        "present/results_schema.py",  # for programmers, beside keys that are English too
        "present/drawing.py",  # names of typefaces
        "publish/stand_ins.py",
        "present/embed_drawings.py",
        "publish/brochure_pdf.py",  # its own two catalogues
        "publish/brochure_structure.py",  # what an error of ours says
        "publish/brochure_archive.py",  # names of colour profiles
        "publish/press.py",
        # parameters of the functions of the engine that ours stand in for
        "publish/brochure_columns.py",
        "publish/brochure_lines.py",
        "publish/brochure_notes.py",
        "publish/brochure_references.py",
        "publish/brochure_writing.py",
    }
)


def test_planted_sentence_is_found() -> None:
    """In a return, in a call and in a default; not in documentation, in a pattern or in an error of ours."""
    source = '''
"""A sentence for programmers."""
PATTERN = re.compile("so many words")
def say(x="een zin erbij"):
    """Another sentence."""
    msg = "this is ours alone"
    raise ValueError(msg)
    return "kosten per bezoeker"
shown = word("what it brings")
'''
    assert [text for _, text in sentences_in(source)] == [
        "een zin erbij",
        "kosten per bezoeker",
        "what it brings",
    ]


@pytest.mark.parametrize(
    "template", sorted(THEMES.rglob("*.html")), ids=lambda path: str(path.relative_to(THEMES))
)
def test_templates_hold_no_words(template: Path) -> None:
    """A template asks for words; one that it says itself is the same in every language."""
    assert set(literal_words(template.read_text(encoding="utf-8"))) <= {"menu"}


def test_planted_word_in_a_template_is_found() -> None:
    """In its text and in what is read aloud; not in code, a comment or a style."""
    template = (
        '<p class="kosten">{{ words.costs }}{# uitleg #} baten</p><img alt="Een palet"><style>body{}</style>'
    )

    assert literal_words(template) == ["baten", "een", "palet"]


@pytest.mark.parametrize(
    "example",
    sorted(path for path in FOLDER.iterdir() if path.name.startswith("ZHI")),
    ids=lambda path: path.name,
)
def test_findings_are_english_in_english(example: Path, tmp_path: Path) -> None:
    """What is told of a mistake are our words, or those that the author typed or may type."""
    root = lay_out(example, tmp_path)
    _, found = diagnose(root)
    typed = " ".join(
        path.read_bytes().decode("utf-8", "replace")
        for path in root.rglob("*")
        if path.is_file() and path.suffix
    )
    names = " ".join(path.as_posix() for path in root.rglob("*"))
    # names that may be typed: of keys, looks and tokens, and of what a drawing may not hold
    known = " ".join(
        value for one in found for name, value in one.details.items() if name.startswith(("known", "part"))
    )
    told = [dataclasses.replace(one, suggestion=None) for one in found]

    said = words_of(_without_code(render.render_text(told, Language.ENGLISH, {})))

    assert said - vocabulary(Language.ENGLISH) - words_of(f"{typed} {names} {known}") == set()


def _without_code(text: str) -> str:
    """Return a text without what stands between backticks: that is typed as it is."""
    return " ".join(text.split("`")[::2])
