from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from pathlib import Path

import pytest
from markupsafe import Markup

from tests.makers import write_project
from tests.publish.brochure_rules import Report, broken_rules
from zhi_publish.model.brochure import BrochurePart, PaperSize
from zhi_publish.pipeline import run
from zhi_publish.present.wording import words_for
from zhi_publish.publish.brochure import BrochureTexts, brochure_document
from zhi_publish.publish.brochure_html import Addresses, Surroundings, fit_text, letters
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.build import print_documents
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.website import named_files, view_of

pytestmark = pytest.mark.print

ROOT = Path(__file__).resolve().parents[2]

LENA = """\
---
naam: Lena
waarde: vangnet
leeftijd: "45-65"
citaat: "Is er soep?"
baten:
  - titel: Bemoeizorg
    tarief: 68,40
    eenheid: uur
    aantal: 30
    betaler: gemeente-wmo
    bron: {titel: Tarievenblad, jaar: 2024, url: "https://example.org/tarieven/"}
  - titel: Opname
    bedrag: 8.400
    meetellen: nee
    reden: Niet van iedereen waar.
  - titel: Rust
    pm: ja
    toelichting: Daar is geen prijs voor.
---

## Wie is Lena?

Zij kent [Piet](piet.md) en [het loket](https://example.org/loket).

### Later

Nog [eens](https://example.org/loket) en [schrijf](mailto:kade@example.org).
"""
PIET = """\
---
naam: Piet
waarde: groei
baten:
  - titel: Dagbesteding
    tarief: 40
    eenheid: dagdeel
    aantal: 8
    per: week
    betaler: zorgverzekeraar
    schatting: ja
---

Piet kookt.
"""
ANALYSIS = """\
---
titel: Kosten en baten 2025
jaar: 2025
kosten: 10.000
personas: {lena: 4, piet: 2}
pm: [Minder alleen]
---

Zo zit het.
"""


def make_documents(folder: Path, brochure: str = "titel: Proef\n", **more: str) -> dict[str, PrintDocument]:
    """Return the print documents of a small publication."""
    files = {
        "personas/lena.md": LENA, "personas/piet.md": PIET, "analyses/2025.md": ANALYSIS,
        "brochures/proef.md": f"---\n{brochure}---\n\n## Vooraf\n\nDag {{{{ personas.lena.naam }}}}.\n",
    }  # fmt: skip
    outcome = run(write_project(folder, files | more))
    assert not outcome.report.has_errors, list(outcome.report)
    return print_documents(outcome, view_of(outcome), named_files(outcome))


def plain(document: PrintDocument) -> str:
    """Return the words of a document, in order."""
    return re.sub(r"[ \n]+", " ", re.sub(r"<[^>]*>", " ", document.html))


def headings(document: PrintDocument) -> list[tuple[int, str]]:
    """Return levels and words of the headings."""
    found = re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", document.html, re.DOTALL)
    return [(int(level), " ".join(re.sub(r"<[^>]*>", "", words).split())) for level, words in found]


def test_parts_come_in_the_order_of_the_author(tmp_path: Path) -> None:
    """Whoever names the parts decides which come, and when."""
    document = make_documents(tmp_path, "titel: Proef\nonderdelen: [bronnen, analyse, omslag]\n")["proef"]

    assert [words for level, words in headings(document) if level == 1] == ["Bronnen", "Kosten en baten 2025"]


def test_levels_have_no_gaps(tmp_path: Path) -> None:
    """A reader who jumps from heading to heading misses no step."""
    levels = [level for level, _ in headings(make_documents(tmp_path)["proef"])]

    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_story_stands_under_its_persona(tmp_path: Path) -> None:
    """The headings of a story sink one level below the name of the persona."""
    found = headings(make_documents(tmp_path)["proef"])

    place = found.index((2, "Lena • Persona Vangnet • 45-65 jaar"))
    assert found[place + 1 : place + 3] == [(3, "Wie is Lena?"), (4, "Later")]


def test_names_of_places_occur_once_and_links_arrive(tmp_path: Path) -> None:
    """All chapters share one document."""
    html = make_documents(tmp_path)["proef"].html
    names = re.findall(r' id="([^"]*)"', html)

    assert len(names) == len(set(names))
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(names)


def test_reckoning_is_shown_with_its_result(tmp_path: Path) -> None:
    """A controller can do the sum by hand."""
    words = plain(make_documents(tmp_path)["proef"])

    assert "30 uur × €\u00a068,40 = €\u00a02.052" in words
    assert "Samen per jaar €\u00a02.052" in words


def test_what_does_not_count_is_told_beside_the_sum(tmp_path: Path) -> None:
    """Excluded and unpriced benefits stand with the total, with their reasons."""
    words = plain(make_documents(tmp_path)["proef"])

    assert "Niet van iedereen waar." in words
    assert "Daar is geen prijs voor." in words
    assert words.index("Samen per jaar") < words.index("Niet van iedereen waar.")


def test_estimate_is_visible(tmp_path: Path) -> None:
    """An estimate is called one."""
    assert "Dagbesteding schatting" in plain(make_documents(tmp_path)["proef"])


def test_link_to_a_chapter_that_is_left_out_becomes_plain(tmp_path: Path) -> None:
    """Paper has no pages elsewhere."""
    html = make_documents(tmp_path, "titel: Proef\npersonas: [lena]\n")["proef"].html

    assert "Zij kent Piet en" in html
    assert "persona-piet" not in html


def test_outside_addresses_are_lettered_once(tmp_path: Path) -> None:
    """The same address keeps its letter."""
    html = make_documents(tmp_path)["proef"].html

    assert html.count('<li id="adres-') == 1
    assert html.count('href="#adres-a">[a]</a>') == 2
    assert ">example.org/loket</a>" in html


def test_without_sources_an_address_stands_in_the_text(tmp_path: Path) -> None:
    """Without a list there is nothing to refer to."""
    words = plain(make_documents(tmp_path, "titel: Proef\nonderdelen: [personas]\n")["proef"])

    assert "het loket (example.org/loket)" in words
    assert "[1]" not in words


def test_edition_for_a_payer_begins_with_what_it_saves(tmp_path: Path) -> None:
    """And tells at once what it does not save."""
    document = make_documents(tmp_path, "titel: Proef\nvoor: gemeente-wmo\n")["proef"]
    words = plain(document)

    assert "Uitgave voor Gemeente (Wmo)" in words
    titles = [words for level, words in headings(document) if level == 1]
    assert titles[:3] == ["Inhoud", "Voorwoord", "Gemeente (Wmo): wat u ervan merkt"]
    assert "4 × €\u00a02.052 €\u00a08.208" in words
    assert "Voor Piet staat er bij u geen bedrag." in words
    assert "De rest van de baten komt bij anderen terecht." in words


def test_edition_for_a_payer_without_saving_says_so(tmp_path: Path) -> None:
    """A payer that saves nothing is told no amount."""
    words = plain(make_documents(tmp_path, "titel: Proef\nvoor: woningcorporatie\n")["proef"])

    assert "U bespaart" not in words


def test_parts_without_content_are_left_out(tmp_path: Path) -> None:
    """No empty chapters, and the rest still obeys every rule."""
    folder = write_project(
        tmp_path,
        {
            "personas/kaal.md": "---\nnaam: Kaal\nwaarde: groei\n---\n",
            "brochures/a.md": "---\ntitel: A\n---\n",
        },
    )
    outcome = run(folder)
    document = print_documents(outcome, view_of(outcome), named_files(outcome))["a"]

    titles = [words for level, words in headings(document) if level == 1]
    assert titles == ["Inhoud", "Het Participatiepalet", "De mensen", "Colofon"]
    assert broken_rules(render_pdf(document)) == {}


def test_text_of_an_author_stays_text(tmp_path: Path) -> None:
    """What looks like markup or a template in a name is a name."""
    files = {
        "personas/x.md": "---\nnaam: '<b>A</b> & Co'\nwaarde: groei\n---\n",
        "brochures/a.md": "---\ntitel: A\n---\n",
    }
    outcome = run(write_project(tmp_path, files))
    html = print_documents(outcome, view_of(outcome), named_files(outcome))["a"].html

    assert "<b>" not in html
    assert "&amp; Co" in html


def test_drawings_carry_no_variables(tmp_path: Path) -> None:
    """Page styles do not reach a drawing on paper: what is not literal comes out black."""
    drawings = re.findall(r"<svg.*?</svg>", make_documents(tmp_path)["proef"].html, re.DOTALL)

    assert drawings
    assert not [one for one in drawings if "var(" in one or "currentColor" in one]


def test_paper_decides_the_page(tmp_path: Path) -> None:
    """A4 and A5 are set apart, not scaled."""
    a4 = make_documents(tmp_path / "a")["proef"]
    a5 = make_documents(tmp_path / "b", "titel: Proef\nformaat: A5\n")["proef"]

    sizes = []
    for document in (a4, a5):
        report = Report(render_pdf(document))
        box = report.pdf.pages[0].mediabox
        sizes.append((round(float(box[2]) / 72 * 25.4), round(float(box[3]) / 72 * 25.4)))
    assert sizes == [(210, 297), (148, 210)]


def test_english_publication_has_an_english_brochure(tmp_path: Path) -> None:
    """Our own words follow the language of the publication."""
    folder = write_project(
        tmp_path,
        {"personas/ann.md": "---\nname: Ann\nvalue: groei\n---\n", "brochures/a.md": "---\ntitle: A\n---\n"},
        language="en",
    )
    outcome = run(folder)
    document = print_documents(outcome, view_of(outcome), named_files(outcome))["a"]

    assert document.language == "en"
    assert "The people" in plain(document)


def test_only_pictures_that_are_shown_go_along(tmp_path: Path) -> None:
    """A picture that is not in the brochure does not make its key change."""
    outcome = run(
        write_project(
            tmp_path,
            {
                "personas/lena.md": LENA.replace("[Piet](piet.md)", "Piet"),
                "brochures/a.md": "---\ntitel: A\n---\n",
            },
        )
    )
    project, _, look = outcome.complete()
    text = BrochureTexts(title="A", foreword=Markup('<p><img src="zhi:beelden/a.png" alt="A"></p>'))
    document = brochure_document(
        project.brochures["a"], view_of(outcome), look, words_for(outcome.language), text,
        {"beelden/a.png": b"a", "beelden/b.png": b"b"},
    )  # fmt: skip

    assert [name for name in document.resources if name.startswith("beelden/")] == ["beelden/a.png"]


def around(addresses: Addresses | None = None) -> Surroundings:
    """Return surroundings with one chapter, that of Piet."""
    return Surroundings(
        anchors={"personas/piet": "persona-piet"},
        addresses=addresses,
        block=lambda function, item_id, level: Markup(f"<i>{function} {item_id} {level}</i>"),
    )


@pytest.mark.parametrize(
    ("given", "fitted"),
    [
        ('<h2 id="a">A &amp; B</h2>', '<h3 id="c--a">A &amp; B</h3>'),
        ('<a href="zhi:personas/piet#later">P</a>', '<a class="verwijzing" href="#persona-piet">P</a>'),
        ('<a href="zhi:personas/lena">L</a>', "L"),
        ('<a href="#weg">x</a>', "x"),
        ('<p id="n"><a href="#n">x</a></p>', '<p id="c--n"><a href="#c--n">x</a></p>'),
        (
            '<li id="fn:1">n <a href="#fnref:1">↩</a></li><sup id="fnref:1"></sup>',
            '<li id="c--fn:1">n </li><sup id="c--fnref:1"></sup>',
        ),
        ('<a href="mailto:a@b.nl">a@b.nl</a>', '<a href="mailto:a@b.nl">a@b.nl</a>'),
        ('<a href="tel:0612">bel</a>', '<a href="tel:0612">bel</a> (0612)'),
        ('<a href="https://b.nl/">b.nl</a>', '<a href="https://b.nl/">b.nl</a>'),
        ('<div data-zhi-block="palette:lena"></div>', "<i>palette lena 3</i>"),
        ('<img src="zhi:a.png" alt="&quot;" loading="lazy">', '<img src="zhi:a.png" alt="&quot;">'),
        ("<h6>zes</h6>", "<h6>zes</h6>"),
        ("<p>a</p><h2>B</h2>", '<p class="voor-kop">a</p><h3>B</h3>'),
        ('<ul class="x"><li>a</li></ul><h2>B</h2>', '<ul class="voor-kop x"><li>a</li></ul><h3>B</h3>'),
        ("<blockquote><p>a</p><h2>B</h2></blockquote>", "<blockquote><p>a</p><h3>B</h3></blockquote>"),
        (
            '<div data-zhi-block="palette:lena"></div><h2>B</h2>',
            '<i class="voor-kop">palette lena 3</i><h3>B</h3>',
        ),
    ],
)
def test_text_is_fitted(given: str, fitted: str) -> None:
    """Levels, names, links and blocks, one at a time."""
    assert fit_text(Markup(given), "c", 2, around()) == fitted


def test_letters_go_on_after_z() -> None:
    """As lists are lettered."""
    assert [letters(number) for number in (1, 26, 27, 52, 53, 703)] == ["a", "z", "aa", "az", "ba", "aaa"]


# -- whole brochures -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def demo() -> dict[str, PrintDocument]:
    """Return the brochures of the demonstration."""
    outcome = run(ROOT)
    return print_documents(outcome, view_of(outcome), named_files(outcome))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["algemeen", "gemeente"])
def test_demo_obeys_every_rule(name: str, demo: dict[str, PrintDocument]) -> None:
    """The brochures that everybody sees first."""
    data = render_pdf(demo[name])

    assert broken_rules(data) == {}
    assert 24 <= len(Report(data).pdf.pages) <= 40


@pytest.mark.slow
@pytest.mark.parametrize("paper", [PaperSize.A4, PaperSize.A5])
def test_strange_content_gives_good_pages(paper: PaperSize, tmp_path: Path) -> None:
    """A name of 80 characters, a table of 60 rows, a persona with only a name, a novel, no costs."""
    line = "  - {{titel: 'Regel {0} met een lange omschrijving', tarief: 80, eenheid: uur, aantal: {0}, toelichting: '{1}'}}\n"
    novel = "".join(
        f"## Kop {part}\n\n{'Zij liep langs het water en zei niets. ' * 30}\n\n" for part in range(21)
    )
    files = {
        "personas/lang.md": f"---\nnaam: {'Maria Magdalena van der Waterschoot-' * 2}Keppel\nwaarde: herstel\ncitaat: '{'Een lang citaat. ' * 30}'\n---\n",
        "personas/tabel.md": "---\nnaam: Tabel\nwaarde: groei\nbaten:\n" + "".join(line.format(row, "Uitleg. " * 12) for row in range(1, 61)) + "---\n",
        "personas/kaal.md": "---\nnaam: Kaal\nwaarde: netwerk\n---\n",
        "personas/roman.md": f"---\nnaam: Roman\nwaarde: zelfregie\n---\n\n{novel}",
        "analyses/2025.md": "---\ntitel: Zonder kosten\njaar: 2025\npersonas: {lang: 1, tabel: 12, kaal: 5, roman: 3}\n---\n",
        "brochures/a.md": f"---\ntitel: {'Een lange titel ' * 6}\nformaat: {paper}\n---\n",
    }  # fmt: skip
    outcome = run(write_project(tmp_path, files))
    document = print_documents(outcome, view_of(outcome), named_files(outcome))["a"]

    data = render_pdf(document)

    assert broken_rules(data) == {}
    # a table of sixty rows fills pages; none of its rows is torn
    pages = [
        {page for place in row.all() for page, _ in place.words}
        for row in Report(data).pieces
        if row.kind == "/TR"
    ]
    assert max(len(one) for one in pages) == 1


def test_every_part_has_a_template() -> None:
    """A part that can be asked for can be printed."""
    folder = ROOT / "themes" / "palet" / "print"

    assert {f"{part.name.lower()}.html" for part in BrochurePart} <= {path.name for path in folder.iterdir()}


def test_document_tells_itself_apart() -> None:
    """Moving a byte from one field to the next is another document."""
    one = PrintDocument(html="ab", stylesheets=("c",), resources={}, title="t", language="nl", author="")

    assert one.digest != dataclasses.replace(one, html="a", stylesheets=("bc",)).digest
    assert one.digest != dataclasses.replace(one, resources={"x": b""}).digest


def test_index_leads_to_every_benefit_and_back_from_every_source(tmp_path: Path) -> None:
    """Each benefit is in the index once, with a page of each chapter that has it; sources say where they are cited."""
    html = make_documents(tmp_path)["proef"].html
    index = html.partition('<ul class="register-lijst">')[2].partition("</ul>")[0]

    assert re.findall(r"<li>([A-Z][a-z]+)", index) == ["Bemoeizorg", "Dagbesteding", "Opname", "Rust"]
    assert index.count('class="blz" href="#persona-') == 4
    source = html.partition('<li id="bron-1">')[2].partition("</li>")[0]
    assert 'class="blz" href="#persona-lena-regel-1"' in source


def test_index_names_only_chapters_that_are_there(tmp_path: Path) -> None:
    """Without the chapters of the personas there is no page to name."""
    html = make_documents(tmp_path, "titel: Proef\nonderdelen: [analyse, bronnen]\n")["proef"].html

    assert "register" not in html
    assert 'class="blz"' not in html


def test_word_that_leads_to_another_chapter_names_its_page(tmp_path: Path) -> None:
    """A link between stories gets a page number on paper, in the language of the brochure; others do not."""
    document = make_documents(tmp_path)["proef"]

    assert '<a class="verwijzing" href="#persona-piet">Piet</a>' in document.html
    assert document.html.count('class="verwijzing"') == 1
    assert any(
        '.verwijzing::after{content:" (zie blz. " target-counter(attr(href), page) ")"}' in sheet
        for sheet in document.stylesheets
    )


def test_amounts_below_each_other_all_have_cents_or_none(tmp_path: Path) -> None:
    """With one broken amount in a column the others show their cents too."""
    more = LENA.replace(
        "  - titel: Opname\n",
        "  - titel: Soep\n    bedrag: 12,50\n    betaler: zorgverzekeraar\n  - titel: Opname\n",
    )
    whole = make_documents(tmp_path / "heel")["proef"].html
    broken = make_documents(tmp_path / "kapot", **{"personas/lena.md": more})["proef"].html

    assert '<td class="getal">€\u00a02.052</td>' in whole
    chapter = broken.partition('id="persona-lena"')[2].partition('id="persona-piet"')[0]
    assert re.findall(r'<td class="getal">(€\u00a0[\d.,]+)</td>', chapter)[:3] == [
        "€\u00a02.052,00",
        "€\u00a012,50",
        "€\u00a02.064,50",
    ]
