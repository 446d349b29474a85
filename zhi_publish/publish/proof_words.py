"""Words of the proof of a brochure, on its last page and in the answer of ``verify``, in two languages."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofWords:
    """Sentences; ``{name}`` is filled in."""

    origin: str
    """On the last page: ``{content}``, ``{date}``, ``{version}``."""
    origin_attached: str
    """Behind it, where the reckoning is attached."""
    results_file: str
    results: str
    """Of the attached reckoning, for who finds it in the list of files."""
    workbook: str
    """``{title}``."""
    heading: str
    """``{file}``, ``{title}``."""
    state: str
    """``{content}``, ``{date}``, ``{version}``."""
    read_one: str
    read_many: str
    """``{amounts}``, ``{pages}``."""
    own_results: str
    present_content: str
    all_agree: str
    differ_one: str
    differ_many: str
    """``{count}``."""
    page: str
    """``{page}``, ``{after}``."""
    other: str
    """``{found}``, ``{expected}``."""
    missing: str
    """``{expected}``."""
    surplus: str
    """``{found}``."""
    now: str
    """``{found}``, ``{expected}``."""
    file_changed: str
    """``{name}``."""
    figure_changed: str
    """``{figure}``, ``{value}``, ``{found}``."""
    typed_one: str
    typed_many: str
    """``{count}``."""
    not_attached: str
    no_amounts: str
    gone: str
    """``{brochure}``."""
    no_publication: str
    changed: str
    """``{content}``."""
    unreadable: str
    """``{file}``."""
    not_ours: str
    """``{file}``."""
    missing_folder: str
    """``{folder}``."""
    broken_content: str
    coarse: str
    """For the print shop: ``{file}``, ``{brochure}``, ``{page}``, ``{dpi}``, ``{width}``, ``{height}``."""


DUTCH = ProofWords(
    origin="De getallen komen uit inhoud {content}, bijgewerkt tot {date}, uitgerekend met zhi-publish {version}.",
    origin_attached="De berekening zit als bijlage in de pdf. Met zhi-publish verify is elk bedrag daarmee na te lopen.",
    results_file="uitkomsten.json",
    results="De uitkomsten die in deze brochure staan, met elk gedrukt bedrag",
    workbook="{title}: de berekening als rekenblad met formules",
    heading="{file}: {title}",
    state="Inhoud {content}, bijgewerkt tot {date}, uitgerekend met zhi-publish {version}.",
    read_one="1 bedrag gelezen; bladzijden: {pages}.",
    read_many="{amounts} bedragen gelezen; bladzijden: {pages}.",
    own_results="De uitkomsten in de pdf",
    present_content="De inhoud van nu",
    all_agree="alle bedragen kloppen.",
    differ_one="1 verschil.",
    differ_many="{count} verschillen.",
    page="blz. {page}, na \u201c{after}\u201d: ",
    other="er staat {found}, en dat moet {expected} zijn",
    missing="{expected} hoort hier te staan, en staat er niet",
    surplus="{found} staat er, en hoort er niet te staan",
    now="er staat {found}, en nu is het {expected}",
    file_changed="{name} in de pdf is veranderd",
    figure_changed="{figure} is in de bijlage {value}, en gedrukt werd {found}",
    typed_one="1 bedrag heeft de schrijver zelf getypt; de berekening zegt daar niets over:",
    typed_many="{count} bedragen heeft de schrijver zelf getypt; de berekening zegt daar niets over:",
    not_attached="In deze pdf zitten geen uitkomsten; alleen de inhoud van nu kan iets zeggen.",
    no_amounts="Er staan geen bedragen in.",
    gone="brochure {brochure} bestaat niet meer.",
    no_publication="Er is geen map met een publicatie opgegeven; met de inhoud van nu is niet vergeleken.",
    changed="De inhoud is veranderd; zij heet nu {content}.",
    unreadable="{file} is niet te lezen als pdf.",
    not_ours="{file} is geen brochure van dit programma: er zitten geen uitkomsten in.",
    missing_folder="In {folder} staat geen publicatie (mkdocs.yml ontbreekt).",
    broken_content="de inhoud bevat fouten; kijk met zhi-publish check.",
    coarse="let op: {file} is te grof om te drukken in brochure {brochure}, blz. {page}: {dpi} dpi. Nodig is een foto van minstens "
    "{width} bij {height} punten.",
)

ENGLISH = ProofWords(
    origin="The figures come from content {content}, up to date until {date}, calculated by zhi-publish {version}.",
    origin_attached="The calculation is attached to the PDF. With zhi-publish verify every amount can be checked against it.",
    results_file="results.json",
    results="The results that this brochure shows, with each amount in print",
    workbook="{title}: the calculation as a spreadsheet with formulas",
    heading="{file}: {title}",
    state="Content {content}, up to date until {date}, calculated by zhi-publish {version}.",
    read_one="1 amount read; pages: {pages}.",
    read_many="{amounts} amounts read; pages: {pages}.",
    own_results="The results in the PDF",
    present_content="The content of today",
    all_agree="all amounts agree.",
    differ_one="1 difference.",
    differ_many="{count} differences.",
    page="p. {page}, after \u201c{after}\u201d: ",
    other="it says {found}, and should say {expected}",
    missing="{expected} belongs here, and is not there",
    surplus="{found} is there, and does not belong there",
    now="it says {found}, and now it is {expected}",
    file_changed="{name} in the PDF was changed",
    figure_changed="{figure} is {value} in the attachment, and {found} was printed",
    typed_one="1 amount was typed by the author; the calculation says nothing of it:",
    typed_many="{count} amounts were typed by the author; the calculation says nothing of them:",
    not_attached="No results are attached to this PDF; only the content of today can tell.",
    no_amounts="There are no amounts in it.",
    gone="brochure {brochure} is no longer there.",
    no_publication="No folder of a publication was given; nothing was compared with the content of today.",
    changed="The content has changed; it is now called {content}.",
    unreadable="{file} cannot be read as a PDF.",
    not_ours="{file} is no brochure of this program: no results are attached.",
    missing_folder="There is no publication in {folder} (mkdocs.yml is missing).",
    broken_content="the content has errors; look with zhi-publish check.",
    coarse="warning: {file} is too coarse to print in brochure {brochure}, p. {page}: {dpi} dpi. It takes a picture of at least "
    "{width} by {height} points.",
)


def proof_words_for(language: Language) -> ProofWords:
    """Return the words in a language."""
    return ENGLISH if language is Language.ENGLISH else DUTCH
