"""Running text cut into sentences, with everything blanked out that is not its author's own claim.

Left out are facts, code, places that links lead to, quotation blocks, what stands between quotation marks, the words
of a link to another site, and sentences with a footnote: whoever quotes an amount says where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhi_publish.load.prose import without_code
from zhi_publish.model.settings import Language

FACT = "\ufffc"
"""Stands for each character of a fact that a text names."""
NOTE = "\ufffd"
"""Likewise for the mark of a footnote."""
LONGEST_SENTENCE = 2_000

_FACT = re.compile(r"\{\{[^{}\n]*\}\}")
_TARGET = re.compile(
    r"(?<=\])\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_OUTWARD = re.compile(r"\[([^\[\]\n]{1,400})\](?=\((?:https?:|<https?:))")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)
_ADDRESS = re.compile(r"<[a-z][a-z+.-]*:[^<>\s]*>|https?://\S+", re.IGNORECASE)
_BLOCK_QUOTE = re.compile(r"^[ \t]*>.*(?:\n(?![ \t]*(?:\n|$)).*)*", re.MULTILINE)
_COMMENT = re.compile(r"<!--|-->")
_NOTE = re.compile(r"\[\^[^\]\n]{1,60}\]")
_QUOTED = re.compile(
    r"“[^“”\n]{1,600}”|„[^„”“\n]{1,600}[”“]|«[^«»\n]{1,600}»|(?<![\w\"])\"(?=\S)[^\"\n]{1,600}\"(?!\w)"
    r"|‘(?!(?:s|t|n|k|m|ie)\b)[^‘\n]{1,600}?’(?![\w])|(?<![\w'])'(?!(?:s|t|n|k|m|ie)\b)(?=\S)[^'\n]{1,600}?(?<=\S)'(?!\w)"
)
_SIGNS = re.compile(r"[*_]")
_NOT_A_LINE_END = re.compile(r"[^\n]")
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+|#]|[0-9]+[.)][ ]))|(?<=\n)(?=#)")
_END = re.compile(rf"(?:(?<=[.!…{NOTE}])|(?<=[.!…][\"”’)\]]))\s+(?=[^\W\d_a-z]|[‘“\"'(\[])")
_HEADING = re.compile(r"#{1,6}[ \t]")
_SIGNS_OF_AMOUNTS = ("€", "%", "&euro;", "EUR", ",-", "ROI", "break-even")
_HINTS = {
    Language.DUTCH: (
        *_SIGNS_OF_AMOUNTS, " procent", "rendement", "verhouding", "helft", " derde", "kwart", "bezoek", "mensen", "gesprekken",
        "interviews", "inwoners", " uur", " uren", " dagen", " dagdel",
    ),
    Language.ENGLISH: (
        *_SIGNS_OF_AMOUNTS, " percent", " ratio", " half", "Half", " third", "quarter", "visit", "people", "conversations",
        "interviews", "inhabitants", " hour", " days", " dayparts",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, with the place where it begins and the heading above it."""

    text: str
    start: int
    heading: str


def may_hold_amounts(text: str, language: Language) -> bool:
    """Whether a text has any of the signs and words that go with amounts: most texts have none and are passed over."""
    return any(map(text.__contains__, _HINTS[language])) or (
        "euro" in text and text.count("euro") > text.count("| euro")
    )


def sentences(text: str, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of a text that may hold amounts; what is not the author's own claim is blank in them, and keeps its length."""
    masked = _without_quoted(text)
    heading = ""
    for block_start, block in _split(_BLOCK, masked, 0):
        if _HEADING.match(block):
            heading = block.partition("\n")[0].lstrip("#").strip()
        if not may_hold_amounts(block, language):
            continue
        own = _SIGNS.sub(" ", _QUOTED.sub(_blank, block))
        for start, sentence in _split(_END, own, block_start):
            for offset in range(0, len(sentence), LONGEST_SENTENCE):
                part = sentence[offset : offset + LONGEST_SENTENCE]
                if NOTE not in part and may_hold_amounts(part, language):
                    yield Sentence(part, start + offset, heading)


def _without_quoted(text: str) -> str:
    """Return a text of the same length without facts, code, addresses, quotation blocks and marks of footnotes."""
    if "`" in text or "~~~" in text:
        text = without_code(text)
    if "{{" in text:
        text = _FACT.sub(lambda fact: FACT * len(fact[0]), text)
    if ">" in text:
        text = _BLOCK_QUOTE.sub(_blank, text)
    if "[" in text:
        for pattern in (_DEFINITION, _OUTWARD, _TARGET):
            text = pattern.sub(_blank, text)
        text = _NOTE.sub(lambda note: NOTE * len(note[0]), text)
    if "<" in text or "://" in text:
        text = _without_comments(text) if "<!--" in text else text
        text = _ADDRESS.sub(_blank, text)
    return text


def _without_comments(text: str) -> str:
    parts, done, opening = [], 0, -1
    for sign in _COMMENT.finditer(text):
        if sign[0] == "<!--":
            opening = sign.start() if opening < 0 else opening
        elif opening >= 0:
            parts += [text[done:opening], _NOT_A_LINE_END.sub(" ", text[opening : sign.end()])]
            done, opening = sign.end(), -1
    return "".join(parts) + text[done:]


def _blank(found: re.Match[str]) -> str:
    return _NOT_A_LINE_END.sub(" ", found[0])


def _split(pattern: re.Pattern[str], text: str, base: int) -> Iterator[tuple[int, str]]:
    start = 0
    for found in pattern.finditer(text):
        if found.start() > start:
            yield base + start, text[start : found.start()]
        start = found.end()
    if start < len(text):
        yield base + start, text[start:]
