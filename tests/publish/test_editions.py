"""Editions that are set on pages of their own: they fit, they say the same as the brochure, and they can be read out."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import yaml
from PIL import ImageChops

from tests.building import pdf_text
from tests.makers import write_project
from tests.publish.brochure_rules import broken_rules
from zhi_publish.model.core_values import PARTICIPATIEPALET_VALUES
from zhi_publish.pipeline import run
from zhi_publish.publish.black_and_white import black_drawings
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.sheet_words import sheet_words_for
from zhi_publish.publish.website import named_files, view_of

pytestmark = pytest.mark.print

LONG_NAME = "Wilhelmina-Christina van den Oudenhoven-Schimmelpenninck genaamd Bertha van Zuid"


def make_pdfs(folder: Path, files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    """Return the brochures of a small publication."""
    outcome = run(write_project(folder, files))
    assert not outcome.report.has_errors, list(outcome.report)
    documents = print_documents(outcome, view_of(outcome), named_files(outcome))
    return {name: render_pdf(document) for name, document in documents.items()}


def brochure(**keys: str) -> str:
    """Return a brochure with these keys."""
    return (
        "---\n" + "".join(f"{key}: {text}\n" for key, text in ({"titel": "Proef"} | keys).items()) + "---\n"
    )


def persona(name: str, value: str, benefits: int = 0, **keys: object) -> str:
    """Return a persona with so many benefits, each worth one euro more than the one before."""
    lines = [
        {"titel": f"Iets wat in het leven van deze bezoeker anders werd, nummer {number}", "tarief": str(number),
         "eenheid": "uur", "aantal": "10", "betaler": "gemeente-wmo",
         "bron": {"titel": f"Tarievenblad {number}", "jaar": 2024}}
        for number in range(1, benefits + 1)
    ]  # fmt: skip
    front = {"naam": name, "waarde": value} | ({"baten": lines} if lines else {}) | keys
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n\nEen verhaal.\n"


def model_of(count: int) -> str:
    """Return a model with so many values."""
    values = "".join(
        f"  - id: w{number}\n    naam: Waarde met een lange naam {number}\n    omschrijving: Wat dit woord hier betekent, nummer {number}.\n"
        for number in range(1, count + 1)
    )
    return f"---\ntitel: Ons model\nwaarden:\n{values}---\n"


def hard_publication(paper: str) -> dict[str, str]:
    """Return a publication in which everything is as long and as many as it may be."""
    personas = {f"persona-{number}": number for number in range(1, 31)}
    files = {
        f"personas/{item}.md": persona(
            f"{LONG_NAME} {number}"[-80:], f"w{number % 12 + 1}", {1: 200, 2: 0}.get(number, 3),
            citaat="Wat een " + "heel " * 60 + "lange zin.", samenvatting="Een woord en " * 80 + "klaar.",
            leeftijd="45-65",
        )
        for item, number in personas.items()
    }  # fmt: skip
    counts = "".join(f"  {item}: 3\n" for item in personas)
    missing = "".join(f"  - Iets wat niemand ooit heeft geprijsd, nummer {number}\n" for number in range(60))
    files["analyses/2025.md"] = (
        f"---\ntitel: Kosten en baten\njaar: 2025\nkosten: 10.000\npersonas:\n{counts}pm:\n{missing}---\n"
    )
    files["model/ons.md"] = model_of(12)
    editions = (
        "samenvatting", "personakaarten", "poster", "waardekaarten", "interviewformulier", "telblad",
    )  # fmt: skip
    return files | {
        f"brochures/{edition}.md": brochure(
            uitvoering=edition, formaat=paper, titel=LONG_NAME, voor="gemeente-wmo"
        )
        for edition in editions
    }


def page_count(data: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(pypdfium2.PdfDocument(data))


@pytest.fixture(scope="module", params=["A4", "A5"])
def hard(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the editions of a publication that makes it hard for them."""
    return make_pdfs(tmp_path_factory.mktemp("moeilijk"), hard_publication(request.param))


def test_summary_of_a_large_publication_is_four_pages(hard: dict[str, bytes]) -> None:
    """What has no room is told in a sentence; there is no fifth page."""
    text = " ".join(pdf_text(hard["samenvatting"]).split())

    assert page_count(hard["samenvatting"]) == 4
    assert "Verder: " in text
    assert re.search(r"nog \d+ anderen", text)
    assert re.search(r"De \d+ kleinste regels samen", text)
    assert re.search(r"en nog \d+ andere", text)


def test_each_persona_has_one_page(hard: dict[str, bytes]) -> None:
    """Also one with 200 benefits, or none: the largest are shown, with the sum of the others."""
    data = hard["personakaarten"]
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(data)]

    assert page_count(data) == 30
    with_many = next(page for page in pages if "nummer 200" in page)
    more = re.search(r"en nog (\d+) kleinere baten, samen € ([\d.]+)", with_many)
    assert more is not None
    left = int(more[1])
    assert 0 < left < 200
    assert int(more[2].replace(".", "")) == 10 * left * (left + 1) // 2
    assert "Samen per jaar € 201.000" in with_many
    assert any("nog geen baten in geld" in page for page in pages)


def smallest_letters(data: bytes) -> dict[float, str]:
    """Return the size of the smallest letters of a PDF as they are printed, with an example."""
    found: dict[float, str] = {}
    document = pypdfium2.PdfDocument(data)
    for page in document:
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4):
            size = ctypes.c_float()
            pdfium.FPDFTextObj_GetFontSize(item.raw, size)
            _, _, c, d, _, _ = item.get_matrix().get()
            found.setdefault(round(size.value * (c * c + d * d) ** 0.5, 2), str(item.get_bounds()))
    least = min(found)
    return {least: found[least]}


def test_large_print_is_large_everywhere(large: bytes) -> None:
    """Not only the text: tables, notes, page numbers and the words in drawings, too."""
    ((size, place),) = smallest_letters(large).items()

    assert size >= 15.99, place
    assert smallest_letters(large) != {}


def test_large_print_says_what_each_cell_is_about(large: bytes) -> None:
    """A table that is too wide for large letters is read cell below cell."""
    text = " ".join(pdf_text(large).split())

    assert "Lena Aantal: 4 (3–5) Per persoon: € 2.052 Per jaar: € 8.208" in text
    assert broken_rules(large) == {}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a whole brochure in large print, with every drawing there is."""
    files = {
        "personas/lena.md": persona(
            "Lena", "vangnet", palet={"vangnet": 5, "groei": 2},
            baten=[{"titel": "Bemoeizorg", "tarief": "68,40", "eenheid": "uur", "aantal": "30", "betaler": "gemeente-wmo",
                    "laag": "50", "hoog": "80", "duur": "2", "bron": {"titel": "Tarieven", "jaar": 2024}}],
        ),
        "personas/piet.md": persona("Piet", "groei", 12),
        "analyses/2024.md": "---\ntitel: Jaar 2024\njaar: 2024\nkosten: 9.000\npersonas: {lena: 2}\n---\n",
        "analyses/2025.md": "---\ntitel: Jaar 2025\njaar: 2025\nkosten: 10.000\npersonas: {lena: 4 (3-5), piet: 3}\n"
        "pm: [Minder alleen]\nlooptijd: 3\nbezoekers: {uniek: 7, structureel: 7}\n---\n",
        "brochures/groot.md": brochure(uitvoering="grote-letter"),
    }  # fmt: skip
    return make_pdfs(tmp_path_factory.mktemp("groot"), files)["groot"]


def test_editions_can_be_read_out(hard: dict[str, bytes]) -> None:
    """Every rule of structure holds, however much there is."""
    for data in hard.values():
        assert broken_rules(data) == {}


METHOD = ("poster", "waardekaarten", "interviewformulier", "telblad")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("values", "pages"), [(3, (1, 1, 2, 2)), (7, (1, 2, 4, 2)), (12, (1, 3, 5, 2))])
def test_what_the_method_prints_suits_any_model(
    language: str, values: int, pages: tuple[int, ...], tmp_path: Path
) -> None:
    """From three values to twelve, in both languages, each on the pages that it needs and no more."""
    files = {
        "model/ons.md": model_of(values) if language == "nl" else model_of(values).replace("omschrijving", "definition")
        .replace("waarden", "values").replace("naam", "name").replace("titel", "title"),
        **{f"brochures/{edition}.md": brochure(uitvoering=edition) for edition in METHOD},
    }  # fmt: skip
    config = f"site_name: Proef\ntheme:\n  name: material\n  language: {language}\nplugins:\n  - zhi:\n      organisatie: De Proefkade\n"
    made = make_pdfs(tmp_path, files | {"mkdocs.yml": config})

    assert tuple(page_count(made[edition]) for edition in METHOD) == pages
    for edition in METHOD:
        assert broken_rules(made[edition]) == {}
        assert "De Proefkade" in pdf_text(made[edition]) or edition == "interviewformulier"
    text = " ".join(pdf_text(made["waardekaarten"]).split())
    neutral = sheet_words_for(language).neutral_question
    assert text.count(neutral[:20]) == values


def test_built_in_values_have_questions_of_their_own(tmp_path: Path) -> None:
    """Six cards, six questions; the form leaves room for all six and for the person."""
    files = {f"brochures/{edition}.md": brochure(uitvoering=edition) for edition in METHOD}
    made = make_pdfs(tmp_path, files)
    cards = " ".join(pdf_text(made["waardekaarten"]).split())

    for language in ("nl", "en"):
        assert set(sheet_words_for(language).questions) == set(PARTICIPATIEPALET_VALUES)
    assert all(question in cards for question in sheet_words_for("nl").questions.values())
    form = " ".join(pdf_text(made["interviewformulier"]).split())
    assert all(field in form for field in sheet_words_for("nl").long_fields)
    assert page_count(made["interviewformulier"]) == 3


@pytest.mark.parametrize("edition", ["volledig", "samenvatting", "personakaarten"])
def test_no_colour_is_left_for_a_copier(edition: str, tmp_path: Path) -> None:
    """Every dot of every page is grey, and what was drawn in colour is still drawn."""
    files = {
        "personas/lena.md": persona("Lena", "vangnet", 3, palet={"vangnet": 5, "groei": 2}),
        "personas/piet.md": persona("Piet", "groei", 2, palet={"groei": 5, "herstel": 1}),
        "analyses/2024.md": "---\ntitel: Jaar 2024\njaar: 2024\nkosten: 9.000\npersonas: {lena: 2}\n---\n",
        "analyses/2025.md": "---\ntitel: Jaar 2025\njaar: 2025\nkosten: 10.000\npersonas: {lena: 4 (3-5), piet: 3}\n---\n",
        "brochures/zwart.md": brochure(uitvoering=edition, inkt="zwart-wit"),
    }
    data = make_pdfs(tmp_path, files)["zwart"]

    for page in pypdfium2.PdfDocument(data):
        bands = page.render(scale=0.6).to_pil().convert("RGB").split()
        low = ImageChops.darker(ImageChops.darker(bands[0], bands[1]), bands[2])
        high = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
        assert max(ImageChops.difference(low, high).tobytes()) <= 2
    assert broken_rules(data) == {}


def test_each_kind_of_bar_has_a_shape_of_its_own() -> None:
    """Costs, benefits and losses differ without their colour."""
    made = {
        kind: black_drawings(
            f'<svg><rect class="{kind}" fill="#0f6b5c" x="0" y="4" width="90" height="12" rx="2"/></svg>'
        )
        for kind in ("zhi-baten", "zhi-kosten", "zhi-min")
    }

    assert len(set(made.values())) == 3
    assert 'fill="#000000"' in made["zhi-baten"]
    assert "stroke-dasharray" in made["zhi-kosten"]
    assert 'fill="#ffffff"' in made["zhi-min"]
    assert not any("#0f6b5c" in drawing for drawing in made.values())


@pytest.mark.parametrize("edition", ["samenvatting", "personakaarten", "grote-letter", "telblad"])
def test_editions_without_numbers(edition: str, tmp_path: Path) -> None:
    """Without an analysis, and with a persona without benefits, there is a good page and a sentence that says so."""
    files = {
        "personas/lena.md": persona("Lena", "vangnet"),
        "brochures/proef.md": brochure(uitvoering=edition, voor="gemeente-wmo"),
    }
    data = make_pdfs(tmp_path, files)["proef"]
    text = " ".join(pdf_text(data).split())

    assert "Lena" in text
    assert "€" not in text
    assert broken_rules(data) == {}
    if edition == "samenvatting":
        assert page_count(data) == 4
        assert text.count("Hier staan nog geen bedragen") == 2
    if edition == "personakaarten":
        assert page_count(data) == 1
        assert "nog geen baten in geld" in text


def test_editions_of_an_empty_publication(tmp_path: Path) -> None:
    """Nobody and nothing yet: still a document for each edition, with rows to write names in on the counting sheet."""
    editions = ("samenvatting", "personakaarten", "grote-letter", *METHOD)
    made = make_pdfs(tmp_path, {f"brochures/{one}.md": brochure(uitvoering=one) for one in editions})

    assert set(made) == set(editions)
    for data in made.values():
        assert broken_rules(data) == {}
    assert page_count(made["telblad"]) == 2


LACKING = 'titel: "Kaal"\nbasis: palet\nkleur-baten: "#224466"\n'


def test_a_look_that_builds_on_another_sets_editions_in_its_colours(tmp_path: Path) -> None:
    """Tokens that a look leaves out come from the look below it."""
    files = {
        "/themes/kaal/tokens.yml": LACKING,
        "mkdocs.yml": "site_name: Proef\ntheme:\n  name: material\n  language: nl\nplugins:\n  - zhi:\n      look: kaal\n",
        "personas/lena.md": persona("Lena", "vangnet", 2),
        "analyses/2025.md": "---\ntitel: Jaar 2025\njaar: 2025\nkosten: 10\npersonas: {lena: 4}\n---\n",
        "brochures/kort.md": brochure(uitvoering="samenvatting"),
    }
    outcome = run(write_project(tmp_path, files))
    document = print_documents(outcome, view_of(outcome), named_files(outcome))["kort"]

    assert any("--zhi-kleur-baten:#224466" in sheet for sheet in document.stylesheets)
    assert page_count(render_pdf(document)) == 4


def test_sheets_do_without_the_tokens_of_a_look(tmp_path: Path) -> None:
    """A look that says nothing of colours, letters and values: black on white, in letters of the computer."""
    editions = ("samenvatting", "personakaarten", *METHOD)
    files = {"personas/lena.md": persona("Lena", "vangnet", 2)}
    files |= {f"brochures/{one}.md": brochure(uitvoering=one) for one in editions}
    outcome = run(write_project(tmp_path, files))
    documents = print_documents(outcome, view_of(outcome), named_files(outcome))

    for document in documents.values():
        tokens, *sheets = document.stylesheets
        assert "--zhi-kleur-inkt" in tokens
        plain = render_pdf(replace(document, stylesheets=tuple(sheets), resources={}))
        assert page_count(plain) == page_count(render_pdf(document))
