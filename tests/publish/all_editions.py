"""Every edition of the demonstration, built once for all tests, and what each of them is measured by."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.building import REPOSITORY, Build
from tests.publish.page_measures import Frame, Measured, frame_of

PRINT = REPOSITORY / "themes" / "palet" / "print"
DEMO = tuple(sorted(path.stem for path in (REPOSITORY / "content" / "brochures").glob("*.md")))
VARIANTS = {
    "algemeen-a5": 'titel: "De Kleine Kade"\nformaat: A5\nanalyse: "2025"',
    "zorgverzekeraar": 'titel: "De Kleine Kade en de zorgverzekeraar"\nvoor: zorgverzekeraar\nanalyse: "2025"',
    "personakaarten-a4": 'titel: "De mensen"\nuitvoering: personakaarten\nformaat: A4\nanalyse: "2025"',
    "samenvatting-a5": 'titel: "De Kleine Kade in het kort"\nuitvoering: samenvatting\nformaat: A5\nvoor: gemeente-wmo\nanalyse: "2025"',
    "poster-a4": 'titel: "Het palet"\nuitvoering: poster\nformaat: A4',
    "waardekaarten-a5": 'titel: "Zes kaarten"\nuitvoering: waardekaarten\nformaat: A5',
    "interviewformulier-a5": 'titel: "Een gesprek"\nuitvoering: interviewformulier\nformaat: A5',
    "jaarverslag-a5": 'titel: "Jaarverslag 2025"\nuitvoering: jaarverslag\nformaat: A5\ninkt: zwart-wit',
    "telblad-a5": 'titel: "Telblad"\nuitvoering: telblad\nformaat: A5',
    "besluitstuk-a5": 'titel: "Een huiskamer voor Hoogdijk?"\nuitvoering: besluitstuk\nformaat: A5',
}
"""Other papers and another payer than the demonstration has; front matter by name."""
EDITIONS = (*DEMO, *VARIANTS)
WHOLE = ("algemeen", "gemeente", "zwart-wit", "algemeen-a5", "zorgverzekeraar")
"""Those that are made of parts in one column or two, with a running head."""
REPORTS = ("jaarverslag", "jaarverslag-a5")
"""In the page design of whole brochures, with chapters of their own."""
WITH_MONEY = (
    *WHOLE,
    "grote-letter",
    "samenvatting",
    "samenvatting-a5",
    "personakaarten",
    "personakaarten-a4",
)
_EDGE = Frame(top=8, outside=8, bottom=8, inside=8)
"""Where an office printer prints nothing; sheets and cards keep out of it."""


def add_variants(folder: Path) -> None:
    """Give a copy of the demonstration other brochures than its own."""
    brochures = folder / "content" / "brochures"
    foreword = (brochures / "algemeen.md").read_text(encoding="utf-8").split("---", 2)[2]
    for path in brochures.iterdir():
        path.unlink()
    for name, keys in VARIANTS.items():
        (brochures / f"{name}.md").write_text(f"---\n{keys}\n---{foreword}", encoding="utf-8")


def pdf_of(built: Build, name: str) -> bytes:
    """Return an edition as it was printed."""
    return built("variants" if name in VARIANTS else "demo").files[f"downloads/{name}.pdf"]


@cache
def measured(data: bytes, name: str) -> Measured:
    """Return the measures of an edition."""
    if name not in {*WHOLE, *REPORTS, "grote-letter"}:
        return Measured(data, _EDGE)
    if name == "grote-letter":
        frame = frame_of((PRINT / "large_print.css").read_text(encoding="utf-8"))
        # three lines of large letters, the tail of a chapter, are a tenth of a page
        return Measured(data, frame, least_used=0.1)
    paper = "a5" if name.endswith("-a5") else "a4"
    return Measured(data, frame_of((PRINT / f"{paper}.css").read_text(encoding="utf-8")))
