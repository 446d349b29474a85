"""Running text: what may not stand in it, where its links lead and which pictures it names.

Everything here looks at the Markdown as typed, so that a finding has a line and a column; nothing is rendered.
"""

from __future__ import annotations

import html
import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.blocks import too_many_blocks
from zhi_publish.load.files import spelled_on_disk
from zhi_publish.load.images import load_image
from zhi_publish.model.asset import Attachment, SourceImage
from zhi_publish.model.markup import TAG, is_tag
from zhi_publish.model.text import Body, is_readable
from zhi_publish.targets import is_external, is_safe, path_inside

MOST_OPENERS_IN_PARAGRAPH = 400
"""The Markdown reader takes quadratic time over unclosed brackets; nobody writes this many."""
MOST_OPENERS = 5_000
MOST_FINDINGS = 50
"""Of one sort in one text; whoever pastes a whole web page needs no thousands of them."""
MOST_QUOTE_DEPTH = 20
MOST_LIST_INDENT = 60
MOST_PARAGRAPH = 60_000
"""Characters; the reader is slower than linear over one endless paragraph."""

ATTACHMENT_SUFFIXES = frozenset({".pdf", ".csv", ".xlsx", ".ods", ".docx", ".odt", ".txt"})

_FENCE = re.compile(r"(?P<marker>`{3,}|~{3,})[ ]*[\w#.+-]*[ ]*$")
_TICKS = re.compile(r"`+")
_SIGNS_OF_CODE = ("`", "~~~", "    ", "\t")
_MAY_BE_CODE = re.compile(r"`|~~~|^(?:[ ]{4}|[ ]{0,3}\t)", re.MULTILINE)
_INDENT = " " * 4
_MAY_GO_ON = re.compile(r"^[ ]{0,3}(?:>[ ]?)*(?:[-*+:]|[0-9]+[.)]|\[[^\]\n]*\]:)", re.MULTILINE)
"""A list, a definition or a footnote: what stands indented below it may still belong to it, and then is no code."""
_NOT_A_LINE_END = re.compile(r"[^\n]")
_BLANK_LINE = re.compile(r"(\n[ \t]*\n)")
_NEW_BLOCK = re.compile(r"\n[ \t]*(?:[-*+>#|]|[0-9]+[.)])")
_DEEP = re.compile(
    rf"^[ \t]*(?:>[ \t]*){{{MOST_QUOTE_DEPTH},}}|^(?:[ ]|\t){{{MOST_LIST_INDENT},}}(?:[-*+]|[0-9]+\.)[ ]|^(?:[-*+][ ]+){{{MOST_QUOTE_DEPTH},}}",
    re.MULTILINE,
)
_COMMENT = re.compile(r"<!--|<!\[CDATA|<\?|<!DOCTYPE", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}?|\{\s*(?:[.#][\w-]+|[\w-]+\s*=)[^{}\n]*\}")
_LINK = re.compile(
    r"\[(?P<text>(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]*\]|\n(?!\n))*)\]\([ ]*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?P<title>\"[^\"\n]*\"|'[^'\n]*'))?[ ]*\)"
)
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<text>[^\]\n^][^\]\n]*)\]:\s*(?P<target><[^<>\n]*>|\S+)", re.MULTILINE
)
_WITH_TITLE = re.compile(r"(\S+) (?:\".*\"|'.*')")
_LOOSE = re.compile(
    r"\]\((?<!\\\]\()(?P<target>(?:[^()\n]|\n(?!\n))+(?:\((?:[^()\n]|\n(?!\n))*\)(?:[^()\n]|\n(?!\n))*)*)\)"
)
"""Begins with two signs that a search jumps to; only there it looks back for what takes their meaning away."""
_MASK = "\ue000"
"""Stands for a fact; no author can type it, since such characters are refused in a file."""
_MASKED = re.compile(f"{_MASK}+")
_FACT = re.compile(r"\{\{[^{}\n]*\}\}")
_HEADING_SIGN = re.compile(r"^#+", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*)>")


@dataclass(slots=True)
class ProseCheck:
    """Checks the texts of a publication one by one, and gathers the files that they name."""

    root: Path
    content: str
    """The content folder, relative to the root."""
    pages: Mapping[str, str]
    """Address of each Markdown file that is published, by its path inside the content folder."""
    withheld: frozenset[str]
    """Paths of Markdown files that exist and are not published: drafts, and files that cannot be read."""
    report: Report
    images: dict[str, SourceImage] = field(default_factory=dict)
    attachments: dict[str, Attachment] = field(default_factory=dict)

    def check(self, body: Body) -> None:
        """Report everything in a text that cannot be published as it is."""
        text = body.markdown
        masked = without_code(text)
        if not self._check_complexity(masked, body) or not self._check_length(text, body):
            return
        if "<" in masked:
            self._check_html(masked, body)
        if "{" in masked:
            for found in islice(_ATTRIBUTES.finditer(masked), MOST_FINDINGS):
                if found.start() and masked[found.start() - 1] in "\\{":
                    continue
                self.report.add(
                    Code.ATTRIBUTES_IN_TEXT, body.location(found.start(), len(found[0])), typed=found[0][:40]
                )
        if "](" in masked or "]:" in masked or "://" in masked or "<" in masked:
            # a fact may hold quotes and brackets, which would hide the link around it
            self._check_links(_FACT.sub(lambda fact: _MASK * len(fact[0]), masked), body)

    def _check_complexity(self, text: str, body: Body) -> bool:
        openers = text.count("[") + text.count("<")
        if openers > MOST_OPENERS:
            sign = max("[<", key=text.count)
            self.report.add(Code.TEXT_TOO_COMPLEX, body.location(text.index(sign)), sign=f"`{sign}`")
            return False
        deep = _DEEP.search(text) if _may_be_deep(text) else None
        if deep is not None:
            place = deep.end() - len(deep[0].lstrip())
            self.report.add(Code.TEXT_TOO_COMPLEX, body.location(place), sign=f"`{text[place]}`")
            return False
        is_fine = True
        start = 0
        for paragraph in text.split("\n\n"):
            # a paragraph that is no longer than the limit cannot hold more signs than that
            for sign in "[<*_`!&\\(" if len(paragraph) > MOST_OPENERS_IN_PARAGRAPH else "":
                if paragraph.count(sign) > MOST_OPENERS_IN_PARAGRAPH:
                    self.report.add(
                        Code.TEXT_TOO_COMPLEX, body.location(start + paragraph.index(sign)), sign=f"`{sign}`"
                    )
                    is_fine = False
                    break
            if is_fine and len(paragraph) > MOST_PARAGRAPH:
                self.report.add(Code.TEXT_TOO_COMPLEX, body.location(start), sign="long")
                is_fine = False
            start += len(paragraph) + 2
        return is_fine

    def _check_length(self, text: str, body: Body) -> bool:
        found = too_many_blocks(text)
        if found is not None:
            self.report.add(Code.TEXT_TOO_COMPLEX, body.location(found.place), sign=found.kind)
        return found is None

    def _check_html(self, text: str, body: Body) -> None:
        for found in islice(_COMMENT.finditer(text), MOST_FINDINGS):
            self.report.add(Code.COMMENT_IN_TEXT, body.location(found.start(), len(found[0])))
        told: set[str] = set()
        for tag in TAG.finditer(text):
            name = tag[1]
            if is_tag(tag) and not _AUTOLINK.match(tag[0]):
                if tag[0].startswith("</") and name.lower() in told:
                    continue  # the other half of what was told already
                told.add(name.lower())
                shown = tag[0] if len(tag[0]) < 40 else tag[0][:40] + "…"
                self.report.add(
                    Code.HTML_IN_TEXT, body.location(tag.start(), len(tag[0])), typed=" ".join(shown.split())
                )

    def _check_links(self, text: str, body: Body) -> None:
        ends = set()
        for link in _LINK.finditer(text) if "](" in text else ():
            ends.add(link.end("text"))
            where = body.location(link.start("target"), max(1, len(link["target"])))
            target = link["target"].strip("<>")
            if _is_image(link):
                self._check_image(target, link["text"], where, body)
            else:
                self._check_target(target, where, body)
                for image in _LINK.finditer(link["text"]):
                    if _is_image(image):
                        self._check_image(image["target"].strip("<>"), image["text"], where, body)
        for loose in _LOOSE.finditer(text) if "](" in text else ():
            if loose.start() not in ends:
                self._check_loose(loose, body)
        for definition in _DEFINITION.finditer(text) if "]:" in text else ():
            where = body.location(definition.start("target"), len(definition["target"]))
            target = definition["target"].strip("<>")
            if _is_used_as_image(definition["text"], text):
                alt = re.search(rf"!\[([^\]]*)\]\[{re.escape(definition['text'])}\]", text, re.IGNORECASE)
                self._check_image(target, alt[1] if alt else definition["text"], where, body)
            else:
                self._check_target(target, where, body)
        for autolink in _AUTOLINK.finditer(text) if "<" in text else ():
            self._check_target(
                autolink["target"], body.location(autolink.start() + 1, len(autolink["target"])), body
            )

    def _check_loose(self, loose: re.Match[str], body: Body) -> None:
        """Report a target with spaces in it: the Markdown reader takes it for a link, and it would lead nowhere."""
        target = " ".join(loose["target"].split())
        before = loose.string[loose.string.rfind("\n\n", 0, loose.start()) + 1 : loose.start()]
        titled = _WITH_TITLE.fullmatch(target)
        is_fine = titled is not None and self.path_of(titled[1], body) in self.pages
        if " " in target and before.rfind("[") > before.rfind("]") and not is_fine:
            path = self.path_of(target, body)
            is_file = path is not None and (self.root / self.content / path).is_file()
            self.report.add(
                Code.BROKEN_LINK,
                body.location(loose.start("target"), len(loose["target"])),
                suggestion=f"<{target}>" if is_file else None,
                typed=_shown(target),
            )

    def _check_image(self, target: str, alt: str, where: Location, body: Body) -> None:
        if not is_readable(alt) and _MASK not in alt:
            self.report.add(Code.IMAGE_NO_DESCRIPTION, where)
        if is_external(target) or target.startswith("//"):
            self.report.add(Code.IMAGE_REMOTE, where)
            return
        if _MASK in target:
            self.report.add(Code.IMAGE_MISSING, where, typed=_shown(target))
            return
        path = self.path_of(target, body)
        if path is None:
            self.report.add(Code.IMAGE_OUTSIDE, where, typed=_shown(target))
            return
        self.add_image(f"{self.content}/{path}", where)

    def add_image(self, path: str, where: Location) -> None:
        """Look at an image that a text or a persona names."""
        if any(part.startswith(("_", ".", "~")) for part in path.split("/")):
            # a private folder stays private, also when a text names what is in it
            self.report.add(Code.IMAGE_OUTSIDE, where, typed=path.rpartition("/")[2])
        elif path not in self.images:
            image = load_image(self.root, path, where, self.report, content=self.content)
            if image is not None:
                self.images[path] = image

    def _check_target(self, target: str, where: Location, body: Body) -> None:
        plain = html.unescape(target)
        if plain.startswith("#"):
            return
        if is_external(plain):
            if not is_safe(plain):
                self.report.add(Code.UNSAFE_LINK, where, typed=_shown(target))
            return
        path = self.path_of(target, body)
        if path is None or plain.startswith("//"):
            self.report.add(Code.UNSAFE_LINK, where, typed=_shown(target))
            return
        if path in self.pages:
            return
        suffix = PurePosixPath(path).suffix.casefold()
        if suffix in ATTACHMENT_SUFFIXES and path not in self.withheld:
            self._add_attachment(path, where, target)
            return
        near = self.report.nearest(
            Code.BROKEN_LINK, path, [page for page in self.pages if page not in self.withheld]
        )
        suggestion = (
            None if near is None else posixpath.relpath(near, posixpath.dirname(self._inside(body)) or ".")
        )
        self.report.add(Code.BROKEN_LINK, where, suggestion=suggestion, typed=_shown(target))

    def _add_attachment(self, path: str, where: Location, target: str) -> None:
        content = (self.root / self.content).resolve()
        spelled = spelled_on_disk(content, path)
        file = content / spelled
        is_private = any(part.startswith(("_", ".", "~")) for part in PurePosixPath(path).parts)
        try:
            is_here = file.is_file() and file.resolve() == file
        except OSError:
            is_here = False
        if is_private or not is_here:
            self.report.add(Code.BROKEN_LINK, where, typed=_shown(target))
        else:
            self.attachments[path] = Attachment(path=f"{self.content}/{spelled}")

    def _inside(self, body: Body) -> str:
        return body.file.removeprefix(f"{self.content}/")

    def path_of(self, target: str, body: Body) -> str | None:
        """Return the path inside the content folder that a relative link names; None when it leads out of it."""
        return path_inside(target, self._inside(body))


def _shown(target: str) -> str:
    """Return a target for a message; in the place of a fact stands what it looks like."""
    return _MASKED.sub("{{ … }}", target)[:60]


def _may_be_deep(text: str) -> bool:
    """Whether a text has enough signs for what :data:`_DEEP` looks for at every line."""
    return (
        text.count(">") >= MOST_QUOTE_DEPTH
        or sum(text.count(sign) for sign in "-*+") >= MOST_QUOTE_DEPTH
        or "\t" in text
        or " " * MOST_LIST_INDENT in text
    )


def _is_image(link: re.Match[str]) -> bool:
    """Whether an exclamation mark makes a picture of a link.

    It is no part of the pattern: a pattern that begins with one sign jumps from sign to sign.
    """
    return link.string[link.start() - 1 : link.start()] == "!"


def without_code(text: str) -> str:
    """Return a text with its code blanked out, every other character in its place.

    What may not be code after all is left as it is, so that it is looked at: a fence that is never closed,
    backticks that pair across two blocks, and indented lines that may belong to a list above them.
    """
    if not any(sign in text for sign in _SIGNS_OF_CODE) or _MAY_BE_CODE.search(text) is None:
        return text
    lines = text.split("\n")
    closing: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            closing.setdefault(line.rstrip(" "), []).append(number)
    number = 0
    while closing and number < len(lines):
        opening = _FENCE.match(lines[number])
        ends = closing.get(opening["marker"], []) if opening is not None else []
        after = bisect_right(ends, number)
        if after < len(ends):
            lines[number : ends[after] + 1] = [" " * len(line) for line in lines[number : ends[after] + 1]]
            number = ends[after]
        number += 1
    parts = _without_indented(_BLANK_LINE.split("\n".join(lines)))
    return "".join(_without_ticks(part) if "`" in part else part for part in parts)


def _without_indented(parts: list[str]) -> list[str]:
    """Blank out the lines of code that is marked by four spaces before each of them.

    Args:
        parts: A text cut at its blank lines: paragraphs, and between them what cuts them.

    """
    may_go_on = False
    kept = []
    for part in parts:
        lines = part.split("\n")
        if not part.strip():
            kept.append(part)
            continue
        code = next(number for number, line in enumerate(lines) if line.strip())
        if not lines[code].expandtabs(4).startswith(_INDENT):
            may_go_on = _MAY_GO_ON.search(part) is not None
        elif not may_go_on:
            while code < len(lines) and lines[code].expandtabs(4).startswith(_INDENT):
                lines[code] = " " * len(lines[code])
                code += 1
            may_go_on = _MAY_GO_ON.search("\n".join(lines[code:])) is not None
        kept.append("\n".join(lines))
    return kept


def _without_ticks(paragraph: str) -> str:
    """Blank out what stands between two runs of equally many backticks."""
    runs = [(run.start(), run.end()) for run in _TICKS.finditer(paragraph)]
    of_length: dict[int, list[int]] = {}
    for index, (start, end) in enumerate(runs):
        of_length.setdefault(end - start, []).append(index)
    parts, kept, index = [], 0, 0
    while index < len(runs):
        start, end = runs[index]
        alike = of_length[end - start]
        after = bisect_right(alike, index)
        if after < len(alike):
            index = alike[after]
            code = paragraph[start : runs[index][1]]
            if _NEW_BLOCK.search(code) is None:
                parts += [paragraph[kept:start], _NOT_A_LINE_END.sub(" ", code)]
                kept = runs[index][1]
        index += 1
    return "".join(parts) + paragraph[kept:]


def links_to_places(body: Body) -> Iterator[tuple[str, str, Location]]:
    """Yield path, place and position of every link in a text that leads to a place inside a page."""
    if not _may_lead_to_places(body.markdown):
        return
    text = _FACT.sub(lambda fact: "x" * len(fact[0]), without_code(body.markdown))
    for pattern in (_LINK, _DEFINITION):
        for link in pattern.finditer(text):
            path, sign, place = html.unescape(link["target"].strip("<>")).partition("#")
            if sign and place and not is_external(path):
                yield path, unquote(place), body.location(link.start("target"), len(link["target"]))


def _may_lead_to_places(text: str) -> bool:
    """Whether a text has a link, and a ``#`` that is more than the sign of a heading."""
    if "]:" in text:  # what a definition leads to may stand on a line of its own
        return "#" in text
    return "](" in text and "#" in _HEADING_SIGN.sub("", text)


def _is_used_as_image(name: str, text: str) -> bool:
    return (
        re.search(rf"!\[[^\]]*\]\[{re.escape(name)}\]|!\[{re.escape(name)}\](?!\()", text, re.IGNORECASE)
        is not None
    )
