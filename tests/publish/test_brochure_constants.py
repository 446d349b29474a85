"""Values written out in style sheets mean what their names meant."""

from __future__ import annotations

from typing import Any

import pytest

from zhi_publish.publish import brochure_pdf
from zhi_publish.publish.brochure_constants import constants_written_out
from zhi_publish.publish.print_document import PrintDocument

ROOT = ":root{--lijn:12pt;--half:calc(var(--lijn) / 2);--kleur:#123456}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("p{margin:var(--half)}", "p{margin:calc(12pt / 2)}"),
        ("p{font:400 1em/var(--lijn) serif}", "p{font:400 1em/12pt serif}"),
        ("p{color:var( --kleur , red )}", "p{color:#123456}"),
        ("p{color:var(--geen, red)}", "p{color:var(--geen, red)}"),
        ("p{color:var(--geen)}", "p{color:var(--geen)}"),
        (".a{--kleur:#fff}p{color:var(--kleur)}", ".a{--kleur:#fff}p{color:var(--kleur)}"),
        ("html{--kleur:#fff}p{color:var(--kleur)}", "html{--kleur:#fff}p{color:var(--kleur)}"),
        (":root{--kleur:#fff}p{color:var(--kleur)}", ":root{--kleur:#fff}p{color:#fff}"),
        (
            ":root{--kleur:#fff !important}p{color:var(--kleur)}",
            ":root{--kleur:#fff !important}p{color:var(--kleur)}",
        ),
        (
            "@media print{:root{--lijn:1pt}}p{margin:var(--lijn)}",
            "@media print{:root{--lijn:1pt}}p{margin:var(--lijn)}",
        ),
        ("/* :root{--lijn:1pt} */p{margin:var(--lijn)}", "/* :root{--lijn:1pt} */p{margin:12pt}"),
    ],
)
def test_constants_are_written_out(typed: str, expected: str) -> None:
    """Only what has one value in the whole document, whatever the circumstances."""
    assert constants_written_out((ROOT, typed), "")[1] == expected


def test_what_an_element_sets_itself_is_no_constant() -> None:
    """A drawing may say how long its bar is."""
    sheet = "p{margin:var(--lijn)}"

    assert constants_written_out((ROOT, sheet), '<p style="--lijn:1pt">')[1] == sheet


def test_names_that_lead_to_each_other_end() -> None:
    """The engine says that such a value is none; it still gets to say so."""
    circle = ":root{--a:var(--b);--b:var(--a)}p{color:var(--a)}"

    assert "var(--" in constants_written_out((circle,), "")[0]


@pytest.mark.parametrize("rule", ["p{color:var(--kleur);margin:var(--half)}", "p{color:var(--geen, red)}"])
def test_the_file_is_the_same(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte."""
    html = '<!DOCTYPE html><html lang="nl"><head><title>T</title></head><body><p>Een</p><p>Twee</p></body></html>'
    document = PrintDocument(
        html=html, stylesheets=(ROOT, rule), resources={}, title="T", language="nl", author=""
    )
    ours = brochure_pdf.render_pdf(document)

    def as_typed(sheets: Any, _html: str) -> Any:
        return sheets

    monkeypatch.setattr(brochure_pdf, "constants_written_out", as_typed)
    assert brochure_pdf.render_pdf(document) == ours
