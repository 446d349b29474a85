"""The answer of ``verify``: a brochure read back, and what it says compared with what it should say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhi_publish.model.settings import Language
from zhi_publish.pipeline import Outcome, run
from zhi_publish.publish.pdf_reader import ReadBrochure, UnreadableError, read_brochure
from zhi_publish.publish.print_document import PrintDocument
from zhi_publish.publish.proof import (
    Comparison,
    Difference,
    compare_with_attached,
    compare_with_content,
    typed_amounts,
)
from zhi_publish.publish.proof_words import ProofWords, proof_words_for

FINE, DIFFERENT, WRONG_USE = 0, 1, 2
MOST_DIFFERENCES = 40
"""That are told one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say, and how it ended."""

    text: str
    code: int


def verify(path: Path, folder: Path | None, usual: Language) -> Answer:
    """Compare a brochure with the results inside it and with the content of a publication.

    Args:
        path: of the PDF.
        folder: of the publication; None takes the current one if it is a publication.
        usual: the language to answer in where the brochure does not tell.

    """
    words = proof_words_for(usual)
    try:
        read = read_brochure(path.read_bytes())
    except (OSError, UnreadableError):
        return Answer(text=words.unreadable.format(file=path), code=WRONG_USE)
    data = read.data()
    language = _language(data, usual)
    words = proof_words_for(language)
    brochure_id = _part(data, "brochure") or read.identifier.removeprefix("zhi-publish:").partition(":")[0]
    if data is None and not read.identifier.startswith("zhi-publish:"):
        return Answer(text=words.not_ours.format(file=path), code=WRONG_USE)
    if folder is not None and not (folder / "mkdocs.yml").is_file():
        return Answer(text=words.missing_folder.format(folder=folder), code=WRONG_USE)
    root = folder or Path()
    comparisons: list[Comparison] = []
    lines = list(_introduction(path, read, data, words))
    if data is not None:
        comparisons.append(compare_with_attached(read, data, language))
        lines += _told(comparisons[-1], words.own_results, words.other, words)
        lines += _typed(read, data, words)
    elif read.amounts:
        lines.append(words.not_attached)
    if (root / "mkdocs.yml").is_file():
        outcome = run(root)
        comparison, told = _with_content(read, brochure_id, outcome, words)
        comparisons.append(comparison)
        lines += told
    elif folder is None:
        lines.append(words.no_publication)
    is_fine = all(comparison.agrees for comparison in comparisons)
    return Answer(text="\n".join(lines), code=FINE if is_fine else DIFFERENT)


def _introduction(
    path: Path, read: ReadBrochure, data: dict[str, Any] | None, words: ProofWords
) -> Iterator[str]:
    yield words.heading.format(file=path.name, title=_part(data, "title")).rstrip(": ")
    if data is not None:
        yield words.state.format(**{name: _part(data, name) for name in ("content", "date", "version")})
    if not read.amounts:
        yield words.no_amounts
    else:
        counted = words.read_one if len(read.amounts) == 1 else words.read_many
        yield counted.format(amounts=len(read.amounts), pages=read.pages)


def _told(comparison: Comparison, title: str, other: str, words: ProofWords) -> Iterator[str]:
    """Yield what came of a comparison."""
    count = len(comparison.differences) + len(comparison.broken)
    if not count:
        yield f"{title}: {words.all_agree}"
        return
    yield f"{title}: {words.differ_one if count == 1 else words.differ_many.format(count=count)}"
    for difference in comparison.differences[:MOST_DIFFERENCES]:
        yield f"  {_line(difference, other, words)}"
    for one in comparison.broken[:MOST_DIFFERENCES]:
        sentence = words.figure_changed if one.found else words.file_changed
        yield f"  {sentence.format(name=one.name, figure=one.name, value=one.value, found=shown(one.found))}"


def _line(difference: Difference, other: str, words: ProofWords) -> str:
    found, expected = shown(difference.found), shown(difference.expected)
    sentence = words.missing if not found else words.surplus if not expected else other
    figure = f" ({difference.figure})" if difference.figure else ""
    place = words.page.format(page=difference.page, after=difference.after)
    return f"{place}{sentence.format(found=found, expected=expected)}{figure}"


def shown(amount: str | None) -> str:
    """Return an amount as it is read aloud: ``€ 27.040``."""
    return "" if amount is None else amount.replace("\u20ac", "\u20ac\u00a0").replace("-", "\u2212")


def _typed(read: ReadBrochure, data: dict[str, Any], words: ProofWords) -> Iterator[str]:
    typed = typed_amounts(read, data)
    if typed:
        yield words.typed_one if len(typed) == 1 else words.typed_many.format(count=len(typed))
        for one in typed:
            yield f"  {words.page.format(page=one.page, after=one.words)}{shown(one.text)}"


def _with_content(
    read: ReadBrochure, brochure_id: str, outcome: Outcome, words: ProofWords
) -> tuple[Comparison, list[str]]:
    """Return how a brochure compares with the content of today, and how to tell it."""
    gone = Comparison(differences=(Difference(page=0, after="", found=None, expected=None),))
    if outcome.report.has_errors or outcome.project is None:
        return gone, [f"{words.present_content}: {words.broken_content}"]
    document = _document(outcome, brochure_id)
    if document is None:
        return gone, [f"{words.present_content}: {words.gone.format(brochure=brochure_id)}"]
    comparison = compare_with_content(read, document)
    lines = list(_told(comparison, words.present_content, words.now, words))
    if read.identifier != document.identifier:
        lines.append(words.changed.format(content=document.identifier.rpartition(":")[2]))
    return comparison, lines


def _document(outcome: Outcome, brochure_id: str) -> PrintDocument | None:
    from zhi_publish.publish.build import print_documents
    from zhi_publish.publish.website import named_files, view_of

    project, _, _ = outcome.complete()
    if brochure_id not in project.brochures:
        return None
    # no spreadsheet is needed to compare
    sheets = dict.fromkeys(project.analyses, b"")
    return print_documents(outcome, view_of(outcome), named_files(outcome), sheets)[brochure_id]


def _language(data: dict[str, Any] | None, usual: Language) -> Language:
    stated = _part(data, "language")
    return Language(stated) if stated in {one.value for one in Language} else usual


def _part(data: dict[str, Any] | None, name: str) -> str:
    return "" if data is None else str(data.get(name, ""))
