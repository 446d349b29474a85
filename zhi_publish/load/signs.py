"""Signs that may stay white on paper: they are in no typeface of the look, such as a picture-sign or another script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.settings import CONFIGURATION_FILE
from zhi_publish.model.kinds import Kind
from zhi_publish.model.look import Look
from zhi_publish.model.project import Project

_ORDINARY = (
    (0x0000, 0x052F),  # Latin, accents, Greek, Cyrillic
    (0x1D00, 0x218F),  # the same with more accents, punctuation, coins, fractions
    (0x2190, 0x22FF),  # arrows and signs of sums
    (0x2500, 0x25FF),  # lines and blocks
    (0xFE00, 0xFE0F),  # say how the sign before them looks
    (0xFEFF, 0xFFFD),
)
"""What any computer can print that has typefaces at all."""
_SPECIAL = re.compile("[^" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _ORDINARY) + "]")
_REMARK = re.compile(r"\s*#")
_MOST_SHOWN = 8


def check_signs(project: Project, look: Look, texts: Mapping[str, str], report: Report) -> None:
    """Report, once for each file, the signs that a brochure may have to leave out.

    What a reader's own computer has a typeface for cannot be known, and a website needs none of ours.
    """
    if not project.brochures:
        return
    found = {file: places for file in _printed(project) if (places := list(_special(texts.get(file, ""))))}
    if not found:
        return
    known = _signs_of(font.path for font in look.fonts())
    for file, places in found.items():
        missing = [(sign, line, column) for sign, line, column in places if sign not in known]
        if missing:
            signs = list(dict.fromkeys(sign for sign, _, _ in missing))
            _, line, column = missing[0]
            report.add(
                Code.SIGN_WITHOUT_TYPEFACE,
                Location(file=file, line=line, column=column),
                signs=" ".join(signs[:_MOST_SHOWN]) + (" …" if len(signs) > _MOST_SHOWN else ""),
            )


def _printed(project: Project) -> list[str]:
    """Return the files whose words may come on paper."""
    content = project.settings.content_folder
    inside = [f"{content}/{path}" for path, (kind, _) in project.files.items() if kind is not Kind.PAGE]
    languages = {brochure.language for brochure in project.brochures.values()}
    told = [one.body.file for one in project.translations if one.language in languages]
    return [CONFIGURATION_FILE, *inside, *told]


def _special(text: str) -> list[tuple[str, int, int]]:
    """Return the signs of a text that are not ordinary, with line and column; what is a remark is not printed."""
    if text.isascii() or not _SPECIAL.search(text):
        return []
    return [
        (match[0], line, match.start() + 1)
        for line, words in enumerate(text.split("\n"), start=1)
        if not _REMARK.match(words)
        for match in _SPECIAL.finditer(words)
    ]


def _signs_of(paths: Iterable[Path]) -> frozenset[str]:
    """Return every sign that is in one of these typefaces; a damaged one is told by who prints with it."""
    from fontTools.ttLib import TTFont  # only where somebody typed such a sign

    signs: set[str] = set()
    for path in paths:
        try:
            with TTFont(path, lazy=True) as font:
                signs.update(map(chr, font.getBestCmap()))
        except Exception:  # noqa: BLE001, S112 - whatever is wrong with it, who prints with it will say so
            continue
    return frozenset(signs)
