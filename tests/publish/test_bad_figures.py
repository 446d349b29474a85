"""Figures that cannot be, through ``check``, ``calc`` and ``build``: a finding with its place, or a stated absence."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.building import everything_readable, parse_html, tree, zhi
from tests.makers import write_project

LONG = "9" * 30
ELS, YEAR, BUDGET, INDEX = (
    "personas/els.md",
    "analyses/2025.md",
    "begrotingen/jaar.md",
    "prijsindexen/prijzen.md",
)
OLD = {"index.html": b"de oude site"}


def els(keys: str) -> str:
    """Return a persona with one line, whose keys stand from line 6."""
    return "---\nnaam: Els\nwaarde: groei\nbaten:\n  - titel: steun\n" + _indented(keys) + "---\n"


def _indented(keys: str) -> str:
    return "".join(f"    {key}\n" for key in keys.split(" | "))


def year(keys: str = "", *, count: str = "12", costs: str = "kosten: 1.000") -> str:
    """Return an analysis with its costs at line 4, a number of visitors at line 6, and keys from line 7."""
    extra = "".join(f"{key}\n" for key in keys.split(" | ") if key)
    return f"---\ntitel: Jaar\njaar: 2025\n{costs}\npersonas:\n  els: {count}\n{extra}---\n"


def budget(posts: str, margin: str = "2%") -> str:
    """Return a budget with its posts at line 3 and its margin at line 4."""
    return f"---\njaar: 2025\nposten: [{posts}]\nmarge: {margin}\n---\n"


def index(figures: str) -> str:
    """Return a price index with its figures at line 3."""
    return f"---\ntitel: Prijzen\ncijfers: {figures}\n---\n"


BASE: Mapping[str, str] = {"index.md": "Welkom.\n", ELS: els("bedrag: 500"), YEAR: year()}


@dataclass(frozen=True)
class Refused:
    """Figures that are refused: where, with which code, and what the words hold."""

    name: str
    files: Mapping[str, str]
    code: str
    where: str
    words: tuple[str, ...] = ()


def _els(name: str, keys: str, code: str, line: int = 7, *words: str) -> Refused:
    return Refused(name, {ELS: els(keys)}, code, f"content/{ELS}:{line}", words)


def _year(name: str, keys: str, code: str, *words: str, line: int = 7) -> Refused:
    return Refused(name, {YEAR: year(keys)}, code, f"content/{YEAR}:{line}", words)


def _count(name: str, count: str, code: str, *words: str) -> Refused:
    return Refused(name, {YEAR: year(count=count)}, code, f"content/{YEAR}:6", words)


def _index(name: str, figures: str, code: str, *words: str) -> Refused:
    return Refused(name, {INDEX: index(figures)}, code, f"content/{INDEX}:3", words)


SHARES = (
    *(
        _els(f"{key} of {share}", f"bedrag: 500 | {key}: {share}", "ZHI030", 7, "0%", "100%")
        for key in ("deel", "autonoom", "verdringing", "eigen_aandeel", "optimisme", "afname")
        for share in ("150%", "-5%")
    ),
    _els("a bound above 100%", "bedrag: 500 | autonoom: 30% (20%-120%)", "ZHI030"),
    _els("bounds the wrong way round", "bedrag: 500 | deel: 30% (50%-20%)", "ZHI037"),
    _els("bounds beside the share", "bedrag: 500 | deel: 30% (40%-50%)", "ZHI037"),
    _els("half a pair of bounds", "bedrag: 500 | deel: 30% (20%)", "ZHI029"),
    _els("a drop-off of 12345%", "bedrag: 500 | afname: 12345%", "ZHI030"),
    _els("a drop-off with fifteen digits", "bedrag: 500 | afname: 12,3456789012345%", "ZHI028"),
    Refused(
        "a margin the wrong way round",
        {BUDGET: budget("{titel: huur, bedrag: 5}", "2% (4%-1%)")},
        "ZHI037",
        f"content/{BUDGET}:4",
    ),
)
BOUNDS = (
    _els("low above the amount", "bedrag: 500 | laag: 700", "ZHI037", 7, "700", "500"),
    _els("low above high", "bedrag: 500 | laag: 700 | hoog: 600", "ZHI037"),
    _els("high below the amount", "bedrag: 500 | hoog: 400", "ZHI037"),
    _els("a quantity outside its bounds", "bedrag: 500 | aantal: 5 | aantal_laag: 8", "ZHI037"),
    _els("a quantity that may be negative", "bedrag: 500 | aantal: 5 | aantal_laag: -8", "ZHI035", 8),
    _count("visitors the wrong way round", "12 (15-10)", "ZHI037", "laag 15", "hoog 10"),
    _count("visitors beside their bounds", "12 (13-15)", "ZHI037"),
    _count("visitors with one bound", "12 (10)", "ZHI026", "`12 (10)`"),
    _count("visitors with a bound that stays open", "12 (10-", "ZHI026"),
    _count("visitors with shares for bounds", "12 (10%-20%)", "ZHI026"),
    _count("visitors that may be fewer than none", "3 (-2-5)", "ZHI035"),
    _count("half a visitor at least", "3 (2,5-4)", "ZHI036"),
    _count("fewer visitors than none", "-3", "ZHI035"),
    _count("half a visitor", "2,5", "ZHI036"),
)
YEARS = (
    _els("no duration", "bedrag: 500 | duur: 0", "ZHI035", 7, "1 en 100"),
    _els("a duration of a thousand years", "bedrag: 500 | duur: 1000", "ZHI035"),
    _els("a duration of two and a half", "bedrag: 500 | duur: 2,5", "ZHI036"),
    _els("a beginning in year nought", "bedrag: 500 | vanaf_jaar: 0", "ZHI035"),
    _year("no horizon", "looptijd: 0", "ZHI035"),
    _year("a horizon of a thousand years", "looptijd: 1000", "ZHI035"),
    _year("a horizon of two and a half", "looptijd: 2,5", "ZHI036"),
    _year("a discount rate of -100%", "discontovoet: -100% | looptijd: 5", "ZHI030"),
    _year("a discount rate that may be negative", "discontovoet: 3% (-5%-7%)", "ZHI030"),
    _year("a discount rate of 3", "discontovoet: 3", "ZHI029", "`3%`"),
    _year("a discount rate above 100%", "discontovoet: 101%", "ZHI030"),
    _year("discounted halfway", "disconteer: halverwege", "ZHI034", "begin, midden, eind"),
    _year("sometimes new visitors", "jaarlijks_nieuw: soms", "ZHI032"),
)
DIGITS = (
    _els("an amount of thirty digits", f"bedrag: {LONG}", "ZHI028", 6),
    _els("a bound of thirty digits", f"bedrag: 5 | hoog: {LONG}", "ZHI028"),
    _els("a quantity of thirty digits", f"bedrag: 5 | aantal: {LONG}", "ZHI028"),
    _count("thirty digits of visitors", LONG, "ZHI028"),
    _count("thirty digits of visitors at most", f"12 (10-{LONG})", "ZHI028"),
    Refused("costs of thirty digits", {YEAR: year(costs=f"kosten: {LONG}")}, "ZHI028", f"content/{YEAR}:4"),
    Refused("costs below zero", {YEAR: year(costs="kosten: -5")}, "ZHI035", f"content/{YEAR}:4"),
    Refused(
        "a post of thirty digits", {BUDGET: budget(f"{{titel: huur, bedrag: {LONG}}}")}, "ZHI028", f"content/{BUDGET}:3"
    ),
)  # fmt: skip
DRAWS = (
    _year("no draws", "simulatie: {trekkingen: 0}", "ZHI035", "100", "1.000.000"),
    _year("ten million draws", "simulatie: {trekkingen: 10.000.000}", "ZHI035"),
    _year("draws in words", "simulatie: {trekkingen: veel}", "ZHI026"),
    _year("half a draw", "simulatie: {trekkingen: '1000,5'}", "ZHI036"),
    _year("a simulation as a word", "simulatie: ja", "ZHI024"),
    _year("a draw with a typing error", "simulatie: {trekking: 1000}", "ZHI020", "`trekkingen`"),
    _year("a seed of thirty digits", f"simulatie: {{zaad: {LONG}}}", "ZHI028"),
    _year("a seed that is too large", "simulatie: {zaad: 2.000.000.000}", "ZHI035"),
    _year("a seed below zero", "simulatie: {zaad: -1}", "ZHI035"),
)
PRICES = (
    _index("a figure of zero", "{2020: 0, 2025: 100}", "ZHI035"),
    _index("a figure below zero", "{2020: -4, 2025: 100}", "ZHI035"),
    _index("a figure in words", "{2020: veel}", "ZHI026"),
    _index("a year of two digits", "{20: 100}", "ZHI033"),
    _index("a year twice", "{2020: 100, 2020: 101}", "ZHI021"),
    _index("figures without years", "[100, 101]", "ZHI024"),
    _index("no figures", "{}", "ZHI025"),
    Refused("an index without figures", {INDEX: "---\ntitel: P\n---\n"}, "ZHI022", f"content/{INDEX}:2", ("`cijfers`",)),
    Refused(
        "a year that the index lacks",
        {
            INDEX: index("{2020: 100}"),
            YEAR: year("prijspeil: 2025 | prijsindex: prijzen"),
            ELS: els("bedrag: 500 | prijspeil: 2020"),
        },
        "ZHI061",
        f"content/{INDEX}:2",
        ("2025",),
    ),
    Refused(
        "an index that nobody knows",
        {INDEX: index("{2020: 100}"), YEAR: year("prijspeil: 2020 | prijsindex: prijsen")},
        "ZHI050",
        f"content/{YEAR}:8",
        ("`prijzen`",),
    ),
    Refused(
        "an index without a price year",
        {INDEX: index("{2020: 100}"), YEAR: year("prijsindex: prijzen")},
        "ZHI022",
        f"content/{YEAR}:7",
        ("`prijspeil`",),
    ),
)  # fmt: skip
REFUSED = (*SHARES, *BOUNDS, *YEARS, *DIGITS, *DRAWS, *PRICES)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_refused(case: Refused, tmp_path: Path) -> None:
    """Each command gives exit code 1 and one finding, at its line; the old site stays."""
    root = write_project(tmp_path, {**BASE, **case.files})
    (root / "site").mkdir()
    for name, data in OLD.items():
        (root / "site" / name).write_bytes(data)

    for command in (
        ("check",),
        ("calc",),
        ("calc", "--format", "json"),
        ("calc", "--format", "csv"),
        ("build",),
    ):
        result = zhi(*command, root)
        told = result.output
        places = re.findall(r"^(\S.*?:\d+):\d+: fout (ZHI\d+)", told, re.MULTILINE)
        assert result.exit_code == 1, told
        assert set(places) == {(case.where, case.code)}, told
        for words in case.words:
            assert words in told
        assert "Traceback" not in told
    assert tree(root / "site") == OLD


@dataclass(frozen=True)
class Stated:
    """Figures that are published: what they come to, and what does not exist then."""

    name: str
    files: Mapping[str, str]
    figures: Mapping[str, Any]
    """By the path of keys in the results; None is an absence."""
    warnings: tuple[str, ...] = ()
    words: tuple[str, ...] = field(default=())
    """What a reader finds on the page of the analysis."""


LARGEST = "999999999999,99999999"
NO_ROI = "geen ROI"

STATED = (
    Stated(
        "no visitors",
        {YEAR: year("bezoekers: {uniek: 0} | open: {dagen: 0}", count="0")},
        {"benefits": "0.00", "roi": "0.0000", "break_even": None, "unit_costs.unique_visitor": None, "unit_costs.day": None},
    ),
    Stated(
        "costs of zero",
        {YEAR: year("looptijd: 3", costs="kosten: 0"), ELS: els("bedrag: 500 | laag: 400")},
        {
            "roi": None, "low.roi": None, "high.roi": None, "present_value.ratio": None, "horizon.payback": None,
            "simulation.roi": {}, "switching_values": [],
        },
        words=(NO_ROI,),
    ),
    Stated(
        "no costs",
        {YEAR: year("looptijd: 3", costs="prijspeil: 2025")},
        {"costs": None, "roi": None, "balance": None, "present_value.net": None, "present_value.ratio": None},
        warnings=("ZHI044",),
        words=(NO_ROI,),
    ),
    Stated(
        "a budget below zero",
        {
            YEAR: year(costs="begroting: jaar"),
            BUDGET: budget("{titel: huur, bedrag: 100}, {titel: terug, bedrag: -600}", "2% (1%-4%)"),
        },
        {"costs": "-510.00", "low.costs": "-505.00", "high.costs": "-520.00", "horizon.payback": None},
        warnings=("ZHI066",),
    ),
    Stated(
        "a budget of nothing",
        {YEAR: year(costs="begroting: jaar"), BUDGET: budget("", "2% (1%-4%)")},
        {"costs": "0.00", "roi": None, "simulation": None, "tornado": []},
        words=(NO_ROI,),
    ),
    Stated(
        "a discount rate of 100%",
        {YEAR: year("looptijd: 5 | discontovoet: 100% | disconteer: midden")},
        {"present_value.benefits": "4242.64"},
    ),
    Stated(
        "everything as large as can be typed",
        {
            ELS: els(
                f"bedrag: {LARGEST} | laag: 1 | hoog: {LARGEST} | aantal: {LARGEST} | per: dag | dagen: 365,99999999 | "
                "duur: 100 | afname: 0,12345678 (0,12345678-0,87654321) | autonoom: 12,34567891%"
            ),
            YEAR: year(
                "looptijd: 100 | discontovoet: 0,01234567 (0,00000001-0,99999999) | disconteer: midden | "
                "jaarlijks_nieuw: ja | simulatie: {trekkingen: 1000}",
                count="100.000.000",
            ),
        },
        {"benefits": "32081481518063456788458370370000000.00", "present_value.costs": "57960.24"},
    ),
    Stated(
        "everything as small as can be typed",
        {
            ELS: els("bedrag: 0,00000001 | laag: 0 | hoog: 0,00000002"),
            YEAR: year("looptijd: 100", costs="kosten: 0,00000001"),
        },
        {"costs": "0.00", "benefits": "0.00", "roi": None, "break_even": None},
    ),
    Stated(
        "all lines begin in year 3",
        {ELS: els("bedrag: 500 | vanaf_jaar: 3 | laag: 100")},
        {"benefits": "0.00", "roi": "0.0000", "break_even": None, "simulation": None, "tornado": []},
    ),
    Stated(
        "all lines begin in year 3 of 4",
        {ELS: els("bedrag: 500 | vanaf_jaar: 3 | laag: 100"), YEAR: year("looptijd: 4")},
        {"benefits": "0.00", "present_value.benefits": "6000.00", "horizon.payback": {"year": 3, "month": 2}},
    ),
    Stated(
        "everything is left out",
        {ELS: els("bedrag: 500 | laag: 100 | meetellen: nee | reden: telt elders")},
        {"benefits": "0.00", "break_even": None, "simulation": None, "tornado": [], "payers": {}},
    ),
    Stated("nothing has a price", {ELS: els("pm: ja")}, {"benefits": "0.00", "break_even": None, "simulation": None}),
    Stated(
        "only losses",
        {ELS: els("bedrag: -500 | laag: -900 | hoog: -100"), YEAR: year("looptijd: 3", costs="kosten: 100")},
        {"benefits": "-6000.00", "low.benefits": "-10800.00", "high.benefits": "-1200.00", "horizon.payback": None},
    ),
    Stated(
        "nobody, or perhaps five",
        {YEAR: year(count="0 (0-5)")},
        {"benefits": "0.00", "low.benefits": "0.00", "high.benefits": "2500.00"},
    ),
    Stated(
        "an index that nobody uses, and a line without a price year",
        {INDEX: index("{2020: 100, 2025: 110}"), YEAR: year("prijspeil: 2025 | prijsindex: prijzen")},
        {"benefits": "6000.00"},
    ),
)  # fmt: skip

NOT_A_NUMBER = re.compile(r"\b(?:nan|inf|infinity|none|oneindig)\b", re.IGNORECASE)


@pytest.mark.parametrize("case", STATED, ids=lambda case: case.name)
def test_stated(case: Stated, tmp_path: Path) -> None:
    """It is reckoned and published; what does not exist is null in the data and words on the page, never infinite."""
    root = write_project(tmp_path, {**BASE, **case.files})

    checked = zhi("check", root)
    assert checked.exit_code == 0, checked.output
    for code in case.warnings:
        assert code in checked.output
    for form in ("table", "csv"):
        assert zhi("calc", root, "--format", form).exit_code == 0
    reckoned = zhi("calc", root, "--format", "json")
    assert not NOT_A_NUMBER.search(reckoned.stdout)
    analysis = json.loads(reckoned.stdout)["analyses"]["2025"]
    assert {path: _at(analysis, path) for path in case.figures} == dict(case.figures)
    built = zhi("build", root)
    assert built.exit_code == 0, built.output
    assert "Traceback" not in built.output
    page = parse_html((root / "site/analyses/2025/index.html").read_text(encoding="utf-8"))
    article = next(iter(page.all("article"))).text
    for words in case.words:
        assert words in article
    assert not NOT_A_NUMBER.search(article)
    for name, data in everything_readable(tree(root / "site")).items():
        if name.startswith("downloads/"):
            assert b"#DIV/0" not in data, name
            assert b"Infinity" not in data, name
            assert b"NaN" not in data, name


def _at(data: Any, path: str) -> Any:
    for key in path.split("."):
        data = data[key]
    return data


def test_every_family_has_several_members() -> None:
    """No name is given twice, and every family of figures is there."""
    names = [case.name for case in REFUSED] + [case.name for case in STATED]

    assert len(set(names)) == len(names)
    assert min(len(family) for family in (SHARES, BOUNDS, YEARS, DIGITS, DRAWS, PRICES, STATED)) >= 8
