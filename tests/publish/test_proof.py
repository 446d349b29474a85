from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.building import Build, pdf_text, zhi
from tests.makers import write_project
from tests.publish.test_brochure import ANALYSIS, LENA, PIET
from zhi_publish.pipeline import run
from zhi_publish.publish.booklet import booklet, cutting_sheets
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.pdf_reader import read_brochure
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.printed_amounts import amounts_of_html
from zhi_publish.publish.proof_answer import shown
from zhi_publish.publish.website import named_files, view_of

pytestmark = pytest.mark.print

FOREWORD = """\
Lena is {{ personas.lena.totaal | euro }} waard. De koffie kost € 3, en vorig jaar was het \u2212\u20ac 1.234,50.
"""
FILES = {
    "personas/lena.md": LENA,
    "personas/piet.md": PIET,
    "analyses/2025.md": ANALYSIS,
    "brochures/proef.md": f"---\ntitel: Proef\n---\n\n{FOREWORD}",
}


def documents(root: Path) -> dict[str, PrintDocument]:
    """Return what is printed of a publication."""
    outcome = run(root)
    return print_documents(outcome, view_of(outcome), named_files(outcome))


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small publication."""
    return write_project(tmp_path_factory.mktemp("proef"), FILES)


@pytest.fixture(scope="module")
def printed(publication: Path) -> bytes:
    """Return its brochure."""
    return render_pdf(documents(publication)["proef"])


def saved(folder: Path, data: bytes) -> Path:
    """Return the path of a PDF."""
    path = folder / "boekje.pdf"
    path.write_bytes(data)
    return path


def letters_of(font: Any) -> dict[str, bytes]:
    """Return the code of each letter of a typeface."""
    pairs = re.findall(r"<([0-9a-f]{4})> *<([0-9a-f]{4})>", font.ToUnicode.read_bytes().decode())
    return {bytes.fromhex(text).decode("utf-16-be"): bytes.fromhex(code) for code, text in pairs}


def with_other_digit(data: bytes, amount: str) -> bytes:
    """Return a PDF in which the last digit of one amount was changed, the first time that it is printed."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            fonts: Any = page.resources.Font
            instructions = list(pikepdf.parse_content_stream(page))
            codes: dict[str, bytes] = {}
            for place, instruction in enumerate(instructions):
                operator, operands = str(instruction.operator), instruction.operands
                if operator == "Tf":
                    codes = letters_of(fonts[str(operands[0])])
                if operator != "TJ":
                    continue
                parts = list(operands[0])
                names = {code: letter for letter, code in codes.items()}
                shown = [bytes(one) if isinstance(one, pikepdf.String) else b"" for one in parts]
                # the engine writes letter by letter
                letters = [(at, names.get(one, "")) for at, one in enumerate(shown) if one]
                told = "".join(letter or "?" for _, letter in letters)
                digits = amount.lstrip("-€")
                if digits not in told:
                    continue
                index, letter = letters[told.index(digits) + len(digits) - 1]
                other = next(one for one in "123456789" if one in codes and one != letter)
                parts[index] = pikepdf.String(codes[other])
                changed = pikepdf.ContentStreamInstruction([pikepdf.Array(parts)], pikepdf.Operator("TJ"))
                instructions[place] = changed
                page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
                made = BytesIO()
                pdf.save(made)
                return made.getvalue()
    raise AssertionError(amount)


def changed(data: bytes, change: Mapping[str, object]) -> bytes:
    """Return a PDF in which the attached results say something else."""
    with pikepdf.open(BytesIO(data)) as pdf:
        file: Any = next(one for one in pdf.Root.AF if one.UF == "uitkomsten.json").EF.F
        file.write(json.dumps(json.loads(file.read_bytes()) | change).encode())
        made = BytesIO()
        pdf.save(made)
    return made.getvalue()


# -- reading ---------------------------------------------------------------------------------------------------


def test_every_amount_is_read_in_the_order_of_the_text(publication: Path, printed: bytes) -> None:
    """Those in drawings, tables and notes too."""
    expected = [one.text for one in amounts_of_html(documents(publication)["proef"].html)]

    assert [one.text for one in read_brochure(printed).amounts] == expected
    assert len(expected) > 30
    assert "-€1.234,50" in expected


def test_amounts_in_html_are_those_that_show() -> None:
    """Not those in descriptions and decoration; a note behind an amount is no digit of it."""
    html = (
        "<head><title>€ 1</title></head><body><p>van € 2.500<sup>3</sup> naar \u2212\u20ac\u00a04,50.</p>"
        '<svg><title>€ 5</title><text>€ 6</text></svg><p aria-hidden="true">€ 7<br>€ 7</p><p>\u20ac8,</p></body>'
    )

    assert [one.text for one in amounts_of_html(html)] == ["€2.500", "-€4,50", "€6", "€8"]


@pytest.mark.slow
def test_every_amount_of_every_brochure_of_the_demo_is_right(built: Build) -> None:
    """All editions are read back and compared with the reckoning of today, so that no two of them disagree."""
    site = built("demo")
    counts: dict[str, int] = {}
    for name, data in site.files.items():
        if name.endswith(".pdf") and not name.endswith(("-boekje.pdf", "-snijvel.pdf")):
            result = zhi("verify", site.folder / name, site.root)
            assert result.exit_code == 0, result.output
            read = read_brochure(data)
            counts[name] = len(read.amounts)
            # another library finds as many signs of the euro as there are amounts on the pages
            assert pdf_text(data).count("€") >= len(read.amounts)
    assert counts["downloads/algemeen.pdf"] > 300
    assert counts["downloads/gemeente.pdf"] > 300


# -- comparing -------------------------------------------------------------------------------------------------


def test_sound_brochure_agrees(publication: Path, printed: bytes, tmp_path: Path) -> None:
    """What authors typed is counted and named apart."""
    result = zhi("verify", saved(tmp_path, printed), publication)

    assert result.exit_code == 0
    assert result.output.count("alle bedragen kloppen") == 2
    assert "2 bedragen heeft de schrijver zelf getypt" in result.output
    assert "\u2212\u20ac\u00a01.234,50" in result.output


@pytest.mark.parametrize("amount", ["€2.052", "€33.280", "€8.208", "-€1.234,50"])
def test_one_other_digit_is_noticed(amount: str, publication: Path, printed: bytes, tmp_path: Path) -> None:
    """In a table, a sentence or a key figure, reckoned or typed; the answer says where and what it should be."""
    forged = with_other_digit(printed, amount)

    result = zhi("verify", saved(tmp_path, forged), publication)

    assert result.exit_code == 1
    lines = [line for line in result.output.splitlines() if "blz." in line and "moet" in line]
    assert len(lines) == 1
    assert f"dat moet {shown(amount)} zijn" in lines[0]
    assert "De inhoud van nu: 1 verschil." in result.output


def test_two_amounts_that_changed_places_are_noticed(printed: bytes, tmp_path: Path) -> None:
    """Each of them belongs somewhere, and not there."""
    read = read_brochure(printed)
    data = read.data() or {}
    listed = list(data["amounts"])
    places = [index for index, one in enumerate(listed) if "figure" in one]
    first, last = places[0], next(at for at in places if listed[at]["amount"] != listed[places[0]]["amount"])
    listed[first], listed[last] = listed[last], listed[first]

    assert zhi("verify", saved(tmp_path, changed(printed, {"amounts": listed}))).exit_code == 1


def test_content_of_today_may_differ(printed: bytes, tmp_path: Path) -> None:
    """The brochure agrees with itself, and no longer with what is known now."""
    root = write_project(tmp_path / "nu", FILES | {"personas/piet.md": PIET.replace("40", "50")})

    result = zhi("verify", saved(tmp_path, printed), root)

    assert result.exit_code == 1
    assert "De uitkomsten in de pdf: alle bedragen kloppen." in result.output
    assert "en nu is het €\u00a020.800" in result.output
    assert "De inhoud is veranderd; zij heet nu " in result.output


def test_brochure_that_is_gone_and_content_with_mistakes(printed: bytes, tmp_path: Path) -> None:
    """Nothing of today agrees with it."""
    path = saved(tmp_path, printed)
    gone = write_project(tmp_path / "weg", {"personas/lena.md": LENA.replace("[Piet](piet.md)", "Piet")})
    broken = write_project(tmp_path / "kapot", FILES | {"personas/lena.md": "---\nnaam: [\n---\n"})

    assert (zhi("verify", path, gone).exit_code, zhi("verify", path, broken).exit_code) == (1, 1)
    assert "brochure proef bestaat niet meer" in zhi("verify", path, gone).output
    assert "zhi-publish check" in zhi("verify", path, broken).output


@pytest.mark.parametrize("part", ["figure", "file", "listed"])
def test_results_that_were_tampered_with_are_noticed(part: str, printed: bytes, tmp_path: Path) -> None:
    """The attachments have to agree with each other and with the paper."""
    data = read_brochure(printed).data() or {}
    change: dict[str, object]
    if part == "figure":
        results = json.loads(json.dumps(data["results"]).replace('"2052.00"', '"2062.00"'))
        change = {"results": results}
    elif part == "file":
        change = {"files": dict.fromkeys(data["files"], "0")}
    else:
        change = {"amounts": data["amounts"][:-1]}

    result = zhi("verify", saved(tmp_path, changed(printed, change)))

    assert result.exit_code == 1
    assert "verschil" in result.output


def test_current_folder_is_used_when_it_is_a_publication(
    publication: Path, printed: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Elsewhere the brochure is compared with itself alone."""
    path = saved(tmp_path, printed)
    monkeypatch.chdir(tmp_path)
    assert "niet vergeleken" in zhi("verify", path).output
    monkeypatch.chdir(publication)
    assert "De inhoud van nu: alle bedragen kloppen." in zhi("verify", path).output


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>"]
)
def test_what_is_no_pdf_is_wrong_use(data: bytes, tmp_path: Path) -> None:
    """A sentence, no traceback."""
    result = zhi("verify", saved(tmp_path, data))

    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1


def test_foreign_pdf_and_foreign_folder_are_wrong_use(printed: bytes, tmp_path: Path) -> None:
    """There is nothing to compare with."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "vreemd.pdf")

    assert zhi("verify", tmp_path / "vreemd.pdf").exit_code == 2
    assert zhi("verify", saved(tmp_path, printed), tmp_path).exit_code == 2
    assert zhi("verify", tmp_path / "er-niet.pdf").exit_code == 2


def test_damaged_pdf_never_ends_in_a_traceback(printed: bytes, tmp_path: Path) -> None:
    """Whatever was cut off or overwritten."""
    for position in range(0, len(printed), len(printed) // 12):
        data = printed[:position] + bytes(range(60, 100)) + printed[position + 40 :]
        assert zhi("verify", saved(tmp_path, data)).exit_code in {0, 1, 2}
        assert zhi("verify", saved(tmp_path, printed[:position])).exit_code in {0, 1, 2}


def test_english_brochure_is_answered_in_english(tmp_path: Path) -> None:
    """In the language of the brochure, wherever it is asked."""
    files = {
        "personas/lena.md": "---\nname: Lena\nvalue: groei\nbenefits:\n  - {title: Soup, amount: '1,200'}\n---\n\nHi.\n",
        "analyses/2025.md": "---\ntitle: Costs and benefits\nyear: 2025\ncosts: '1,000'\npersonas: {lena: 2}\n---\n\nSo.\n",
        "brochures/all.md": "---\ntitle: All\n---\n\nHello.\n",
    }
    root = write_project(tmp_path / "en", files, language="en")
    data = render_pdf(documents(root)["all"])

    result = zhi("verify", saved(tmp_path, data), root)

    assert result.exit_code == 0, result.output
    assert "The content of today: all amounts agree." in result.output
    assert "results.json" in read_brochure(data).files


# -- what travels along ----------------------------------------------------------------------------------------


def test_last_page_tells_where_the_figures_come_from(publication: Path, printed: bytes) -> None:
    """The same fingerprint as inside."""
    data = read_brochure(printed).data() or {}
    last = " ".join(pdf_text(printed)[-1500:].split())

    assert data["content"] in last
    assert f"zhi-publish {data['version']}" in last
    assert documents(publication)["proef"].identifier.endswith(data["content"])


def test_change_elsewhere_leaves_a_brochure_as_it_was(tmp_path: Path) -> None:
    """A brochure about Lena alone is not printed anew when Piet changes, and one that shows him is."""
    parts = "onderdelen: [omslag, personas, colofon]"
    files = FILES | {
        "brochures/lena.md": f"---\ntitel: Lena\npersonas: [lena]\n{parts}\n---\n",
        "brochures/piet.md": f"---\ntitel: Piet\npersonas: [piet]\n{parts}\n---\n",
    }
    before = documents(write_project(tmp_path / "a", files))
    after = documents(write_project(tmp_path / "b", files | {"personas/piet.md": PIET.replace("40", "50")}))

    same = {name for name in before if before[name].digest == after[name].digest}
    assert same == {"lena"}
    assert [file.name for file in before["lena"].attachments] == ["uitkomsten.json"]
    assert [file.name for file in before["proef"].attachments] == ["analyse-2025.xlsx", "uitkomsten.json"]


def test_brochure_without_amounts_carries_nothing(tmp_path: Path) -> None:
    """There is nothing to prove."""
    files = FILES | {"brochures/leeg.md": "---\ntitel: Leeg\nonderdelen: [omslag, model, colofon]\n---\n"}
    root = write_project(tmp_path / "a", files)
    document = documents(root)["leeg"]

    assert document.attachments == ()
    result = zhi("verify", saved(tmp_path, render_pdf(document)), root)
    assert (result.exit_code, "geen bedragen" in result.output) == (0, True)


def test_without_a_reading_order_only_the_whole_is_compared(publication: Path, printed: bytes) -> None:
    """What is drawn first need not be read first, yet a digit that changed is still found."""
    from zhi_publish.publish.proof import compare_with_content

    read = dataclasses.replace(read_brochure(printed), is_tagged=False)
    document = documents(publication)["proef"]
    turned = dataclasses.replace(read, amounts=tuple(reversed(read.amounts)))
    other = dataclasses.replace(turned.amounts[5], text="€1")
    forged = dataclasses.replace(turned, amounts=(*turned.amounts[:5], other, *turned.amounts[6:]))

    assert compare_with_content(turned, document).agrees
    found = compare_with_content(forged, document).differences
    assert [(one.found, one.expected) for one in found] == [("€1", turned.amounts[5].text)]


@pytest.mark.parametrize("made", [booklet, cutting_sheets])
def test_booklet_and_cut_sheets_are_compared_with_the_content(
    made: Callable[[bytes, str], bytes], publication: Path, printed: bytes, tmp_path: Path
) -> None:
    """They carry no results, and say of which brochure they are: the content of today can tell."""
    path = saved(tmp_path, made(printed, "Proef"))
    fine = zhi("verify", path, publication)
    other = write_project(tmp_path, FILES | {"personas/lena.md": LENA.replace("30", "31", 1)})
    changed = zhi("verify", path, other)

    assert fine.exit_code == 0
    assert "De inhoud van nu: alle bedragen kloppen." in fine.output
    assert changed.exit_code == 1
