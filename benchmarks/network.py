"""A network of 350 locations, 20 personas and 3 years: reading, reckoning, and its website."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import site
from benchmarks.generate import VALUES, YEARS
from benchmarks.measure import Row, Run, apart, median, run

NAME = "network"
LOCATIONS = 350
PERSONAS = 20
BENEFITS = 24
REGIONS = ("Noord", "Oost", "Midden", "West", "Zuid")
MOST_SECONDS = 6.0
MOST_MIB = 400.0


def generate(folder: Path, *, locations: int = LOCATIONS, brochures: bool = False, seed: int = 2025) -> Path:
    """Write the publication of a network; the same arguments give the same files."""
    for name, text in files(locations, random.Random(seed), brochures=brochures):  # noqa: S311 - the same every time
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def files(locations: int, chance: random.Random, *, brochures: bool) -> Iterator[tuple[str, str]]:
    """Yield the path and text of every file."""
    yield "mkdocs.yml", _SETTINGS
    yield "content/index.md", "---\ntitel: De Kring\n---\n\nVeel huizen, gedeelde portretten.\n"
    for number in range(BENEFITS):
        yield f"content/baten/baat-{number:02d}.md", _benefit(number, chance)
    for number in range(PERSONAS):
        yield f"content/personas/{_persona(number)}.md", _person(number, chance)
    rows = ["locatie;jaar;persona;aantal"]
    for number in range(locations):
        yield f"content/locaties/{_location(number)}.md", _place(number, locations)
        for year in YEARS:
            rows += _counted(_location(number), year, chance)
            costs = chance.randint(60, 400) * 1000
            yield f"content/begrotingen/{_location(number)}-{year}.md", _budget(number, year, costs)
            yield f"content/analyses/{_location(number)}-{year}.md", _analysis(number, year)
    yield "content/tellingen/alle.md", "---\ntitel: Alle tellingen\ntabel: gegevens/tellingen.csv\n---\n"
    yield "gegevens/tellingen.csv", "\n".join(rows) + "\n"
    if brochures:
        yield (
            "content/brochures/per-locatie.md",
            "---\ntitel: Wie er komen\nper: locatie\nuitvoering: samenvatting\n---\n",
        )


_SETTINGS = """\
site_name: De Kring
docs_dir: content
theme:
  name: material
  language: nl
plugins:
  - search
  - zhi:
      organisatie: Netwerk De Kring
"""


def _location(number: int) -> str:
    return f"huis-{number:03d}"


def _persona(number: int) -> str:
    return f"portret-{number:02d}"


def _benefit(number: int, chance: random.Random) -> str:
    return (
        f"---\ntitel: Baat {number}\ntarief: € {chance.randint(20, 180)}\neenheid: uur\nbetaler: gemeente-wmo\n"
        f"bron: {{titel: Tarievenboek, jaar: 2024}}\n---\n\nMinder uren.\n"
    )


def _person(number: int, chance: random.Random) -> str:
    palette = "\n".join(f"  {value}: {chance.randint(1, 5)}" for value in VALUES)
    lines = "\n".join(
        f"  - baat: baat-{benefit:02d}\n    aantal: {chance.randint(2, 40)} "
        for benefit in chance.sample(range(BENEFITS), 4)
    )
    return (
        f"---\nnaam: Portret {number}\nwaarde: {VALUES[number % len(VALUES)]}\nleeftijd: 25-45\n"
        f"samenvatting: Komt elke week.\npalet:\n{palette}\nbaten:\n{lines}\n---\n\n"
        "Kwam voor koffie en bleef.\n\n## Nu\n\nHelpt in de keuken.\n"
    )


def _place(number: int, locations: int) -> str:
    other = f"vergelijk_met: [{_location((number + 1) % locations)}]\n" if number % 10 == 0 else ""
    return (
        f"---\ntitel: Huis {number}\nplaats: Dorp {number}\nregio: {REGIONS[number % len(REGIONS)]}\n"
        f"initiatief: Stichting {number // 3}\ninwoners: {10_000 + 37 * number}\nsinds: {2008 + number % 15}\n"
        f"{other}---\n\nEen huis met een lange tafel.\n"
    )


def _counted(location: str, year: int, chance: random.Random) -> Iterator[str]:
    structural = 0
    for number in range(PERSONAS):
        count = chance.randint(5, 30)
        structural += count
        yield f"{location};{year};{_persona(number)};{count}"
    incidental = chance.randint(50, 400)
    yield f"{location};{year};uniek;{structural + incidental}"
    yield f"{location};{year};structureel;{structural}"
    yield f"{location};{year};incidenteel;{incidental}"
    yield f"{location};{year};bezoeken;{structural * 40 + incidental * 3}"


def _budget(number: int, year: int, costs: int) -> str:
    return (
        f"---\ntitel: Begroting huis {number} {year}\njaar: {year}\nlocatie: {_location(number)}\nmarge: 1,5%\nposten:\n"
        f"  - titel: Salarissen\n    bedrag: € {costs * 66 // 100}\n    groep: personeel\n"
        f"  - titel: Huur\n    bedrag: € {costs * 34 // 100}\n    groep: huisvesting\n"
        f"inkomsten:\n  - titel: Subsidie\n    bedrag: € {costs}\n    stroom: Wmo\n    betaler: gemeente-wmo\n---\n"
    )


def _analysis(number: int, year: int) -> str:
    return (
        f"---\ntitel: Huis {number} in {year}\njaar: {year}\nlocatie: {_location(number)}\n"
        f"begroting: {_location(number)}-{year}\ntelling: ja\npm:\n  - Minder schaamte\n"
        f"open: {{dagdelen: 500, dagen: 250}}\n---\n"
    )


def measure(folder: Path, rounds: int) -> list[Row]:
    """Return what reading and reckoning the network takes, and its website beside the bare host."""
    publication = generate(folder / NAME)
    runs = {}
    for verb in ("check", "calc"):
        command: list[str | Path] = [sys.executable, "-m", "zhi_publish.cli", verb, publication]
        runs[verb] = median([run(command, folder) for _ in range(rounds)])
    what = f"network of {LOCATIONS} locations"
    together = runs["check"].wall + runs["calc"].wall
    note = f"check {runs['check'].wall:.2f} s, calc {runs['calc'].wall:.2f} s"
    peak = max(one.peak for one in runs.values())
    return [
        Row(what=f"{what}: check and calc", figure=together, unit="s", limit=MOST_SECONDS, note=note),
        Row(what=f"{what}: memory", figure=peak, unit="MiB", limit=MOST_MIB),
        *_website(folder, rounds),
    ]


def _website(folder: Path, rounds: int) -> list[Row]:
    """Return the website of the network beside the bare host on the very same pages."""
    publication = generate(folder / f"ours-{NAME}")
    apart(site.prepare, publication, folder / f"plain-{NAME}")
    drawn = run([sys.executable, "-m", "zhi_publish.cli", "build", publication], folder)
    found: dict[str, list[Run]] = {"ours": [], "short": []}
    for number in range(rounds):
        for name, runs in found.items():
            runs.append(site.build(folder, NAME, name))
            print(f"  round {number + 1}  {NAME} {name:<6} {runs[-1].cpu:7.2f} s cpu", file=sys.stderr)
    return site.rows_of(NAME, found, drawn, PERSONAS)
