"""A small evaluator of explanations that shares nothing with the program: it puts terms through an operation.

It counts in fractions. What the program keeps to 400 digits (a quotient, a root) may differ in the last of them.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod

from zhi_publish.compute.explanation import Explanation, Measure, Operation, Rounding

LEAVES = {
    Operation.TYPED, Operation.LOOK_UP, Operation.RULE, Operation.BOUND, Operation.UNPRICED, Operation.DRAWN,
}  # fmt: skip
NEARLY = Fraction(1, 10**290)


def disagreement(node: Explanation) -> str:
    """Return what is wrong with one figure and its terms; nothing when its terms give exactly its value."""
    if node.operation in LEAVES or node.measure is Measure.TEXT:
        return "" if not node.terms else "a leaf with terms"
    exact, value = settled(outcome(node)), Fraction(node.number)
    if node.operation is Operation.POWER:
        value **= 2
    if node.rounding is Rounding.HALF_UP:
        return "" if value == half_up(exact, node.decimals or 0) else f"{exact} is not rounded to {value}"
    if node.rounding is Rounding.UP:
        return "" if value == max(1, -(-exact // 1)) else f"{exact} is not rounded up to {value}"
    if node.rounding is Rounding.APPORTIONED:
        return "" if abs(value - exact) < Fraction(1, 100) else f"{exact} lies too far from {value}"
    room = NEARLY * (1 + abs(exact))
    return "" if abs(value - exact) <= room else f"{float(exact)} is not {float(value)}"


def outcome(node: Explanation) -> Fraction:
    """Return the terms of a figure put through its operation; for a power, the square of that."""
    terms = [Fraction(term.number) for term in node.terms]
    match node.operation:
        case Operation.SUM:
            return sum(terms, Fraction(0))
        case Operation.DIFFERENCE:
            return terms[0] - sum(terms[1:])
        case Operation.QUOTIENT | Operation.DISCOUNTING:
            assert len(terms) == 2
            return terms[0] / terms[1]
        case Operation.LEAST:
            return min(*terms)
        case Operation.EXCLUDED:
            return Fraction(0)
        case Operation.PRODUCT | Operation.SPLIT | Operation.INDEXING | Operation.PAYBACK:
            divided = terms.pop(node.divisor) if node.divisor is not None else Fraction(1)
            return prod(terms, start=Fraction(1)) / divided
        case Operation.POWER:
            twice = terms[1] * 2
            assert twice.denominator == 1
            return terms[0] ** int(twice)
    raise AssertionError(node.operation)


def settled(number: Fraction) -> Fraction:
    """Return a number without what lies beyond its 290th decimal, where quotients and roots are no longer exact."""
    return Fraction(round(number / NEARLY)) * NEARLY


def half_up(number: Fraction, decimals: int) -> Fraction:
    """Round a number to so many decimals, half away from zero."""
    scale = 10**decimals
    sign = -1 if number < 0 else 1
    return sign * Fraction((abs(number) * scale * 2 + 1) // 2, scale)
