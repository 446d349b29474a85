"""Control totals: what the author expects, held against what is reckoned."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import codes, write_project
from zhi_publish.compute.clues import Clue, ClueKind, rounded, typed_clues
from zhi_publish.compute.results import reckon
from zhi_publish.diagnostics import Code, Diagnostic, Severity
from zhi_publish.load import published
from zhi_publish.load.published import load_published
from zhi_publish.messages import tell
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import Outcome, run
from zhi_publish.present.results_json import results_json

SOURCE = "bron: {titel: Tarievenblad, jaar: 2025}"
DIFFERS = Code.CONTROL_DIFFERS.number


def lines(*rows: str) -> str:
    """Return the lines of a persona or an analysis, each with a source."""
    return "baten:\n" + "".join(f"  - {{{row}, {SOURCE}}}\n" for row in rows)


HOURS = "titel: Uren, tarief: 80, eenheid: uur, aantal: 78"
MORNINGS = "titel: Ochtenden, tarief: 40, eenheid: dagdeel, aantal: 5, per: week"
COURSE = "titel: Cursus, bedrag: 500"


def persona(benefits: str, control: str = "", *, name: str = "Els") -> str:
    """Return the file of a persona."""
    return f"---\nnaam: {name}\nwaarde: groei\n{benefits}{control}\n---\n"


def analysis(personas: str, more: str = "", control: str = "", costs: str = "kosten: 10000") -> str:
    """Return the file of an analysis."""
    head = f"titel: Proef\njaar: 2025\n{costs}\npersonas: {personas}\n"
    return f"---\n{head}{more}{control}\n---\n"


def found_in(outcome: Outcome) -> list[Diagnostic]:
    """Return the findings about controls."""
    return [one for one in outcome.report if one.code in {Code.CONTROL_DIFFERS, Code.CONTROL_ABSENT}]


def reasons(outcome: Outcome, language: Language = Language.DUTCH) -> str:
    """Return what the one finding about a control says."""
    (one,) = found_in(outcome)
    return tell(one, language).message


# --- does it hold? --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("17140", True),
        ("17.140", True),
        ("17.140,00", True),
        ("€ 17.140,-", True),
        ("17140,0", True),
        ("17141", False),
        ("17.140,01", False),
        ("-17140", False),
        ("17,14", False),
        ("0", False),
    ],
)
def test_total_of_a_persona(typed: str, *, holds: bool, tmp_path: Path) -> None:
    """However it is typed; a total that holds says nothing, not even how it was read."""
    text = persona(lines(HOURS, MORNINGS, COURSE), f"controle: {{totaal: '{typed}'}}")
    outcome = run(write_project(tmp_path, {"personas/els.md": text}))

    assert codes(outcome.report) == ([] if holds else [DIFFERS])


@pytest.mark.parametrize(
    ("amount", "typed", "holds"),
    [
        ("1000,49", "1000", True),
        ("1000,50", "1001", True),
        ("1000,50", "1000", False),
        ("1000,45", "1000,5", True),
        ("1000,45", "1000,45", True),
        ("1000,45", "1000,450", True),
        ("1000,45", "1000,4", False),
        ("-1000,50", "-1001", True),
        ("-0,30", "0", True),
    ],
)
def test_total_is_compared_in_the_decimals_that_were_typed(
    amount: str, typed: str, *, holds: bool, tmp_path: Path
) -> None:
    """Half a euro goes up, away from zero."""
    text = persona(lines(f"titel: Iets, bedrag: '{amount}'"), f"controle: {{totaal: '{typed}'}}")
    outcome = run(write_project(tmp_path, {"personas/els.md": text}))

    assert codes(outcome.report) == ([] if holds else [DIFFERS])


@pytest.mark.parametrize(
    ("key", "typed", "holds"),
    [
        ("baten", "15830", True),
        ("totaal", "15830", True),
        ("kosten", "10000", True),
        ("saldo", "5830", True),
        ("roi", "1,58", True),
        ("roi", "1,6", True),
        ("roi", "1,583", True),
        ("roi", "1,5830", True),
        ("roi", "2", True),
        ("roi", "1,59", False),
        ("roi", "1,5831", False),
        ("roi", "1.583", False),
        ("saldo", "-5830", False),
        ("kosten", "15830", False),
        ("baten", "15831", False),
    ],
)
def test_figures_of_an_analysis(key: str, typed: str, *, holds: bool, tmp_path: Path) -> None:
    """Each by its own key; the total of an analysis is its benefits."""
    files = {
        "personas/els.md": persona(lines("titel: Rust, bedrag: 15830")),
        "analyses/2025.md": analysis("{els: 1}", control=f"controle: {{{key}: '{typed}'}}"),
        "mkdocs.yml": "site_name: Proef\nplugins:\n  - zhi: {kleine_aantallen: 1}\n",
    }
    outcome = run(write_project(tmp_path, files))

    assert codes(outcome.report) == ([] if holds else [DIFFERS])


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        ("{totaal: 1010, inkomsten: 900}", []),
        ("{totaal: 1000}", [DIFFERS]),
        ("{inkomsten: 901}", [DIFFERS]),
        ("{saldo: 1}", [Code.UNKNOWN_KEY.number]),
        ("{totaal: veel}", [Code.UNREADABLE_NUMBER.number]),
        ("1010", [Code.WRONG_SHAPE.number]),
    ],
)
def test_figures_of_a_budget(control: str, expected: list[str], tmp_path: Path) -> None:
    """Its total is what an analysis takes for the costs: with the margin."""
    head = "jaar: 2025\nposten: [{titel: Huur, bedrag: 1000}]\nmarge: 1%\ninkomsten: [{titel: Gift, bedrag: 900}]"
    outcome = run(
        write_project(tmp_path, {"begrotingen/2025.md": f"---\n{head}\ncontrole: {control}\n---\n"})
    )

    assert codes(outcome.report) == expected


def test_control_that_is_off_keeps_a_publication_back(tmp_path: Path) -> None:
    """The author asked to be stopped."""
    assert Code.CONTROL_DIFFERS.severity is Severity.ERROR
    text = persona(lines(COURSE), "controle:\n  totaal: 501")
    (one,) = run(write_project(tmp_path, {"personas/els.md": text})).report

    assert (one.where.line, one.where.column, one.where.length) == (7, 11, 3)
    assert (one.details["expected"], one.details["computed"]) == ("€\u00a0501", "€\u00a0500")


@pytest.mark.parametrize("key", ["roi", "saldo", "kosten"])
def test_figure_that_does_not_exist_cannot_be_controlled(key: str, tmp_path: Path) -> None:
    """Without costs there is no ROI to expect."""
    text = analysis("{}", control=f"controle: {{{key}: 1}}", costs="")
    outcome = run(write_project(tmp_path, {"analyses/2025.md": text}))

    assert codes(found_in(outcome)) == [Code.CONTROL_ABSENT.number]


def test_draft_that_is_shown_on_request_is_not_held_against_the_control(tmp_path: Path) -> None:
    """A control is about what is published; whoever looks at drafts sees another sum."""
    draft = persona(lines(COURSE), "concept: ja", name="Piet")
    files = {
        "personas/els.md": persona(lines(COURSE)),
        "personas/piet.md": draft,
        "analyses/2025.md": analysis("{els: 5, piet: 5}", control="controle: {totaal: 2500}"),
    }
    root = write_project(tmp_path, files)

    assert not found_in(run(root))
    assert not found_in(run(root, with_drafts=True))


def test_control_speaks_english(tmp_path: Path) -> None:
    """Keys, figures and sentences."""
    text = (
        "---\nname: Els\nvalue: groei\nbenefits:\n  - {title: Mornings, amount: '4,050.00', "
        "source: {title: Tariffs, year: 2025}}\ncontrol:\n  total: 2,025\n---\n"
    )
    outcome = run(write_project(tmp_path, {"personas/els.md": text}, language="en"))
    (one,) = outcome.report
    told = tell(one, outcome.language)

    assert told.headline == (
        "The control of `total` does not hold: expected €\u00a02,025, calculated €\u00a04,050"
    )
    assert told.explanation == (
        "The calculation gives €\u00a02,025 more than you expect. This may be why:\n"
        "- With `fraction: 50%` on “Mornings” it is right. That line is €\u00a02,025 then.\n"
        "Correct the line that is wrong. If the calculation is right, change the figure in `control`."
    )


# --- what would explain it ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "expected", "clue"),
    [
        ([HOURS, COURSE], "6240", "Zonder “Cursus” (€ 500) komt het uit."),
        ([HOURS, COURSE], "7240", "Met “Cursus” nog een keer erbij (€ 500) komt het uit."),
        (
            [HOURS, COURSE, "titel: Soep, bedrag: 41", "titel: Wol, bedrag: 59"],
            "6740",
            "Zonder “Soep” (€ 41) en “Wol” (€ 59) komt het uit.",
        ),
        (
            [HOURS, f"{COURSE}, meetellen: nee, reden: Dubbel"],
            "6740",
            "Met “Cursus” erbij (€ 500) komt het uit. Die regel staat op `meetellen: nee`.",
        ),
        (
            [HOURS, f"{COURSE}, vanaf_jaar: 2"],
            "6740",
            "Met “Cursus” erbij (€ 500) komt het uit. Die baat begint in een later jaar.",
        ),
        (
            [MORNINGS, HOURS],
            "11440",
            "Met `deel: 50%` bij “Ochtenden” komt het uit. Die regel is dan € 5.200.",
        ),
        (
            [f"{MORNINGS}, deel: 50%", HOURS],
            "16640",
            "Zonder `deel` bij “Ochtenden” komt het uit. Die regel is dan € 10.400.",
        ),
        (
            [f"{HOURS}, eigen_aandeel: 60%", COURSE],
            "6740",
            "Zonder `eigen_aandeel` bij “Uren” komt het uit. Die regel is dan € 6.240.",
        ),
        (
            [f"{HOURS}, autonoom: 25%", COURSE],
            "6740",
            "Zonder `autonoom` bij “Uren” komt het uit. Die regel is dan € 6.240.",
        ),
        (
            [HOURS, "titel: Coach, bedrag: 14011"],
            "10910,33",
            "Met `over_jaren: 3` bij “Coach” komt het uit. Die regel is dan € 4.670,33.",
        ),
        (
            ["titel: Coach, bedrag: 14011, over_jaren: 3", HOURS],
            "20251",
            "Zonder `over_jaren` bij “Coach” komt het uit. Die regel is dan € 14.011.",
        ),
        (
            [MORNINGS, COURSE],
            "10100",
            "Met `weken: 48` bij “Ochtenden” komt het uit. Die regel is dan € 9.600.",
        ),
        (
            [f"{MORNINGS}, weken: 48", COURSE],
            "10900",
            "Met `weken: 52` bij “Ochtenden” komt het uit. Die regel is dan € 10.400.",
        ),
        (
            ["titel: Ochtenden, tarief: 40, eenheid: dagdeel, aantal: 5", COURSE],
            "10900",
            "Met `per: week` bij “Ochtenden” komt het uit. Die regel is dan € 10.400.",
        ),
        (
            [f"{MORNINGS}, maximum: 4, maximum_per: week", COURSE],
            "10900",
            "Zonder `maximum` bij “Ochtenden” komt het uit. Die regel is dan € 10.400.",
        ),
        (
            [HOURS, COURSE],
            "5540",
            "Met `aantal: 63` bij “Uren” komt het uit. Die regel is dan € 5.040.",
        ),
        (
            ["titel: Koffie, bedrag: '1.500', aantal: 2", HOURS],
            "6243",
            "Met `bedrag: 1,5` bij “Koffie” komt het uit. Is een punt of komma anders gelezen dan je bedoelde?",
        ),
        (
            ["titel: Scholing, bedrag: '1,500'", HOURS],
            "7740",
            "Met `bedrag: 1.500` bij “Scholing” komt het uit. Is een punt of komma anders gelezen dan je bedoelde?",
        ),
        (
            ["titel: Opvang, bedrag: 13, aantal: 20", HOURS],
            "5980",
            "Met `bedrag: -13` bij “Opvang” komt het uit. Kijk naar het minteken.",
        ),
        ([HOURS, COURSE], "6,74", "Bedoel je bij `controle` 6.740? Kijk naar de punt of de komma."),
        ([HOURS, COURSE], "7640", "Zijn bij `controle` twee cijfers verwisseld? Er zou dan 6.740 staan."),
    ],
)
def test_difference_is_explained_by_what_is_as_large(
    rows: list[str], expected: str, clue: str, tmp_path: Path
) -> None:
    """A line, a pair, a factor, or the typed figure itself."""
    text = persona(lines(*rows), f"controle: {{totaal: '{expected}'}}")
    outcome = run(write_project(tmp_path, {"personas/els.md": text}))

    assert f"- {clue}\n" in reasons(outcome).replace("\u00a0", " ").replace("\u2212", "-")


def test_difference_that_nothing_explains_shows_the_lines(tmp_path: Path) -> None:
    """So that the author can tick them off."""
    text = persona(lines(HOURS, COURSE, "titel: Rust, pm: ja"), "controle: {totaal: 1234}")
    outcome = run(write_project(tmp_path, {"personas/els.md": text}))

    assert reasons(outcome).replace("\u00a0", " ").splitlines()[:-1] == [
        (
            "De controle op `totaal` klopt niet: verwacht € 1.234, berekend € 6.740. "
            "Er is € 5.506 meer berekend dan je verwacht. Geen regel verklaart het verschil. Streep ze zelf af:"
        ),
        "- “Uren”: € 6.240",
        "- “Cursus”: € 500",
    ]


def test_long_sum_is_cut_short(tmp_path: Path) -> None:
    """Forty rows are enough; how many more there are is told."""
    rows = [f"titel: Regel {number}, bedrag: {10**6 + number * number * 7}" for number in range(100)]
    text = persona(lines(*rows), "controle: {totaal: 3}")
    outcome = run(write_project(tmp_path, {"personas/els.md": text}))
    told = reasons(outcome).splitlines()

    assert sum(row.startswith("- ") for row in told) == 40
    assert "- en nog 61 regels" in told


def test_difference_of_an_analysis_is_looked_for_in_its_personas_too(tmp_path: Path) -> None:
    """So many visitors, each with the same line."""
    files = {
        "personas/els.md": persona(lines(HOURS, MORNINGS)),
        "analyses/2025.md": analysis("{els: 3}", control="controle: {baten: 34320}"),
    }
    outcome = run(write_project(tmp_path, files))

    assert "- Met `deel: 50%` bij “Ochtenden” bij Els komt het uit." in reasons(outcome)


def test_other_number_of_visitors(tmp_path: Path) -> None:
    """Often it is the count that was meant to be another."""
    files = {
        "personas/els.md": persona(lines(HOURS)),
        "analyses/2025.md": analysis(
            "{els: 3}", lines("titel: Werk, bedrag: 19750"), "controle: {baten: 44710}"
        ),
    }
    outcome = run(write_project(tmp_path, files))

    assert "- Met 4 bezoekers als “Els” komt het uit. Nu zijn het er 3." in reasons(outcome)


def test_ratio_shows_what_it_is_made_of(tmp_path: Path) -> None:
    """A ratio of two digits would be explained by many a line."""
    files = {
        "personas/els.md": persona(lines(HOURS)),
        "analyses/2025.md": analysis("{els: 3}", control="controle: {roi: '1,80'}"),
    }
    told = reasons(run(write_project(tmp_path, files))).replace("\u00a0", " ")

    assert told.startswith("De controle op `roi` klopt niet: verwacht 1,80, berekend 1,87. ")
    assert "Er is 0,07 meer berekend dan je verwacht. De ROI is € 18.720 ÷ € 10.000.\n" in told


def test_line_that_says_pm_while_its_item_has_a_price(tmp_path: Path) -> None:
    """Without that key it would have counted."""
    files = {
        "baten/cursus.md": f"---\ntitel: Cursus\nbedrag: 500\n{SOURCE}\n---\n",
        "personas/els.md": persona(
            "baten:\n  - {baat: cursus, pm: ja}\n  - {titel: Rust, bedrag: 70, schatting: ja}\n",
            "controle: {totaal: 570}",
        ),
    }
    outcome = run(write_project(tmp_path, files))

    assert "- Met “Cursus” erbij (€ 500) komt het uit. Die regel staat op `pm: ja`." in reasons(
        outcome
    ).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("expected", "computed", "kinds"),
    [
        ("27.04", "27040", [ClueKind.TYPED_THOUSAND]),
        ("1583", "1.583", [ClueKind.TYPED_THOUSAND]),
        ("27400", "27040", [ClueKind.TYPED_SWAPPED]),
        ("27040.12", "27040.21", [ClueKind.TYPED_SWAPPED]),
        ("27041", "27040", []),
        ("72040.00", "27040", [ClueKind.TYPED_SWAPPED]),
        ("24070", "27040", []),
        ("1", "0", []),
    ],
)
def test_slips_in_the_expected_figure(expected: str, computed: str, kinds: list[ClueKind]) -> None:
    """A comma too far, two digits in each other's place."""
    figure = Decimal(expected)
    decimals = max(0, -int(figure.as_tuple().exponent))

    assert [clue.kind for clue in typed_clues(figure, decimals, Decimal(computed))] == kinds


# --- what changed since the last version ----------------------------------------------------------


def publish(root: Path, name: str = "uitkomsten") -> None:
    """Write the reckoning where a build writes it."""
    outcome = run(root)
    assert outcome.project is not None
    file = root / "site" / "downloads" / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(results_json(reckon(outcome.project)), encoding="utf-8")


def test_last_version_tells_what_changed_a_persona(tmp_path: Path) -> None:
    """Changed, left out, new and gone; a line that is as it was is not named."""
    before = lines(HOURS, MORNINGS, "titel: Oud, bedrag: 60", "titel: Rust, pm: ja", COURSE)
    root = write_project(tmp_path, {"personas/els.md": persona(before)})
    publish(root)
    after = lines(
        HOURS.replace("78", "70"),
        MORNINGS,
        f"{COURSE}, meetellen: nee, reden: Dubbel",
        "titel: Nieuw, bedrag: 11",
    )
    write_project(tmp_path, {"personas/els.md": persona(after, "controle: {totaal: 17200}")})

    told = reasons(run(root)).replace("\u00a0", " ").splitlines()

    assert told[0].endswith(
        "Er is € 1.189 minder berekend dan je verwacht. In de laatste versie van de website kwam het nog uit. "
        "Sindsdien veranderde:"
    )
    assert told[1:-1] == [
        "- “Uren”: toen € 6.240, nu € 5.600",
        "- “Cursus”: toen € 500, nu € 0",
        "- “Nieuw”: nieuw, € 11",
        "- “Oud”: toen € 60, nu weg",
    ]


def test_last_version_tells_what_changed_an_analysis(tmp_path: Path) -> None:
    """Visitors and amounts, groups of costs."""
    budget = "---\njaar: 2025\nposten:\n  - {titel: Huur, bedrag: 1000, groep: huisvesting}\nmarge: 1%\n---\n"
    control = "controle: {baten: 12480, kosten: 1010, saldo: 11470, roi: '12,36'}"
    files = {
        "personas/els.md": persona(lines(HOURS)),
        "begrotingen/2025.md": budget,
        "analyses/2025.md": analysis("{els: 2}", control=control, costs="begroting: '2025'"),
    }
    root = write_project(tmp_path, files)
    assert not found_in(run(root))
    publish(root)
    write_project(
        tmp_path,
        {
            "begrotingen/2025.md": budget.replace("1000", "2000"),
            "analyses/2025.md": analysis("{els: 3}", control=control, costs="begroting: '2025'"),
        },
    )

    told = {
        one.details["figure"]: one.details["reasons"]
        .replace("\u00a0", " ")
        .replace("\u2212", "-")
        .splitlines()
        for one in found_in(run(root))
    }

    visitors = "- “Els”: toen 2 × € 6.240 = € 12.480, nu 3 × € 6.240 = € 18.720"
    assert told["baten"][1:] == [visitors]
    assert told["kosten"][1:] == [
        "- “Huisvesting”: toen € 1.000, nu € 2.000",
        "- “Marge voor onvoorziene kosten”: toen € 10, nu € 20",
    ]
    assert told["saldo"][1:] == [
        visitors,
        "- “Huisvesting”: toen -€ 1.000, nu -€ 2.000",
        "- “Marge voor onvoorziene kosten”: toen -€ 10, nu -€ 20",
    ]
    assert told["roi"][1:] == told["saldo"][1:]


def test_version_that_was_off_already_explains_nothing(tmp_path: Path) -> None:
    """Only one in which the figure was right shows what made it wrong."""
    root = write_project(tmp_path, {"personas/els.md": persona(lines(HOURS))})
    publish(root)
    write_project(tmp_path, {"personas/els.md": persona(lines(HOURS, COURSE), "controle: {totaal: 7000}")})

    assert "Streep ze zelf af" in reasons(run(root))


def results_of(**change: Any) -> dict[str, Any]:
    """Return published data of one persona, with something changed."""
    line = {
        "benefit": None,
        "title": "Uren",
        "counted": "7.00",
        "status": "counted",
        "starts_in_year": 1,
    } | change.pop("line", {})
    one = {"name": "Els", "total": "7.00", "lines": [line]} | change.pop("persona", {})
    return {
        "format": "zhi-publish/results/1",
        "personas": {"els": one},
        "analyses": {},
        "budgets": {},
    } | change


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"[" * 200_000,
        b"{}",
        b"[]",
        b'{"format": "iets anders"}',
        b"9" * 10_000,
        json.dumps(results_of(format="zhi-publish/results/2")).encode(),
        json.dumps(results_of(personas=[])).encode(),
        json.dumps(results_of(persona={"total": 7})).encode(),
        json.dumps(results_of(persona={"total": "NaN"})).encode(),
        json.dumps(results_of(persona={"total": "1e999999"})).encode(),
        json.dumps(results_of(persona={"lines": None})).encode(),
        json.dumps(results_of(line={"title": None})).encode(),
        json.dumps(results_of(line={"title": "x" * 6_000})).encode(),
        json.dumps(results_of(line={"counted": "7" * 40})).encode(),
    ],
)
def test_file_that_is_not_ours_is_as_good_as_absent(content: bytes, tmp_path: Path) -> None:
    """Anything may stand in the output folder; the author still hears that the control is off."""
    text = persona(lines(HOURS), "controle: {totaal: 7}")
    root = write_project(tmp_path, {"personas/els.md": text, "/site/downloads/uitkomsten.json": content})
    outcome = run(root)

    assert outcome.settings is not None
    assert load_published(root, outcome.settings) is None
    assert codes(outcome.report) == [DIFFERS]


def test_file_that_is_ours_is_read(tmp_path: Path) -> None:
    """The data of the test above, unchanged."""
    data = json.dumps(results_of()).encode()
    root = write_project(tmp_path, {"personas/els.md": persona(""), "/site/downloads/uitkomsten.json": data})
    outcome = run(root)

    assert outcome.settings is not None
    read = load_published(root, outcome.settings)
    assert read is not None
    assert read.personas["els"].total == 7
    assert read.personas["els"].lines[0].amount == 7


def test_file_outside_of_the_publication_is_not_read(tmp_path: Path) -> None:
    """Neither by a link nor by a setting; nor one that is too large."""
    root = write_project(tmp_path / "publicatie", {"personas/els.md": persona("")})
    elsewhere = tmp_path / "elders" / "downloads"
    elsewhere.mkdir(parents=True)
    (elsewhere / "uitkomsten.json").write_text(json.dumps(results_of()), encoding="utf-8")
    settings = run(root).settings
    assert settings is not None
    (root / "site").symlink_to(tmp_path / "elders")
    assert load_published(root, settings) is None
    (root / "site").unlink()
    large = results_of() | {"x": "x" * published.MOST_BYTES}
    file = root / "site" / "downloads" / "uitkomsten.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(large), encoding="utf-8")
    assert load_published(root, settings) is None


def test_english_publication_is_compared_with_its_own_file(tmp_path: Path) -> None:
    """It is called otherwise."""
    text = "---\nname: Els\nvalue: groei\nbenefits:\n  - {title: Rest, amount: 70, estimate: yes}\n---\n"
    root = write_project(tmp_path, {"personas/els.md": text}, language="en")
    publish(root, "results")
    write_project(
        tmp_path,
        {"personas/els.md": text.replace("70", "95").replace("\n---\n", "\ncontrol: {total: 70}\n---\n")},
        language="en",
    )

    assert "Since then this changed:\n- “Rest”: then €\u00a070, now €\u00a095\n" in reasons(
        run(root), Language.ENGLISH
    )


# --- whatever the figures -------------------------------------------------------------------------


@given(
    amounts=st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=4),
    count=st.integers(0, 50),
    costs=st.integers(1, 10**9),
    decimals=st.integers(0, 4),
)
def test_right_control_never_reports(
    amounts: list[int],
    count: int,
    costs: int,
    decimals: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Whatever is reckoned, typed with any number of decimals, holds; a cent beside it does not."""
    from tests.makers import load

    folder = tmp_path_factory.mktemp("controle")
    rows = [
        f"titel: Regel {number}, bedrag: '{spelled(Decimal(amount).scaleb(-2), 2)}', schatting: ja"
        for number, amount in enumerate(amounts)
    ]
    stated = f"kosten: '{spelled(Decimal(costs).scaleb(-2), 2)}'"
    files = {
        "personas/els.md": persona(lines(*rows)),
        "analyses/2025.md": analysis(f"{{els: {count}}}", costs=stated),
    }
    result = reckon(load(write_project(folder, files))[0])
    one, year = result.personas["els"], result.analyses["2025"]
    assert year.costs is not None
    assert year.balance is not None
    assert year.roi is not None
    figures = {"baten": year.benefits, "kosten": year.costs, "saldo": year.balance, "roi": year.roi}

    def control(extra: Decimal = Decimal(0)) -> dict[str, str]:
        typed = ", ".join(f"{key}: '{spelled(value + extra, decimals)}'" for key, value in figures.items())
        total = f"controle: {{totaal: '{spelled(one.total + extra, decimals)}'}}"
        return {
            "personas/els.md": persona(lines(*rows), total),
            "analyses/2025.md": analysis(f"{{els: {count}}}", control=f"controle: {{{typed}}}", costs=stated),
        }

    assert not found_in(run(write_project(folder, control())))
    off = found_in(run(write_project(folder, control(Decimal(1).scaleb(-decimals)))))
    assert codes(off) == [DIFFERS] * 5
    assert all(len(tell(found, language).message) < 20_000 for found in off for language in Language)


def spelled(value: Decimal, decimals: int) -> str:
    """Return a figure as a Dutch author types it."""
    return f"{rounded(value, decimals):f}".replace(".", ",")


def test_clues_have_a_sentence_in_both_languages() -> None:
    """A clue without one would be a crash in front of the author."""
    from zhi_publish.messages.controls import CONTROL_WORDS

    for language in Language:
        assert set(CONTROL_WORDS[language].clues) == {kind.name for kind in ClueKind}
    assert Clue(kind=ClueKind.PAIR).parts == ()
