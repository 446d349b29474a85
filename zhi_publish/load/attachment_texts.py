"""The words in the files that a text links to: letters, tables and PDFs, as far as a program can read them."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from zhi_publish.model.project import Project

MOST_BYTES = 50_000_000
MOST_UNFOLDED = 50_000_000
_PLAIN = frozenset({".txt", ".csv", ".tsv", ".md", ".html", ".htm", ".json", ".xml", ".svg", ".rtf", ".ics"})
_PACKED = frozenset({".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".xlsm", ".epub"})
_TAG = re.compile(r"<[^<>]*>")
# these stand between letters of one word as well as between words; a paragraph or cell ends a word
_INSIDE_WORD = re.compile(
    r"</?(?:w:(?:r|t|rPr|proofErr)|a:(?:r|t)|r|t|text:span|b|i|em|strong|span)\b[^<>]*>"
)


def attachment_texts(root: Path, project: Project) -> Mapping[str, str]:
    """Return the words of each file that is published along; one that cannot be read has none."""
    return {
        one.path: text for one in project.attachments.values() if (text := words_of_file(root / one.path))
    }


def words_of_file(path: Path) -> str:
    """Return the words of a file, without markup; empty when it cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return ""
        return words_of(path.read_bytes(), path.suffix.casefold())
    except OSError:
        return ""


def words_of(data: bytes, ending: str) -> str:
    """Return the words in the bytes of a file with this ending."""
    if ending in _PACKED:
        return " ".join(_words_of_packed(data))
    if ending == ".pdf":
        return _words_of_pdf(data)
    if ending in _PLAIN:
        return words_of_markup(_decoded(data))
    return ""


def words_of_markup(text: str) -> str:
    """Return the words of a text with or without tags, those in its attributes too."""
    if "<" not in text:
        return html.unescape(text)
    attributes = " . ".join(re.findall(r"=\"([^\"<>]{2,2000})\"", text))
    plain = _TAG.sub(" ", _INSIDE_WORD.sub("", text))
    return html.unescape(f"{plain} . {attributes}")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _words_of_packed(data: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            left = MOST_UNFOLDED
            for part in archive.infolist():
                left -= part.file_size
                if left < 0:
                    return
                if part.filename.endswith((".xml", ".xhtml", ".html")):
                    yield words_of_markup(_decoded(archive.read(part)))
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError):
        return


def _words_of_pdf(data: bytes) -> str:
    import pypdf

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        inside = [
            words_of(content, Path(name).suffix.casefold())
            for name, contents in reader.attachments.items()
            for content in contents
            if not name.casefold().endswith(".pdf")
        ]
        told = [str(value) for value in (reader.metadata or {}).values()]
        return " . ".join([*(page.extract_text() for page in reader.pages), *told, *inside])
    except Exception:  # noqa: BLE001 - whatever is wrong with somebody's file, it has no words for us
        return ""
