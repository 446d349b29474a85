"""A page carries the rules that may hold for it, and no others."""

from __future__ import annotations

import pytest

from zhi_publish.publish.carried_styles import PageStyles

LINKS = '<link rel="stylesheet" href="../assets/zhi/site.css"><link rel="stylesheet" href="../assets/zhi/styles/b.css">'
OWN_SCRIPT = '<script src="../assets/zhi/scripts/site.js" defer></script>'


def carried(body: str, css: str, *, more: str = ".zhi-b{top:0}", head: str = LINKS, script: str = "") -> str:
    """Return the styles that a page carries, or the whole page when it has none."""
    assets = {
        "assets/zhi/site.css": css.encode(),
        "assets/zhi/styles/b.css": more.encode(),
        "assets/zhi/scripts/site.js": script.encode(),
        "assets/zhi/scripts/later.js": b'x.className="zhi-later";link("later.css")',
        "assets/zhi/scripts/later.css": b"dialog{color:var(--zhi-straks)}",
    }
    page = PageStyles(assets).carried(f"<html><head>{head}</head><body>{body}</body></html>", "personas")
    return page.partition("<style>")[2].partition("</style>")[0] or page


@pytest.mark.parametrize(
    ("body", "rule", "stays"),
    [
        ('<p class="zhi-a">', ".zhi-a{top:0}", True),
        ("<p>", ".zhi-a{top:0}", False),
        ("<p>", "p{top:0}", True),
        ("<p>", "table{top:0}", False),
        ('<div class="zhi-a"><p></p></div>', ".zhi-a p{top:0}", True),
        ('<div class="zhi-a"></div>', ".zhi-a p{top:0}", False),
        ('<div class="zhi-a"></div><p></p>', ".zhi-a+p{top:0}", True),
        ('<div class="zhi-a"><br><b>x</b></div>', ".zhi-a>b{top:0}", True),
        ("<p class=zhi-a>", ".zhi-a{top:0}", True),
        ('<p class="zhi-a zhi-c">', ".zhi-a:not(.zhi-b){top:0}", True),
        ("<p>", "html:has(.zhi-a){top:0}", True),
        ("<p>", ".eigen{top:0}", True),
        ("<p>", "*,*::before{top:0}", True),
        ("<p>", "@media print{.zhi-a{top:0}}", False),
        ("<p>", "@media print{.zhi-a,p{top:0}}", True),
        ("<p>", '@font-face{font-family:X;src:url("fonts/x.woff2")}', True),
    ],
)
def test_a_rule_stays_where_it_may_hold(body: str, rule: str, *, stays: bool) -> None:
    """A class, an element: what a rule asks for has to be there; what cannot be told from names is left."""
    assert ("top:0" in carried(body, rule, more="") or "font-face" in carried(body, rule, more="")) is stays


def test_only_the_selectors_that_may_hold_are_left() -> None:
    """Of a list of selectors only some stay; rules keep the order of their sheets."""
    css = 'h1,.zhi-a,.zhi-x{top:1px}\n.zhi-a::before{content:"{;}"}'

    styles = carried('<p class="zhi-a zhi-b">', css)

    assert styles == '.zhi-a{top:1px}.zhi-a::before{content:"{;}"}.zhi-b{top:0}'


def test_addresses_stay_right() -> None:
    """An address in a sheet is relative to the sheet, and in a page to the page."""
    css = '@font-face{src:url("fonts/a.woff2")}p{background:url(#a) url(data:x)}'

    styles = carried("<p>", css, more="p{background:url(../b.png)}")

    assert 'url("../assets/zhi/fonts/a.woff2")' in styles
    assert "url(#a) url(data:x)" in styles
    assert "url(../assets/zhi/styles/../b.png)" in styles


def test_tokens_that_nothing_uses_stay_out() -> None:
    """A short token that never changes is written out; one that is dark at night, or that the page names, stays."""
    css = (
        ":root{--zhi-maat:1rem;--zhi-inkt:#111;--zhi-over:2rem;--zhi-in-blad:3px;--zhi-van:var(--zhi-inkt,red)}"
        "p{margin:var(--zhi-maat);color:var(--zhi-van,blue)}"
        "@media (prefers-color-scheme:dark){:root{color-scheme:dark;--zhi-inkt:#eee;--zhi-over:1px}}"
    )

    styles = carried('<p style="top:var(--zhi-in-blad)">', css, more="")

    assert styles == (
        ":root{--zhi-inkt:#111;--zhi-in-blad:3px;--zhi-van:var(--zhi-inkt,red)}"
        "p{margin:1rem;color:var(--zhi-van,blue)}"
        "@media (prefers-color-scheme:dark){:root{color-scheme:dark;--zhi-inkt:#eee}}"
    )


def test_a_script_may_give_classes() -> None:
    """What a script of the page names may come to be, and also what a script or a sheet names that it fetches."""
    css = ":root{--zhi-straks:1px}.zhi-nu{top:1px}.zhi-later b{top:2px}.zhi-nooit{top:3px}"

    named = carried(OWN_SCRIPT, css, script='give("zhi-nu");make("b");load("later.js")')
    silent = carried("<p>", css, script='give("zhi-nu");make("b");load("later.js")')

    assert named == ":root{--zhi-straks:1px}.zhi-nu{top:1px}.zhi-later b{top:2px}"
    assert "top" not in silent.partition("<body>")[0].replace("stylesheet", "")


def test_somebody_elses_script_may_do_anything() -> None:
    """With a script that is not ours every rule stays."""
    assert "zhi-nooit" in carried('<script src="eigen.js"></script>', ".zhi-nooit{top:3px}")


def test_somebody_elses_sheet_stays_behind_ours_and_finds_every_token() -> None:
    """An author's own style sheet is linked after our styles, and may use any token."""
    head = f'{LINKS}<link rel="stylesheet" href="../eigen.css">'

    page = PageStyles(
        {"assets/zhi/site.css": b":root{--zhi-x:1px}", "assets/zhi/styles/b.css": b"p{top:0}"}
    ).carried(f"<head>{head}</head><p>", "personas")

    assert ":root{--zhi-x:1px}p{top:0}</style>" in page
    assert page.index("</style>") < page.index('href="../eigen.css"')
    assert "zhi/site.css" not in page


@pytest.mark.parametrize("css", ["@import 'x.css';p{top:0}", "p::after{content:'</style>'}", "p{top:0}}"])
def test_a_sheet_that_cannot_stand_in_a_page_stays_linked(css: str) -> None:
    """What has to be at the top of a file, or would end the element around it, stays in a file of its own."""
    assert 'href="../assets/zhi/site.css"' in carried("<p>", css)


def test_the_page_for_a_wrong_address_links_from_the_top() -> None:
    """It is shown at any address, so its links begin at the top of the server; those of its styles do so too."""
    assets = {"assets/zhi/site.css": b'@font-face{src:url("fonts/a.woff2")}'}
    page = '<head><link rel="stylesheet" href="/kade/assets/zhi/site.css"></head>'

    assert 'url("/kade/assets/zhi/fonts/a.woff2")' in PageStyles(assets).carried(page, "")
