"""The page where a reader reckons with other numbers: it finds what we find, for every reader."""

from __future__ import annotations

import gzip
import random
import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.browser.kinds_of_pages import violations
from tests.browser.reckon_vectors import Publication, as_read, random_changes, random_files
from tests.building import REPOSITORY, Build, Site, zhi_process
from tests.makers import write_project
from zhi_publish.load.numerals import TooLong, Unreadable, read_number, read_share
from zhi_publish.model.settings import Language
from zhi_publish.present.words_reckon import DUTCH_RECKON, ENGLISH_RECKON

pytestmark = pytest.mark.browser

SCRIPTS = REPOSITORY / "themes" / "palet" / "scripts"
PUBLICATIONS, CHANGES_OF_EACH = 220, 25

KEYS = "data => [...zhiReckoning.sheetOf(data).numbers.keys()]"
OUTCOMES = """([data, changes, language]) => {
    const R = zhiReckoning, sheet = R.sheetOf(data);
    const cents = amount => amount === null ? null : R.decimals({n: amount, d: 100n}, 2);
    const four = number => number === null ? null : R.decimals(number, 4);
    return changes.map(one => {
        const read = one.map(([key, typed]) => [key, R.read(sheet.numbers.get(key).kind, typed, language).value]);
        const result = R.reckon(sheet, new Map(read));
        const ends = end => [cents(end.benefits), cents(end.costs), four(end.roi)];
        return {
            benefits: cents(result.benefits), costs: cents(result.costs), balance: cents(result.balance),
            roi: four(result.roi), break_even: four(result.breakEven), low: ends(result.low), high: ends(result.high),
            payers: Object.fromEntries(data.payers.map(([id], at) => [id, cents(result.byPayer[at])]).filter((_, at) => result.byPayer[at])),
            personas: result.groups.slice(0, -1).map(group => [cents(group.each), cents(group.counted)]),
            lines: result.groups.map(group => group.lines.map(cents)),
            shown: [R.euro(result.benefits, language), result.roi && R.spelled(R.decimals(result.roi, 2), language)],
        };
    });
}"""
READ = """([language, texts]) => texts.map(text => ['readNumber', 'readShare'].map(how => {
    const found = zhiReckoning[how](text, language);
    return found.value ?? found.problem;
}))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser of the system."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium is not None, "make test installs Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def arithmetic(browser: Browser) -> Iterator[Page]:
    """Open an empty page that can reckon."""
    page = browser.new_page()
    page.add_script_tag(content=(SCRIPTS / "reckoning.js").read_text(encoding="utf-8"))
    yield page
    page.close()


# --- The same sums ----------------------------------------------------------------------------------


def test_browser_reckons_what_we_reckon(arithmetic: Page, tmp_path: Path) -> None:
    """Thousands of random changes to random publications: not one cent, ratio, bound or payer differs."""
    differences: list[str] = []
    compared = with_bounds = 0
    for seed in range(PUBLICATIONS):
        chance = random.Random(seed)  # noqa: S311 - the same publications every time
        publication = Publication(tmp_path / str(seed), random_files(chance))
        keys = arithmetic.evaluate(KEYS, publication.data)
        changes = [[], *(random_changes(chance, keys) for _ in range(CHANGES_OF_EACH))] if keys else [[]]
        found = arithmetic.evaluate(OUTCOMES, [publication.data, changes, "nl"])
        for one, outcome in zip(changes, found, strict=True):
            expected = publication.outcome({change[0]: as_read(change) for change in one})
            compared += 1
            with_bounds += expected["low"] != expected["high"]
            if outcome != expected:
                differences.append(f"{seed} {one}: {_apart(outcome, expected)}")

    assert differences == []
    assert compared >= 5000
    assert with_bounds > compared / 4, "bounds occur"


def _apart(found: dict[str, Any], expected: dict[str, Any]) -> str:
    return "; ".join(
        f"{name}: {found.get(name)} is not {value}" for name, value in expected.items() if found.get(name) != value
    )  # fmt: skip


@pytest.mark.parametrize("language", [Language.DUTCH, Language.ENGLISH])
def test_browser_reads_what_we_read(arithmetic: Page, language: Language) -> None:
    """A field takes the spellings that a file takes, and refuses the others."""
    cases = yaml.safe_load((REPOSITORY / "tests" / "cases" / "getallen.yml").read_text(encoding="utf-8"))
    texts = [str(case["getypt"]) for table in cases.values() for case in table if "getypt" in case]
    chance = random.Random(7)  # noqa: S311 - the same texts every time
    pieces = [*string.digits, *string.digits, ".", ",", "-", "−", "–", "€", " ", "\u00a0", "%", "euro", "000", "x"]  # fmt: skip
    texts += ["".join(chance.choices(pieces, k=chance.randrange(1, 10))) for _ in range(5000)]

    found = arithmetic.evaluate(READ, [language.value, texts])

    assert len(texts) > 5050
    expected = [[_number(text, language), _share(text, language)] for text in texts]
    assert [one for one in zip(texts, found, expected, strict=True) if one[1] != one[2]] == []


def _number(text: str, language: Language) -> str:
    try:
        return _spelled(read_number(text, language).value)
    except TooLong:
        return "too_long"
    except Unreadable:
        return "unreadable"


def _share(text: str, language: Language) -> str:
    try:
        return _spelled(read_share(text, language))
    except TooLong:
        return "too_long"
    except Unreadable as refused:
        # on a page that shows percentages a bare number above one is one
        if type(refused) is Unreadable and "%" not in text:
            number = _number(text, language)
            if number not in {"too_long", "unreadable"} and "€" not in text and "euro" not in text:
                return _share(f"{text}%", language)
        return "unreadable" if type(refused) is Unreadable else "out_of_range"


def _spelled(value: Any) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


# --- The page ---------------------------------------------------------------------------------------

ADDRESS = "analyses/2025/reken-zelf"
BRAM = "Bram"
NAME = """A "b" & {c} <3 'd'"""
ONE_PERSONA: dict[str, str | bytes] = {
    "baten/uur.md": f"---\ntitel: |-\n  Uur van {NAME}\ntarief: € 12,50\neenheid: uur\nlaag: 10\nhoog: 15\n---\n",
    "personas/a.md": f"---\nnaam: |-\n  {NAME}\nwaarde: groei\nbaten:\n  - baat: uur\n    aantal: 4\n---\n",
}


def _file(site: Site, address: str = ADDRESS) -> str:
    return (site.folder / address / "index.html").as_uri()


def _field(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=label, exact=True).first


def _text(page: Page, name: str) -> str:
    # the outcome is reckoned at the next drawing of the screen, which a busy machine keeps waiting
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return " ".join(page.locator(f'[data-reken="{name}"]').inner_text().split())


@pytest.fixture
def page(browser: Browser, built: Build) -> Iterator[Page]:
    """Open the page of the demonstration as a file on disk, with an eye on everything that goes wrong."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: None if asked.url.startswith(("file:", "data:", "blob:")) else troubles.append(asked.url))  # fmt: skip
    page.goto(_file(built("demo")), wait_until="load")
    yield page
    assert troubles == []
    context.close()


def test_keyboard_changes_sees_and_undoes(page: Page) -> None:
    """Somebody without a mouse moves visitors and a price, sees the outcome move, and finds the way back."""
    before = _text(page, "baten"), _text(page, "roi")
    _field(page, BRAM).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("16")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")  # the slider beside it
    page.wait_for_function("location.hash.includes('persona:bram:bezoekers=17')")

    assert _field(page, BRAM).input_value() == "17"
    assert (_text(page, "baten"), _text(page, "roi")) != before
    assert _text(page, "was-baten") == f"(gepubliceerd: {before[0]})"
    assert "Bezoekers als Bram 17 in plaats van 11" in _text(page, "lijst")
    status = page.locator('[role="status"][data-reken="status"]')
    status.filter(has_text=_text(page, "baten")).wait_for(state="attached")

    page.keyboard.press("Tab")  # the way back of this number
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === ''")
    assert (_text(page, "baten"), _text(page, "roi")) == before
    assert page.evaluate("document.activeElement.value") == "11"


def test_everything_goes_back(page: Page) -> None:
    """One button takes all changes back, also those in a folded group; the list does it one by one."""
    before = _text(page, "baten")
    page.locator("summary", has_text="Baten van Ismaël").press("Enter")
    page.get_by_label("Deel dat meetelt", exact=True).first.fill("50%")
    _field(page, BRAM).fill("1.200")
    _field(page, "Kosten zonder de marge").fill("€ 2.052,-")
    page.keyboard.press("Tab")
    assert _field(page, "Kosten zonder de marge").input_value() == "2.052"
    assert page.locator('[data-reken="lijst"] li').count() == 3
    page.locator('[data-reken="lijst"] button').nth(1).press("Enter")
    assert page.locator('[data-reken="lijst"] li').count() == 2
    assert page.evaluate("document.activeElement.closest('li') !== null"), "the keyboard stays in the list"

    page.get_by_role("button", name="Alles terug").press("Enter")

    assert _text(page, "baten") == before
    assert _text(page, "niets") == DUTCH_RECKON.script["nothing_changed"]
    assert page.evaluate("document.activeElement.id") == "z-veranderd"
    assert page.get_by_label("Deel dat meetelt", exact=True).first.input_value() == "100%"


@pytest.mark.parametrize(
    ("label", "typed", "says"),
    [
        (BRAM, "veel", "“veel” lezen we niet als getal"),
        (BRAM, "1,5", "hele mensen"),
        (BRAM, "-3", "onder nul"),
        (BRAM, "", "Hier staat geen getal"),
        (BRAM, "9" * 30, "te lang"),
        ("Marge voor onvoorziene kosten", "140%", "tussen 0% en 100%"),
        (BRAM, "NaN", "“NaN” lezen we niet"),
    ],
)
def test_what_cannot_be_read_is_told(page: Page, label: str, typed: str, says: str) -> None:
    """A field says kindly what it expects; the outcome stays what it was, and is always a number."""
    before = _text(page, "baten")
    field = _field(page, label)
    field.fill(typed)
    field.press("Enter")

    assert field.get_attribute("aria-invalid") == "true"
    fault = page.locator(f"#{(field.get_attribute('aria-describedby') or '').split()[-1]}")
    assert says in fault.inner_text()
    assert _text(page, "baten") == before
    field.fill("0,5" if "Marge" in label else "12")
    assert field.get_attribute("aria-invalid") is None
    assert not fault.is_visible()


def test_no_costs_give_words(page: Page) -> None:
    """Without costs there is no ROI, and no number that is none."""
    _field(page, "Kosten zonder de marge").fill("0")
    _field(page, "Kosten zonder de marge").press("Enter")

    assert _text(page, "roi") == "geen"
    assert _text(page, "zin") == "De kosten zijn nul, dus er is geen ROI."
    assert not {"NaN", "Infinity", "undefined", "null"} & set(page.locator("article").inner_text().split())


def test_link_brings_changes_and_refuses_others(page: Page, built: Build) -> None:
    """What stands behind the address is looked at like anything that a stranger typed."""
    address = _file(built("demo"))
    page.goto(
        f"{address}#reken&persona:bram:bezoekers=16&persona:bram:bezoekers=-4&__proto__=1&baat:fact:tarief=1e9"
        "&persona:lena:bezoekers=%E0%A4%A&<img src=x onerror=alert(1)>=3&begroting:2025:marge=2"
    )
    page.wait_for_selector("text=16 in plaats van 11")

    assert page.locator('[data-reken="lijst"] li').count() == 1
    assert _text(page, "koppeling").startswith("6 van de getallen")
    page.get_by_role("link", name="Koppeling naar deze uitkomst").click()
    assert page.url.endswith("#reken&persona:bram:bezoekers=16")
    page.evaluate("location.hash = '#reken&persona:lena:bezoekers=0'")
    page.wait_for_selector("text=0 in plaats van 4")
    assert _field(page, BRAM).input_value() == "11"
    page.evaluate("location.hash = '#z-gepubliceerd'")
    assert page.locator('[data-reken="lijst"] li').count() == 1, "an ordinary anchor changes nothing"


def test_search_finds_a_folded_number(page: Page) -> None:
    """Whoever looks for a word sees the fields that have it, and the groups that hold them open."""
    folded = page.locator("details.zhi-reken-vouw")
    page.get_by_role("searchbox").fill("jobcoaching")
    page.wait_for_function("document.querySelectorAll('details.zhi-reken-vouw[open]').length > 0")

    assert page.locator(".zhi-reken-in .zhi-reken-veld:visible", has_text="Ismaël").count() == 0
    assert page.get_by_role("group", name="Intensieve interne jobcoaching").first.is_visible()
    page.get_by_role("searchbox").fill("")
    page.wait_for_function("document.querySelectorAll('details.zhi-reken-vouw[open]').length === 0")
    assert folded.first.is_visible()


def test_page_without_javascript_is_the_published_table(browser: Browser, built: Build) -> None:
    """Without a script nothing pretends to work, and the figures stand there as published."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(_file(built("demo")))

    assert page.get_by_text(DUTCH_RECKON.without_script).is_visible()
    assert page.get_by_role("textbox").count() == 0
    assert page.get_by_role("table").count() == 1
    shown = built("demo").article(ADDRESS.removesuffix("/reken-zelf")).all("table", class_="zhi-som")[0].text
    assert " ".join(page.get_by_role("table").inner_text().split())[:40] == shown[:40]
    context.close()


def test_numbers_that_do_not_fit_are_not_shown(browser: Browser, built: Build) -> None:
    """A page that does not find the published outcome leaves the published table alone."""
    page = browser.new_page()
    text = built("demo").html(ADDRESS).replace('"published":{"benefits":"', '"published":{"benefits":"9', 1)
    scripts = "".join(f"<script>{(SCRIPTS / name).read_text(encoding='utf-8')}</script>" for name in ("reckoning.js", "reckon-page.js"))  # fmt: skip
    page.set_content(f"<article>{text[text.index('<article') : text.index('</article>')]}</article>{scripts}")

    assert page.get_by_role("textbox").count() == 0
    assert page.get_by_text(DUTCH_RECKON.without_script).is_visible()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_form_is_accessible_and_fits(browser: Browser, built: Build, width: int, scheme: str) -> None:
    """Axe finds nothing with everything open, changed and misspelt; nothing sticks out, also in large letters."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # fmt: skip
    page = context.new_page()
    page.goto(_file(built("demo")) + "#reken&persona:bram:bezoekers=16&baat:fact:tarief=99.5")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    _field(page, "Ismaël").fill("geen idee")
    _field(page, "Ismaël").press("Enter")
    page.wait_for_timeout(100)

    assert violations(page) == []
    for size, least in (("100%", 320), ("200%", 390)):
        page.set_viewport_size({"width": max(width, least), "height": 800})
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        wide, inner = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= inner, size
    context.close()


# --- Other publications -----------------------------------------------------------------------------


def _build(folder: Path, files: dict[str, str | bytes], settings: str = "", language: str = "nl") -> Site:
    root = write_project(folder, files, language=language)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    done = zhi_process("build", cwd=root)
    assert done.returncode == 0, done.stderr
    return Site(root, root / "site", done.stderr)


def test_names_with_marks_of_html_are_shown_as_typed(browser: Browser, tmp_path: Path) -> None:
    """One persona, no costs, addresses without folders, and names that look like markup."""
    analysis = "---\ntitel: Proef\njaar: 2025\npersonas:\n  a: 3 (2-4)\n---\n"
    site = _build(tmp_path, ONE_PERSONA | {"analyses/proef.md": analysis}, "use_directory_urls: false\n")
    page = browser.new_page()
    page.goto((site.folder / "analyses" / "proef" / "reken-zelf.html").as_uri())

    assert _field(page, NAME).input_value() == "3"
    _field(page, f"Uur van {NAME}").fill("20")
    page.wait_for_selector("text=20 in plaats van € 12,50")
    assert _text(page, "baten") == "€ 240"
    assert _text(page, "marges") == "Met alle marges tegelijk: baten van € 160 tot € 320."
    assert page.get_by_role("searchbox").count() == 0, "a handful of numbers needs no search"
    page.close()


def test_english_page(browser: Browser, built: Build) -> None:
    """In an English publication comma and dot trade roles, and no Dutch word is left."""
    page = browser.new_page()
    page.goto(_file(built("engels"), "analyses/2025/reckon-yourself"))
    field = page.locator(".zhi-reken-invul", has_text="€").locator("input").first
    field.fill("€ 2,052.50")
    field.press("Enter")

    assert field.input_value() == "2,052.50"
    assert "instead of" in _text(page, "lijst")
    field.fill("2.052,50")
    field.press("Enter")
    assert "We cannot read “2.052,50” as a number" in page.locator(".zhi-reken-fout:visible").inner_text()
    page.close()


def test_two_hundred_personas_stay_quick(browser: Browser, tmp_path: Path) -> None:
    """A page of 200 personas with 1,600 lines opens within a second and answers a change within a tenth."""
    items = {f"baten/b{at}.md": f"---\ntitel: Baat {at}\ntarief: {at + 10},50\nlaag: {at}\nhoog: {at + 20}\n---\n" for at in range(20)}  # fmt: skip
    lines = "".join(f"  - baat: b{at}\n    aantal: 3\n    deel: 50% (20%-80%)\n" for at in range(8))
    personas = {f"personas/p{at}.md": f"---\nnaam: Persona {at}\nwaarde: groei\nbaten:\n{lines}---\n" for at in range(200)}  # fmt: skip
    counts = "".join(f"  p{at}: {at + 3}\n" for at in range(200))
    files: dict[str, str | bytes] = {
        **items,
        **personas,
        "analyses/groot.md": f"---\ntitel: Groot\njaar: 2025\nkosten: 100000\npersonas:\n{counts}---\n",
    }
    publication = Publication(tmp_path / "groot", files, analysis="groot")
    page = browser.new_page()
    page.add_script_tag(content=(SCRIPTS / "reckoning.js").read_text(encoding="utf-8"))

    duration = page.evaluate(
        """data => { const sheet = zhiReckoning.sheetOf(data), start = performance.now();
        for (let turn = 0; turn < 10; turn += 1) zhiReckoning.reckon(sheet, new Map([['persona:p1:bezoekers', String(turn)]]));
        return (performance.now() - start) / 10; }""",
        publication.data,
    )
    site = _build(tmp_path / "site", files)
    page.goto(_file(site, "analyses/groot/reken-zelf"))

    assert duration < 100, duration
    assert page.get_by_role("textbox").count() < 30
    opened = page.evaluate(
        "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd - performance.getEntriesByType('navigation')[0].domInteractive"
    )
    assert opened < 1000, opened
    page.get_by_role("searchbox").fill("persona 177")
    page.get_by_role("group", name="Baat 3").first.wait_for()
    page.close()


def test_page_stays_light(built: Build) -> None:
    """The page of the demonstration with its data and its scripts weighs little."""
    site = built("demo")
    html = site.html(ADDRESS)
    data = html[html.index('<script type="application/json" id="zhi-reken-gegevens">') :].partition(
        "</script>"
    )[0]
    scripts = [site.files[f"assets/zhi/scripts/{name}"] for name in ("reckoning.js", "reckon-page.js")]

    assert len(data.encode()) < 15_000
    assert len(html.encode()) < 60_000  # with all its styles
    assert sum(len(gzip.compress(part)) for part in [html.encode(), *scripts]) < 60_000


def test_page_is_linked_and_found(built: Build) -> None:
    """The analysis and the home page lead here, and so does a search for its title."""
    site = built("demo")

    for address, link in (("analyses/2025", "reken-zelf/"), ("", "analyses/2025/reken-zelf/")):
        links = {one["href"]: one.text for one in site.article(address).all("a")}
        assert links[link] == DUTCH_RECKON.link
    titles = {entry["location"]: entry["title"] for entry in site.search}
    assert titles["analyses/2025/reken-zelf/"] == "Reken zelf: Kosten en baten 2025"
    found = " ".join(entry["text"] for entry in site.search if entry["location"].startswith(ADDRESS))
    assert "nothing_changed" not in found, "data is no text"


def test_both_languages_say_as_much() -> None:
    """Every word that the script may ask for is there in both languages, with the same blanks."""
    dutch, english = DUTCH_RECKON.script, ENGLISH_RECKON.script
    blanks = re.compile(r"\{(\w+)\}")

    assert dutch.keys() == english.keys()
    assert {name: set(blanks.findall(text)) for name, text in dutch.items()} == {
        name: set(blanks.findall(text)) for name, text in english.items()
    }
    asked = set(re.findall(r"\bwords\.(\w+)", (SCRIPTS / "reckon-page.js").read_text(encoding="utf-8")))
    asked |= set(re.findall(r'worded\("(\w+)"', (SCRIPTS / "reckon-page.js").read_text(encoding="utf-8")))
    given = {*dutch, "roi", "break_even", "between"}
    assert asked <= given
    kinds = {"autonoom", "verdringing", "eigen_aandeel", "optimisme", "tarief", "bedrag", "deel", "aantal"}
    told = {"unreadable", "too_long", "out_of_range", "negative", "not_whole"}
    assert given - asked <= kinds | told
