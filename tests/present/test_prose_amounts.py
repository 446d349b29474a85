"""Amounts in running text: what is found in sentences as authors type them, and what is left alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.makers import write_project
from tests.properties.random_publications import as_files, random_publication
from zhi_publish.diagnostics import Diagnostic, Report
from zhi_publish.model.project import Kind
from zhi_publish.model.text import Body
from zhi_publish.pipeline import run
from zhi_publish.present.prose import facts_of
from zhi_publish.present.prose_amounts import AmountCheck, Page

CASES = Path(__file__).parent.parent / "cases"
PAGES = {
    "begroting": Page("begroting:2025"),
    "pagina": Page(None),
    "page": Page(None),
    "brochure": Page("analyse:2025", is_its_own=False),
}
LEAST = 0.95


def read_cases(name: str) -> Any:
    """Return a table of cases, its values as typed."""
    return yaml.load((CASES / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes only texts


@dataclass(frozen=True, kw_only=True)
class Case:
    """A sentence, where it stands, and what should be found in it."""

    page: str
    sentence: str
    number: str | None
    fact: str | None

    def __str__(self) -> str:
        return f"{self.page}: {self.sentence}"


def cases(name: str) -> list[Case]:
    """Return the sentences of a file."""
    return [
        Case(
            page=row.get("op") or row["on"],
            sentence=row.get("zin") or row["sentence"],
            number=row.get("getal") or row.get("number"),
            fact=row.get("feit") or row.get("fact"),
        )
        for row in read_cases(name)
    ]


def page_of(name: str) -> Page:
    """Return where a sentence of the cases stands."""
    if name in PAGES:
        return PAGES[name]
    kind = (
        Kind.ANALYSIS
        if name.isdigit()
        else Kind.BENEFIT
        if name in {"dagbesteding", "cursus"}
        else Kind.PERSONA
    )
    return Page(f"{kind}:{name}")


class Linter:
    """Looks at single sentences in a publication that was read once."""

    def __init__(self, folder: Path, language: str) -> None:
        root = write_project(folder, read_cases("bedragen-publicatie.yml")[language], language=language)
        outcome = run(root)
        assert outcome.project is not None
        assert outcome.results is not None
        assert not outcome.report.has_errors, outcome.report.sorted()
        self.project, self.results = outcome.project, outcome.results

    def found(self, sentence: str, page: str) -> tuple[Diagnostic, ...]:
        """Return what is found in a sentence on a page."""
        report = Report()
        body = Body(markdown=sentence, file="content/proef.md", first_line=1)
        AmountCheck(self.project, self.results, report).check_body(body, page_of(page))
        return report.sorted()


@pytest.fixture(scope="module", name="dutch")
def _dutch(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    return Linter(tmp_path_factory.mktemp("nl"), "nl")


@pytest.fixture(scope="module", name="english")
def _english(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    return Linter(tmp_path_factory.mktemp("en"), "en")


@dataclass
class Score:
    """How well a set of sentences is judged."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    named: int = 0
    """Right ones with the right fact to name."""

    @property
    def precision(self) -> float:
        """How many findings are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """How many contradictions are found."""
        return self.right / max(1, self.right + self.missed)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f}, right fact {self.named}/{self.right} "
            f"({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def score(linter: Linter, chosen: Iterable[Case]) -> Score:
    """Judge sentences."""
    total = Score()
    for case in chosen:
        found = linter.found(case.sentence, case.page)
        right = [one for one in found if case.number is not None and one.details["typed"] == case.number]
        total.right += len(right)
        total.wrong += len(found) - len(right)
        total.missed += case.number is not None and not right
        total.named += sum(
            (case.fact or "") in (one.suggestion or "").replace("\u00a0", " ") for one in right
        )
    return total


FILES = [
    ("nl", "bedragen-in-tekst.yml", "bedragen-ongezien.yml"),
    ("en", "amounts-in-text.yml", "amounts-unseen.yml"),
]


@pytest.mark.parametrize(("language", "name", "unseen_name"), FILES)
def test_sentences_of_authors(
    language: str, name: str, unseen_name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nearly every finding is right, and nearly every contradiction is found; with the right fact to name."""
    linter = Linter(tmp_path, language)
    rows, unseen = cases(name), cases(unseen_name)

    every = score(linter, [*rows, *unseen])

    with capsys.disabled():
        sys.stdout.write(f"\n{language}, {len(rows) + len(unseen)} sentences: {every}\n")
        sys.stdout.write(f"  of which {len(unseen)} that nothing was tuned to: {score(linter, unseen)}\n")
    assert every.precision >= LEAST
    assert every.recall >= LEAST
    assert every.named >= LEAST * every.right


QUOTED = (
    "> Alles bij elkaar is dat € 18.940 per jaar.",
    "> Een citaat van meer regels,\nwaarin alles bij elkaar € 18.940 per jaar is.",
    "In het rapport staat “in totaal € 18.940 per jaar”.",
    'In het rapport staat "in totaal € 18.940 per jaar".',
    "Zijn broer rekent op ‘in totaal € 18.940 per jaar’, zo’n bedrag dus.",
    "Alles bij elkaar is dat [€ 18.940 per jaar](https://voorbeeld.example/bron).",
    "Alles bij elkaar is dat per jaar € 18.940[^bron].",
    "Alles bij elkaar is dat € 18.940 per jaar.[^bron]",
    "Alles bij elkaar is dat per jaar `€ 18.940`.",
    "Alles bij elkaar is dat {{ persona.totaal | euro }} per jaar.",
    "```\nAlles bij elkaar is dat € 18.940 per jaar.\n```",
    "Alles bij elkaar: zie [de som](som-18940-euro-per-jaar.md).",
)


@pytest.mark.parametrize("sentence", QUOTED)
def test_what_is_quoted_is_left_alone(sentence: str, dutch: Linter) -> None:
    """Quotation marks, quotation blocks, footnotes, links to a source, code and facts: no claim of the author's own."""
    assert not dutch.found(sentence, "toon")


@pytest.mark.parametrize(
    "sentence",
    [
        "Elk portret komt uit drie tot acht gesprekken.",
        "In totaal scheelt het tussen € 15.000 en € 25.000 per jaar.",
        "De totale besparing ging van € 12.000 naar € 18.000.",
        "Zijn verhaal is gebaseerd op zeven of acht gesprekken.",
    ],
)
def test_range_is_left_alone(sentence: str, dutch: Linter) -> None:
    """Two numbers between which something lies claim less than one."""
    assert not dutch.found(sentence, "toon")


@pytest.mark.parametrize(
    "sentence",
    [
        "’s Ochtends is hij er; alles bij elkaar is dat € 18.940 per jaar, en foto’s zijn er ook.",
        "Alles bij elkaar is dat **€ 18.940** per jaar.",
        "- Een regel.\n- Alles bij elkaar is dat € 18.940 per jaar.",
        "Alles bij elkaar is dat [€ 18.940](../baten/index.md) per jaar.",
        "Hij zei iets.[^1] Alles bij elkaar is dat € 18.940 per jaar.",
    ],
)
def test_what_only_looks_quoted_is_looked_at(sentence: str, dutch: Linter) -> None:
    """An apostrophe opens no quotation, and a footnote is for its own sentence."""
    (one,) = dutch.found(sentence, "toon")

    assert one.details["typed"] == "€ 18.940"


def test_finding_names_place_difference_and_fact(dutch: Linter) -> None:
    """Line and column of the number itself, what it should be, and what to type instead."""
    (one,) = dutch.found("Een regel.\n\nAlles bij elkaar\nis dat ruim € 21.000 per jaar.", "toon")

    assert (one.where.line, one.where.column, one.where.length) == (4, 13, 8)
    assert one.suggestion == "{{ persona.totaal | euro }}"
    assert one.details["computed"] == "€\u00a019.840"
    assert one.details["difference"] == "€\u00a01.160"


def test_short_texts_are_looked_at(tmp_path: Path) -> None:
    """A summary, a quote and a note say things too; the place in a source is quoted by its nature."""
    root = write_project(
        tmp_path,
        {
            "personas/els.md": """\
                ---
                naam: Els
                waarde: groei
                samenvatting: "In totaal levert Els € 1.500 per jaar op."
                baten:
                  - titel: Cursus
                    bedrag: 1200
                    schatting: ja
                    toelichting: "De cursus kost € 1.400."
                    bron: {titel: "Prijslijst, in totaal € 1.500 per jaar", jaar: 2025, vindplaats: "cursus, € 1.300"}
                ---
                """
        },
    )

    found = run(root).report.sorted()

    assert [(one.where.line, one.where.column, one.details["typed"]) for one in found] == [
        (4, 37, "€ 1.500"),
        (9, 34, "€ 1.400"),
    ]


@pytest.mark.parametrize("seed", range(30))
def test_fact_correctly_written_is_never_questioned(seed: int, tmp_path: Path) -> None:
    """Whatever the figures: a fact that is filled in, or copied as it is shown, contradicts nothing."""
    outcome = run(write_project(tmp_path, as_files(random_publication(seed))))
    project, results, _ = outcome.complete()
    facts = facts_of(project, results)
    check = AmountCheck(project, results, report := Report())
    looked_at = 0
    for key in (
        *(f"{Kind.PERSONA}:{item}" for item in project.personas),
        *(f"{Kind.ANALYSIS}:{item}" for item in project.analyses),
        *(f"{Kind.BUDGET}:{item}" for item in project.budgets),
        *(f"{Kind.BENEFIT}:{item}" for item in project.benefits),
    ):
        subject = check.subject(key)
        assert subject is not None
        for figure in subject.figures:
            if figure.fact is not None:
                shown = facts.answer(check.fact_of(figure, Page(None)).strip("{} "))
                for said in SAID:
                    text = said.format(label=figure.label[0], shown=shown)
                    check.check_body(Body(markdown=text, file="content/proef.md", first_line=1), Page(key))
                    assert not report.sorted(), (text, key)
                looked_at += 1

    assert looked_at or not (project.personas or project.benefits)


SAID = (
    "Hier gaat het om {label}: {shown}.",
    "Dit is {label}, {shown} per jaar.",
    "We rekenen met {shown}, en dat is {label}.",
)

HOSTILE = {
    "numbers": " ".join(map(str, range(10_000))),
    "amounts": " ".join(f"in totaal € {number}" for number in range(10_000)),
    "words": " ".join(["totaal", "levert", "Toon", "drie", "euro"] * 6_000),
    "quotes": "‘" * 5_000 + '"' * 5_000 + " € 5 " + "“" * 5_000,
    "brackets": "[" * 3_000 + " € 5 " + "[^" * 3_000 + "](" * 3_000,
    "comments": "<!--" * 5_000 + " € 5 " + "-->" * 10,
    "digits": "€ " + "1" * 30_000 + ".000" * 10_000,
    "number words": "twee" * 8_000 + " € 5 " + "honderd" * 8_000,
    "headings": "# Toon € 5 totaal\n" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_time_in_proportion(name: str, dutch: Linter) -> None:
    """Four times the text takes about four times as long, and never long; the clock is that of the processor."""
    text = HOSTILE[name]

    def seconds(words: str) -> float:
        start = time.process_time()
        dutch.found(words, "toon")
        return time.process_time() - start

    once, more = seconds(text), seconds(f"{text}\n\n" * 4)

    assert more < max(12 * once, 0.5)
    assert more < 5
