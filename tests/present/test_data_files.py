"""Data files for other programs: the JSON keeps to its schema, the table of lines adds up."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.building import PROJECTS, REPOSITORY
from tests.makers import load, write_project
from tests.properties.random_publications import as_files, random_publication
from zhi_publish.compute.results import reckon
from zhi_publish.model.payer import BUILT_IN_PAYERS, UNKNOWN_PAYER
from zhi_publish.model.settings import Language
from zhi_publish.present.analysis_csv import analysis_csv
from zhi_publish.present.results_json import results_data, results_json
from zhi_publish.present.results_schema import results_schema, results_schema_json
from zhi_publish.present.wording import words_for

PAYERS = {payer: payer for payer in (*BUILT_IN_PAYERS, UNKNOWN_PAYER)}
VALIDATOR = jsonschema.Draft202012Validator(results_schema())


def test_the_schema_is_one() -> None:
    """It keeps to the schema of schemas, and reads back as it was written."""
    jsonschema.Draft202012Validator.check_schema(results_schema())

    assert json.loads(results_schema_json()) == results_schema()


@pytest.mark.parametrize(
    "folder", [REPOSITORY, PROJECTS / "volledig", PROJECTS / "engels"], ids=lambda path: path.name
)
def test_publications_keep_to_the_schema(folder: Path) -> None:
    """Every field is described, and none is left out."""
    project, _ = load(folder)

    found = [error.message for error in VALIDATOR.iter_errors(json.loads(results_json(reckon(project))))]

    assert found == []


def test_random_publications_keep_to_the_schema(tmp_path: Path) -> None:
    """Also without costs, without visitors, with losses and with nothing at all."""
    for seed in range(900, 960):
        project, _ = load(write_project(tmp_path / str(seed), as_files(random_publication(seed))))
        found = [error.message for error in VALIDATOR.iter_errors(results_data(reckon(project)))]
        assert found == [], seed


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("personas", "piet", "total"), 27040.0),
        (("personas", "piet", "total"), "27.040"),
        (("personas", "piet", "extra"), "1"),
        (("analyses", "2025", "roi"), "1.5"),
        (("format",), "zhi-publish/results/2"),
    ],
)
def test_the_schema_refuses_what_the_contract_does(path: tuple[str, ...], value: object) -> None:
    """A number in place of text, too few decimals, an unknown field, another format."""
    data: Any = results_data(reckon(load(REPOSITORY)[0]))
    inner = data
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value

    assert list(VALIDATOR.iter_errors(data))


def rows_of(text: str, delimiter: str) -> list[dict[str, str]]:
    """Return a table with the names of its columns."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:]), delimiter=delimiter))


def test_lines_of_an_analysis_add_up(tmp_path: Path) -> None:
    """The column of amounts together is the benefits; by payer it is what each payer saves."""
    for seed in range(900, 940):
        project, _ = load(write_project(tmp_path / str(seed), as_files(random_publication(seed))))
        appraisal = reckon(project).appraisals["jaar"]
        rows = rows_of(analysis_csv(appraisal, PAYERS, words_for(Language.DUTCH), Language.DUTCH), ";")
        by_payer: dict[str, Decimal] = {}
        for row in rows:
            if row["samen in jaar 1"]:
                amount = Decimal(row["samen in jaar 1"].replace(",", "."))
                by_payer[row["code betaler"]] = by_payer.get(row["code betaler"], Decimal(0)) + amount
        assert sum(by_payer.values()) == appraisal.result.benefits
        expected = {payer: amount for payer, amount in appraisal.result.by_payer.items() if amount}
        assert {payer: amount for payer, amount in by_payer.items() if amount} == expected


def test_lines_in_english_have_points_and_commas() -> None:
    """An English spreadsheet expects commas between cells and a point before the cents."""
    project, _ = load(PROJECTS / "engels")
    appraisal = reckon(project).appraisals["2025"]

    payers = {payer: payer for payer in project.payer_ids}

    rows = rows_of(analysis_csv(appraisal, payers, words_for(Language.ENGLISH), Language.ENGLISH), ",")

    assert {"visitors", "tariff low", "together in year 1"} <= rows[0].keys()
    assert all("," not in row["together in year 1"] for row in rows)
    assert any("." in row["together in year 1"] for row in rows)
