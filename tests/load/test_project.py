"""A whole publication: which files take part, what kind they are, and what is refused about the files themselves."""

from __future__ import annotations

import os
import time
import unicodedata
from pathlib import Path

import pytest

from tests.makers import SETTINGS, codes, load, write_project
from zhi_publish.diagnostics import Code, Diagnostic, Report
from zhi_publish.load.project import load_project
from zhi_publish.messages import render
from zhi_publish.model.project import Kind
from zhi_publish.model.settings import Language
from zhi_publish.pipeline import run

ELS = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Cursus, bedrag: 500, schatting: ja}\n---\n"
COURSE = "---\ntitel: Cursus\nbedrag: 500\nschatting: ja\n---\n"


def check(root: Path) -> tuple[Diagnostic, ...]:
    """Return everything that is told about a publication, all of which can be printed."""
    outcome = run(root)
    found = outcome.report.sorted()
    for language in Language:
        render.render_text(found, language, outcome.texts).encode()
        render.render_json(found, language).encode()
        render.render_github(found, language).encode()
    return found


# --- which files take part --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("personas/els.md", Kind.PERSONA),
        ("personas/team/noord/els.md", Kind.PERSONA),
        ("Personas/els.md", Kind.PERSONA),
        ("baten/els.md", Kind.BENEFIT),
        ("benefits/els.md", Kind.BENEFIT),
        ("betalers/els.md", Kind.PAYER),
        ("payers/els.md", Kind.PAYER),
        ("begrotingen/els.md", Kind.BUDGET),
        ("budgets/els.md", Kind.BUDGET),
        ("analyses/els.md", Kind.ANALYSIS),
        ("brochures/els.md", Kind.BROCHURE),
        ("model/els.md", Kind.MODEL),
        ("nieuws/els.md", Kind.PAGE),
        ("personas/index.md", Kind.PAGE),
        ("personas/README.md", Kind.PAGE),
        ("els.md", Kind.PAGE),
    ],
)
def test_folder_tells_the_kind(path: str, kind: Kind, tmp_path: Path) -> None:
    """The nearest folder counts; an index belongs to its folder."""
    minimal = {
        Kind.PERSONA: ELS,
        Kind.BENEFIT: COURSE,
        Kind.PAYER: "---\nnaam: Fonds\n---\n",
        Kind.BUDGET: "---\njaar: 2025\nposten: []\n---\n",
        Kind.ANALYSIS: "---\ntitel: Proef\njaar: 2025\nkosten: 1\npersonas: {}\n---\n",
        Kind.BROCHURE: "---\ntitel: Proef\n---\n",
        Kind.MODEL: "---\ntitel: Proef\nwaarden: [{naam: Groei}, {naam: Rust}]\n---\n",
        Kind.PAGE: "Welkom.\n",
    }

    project, found = load(write_project(tmp_path, {path: minimal[kind]}))

    assert not found
    assert project.files[path][0] is kind


@pytest.mark.parametrize("key", ["soort: persona", "kind: persona", "soort: Persona", "soort: 'persona'"])
def test_key_tells_the_kind_wherever_a_file_stands(key: str, tmp_path: Path) -> None:
    """``soort`` wins over the folder."""
    project, found = load(
        write_project(tmp_path, {"nieuws/els.md": ELS.replace("---\n", f"---\n{key}\n", 1)})
    )

    assert not found
    assert list(project.personas) == ["els"]


def test_private_and_other_files_do_not_take_part(tmp_path: Path) -> None:
    """Work in progress and interview tables stay at home."""
    root = write_project(
        tmp_path,
        {
            "personas/els.md": ELS,
            "_prive/kees.md": "geheim",
            "personas/_kees.md": "geheim",
            ".obsidian/kees.md": "geheim",
            "~kees.md": "geheim",
            "~$concept.docx": b"PK",
            "interviews.xlsx": b"PK",
            "aantekeningen.txt": "geheim",
        },
    )

    project, found = load(root)

    assert not found
    assert set(project.files) == {"personas/els.md"}


@pytest.mark.parametrize(
    "name", ["kees.md.txt", "kees.markdown", "kees.md.docx", "kees.mdown", "Kees.MD.TXT"]
)
def test_file_left_out_by_its_ending_is_told(name: str, tmp_path: Path) -> None:
    """Notepad adds an ending that nobody sees."""
    found = check(write_project(tmp_path, {f"personas/{name}": ELS}))

    assert codes(found) == [Code.FILE_IGNORED.number]
    assert found[0].suggestion in {"kees.md", "Kees.md"}


def test_drafts_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    """A draft is known, so that naming it is a warning and no error."""
    root = write_project(
        tmp_path,
        {
            "personas/els.md": ELS.replace("baten", "concept: ja\nbaten"),
            "analyses/2025.md": "---\ntitel: Proef\njaar: 2025\nkosten: 1\npersonas: {els: 5}\n---\n",
        },
    )

    without, found = load(root)
    with_drafts, found_with = load(root, with_drafts=True)

    assert not without.personas
    assert not without.analyses["2025"].persona_counts
    assert without.drafts[Kind.PERSONA] == {"els"}
    assert codes(found) == [Code.DRAFT_REFERENCE.number]
    assert list(with_drafts.personas) == ["els"]
    assert not found_with


# --- ids and references -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["ismael", "Ismaël", "ismael.md", "ISMAEL", unicodedata.normalize("NFD", "Ismaël")]
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_reference_is_typed_either_way(typed: str, form: str, tmp_path: Path) -> None:
    """A file name with an accent is an id without, composed or not."""
    name = unicodedata.normalize("NFC" if form == "NFC" else "NFD", "Ismaël")
    root = write_project(
        tmp_path,
        {
            f"personas/{name}.md": ELS,
            "analyses/2025.md": f"---\ntitel: Proef\njaar: 2025\nkosten: 1\npersonas: {{{typed}: 5}}\n---\n",
        },
    )

    project, found = load(root)

    assert not found
    assert project.analyses["2025"].persona_counts[0].persona_id == "ismael"


def test_unknown_reference_proposes_the_nearest(tmp_path: Path) -> None:
    """And names what there is."""
    root = write_project(
        tmp_path,
        {
            "baten/dagbesteding.md": COURSE,
            "personas/els.md": "---\nnaam: Els\nwaarde: goei\nbaten: [dagbestedng]\npalet: {rust: 2}\n---\n",
        },
    )

    found = check(root)

    assert codes(found) == [Code.UNKNOWN_REFERENCE.number] * 3
    assert [one.suggestion for one in found] == ["groei", "dagbesteding", None]


def test_broken_file_is_told_once_and_not_by_those_who_name_it(tmp_path: Path) -> None:
    """It is known to be broken, and does not come back as unknown in every analysis."""
    root = write_project(
        tmp_path,
        {
            "baten/cursus.md": "---\ntitel: Cursus\nbedrag: vijf\n---\n",
            "personas/els.md": "---\nnaam: Els\nwaarde: groei\nbaten: [cursus]\n---\n",
            "analyses/2025.md": "---\ntitel: Proef\njaar: 2025\nkosten: 1\npersonas: {els: 5}\nbaten: [cursus]\n---\n",
            "brochures/proef.md": "---\ntitel: Proef\nanalyse: 2025\npersonas: [els]\n---\n",
        },
    )

    found = check(root)

    assert codes(found) == [Code.UNREADABLE_NUMBER.number]


def test_file_that_is_no_text_is_known_too(tmp_path: Path) -> None:
    """Its id follows from its name, which can be read."""
    root = write_project(
        tmp_path,
        {
            "baten/cursus.md": COURSE.encode("utf-16"),
            "personas/els.md": "---\nnaam: Els\nwaarde: groei\nbaten: [cursus]\n---\n",
        },
    )

    assert codes(check(root)) == [Code.FILE_NOT_UTF8.number]


# --- file names -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("personas/piet.md", "personas/Piet.md"),
        ("personas/piet.md", "personas/team/piet.md"),
        ("personas/ismaël.md", "personas/ismael.md"),
        (
            unicodedata.normalize("NFC", "personas/ismaël.md"),
            unicodedata.normalize("NFD", "personas/ismaël.md"),
        ),
        ("nieuws/index.md", "nieuws/README.md"),
        ("nieuws/index.md", "nieuws.md"),
        ("Nieuws.md", "nieuws.md"),
        ("nieuws items/a.md", "nieuws-items/a.md"),
    ],
)
def test_two_files_with_one_name_are_refused(first: str, second: str, tmp_path: Path) -> None:
    """On the site, or on another computer, one would hide the other."""
    found = check(
        write_project(
            tmp_path,
            {
                first: ELS if "personas" in first else "Een.\n",
                second: ELS if "personas" in first else "Twee.\n",
            },
        )
    )

    assert codes(found) == [Code.DUPLICATE_ID.number]


@pytest.mark.parametrize(
    "name", ["con", "AUX", "nul", "com1", "LPT9", "—", "()", "Анна", "\U0001f600", "a" * 121]
)
def test_name_that_makes_no_address_is_refused(name: str, tmp_path: Path) -> None:
    """A name needs plain letters or digits, and is none of those that Windows keeps for itself."""
    found = check(write_project(tmp_path, {f"personas/{name}.md": ELS}))

    assert codes(found) == [Code.UNSAFE_FILE_NAME.number]


def test_folder_that_makes_no_address_is_refused(tmp_path: Path) -> None:
    """The same holds for the folders above a page."""
    found = check(write_project(tmp_path, {"con/a.md": "Een.\n", "—/b.md": "Twee.\n"}))

    assert codes(found) == [Code.UNSAFE_FILE_NAME.number] * 2


def test_name_in_another_encoding_is_refused_in_words(tmp_path: Path) -> None:
    """A zip from an old computer leaves such names; they can be printed nevertheless."""
    root = write_project(tmp_path, {})
    folder = os.fsencode(root / "content" / "personas")
    os.mkdir(folder)  # noqa: PTH102 - pathlib knows no names in bytes
    with open(folder + b"/Isma\xebl.md", "wb") as file:  # noqa: PTH123
        file.write(ELS.encode())

    found = check(root)

    assert codes(found) == [Code.UNSAFE_FILE_NAME.number]
    assert "\ufffd" in found[0].where.file


# --- what is no ordinary file -----------------------------------------------------------------


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Neither a file nor a folder, and neither outside nor inside the publication."""
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "geheim.md").write_text("geheim", encoding="utf-8")
    root = write_project(tmp_path / "publicatie", {"personas/els.md": ELS})
    (root / "content" / "los.md").symlink_to(outside / "geheim.md")
    (root / "content" / "map").symlink_to(outside)
    (root / "content" / "rond").symlink_to(root / "content")
    (root / "content" / "nergens.md").symlink_to("bestaat-niet.md")

    found = check(root)

    assert codes(found) == [Code.LINK_IN_CONTENT.number] * 4
    assert set(run(root).texts) == {"mkdocs.yml", "content/personas/els.md"}


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Reading it would never end."""
    root = write_project(tmp_path, {"personas/els.md": ELS})
    os.mkfifo(root / "content" / "personas" / "kees.md")

    assert codes(check(root)) == [Code.FILE_UNREADABLE.number]


def test_folder_with_the_name_of_a_file_is_a_folder(tmp_path: Path) -> None:
    """Whatever it is called."""
    project, found = load(write_project(tmp_path, {"personas/map.md/els.md": ELS}))

    assert not found
    assert list(project.personas) == ["els"]


def test_enormous_file_is_refused_unread(tmp_path: Path) -> None:
    """Three gigabytes that take no room on the disk, and none in memory."""
    root = write_project(tmp_path, {"personas/els.md": ELS})
    with (root / "content" / "personas" / "kees.md").open("wb") as file:
        file.truncate(3_000_000_000)

    start = time.process_time()
    found = check(root)

    assert codes(found) == [Code.FILE_TOO_LARGE.number]
    assert found[0].details == {"kilobytes": "3000000", "most": "1000"}
    assert time.process_time() - start < 1


def test_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    """The limit is a million bytes."""
    line = "Een gewone zin van zestig letters, met een spatie en een punt.\n\n"
    body = (line * 20_000)[: 1_000_000 - len(ELS)]
    root = write_project(tmp_path, {"personas/els.md": (ELS + body).encode()})

    assert Code.FILE_TOO_LARGE.number not in codes(check(root))
    (root / "content" / "personas" / "els.md").write_bytes((ELS + body + "x").encode())
    assert codes(check(root)) == [Code.FILE_TOO_LARGE.number]


# --- mkdocs.yml -------------------------------------------------------------------------------


def settings_findings(tmp_path: Path, text: str) -> tuple[list[str], Report]:
    """Return the codes that a ``mkdocs.yml`` gives."""
    report = Report()
    root = write_project(tmp_path, {"mkdocs.yml": text, "personas/els.md": ELS})
    load_project(root, report)
    return codes(report), report


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.FILE_EMPTY),
        ("# niets\n", Code.FRONT_MATTER_SYNTAX),
        ("- site_name: Proef\n", Code.FRONT_MATTER_SYNTAX),
        ("site_name: [\n", Code.FRONT_MATTER_SYNTAX),
        ("site_name: Proef: twee\n", Code.COLON_IN_VALUE),
        ("site_name: Proef\nsite_name: Twee\n", Code.DUPLICATE_KEY),
        ("docs_dir: bestaat-niet\n", Code.CONTENT_FOLDER),
        ("docs_dir: ..\n", Code.CONTENT_FOLDER),
        ("docs_dir: .\n", Code.CONTENT_FOLDER),
        ("docs_dir: content\nsite_dir: content/site\n", Code.SITE_FOLDER),
        ("docs_dir: /tmp\n", Code.CONTENT_FOLDER),
        ("plugins:\n  - zhi: ja\n", Code.WRONG_SHAPE),
        ("plugins:\n  - zhi: {taal: fr}\n", Code.UNKNOWN_CHOICE),
        ("plugins:\n  - zhi: {organisatei: x}\n", Code.UNKNOWN_KEY),
        ("plugins:\n  zhi: {kleine_aantallen: veel}\n", Code.UNREADABLE_NUMBER),
        ("plugins:\n  - zhi: {kleine_aantallen: 0}\n", Code.NUMBER_OUT_OF_RANGE),
        ("plugins:\n  - zhi: {tokens: groen}\n", Code.WRONG_SHAPE),
        ("use_directory_urls: soms\n", Code.UNREADABLE_YES_NO),
        ("a: " + "[" * 2_000, Code.YAML_TOO_DEEP),
        ("#" * 1_100_000, Code.FILE_TOO_LARGE),
    ],
)
def test_trouble_in_the_settings_is_told(text: str, code: Code, tmp_path: Path) -> None:
    """With a place, like any other trouble."""
    found, report = settings_findings(tmp_path, text)

    assert found == [code.number]
    assert report.sorted()[0].where.file in {"mkdocs.yml", "bestaat-niet", "..", "/tmp"}  # noqa: S108 - shown, not used


@pytest.mark.parametrize(
    "text",
    [
        SETTINGS.format(language="nl"),
        "site_name: Proef\n",
        "site_name: Proef\ndocs_dir: ./content/\n",
        "plugins: [search, zhi]\n",
        "plugins:\n  search: {}\n  zhi: {}\n",
        "plugins:\n  - zhi:\n",
        "markdown_extensions:\n  - x: !!python/name:material.extensions.emoji.twemoji\n",
        "site_url: !ENV SITE_URL\n",
        "site_url: ''\n",
        "extra: &a {b: c}\nmdx_configs: *a\nsite_url: !ENV [URL, 'https://example.org']\n",
        "nav:\n  - Start: index.md\n",
        "\ufeffsite_name: Proef\r\n",
    ],
)
def test_settings_of_the_host_are_left_to_the_host(text: str, tmp_path: Path) -> None:
    """Tags and aliases are ordinary there."""
    found, _ = settings_findings(tmp_path, text)

    assert not found


def test_content_folder_may_be_written_as_a_whole_path(tmp_path: Path) -> None:
    """As long as it lies inside the publication."""
    found, _ = settings_findings(tmp_path, f"docs_dir: {tmp_path}/content\n")

    assert not found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("theme: {name: material, language: en}\n", Language.ENGLISH),
        ("theme: {name: material, language: en-GB}\n", Language.ENGLISH),
        ("theme: {name: material, language: nl}\n", Language.DUTCH),
        ("theme: material\n", Language.DUTCH),
        ("language: en\n", Language.ENGLISH),
        ("theme: {language: nl}\nplugins: [{zhi: {taal: en}}]\n", Language.ENGLISH),
        ("theme: {language: en}\nplugins: [{zhi: {language: nl}}]\n", Language.DUTCH),
    ],
)
def test_language_of_the_publication(text: str, language: Language, tmp_path: Path) -> None:
    """Our own option weighs most, then the theme's."""
    root = write_project(tmp_path, {"mkdocs.yml": text})

    assert load(root)[0].settings.language is language


def test_folder_without_settings_is_no_publication(tmp_path: Path) -> None:
    """It says so once."""
    report = Report()

    loaded = load_project(tmp_path, report)

    assert loaded.project is None
    assert codes(report) == [Code.NOT_A_PUBLICATION.number]


# --- English keys -----------------------------------------------------------------------------


def test_english_keys_say_the_same(tmp_path: Path) -> None:
    """A publication with English keys, in the Dutch spelling of numbers, is the same publication."""
    dutch = {
        "baten/dag.md": "---\ntitel: Dag\ntarief: 40\neenheid: dagdeel\nbron: {titel: Wmo, jaar: 2025}\nbetaler: uwv\nautonoom: 10%\nmaximum: 8\nmaximum_per: week\n---\n",
        "personas/els.md": "---\nnaam: Els\nwaarde: groei\npalet: {groei: 5}\nbaten:\n  - {baat: dag, aantal: 9, per: week, deel: 50%, over_jaren: 2, toelichting: x}\n---\n",
        "begrotingen/2025.md": "---\njaar: 2025\nposten: [{titel: huur, bedrag: 20.000, groep: huisvesting}]\nmarge: 2%\n---\n",
        "analyses/2025.md": "---\ntitel: Proef\njaar: 2025\nbegroting: 2025\npersonas: {els: 9}\nbezoekers: {uniek: 12, structureel: 9, incidenteel: 3}\nlooptijd: 2\ndisconteer: midden\njaarlijks_nieuw: ja\n---\n",
    }
    english = {
        "benefits/dag.md": "---\ntitle: Dag\ntariff: 40\nunit: dagdeel\nsource: {title: Wmo, year: 2025}\npayer: uwv\ndeadweight: 10%\nmaximum: 8\nmaximum_per: week\n---\n",
        "personas/els.md": "---\nname: Els\nvalue: groei\npalette: {groei: 5}\nbenefits:\n  - {benefit: dag, quantity: 9, per: week, fraction: 50%, spread_over: 2, note: x}\n---\n",
        "budgets/2025.md": "---\nyear: 2025\nitems: [{title: huur, amount: 20.000, group: housing}]\nmargin: 2%\n---\n",
        "analyses/2025.md": "---\ntitle: Proef\nyear: 2025\nbudget: 2025\npersonas: {els: 9}\nvisitors: {unique: 12, structural: 9, incidental: 3}\nhorizon: 2\ndiscount_at: middle\nnew_cohort_yearly: yes\n---\n",
    }

    first, first_found = load(write_project(tmp_path / "nl", dict(dutch)))
    second, second_found = load(write_project(tmp_path / "en", dict(english)))

    assert codes(first_found) == codes(second_found) == [Code.NUMBER_READ_AS.number]
    one, other = first.personas["els"].lines[0], second.personas["els"].lines[0]
    assert (one.quantity, one.fraction, one.spread_over_years, one.per) == (
        other.quantity,
        other.fraction,
        other.spread_over_years,
        other.per,
    )
    assert (one.terms.price, one.terms.cap, one.terms.deadweight, one.payers) == (
        other.terms.price,
        other.terms.cap,
        other.terms.deadweight,
        other.payers,
    )
    assert first.budgets["2025"].margin == second.budgets["2025"].margin
    assert first.budgets["2025"].items[0].group is second.budgets["2025"].items[0].group
    assert first.analyses["2025"].horizon == second.analyses["2025"].horizon
