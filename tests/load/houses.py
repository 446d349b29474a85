"""Two personas and two locations: what most tests of counts and locations begin with."""

from __future__ import annotations

PERSONA = """\
    ---
    naam: {name}
    waarde: groei
    baten: [{{titel: Minder begeleiding, bedrag: 100, schatting: ja}}]
    ---
    """
VENUE = "---\ntitel: {name}\n---\n"
HOUSES = {
    "personas/ada.md": PERSONA.format(name="Ada"),
    "personas/bo.md": PERSONA.format(name="Bo"),
    "locaties/noord.md": VENUE.format(name="Noord"),
    "locaties/zuid.md": VENUE.format(name="Zuid"),
}
