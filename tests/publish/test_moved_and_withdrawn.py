"""What was renamed is still found at its old address; what was withdrawn is found nowhere at all."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.building import Site, parse_html, pdf_text, tree, unpacked, zhi_process
from tests.makers import write_project
from zhi_publish.diagnostics import Code
from zhi_publish.pipeline import run

SETTINGS = """\
site_name: De Kade
site_url: https://kade.example/
docs_dir: content
theme:
  name: material
  language: nl
plugins:
  - search
  - zhi:
      organisatie: Stichting De Kade
"""
NAME, WORD, AMOUNT = "Zwaantje", "knikkerbaan", "31.337"
PERSONA = f"""\
---
naam: {NAME}
voorheen: {NAME.lower()}-oud
waarde: groei
samenvatting: {NAME} bouwt een {WORD}.
citaat: Mijn {WORD} rolt.
herzien: 2025-03-01
palet: {{groei: 4}}
baten:
  - titel: Minder {WORD}
    bedrag: {AMOUNT}
    schatting: ja
    betaler: uwv
---
## De {WORD} van {NAME}

Elke week een stuk erbij.
"""
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": SETTINGS,
    "index.md": "# Welkom\n\nHallo.\n",
    "personas/bas.md": "---\nnaam: Bas\nwaarde: netwerk\nherzien: 2025-06-01\nbaten:\n  - titel: Rust\n    bedrag: 1.250\n    schatting: ja\n---\nVerhaal.\n",
    "brochures/algemeen.md": "---\ntitel: Alles\n---\n",
}
WITH = (
    "---\ntitel: Wat het opbracht\njaar: 2025\nkosten: 1.000\npersonas: {bas: 5, zwaantje: 4}\n---\nTekst.\n"
)
WITHOUT = WITH.replace(", zwaantje: 4", "")


def _everything(name: str, data: bytes) -> Iterator[bytes]:
    """Yield a file, and whatever is packed in it however deep: streams of a PDF, a spreadsheet attached to it."""
    yield unpacked(name, data)
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inside in archive.namelist():
                yield inside.encode()
                yield from _everything(inside, archive.read(inside))
    if name.endswith(".pdf"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for attached in pdf.attachments.values():
                yield from _everything(attached.filename, attached.get_file().read_bytes())
        # a word that is cut at the end of a line is still a word
        yield re.sub(r"[-\u00ad\ufffe]\s*", "", pdf_text(data)).encode()


def _traces(folder: Path) -> set[str]:
    """Return the files in which the persona can still be found, by any of its words."""
    wanted = [
        word.encode(coding)
        for word in (NAME, WORD, AMOUNT, AMOUNT.replace(".", ""))
        for coding in ("utf-8", "utf-16-be")
    ]
    found = set()
    for name, data in tree(folder).items():
        parts = [name.encode(), *_everything(name, data)]
        if any(word.lower() in part.lower() for part in parts for word in wanted):
            found.add(name)
    return found


@pytest.mark.print
def test_withdrawn_persona_leaves_no_trace(tmp_path: Path) -> None:
    """A persona that was published and then removed, or made a draft again, is in no byte of what is published."""
    root = write_project(tmp_path, {**FILES, "personas/zwaantje.md": PERSONA, "analyses/2025.md": WITH})
    never = write_project(tmp_path / "nooit", {**FILES, "analyses/2025.md": WITHOUT})
    assert zhi_process("build", cwd=root).returncode == 0
    assert zhi_process("build", cwd=never).returncode == 0
    there = _traces(root / "site")
    assert {
        "personas/zwaantje/index.html", "personas/zwaantje-oud/index.html", "personas/index.html", "zoeken/index.html",
        "assets/zhi/search/index.js", "assets/zhi/delen/personas-zwaantje.png", "feed.xml", "sitemap.xml", "sitemap.xml.gz",
        "downloads/algemeen.pdf", "downloads/analyse-2025.xlsx", "downloads/analyse-2025.csv", "downloads/uitkomsten.json",
        "downloads/uitkomsten.csv", "analyses/2025/index.html", "analyses/2025/reken-zelf/index.html", "betalers/uwv/index.html",
    } <= there  # fmt: skip
    before = tree(never / "site")

    for persona in (PERSONA.replace("---\n", "---\nconcept: ja\n", 1), None):
        path = root / "content" / "personas" / "zwaantje.md"
        if persona is None:
            path.unlink()
        else:
            path.write_text(persona, encoding="utf-8")
        (root / "content" / "analyses" / "2025.md").write_text(WITHOUT, encoding="utf-8")
        done = zhi_process("build", cwd=root)

        assert done.returncode == 0, done.stderr
        assert _traces(root / "site") == set()
        assert _traces(root / ".zhi" / "staging") == set()
        assert len(list((root / ".zhi" / "delen").glob("*.png"))) == len(
            [name for name in before if name.startswith("assets/zhi/delen/")]
        )
        # as if it had never been there
        assert tree(root / "site") == before


MOVED: dict[str, str | bytes] = {
    "mkdocs.yml": SETTINGS,
    "index.md": "# Welkom\n\nHallo.\n",
    "personas/bas.md": "---\nnaam: Bas <3 & co\nvoorheen: [Sebastiaan, bastiaan.md]\nwaarde: netwerk\nherzien: 2025-06-01\n---\nVerhaal.\n",
    "over-ons.md": "---\ntitel: Over ons\nvoorheen: wie/zijn-wij\n---\nTekst.\n",
}


@pytest.mark.parametrize("has_folders", [True, False])
def test_old_address_leads_to_the_page(tmp_path: Path, *, has_folders: bool) -> None:
    """A small page with a link, for people and for browsers; it stands in no list, and robots go on."""
    settings = SETTINGS + ("" if has_folders else "use_directory_urls: false\n")
    root = write_project(tmp_path, {**MOVED, "mkdocs.yml": settings})
    assert zhi_process("build", cwd=root).returncode == 0
    site = Site(root, root / "site")
    ending = "/index.html" if has_folders else ".html"
    shown = "/" if has_folders else ".html"

    for old, new, link in (
        ("personas/sebastiaan", "personas/bas", f"../bas{shown}" if has_folders else f"bas{shown}"),
        ("personas/bastiaan", "personas/bas", f"../bas{shown}" if has_folders else f"bas{shown}"),
        ("wie/zijn-wij", "over-ons", f"../../over-ons{shown}" if has_folders else f"../over-ons{shown}"),
    ):
        assert f"{new}{ending}" in site.files
        page = parse_html(site.files[f"{old}{ending}"].decode())
        assert page.one("a")["href"] == link
        assert page.one("meta", **{"http-equiv": "refresh"})["content"] == f"0; url={link}"
        assert page.one("meta", name="robots")["content"] == "noindex"
        assert page.one("link", rel="canonical")["href"] == f"https://kade.example/{new}{shown}"
    assert page.one("h1").text == "Deze bladzijde is verplaatst"
    for suffix in (".html", ".svg"):
        card = site.files[f"insluiten/persona-bas{suffix}"]
        assert site.files[f"insluiten/persona-sebastiaan{suffix}"] == card
    for name in ("sitemap.xml", "feed.xml", "assets/zhi/search/index.js"):
        assert b"bastiaan" not in site.files[name]


def test_feed_does_not_tell_of_a_renamed_persona_again(tmp_path: Path) -> None:
    """The id of an entry is that of the first name that it had."""
    old = write_project(
        tmp_path / "oud", {**MOVED, "personas/bas.md": "---\nnaam: Bas\nwaarde: netwerk\n---\nVerhaal.\n"}
    )
    (old / "content" / "personas" / "bas.md").rename(old / "content" / "personas" / "sebastiaan.md")
    new = write_project(tmp_path / "nieuw", MOVED)
    for root in (old, new):
        assert zhi_process("build", cwd=root).returncode == 0

    ids = [
        re.findall(r"<id>(.*?)</id>", (root / "site" / "feed.xml").read_text(encoding="utf-8"))
        for root in (old, new)
    ]

    assert ids[0] == ids[1]
    assert len(ids[0]) == 2


@pytest.mark.parametrize(
    ("former", "code"),
    [
        ("lena", Code.FORMER_TAKEN), ("Léna", Code.FORMER_TAKEN), ("bas", Code.FORMER_TAKEN), ("mappen/lena", Code.FORMER_NAME),
        ("../lena", Code.FORMER_NAME), ("'!!'", Code.FORMER_NAME), ("{a: b}", Code.WRONG_SHAPE), ("[[a]]", Code.WRONG_SHAPE),
        ("con", Code.FORMER_NAME), ("a" * 121, Code.FORMER_NAME),
    ],
)  # fmt: skip
def test_old_address_that_cannot_be(former: str, code: Code, tmp_path: Path) -> None:
    """Where another page stands, or where none can have stood, is said at the name itself."""
    files: dict[str, str | bytes] = {
        "personas/bas.md": f"---\nnaam: Bas\nvoorheen: {former}\nwaarde: netwerk\n---\nVerhaal.\n",
        "personas/lena.md": "---\nnaam: Lena\nwaarde: netwerk\n---\nVerhaal.\n",
    }
    found = [one for one in run(write_project(tmp_path, files)).report if one.severity == "error"]

    assert [one.code for one in found] == [code]
    assert found[0].where.file == "content/personas/bas.md"
    assert found[0].where.line == 3
