"""What is shown of all personas, or of all analyses, together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.present.charts_palettes import MOST_ROWS, palettes_chart
from zhi_publish.present.charts_side_by_side import BarGroup, GroupBar, side_by_side
from zhi_publish.present.context import Context
from zhi_publish.present.views import AnalysisView, DegreeView, LinkView, PersonaView

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_TOLD = 12
"""Personas that the title of a drawing tells."""
MOST_YEARS = 6
"""Analyses in one drawing, the newest; the table beside it has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PalettesView:
    """All palettes side by side, for two personas or more."""

    chart: Markup
    """Empty where there are too many people for one drawing."""
    caption: str
    values: tuple[str, ...]
    rows: tuple[tuple[LinkView, tuple[int, ...]], ...]


def palettes_view(personas: Sequence[PersonaView], context: Context) -> PalettesView | None:
    """Return the palettes of all personas; None where there is nothing to compare."""
    if len(personas) < 2 or not personas[0].degrees:
        return None
    words = context.words.site
    # what is strongest in each tells them apart; the table has every degree
    told = "; ".join(
        f"{one.card.name}: " + ", ".join(degree.value.name for degree in _strongest(one))
        for one in personas[:_MOST_TOLD]
    ) + ("; …" if len(personas) > _MOST_TOLD else "")
    chart = (
        palettes_chart(
            [(one.card.name, one.degrees) for one in personas],
            label=words.palettes_alt.format(rows=told),
            note=f"{{name}}: {context.words.palette_degree}",
        )
        if len(personas) <= MOST_ROWS
        else Markup()
    )
    return PalettesView(
        chart=chart,
        caption=words.palettes_table.format(maximum=personas[0].degrees[0].maximum),
        values=tuple(degree.value.name for degree in personas[0].degrees),
        rows=tuple(
            (
                LinkView(text=one.card.name, address=one.card.address),
                tuple(degree.degree for degree in one.degrees),
            )
            for one in personas
        ),
    )


def _strongest(one: PersonaView) -> list[DegreeView]:
    """Return the values that weigh most for a persona, at most two; none where nothing is painted."""
    most = max(degree.degree for degree in one.degrees)
    return [degree for degree in one.degrees if degree.degree == most and most][:2]


def years_chart(analyses: Sequence[AnalysisView], context: Context) -> Markup:
    """Return costs and benefits of the newest analyses side by side, the oldest first; empty for one alone."""
    if len(analyses) < 2:
        return Markup()
    words = context.words
    shown = list(reversed(analyses[:MOST_YEARS]))
    years = [one.year for one in shown]
    told = "; ".join(
        (words.site.years_row_no_costs if one.costs is None else words.site.years_row).format(
            title=one.title, costs=one.costs, benefits=one.benefits
        )
        for one in shown
    )
    return side_by_side(
        [
            BarGroup(
                name=one.year if one.year in one.title and years.count(one.year) == 1 else one.title,
                beside="" if one.roi is None else f"{words.roi} {one.roi}",
                bars=[
                    *(
                        []
                        if one.costs is None
                        else [
                            GroupBar(
                                name=words.costs, value=one.costs.exact, text=one.costs.text, is_cost=True
                            )
                        ]
                    ),
                    GroupBar(name=words.benefits, value=one.benefits.exact, text=one.benefits.text),
                ],
            )
            for one in shown
        ],
        kind="zhi-jaren-naast",
        label=words.site.years_alt.format(rows=told),
    )
