"""The summary of four pages: what is on each of them, chosen so that it fits.

Cover with the outcome, the people, the sum with who pays and saves, what has no price and how it was reckoned. What has
no room is told in a sentence or taken together in a row; nothing is cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.exact import total
from zhi_publish.model.brochure import PaperSize
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.payer_matrix import MatrixRowView, PayerMatrixView
from zhi_publish.present.views import AnalysisView, Figure, PersonaView, PublicationView, RoiRowView
from zhi_publish.present.words import Words
from zhi_publish.publish.edition_words import EditionWords, edition_words_for
from zhi_publish.publish.fitting import Face, first_that_fit, largest_that_fit

_CARD_PALETTE = 0.3
"""The part of a small card's width that its palette takes."""
_MOST_SUMMARY = 6
"""Lines of a persona's summary on a small card; a longer one is left out."""
_MOST_NAMES = 6
"""Lines of names of the people who have no card."""
_ROW_AIR = 1.75
"""Above and below the words in a row of a table, with its line."""
_SECOND_HEADING = 0.76
"""How high a line of the second heading on a page is, against the first."""
_MOST_AIR = 9.0
"""Added between two rows of people when there is room left."""
_MOST_LAST_AIR = 3.5
"""The same for the points of the last page."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“])")
_NAMES = re.compile(r"<text\b.*?</text>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The measures of one paper, in millimetres, and its letters. ``css`` hands them to the style sheet."""

    width: float
    height: float
    across: float
    """From margin to margin."""
    down: float
    small: Face
    work: Face
    lead: Face
    card_name: Face
    heading: Face
    gap: float = 5.0

    @property
    def css(self) -> str:
        """The measures as custom properties."""
        faces = {"klein": self.small, "werk": self.work, "inleiding": self.lead, "kaart": self.card_name}
        sizes = "".join(
            f"--{name}:{face.size:g}pt;--{name}-lijn:{face.line:g}pt;"
            for name, face in (faces | {"kop": self.heading}).items()
        )
        side, top = (self.width - self.across) / 2, (self.height - self.down) / 2
        return (
            f"@page{{size:{self.width:g}mm {self.height:g}mm;margin:{top:g}mm {side:g}mm}}\n"
            f":root{{{sizes}--tussen:{self.gap:g}mm;--breed:{self.across:g}mm;--hoog:{self.down:g}mm}}\n"
        )


SHEETS = {
    PaperSize.A4: Sheet(
        width=210, height=297, across=170, down=257,
        small=Face(8.5, 11.5), work=Face(10, 13.5), lead=Face(12.5, 17.5, is_serif=True),
        card_name=Face(15, 18, is_serif=True), heading=Face(24, 30, is_serif=True), gap=8,
    ),
    PaperSize.A5: Sheet(
        width=148, height=210, across=120, down=176,
        small=Face(7, 9), work=Face(8, 10), lead=Face(10, 13.5, is_serif=True),
        card_name=Face(11.5, 13.5, is_serif=True), heading=Face(17, 21, is_serif=True), gap=5,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallCard:
    """A persona in a few lines."""

    name: str
    kind: str
    value_id: str
    summary: str
    amount: str
    count: str
    palette: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SumRow:
    """A row of the table of the sum, or of the payers."""

    title: str
    figures: tuple[Figure | str, ...]
    is_own: bool = False
    """The row of the payer for whom this edition is made."""


class Summary:
    """What stands on the four pages."""

    def __init__(
        self,
        view: PublicationView,
        personas: Sequence[PersonaView],
        analysis: AnalysisView | None,
        paper: PaperSize,
        payer_id: str | None,
        words: Words,
        origin: str = "",
    ) -> None:
        self.origin = origin
        """Where the figures come from, in a sentence."""
        self._view, self._personas, self.analysis = view, personas, analysis
        self._payer_id, self._fictional = payer_id, words.fictional
        self.sheet = SHEETS.get(paper, SHEETS[PaperSize.A4])
        self.say: EditionWords = edition_words_for(words.language_code)
        self._formatter = Formatter(Language.ENGLISH if words.language_code == "en" else Language.DUTCH)
        self.last_air = 0.0
        """Millimetres of white below each point of the last page, besides the usual."""
        self.air = 0.0
        """Millimetres of white between two rows of people, besides the usual."""
        self.cards, self.others = self._people()
        self.sum_rows, self.payer_rows = self._tables()

    # -- the people -----------------------------------------------------------------------------------------------

    @property
    def palettes_read(self) -> str:
        """What the cards are, and how their palettes without names are read."""
        names = ", ".join(shown.value.name for shown in self._view.model.values)
        return f"{self._fictional} {self.say.palettes_read.format(names=names)}"

    def _people(self) -> tuple[tuple[tuple[SmallCard, ...], ...], str]:
        """Return the cards two by two, and a sentence with the names of those who have none."""
        sheet = self.sheet
        half = (sheet.across - sheet.gap) / 2
        text = half * (1 - _CARD_PALETTE) - 3
        room = sheet.down - self._heading_height(self.say.who_comes)
        room -= sheet.small.height(self.palettes_read, sheet.across) + sheet.gap
        pairs, heights = self._pairs(half, text, is_whole=True)
        if sum(heights) > room:
            pairs, heights = self._pairs(half, text, is_whole=False)
        shown = first_that_fit(heights, room, (_MOST_NAMES + 1) * sheet.work.line_mm)
        spare = room - sum(heights) if shown == len(pairs) else 0.0
        self.air = min(max(spare, 0) / max(shown, 1) * 0.9, _MOST_AIR)
        names = [card.name for pair in pairs[shown:] for card in pair]
        return tuple(pairs[:shown]), self._rest_of(names)

    def _pairs(
        self, half: float, width: float, *, is_whole: bool
    ) -> tuple[list[tuple[SmallCard, ...]], list[float]]:
        """Return the cards two by two with the height of each pair; with whole summaries or their first sentence."""
        cards = [self._card(persona, width, is_whole=is_whole) for persona in self._personas]
        pairs = [tuple(cards[place : place + 2]) for place in range(0, len(cards), 2)]
        return pairs, [max(self._card_height(card, half, width) for card in pair) for pair in pairs]

    def _card(self, persona: PersonaView, width: float, *, is_whole: bool) -> SmallCard:
        card = persona.card
        row = self._row_of(persona)
        amount = str(row.each) if row is not None else str(card.total) if persona.counted else ""
        counts = [
            one.text
            for one in persona.counts
            if self.analysis is not None and one.analysis.address == self.analysis.address
        ]
        summary = card.summary if is_whole else _SENTENCE_END.split(card.summary, maxsplit=1)[0]
        is_short = self.sheet.work.lines(summary, width) <= _MOST_SUMMARY
        return SmallCard(
            name=card.name,
            kind=" • ".join(one for one in (card.value.name, card.age) if one),
            value_id=card.value.id,
            summary=summary if is_short else "",
            amount=f"{amount} {self.say.each_year}" if amount else "",
            count=", ".join(counts),
            palette=without_names(card.palette),
        )

    def _row_of(self, persona: PersonaView) -> RoiRowView | None:
        rows = () if self.analysis is None else self.analysis.persona_rows
        return next((row for row in rows if row.address == persona.card.address), None)

    def _card_height(self, card: SmallCard, half: float, width: float) -> float:
        sheet = self.sheet
        height = sheet.card_name.bold().height(card.name, width) + sheet.small.bold().height(card.kind, width)
        height += sheet.work.height(card.summary, width) + sheet.small.height(card.count, width)
        height += sheet.work.bold().height(card.amount, width)
        return max(height, half * _CARD_PALETTE) + sheet.gap + 3

    def _rest_of(self, names: Sequence[str]) -> str:
        """Return who else there is, in a sentence of a few lines."""
        if not names:
            return ""
        kept = list(names)
        sentence = self.say.also.format(names=self._joined(kept, 0))
        while kept and self.sheet.work.lines(sentence, self.sheet.across) > _MOST_NAMES:
            kept.pop()
            sentence = self.say.also.format(names=self._joined(kept, len(names) - len(kept)))
        return sentence

    def _joined(self, names: Sequence[str], more: int) -> str:
        tail = "" if not more else self.say.one_more if more == 1 else self.say.and_more.format(count=more)
        return ", ".join((*names, tail) if tail else names)

    # -- the sum --------------------------------------------------------------------------------------------------

    def _tables(self) -> tuple[tuple[SumRow, ...], tuple[SumRow, ...]]:
        """Return the rows of the sum and those of the payers, each with what had no room in a row of its own."""
        if self.analysis is None:
            return (), ()
        sheet = self.sheet
        title = f"{self.say.the_sum}: {self.analysis.title}"
        second = sheet.heading.line_mm * _SECOND_HEADING + 2
        room = sheet.down - self._heading_height(title) - second - sheet.gap
        room -= sheet.lead.height(self.say.sum_lead, sheet.across) + 2
        room -= sum(sheet.small.height(note, sheet.across) + 1.5 for note in self.payer_notes)
        row = sheet.work.line_mm + _ROW_AIR
        room -= 7 * row  # both heads, the totals
        rows = list(self.analysis.persona_rows) + list(self.analysis.own_rows)
        payers = self._payers(self.analysis.matrix)
        sizes = [self._size(one.title, one.amount, sheet.across * 0.5) for one in rows]
        payer_sizes = [self._size(one.name, one.saves, sheet.across * 0.43) for one in payers]
        wanted = sum(height for _, height in payer_sizes)
        for_payers = min(wanted, max(room / 2, room - sum(height for _, height in sizes)))
        return self._sum(rows, largest_that_fit(sizes, room - for_payers, row)), self._payer_rows(
            payers, payer_sizes, for_payers, row
        )

    def _size(self, title: str, amount: Figure | None, width: float) -> tuple[Decimal, float]:
        exact = Decimal(0) if amount is None else amount.exact
        return exact, self.sheet.work.height(title, width) + _ROW_AIR

    def _sum(self, rows: list[RoiRowView], shown: tuple[int, ...]) -> tuple[SumRow, ...]:
        kept = [
            SumRow(
                title=rows[place].title,
                figures=(rows[place].count, rows[place].each, rows[place].amount or ""),
            )
            for place in shown
        ]
        left = [row for place, row in enumerate(rows) if place not in shown]
        if left:
            amount = self._added(row.amount for row in left)
            title = self.say.other_line if len(left) == 1 else self.say.other_lines.format(count=len(left))
            kept.append(SumRow(title=title, figures=("", "", amount)))
        return tuple(kept)

    def _payers(self, matrix: PayerMatrixView) -> list[MatrixRowView]:
        """Return the payers, the one for whom this edition is made first."""
        rows = [*matrix.rows]
        if matrix.rest is not None:
            rows.append(matrix.rest)
        return sorted(rows, key=lambda row: not (self._payer_id and row.id == self._payer_id))

    def _payer_rows(
        self, payers: list[MatrixRowView], sizes: Sequence[tuple[Decimal, float]], room: float, rest: float
    ) -> tuple[SumRow, ...]:
        own = [place for place, row in enumerate(payers) if self._payer_id and row.id == self._payer_id]
        # the reader's own row stays, however small it is
        weighed = [
            (Decimal("1e15") if place in own else max(abs(amount), self._paid(payers[place])), height)
            for place, (amount, height) in enumerate(sizes)
        ]
        shown = largest_that_fit(weighed, room, rest)
        kept = [self._payer_row(payers[place], is_own=place in own) for place in shown]
        left = [row for place, row in enumerate(payers) if place not in shown]
        if left:
            title = self.say.other_payer if len(left) == 1 else self.say.other_payers.format(count=len(left))
            columns = [self._added(row.saves for row in left)]
            if self.knows_who_pays:
                columns = [
                    self._added(row.pays for row in left), *columns, self._added(row.balance for row in left)
                ]  # fmt: skip
            kept.append(SumRow(title=title, figures=tuple(columns)))
        return tuple(kept)

    def _paid(self, row: MatrixRowView) -> Decimal:
        return Decimal(0) if row.pays is None else abs(row.pays.exact)

    def _payer_row(self, row: MatrixRowView, *, is_own: bool) -> SumRow:
        title = f"{row.name} ({self.say.you})" if is_own else row.name
        if not self.knows_who_pays:
            return SumRow(title=title, figures=(_or_dash(row.saves),), is_own=is_own)
        figures = (_or_dash(row.pays), _or_dash(row.saves), _or_dash(row.balance))
        return SumRow(title=title, figures=figures, is_own=is_own)

    def _added(self, figures: Iterable[Figure | None]) -> Figure:
        exact = total(figure.exact for figure in figures if figure is not None)
        return Figure(self._formatter.euro(exact), exact)

    @property
    def knows_who_pays(self) -> bool:
        """Whether there is a column with what each payer contributes."""
        return self.analysis is not None and self.analysis.matrix.is_funding_known

    @property
    def payer_total(self) -> SumRow | None:
        """The last row of the payers."""
        matrix = None if self.analysis is None else self.analysis.matrix
        return None if matrix is None else self._payer_row(matrix.total, is_own=False)

    @property
    def payer_notes(self) -> tuple[str, ...]:
        """What must be said below the payers."""
        if self.analysis is None:
            return ()
        matrix = self.analysis.matrix
        notes = [] if matrix.is_funding_known and matrix.rest is None else list(matrix.notes[:1])
        if matrix.municipality is not None:
            notes.append(matrix.municipality.sentence)
        return tuple(notes)

    # -- what has no price ------------------------------------------------------------------------------------------

    def unpriced(self, titles: Sequence[str]) -> tuple[tuple[str, ...], str]:
        """Return the titles that fit on the last page, and how many more there are in words."""
        sheet, say = self.sheet, self.say
        room = sheet.down - 3 * self._heading_height(say.how_reckoned) - 3 * sheet.gap
        room -= sheet.lead.height(say.not_in_sum_lead, sheet.across)
        texts = (*self.how, self.more, self.state_of, self._view.contact, self.origin)
        room -= sum(sheet.work.height(one, sheet.across - 6) + 2 for one in texts)
        heights = [sheet.work.height(title, sheet.across - 8) + 1.2 for title in titles]
        shown = first_that_fit(heights, room, sheet.work.line_mm + 1.2)
        more = len(titles) - shown
        spare = 0.0 if more else max(room - sum(heights), 0)
        self.last_air = min(spare * 0.8 / (shown + len(self.how) + 6), _MOST_LAST_AIR)
        return tuple(titles[:shown]), say.more_titles.format(count=more) if more else ""

    @property
    def how(self) -> tuple[str, ...]:
        """How it was reckoned, a sentence each."""
        has_prices = self.analysis is not None and self.analysis.prices is not None
        return (*self.say.how, self.say.with_prices) if has_prices else self.say.how

    @property
    def more(self) -> str:
        """Where to find more."""
        return self.say.more.format(organisation=self._view.organisation or self._view.site_name)

    @property
    def state_of(self) -> str:
        """Who published it, and of which date the figures are."""
        name = self._view.organisation or self._view.site_name
        return self.say.state_of.format(organisation=name, date=self._view.date)

    def _heading_height(self, text: str) -> float:
        return self.sheet.heading.bold().height(text, self.sheet.across) + self.sheet.gap


def _or_dash(figure: Figure | None) -> Figure | str:
    return "–" if figure is None or figure.exact == 0 else figure


def without_names(palette: Markup) -> Markup:
    """Return a palette without the names beside its fields, for where they would be too small to read."""
    drawing = _NAMES.sub("", str(palette))
    reach = max((float(x) for x in re.findall(r"A([0-9.]+) ", drawing)), default=60.0) + 5
    box = f'viewBox="{-reach:g} {-reach:g} {2 * reach:g} {2 * reach:g}" width="{2 * reach:g}" height="{2 * reach:g}"'
    return Markup(re.sub(r'viewBox="[^"]*" width="[^"]*" height="[^"]*"', box, drawing, count=1))
