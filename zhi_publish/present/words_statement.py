"""Our words for the accessibility statement, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.model.settings import Language
from zhi_publish.present.statement import AXE_VERSION, HTML_VALIDATE_VERSION, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """What the page says; an author's own page at its address takes its place."""

    title: str
    slug: str
    """The address of the page."""
    summary: str
    aim: str
    """``{organisation}``."""
    standard: str
    status: str
    """Heading of what is known about this website."""
    not_audited: str
    date: str
    """``{date}``: the state of the content."""
    tested: str
    tested_note: str
    tests: Mapping[Claim, str]
    shortcomings: str
    known: tuple[str, ...]
    """What is known to fall short, or not to be known."""
    complain: str
    contact: str
    """``{organisation}`` and ``{contact}``."""
    no_contact: str
    """``{organisation}``: where the publication states no way to reach it."""
    tell: str
    further: str


DUTCH_STATEMENT = StatementWords(
    title="Toegankelijkheid",
    slug="toegankelijkheid",
    summary="Iedereen moet deze website kunnen gebruiken. Hier staat wat daarvoor is gedaan, wat nog niet goed is en waar u dat kunt melden.",
    aim="{organisation} wil dat iedereen deze website kan lezen en gebruiken: met een toetsenbord, met een voorleesprogramma, met grote letters, op een telefoon of op papier.",
    standard="We volgen de richtlijnen WCAG 2.2, niveau A en AA. Die zijn een deel van de Europese norm EN 301 549, die voor de overheid geldt.",
    status="Hoe het er nu voor staat",
    not_audited="Een deskundige heeft deze website nog niet van begin tot eind onderzocht. Daarom zeggen we niet dat zij helemaal aan de norm voldoet. Het programma waarmee zij is gemaakt, is wel getoetst, zoals hieronder staat.",
    date="De inhoud van deze website is bijgewerkt tot en met {date}.",
    tested="Wat er bij elke versie van het programma wordt getoetst",
    tested_note="Deze toetsen gaan vanzelf, op elke soort bladzijde van een voorbeeldwebsite. Een versie die er één niet haalt, wordt niet uitgebracht. Een toets ziet lang niet alles wat een mens ziet.",
    tests={
        Claim.AXE: f"axe-core {AXE_VERSION} vindt geen fouten, op een smal en een breed scherm, met lichte en met donkere kleuren.",
        Claim.VALID: f"html-validate {HTML_VALIDATE_VERSION} vindt geen fouten in de opbouw van de bladzijden.",
        Claim.STRUCTURE: "Elke bladzijde heeft één hoofdkop, koppen in de goede volgorde, een eigen titel, een taal, tabellen met kopcellen en knoppen en links die groot genoeg zijn en zeggen waar ze heen gaan.",
        Claim.KEYBOARD: "Alles is met het toetsenbord te bereiken en te bedienen, te beginnen met een link die het menu overslaat.",
        Claim.FOCUS: "U ziet steeds waar u bent: de rand om wat u hebt gekozen steekt af tegen zijn omgeving, met een contrast van minstens 3 op 1, en niets schuift eroverheen.",
        Claim.LARGE: "Met letters die twee keer zo groot zijn valt er niets weg en hoeft u niet opzij te schuiven.",
        Claim.SPACING: "Met meer ruimte tussen letters, woorden en regels valt er niets weg.",
        Claim.SCRIPTLESS: "Alles is te lezen zonder JavaScript.",
        Claim.COLOURS: "Tekeningen blijven te zien met de eigen kleuren van de lezer (hoog contrast).",
        Claim.MOTION: "Wie geen beweging wil, ziet er geen.",
        Claim.PAPER: "Bladzijden zijn goed te printen.",
        Claim.TREE: "Wat een voorleesprogramma krijgt van de beginpagina, een verhaal en een analyse ligt vast en is van boven naar beneden nagelezen.",
        Claim.PRIVATE: "Er zijn geen cookies, en er gaat geen enkel verzoek naar een andere website.",
        Claim.PRINT: "Pdf's hebben koppen, leesvolgorde, taal en een beschrijving bij elke tekening (PDF/UA).",
    },
    shortcomings="Wat nog niet goed is, of wat we niet weten",
    known=(
        "De bladzijden zijn nog niet uitgeprobeerd door mensen die elke dag een voorleesprogramma of een ander hulpmiddel gebruiken.",
        "Spreadsheets (xlsx) zijn niet getoetst. Dezelfde cijfers staan in tabellen op de bladzijden.",
        "Een programma ziet niet of een beschrijving bij een foto klopt, en niet of een tekst makkelijk te lezen is.",
        "Waar een tekst nog niet vertaald is, staat zij in de oorspronkelijke taal. Voorleesprogramma's horen welke taal dat is.",
        "Staat een kaart van ons op een andere website, dan staan wij in voor die kaart en niet voor de bladzijde eromheen.",
    ),
    complain="Werkt er iets niet voor u?",
    contact="Laat het {organisation} weten: {contact}.",
    no_contact="Laat het {organisation} weten.",
    tell="Vertel op welke bladzijde het was, wat u wilde doen en welk hulpmiddel u gebruikt. U kunt ook vragen om de inhoud op een andere manier te krijgen.",
    further="Komt u er samen niet uit? Het College voor de Rechten van de Mens denkt mee als u door een beperking niet mee kunt doen. Gaat het om een overheid, dan kunt u ook naar de Nationale ombudsman.",
)

ENGLISH_STATEMENT = StatementWords(
    title="Accessibility",
    slug="accessibility",
    summary="Everybody should be able to use this website. Here is what was done for that, what falls short, and where you can tell us.",
    aim="{organisation} wants everybody to be able to read and use this website: with a keyboard, with a screen reader, with large letters, on a phone or on paper.",
    standard="We follow the guidelines WCAG 2.2, level A and AA. They are part of the European standard EN 301 549, which holds for public bodies.",
    status="Where things stand",
    not_audited="No expert has examined this website from beginning to end yet. So we do not say that it meets the standard completely. The program that made it has been tested, as described below.",
    date="The content of this website is up to date as of {date}.",
    tested="What is tested with every version of the program",
    tested_note="These tests run by themselves, on each kind of page of an example website. A version that fails one of them is not released. A test sees by no means all that a person sees.",
    tests={
        Claim.AXE: f"axe-core {AXE_VERSION} finds nothing wrong, on a narrow and a wide screen, in light and in dark colours.",
        Claim.VALID: f"html-validate {HTML_VALIDATE_VERSION} finds nothing wrong in how pages are built.",
        Claim.STRUCTURE: "Each page has one main heading, headings in the right order, a title of its own, a language, tables with header cells, and buttons and links that are large enough and say where they lead.",
        Claim.KEYBOARD: "Everything can be reached and used with the keyboard, beginning with a link that skips the menu.",
        Claim.FOCUS: "You always see where you are: the line around what you have chosen stands out with a contrast of at least 3 to 1, and nothing slides over it.",
        Claim.LARGE: "With letters twice as large nothing is cut off and nothing has to be scrolled sideways.",
        Claim.SPACING: "With more space between letters, words and lines nothing is cut off.",
        Claim.SCRIPTLESS: "Everything can be read without JavaScript.",
        Claim.COLOURS: "Drawings can be seen in the reader's own colours (high contrast).",
        Claim.MOTION: "Whoever wants no movement sees none.",
        Claim.PAPER: "Pages print well.",
        Claim.TREE: "What a screen reader is given of the home page, a story and an analysis is recorded, and was read from top to bottom.",
        Claim.PRIVATE: "There are no cookies, and not one request goes to another website.",
        Claim.PRINT: "PDFs have headings, a reading order, a language and a description with each drawing (PDF/UA).",
    },
    shortcomings="What falls short, or is not known",
    known=(
        "The pages have not been tried yet by people who use a screen reader or another aid every day.",
        "Spreadsheets (xlsx) were not tested. The same figures stand in tables on the pages.",
        "A program cannot see whether the description of a photo is right, or whether a text is easy to read.",
        "A text that has not been translated is shown in its original language. Screen readers are told which language that is.",
        "We answer for a card that is embedded in another website, not for the page around it.",
    ),
    complain="Does something not work for you?",
    contact="Tell {organisation}: {contact}.",
    no_contact="Tell {organisation}.",
    tell="Say on which page it was, what you wanted to do and which aid you use. You can also ask for the content in another form.",
    further="Can you not solve it together? In the Netherlands, the Netherlands Institute for Human Rights helps when a disability keeps you from taking part. If a public body is involved, you can also go to the National Ombudsman.",
)


def statement_words(language: Language) -> StatementWords:
    """Return the words of the statement in a language."""
    return ENGLISH_STATEMENT if language is Language.ENGLISH else DUTCH_STATEMENT


def statement_addresses() -> frozenset[str]:
    """Return where an author's own statement may stand, whatever the language."""
    return frozenset({DUTCH_STATEMENT.slug, ENGLISH_STATEMENT.slug})
