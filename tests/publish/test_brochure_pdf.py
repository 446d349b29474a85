from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.publish.brochure_rules import Report, broken_rules
from zhi_publish.publish import brochure_pdf
from zhi_publish.publish.brochure_pdf import render_pdf
from zhi_publish.publish.brochure_signs import without_signs
from zhi_publish.publish.print_document import Attached, BrochureError, PrintDocument

pytestmark = pytest.mark.print

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#0f6b5c"/></svg>'


def make_document(
    body: str, *, css: str = "", resources: Mapping[str, bytes] | None = None, language: str = "nl"
) -> PrintDocument:
    """Return a small document; without a heading of its own it gets one."""
    heading = "" if "<h1" in body else "<h1>Proef</h1>"
    return PrintDocument(
        html=f'<!DOCTYPE html><html lang="{language}"><head><title>Proef</title></head><body>{heading}{body}</body></html>',
        stylesheets=(css,),
        resources=resources or {},
        title="Proef",
        language=language,
        author="De Kade",
    )


def kinds(data: bytes) -> list[str]:
    """Return the kinds of all elements, in reading order."""
    return [piece.kind.removeprefix("/") for piece in Report(data).pieces]


def test_same_document_gives_same_bytes() -> None:
    """No clock, no chance."""
    document = make_document("<p>Soep.</p>")

    assert render_pdf(document) == render_pdf(document)


def test_paragraph_over_two_pages_is_one_paragraph() -> None:
    """A page break is no end of a thought."""
    data = render_pdf(make_document(f"<p>{'Er was soep. ' * 300}</p>", css="@page{size:A6}"))

    assert kinds(data) == ["Document", "H1", "P"]
    assert len({page for page, _ in Report(data).pieces[2].words}) > 3
    assert broken_rules(data) == {}


def test_table_over_two_pages_is_one_table_with_one_head() -> None:
    """The head that is drawn again is for the eye only."""
    rows = "".join(f"<tr><th scope=row>Regel {number}</th><td>{number}</td></tr>" for number in range(60))
    head = "<thead><tr><th>Wat</th><th>Hoeveel</th></tr></thead>"
    data = render_pdf(make_document(f"<table>{head}<tbody>{rows}</tbody></table>", css="@page{size:A6}"))

    found = kinds(data)
    assert (found.count("Table"), found.count("THead"), found.count("TR")) == (1, 1, 61)
    assert broken_rules(data) == {}


def test_running_heads_are_not_read_out() -> None:
    """Title and page number on every page are for the eye."""
    css = "@page{size:A6;@top-left{content:'Boven'}@bottom-right{content:counter(page)}}"

    report = Report(render_pdf(make_document("<p>Soep.</p>", css=css)))

    assert "Boven" not in "".join(report.text(piece) for piece in report.pieces)
    assert [one for one in report.contents if one.is_artefact]


def test_list_has_labels_and_bodies() -> None:
    """A list inside an item belongs to the body of that item."""
    data = render_pdf(make_document("<ul><li>een<ul><li>diep</li></ul></li><li>twee</li></ul>"))

    assert kinds(data)[2:8] == ["L", "LI", "Lbl", "LBody", "L", "LI"]
    assert broken_rules(data) == {}


def test_other_language_is_said() -> None:
    """So that a voice can pronounce it."""
    report = Report(render_pdf(make_document('<p>Dat heet <span lang="en">peer support</span> daar.</p>')))

    assert [str(piece.object.get("/Lang", "")) for piece in report.pieces] == ["", "", "", "en"]
    assert " ".join(report.text(report.pieces[2]).split()) == "Dat heet peer support daar."


def test_decoration_is_an_artefact_and_a_figure_has_words() -> None:
    """An empty description means: nothing to see here."""
    body = '<p><img src="zhi:a.svg" alt=""></p><p><img src="zhi:a.svg" alt="Een groen vlak"></p>'
    data = render_pdf(make_document(body, resources={"a.svg": PICTURE}))

    assert kinds(data) == ["Document", "H1", "P", "Figure"]
    assert broken_rules(data) == {}


def test_underline_leaves_no_artefact_inside_text() -> None:
    """The engine draws the line as an artefact inside tagged text, which is not allowed."""
    data = render_pdf(make_document('<p>Een <span style="text-decoration:underline">streep</span>.</p>'))

    assert broken_rules(data) == {}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<img src="zhi:weg.png" alt="Weg">', "De afbeelding weg.png is niet te lezen"),
        ('<img src="zhi:a.svg">', "geen beschrijving"),
        (
            '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
            "geen beschrijving",
        ),
        ('<p class="naar"><a href="#nergens">x</a></p>', "wijst naar nergens"),
        ('<p id="a">x</p><p id="a">y</p>', "komt twee keer voor"),
        ('<link rel="stylesheet" href="file:///etc/hostname">', "Niets wordt van schijf of internet gehaald"),
    ],
)
def test_whisper_of_the_engine_becomes_an_error(body: str, words: str) -> None:
    """What would be a line in a log, with a hole in the brochure, stops the build."""
    css = ".naar a::after{content:target-counter(attr(href),page)}"

    with pytest.raises(BrochureError, match=words):
        render_pdf(make_document(body, css=css, resources={"a.svg": PICTURE}))


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname", "/etc/hostname", "../../../../etc/hostname", "zhi:../etc/hostname", "zhi:/etc/hostname",
        "zhi:%2e%2e/etc/hostname", "https://example.org/x.png", "//example.org/x.png", "ftp://example.org/x",
        "data:image/png;base64,AAAA", "HTTP://127.0.0.1:9/x", "zhi:a.svg?x", "zhi:A.svg",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "way",
    [
        '<img src="{}" alt="x">', '<p style="background:url({})">x</p>', '<style>@import url("{}");</style>',
        '<style>@font-face{{font-family:X;src:url("{}")}}p{{font-family:X}}</style><p>x</p>',
        '<link rel="stylesheet" href="{}">', "<style>p::before{{content:url({})}}</style><p>x</p>",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><image href="{}" width="9" height="9"/></svg>',
    ],
)  # fmt: skip
def test_nothing_is_fetched(address: str, way: str) -> None:
    """Whatever a document names: what was not handed in does not exist."""
    opened: list[object] = []

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event in {"socket.connect", "urllib.Request"} or (
            event == "open" and "hostname" in str(arguments[0])
        ):
            opened.append((event, arguments))

    _watchers.append(watch)
    try:
        with pytest.raises(BrochureError):
            render_pdf(make_document(way.format(address), resources={"a.svg": PICTURE}))
    finally:
        _watchers.remove(watch)
    assert opened == []


_watchers: list[Any] = []
sys.addaudithook(lambda event, arguments: [watch(event, arguments) for watch in _watchers] and None)


def test_attachment_is_left_out() -> None:
    """A document cannot take a file of the disk along."""
    data = render_pdf(make_document('<link rel="attachment" href="file:///etc/hostname"><p>x</p>'))

    assert broken_rules(data) == {}


def test_missing_library_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pango there is no brochure, and the message says what to install."""

    def fail() -> None:
        raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file")

    monkeypatch.setattr(brochure_pdf, "_loaded", [])
    monkeypatch.setattr(brochure_pdf, "_Engine", fail)

    with pytest.raises(
        BrochureError, match=r"apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    ):
        render_pdf(make_document("<p>x</p>"))


def test_missing_subset_library_is_explained() -> None:
    """Here too: which package to install."""
    explained = brochure_pdf._explain_logged('Using fontTools instead of HarfBuzz-Subset for font "X".', "en")

    assert "apt install libharfbuzz-subset0" in explained


NOWHERE = "\U0010fffd"
"""A sign for private use, which is in no typeface: as a picture-sign is on a computer without a typeface for those."""


def test_a_sign_that_no_typeface_has_is_left_out() -> None:
    """Nobody waits for a brochure because of a smile, and no empty box is printed in its place."""
    body = f'<h1 id="a">{NOWHERE} Feest {NOWHERE}</h1><p>Soep {NOWHERE}, brood.</p><h2>{NOWHERE}</h2><p>Tot straks</p>'

    data = render_pdf(make_document(body))

    report = Report(data)
    assert [report.text(piece).strip() for piece in report.pieces if piece.words] == [
        "Feest",
        "Soep, brood.",
        "[…]",
        "Tot straks",
    ]
    assert broken_rules(data) == {}


def test_a_sign_of_the_look_that_no_typeface_has_is_an_error() -> None:
    """It comes from a style sheet, where whoever made the look can choose another."""
    with pytest.raises(BrochureError, match="staat in geen enkel lettertype"):
        render_pdf(make_document("<p>Soep.</p>", css=f"p::before{{content:'{NOWHERE}'}}"))


@pytest.mark.parametrize(
    ("html", "missing", "left"),
    [
        ("<p>Hoera \U0001f389!</p>", "\U0001f389", "<p>Hoera!</p>"),
        ("<p>\U0001f389 Hoera</p>", "\U0001f389", "<p>Hoera</p>"),
        ("<p>Ik \u2764\ufe0f soep</p>", "\u2764\ufe0f", "<p>Ik soep</p>"),
        ("<p>\U0001f468\u200d\U0001f469 samen</p>", "\U0001f468\U0001f469", "<p>samen</p>"),
        ("<h1>\U0001f389\U0001f389</h1>", "\U0001f389", "<h1>[…]</h1>"),
        ("<p><b>\U0001f389</b> feest</p>", "\U0001f389", "<p><b>[…]</b> feest</p>"),
        ("<p>Zij heet \u674e\u5a1c.</p>", "\u674e\u5a1c", "<p>Zij heet […].</p>"),
        ('<img alt="\U0001f389 ballon">', "\U0001f389", '<img alt="ballon">'),
        ('<img alt="\U0001f389">', "\U0001f389", '<img alt="[…]">'),
        ("<p>\U0001f389</p><p>\u674e</p>", "\U0001f389", "<p>[…]</p><p>\u674e</p>"),
    ],
)
def test_what_stands_for_signs_that_cannot_be_printed(html: str, missing: str, left: str) -> None:
    """A picture goes; where letters go, or nothing is left, something shows that there was more."""
    assert without_signs(html, frozenset(missing)) == left


def test_log_of_the_engine_stays_as_it_was() -> None:
    """Others may listen to it."""
    logger = logging.getLogger("weasyprint")
    before = (logger.level, logger.propagate, list(logger.handlers))

    render_pdf(make_document("<p>x</p>"))

    assert (logger.level, logger.propagate, list(logger.handlers)) == before


def test_deep_nesting_is_an_error_with_words() -> None:
    """Not a traceback of a thousand lines."""
    with pytest.raises(BrochureError, match="te veel lagen"):
        render_pdf(make_document("<div>" * 3000 + "x" + "</div>" * 3000))


def test_a_brochure_without_end_is_refused_at_once() -> None:
    """It would fill the memory of a computer; the words say what to do."""
    with pytest.raises(BrochureError, match=r"ruim 800 bladzijden.*`personas`"):
        render_pdf(make_document("<p>Koffie.</p>" * 300_000))


@pytest.mark.parametrize("language", ["", " ", "Nederlands"])
def test_document_without_language_is_refused(language: str) -> None:
    """A reader who listens would hear the words in a wrong voice."""
    with pytest.raises(BrochureError):
        render_pdf(make_document("<p>Soep.</p>", language=language))


def test_files_travel_inside_and_give_the_same_bytes() -> None:
    """In whatever order they are handed in."""
    files = tuple(
        Attached(name=name, kind="text/csv", role="Data", description=f"Tabel {name}", data=name.encode())
        for name in ("b.csv", "a.csv", "\u00e9\u00e9n.csv")
    )
    document = make_document("<p>Soep.</p>")

    data = render_pdf(replace(document, attachments=files))

    assert broken_rules(data) == {}
    with pikepdf.open(BytesIO(data)) as pdf:
        inside = {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}
        assert inside == {file.name: file.data for file in files}
    assert data == render_pdf(replace(document, attachments=files))
    assert replace(document, attachments=files).digest != replace(document, attachments=files[:2]).digest


def test_document_without_title_is_refused() -> None:
    """The engine would say nothing."""
    document = PrintDocument(html="<p>x", stylesheets=(), resources={}, title=" ", language="en", author="")

    with pytest.raises(BrochureError, match="has no title"):
        render_pdf(document)
