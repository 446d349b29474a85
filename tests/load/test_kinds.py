"""Each kind of file, key by key: what is accepted, what is refused, and what a line takes over from its item."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.makers import codes, load, write_project
from zhi_publish.diagnostics import Code
from zhi_publish.load.key_tables import ALL_TABLES, TABLES_BY_KIND
from zhi_publish.load.keys import KeyTable
from zhi_publish.model.analysis import DiscountAt
from zhi_publish.model.benefit import BenefitLine, Cap, Cashable, PriceKind
from zhi_publish.model.brochure import BrochurePart, PaperSize
from zhi_publish.model.kinds import KIND_NAMES
from zhi_publish.model.quantity import Calendar, Period, Uncertain

ITEM = "titel: Dag\ntarief: 40\neenheid: dagdeel\nbron: {titel: Wmo, jaar: 2025}\n"


def findings(tmp_path: Path, path: str, front_matter: str, **others: str) -> list[str]:
    """Return the codes that one file gives, beside files without trouble."""
    files: dict[str, str | bytes] = {path: f"---\n{front_matter}\n---\n"}
    files |= {name.replace("__", "/") + ".md": f"---\n{text}\n---\n" for name, text in others.items()}
    return codes(load(write_project(tmp_path, files))[1])


def line_of(tmp_path: Path, item: str, line: str) -> BenefitLine:
    """Return a persona's only line, which uses a benefit item."""
    project, found = load(
        write_project(
            tmp_path,
            {
                "baten/dag.md": f"---\n{item}---\n",
                "personas/els.md": f"---\nnaam: Els\nwaarde: groei\nbaten:\n  - {{baat: dag{line}}}\n---\n",
            },
        )
    )
    assert not found
    return project.personas["els"].lines[0]


# --- benefit items and lines ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("bedrag: 500", []),
        ("bedrag: 500\ntarief: 40", [Code.PRICE_CONFLICT]),
        ("bedrag: 500\npm: ja", [Code.PRICE_CONFLICT]),
        ("bedrag: 500\npm: nee", []),
        ("pm: nee", [Code.PRICE_MISSING]),
        ("", [Code.PRICE_MISSING]),
        ("pm: ja", []),
        ("pm: ja\nlaag: weinig", [Code.UNREADABLE_NUMBER]),
        ("tarief: 40", [Code.UNIT_MISSING]),
        ("tarief:", [Code.EMPTY_VALUE]),
        ("tarief: [40]", [Code.WRONG_SHAPE]),
        ("tarief: {a: 40}", [Code.WRONG_SHAPE]),
        ("bedrag: 500\nlaag: 400\nhoog: 600", []),
        ("bedrag: 500\nlaag: 600", [Code.BOUNDS_DISORDERED]),
        ("bedrag: 500\nhoog: 400", [Code.BOUNDS_DISORDERED]),
        ("bedrag: -500\nlaag: -600\nhoog: -400", []),
        ("bedrag: 500\nautonoom: 30% (20%-50%)", []),
        ("bedrag: 500\nautonoom: 30% (40%-50%)", [Code.BOUNDS_DISORDERED]),
        ("bedrag: 500\nautonoom: 30% (20%-500%)", [Code.SHARE_OUT_OF_RANGE]),
        ("bedrag: 500\nbetaler: uwv", []),
        ("bedrag: 500\nbetaler: onbekend", []),
        ("bedrag: 500\nbetaler: uvw", [Code.UNKNOWN_REFERENCE]),
        ("bedrag: 500\nbetaler: {uwv: 50%, gemeente-wmo: 50%}", []),
        ("bedrag: 500\nbetaler: {uwv: 0,5, gemeente-wmo: 0.5}", [Code.COMMA_IN_BRACES]),
        ("bedrag: 500\nbetaler: {uwv: '33,3%', gemeente-wmo: '66,7%'}", []),
        ("bedrag: 500\nbetaler: {uwv: '33,3%', gemeente-wmo: '66,6%'}", [Code.PAYER_SHARES]),
        ("bedrag: 500\nbetaler: {uwv: 50%, UWV: 50%}", [Code.DUPLICATE_KEY]),
        ("bedrag: 500\nbetaler: {uwv: 30}", [Code.UNREADABLE_SHARE]),
        ("bedrag: 500\nbetaler: {uwv: 130%}", [Code.SHARE_OUT_OF_RANGE]),
        ("bedrag: 500\nbetaler: {uwv: [1]}", [Code.WRONG_SHAPE]),
        ("bedrag: 500\nbetaler: {uwv: }", [Code.EMPTY_VALUE]),
        ("bedrag: 500\nbetaler: {}", [Code.PAYER_SHARES]),
        ("bedrag: 500\nbetaler: [uwv]", [Code.WRONG_SHAPE]),
        ("bedrag: 500\nbetaler:", [Code.EMPTY_VALUE]),
        ("bedrag: 500\nmaximum: 8\nmaximum_per: week", []),
        ("bedrag: 500\nmaximum: -8", [Code.NUMBER_OUT_OF_RANGE]),
        ("bedrag: 500\nmaximum_per: week", [Code.MISSING_KEY]),
        ("bedrag: 500\nweken: 54", [Code.NUMBER_OUT_OF_RANGE]),
        ("bedrag: 500\nweken: 0", [Code.NUMBER_OUT_OF_RANGE]),
        ("bedrag: 500\ndagen: 367", [Code.NUMBER_OUT_OF_RANGE]),
        ("bedrag: 500\nduur: 0", [Code.NUMBER_OUT_OF_RANGE]),
        ("bedrag: 500\nduur: 1,5", [Code.WHOLE_NUMBER_NEEDED]),
        ("bedrag: 500\nvanaf_jaar: 0", [Code.NUMBER_OUT_OF_RANGE]),
        ("bedrag: 500\nverzilverbaar: deels", []),
        ("bedrag: 500\nverzilverbaar: half", [Code.UNKNOWN_CHOICE]),
        ("bedrag: 500\nper: fortnight", [Code.UNKNOWN_CHOICE]),
        ("bedrag: 500\nschatting: misschien", [Code.UNREADABLE_YES_NO]),
        ("bedrag: 500\nprijspeil: vorig jaar", [Code.UNREADABLE_YEAR]),
        ("bedrag: 500\nconcept: ja", [Code.UNKNOWN_KEY]),
        ("bedrag: 500\nbedrg: 100", [Code.UNKNOWN_KEY]),
        ("bedrag: 500\nBedrag: 100", [Code.UNKNOWN_KEY]),
        ("bedrag: 500\namount: 100", [Code.DUPLICATE_KEY]),
        ("bedrag: 500\ndomein: ''", [Code.EMPTY_VALUE]),
        ("bedrag: 500\ndomein: '<b></b>'", [Code.EMPTY_VALUE, Code.HTML_IN_TITLE]),
        ('bedrag: 500\ndomein: "\\u200b"', [Code.EMPTY_VALUE]),
    ],
)
def test_benefit(extra: str, expected: list[Code], tmp_path: Path) -> None:
    """One benefit item with one thing that is right or wrong."""
    source = "bron: {titel: Wmo, jaar: 2025}\n"

    found = findings(tmp_path, "baten/dag.md", f"titel: Dag\n{source}{extra}")

    assert sorted(found) == sorted(code.number for code in expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("bron: Tarievenblad", [Code.SOURCE_WITHOUT_YEAR]),
        ("bron: {titel: Tarievenblad}", [Code.SOURCE_WITHOUT_YEAR]),
        ("bron: {jaar: 2025}", [Code.MISSING_KEY]),
        ("bron: {titel: Tarievenblad, jaar: '25'}", [Code.UNREADABLE_YEAR]),
        ("bron: {titel: Tarievenblad, url: 'https://example.org/a?b=c'}", [Code.SOURCE_WITHOUT_YEAR]),
        ("bron: {titel: Tarievenblad, url: www.example.org}", [Code.UNSAFE_ADDRESS]),
        ("bron: {titel: Tarievenblad, url: 'javascript:alert(1)'}", [Code.UNSAFE_ADDRESS]),
        ("bron: {titel: Tarievenblad, url: 'data:text/html,x'}", [Code.UNSAFE_ADDRESS]),
        ("bron: {titel: Tarievenblad, url: 'https://example.org/\"onmouseover=x'}", [Code.UNSAFE_ADDRESS]),
        ("bron: {titel: Tarievenblad, url: 'ftp://example.org'}", [Code.UNSAFE_ADDRESS]),
        ("bron: {titel: Tarievenblad, bladzijde: 3}", [Code.UNKNOWN_KEY]),
        ("bron: [Tarievenblad]", [Code.WRONG_SHAPE]),
        ("bron:", [Code.EMPTY_VALUE]),
        ("", [Code.SOURCE_MISSING]),
    ],
)
def test_source(source: str, expected: list[Code], tmp_path: Path) -> None:
    """Where an amount comes from."""
    assert findings(tmp_path, "baten/dag.md", f"titel: Dag\nbedrag: 500\n{source}") == [
        code.number for code in expected
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dag", []),
        ("{baat: dag}", []),
        ("{baat: dag, aantal: 5}", []),
        ("{baat: dag, aantal: -5}", [Code.NUMBER_OUT_OF_RANGE]),
        ("{baat: dag, aantal: veel}", [Code.UNREADABLE_NUMBER]),
        ("{baat: dag, aantal: 5, aantal_laag: 6}", [Code.BOUNDS_DISORDERED]),
        ("{baat: dag, aantal: 5, aantal_laag: 4, aantal_hoog: 6}", []),
        ("{baat: dag, over_jaren: 0}", [Code.NUMBER_OUT_OF_RANGE]),
        ("{baat: dag, over_jaren: '0,5'}", []),
        ("{baat: dag, deel: 50}", [Code.UNREADABLE_SHARE]),
        ("{baat: dag, meetellen: nee}", [Code.REASON_MISSING]),
        ("{baat: dag, meetellen: nee, reden: elders}", []),
        ("{baat: dag, meetellen: ja}", []),
        ("{baat: dag, laag: 30, hoog: 50}", []),
        ("{baat: dag, laag: 50}", [Code.BOUNDS_DISORDERED]),
        ("{baat: dag, maximum_per: week}", [Code.MISSING_KEY]),
        ("{baat: nacht}", [Code.UNKNOWN_REFERENCE]),
        ("{baat: }", [Code.EMPTY_VALUE]),
        ("{baat: [dag]}", [Code.WRONG_SHAPE]),
        ("{titel: Cursus, bedrag: 500, schatting: ja}", []),
        ("{titel: Cursus}", [Code.PRICE_MISSING]),
        ("{bedrag: 500}", [Code.LINE_NAMELESS]),
        ("{}", [Code.LINE_NAMELESS]),
        ("[dag]", [Code.WRONG_SHAPE]),
        ("''", [Code.WRONG_SHAPE]),
        ("", [Code.WRONG_SHAPE]),
    ],
)
def test_line(line: str, expected: list[Code], tmp_path: Path) -> None:
    """One line of a persona, with one thing that is right or wrong."""
    found = findings(
        tmp_path, "personas/els.md", f"naam: Els\nwaarde: groei\nbaten:\n  - {line}", baten__dag=ITEM
    )

    assert found == [code.number for code in expected]


def test_key_on_the_line_wins(tmp_path: Path) -> None:
    """And what it does not say comes from the item."""
    item = (
        ITEM + "per: week\nautonoom: 10%\nbetaler: uwv\nverzilverbaar: nee\nschatting: ja\nprijspeil: 2024\n"
    )

    line = line_of(tmp_path, item, ", autonoom: 20%, betaler: werkgever, schatting: nee, weken: 40")

    assert line.benefit_id == "dag"
    assert str(line.title) == "Dag"
    assert line.terms.deadweight == Uncertain.exactly("0.2")
    assert line.payers == (("werkgever", Decimal(1)),)
    assert line.is_estimate is False
    assert line.terms.cashable is Cashable.NO
    assert line.terms.price_year == 2024
    assert line.per is Period.WEEK
    assert line.calendar == Calendar(weeks=Decimal(40))


def test_price_on_the_line_replaces_the_whole_price(tmp_path: Path) -> None:
    """Bounds belong to the amount beside them."""
    line = line_of(tmp_path, ITEM + "laag: 30\nhoog: 50\n", ", bedrag: 500")

    assert line.terms.price is not None
    assert line.terms.price.kind is PriceKind.AMOUNT
    assert line.terms.price.amount == Uncertain.exactly(500)


def test_unpriced_line_of_a_priced_item(tmp_path: Path) -> None:
    """``pm: ja`` on the line: for this persona nobody has priced it."""
    line = line_of(tmp_path, ITEM, ", pm: ja")

    assert line.is_unquantified


def test_bounds_on_the_line_lie_around_the_amount_of_the_item(tmp_path: Path) -> None:
    """The bound that is not said stays that of the item."""
    line = line_of(tmp_path, ITEM + "laag: 30\nhoog: 50\n", ", laag: 35")

    assert line.terms.price is not None
    assert line.terms.price.amount == Uncertain(value=Decimal(40), low=Decimal(35), high=Decimal(50))


@pytest.mark.parametrize(
    ("line", "cap"),
    [
        ("", Cap(units=Decimal(8), per=Period.WEEK)),
        (", maximum: 6", Cap(units=Decimal(6), per=Period.WEEK)),
        (", maximum_per: maand", Cap(units=Decimal(8), per=Period.MONTH)),
        (", maximum: 6, maximum_per: dag", Cap(units=Decimal(6), per=Period.DAY)),
    ],
)
def test_half_a_cap_on_the_line_takes_the_other_half_of_the_item(line: str, cap: Cap, tmp_path: Path) -> None:
    """``maximum: 6`` on a line with an item of 8 a week is 6 a week."""
    assert line_of(tmp_path, ITEM + "maximum: 8\nmaximum_per: week\n", line).terms.cap == cap


# --- the other kinds --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("", [Code.PERSONA_WITHOUT_BENEFITS]),
        ("baten: []", [Code.PERSONA_WITHOUT_BENEFITS]),
        ("baten:", [Code.PERSONA_WITHOUT_BENEFITS]),
        ("baten: [dag]\npalet: {groei: 5, rust: 3}", [Code.UNKNOWN_REFERENCE]),
        ("baten: [dag]\npalet: {groei: 5, Groei: 3}", [Code.DUPLICATE_KEY]),
        ("baten: [dag]\npalet: {groei: 6}", [Code.NUMBER_OUT_OF_RANGE]),
        ("baten: [dag]\npalet: {groei: -1}", [Code.NUMBER_OUT_OF_RANGE]),
        ("baten: [dag]\npalet: {groei: hoog}", [Code.UNREADABLE_NUMBER]),
        ("baten: [dag]\npalet: {Tot je recht komen: 3}", []),
        ("baten: [dag]\npalet: [groei]", [Code.WRONG_SHAPE]),
        ("baten: [dag]\nleeftijd: 45-65", []),
        ("baten: [dag]\nherzien: 1-3-2025", []),
        ("baten: [dag]\nherzien: gisteren", [Code.UNREADABLE_DATE]),
        ("baten: [dag]\ngebaseerd_op: 4", []),
        ("baten: [dag]\ngebaseerd_op: vier", [Code.UNREADABLE_NUMBER]),
        ("baten: [dag]\nconcept: no", []),
        ("baten: [dag]\nbeeld: foto.png", [Code.WRONG_SHAPE]),
        ("baten: [dag]\nbeeld: {bestand: foto.png}", [Code.MISSING_KEY]),
        ("baten: [dag]\ntotaal: 500", [Code.UNKNOWN_KEY]),
        ("baten: {dag: 5}", [Code.WRONG_SHAPE]),
    ],
)
def test_persona(extra: str, expected: list[Code], tmp_path: Path) -> None:
    """One persona with one thing that is right or wrong."""
    found = findings(tmp_path, "personas/els.md", f"naam: Els\nwaarde: groei\n{extra}", baten__dag=ITEM)

    assert found == [code.number for code in expected]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("kosten: 1", []),
        ("kosten: -1", [Code.NUMBER_OUT_OF_RANGE]),
        ("kosten: 0", [Code.ANALYSIS_EMPTY]),
        ("begroting: 2025", []),
        ("begroting: 2026", [Code.UNKNOWN_REFERENCE]),
        ("begroting: 2025\nkosten: 1", [Code.COSTS_CONFLICT]),
        ("", [Code.COSTS_MISSING]),
        ("kosten:", [Code.EMPTY_VALUE]),
        ("kosten: 1\nlooptijd: 0", [Code.NUMBER_OUT_OF_RANGE]),
        ("kosten: 1\nlooptijd: 101", [Code.NUMBER_OUT_OF_RANGE]),
        ("kosten: 1\ndiscontovoet: 2,25%", []),
        ("kosten: 1\ndiscontovoet: 2,25", [Code.UNREADABLE_SHARE]),
        ("kosten: 1\ndisconteer: soms", [Code.UNKNOWN_CHOICE]),
        ("kosten: 1\nopen: {dagdelen: veel}", [Code.UNREADABLE_NUMBER]),
        ("kosten: 1\nopen: {dagdelen: -1}", [Code.NUMBER_OUT_OF_RANGE]),
        ("kosten: 1\nopen: 500", [Code.WRONG_SHAPE]),
        ("kosten: 1\nbezoekers: {uniek: 12,5}", [Code.WHOLE_NUMBER_NEEDED, Code.COMMA_IN_BRACES]),
        ("kosten: 1\nbezoekers: {uniek: '12,5'}", [Code.WHOLE_NUMBER_NEEDED]),
        ("kosten: 1\npm: [rust, vriendschap]", []),
        ("kosten: 1\npm: rust", [Code.WRONG_SHAPE]),
        ("kosten: 1\npm: ['']", [Code.EMPTY_VALUE]),
        ("kosten: 1\ninwoners: 48.000", [Code.NUMBER_READ_AS]),
    ],
)
def test_analysis(extra: str, expected: list[Code], tmp_path: Path) -> None:
    """One analysis with one thing that is right or wrong."""
    found = findings(
        tmp_path,
        "analyses/2025.md",
        f"titel: Proef\njaar: 2025\npersonas: {{}}\n{extra}",
        begrotingen__2025="jaar: 2025\nposten: []",
    )

    assert found == [code.number for code in expected]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ("{els: 5}", []),
        ("{els: 0}", []),
        ("{els: 1.500}", [Code.NUMBER_READ_AS]),
        ("{els: vijf}", [Code.UNREADABLE_NUMBER]),
        ("{els: '2,5'}", [Code.WHOLE_NUMBER_NEEDED]),
        ("{els: -5}", [Code.NUMBER_OUT_OF_RANGE]),
        ("{els: 5, Els: 15}", [Code.DUPLICATE_KEY]),
        ("{elz: 5}", [Code.UNKNOWN_REFERENCE]),
        ("{els: {aantal: 5}}", [Code.WRONG_SHAPE]),
        ("[els]", [Code.WRONG_SHAPE]),
        ("{els: }", [Code.EMPTY_VALUE]),
    ],
)
def test_counts(counts: str, expected: list[Code], tmp_path: Path) -> None:
    """How many visitors resemble each persona."""
    found = findings(
        tmp_path,
        "analyses/2025.md",
        f"titel: Proef\njaar: 2025\nkosten: 1\npersonas: {counts}",
        personas__els="naam: Els\nwaarde: groei\nbaten: [dag]",
        baten__dag=ITEM,
    )

    assert found == [code.number for code in expected]


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("jaar: 2025\nposten: []", []),
        ("jaar: 2025", [Code.MISSING_KEY]),
        ("posten: []", [Code.MISSING_KEY]),
        ("jaar: 2025\nposten: [huur]", [Code.WRONG_SHAPE]),
        ("jaar: 2025\nposten: [{titel: huur}]", [Code.MISSING_KEY]),
        ("jaar: 2025\nposten: [{titel: huur, bedrag: veel}]", [Code.UNREADABLE_NUMBER]),
        ("jaar: 2025\nposten: [{titel: huur, bedrag: 1, groep: overhead}]", [Code.UNKNOWN_CHOICE]),
        ("jaar: 2025\nposten: [{titel: huur, bedrag: 1, groep: ICT}]", []),
        ("jaar: 2025\nposten: []\nmarge: 2", [Code.UNREADABLE_SHARE]),
        ("jaar: 2025\nposten: []\nmarge: 2% (1%-3%)", []),
        ("jaar: 2025\nposten: []\ninkomsten: [{titel: Wmo, bedrag: 1, betaler: gemeente-wmo}]", []),
        (
            "jaar: 2025\nposten: []\ninkomsten: [{titel: Wmo, bedrag: 1, betaler: gemeente}]",
            [Code.UNKNOWN_REFERENCE],
        ),
        ("jaar: 2025\nposten: []\ninkomsten: [Wmo]", [Code.WRONG_SHAPE]),
        ("jaar: 25\nposten: []", [Code.UNREADABLE_YEAR]),
    ],
)
def test_budget(front_matter: str, expected: list[Code], tmp_path: Path) -> None:
    """What a year costs."""
    assert findings(tmp_path, "begrotingen/2025.md", front_matter) == [code.number for code in expected]


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("titel: Eigen\nwaarden: [{naam: Groei}, {naam: Rust, kleur: '#1f6f5c'}]", []),
        ("titel: Eigen\nwaarden: [{naam: Groei}]", [Code.NUMBER_OUT_OF_RANGE]),
        ("titel: Eigen\nwaarden: [Groei, Rust]", [Code.WRONG_SHAPE, Code.WRONG_SHAPE]),
        ("titel: Eigen\nwaarden: [{naam: Groei}, {naam: groei}]", [Code.DUPLICATE_KEY]),
        ("titel: Eigen\nwaarden: [{naam: Groei}, {naam: Rust, kleur: groen}]", [Code.TOKEN_UNREADABLE]),
        ("titel: Eigen\nwaarden: [{naam: Groei}, {naam: 'Рост'}]", [Code.MISSING_KEY]),
        ("titel: Eigen\nwaarden: [{naam: Groei}, {naam: 'Рост', id: rost}]", []),
        ("titel: Eigen", [Code.MISSING_KEY]),
        ("titel: Eigen\nwaarden: []", [Code.NUMBER_OUT_OF_RANGE]),
    ],
)
def test_model(front_matter: str, expected: list[Code], tmp_path: Path) -> None:
    """A theoretical model of one's own."""
    assert findings(tmp_path, "model/eigen.md", front_matter) == [code.number for code in expected]


def test_persona_speaks_the_words_of_a_model_of_ones_own(tmp_path: Path) -> None:
    """And no longer those of the built-in one."""
    model = "titel: Eigen\nwaarden: [{naam: Vrije ruimte}, {naam: Rust}]"
    persona = "naam: Els\nwaarde: {}\nbaten: [dag]"

    assert not findings(
        tmp_path / "a", "personas/els.md", persona.format("Vrije ruimte"), model__eigen=model, baten__dag=ITEM
    )
    assert findings(
        tmp_path / "b", "personas/els.md", persona.format("groei"), model__eigen=model, baten__dag=ITEM
    ) == [Code.UNKNOWN_REFERENCE.number]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("", []),
        ("formaat: a5", []),
        ("formaat: A2", [Code.UNKNOWN_CHOICE]),
        ("formaat: A3", [Code.PAPER_FOR_POSTER]),
        ("voor: uwv", []),
        ("voor: uvw", [Code.UNKNOWN_REFERENCE]),
        ("analyse: 2026", [Code.UNKNOWN_REFERENCE]),
        ("personas: [els]", [Code.UNKNOWN_REFERENCE]),
        ("personas: els", [Code.WRONG_SHAPE]),
        ("onderdelen: [omslag, omslag]", [Code.DUPLICATE_KEY]),
        ("onderdelen: [omslag, cover]", [Code.DUPLICATE_KEY]),
        ("onderdelen: [voorpagina]", [Code.UNKNOWN_CHOICE]),
        ("onderdelen: [omslag, analyse]", [Code.ANALYSIS_AMBIGUOUS]),
        ("concept: ja", []),
    ],
)
def test_brochure(extra: str, expected: list[Code], tmp_path: Path) -> None:
    """A printed edition."""
    assert findings(tmp_path, "brochures/proef.md", f"titel: Proef\n{extra}") == [
        code.number for code in expected
    ]


def test_defaults_are_those_of_the_contract(tmp_path: Path) -> None:
    """What nobody says is said here."""
    project, found = load(
        write_project(
            tmp_path,
            {
                "personas/els.md": "---\nnaam: Els\nwaarde: groei\nbaten: [{titel: Cursus, bedrag: 500, schatting: ja}]\n---\n",
                "analyses/2025.md": "---\ntitel: Proef\njaar: 2025\nkosten: 1\npersonas: {}\n---\n",
                "brochures/proef.md": "---\ntitel: Proef\n---\n",
            },
        )
    )
    line, analysis, brochure = (
        project.personas["els"].lines[0],
        project.analyses["2025"],
        project.brochures["proef"],
    )

    assert not found
    assert (line.quantity, line.per, line.calendar) == (Uncertain.exactly(1), Period.YEAR, Calendar())
    assert Calendar() == Calendar(weeks=Decimal(52), days=Decimal(365))
    assert (line.spread_over_years, line.fraction) == (Decimal(1), Uncertain.exactly(1))
    assert line.is_counted
    assert line.starts_in_year == 1
    assert line.payers == (("onbekend", Decimal(1)),)
    assert (analysis.horizon.years, analysis.horizon.discount_rate) == (1, Uncertain.exactly(0))
    assert analysis.horizon.discount_at is DiscountAt.BEGIN
    assert not analysis.horizon.has_new_cohort_yearly
    assert not project.personas["els"].is_draft
    assert (brochure.paper, brochure.parts, brochure.persona_ids) == (PaperSize.A4, tuple(BrochurePart), None)
    assert [value.id for value in project.model.values] == [
        "vangnet", "netwerk", "tot-je-recht-komen", "groei", "zelfregie", "herstel",
    ]  # fmt: skip


# --- the tables of keys -----------------------------------------------------------------------


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_no_key_means_two_things(table: KeyTable) -> None:
    """A Dutch name is nobody else's English name."""
    names = [name for key in table.keys for name in {key.name, key.english}]

    assert len(names) == len(set(names))
    assert all(key.about and key.about_english for key in table.keys)


def test_every_kind_has_a_table_and_two_names() -> None:
    """Also a kind that is added later."""
    assert set(TABLES_BY_KIND) == set(KIND_NAMES)
    assert all(table in ALL_TABLES for table in TABLES_BY_KIND.values())
