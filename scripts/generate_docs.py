"""Write the pages of the manual that are made from the code: ``docs/meldingen.md`` and ``docs/sleutels.md``.

Run it after a change of a key, a message or an example; a test tells when that was forgotten.
"""  # noqa: INP001 - run as a module, and imported by a test

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from zhi_publish.diagnostics import Code, Severity
from zhi_publish.load.key_tables import ALL_TABLES, TABLES_BY_KIND
from zhi_publish.load.keys import KeyTable
from zhi_publish.load.settings import PLUGIN_OPTIONS
from zhi_publish.messages import catalogue
from zhi_publish.model.kinds import KIND_BY_FOLDER, KIND_NAMES
from zhi_publish.model.settings import Language

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests" / "problems"

_GROUPS = (
    ("Het bestand en de gegevens bovenaan", 1, 19),
    ("Sleutels en waarden", 20, 49),
    ("Tussen bestanden", 50, 69),
    ("Lopende tekst", 70, 89),
    ("Afbeeldingen", 90, 99),
    ("Uiterlijk", 100, 109),
    ("Meer over bestanden", 110, 119),
    ("Getallen in een tekst", 120, 129),
    ("Drukken, tonen en delen", 130, 154),
    ("Talen", 155, 164),
    ("Delen van de methode", 165, 229),
)
_WEIGHTS = {
    Severity.ERROR: "Een fout: eerst herstellen, dan publiceren.",
    Severity.WARNING: "Een waarschuwing: publiceren kan. Kijk er wel naar; met `--strict` is zij een fout.",
    Severity.NOTE: "Ter informatie: zo is het gelezen.",
}


def messages_page() -> str:
    """Return the page with every finding, its weight and an example."""
    return "\n".join(_messages()) + "\n"


def _messages() -> Iterator[str]:
    yield "# Meldingen"
    yield ""
    yield (
        "`zhi-publish check` noemt alles wat te herstellen is in een keer. Elke melding heeft een vast "
        "nummer; hieronder staat bij elk nummer een voorbeeld, zoals je het op het scherm ziet."
    )
    yield ""
    yield "<!-- Gemaakt door scripts/generate_docs.py, uit de voorbeelden in tests/problems. -->"
    sentences = catalogue(Language.DUTCH).messages
    for title, first, last in _GROUPS:
        yield ""
        yield f"## {title}"
        for code in sorted(Code, key=lambda code: code.number):
            if first <= int(code.number.removeprefix("ZHI")) <= last:
                yield ""
                yield f"### {code.number}: {_general(sentences[code].headline)}"
                yield ""
                yield _WEIGHTS[code.severity]
                yield ""
                yield "````text"
                yield (EXAMPLES / code.number / "expected.txt").read_text(encoding="utf-8").rstrip("\n")
                yield "````"


def _general(headline: str) -> str:
    """Return a headline that speaks of every case: an ellipsis where an example has its own words."""
    plain = headline.replace("{{{{ }}}}", "{{ }}")
    return re.sub(r"(?<!\{)\{[a-z_]+\}(?!\})", "…", plain)


def keys_page() -> str:
    """Return the page with every key, in both languages."""
    return "\n".join(_keys()) + "\n"


def _keys() -> Iterator[str]:
    yield "# Sleutels"
    yield ""
    yield (
        "Een sleutel staat boven in een bestand, tussen twee regels `---`, met een dubbele punt erachter. "
        "Elke sleutel heeft een Nederlandse en een Engelse naam; allebei werken altijd. Met * is verplicht."
    )
    yield ""
    yield "<!-- Gemaakt door scripts/generate_docs.py, uit zhi_publish/load/keys.py. -->"
    yield ""
    yield "## Soorten bestanden"
    yield ""
    yield "| soort | kind | mappen |"
    yield "|---|---|---|"
    for kind, (dutch, english) in KIND_NAMES.items():
        folders = ", ".join(f"`{folder}/`" for folder, of in KIND_BY_FOLDER.items() if of is kind)
        yield f"| `{dutch}` | `{english}` | {folders or 'elke andere plek'} |"
    whole_files = [table for table in ALL_TABLES if table in TABLES_BY_KIND.values()]
    parts = [table for table in ALL_TABLES if table not in whole_files]
    for title, tables in (("Per soort bestand", whole_files), ("Onderdelen", parts)):
        yield ""
        yield f"## {title}"
        for table in tables:
            yield from _table(table)
    yield ""
    yield "## In `mkdocs.yml`, onder `plugins: zhi`"
    yield from _rows(PLUGIN_OPTIONS)


def _table(table: KeyTable) -> Iterator[str]:
    yield ""
    yield f"### {table.name}"
    yield from _rows(table)


def _rows(table: KeyTable) -> Iterator[str]:
    yield ""
    yield "| sleutel | Engels | betekenis |"
    yield "|---|---|---|"
    for key in table.keys:
        required = " *" if key.is_required else ""
        yield f"| `{key.name}`{required} | `{key.english}` | {key.about} |"


PAGES = {"meldingen.md": messages_page, "sleutels.md": keys_page}


def main() -> None:
    """Write all pages."""
    for name, page in PAGES.items():
        (ROOT / "docs" / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
