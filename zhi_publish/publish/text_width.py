"""How wide a text is in a typeface: the widths of its letters, and how near each pair of them stands to each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from fontTools.ttLib import TTFont

_PAIRS, _EXTENSION = 2, 9
"""Kinds of tables for the places of letters: for pairs, and one that stands elsewhere in the file."""


def average_width(font: TTFont, text: str) -> float:
    """Return how wide a sign of a text is, in parts of the size of the letters; KeyError for a sign that is not there."""
    names = font.getBestCmap()
    glyphs = [names[ord(sign)] for sign in text]
    widths = font["hmtx"].metrics
    tables = list(_pair_tables(font))
    total = sum(widths[glyph][0] for glyph in glyphs)
    for pair in pairwise(glyphs):
        total += sum(_nearness(lookup, pair) for lookup in tables)
    return float(total / len(glyphs) / font["head"].unitsPerEm)


def _pair_tables(font: TTFont) -> Iterator[list[Any]]:
    """Yield the tables of each list for kerning; of one list the first table that knows a pair counts."""
    if "GPOS" not in font:
        return
    table = font["GPOS"].table
    if table.FeatureList is None or table.LookupList is None:
        return
    numbers = {
        number
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for number in record.Feature.LookupListIndex
    }
    for number in sorted(numbers):
        inside = table.LookupList.Lookup[number].SubTable
        found = [one.ExtSubTable if one.LookupType == _EXTENSION else one for one in inside]
        yield [one for one in found if one.LookupType == _PAIRS]


def _nearness(tables: list[Any], pair: tuple[str, str]) -> int:
    """Return what is added to the width of the first letter of a pair; less than nothing when they stand nearer."""
    left, right = pair
    for table in tables:
        if left not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
            value = next((one.Value1 for one in pairs if one.SecondGlyph == right), None)
            if value is None:
                continue
        else:
            first = table.ClassDef1.classDefs.get(left, 0)
            second = table.ClassDef2.classDefs.get(right, 0)
            value = table.Class1Record[first].Class2Record[second].Value1
        return int(getattr(value, "XAdvance", 0) or 0)
    return 0
