"""What the method prints besides brochures: a poster of the model, cards to talk about, a form and a counting sheet.

Each works with a model of any number of values and with any number of personas: what is long is set smaller, and a
definition that fits nowhere is left out as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zhi_publish.model.brochure import PaperSize
from zhi_publish.model.core_values import PARTICIPATIEPALET_VALUES
from zhi_publish.present.views import ModelView, PersonaView, ValueView
from zhi_publish.publish.fitting import Face
from zhi_publish.publish.sheet_words import SheetWords, sheet_words_for

_LARGE = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1)
"""How much larger letters may be than usual, where there is room."""
_SCALES = (1.0, 0.85, 0.72, 0.6)
_SIZE = re.compile(r' width="([\d.]+)" height="([\d.]+)"')
_PAPERS = {PaperSize.A3: (297.0, 420.0), PaperSize.A4: (210.0, 297.0), PaperSize.A5: (148.0, 210.0)}
_PICTURES = (26.0, 20.0, 15.0, 11.0)
"""Heights of the pictures on a poster, in millimetres on A4, the first that leaves room."""
_BELOW_PICTURE = 2.0
_CARD_PICTURES = (0.34, 0.26, 0.18)
"""Parts of a card's height that its picture may take."""
_FEWEST_ROWS = 8
"""Rows of a counting sheet without personas, to write names in."""


def question_about(value: ValueView, model: ModelView, say: SheetWords) -> str:
    """Return what to talk about: the author's question, ours for a built-in value, a neutral one for any other."""
    if value.question:
        return value.question
    is_built_in = tuple(shown.value.id for shown in model.values) == PARTICIPATIEPALET_VALUES
    return say.questions.get(value.id, say.neutral_question) if is_built_in else say.neutral_question


class Poster:
    """The palette of the model for a wall or a table."""

    def __init__(self, model: ModelView, paper: PaperSize, language_code: str) -> None:
        self.say = sheet_words_for(language_code)
        self.values = tuple(shown.value for shown in model.values)
        width, height = _PAPERS[paper]
        unit = width / 210
        self._picture = 0.0
        self.columns = 3 if len(self.values) > 4 else 2
        self._column = (width - 36 * unit - (self.columns - 1) * 7 * unit) / self.columns
        self._rows = [
            self.values[place : place + self.columns] for place in range(0, len(self.values), self.columns)
        ]
        # title and question above, name of the initiative and air below
        room = height - 36 * unit - 62 * unit
        size = _SIZE.search(str(model.palette))
        tall = 1.0 if size is None else float(size[2]) / float(size[1])
        least, most = 86 * unit, width - 36 * unit
        self._picture = self._picture_height(unit, room - least * tall)
        self.name_face, self.text_face, self.shows_definitions, used = self._faces(
            unit, room - most * tall, room - least * tall
        )
        drawing = min(most, max((room - used) / tall, least))
        sizes = (
            f"--naam:{self.name_face.size:g}pt;--naam-lijn:{self.name_face.line:g}pt;"
            f"--werk:{self.text_face.size:g}pt;--werk-lijn:{self.text_face.line:g}pt"
        )
        self.css = (
            f"@page{{size:{width:g}mm {height:g}mm;margin:{18 * unit:g}mm}}\n"
            f":root{{--maat:{unit:g}mm;--hoog:{height - 36 * unit:g}mm;--tekening:{drawing:g}mm;"
            f"--kolom:{self._column:g}mm;--beeld:{self._picture:g}mm;{sizes}}}\n"
        )

    @property
    def rows(self) -> list[tuple[ValueView, ...]]:
        """The values in rows, as they stand below the drawing."""
        return [tuple(row) for row in self._rows]

    @property
    def shows_pictures(self) -> bool:
        """Whether there is room for the pictures of the values; they are shown all, or none."""
        return self._picture > 0

    def _picture_height(self, unit: float, room: float) -> float:
        """Return how high the pictures are with which definitions still fit, or else names; zero for none."""
        if not any(one.picture for one in self.values):
            return 0.0
        name, text = Face(15 * unit, 18 * unit, is_serif=True, is_bold=True), Face(10.5 * unit, 14 * unit)
        for with_text in (True, False):
            for high in _PICTURES:
                used = sum(
                    max(
                        name.height(one.name, self._column)
                        + (text.height(one.definition, self._column) if with_text else 0.0)
                        for one in row
                    )
                    + (6 + high + _BELOW_PICTURE) * unit
                    for row in self._rows
                )
                if used <= room:
                    return high * unit
        return 0.0

    def _above(self, unit: float) -> float:
        """Return the height that pictures add to each row."""
        return self._picture + _BELOW_PICTURE * unit if self._picture else 0.0

    def _faces(self, unit: float, beside: float, room: float) -> tuple[Face, Face, bool, float]:
        """Return the letters in which names and definitions fit, whether the latter are shown, and their height.

        Args:
            unit: a millimetre on A4.
            beside: height that is left by a drawing as wide as the sheet; letters larger than usual keep to it.
            room: height that is left by the smallest drawing.

        """
        name, text = Face(15 * unit, 18 * unit, is_serif=True, is_bold=True), Face(10.5 * unit, 14 * unit)
        for scale in (*_LARGE, *_SCALES):
            names = Face(name.size * scale, name.line * scale, is_serif=True, is_bold=True)
            texts = Face(text.size * scale, text.line * scale)
            high = sum(
                max(
                    names.height(one.name, self._column) + texts.height(one.definition, self._column)
                    for one in row
                )
                + 6 * unit
                + self._above(unit)
                for row in self._rows
            )
            is_wide = any(
                names.width_mm(word) > self._column for one in self.values for word in one.name.split()
            )
            if high <= (beside if scale > 1 else room) and not (is_wide and scale > 1):
                return names, texts, True, high
        names = replace(name, size=name.size * 0.72, line=name.line * 0.72)
        high = sum(
            max(names.height(one.name, self._column) for one in row) + 6 * unit + self._above(unit)
            for row in self._rows
        )
        return names, text, False, high


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCard:
    """A card about one value, with its place on the sheet in millimetres."""

    value: ValueView
    definition: str
    question: str
    scale: float
    left: float
    top: float


class ValueCards:
    """A card for each value: four of A6 on a sheet of A4, or two of A5."""

    def __init__(self, model: ModelView, paper: PaperSize, language_code: str) -> None:
        self.say = sheet_words_for(language_code)
        self.is_large = paper is PaperSize.A5
        self.width, self.height = (210.0, 148.5) if self.is_large else (105.0, 148.5)
        self._margin = 14.0 if self.is_large else 10.0
        self.name, self.text = (
            (Face(48, 52, is_serif=True, is_bold=True), Face(20, 28, is_serif=True))
            if self.is_large
            else (Face(29, 32, is_serif=True, is_bold=True), Face(15, 20.5, is_serif=True))
        )
        places = [(0.0, 0.0), (0.0, 148.5)]
        if not self.is_large:
            places = [(0.0, 0.0), (105.0, 0.0), (0.0, 148.5), (105.0, 148.5)]
        # one size for all cards, unless one has so much to say that it is set smaller by itself
        self._picture = 0.0
        if any(shown.value.picture for shown in model.values):
            heights = [part * self.height for part in _CARD_PICTURES]
            self._picture = next(
                (one for one in heights if self._all_fit(model, _SCALES[1], one)), heights[-1]
            )
        largest = max((one for one in _LARGE if self._all_fit(model, one, self._picture)), default=1.0)
        cards = [
            self._card(shown.value, model, places[index % len(places)], largest)
            for index, shown in enumerate(model.values)
        ]
        self.sheets = [cards[place : place + len(places)] for place in range(0, len(cards), len(places))]
        self.css = (
            "@page{size:210mm 297mm;margin:0}\n"
            f":root{{--breed:{self.width:g}mm;--hoog:{self.height:g}mm;--rand:{self._margin:g}mm;"
            f"--beeld:{self._picture:g}mm}}\n"
        )

    def _all_fit(self, model: ModelView, scale: float, picture: float) -> bool:
        return all(
            self._fits(shown.value, question_about(shown.value, model, self.say), scale, picture)
            for shown in model.values
        )

    def _fits(self, value: ValueView, question: str, scale: float, picture: float) -> bool:
        wide = self.width - 2 * self._margin
        name = replace(self.name, size=self.name.size * scale, line=self.name.line * scale)
        text = replace(self.text, size=self.text.size * scale, line=self.text.line * scale)
        high = name.height(value.name, wide) + text.height(value.definition, wide)
        high += text.height(question, wide - 10)
        room = self.height - 2 * self._margin - 26
        if value.picture is not None and picture:
            room -= picture + 8
        return high <= room and all(name.width_mm(word) <= wide for word in value.name.split())

    def _card(
        self, value: ValueView, model: ModelView, place: tuple[float, float], largest: float
    ) -> ValueCard:
        question = question_about(value, model, self.say)
        scale, definition = _SCALES[-1], ""
        for one in (largest, *_SCALES):
            if self._fits(value, question, one, self._picture):
                scale, definition = one, value.definition
                break
        return ValueCard(
            value=value, definition=definition, question=question, scale=scale, left=place[0], top=place[1]
        )  # fmt: skip


class InterviewForm:
    """The person frame on one page, then each value with room to write what somebody gets and brings."""

    def __init__(self, model: ModelView, paper: PaperSize, language_code: str) -> None:
        self.say = sheet_words_for(language_code)
        width, height = _PAPERS[PaperSize.A5 if paper is PaperSize.A5 else PaperSize.A4]
        unit = width / 210
        values = [shown.value for shown in model.values]
        self.pages = [values[place : place + 3] for place in range(0, len(values), 3)]
        down = height - 32 * unit
        self.css = (
            f"@page{{size:{width:g}mm {height:g}mm;margin:{16 * unit:g}mm}}\n"
            f":root{{--maat:{unit:g}mm;--rij:{(down - 34 * unit) / 3:g}mm;"
            f"--vak:{(down - 108 * unit) / len(self.say.long_fields):g}mm;"
            f"--werk:{max(11 * unit, 8.5):g}pt;--werk-lijn:{max(15 * unit, 11.5):g}pt;"
            f"--klein:{max(9.5 * unit, 7.5):g}pt;--klein-lijn:{max(12.5 * unit, 9.5):g}pt}}\n"
        )
        face = Face(max(9.5 * unit, 7.5), max(12.5 * unit, 9.5))
        room = (down - 34 * unit) / 3 - 36 * unit
        asked = {value.id: face.bold().height(value.question, 44 * unit) + 2 * unit for value in values}
        self.asked = {value.id for value in values if value.question and asked[value.id] <= room}
        """Ids of the values whose own question fits beside the room to write."""
        self.defined = {
            value.id
            for value in values
            if face.height(value.definition, 44 * unit) + (asked[value.id] if value.id in self.asked else 0)
            <= room
        }
        """Ids of the values whose definition fits there too."""


class CountingSheet:
    """Empty sheets to count on: personas by month, and personas by week."""

    def __init__(self, personas: Sequence[PersonaView], paper: PaperSize, language_code: str) -> None:
        self.say = sheet_words_for(language_code)
        height, width = _PAPERS[
            PaperSize.A5 if paper is PaperSize.A5 else PaperSize.A4
        ]  # it lies on its side
        unit = height / 210
        face = Face(max(11 * unit, 8.5), max(14 * unit, 11.5))
        names = [(persona.card.name, persona.card.value.id) for persona in personas]
        rows = names or [("", "")] * _FEWEST_ROWS
        room = height - 30 * unit - 62 * unit
        self.pages: list[list[tuple[str, str]]] = [[]]
        used = 0.0
        for row in rows:
            high = max(face.height(row[0], 46 * unit) + 3 * unit, 9 * unit)
            if used + high > room and self.pages[-1]:
                self.pages.append([])
                used = 0.0
            self.pages[-1].append(row)
            used += high
        most = max(len(page) for page in self.pages) + 2
        self.row = 0.95 * min(16 * unit, max(9 * unit, (room + 18 * unit) / most))
        """Height of a row in millimetres; with few personas there is more room to write."""
        self.css = (
            f"@page{{size:{width:g}mm {height:g}mm;margin:{15 * unit:g}mm}}\n"
            f":root{{--maat:{unit:g}mm;--rij:{self.row:g}mm;--werk:{face.size:g}pt;--werk-lijn:{face.line:g}pt;"
            f"--klein:{max(9.5 * unit, 7.5):g}pt;--klein-lijn:{max(12 * unit, 9.5):g}pt}}\n"
        )
        self.weeks = tuple(self.say.week.format(number=number) for number in range(1, 6))
