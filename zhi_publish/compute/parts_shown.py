"""Which parts of a breakdown may be printed, so that no small one can be worked out from its total.

The counts of interviews have their own proof (:mod:`zhi_publish.compute.disclosure`): there one person stands in many
counts. Here a total is divided once, which is simpler. A reader knows the total, the parts that are printed, that parts
of zero are always printed, and that a part under the threshold never is. A part that is left out is safe when
another division fits all that, with another number there.
"""

from __future__ import annotations

from collections.abc import Sequence


def hidden_parts(counts: Sequence[int], threshold: int) -> frozenset[int] | None:
    """Return the places of the parts that are left out; None when nothing of the breakdown can be shown.

    Small parts are left out, and then the smallest of the others until each of them is safe.
    """
    small = {place for place, count in enumerate(counts) if 0 < count < threshold}
    hidden = set(small)
    others = sorted(
        (place for place, count in enumerate(counts) if count >= threshold),
        key=lambda place: (counts[place], place),
    )
    while hidden and not _is_safe(counts, hidden, small, threshold):
        if not others:
            return None
        hidden.add(others.pop(0))
    return frozenset(hidden)


def small_parts(counts: Sequence[int], threshold: int) -> frozenset[int]:
    """Return the places of small parts, for a breakdown whose parts overlap: these do not follow from a total."""
    return frozenset(place for place, count in enumerate(counts) if 0 < count < threshold)


def _is_safe(counts: Sequence[int], hidden: set[int], small: set[int], threshold: int) -> bool:
    """Whether every hidden part can differ: one person more here and one less there, small ones staying small."""

    def may(place: int, step: int) -> bool:
        count = counts[place] + step
        return 0 < count < threshold if place in small else count >= threshold

    return all(
        any(may(place, step) and may(other, -step) for other in hidden if other != place for step in (1, -1))
        for place in hidden
    )
