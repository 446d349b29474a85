"""The tools that all drawings share: letters and their widths, paint, and the frame of an SVG.

Every attribute is literal, because page style sheets do not reach a drawing on paper; the classes let the
website recolour it in the dark. Nothing has an id, so that any number of drawings fits on one page. The
``<title>`` says the whole drawing in words. All numbers come formatted from the caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

FONT = "Atkinson Hyperlegible Next, Verdana, sans-serif"
INK = "#16242c"
EMPTY = "#dce6e8"
BENEFITS = "#0f6b5c"
COSTS = "#6b7280"
NEGATIVE = "#a3262a"

BAR_WIDTH = 400
"""How wide a drawing of bars is; the page makes it smaller where it has less room."""
BAR_HEIGHT = 12
BAR_FONT = 16

# Widths of the letters of Atkinson Hyperlegible Next, in thousandths of the letter size.
_WIDTHS = {
    200: ",.:;'",
    250: "|’‘`ijl·î",
    300: ' !ï\xa0"()',
    350: "[ft-]r{}",
    400: "/\\_1I“”Ï",
    475: "vyz*?csxç",
    525: "7Jk–a×áàäâå",
    575: "2<>FLT^eghnou~éëèêöüñóúôûø3EYbdpqßÉË",
    625: "$+569PSVZ−48=ABKRX",
    700: "#0CÇDw€…GHNU&OQÖÜ",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 900
_BOLD = 1.08
# Amounts end flush with the right edge, so theirs are exact (bold).
_AMOUNT_WIDTHS = {
    "0": 659, "1": 440, "2": 579, "3": 600, "4": 624, "5": 607, "6": 626, "7": 537, "8": 624, "9": 571,
    "€": 678, ".": 272, ",": 271, "−": 595, "-": 373, "%": 969, " ": 312, "\xa0": 312,
}  # fmt: skip


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return how wide a text is drawn, rather too wide than too narrow."""
    thousandths = sum(_WIDTH_OF.get(letter, _WIDEST) for letter in text)
    return thousandths * size / 1000 * (_BOLD if is_bold else 1)


def amount_width(text: str, size: float) -> float:
    """Return how wide a bold amount is drawn."""
    return (
        sum(_AMOUNT_WIDTHS.get(sign) or _WIDTH_OF.get(sign, _WIDEST) * _BOLD for sign in text) * size / 1000
    )


def shortened(text: str, width: float, size: float, *, is_bold: bool = False) -> str:
    """Return a text that fits a width; what is cut off is marked with an ellipsis."""
    if text_width(text, size, is_bold=is_bold) <= width:
        return text
    kept = text
    while kept and text_width(kept + "…", size, is_bold=is_bold) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


_WORD = re.compile(r"[^\s-]+-(?=\S)|\S+")


def wrapped(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """Return a text in lines that fit a width; the last of at most ``most`` lines may be shortened."""
    lines: list[str] = []
    for word in _WORD.findall(text):
        # a compound may be broken behind its hyphen
        space = "" if not lines or lines[-1].endswith("-") else " "
        joined = f"{lines[-1]}{space}{word}" if lines else word
        if lines and text_width(joined, size) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return tuple(shortened(line, width, size) for line in lines) or ("",)


def bar_texts(name: str, amount: str, y: float) -> str:
    """Return a name at the left and an amount at the right of one line."""
    right = amount_width(amount, BAR_FONT)
    shown = shortened(name, max(BAR_WIDTH - right - 14, 40), BAR_FONT)
    x = number(max(BAR_WIDTH - right, 0))
    return (
        f'<text x="0" y="{number(y)}">{escape(shown)}</text>'
        f'<text x="{x}" y="{number(y)}" font-weight="700">{escape(amount)}</text>'
    )


def texts(parts: Iterable[str]) -> str:
    """Return a group of shapes and texts, in our letters."""
    return f'<g class="zhi-t" fill="{INK}" font-family="{FONT}" font-size="{BAR_FONT}">{"".join(parts)}</g>'


def svg(kind: str, box: tuple[int, int, int, int], title: str, body: str) -> Markup:
    """Return a whole drawing; ``kind`` is its class, ``box`` its left, top, width and height."""
    x, y, width, height = box
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="zhi-tekening {kind}" '
        f'viewBox="{x} {y} {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>{escape(title)}</title>{body}</svg>"
    )


def number(value: float) -> str:
    """Return a number with at most one decimal, without an idle zero or a minus for nothing."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
