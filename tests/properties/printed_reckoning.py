"""Reads a reckoning as it is printed and does it again: ``5 dagdelen × 52 weken × € 40 = € 10.400``.

It knows nothing of the program: it reads signs and numbers, as somebody with a pocket calculator does.
"""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBER = re.compile(r"(−?)(?:€\s)?([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?(%?)")
_LEAST = re.compile(r"^de kleinste van (.+)$")
_POWER = re.compile(r"^(\S+) tot de macht (\S+)$")
ROUNDED = ("(afgerond)", "(naar boven afgerond)")


def is_rounded(formula: str) -> bool:
    """Whether a formula says that it was rounded."""
    return formula.endswith(ROUNDED)


def sides(formula: str) -> tuple[str, str]:
    """Return what stands left and right of the equals sign, without the remark that it was rounded."""
    for remark in ROUNDED:
        formula = formula.removesuffix(f" {remark}")
    left, sign, right = formula.rpartition(" = ")
    assert sign, formula
    return left, right


def number(text: str) -> Fraction:
    """Return the first number in a text: ``−€ 1.560``, ``78 uur``, ``60%``."""
    found = _NUMBER.search(text)
    assert found is not None, text
    minus, whole, part, percent = found.groups()
    value = Fraction(whole.replace(".", "") + (f".{part}" if part else ""))
    value = value / 100 if percent else value
    return -value if minus else value


def done_again(left: str) -> Fraction | None:
    """Return what the left side of a formula comes to; None for a root, which has no end."""
    if least := _LEAST.match(left):
        return min(number(term) for term in re.split(r", | en ", least[1]))
    if power := _POWER.match(left):
        exponent = number(power[2])
        return number(power[1]) ** int(exponent) if exponent.denominator == 1 else None
    left = re.sub(r"^(\S+%) van ", r"\1 × ", left)
    # signs between spaces join terms; a sign of less without a space behind it belongs to its number
    parts = re.split(r" ([+−×÷]) ", left)
    value = number(parts[0])
    for sign, term in zip(parts[1::2], parts[2::2], strict=True):
        other = number(term)
        if sign == "÷":
            if not other:
                return None
            value /= other
        else:
            value = {"+": value + other, "−": value - other, "×": value * other}[sign]
    return value
