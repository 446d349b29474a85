"""Publications at the edge of what authors type: what is very long, very short, very many, or in another script."""

from __future__ import annotations

LONG = "Een titel die maar doorgaat en nergens een einde lijkt te vinden " * 5
WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersbijeenkomst"
NAMES = (
    "Arbeidsmarktperspectiefverbetering", "Erbij horen, meedoen en gezien worden in de buurt", "Rust",
    "Zelfvertrouwen en zelfredzaamheid", "Plezier", "Vrijheid van keuze", "Lichamelijke gezondheid",
    "Geld en overzicht", "Wonen", "Zingeving en levensbeschouwing", "Vakmanschap", "Vriendschap",
)  # fmt: skip


def _item(title: str) -> str:
    return (
        f'---\ntitel: "{title}"\ntarief: 40\neenheid: dagdeel\n'
        "bron: {titel: Handreiking, jaar: 2025}\nbetaler: gemeente-wmo\n---\n"
    )


def long_and_bare() -> dict[str, str]:
    """Return titles of 300 characters, words without an end, a persona of two keys, and an analysis without benefits."""
    return {
        "index.md": f'---\ntitel: "{LONG[:300]}"\nsamenvatting: "{WORD} {LONG[:280]}"\n---\n\nTekst.\n',
        "baten/lang.md": _item(LONG[:300]),
        "baten/woord.md": _item(WORD * 3),
        "personas/lang.md": (
            f'---\nnaam: "{LONG[:300]}"\nwaarde: groei\ncitaat: "{LONG}"\nsamenvatting: "{LONG}"\n'
            f'route:\n  - wanneer: "{WORD}"\n    wat: "{LONG}"\n    toelichting: "{WORD}"\n'
            "baten:\n  - {baat: lang, aantal: 1234567}\n  - {baat: woord, aantal: 3}\n---\n\n"
            f"## {LONG[:120]}\n\n{WORD} {LONG}\n"
        ),
        "personas/kaal.md": "---\nnaam: Els\nwaarde: netwerk\n---\n",
        "personas/teken.md": (
            '---\nnaam: "👩🏽‍🌾 مريم"\nwaarde: herstel\nleeftijd: "30-40"\ncitaat: "أنا هنا كل يوم 🌻"\n'
            'samenvatting: "مريم تأتي كل صباح"\nroute:\n  - {wanneer: "الآن", wat: "تشرب القهوة ☕"}\n'
            "baten:\n  - baat: lang\n---\n\nמרים מגיעה בכל בוקר. 🎉🎉🎉\n"
        ),
        "analyses/leeg.md": (
            "---\ntitel: Een analyse zonder baten\njaar: 2025\nkosten: 1000\npersonas: {kaal: 12}\n---\n"
        ),
        "analyses/lang.md": (
            f'---\ntitel: "{LONG[:300]}"\njaar: 2024\nkosten: 123456789\npersonas: {{lang: 12, teken: 9}}\n---\n'
        ),
    }


def one_persona() -> dict[str, str]:
    """Return the least that can be published."""
    return {"personas/els.md": "---\nnaam: Els\nwaarde: groei\n---\n\nEls is er.\n"}


def many_personas(count: int) -> dict[str, str]:
    """Return very many people and an analysis with all of them."""
    values = ("groei", "netwerk", "herstel")
    files = {
        f"personas/p{place}.md": (
            f"---\nnaam: Naam {place}\nwaarde: {values[place % 3]}\npalet: {{groei: {place % 6}}}\n"
            f"samenvatting: Kort.\nbaten:\n  - {{titel: Iets, bedrag: {place}, betaler: samenleving}}\n---\n\nTekst.\n"
        )
        for place in range(count)
    }
    people = ", ".join(f"p{place}: 5" for place in range(count))
    files["analyses/alles.md"] = f"---\ntitel: Alles\njaar: 2025\nkosten: 9000\npersonas: {{{people}}}\n---\n"
    return files


def own_model(count: int) -> dict[str, str]:
    """Return a model with this many values with long names, and a few people."""
    values = "".join(f'  - {{id: w{place}, naam: "{name}"}}\n' for place, name in enumerate(NAMES[:count]))
    files = {"model/eigen.md": f"---\ntitel: Eigen model\nwaarden:\n{values}---\n"}
    for person in range(4):
        palette = ", ".join(f"w{place}: {(person + place) % 6}" for place in range(count))
        files[f"personas/p{person}.md"] = (
            f"---\nnaam: Mens {person}\nwaarde: w{person % count}\npalet: {{{palette}}}\n---\n\nTekst.\n"
        )
    return files


EXTREMES = {
    "long and bare": long_and_bare(),
    "one persona": one_persona(),
    "two hundred": many_personas(200),
    "three values": own_model(3),
    "twelve values": own_model(12),
}
