"""From bytes to text: encoding, line ends, and where the front matter stops."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.key_tables import ALL_TABLES

MAXIMUM_BYTES = 1_000_000
"""A larger file is not somebody's writing; it would only make the build slow."""

MAXIMUM_FRONT_MATTER = 200_000
"""Characters between the fences: room for thousands of lines, and not for somebody's whole address book."""

_FENCE = re.compile(r"---[ \t]*$")
_CLOSING_FENCE = re.compile(r"(---|\.\.\.)[ \t]*$")
_NEARLY_A_FENCE = re.compile(r"[^\S\n]*[\u2010-\u2015\u2212-]{1,12}\s*$")
_KEY_LINE = re.compile(r"([a-z_]+):(?:\s|$)")
_KEY_NAMES = frozenset(name for table in ALL_TABLES for name in table.names())
ODD_CHARACTER = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff]"
)
_ODD_LINE_END = re.compile(r"[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """The text of a file, cut in two."""

    file: str
    front_matter: str | None
    """The YAML between the fences; None when the file has none."""
    front_matter_line: int
    """The line at which the YAML begins."""
    body: str
    body_line: int
    """The line at which the Markdown begins."""


def read_bytes(path: Path, file: str, report: Report) -> bytes | None:
    """Return the content of a file, or None with a finding; a device or an endless file is never read."""
    try:
        if not path.is_file():
            report.add(Code.FILE_UNREADABLE, Location(file=file), problem="special")
            return None
        size = path.stat().st_size
        if size > MAXIMUM_BYTES:
            _report_too_large(size, file, report)
            return None
        return path.read_bytes()
    except OSError as error:
        report.add(Code.FILE_UNREADABLE, Location(file=file), problem=error.strerror or "")
        return None


def _report_too_large(size: int, file: str, report: Report) -> None:
    kilobytes = -(-size // 1000)
    report.add(Code.FILE_TOO_LARGE, Location(file=file), kilobytes=kilobytes, most=MAXIMUM_BYTES // 1000)


def decode_bytes(data: bytes, file: str, report: Report) -> str | None:
    r"""Return the text of a file with ``\n`` as line end, or None with a finding.

    A byte order mark and CRLF are accepted. Another encoding than UTF-8 is refused, since guessing it wrong
    changes names.
    """
    start = Location(file=file)
    if len(data) > MAXIMUM_BYTES:
        _report_too_large(len(data), file, report)
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:200]:
        report.add(Code.FILE_NOT_UTF8, start, encoding="UTF-16")
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        read = data.removeprefix(codecs.BOM_UTF8)[: error.start].decode("utf-8")
        line = read.count("\n") + 1
        column = len(read) - (read.rfind("\n") + 1) + 1
        report.add(Code.FILE_NOT_UTF8, Location(file=file, line=line, column=column), encoding="Windows-1252")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        report.add(Code.FILE_EMPTY, start)
        return None
    # characters that can be printed, and line ends, are none of those that the slower search looks for
    if not text.replace("\n", "").isprintable() and (odd := ODD_CHARACTER.search(text)):
        report.add(
            Code.ODD_CHARACTER, _location_of(text, odd.start(), file), character=f"U+{ord(odd.group()):04X}"
        )
        return None
    return text


def _location_of(text: str, index: int, file: str) -> Location:
    line = text.count("\n", 0, index) + 1
    return Location(file=file, line=line, column=index - (text.rfind("\n", 0, index) + 1) + 1)


def split_source(text: str, file: str, report: Report) -> SourceText | None:
    """Cut a file into front matter and body, or return None when the front matter never ends."""
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    if not _FENCE.match(lines[first]) and _is_meant_as_front_matter(lines, first):
        # published as it stands, everything that was meant as data would be on the page
        report.add(
            Code.FRONT_MATTER_UNOPENED, Location(file=file, line=first + 1, length=max(1, len(lines[first])))
        )
        return None
    if not _FENCE.match(lines[first]):
        return SourceText(file=file, front_matter=None, front_matter_line=1, body=text, body_line=1)
    for number in range(first + 1, len(lines)):
        if lines[number][:3] in ("---", "...") and _CLOSING_FENCE.match(lines[number]):
            return SourceText(
                file=file,
                front_matter="\n".join(lines[first + 1 : number]) + "\n",
                front_matter_line=first + 2,
                body="\n".join(lines[number + 1 :]),
                body_line=number + 2,
            )
    report.add(Code.FRONT_MATTER_UNCLOSED, Location(file=file, line=first + 1, length=3))
    return None


def _is_meant_as_front_matter(lines: list[str], first: int) -> bool:
    """Whether a text seems to begin with data although its first line is no fence.

    A word processor turns three hyphens into a dash, a hand types two or four, or forgets the first fence.
    """
    if _NEARLY_A_FENCE.match(lines[first]):
        return True
    key = _KEY_LINE.match(lines[first])
    if key is None or key[1] not in _KEY_NAMES:
        return False
    for line in lines[first + 1 :]:
        if _FENCE.match(line):
            return True
        if not line.strip():
            return False
    return False


_LEADING = re.compile(r"[^\S\n]*")
_KEY = re.compile(r"[ ]*(?:- )?[\w-]+:([^\S \n])")
_DASH = re.compile(r"[ ]*(?:- )*-([^\S \n])")
_INVISIBLE = re.compile(
    r"[ ]*(?:- )*[\w-]*?([\u00ad\u200b-\u200f\u2060\ufeff])[\w-]*:|[ ]*(?:- )*[\w-]+:[ ]*[\"']?([\u00ad\u200b-\u200f\u2060\ufeff])"
)


def check_front_matter_characters(source: SourceText, report: Report) -> bool:
    """Report the invisible characters that YAML trips over; return whether the text is free of them."""
    if (source.front_matter or "").replace("\n", "").isprintable():
        # every finding below needs a character that cannot be printed, or a space that is not the ordinary one
        return True
    is_clean = True
    for offset, line in enumerate((source.front_matter or "").split("\n")):
        number = source.front_matter_line + offset
        if odd := _ODD_LINE_END.search(line):
            where = Location(file=source.file, line=number, column=odd.start() + 1)
            report.add(Code.ODD_SPACE_IN_FRONT_MATTER, where, character=f"U+{ord(odd.group()):04X}")
            is_clean = False
            continue
        if (tab := line.find("\t")) >= 0:
            report.add(Code.TAB_IN_FRONT_MATTER, Location(file=source.file, line=number, column=tab + 1))
            is_clean = False
            continue
        leading = _LEADING.match(line)
        odd_space = next(
            (index for index, letter in enumerate(leading.group() if leading else "") if letter != " "), None
        )
        if odd_space is None and (after_colon := _KEY.match(line)):
            odd_space = after_colon.start(1)
        if odd_space is None and (after_dash := _DASH.match(line)):
            odd_space = after_dash.start(1)
        if odd_space is None and (invisible := _INVISIBLE.match(line)):
            odd_space = invisible.start(1 if invisible[1] else 2)
        if odd_space is not None:
            where = Location(file=source.file, line=number, column=odd_space + 1)
            report.add(Code.ODD_SPACE_IN_FRONT_MATTER, where, character=f"U+{ord(line[odd_space]):04X}")
            is_clean = False
    return is_clean
