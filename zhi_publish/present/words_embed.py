"""Our words for figures and cards on somebody else's website, and for what may be done with the files; side by side."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedWords:
    """What stands on a card for elsewhere, and how to put it there."""

    folder: str
    """Where the files stand on the site; it never changes."""
    analysis: str
    """Begins the name of a file about an analysis."""
    persona: str
    heading: str
    intro: str
    how_frame: str
    how_picture: str
    how_ask: str
    """What to do without access to the website."""
    no_address: str
    """Said where the publication does not state its own address."""
    host: str
    """In the place of that address."""
    elsewhere: str
    """Above the pages on which the codes stand where there are many."""
    see: str
    see_picture: str
    code_frame: str
    """``{title}``; so the next."""
    code_picture: str
    analysis_title: str
    """``{title}``, ``{year}``, ``{organisation}``."""
    persona_title: str
    """``{name}``, ``{organisation}``."""
    fictional: str
    read_analysis: str
    read_persona: str
    new_window: str
    source: str
    """``{organisation}``, ``{date}``."""
    roi: str
    costs: str
    benefits: str
    per_year: str
    sums: str
    """``{costs}``, ``{benefits}``."""
    persona_alt: str
    """``{name}``, ``{total}``, ``{value}``."""
    reuse: str
    """Heading of what may be done with the files."""
    no_licence: str
    """``{organisation}``."""
    licence: str
    """``{licence}``."""
    ask: str
    """``{contact}``."""


DUTCH_EMBED = EmbedWords(
    folder="insluiten",
    analysis="analyse",
    persona="persona",
    heading="Op uw eigen website",
    intro="Elke uitkomst en elke persona is er ook als kaartje voor een andere website, zoals die van een gemeente. Het kaartje "
    "haalt nergens anders iets op, plaatst geen cookies en past zich aan een donker scherm aan. Het adres blijft hetzelfde. "
    "Veranderen de cijfers hier, dan veranderen ze daar mee.",
    how_frame="Kopieer de eerste code en plak die in uw pagina, op de plek voor HTML of ‘insluiten’. Lezers kunnen de tekst dan "
    "selecteren en laten voorlezen.",
    how_picture="Kan dat niet in uw systeem? Neem dan de tweede code: dezelfde inhoud als plaatje, met een beschrijving voor wie "
    "het niet ziet.",
    how_ask="Beheert u de website niet zelf? Stuur de code dan naar uw webredactie.",
    no_address="Vervang in de code {host} door het adres van deze website.",
    host="https://www.voorbeeld.nl/",
    elsewhere="Er zijn veel kaarten. De codes staan daarom onderaan de bladzijde waar elke kaart over gaat:",
    see="Bekijk het kaartje",
    see_picture="Bekijk het als plaatje",
    code_frame="Code om in te sluiten",
    code_picture="Code voor een plaatje",
    analysis_title="{title}: kosten en baten van {organisation}",
    persona_title="{name}, een persona van {organisation}",
    fictional="Een verzonnen persoon, gemaakt van echte gesprekken.",
    read_analysis="Bekijk de hele berekening",
    read_persona="Lees het verhaal en de som",
    new_window="opent in een nieuw venster",
    source="{organisation}, stand van {date}",
    roi="Elke euro levert op",
    costs="Kosten",
    benefits="Baten",
    per_year="per jaar",
    sums="De kosten zijn {costs}, de baten {benefits}.",
    persona_alt="{name}, persona bij de waarde {value}: {total} per jaar aan baten.",
    reuse="Overnemen",
    no_licence="Verwijzen en citeren mag altijd, met vermelding van de bron. Wilt u meer overnemen, vraag het dan aan {organisation}.",
    licence="Licentie: {licence}",
    ask="Vragen? {contact}",
)

ENGLISH_EMBED = EmbedWords(
    folder="embed",
    analysis="analysis",
    persona="persona",
    heading="On your own website",
    intro="Every result and every persona also comes as a small card for another website, such as that of a municipality. A card "
    "fetches nothing from anywhere else, sets no cookies and follows a dark screen. Its address stays the same. When the "
    "figures change here, they change there.",
    how_frame="Copy the first code and paste it into your page, where your system asks for HTML or ‘embed’. Readers can then "
    "select the text and have it read aloud.",
    how_picture="Does your system not allow that? Take the second code: the same content as a picture, with a description for who "
    "cannot see it.",
    how_ask="Does somebody else run the website? Send them the code.",
    no_address="Put the address of this website in the place of {host} in the code.",
    host="https://www.example.org/",
    elsewhere="There are many cards. So the codes stand at the foot of the page that each card is about:",
    see="See the card",
    see_picture="See it as a picture",
    code_frame="Code to embed",
    code_picture="Code for a picture",
    analysis_title="{title}: costs and benefits of {organisation}",
    persona_title="{name}, a persona of {organisation}",
    fictional="A made-up person, drawn from real conversations.",
    read_analysis="See the whole calculation",
    read_persona="Read the story and the sum",
    new_window="opens in a new window",
    source="{organisation}, as of {date}",
    roi="Every euro returns",
    costs="Costs",
    benefits="Benefits",
    per_year="a year",
    sums="The costs are {costs}, the benefits {benefits}.",
    persona_alt="{name}, a persona for the value {value}: {total} a year in benefits.",
    reuse="Re-use",
    no_licence="You may always refer and quote, naming the source. To use more, ask {organisation}.",
    licence="Licence: {licence}",
    ask="Questions? {contact}",
)


def embed_words(language: Language) -> EmbedWords:
    """Return the words in a language."""
    return ENGLISH_EMBED if language is Language.ENGLISH else DUTCH_EMBED


def licence_sentence(licence: str | None, organisation: str, contact: str, language: Language) -> str:
    """Return what may be done with the files, in one or two sentences; never a permission that nobody gave."""
    say = embed_words(language)
    stated = (
        say.no_licence.format(organisation=organisation)
        if licence is None
        else say.licence.format(licence=licence)
    )
    return f"{stated.rstrip('.')}. {say.ask.format(contact=contact)}" if contact else stated
