"""A decision plan as a document for a council: what is asked on one page, then the steps with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from zhi_publish.model.brochure import Brochure, PaperSize
from zhi_publish.model.kinds import Kind
from zhi_publish.present.decision_plan_views import DecisionPlanView, ScenarioRow
from zhi_publish.present.views import PublicationView
from zhi_publish.present.words_decision_plan import DecisionPlanWords
from zhi_publish.publish.fitting import Face

_PAPERS = {PaperSize.A4: (210.0, 297.0), PaperSize.A5: (148.0, 210.0)}
_SCALES = (1.0, 0.92, 0.84, 0.76)
_NAME_WIDTH = 0.34
"""The part of the table's width that the names of scenarios take."""
_ROW_AIR = 1.75
_BETWEEN = 18.0
"""Air between paragraphs, boxes and notes on the first page, in millimetres on A4."""
_HEADING = 13.0
"""Height of a small heading with its air, in millimetres on A4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioSheet:
    """One scenario: its row on the first page, and what is said of it later."""

    name: str
    direction: str
    figures: tuple[tuple[str, str], ...]
    """Each with its bounds, which may stand below it."""
    arguments: tuple[tuple[str, tuple[str, ...]], ...]
    """For and against, side by side."""
    rest: tuple[tuple[str, str], ...]
    """Label and words."""
    note: str


class DecisionDocument:
    """What stands in it. Scenarios are rows here, so that any number of them fits on paper."""

    def __init__(self, view: PublicationView, brochure: Brochure, origin: str) -> None:
        section = next(one for one in view.method if one.kind is Kind.DECISION_PLAN)
        items = [page.item for page in section.pages if isinstance(page.item, DecisionPlanView)]
        self.plan = next((item for item in items if item.id == brochure.plan_id), items[0])
        self.say = cast("DecisionPlanWords", section.words)
        figures, rest = self._rows()
        self.columns = tuple(row.label for row in figures)
        notes = dict(self.plan.scenario_notes)
        self.scenarios = tuple(
            ScenarioSheet(
                name=name,
                direction=self.plan.scenario_rows[0].cells[place].text,
                figures=tuple(_with_bounds(row.cells[place].text or _words(row, place)) for row in figures),
                arguments=tuple(
                    (row.label, row.cells[place].points) for row in rest if row.cells[place].points
                ),
                rest=tuple((row.label, told) for row in rest if (told := _words(row, place))),
                note=notes.get(name, ""),
            )
            for place, name in enumerate(self.plan.scenarios)
        )
        self.origin = origin
        self._titles = (str(brochure.title), str(brochure.subtitle or ""))
        width, height = _PAPERS[PaperSize.A5 if brochure.paper is PaperSize.A5 else PaperSize.A4]
        unit = width / 210
        self.scale = next((one for one in _SCALES if self._fits(one, unit, width, height)), _SCALES[-1])
        size = max(10.5 * unit, 8.5)
        self.css = (
            f"@page{{size:{width:g}mm {height:g}mm;margin:{18 * unit:g}mm {20 * unit:g}mm {20 * unit:g}mm}}\n"
            f":root{{--maat:{unit:g}mm;--schaal:{self.scale:g};"
            f"--werk:{size:g}pt;--werk-lijn:{size * 1.38:g}pt;--klein:{size * 0.86:g}pt;--klein-lijn:{size * 1.16:g}pt}}\n"
        )

    @property
    def has_arguments(self) -> bool:
        """Whether anything more is said of a scenario than on the first page."""
        return any(one.arguments or one.rest or one.note for one in self.scenarios)

    def _rows(self) -> tuple[list[ScenarioRow], list[ScenarioRow]]:
        """Return the rows of figures, and all others but the first, which says what a scenario is."""
        rows = self.plan.scenario_rows[1:]
        return [row for row in rows if row.is_figure], [row for row in rows if not row.is_figure]

    def _fits(self, scale: float, unit: float, width: float, height: float) -> bool:
        """Whether the first page holds all that stands on it, with letters of a size."""
        size = max(10.5 * unit, 8.5) * scale
        work, small = Face(size, size * 1.38), Face(size * 0.86, size * 1.16)
        title = Face(24 * unit * scale, 29 * unit * scale, is_serif=True, is_bold=True)
        wide, down = width - 40 * unit, height - 38 * unit
        plan = self.plan
        used = title.height(self._titles[0], wide) + work.height(self._titles[1], wide) + 3 * small.line_mm
        used += sum(work.height(text, wide - 6 * unit) for text in (plan.question, plan.proposal))
        used += work.height(plan.sentence, wide) + small.height(plan.target_note, wide) + 22 * unit * scale
        used += work.height("; ".join(plan.frame), wide) + small.height(plan.decision_note, wide)
        used += (5 * _HEADING + _BETWEEN) * unit * scale
        column = (wide * (1 - _NAME_WIDTH)) / max(1, len(self.columns)) - 2
        used += max((small.height(label, column) for label in self.columns), default=0)
        name = wide * _NAME_WIDTH
        for one in self.scenarios:
            words = work.bold().height(one.name, name) + small.height(one.direction, name)
            figures = (work.line_mm + (small.line_mm if bounds else 0) for _, bounds in one.figures)
            used += max(words, *figures) + _ROW_AIR
        return used <= down


def _words(row: ScenarioRow, place: int) -> str:
    """Return what a scenario says in a row, without links: on paper nobody can follow them."""
    cell = row.cells[place]
    return ", ".join(link.text for link in cell.links) or cell.text


def _with_bounds(figure: str) -> tuple[str, str]:
    """Return a number and its bounds apart: in a narrow column they stand below each other."""
    number, bracket, bounds = figure.partition(" (")
    return number, f"({bounds}" if bracket else ""
