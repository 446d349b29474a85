"""Whether the colours of a look can be read together: the contrasts of WCAG 2.2 AA, by day and by night.

A look may be drawn by somebody who never measures; a municipality's house style often has a bright colour that is fine
for a logo and too pale for letters. Every pair below stands somewhere in the style sheets of our looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_DOWN, Decimal

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.model.look import contrast

LETTERS, SHAPES = 4.5, 3.0
"""The least contrast of letters, and of lines and shapes that have a meaning."""

_LETTERS_ON = (
    ("inkt", "papier"), ("inkt", "vlak"), ("inkt-zacht", "papier"), ("inkt-zacht", "vlak"), ("link", "papier"),
    ("link", "vlak"), ("min", "papier"), ("min", "vlak"), ("op-kop", "kop"),
)  # fmt: skip
_SHAPES_ON = (("rand", "papier"), ("focus", "papier"), ("baten", "papier"), ("kosten", "papier"))


def check_contrast(
    tokens: Mapping[str, str], places: Mapping[str, Location], where: Location, report: Report
) -> None:
    """Report every colour that is too much like a ground on which it stands.

    Args:
        tokens: Every token of the look, each of them sound.
        places: Where the publication itself typed a token; the finding stands at the first of both that has a place.
        where: Where the look is named, for a pair that has none.
        report: Where the findings go.

    """
    worst: dict[str, tuple[float, str, str, float]] = {}
    for one, other, least in _pairs(tokens):
        found = contrast(tokens[one], tokens[other])
        if found < least:
            # one colour is one mistake, however many grounds it stands on
            worst[one] = min(worst.get(one, (LETTERS, one, other, least)), (found, one, other, least))
    for found, one, other, least in worst.values():
        # never rounded up to a figure that would do
        shown = str(Decimal(found).quantize(Decimal("0.1"), ROUND_DOWN))
        report.add(
            Code.TOKEN_CONTRAST,
            places.get(one) or places.get(other) or where,
            token=one,
            other=other,
            found=shown.replace(".", ","),
            found_en=shown,
            least=f"{least:g}".replace(".", ","),
            least_en=f"{least:g}",
        )


def _pairs(tokens: Mapping[str, str]) -> Iterator[tuple[str, str, float]]:
    """Yield colour, ground and the least contrast of both, for the tokens that a look has."""
    for scheme in ("kleur", "nacht"):
        for pairs, least in ((_LETTERS_ON, LETTERS), (_SHAPES_ON, SHAPES)):
            for front, ground in pairs:
                one, other = f"{scheme}-{front}", f"{scheme}-{ground}"
                if one in tokens and other in tokens:
                    yield one, other, least
    for token in sorted(tokens):
        if token.startswith(("waarde-", "ring-")):
            for ground in ("kleur-papier", "nacht-papier"):
                if ground in tokens:
                    yield token, ground, SHAPES
