"""Publications of any size to measure with: the same size gives the same files, to the letter.

The texts read like Dutch (sentences of varied length, headings, lists, quotations, links and facts), because a
Markdown reader, a search index and a type-setter each take longer over some things than over others.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

WORDS_IN_STORY = 600
YEARS = (2023, 2024, 2025)
VALUES = ("vangnet", "herstel", "zelfregie", "netwerk", "groei", "tot-je-recht-komen")
PAYERS = (
    "gemeente-wmo",
    "gemeente-participatiewet",
    "zorgverzekeraar",
    "zorgkantoor",
    "uwv",
    "woningcorporatie",
    "politie-justitie",
    "werkgever",
)
OTHER_FILES = 10
"""Files beside personas, benefits and brochures: analyses, budgets and ordinary pages."""

_NAMES = "Anouk Bashir Carla Dewi Erik Fatma Gijs Hanna Imre Joost Karima Leon Mirjam Nico Olga Pim Rosa Sjoerd Tess Wim".split()
_SUBJECTS = (
    "de gastvrouw", "haar broer", "een oude buurman", "de wijkverpleegkundige", "iemand uit de keuken",
    "de jongste vrijwilliger", "zijn dochter", "een man met een hond", "de coördinator", "niemand van de groep",
    "de ervaringswerker", "een vrouw aan het raam", "haar vroegere chef", "de huisarts", "het hele koor",
)  # fmt: skip
_VERBS = (
    "vergat", "bewaarde", "herkende", "verzette", "vertelde over", "repareerde", "zocht", "vermeed", "regelde",
    "beschreef", "miste", "tekende", "telde", "las voor uit", "zweeg over",
)  # fmt: skip
_OBJECTS = (
    "de sleutel van de schuur", "een brief van drie bladzijden", "het rooster voor de zomer", "de lange tafel",
    "een doos met foto’s", "het eerste gesprek", "de afspraak bij het loket", "een fiets zonder bel",
    "de rekening van januari", "het recept voor de soep", "een plan dat niet van hem was", "de nacht ervoor",
    "een radio uit 1974", "het formulier met vijf vragen", "de reis naar zee",
)  # fmt: skip
_ENDINGS = (
    "op een dinsdag in maart", "zonder er veel over te zeggen", "en dat bleef zo", "terwijl de koffie koud werd",
    "voor het eerst in jaren", "alsof het niets was", "net als de week ervoor", "met een potlood achter het oor",
    "en niemand keek op", "toen het eindelijk droog was", "in hetzelfde tempo als altijd", "tegen ieders advies in",
)  # fmt: skip
_OPENINGS = (
    "Die winter", "Later", "In het begin", "Volgens de notulen", "Op maandag", "Bij de achterdeur", "Dat voorjaar",
    "Zoals zo vaak", "Tussen twee afspraken", "Na de verhuizing",
)  # fmt: skip
_HEADINGS = (
    "Hoe het begon", "Een gewone week", "Wat er veranderde", "Aan de lange tafel", "Wat niet lukte",
    "De dag dat het regende", "Wie er meekeken", "Hoe het nu gaat", "Wat wij daarvan rekenen",
)  # fmt: skip
_THINGS = (
    "Dagbesteding", "Begeleiding", "Nachtopvang", "Huisbezoek", "Vervoer", "Cursus", "Crisisdienst", "Jobcoaching",
    "Budgetbeheer", "Schoonmaak",
)  # fmt: skip


def generate(folder: Path, personas: int, *, brochures: int = 0, seed: int = 2025) -> Path:
    """Write a publication of a number of personas and a tenth of that in benefit items; return its folder."""
    for name, text in files(personas, brochures=brochures, seed=seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def files(personas: int, *, brochures: int = 0, seed: int = 2025) -> Iterator[tuple[str, str]]:
    """Yield the path and text of every file of a publication."""
    writer = _Writer(random.Random(seed), personas)  # noqa: S311 - the same texts every time is the point
    yield "mkdocs.yml", _SETTINGS
    for number in range(writer.benefits):
        yield f"content/baten/{_benefit(number)}.md", writer.benefit(number)
    for number in range(personas):
        yield f"content/personas/{_persona(number)}.md", writer.persona(number)
    for year in YEARS:
        yield f"content/begrotingen/{year}.md", writer.budget(year)
        yield f"content/analyses/{year}.md", writer.analysis(year)
    yield "content/index.md", writer.home()
    for number, title in enumerate(("Zo rekenen wij", "Over ons")):
        yield f"content/{('methode', 'over-ons')[number]}.md", writer.page(title, number + 2)
    yield "content/personas/index.md", writer.page("Persona's", None)
    for number in range(brochures):
        yield f"content/brochures/uitgave-{number}.md", writer.brochure(number)


_SETTINGS = """\
site_name: De Meetlat
site_description: Een verzonnen huis om mee te meten
docs_dir: content
theme:
  name: material
  language: nl
plugins:
  - search
  - zhi:
      organisatie: Stichting De Meetlat
      plaats: Oosterweer
"""


def _persona(number: int) -> str:
    return f"{_NAMES[number % len(_NAMES)].lower()}-{number:04d}"


def _benefit(number: int) -> str:
    return f"{_THINGS[number % len(_THINGS)].lower()}-{number:03d}"


class _Writer:
    """Writes the files of one publication, each from the same source of chance."""

    def __init__(self, chance: random.Random, personas: int) -> None:
        self._chance = chance
        self.personas = personas
        self.benefits = max(5, personas // 10)

    def persona(self, number: int) -> str:
        chance = self._chance
        palette = "\n".join(f"  {value}: {chance.randint(1, 5)}" for value in VALUES)
        chosen = chance.sample(range(self.benefits), 5)
        lines = []
        for place, benefit in enumerate(chosen):
            line = [f"  - baat: {_benefit(benefit)}", f"    aantal: {chance.randint(1, 40)}"]
            if place % 2:
                line += ["    per: week", "    weken: 46", f"    autonoom: {chance.randint(5, 40)}%"]
            if place == 4:  # one that is told and not counted
                line += ["    meetellen: nee", '    reden: "Dit zit al in een andere regel."']
            lines += [*line, f'    toelichting: "{self._sentence()}"']
        benefits = "\n".join(lines)
        return f"""\
---
naam: {_NAMES[number % len(_NAMES)]} {number}
waarde: {VALUES[number % len(VALUES)]}
leeftijd: "{20 + number % 40}-{35 + number % 40}"
samenvatting: "{self._sentence()} {self._sentence()}"
citaat: "{self._sentence()}"
palet:
{palette}
gebaseerd_op: {chance.randint(3, 9)}
herzien: 2025-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}
baten:
{benefits}
---

{self._story()}
"""

    def _story(self) -> str:
        """Return some six hundred words under headings, with what authors put between paragraphs."""
        chance = self._chance
        other, benefit = chance.randrange(self.personas), chance.randrange(self.benefits)
        parts: list[str] = []
        headings = chance.sample(_HEADINGS[:-1], 4)
        for section, heading in enumerate(headings):
            parts.append(f"## {heading}")
            parts += [self._paragraph() for _ in range(3)]
            if section == 1:
                parts.append("\n".join(f"- {self._sentence()}" for _ in range(3)))
            if section == 2:
                parts.append(f"> {self._sentence()} *{self._sentence()}*")
        parts.append(f"## {_HEADINGS[-1]}")
        parts.append(
            f"{self._sentence()} We komen uit op **{{{{ persona.totaal | euro }}}}**, een deel van de "
            f'{{{{ analyses["{YEARS[-1]}"].baten | euro }}}} van dat jaar. Vergelijk het met '
            f'[{_NAMES[other % len(_NAMES)]}]({_persona(other)}.md), bij wie {{{{ personas["{_persona(other)}"]'
            f".totaal | euro }}}} staat, of lees wat er achter [deze baat](../baten/{_benefit(benefit)}.md) schuilgaat."
        )
        while sum(len(part.split()) for part in parts) < WORDS_IN_STORY:
            parts.append(self._paragraph())
        return "\n\n".join(parts)

    def benefit(self, number: int) -> str:
        chance = self._chance
        payer = PAYERS[number % len(PAYERS)]
        if number % 10 == 9:  # a value that nobody has priced
            price = "pm: ja"
        else:
            price = f"tarief: € {chance.randint(20, 180)},{chance.choice(('00', '40', '50'))}\neenheid: uur"
        return f"""\
---
titel: "{_THINGS[number % len(_THINGS)]} {number}"
{price}
betaler: {payer}
domein: zorg
verzilverbaar: {chance.choice(("ja", "nee", "deels"))}
prijspeil: 2023
bron:
  titel: "Tarievenboek deel {number % 12}"
  jaar: {2022 + number % 3}
  vindplaats: "bladzijde {chance.randint(3, 90)}"
---

{self._paragraph()}

{self._paragraph()}
"""

    def budget(self, year: int) -> str:
        chance = self._chance
        groups = ("personeel", "huisvesting", "vrijwilligers", "activiteiten", "ict", "organisatie", "overig")
        items = "\n".join(
            f'  - titel: "Post {number}"\n    bedrag: € {chance.randint(20, 900) * self.personas},00\n'
            f"    groep: {groups[number % len(groups)]}"
            for number in range(12)
        )
        income = "\n".join(
            f'  - titel: "Bijdrage {number}"\n    bedrag: € {chance.randint(40, 900) * self.personas},00\n'
            f"    stroom: Wmo\n    betaler: {payer}"
            for number, payer in enumerate(PAYERS[:4])
        )
        return f"""\
---
titel: "Begroting {year}"
jaar: {year}
samenvatting: "{self._sentence()}"
marge: 2%
posten:
{items}
inkomsten:
{income}
---

{self._paragraph()}
"""

    def analysis(self, year: int) -> str:
        chance = self._chance
        counts = [chance.randint(10, 40) for _ in range(self.personas)]
        rows = "\n".join(f"  {_persona(number)}: {count}" for number, count in enumerate(counts))
        structural = sum(counts)
        return f"""\
---
titel: "Kosten en baten {year}"
jaar: {year}
samenvatting: "{self._sentence()}"
begroting: "{year}"
personas:
{rows}
baten:
  - titel: "Wie af en toe komt"
    bedrag: € 35,00
    aantal: {structural * 2}
    betaler: samenleving
    schatting: ja
pm:
  - "{self._sentence()}"
  - "{self._sentence()}"
bezoekers:
  uniek: {structural * 3}
  structureel: {structural}
  incidenteel: {structural * 2}
open:
  dagdelen: 700
  dagen: 350
inwoners: 48000
prijspeil: {year}
---

{self._paragraph()}

Een euro bracht {{{{ analyses["{year}"].roi | getal(2) }}}} op.

{self._paragraph()}
"""

    def home(self) -> str:
        return f"""\
---
titel: "De Meetlat"
samenvatting: "{self._sentence()}"
volgorde: 1
analyse: "{YEARS[-1]}"
verhaal: {_persona(0)}
---

{self._paragraph()}

Begin bij [een mens](personas/{_persona(0)}.md).
"""

    def page(self, title: str, order: int | None) -> str:
        place = "" if order is None else f"volgorde: {order}\n"
        return f'---\ntitel: "{title}"\n{place}---\n\n{self._paragraph()}\n\n{self._paragraph()}\n'

    def brochure(self, number: int) -> str:
        edition = f"voor: {PAYERS[0]}\n" if number % 2 else ""
        return f"""\
---
titel: "Uitgave {number}"
ondertitel: "{self._sentence()}"
formaat: A4
{edition}analyse: "{YEARS[-1]}"
---

{self._paragraph()}
"""

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._chance.randint(3, 5)))

    def _sentence(self) -> str:
        chance = self._chance
        words = [chance.choice(_SUBJECTS), chance.choice(_VERBS), chance.choice(_OBJECTS)]
        if chance.random() < 0.7:
            words.append(chance.choice(_ENDINGS))
        if chance.random() < 0.3:
            opening = chance.choice(_OPENINGS)
            words = [opening.lower(), words[1], words[0], *words[2:]]
        sentence = " ".join(words)
        return sentence[0].upper() + sentence[1:] + "."
