"""The last look for names of people who were interviewed, in everything that was built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from zhi_publish.load.attachment_texts import words_of, words_of_file, words_of_markup
from zhi_publish.model.project import Project
from zhi_publish.model.rules_names import secret_names
from zhi_publish.model.secret_names import SecretName, names_in
from zhi_publish.present.addresses import DOWNLOADS
from zhi_publish.publish.print_document import PrintDocument


def published_names(
    project: Project, output: Path, documents: Mapping[str, PrintDocument]
) -> Iterator[tuple[str, SecretName]]:
    """Yield each file of a built site in which a name of several words stands, with that name.

    A name of one word may be anybody's; a check of the texts tells of those. What is in our own brochures is read
    where it was written, before it became a PDF.
    """
    names = [name for name in secret_names(project) if name.is_whole]
    if not names:
        return
    for path in sorted(one for one in output.rglob("*") if one.is_file()):
        file = path.relative_to(output).as_posix()
        is_ours = path.suffix == ".pdf" and file.startswith(f"{DOWNLOADS}/")
        if not is_ours:
            yield from _found(file, words_of_file(path), names)
    for item_id, document in documents.items():
        yield from _found(item_id, words_of_markup(document.html), names)
        for attached in document.attachments:
            words = words_of(attached.data, PurePosixPath(attached.name).suffix.casefold())
            yield from _found(attached.name, words, names)


def _found(file: str, text: str, names: Iterable[SecretName]) -> Iterator[tuple[str, SecretName]]:
    first = next(names_in(text, names), None)
    if first is not None:
        yield file, first.name
