"""What is said of a control that does not hold: the sentences of which its explanation is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlWords:
    """The sentences of one language."""

    more: str
    """Reckoned ``{difference}`` more than expected."""
    less: str
    since: str
    """What comes before the lines that changed since the last version."""
    explains: str
    """What comes before what would explain the difference exactly."""
    unexplained: str
    """What comes before the lines of the sum, when nothing explains it."""
    others: str
    """How many lines are not shown: ``{number}``."""
    line: str
    """A line by its ``{title}``."""
    line_of: str
    """A line by its ``{title}``, with a ``{persona}``."""
    changed: str
    appeared: str
    vanished: str
    roi: str
    """Of which ``{benefits}`` and ``{costs}`` the ratio is made."""
    clues: Mapping[str, str]
    """A sentence for each kind of clue, by its name."""


_DUTCH = ControlWords(
    more="Er is {difference} meer berekend dan je verwacht.",
    less="Er is {difference} minder berekend dan je verwacht.",
    since="In de laatste versie van de website kwam het nog uit. Sindsdien veranderde:",
    explains="Dit kan het zijn:",
    unexplained="Geen regel verklaart het verschil. Streep ze zelf af:",
    others="en nog {number} regels",
    line="“{title}”",
    line_of="“{title}” bij {persona}",
    changed="{line}: toen {then}, nu {now}",
    appeared="{line}: nieuw, {now}",
    vanished="{line}: toen {then}, nu weg",
    roi="De ROI is {benefits} ÷ {costs}.",
    clues={
        "EXCLUDED": "Met {line} erbij ({amount}) komt het uit. Die regel staat op `meetellen: nee`.",
        "LATER": "Met {line} erbij ({amount}) komt het uit. Die baat begint in een later jaar.",
        "UNPRICED": "Met {line} erbij ({amount}) komt het uit. Die regel staat op `pm: ja`.",
        "WITHOUT_LINE": "Zonder {line} ({amount}) komt het uit.",
        "LINE_AGAIN": "Met {line} nog een keer erbij ({amount}) komt het uit.",
        "WITHOUT_KEY": "Zonder `{key}` bij {line} komt het uit. Die regel is dan {amount}.",
        "WITH_KEY": "Met `{key}: {value}` bij {line} komt het uit. Die regel is dan {amount}.",
        "THOUSAND": "Met `{key}: {value}` bij {line} komt het uit. Is een punt of komma anders gelezen dan je bedoelde?",
        "SIGN": "Met `{key}: {value}` bij {line} komt het uit. Kijk naar het minteken.",
        "VISITORS": "Met {value} bezoekers als {line} komt het uit. Nu zijn het er {count}.",
        "PAIR": "Zonder {line} ({amount}) en {other} ({other_amount}) komt het uit.",
        "TYPED_THOUSAND": "Bedoel je bij `controle` {value}? Kijk naar de punt of de komma.",
        "TYPED_SWAPPED": "Zijn bij `controle` twee cijfers verwisseld? Er zou dan {value} staan.",
    },
)
_ENGLISH = ControlWords(
    more="The calculation gives {difference} more than you expect.",
    less="The calculation gives {difference} less than you expect.",
    since="In the last version of the website it was still right. Since then this changed:",
    explains="This may be why:",
    unexplained="No line explains the difference. Tick them off yourself:",
    others="and {number} more lines",
    line="“{title}”",
    line_of="“{title}” of {persona}",
    changed="{line}: then {then}, now {now}",
    appeared="{line}: new, {now}",
    vanished="{line}: then {then}, now gone",
    roi="The ROI is {benefits} ÷ {costs}.",
    clues={
        "EXCLUDED": "With {line} added ({amount}) it is right. That line says `counted: no`.",
        "LATER": "With {line} added ({amount}) it is right. That benefit begins in a later year.",
        "UNPRICED": "With {line} added ({amount}) it is right. That line says `unquantified: yes`.",
        "WITHOUT_LINE": "Without {line} ({amount}) it is right.",
        "LINE_AGAIN": "With {line} added once more ({amount}) it is right.",
        "WITHOUT_KEY": "Without `{key}` on {line} it is right. That line is {amount} then.",
        "WITH_KEY": "With `{key}: {value}` on {line} it is right. That line is {amount} then.",
        "THOUSAND": "With `{key}: {value}` on {line} it is right. Was a point or comma read otherwise than you meant?",
        "SIGN": "With `{key}: {value}` on {line} it is right. Look at the minus sign.",
        "VISITORS": "With {value} visitors like {line} it is right. Now there are {count}.",
        "PAIR": "Without {line} ({amount}) and {other} ({other_amount}) it is right.",
        "TYPED_THOUSAND": "Do you mean {value} in `control`? Look at the point or the comma.",
        "TYPED_SWAPPED": "Did two digits change places in `control`? It would say {value} then.",
    },
)
CONTROL_WORDS: Mapping[Language, ControlWords] = {Language.DUTCH: _DUTCH, Language.ENGLISH: _ENGLISH}
